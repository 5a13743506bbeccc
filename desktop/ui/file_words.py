"""What a file kept with a client is called: its kind, what it is by its bytes, its size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain.attachments import MIB
from desktop.ui.widgets.labels import ltr

if TYPE_CHECKING:
    from desktop.domain.attachments import Attachment

translate = QCoreApplication.translate
_ICONS = {"picture": "image", "pdf": "file-text", "text": "sticky-note", "audio": "mic"}


def kind_words(kind: str) -> str:
    """Return what a kind of `domain.attachments.KINDS` is called."""
    return {
        "photo_of_client": translate("File", "Photo of the client"),
        "id_paper": translate("File", "Identity paper"),
        "letter": translate("File", "Letter or notice"),
        "medical": translate("File", "Medical paper"),
        "evidence": translate("File", "Evidence"),
        "recording": translate("File", "Recording"),
        "other": translate("File", "Something else"),
    }.get(kind, kind)


def form_words(about: Attachment) -> str:
    """Return what it is by its bytes."""
    return {
        "picture": translate("File", "Picture"),
        "pdf": ltr("PDF"),
        "text": translate("File", "Text"),
        "audio": translate("File", "Sound"),
    }[about.family]


def size_words(size: int) -> str:
    """Return bytes in KiB below one MiB, in MiB above."""
    if size < MIB:
        return translate("File", "{number} KiB").format(number=ltr(str(max(1, round(size / 1024)))))
    return translate("File", "{number} MiB").format(number=ltr(f"{size / MIB:.1f}"))


def icon_of(about: Attachment) -> str:
    """Return the icon of a file; never a picture of what is in it (PRACTICE 32)."""
    return "id-card" if about.kind == "id_paper" else _ICONS[about.family]


def name_of(about: Attachment) -> str:
    """Return its title, or what kind it is where it has none."""
    return about.title or kind_words(about.kind)
