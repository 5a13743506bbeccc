"""A finished form goes to a file beside the writer lane; a failure is told also when its page was left meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import shiboken6

from desktop.ui.messages import explain

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QObject

    from desktop.services.made import Made
    from desktop.ui.context import ScreenContext
    from desktop.ui.tasks import Task


def give_file(
    context: ScreenContext,
    owner: QObject,
    made: Made,
    path: Path,
    *,
    to_kind: str,
    rule: str,
    done: Callable[[Path], None],
    failed: Callable[[Exception], None],
) -> Task:
    """Write the form down and to `path`; `done` or `failed` come while `owner` is there.

    Cancelling the task it returns stops the writing: nothing of the file stays, and the ledger says so.
    """
    documents, tasks, window = context.services.documents, context.tasks, context.window

    def write(report: Callable[[int, int], None]) -> Path:
        return documents.give(
            made,
            path,
            to_kind=to_kind,
            to_whom=to_kind,
            rule=rule,
            on_writer=tasks.written,
            report=report,
        )

    def on_done(written: Path) -> None:
        if shiboken6.isValid(owner):
            done(written)

    def on_failed(error: Exception) -> None:
        if shiboken6.isValid(owner):
            failed(error)
        else:
            window.tell(explain(error), caution=True)

    # the window's, not the page's: what was not written must not go unsaid
    return tasks.slow(window.widget(), write, done=on_done, failed=on_failed, progress=lambda _at, _of: None)
