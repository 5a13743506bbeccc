"""One key says that safe contact is still right; a slip of it is taken back by another (V7)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.ui.messages import explain

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.domain.contacts import SafeContact
    from desktop.ui.context import ScreenContext

translate = QCoreApplication.translate


def confirm(
    owner: QWidget, context: ScreenContext, client_id: str, method_id: str, stored: Callable[[str], None]
) -> None:
    """Note it; `stored` shows the page anew and tells the words it is given, none where there are none."""
    clients, window = context.services.clients, context.window

    def failed(error: Exception) -> None:
        window.tell(explain(error), caution=True)

    def take_back(before: SafeContact) -> None:
        words = translate("ClientScreen", "Taken back: it stands as it was.")
        context.tasks.write(
            owner,
            partial(clients.take_back_confirmed, client_id, method_id, before),
            done=lambda _none: stored(words),
            failed=failed,
        )

    def done(before: SafeContact) -> None:
        stored("")
        words = translate("ClientScreen", "Noted: still right, said today.")
        window.offer_undo(words, partial(take_back, before))

    context.tasks.write(owner, clients.confirm_safe_contact, client_id, method_id, done=done, failed=failed)
