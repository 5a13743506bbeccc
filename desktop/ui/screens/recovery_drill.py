"""Try the recovery sheet, once a quarter: the typed key opens the vault's header in memory and changes nothing."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.services.vault_keys import LATER_DAYS
from desktop.ui import day_words
from desktop.ui.flow_buttons import button_row
from desktop.ui.messages import explain
from desktop.ui.navigator import Params, Screen
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.page import Page

if TYPE_CHECKING:
    from desktop.ui.context import ScreenContext

LATER = "recovery_drill_later"
"""The choice that holds the day from which Today offers the drill again."""


class RecoveryDrillScreen(Screen):
    """A sheet that nobody can find, or read, is noticed on a quiet day."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self.page = Page(
            theme,
            self.tr("Try your recovery sheet"),
            subtitle=self.tr(
                "Fetch the sheet and type its key. Nothing is changed; you only learn that it is there and opens."
            ),
            max_width=theme.tokens.layout["form_column"],
        )
        self.last = PlainLabel(theme, "", role="muted", wrap=True)
        self.field = TextField(theme, self.tr("Recovery key"), lead=True)
        self.field.setObjectName("drill_key")
        self.field.editor.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.field.set_help(self.tr("Dashes and small letters are fine."))
        self.field.entered.connect(self._on_try)
        self.told = Banner(theme, "", tone="good", icon="check")
        self.told.setObjectName("drill_told")
        self.try_button = PrimaryButton(theme, self.tr("Try it"), page=True)
        self.try_button.setObjectName("drill_try")
        self.try_button.clicked.connect(self._on_try)
        self.later_button = QuietButton(theme, self.tr("Remind me in a week"), muted=True)
        self.later_button.setObjectName("drill_later")
        self.later_button.clicked.connect(self._on_later)
        self.lost_button = SecondaryButton(theme, self.tr("I cannot find it: make a new one"))
        self.lost_button.setObjectName("drill_lost")
        self.lost_button.clicked.connect(lambda: context.window.go("new_recovery"))
        self.page.body.setSpacing(theme.space("m"))
        for widget in (
            self.last,
            self.field,
            self.told,
            button_row(theme, [self.try_button, self.lost_button, self.later_button]),
        ):
            self.page.body.addWidget(widget)
        self.page.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)

    def enter(self, params: Params) -> None:
        """Nothing typed; when it was last tried."""
        super().enter(params)
        self._forget()
        self.told.hide()
        last = self.context.services.keys.last_drill()
        if last is None:
            self.last.setText(self.tr("Not tried so far."))
        else:
            today = self.context.clock.now().local().date()
            day = day_words.day_within(last.local().date(), today)
            self.last.setText(self.tr("Tried last: {day}.").format(day=day))

    def leave(self) -> None:
        """A key does not stay in a field."""
        self._forget()
        super().leave()

    def first_field(self) -> QWidget | None:
        """The field."""
        return self.field.editor

    def set_compact(self, compact: bool) -> None:
        """Smaller margins."""
        self.page.set_compact(compact)

    def _forget(self) -> None:
        self.field.editor.clear()
        self.field.set_wrong("")

    def _on_try(self) -> None:
        typed = self.field.text()
        if self.try_button.busy:
            return
        if not typed.strip():
            self.field.set_wrong(self.tr("Type the key from your sheet."))
            self.field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.field.set_wrong("")
        self.told.hide()
        self.try_button.set_busy(self.tr("Trying"))
        self.context.tasks.write(
            self, self.context.services.keys.try_sheet, typed, done=self._on_tried, failed=self._on_failed
        )

    def _on_tried(self, opened: bool) -> None:
        self.try_button.set_busy(None)
        if opened:
            self._forget()
            words = self.tr("It opens this vault. Put the sheet back where it was; see you in three months.")
            self.told.set_message(words, tone="good")
            self.last.setText(self.tr("Tried last: {day}.").format(day=self.tr("just now")))
        else:
            self.told.set_message(
                self.tr(
                    "This key is whole, but it does not open this vault. It may be another vault's, or an older sheet. "
                    "Look for the newer one, or make a new key."
                ),
                tone="look",
            )
        self.told.show()

    def _on_failed(self, error: Exception) -> None:
        self.try_button.set_busy(None)
        self.field.set_wrong(explain(error))
        self.field.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_later(self) -> None:
        day = self.context.clock.now().local().date() + timedelta(days=LATER_DAYS)
        self.context.tasks.write(self, self.context.services.interface.choose, LATER, day.isoformat())
        self.context.window.go("today")
