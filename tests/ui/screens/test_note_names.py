"""Names in a note that should not be there: asked with the line, answered by key, holding nothing up (V15)."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from desktop.commands.tour_parts.hands import live
from desktop.domain.clients import ClientDraft, Name
from desktop.domain.walls import PairDraft
from desktop.ui.screens.session_names import NamesCard
from tests.ui.screens.session_room import CTRL, Room, draft_client, room
from tests.ui.screens.test_quick_note import Hand, at_words


def asked(here: Room, card: NamesCard, *words: str) -> None:
    """Wait until exactly these are asked about."""

    def there() -> bool:
        said = [part.text() for part in card.findChildren(type(card.title)) if part.isVisible()]
        quoted = [text for text in said if text.startswith("“")]
        return len(quoted) == len(words) and all(
            word in text for word, text in zip(words, quoted, strict=True)
        )

    here.opened.hands.wait(there, f"asked about {words}")


def test_a_name_is_asked_about_with_its_line_and_signing_goes_on(
    qapp: QApplication, tmp_path: Path, vault_folder: Path
) -> None:
    place = replace(draft_client().addresses[0], shelter=True, dispatch_number="", dispatch_name="")
    with room(tmp_path, vault_folder, client=replace(draft_client(), addresses=(place,))) as here:
        services, hand = here.opened.services, Hand(here)
        other = services.clients.add(ClientDraft(names=(Name(text="Karim Odell", is_chosen=True),)))
        facts = {"danger": "other", "words": "x", "decided_by": "Kim", "decided_on": "2026-11-20"}
        services.walls.flag(here.client_id, PairDraft(other_id=other, **facts))
        here.opened.window.go("client", {"client_id": here.client_id})
        live(10)
        hand.open()
        field = at_words(here)
        card = here.screen.desk.names.card
        here.type("The school rang")
        live(600)
        assert not card.isVisible(), "nothing to ask, nothing to see"
        here.key(Qt.Key.Key_Return)
        here.type("karim waits at 18 Alder Street")
        here.key(Qt.Key.Key_Return)
        here.type("call 503 555 0199")
        asked(here, card, "karim", "18 Alder Street", "503 555 0199")
        assert here.focus() is field, "whoever types goes on typing"
        words = here.words()
        assert "someone the program keeps apart" in words
        assert "karim waits at 18 Alder Street" in words
        assert "Odell" not in words

        # "Take me there" marks the word; what is typed over it is not asked about any more
        here.press("Take me there")
        live(30)
        assert here.focus() is field
        assert isinstance(field, QPlainTextEdit)
        assert field.textCursor().selectedText() == "503 555 0199"
        here.type("the clinic")
        asked(here, card, "karim", "18 Alder Street")
        here.press("It belongs here")
        asked(here, card, "karim")
        assert here.focus().accessibleDescription().startswith("“"), "the next one is in hand"

        # not answered: it is signed all the same, and asked once more while slips can be mended
        field.setFocus()
        here.key(Qt.Key.Key_Return, CTRL)
        here.opened.hands.wait(lambda: here.screen.draft is None, "the signature")
        late = here.screen.unsealed.names
        asked(here, late, "karim")
        here.press("Take me there")
        live(30)
        assert here.screen.mending.mending
        here.press("Leave as it was")
        assert late.isVisible()
