"""Erasing a closed client for ever: first a look at what goes and what stays, then the id typed, then once more."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from desktop.ui import day_words
from desktop.ui.flow_buttons import button_row
from desktop.ui.messages import explain
from desktop.ui.screens.case_words import rules
from desktop.ui.screens.kept_form import KeptForm
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import PlainLabel, ltr
from desktop.ui.widgets.lists import set_apart

if TYPE_CHECKING:
    from desktop.domain.closing import CaseState
    from desktop.services.erasing import Erasable
    from desktop.ui.context import ScreenContext

FIELDS = frozenset({"erase_rule", "erase_typed", "erase_second"})


class EraseCard(Card):
    """`erased` when it is done. Nothing typed here is kept: a draft would name whom it was about."""

    erased = Signal()

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context.theme, self.tr("Erase this record for ever"))
        self._context = context
        self._client_id, self._short_id = "", ""
        theme = context.theme
        self.body.setSpacing(theme.space("s"))
        words = self.tr(
            "Everything about this person goes, in every part of the vault. It cannot be undone. Counts of nobody in "
            "particular stay, and an entry in the history that something was erased, by whom and by which rule."
        )
        self.body.addWidget(PlainLabel(theme, words, role="muted", wrap=True))
        kept = self.tr("A legal hold keeps this record: it cannot be erased.")
        self.held = Banner(theme, kept, tone="look", icon="scale")
        self.body.addWidget(self.held)
        self.look_button = SecondaryButton(theme, self.tr("See what would go"), icon="eye")
        self.look_button.setObjectName("erase_look")
        self.look_button.clicked.connect(self._on_look)
        self.body.addWidget(self.look_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.goes = PlainLabel(theme, "", wrap=True)
        self.stays = PlainLabel(theme, "", wrap=True)
        self.form = KeptForm(context, secret=FIELDS)
        self.form.column.addWidget(self.goes)
        self.form.column.addWidget(self.stays)
        self.form.pick("erase_rule", self.tr("Why is it erased?"), rules())
        self.form.line(
            "erase_second", self.tr("Who looked at it with you?"), hint=self.tr("Your supervisor's name")
        )
        self.typed = self.form.line("erase_typed", self.tr("Type the id of the record"), ltr=True)
        self.form.column.addWidget(self.form.problem)
        self.erase_button = SecondaryButton(theme, self.tr("Erase"), icon="eraser")
        self.erase_button.setObjectName("erase_ask")
        self.erase_button.clicked.connect(self._on_ask)
        self.form.column.addWidget(self.erase_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.sure = Banner(theme, "", tone="look", icon="triangle-alert")
        self.sure.setObjectName("erase_sure")
        self.now_button = SecondaryButton(theme, self.tr("Erase it now"), icon="eraser")
        self.now_button.setObjectName("erase_now")
        self.now_button.clicked.connect(self._on_erase)
        self.keep_button = QuietButton(theme, self.tr("Keep it"))
        self.keep_button.setObjectName("erase_keep")
        self.keep_button.clicked.connect(self._on_keep)
        self._last = button_row(theme, [self.keep_button, self.now_button])
        self.form.column.addWidget(self.sure)
        self.form.column.addWidget(self._last)
        self.body.addWidget(self.form)
        self._put_away()

    def show_state(self, state: CaseState) -> None:
        """Begin anew for this client; a hold leaves nothing to press."""
        if state.client_id != self._client_id or state.is_held:
            self._put_away()
        self._client_id, self._short_id = state.client_id, state.short_id
        self.held.setVisible(state.is_held)
        self.look_button.setVisible(not state.is_held)

    def forget(self) -> None:
        """Nothing typed stays."""
        self._put_away()

    def _put_away(self) -> None:
        self.form.begin("")
        self.form.hide()
        self.sure.hide()
        self._last.hide()
        self.erase_button.setEnabled(True)

    # ------------------------------------------------------------ what happens

    def _on_look(self) -> None:
        self.look_button.set_busy(self.tr("Looking"))
        self._context.tasks.slow(self, self._look, done=self._on_looked, failed=self._on_not_looked)

    def _look(self) -> Erasable:
        return self._context.services.erasing.look(self._client_id)

    def _on_not_looked(self, error: Exception) -> None:
        self.look_button.set_busy(None)
        self._context.window.tell(explain(error), caution=True)

    def _on_looked(self, found: Erasable) -> None:
        self.look_button.set_busy(None)
        self.goes.setText(self._goes_words(found))
        self.stays.setText(self._stays_words(found))
        self.form.show()

    def _goes_words(self, found: Erasable) -> str:
        names = {
            "names": self.tr("names: {count}"),
            "contacts": self.tr("ways and places: {count}"),
            "sessions": self.tr("sessions: {count}"),
            "signed": self.tr("signed notes, reports and amendments: {count}"),
            "crises": self.tr("crises: {count}"),
            "plans": self.tr("plans: {count}"),
            "files": self.tr("files: {count}"),
            "left": self.tr("entries about what left: {count}"),
        }
        counts = [names[name].format(count=ltr(str(count))) for name, count in found.counts.items() if count]
        return self.tr("Goes for ever, {rows} entries in all: {what}.").format(
            rows=ltr(str(found.rows)), what=set_apart(counts)
        )

    def _stays_words(self, found: Erasable) -> str:
        lines = []
        if found.totals:
            lines.append(
                self.tr("Counts that stay: {count}. They name nobody.").format(count=ltr(str(found.totals)))
            )
        else:
            lines.append(
                self.tr("No count stays: the client did not want to be counted, or nothing is counted.")
            )
        if found.backups and found.newest_backup is not None:
            day = day_words.plain_day(found.newest_backup.local().date(), date.min)
            lines.append(
                self.tr(
                    "Backups still hold it: {count} were made, the last on {day}. They go as they are thinned out; "
                    "delete older ones by hand."
                ).format(count=ltr(str(found.backups)), day=day)
            )
        else:
            lines.append(self.tr("No backup of this vault was made that would still hold it."))
        lines.append(
            self.tr(
                "Papers, files and case packs that left are not reached, nor what other people's records say."
            )
        )
        return "\n".join(lines)

    def _on_ask(self) -> None:
        """The second look: what is typed is checked first, then it is asked once more."""
        words = self.tr("Erase {id} for ever? Nobody can bring it back.").format(id=ltr(self._short_id))
        self.sure.set_message(words, tone="look")
        self.sure.show()
        self._last.show()
        self.erase_button.setEnabled(False)
        self.keep_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_keep(self) -> None:
        self._put_away()

    def _on_erase(self) -> None:
        client_id, erasing = self._client_id, self._context.services.erasing
        rule, typed, second = (
            self.form.value(name) for name in ("erase_rule", "erase_typed", "erase_second")
        )
        self.now_button.set_busy(self.tr("Erasing"))

        def erase() -> int:
            return erasing.erase(client_id, rule=rule, typed=typed, second=second)

        self._context.tasks.write(self, erase, done=lambda _count: self._on_erased(), failed=self._on_refused)

    def _on_refused(self, error: Exception) -> None:
        self.now_button.set_busy(None)
        self.sure.hide()
        self._last.hide()
        self.erase_button.setEnabled(True)
        self.form.refuse(error)

    def _on_erased(self) -> None:
        self.now_button.set_busy(None)
        self._put_away()
        self._client_id = ""
        self.erased.emit()
