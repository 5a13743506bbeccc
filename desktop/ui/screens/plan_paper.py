"""The plan on paper: made and checked like the file, recorded before it is sent, in use once the printer has it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain.errors import NotAllowed
from desktop.ui.messages import explain
from desktop.ui.print_request import Outgoing, PrintRequest

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.services.made import Made
    from desktop.ui.context import ScreenContext
    from desktop.ui.screens.plan_draft import PlanDraft
    from desktop.ui.widgets.buttons import SecondaryButton

translate = QCoreApplication.translate


def print_plan(
    context: ScreenContext,
    draft: PlanDraft,
    language: str,
    button: SecondaryButton,
    save: Callable[[], None] | None,
    *,
    form: str = "pdf",
    agreed: Sequence[str] = (),
) -> None:
    """Make the page from what is in the vault, then show the page for printing; `button` is busy meanwhile.

    `save` is what to do when somebody wants a file instead; None where a file may not be given. `form` is one of
    `plan_forms.PAGES`, `agreed` are ids of rows that it may be given without.
    """
    button.set_busy(translate("Plan", "Making the page"))
    documents, plan_id = context.services.documents, draft.id

    def failed(error: Exception) -> None:
        button.set_busy(None)
        context.window.tell(explain(error), caution=True)

    def made(finished: Made) -> None:
        button.set_busy(None)
        if not set(finished.no_room) <= set(agreed):
            failed(NotAllowed("no_room_not_agreed"))
            return
        agreed_to = replace(finished, agreed=True)
        context.window.print_pages(_request(context, draft, agreed_to, save))

    def start() -> None:
        make = partial(documents.plan_paper, plan_id, language, form=form)
        context.tasks.slow(button, make, done=made, failed=failed)

    context.autosave.flush()
    # everything typed is in the vault before the page is made from it
    context.tasks.write(button, lambda: None, done=lambda _none: start())


def _request(
    context: ScreenContext, draft: PlanDraft, made: Made, save: Callable[[], None] | None
) -> PrintRequest:
    documents, plans = context.services.documents, context.services.plans

    def tell_ledger(outgoing: Outgoing) -> str:
        return documents.print_given(
            made,
            to_kind="client",
            rule="given_to_client",
            found_by=draft.finders().codes,
            copies=outgoing.copies,
            pages=outgoing.pages,
        )

    def sent() -> None:
        context.tasks.write(draft, plans.mark_given, draft.id, done=lambda _none: refresh())

    def refresh() -> None:
        plan = plans.get(draft.id)
        if plan is not None:
            draft.refresh(plan)

    return PrintRequest(
        title=translate("Plan", "Print the page"),
        data=made.data,
        record=tell_ledger,
        sent=sent,
        save=None if save is None else lambda _to: save(),
    )
