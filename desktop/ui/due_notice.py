"""Something has come due while another page is open: a number and nothing else, for whoever looks on (C8)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from desktop.domain.errors import ExpectedError
from desktop.ui.widgets.labels import ltr

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.ui.frame import Frame

EVERY_MS = 20_000
TODAY = "today"


class DueNotice(QObject):
    """Goes with the frame. Says each thing once; the number stays beside Today until Today is opened.

    No name, no kind of thing, no hour: only that Today has something new. The entry of the window in the system's own
    list of programs may blink, with the program's name and nothing more.
    """

    def __init__(self, frame: Frame, due: Callable[[], frozenset[str]]) -> None:
        """`due` tells what is due by keys that nobody sees."""
        super().__init__(frame)
        self._frame, self._due = frame, due
        self._known: frozenset[str] | None = None
        self._new: frozenset[str] = frozenset()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """See what has come due; what was due at unlocking stands on Today already."""
        context = self._frame.context
        if context.services.vault.closed:
            self._timer.stop()
            return
        try:
            now = self._due()
        except ExpectedError:
            return  # the page that is open says what is wrong
        before, self._known = self._known, now
        if before is None:
            return
        came = now - before
        self._new = (self._new | came) & now
        if came:
            self._frame.foot.tell(self._words(len(self._new)))
            QApplication.alert(self._frame.window())
        self._count()

    def opened(self, name: str) -> None:
        """Today was opened: what is new stands there."""
        if name == TODAY:
            self._new = frozenset()
            self._count()

    def _count(self) -> None:
        item = self._frame.rail.items.get(TODAY)
        if item is not None:
            number = len(self._new)
            item.set_count(number, self._words(number) if number else "")

    def _words(self, number: int) -> str:
        if number == 1:
            return self.tr("1 item due")
        return self.tr("{count} items due").format(count=ltr(str(number)))
