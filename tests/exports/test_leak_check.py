"""What would tell a stranger whose page it is, is found in every spelling; what looks like it is not."""

from __future__ import annotations

import pytest

from desktop.exports.leak_check import KnownBy, leaks

KNOWN = KnownBy(
    names=("Samira Haddad", "سميرة حدّاد", "Rose"), ids=("W-0412",), agency="Harbour Newcomer House"
)


@pytest.mark.parametrize(
    ("page", "title", "codes"),
    [
        (["I call my sister", "503 555 0142"], "Notes", ()),
        (["Samira  HADDAD"], "Notes", ("leak_name",)),
        (["خطة سميرة حداد"], "Notes", ("leak_name",)),
        (["My steps"], "Samira's plan", ("leak_name",)),
        (["I tell Samira"], "Notes", ("name_part",)),
        (["the roses in the park"], "Notes", ()),
        (["a rose for me"], "Notes", ("name_part",)),
        (["W-0412"], "Notes", ("leak_id",)),
        (["w 0412"], "Notes", ("leak_id",)),
        (["Ask at harbour newcomer house"], "Notes", ("leak_agency",)),
        (["the harbour"], "Notes", ()),
        (["again on 24.11.2026"], "Notes", ("date",)),
        (["٢٠٢٦-١١-٢٤"], "Notes", ("date",)),
        (["Samira Haddad, W-0412", "2026-11-24"], "x", ("leak_name", "leak_id", "date")),
    ],
)
def test_it_finds_what_shows(page: list[str], title: str, codes: tuple[str, ...]) -> None:
    assert leaks(page, {"/Title": title}, KNOWN) == codes


def test_nothing_known_finds_nothing() -> None:
    assert leaks(["Samira Haddad"], {}, KnownBy()) == ()


@pytest.mark.parametrize(
    ("agency", "said", "found"),
    [
        ("IRC", "Ask for Dana at IRC.", ("leak_agency",)),
        ("IRC", "I walk the circle, irc", ()),
        ("ACT", "I act early", ()),
        ("A", "A friend", ()),
    ],
)
def test_an_agency_of_three_capitals_is_known_by_them(agency: str, said: str, found: tuple[str, ...]) -> None:
    assert leaks([said], {"title": "Notes"}, KnownBy(agency=agency)) == found
    assert leaks(["Soup"], {"title": said}, KnownBy(agency=agency)) == found
