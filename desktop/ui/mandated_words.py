"""A mandated report in words: its facts, where each came from, what is due; lists say no more than "report"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain.mandated import FACTS, Fact, Found, Known, MandatedReport, Person, found
from desktop.services.mandated import TaskTitles
from desktop.ui import day_words
from desktop.ui.record_answers import answers
from desktop.ui.screens.crisis_last_resort import crisis_words
from desktop.ui.widgets.labels import bare, isolate, ltr
from desktop.ui.widgets.lists import listed

if TYPE_CHECKING:
    from datetime import date

    from desktop.content.store import ContentStore

translate = QCoreApplication.translate


def fact_words(content: ContentStore) -> dict[str, tuple[str, str]]:
    """Return what each fact is called and a hint; an agency's own words for a fact stand before ours."""
    words = {
        "person": (translate("Report", "Child or adult at risk"), translate("Report", "Name, age, language")),
        "where_now": (
            translate("Report", "Where they are now"),
            translate("Report", "Street, house, flat, town"),
        ),
        "home": (translate("Report", "Home address"), ""),
        "school": (translate("Report", "School or care place"), ""),
        "siblings": (
            translate("Report", "Brothers and sisters, other children"),
            translate("Report", "With ages"),
        ),
        "caregivers": (
            translate("Report", "Parents, caregivers"),
            translate("Report", "Is another adult there who can keep them safe?"),
        ),
        "alleged": (
            translate("Report", "Alleged perpetrator"),
            translate("Report", "Relationship, where they are now"),
        ),
        "what": (
            translate("Report", "What was seen or heard, and when"),
            translate("Report", "Their own words. Do not investigate or question."),
        ),
        "harm": (translate("Report", "What harm, beyond poverty?"), ""),
        "injuries": (
            translate("Report", "Injuries, condition"),
            translate("Report", "What you saw or were told"),
        ),
        "present_danger": (
            translate("Report", "Danger now"),
            translate("Report", "Weapon, threats, who has access"),
        ),
        "reporter": (translate("Report", "Who reports"), translate("Report", "Name, role")),
        "agency": (translate("Report", "Agency"), translate("Report", "Name, a number to call back")),
    }
    own = {
        fact.id: (fact.label, fact.hint) for fact in crisis_words(content).report_facts if fact.id in words
    }
    if "present_danger" in own:
        # over a crisis its hint asks for the harm as well, which has a field of its own here
        own["present_danger"] = (own["present_danger"][0], words["present_danger"][1])
    return {name: own.get(name, words[name]) for name in FACTS}


def origin_words(fact: Fact | None, today: date) -> str:
    """Return where a fact came from; that it is missing where there is none."""
    if fact is None or not fact.text.strip():
        return translate("Report", "Not known yet")
    if fact.origin == "log":
        if fact.at is None:
            return translate("Report", "From the log")
        return translate("Report", "From the log, {when}").format(when=day_words.day_and_time(fact.at, today))
    if fact.origin == "record":
        return translate("Report", "From the record. Is it still right?")
    return translate("Report", "From Settings") if fact.origin == "agency" else ""


def prefilled(known: Known) -> dict[str, Fact]:
    """Return what is known already as facts in words, each with where it came from."""
    facts = {}
    for each in found(known):
        words = bare(_text(each))
        if words.strip():
            facts[each.fact] = Fact(text=words, origin=each.origin, at=each.at)
    return facts


def _text(what: Found) -> str:
    if not what.people:
        return what.text
    return "\n".join(_person(each) for each in what.people)


def _person(person: Person) -> str:
    relation = dict(answers("household_links", "relation")).get(person.relation, "")
    age = translate("Report", "age {age}").format(age=ltr(person.age)) if person.age else ""
    school = translate("Report", "school: {school}").format(school=person.school) if person.school else ""
    return listed(part for part in (person.name, relation, age, school) if part.strip())


def told_options() -> list[tuple[str, str]]:
    """Return whether the client was told, as (code, words)."""
    return [
        ("before", translate("Report", "Before the call")),
        ("after", translate("Report", "After it")),
        ("not_safe_to_tell", translate("Report", "Not safe to tell")),
        ("no", translate("Report", "Not told")),
    ]


def about_options() -> list[tuple[str, str]]:
    """Return who is at risk, as (code, words)."""
    return [
        ("client", translate("Report", "The client")),
        ("child", translate("Report", "A child at home")),
        ("other", translate("Report", "Somebody else")),
    ]


def task_titles() -> TaskTitles:
    """Return what the two tasks say; neither names a trouble (PRACTICE 32)."""
    return TaskTitles(
        call=translate("Report", "A report: make the call"),
        form=translate("Report", "A report: send the form"),
    )


def call_by_words(report: MandatedReport, today: date) -> str:
    """Return until when the call is to be made."""
    if report.rule is None or not report.rule.clock_hours:
        return translate("Report", "Call at once")
    by = report.call_by
    day, time = day_words.day_within(by.local().date(), today), day_words.time_of(by)
    return translate("Report", "Call by {day} {time}").format(day=day, time=time)


def left_words(report: MandatedReport, today: date) -> str:
    """Return what is left to do, in neutral words for lists; empty where nothing is."""
    if report.needs_call:
        return call_by_words(report, today)
    if report.needs_form and report.written_due is not None:
        return translate("Report", "Written form by {day}").format(
            day=day_words.day_within(report.written_due, today)
        )
    return translate("Report", "Not signed yet") if report.state == "draft" else ""


def is_late(report: MandatedReport, now: date, now_text: str) -> bool:
    """Tell whether the call or the form is late; `now_text` is the stored form of the moment now."""
    if report.needs_call:
        return report.call_by.text() <= now_text
    return report.needs_form and report.written_due is not None and report.written_due < now


def state_words(report: MandatedReport) -> str:
    """Return how a report stands, for lists."""
    if report.state == "not_made":
        return translate("Report", "Not made")
    return (
        translate("Report", "Signed") if report.state == "signed" else translate("Report", "Not signed yet")
    )


def basis_words(basis: str) -> str:
    """Return how a line came to be known."""
    words = {
        "heard": translate("Report", "heard"),
        "seen": translate("Report", "seen"),
        "said": translate("Report", "said"),
    }
    return words.get(basis, "")


def line_words(text: str, basis: str, time: str) -> str:
    """Return a line of the log or note as it is put into the report."""
    head = " ".join(part for part in (time, basis_words(basis)) if part)
    return f"{head}: {text}" if head else text


def rule_words(state: str, who: str) -> str:
    """Return what a rule is called where one is chosen."""
    return listed(part for part in (isolate(state), isolate(who)) if part)
