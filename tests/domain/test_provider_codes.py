"""Provider codes: how one is made, what may not be one, and how a check slows down (C6, G-VIRT-5, G-VIRT-6)."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.clock import Moment
from desktop.domain.code_traces import Element, Readers, trace_of
from desktop.domain.errors import InvalidInput
from desktop.domain.provider_codes import (
    ALPHABET,
    DIGITS,
    LETTERS,
    LOCKED,
    LOCKED_AFTER,
    CodeEvent,
    check_code,
    make_code,
    plain,
    same,
    seconds_to_wait,
)
from desktop.storage import name_keys

READERS = Readers(fold=name_keys.fold, latin=name_keys.latin)
SAMIRA = (
    Element(kind="name", text="Samira Haddad"),
    Element(kind="name", text="سميرة حداد"),
    Element(kind="place", text="18 Alder Street, Riverton 97301"),
    Element(kind="email", text="olive.tree@example.org"),
    Element(kind="date", text="1990-05-17"),
    Element(kind="number", text="+1 503 555 0101"),
    Element(kind="number", text="A204681357"),
    Element(kind="number", text="W-0412"),
    Element(kind="secret", text="blue kettle"),
)


def reason(code: str, elements: tuple[Element, ...] = SAMIRA, used: tuple[str, ...] = ()) -> str:
    try:
        check_code(code, elements, used, READERS)
    except InvalidInput as error:
        # what it was made of is never repeated
        told = {str(value) for value in error.details.values()}
        return error.reason if told <= {"provider_code", "5", "16"} else f"tells: {told}"
    return ""


@pytest.mark.parametrize(
    "code",
    [
        "samira42", "SAMIRA-42", "Sam77x9", "h4dd4d7", "5amira77", "arimas42", "s-a-m-i-r-a 4", "سميرة٤٢", "haddad1",
        "Самира42", "ሳሚራ42", "smyrh 42", "samr42x", "zamira99", "1haddada", "7addad4", "sh77342", "７Samira",
        "s4m1r4", "sam42ira",
    ],
)  # fmt: skip
def test_a_name_is_found_in_any_script_as_heard_reversed_and_with_digits_for_letters(code: str) -> None:
    assert reason(code) == "code_from_name"


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("maple1990", "date"), ("maple0991", "date"), ("moon0517", "date"), ("moon175x", "date"),
        ("moon٩٠", "date"), ("moon5090x", ""), ("mool99o", "date"),
        ("moon0101", "number"), ("moon5550", "number"), ("moon412", "number"), ("moon4681", "number"),
        ("moonolol7", "number"), ("moon214", "number"),
        ("alder77", "place"), ("riverton7", "place"), ("notrevir7", "place"), ("moon97301", "place"),
        ("olive77", "email"), ("kettle77", "secret"), ("bluek77", "secret"),
    ],
)  # fmt: skip
def test_dates_numbers_places_and_agreed_words_are_found(code: str, kind: str) -> None:
    assert reason(code) == (f"code_from_{kind}" if kind else "")


@pytest.mark.parametrize("code", ["moon7712", "Fig 8 Jump", "قمر٧٧ج", "q8w7x6", "KM7-4RX"])
def test_what_is_nothing_of_hers_is_taken(code: str) -> None:
    assert reason(code) == ""


@pytest.mark.parametrize(
    ("code", "why"),
    [
        ("", "code_missing"), (" - ", "code_missing"), ("moonlight", "code_not_mixed"), ("771284", "code_not_mixed"),
        ("m7", "code_length"), ("m7" * 9, "code_length"), ("aaa111", "code_easy"), ("moon1234", "code_easy"),
        ("4321moon", "code_easy"), ("qwer77", "code_easy"),
    ],
)  # fmt: skip
def test_a_code_is_mixed_long_enough_and_not_the_first_to_be_tried(code: str, why: str) -> None:
    assert reason(code) == why


def test_an_earlier_code_never_comes_back() -> None:
    assert reason("k7m 4rx", used=("K7M-4RX",)) == "code_used_before"
    assert reason("K7M-4RX", used=("K7M-4RY",)) == ""


def test_a_name_of_two_letters_is_found_where_it_stands_alone() -> None:
    li = (Element(kind="name", text="Li"),)
    assert reason("li7742", li) == "code_from_name"
    assert reason("7li742", li) == "code_from_name"
    assert reason("moonlit7", li) == ""


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Мухаммад", "muhammad7"), ("Мухаммад", "mohamed77"), ("محمد", "mohamed77"), ("Mohamed", "محمد٧٧"),
        ("ሰላም", "selam77"), ("Selam", "ሰላም77"), ("Оксана", "oksana7"), ("Oksana", "Оксана7"), ("မောင်", "maung77"),
        ("Nguyễn", "nguyen77"), ("نگار", "negar772"), ("Ólafur", "olafur7"),
    ],
)  # fmt: skip
def test_a_spelling_of_one_script_is_found_in_another(name: str, code: str) -> None:
    assert reason(code, (Element(kind="name", text=name),)) == "code_from_name"


NAMES = st.sampled_from(
    [
        "Samira",
        "Oksana",
        "Abd al-Rahman",
        "محمد",
        "فاطمة الزهراء",
        "Оксана",
        "Хадижат",
        "ሰላም",
        "Tsehay",
        "Naw Paw",
    ]
)


@given(
    names=st.lists(NAMES, min_size=1, max_size=6), seed=st.integers(), phone=st.integers(10**9, 10**10 - 1)
)
def test_every_code_made_holds_nothing_of_the_person(names: list[str], seed: int, phone: int) -> None:
    elements = [Element(kind="name", text=name) for name in names]
    elements += [Element(kind="number", text=str(phone)), Element(kind="date", text="1991-02-03")]
    code = make_code(elements, (), READERS, random.Random(seed).choice)
    assert trace_of(code, elements, READERS) == ""
    signs = plain(code).upper()
    assert set(signs) <= set(ALPHABET)
    assert set(signs) & set(LETTERS)
    assert set(signs) & set(DIGITS)
    assert code == f"{signs[:3]}-{signs[3:]}"


@given(name=NAMES, digits=st.integers(10, 99), where=st.integers(0, 2), turned=st.booleans())
def test_a_name_with_digits_around_it_is_never_taken(
    name: str, digits: int, where: int, turned: bool
) -> None:
    word = name.split()[0][:10]
    word = word[::-1] if turned else word
    code = (f"{digits}{word}", f"{word}{digits}", f"{digits // 10}{word}{digits % 10}")[where]
    with pytest.raises(InvalidInput):
        check_code(code, [Element(kind="name", text=name)], (), READERS)


@given(phone=st.integers(10**9, 10**10 - 1), at=st.integers(0, 6), turned=st.booleans())
def test_four_digits_of_a_number_in_a_row_are_never_taken(phone: int, at: int, turned: bool) -> None:
    four = str(phone)[at : at + 4]
    code = f"pf{four[::-1] if turned else four}x"
    with pytest.raises(InvalidInput):
        check_code(code, [Element(kind="number", text=str(phone))], (), READERS)


def test_the_signs_of_a_made_code_cannot_be_mistaken_for_each_other() -> None:
    for pair in ("0O", "1I", "1L", "5S", "2Z", "8B", "6G", "UV", "MN", "FS", "PT", "PB", "OQ", "CE"):
        assert not set(pair) <= set(ALPHABET)
    assert len(ALPHABET) == len(set(ALPHABET)) == 17


def test_codes_are_one_however_they_are_spaced_and_in_whatever_digits() -> None:
    assert same("k7m 4rx", "K7M-4RX")
    assert same("K٧M-٤RX", "K7M-4RX")
    assert not same("K7M-4RY", "K7M-4RX")
    assert not same("", "K7M-4RX")


START = Moment(utc=datetime(2026, 11, 23, 17, tzinfo=UTC))


def event(kind: str, minutes: float, checked: str = "yes") -> CodeEvent:
    at = Moment(utc=START.utc + timedelta(minutes=minutes))
    return CodeEvent(id="", code_id="", kind=kind, at=at, facts={"checked": checked})


def at(minutes: float) -> Moment:
    return Moment(utc=START.utc + timedelta(minutes=minutes))


def test_wrong_answers_slow_the_check_down_until_it_is_shut() -> None:
    wrong: list[CodeEvent] = []
    waits = []
    for _try in range(6):
        wrong.append(event("failed", 0))
        waits.append(seconds_to_wait(wrong, at(0)))
    day = int(LOCKED.total_seconds())
    assert waits == [0, 0, 60, 600, day, day]
    assert LOCKED_AFTER == 5
    assert seconds_to_wait(wrong, at(24 * 60)) == 0
    # a right answer begins anew; what the client reported is no answer that was checked here
    assert seconds_to_wait([*wrong, event("matched", 1)], at(1)) == 0
    assert seconds_to_wait([event("failed", 0, checked="no")] * 9, at(0)) == 0
    # a clock set back does not shut it for longer
    assert seconds_to_wait(wrong[:3], at(-9999)) == 60
