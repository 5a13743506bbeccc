"""The page a session closes on: everything on one page, two columns wide where there is room (PRACTICE 34)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from desktop.domain.protocol import Page
    from desktop.domain.wizard_views import ShownPage
    from desktop.ui.screens.session_questions.block import QuestionBlock
    from desktop.ui.screens.session_questions.body import Kit
    from desktop.ui.theme.theme import Theme

CLOSES = "alone_for"
"""The place of the record that only the page a session closes on fills."""
_RIGHT = ("strength", "alone_for", "alone_why", "read_back")
_RIGHT_OF_CHECK_IN = ("next_contact",)


def is_closing(page: Page) -> bool:
    """Tell whether a session closes on this page."""
    return any(question.fills == CLOSES for question in page.questions)


def right_from(shown: ShownPage) -> str:
    """Return the question with which the second column begins; empty where one column is enough.

    A check-in asks everything on this page: what is agreed for the next time stands beside what was asked.
    """
    strength = any(question.question.fills == "strength" for question in shown.questions)
    begins = _RIGHT if strength else _RIGHT_OF_CHECK_IN
    return next(
        (each.question.id for each in shown.questions[1:] if each.question.fills in begins),
        "",
    )


class Columns(QHBoxLayout):
    """The questions of a page one under another, or in two columns; `extra` stands below the last of them.

    `aside` is below the first column, beside what it belongs to; in one column it stands before `extra`.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        self._under = QWidget()
        self._right_from = ""
        self.extra = QVBoxLayout(self._under)
        self.extra.setContentsMargins(0, 0, 0, 0)
        self._aside = QWidget()
        self.aside = QVBoxLayout(self._aside)
        self.aside.setContentsMargins(0, 0, 0, 0)
        self.addLayout(self._left, 1)
        self.addLayout(self._right, 0)
        self._left.addWidget(self._aside)
        self._left.addWidget(self._under)

    def arrange(self, shown: ShownPage, kit: Kit) -> None:
        """Begin a page: side by side where a session closes and there is room."""
        theme = self._theme
        self._right_from = right_from(shown) if kit.columns else ""
        second = bool(self._right_from)
        for column in (self._left, self._right):
            column.setSpacing(theme.px(4) if kit.columns else theme.space("xs" if kit.short else "s"))
            while (item := column.itemAt(0)) is not None:
                widget = item.widget()
                if widget is None:
                    column.takeAt(0)
                else:
                    # not by takeAt: while the item it gives is alive, the next one is not told of a new height
                    column.removeWidget(widget)
        self._left.addWidget(self._aside)
        (self._right if second else self._left).addWidget(self._under)
        if second:
            self._left.addStretch(1)
            self._right.addStretch(1)
        self.setSpacing(theme.space("m") if second else 0)
        self.setStretch(1, 1 if second else 0)

    def put(self, block: QuestionBlock, ids: list[str]) -> None:
        """Put a question in its place among those of the page, which are in the order of `ids`."""
        at, key = ids.index(block.question.id), self._right_from
        begin = ids.index(key) if key in ids else len(ids)
        column = self._right if at >= begin else self._left
        column.insertWidget(at - begin if at >= begin else at, block)

    def take(self, block: QuestionBlock) -> None:
        """Take a question out."""
        self._left.removeWidget(block)
        self._right.removeWidget(block)
