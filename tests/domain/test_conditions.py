"""Every operator, both ways, with and without an answer."""

from __future__ import annotations

import pytest

from desktop.domain.conditions import OPERATORS, Condition, View, all_hold, context_view

FIELDS: dict[str, View] = {
    "one": frozenset({"a"}),
    "two": frozenset({"a", "b"}),
    "number": frozenset({"7"}),
    "skipped": frozenset({"skipped"}),
}


def look(name: str) -> View:
    return FIELDS.get(name, frozenset())


@pytest.mark.parametrize(
    ("field", "operator", "values", "expected"),
    [
        ("one", "is", ["a"], True),
        ("two", "is", ["a"], False),
        ("none", "is", ["a"], False),
        ("one", "is_not", ["a"], False),
        ("two", "is_not", ["a"], True),
        ("none", "is_not", ["a"], True),
        ("two", "any_of", ["b", "c"], True),
        ("one", "any_of", ["b", "c"], False),
        ("none", "any_of", ["b"], False),
        ("one", "none_of", ["b", "c"], True),
        ("two", "none_of", ["b", "c"], False),
        ("none", "none_of", ["b"], True),
        ("two", "includes", ["a", "b"], True),
        ("one", "includes", ["a", "b"], False),
        ("one", "excludes", ["a", "b"], True),
        ("two", "excludes", ["a", "b"], False),
        ("one", "answered", [], True),
        ("none", "answered", [], False),
        ("skipped", "answered", [], False),
        ("none", "not_answered", [], True),
        ("skipped", "not_answered", [], True),
        ("one", "not_answered", [], False),
        ("number", "at_least", ["7"], True),
        ("number", "at_least", ["8"], False),
        ("number", "less_than", ["8"], True),
        ("number", "less_than", ["7"], False),
        ("none", "less_than", ["8"], False),
        ("one", "at_least", ["0"], False),
    ],
)
def test_operator(field: str, operator: str, values: list[str], expected: bool) -> None:
    condition = Condition(field=field, operator=operator, values=tuple(values))  # type: ignore[arg-type]
    assert condition.holds(look) is expected


def test_every_operator_is_tried_above() -> None:
    tried = {
        mark.args[1][index][1] for mark in test_operator.pytestmark for index in range(len(mark.args[1]))
    }
    assert tried == set(OPERATORS)


def test_groups_and_lists() -> None:
    yes = Condition(field="one", operator="is", values=("a",))
    no = Condition(field="one", operator="is", values=("b",))
    assert Condition(operator="any", parts=(no, yes)).holds(look)
    assert not Condition(operator="all", parts=(no, yes)).holds(look)
    assert Condition(operator="any", parts=(no, Condition(operator="all", parts=(yes, yes)))).holds(look)
    assert all_hold((), look)
    assert not all_hold((yes, no), look)
    assert list(Condition(operator="any", parts=(no, yes)).fields()) == ["one", "one"]


def test_context_values_become_views() -> None:
    assert context_view(None) == frozenset()
    assert context_view("") == frozenset()
    assert context_view(12) == frozenset({"12"})
    assert context_view(("phone", "sms")) == frozenset({"phone", "sms"})
