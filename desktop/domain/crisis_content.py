"""What the crisis screen says: steps, calm cards, keys and scripts; read from content files, ready in memory."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.protocol import Line, Panel

REPORT_FACT_IDS = (
    "where_now",
    "home",
    "school",
    "siblings",
    "caregivers",
    "alleged",
    "what",
    "injuries",
    "present_danger",
    "reporter",
    "agency",
    "call",
    "written_due",
)
"""The facts of a mandated report (DOMAIN.md 2.8), in the order they are asked; an agency may add more of its own."""
CHECK_IDS = ("danger_gone", "somebody_there", "help_came", "next_contact", "local_help", "supervisor_told")
OUTCOME_IDS = (
    "safe_for_now",
    "help_arrived",
    "help_refused",
    "in_care",
    "left_place",
    "contact_lost",
    "still_open",
    "other",
)
"""What `crisis_runs.outcome` may hold; an agency may add more of its own."""
MODE_KEY_IDS = ("on", "off", "yes", "no", "help_word", "came", "muted", "heard")
"""The presses of *cannot speak freely*."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CrisisStep:
    """One pinned step, or one that a kind of incident adds: what to do, its second line, words for the client.

    A `standing` step is true all the time; nothing waits for it. `yes_no_say` is what to say instead while the client
    cannot speak freely: yes or no answers it, and it names no danger.
    """

    id: str
    do: str
    second: str
    say: str = ""
    yes_no_say: str = ""
    standing: bool = False
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class QuickKey:
    """A function key that stamps a line in the log."""

    id: str
    key: str
    label: str
    stamp: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One fact to gather for the operator or the report, with its hint."""

    id: str
    label: str
    hint: str = ""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice(Fact):
    """Something to tick or choose where a code is kept: a point of "has it passed?", an outcome. Its id is the code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Because:
    """Why a caseworker must call: a short label for a chip, and the sentence the client hears (PRACTICE 19)."""

    id: str
    label: str
    say: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ModeKey:
    """One press of *cannot speak freely*: its label and the line it stamps."""

    id: str
    label: str
    stamp: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CalmCard:
    """One way to keep it gentle: `text` stands on the page, `how` is one line of how to do it."""

    id: str
    text: str
    how: str = ""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """What the band says so many `minutes` after the start.

    The `words` are said only while the step `unless_step` is not ticked; without words the minutes alone are said.
    """

    minutes: int
    words: str = ""
    unless_step: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CrisisContent:
    """Everything the crisis screen needs. `dispatch` lines may hold {address}, {town}, {callback}, {language}.

    `reminders` rise by their minutes. Panels are dropped, cannot_speak, no_number, suicide, before, after.
    `checks` are asked when it has passed, every one can be left open; `outcomes` are the codes of
    `crisis_runs.outcome`. `debrief` are the questions of the talk afterwards, `care` the words for the caseworker.
    """

    id: str
    version: str
    standing: str
    standing_say: str
    steps: tuple[CrisisStep, ...]
    calm: tuple[CalmCard, ...]
    grounding: tuple[Line, ...]
    quick_keys: tuple[QuickKey, ...]
    dispatch: tuple[Line, ...]
    dispatch_facts: tuple[Fact, ...]
    consent: tuple[Line, ...]
    report_facts: tuple[Fact, ...]
    panels: tuple[Panel, ...]
    reminders: tuple[Reminder, ...] = ()
    because: tuple[Because, ...] = ()
    mode: tuple[Line, ...] = ()
    mode_keys: tuple[ModeKey, ...] = ()
    checks: tuple[Choice, ...] = ()
    outcomes: tuple[Choice, ...] = ()
    debrief: tuple[Choice, ...] = ()
    care: tuple[Line, ...] = ()
    sources: tuple[str, ...] = ()

    @property
    def reminder_minutes(self) -> tuple[int, ...]:
        """Minutes after the start, rising."""
        return tuple(reminder.minutes for reminder in self.reminders)

    def panel(self, panel_id: str) -> Panel | None:
        """Return the panel with this id, or None."""
        return next((panel for panel in self.panels if panel.id == panel_id), None)
