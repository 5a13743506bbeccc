"""Settings, Backup: the last good one, making one now, the rhythm, and what to do when the laptop is lost."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.backup_words import last_words, late_words
from desktop.ui.flow_buttons import button_row
from desktop.ui.messages import explain
from desktop.ui.places import known_places
from desktop.ui.screens.settings_backup_plan import BackupRhythm
from desktop.ui.screens.settings_lost import LostCard
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import PlainLabel, isolate, ltr

if TYPE_CHECKING:
    from desktop.storage.backup import BackupMade
    from desktop.ui.context import ScreenContext
    from desktop.ui.places import KnownPlace


class BackupSettings(QWidget):
    """A folder can be dropped on it. Everything that takes time runs on the pool and can be stopped."""

    def __init__(self, context: ScreenContext) -> None:
        super().__init__()
        self._context = context
        self._buttons: list[SecondaryButton] = []
        self.setAcceptDrops(True)
        theme = context.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("m"))
        self.told = Banner(theme, "", tone="good", icon="check")
        self.told.setObjectName("backup_told")
        self.told.hide()
        column.addWidget(self._now_card())
        self.rhythm = BackupRhythm(context)
        self.rhythm.changed.connect(self.refresh)
        column.addWidget(self.rhythm)
        column.addWidget(LostCard(context))
        upkeep = context.upkeep
        upkeep.backup_began.connect(self._on_began)
        upkeep.backup_at.connect(self._on_at)
        upkeep.backup_made.connect(self._on_made)
        upkeep.backup_failed.connect(self._on_failed)
        self.refresh()

    # ------------------------------------------------------------ building

    def _now_card(self) -> Card:
        theme = self._context.theme
        card = Card(theme, self.tr("Last good backup"))
        self.last = PlainLabel(theme, "", size="large", strong=True, wrap=True)
        self.last.setObjectName("backup_last")
        self.last_place = PlainLabel(theme, "", role="muted", wrap=True)
        self.late = Banner(theme, "", tone="look")
        self.late.setObjectName("backup_late")
        self.late.hide()
        words = self.tr(
            "A backup is encrypted like the vault and opens with the same passphrase or recovery key. "
            "It is opened and checked after it is written. Keep it away from the laptop."
        )
        for widget in (
            self.last,
            self.last_place,
            self.late,
            PlainLabel(theme, words, role="muted", wrap=True),
        ):
            card.body.addWidget(widget)
        self.again_button = PrimaryButton(theme, self.tr("Back up now"), icon="hard-drive")
        self.again_button.setObjectName("backup_now")
        self.again_button.clicked.connect(self._on_again)
        self._places = QVBoxLayout()
        card.body.addWidget(self.again_button, 0, Qt.AlignmentFlag.AlignLeading)
        card.body.addLayout(self._places)
        self.at = PlainLabel(theme, "", role="muted", wrap=True)
        self.at.setObjectName("backup_at")
        self.at.hide()
        self.stop_button = QuietButton(theme, self.tr("Stop"))
        self.stop_button.setObjectName("backup_stop")
        self.stop_button.clicked.connect(self._context.upkeep.stop)
        self.stop_button.hide()
        card.body.addWidget(self.at)
        card.body.addWidget(self.stop_button, 0, Qt.AlignmentFlag.AlignLeading)
        card.body.addWidget(self.told)
        return card

    def _show_places(self) -> None:
        """Offer what is plugged in now, and any other folder."""
        theme = self._context.theme
        while (item := self._places.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self._buttons = [
            self._place_button(place, at)
            for at, place in enumerate([each for each in known_places() if each.kind == "stick"], 1)
        ]
        first = not self._buttons and not self._context.services.backups.plan().place
        words = self.tr("Choose a place and back up") if first else self.tr("Another place")
        other = SecondaryButton(theme, words, icon="folder-open")
        other.setObjectName("backup_other")
        other.clicked.connect(self._on_other)
        self._buttons.append(other)
        self._places.addWidget(button_row(theme, self._buttons))

    def _place_button(self, place: KnownPlace, at: int) -> SecondaryButton:
        words = isolate(place.name) if place.name else self.tr("USB stick")
        button = SecondaryButton(self._context.theme, words, icon="usb")
        button.setObjectName(f"backup_stick_{at}")
        button.clicked.connect(lambda: self._start(place.folder))
        return button

    # ------------------------------------------------------------ showing

    def refresh(self) -> None:
        """Read again what may have changed."""
        backups, today = self._context.services.backups, self._context.clock.now().local().date()
        state, plan = backups.state(), backups.plan()
        self.last.setText(last_words(state, today))
        self.last_place.setText(ltr(str(Path(state.last_place) / state.last_name)) if state.last else "")
        self.last_place.setVisible(state.last is not None)
        self.late.set_message(
            late_words(state),
            tone="look",
            detail=self.tr("Your agency asks for one at least every {days} days.").format(
                days=ltr(str(self._context.content.agency_profile().backup_days))
            ),
        )
        self.late.setVisible(state.late)
        self.again_button.setVisible(bool(plan.place))
        self._show_places()
        self._set_running(self._context.upkeep.running)

    def _set_running(self, running: bool) -> None:
        self.again_button.set_busy(self.tr("Writing") if running else None)
        for button in self._buttons:
            button.setEnabled(not running)
        self.at.setVisible(running)
        self.stop_button.setVisible(running)

    # ------------------------------------------------------------ what happens

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A folder is welcome."""
        if any(Path(url.toLocalFile()).is_dir() for url in event.mimeData().urls() if url.isLocalFile()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """A dropped folder is where the backup goes."""
        for url in event.mimeData().urls():
            if url.isLocalFile() and Path(url.toLocalFile()).is_dir():
                event.acceptProposedAction()
                self._start(Path(url.toLocalFile()))
                return

    def _on_again(self) -> None:
        self._start(Path(self._context.services.backups.plan().place))

    def _on_other(self) -> None:
        self._context.window.choose_folder(self.tr("Where shall the backup go?"), self._start)

    def _start(self, place: Path) -> None:
        self.told.hide()
        backups = self._context.services.backups
        if not backups.plan().place:
            # the first place that was used is the one offered from now on
            self._context.tasks.write(
                self, lambda: backups.choose(place=str(place)), done=lambda _plan: self.rhythm.refresh()
            )
        self._context.upkeep.back_up(place)

    def _on_began(self) -> None:
        self.told.hide()
        self.at.setText(self.tr("Writing and checking"))
        self._set_running(True)

    def _on_at(self, at: int, of: int) -> None:
        percent = min(100, at * 100 // max(1, of))
        words = self.tr("Written {percent}, then it is opened and checked")
        self.at.setText(words.format(percent=ltr(f"{percent} %")))

    def _on_made(self, made: BackupMade) -> None:
        self.refresh()
        if made.newer_found:
            self._tell(
                self.tr(
                    "The backup is good. An earlier one here holds entries that this vault has lost. "
                    "Keep them all and tell your supervisor."
                ),
                caution=True,
            )
            return
        words = self.tr("The backup is good: it was opened and checked.")
        if not made.noted:
            words += " " + self.tr("It could not be noted here, because the disk is full.")
        if self._context.services.backups.plan().own_disk:
            words += " " + self.tr("It is on this laptop's own disk, so copy it to a stick as well.")
        self._tell(words, caution=not made.noted)

    def _on_failed(self, error: Exception | None) -> None:
        self._set_running(False)
        if error is None:
            self._tell(self.tr("Stopped. Nothing was left there."), caution=True)
        else:
            self._tell(explain(error), caution=True)

    def _tell(self, words: str, *, caution: bool) -> None:
        self.told.set_message(words, tone="look" if caution else "good")
        self.told.show()
