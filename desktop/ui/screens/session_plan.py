"""The plan they have, in a session: did they use it, did it help? Asked once, where nobody else hears (P8)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.ui.screens.plan_use import UseCard
from desktop.ui.screens.session_banners import Word, not_known_who
from desktop.ui.screens.session_closing import is_closing
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.wrapped_button import WrappedButton

if TYPE_CHECKING:
    from desktop.ui.screens.session_beside import SessionBeside
    from desktop.ui.screens.session_draft import SessionDraft

translate = QCoreApplication.translate
PANEL = "plan_use"
_TOGETHER = "together."


def plan_words(draft: SessionDraft) -> list[Word]:
    """Return the banner on the first page of working together and where the session closes, until it was asked."""
    wizard = draft.wizard
    if not draft.plan_to_ask or wizard.listening or draft.shown.locked or draft.is_note:
        return []
    if wizard.alone != "yes" or not_known_who(draft):
        return []  # a plan is spoken of alone, and with nobody else (PRACTICE 1, 12)
    first = next((page.id for page in wizard.visible_pages if page.id.startswith(_TOGETHER)), "")
    if wizard.position.page_id != first and not is_closing(draft.shown.page):
        return []
    return [
        Word(
            key=PANEL,
            text=translate("Session", "They have a plan. Did they use it, did it help?"),
            icon="map",
            tone="information",
            button=translate("Session", "Ask"),
            action=f"{PANEL}:",
        )
    ]


def show_plan(beside: SessionBeside) -> None:
    """Open the questions at the side; what is typed there is kept with the plan."""
    draft = beside.draft
    if draft is None or not draft.plan_to_ask:
        return
    context, plan_id, client_id = beside.context, draft.plan_to_ask, draft.client.id
    card = UseCard(context, plan_id, asks=True)

    def asked() -> None:
        draft.plan_to_ask = ""
        draft.changed.emit()

    card.stored.connect(asked)
    words = translate("Session", "Ask it while they are alone. The plan itself is one press away.")
    way = WrappedButton(context.theme, translate("Session", "To the plan"), icon="map")
    way.setObjectName("session_to_plan")
    way.clicked.connect(lambda: context.window.go("plan", {"client_id": client_id, "plan_id": plan_id}))
    parts: list[QWidget] = [PlainLabel(context.theme, words, role="muted", wrap=True), card, way]
    beside.someone.wanted_place.emit()
    beside.work.side.show_panel(PANEL, translate("Session", "Their plan"), parts)
    if beside.work.compact:
        beside.work.show_tab("hand")
    beside.work.side.panel.close_button.setFocus()
