"""Writes a small file that holds nothing about a client (a public key); everything else goes through the ledger."""

from __future__ import annotations

from pathlib import Path

from desktop.exports.atomic import write_atomic


def write_new(path: Path, data: bytes) -> None:
    """Write `data` at once, never over something; raises NotWritable, NoSpace."""
    write_atomic(path, data)
