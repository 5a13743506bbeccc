"""What the record offers a plan: strengths, people, ways of contact, each with what they said about calling.

Never somebody marked as perhaps the danger, never a dispatch number (PRACTICE 14, 20).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain.contacts import NOTHING_STANDS
from desktop.domain.errors import InvalidInput
from desktop.domain.record_checks import age_now
from desktop.domain.walls import ADULT
from desktop.ui import day_words
from desktop.ui.record_words import said_words
from desktop.ui.screens.plan_ideas import Idea
from desktop.ui.screens.plan_stored import Row
from desktop.ui.screens.plan_texts import spoken
from desktop.ui.widgets.labels import isolate, ltr
from desktop.ui.widgets.lists import listed

if TYPE_CHECKING:
    from datetime import date

    from desktop.domain.clients import Reach
    from desktop.domain.plan_templates import PlanElement
    from desktop.domain.record import Row as RecordRow
    from desktop.ui.context import ScreenContext
    from desktop.ui.screens.plan_draft import PlanDraft

translate = QCoreApplication.translate
CALLED = frozenset({"phone", "sms", "messaging_app"})
_OF_ELEMENT = {
    "strengths": ("strength", "skill", "community", "place", "person"),
    "coping": ("strength", "skill", "place", "community", "person"),
}
_PEOPLE = ("person", "community", "service")
_ANY = ("person", "place", "community", "service", "strength", "skill")


def from_record(context: ScreenContext, draft: PlanDraft, element: PlanElement) -> tuple[list[Idea], int]:
    """Return what the record offers for an element and is not in it yet, and how many lines were left out."""
    found, left_out = _supports(context, draft, element)
    if element.layout in ("people", "steps"):
        more, out = _household(context, draft, element)
        found, left_out = found + more, left_out + out
    if element.row_kind == "phone":
        more, out = _contacts(context, draft, element)
        found, left_out = found + more, left_out + out
    there = {words.strip() for row in draft.rows(element.id) for words in row.texts.values()}
    return [idea for idea in found if not there & set(idea.row.texts.values())], left_out


def _supports(context: ScreenContext, draft: PlanDraft, element: PlanElement) -> tuple[list[Idea], int]:
    wanted = _OF_ELEMENT.get(element.id, _PEOPLE if element.row_kind == "phone" else _ANY)
    careful = context.services.walls.careful_with(draft.client.id)
    rows = [
        row for row in context.services.record.rows(draft.client.id)["supports"] if row.text("text").strip()
    ]
    rows = [row for row in rows if row.text("kind") in wanted]
    open_ = [row for row in rows if not careful.are_in(row.text("text"))]
    found = [
        _support(context, draft, element, row)
        for row in sorted(open_, key=lambda row: wanted.index(row.text("kind")))
    ]
    return found, len(rows) - len(open_)


def _support(context: ScreenContext, draft: PlanDraft, element: PlanElement, support: RecordRow) -> Idea:
    said, kind = support.text("safe_to_call"), support.text("kind")
    row = _row(element, kind)
    _put_words(context, draft, row, support.text("text").strip(), name=kind in _PEOPLE)
    number = support.text("phone").strip()
    details = [isolate(words) for words in [said_words("supports", "kind", support.said["kind"])] if words]
    icon = "sprout"
    if kind in _PEOPLE:
        icon = {"yes": "shield-check", "no": "shield-x"}.get(said, "shield-question-mark")
        details.append(called_words(said))
    if number and said != "no" and row.kind == "phone":
        row.phone = _number(context, draft, number, row)
    return Idea(
        title=isolate(support.text("text").strip()),
        detail=" · ".join(details),
        end=ltr(row.phone),
        icon=icon,
        row=row,
    )


def called_words(said: str) -> str:
    """Return what they said about calling somebody."""
    return {
        "yes": translate("Plan", "They said it is safe to call"),
        "no": translate("Plan", "They said it is not safe to call: taken without the number"),
    }.get(said, translate("Plan", "Nobody has asked yet whether it is safe to call"))


def _household(context: ScreenContext, draft: PlanDraft, element: PlanElement) -> tuple[list[Idea], int]:
    careful = context.services.walls.careful_with(draft.client.id)
    today = context.clock.now().local().date()
    found, left_out = [], 0
    for person in context.services.record.rows(draft.client.id)["household_links"]:
        name = person.text("display_name").strip()
        if not name:
            continue
        if person.text("may_be_danger") == "yes" or careful.are_in(name):
            left_out += 1
            continue
        if person.text("relation") == "child" or _is_minor(person, today):
            continue  # a child is nobody's helper
        row = _row(element, "person")
        _put_words(context, draft, row, name, name=True)
        relation = said_words("household_links", "relation", person.said["relation"])
        details = [each for each in (isolate(relation), translate("Plan", "at home")) if each]
        found.append(Idea(title=isolate(name), detail=" · ".join(details), icon="house", row=row))
    return found, left_out


def _is_minor(person: RecordRow, today: date) -> bool:
    year = person.text("birth_year")
    if year.isdecimal():
        return today.year - int(year) <= ADULT
    age = age_now(person.text("age"), str(person.extra.get("age_noted_at") or ""), today)
    return age.isdecimal() and int(age) < ADULT


def _contacts(context: ScreenContext, draft: PlanDraft, element: PlanElement) -> tuple[list[Idea], int]:
    """Ways of contact that somebody else shares: a sister's phone is a number of hers too."""
    careful = context.services.walls.careful_with(draft.client.id)
    found, left_out = [], 0
    for reach in draft.client.draft.reaches:
        method = reach.method
        name = method.label.strip() or method.shared_with.strip()
        if method.kind not in CALLED or not name or not method.value.strip():
            continue
        if method.shared_with_danger or careful.are_in(f"{method.label} {method.shared_with}"):
            left_out += 1
            continue
        row = _row(element, "person")
        row.contact = method.id
        _put_words(context, draft, row, name, name=True)
        said = _said(reach)
        if said != "no":
            row.phone = _number(context, draft, method.value, row)
        icon = {"yes": "shield-check", "no": "shield-x"}.get(said, "shield-question-mark")
        found.append(
            Idea(
                title=isolate(name),
                detail=_reach_words(context, reach),
                end=ltr(row.phone),
                icon=icon,
                row=row,
            )
        )
    return found, left_out


