"""Restoring, step 2: which backup of those in the folder, and the passphrase or recovery key that opens it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal

from desktop.domain.errors import WrongPassphrase
from desktop.services.restoring import Secret
from desktop.ui import day_words
from desktop.ui.flow_buttons import button_row
from desktop.ui.messages import explain
from desktop.ui.screens.lock import delay_after
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import PrimaryButton, QuietButton
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.labels import PlainLabel, isolate, ltr
from desktop.ui.widgets.list_row import ListCard, ListRow
from desktop.ui.widgets.page import Page

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.storage.backup_places import FoundBackup
    from desktop.ui.parts import AppParts

MOST = 40


class SecretPage(Page):
    """`look(folder, Secret)`. Wrong tries wait as on the lock screen. With `key_file` the agency's key is used."""

    look = Signal(object, object)
    key_file_wanted = Signal()

    def __init__(self, parts: AppParts, found: Sequence[FoundBackup], key_file: Path | None = None) -> None:
        theme = parts.theme
        self.failures = 0
        self._today = parts.clock.now().local().date()
        self._by_recovery = False
        self._key_file = key_file
        self._chosen = next((each for each in found if each.problem is None), found[0])
        super().__init__(theme, "", footer=True, max_width=theme.tokens.layout["form_column"])
        self.set_title(
            self.tr("Open the backup"), subtitle=self.tr("Nothing is changed yet: it is only looked at.")
        )
        self.list = ListCard(theme, self.tr("Backups in this folder"))
        self.list.setObjectName("restore_list")
        for at, each in enumerate(found[:MOST], 1):
            self.list.add_row(self._row(each, at))
        self.body.addWidget(self.list)
        self.problem = Banner(theme, "", tone="look")
        self.problem.setObjectName("restore_problem")
        self.problem.hide()
        self.body.addWidget(self.problem)
        self.field = TextField(theme, self._label(), lead=True, password=True)
        self.field.setObjectName("restore_secret")
        self.field.entered.connect(self._on_look)
        self.body.addWidget(self.field)
        words = self.tr("It opens with the passphrase and the recovery key of the day it was made.")
        self.body.addWidget(PlainLabel(theme, words, role="muted", wrap=True))
        self.recovery_button = QuietButton(
            theme, self.tr("Use the recovery key"), muted=True, icon="key-round"
        )
        self.recovery_button.setObjectName("restore_recovery")
        self.recovery_button.clicked.connect(self._on_recovery)
        self.key_button = QuietButton(
            theme, self.tr("Use the agency's key file"), muted=True, icon="landmark"
        )
        self.key_button.setObjectName("restore_agency")
        self.key_button.clicked.connect(self.key_file_wanted)
        self.body.addWidget(button_row(theme, [self.recovery_button, self.key_button]))
        self.body.addStretch(1)
        self.look_button = PrimaryButton(theme, self.tr("Look inside"), keycap="Enter", page=True)
        self.look_button.setObjectName("restore_look")
        self.look_button.clicked.connect(self._on_look)
        self.footer_end.addWidget(self.look_button)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.timeout.connect(lambda: self.look_button.set_cannot(""))
        self._show_problem()

    def _row(self, found: FoundBackup, at: int) -> ListRow:
        title = isolate(found.label) if found.label else ltr(found.folder.name)
        made = found.made
        when = day_words.day(made.date(), self._today) if made is not None else ""
        end = f"{when} {ltr(made.strftime('%H:%M'))}" if made is not None else ""
        detail = self.tr("Cannot be opened as it is") if found.problem is not None else ""
        row = ListRow(self.theme, title, detail=detail, end=end, icon="hard-drive", checkable=True)
        row.setObjectName(f"restore_backup_{at}")
        row.setChecked(found is self._chosen)
        row.clicked.connect(lambda: self._pick(found, row))
        return row

    def start(self) -> None:
        """Take the keyboard."""
        self.field.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_busy(self, busy: bool) -> None:
        """It is being opened and checked."""
        self.field.setEnabled(not busy)
        self.list.setEnabled(not busy)
        self.recovery_button.setEnabled(not busy)
        self.key_button.setEnabled(not busy)
        self.look_button.set_busy(self.tr("Opening and checking") if busy else None)

    def refuse(self, error: Exception) -> None:
        """Say why, and wait after several wrong secrets."""
        self.field.set_wrong(explain(error))
        self.start()
        self.field.select_all()
        if isinstance(error, WrongPassphrase):
            self.failures += 1
            seconds = delay_after(self.failures)
            if seconds:
                self.look_button.set_cannot(self.tr("Wait {seconds} s").format(seconds=ltr(str(seconds))))
                self._wait.start(seconds * 1000)

    def _pick(self, found: FoundBackup, row: ListRow) -> None:
        self._chosen = found
        for each in self.list.rows:
            each.setChecked(each is row)
        self.field.set_wrong("")
        self._show_problem()
        self.start()

    def _show_problem(self) -> None:
        problem = self._chosen.problem
        if problem is not None:
            self.problem.set_message(explain(problem), tone="look")
        self.problem.setVisible(problem is not None)

    def _label(self) -> str:
        if self._by_recovery:
            return self.tr("Recovery key")
        return self.tr("Passphrase of the key file") if self._key_file is not None else self.tr("Passphrase")

    def _on_recovery(self) -> None:
        self._by_recovery = not self._by_recovery
        self._key_file = None
        self.field.editor.clear()
        self.field.set_wrong("")
        self.field.set_label(self._label())
        self.recovery_button.setText(
            self.tr("Use the passphrase") if self._by_recovery else self.tr("Use the recovery key")
        )
        self.start()

    def _on_look(self) -> None:
        text = self.field.text()
        if not text or self._wait.isActive() or self.look_button.busy:
            self.start()
            return
        self.field.set_wrong("")
        secret = (
            Secret(recovery_key=text)
            if self._by_recovery
            else Secret(passphrase=text, key_file=self._key_file)
        )
        self.look.emit(self._chosen.folder, secret)
