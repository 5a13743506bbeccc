"""What this program puts on the clipboard: secrets marked and gone in 20 seconds, everything else gone at lock."""

from __future__ import annotations

import hashlib
import secrets

from PySide6.QtCore import QByteArray, QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

from desktop.ui.widgets.labels import bare

SECONDS = 20
#: What histories and clouds look for before they keep a copy: KDE and GNOME, Windows, macOS.
MARKS = {
    "x-kde-passwordManagerHint": b"secret",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"\x00\x00\x00\x00",
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': b"\x00\x00\x00\x00",
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': b"\x00\x00\x00\x00",
    "org.nspasteboard.ConcealedType": b"",
}


class SecretClipboard(QObject):
    """One copy. Give it the window as parent, so that it outlives the page; it ends itself when the copy is gone."""

    def __init__(self, parent: QObject, *, seconds: int = SECONDS) -> None:
        super().__init__(parent)
        self._text = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(seconds * 1000)
        self._timer.timeout.connect(self.clear)

    def copy(self, text: str) -> None:
        """Put plain text on the clipboard for a short time."""
        data = QMimeData()
        self._text = bare(text)
        data.setText(self._text)
        for name, value in MARKS.items():
            data.setData(name, QByteArray(value))
        QGuiApplication.clipboard().setMimeData(data)
        self._timer.start()

    def seconds_left(self) -> float:
        """Return how long the copy still stays."""
        return max(0, self._timer.remainingTime()) / 1000

    def clear(self) -> None:
        """Take the text away, unless something else was copied since."""
        self._timer.stop()
        text, self._text = self._text, ""
        clipboard = QGuiApplication.clipboard()
        if text and clipboard.text() == text:
            clipboard.clear()
        self.deleteLater()


class OwnCopies(QObject):
    """Knows what was copied here last, also when a clipboard manager has taken it over since. Keeps no words of it."""

    MODES = (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._key = secrets.token_bytes(16)
        self._marks: dict[QClipboard.Mode, bytes] = {}
        QGuiApplication.clipboard().changed.connect(self._on_changed)

    def clear(self) -> None:
        """Take away what came from here; what another program put there stays."""
        clipboard = QGuiApplication.clipboard()
        for mode in self.MODES:
            if self._owns(mode) or (mode in self._marks and self._mark(mode) == self._marks[mode]):
                clipboard.clear(mode)
        self._marks.clear()

    def _on_changed(self, mode: QClipboard.Mode) -> None:
        # some platforms never say who owns it: what comes while the person is in our window came from here
        if mode in self.MODES and (self._owns(mode) or QGuiApplication.focusWindow() is not None):
            self._marks[mode] = self._mark(mode)

    def _mark(self, mode: QClipboard.Mode) -> bytes:
        words = QGuiApplication.clipboard().text(mode)
        return (
            hashlib.blake2b(words.encode("utf-8", "surrogatepass"), key=self._key).digest() if words else b""
        )

    @staticmethod
    def _owns(mode: QClipboard.Mode) -> bool:
        clipboard = QGuiApplication.clipboard()
        if mode == QClipboard.Mode.Clipboard:
            return clipboard.ownsClipboard()
        return clipboard.supportsSelection() and clipboard.ownsSelection()
