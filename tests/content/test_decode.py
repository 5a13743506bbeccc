"""Every misfit is named with entry and field, not only the first."""

from __future__ import annotations

import copy
import tomllib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.content.build_crisis import CrisisShape
from desktop.content.build_plan import PlanShape
from desktop.content.build_protocol import ProtocolShape
from desktop.content.decode import decode
from tests.content.places import RESOURCES

PHONE = tomllib.loads((RESOURCES / "protocols/phone.toml").read_text(encoding="utf-8"))


def test_all_misfits_of_a_file_are_named() -> None:
    values = copy.deepcopy(PHONE)
    first = values["step"][0]["page"][0]
    first["colour"] = "red"
    first["question"][0]["optional"] = "yes"
    first["question"][0]["option"][1]["lable"] = "typo"
    values["step"][1]["page"][0]["question"][0]["kind"] = "essay"
    del values["step"][1]["page"][1]["title"]
    values["protocol"]["channel"] = 5
    shape, problems = decode(values, ProtocolShape, "phone.toml")
    assert shape is None
    found = {(problem.entry, problem.field, problem.message_code) for problem in problems}
    assert {
        ("prepare.ready", "colour", "unknown_key"),
        ("ready.done", "optional", "wrong_type"),
        ("second_phone", "lable", "unknown_key"),
        ("picked.who", "kind", "unknown_value"),
        ("opening.prove", "title", "missing_key"),
        ("phone", "channel", "wrong_type"),
    } <= found
    assert all("?" not in problem.sentence() for problem in problems)


def test_a_sound_file_has_none() -> None:
    shape, problems = decode(PHONE, ProtocolShape, "phone.toml")
    assert shape is not None
    assert problems == []


paths = st.lists(st.integers(0, 6), min_size=1, max_size=7)
junk = st.sampled_from([None, 3, True, "x", [], {}, [1], {"id": 5}, ["yes"], 1.5])


def _places(values: Any, steps: list[int]) -> tuple[Any, Any]:
    """Walk into the values by these steps and return the holder and the key to change."""
    holder, key = values, next(iter(values))
    for step in steps:
        inner = holder[key]
        if isinstance(inner, dict) and inner:
            holder, key = inner, sorted(inner)[step % len(inner)]
        elif isinstance(inner, list) and inner:
            holder, key = inner, step % len(inner)
        else:
            break
    return holder, key


@pytest.mark.parametrize(
    ("file", "kind"),
    [
        ("protocols/phone", ProtocolShape),
        ("crisis/built_in", CrisisShape),
        ("safety_plans/low_risk", PlanShape),
    ],
)
@given(steps=paths, value=junk, top=st.integers(0, 9))
def test_any_damage_gives_a_shape_or_problems_and_never_an_error(
    file: str, kind: type, steps: list[int], value: Any, top: int
) -> None:
    values = tomllib.loads((RESOURCES / f"{file}.toml").read_text(encoding="utf-8"))
    names = sorted(values)
    start = names[top % len(names)]
    holder, key = _places({start: values[start]}, steps)
    if holder == {start: values[start]}:
        values[start] = value
    else:
        holder[key] = value
    shape, problems = decode(values, kind, "f")
    assert (shape is None) == bool(problems)
