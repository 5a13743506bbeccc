"""Where the window stands: as it was left, or narrow beside a call and above other windows (V13)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.ui.appearance import Appearance
    from desktop.ui.theme.theme import Theme

SMALLEST = (400, 480)
BESIDE_WIDTH = 400
_WIDEST_BESIDE = 440
"""At 100 %: a window so narrow was left beside a call."""


class WindowPlace(QObject):
    """One per main window. `changed` says whether it stands beside a call now.

    Beside a call the same window becomes a strip at the end of the screen that other windows do not cover. Its flag is
    changed on the native window, so that nothing is made anew: focus, field, cursor and scrolling stay.
    """

    changed = Signal(bool)
    not_on_top = Signal()
    """This desktop lets no window stay on top."""

    def __init__(self, window: QWidget, theme: Theme, appearance: Appearance) -> None:
        super().__init__(window)
        self._window, self._theme, self._appearance = window, theme, appearance
        self.beside = False
        self._strip = QRect()
        self._wide, self._filled = QRect(), False

    def restore(self) -> None:
        """Stand where the window was left, or fill a small screen."""
        window = self._window
        if not self._back_to_kept():
            available = window.screen().availableGeometry().size()
            window.resize(min(1366, available.width()), min(768, available.height()))

    def keep(self) -> None:
        """Remember where the wide window stands; of the strip nothing is kept in the preferences."""
        if self.beside:
            return
        text = bytes(self._window.saveGeometry().toBase64().data()).decode("ascii")
        if text != self._appearance.preferences.window_geometry:
            self._appearance.keep(window_geometry=text)

    def take_up(self) -> None:
        """After a lock: a window that was narrow goes on beside the call."""
        if self._window.width() <= self._theme.px(_WIDEST_BESIDE):
            self._strip = self._window.geometry()
            self._set(beside=True)

    def toggle(self) -> None:
        """Narrow beside a call, and back."""
        window = self._window
        if self.beside:
            self._strip = window.geometry()
            self._set(beside=False)
            self._be_wide()
            return
        self.keep()
        self._wide, self._filled = window.normalGeometry(), window.isMaximized()
        if window.isMaximized() or window.isFullScreen():
            window.showNormal()
        self._set(beside=True)
        window.setGeometry(self._strip_here())

    def _be_wide(self) -> None:
        """As before; after a lock in between, as the preferences hold it."""
        window = self._window
        if self._wide.isEmpty():
            if not self._back_to_kept():
                self.restore()
        elif self._filled:
            window.showMaximized()
        else:
            window.setGeometry(self._wide)

    def _strip_here(self) -> QRect:
        """Return where the strip stood last on this screen, else the end of it, as high as the screen."""
        window, screen = self._window, self._window.screen().availableGeometry()
        if not self._strip.isEmpty() and screen.contains(self._strip.center()):
            return self._strip
        width = min(self._theme.px(BESIDE_WIDTH), screen.width())
        frame, inside = window.frameGeometry(), window.geometry()
        top, sides = inside.top() - frame.top(), frame.width() - inside.width()
        height = screen.height() - (frame.height() - inside.height())
        return QRect(screen.right() + 1 - width - sides // 2, screen.top() + top, width, height)

    def _back_to_kept(self) -> bool:
        kept = self._appearance.preferences.window_geometry
        return bool(kept) and self._window.restoreGeometry(QByteArray.fromBase64(kept.encode("ascii")))

    def _set(self, *, beside: bool) -> None:
        self.beside = beside
        handle = self._window.windowHandle()
        if handle is not None:
            handle.setFlag(Qt.WindowType.WindowStaysOnTopHint, beside)
        self.changed.emit(beside)
        if beside and not can_stay_on_top(QGuiApplication.platformName()):
            self.not_on_top.emit()


def can_stay_on_top(platform: str) -> bool:
    """Tell whether windows may stay above others there; under Wayland no program can ask for it."""
    return not platform.startswith("wayland")
