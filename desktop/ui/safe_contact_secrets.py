"""What is agreed for a call and shows only while held: who we are, the story, the voicemail word for word, codes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.ui import day_words
from desktop.ui.widgets.labels import isolate

if TYPE_CHECKING:
    from datetime import date

    from desktop.domain.contacts import ContactState, SafeContact

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class Secret:
    """One line that is covered: its name, the words, an icon."""

    name: str
    words: str
    icon: str


def secrets(safe: SafeContact, state: ContactState, today: date) -> list[Secret]:
    """Return what is agreed, in the order it is needed; the voicemail only where one may be left now.

    The code word stands with the day it was said: it is what the client told us, never a check of ours (PRACTICE 3, 4).
    """
    voicemail = voicemail_words(safe) if "voicemail" in state.ways else ""
    found = (
        (translate("SafeContact", "Who we say we are"), safe.identify_as, "user-round"),
        (translate("SafeContact", "If someone else answers"), safe.if_other_answers, "message-square"),
        (
            translate("SafeContact", "What they find if they ring back"),
            safe.ring_back_finds,
            "phone-incoming",
        ),
        (translate("SafeContact", "The voicemail, word for word"), voicemail, "volume-2"),
        (_dated(translate("SafeContact", "Code word"), safe, today), safe.code_word, "key-round"),
        (_dated(translate("SafeContact", "Help word"), safe, today), safe.help_word, "life-buoy"),
    )
    return [Secret(name=name, words=words, icon=icon) for name, words, icon in found if words]


def voicemail_words(safe: SafeContact) -> str:
    """Return what to say on a voicemail: the agreed name or none, no agency, no reason, nothing to find out."""
    if safe.identify_as:
        words = translate("SafeContact", "Hello, this is {who}. Nothing urgent. I will try again. Bye.")
        return words.format(who=isolate(safe.identify_as))
    return translate("SafeContact", "Hello. Nothing urgent. I will try again. Bye.")


def missing_words(safe: SafeContact) -> str:
    """Return the question that is still open about a story, or an empty text (PRACTICE 4)."""
    if (safe.identify_as or safe.if_other_answers) and not safe.ring_back_finds:
        return translate(
            "SafeContact", "Not asked yet: what do they find if they ring back the number they see?"
        )
    return ""


def _dated(name: str, safe: SafeContact, today: date) -> str:
    if safe.said_at is None:
        return name
    day = day_words.plain_day(safe.said_at.local().date(), today)
    return translate("SafeContact", "{what}, said on {day}").format(what=name, day=day)
