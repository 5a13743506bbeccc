"""Settings, Vault: what opens this vault, in words; taking a way in away, and the doors to the grave steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.services.vault_keys import AGENCY, OWN, PERSON, RECOVERY
from desktop.ui import day_words
from desktop.ui.flow_buttons import button_row
from desktop.ui.messages import explain
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.icon_label import Icon
from desktop.ui.widgets.labels import PlainLabel, ltr

if TYPE_CHECKING:
    from datetime import date

    from desktop.domain.clock import Moment
    from desktop.storage.slot_facts import SlotFact
    from desktop.ui.context import ScreenContext
    from desktop.ui.theme.theme import Theme

_ICONS = {OWN: "key-round", RECOVERY: "file-text", AGENCY: "landmark", PERSON: "user-round"}


class WayIn(QWidget):
    """One slot: what it is, when it was made and used; `take_away` where it may go."""

    take_away = Signal()

    def __init__(self, theme: Theme, title: str, detail: str, *, icon: str, remove: str = "") -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space("s"))
        row.addWidget(Icon(theme, icon, role="muted"), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(PlainLabel(theme, title, strong=True, wrap=True))
        words.addWidget(PlainLabel(theme, detail, size="small", role="muted", wrap=True))
        row.addLayout(words, 1)
        self.remove_button = QuietButton(theme, remove, muted=True, small=True, parent=self)
        self.remove_button.setVisible(bool(remove))
        self.remove_button.clicked.connect(self.take_away)
        row.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignTop)


class WaysIn(Card):
    """Every slot of the open vault."""

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context.theme, "")
        self._context = context
        theme = context.theme
        self.body.addWidget(PlainLabel(theme, self.tr("What opens this vault"), strong=True))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.space("s"))
        self.body.addLayout(self._rows)
        self.ways: list[WayIn] = []
        self.ask = Banner(theme, "", tone="look")
        self.ask.setObjectName("slots_ask")
        self.yes_button = SecondaryButton(theme, self.tr("Take it away"))
        self.yes_button.setObjectName("slots_yes")
        self.yes_button.clicked.connect(self._on_yes)
        self.no_button = QuietButton(theme, self.tr("Keep it"), muted=True)
        self.no_button.setObjectName("slots_no")
        self.no_button.clicked.connect(self._put_question_away)
        self._answers = button_row(theme, [self.yes_button, self.no_button])
        self.body.addWidget(self.ask)
        self.body.addWidget(self._answers)
        self.before = PlainLabel(theme, "", role="muted", wrap=True)
        self.before.setObjectName("slots_before")
        self.body.addWidget(self.before)
        self.sheet_button = self._door(self.tr("Make a new recovery key"), "file-text", "new_recovery")
        self.agency_button = self._door(self.tr("Let my agency in"), "landmark", "let_agency_in")
        self.drill_button = self._door(self.tr("Try the recovery sheet"), "shield-check", "recovery_drill")
        self.rotate_button = self._door(self.tr("Give the vault a new key"), "refresh-cw", "rotate_key")
        self.body.addWidget(
            button_row(theme, [self.sheet_button, self.drill_button, self.agency_button, self.rotate_button])
        )
        self._asked: SlotFact | None = None
        self._put_question_away()

    def _door(self, words: str, icon: str, screen: str) -> SecondaryButton:
        button = SecondaryButton(self._context.theme, words, icon=icon)
        button.setObjectName(f"slots_{screen}")
        button.clicked.connect(lambda: self._context.window.go(screen))
        return button

    def refresh(self) -> None:
        """Read the slots again."""
        keys, theme = self._context.services.keys, self._context.theme
        self._put_question_away()
        for way in self.ways:
            self._rows.removeWidget(way)
            way.hide()
            way.deleteLater()
        self.ways = []
        today = self._context.clock.now().local().date()
        found = keys.slots()
        changeable = not self._context.practice and not self._context.services.vault.read_only
        for slot in found:
            removable = changeable and slot.kind not in {OWN, RECOVERY}
            way = WayIn(
                theme,
                self._title(slot),
                self._detail(slot, today),
                icon=_ICONS.get(slot.kind, "key"),
                remove=self.tr("Take away") if removable else "",
            )
            way.remove_button.setObjectName(f"slots_remove_{slot.slot_id}")
            way.take_away.connect(lambda slot=slot: self._on_take_away(slot))
            self._rows.addWidget(way)
            self.ways.append(way)
        before = keys.unlock_before()
        self.before.setVisible(before is not None)
        if before is not None:
            how = {
                "recovery": self.tr("Opened before this time: {when}, with the recovery key."),
                "agency": self.tr("Opened before this time: {when}, with the agency's key."),
            }.get(before.kind, self.tr("Opened before this time: {when}, with the passphrase."))
            self.before.setText(how.format(when=_when(before.at, today)))
        # a practice vault's key was never shown, and protects nobody; a copy that is only read keeps its keys
        for button in (self.sheet_button, self.drill_button, self.agency_button, self.rotate_button):
            button.setVisible(changeable)

    def _title(self, slot: SlotFact) -> str:
        match slot.kind:
            case "own":
                return self.tr("Your passphrase")
            case "recovery":
                return self.tr("The key on your recovery sheet")
            case "agency":
                return self.tr("Your agency's key")
            case "person":
                return self.tr("Another person's passphrase")
            case _:
                return self.tr("A way in that this version of Waystead does not know")

    def _detail(self, slot: SlotFact, today: date) -> str:
        made = (
            self.tr("Made {day}.").format(day=day_words.day_within(slot.made.local().date(), today))
            if slot.made is not None
            else self.tr("Nobody noted when it was made.")
        )
        used = (
            self.tr("Used last {when}.").format(when=_when(slot.used, today))
            if slot.used is not None
            else self.tr("Not used so far.")
        )
        parts = [made, used]
        if slot.kind == RECOVERY and (tried := self._context.services.keys.last_drill()) is not None:
            day = day_words.day_within(tried.local().date(), today)
            parts.append(self.tr("Tried last {day}.").format(day=day))
        if slot.public:
            six = " ".join(self._context.services.keys.words_of_slot(slot))
            parts.append(self.tr("Six words: {words}").format(words=ltr(six)))
        return " ".join(parts)

    def _on_take_away(self, slot: SlotFact) -> None:
        self._asked = slot
        self.ask.set_message(
            self.tr(
                "From then on it opens this vault no more. That is no revocation: who copied the vault, or holds an "
                "older backup, still opens that. To shut somebody out of what comes, give the vault a new key "
                "afterwards."
            ),
            tone="look",
        )
        self.ask.show()
        self._answers.show()
        self.no_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put_question_away(self) -> None:
        self._asked = None
        self.ask.hide()
        self._answers.hide()
        self.yes_button.set_busy(None)

    def _on_yes(self) -> None:
        if self._asked is None:
            return
        self.yes_button.set_busy(self.tr("Taking it away"))
        self._context.tasks.write(
            self,
            self._context.services.keys.remove,
            self._asked.slot_id,
            done=lambda _done: self._on_gone(),
            failed=self._on_failed,
        )

    def _on_gone(self) -> None:
        self.refresh()
        self.rotate_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._context.window.tell(
            self.tr("It opens this vault no more. A new key for the vault shuts it out of what comes.")
        )

    def _on_failed(self, error: Exception) -> None:
        self._put_question_away()
        self._context.window.tell(explain(error), caution=True)


def _when(moment: Moment, today: date) -> str:
    """Return the day and, for today and yesterday, the time."""
    when = moment.local().date()
    day = day_words.day_within(when, today)
    return f"{day} {day_words.time_of(moment)}" if (today - when).days in {0, 1} else day
