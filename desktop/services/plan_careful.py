"""Whose number must not stand on a plan, by what the record says now: a dispatcher's, or one of perhaps the danger.

Asked again whenever a plan is read aloud, played or given: who is careful of whom changes after a row was written
(PRACTICE 14, 20).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.safety_plans import PlanStep, names_a_number
from desktop.storage import clients, record, walls
from desktop.storage.careful_names import CarefulNames

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.domain.clients import Client
    from desktop.domain.safety_plans import SafetyPlan
    from desktop.storage.connection import Connection

_SHORTEST = 3
"""Letters of a name that is looked for."""
_HEARD = 4
"""Letters of a word that may be a name in another script: a shorter one sounds like many ("my" in Dari like Mona)."""


def records_of(conn: Connection, client_id: str) -> list[Client]:
    """Return every record of one person: the one that stands, and those that were put into it."""
    if not client_id:
        return []
    found = (clients.read(conn, each) for each in walls.group(conn, client_id))
    return [client for client in found if client is not None]


def names_them(conn: Connection, client_id: str, text: str) -> bool:
    """Tell whether a text says one of the client's names, also in the other script."""
    records = records_of(conn, client_id)
    words = {word for each in records for name in each.draft.names for word in name.text.split()}
    said = " ".join(word for word in text.split() if len(word) >= _HEARD)
    return CarefulNames(word for word in words if len(word) >= _SHORTEST).are_in(said)


def numbers_of_danger(conn: Connection, client_id: str) -> tuple[str, ...]:
    """Return the numbers in the record of somebody who may be the danger, or that such a person shares."""
    if not client_id:
        return ()
    careful = CarefulNames(walls.careful_with(conn, client_id))
    found: list[str] = []
    for client in records_of(conn, client_id):
        found += [
            reach.method.e164 or reach.method.value
            for reach in client.draft.reaches
            if reach.method.shared_with_danger or careful.are_in(reach.method.label)
        ]
        supports = record.read_rows(conn, client.id)["supports"] if careful else []
        found += [row.text("phone") for row in supports if careful.is_one(row.text("text"))]
    return tuple(number for number in found if number.strip())


def of_danger(conn: Connection, client_id: str, steps: Iterable[PlanStep]) -> tuple[PlanStep, ...]:
    """Return the steps whose number is of somebody who may be the danger: by the number, or the name beside it."""
    with_number = [step for step in steps if step.phone.strip()]
    if not with_number:
        return ()
    careful = CarefulNames(walls.careful_with(conn, client_id))
    numbers = numbers_of_danger(conn, client_id)
    return tuple(
        step
        for step in with_number
        if names_a_number(PlanStep(element=step.element, phone=step.phone), numbers)
        or any(careful.is_one(text.text) for text in step.texts)
    )


def danger_in(conn: Connection, plan: SafetyPlan) -> frozenset[str]:
    """Return the ids of a plan's steps that nobody should call as things stand now."""
    return frozenset(step.id for step in of_danger(conn, plan.client_id, plan.steps))
