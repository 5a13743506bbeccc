"""Settings, Agency: the profile that the crisis page reads while locked. Saved as it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import ExpectedError, InvalidInput
from desktop.services.agency import AgencyService
from desktop.ui.agency_files_line import AgencyFilesLine
from desktop.ui.due_notice import shows_notices
from desktop.ui.flow_buttons import button_row
from desktop.ui.messages import explain
from desktop.ui.screens.settings_alone import AloneSettings
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import IconButton, QuietButton, SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.segment import Segment, SegmentOption
from desktop.ui.widgets.text_area import TextArea
from desktop.ui.widgets.wrapped_button import WrappedButton

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.ui.context import ScreenContext

KEY = "agency/profile"


class AgencySettings(QWidget):
    """Fields for what an agency changes most; everything else of its file is left as it is."""

    def __init__(self, context: ScreenContext) -> None:
        super().__init__()
        self._context = context
        self._agency = AgencyService(context.content)
        self.fields: dict[str, TextField | TextArea] = {}
        self._dispatch: list[tuple[TextField, TextField, QWidget]] = []
        self._filling = False
        self._build()
        rescued = context.recovered.get(KEY)
        self._fill(self._agency.values())
        if isinstance(rescued, dict):
            self._fill(self._agency.values() | rescued)
            self._on_changed()
        context.autosave.failed.connect(self._on_failed)
        context.autosave.saved.connect(self._on_saved)

    # ------------------------------------------------------------ building

    def _build(self) -> None:
        theme = self._context.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("m"))
        self.problem = Banner(theme, "", tone="look")
        self.problem.hide()
        column.addWidget(self.problem)
        column.addWidget(AgencyFilesLine(self._context))
        who = Card(theme, self.tr("Who"))
        who.body.addWidget(self._field("name", self.tr("Name of the agency")))
        for role, words, number in (
            ("supervisor", self.tr("Supervisor"), self.tr("Supervisor's number")),
            ("on_call", self.tr("If not there"), self.tr("Their number")),
        ):
            row = QHBoxLayout()
            row.setSpacing(theme.space("s"))
            row.addWidget(self._field(role, words), 3, Qt.AlignmentFlag.AlignTop)
            row.addWidget(self._field(f"{role}_phone", number, ltr=True), 2, Qt.AlignmentFlag.AlignTop)
            who.body.addLayout(row)
        topics = self.tr("When someone comes: one everyday topic a line")
        self.fields["cover_topics"] = lines = TextArea(theme, topics, min_lines=2, hide_label=True)
        lines.setObjectName("agency_cover_topics")
        lines.changed.connect(lambda _text: self._on_changed())
        who.body.addWidget(PlainLabel(theme, topics, wrap=True))
        who.body.addWidget(lines)
        column.addWidget(who)
        column.addWidget(self._dispatch_card())
        column.addWidget(AloneSettings(self._context))
        rules = Card(theme, self.tr("Times"))
        for name, words in (
            ("idle_minutes", self.tr("Lock after so many minutes without a key (1 to 60)")),
            (
                "open_work_lock_times",
                self.tr(
                    "With a session or a plan open: cover it then, lock after so many times that (1 to 10)"
                ),
            ),
            ("recheck_days", self.tr("Ask again about safe contact after so many days (1 to 365)")),
            (
                "dispatch_check_days",
                self.tr("Confirm a local emergency number again after so many days (1 to 365)"),
            ),
            ("release_days", self.tr("Look at a release so many days before it ends (1 to 365)")),
            ("training_days", self.tr("Look at a training of yours so many days before it ends (1 to 365)")),
            ("backup_days", self.tr("A backup may be so many days old (1 to 90)")),
            (
                "retention_days",
                self.tr("Look at a closed record again after so many days (1 to 36500)"),
            ),
            (
                "working_note_days",
                self.tr("Working notes beside a signed note go after so many days (1 to 3650)"),
            ),
            ("attachment_mib", self.tr("A file kept with a client may have so many MiB (1 to 200)")),
        ):
            rules.body.addWidget(self._field(name, words, ltr=True))
        self.length = Segment(
            theme,
            self.tr("Usual session"),
            [
                SegmentOption(value="check_in", text=self.tr("Check-in")),
                SegmentOption(value="ordinary", text=self.tr("Ordinary")),
                SegmentOption(value="full", text=self.tr("Full")),
            ],
            clearable=False,
        )
        self.length.setObjectName("agency_default_length")
        self.length.chosen.connect(lambda _value: self._on_changed())
        rules.body.addWidget(PlainLabel(theme, self.tr("Usual session"), strong=True))
        rules.body.addWidget(self.length)
        column.addWidget(rules)
        column.addWidget(self._paper_card())
        column.addWidget(self._due_card())
        self.file_button = SecondaryButton(theme, self.tr("Take the agency's file"), icon="file-up")
        self.file_button.setObjectName("agency_file")
        self.file_button.clicked.connect(self._on_file)
        column.addWidget(self.file_button, 0, Qt.AlignmentFlag.AlignLeading)

    def _paper_card(self) -> Card:
        """What is printed on: pages are laid out for it, so that nothing is made smaller by the printer."""
        what = self.tr("Paper of your printers")
        card = Card(self._context.theme, what)
        options = [
            SegmentOption(value="letter", text=self.tr("Letter")),
            SegmentOption(value="a4", text=self.tr("A4")),
        ]
        self.paper = Segment(self._context.theme, what, options, clearable=False)
        self.paper.setObjectName("agency_paper")
        self.paper.chosen.connect(lambda _value: self._on_changed())
        card.body.addWidget(self.paper)
        return card

    def _due_card(self) -> Card:
        """What says that something fell due; where the computer has no notices, only the window does."""
        theme, what = self._context.theme, self.tr("When something falls due")
        card = Card(theme, what)
        options = [
            SegmentOption(value="no", text=self.tr("Only this window says it")),
            SegmentOption(value="yes", text=self.tr("A notice of the system too")),
        ]
        self.notices = Segment(theme, what, options, clearable=False)
        self.notices.setObjectName("agency_system_notices")
        self.notices.chosen.connect(lambda _value: self._on_changed())
        card.body.addWidget(self.notices)
        words = self.tr(
            "It says “Waystead: 1 item due”, never whom or what. No sound; nothing in a session, in a crisis or while "
            "locked."
        )
        if not shows_notices():
            words += " " + self.tr("This computer has no place for such notices: only the window says it.")
        card.body.addWidget(PlainLabel(theme, words, role="muted", wrap=True))
        return card

    def _dispatch_card(self) -> Card:
        theme = self._context.theme
        card = Card(theme, self.tr("Local emergency numbers"))
        words = self.tr(
            "Ten digits each: 911 from here reaches your own town. The crisis page shows them while locked."
        )
        card.body.addWidget(PlainLabel(theme, words, role="muted", wrap=True))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.space("xs"))
        card.body.addLayout(self._rows)
        self.add_button = QuietButton(theme, self.tr("Add a town"), adds=True, icon="plus")
        self.add_button.setObjectName("agency_add_town")
        self.add_button.clicked.connect(self._on_add)
        words = self.tr("The agency's whole list, CSV files")
        self.list_button = WrappedButton(theme, words, kind="quiet", icon="list")
        self.list_button.setObjectName("agency_dispatch_list")
        self.list_button.clicked.connect(lambda: self._context.window.go("dispatch"))
        card.body.addWidget(button_row(theme, [self.add_button]))
        card.body.addWidget(self.list_button)
        return card

    def _field(self, name: str, words: str, *, ltr: bool = False) -> TextField:
        field = TextField(self._context.theme, words)
        field.setObjectName(f"agency_{name}")
        if ltr:
            field.editor.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        field.changed.connect(lambda _text: self._on_changed())
        self.fields[name] = field
        return field

    def _add_row(self, place: str, number: str) -> TextField:
        theme = self._context.theme
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space("s"))
        index = len(self._dispatch) + 1
        town = TextField(theme, self.tr("Town or county"), hide_label=True, hint=self.tr("Town or county"))
        town.setObjectName(f"agency_town_{index}")
        phone = TextField(theme, self.tr("Number"), hide_label=True, hint=self.tr("Number"))
        phone.setObjectName(f"agency_town_phone_{index}")
        phone.editor.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        remove = IconButton(theme, "x", self.tr("Take this town out"))
        remove.setObjectName(f"agency_town_remove_{index}")
        entry = (town, phone, holder)
        remove.clicked.connect(lambda: self._on_remove(entry))
        row.addWidget(town, 3)
        row.addWidget(phone, 2)
        row.addWidget(remove)
        town.set_text(place)
        phone.set_text(number)
        town.changed.connect(lambda _text: self._on_changed())
        phone.changed.connect(lambda _text: self._on_changed())
        self._dispatch.append(entry)
        self._rows.addWidget(holder)
        return town

    # ------------------------------------------------------------ what happens

    def _fill(self, values: dict[str, Any]) -> None:
        self._filling = True
        for name, field in self.fields.items():
            field.set_text(str(values.get(name, "")))
        self.length.set_value(str(values.get("default_length", "ordinary")))
        self.paper.set_value(str(values.get("paper", "letter")))
        self.notices.set_value(str(values.get("system_notices", "no")))
        for _town, _phone, holder in self._dispatch:
            self._rows.removeWidget(holder)
            holder.hide()
            holder.deleteLater()
        self._dispatch.clear()
        for place, number in values.get("dispatch", []):
            self._add_row(place, number)
        self._filling = False

    def values(self) -> dict[str, Any]:
        """Return what stands in the fields."""
        found: dict[str, Any] = {name: field.text() for name, field in self.fields.items()}
        found["default_length"] = self.length.value() or "ordinary"
        found["paper"] = self.paper.value() or "letter"
        found["system_notices"] = self.notices.value() or "no"
        found["dispatch"] = [[town.text(), phone.text()] for town, phone, _holder in self._dispatch]
        return found

    def _on_changed(self) -> None:
        if not self._filling:
            self._context.autosave.put(KEY, self.values(), self._agency.save_values)

    def _on_saved(self, key: str) -> None:
        if key == KEY:
            self.problem.hide()
            self._context.agency_files.look()
            for field in self.fields.values():
                field.set_wrong("")

    def _on_failed(self, key: str, error: Exception) -> None:
        if key != KEY or not isinstance(error, ExpectedError):
            return
        field = self.fields.get(error.field) if isinstance(error, InvalidInput) else None
        for each in self.fields.values():
            each.set_wrong(explain(error) if each is field else "")
        self.problem.setVisible(field is None)
        if field is None:
            self.problem.set_message(explain(error), tone="look")

    def _on_add(self) -> None:
        self._add_row("", "").editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_remove(self, entry: tuple[TextField, TextField, QWidget]) -> None:
        kept = [entry[0].text(), entry[1].text()]
        self._dispatch.remove(entry)
        self._rows.removeWidget(entry[2])
        entry[2].hide()
        entry[2].deleteLater()
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._on_changed()
        if any(kept):
            self._context.window.offer_undo(self.tr("Town taken out"), lambda: self._put_back(kept))

    def _put_back(self, kept: list[str]) -> None:
        self._add_row(*kept)
        self._on_changed()

    def _on_file(self) -> None:
        self._context.window.choose_file(self.tr("Which file is the agency's?"), (".toml",), self._take)

    def _take(self, path: Path) -> None:
        self._context.tasks.slow(
            self,
            self._agency.take_file,
            path,
            done=self._on_taken,
            failed=lambda error: self._context.window.tell(explain(error), caution=True),
        )

    def _on_taken(self, _profile: object) -> None:
        self._fill(self._agency.values())
        self._context.agency_files.look()
