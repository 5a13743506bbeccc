"""What a field of the record may not hold, and what it turns it into."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.errors import InvalidInput
from desktop.domain.record import FIELDS, Row, Said, field_of, shown, stored
from desktop.domain.record_checks import age_now, check, check_day, check_why, same_number

TODAY = date(2026, 11, 23)
MOMENT = "2021-11-22T20:00:00.000000Z[America/Los_Angeles][_offset=-480]"


def row(table: str, extra: Mapping[str, str] | None = None, **texts: str) -> Row:
    said = {each.name: Said(text=texts.get(each.name, "")) for each in FIELDS[table]}
    return Row(table=table, id="r", said=said, extra=dict(extra or {}))


def refused(table: str, name: str, text: str, **texts: str) -> str:
    with pytest.raises(InvalidInput) as failure:
        check(field_of(table, name), text, row(table, None, **texts), TODAY)
    assert failure.value.field == name
    return failure.value.reason


@pytest.mark.parametrize(
    ("table", "name", "text", "reason"),
    [
        ("clients", "birth_date", "2027", "date_in_future"),
        ("clients", "birth_date", "1991-13", "date_impossible"),
        ("household_links", "birth_year", "2027", "date_in_future"),
        ("household_links", "birth_year", "1700", "date_too_old"),
        ("household_links", "birth_year", "seventeen", "not_a_number"),
        ("household_links", "age", "-3", "not_a_number"),
        ("household_links", "age", "200", "out_of_range"),
        ("flags", "expires_at", "2026-02-30", "date_impossible"),
        ("flags", "expires_at", "soon", "date_impossible"),
        ("clients", "risk_level", "enormous", "unknown_choice"),
        ("clients", "pronouns", "x" * 501, "too_long"),
        ("immigration", "nationality", "SY", "reason_missing"),
    ],
)
def test_what_cannot_be_has_its_reason(table: str, name: str, text: str, reason: str) -> None:
    assert refused(table, name, text) == reason


@pytest.mark.parametrize("text", ["12", "A", "A1234567890", "B12345678", "A12-34x-678"])
def test_an_a_number_that_cannot_be(text: str) -> None:
    assert refused("external_ids", "value", text, reason="form", kind="a_number") == "a_number_impossible"


@pytest.mark.parametrize("text", ["A012345678", "a12345678", "A 012-345-678", "A#12345678", "٠١٢٣٤٥٦٧٨"])
def test_an_a_number_is_kept_in_one_form(text: str) -> None:
    value = field_of("external_ids", "value")
    there = row("external_ids", reason="form", kind="a_number")
    assert check(value, text, there, TODAY) == "A012345678"


def test_other_numbers_are_kept_as_they_stand_on_the_paper() -> None:
    value = field_of("external_ids", "value")
    there = row("external_ids", reason="form", kind="unhcr_case")
    assert check(value, " 825-12C00123 ", there, TODAY) == "825-12C00123"
    assert refused("external_ids", "kind", "a_number", reason="form", value="825-12C00123") == (
        "a_number_impossible"
    )


@pytest.mark.parametrize(
    ("born", "age", "fits"),
    [
        ("1991", "35", True),
        ("1991", "34", True),
        ("1991-05-17", "36", True),
        ("1991", "12", False),
        ("2020", "35", False),
    ],
)
def test_an_age_fits_a_date_of_birth_to_a_year(born: str, age: str, fits: bool) -> None:
    if fits:
        assert check(field_of("clients", "age_estimated"), age, row("clients", birth_date=born), TODAY) == age
        assert (
            check(field_of("clients", "birth_date"), born, row("clients", age_estimated=age), TODAY) == born
        )
    else:
        assert refused("clients", "age_estimated", age, birth_date=born) == "age_not_birth"
        assert refused("clients", "birth_date", born, age_estimated=age) == "age_not_birth"


def test_an_age_noted_years_ago_is_compared_with_that_year() -> None:
    there = row("clients", {"age_noted_at": MOMENT}, age_estimated="30")
    assert check(field_of("clients", "birth_date"), "1991", there, TODAY) == "1991"
    assert age_now("30", MOMENT, TODAY) == "35"
    assert age_now("30", "not a moment", TODAY) == "30"


def test_a_reason_goes_only_when_nothing_is_kept_any_more() -> None:
    assert refused("immigration", "reason", "", reason="papers", nationality="SY") == "reason_missing"
    assert check(field_of("immigration", "reason"), "", row("immigration", reason="papers"), TODAY) == ""


def test_why_it_is_empty_stands_only_beside_nothing() -> None:
    pronouns = field_of("clients", "pronouns")
    assert check_why(pronouns, "", "prefers_not") == "prefers_not"
    assert check_why(pronouns, "she", "prefers_not") == ""
    assert check_why(pronouns, "", "because") == ""
    assert check_why(field_of("clients", "workflow"), "", "not_asked") == "", "not asked of this one"


def test_numbers_are_compared_however_they_are_written_and_families_share_theirs() -> None:
    assert same_number("unhcr_case", "825-12C00123", "825 12c00123")
    assert same_number("a_number", "A012345678", "12345678")
    assert not same_number("a_number", "", "")
    assert not same_number("family_number", "7", "7")


@given(st.dates(date(1, 1, 1), date(9999, 12, 31)))
def test_a_day_is_read_from_either_end(day: date) -> None:
    assert check_day("d", f"{day:%d}.{day:%m}.{day.year:04d}") == day.isoformat()
    assert check_day("d", f"{day.year:04d}/{day:%m}/{day:%d}") == day.isoformat()


@given(st.text(max_size=400))
def test_any_text_is_kept_or_refused_with_a_reason_and_never_breaks(text: str) -> None:
    for table, fields in FIELDS.items():
        for what in fields:
            try:
                kept = check(what, text, row(table, reason="r"), TODAY)
            except InvalidInput:
                continue
            assert shown(what, stored(what, kept)) in (kept, what.default)
