"""What the client said is safe, as words with their day: for the strip, lists, Today, the session and crisis.

Never a green light of ours (PRACTICE 4): the words say who said it and when; a cover story or a code word is never
among them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QCoreApplication

from desktop.domain.contacts import NOT_SAME
from desktop.ui import day_words
from desktop.ui.widgets.labels import isolate, ltr
from desktop.ui.widgets.lists import listed

if TYPE_CHECKING:
    from desktop.domain.clients import Reach
    from desktop.domain.clock import Moment
    from desktop.domain.contacts import ContactState

Tone = Literal["good", "look", "stop"]
ICONS: dict[str, str] = {"good": "shield-check", "look": "shield-alert", "stop": "ban"}
ROLES: dict[str, str] = {"good": "positive", "look": "caution", "stop": "caution"}

translate = QCoreApplication.translate
MOST_LETTERS = 24
"""Of who shares a way, in a line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SafeWords:
    """One statement in several lengths.

    `label` stands over it ("Safe contact, said 3 Nov"), `short` is for a list ("Call before 16:00, no voicemail"),
    `dated` is a whole line ("Said on 3 Nov: call before 16:00"), `rest` what else to mind ("No voicemail."), `shared`
    who else uses it ("Shared with Omar"), empty where nobody does.
    """

    tone: Tone
    label: str
    short: str
    dated: str
    rest: str = ""
    shared: str = ""

    @property
    def line(self) -> str:
        """What a single line says: what is safe, and who else is there."""
        return listed(part for part in (self.short, self.shared) if part)

    @property
    def icon(self) -> str:
        """The icon that goes with the words; the state is never told by colour alone."""
        return ICONS[self.tone]

    @property
    def role(self) -> str:
        """The colour role that goes with the words."""
        return ROLES[self.tone]


def safe_words(reach: Reach, state: ContactState, now: Moment) -> SafeWords:
    """Return the words for one contact method at this moment."""
    who = short_sharers(reach.method.shared_with)
    shared = translate("SafeContact", "shared with {who}").format(who=isolate(who)) if who else ""
    return replace(_safe_words(reach, state, now), shared=shared)


def short_sharers(who: str) -> str:
    """Return who shares a way for a line: a word or two; the card has them all."""
    who = " ".join(who.split())
    return who if len(who) <= MOST_LETTERS else who[: MOST_LETTERS - 1].rstrip() + "…"


def _safe_words(reach: Reach, state: ContactState, now: Moment) -> SafeWords:
    today = now.local().date()
    last = reach.safe.last_confirmed()
    when = day_words.plain_day(last.local().date(), today) if last is not None else ""
    if reach.safe.confirmed_at is not None:
        label = translate("SafeContact", "Safe contact, confirmed {day}").format(day=when)
    elif when:
        label = translate("SafeContact", "Safe contact, said {day}").format(day=when)
    else:
        label = translate("SafeContact", "Safe contact")
    theirs = _their_time(reach, now)
    refused = _refused(state)
    rest = _sentences(refused)
    if state.state == "safe":
        allowed = _allowed(state, theirs)
        dated = translate("SafeContact", "Said on {day}: {words}").format(day=when, words=allowed)
        extra = [words for words in refused if words != translate("SafeContact", "do not call")]
        short = listed([_upper(allowed), *extra])
        return SafeWords(tone="good", label=label, short=short, dated=dated, rest=rest)
    if state.state == "not_now":
        return _not_now(state, when, label, theirs, rest)
    if state.state == "not_safe":
        words = translate("SafeContact", "do not contact them this way")
        if "no_call" in state.reasons:
            words = translate("SafeContact", "do not call")
        return SafeWords(
            tone="stop",
            label=label,
            short=_upper(words),
            dated=translate("SafeContact", "Said on {day}: {words}").format(day=when, words=words),
            rest=_sentences([each for each in refused if each != words]),
        )
    return _ask_again(state, when, label, theirs, refused)


def no_way_words() -> SafeWords:
    """Return the words for a client without any contact method."""
    words = translate("SafeContact", "No phone or other way yet")
    return SafeWords(tone="look", label=translate("SafeContact", "Safe contact"), short=words, dated=words)


def way_gone_words() -> SafeWords:
    """Return the words for a session whose number or address was taken off the client since it began."""
    words = translate("SafeContact", "The number or address of this session is not on the card any more")
    return SafeWords(
        tone="look",
        label=translate("SafeContact", "Safe contact"),
        short=translate("SafeContact", "The number of this session is gone"),
        dated=words,
        rest=translate("SafeContact", "What is said here goes on no card. Ask which way is safe."),
    )


def shared_with_danger_words() -> str:
    """Return what stands below who shares a way, where one of them is somebody to be careful with (PRACTICE 14)."""
    return translate(
        "SafeContact",
        "Somebody who shares it is marked as to be careful with: nothing is written or left here, and who picks up "
        "is asked first.",
    )


def way_words(way: str) -> str:
    """Return a way of reaching somebody: call, text, voicemail, email."""
    return {
        "call": translate("SafeContact", "Call"),
        "text": translate("SafeContact", "Text message"),
        "voicemail": translate("SafeContact", "Voicemail"),
        "email": translate("SafeContact", "Email"),
    }.get(way, way)


