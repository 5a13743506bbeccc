"""What was given of this plan: where the file lies and how it got there, its password told, the file deleted again."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.clock import Moment
from desktop.domain.document_passwords import tells
from desktop.domain.ledger import WENT
from desktop.ui import day_words
from desktop.ui.flow_buttons import button_row
from desktop.ui.messages import explain
from desktop.ui.screens.plan_texts import form_words, spoken, went_words
from desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PlainLabel, isolate, ltr
from desktop.ui.widgets.segment import Segment, SegmentOption

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.ui.context import ScreenContext
    from desktop.ui.screens.plan_draft import PlanDraft

translate = QCoreApplication.translate
MOST = 4
"""Cards, the newest first; the whole list is with the client."""


def delete_title(file_name: str) -> str:
    """Return what the task says that reminds of a file on a stick."""
    return translate("Plan", "Delete {file} from the USB stick").format(file=isolate(ltr(file_name)))


class GivenList(QWidget):
    """One card for each form that was given, the newest first; hidden while there is none."""

    def __init__(self, context: ScreenContext, draft: PlanDraft) -> None:
        super().__init__()
        self._context, self._draft = context, draft
        self.secret: Callable[[], str] = str
        """Returns the password on the screen, so that it is not written down by mistake."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(context.theme.space("s"))
        self._title = PlainLabel(context.theme, translate("Plan", "What was given"), strong=True)
        column.addWidget(self._title)
        self._cards: list[QWidget] = []
        self._column = column
        self.refresh()

    def refresh(self) -> None:
        """Read the list again."""
        for card in self._cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        entries = self._context.services.plan_giving.of_plan(self._draft.id)
        self._cards = [self._card(number, entry) for number, entry in enumerate(entries[:MOST], start=1)]
        for card in self._cards:
            self._column.addWidget(card)
        if self.parentWidget() is not None or not self._cards:
            # one that is shown before it has a place would be a window of its own
            self.setVisible(bool(self._cards))

    # ---- one card ----------------------------------------------------------------------------------------------

    def _card(self, number: int, entry: dict[str, Any]) -> Card:
        theme = self._context.theme
        card = Card(theme)
        card.setObjectName(f"plan_given_{number}")
        form = "pdf" if entry["form"] == "print" else str(entry["form"])
        words = form_words(form, spoken(self._context.content, str(entry["language"] or "")).name)
        card.body.addWidget(PlainLabel(theme, words, strong=True, wrap=True))
        card.body.addWidget(PlainLabel(theme, self._when(entry), role="muted", wrap=True))
        if entry["unfinished"]:
            words = translate("Plan", "The file was not finished. Look whether a part of it is on the stick.")
            card.body.addWidget(IconLabel(theme, words, icon="triangle-alert", role="caution", wrap=True))
        elif entry["file_name"]:
            self._file(card, number, entry)
        return card

    def _when(self, entry: dict[str, Any]) -> str:
        at = Moment.read(entry["at"])
        today = self._context.clock.now().local().date()
        when = f"{day_words.day(at.local().date(), today)} {day_words.time_of(at)}".rstrip()
        if entry["form"] == "print":
            return translate("Plan", "{when}, on paper").format(when=when)
        if not entry["file_name"]:
            return when
        name = isolate(ltr(str(entry["file_name"])))
        folder = self._context.services.plan_giving.folder(entry)
        if not folder:
            return translate("Plan", "{when}, as {file}").format(when=when, file=name)
        words = translate("Plan", "{when}, as {file} in {folder}")
        return words.format(when=when, file=name, folder=isolate(ltr(folder)))

    def _file(self, card: Card, number: int, entry: dict[str, Any]) -> None:
        theme = self._context.theme
        question = translate("Plan", "How does it get to them?")
        card.body.addWidget(PlainLabel(theme, question, wrap=True))
        options = [SegmentOption(value=code, text=went_words(code)) for code in WENT]
        went = Segment(theme, question, options, clearable=False)
        went.setObjectName(f"plan_went_{number}")
        went.set_value(str(entry["went"]))
        went.chosen.connect(lambda code: self._on_went(entry, code))
        card.body.addWidget(button_row(theme, [went]))
        if entry["protected"]:
            self._password(card, number, entry)
        self._deleting(card, number, entry)

    def _password(self, card: Card, number: int, entry: dict[str, Any]) -> None:
        theme = self._context.theme
        if entry["told_at"]:
            at = Moment.read(entry["told_at"])
            today = self._context.clock.now().local().date()
            when = day_words.plain_day(at.local().date(), today)
            how = isolate(str(entry["told_how"]))
            words = translate("Plan", "The password was told {day}: {how}").format(day=when, how=how)
            card.body.addWidget(IconLabel(theme, words, icon="key-round", wrap=True))
            return
        words = translate("Plan", "The password is not kept here. If it was never told, give the page again.")
        card.body.addWidget(IconLabel(theme, words, icon="key-round", role="caution", wrap=True))
        field = TextField(theme, translate("Plan", "How it was told: another way than the file"))
        field.setObjectName(f"plan_told_{number}")
        field.set_text(self._draft.facts["password_told_how"])
        button = SecondaryButton(theme, translate("Plan", "It was told"), icon="check")
        button.setObjectName(f"plan_told_done_{number}")
        button.clicked.connect(lambda: self._on_told(entry, field))
        field.entered.connect(lambda: self._on_told(entry, field))
        card.body.addWidget(field)
        card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)

    def _deleting(self, card: Card, number: int, entry: dict[str, Any]) -> None:
        theme, giving = self._context.theme, self._context.services.plan_giving
        if entry["became"] == "deleted":
            at = Moment.read(entry["became_at"])
            today = self._context.clock.now().local().date()
            when = day_words.plain_day(at.local().date(), today)
            words = translate("Plan", "The file is deleted: {day}").format(day=when)
            card.body.addWidget(IconLabel(theme, words, icon="check", role="positive", wrap=True))
            back = QuietButton(theme, translate("Plan", "It is not deleted"), small=True)
            back.setObjectName(f"plan_not_deleted_{number}")
            back.clicked.connect(lambda: self._write(partial(giving.deleted, entry["id"], really=False)))
            card.body.addWidget(back, 0, Qt.AlignmentFlag.AlignLeading)
            return
        buttons: list[QWidget] = []
        folder = giving.folder(entry)
        if folder and (Path(folder) / str(entry["file_name"])).is_file():
            delete = SecondaryButton(theme, translate("Plan", "Delete the file there"), icon="trash-2")
            delete.setObjectName(f"plan_delete_{number}")
            delete.clicked.connect(lambda: self._on_delete(entry, delete))
            buttons.append(delete)
        gone = SecondaryButton(theme, translate("Plan", "It is deleted"), icon="check")
        gone.setObjectName(f"plan_deleted_{number}")
        gone.clicked.connect(lambda: self._write(partial(giving.deleted, entry["id"])))
        buttons.append(gone)
        card.body.addWidget(button_row(theme, buttons))

    # ---- what happens ------------------------------------------------------------------------------------------

    def _on_went(self, entry: dict[str, Any], code: str) -> None:
        giving, title = self._context.services.plan_giving, delete_title(str(entry["file_name"]))
        self._write(partial(giving.went, entry["id"], code, title))

    def _on_told(self, entry: dict[str, Any], field: TextField) -> None:
        how = field.text().strip()
        if not how:
            field.set_wrong(translate("Plan", "Say how: by phone, by voice, in person."))
            return
        if tells(how, self.secret()):
            field.set_wrong(
                translate("Plan", "The password itself is not written down. Say only how it was told.")
            )
            return
        self._write(partial(self._context.services.plan_giving.told, entry["id"], how))

    def _on_delete(self, entry: dict[str, Any], button: SecondaryButton) -> None:
        giving, tasks = self._context.services.plan_giving, self._context.tasks
        button.set_busy(translate("Plan", "Deleting"))

        def failed(error: Exception) -> None:
            button.set_busy(None)
            self._context.window.tell(explain(error), caution=True)

        tasks.slow(
            self,
            lambda: giving.delete(entry["id"], tasks.written),
            done=lambda _none: self.refresh(),
            failed=failed,
        )

    def _write(self, do: Callable[[], object]) -> None:
        self._context.tasks.write(
            self,
            do,
            done=lambda _none: self.refresh(),
            failed=lambda error: self._context.window.tell(explain(error), caution=True),
        )
