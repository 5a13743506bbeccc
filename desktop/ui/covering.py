"""When the cover comes and goes: over every own window at once, back by passphrase, locked a minute later."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.own_windows import OtherWindows

if TYPE_CHECKING:
    from desktop.ui.cover import Cover
    from desktop.ui.main_window import MainWindow

LOCK_AFTER_SECONDS = 60


class Covering(QObject):
    """One per window; `page` is the cover itself."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._others = OtherWindows(window)
        self._before: QWidget | None = None
        self._focus: QWidget | None = None
        self._page: Cover | None = None
        self._lock_timer = QTimer(self)
        self._lock_timer.setSingleShot(True)
        self._lock_timer.setInterval(LOCK_AFTER_SECONDS * 1000)
        self._lock_timer.timeout.connect(window.lock)

    @property
    def page(self) -> Cover:
        """The cover; made when it is first wanted, in the quiet after the first page was painted."""
        if self._page is None:
            from desktop.ui.cover import Cover

            self._page = Cover(self._window.parts.theme)
            self._page.passphrase_given.connect(self._window.unlocking.check_cover)
            self._window.outer.addWidget(self._page)
        return self._page

    @property
    def shown(self) -> bool:
        """Tell whether the cover is in front."""
        return self._page is not None and self._window.outer.currentWidget() is self._page

    @property
    def counting(self) -> bool:
        """Tell whether the window locks by itself soon."""
        return self._lock_timer.isActive()

    def hide(self, *, lock_later: bool = True) -> None:
        """Cover now; with `lock_later` the vault is locked a minute after."""
        if not self.shown:
            self.cover_all()
            if self._window.unlocked:
                self._window.autosave.flush()
        # the key under a cover that came by idle time asks for the lock just the same
        if lock_later and self._window.unlocked and not self.counting:
            self._lock_timer.start()

    def cover_all(self) -> None:
        """Put the cover over every own window, painted before this returns."""
        if self.shown:
            return
        outer = self._window.outer
        self._window.keep_place()
        focus = QApplication.focusWidget()
        self._before = outer.currentWidget()
        self._others.put_away()
        self._focus = focus
        outer.setCurrentWidget(self.page)
        self.page.start()
        self._window.repaint()
        if self._window.frame is not None:
            self._window.frame.ahead.forget()

    def keyboard_back(self, asked: QWidget) -> None:
        """A page that opened underneath asked for the keyboard: it has it when the cover goes, and nothing before."""
        self._focus = asked
        self.page.take_keyboard()

    def uncover(self) -> None:
        """The passphrase was right, or nothing is open: back to the same page, window and field."""
        self._lock_timer.stop()
        back = self._before
        if back is None or not shiboken6.isValid(back):
            back = self._window.frame or self._window.gate
        if back is not None:
            self._window.outer.setCurrentWidget(back)
        self._others.bring_back()
        if self._focus is not None and shiboken6.isValid(self._focus):
            self._focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = self._focus = None
        self._window.back_on_page()
        crisis = self._window.crisis
        if crisis.shown and crisis.page is not None and crisis.page.curtain_drawn:
            crisis.curtain(False)  # the passphrase that was just given is the one it waits for
        self._window.idle.activity()

    def forget(self) -> None:
        """The vault is closed: nothing to return to."""
        self._lock_timer.stop()
        self._others.forget()
        self._before = self._focus = None
