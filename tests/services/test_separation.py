"""The agency's way to time alone: each part saves for itself, in use only when whole and agreed with names and day."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.content.store import ContentStore
from desktop.domain.agency import AgencyProfile, SeparationPlan
from desktop.domain.errors import InvalidInput
from desktop.domain.separation import PARTS, in_use, stage, still_open
from desktop.services.separation import AGREED, SeparationService
from tests.fixtures.vaults import FakeClock

ROOT = Path(__file__).resolve().parents[2]
WHOLE = {
    "who_separates": "Nora, or the nurse",
    "how": "We see everyone alone for a part of each visit. They wait in room 2.",
    "remote_how": "Asked once, for the next call.",
    "if_refused": "Nobody insists. The next contact is planned.",
    "consent": "Asked alone, before any call.",
    "child_protection": "County office; the supervisor calls.",
    "child_protection_phone": "503 555 0160",
    "security": "Front desk, out of sight",
    "security_phone": "503 555 0161",
    "law_local": "Sgt Ray Sample",
    "law_local_on": "2026-10-02",
    "law_tribal": "None here, asked the council",
    "law_tribal_on": "2026-10-03",
    "law_federal": "Agent Kim Sample",
    "law_federal_phone": "503 555 0162",
    "law_federal_on": "2026-10-05",
    "staff_safety": "Two of us, door open.",
    "agreed_with": "Lee Sample, Nora Sample",
    "agreed_on": "2026-10-06",
}


def service(folder: Path) -> SeparationService:
    content = ContentStore(ROOT / "resources", ROOT / "translations", agency=folder)
    return SeparationService(content, FakeClock())


def test_part_by_part_until_it_is_in_use_and_open_again_when_it_is_changed(tmp_path: Path) -> None:
    plan = service(tmp_path)
    assert plan.values() == dict.fromkeys(PARTS, "") | {AGREED: "no"}
    plan.save_part(AGREED, "yes")
    for name, text in WHOLE.items():
        assert not in_use(plan.plan()), "not before the last part"
        plan.save_part(name, f"  {text} ")
    fresh = service(tmp_path)
    assert fresh.values() == {name: WHOLE.get(name, "") for name in PARTS} | {AGREED: "yes"}
    assert (still_open(fresh.plan()), in_use(fresh.plan())) == ((), True)
    fresh.save_part("security_phone", "503 555 0199")
    assert in_use(fresh.plan()), "another number is no other plan"
    fresh.save_part("if_refused", "Somebody else asks again.")
    assert not in_use(fresh.plan()), "what was agreed is not rewritten"
    fresh.save_part(AGREED, "yes")
    assert in_use(service(tmp_path).plan())
    fresh.save_part("agreed_with", " ")
    assert still_open(fresh.plan()) == ("agreed_with",)
    assert not in_use(fresh.plan())


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("security_phone", "ask the desk", "phone_not_a_number"),
        ("security_phone", "555", "phone_too_short"),
        ("agreed_on", "soon", "date_impossible"),
        ("agreed_on", "3/11/2026", "date_two_ways"),
        ("law_tribal_on", "2027-01-02", "date_in_future"),
        ("how", "x" * 2001, "too_long"),
        ("colour", "teal", "unknown_choice"),
    ],
)
def test_bad_input_is_refused_for_its_own_part_only(tmp_path: Path, name: str, text: str, code: str) -> None:
    plan = service(tmp_path)
    plan.save_part("how", "Room 2")
    with pytest.raises(InvalidInput) as refused:
        plan.save_part(name, text)
    assert (refused.value.field, refused.value.reason) == (name, code)
    assert service(tmp_path).plan() == SeparationPlan(how="Room 2")
    plan.save_part("consent", "asked\r\nalone \u202etwice\x07")
    assert service(tmp_path).plan().consent == "asked\nalone twice"


def test_an_older_file_loads_keeps_its_keys_and_waits_for_what_was_never_agreed(tmp_path: Path) -> None:
    (tmp_path / "profile.toml").write_text(
        'name = "Harbour"\nnewer = "kept"\n[separation]\nagreed = true\nagreed_on = "2025-01-02"\n'
        'who_separates = "The nurse"\nif_refused = "Nobody insists"\nsecurity_phone = "503 555 0161"\n',
        encoding="utf-8",
    )
    plan = service(tmp_path)
    assert plan.plan().who_separates == "The nurse"
    assert not in_use(plan.plan()), "security and law enforcement did not agree: ask your supervisor first"
    assert {"security", "law_local", "law_tribal_on", "agreed_with"} <= set(still_open(plan.plan()))
    plan.save_part("how", "Room 2")
    profile = ContentStore(ROOT / "resources", ROOT / "translations", agency=tmp_path).agency_profile()
    assert (profile.name, dict(profile.other)) == ("Harbour", {"newer": "kept"})
    assert replace(profile.separation, how="") == replace(plan.plan(), how="")
    assert AgencyProfile().separation == SeparationPlan()


def done(*codes: str) -> list[dict[str, object]]:
    return [{"kind": "separation", "data": {"code": code}} for code in codes]


def test_what_comes_next_follows_what_was_done_last() -> None:
    assert stage([]) == "ask"
    assert stage([{"kind": "call_dropped", "data": {}}, {"kind": "separation", "data": None}]) == "ask"
    assert stage(done("refused", "next_planned", "called_law")) == "not_now"
    assert stage(done("refused", "accepted"), "accepted") == "alone"
    assert stage(done("accepted", "came_back"), "accepted") == "not_now"
    assert stage(done("refused"), "accepted") == "alone", "the page was changed afterwards"
    assert stage([], "not_safe_to_ask") == "not_now"
