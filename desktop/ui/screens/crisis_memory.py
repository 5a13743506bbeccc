"""A crisis began with no vault on the laptop, and now one is open: one question, whether its lines belong there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.ui.screens.crisis_registry import PANELS, PanelPart

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.ui.screens.crisis import CrisisScreen

PANEL = "keep_here"
translate = QCoreApplication.translate


def title() -> str:
    """Return the question."""
    return translate("CrisisMemory", "Keep the lines here?")


def words() -> str:
    """Return what stands below the question."""
    return translate(
        "CrisisMemory",
        "The lines of a crisis are in memory only. In this vault they stay. In memory they are gone when you lock or "
        "close.",
    )


def answers() -> tuple[str, str]:
    """Return the two answers: keep, leave."""
    return translate("CrisisMemory", "Keep them here"), translate("CrisisMemory", "Leave them in memory")


def _rows(screen: CrisisScreen) -> list[QWidget]:
    from desktop.ui.screens.crisis_panels import ButtonRow, RunsLabel, pressed_button

    theme = screen.context.theme

    def answer(keep: bool) -> None:
        screen.view.panel.close_panel()
        if screen.offer is not None:
            screen.offer(keep)

    keep, leave = answers()
    buttons = [
        pressed_button(theme, keep, "crisis_keep_here", lambda: answer(True)),
        pressed_button(theme, leave, "crisis_leave_in_memory", lambda: answer(False)),
    ]
    return [RunsLabel(theme, [(words(), False)]), ButtonRow(theme, buttons)]


PANELS[PANEL] = PanelPart(title=title, rows=_rows)
