"""The parts of the record page: a section that folds, a row of a list with its fields, what stands where."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.record import ASKS_WHY, FIELDS, FieldKey, field_of
from desktop.ui.screens.record_field import RecordField
from desktop.ui.widgets.base import mirrored_margins
from desktop.ui.widgets.buttons import IconButton
from desktop.ui.widgets.card import Card, Surface
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.side_by_side import SideBySide
from desktop.ui.widgets.wrapped_button import WrappedButton

if TYPE_CHECKING:
    from desktop.domain.record import Row
    from desktop.ui.theme.theme import Theme

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Section:
    """`fields` are of the client's own row, `tables` the lists below them."""

    name: str
    words: str
    fields: tuple[str, ...] = ()
    tables: tuple[str, ...] = ()
    note: str = ""
    remembered: bool = True
    """False: folded each time the page is opened, because it is nobody's to see in passing (PRACTICE 30, 32)."""


def sections() -> tuple[Section, ...]:
    """Return the sections in the order of the page: the person and what carries them before what is hard."""
    return (
        Section(
            "person",
            translate("Record", "About the person"),
            (
                "pronouns",
                "gender",
                "birth_date",
                "age_estimated",
                "country_of_origin",
                "marital_status",
                "occupation",
                "disabilities",
                "unaccompanied",
                "sex_for_report",
            ),
        ),
        Section(
            "languages",
            translate("Record", "Languages and interpreter"),
            ("interpreter_need", "interpreter_note", "interviewer_gender", "literacy"),
            ("client_languages",),
        ),
        Section("supports", translate("Record", "Supports and strengths"), tables=("supports",)),
        Section("home", translate("Record", "At home"), tables=("household_links",)),
        Section("customs", translate("Record", "Good to know"), ("cultural_note",)),
        Section("work", translate("Record", "The work together"), ("workflow", "conflict_of_interest")),
        Section(
            "care",
            translate("Record", "To take care of"),
            ("risk_level", "risk_reasons", "guardian_may_be_danger"),
            ("flags",),
            remembered=False,
        ),
        Section(
            "papers",
            translate("Record", "Immigration and numbers elsewhere"),
            tables=("immigration", "external_ids"),
            note=translate(
                "Record",
                "Kept only with a reason, covered, and in no crisis, report, total or case pack. Nothing here is "
                "needed to serve somebody.",
            ),
            remembered=False,
        ),
    )


def add_words(table: str) -> str:
    """Return what the button says that adds a row."""
    return {
        "supports": translate("Record", "Add what or who helps"),
        "household_links": translate("Record", "Add a person at home"),
        "flags": translate("Record", "Add a concern"),
        "external_ids": translate("Record", "Add a number"),
        "immigration": translate("Record", "Keep immigration data"),
    }.get(table, "")


def row_words(table: str) -> str:
    """Return what a row of a list is called."""
    return {
        "supports": translate("Record", "What or who helps"),
        "household_links": translate("Record", "A person at home"),
        "flags": translate("Record", "A concern"),
        "external_ids": translate("Record", "A number elsewhere"),
        "immigration": translate("Record", "Immigration data"),
    }.get(table, "")


MakeField = Callable[["Row", str], RecordField]


class Fold(Card):
    """A card whose heading opens and folds it; what is inside is made when it is first opened."""

    folded = Signal(bool)

    def __init__(self, theme: Theme, section: Section, fill: Callable[[Fold], None]) -> None:
        super().__init__(theme)
        self.section, self._fill = section, fill
        self.setAccessibleName(section.words)
        self.head = WrappedButton(theme, section.words, kind="quiet", icon="chevron-down")
        self.head.setObjectName(f"record_section_{section.name}")
        self.head.clicked.connect(self._on_head)
        self.body.addWidget(self.head, 0, Qt.AlignmentFlag.AlignLeading)
        self.inside: QWidget | None = None
        self._tell(opened=False)

    @property
    def is_open(self) -> bool:
        """Tell whether it is open."""
        return self.inside is not None and not self.inside.isHidden()

    def open(self, opened: bool = True) -> None:
        """Open or fold it, silently."""
        if opened and self.inside is None:
            self.inside = QWidget()
            self.column = QVBoxLayout(self.inside)
            self.column.setContentsMargins(0, 0, 0, 0)
            self.column.setSpacing(self.theme.space("m"))
            if self.section.note:
                self.column.addWidget(PlainLabel(self.theme, self.section.note, role="muted", wrap=True))
            self._fill(self)
            self.body.addWidget(self.inside)
        if self.inside is not None:
            self.inside.setVisible(opened)
        self._tell(opened=opened)

    def _on_head(self) -> None:
        opened = not self.is_open
        self.open(opened)
        self.folded.emit(not opened)

    def _tell(self, *, opened: bool) -> None:
        self.head.set_icon("chevron-up" if opened else "chevron-down")
        words = self.tr("open") if opened else self.tr("folded")
        self.head.setAccessibleDescription(words)


