"""The fields of a client's record, one by one: which there are and what each may hold (DOMAIN.md 2.1).

Everything that is typed or chosen is a text here: a code, several codes with blanks between, a number, a day. `stored`
and `shown` turn it into the column's value and back.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from desktop.domain.releases import ALONE, GIVEN_BY, GIVEN_HOW

Kind = Literal[
    "line", "words", "choice", "codes", "country", "script", "birth", "day", "age", "year", "phone", "number"
]
YES_NO = ("yes", "no")


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field. `why_empty`: it may say why it is empty; `masked`: shown only while it is held.

    `empty` is what the column holds while nothing is known, `default` what it begins with where something always is;
    `flag` columns hold 0 and 1 for no and yes.
    """

    name: str
    kind: Kind
    choices: tuple[str, ...] = ()
    why_empty: bool = False
    masked: bool = False
    empty: str | int | None = None
    default: str = ""
    flag: bool = False


def _line(name: str, **more: Any) -> Field:
    return Field(name=name, kind="line", **more)


def _choice(name: str, *choices: str, **more: Any) -> Field:
    return Field(name=name, kind="choice", choices=choices, **more)


def _asked(name: str) -> Field:
    return _choice(name, *YES_NO, empty="not_asked")


def _flag(name: str, **more: Any) -> Field:
    return _choice(name, "yes", empty=0, flag=True, **more)


READS = ("well", "a_little", "no")
RISKS = ("no_action", "low", "medium", "high")
#: Protection concerns (DOMAIN.md 2.1) without those that tell of a person's papers: those are immigration data (D11).
CONCERNS = (
    "sexually_exploited",
    "gbv_survivor",
    "trafficked_smuggled",
    "disabled",
    "serious_health_issue",
    "physically_or_mentally_abused",
    "living_with_vulnerable_person",
    "worst_forms_of_child_labor",
    "child_headed_household",
    "mentally_distressed",
    "other",
)
DISPLACEMENT = (
    "refugee",
    "asylum_seeker",
    "idp",
    "returnee",
    "stateless_person",
    "foreign_national",
    "resident",
)
STATUSES = (
    "refugee",
    "asylee",
    "siv",
    "victim_of_trafficking",
    "entrant",
    "pending",
    "citizen",
    "none",
    "other",
)
NUMBERS = (
    "a_number",
    "alt_id",
    "unhcr_individual",
    "unhcr_case",
    "family_number",
    "national_id",
    "other_agency",
    "other",
)

