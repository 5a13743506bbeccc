"""What was noticed, in the window: chips and own words of a row, what is usual beside it, the culture note once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from desktop.content.store import ContentStore
from desktop.domain.answers import Answer
from desktop.ui.screens.session_questions.usual import FOLDED, folded, where_usual
from desktop.ui.screens.session_texts import answer_words
from desktop.ui.widgets.chip_group import GroupChip
from desktop.ui.widgets.labels import PlainLabel, bare
from tests.ui.screens.session_room import draft_client, room

pytestmark = pytest.mark.usefixtures("qapp")
ROOT = Path(__file__).parents[3]
CULTURE = "Looking down with new people is respect. " * 5
ALONE = [{"role": "alone", "count": 1, "name": "", "hears": ""}]


def test_chips_read_as_words_of_the_file_they_were_asked_from() -> None:
    for language, whispers, fallback in (("en", "Whispers", "hums low"), ("ar", "همس", "hums low")):
        store = ContentStore(ROOT / "resources", ROOT / "translations", language=language)
        question = store.protocol("phone").question("notice.rows")
        assert question is not None
        cell = {"mark": "different", "note": "as on Monday", "basis": "", "cues": ["whispers", "hums_low"]}
        words = bare(answer_words(question, Answer(value={"voice": cell}), "Samira", "phone"))
        assert whispers in words
        assert fallback in words
        assert words.index(whispers) < words.index(fallback) < words.index("as on Monday")
        assert not any(sign.isdecimal() for sign in words), "nothing is counted"


def test_a_long_note_is_folded_at_a_words_end() -> None:
    assert folded("short\nnote") == "short note"
    assert len(folded(CULTURE)) <= FOLDED + 2
    assert CULTURE.startswith(folded(CULTURE).removesuffix(" …"))


def test_a_row_is_marked_with_chips_by_mouse_and_keys_and_reads_back(
    own_home: Path, vault_folder: Path
) -> None:
    client = replace(draft_client(), cultural_note=CULTURE)
    with room(own_home, vault_folder, client=client) as desk:
        vault = desk.opened.services.vault
        with vault.unit_of_work("usual") as work:
            for cue, text, alone in (("face", "Smiles early", "yes"), ("usual", "Laughs easily", "no")):
                learnt = {"cue": cue, "text": text, "learnt_at": work.now.text(), "while_alone": alone}
                work.insert("baselines", learnt | {"client_id": desk.client_id})
        desk.begin(channel="video")
        desk.draft.answer("near.who", Answer(value=ALONE))
        desk.go("observe.noticed")
        # what it would differ from stands there before that is asked
        before = bare(desk.words())
        assert "Laughs easily (learnt while not alone)" in before
        assert before.index("Culture: ") < before.index("Different from Samira Needlename's usual?")
        desk.draft.answer("notice.any", Answer(value="yes"))
        words = bare(desk.words())
        # what is usual: beside its row, above all rows, and the culture note once and folded
        assert ": Smiles early\n" in words
        assert "Laughs easily (learnt while not alone)" in words
        labels = [bare(each.text()) for each in desk.screen.findChildren(PlainLabel) if each.isVisible()]
        assert [each for each in labels if "Looking down" in each] == ["Culture: " + folded(CULTURE)]
        assert CULTURE.strip() not in words
        desk.press("Show all of it")
        assert CULTURE.strip() in bare(desk.words())
        assert not desk.screen.findChildren(GroupChip), "no row is open, nothing is prechosen"

        desk.press("Voice: Different")
        chips = [chip for chip in desk.screen.findChildren(GroupChip) if chip.isVisible()]
        assert [chip.isChecked() for chip in chips] == [False] * len(chips)
        assert len(chips) == 6
        # own words first, then Tab to the chips: arrows inside, Space presses and takes back
        desk.type("as if someone hears")
        desk.key(Qt.Key.Key_Tab)
        assert desk.focus().accessibleName() == "Voice: Quieter than usual"
        desk.key(Qt.Key.Key_Right)
        desk.key(Qt.Key.Key_Down)
        assert desk.focus().accessibleName() == "Voice: Whispers"
        desk.key(Qt.Key.Key_Space)
        desk.press("Voice: Words as if read out")
        desk.press("Voice: Long pauses before answers")
        desk.press("Voice: Long pauses before answers")
        assert desk.value("notice.rows") == {
            "voice": {
                "mark": "different",
                "note": "as if someone hears",
                "basis": "",
                "cues": ["whispers", "as_if_read"],
            }
        }
        assert "What else could explain this?" in desk.words()
        # rule 9 of PRACTICE: nothing is scored, and a row left alone says nothing about them
        assert "Nothing here is scored. A row that is not marked was not noted." in bare(desk.words())
        # usual instead: its words are taken along nowhere, and what is usual can be learnt; back, and all is there
        desk.press("Voice: Usual")
        assert desk.value("notice.rows") == {"voice": {"mark": "usual", "note": "", "basis": ""}}
        desk.named("Voice: what is usual for them").setFocus()
        QApplication.processEvents()
        desk.type("Quiet")
        assert desk.value("notice.rows") == {
            "voice": {"mark": "usual", "note": "", "basis": "", "usual": "Quiet"}
        }
        desk.press("Voice: Different")
        # one of an older file stands beside them and stays when another is pressed
        older = {"mark": "different", "note": "", "basis": "", "cues": ["whispers", "hums_low"]}
        desk.draft.answer("notice.rows", Answer(value={"voice": older, "face": {"mark": "usual"}}))
        desk.press("Voice: Faster than usual")
        desk.press("Voice: hums low")
        desk.press("Voice: hums low")
        desk.press("Face: what is usual has changed")
        desk.type("Smiles late")
        assert desk.value("notice.rows")["face"]["usual"] == "Smiles late"  # type: ignore[index]
        desk.press("Face: Usual")  # taken back: a row without a mark is stored nowhere
        assert desk.value("notice.rows") == {"voice": older | {"cues": ["whispers", "faster", "hums_low"]}}
        desk.close()
        card = desk.screen.findChild(QWidget, "working_notes")
        assert card is not None
        read = bare(desk.words())
        for each in ("Voice: Different", "Whispers", "Faster than usual", "hums low"):
            assert each in read
        assert "Culture" not in read


def test_every_channel_says_what_is_usual_before_it_asks_what_is_different() -> None:
    store = ContentStore(ROOT / "resources", ROOT / "translations")
    found = {}
    for channel in ("phone", "video", "in_person", "sms", "messaging_app", "email"):
        pages = [where_usual(page) for _step, page in store.protocol(channel).pages()]
        found[channel] = [place for place in pages if place[0]]
    written = [("notice.any", "")]
    assert found == dict.fromkeys(found, written) | {"phone": [("notice.any", "voice")]}