class RowCard(Surface):
    """One row of a list. Where a reason is asked for, the other fields come once it is given (D11)."""

    take_out = Signal()

    def __init__(self, theme: Theme, row: Row, words: str, make: MakeField) -> None:
        super().__init__(theme, "raised", line="start")
        self.row = row
        column = QVBoxLayout(self)
        pad = theme.space("m")
        mirrored_margins(column, self, pad, 0, 0, theme.space("xs"))
        column.setSpacing(theme.space("s"))
        head = QHBoxLayout()
        head.setSpacing(theme.space("xs"))
        head.addWidget(PlainLabel(theme, words, role="muted", wrap=True), 1)
        remove = IconButton(theme, "x", self.tr("Take out: {what}").format(what=words))
        remove.setObjectName(f"{object_name(row, 'row')}_remove")
        remove.clicked.connect(self.take_out)
        head.addWidget(remove)
        column.addLayout(head)
        names = [each.name for each in FIELDS[row.table]]
        self.fields = {name: make(row, name) for name in names}
        self._asks_why = row.table in ASKS_WHY
        if self._asks_why:
            column.addWidget(self.fields["reason"])
            names.remove("reason")
        self._rest = QWidget()
        rest = QVBoxLayout(self._rest)
        rest.setContentsMargins(0, 0, 0, 0)
        rest.setSpacing(theme.space("s"))
        for widget in pairs(theme, row.table, names, self.fields):
            rest.addWidget(widget)
        column.addWidget(self._rest)
        self.notice = IconLabel(theme, "", icon="triangle-alert", size="small", role="caution", wrap=True)
        self.notice.hide()
        column.addWidget(self.notice)
        self.follow_reason()

    def follow_reason(self) -> None:
        """Open the other fields when a reason is stored."""
        self._rest.setVisible(not self._asks_why or bool(self.fields["reason"].stored.text))

    def say(self, sentence: str) -> None:
        """Say something about the whole row below it; empty takes it away."""
        self.notice.set_text(sentence)
        self.notice.setVisible(bool(sentence))

    def add_foot(self, widget: QWidget) -> None:
        """Put something below the fields."""
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeading)

    def first(self) -> RecordField:
        """Return where somebody begins to write."""
        return next(iter(self.fields.values()))


def pairs(theme: Theme, table: str, names: Sequence[str], fields: dict[str, RecordField]) -> list[QWidget]:
    """Return the fields in reading order, short ones two beside each other."""
    found: list[QWidget] = []
    waiting: RecordField | None = None
    for name in names:
        field = fields[name]
        wide = field_of(table, name).kind == "words" or len(field_of(table, name).choices) > 4
        if wide:
            if waiting is not None:
                found.append(waiting)
                waiting = None
            found.append(field)
        elif waiting is None:
            waiting = field
        else:
            found.append(SideBySide(theme, (waiting, 1), (field, 1), narrow=520, gap="m"))
            waiting = None
    return [*found, waiting] if waiting is not None else found


def object_name(row: Row, name: str) -> str:
    """Return the object name of a field, the same each time the record is opened."""
    return f"record_{row.table}_{row.id[:12]}_{name}"


def key_of(row: Row, name: str) -> FieldKey:
    """Return the key of a field of a row."""
    return FieldKey(table=row.table, row_id=row.id, field=name)
