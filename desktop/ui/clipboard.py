"""Copying what nobody else should read: marked so that clipboard histories leave it out, gone in 20 seconds."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QMimeData, QObject, QTimer
from PySide6.QtGui import QGuiApplication

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