def _said(reach: Reach) -> str:
    return "not_asked" if reach.safe.recheck_reason in NOTHING_STANDS else reach.safe.may_call


def _reach_words(context: ScreenContext, reach: Reach) -> str:
    words, last = called_words(_said(reach)), reach.safe.last_confirmed()
    if last is None or _said(reach) == "not_asked":
        return words
    day = day_words.plain_day(last.local().date(), context.clock.now().local().date())
    return listed((words, isolate(day)))


def contact_words(context: ScreenContext, draft: PlanDraft, row: Row) -> str:
    """Return what the record says by now about the way of contact a row was picked from; empty where there is none."""
    if not row.contact:
        return ""
    reach = _picked(draft, row)
    return contact_changed(draft, row) or ("" if reach is None else _reach_words(context, reach))


def _picked(draft: PlanDraft, row: Row) -> Reach | None:
    return next((each for each in draft.client.draft.reaches if each.method.id == row.contact), None)


def contact_changed(draft: PlanDraft, row: Row) -> str:
    """Return what the record says otherwise by now about the number a row was picked from; empty where nothing."""
    if not row.contact:
        return ""
    reach = _picked(draft, row)
    if reach is None:
        return translate("Plan", "No longer in the record: ask whether it still holds.")
    if reach.method.shared_with_danger:
        return translate(
            "Plan", "The record says now that somebody who may be the danger shares this number."
        )
    if row.phone and _digits(row.phone) != _digits(reach.method.value)[-len(_digits(row.phone)) :]:
        return translate("Plan", "The record has another number by now.")
    if _said(reach) == "no":
        return translate("Plan", "They said since then that it is not safe to call.")
    return ""


def _digits(text: str) -> str:
    return "".join(sign for sign in text if sign.isdecimal())


def _number(context: ScreenContext, draft: PlanDraft, typed: str, row: Row) -> str:
    """Return the number as it may stand on a plan; empty for one that may not, or that nobody can dial."""
    try:
        return context.services.plans.shown_number(typed, draft.client.id, list(row.texts.values()))
    except InvalidInput:
        return ""


def _row(element: PlanElement, kind: str) -> Row:
    """Return the row: where things are done, a helper and a place are kept in memory unless they choose otherwise."""
    from desktop.ui.screens.plan_draft import kept_by_default

    if element.row_kind == "phone":
        kind = "phone"
    elif element.layout == "steps":
        kind = {"person": "helper", "community": "helper", "service": "helper", "place": "safe_place"}.get(
            kind, "step"
        )
    else:
        kind = "step"
    picture = "people" if kind in ("phone", "helper") else ""
    return Row(element=element.id, kind=kind, picture=picture, kept=kept_by_default(kind, element))


def _put_words(context: ScreenContext, draft: PlanDraft, row: Row, text: str, *, name: bool) -> None:
    """A name is the same in both languages; other words stand in the language whose side they are written from."""
    if name:
        row.texts = dict.fromkeys(draft.languages, text)
        return
    from_right = any("\u0590" <= sign <= "\u08ff" for sign in text)
    theirs = draft.theirs and from_right and spoken(context.content, draft.theirs).rtl
    row.texts[draft.theirs if theirs else draft.worker] = text
