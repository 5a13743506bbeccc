"""Puts words into a row as the language of the program does: Arabic has its own comma and semicolon."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication


def listed(parts: Iterable[str]) -> str:
    """The parts with commas between them; an empty one is left out."""
    commas = _between(QCoreApplication.translate("Lists", "{before}, {after}"))
    return commas.join(part for part in parts if part)


def set_apart(parts: Iterable[str]) -> str:
    """The parts with semicolons between them, for parts that have commas of their own."""
    return _between(QCoreApplication.translate("Lists", "{before}; {after}")).join(parts)


def _between(pair: str) -> str:
    return pair.partition("{before}")[2].partition("{after}")[0]
