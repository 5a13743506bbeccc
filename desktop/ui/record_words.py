"""What the fields of a client's record are called, and the words of their answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain.record import field_of
from desktop.domain.releases import day_text
from desktop.ui import day_words
from desktop.ui.record_answers import answers
from desktop.ui.screens.client_places import country_name
from desktop.ui.script_words import script_name
from desktop.ui.widgets.labels import isolate, ltr
from desktop.ui.widgets.lists import listed

if TYPE_CHECKING:
    from datetime import date

    from desktop.domain.record import Said
    from desktop.storage.record import FieldChange

translate = QCoreApplication.translate


def label(table: str, name: str) -> str:
    """Return what a field is called."""
    return {
        ("clients", "pronouns"): translate("Record", "Pronouns"),
        ("clients", "gender"): translate("Record", "Gender, in their words"),
        ("clients", "sex_for_report"): translate("Record", "Sex, only for funders' forms"),
        ("clients", "birth_date"): translate("Record", "Born"),
        ("clients", "age_estimated"): translate("Record", "Age, if the date is not known"),
        ("clients", "country_of_origin"): translate("Record", "Came from"),
        ("clients", "marital_status"): translate("Record", "Lives as"),
        ("clients", "occupation"): translate("Record", "Work, or what they did before"),
        ("clients", "disabilities"): translate("Record", "Needs support with"),
        ("clients", "unaccompanied"): translate("Record", "A child without parents"),
        ("clients", "interpreter_need"): translate("Record", "Is an interpreter needed?"),
        ("clients", "interpreter_note"): translate("Record", "About the interpreter"),
        ("clients", "interviewer_gender"): translate("Record", "Would rather speak with"),
        ("clients", "literacy"): translate("Record", "Reading and writing, in any language"),
        ("clients", "cultural_note"): translate("Record", "Customs, faith, manners"),
        ("clients", "workflow"): translate("Record", "Where the work stands"),
        ("clients", "risk_level"): translate("Record", "Risk"),
        ("clients", "risk_reasons"): translate("Record", "Reasons for the risk"),
        ("clients", "guardian_may_be_danger"): translate("Record", "Caregiver or sponsor to be careful with"),
        ("clients", "conflict_of_interest"): translate("Record", "Conflict of interest"),
        ("client_languages", "speaks"): translate("Record", "Speaks it"),
        ("client_languages", "reads"): translate("Record", "Reads it"),
        ("client_languages", "script"): translate("Record", "Script"),
        ("household_links", "relation"): translate("Record", "Who this is"),
        ("household_links", "display_name"): translate("Record", "Name they use"),
        ("household_links", "birth_year"): translate("Record", "Year of birth"),
        ("household_links", "age"): translate("Record", "Age"),
        ("household_links", "school"): translate("Record", "School or care place"),
        ("household_links", "lives_together"): translate("Record", "Lives with the client"),
        ("household_links", "may_be_danger"): translate("Record", "To be careful with"),
        ("household_links", "note"): translate("Record", "Note"),
        ("supports", "text"): translate("Record", "What or who helps"),
        ("supports", "kind"): translate("Record", "What it is"),
        ("supports", "in_clients_words"): translate("Record", "In the client's own words"),
        ("supports", "phone"): translate("Record", "Phone of the person"),
        ("supports", "safe_to_call"): translate("Record", "Safe to call them"),
        ("flags", "code"): translate("Record", "Concern"),
        ("flags", "note"): translate("Record", "In a few words"),
        ("flags", "expires_at"): translate("Record", "Look at it again by"),
        ("external_ids", "reason"): translate("Record", "Why do we keep this number?"),
        ("external_ids", "kind"): translate("Record", "Kind of number"),
        ("external_ids", "value"): translate("Record", "Number"),
        ("immigration", "reason"): translate("Record", "Why do we keep this?"),
        ("immigration", "displacement_status"): translate("Record", "Displacement"),
        ("immigration", "immigration_status"): translate("Record", "Immigration status"),
        ("immigration", "nationality"): translate("Record", "Nationality"),
        ("immigration", "protected_status"): translate("Record", "T, U or VAWA protection"),
        ("releases", "recipient"): translate("Record", "Who may be told"),
        ("releases", "purpose"): translate("Record", "What for"),
        ("releases", "scope"): translate("Record", "What may be told"),
        ("releases", "starts_at"): translate("Record", "First day"),
        ("releases", "expires_at"): translate("Record", "Last day"),
        ("releases", "given_by"): translate("Record", "Who gives it"),
        ("releases", "given_how"): translate("Record", "How it is given"),
        ("releases", "interpreter"): translate("Record", "Who interprets"),
        ("releases", "language"): translate("Record", "In which language"),
        ("releases", "alone_when_given"): translate("Record", "Alone when it is given?"),
    }.get((table, name), name.replace("_", " "))


def hint(table: str, name: str) -> str:
    """Return the muted words in an empty field."""
    return {
        ("clients", "pronouns"): translate("Record", "she, he, they …"),
        ("clients", "birth_date"): translate("Record", "1991, 1991-05 or 1991-05-17"),
        ("clients", "country_of_origin"): translate("Record", "Country"),
        ("immigration", "nationality"): translate("Record", "Country"),
        ("flags", "expires_at"): "2026-12-24",
        ("household_links", "birth_year"): "2017",
        ("external_ids", "value"): translate("Record", "Leave it empty if it is not needed"),
        ("releases", "recipient"): translate("Record", "Riverton Clinic"),
        ("releases", "starts_at"): "2026-12-01",
        ("releases", "expires_at"): "2027-02-28",
    }.get((table, name), "")


def help_text(table: str, name: str) -> str:
    """Return the small sentence below a field."""
    return {
        ("clients", "interpreter_note"): translate(
            "Record", "For example: a woman, from another town. Never a child or a relative."
        ),
        ("clients", "age_estimated"): translate("Record", "An estimate is fine; it grows with the years."),
        ("releases", "recipient"): translate(
            "Record", "One agency or person. Another one gets a release of its own."
        ),
        ("releases", "scope"): translate("Record", "No more than the purpose needs."),
        ("releases", "starts_at"): translate("Record", "Left empty, it begins the day they agree."),
        ("releases", "expires_at"): translate("Record", "As near as the purpose allows."),
        ("immigration", "reason"): translate(
            "Record", "For example: she wants help with her papers. Without a reason nothing is kept here."
        ),
        ("external_ids", "reason"): translate(
            "Record", "For example: the benefits form asks for it. Without a reason nothing is kept here."
        ),
    }.get((table, name), "")


def why_words(why: str) -> str:
    """Return why a field is empty."""
    return {
        "does_not_know": translate("Record", "does not know"),
        "prefers_not": translate("Record", "prefers not to say"),
        "not_asked": translate("Record", "not asked"),
    }.get(why, "")


def said_words(table: str, name: str, said: Said) -> str:
    """Return what a field says, in words; empty when nothing."""
    if not said.text:
        return why_words(said.why)
    what = field_of(table, name)
    if what.kind in ("choice", "codes"):
        known = dict(answers(table, name))
        return listed(known.get(code, code) for code in said.text.split())
    if what.kind == "country":
        return isolate(country_name(said.text))
    if what.kind == "script":
        return script_name(said.text) or isolate(said.text)
    if what.kind == "day":
        return ltr(day_text(said.text))
    return ltr(said.text) if what.kind in ("birth", "age", "year", "phone", "number") else isolate(said.text)


def change_words(table: str, name: str, change: FieldChange, today: date) -> tuple[str, str]:
    """Return one change as two lines: when and who, from what to what."""
    when = ""
    if change.at is not None:
        when = listed((day_words.day(change.at.local().date(), today), day_words.time_of(change.at)))
    who = isolate(change.who) or translate("Record", "somebody who is not named")
    nothing = translate("Record", "nothing")
    words = translate("Record", "From {old} to {new}").format(
        old=said_words(table, name, change.old) or nothing, new=said_words(table, name, change.new) or nothing
    )
    return listed(part for part in (when, who) if part), words
