"""The questions of one page under each other; one that is made ahead is laid out before anybody sees it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.screens.session_questions.block import QuestionBlock


class Sheet(QWidget):
    """`blocks` by question id, in their order; `page_id` is the page they belong to."""

    def __init__(self, page_id: str, spacing: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.page_id = page_id
        self.placed = False
        """Whether it was laid out ahead as it is now."""
        self.blocks: dict[str, QuestionBlock] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(spacing)

    def put(self, at: int, block: QuestionBlock) -> None:
        """Put a question at a place."""
        self.placed = False
        self.blocks[block.question.id] = block
        self._column.insertWidget(min(at, self._column.count()), block)

    def order(self, ids: list[str]) -> None:
        """Keep the questions in this order."""
        self.blocks = {key: self.blocks[key] for key in ids}

    def take_out(self, key: str) -> None:
        """Take a question away for good."""
        block = self.blocks.pop(key)
        self._column.removeWidget(block)
        block.hide()
        block.deleteLater()

    def drop(self) -> None:
        """Take all of it away for good."""
        for block in self.blocks.values():
            if block.parentWidget() is not self:  # it stood in one of two columns
                block.hide()
                block.deleteLater()
        self.blocks.clear()
        self.hide()
        self.deleteLater()

    def lay_out(self, width: int) -> None:
        """Give everything its room while it is hidden: once shown, nothing has to be measured or moved any more."""
        # a part may choose shorter words once it knows its room, and then asks for less
        for _round in range(2):
            self.resize(width, self.heightForWidth(width))
            settle(self)
        self.placed = True


def settle(widget: QWidget) -> None:
    """Do for a hidden widget and all in it what Qt leaves for the moment it is shown: dress it, lay it out."""
    widget.ensurePolished()
    layout = widget.layout()
    if layout is not None:
        layout.activate()
    if widget.testAttribute(Qt.WidgetAttribute.WA_PendingResizeEvent):
        QCoreApplication.sendEvent(widget, QResizeEvent(widget.size(), QSize()))
        widget.setAttribute(Qt.WidgetAttribute.WA_PendingResizeEvent, False)
        widget.setAttribute(Qt.WidgetAttribute.WA_PendingMoveEvent, False)
    for child in widget.children():
        if isinstance(child, QWidget) and not child.isHidden() and not child.isWindow():
            settle(child)
