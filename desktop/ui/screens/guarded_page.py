"""A page of Settings for one grave step: says what it does and does not, asks for the passphrase, then does it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.flow_buttons import button_row
from desktop.ui.messages import explain
from desktop.ui.navigator import Params, Screen
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import PrimaryButton, QuietButton
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.icon_label import Icon
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.page import Page

if TYPE_CHECKING:
    from desktop.ui.context import ScreenContext
    from desktop.ui.theme.theme import Theme

# the texts of a base class: `tr` would look for them under the name of the page built on it
translate = QCoreApplication.translate


class Points(QWidget):
    """Short sentences, each behind the same sign."""

    def __init__(
        self, theme: Theme, sentences: Sequence[str], *, icon: str = "check", role: str = "positive"
    ) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("xs"))
        for sentence in sentences:
            row = QHBoxLayout()
            row.setSpacing(theme.space("s"))
            row.addWidget(Icon(theme, icon, role=role, size=16), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(PlainLabel(theme, sentence, wrap=True), 1)
            column.addLayout(row)


class GuardedPage(Screen):
    """Put the page's own parts into `body`, above the passphrase; `act(passphrase)` comes once it was given right."""

    title = subtitle = action = busy = prefix = ""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self.say()
        self.page = Page(
            theme, self.title, subtitle=self.subtitle, max_width=theme.tokens.layout["form_column"]
        )
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.space("m"))
        self.passphrase = TextField(
            theme, translate("Guarded", "Your passphrase, to make sure it is you"), password=True
        )
        self.passphrase.setObjectName(f"{self.prefix}_passphrase")
        self.passphrase.entered.connect(self._on_action)
        self.problem = Banner(theme, "", tone="look")
        self.problem.setObjectName(f"{self.prefix}_problem")
        self.problem.hide()
        self.action_button = PrimaryButton(theme, self.action, page=True)
        self.action_button.setObjectName(f"{self.prefix}_action")
        self.action_button.clicked.connect(self._on_action)
        self.back_button = QuietButton(theme, translate("Guarded", "Leave it as it is"), muted=True)
        self.back_button.setObjectName(f"{self.prefix}_back")
        self.back_button.clicked.connect(self.go_back)
        self.page.body.setSpacing(theme.space("m"))
        self.page.body.addLayout(self.body)
        for widget in (
            self.passphrase,
            self.problem,
            button_row(theme, [self.action_button, self.back_button]),
        ):
            self.page.body.addWidget(widget)
        self.page.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)

    # ------------------------------------------------------------ what a page brings

    def say(self) -> None:
        """Set `title`, `subtitle`, `action`, `busy` and `prefix`; called before anything is built."""
        raise NotImplementedError

    def ready(self) -> bool:
        """Look at the page's own fields before the passphrase; says what is wrong itself."""
        return True

    def act(self, passphrase: str) -> None:
        """The passphrase was right: do it, then call `done` or `failed`."""
        raise NotImplementedError

    # ------------------------------------------------------------ the page

    def enter(self, params: Params) -> None:
        """Nothing typed, nothing said."""
        super().enter(params)
        self._forget()

    def leave(self) -> None:
        """A secret does not stay in a field."""
        self._forget()
        super().leave()

    def set_compact(self, compact: bool) -> None:
        """Smaller margins."""
        self.page.set_compact(compact)

    def done(self, words: str) -> None:
        """It is done: back to Settings with one sentence."""
        self.context.window.go("settings", {"part": "vault"})
        self.context.window.tell(words)

    def failed(self, error: Exception) -> None:
        """Say why not; everything typed but the passphrase stays."""
        self.action_button.set_busy(None)
        self.problem.set_message(explain(error), tone="look")
        self.problem.show()

    def go_back(self) -> None:
        """Settings as it was."""
        self.context.window.go("settings", {"part": "vault"})

    def _forget(self) -> None:
        self.passphrase.editor.clear()
        self.passphrase.set_wrong("")
        self.problem.hide()
        self.action_button.set_busy(None)

    def _on_action(self) -> None:
        if self.action_button.busy or not self.ready():
            return
        typed = self.passphrase.text()
        if not typed:
            self.passphrase.set_wrong(translate("Guarded", "Type your passphrase."))
            self.passphrase.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.passphrase.set_wrong("")
        self.action_button.set_busy(self.busy)
        self.context.window.check_passphrase(typed, lambda right: self._on_checked(right, typed))

    def _on_checked(self, right: bool, typed: str) -> None:
        if right:
            self.act(typed)
            return
        self.action_button.set_busy(None)
        self.passphrase.set_wrong(translate("Guarded", "That passphrase does not open this vault."))
        self.passphrase.editor.setFocus(Qt.FocusReason.OtherFocusReason)
