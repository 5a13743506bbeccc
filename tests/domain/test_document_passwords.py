"""An own password is refused when a phone cannot type it, when it is short, and when somebody near would guess it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.document_passwords import TYPED, Known, check_own, tells
from desktop.domain.errors import InvalidInput
from desktop.exports.pdf_password import check_password
from desktop.services.passphrases import LONGEST_IN_PDF, Passphrases

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
SHE = Known(
    words=("Samira Al-Hakim", "سميرة", "W-0101", "18 Alder Street", "Fairbrook"),
    phones=("+15035550188",),
    birth_date="1991-04-07",
)


@pytest.mark.parametrize(
    ("password", "reason"),
    [
        ("", "not_typable"),
        ("tea £ and seven stones", "not_typable"),
        ("cafés and seven stones", "not_typable"),
        ("شاي وسبعة أحجار", "not_typable"),
        ("tea{and}seven~stones", "not_typable"),
        (" tea and seven stones", "not_typable"),
        ("tea\u00a0and seven stones", "not_typable"),
        ("short", "too_short"),
        ("123456789", "too_short"),
        ("7391 0468 5", "too_short"),
        ("a" * 33, "too_long"),
        ("samira likes tea", "names_them"),
        ("with Hakim at noon", "names_them"),
        ("my SA-MI-RA phone", "names_them"),
        ("blue fairbrook bus", "names_them"),
        ("2831991774", "birth_date"),
        ("9907049188", "birth_date"),
        ("07-04-91 stones and tea", "birth_date"),
        ("5035550188", "phone_in_password"),
        ("tea 550188 stones", "phone_in_password"),
    ],
)
def test_refused_with_the_reason(password: str, reason: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        check_own(password, SHE)
    assert (refused.value.field, refused.value.reason) == ("password", reason)


@pytest.mark.parametrize(
    "password", ["seven stones in tea", "7391046852", "Lamp! harbour? river", "7391 046 852"]
)
def test_taken(password: str) -> None:
    check_own(password, SHE)
    check_own(password, Known())


def test_what_is_made_here_can_be_typed_on_any_phone_and_opens_in_every_reader() -> None:
    made = Passphrases(RESOURCES)
    for _ in range(200):
        for password in (made.digits(), made.for_document()):
            assert set(password) <= TYPED
            assert password == password.lower()
            assert len(password) <= LONGEST_IN_PDF
            check_own(password, Known())
            check_password(password)
    assert len(made.for_document().split()) == 4


@given(st.text(max_size=20))
def test_a_line_that_tells_the_password_is_noticed(before: str) -> None:
    assert tells(f"{before} it is 739 104 68-52", "7391046852")
    assert tells(f"{before} LAMP, harbour-river stone", "lamp harbour river stone")
    assert not tells("by phone, on Monday", "7391046852")
    assert not tells("anything", "")
