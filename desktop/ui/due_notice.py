"""Something has come due while another page is open: a number and nothing else, for whoever looks on (C8).

In a session and in a crisis only the number stands in the top bar: nothing is said, nothing moves the keyboard.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from desktop.domain.errors import ExpectedError
from desktop.ui.brand import PRODUCT, mark_icon
from desktop.ui.widgets.labels import ltr

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.ui.frame import Frame

EVERY_MS = 20_000
TODAY = "today"
KEY = "Alt+Home"
NOTICE_MS = 8_000


def shows_notices() -> bool:
    """Tell whether this computer has a place for a program's notices."""
    from PySide6.QtWidgets import QSystemTrayIcon

    return QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()


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
        self._count()
        if came and not context.window.at_work():
            self._say(len(self._new))

    def go(self) -> None:
        """The key, and the press on the number: what is due stands on Today."""
        self._frame.context.window.go(TODAY)

    def _say(self, number: int) -> None:
        frame = self._frame
        # not under the cover, and never in place of something that can still be taken back
        if frame.isVisible() and not frame.foot.offers_undo():
            frame.foot.tell(self._words(number))
        QApplication.alert(frame.window())
        if frame.context.content.agency_profile().system_notices and shows_notices():
            self._show_notice(number)

    def _show_notice(self, number: int) -> None:
        from PySide6.QtWidgets import QSystemTrayIcon

        icon = mark_icon(self._frame.context.theme)
        tray = QSystemTrayIcon(icon, self)
        tray.setToolTip(PRODUCT)
        tray.show()
        tray.showMessage(PRODUCT, self._words(number), icon, NOTICE_MS)
        QTimer.singleShot(2 * NOTICE_MS, tray, tray.deleteLater)

    def opened(self, name: str) -> None:
        """Today was opened: what is new stands there."""
        if name == TODAY:
            self._new = frozenset()
            self._count()

    def _count(self) -> None:
        self._frame.top.set_due(len(self._new), self._words(len(self._new)) if self._new else "")
        item = self._frame.rail.items.get(TODAY)
        if item is not None:
            number = len(self._new)
            item.set_count(number, self._words(number) if number else "")

    def _words(self, number: int) -> str:
        if number == 1:
            return self.tr("1 item due")
        return self.tr("{count} items due").format(count=ltr(str(number)))
