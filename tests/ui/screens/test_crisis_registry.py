"""What a part adds to the crisis page, in the real window: panel, key, offer, mark, F-keys, ending, and the curtain."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.domain.crisis import CrisisLine
from desktop.domain.crisis_content import QuickKey
from desktop.ui.screens import crisis_registry as registry
from desktop.ui.screens.crisis import CrisisScreen
from desktop.ui.screens.crisis_words import HIDDEN
from tests.ui.screens.crisis_window import Desk, desk, unlocked

__all__ = ["desk", "unlocked"]
CTRL = Qt.KeyboardModifier.ControlModifier


class Part(QObject):
    """A small part with state of its own for each page."""

    def __init__(self, screen: CrisisScreen) -> None:
        super().__init__(screen)
        self.lines: list[CrisisLine] = []
        self.runs: list[str] = []
        self.ended: list[str] = []
        screen.runner.stamped.connect(self.lines.append)
        screen.runner.in_front.connect(self.runs.append)


def _rows(screen: CrisisScreen) -> list[QWidget]:
    from desktop.ui.screens.crisis_panels import RunsLabel
    from desktop.ui.widgets.fields import TextField

    words = "Ortiz was told" if screen.in_sight("people") else HIDDEN
    field = TextField(screen.context.theme, "Officer", crisis=True)
    return [RunsLabel(screen.context.theme, [(words, True)]), field]


@pytest.fixture
def part(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Registered before the page is made, as a module of `PARTS` does."""
    registry.load_parts()  # once in a process: what they registered must outlive this test
    monkeypatch.setitem(registry.PANELS, "part_call", registry.PanelPart(title=lambda: "Calls", rows=_rows))
    monkeypatch.setitem(registry.KEYS, "Ctrl+8", registry.opens("part_call"))
    monkeypatch.setitem(registry.MADE, "part", Part)
    kept = [(table, [*table]) for table in (registry.HELP_OFFERS, registry.BAND_MARKS, registry.ENDING)]
    registry.HELP_OFFERS.append(
        registry.HelpOffer(
            name="part_call",
            icon="badge-check",
            words=lambda: "All calls",
            key="Ctrl 8",
            press=registry.opens("part_call"),
        )
    )
    registry.BAND_MARKS.insert(0, lambda screen: "She is alone." if screen.in_sight("people") else "")

    def pressed(screen: CrisisScreen) -> None:
        screen.runner.stamp("outcome", "Help came", data={"outcome": "help_came"})
        screen.runner.end(screen.titles)

    registry.ENDING.append(
        registry.Ending(
            pressed=pressed, after=lambda screen, run_id: screen.parts["part"].ended.append(run_id)
        )
    )
    yield
    for table, before in kept:
        table[:] = before  # type: ignore[index]


