"""Which window system Qt talks to on Linux; decided before Qt loads, and without it."""

from __future__ import annotations

import sys
from collections.abc import MutableMapping

QPA = "QT_QPA_PLATFORM"


def through_x(variables: MutableMapping[str, str], platform: str = sys.platform) -> None:
    """Start through XWayland where a Wayland desktop has it: only there a window may stay on top (adr/0503).

    Whoever set the variable themselves keeps what they set.
    """
    if platform != "linux" or variables.get(QPA):
        return
    if variables.get("WAYLAND_DISPLAY") and variables.get("DISPLAY"):
        # the second is taken where the first cannot be had
        variables[QPA] = "xcb;wayland"
