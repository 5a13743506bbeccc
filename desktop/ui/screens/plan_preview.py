"""The finished pages of a plan as pictures under each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.widgets.labels import PlainLabel, ltr
from desktop.ui.widgets.page_picture import PagePicture

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.ui.theme.theme import Theme

translate = QCoreApplication.translate


class Preview(QWidget):
    """All pages under each other."""

    def __init__(self, theme: Theme, pages: Sequence[bytes]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("xs"))
        self.pictures: list[PagePicture] = []
        for number, data in enumerate(pages, start=1):
            words = translate("Plan", "Page {number} of {count}").format(
                number=ltr(str(number)), count=ltr(str(len(pages)))
            )
            column.addWidget(PlainLabel(theme, words, size="small", role="muted"))
            picture = PagePicture(theme, QImage.fromData(data), words)
            self.pictures.append(picture)
            column.addWidget(picture)
        column.addStretch(1)
