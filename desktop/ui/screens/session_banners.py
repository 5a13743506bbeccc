"""What answers set off, said in place: one banner per effect, with the button that helps. Nothing moves by itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.cover_story import who_we_are_problem
from desktop.domain.protocol import EFFECTS
from desktop.ui.screens.session_texts import named
from desktop.ui.screens.session_way import way_words
from desktop.ui.widgets.banner import Banner, Tone
from desktop.ui.widgets.buttons import SecondaryButton

if TYPE_CHECKING:
    from desktop.ui.screens.session_draft import SessionDraft
    from desktop.ui.theme.theme import Theme

translate = QCoreApplication.translate
EVERYWHERE = ("crisis", "identity_refused")
"""These stay in sight on every page once they were set off."""
SILENT = ("may_speak", "alone", "not_alone", "identity_confirmed", "yes_no_mode", "longer_session")
"""The strip and the mode line show these; a banner of their own would say it twice."""
SAID_BY = {"supervisor_first": "child_protection", "longer_session": "crisis"}
"""What gives way to another banner that says it too, or that comes before it: the questions keep their room."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A banner: its key, words, and the action of its button (empty: no button)."""

    key: str
    text: str
    detail: str = ""
    icon: str = "info"
    tone: Tone = "look"
    button: str = ""
    action: str = ""


def words_of(effect: str, name: str) -> Word:
    """Return the banner of an effect; `action` names what the screen does (a panel, a page, crisis)."""
    table = {
        "crisis": (
            translate("Session", "This may be danger now. Stay on the line."), "life-buoy",
            translate("Session", "Open Crisis"), "crisis",
        ),
        "emergency_number": (
            translate("Session", "The local emergency number is beside this page."), "phone-call",
            translate("Session", "Show number"), "panel:dispatch",
        ),
        "identity_refused": (
            translate("Session", "It is not shown to be {name}. Say nothing about services; plan the next try."),
            "shield-question-mark", "", "",
        ),
        "call_back_later": (
            translate("Session", "Stop here for today. Agree on the next contact, then say good-bye."), "clock",
            translate("Session", "Next contact"), "page:next_contact",
        ),
        "end_quietly": (
            translate("Session", "End it as an everyday call. Name nothing."), "phone-off",
            translate("Session", "Words to end with"), "panel:listening",
        ),
        "separation": (
            translate("Session", "A no is a no. Keep to your agency's agreed way to time alone."), "door-open",
            translate("Session", "Time alone"), "panel:time_alone",
        ),
        "child_protection": (
            translate("Session", "Under 18: your supervisor and child protection."), "baby",
            translate("Session", "Whom to call"), "panel:people",
        ),
        "mandated_report": (
            translate("Session", "This may have to be reported. Suspicion is enough; no sign-off delays it."),
            "clipboard-list", translate("Session", "Your state's rules"), "panel:report",
        ),
        "connect_help": (
            translate("Session", "They would like help. Stay on the line while you connect them."), "hand-heart",
            translate("Session", "Numbers"), "panel:numbers",
        ),
        "supervisor_first": (
            translate("Session", "Ask your supervisor before going on."), "user-check",
            translate("Session", "Whom to call"), "panel:people",
        ),
        "comfort": (
            translate("Session", "Slow down. A pause or some water may help."), "leaf",
            translate("Session", "Words for comfort"), "panel:comfort",
        ),
        "safe_contact_changed": (
            translate("Session", "What is safe has changed. Write it on the safe-contact card before the next call."),
            "shield-alert", "", "",
        ),
        "location_changed": (
            translate("Session", "Another place today: the emergency number may be another one too."), "map-pin",
            translate("Session", "Show number"), "panel:dispatch",
        ),
        "talk_about_plan": (
            translate("Session", "Offer to make a plan together, when there is no danger now."),
            "sprout", translate("Session", "To the plan"), "plan:",
        ),
        "change_interpreter": (
            translate("Session", "Offer another interpreter before going on."), "languages",
            translate("Session", "With an interpreter"), "panel:interpreter",
        ),
    }  # fmt: skip
    text, icon, button, action = table[effect]
    tone: Tone = "information" if effect in ("connect_help", "comfort", "talk_about_plan") else "look"
    return Word(key=effect, text=named(text, name), icon=icon, tone=tone, button=button, action=action)


