"""Has the record in front read ahead while its page is shown, so that the crisis key waits for no reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from desktop.ui.frame import Frame

LOOK_MS = 1000
"""A commit makes what was read old; so often it is looked whether it has to be read again."""
SOON_MS = 150
"""After another page was opened: when it is painted."""


class ReadsAhead(QObject):
    """One per frame. Holds nothing itself: `services.crisis_ahead` does, and lets go of it in `forget`."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._frame = frame
        self._again = QTimer(self)
        self._again.setInterval(LOOK_MS)
        self._again.timeout.connect(self.look)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self.look)
        frame.navigator.moved.connect(self._on_moved)
        self._again.start()

    def _on_moved(self, _name: str) -> None:
        self._soon.start()
        self._again.start()

    def look(self) -> None:
        """Read whoever is in front; with nobody there, or the page out of sight, nothing is held."""
        frame = self._frame
        current = frame.navigator.current if frame.isVisible() else None
        try:
            client_id = current.subject()[0] if current is not None else ""
            frame.context.services.crisis_ahead.look(client_id)
        except Exception:
            # the page says what is wrong with the record or the disk; asking a sick disk each second makes it worse
            self._again.stop()
            self.forget()

    def forget(self) -> None:
        """The page is covered: nothing of anybody is held."""
        self._frame.context.services.crisis_ahead.forget()

    def end(self) -> None:
        """The pages go, the vault is being closed."""
        self._again.stop()
        self._soon.stop()
        self.forget()
