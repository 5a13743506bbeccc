"""One line of Today as it is shown, and which kinds wait for somebody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.domain.tasks import Task
    from desktop.ui.context import ScreenContext

_WAITING = frozenset(
    {
        "mandated",
        "no_show_now",
        "no_show",
        "task",
        "outcome",
        "recheck",
        "dispatch_due",
        "review",
        "retention",
        "room",
        "backup_late",
        "backup_waits",
        "drill",
        "talk",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line as it is shown, and what pressing it does."""

    kind: str
    title: str
    detail: str
    end: str
    icon: str
    late: bool
    run: Callable[[], None]
    object_id: str = ""
    task: Task | None = None
    """What the line may be put off as; none where it may not wait."""

    @property
    def waiting(self) -> bool:
        """Whether it waits for somebody; everything else was begun and is not finished."""
        return self.kind in _WAITING


def opens(context: ScreenContext, screen: str, params: dict[str, str]) -> Callable[[], None]:
    """Return what opens a screen."""
    return lambda: context.window.go(screen, params)
