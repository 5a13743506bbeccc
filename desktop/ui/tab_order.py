"""The order of the keyboard where parts of a page are made anew: Qt puts what is new behind everything else."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def stops(part: QWidget) -> list[QWidget]:
    """Return what takes Tab in a part of a page, in the order it was put together."""
    every = [part, *part.findChildren(QWidget)]
    handed = {each: to for each in every if (to := each.focusProxy()) is not None}
    # a field hands the focus on to its line of text: Qt moves both together, by the field. What hands it up again,
    # as the inside of a text area does, is no stop
    fields = {each: to for each, to in handed.items() if each.isAncestorOf(to)}
    lines = set(fields.values())
    return [
        each
        for each in every
        if each in fields
        or (each not in handed and each not in lines and each.focusPolicy() & Qt.FocusPolicy.TabFocus)
    ]


def in_order(parts: Iterable[QWidget | None]) -> None:
    """Let Tab go through these parts one after the other."""
    last: QWidget | None = None
    for part in parts:
        for each in stops(part) if part is not None else []:
            if last is not None:
                QWidget.setTabOrder(last, each)
            last = each
