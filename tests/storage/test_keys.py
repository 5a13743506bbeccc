import unicodedata

import pytest
from cryptography.hazmat.primitives.kdf import argon2
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.errors import HeaderDamaged, InvalidInput, RecoveryKeyMistyped
from desktop.storage import keys
from desktop.storage.keys import KDF_FLOOR, KdfParameters

SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


@pytest.mark.parametrize(
    "cost",
    [
        KdfParameters(memory_kib=64 * 1024 - 1),
        KdfParameters(memory_kib=512 * 1024 + 1),
        KdfParameters(passes=2),
        KdfParameters(passes=11),
        KdfParameters(lanes=0),
        KdfParameters(lanes=9),
    ],
)
def test_a_cost_outside_the_limits_is_refused_before_any_memory_is_taken(cost, monkeypatch):
    def never(**_):
        raise AssertionError("memory was taken")

    monkeypatch.setattr(argon2, "Argon2id", never)
    with pytest.raises(HeaderDamaged):
        keys.derive_key(bytearray(b"secret"), bytes(16), cost)


def test_the_floor_is_inside_the_limits_and_the_limits_bite():
    KDF_FLOOR.check()
    assert keys.derive_key(bytearray(b"secret"), bytes(16), KDF_FLOOR) != bytearray(32)


def test_calibration_stays_inside_the_limits():
    for target in (0.0, 0.4, 1000.0):
        keys.calibrated(target).check()


def test_one_passphrase_typed_in_two_unicode_forms_is_one():
    typed = "Café wörld naïve"
    assert keys.passphrase_bytes(unicodedata.normalize("NFD", typed)) == keys.passphrase_bytes(typed)
    assert keys.passphrase_bytes("cafe") != keys.passphrase_bytes("café")


def test_a_passphrase_of_200_characters_is_taken_and_half_a_character_is_not():
    assert len(keys.passphrase_bytes("x" * 200)) == 200
    with pytest.raises(InvalidInput):
        keys.passphrase_bytes("broken \ud800 here")
    with pytest.raises(InvalidInput):
        keys.passphrase_bytes("")


def test_labels_give_independent_keys():
    key = bytearray(range(32))
    assert keys.labelled_key(key, "a", b"s") != keys.labelled_key(key, "b", b"s")
    assert keys.labelled_key(key, "a", b"s") != keys.labelled_key(key, "a", b"t")


def test_wiping_overwrites_in_place():
    secret = bytearray(b"secret")
    keys.wipe(secret)
    assert secret == bytearray(6)


@given(st.binary(min_size=16, max_size=16))
def test_the_recovery_key_is_read_back_as_printed(raw):
    text = keys.recovery_text(bytearray(raw))
    assert [len(group) for group in text.split("-")] == [5, 5, 5, 4, 4, 4]
    assert keys.recovery_bytes(text) == bytearray(raw)


@given(st.binary(min_size=16, max_size=16))
def test_the_recovery_key_is_read_as_people_type_it(raw):
    text = keys.recovery_text(bytearray(raw))
    sloppy = text.lower().replace("-", "  ").replace("0", "o").replace("1", "l")
    assert keys.recovery_bytes(f" {sloppy}\n") == bytearray(raw)


@given(st.binary(min_size=16, max_size=16), st.integers(0, 26), st.integers(1, 31))
def test_every_single_wrong_sign_is_noticed(raw, place, by):
    text = keys.recovery_text(bytearray(raw)).replace("-", "")
    wrong = SIGNS[(SIGNS.index(text[place]) + by) % 32]
    with pytest.raises(RecoveryKeyMistyped):
        keys.recovery_bytes(text[:place] + wrong + text[place + 1 :])


@given(st.binary(min_size=16, max_size=16), st.integers(0, 25))
def test_two_swapped_signs_are_noticed(raw, place):
    text = keys.recovery_text(bytearray(raw)).replace("-", "")
    swapped = text[:place] + text[place + 1] + text[place] + text[place + 2 :]
    if swapped == text:
        assert keys.recovery_bytes(swapped) == bytearray(raw)
    else:
        with pytest.raises(RecoveryKeyMistyped):
            keys.recovery_bytes(swapped)


@pytest.mark.parametrize(("typed", "reason"), [("ABC", "length"), ("U" * 27, "sign"), ("Z" * 27, "check")])
def test_a_slip_is_named(typed, reason):
    with pytest.raises(RecoveryKeyMistyped) as caught:
        keys.recovery_bytes(typed)
    assert caught.value.reason == reason
