"""What the next process is told, and with which command it starts."""

from __future__ import annotations

import pytest

from desktop.ui.relauncher import STATE_VARIABLE, LockedState, command, take_locked_state


def test_the_state_goes_over_and_leaves_the_environment() -> None:
    state = LockedState(
        vault="3fa91b02", locked_at="14:02", crisis=True, geometry=(1, 2, 3, 4), wrong_tries=4
    )
    environment = {STATE_VARIABLE: state.as_text(), "LANG": "C.UTF-8"}
    assert take_locked_state(environment) == state
    assert environment == {"LANG": "C.UTF-8"}
    assert take_locked_state(environment) is None


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"vault": 1}', "\x00"])
def test_a_broken_state_is_no_state(text: str) -> None:
    assert take_locked_state({STATE_VARIABLE: text}) is None


def test_only_neutral_facts_have_a_place_in_it() -> None:
    assert set(LockedState.__slots__) == {
        "vault",
        "locked_at",
        "crisis",
        "geometry",
        "maximised",
        "wrong_tries",
    }


def test_from_source_the_same_command_line_starts_again() -> None:
    line = command(
        frozen=False, executable="/usr/bin/python3", original=["python3", "-m", "desktop", "--vault", "x"]
    )
    assert line == ["/usr/bin/python3", "-m", "desktop", "--vault", "x"]


def test_installed_the_program_itself_starts_again() -> None:
    line = command(frozen=True, executable="/opt/waystead/waystead", arguments=["waystead", "--vault", "x"])
    assert line == ["/opt/waystead/waystead", "--vault", "x"]
