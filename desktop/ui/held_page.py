"""After a way in other than the passphrase: the window stays on one page until there is a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from desktop.ui.frame import Frame
    from desktop.ui.navigator import Place

HELD = "new_passphrase"


class HeldPage(QObject):
    """One per unlock; crisis, cover and lock work as ever meanwhile."""

    def __init__(self, frame: Frame, place: Place | None) -> None:
        """Hold `frame` now; `place` is where the person stands afterwards."""
        from desktop.ui.screens.new_passphrase import NewPassphraseScreen

        super().__init__(frame)
        self._frame = frame
        self._place = place
        screen = frame.navigator.hold(HELD)
        if isinstance(screen, NewPassphraseScreen):
            screen.finished.connect(self.let_go)

    def let_go(self) -> None:
        """There is a passphrase again: every page may be opened."""
        navigator = self._frame.navigator
        if not navigator.let_go():
            return
        if self._place is not None and navigator.has(self._place.screen):
            navigator.restore(self._place)
        else:
            navigator.go(self._frame.first_page())
