"""What is typed into the fields for copies and pages."""

from __future__ import annotations

import pytest

from desktop.domain.errors import InvalidInput
from desktop.domain.printing import copies_of, pages_of, pages_words


@pytest.mark.parametrize(
    ("typed", "pages"),
    [
        ("", (1, 2, 3, 4, 5)),
        ("  ", (1, 2, 3, 4, 5)),
        ("2", (2,)),
        ("4, 1", (4, 1)),
        ("1,3-5", (1, 3, 4, 5)),
        ("1 - 2; 5", (1, 2, 5)),
        ("1–3", (1, 2, 3)),
        ("2 2 2", (2,)),
        ("١، ٣-٤", (1, 3, 4)),
        ("3,", (3,)),
    ],
)
def test_pages_come_out_in_the_order_they_were_written(typed: str, pages: tuple[int, ...]) -> None:
    assert pages_of(typed, 5) == pages


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("0", "pages_not_there"),
        ("6", "pages_not_there"),
        ("4-2", "pages_not_there"),
        ("two", "pages_unclear"),
        ("1-", "pages_unclear"),
        ("1--3", "pages_unclear"),
        (",", "pages_unclear"),
        ("1.5", "pages_unclear"),
    ],
)
def test_pages_that_are_not_there_are_told_from_words_nobody_understands(typed: str, reason: str) -> None:
    with pytest.raises(InvalidInput) as wrong:
        pages_of(typed, 5)
    assert (wrong.value.field, wrong.value.reason) == ("pages", reason)


@pytest.mark.parametrize(("typed", "copies"), [("1", 1), (" 20 ", 20), ("٣", 3)])
def test_copies(typed: str, copies: int) -> None:
    assert copies_of(typed) == copies


@pytest.mark.parametrize("typed", ["", "0", "21", "-1", "1.5", "two", "²"])
def test_copies_that_cannot_be(typed: str) -> None:
    with pytest.raises(InvalidInput):
        copies_of(typed)


def test_pages_are_written_as_short_as_they_can_be() -> None:
    assert pages_words((1, 2, 3, 5)) == "1-3, 5"
    assert pages_words((2, 1)) == "2, 1"
    assert pages_words(()) == ""
