"""A mandated report: thirteen facts and where each came from, the call, the written form; nothing waits (X9).

It begins with ids only, on suspicion. The call is stamped when it is made, before anything is signed; signing seals the
facts, the call and the written form go on beside the seal. Nothing about immigration has a place in it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from desktop.domain.agency import ReportRule
from desktop.domain.clock import Moment
from desktop.domain.crisis_lines import PersonFacts, standing
from desktop.domain.errors import InvalidInput, NotAllowed
from desktop.domain.note_lines import lines_of as note_lines
from desktop.domain.note_names import has_a_number, without_a_numbers
from desktop.domain.report_rules import call_by
from desktop.domain.shelters import LEFT_OUT, without_shelters

if TYPE_CHECKING:
    from desktop.domain.clients import Address
    from desktop.domain.crisis import CrisisLine, CrisisRun

FACTS = (
    "person",
    "where_now",
    "home",
    "school",
    "siblings",
    "caregivers",
    "alleged",
    "what",
    "harm",
    "injuries",
    "present_danger",
    "reporter",
    "agency",
)
"""DOMAIN 2.8, in the order a screener asks. `person` is the child or adult at risk, `harm` what is beyond poverty."""
CALL = ("agency_called", "screener", "reference_number")
"""What is written down of the call; these stay open after the seal."""
TOLD = ("before", "after", "not_safe_to_tell", "no", "not_asked")
ABOUT = ("client", "child", "other")
"""Who is at risk: the client, a child of the client's home, somebody else."""
ORIGINS = ("log", "record", "agency", "typed")
STATES = ("draft", "signed", "not_made")
LONGEST = 8000
"""Characters of one fact."""
LONGEST_LINE = 500
MINOR = 18


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What is known of one fact. `origin` says where it came from, `at` when it was stamped there, `basis` how."""

    text: str
    origin: str = "typed"
    at: Moment | None = None

    def as_json(self) -> dict[str, str]:
        """Return it as it is kept."""
        return {"text": self.text, "origin": self.origin, **({"at": self.at.text()} if self.at else {})}


@dataclass(frozen=True, slots=True, kw_only=True)
class MandatedReport:
    """One report as stored. `written_due` is a day; `rule` the agency's rule as it was when it was chosen."""

    id: str
    begun_at: Moment
    client_id: str = ""
    session_id: str = ""
    crisis_id: str = ""
    state: str = "draft"
    about: str = ""
    facts: Mapping[str, Fact] = field(default_factory=dict)
    rule: ReportRule | None = None
    rule_id: str = ""
    agency_called: str = ""
    called_at: Moment | None = None
    screener: str = ""
    reference_number: str = ""
    client_told: str = "not_asked"
    written_due: date | None = None
    written_done_at: Moment | None = None
    why_not: str = ""

    @property
    def call_by(self) -> Moment:
        """Until when the call is to be made."""
        return call_by(self.begun_at, self.rule)

    @property
    def needs_call(self) -> bool:
        """Tell whether somebody still has to call."""
        return self.called_at is None and self.state != "not_made"

    @property
    def needs_form(self) -> bool:
        """Tell whether a written form is still to be sent."""
        return self.written_due is not None and self.written_done_at is None and self.state != "not_made"

    @property
    def is_open(self) -> bool:
        """Tell whether anything is left to do."""
        return self.needs_call or self.needs_form or self.state == "draft"

    def missing(self) -> tuple[str, ...]:
        """Return the facts nobody has written yet, in their order. None of them holds the call back."""
        return tuple(name for name in FACTS if not self.text(name).strip())

    def text(self, name: str) -> str:
        """Return the words of a fact."""
        return self.facts[name].text if name in self.facts else ""


