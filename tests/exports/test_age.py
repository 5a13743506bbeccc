"""age files: our own both ways, against the stock tool and another implementation, and against damage."""

from __future__ import annotations

import io
import random
import shutil
import subprocess
import time
from pathlib import Path

import pytest

from desktop.domain.errors import InvalidInput, PackRefused
from desktop.exports.age import (
    CHUNK,
    WORK_WRITTEN,
    Identity,
    Passphrase,
    Recipient,
    inspect,
    seal,
    seal_chunks,
    unseal,
)
from desktop.exports.age_header import MAX_HEADER, VERSION_LINE

LIMIT = 1 << 24
SIZES = (0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 17)


@pytest.fixture(scope="module")
def identity() -> Identity:
    return Identity.new()


@pytest.mark.parametrize("size", SIZES)
def test_round_trip_at_chunk_borders(identity: Identity, size: int) -> None:
    plain = random.Random(size).randbytes(size)
    sealed = seal(plain, [identity.recipient()])
    assert unseal(sealed, [identity], limit=LIMIT) == plain
    summary = inspect(io.BytesIO(sealed))
    assert summary.plaintext_bytes == size
    assert summary.recipient_kinds == ("X25519",)
    assert summary.work_factor is None


def test_pieces_of_any_size_give_the_same_text(identity: Identity) -> None:
    plain = random.Random(5).randbytes(2 * CHUNK + 5)
    pieces = [plain[at : at + 4099] for at in range(0, len(plain), 4099)]
    sealed = b"".join(seal_chunks(pieces, [identity.recipient()]))
    assert unseal(sealed, [identity], limit=LIMIT) == plain


def test_passphrase_round_trip_and_unicode_forms() -> None:
    sealed = seal(b"note", Passphrase("cafe\u0301 au lait noir"))
    assert unseal(sealed, Passphrase("caf\u00e9 au lait noir"), limit=LIMIT) == b"note"
    assert inspect(io.BytesIO(sealed)).work_factor == WORK_WRITTEN
    with pytest.raises(PackRefused) as caught:
        unseal(sealed, Passphrase("another one entirely"), limit=LIMIT)
    assert caught.value.reason == "wrong_passphrase"
    with pytest.raises(PackRefused) as caught:
        unseal(sealed, [Identity.new()], limit=LIMIT)
    assert caught.value.reason == "passphrase_needed"


def test_several_recipients_and_a_stranger(identity: Identity) -> None:
    other = Identity.new()
    sealed = seal(b"note", [identity.recipient(), other.recipient()])
    assert unseal(sealed, [other], limit=LIMIT) == b"note"
    assert unseal(sealed, [Identity.new(), identity], limit=LIMIT) == b"note"
    with pytest.raises(PackRefused) as caught:
        unseal(sealed, [Identity.new()], limit=LIMIT)
    assert caught.value.reason == "no_key"
    with pytest.raises(PackRefused) as caught:
        unseal(sealed, Passphrase("x"), limit=LIMIT)
    assert caught.value.reason == "key_needed"


def test_no_recipient_is_refused() -> None:
    with pytest.raises(InvalidInput):
        seal(b"note", [])


def test_plaintext_limit(identity: Identity) -> None:
    sealed = seal(bytes(CHUNK + 1), [identity.recipient()])
    assert len(unseal(sealed, [identity], limit=CHUNK + 1)) == CHUNK + 1
    with pytest.raises(PackRefused) as caught:
        unseal(sealed, [identity], limit=CHUNK)
    assert caught.value.reason == "huge"


# ------------------------------------------------------------ keys as text


def test_keys_as_text(identity: Identity) -> None:
    assert identity.text().startswith("AGE-SECRET-KEY-1")
    assert identity.recipient().text().startswith("age1")
    assert Identity.parse(identity.text()) == identity
    assert Recipient.parse(f"  {identity.recipient().text()}\n") == identity.recipient()
    assert identity.text() not in repr(identity)


def test_every_single_slip_in_a_key_is_noticed(identity: Identity) -> None:
    text = identity.recipient().text()
    for place in range(4, len(text)):
        slip = "q" if text[place] != "q" else "p"
        with pytest.raises(InvalidInput):
            Recipient.parse(text[:place] + slip + text[place + 1 :])
    with pytest.raises(InvalidInput):
        Recipient.parse(identity.text())
    with pytest.raises(InvalidInput):
        Recipient.parse("")


# ------------------------------------------------------------ other people's programs


@pytest.mark.skipif(shutil.which("age") is None, reason="the stock age tool is not installed")
@pytest.mark.parametrize("size", [0, 1000, CHUNK, 2 * CHUNK + 3])
def test_both_ways_with_the_stock_tool(tmp_path: Path, identity: Identity, size: int) -> None:
    plain = random.Random(size).randbytes(size)
    key = tmp_path / "key.txt"
    key.write_text(identity.text() + "\n", encoding="ascii")
    ours = seal(plain, [identity.recipient()])
    opened = subprocess.run(["age", "-d", "-i", str(key)], input=ours, capture_output=True, check=True)
    assert opened.stdout == plain
    theirs = subprocess.run(
        ["age", "-r", identity.recipient().text()], input=plain, capture_output=True, check=True
    )
    assert unseal(theirs.stdout, [identity], limit=LIMIT) == plain


