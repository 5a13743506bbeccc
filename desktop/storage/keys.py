"""Keys of a vault: passphrase to key (Argon2id), labelled sub-keys (HKDF), the printed recovery key, wiping.

Secrets live in `bytearray`s so that they can be overwritten; nothing here turns one into `str` or `bytes` that lingers.
The cryptography library is loaded at the first key: the lock screen reads headers before anybody has typed anything.
"""

from __future__ import annotations

import os
import time
import unicodedata
from dataclasses import dataclass
from typing import Literal, cast

from desktop.domain.errors import HeaderDamaged, InvalidInput, RecoveryKeyMistyped

KEY_BYTES = 32
SALT_BYTES = 16
PASSPHRASE_FORM: Literal["NFKC"] = "NFKC"  # noqa: S105 - the name of a Unicode form
PASSPHRASE_LONGEST = 4096

MIB = 1024
FLOOR_KIB, CAP_KIB = 64 * MIB, 512 * MIB
FLOOR_PASSES, CAP_PASSES = 3, 10
CAP_LANES = 8
TARGET_SECONDS = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class KdfParameters:
    """Cost of Argon2id: `memory_kib` in KiB, passes over it, lanes in parallel."""

    memory_kib: int = 128 * MIB
    passes: int = 3
    lanes: int = 4

    def check(self) -> None:
        """Refuse a cost below the floor (a downgrade) or above the cap (a memory bomb) before any memory is taken.

        Raises:
            HeaderDamaged: the cost is outside the limits; no honest writer stores it.
        """
        inside = (
            FLOOR_KIB <= self.memory_kib <= CAP_KIB
            and FLOOR_PASSES <= self.passes <= CAP_PASSES
            and 1 <= self.lanes <= CAP_LANES
        )
        if not inside:
            raise HeaderDamaged("key_cost_outside_limits")


KDF_FLOOR = KdfParameters(memory_kib=FLOOR_KIB, passes=FLOOR_PASSES, lanes=4)


def calibrated(target: float = TARGET_SECONDS) -> KdfParameters:
    """Return a cost that takes about `target` seconds on this laptop, within floor and cap.

    One derivation at the floor is timed; Argon2id's time grows with memory times passes. At most a sixteenth of the
    laptop's memory is used, so that a small machine still opens the vault while other programs run.
    """
    began = time.perf_counter()
    wipe(derive_key(bytearray(b"calibration"), bytes(SALT_BYTES), KDF_FLOOR))
    unit = max(time.perf_counter() - began, 0.001)
    allowed = _memory_kib() // 16
    memory = FLOOR_KIB
    while memory * 2 <= min(CAP_KIB, allowed) and unit * (memory * 2 / FLOOR_KIB) <= target:
        memory *= 2
    passes = int(FLOOR_PASSES * target / (unit * memory / FLOOR_KIB))
    return KdfParameters(memory_kib=memory, passes=max(FLOOR_PASSES, min(CAP_PASSES, passes)), lanes=4)


def _memory_kib() -> int:
    """Return the laptop's memory in KiB; 4 GiB where the system does not tell."""
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 1024
    except (AttributeError, ValueError, OSError):
        return _windows_memory_kib()


def _windows_memory_kib() -> int:
    import ctypes

    class Status(ctypes.Structure):
        _fields_ = [("length", ctypes.c_ulong), ("load", ctypes.c_ulong), ("total", ctypes.c_ulonglong)] + [
            (f"rest{n}", ctypes.c_ulonglong) for n in range(6)
        ]

    try:
        status = Status(length=ctypes.sizeof(Status))
        ctypes.windll.kernel32.GlobalMemoryStatusEx(ctypes.byref(status))  # type: ignore[attr-defined,unused-ignore]
        return int(status.total) // 1024
    except (AttributeError, OSError):
        return 4 * 1024 * 1024


