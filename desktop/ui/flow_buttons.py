"""A row of buttons that wraps where the window is narrow."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from desktop.ui.theme.theme import Theme


def button_row(theme: Theme, buttons: Sequence[QWidget]) -> QWidget:
    """Return a widget that holds `buttons` in reading order, with the ring's room around them."""
    holder = QWidget()
    flow = FlowLayout(holder, gap_x=theme.space("xs"), gap_y=theme.space("xxs"))
    for button in buttons:
        flow.addWidget(button)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    holder.setSizePolicy(policy)
    return holder
