"""Names and dates of people from everywhere."""

from datetime import date

import pytest

from desktop.domain.clients import (
    Address,
    Client,
    ClientDraft,
    Name,
    age_on,
    check_birth_date,
    check_name,
    may_be_under,
)
from desktop.domain.clock import Moment
from desktop.domain.errors import InvalidInput

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    "name", ["Ó", "سميرة", "🌱", "a" * 300, "Nguyễn Thị Minh Khai", "O'Brien\u200f", "Абд"]
)
def test_any_name_is_kept_as_typed(name: str) -> None:
    assert check_name(f"  {name} ") == name.strip()


@pytest.mark.parametrize(
    ("name", "reason"), [("", "name_missing"), ("   ", "name_missing"), ("a" * 301, "too_long")]
)
def test_a_name_that_cannot_be_kept_says_why(name: str, reason: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        check_name(name)
    assert refused.value.reason == reason


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", ""),
        ("1991", "1991"),
        ("1991-5", "1991-05"),
        ("1991/05/07", "1991-05-07"),
        ("2024-02-29", "2024-02-29"),
    ],
)
def test_what_is_known_of_a_birth_date_is_enough(typed: str, kept: str) -> None:
    assert check_birth_date(typed, TODAY) == kept


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("2023-02-29", "date_impossible"),
        ("1991-13", "date_impossible"),
        ("91", "date_impossible"),
        ("spring", "date_impossible"),
        ("1991-05-07-01", "date_impossible"),
        ("2027-01-01", "date_in_future"),
        ("1850", "date_too_old"),
    ],
)
def test_impossible_dates_say_why(typed: str, reason: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        check_birth_date(typed, TODAY)
    assert (refused.value.field, refused.value.reason) == ("birth_date", reason)


def test_age_counts_from_what_is_known() -> None:
    assert age_on("2008-11-24", TODAY) == 17
    assert age_on("2008-11-23", TODAY) == 18
    assert age_on("2008", TODAY) == 18
    assert age_on("", TODAY) is None


def test_the_chosen_name_leads_and_the_usual_place_too() -> None:
    draft = ClientDraft(
        names=(Name(text="سميرة"), Name(text="Samira", is_chosen=True)),
        addresses=(
            Address(town="Milldale"),
            Address(street="18 Alder Street", town="Fairbrook", is_usual=True),
        ),
    )
    client = Client(
        id="0" * 32,
        short_id="W-0101",
        version=1,
        status="open",
        practice=True,
        draft=draft,
        changed_at=Moment.parse("2026-11-23T00:00:00.000000Z[UTC][_offset=+0]"),
    )
    assert client.chosen_name == "Samira"
    assert client.other_names == ("سميرة",)
    assert client.usual_address is not None
    assert client.usual_address.one_line() == "18 Alder Street, Fairbrook"


@pytest.mark.parametrize(
    ("born", "child"),
    [
        ("2008-11-28", False),
        ("2008-11-29", True),
        ("2008-11", True),
        ("2008-10", False),
        ("2008-12", True),
        ("2008-02", False),
        ("2008", True),
        ("2007", False),
        ("2020", True),
    ],
)
def test_who_may_be_under_eighteen_is_taken_for_it(born: str, child: bool) -> None:
    """Of many children only a year is known: the day that is not known never makes them adults (PRACTICE 14)."""
    assert may_be_under(18, born, date(2026, 11, 28)) is child