def passphrase_bytes(passphrase: str) -> bytearray:
    """Return the passphrase as the key derivation reads it (NFKC, UTF-8).

    Raises:
        InvalidInput: it is empty, longer than 4096 characters or holds half a character.
    """
    if not passphrase:
        raise InvalidInput("passphrase", "empty")
    if len(passphrase) > PASSPHRASE_LONGEST:
        raise InvalidInput("passphrase", "too_long", most=PASSPHRASE_LONGEST)
    try:
        return bytearray(unicodedata.normalize(PASSPHRASE_FORM, passphrase).encode())
    except UnicodeEncodeError:
        raise InvalidInput("passphrase", "unreadable_text") from None


def derive_key(secret: bytearray, salt: bytes, cost: KdfParameters) -> bytearray:
    """Return the 32-byte Argon2id key of `secret`; the interpreter lock is released meanwhile."""
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    cost.check()
    key = bytearray(KEY_BYTES)
    Argon2id(
        salt=salt,
        length=KEY_BYTES,
        iterations=cost.passes,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    ).derive_into(cast("bytes", secret), key)
    return key


def labelled_key(key: bytearray, label: str, salt: bytes) -> bytearray:
    """Return an independent 32-byte key for one purpose, named by `label`."""
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    derived = bytearray(KEY_BYTES)
    HKDF(
        algorithm=hashes.SHA256(), length=KEY_BYTES, salt=salt, info=f"waystead {label} v1".encode()
    ).derive_into(key, derived)
    return derived


def new_key() -> bytearray:
    """Return 32 random bytes."""
    return bytearray(os.urandom(KEY_BYTES))


def wipe(secret: bytearray) -> None:
    """Overwrite a secret in place."""
    secret[:] = bytes(len(secret))


# The recovery key: 128 bits, 26 signs of Crockford's base 32 and one check sign, in groups a person can copy by hand.

_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_READ = {sign: value for value, sign in enumerate(_SIGNS)} | {"O": 0, "I": 1, "L": 1}
_GROUPS = (5, 5, 5, 4, 4, 4)
RECOVERY_BYTES = 16
_DATA_SIGNS = 26


def _times_two(value: int) -> int:
    """Multiply by x in GF(32) with x^5 = x^2 + 1."""
    value <<= 1
    return value ^ 0b100101 if value & 0b100000 else value


def _check_value(values: list[int]) -> int:
    """Return the check sign: every single wrong sign and every two swapped signs change it."""
    total = 0
    for value in values:
        total = _times_two(total ^ value)
    return total


def recovery_text(key: bytearray) -> str:
    """Return the form that is printed: ``XXXXX-XXXXX-XXXXX-XXXX-XXXX-XXXX``."""
    number = int.from_bytes(key, "big")
    values = [(number >> (5 * place)) & 31 for place in range(_DATA_SIGNS - 1, -1, -1)]
    text = "".join(_SIGNS[value] for value in [*values, _check_value(values)])
    groups, at = [], 0
    for size in _GROUPS:
        groups.append(text[at : at + size])
        at += size
    return "-".join(groups)


def recovery_bytes(text: str) -> bytearray:
    """Read a recovery key as people type it: any case, spaces or dashes, O for 0, I and L for 1.

    Raises:
        RecoveryKeyMistyped: wrong length, a sign that never occurs, or the check sign does not fit.
    """
    folded = unicodedata.normalize("NFKC", text).upper()
    signs = [sign for sign in folded if not sign.isspace() and unicodedata.category(sign) not in {"Pd", "Cf"}]
    if len(signs) != _DATA_SIGNS + 1:
        raise RecoveryKeyMistyped("length", expected=_DATA_SIGNS + 1, found=len(signs))
    values = [_READ.get(sign, -1) for sign in signs]
    if -1 in values:
        raise RecoveryKeyMistyped("sign", place=values.index(-1) + 1)
    if _check_value(values[:-1]) != values[-1] or values[0] > 7:
        raise RecoveryKeyMistyped("check")
    number = 0
    for value in values[:-1]:
        number = number << 5 | value
    return bytearray(number.to_bytes(RECOVERY_BYTES, "big"))
