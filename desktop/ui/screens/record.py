"""Client page, the record: every field saves by itself, can be taken back, and tells what it said before."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.record import FIELDS, Said
from desktop.domain.record_checks import moment_of
from desktop.ui import day_words
from desktop.ui.later import later
from desktop.ui.messages import explain
from desktop.ui.screens.record_field import RecordField
from desktop.ui.screens.record_keeping import Keeping
from desktop.ui.screens.record_lines import (
    language_pick,
    over_words,
    say_danger,
    state_words,
    wall_button,
    who_sees,
)
from desktop.ui.screens.record_parts import (
    Fold,
    RowCard,
    add_words,
    object_name,
    pairs,
    row_words,
    sections,
)
from desktop.ui.screens.record_past import Past
from desktop.ui.screens.record_photo import PhotoPart
from desktop.ui.seen import note_seen
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.wrapped_button import WrappedButton

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.domain.clock import Moment
    from desktop.domain.record import Row
    from desktop.ui.context import ScreenContext
    from desktop.ui.script_words import LanguageNames

FOLDS = "record_folds"
OPEN_AT_FIRST = ("person", "supports")


class RecordPage(QWidget):
    """Built anew for each client; `edit` opens the form for names, contact and places, which are saved as a whole."""

    def __init__(
        self, context: ScreenContext, client_id: str, languages: LanguageNames, *, edit: Callable[[], None]
    ) -> None:
        super().__init__()
        self._context, self._languages, self._client_id = context, languages, client_id
        self.record = context.services.record.read(client_id)
        self.keeping = Keeping(context, client_id, self, FIELDS.keys() - {"releases"})
        self.keeping.stored.connect(self._on_stored)
        self.keeping.gone_back.connect(self._show_field)
        self.fields: dict[Any, RecordField] = {}
        self.cards: dict[str, RowCard] = {}
        self.folds: dict[str, Fold] = {}
        self._lists: dict[str, QVBoxLayout] = {}
        self._adders: dict[str, QWidget] = {}
        self._compared = False
        theme = context.theme
        self.risk_date = PlainLabel(theme, "", size="small", role="muted", wrap=True)
        self.risk_date.setParent(self)
        self.risk_date.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("m"))
        column.addWidget(
            IconLabel(
                theme,
                who_sees(slot.kind for slot in context.services.keys.slots()),
                icon="eye",
                size="small",
                role="muted",
                wrap=True,
            )
        )
        change = WrappedButton(theme, self.tr("Names, contact and places"), kind="quiet", icon="pencil")
        change.setObjectName("record_form")
        change.clicked.connect(edit)
        column.addWidget(change, 0, Qt.AlignmentFlag.AlignLeading)
        chosen = context.services.interface.choice(FOLDS, list(OPEN_AT_FIRST))
        opened = chosen if isinstance(chosen, list) else list(OPEN_AT_FIRST)
        begun = self.keeping.begun(self.record)
        for section in sections():
            fold = Fold(theme, section, self._fill)
            fold.folded.connect(self._on_folded)
            self.folds[section.name] = fold
            column.addWidget(fold)
            if (section.remembered and section.name in opened) or begun & {
                *section.tables,
                *(f"clients/{name}" for name in section.fields),
            }:
                self._open(section.name)
        column.addStretch(1)

    # ------------------------------------------------------------ building

    def _fill(self, fold: Fold) -> None:
        theme, section = self._context.theme, fold.section
        for table in section.tables[:1] if section.name == "languages" else ():
            self._add_list(fold, table)
        mine = self.record.rows["clients"][:1]
        for row in mine if section.fields else ():
            fields = {name: self._field(row, name) for name in section.fields}
            for widget in pairs(theme, "clients", section.fields, fields):
                fold.column.addWidget(widget)
        if section.name == "person":
            fold.column.addWidget(PhotoPart(self._context, self._client_id))
        if section.name == "work":
            fold.column.addWidget(
                PlainLabel(
                    theme, state_words(mine[0].extra["status"] if mine else ""), role="muted", wrap=True
                )
            )
        if section.name == "care":
            fold.column.addWidget(self.risk_date)
            for row in mine:
                self._say_risk(moment_of(row.extra["risk_set_at"]))
        if section.name != "languages":
            for table in section.tables:
                self._add_list(fold, table)

    def _add_list(self, fold: Fold, table: str) -> None:
        theme = self._context.theme
        rows = QVBoxLayout()
        rows.setSpacing(theme.space("m"))
        self._lists[table] = rows
        fold.column.addLayout(rows)
        for row in self.record.rows[table]:
            self._add_card(row)
        if table == "client_languages":
            pick = language_pick(theme, self._languages)
            pick.picked.connect(self._on_language)
            adder: QWidget = pick
        else:
            button = WrappedButton(theme, add_words(table), kind="quiet", icon="plus")
            button.setObjectName(f"record_add_{table}")
            button.clicked.connect(partial(self._add, table, {}))
            adder = button
        self._adders[table] = adder
        side = Qt.AlignmentFlag.AlignLeading if table != "client_languages" else Qt.AlignmentFlag(0)
        fold.column.addWidget(adder, 0, side)
        self._follow_adder(table)

    def _on_language(self, code: str) -> None:
        known = {row.extra.get("code") for row in self.record.rows["client_languages"]}
        if code and code not in known:
            place = len(self.record.rows["client_languages"])
            self._add("client_languages", {"code": code, "position": place, "is_preferred": int(not place)})

    def _add_card(self, row: Row) -> RowCard:
        words = row_words(row.table)
        if row.table == "client_languages":
            words = self._languages.name(row.extra.get("code", ""))
            if row.extra.get("is_preferred") == "1":
                words = self.tr("{language}, the one to use").format(language=words)
        card = RowCard(self._context.theme, row, words, self._field)
        card.take_out.connect(partial(self._take_out, row))
        self.cards[row.id] = card
        if row.table == "flags":
            self._say_over(card)
        elif row.table == "household_links":
            card.add_foot(wall_button(self._context, self._client_id, row))
        self._lists[row.table].addWidget(card)
        self._say_danger()
        return card

    def _field(self, row: Row, name: str) -> RecordField:
        field = RecordField(
            self._context.theme, self.keeping.key(row, name), row.said[name], name=object_name(row, name)
        )
        field.past_wanted.connect(partial(self._on_past, field))
        field.undo_wanted.connect(self.undo)
        field.has_past(field.key in self.record.changed)
        self.fields[field.key] = field
        self.keeping.watch(field, row)
        return field

    def _follow_adder(self, table: str) -> None:
        # one set of immigration data for each person
        if table == "immigration" and table in self._adders:
            self._adders[table].setVisible(not any(card.row.table == table for card in self.cards.values()))

    # ------------------------------------------------------------ what the client page asks

    def leave(self) -> None:
        """Save what is typed."""
        self.keeping.settle_all(self.fields.values())

    def put_away(self) -> None:
        """Save what is typed, for the last time; rows into which nobody wrote anything go again."""
        self.leave()
        for card in self.cards.values():
            written = any(field.said() != Said() for field in card.fields.values() if not field.what.default)
            if card.row.table != "client_languages" and card.row.is_blank() and not written:
                self._write(
                    self._context.services.record.take_out, self._client_id, card.row.table, card.row.id
                )

    def reveal(self, name: str) -> None:
        """Open the section in which the field of that object name is."""
        for fold in self.folds.values():
            tables = (*fold.section.tables, *(f"clients_{each}" for each in fold.section.fields))
            if any(name.startswith(f"record_{each}") for each in tables) or any(
                name.startswith("record_clients") and f"_{each}" in name for each in fold.section.fields
            ):
                self._open(fold.section.name)

    def undo(self) -> None:
        """Take the last change back."""
        self.keeping.undo()

    # ------------------------------------------------------------ what happens

    def _open(self, name: str) -> None:
        fold = self.folds[name]
        fold.open()
        if name == "papers":
            self._on_papers()

    def _on_papers(self) -> None:
        for row in self.record.rows["immigration"]:
            note_seen(self._context, self, "immigration", row.id)
        if not self._compared:
            self._compared = True
            self._compare_numbers()

    def _compare_numbers(self) -> None:
        def done(found: frozenset[str]) -> None:
            words = self.tr(
                "Another record in this vault holds the same number. "
                "Please compare it with the paper, digit by digit."
            )
            for card in self.cards.values():
                if card.row.table == "external_ids":
                    card.say(words if card.row.id in found else "")

        self._context.tasks.slow(self, self._context.services.record.twice, self._client_id, done=done)

    def _on_folded(self, _folded: bool) -> None:
        if self.folds["papers"].is_open:
            self._on_papers()
        kept = [name for name, fold in self.folds.items() if fold.is_open and fold.section.remembered]
        # a small choice: a disk that refuses is told by what somebody writes, not by what they open
        self._context.tasks.write(
            self, self._context.services.interface.choose, FOLDS, kept, failed=lambda _error: None
        )

    def _on_stored(self, field: RecordField) -> None:
        card = self.cards.get(field.key.row_id)
        if card is not None:
            card.follow_reason()
        if field.key.table in ("household_links", "supports"):
            self._say_danger()
        if field.key.table == "external_ids":
            self._compare_numbers()
        elif field.key.table == "flags" and card is not None:
            self._say_over(card)
        elif field.key.field in ("risk_level", "risk_reasons"):
            self._say_risk(self._context.clock.now())

    def _say_over(self, card: RowCard) -> None:
        """A concern is looked at again when its day is over (C1: flags with expiry)."""
        today = self._context.clock.now().local().date()
        card.say(over_words(card.row.text("expires_at"), today))

    def _say_danger(self) -> None:
        """Say at a support that it names somebody to be careful with (PRACTICE 14)."""
        supports = [card for card in self.cards.values() if card.row.table == "supports"]
        say_danger(supports, self.record.rows["household_links"])

    def _say_risk(self, at: Moment | None) -> None:
        today = self._context.clock.now().local().date()
        words = "" if at is None else day_words.day_within(at.local().date(), today)
        self.risk_date.setText(self.tr("Risk and reasons noted {day}").format(day=words))
        self.risk_date.setVisible(bool(words))

    def _on_past(self, field: RecordField) -> None:
        if field.past is not None:
            self._put_past_away(field)
            return
        changes = self._context.services.record.changes_of(field.key)
        past = Past(self._context.theme, field.key, changes, self._context.clock.now().local().date())
        past.closed.connect(partial(self._put_past_away, field))
        field.past = past
        field.column.addWidget(past)
        past.show()
        past.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put_past_away(self, field: RecordField) -> None:
        past, field.past = field.past, None
        if past is not None:
            past.hide()
            past.deleteLater()
            field.editor.take_focus()

    def _show_field(self, field: RecordField) -> None:
        fold: QWidget | None = field.parentWidget()
        while fold is not None and not isinstance(fold, Fold):
            fold = fold.parentWidget()
        if isinstance(fold, Fold):
            self._open(fold.section.name)

    # ------------------------------------------------------------ rows

    def _add(self, table: str, values: dict[str, Any]) -> None:
        self._write(
            self._context.services.record.add,
            self._client_id,
            table,
            values,
            done=partial(self._on_added, table),
        )

    def _on_added(self, table: str, row_id: str) -> None:
        card = self._bring_in(table, row_id)
        if card is not None:
            later(self, partial(self._begin, card))

    def _begin(self, card: RowCard) -> None:
        if shiboken6.isValid(card):
            card.first().editor.take_focus()

    def _bring_in(self, table: str, row_id: str) -> RowCard | None:
        row = self._context.services.record.read(self._client_id).row(table, row_id)
        if row is None or table not in self._lists or row_id in self.cards:
            return None
        self.record.rows[table].append(row)
        card = self._add_card(row)
        self._follow_adder(table)
        return card

    def _take_out(self, row: Row) -> None:
        self._write(
            self._context.services.record.take_out,
            self._client_id,
            row.table,
            row.id,
            done=lambda _none: self._on_taken_out(row),
        )

    def _on_taken_out(self, row: Row) -> None:
        card = self.cards.pop(row.id, None)
        if card is None:
            return
        self.record.rows[row.table].remove(row)
        for field in card.fields.values():
            self.fields.pop(field.key, None)
        self._lists[row.table].removeWidget(card)
        card.hide()
        card.deleteLater()
        self._follow_adder(row.table)
        adder = self._adders.get(row.table)
        if adder is not None:
            adder.setFocus(Qt.FocusReason.OtherFocusReason)
        self.keeping.offer(self.tr("Taken out"), partial(self._bring_back, row))

    def _bring_back(self, row: Row) -> None:
        self._write(
            self._context.services.record.bring_back,
            row.table,
            row.id,
            done=lambda _none: self._on_back(row),
        )

    def _on_back(self, row: Row) -> None:
        self._bring_in(row.table, row.id)

    def _write(self, fn: Callable[..., Any], *values: Any, done: Callable[[Any], None] | None = None) -> None:
        self._context.tasks.write(
            self,
            fn,
            *values,
            done=done,
            failed=lambda error: self._context.window.tell(explain(error), caution=True),
        )
