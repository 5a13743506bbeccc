"""The lock screen: which vault, its passphrase or recovery key, the language; crisis works."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.errors import ExpectedError, WrongPassphrase
from desktop.ui.brand import Brand
from desktop.ui.flow_buttons import button_row
from desktop.ui.language import Language
from desktop.ui.language_button import LanguageButton
from desktop.ui.screens.lock_vaults import VaultChooser
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import PrimaryButton, QuietButton
from desktop.ui.widgets.card import Surface
from desktop.ui.widgets.crisis_button import CrisisButton
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.labels import PlainLabel, ltr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desktop.domain.agency import NamedPerson
    from desktop.services.vaults import VaultEntry
    from desktop.ui.screens.lock_forgotten import ForgottenPage
    from desktop.ui.theme.theme import Theme

LONGEST_DELAY = 30
FREE_TRIES = 2


def delay_after(failures: int) -> int:
    """Return the seconds to wait after that many wrong tries: none, none, then 1, 2, 4 … up to 30."""
    if failures <= FREE_TRIES:
        return 0
    return int(min(LONGEST_DELAY, 2 ** (failures - FREE_TRIES - 1)))


class LockScreen(Surface):
    """Emits `unlock(folder, passphrase, recovery key)`, one of the two empty; says what came of it in words.

    `agency(folder, key file, passphrase)` comes from the page for a lost passphrase, `another` asks for a new vault
    beside those that are here.
    """

    unlock = Signal(object, str, str)
    agency = Signal(object, object, str)
    another = Signal()
    crisis = Signal()
    language_chosen = Signal(str)
    backup_wanted = Signal()
    officer_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        language: Language,
        parent: QWidget | None = None,
        *,
        people: Callable[[], Sequence[NamedPerson]] = tuple,
    ) -> None:
        """`people` are whom to call when passphrase and sheet are lost; asked for when that page is opened."""
        super().__init__(theme, "surface", parent=parent)
        self._people = people
        self._forgotten: ForgottenPage | None = None
        self.setObjectName("lock_screen")
        self.failures = 0
        self._by_recovery = False
        self._wait_left = 0
        self._busy = False
        self._locked_at = ""
        self._waiting_for_disk = False
        self._build(theme, language)
        self._tick = QTimer(self)
        self._tick.setInterval(1000)
        self._tick.timeout.connect(self._on_tick)
        self._say()

    # ------------------------------------------------------------ building

    def _build(self, theme: Theme, language: Language) -> None:
        self.works = PlainLabel(theme, "", size="small", role="muted")
        self.crisis_button = CrisisButton(theme, parent=self)
        self.crisis_button.setObjectName("lock_crisis")
        self.crisis_button.clicked.connect(self.crisis)
        top = QHBoxLayout()
        top.setContentsMargins(theme.space("m"), theme.px(6), theme.space("m"), 0)
        top.setSpacing(theme.space("m"))
        top.addStretch(1)
        top.addWidget(self.works)
        top.addWidget(self.crisis_button)
        self._foot = QHBoxLayout()
        self.recovery_button = QuietButton(theme, "", muted=True, icon="key-round", parent=self)
        self.recovery_button.setObjectName("lock_recovery")
        self.recovery_button.clicked.connect(self._on_recovery)
        self.forgotten_button = QuietButton(theme, "", muted=True, parent=self)
        self.forgotten_button.setObjectName("lock_forgotten")
        self.forgotten_button.clicked.connect(self.show_forgotten)
        self.language_button = LanguageButton(theme, language, self)
        self.language_button.chosen.connect(self.language_chosen)
        self.backup_button = QuietButton(theme, "", muted=True, icon="hard-drive", parent=self)
        self.backup_button.setObjectName("lock_backup")
        self.backup_button.clicked.connect(self.backup_wanted)
        self.officer_button = QuietButton(theme, "", muted=True, icon="scale", parent=self)
        self.officer_button.setObjectName("lock_officer")
        self.officer_button.clicked.connect(self.officer_wanted)
        ways = button_row(theme, [self.recovery_button, self.backup_button, self.officer_button])
        self._foot.addWidget(ways, 1, Qt.AlignmentFlag.AlignBottom)
        self._foot.addWidget(self.language_button, 0, Qt.AlignmentFlag.AlignBottom)
        self._foot.setContentsMargins(theme.px(20), 0, theme.px(20), theme.space("s"))
        middle = QHBoxLayout()
        middle.setContentsMargins(theme.space("m"), 0, theme.space("m"), 0)
        middle.addStretch(1)
        middle.addWidget(self._column(theme), 100)
        middle.addStretch(1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        self._front = QWidget(self)
        front = QVBoxLayout(self._front)
        front.setContentsMargins(0, 0, 0, 0)
        front.addStretch(1)
        front.addLayout(middle)
        front.addStretch(1)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._front)
        page.addLayout(top)
        page.addWidget(self._pages, 1)
        page.addLayout(self._foot)

    def _column(self, theme: Theme) -> QWidget:
        column = QWidget(self)
        column.setMaximumWidth(theme.px(theme.tokens.layout["lock_column"]))
        self.state = PlainLabel(theme, "", role="muted", wrap=True)
        self.disk = Banner(theme, "", tone="look", parent=column)
        self.disk.setObjectName("lock_disk")
        self.disk.hide()
        self.chooser = VaultChooser(theme, column)
        self.chooser.changed.connect(self._on_vault_changed)
        self.chooser.another.connect(self.another)
        self.field = TextField(theme, "", lead=True, password=True, parent=column)
        self.field.setObjectName("lock_passphrase")
        self.field.entered.connect(self._on_unlock)
        self.unlock_button = PrimaryButton(theme, "", keycap="Enter", page=True, parent=column)
        self.unlock_button.setObjectName("lock_unlock")
        self.unlock_button.clicked.connect(self._on_unlock)
        rows = QVBoxLayout(column)
        rows.setContentsMargins(5, 5, 5, 5)
        rows.setSpacing(theme.space("m"))
        rows.addWidget(Brand(theme, large=True), 0, Qt.AlignmentFlag.AlignLeading)
        rows.addWidget(self.state)
        rows.addWidget(self.disk)
        rows.addWidget(self.chooser)
        rows.addWidget(self.field)
        rows.addWidget(self.unlock_button)
        rows.addWidget(self.forgotten_button, 0, Qt.AlignmentFlag.AlignLeading)
        return column

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look whether both buttons of the foot still fit beside each other."""
        super().resizeEvent(event)
        self._fit_foot()

    def _fit_foot(self) -> None:
        margins = self._foot.contentsMargins()
        needed = self.recovery_button.sizeHint().width() + self.language_button.sizeHint().width()
        beside = needed + margins.left() + margins.right() <= self.width()
        self._foot.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )

    # ------------------------------------------------------------ what the window tells

    def show_vaults(self, entries: Sequence[VaultEntry], chosen: Path | None) -> None:
        """Offer these vaults, with one of them in front."""
        self.chooser.show_vaults(entries, chosen)
        self._say_problem()

    def set_locked_at(self, time: str) -> None:
        """`time` of day when it was locked; empty at a first start of the day."""
        self._locked_at = time
        self._say()

    def set_waiting_for_disk(self, waiting: bool) -> None:
        """Say that sealed text is not yet on the disk, or that it is now."""
        self._waiting_for_disk = waiting
        self._say()

    def start(self) -> None:
        """Take the keyboard."""
        self.field.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_busy(self, busy: bool) -> None:
        """The key is being derived."""
        self._busy = busy
        self.field.setEnabled(not busy)
        self.chooser.setEnabled(not busy)
        self.backup_button.setEnabled(not busy)
        self.officer_button.setEnabled(not busy)
        self.unlock_button.set_busy(self.tr("Opening") if busy else None)
        if self._forgotten is not None:
            self._forgotten.set_busy(busy)

    def refuse(self, error: Exception) -> None:
        """Say why it did not open; wrong tries wait longer and longer."""
        from desktop.ui.messages import explain

        self.set_busy(False)
        if isinstance(error, WrongPassphrase):
            self.failures += 1
            self._wait(delay_after(self.failures))
        else:
            self.field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        words = explain(error) if isinstance(error, ExpectedError) else explain(RuntimeError())
        if self._forgotten is not None:
            self._forgotten.refuse(words)
            return
        self.field.set_wrong(words)
        self.field.select_all()
        self._say_forgotten()

    def forget(self) -> None:
        """Leave no passphrase in the field."""
        self._tick.stop()
        self.field.editor.clear()
        if self._forgotten is not None:
            self._forgotten.forget()

    # ------------------------------------------------------------ a lost passphrase

    def show_forgotten(self) -> None:
        """The page with the steps, for the vault in front."""
        from desktop.ui.screens.lock_forgotten import ForgottenPage

        page = ForgottenPage(self.theme, self._people())
        page.back.connect(self._leave_forgotten)
        page.sheet.connect(self._on_sheet)
        page.another.connect(self.another)
        page.file_wanted.connect(self._choose_key_file)
        page.agency.connect(self._on_agency)
        self._forgotten = page
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        self.recovery_button.hide()
        self.officer_button.hide()
        page.start()
        self._say_wait()

    def _leave_forgotten(self) -> None:
        page, self._forgotten = self._forgotten, None
        if page is not None:
            page.forget()
            self._pages.setCurrentWidget(self._front)
            self._pages.removeWidget(page)
            page.deleteLater()
        self.recovery_button.show()
        self.officer_button.show()
        self._say_wait()
        self.start()

    def _on_sheet(self) -> None:
        self._leave_forgotten()
        if not self._by_recovery:
            self._on_recovery()

    def _on_agency(self, key_file: Path, passphrase: str) -> None:
        entry = self.chooser.chosen
        if not self._busy and self._wait_left <= 0 and entry is not None:
            self.agency.emit(entry.folder, key_file, passphrase)

    def _choose_key_file(self) -> None:
        from desktop.ui.file_page import FilePage

        page = FilePage(self.theme, self.tr("Which file is the agency's private key?"), extensions=(".key",))

        def leave() -> None:
            if self._forgotten is not None:
                self._pages.setCurrentWidget(self._forgotten)
            self._pages.removeWidget(page)
            page.deleteLater()

        def take(path: Path) -> None:
            leave()
            if self._forgotten is not None:
                self._forgotten.take(path)

        page.cancelled.connect(leave)
        page.chosen.connect(take)
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        page.start()

    # ------------------------------------------------------------ inside

    def measure(self) -> None:
        """Say everything in the present language."""
        if hasattr(self, "_tick"):
            self._say()

    def _say(self) -> None:
        self.works.setText(self.tr("Works while locked"))
        if self._locked_at:
            words = self.tr("Locked at {time}. What you were writing is kept.")
            if self._waiting_for_disk:
                words = self.tr("Locked at {time}.")
            self.state.setText(words.format(time=ltr(self._locked_at)))
        else:
            self.state.setText(self.tr("Locked."))
        self.disk.setVisible(self._waiting_for_disk)
        self.disk.set_message(
            self.tr("What you typed last is sealed in memory and not yet on disk. Trying again."), tone="look"
        )
        self.field.set_label(self.tr("Recovery key") if self._by_recovery else self.tr("Passphrase"))
        self.unlock_button.setText(self.tr("Unlock"))
        self.backup_button.setText(self.tr("I have a backup"))
        self.officer_button.setText(self.tr("An officer or a subpoena"))
        self._say_forgotten()
        self.recovery_button.setText(
            self.tr("Use the passphrase") if self._by_recovery else self.tr("Use the recovery key")
        )
        self._fit_foot()

    def _on_recovery(self) -> None:
        self._by_recovery = not self._by_recovery
        self.field.editor.clear()
        self.field.set_wrong("")
        self.field.set_help(
            self.tr("It is on your recovery sheet, in groups of letters and digits.")
            if self._by_recovery
            else ""
        )
        self._say()
        self.start()

    def _say_forgotten(self) -> None:
        """Offered once it is needed: with the recovery key in front, or after a wrong passphrase."""
        self.forgotten_button.setVisible(self._by_recovery or self.failures > 0)
        self.forgotten_button.setText(
            self.tr("I do not have the sheet") if self._by_recovery else self.tr("I do not remember it")
        )

    def _say_problem(self) -> None:
        """A vault that cannot be read says so before anybody types."""
        entry = self.chooser.chosen
        if entry is not None and entry.problem is not None:
            from desktop.ui.messages import explain

            self.field.set_wrong(explain(entry.problem))

    def _on_vault_changed(self) -> None:
        self.field.set_wrong("")
        self._say_problem()
        self.start()

    def _on_unlock(self) -> None:
        entry = self.chooser.chosen
        if self._busy or self._wait_left > 0 or entry is None:
            return
        text = self.field.text()
        if not text:
            self.start()
            return
        self.field.set_wrong("")
        passphrase, recovery = ("", text) if self._by_recovery else (text, "")
        self.unlock.emit(entry.folder, passphrase, recovery)

    def _wait(self, seconds: int) -> None:
        self._wait_left = seconds
        if self._forgotten is None:
            self.field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        if seconds > 0:
            self._tick.start()
        self._say_wait()

    def _on_tick(self) -> None:
        self._wait_left -= 1
        if self._wait_left <= 0:
            self._tick.stop()
        self._say_wait()

    def _say_wait(self) -> None:
        if self._wait_left > 0:
            words = self.tr("Wait {seconds} s").format(seconds=ltr(str(self._wait_left)))
            self.unlock_button.setText(words)
            self.unlock_button.set_cannot(words)
        else:
            words = ""
            self.unlock_button.set_cannot("")
            self.unlock_button.setText(self.tr("Unlock"))
        if self._forgotten is not None:
            self._forgotten.set_waiting(words)
