"""First run, step 3: the agency's name, a supervisor and a number; or its file; or later."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from desktop.domain.errors import InvalidInput
from desktop.services.agency import AgencyService
from desktop.ui.messages import explain
from desktop.ui.screens.first_run_state import FirstRunState
from desktop.ui.screens.first_run_step import FirstRunStep
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import SecondaryButton
from desktop.ui.widgets.fields import TextField

if TYPE_CHECKING:
    from desktop.domain.agency import AgencyProfile
    from desktop.ui.parts import AppParts


class AgencyStep(FirstRunStep):
    """`file_wanted` opens the file page; `take(path)` uses what was chosen."""

    file_wanted = Signal()

    def __init__(self, parts: AppParts, state: FirstRunState) -> None:
        super().__init__(
            parts,
            state,
            self.tr("Your agency"),
            self.tr(
                "The crisis page shows these even while locked: no client data belongs here. "
                "You can change all of it later in Settings."
            ),
            self.tr("Next"),
        )
        theme = self.theme
        self._agency = AgencyService(parts.content)
        profile = self._agency.profile()
        supervisor = next(iter(profile.supervisors()), None)
        self.name = TextField(theme, self.tr("Name of the agency"))
        self.supervisor = TextField(theme, self.tr("Your supervisor"))
        self.phone = TextField(theme, self.tr("Their number, for the second phone"))
        self.own_name = TextField(theme, self.tr("Your own name, as it stands under notes you sign"))
        fields = (
            (self.name, "name"),
            (self.supervisor, "supervisor"),
            (self.phone, "phone"),
            (self.own_name, "own"),
        )
        for field, name in fields:
            field.setObjectName(f"first_agency_{name}")
            self.body.addWidget(field)
        self.name.set_text(profile.name)
        self.supervisor.set_text(supervisor.name if supervisor else "")
        self.phone.set_text(supervisor.phone if supervisor else "")
        self.own_name.set_text(state.own_name)
        self.own_name.changed.connect(self._on_own_name)
        self.own_name.entered.connect(self.on_next)
        self.phone.editor.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.name.entered.connect(lambda: self.supervisor.editor.setFocus(Qt.FocusReason.TabFocusReason))
        self.supervisor.entered.connect(lambda: self.phone.editor.setFocus(Qt.FocusReason.TabFocusReason))
        self.phone.entered.connect(self.on_next)
        self.file_button = SecondaryButton(theme, self.tr("Take the agency's file"), icon="file-up")
        self.file_button.setObjectName("first_agency_file")
        self.file_button.clicked.connect(self.file_wanted)
        self.body.addWidget(self.file_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.told = Banner(theme, "", tone="good", icon="check")
        self.told.hide()
        self.body.addWidget(self.told)
        self.offer_skip(self.tr("Later"), self.done.emit)
        self.foot_words.setText(self.tr("Next: the first client, or practice."))

    def start(self) -> None:
        """The first field takes the keyboard."""
        self.name.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def on_next(self) -> None:
        """Write what was typed; nothing typed is fine."""
        values = {
            "name": self.name.text(),
            "supervisor": self.supervisor.text(),
            "supervisor_phone": self.phone.text(),
        }
        if not any(value.strip() for value in values.values()):
            self.done.emit()
            return
        for field in (self.name, self.supervisor, self.phone):
            field.set_wrong("")
        self.next_button.set_busy(self.tr("Saving"))
        self.parts.tasks.slow(
            self,
            self._agency.save_values,
            values,
            done=lambda _done: self._on_saved(),
            failed=self._on_failed,
        )

    def _on_own_name(self, text: str) -> None:
        self.state.own_name = text.strip()

    def take(self, path: Path) -> None:
        """Use a file that was chosen on the file page."""
        self.file_button.set_busy(self.tr("Reading"))
        self.parts.tasks.slow(
            self, self._agency.take_file, path, done=self._on_taken, failed=self._on_refused
        )

    def _on_taken(self, profile: AgencyProfile) -> None:
        self.file_button.set_busy(None)
        self.name.set_text(profile.name)
        first = next(iter(profile.supervisors()), None)
        self.supervisor.set_text(first.name if first else "")
        self.phone.set_text(first.phone if first else "")
        self.told.set_message(self.tr("The agency's file is in use now."), tone="good")
        self.told.show()
        self.next_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_refused(self, error: Exception) -> None:
        self.file_button.set_busy(None)
        self.told.set_message(explain(error), tone="look")
        self.told.show()

    def _on_saved(self) -> None:
        self.next_button.set_busy(None)
        self.done.emit()

    def _on_failed(self, error: Exception) -> None:
        self.next_button.set_busy(None)
        field = self.name
        if isinstance(error, InvalidInput):
            field = {"supervisor": self.supervisor, "supervisor_phone": self.phone}.get(
                error.field, self.name
            )
        field.set_wrong(explain(error))
        field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
