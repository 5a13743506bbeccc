"""For tests that open a vault thousands of times: the slow key of a passphrase is derived once, or swiftly."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from desktop.storage import slots


@contextmanager
def slow_keys_remembered() -> Iterator[None]:
    """Derive the slow key of a passphrase and salt once: thousands of openings differ in everything but that."""
    derive, known = slots.passphrase_root, dict[str, bytes]()

    def remembered(slot: dict[str, Any], passphrase: bytearray) -> bytearray:
        name = json.dumps(slot["kdf"], sort_keys=True) + passphrase.decode()
        if name not in known:
            known[name] = bytes(derive(slot, passphrase))
        return bytearray(known[name])

    slots.passphrase_root = remembered
    try:
        yield
    finally:
        slots.passphrase_root = derive


@contextmanager
def swift_keys() -> Iterator[None]:
    """Derive the slow key of a passphrase swiftly: who is killed in a change of it is killed in the change.

    Otherwise nearly all the time of such a change is the derivation, which touches no disk.
    """
    derive = slots.passphrase_root

    def swift(slot: dict[str, Any], passphrase: bytearray) -> bytearray:
        name = json.dumps(slot["kdf"], sort_keys=True) + passphrase.decode()
        return bytearray(hashlib.sha256(name.encode()).digest())

    slots.passphrase_root = swift
    try:
        yield
    finally:
        slots.passphrase_root = derive
