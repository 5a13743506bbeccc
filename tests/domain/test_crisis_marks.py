"""Modes, danger cues, wishes and what was asked stand as the log says them now: what was taken back is not so."""

from datetime import UTC, datetime, timedelta

from desktop.domain.clock import Moment
from desktop.domain.crisis import CrisisLine, CrisisRun
from desktop.domain.crisis_lines import CueFacts, ModeFacts, PersonFacts, WishFacts
from desktop.domain.crisis_marks import (
    ASKED,
    CANNOT_SPEAK,
    INTERPRETER,
    MUST,
    MUTED,
    UNDER_18,
    asked_line,
    is_known,
    may_be_heard,
    mode_since,
    must_line,
    noted_cues,
    wish_line,
)

START = Moment.at(datetime(2026, 11, 23, 22, 48, tzinfo=UTC), "America/Los_Angeles")


def run_with(*lines: tuple[str, dict[str, str]]) -> CrisisRun:
    """A run whose lines, a minute apart, are called "1", "2"…; ("correction", {"of": "1"}) takes a line back."""
    run = CrisisRun(id="r", started_at=START)
    for at, (kind, data) in enumerate(lines, 1):
        moment = Moment.at(START.utc + timedelta(minutes=at), START.zone)
        corrects = data.get("of", "") if kind == "correction" else ""
        run = run.with_line(
            CrisisLine(id=str(at), seq=at, at=moment, kind=kind, data=data, corrects=corrects)
        )
    return run


def mode(name: str, *, on: bool) -> tuple[str, dict[str, str]]:
    return "mode", ModeFacts(mode=name, on=on).data()


def back(line_id: str) -> tuple[str, dict[str, str]]:
    return "correction", {"of": line_id}


def test_a_mode_stands_since_it_began_until_it_is_ended_or_taken_back() -> None:
    assert mode_since(run_with(), CANNOT_SPEAK) is None
    on = run_with(mode(CANNOT_SPEAK, on=True), mode(CANNOT_SPEAK, on=True))
    assert mode_since(on, CANNOT_SPEAK) == on.lines[0].at
    assert mode_since(on, MUTED) is None
    ended = run_with(mode(CANNOT_SPEAK, on=True), mode(CANNOT_SPEAK, on=False))
    assert mode_since(ended, CANNOT_SPEAK) is None
    # an end that was a slip of the hand: the mode stands again, since its beginning
    slipped = run_with(mode(CANNOT_SPEAK, on=True), mode(CANNOT_SPEAK, on=False), back("2"))
    assert mode_since(slipped, CANNOT_SPEAK) == slipped.lines[0].at
    assert mode_since(run_with(mode(CANNOT_SPEAK, on=True), back("1")), CANNOT_SPEAK) is None
    both = run_with(mode(CANNOT_SPEAK, on=True), mode(MUTED, on=True), mode(MUTED, on=False))
    assert (mode_since(both, MUTED), mode_since(both, CANNOT_SPEAK)) == (None, both.lines[0].at)


def test_cues_stand_by_their_names_and_nothing_adds_them_up() -> None:
    def cue(name: str, *, alone: bool = False) -> tuple[str, dict[str, str]]:
        return "cue", CueFacts(cue=name, asked_alone=alone).data()

    run = run_with(cue("choked"), cue("weapon", alone=True), cue("choked", alone=True), back("2"))
    assert list(noted_cues(run)) == ["choked"]
    assert noted_cues(run)["choked"].id == "3"
    assert CueFacts.of(noted_cues(run)["choked"]).asked_alone
    assert noted_cues(run_with(("cue", {}))) == {}, "a line from elsewhere without its cue is no cue"


def test_somebody_who_hears_is_enough_and_the_interpreter_is_not() -> None:
    def person(role: str, *, hears: bool) -> tuple[str, dict[str, str]]:
        return "person", PersonFacts(role=role, hears=hears).data()

    assert not may_be_heard(run_with(person("partner", hears=False), person("interpreter", hears=True)))
    child = run_with(person("child", hears=True))
    assert may_be_heard(child), "a child in the room may repeat it (PRACTICE 2)"
    assert not may_be_heard(run_with(person("child", hears=True), back("1")))
    assert may_be_heard(run_with(mode(CANNOT_SPEAK, on=True)))


def test_the_wish_is_the_newest_that_stands_and_the_reason_stands_beside_it() -> None:
    yes, no, self_ = (("wish", WishFacts(what=what).data()) for what in ("yes", "no", "self"))
    must = ("wish", WishFacts(what=MUST, because="weapon", told="not_safe").data())
    run = run_with(yes, no, must, self_, back("4"))
    wished, said = wish_line(run), must_line(run)
    assert wished is not None
    assert WishFacts.of(wished).what == "no"
    assert said is not None
    assert (WishFacts.of(said).because, WishFacts.of(said).told) == ("weapon", "not_safe")
    assert must_line(run_with(yes)) is None
    assert wish_line(run_with(must)) is None, "that a call must be made is not their wish"


def test_what_was_asked_and_what_is_known_of_the_call() -> None:
    run = run_with(
        ("line", {"suicide": ASKED, "answer": "unclear"}),
        ("line", {"suicide": ASKED, "answer": "yes"}),
        ("line", {"about": UNDER_18}),
        ("line", {"about": INTERPRETER}),
        back("4"),
    )
    asked = asked_line(run, ASKED)
    assert asked is not None
    assert asked.data["answer"] == "yes"
    assert asked_line(run, "plan_or_intent") is None
    assert is_known(run, UNDER_18)
    assert not is_known(run, INTERPRETER)
