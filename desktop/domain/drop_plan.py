"""What may be done when a call dropped: what was agreed, what safe contact leaves, when (V4, PRACTICE 4, 17)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil

from desktop.domain.answers import Answer
from desktop.domain.clock import Moment
from desktop.domain.contacts import ContactState

FIRST, WAIT, TRIES, THEN = "drop.first", "drop.wait", "drop.tries", "drop.then"
"""The questions of the drop plan; the same in every channel's protocol."""
WAITS = (WAIT, "mail.wait")
"""How long before a try, in minutes or, where letters go to and fro, in days."""
WE_CALL = ("i_call", "text_first")
OTHERS_TURN = {"they_call": "they_call", "wait": "agreed_day", "no": "agreed_day", "unsure": "agreed_day"}
"""Answers after which nobody is called from here, and why not."""
_DAY = 24 * 60
_MINUTES = {
    "at_once": 0, "five": 5, "ten": 10, "thirty": 30,
    "one_day": _DAY, "three_days": 3 * _DAY, "one_week": 7 * _DAY,
}  # fmt: skip
_TRIES = {"one": 1, "two": 2, "three": 3}
#: Reasons of safe contact that no drop plan overrules, the weightiest first.
_NEVER = ("no_call", "other_number", "not_same")
_HOURS = ("outside_hours", "zone_unknown")


@dataclass(frozen=True, slots=True, kw_only=True)
class DropPlan:
    """What was agreed for a lost connection (G-OPEN-2).

    `first`: the answer to who acts ("" : nothing was agreed). `minutes` before each try, at most `tries` of them, then
    `then` in the caseworker's words. `said_at` is the earlier session it comes from; None when it was agreed today.
    """

    first: str = ""
    minutes: int = 0
    tries: int = 1
    then: str = ""
    said_at: Moment | None = None

    @property
    def in_days(self) -> bool:
        """Tell whether the wait is one of days: its end is a day, and no hour of it is the agreed one."""
        return self.minutes >= _DAY

    @property
    def today(self) -> bool:
        """Tell whether it was agreed in this very session."""
        return bool(self.first) and self.said_at is None


@dataclass(frozen=True, slots=True, kw_only=True)
class DropStep:
    """What is next: `may_try` now, or why not.

    `why`: they_call, agreed_day, own_words (an answer of the agency's own: it is read, not guessed), enough, too_soon
    (`ready_in` seconds), ends_before (the safe hours end before the agreed wait does), or the reason of safe contact:
    no_call, other_number, not_same, outside_hours, zone_unknown, never_asked, no_number. `may_text`: a text comes
    first, was agreed and is safe now. `over`: nothing is left to do here but what was agreed for then.
    """

    may_try: bool = False
    why: str = ""
    ready_in: int = 0
    may_text: bool = False
    over: bool = False


def plan_of(answers: Mapping[str, Answer], said_at: Moment | None) -> DropPlan:
    """Read the plan from its answers; what is not a plain answer counts as not agreed."""
    first = _code(answers, FIRST)
    if first == "yes":  # asked so that the others hear nothing but a yes or a no: "shall I call again?"
        first = "i_call"
    then = answers.get(THEN)
    return DropPlan(
        first=first,
        minutes=next((_MINUTES[code] for key in WAITS if (code := _code(answers, key)) in _MINUTES), 0),
        tries=_TRIES.get(_code(answers, TRIES), 1),
        then=str(then.value).strip() if then is not None and then.state == "answered" and then.value else "",
        said_at=said_at if first else None,
    )


def meant(answers: Mapping[str, Answer]) -> dict[str, Answer]:
    """Leave out what another choice of who acts has made void: whoever waits for a day makes no tries."""
    none = (*WAITS, TRIES)
    void = {"they_call": (TRIES,), "wait": none, "no": none, "unsure": none}
    return {key: answer for key, answer in answers.items() if key not in void.get(_code(answers, FIRST), ())}


def next_step(
    plan: DropPlan,
    *,
    tries: int,
    texted: bool,
    elapsed: float,
    now: ContactState | None,
    at_try: ContactState | None,
    began_outside: bool,
) -> DropStep:
    """Work out what may be done.

    `tries` made so far; `elapsed` seconds since the drop, or since the last try or text. `now` is what safe contact
    leaves at this moment, `at_try` when the agreed wait is over; None: there is no number. `began_outside`: the session
    itself began outside the hours they gave, so that what was agreed in it is their newer word about this hour.
    """
    if plan.first in OTHERS_TURN:
        waited = plan.first == "they_call" and elapsed >= plan.minutes * 60
        return DropStep(why=OTHERS_TURN[plan.first], over=waited or plan.first != "they_call")
    if plan.first and plan.first not in WE_CALL:
        return DropStep(why="own_words", over=True)
    refused = _refused(now, plan, began_outside)
    if refused:
        return DropStep(why=refused, over=True)
    if tries >= plan.tries:
        return DropStep(why="enough", over=True)
    may_text = plan.first == "text_first" and not texted and now is not None and "text" in now.ways
    left = max(0, ceil(plan.minutes * 60 - elapsed))
    # of a day somebody waits for, the hour is still free: only a wait of minutes ends at one
    if left and not plan.in_days and _refused(at_try, plan, began_outside):
        return DropStep(why="ends_before", may_text=may_text, over=True)
    if left:
        return DropStep(why="too_soon", ready_in=left, may_text=may_text)
    return DropStep(may_try=True, may_text=may_text)


def _refused(state: ContactState | None, plan: DropPlan, began_outside: bool) -> str:
    """Return why nobody may be called, or an empty text. What was agreed today is newer than an old word (V7)."""
    if state is None:
        return "no_number"
    for reason in _NEVER:
        if reason in state.reasons:
            return reason
    if not (plan.today and began_outside):
        for reason in _HOURS:
            if reason in state.reasons:
                return reason
    if "call" in state.ways or plan.today:
        return ""
    return "never_asked"


def _code(answers: Mapping[str, Answer], question_id: str) -> str:
    answer = answers.get(question_id)
    if answer is None or answer.state != "answered" or not isinstance(answer.value, str):
        return ""
    return answer.value
