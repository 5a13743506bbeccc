"""Somebody to be careful with is known again in any spelling and script, and nobody else is taken for them."""

from __future__ import annotations

import pytest

from desktop.storage.careful_names import CarefulNames


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Omar Said", "omar  SAID."),
        ("Omar Said", "Ömar Saïd"),
        ("Omar Said", "Omar Saeed"),
        ("Omar Said", "عمر سعيد"),
        ("عمر سعيد", "Omar Saeed"),
        ("أحمد", "احمد"),
        ("أَحْمَد", "أحمد"),
        ("Ahmed", "أحمد"),
        ("Sergey", "Сергей"),
        ("Abdul Rahman", "Abd al-Rahman"),
        ("Abu Karim", "abu-karim"),
        ("كريم", "كریم"),
    ],
)
def test_one_person_in_two_spellings(name: str, written: str) -> None:
    careful = CarefulNames([name])
    assert careful.is_one(written)
    assert careful.are_in(f"Her uncle {written}, at six")
    assert not careful.is_one(f"If {written} comes, call Layla")


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Ali", "all her friends"),
        ("Sami", "Samia from the mosque"),
        ("Abu Karim", "Abu Karimov"),
        ("Omar Said", "Omar Farid"),
        ("Omar", "the market"),
        ("Ahmed", "محمود"),
        ("Karim", ""),
        ("", "Karim"),
        ("🙂", "Karim"),
    ],
)
def test_somebody_else_is_not_taken_for_them(name: str, written: str) -> None:
    careful = CarefulNames([name])
    assert not careful.are_in(written)
    assert not careful.is_one(written)
    assert not CarefulNames([])
