"""Each rule that makes a protocol usable bites."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from desktop.domain.conditions import Condition
from desktop.domain.protocol import Jump, Line, Option, Page, Panel, Protocol, Question, ValueEffect
from desktop.domain.protocol_check import check_protocol
from tests.domain.protocols import choice, is_, page, protocol, yes_no


def codes(built: Protocol) -> set[str]:
    return {finding.code for finding in check_protocol(built)}


def with_pages(*pages: Page) -> Protocol:
    return protocol(("s", (page("always", yes_no("first")), *pages)))


def test_a_sound_one_has_no_findings() -> None:
    assert check_protocol(with_pages(page("b", choice("c", "x", "y")))) == []


@pytest.mark.parametrize(
    ("question", "code"),
    [
        (choice("c"), "no_options"),
        (replace(yes_no("c"), options=(Option(id="x", label="x"),)), "options_not_for_this_kind"),
        (choice("c", "Bad Id"), "bad_id"),
        (choice("c", "skipped"), "bad_id"),
        (choice("c", "x", "x"), "id_twice"),
        (choice("c", "yes", yes_no_say="Right?"), "option_is_a_yes_no_word"),
        (choice("c", "x", safety=True), "safety_needs_yes_no_wording"),
        (Question(id="c", kind="script", ask="Say"), "empty"),
        (replace(yes_no("c"), short_say="Short"), "short_say_only_for_scripts"),
        (replace(yes_no("c"), fills="diary"), "unknown_fills"),
        (replace(yes_no("c"), effects=(ValueEffect(values=("yes",), effects=("panic",)),)), "unknown_effect"),
        (
            replace(yes_no("c"), effects=(ValueEffect(values=("maybe",), effects=("crisis",)),)),
            "unknown_value",
        ),
        (replace(yes_no("c"), id="session.c"), "bad_id"),
        (replace(yes_no("c"), id="c" * 65), "bad_id"),
        (yes_no("first"), "id_twice"),
    ],
)
def test_question_rules(question: Question, code: str) -> None:
    assert code in codes(with_pages(page("b", question)))


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ({"field": "nobody", "operator": "is", "values": ("yes",)}, "unknown_field"),
        ({"field": "later", "operator": "is", "values": ("yes",)}, "unknown_field"),
        ({"field": "first", "operator": "seems", "values": ("yes",)}, "unknown_operator"),
        ({"field": "first", "operator": "is", "values": ()}, "operator_needs_values"),
        ({"field": "first", "operator": "is", "values": ("yes", "no")}, "operator_takes_one_value"),
        ({"field": "first", "operator": "answered", "values": ("yes",)}, "operator_takes_no_values"),
        ({"field": "first", "operator": "is", "values": ("maybe",)}, "unknown_value"),
        ({"field": "client.days_since_contact", "operator": "at_least", "values": ("ten",)}, "not_a_number"),
        ({"operator": "any"}, "group_needs_conditions"),
    ],
)
def test_condition_rules(parts: dict[str, Any], code: str) -> None:
    built = with_pages(page("b", yes_no("x"), when=(Condition(**parts),)), page("c", yes_no("later")))
    assert code in codes(built)


def test_lines_may_look_ahead_but_pages_may_not() -> None:
    line = Line(id="l", text="Text", when=(is_("later", "yes"),))
    assert (
        check_protocol(with_pages(page("b", yes_no("x"), guidance=(line,)), page("c", yes_no("later")))) == []
    )


def test_jumps_go_forward_to_a_page_that_exists() -> None:
    back = Jump(when=(is_("first", "yes"),), to="always")
    nowhere = Jump(when=(is_("first", "yes"),), to="nowhere")
    assert "jump_not_forward" in codes(with_pages(page("b", yes_no("x"), jumps=(back,))))
    assert "unknown_page" in codes(with_pages(page("b", yes_no("x"), jumps=(nowhere,))))


def test_every_length_has_a_way_through() -> None:
    short = protocol(("s", (page("a", yes_no("q"), lengths=("ordinary", "full")),)))
    assert [finding.word for finding in check_protocol(short)] == ["check_in"]
    conditional = protocol(("s", (page("a", yes_no("q"), when=(is_("client.has_plan", "yes"),)),)))
    assert codes(conditional) == {"no_way_through"}
    assert codes(protocol(("s", ()))) == {"no_pages"}


def test_pages_panels_and_lines() -> None:
    assert "no_questions" in codes(with_pages(page("b")))
    twice = (Line(id="l", text="a"), Line(id="l", text=""))
    assert {"id_twice", "empty"} <= codes(with_pages(page("b", yes_no("x"), guidance=twice)))
    panel = Panel(id="gossip", title="Gossip", lines=(Line(id="l", text="a"),))
    assert codes(replace(with_pages(), panels=(panel,))) == {"unknown_panel"}
