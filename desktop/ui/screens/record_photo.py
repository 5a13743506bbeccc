"""The record, about the person: a photo nobody has to have, one of the client's files, seen only when asked for."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.services.apart_drawing import Drawing
from desktop.ui import file_pictures, file_words
from desktop.ui.flow_buttons import button_row
from desktop.ui.messages import explain
from desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from desktop.ui.widgets.labels import PlainLabel, isolate
from desktop.ui.widgets.page_picture import PREVIEW_WIDTH, PagePicture
from desktop.ui.widgets.wrapped_button import WrappedButton

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent

    from desktop.domain.attachments import Attachment
    from desktop.ui.context import ScreenContext
    from desktop.ui.file_pictures import Drawn
    from desktop.ui.tasks import Task

MOST = 6
"""Pictures that are offered; a client with more has Files."""


class PhotoPart(QWidget):
    """Covered until somebody presses, and again when the page is left: a face tells whose record is open (PRACTICE 32).

    On no list, strip, title, pack or print: nothing but this reads which file it is.
    """

    def __init__(self, context: ScreenContext, client_id: str) -> None:
        super().__init__()
        self._context, self._client_id = context, client_id
        self._task: Task | None = None
        self._drawing: Drawing | None = None
        self._picture: PagePicture | None = None
        self.show_button: SecondaryButton | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(context.theme.space("xs"))
        self._column = column
        self._inside: QWidget | None = None
        self._show()

    def _show(self) -> None:
        """Build what there is to press."""
        self.cover()
        if self._inside is not None:
            self._column.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
        theme, attachments = self._context.theme, self._context.services.attachments
        self._inside = QWidget()
        inside = QVBoxLayout(self._inside)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(theme.space("xs"))
        inside.addWidget(PlainLabel(theme, self.tr("Photo"), strong=True))
        chosen = attachments.photo_of(self._client_id)
        if chosen is not None:
            self._build_chosen(inside, chosen)
        else:
            self._build_offers(inside)
        self._column.addWidget(self._inside)
        self._inside.show()

    def _build_chosen(self, inside: QVBoxLayout, chosen: Attachment) -> None:
        theme = self._context.theme
        self.show_button = SecondaryButton(theme, self.tr("Show the photo"), icon="image")
        self.show_button.setObjectName("record_photo_show")
        self.show_button.clicked.connect(partial(self._on_show, chosen.id))
        away = QuietButton(theme, self.tr("Use no photo"), small=True, muted=True)
        away.setObjectName("record_photo_none")
        away.clicked.connect(lambda: self._choose(""))
        inside.addWidget(button_row(theme, [self.show_button, away]))

    def _build_offers(self, inside: QVBoxLayout) -> None:
        theme = self._context.theme
        self.show_button = None
        words = self.tr(
            "Nobody needs one. A picture under Files can be chosen; it is seen only here, and only when asked for."
        )
        inside.addWidget(PlainLabel(theme, words, size="small", role="muted", wrap=True))
        for about in self._context.services.attachments.pictures_of(self._client_id)[:MOST]:
            name = isolate(file_words.name_of(about))
            use = WrappedButton(theme, self.tr("Use “{name}”").format(name=name), kind="quiet", icon="image")
            use.setObjectName(f"record_photo_{about.id}")
            use.clicked.connect(partial(self._choose, about.id))
            inside.addWidget(use, 0, Qt.AlignmentFlag.AlignLeading)

    # ------------------------------------------------------------ showing

    @property
    def is_shown(self) -> bool:
        """Tell whether the face is on the screen."""
        return self._picture is not None

    def cover(self) -> None:
        """Take the picture away, and what is still being drawn."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
        if self._drawing is not None:
            self._drawing.end()
            self._drawing = None
        if self._picture is not None:
            self._column.removeWidget(self._picture)
            self._picture.hide()
            self._picture.deleteLater()
            self._picture = None
        if self.show_button is not None:
            self.show_button.setText(self.tr("Show the photo"))

    def hideEvent(self, event: QHideEvent) -> None:
        """Leaving, folding, hiding names and covering: the next look asks again."""
        self.cover()
        super().hideEvent(event)

    def _on_show(self, attachment_id: str) -> None:
        if self.is_shown:
            self.cover()
            return
        width = round(self._context.theme.px(PREVIEW_WIDTH) * self.devicePixelRatioF())
        self._drawing = Drawing(self._context.services.attachments, attachment_id)
        self._task = self._context.tasks.slow(
            self,
            file_pictures.draw_once,
            self._drawing,
            width,
            done=self._on_drawn,
            failed=self._on_failed,
        )

    def _on_drawn(self, drawn: Drawn) -> None:
        self.cover()
        if not self.isVisible():
            return
        self._picture = PagePicture(self._context.theme, drawn.image, self.tr("Photo"))
        self._column.addWidget(self._picture)
        self._picture.show()
        if self.show_button is not None:
            self.show_button.setText(self.tr("Cover the photo"))

    # ------------------------------------------------------------ choosing

    def _choose(self, attachment_id: str) -> None:
        choose = self._context.services.attachments.choose_photo
        self._context.tasks.write(
            self,
            choose,
            self._client_id,
            attachment_id,
            done=lambda _none: self._show(),
            failed=self._on_failed,
        )

    def _on_failed(self, error: Exception) -> None:
        self.cover()
        self._context.window.tell(explain(error), caution=True)