def wanted(draft: SessionDraft) -> list[Word]:
    """Return the banners of the present page: who hears, then what its own answers set off."""
    wizard, name = draft.wizard, draft.name
    here = wizard.position.page_id
    found: list[Word] = []
    raised_here = {raised.effect for raised in wizard.raised if raised.page_id == here}
    if wizard.listening:
        found.append(
            Word(
                key="listening",
                text=way_words(wizard.protocol.channel).only_yes_no,
                icon="ear",
                button=way_words(wizard.protocol.channel).nobody,
                action="listening:no",
            )
        )
    elif "yes_no_mode" in wizard.effects:
        found.append(
            Word(
                key="not_listening",
                text=way_words(wizard.protocol.channel).perhaps,
                icon="ear",
                button=translate("Session", "Switch to them"),
                action="listening:yes",
            )
        )
    if not_known_who(draft):
        words = translate(
            "Session", "It is not noted who picked up. Until it is {name}: no agency, no code, no service."
        )
        found.append(
            Word(
                key="not_known_who",
                text=named(words, name),
                icon="shield-question-mark",
                button=translate("Session", "Who picked up"),
                action="page:picked_up",
            )
        )
    if told_story(draft):
        words = translate(
            "Session",
            "Not this story: never police, government, a clinic or family. Agree on something everyday.",
        )
        found.append(Word(key="cover_story", text=words, icon="shield-alert"))
    for effect in EFFECTS:
        if effect in SILENT:
            continue
        if SAID_BY.get(effect) in raised_here:
            continue
        if effect in raised_here or (effect in EVERYWHERE and effect in wizard.effects):
            found.append(words_of(effect, name))
    if "longer_session" in wizard.effects and SAID_BY["longer_session"] not in wizard.effects:
        found.append(
            Word(
                key="longer_session",
                text=translate("Session", "This may need more time."),
                icon="timer",
                tone="information",
                button=translate("Session", "Use the longer form"),
                action="longer",
            )
        )
    return found


def not_known_who(draft: SessionDraft) -> bool:
    """Tell whether the page stands behind "who picked up" and that has no answer (PRACTICE 1)."""
    wizard = draft.wizard
    asked = draft.filled_by("picked_up")
    if not asked or wizard.identity != "unknown":
        return False
    order = [page.id for page in wizard.visible_pages]
    at = order.index(wizard.position.page_id)
    return any(any(question.id == asked for question in page.questions) for page in wizard.visible_pages[:at])


def told_story(draft: SessionDraft) -> bool:
    """Tell whether this page holds a cover story that is none (PRACTICE 4)."""
    return any(
        shown.question.kind == "text"
        and shown.question.fills == "if_someone_answers"
        and shown.answer is not None
        and bool(who_we_are_problem(str(shown.answer.value or "")))
        for shown in draft.shown.questions
    )


class Banners(QWidget):
    """Shows banners by key; those that stay keep their button and the focus on it."""

    acted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.shown: dict[str, Banner] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.space("xs"))

    def show_words(self, words: list[Word]) -> None:
        """Show these banners."""
        keys = [word.key for word in words]
        for key in [key for key in self.shown if key not in keys]:
            old = self.shown.pop(key)
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        for place, word in enumerate(words):
            if word.key not in self.shown:
                self.shown[word.key] = self._make(word)
                self._column.insertWidget(place, self.shown[word.key])
        self.setVisible(bool(words))

    def _make(self, word: Word) -> Banner:
        button = None
        if word.button:
            button = SecondaryButton(self.theme, word.button)
            button.clicked.connect(lambda _on=False, action=word.action: self.acted.emit(action))
        banner = Banner(
            self.theme,
            word.text,
            tone=word.tone,
            icon=word.icon,
            detail=word.detail,
            button=button,
            parent=self,
        )
        banner.setObjectName(f"banner {word.key}")
        return banner
