"""The incident report: its fields, what of them is missing, the draft from log and record (X8, DOMAIN 2.8)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from desktop.domain.crisis import CrisisLine, CrisisRun
from desktop.domain.crisis_lines import CallFacts, OutcomeFacts, standing
from desktop.domain.errors import InvalidInput
from desktop.domain.note_names import has_a_number, without_a_numbers
from desktop.domain.shelters import LEFT_OUT

GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("when", ("started", "ended", "minutes", "worker", "client")),
    ("danger", ("reason", "risks", "location", "people", "parties")),
    ("happened", ("what_happened", "calls")),
    ("help", ("agency", "officer", "event_number", "client_wish", "stayed", "supervisor_told")),
    ("after", ("outcome", "at_the_end", "plan_made", "new_needs", "next_steps")),
)
"""Fields as they stand on the page and on paper: emergency referral (DOMAIN 2.8) and what comes after (X8)."""
FIELDS = tuple(name for _group, names in GROUPS for name in names)
FIRST_FIELDS = (
    "started",
    "ended",
    "minutes",
    "location",
    "people",
    "what_happened",
    "calls",
    "supervisor_told",
    "new_needs",
    "next_steps",
)
"""What reports had before there were more: one that was signed so is shown and printed so."""
NEEDED = (
    "worker",
    "reason",
    "risks",
    "location",
    "people",
    "client_wish",
    "stayed",
    "supervisor_told",
    "outcome",
    "next_steps",
)
OF_A_CALL = ("agency", "officer", "event_number")
"""Missing only where somebody was called."""
NO_REPORT = frozenset({"try", "back"})
"""Calls to the client themselves: in the account, but no agency was contacted by them."""
OWN_PEOPLE = frozenset({"supervisor", "interpreter"})
SUPERVISOR_TOLD = "supervisor_told"
"""The line of the checklist that says so; it is one of `crisis_content.CHECK_IDS`."""
KEYS_OF_HELP = frozenset({"responders", "lifeline"})
"""Keys that say somebody was called: they stand among the calls, and the report asks who that was."""
KEYS_OF_RELIEF = KEYS_OF_HELP | frozenset(
    {
        "moved",
        "calmer",
        "better",
        "with_someone",
        "adult_there",
        "help_there",
        "alone_now",
        "message",
        "back",
    }
)
"""Keys that name no danger."""
UNSURE = "(?)"
"""Stands before what somebody only thinks where nobody knows the words for it: a run that ended while locked."""
_OF_THE_END = ("outcome", "at_the_end", SUPERVISOR_TOLD)
_ACCOUNT = frozenset(
    {"line", "quick", "call", "location", "people", "person", "wish", "cue", "mode", "identified"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportWords:
    """The words the draft is written in, by code: whoever knows the language gives them; without them codes stay out.

    `plan_there` may hold {day}.
    """

    steps: Mapping[str, str] = field(default_factory=dict)
    sources: Mapping[str, str] = field(default_factory=dict)
    checks: Mapping[str, str] = field(default_factory=dict)
    outcomes: Mapping[str, str] = field(default_factory=dict)
    called: Mapping[str, str] = field(default_factory=dict)
    """Who can be called (`CallFacts.who`)."""
    plan_there: str = "{day}"


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordFacts:
    """What the record knows and the log does not: who wrote it, the client's number, the day of their plan."""

    worker: str = ""
    client: str = ""
    plan_day: str = ""


NO_WORDS, NO_FACTS = ReportWords(), RecordFacts()


def missing(body: Mapping[str, str]) -> tuple[str, ...]:
    """Return the fields that nobody has filled and that a report of this kind asks for, as they stand on the page.

    Of a report from before there were more fields only its own can be missing.
    """
    called = bool(body.get("calls", "").strip())
    asked = {*NEEDED, *(OF_A_CALL if called else ())}
    if "reason" not in body:
        asked &= set(FIRST_FIELDS)
    return tuple(name for name in FIELDS if name in asked and not body.get(name, "").strip())


def shown_fields(body: Mapping[str, str], *, signed: bool) -> tuple[str, ...]:
    """Return the fields of a report: what was signed has those it was signed with, a draft has all."""
    return tuple(name for name in FIELDS if name in body) if signed else FIELDS


