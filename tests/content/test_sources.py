"""Every fact of the two source documents is carried by content, or stands on the list of what is still to come."""

from __future__ import annotations

from tests.content.places import KINDS, store


def _row(prefix: str, last: int, first: int = 1) -> list[str]:
    return [f"{prefix}-{number}" for number in range(first, last + 1)]


ALL_FACTS = frozenset(
    [
        "G-STAFF-1",
        *_row("G-RAPPORT", 2),
        *_row("G-CHAN", 2),
        *_row("G-OPEN", 3),
        *_row("G-NV", 11),
        *_row("G-ENV", 6),
        "G-CRIT-1",
        *_row("G-CRISIS", 6),
        *_row("G-CALM", 9),
        *_row("G-AFTER", 4),
        *_row("G-PLAN", 4),
        *_row("G-GATE", 6),
        *_row("G-EL", 8),
        *_row("G-FORM", 5),
        *_row("G-TPL", 3),
        *_row("G-VIRT", 7),
        "G-READ-1",
        *_row("S-SAFE", 4),
        *_row("S-ALONE", 4),
        *_row("S-SEP", 4),
        "S-CHECK-1",
        *_row("S-INP", 4),
        *_row("S-PHONE", 6, 0),
        *_row("S-PLAN", 2),
    ]
)

STILL_TO_COME = {
    "G-READ-1": "the guidance library",
}


def carried() -> set[str]:
    content = store()
    cited = {source for kind in KINDS for source, _entry in content.texts_of(kind).sources}
    # rules of practice are cited by their number, they are no facts of the two documents
    return {source for source in cited if not source.startswith("PRACTICE-")}


def test_carried_and_still_to_come_are_all_of_them() -> None:
    found = carried()
    assert found <= ALL_FACTS, f"not a fact: {sorted(found - ALL_FACTS)}"
    missing = ALL_FACTS - found
    assert missing == set(STILL_TO_COME), f"differs: {sorted(missing ^ set(STILL_TO_COME))}"


def test_the_phone_session_carries_what_a_phone_session_must() -> None:
    phone = {source for source, _entry in store().texts_of("protocols/phone").sources}
    must = {
        *_row("G-OPEN", 3),
        *_row("S-PHONE", 6, 0),
        "S-CHECK-1",
        "S-SAFE-4",
        *_row("G-ENV", 6, 4),
        "G-NV-3",
    }
    assert must <= phone


def test_the_crisis_screen_carries_the_six_and_the_calm_ones() -> None:
    crisis = {source for source, _entry in store().texts_of("crisis/built_in").sources}
    assert {*_row("G-CRISIS", 6), *_row("G-CALM", 9), *_row("G-AFTER", 4)} <= crisis


def test_the_plan_carries_gate_and_elements() -> None:
    plan = {source for source, _entry in store().texts_of("safety_plans/low_risk").sources}
    assert {*_row("G-GATE", 6), *_row("G-EL", 8), *_row("G-FORM", 5), "G-TPL-1", "S-PLAN-1"} <= plan
