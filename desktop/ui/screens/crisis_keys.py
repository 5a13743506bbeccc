"""The keys of the crisis screen: its own, and those that its parts add."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from desktop.domain.crisis import STEP_IDS
from desktop.ui.screens.crisis_registry import KEYS

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.ui.screens.crisis import CrisisScreen


def add_keys(screen: CrisisScreen) -> None:
    """Give the screen its shortcuts; a part may give a key another meaning."""
    opened = screen.opened
    keys: dict[str, Callable[[], object]] = {
        "F7": partial(opened.open, "dropped"),
        "Shift+F8": screen.toggle_names,
        "F10": partial(opened.open, "help"),
        "F11": partial(opened.open, "cannot_speak"),
        "Ctrl+B": partial(opened.open, "breathe"),
        "Ctrl+P": partial(opened.open, "plan"),
        "Ctrl+H": screen.view.note.next_source,
        "Ctrl+Z": screen.undo,
        "Esc": screen.escape,
    }
    for at in range(len(screen.quick_keys)):
        keys[f"F{at + 1}"] = partial(screen.quick, at)
    for at, step_id in enumerate(STEP_IDS):
        keys[f"Ctrl+{at + 1}"] = partial(screen.runner.tick, step_id)
    for key, does in KEYS.items():
        keys[key] = partial(does, screen)
    for key, slot in keys.items():
        shortcut = QShortcut(QKeySequence(key), screen)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(slot)
