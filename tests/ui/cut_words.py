"""Words that are drawn with an ellipsis: heard where our painters cut them, and whether they stand whole somewhere."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractItemView, QWidget

from desktop.ui.widgets import paint
from desktop.ui.widgets.labels import bare
from tests.ui.views import called


@dataclass(frozen=True)
class CutShort:
    """Words that were drawn with an ellipsis, and the widget they were drawn on (None: a picture made ahead)."""

    widget: QWidget | None
    text: str


@contextmanager
def cuts() -> Iterator[list[CutShort]]:
    """Listen to the one place where our painters cut words, while the pages are drawn inside."""
    found: list[CutShort] = []
    real = paint.cut_short

    def listen(painter: Any, text: str, font: Any, width: int) -> str:
        shown = real(painter, text, font, width)
        if shown != text:
            device = painter.device()
            found.append(CutShort(device if isinstance(device, QWidget) else None, bare(text).strip()))
        return shown

    paint.cut_short = listen
    try:
        yield found
    finally:
        paint.cut_short = real


def cut_for_good(found: list[CutShort]) -> list[str]:
    """Return what was cut and stands whole nowhere: a screen reader hears the name, everybody else needs the tip."""
    problems = []
    for each in dict.fromkeys(found):
        widget = each.widget
        if widget is None:
            problems.append(f"“{each.text[:60]}” in a picture")
            continue
        spoken, tips = _said_of(widget)
        missing = [
            what
            for what, said in (("spoken", spoken), ("in a tip", tips))
            if not any(each.text in one for one in said)
        ]
        if missing:
            problems.append(f"{called(widget)}: “{each.text[:60]}” is cut and not {' or '.join(missing)}")
    return problems


def _said_of(widget: QWidget) -> tuple[list[str], list[str]]:
    """Return what is spoken and what is in tips of a widget: its own, those around it, or those of a list's cells."""
    view = widget.parentWidget()
    if isinstance(view, QAbstractItemView) and view.viewport() is widget:
        roles = Qt.ItemDataRole
        model = view.model()
        cells = [
            model.index(row, column, view.rootIndex())
            for row in range(min(model.rowCount(), 200))
            for column in range(model.columnCount())
        ]
        said = [
            [bare(str(cell.data(role) or "")) for cell in cells]
            for role in (roles.AccessibleTextRole, roles.DisplayRole, roles.ToolTipRole)
        ]
        return said[0] + said[1], said[2]
    spoken, tips = [], []
    around: QWidget | None = widget
    for _ in range(3):
        if around is None:
            break
        interface = QAccessible.queryAccessibleInterface(around)
        for kind in (QAccessible.Text.Name, QAccessible.Text.Description):
            spoken.append(bare(interface.text(kind)) if interface else "")
        tips.append(bare(around.toolTip()))
        around = around.parentWidget()
    return spoken, tips
