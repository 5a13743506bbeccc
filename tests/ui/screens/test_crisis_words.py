"""Words of the content on the crisis page: reminders while needed, calm cards, what was agreed for a lost call."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.domain.answers import Answer
from desktop.ui.screens.crisis import CrisisScreen
from desktop.ui.screens.crisis_panels import OfferRow
from tests.ui.screens.session_room import CTRL, Room, draft_client, room


@pytest.fixture
def desk(qapp: QApplication, own_home: Path, vault_folder: Path) -> Iterator[Room]:
    """A window of its own: its clock is turned."""
    with room(own_home, vault_folder) as made:
        yield made


def crisis(desk: Room) -> CrisisScreen:
    """Crisis over the session, by its key."""
    desk.key(Qt.Key.Key_F9)
    page = desk.opened.window.crisis.page
    assert isinstance(page, CrisisScreen)
    return page


def shown(page: CrisisScreen) -> list[str]:
    """What stands in the panel now, each row as it is spoken."""
    rows = page.view.panel.findChildren(QWidget)
    return [row.accessibleName() for row in rows if row.isVisible() and row.accessibleName()]


def offers(page: CrisisScreen) -> list[str]:
    """The rows of More help that stand there now."""
    return [row.label() for row in page.view.panel.findChildren(OfferRow) if row.isVisible()]


def press(name: str) -> None:
    """Press a key where the keyboard is."""
    QTest.keyClick(QApplication.focusWidget(), getattr(Qt.Key, f"Key_{name}"))


def test_reminders_cards_and_what_was_agreed_for_a_lost_line(
    desk: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.begin()
    desk.opened.window.idle.stop()
    clock = desk.opened.clock
    for key, value in (("first", "i_call"), ("wait", "ten"), ("tries", "one"), ("then", "Ask Noor to write")):
        desk.draft.answer(f"drop.{key}", Answer(value=value))
    page = crisis(desk)
    told: list[QAccessible.Event] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: told.append(event.type()))
    band = page.view.band.standing

    # the words are asked while their step is not ticked, and spoken
    clock.advance(10 * 60)
    page.runner._on_tick()
    assert "10 minutes: Has the supervisor been told?" in band.accessibleName()
    assert QAccessible.Event.Alert in told
    page.runner.tick("second_phone")
    assert "10 minutes now." in band.accessibleName()
    assert "supervisor" not in band.accessibleName()

    # one card, how to do it, the next by Enter, all of them, and away with the same key
    cards = page.desk.content.calm
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_G, CTRL)
    assert any(f"1 of 8 {cards[0].text}. {cards[0].how}" in words for words in shown(page))
    told.clear()
    press("Return")
    assert any(f"2 of 8 {cards[1].text}. {cards[1].how}" in words for words in shown(page))
    assert QAccessible.Event.Alert in told
    next(b for b in page.findChildren(QWidget) if b.objectName() == "crisis_cards_all").click()  # type: ignore[attr-defined]
    assert all(any(card.how in words for words in shown(page)) for card in cards)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_G, CTRL)
    assert not page.view.panel.is_open
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_G, CTRL)
    assert any("2 of 8" in words for words in shown(page)), "it comes back where it was left"
    press("Escape")
    assert page.view.note.isAncestorOf(QApplication.focusWidget())

    # the kind brings its own offers and facts to the front; with names hidden the order tells nothing
    page.parts["kind"].choose("child_at_risk", on=True)
    page.opened.open("help")
    assert [words.split(":")[0] for words in offers(page)[:2]] == ["A report", "A call"]
    page.opened.open("help")
    page.set_people_hidden(True)
    page.opened.open("help")
    assert offers(page)[0] == "They cannot speak freely"
    page.set_people_hidden(False)
    page.opened.open("help")

    # the line is lost: what today's session agreed, and no try beyond it
    desk.key(Qt.Key.Key_F7)
    words = "\n".join(shown(page))
    assert "Agreed today:" in words
    assert "Ask Noor to write" in words
    assert "No try before" in words
    tried = next(b for b in page.findChildren(QWidget) if b.objectName() == "crisis_tried")
    tried.click()  # type: ignore[attr-defined]
    words = "\n".join(shown(page))
    assert "Tries so far: 1" in words
    assert "All agreed tries are made." in words
    tried = next(b for b in page.findChildren(QWidget) if b.objectName() == "crisis_tried" and b.isVisible())
    assert not tried.isEnabled()

    # nothing of it while names are hidden
    page.set_people_hidden(True)
    words = "\n".join(shown(page))
    assert "Agreed today" not in words
    assert "Noor" not in words

    # nor in another crisis
    page.set_people_hidden(False)
    second = desk.opened.services.clients.add(draft_client("Ola Other"))
    desk.opened.window.close_crisis()
    desk.opened.window.crisis.open(second, "")
    names = [b for b in page.findChildren(QWidget) if b.accessibleName().startswith("Begin another")]
    names[0].click()  # type: ignore[attr-defined]
    page.opened.open("dropped")
    assert "Agreed today" not in "\n".join(shown(page))
    others = {"first": page.runner.run.id}  # type: ignore[union-attr]
    desk.key(Qt.Key.Key_PageDown, CTRL)
    assert page.runner.run is not None
    assert page.runner.run.id != others["first"]
    page.opened.open("dropped")
    assert "Agreed today" in "\n".join(shown(page))
    page.runner.bring(others["first"])
    assert not page.view.panel.is_open, "nothing of the one stays open over the other"