def reason_words(reason: str) -> str:
    """Return why safe contact is asked about again."""
    return {
        "never_asked": translate("SafeContact", "Nobody has asked yet"),
        "old": translate("SafeContact", "This is some time ago"),
        "two_vaults": translate("SafeContact", "Two laptops hold different answers; the stricter one counts"),
        "merged": translate("SafeContact", "Two records were put together; the stricter answer counts"),
        "incident": translate("SafeContact", "Something happened since"),
        "changed": translate("SafeContact", "They said that something has changed"),
        "other_number": translate("SafeContact", "This was said of another number"),
        "not_same": translate("SafeContact", "Asked since, they did not say that it is still safe"),
        "shared_danger": translate("SafeContact", "Shared with somebody to be careful with"),
        "outside_hours": translate("SafeContact", "Outside the hours they gave"),
        "zone_unknown": translate("SafeContact", "Hours were given, but not in which time zone"),
        "said_no": translate("SafeContact", "They said no"),
        "not_asked": translate("SafeContact", "Not asked yet"),
    }.get(reason, translate("SafeContact", "Something changed since"))


def _allowed(state: ContactState, theirs: str) -> str:
    ways = set(state.ways)
    if "call" in ways:
        if state.until:
            return translate("SafeContact", "call before {time}").format(time=ltr(state.until) + theirs)
        return translate("SafeContact", "calling is fine")
    if "text" in ways:
        return translate("SafeContact", "text only, do not call")
    if "email" in ways:
        return translate("SafeContact", "email is fine")
    return translate("SafeContact", "voicemail only, do not call")


def _begins(state: ContactState, theirs: str) -> str:
    if state.next_from is None:
        return ""
    return f"{day_words.weekday(state.next_from.weekday())} {ltr(f'{state.next_from:%H:%M}')}{theirs}"


def _not_now(state: ContactState, when: str, label: str, theirs: str, rest: str) -> SafeWords:
    short = translate("SafeContact", "Not at this hour")
    said = translate("SafeContact", "Said on {day}: not at this hour").format(day=when)
    if begins := _begins(state, theirs):
        short = translate("SafeContact", "Not now, from {time}").format(time=begins)
        said = translate("SafeContact", "Said on {day}: not now, from {time}").format(day=when, time=begins)
    return SafeWords(tone="stop", label=label, short=short, dated=said, rest=rest)


def _ask_again(state: ContactState, when: str, label: str, theirs: str, refused: list[str]) -> SafeWords:
    """An old word still has its hours and its ways: asking again is a call as well (PRACTICE 4)."""
    if "never_asked" in state.reasons or not when:
        return SafeWords(
            tone="look",
            label=label,
            short=translate("SafeContact", "Not asked yet"),
            dated=translate("SafeContact", "Nobody has asked yet what is safe. Ask first."),
        )
    why = reason_words(next((reason for reason in state.reasons if not reason.startswith("no_")), "old"))
    rest = _sentences(refused)
    again = translate("SafeContact", "Ask again, said {day}").format(day=when)
    # beside an hour there is no room for the day in a strip; it stands over the strip and in the whole line
    briefly = translate("SafeContact", "Ask again")
    if "outside_hours" in state.reasons:
        short = translate("SafeContact", "No safe hour is known")
        dated = translate("SafeContact", "No safe hour is known. Last said on {day}. {why}.")
        if begins := _begins(state, theirs):
            short = translate("SafeContact", "Not now, from {time}").format(time=begins)
            dated = translate(
                "SafeContact", "Not now, from {time}. Then ask again first: last said on {day}. {why}."
            )
        return SafeWords(
            tone="stop",
            label=label,
            short=listed([short, _lower(briefly), *refused]),
            dated=dated.format(time=begins, day=when, why=why),
            rest=rest,
        )
    if NOT_SAME in state.reasons:
        dated = translate("SafeContact", "Not safe as before: ask first what is. Last said on {day}. {why}.")
        return SafeWords(
            tone="stop",
            label=label,
            short=listed([translate("SafeContact", "Not safe as before"), _lower(briefly), *refused]),
            dated=dated.format(day=when, why=why),
            rest=rest,
        )
    if not state.ways:
        dated = translate("SafeContact", "Ask again first. Last said on {day}. {why}.")
        short = listed([again, *refused])
        return SafeWords(
            tone="look", label=label, short=short, dated=dated.format(day=when, why=why), rest=rest
        )
    allowed = _allowed(state, theirs)
    # "calling is fine" is no news beside the wish to ask again; an hour, or that only a message is safe, is
    narrow = [allowed] if state.until or "call" not in state.ways else []
    extra = [words for words in refused if not narrow or words != translate("SafeContact", "do not call")]
    dated = translate("SafeContact", "Ask again first. Last said on {day}: {words}. {why}.")
    return SafeWords(
        tone="look",
        label=label,
        # an old "no" still counts: it stands beside the wish to ask again
        short=listed([briefly if narrow else again, *narrow, *extra]),
        dated=dated.format(day=when, words=allowed, why=why),
        rest=rest,
    )


def _refused(state: ContactState) -> list[str]:
    words = {
        "no_call": translate("SafeContact", "do not call"),
        "no_text": translate("SafeContact", "no text"),
        "no_voicemail": translate("SafeContact", "no voicemail"),
        "no_email": translate("SafeContact", "no email"),
    }
    return [words[reason] for reason in state.reasons if reason in words]


def _sentences(parts: list[str]) -> str:
    return _upper(listed(parts)) + "." if parts else ""


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def _their_time(reach: Reach, now: Moment) -> str:
    """Say whose clock it is where the client's differs from ours."""
    zone = reach.safe.zone()
    if not zone or now.in_zone(zone).utcoffset() == now.local().utcoffset():
        return ""
    return " " + translate("SafeContact", "their time")