def test_a_part_has_its_panel_key_offer_mark_and_the_ending(
    part: None, unlocked: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = unlocked.f9()
    mine: Part = page.parts["part"]
    assert page.runner.run is not None
    run_id = page.runner.run.id
    assert mine.runs == [run_id]
    assert "She is alone." in page.view.band.standing.accessibleName()
    unlocked.press(Qt.Key.Key_8, CTRL)
    assert (page.view.panel.kind, page.view.panel.accessibleName()) == ("part_call", "Calls")
    unlocked.named("Ortiz was told")
    unlocked.press(Qt.Key.Key_8, CTRL)
    assert not page.view.panel.is_open, "its own key closes it"
    unlocked.press(Qt.Key.Key_F10)
    offer = page.findChild(QWidget, "crisis_offer_badge-check")
    assert offer is not None
    while not offer.isVisible():
        unlocked.named("Next part").click()
    offer.click()  # type: ignore[attr-defined]
    assert page.view.panel.kind == "part_call"
    page.set_people_hidden(True)
    assert "She is alone." not in page.view.band.standing.accessibleName()
    unlocked.wait(lambda: not [row for row in page.findChildren(QWidget) if "Ortiz" in row.accessibleName()])
    page.set_people_hidden(False)
    unlocked.named("Ortiz was told")
    page.view.panel.close_panel()
    # other keys stamp other words; fewer than six leave the rest
    page.set_quick_keys((QuickKey(id="weapon", key="F1", label="Weapon", stamp="There is a weapon"),))
    unlocked.press(Qt.Key.Key_F1)
    assert mine.lines[-1].text == "There is a weapon"
    unlocked.named("Weapon")
    assert len(page.quick_keys) == 6
    page.pass_pressed()
    unlocked.wait(lambda: bool(mine.ended))
    assert mine.ended == [run_id]
    assert mine.runs == [run_id, ""]
    assert unlocked.window.opened is not None
    kept = unlocked.window.opened.services.crises.get(run_id)
    assert kept is not None
    assert (kept.outcome, kept.state) == ("help_came", "passed")
    assert len(kept.content_sha256) == 64, "which steps were shown is kept with the run"
    _what_is_typed_in_a_panel_waits_out_of_sight_under_the_curtain(unlocked, monkeypatch)


def _what_is_typed_in_a_panel_waits_out_of_sight_under_the_curtain(
    unlocked: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    typing = registry.PanelPart(title=lambda: "Calls", rows=_rows, keeps_typing=True)
    monkeypatch.setitem(registry.PANELS, "typing", typing)
    page = unlocked.f9()
    page.opened.open("typing")
    facts = unlocked.named("Officer", QLineEdit)
    facts.setFocus()
    unlocked.type("needleword 4417")
    page.set_people_hidden(True)
    said = [each.text() for each in page.findChildren(QLineEdit)]
    assert not page.view.panel.is_open
    assert "needleword 4417" not in said
    page.set_people_hidden(False)
    assert page.view.panel.kind == "typing"
    assert unlocked.named("Officer", QLineEdit).text() == "needleword 4417"
    page.set_people_hidden(True)
    page.runner.end(page.titles)
    unlocked.wait(lambda: not page.running)
    page = unlocked.f9()
    page.set_people_hidden(False)
    assert not page.view.panel.waits, "the next crisis gets nothing of it"


@pytest.mark.expects_log("a part of crisis failed: zerodivisionerror")
@pytest.mark.expects_log("a part of crisis failed: modulenotfounderror")
def test_a_defect_in_a_part_takes_away_that_part_and_nothing_else(
    part: None, monkeypatch: pytest.MonkeyPatch, unlocked: Desk
) -> None:
    def broken(*_asked: object) -> int:
        return 1 // 0

    monkeypatch.setattr(registry, "PARTS", (*registry.PARTS, "desktop.ui.screens.crisis_of_nobody"))
    monkeypatch.setitem(registry.PANELS, "say", registry.PanelPart(title=lambda: "x", rows=broken))  # type: ignore[arg-type]
    monkeypatch.setitem(registry.MADE, "broken", broken)
    monkeypatch.setitem(registry.FIELD_FACTS, "where", broken)  # type: ignore[arg-type]
    registry.HELP_OFFERS.append(
        registry.HelpOffer(name="broken", icon="x", words=lambda: "", press=broken, wanted=broken)  # type: ignore[arg-type]
    )
    registry.BAND_MARKS.insert(0, broken)  # type: ignore[arg-type]
    registry.REMINDER_WORDS.insert(0, broken)  # type: ignore[arg-type]
    registry.ENDING.append(registry.Ending(pressed=broken, after=lambda _screen, _run: None))
    try:
        unlocked.window.crisis.forget()
        page = unlocked.f9()
        assert page.running
        assert "She is alone." in page.view.band.standing.accessibleName()
        unlocked.press(Qt.Key.Key_F10)
        assert page.view.panel.kind == "help"
        page.opened.open("say")
        assert page.view.panel.is_open, "what was there before the part is there again"
        page.view.where.editor.setFocus()
        unlocked.type("7 Mill Lane")
        unlocked.press(Qt.Key.Key_Return)
        assert page.runner.run is not None
        assert page.runner.run.location == "7 Mill Lane"
        unlocked.clock.advance(5 * 60)
        page.runner._on_tick()
        assert "5 minutes" in page.view.band.standing.accessibleName()
        page.pass_pressed()
        unlocked.wait(lambda: not page.running)
    finally:
        registry.REMINDER_WORDS.remove(broken)  # type: ignore[arg-type]


def test_no_part_is_loaded_before_a_crisis_page_is() -> None:
    code = (
        "import sys; import desktop.ui.main_window; "
        "print([n for n in sys.modules if n.startswith('desktop.ui.screens.crisis')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=100, check=True
    )
    assert done.stdout.strip() == "[]"
