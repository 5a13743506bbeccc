"""Whether a client is spoken to as a woman or as a man, for languages that say the two differently (PRACTICE 28)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.clients import spoken_gender

if TYPE_CHECKING:
    from desktop.content.sidecars import ClientText
    from desktop.domain.clients import Client
    from desktop.ui.context import ScreenContext

FORMS = {"female": "feminine", "male": "masculine"}


def gender_of(context: ScreenContext, client: Client) -> str:
    """Return "female" or "male" by their own pronouns, else by what they said of their gender; empty when unknown."""
    found = spoken_gender(client.draft.pronouns)
    if found:
        return found
    rows = context.services.record.rows(client.id)["clients"]
    return spoken_gender(rows[0].text("gender")) if rows else ""


def said_to(text: ClientText, gender: str) -> tuple[str, str]:
    """Return the words for this person and which form they are; an empty form where one wording serves everyone."""
    words = text.for_gender(gender)
    return words, FORMS.get(gender, "") if words != text.text else ""
