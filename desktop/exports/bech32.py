"""Bech32 (BIP 173) as age keys use it: no length limit of 90, one prefix, checked strictly."""

from __future__ import annotations

_CHARSET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_VALUE = {character: value for value, character in enumerate(_CHARSET)}
_GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_CHECKSUM = 6


def encode(prefix: str, data: bytes) -> str:
    """Return `data` as lower-case Bech32 under `prefix` (lower case)."""
    values = _regroup(data, 8, 5, pad=True)
    residue = _polymod([*_expand(prefix), *values, *([0] * _CHECKSUM)]) ^ 1
    checksum = [(residue >> 5 * (5 - place)) & 31 for place in range(_CHECKSUM)]
    return prefix + "1" + "".join(_CHARSET[value] for value in [*values, *checksum])


def decode(text: str, prefix: str) -> bytes:
    """Return the bytes of `text`; raises ValueError on a slip, mixed case or another prefix."""
    return bytes(decode_secret(bytearray(text.encode("ascii")), prefix))


def decode_secret(text: bytearray, prefix: str) -> bytearray:
    """As `decode`, without a copy of what it reads but the one it returns: both are the caller's to wipe."""
    if any(97 <= sign <= 122 for sign in text) and any(65 <= sign <= 90 for sign in text):
        raise ValueError("mixed case")
    at = text.rfind(b"1")
    if at < 0 or text[:at].lower() != prefix.encode() or len(text) - at - 1 < _CHECKSUM:
        raise ValueError("not of this kind")
    try:
        # the interpreter keeps one object for each sign: nothing of the whole is left behind by these
        values = [_VALUE[chr(text[place]).lower()] for place in range(at + 1, len(text))]
    except KeyError:
        raise ValueError("a character that is never used") from None
    if _polymod([*_expand(prefix), *values]) != 1:
        raise ValueError("checksum")
    return bytearray(_regroup(values[:-_CHECKSUM], 5, 8, pad=False))


def _expand(prefix: str) -> list[int]:
    return [*(ord(character) >> 5 for character in prefix), 0, *(ord(character) & 31 for character in prefix)]


def _polymod(values: list[int]) -> int:
    residue = 1
    for value in values:
        top = residue >> 25
        residue = (residue & 0x1FFFFFF) << 5 ^ value
        for bit, generator in enumerate(_GENERATOR):
            if top >> bit & 1:
                residue ^= generator
    return residue


def _regroup(data: bytes | list[int], before: int, after: int, *, pad: bool) -> list[int]:
    held = bits = 0
    out: list[int] = []
    for value in data:
        held = (held << before | value) & 0xFFFFFF
        bits += before
        while bits >= after:
            bits -= after
            out.append(held >> bits & ((1 << after) - 1))
    if pad:
        if bits:
            out.append(held << (after - bits) & ((1 << after) - 1))
    elif bits >= before or held & ((1 << bits) - 1):
        raise ValueError("padding")
    return out