#: Table → its fields. Rows of every table but `clients` hang on one client.
FIELDS: Mapping[str, tuple[Field, ...]] = {
    "clients": (
        _line("pronouns", why_empty=True),
        _line("gender", why_empty=True),
        _choice("sex_for_report", "F", "M", "U", why_empty=True),
        Field(name="birth_date", kind="birth", why_empty=True),
        Field(name="age_estimated", kind="age"),
        Field(name="country_of_origin", kind="country", why_empty=True),
        _choice(
            "marital_status",
            "single",
            "married",
            "partnered",
            "separated",
            "divorced",
            "widowed",
            why_empty=True,
        ),
        _line("occupation", why_empty=True),
        Field(
            name="disabilities",
            kind="codes",
            choices=("seeing", "hearing", "moving", "speaking", "remembering", "other"),
            why_empty=True,
            empty="[]",
        ),
        _choice("unaccompanied", "unaccompanied", "separated", "no", why_empty=True),
        _choice("interpreter_need", "yes", "no", "sometimes", empty="not_asked"),
        _line("interpreter_note"),
        _choice("interviewer_gender", "female", "male", "no_preference", why_empty=True),
        _choice("literacy", "reads_and_writes", "reads", "signs_name", "none", why_empty=True),
        Field(name="cultural_note", kind="words"),
        _choice("workflow", "new", "case_plan", "service_provision", "services_implemented", default="new"),
        _choice("risk_level", *RISKS, masked=True),
        Field(name="risk_reasons", kind="words", masked=True),
        _flag("guardian_may_be_danger", masked=True),
        _flag("conflict_of_interest"),
    ),
    "client_languages": (
        _choice("speaks", "well", "a_little", "understands"),
        _choice("reads", *READS),
        Field(name="script", kind="script"),
    ),
    "household_links": (
        _choice(
            "relation",
            "partner",
            "child",
            "parent",
            "sibling",
            "grandparent",
            "other_relative",
            "other",
            empty="",
        ),
        _line("display_name"),
        Field(name="birth_year", kind="year"),
        Field(name="age", kind="age"),
        _line("school"),
        _asked("lives_together"),
        _flag("may_be_danger", masked=True),
        _line("note"),
    ),
    "supports": (
        _line("text", empty=""),
        _choice("kind", "person", "community", "place", "skill", "strength", "service", default="person"),
        _flag("in_clients_words"),
        Field(name="phone", kind="phone"),
        _asked("safe_to_call"),
    ),
    "flags": (
        _choice("code", *CONCERNS, masked=True, empty=""),
        _line("note", masked=True),
        Field(name="expires_at", kind="day"),
    ),
    "external_ids": (
        _line("reason", empty=""),
        _choice("kind", *NUMBERS, default="a_number"),
        Field(name="value", kind="number", masked=True, empty=""),
    ),
    "immigration": (
        _line("reason"),
        _choice("displacement_status", *DISPLACEMENT, masked=True, why_empty=True),
        _choice("immigration_status", *STATUSES, masked=True, why_empty=True),
        Field(name="nationality", kind="country", masked=True, why_empty=True),
        _choice("protected_status", *YES_NO, masked=True, why_empty=True, empty="not_asked"),
    ),
    # written while nobody has agreed to it yet; domain/releases.py says what becomes of it
    "releases": (
        _line("recipient", empty=""),
        _line("purpose", empty=""),
        Field(name="scope", kind="words", empty=""),
        Field(name="starts_at", kind="day"),
        Field(name="expires_at", kind="day"),
        _choice("given_by", *GIVEN_BY),
        _choice("given_how", *GIVEN_HOW),
        _line("interpreter"),
        _line("language"),
        _choice("alone_when_given", *ALONE, empty="not_asked"),
    ),
}
#: Tables whose rows say first why they are kept (D11, PRACTICE 30).
ASKS_WHY = frozenset({"external_ids", "immigration"})
#: A changed field notes the moment in this column.
NOTED_IN: Mapping[tuple[str, str], str] = {
    ("clients", "age_estimated"): "age_noted_at",
    ("clients", "risk_level"): "risk_set_at",
    ("clients", "risk_reasons"): "risk_set_at",
    ("household_links", "age"): "age_noted_at",
    ("supports", "text"): "noted_at",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldKey:
    """Which field of which row: the name its draft and its past are kept under."""

    table: str
    row_id: str
    field: str

    def path(self) -> str:
        """Return the key as one text."""
        return f"{self.table}/{self.row_id}/{self.field}"

    @classmethod
    def parse(cls, path: str) -> FieldKey | None:
        """Return the key of a path, None when it is not one of ours."""
        parts = path.split("/")
        if len(parts) != 3 or not any(each.name == parts[2] for each in FIELDS.get(parts[0], ())):
            return None
        return cls(table=parts[0], row_id=parts[1], field=parts[2])


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a field says: its text, or why it is empty (one of UNANSWERED, or nothing)."""

    text: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of the record. `extra` are columns that are shown and not edited."""

    table: str
    id: str
    said: dict[str, Said]
    extra: dict[str, str] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """Return what a field says, empty when nothing."""
        return self.said[name].text if name in self.said else ""

    def is_blank(self) -> bool:
        """Tell whether nobody has written anything into the row yet."""
        if self.extra.get("has_record"):
            return False
        known = any(self.text(each.name) for each in FIELDS[self.table] if not each.default)
        return not known and not any(said.why for said in self.said.values())


def field_of(table: str, name: str) -> Field:
    """Return a field; a name that is not in the list is a defect of the caller."""
    return next(each for each in FIELDS[table] if each.name == name)


def shown(what: Field, value: Any) -> str:
    """Return a column's value as the text of its field."""
    if value is None or value == what.empty:
        return ""
    if what.flag:
        return "yes" if value else ""
    if what.kind == "codes":
        try:
            codes = json.loads(value)
        except (ValueError, TypeError):
            return ""
        return " ".join(str(code) for code in codes) if isinstance(codes, list) else ""
    return str(value)


def stored(what: Field, text: str) -> Any:
    """Return a checked text as the column's value."""
    if what.flag:
        return int(text == "yes")
    if not text:
        return what.default or what.empty
    if what.kind == "codes":
        return json.dumps(text.split())
    return int(text) if what.kind in ("age", "year") else text