# ------------------------------------------------------------ what is known already


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody at home as this record says it. `age` is in years or empty; nothing comes from a record of their own."""

    name: str
    relation: str
    age: str = ""
    school: str = ""
    may_be_danger: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the vault knows already and a report may say. A-number, status and whole notes have no place here."""

    name: str = ""
    age: int | None = None
    places: tuple[Address, ...] = ()
    home: Address | None = None
    here: str = ""
    here_at: Moment | None = None
    household: tuple[Person, ...] = ()
    run: CrisisRun | None = None
    reporter: str = ""
    agency: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What was found for one fact: ready words, or people whose ages and schools the page puts into words."""

    fact: str
    origin: str
    text: str = ""
    people: tuple[Person, ...] = ()
    at: Moment | None = None


def found(known: Known) -> tuple[Found, ...]:
    """Return what can be filled in. What the log says comes before what the record says: it is from today.

    A confidential place is left out of everything (PRACTICE 11), an A-number as well (PRACTICE 23); what somebody only
    thinks is no fact of a report.
    """
    facts: dict[str, Found] = {}

    def put(
        fact: str, origin: str, text: str = "", *, at: Moment | None = None, people: tuple[Person, ...] = ()
    ) -> None:
        words = without_a_numbers(without_shelters(text, known.places), LEFT_OUT).strip()
        if fact not in facts and (words or people):
            facts[fact] = Found(fact=fact, origin=origin, text=words[:LONGEST], people=people, at=at)

    if known.run is not None:
        for fact, text, at in _from_log(known.run):
            put(fact, "log", text, at=at)
    minor = known.age is not None and known.age < MINOR
    if minor and known.name:
        put("person", "record", people=(Person(name=known.name, relation="", age=str(known.age)),))
    put("where_now", "record", known.here, at=known.here_at)
    if known.home is not None and not known.home.shelter:
        put("home", "record", known.home.one_line())
    put("siblings", "record", people=_of(known, ("sibling",) if minor else ("child", "sibling")))
    if minor:
        put("caregivers", "record", people=_of(known, ("parent", "grandparent", "other_relative")))
    put("alleged", "record", people=tuple(each for each in known.household if each.may_be_danger))
    put("reporter", "agency", known.reporter)
    put("agency", "agency", known.agency)
    return tuple(facts[name] for name in FACTS if name in facts)


def _of(known: Known, relations: Sequence[str]) -> tuple[Person, ...]:
    return tuple(each for each in known.household if each.relation in relations and not each.may_be_danger)


_DANGER_KEYS = frozenset({"weapon", "shouting"})
_HURT_KEYS = frozenset({"injured", "injury"})
_HEARD = frozenset({"heard", "seen", "said"})


def _from_log(run: CrisisRun) -> list[tuple[str, str, Moment | None]]:
    lines = standing(run)
    where = next((line for line in reversed(lines) if line.kind == "location"), None)
    facts: list[tuple[str, str, Moment | None]] = []
    if where is not None and where.text.strip() and not _is_guess(where):
        facts.append(("where_now", where.text, where.at))
    picked = {
        "what": [line for line in lines if is_fact(line)],
        "injuries": [line for line in lines if line.kind == "quick" and line.data.get("key") in _HURT_KEYS],
        "present_danger": [
            line
            for line in lines
            if (line.kind == "quick" and line.data.get("key") in _DANGER_KEYS) or line.kind == "cue"
        ],
        "alleged": [line for line in lines if line.kind == "person" and PersonFacts.of(line).danger],
        "siblings": [line for line in lines if line.kind == "person" and PersonFacts.of(line).child],
    }
    for fact, chosen in picked.items():
        words = [said_line(line) for line in chosen if line.text.strip()]
        if words:
            facts.append((fact, "\n".join(dict.fromkeys(words)), chosen[-1].at))
    return facts


def is_fact(line: CrisisLine) -> bool:
    """Tell whether a line of the log stands in a report by itself: a pressed key, or words heard, seen or said."""
    return line.kind == "quick" or (line.kind == "line" and line.source in _HEARD)


def _is_guess(line: CrisisLine) -> bool:
    return "think" in (line.source, line.data.get("how", ""))


def said_line(line: CrisisLine) -> str:
    """Return a line with its time."""
    return f"{line.at.local():%H:%M}  {line.text}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """One line of the log or of a note that can be put into the report, each by itself: never a whole note."""

    text: str
    basis: str = ""
    at: Moment | None = None


def lines_of_log(run: CrisisRun) -> tuple[Offered, ...]:
    """Return what stands in the log in words: no ticks, no reminders, nothing taken back or only thought."""
    kinds = {"line", "quick", "call", "people", "person", "cue", "location"}
    return tuple(
        Offered(text=line.text, basis=line.source, at=line.at)
        for line in standing(run)
        if line.kind in kinds and line.text.strip() and not _is_guess(line)
    )


def safe_to_offer(lines: Sequence[Offered], places: Sequence[Address]) -> tuple[Offered, ...]:
    """Return lines as they may go into a report: no confidential place of `places` and no A-number is in them."""
    return tuple(
        replace(line, text=without_a_numbers(without_shelters(line.text, places), LEFT_OUT)) for line in lines
    )


def lines_of_note(words: str, bases: tuple[str, ...]) -> tuple[Offered, ...]:
    """Return the lines of a note; what somebody only thinks is not offered."""
    return tuple(
        Offered(text=line.words.strip(), basis=line.basis)
        for line in note_lines(words, bases)
        if line.words.strip() and line.basis != "i_think"
    )


# ------------------------------------------------------------ what may be kept


def read_fact(stored: object) -> Fact | None:
    """Return a fact from its kept form, None where it is none."""
    if not isinstance(stored, dict) or not isinstance(stored.get("text"), str):
        return None
    origin, at = stored.get("origin"), stored.get("at")
    return Fact(
        text=stored["text"],
        origin=str(origin) if origin in ORIGINS else "typed",
        at=Moment.read(at) if at else None,
    )


def checked_facts(typed: Mapping[str, Any], before: Mapping[str, Fact]) -> dict[str, Fact]:
    """Return the facts as they are kept: a text as it was found keeps where it came from, a changed one was typed.

    Each is a text or a fact in its kept form. Raises InvalidInput `facts` unknown_choice, or the fact's own name with
    too_long.
    """
    facts: dict[str, Fact] = {}
    for name, said in typed.items():
        if name not in FACTS:
            raise InvalidInput("facts", "unknown_choice")
        whole = read_fact(said)
        words = whole.text if whole is not None else str(said)
        if len(words) > LONGEST:
            raise InvalidInput(name, "too_long", most=LONGEST)
        if not words.strip():
            continue
        old = whole or before.get(name)
        facts[name] = old if old is not None and old.text == words else Fact(text=words)
    return facts


def check_leaving(report: MandatedReport) -> None:
    """Nothing is sealed or printed with an A-number in it (PRACTICE 23, 30); the call itself is never held back.

    Raises InvalidInput with the fact's name and immigration_in_report.
    """
    for name in FACTS:
        if has_a_number(report.text(name)):
            raise InvalidInput(name, "immigration_in_report")


def check_may_sign(report: MandatedReport) -> None:
    """Raise NotAllowed mandated_signed, mandated_not_made; mandated_empty where nothing was written at all."""
    if report.state == "signed":
        raise NotAllowed("mandated_signed")
    if report.state == "not_made":
        raise NotAllowed("mandated_not_made")
    if not any(fact.origin in {"typed", "log"} for fact in report.facts.values()):
        raise NotAllowed("mandated_empty")
    check_leaving(report)


def without_record(facts: Mapping[str, Fact], places: Sequence[Address] = ()) -> dict[str, Fact]:
    """Return what stays when a report turns out to be about another client: nothing of the first one's record.

    What the log gave before anybody knew whose it was leaves out the confidential ones of `places`, theirs.
    """
    return {
        name: replace(fact, text=without_shelters(fact.text, places)) if fact.origin == "log" else fact
        for name, fact in facts.items()
        if fact.origin != "record"
    }


def with_typed(report: MandatedReport, values: Mapping[str, Any]) -> MandatedReport:
    """Return a report with what a page holds over what is stored; `values` as `MandatedService.keep` takes them."""
    at = str(values.get("called_at") or "")
    changed = replace(
        report,
        client_id=report.client_id or str(values.get("client_id") or ""),
        session_id=report.session_id or str(values.get("session_id") or ""),
        crisis_id=report.crisis_id or str(values.get("run_id") or ""),
        called_at=Moment.read(at) if at else None,
        client_told=str(values.get("client_told", report.client_told)),
        agency_called=str(values.get("agency_called", report.agency_called)),
        screener=str(values.get("screener", report.screener)),
        reference_number=str(values.get("reference_number", report.reference_number)),
    )
    if "facts" not in values:
        return changed
    facts = {name: fact for name, said in values["facts"].items() if (fact := read_fact(said)) is not None}
    return replace(changed, facts=facts, about=str(values.get("about", report.about)))