def report_draft(
    run: CrisisRun,
    step_titles: Mapping[str, str],
    *,
    words: ReportWords = NO_WORDS,
    facts: RecordFacts = NO_FACTS,
) -> dict[str, str]:
    """Fill an incident report from the lines that stand and from the record; what nobody knows is empty (X8).

    What was taken back is no fact: the log keeps it, the report does not. A line that was finished stands once, whole,
    with how it is known. Nothing about immigration is ever drafted in (PRACTICE 30).

    Sources: virtual-safety guide, "Make a report"; DOMAIN.md 2.8.
    """
    lines = standing(run)
    calls = [line for line in lines if line.kind == "call"]
    helpers = [line for line in calls if not NO_REPORT & set(line.data) and _call(line).who not in OWN_PEOPLE]
    there = [line.text for line in lines if line.kind == "person" and line.text]
    ending = next((line for line in reversed(lines) if line.kind == "outcome"), None)
    ended = run.passed_at or (run.lines[-1].at if run.lines else run.started_at)
    body = {
        "started": f"{run.started_at.local():%Y-%m-%d %H:%M}",
        "ended": f"{ended.local():%Y-%m-%d %H:%M}",
        "minutes": str(max(0, int((ended.utc - run.started_at.utc).total_seconds() // 60))),
        "worker": facts.worker,
        "client": facts.client,
        "reason": _reason(lines),
        "risks": _each_once(
            line.text
            for line in lines
            if line.kind == "cue" or (line.kind == "quick" and _key(line) not in KEYS_OF_RELIEF)
        ),
        "location": _newest(run, lines, "location", run.location, words),
        "people": _newest(run, lines, "people", run.people, words) or "; ".join(there),
        "parties": "\n".join(there),
        "what_happened": "\n".join(_account(lines, step_titles, words)),
        "calls": "\n".join(_stamped(line) for line in lines if _is_call(line)),
        "agency": _each_once(_agency(line, words) for line in helpers),
        "officer": _each_once(
            ", ".join(part for part in (_call(line).officer, _call(line).badge) if part) for line in helpers
        ),
        "event_number": _each_once(_call(line).event for line in helpers),
        "client_wish": "\n".join(_stamped(line) for line in lines if _wish(line)),
        "stayed": _stayed(lines, step_titles),
        "supervisor_told": _told(lines, ending, words),
        "outcome": _outcome(ending, words),
        "at_the_end": "\n".join(_checks(ending, words)),
        "plan_made": words.plan_there.format(day=facts.plan_day) if facts.plan_day else "",
        "new_needs": "",
        "next_steps": "",
    }
    return {name: without_a_numbers(text, LEFT_OUT) for name, text in body.items()}


def check_leaving(body: Mapping[str, str]) -> None:
    """Nothing is sealed with an A-number in it, also where somebody typed it (PRACTICE 30).

    Raises InvalidInput with the field's name and immigration_in_report.
    """
    for name in FIELDS:
        if has_a_number(body.get(name, "")):
            raise InvalidInput(name, "immigration_in_report")


def with_ending(body: Mapping[str, str], drawn: Mapping[str, str]) -> dict[str, str]:
    """Return a report somebody worked on, with what a new draft knows of the end where nothing was written of it."""
    told = {name: drawn[name] for name in _OF_THE_END if not body.get(name, "").strip()}
    return {**body, **told}


def ending_line(checks: Sequence[str], outcome: str, label: str) -> tuple[str, dict[str, str]]:
    """Return text and data of the line that says how it ended: what was ticked of the checklist, and the outcome.

    `outcome` is its code, empty where nobody chose one; `label` what the log says of it.
    """
    return label, {"outcome": outcome, "checks": " ".join(checks)}


def checks_of(line: CrisisLine) -> tuple[str, ...]:
    """Return the codes that were ticked as it ended."""
    return tuple(line.data.get("checks", "").split())


# ---- one field each ------------------------------------------------------------------------------------------------


def _stamped(line: CrisisLine) -> str:
    return f"{line.at.local():%H:%M}  {line.text}"


def _call(line: CrisisLine) -> CallFacts:
    return CallFacts.of(line)


def _agency(line: CrisisLine, words: ReportWords) -> str:
    """Who was called, by which number, and where help was sent; the whole line where its words are not known."""
    facts = _call(line)
    who = words.called.get(facts.who, "")
    parts = (who, facts.number, facts.place) if who else (line.text, facts.place)
    return ", ".join(part for part in parts if part)


def _key(line: CrisisLine) -> str:
    """The key that was pressed; those of a kind of incident bring the kind before it (violence_now.weapon)."""
    return line.data.get("key", "").rpartition(".")[2]


def _is_call(line: CrisisLine) -> bool:
    of_help = line.kind == "quick" and _key(line) in KEYS_OF_HELP
    return bool(line.text) and (line.kind == "call" or of_help)


def _each_once(texts: Iterator[str]) -> str:
    return "\n".join(dict.fromkeys(text for text in texts if text))


def _newest(run: CrisisRun, lines: Sequence[CrisisLine], kind: str, on_top: str, words: ReportWords) -> str:
    """What stands in the log, with what was finished or mended in it; without a line of its kind what the run says."""
    if not any(line.kind == kind for line in run.lines):
        return on_top
    newest = next((line for line in reversed(lines) if line.kind == kind), None)
    if newest is None or not newest.text:
        return ""
    guessed = "think" in (newest.source, newest.data.get("how", ""))
    return _as_known(newest, words) if guessed else newest.text


def _wish(line: CrisisLine) -> bool:
    return bool(line.text) and (line.kind == "wish" or (line.kind == "line" and "wish" in line.data))


def _reason(lines: Sequence[CrisisLine]) -> str:
    """The kind of incident that was chosen last; else the first words somebody wrote."""
    kind = next((line.text for line in reversed(lines) if line.kind == "kind"), "")
    said = next(
        (
            line.text
            for line in lines
            if line.kind == "line" and line.text and not line.data and line.source != "think"
        ),
        "",
    )
    return kind or said


def _account(
    lines: Sequence[CrisisLine], step_titles: Mapping[str, str], words: ReportWords
) -> Iterator[str]:
    for line in lines:
        if line.kind == "tick":
            yield f"{line.at.local():%H:%M}  {step_titles.get(line.step_id, line.step_id)}"
        elif line.kind in _ACCOUNT and line.text:
            yield f"{line.at.local():%H:%M}  {_as_known(line, words)}"


def _as_known(line: CrisisLine, words: ReportWords) -> str:
    """The words with how they are known. What somebody only thinks is never without its mark, in no language."""
    how = line.source or line.data.get("how", "")
    known = words.sources.get(how, "")
    if not known and how == "think":
        return f"{UNSURE} {line.text}"
    return f"{known}: {line.text}" if known else line.text


def _stayed(lines: Sequence[CrisisLine], step_titles: Mapping[str, str]) -> str:
    tick = next((line for line in lines if line.kind == "tick" and line.step_id == "stay_until"), None)
    if tick is None:
        return ""
    return f"{tick.at.local():%H:%M}  {step_titles.get(tick.step_id, tick.step_id)}"


def _told(lines: Sequence[CrisisLine], ending: CrisisLine | None, words: ReportWords) -> str:
    called = [
        _stamped(line)
        for line in lines
        if line.kind == "call" and _call(line).who == "supervisor" and line.text
    ]
    if not called and ending is not None and SUPERVISOR_TOLD in checks_of(ending):
        known = words.checks.get(SUPERVISOR_TOLD, "")
        called = [f"{ending.at.local():%H:%M}  {known}"] if known else []
    return "\n".join(called)


def _outcome(ending: CrisisLine | None, words: ReportWords) -> str:
    if ending is None:
        return ""
    outcome = OutcomeFacts.of(ending).outcome
    return words.outcomes.get(outcome, "") or (ending.text if outcome else "")


def _checks(ending: CrisisLine | None, words: ReportWords) -> list[str]:
    said = checks_of(ending) if ending is not None else ()
    return [label for check_id, label in words.checks.items() if check_id in said]
