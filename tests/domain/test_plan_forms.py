"""Who could find it decides which forms are offered; unasked is not offered, and nothing written always is."""

from __future__ import annotations

import itertools

import pytest

from desktop.domain.clients import Reach
from desktop.domain.contacts import OTHER_NUMBER, ContactMethod, SafeContact
from desktop.domain.plan_forms import (
    FORMS,
    PAGES,
    TEXTS,
    UNWRITTEN,
    found_in,
    left_out,
    may_write,
    needs_number,
)
from desktop.domain.safety_plans import FINDERS, Finders, PlanStep, SafetyPlan, StepText

YES = {"may_text": "yes", "may_email": "yes"}
NOBODY = Finders(codes=("nobody",))


def plan(*steps: PlanStep, title: str = "Recipes") -> SafetyPlan:
    return SafetyPlan(
        id="p", client_id="c", series_id="s", number=1, plan_version=1, template="low_risk", state="draft",
        neutral_title=title, worker_language="en", client_language="ar", version=1, steps=steps,
    )  # fmt: skip


@pytest.mark.parametrize("form", [*FORMS, "print", "file"])
def test_unasked_is_not_offered_but_nothing_written_is(form: str) -> None:
    reason = left_out(form, Finders(), password=True, **YES)
    assert reason == ("" if form in UNWRITTEN else "finders_not_asked")


@pytest.mark.parametrize("form", [*FORMS, "print", "file"])
def test_where_nobody_could_find_it_every_form_is_offered(form: str) -> None:
    assert left_out(form, NOBODY, **YES) == ""


@pytest.mark.parametrize(
    ("codes", "form", "password", "reason"),
    [
        ("reads_phone", "sms", True, "others_read_phone"),
        ("reads_phone", "email", True, "others_read_email"),
        ("shares_computer", "email", True, "others_read_email"),
        ("shares_computer", "sms", False, ""),
        ("sees_papers", "sms", False, ""),
        ("sees_papers", "print", True, "others_see_papers"),
        ("sees_papers", "card", True, "others_see_papers"),
        ("sees_papers", "pdf", True, ""),
        ("sees_papers", "audio", False, ""),
        ("reads_phone", "audio", True, "others_could_play"),
        ("shares_computer", "audio", True, "others_could_play"),
        ("reads_phone", "print", False, ""),
        ("reads_phone", "pdf", False, "needs_password"),
        ("reads_phone", "large", False, "needs_password"),
        ("shares_computer", "pictures", False, "needs_password"),
        ("shares_computer", "pictures", True, ""),
        ("shares_computer", "file", False, "needs_password"),
    ],
)
def test_what_is_not_safe_is_taken_out(codes: str, form: str, password: bool, reason: str) -> None:
    assert left_out(form, Finders(codes=tuple(codes.split())), password=password, **YES) == reason


@pytest.mark.parametrize("found", [Finders(codes=("unsure",)), Finders(words="the man downstairs")])
def test_unsure_and_somebody_without_a_place_count_as_everywhere(found: Finders) -> None:
    assert found_in(found) == {"reads_phone", "sees_papers", "shares_computer"}
    offered = {form for form in (*FORMS, "print") if not left_out(form, found, password=True, **YES)}
    assert offered == (PAGES - {"card"}) | UNWRITTEN


def test_more_finders_never_open_a_form() -> None:
    places = [code for code in FINDERS if code != "nobody"]
    for form, password in itertools.product((*FORMS, "print", "file"), (False, True)):
        for size in range(1, len(places)):
            for codes in itertools.combinations(places, size):
                if not left_out(form, Finders(codes=codes), password=password, **YES):
                    continue
                for more in places:
                    wider = Finders(codes=(*codes, more))
                    assert left_out(form, wider, password=password, **YES), (form, codes, more)


@pytest.mark.parametrize(("form", "way"), [("sms", "text"), ("email", "email")])
def test_nobody_is_written_to_who_said_no_or_was_not_asked(form: str, way: str) -> None:
    for found in (NOBODY, Finders()):
        assert left_out(form, found, **{**YES, f"may_{way}": "no"}) == f"no_{way}_said"
        assert left_out(form, found, **{**YES, f"may_{way}": "not_asked"}) == f"{way}_not_asked"
    assert set(TEXTS) == {"sms", "email"}


def test_a_yes_counts_for_the_way_it_was_said_of_and_not_where_the_danger_shares_it() -> None:
    def reach(kind: str, *, shared: bool = False, why: str = "", **said: str) -> Reach:
        method = ContactMethod(kind=kind, value="x", shared_with_danger=shared)
        return Reach(method=method, safe=SafeContact(recheck_reason=why, **said))

    assert may_write([], "email") == "not_asked"
    assert may_write([reach("email", may_email="yes")], "email") == "yes"
    assert may_write([reach("email", may_email="yes")], "text") == "not_asked"
    assert may_write([reach("email", may_email="yes", shared=True)], "email") == "no"
    assert may_write([reach("email", may_email="yes", why=OTHER_NUMBER)], "email") == "not_asked"
    assert may_write([reach("phone", may_text="no"), reach("phone", may_text="yes")], "text") == "yes"


def test_a_plan_needs_a_number_and_one_kept_in_memory_is_one() -> None:
    words = PlanStep(element="coping", texts=(StepText(language="en", text="I breathe"),))
    assert needs_number(plan())
    assert needs_number(plan(words))
    assert not needs_number(plan(words, PlanStep(element="numbers", phone="988")))
    assert not needs_number(plan(PlanStep(element="numbers", phone="988", kept_in_memory=True)))
