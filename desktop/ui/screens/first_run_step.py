"""What the steps of the first run share: a column with a heading, a sentence, and a foot with one button."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from desktop.ui.widgets.buttons import PrimaryButton, QuietButton
from desktop.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from desktop.ui.parts import AppParts
    from desktop.ui.screens.first_run_state import FirstRunState


class FirstRunStep(QWidget):
    """`done` when the step is over. Put widgets into `body`; `next_button` is the one primary button."""

    done = Signal()

    def __init__(
        self, parts: AppParts, state: FirstRunState, title: str, sentence: str, next_words: str
    ) -> None:
        super().__init__()
        self.parts, self.state = parts, state
        self.theme = parts.theme
        theme = parts.theme
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.space("m"))
        self.foot_words = PlainLabel(theme, "", role="muted", wrap=True)
        self.skip_button = QuietButton(theme, "", muted=True)
        self.skip_button.setObjectName("first_run_skip")
        self.skip_button.hide()
        self.next_button = PrimaryButton(theme, next_words, keycap="Enter", page=True)
        self.next_button.setObjectName("first_run_next")
        self.next_button.setMinimumWidth(theme.px(160))
        self.next_button.clicked.connect(self.on_next)
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._foot.setSpacing(theme.space("s"))
        self._foot.addWidget(self.foot_words, 1)
        self._foot.addWidget(self.skip_button)
        self._foot.addWidget(self.next_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(5, 0, 5, theme.space("m"))
        column.setSpacing(theme.space("m"))
        words = QVBoxLayout()
        words.setSpacing(theme.space("xxs"))
        words.addWidget(PlainLabel(theme, title, size="page_title", strong=True, wrap=True))
        words.addWidget(PlainLabel(theme, sentence, role="muted", wrap=True))
        column.addLayout(words)
        column.addLayout(self.body)
        column.addSpacing(theme.space("xs"))
        column.addLayout(self._foot)
        column.addStretch(1)

    def fold(self, narrow: bool) -> None:
        """The foot's buttons below each other where the window is narrow."""
        direction = QBoxLayout.Direction
        self._foot.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)

    def offer_skip(self, words: str, action: Callable[[], None]) -> None:
        """Show the quiet way on beside the button."""
        self.skip_button.setText(words)
        self.skip_button.clicked.connect(action)
        self.skip_button.show()

    def start(self) -> None:
        """Take the keyboard."""
        self.next_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def on_next(self) -> None:
        """The button was pressed."""
        self.done.emit()
