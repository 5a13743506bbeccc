"""What the crisis page says when even the built-in content cannot be read: the six steps and what saves a life."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain.crisis import STEP_IDS
from desktop.domain.crisis_content import CalmCard, CrisisContent, CrisisStep, Fact, QuickKey, Reminder
from desktop.domain.protocol import Line, Panel

if TYPE_CHECKING:
    from desktop.content.store import ContentStore

translate = QCoreApplication.translate
VERSION = "last_resort"
_log = logging.getLogger("waystead.crisis")


def crisis_words(content: ContentStore) -> CrisisContent:
    """Return the content of the crisis page; whatever is wrong with the files, there is some."""
    try:
        return content.crisis()
    except Exception:
        _log.exception("the crisis content cannot be read: the words in the program are shown")
        return last_resort()


def last_resort() -> CrisisContent:
    """Return the words in the program itself, in its language. They are as short as they can be."""
    return CrisisContent(
        id="built_in",
        version=VERSION,
        standing=translate(
            "CrisisLastResort", "Stay on the call. If hanging up is safer for them, let them."
        ),
        standing_say=translate("CrisisLastResort", "I stay on the call with you."),
        steps=_steps(),
        calm=(
            _calm("gentle_voice", translate("CrisisLastResort", "Gentle voice, few words")),
            _calm("listen", translate("CrisisLastResort", "Listen, say it back")),
            _calm("give_time", translate("CrisisLastResort", "Give it time")),
        ),
        grounding=(
            _line("feet", translate("CrisisLastResort", "Feel both feet on the floor.")),
            _line("breathe", translate("CrisisLastResort", "One deep breath in. A longer one out.")),
        ),
        quick_keys=_keys(),
        dispatch=(
            _line(
                "who_where",
                translate(
                    "CrisisLastResort", "“I am on a call with someone in danger at {address}, {town}.”"
                ),
            ),
        ),
        dispatch_facts=(
            Fact(id="weapon", label=translate("CrisisLastResort", "Weapon")),
            Fact(id="injury", label=translate("CrisisLastResort", "Injury")),
            Fact(id="children", label=translate("CrisisLastResort", "Children")),
            Fact(id="call_back", label=translate("CrisisLastResort", "Call-back number")),
        ),
        consent=(
            _line(
                "ask", translate("CrisisLastResort", "Ask before you call for help, whenever there is time.")
            ),
        ),
        report_facts=(
            Fact(id="where_now", label=translate("CrisisLastResort", "Where the person at risk is now")),
            Fact(id="what", label=translate("CrisisLastResort", "What was heard, seen or said, and when")),
        ),
        panels=_panels(),
        reminders=tuple(Reminder(minutes=minutes) for minutes in (5, 10, 20, 30)),
    )


def _line(line_id: str, text: str) -> Line:
    return Line(id=line_id, text=text)


def _calm(card_id: str, text: str) -> CalmCard:
    return CalmCard(id=card_id, text=text)


def _steps() -> tuple[CrisisStep, ...]:
    words = (
        (
            translate("CrisisLastResort", "Name the risk, say you stay"),
            translate("CrisisLastResort", "What is happening? We get through this together."),
        ),
        (
            translate("CrisisLastResort", "Danger now? Ask where"),
            translate("CrisisLastResort", "Street, house, flat, town. Ask first: help comes there."),
        ),
        (
            translate("CrisisLastResort", "Who else is there?"),
            translate("CrisisLastResort", "Partner, children, anyone. Who is the danger?"),
        ),
        (
            translate("CrisisLastResort", "Stay until it has passed"),
            translate("CrisisLastResort", "Silence is all right. Do not hang up to ring back."),
        ),
        (
            translate("CrisisLastResort", "Second phone: supervisor or responders"),
            translate("CrisisLastResort", "From the charged phone beside you, while you stay."),
        ),
        (
            translate("CrisisLastResort", "Report needed? Gather as you hear"),
            translate(
                "CrisisLastResort", "Where the person at risk is now, home, school, siblings and ages."
            ),
        ),
    )
    return tuple(
        CrisisStep(id=step_id, do=do, second=second, standing=step_id == "stay_until")
        for step_id, (do, second) in zip(STEP_IDS, words, strict=True)
    )


def _keys() -> tuple[QuickKey, ...]:
    words = (
        (
            "shouting",
            translate("CrisisLastResort", "Shouting"),
            translate("CrisisLastResort", "Shouting heard"),
        ),
        (
            "injured",
            translate("CrisisLastResort", "Injured"),
            translate("CrisisLastResort", "Someone is injured"),
        ),
        (
            "weapon",
            translate("CrisisLastResort", "Weapon"),
            translate("CrisisLastResort", "A weapon is there or was named"),
        ),
        (
            "responders",
            translate("CrisisLastResort", "Help called"),
            translate("CrisisLastResort", "Emergency services called"),
        ),
        (
            "moved",
            translate("CrisisLastResort", "Moved"),
            translate("CrisisLastResort", "The client has moved to another place"),
        ),
        (
            "calmer",
            translate("CrisisLastResort", "Calmer now"),
            translate("CrisisLastResort", "Calmer now"),
        ),
    )
    return tuple(
        QuickKey(id=key_id, key=f"F{at}", label=label, stamp=stamp)
        for at, (key_id, label, stamp) in enumerate(words, start=1)
    )


def _panels() -> tuple[Panel, ...]:
    no_number = (
        translate(
            "CrisisLastResort", "Call 911 from your second phone. Say at once: the person is in another town."
        ),
        translate(
            "CrisisLastResort", "“The emergency is in {town}, not here. Please transfer me to its centre.”"
        ),
    )
    cannot_speak = (
        translate("CrisisLastResort", "Ask only what yes, no or a tap can answer."),
        translate("CrisisLastResort", "Mute yourself and listen. What you hear goes into the log."),
    )
    dropped = (
        translate(
            "CrisisLastResort", "Do not ring back by habit. Read the safe-contact card first; no extra tries."
        ),
        translate("CrisisLastResort", "Danger was immediate: call the local dispatch number now."),
        translate("CrisisLastResort", "Keep this line free. They may ring you."),
    )
    suicide = (
        translate("CrisisLastResort", "Ask directly and calmly: are you thinking about ending your life?"),
        translate("CrisisLastResort", "A plan or the intent: stay, and call 988 together on the line."),
    )
    after = (
        translate("CrisisLastResort", "Tell your supervisor or another member who can support you, today."),
        translate("CrisisLastResort", "A report that must be made waits for nobody’s sign-off."),
    )
    titled = (
        ("cannot_speak", translate("CrisisLastResort", "They cannot speak freely"), cannot_speak),
        ("dropped", translate("CrisisLastResort", "The call dropped"), dropped),
        ("no_number", translate("CrisisLastResort", "No local dispatch number"), no_number),
        ("suicide", translate("CrisisLastResort", "Thoughts of suicide"), suicide),
        ("after", translate("CrisisLastResort", "When it has passed"), after),
    )
    return tuple(
        Panel(
            id=panel_id,
            title=title,
            lines=tuple(_line(f"{panel_id}_{at}", text) for at, text in enumerate(texts, start=1)),
        )
        for panel_id, title, texts in titled
    )
