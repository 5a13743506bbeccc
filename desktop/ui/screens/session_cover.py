"""A picture of the page that probably comes next: the step shows it at once, and the page itself goes in behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from desktop.ui.screens.session_head import PageHead
from desktop.ui.screens.session_questions.sheet import settle
from desktop.ui.widgets.paint import is_rtl

if TYPE_CHECKING:
    from PySide6.QtCore import QMargins

    from desktop.domain.wizard_views import ShownPage
    from desktop.ui.screens.session_questions.body import Kit
    from desktop.ui.screens.session_questions.sheet import Sheet
    from desktop.ui.theme.theme import Theme


class NextPicture(QWidget):
    """Hidden but for one frame. It takes no key and no press: what is typed goes to the page, never to a picture.

    Nobody sees a picture of something else: it is of exactly these questions, answers and this size, or it is dropped.
    """

    painted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self._of: tuple[ShownPage, Kit, QSize] | None = None
        self._pixmap = QPixmap()
        self._head = PageHead(theme, self)
        self._head.hide()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def is_of(self, shown: ShownPage, kit: Kit, room: QSize) -> bool:
        """Tell whether it was taken of this page in this size, or this page has none."""
        return self._of == (shown, kit, room)

    @property
    def taken(self) -> bool:
        """Tell whether there is a picture to show."""
        return not self._pixmap.isNull()

    def take(
        self, shown: ShownPage, kit: Kit, sheet: Sheet, *, room: QSize, margins: QMargins, gap: int
    ) -> None:
        """Draw the page's top into memory; one that stands otherwise than under each other has no picture.

        `room` is all there is; a sheet laid out narrower leaves the rest of it to the scroll bar.
        """
        self.drop()
        self._of = (shown, kit, room)
        if kit.columns or kit.chips or shown.locked or shown.page.notice:
            return
        width = sheet.width()
        size = QSize(width + margins.left() + margins.right(), room.height())
        head = self._head
        head.show_page(shown, kit)
        head.resize(width, head.heightForWidth(width))
        settle(head)
        top = margins.top() + head.height() + gap
        ratio = self.devicePixelRatioF()
        self._pixmap = QPixmap(size * ratio)
        self._pixmap.setDevicePixelRatio(ratio)
        self._pixmap.fill(self.theme.colour("surface"))
        painter = QPainter(self._pixmap)
        flags = QWidget.RenderFlag.DrawChildren
        head.render(painter, QPoint(margins.left(), margins.top()), renderFlags=flags)
        sheet.render(painter, QPoint(margins.left(), top), renderFlags=flags)
        painter.end()

    def show_for(self, shown: ShownPage, kit: Kit, place: QRect) -> None:
        """Show it over `place` now, if it is of this page; `painted` tells that it is on the screen."""
        if not self.taken or not self.is_of(shown, kit, place.size()):
            return
        wide = round(self._pixmap.width() / self._pixmap.devicePixelRatio())
        left = place.right() + 1 - wide if is_rtl(self) else place.left()
        self.setGeometry(left, place.top(), wide, place.height())
        self.raise_()
        self.show()
        self.repaint()
        self.painted.emit()

    def drop(self) -> None:
        """Take it away and forget it, with every word in it."""
        self.hide()
        if self._of is not None:
            self._of = None
            self._pixmap = QPixmap()
            self._head.clear()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Put the picture there."""
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._pixmap)
