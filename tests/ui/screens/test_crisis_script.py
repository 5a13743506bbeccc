"""What the script for an operator is filled with from the log, and what it leaves as a question."""

from __future__ import annotations

from desktop.domain.crisis_lines import CallFacts, PersonFacts
from desktop.ui.screens.crisis_call_words import call_words
from desktop.ui.screens.crisis_script import known_facts, people_said
from desktop.ui.screens.crisis_words import said_lines
from tests.domain.test_crisis import START
from tests.domain.test_crisis_lines import line, run_of


def test_weapon_injury_children_and_the_danger_come_from_the_log() -> None:
    run = run_of(
        line(1, "quick", text="A weapon is there or was named", data={"key": "violence_now.weapon"}),
        line(2, "quick", text="Someone is injured", data={"key": "injured"}),
        line(3, "person", text="x", data=PersonFacts(role="partner", danger=True).data()),
        line(4, "person", text="x", data=PersonFacts(role="child", child=True, age="4").data()),
        line(5, "call", text="x", data={"who": "dispatch", "officer": "Hale", "event": "4417"}),
    )
    found = known_facts(run, language="Arabic", callback="503 555 0100")
    assert found["weapon"].startswith("A weapon is there or was named (")
    assert found["injury"].startswith("Someone is injured (")
    assert found["children"] == "Child, age 4"
    assert found["danger_where"] == "Partner, is the danger"
    assert (found["language"], found["call_back"]) == ("Arabic", "503 555 0100")
    assert found["operator"] == "officer Hale, event 4417"


def test_what_was_taken_back_is_asked_again() -> None:
    run = run_of(
        line(1, "quick", text="A weapon is there", data={"key": "weapon"}),
        line(2, "correction", corrects="1", data={"taken_back": "1"}),
    )
    assert known_facts(run, language="", callback="") == {}
    assert known_facts(None, language="", callback="") == {}


def test_a_weapon_that_was_noted_as_a_cue_is_said_too() -> None:
    run = run_of(line(1, "cue", text="Weapon or threat to kill", data={"cue": "weapon"}))
    assert known_facts(run, language="", callback="")["weapon"] == "Weapon or threat to kill"


def test_typed_people_and_those_of_the_chips_are_said_together() -> None:
    run = run_of(
        line(1, "people", text="Partner outside"),
        line(2, "person", text="x", data=PersonFacts(role="child", child=True).data()),
    )
    assert people_said(run) == "Partner outside; Child"
    assert people_said(run.with_line(line(3, "people", text="Child, and a dog"))) == "Child, and a dog"
    assert people_said(None) == ""


def test_in_the_log_an_addition_says_what_is_new_and_strikes_nothing() -> None:
    run = run_of(
        line(1, "call", text="Dispatch, 503 555 0142", data={"who": "dispatch", "number": "503 555 0142"}),
        line(
            2, "correction", text="Dispatch, 503 555 0142, Reached", corrects="1", data={"result": "answered"}
        ),
        line(
            3, "correction", text="Dispatch, 503 555 0142", corrects="1", data={"result": "", "undoes": "2"}
        ),
        line(4, "location", text="22 Mill Lane", data={"how": "heard"}),
        line(5, "correction", text="Dispatch, 503 555 0142", corrects="1", data={"officer": ""}),
        line(6, "person", text="Partner", data=PersonFacts(role="partner").data()),
        line(7, "correction", text="Partner, can hear", corrects="6", data={"hears": "1"}),
    )
    said = said_lines(run, {}, START, hidden=False)
    assert [(each.strong, each.text, each.struck) for each in said[1:3]] == [
        ("Added", "Reached", True),
        ("Taken back", "Reached", False),
    ]
    assert said[0].struck is False
    assert "\u2066503 555 0142\u2069" in said[0].text, "a number is read from left to right in every language"
    assert "22 Mill Lane" in said[3].text
    assert "Heard" in said[3].text
    assert (said[4].strong, said[4].text) == ("Now", "Dispatch, 503 555 0142"), "nothing was added"
    assert (said[6].strong, said[6].text) == ("Now", "Partner, can hear")
    hidden = said_lines(run, {}, START, hidden=True)
    assert all("Mill" not in each.text and "0142" not in each.text for each in hidden)


def test_a_call_says_only_what_is_known() -> None:
    assert call_words(CallFacts(who="supervisor")) == "Supervisor"
    assert call_words(CallFacts(who="988", number="988", result="transferred")) == "988, Put through"
