"""The paper of a release, on its card: to sign, or for the client to keep (C3, PRACTICE 29)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.services.release_paper import KIND
from desktop.ui.client_paper import CLIENT, ClientPaper, PaperAsked, PaperPlan

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.domain.clients import Client
    from desktop.services.made import Made
    from desktop.ui.context import ScreenContext

translate = QCoreApplication.translate


def release_paper_part(
    context: ScreenContext,
    client: Client,
    release_id: str,
    *,
    draft: bool,
    before: Callable[[], None] | None = None,
) -> ClientPaper:
    """Return the way to the paper of one release; `before` stores what was just typed into its fields."""
    hint = ""
    if draft:
        hint = translate(
            "Paper",
            "Go through it together when they are alone. A no changes nothing they receive, and needs no paper.",
        )

    def make(asked: PaperAsked) -> Made:
        return context.services.papers.release(client.id, release_id, asked.language, gender=asked.gender)

    return ClientPaper(
        context,
        client,
        PaperPlan(
            name=f"release_{release_id[:12]}",
            words=translate("Paper", "The paper to sign…"),
            make=make,
            about=f"release/{release_id}",
            kinds=(KIND,),
            recipients=("inside_agency", CLIENT),
            hint=hint,
            before=before,
        ),
    )