@pytest.mark.skipif(shutil.which("age") is None, reason="the stock age tool is not installed")
def test_the_stock_tool_refuses_our_changed_file(tmp_path: Path, identity: Identity) -> None:
    key = tmp_path / "key.txt"
    key.write_text(identity.text() + "\n", encoding="ascii")
    changed = bytearray(seal(b"note", [identity.recipient()]))
    changed[-1] ^= 1
    assert (
        subprocess.run(["age", "-d", "-i", str(key)], input=bytes(changed), capture_output=True).returncode
        != 0
    )


def test_both_ways_with_another_implementation(identity: Identity) -> None:
    pyrage = pytest.importorskip("pyrage")
    theirs = pyrage.x25519.Identity.from_str(identity.text())
    assert pyrage.decrypt(seal(b"from us", [identity.recipient()]), [theirs]) == b"from us"
    assert unseal(pyrage.encrypt(b"from them", [theirs.to_public()]), [identity], limit=LIMIT) == b"from them"
    phrase = "cassette resident krypton rotting motto"
    assert pyrage.passphrase.decrypt(seal(b"from us", Passphrase(phrase)), phrase) == b"from us"


# ------------------------------------------------------------ damage


def _outcome(data: bytes, identity: Identity) -> bytes | str:
    try:
        return unseal(data, [identity], limit=LIMIT)
    except PackRefused as refused:
        return refused.reason


def test_every_flipped_bit_is_noticed(identity: Identity) -> None:
    plain = b"She said: call before 16:00." * 40
    sealed = seal(plain, [identity.recipient()])
    assert _outcome(sealed, identity) == plain  # the control: unchanged opens
    chance = random.Random(7)
    places = {*range(400), *(chance.randrange(len(sealed)) for _ in range(600))}
    for place in sorted(places):
        if place >= len(sealed):
            continue
        changed = bytearray(sealed)
        changed[place] ^= 1 << chance.randrange(8)
        assert isinstance(_outcome(bytes(changed), identity), str), place


def test_every_truncation_is_noticed(identity: Identity) -> None:
    sealed = seal(bytes(2 * CHUNK), [identity.recipient()])
    payload = sealed.index(b"\n", sealed.index(b"\n--- ") + 1) + 1
    borders = {payload, payload + 16, payload + 16 + CHUNK + 16}
    cuts = {*range(payload + 40), *borders, *range(payload, len(sealed), 512)}
    for cut in sorted(cuts):
        assert isinstance(_outcome(sealed[:cut], identity), str), cut
    assert _outcome(sealed[: payload + 16 + CHUNK + 16], identity) == "truncated"
    assert _outcome(sealed + b"x", identity) == "altered"


def test_chunks_cannot_change_places(identity: Identity) -> None:
    sealed = seal(random.Random(3).randbytes(3 * CHUNK), [identity.recipient()])
    start = sealed.index(b"\n", sealed.index(b"\n--- ") + 1) + 1 + 16
    size = CHUNK + 16
    one, two = sealed[start : start + size], sealed[start + size : start + 2 * size]
    assert _outcome(sealed[:start] + two + one + sealed[start + 2 * size :], identity) == "altered"


# ------------------------------------------------------------ hostile headers


def test_a_costly_work_factor_is_refused_before_any_work() -> None:
    stanza = b"-> scrypt AAAAAAAAAAAAAAAAAAAAAA 30\n" + b"A" * 43 + b"\n"
    file = VERSION_LINE + stanza + b"--- " + b"A" * 43 + b"\n" + bytes(64)
    start = time.thread_time()
    with pytest.raises(PackRefused) as caught:
        unseal(file, Passphrase("x"), limit=LIMIT)
    assert caught.value.reason == "work_too_big"
    assert time.thread_time() - start < 5  # 2**30 of scrypt takes an hour


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "not_a_pack"),
        (b"PK\x03\x04" + bytes(100), "not_a_pack"),
        (b"age-encryption.org/v2\n-> X25519 x\n", "newer"),
        (b"age-encryption", "truncated"),
        (VERSION_LINE + b"-> a b\n\n" * 65 + b"--- x\n", "too_many_recipients"),
        (VERSION_LINE + b"-> a " + b"b" * MAX_HEADER + b"\n\n", "header_too_big"),
        (VERSION_LINE + b"--- " + b"A" * 43 + b"\n", "header_broken"),
        (VERSION_LINE + b"-> a\n\xff\xff\n--- x\n", "header_broken"),
    ],
)
def test_hostile_headers(data: bytes, reason: str) -> None:
    with pytest.raises(PackRefused) as caught:
        unseal(data, [Identity(bytes(range(32)))], limit=LIMIT)
    assert caught.value.reason == reason
    with pytest.raises(PackRefused) as caught:
        inspect(io.BytesIO(data))
    assert caught.value.reason == reason
