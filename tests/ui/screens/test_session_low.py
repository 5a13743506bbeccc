"""What is always at hand in a session fits a window 690 high, with the words of the longest ordinary session."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop.commands.tour_parts.hands import live
from desktop.domain.clients import ClientDraft
from desktop.ui.widgets.paint import text_width
from tests.ui.screens.session_room import draft_client, room


def _with_interpreter_and_help_word() -> ClientDraft:
    client = draft_client()
    reach = client.reaches[0]
    return replace(
        client,
        interpreter_need="yes",
        reaches=(replace(reach, safe=replace(reach.safe, help_word="red umbrella")),),
    )


def test_what_is_at_hand_is_in_sight_in_a_low_window(
    qapp: QApplication, own_home: Path, vault_folder: Path
) -> None:
    somebody = _with_interpreter_and_help_word()
    with room(own_home, vault_folder, client=somebody, language="ar", size=(1366, 690)) as desk:
        desk.begin()
        side = desk.screen.work.side
        live(30)
        buttons = [side.came_button, side.listen_button, side.alone_button, side.interpreter_button]
        shown = [each for each in buttons if each.isVisible()]
        assert len(shown) == len(buttons)
        assert side.help_word.isVisible()
        assert side.code_word.isVisible()
        bar = side.hand_scroll.verticalScrollBar()
        assert bar.maximum() == 0
        assert side.guide_button.visibleRegion().boundingRect().height() == side.guide_button.height()
        # two lines of notes at the least
        assert side.notes.height() >= 2 * side.theme.line_height()
        # two share a line, and every word of theirs is whole
        assert side.came_button.y() == side.listen_button.y()
        for each in shown:
            assert each.height() >= each.heightForWidth(each.width())
            longest = max(text_width(each.font(), word) for word in each.text().split())
            assert longest < each.width()
        # with room for it one button has the line
        desk.opened.window.resize(1366, 1000)
        live(30)
        assert side.came_button.y() < side.listen_button.y()
        assert side.came_button.width() == side.interpreter_button.width()
        assert bar.maximum() == 0
        desk.opened.window.resize(1366, 690)
        live(30)
        assert bar.maximum() == 0
        # an odd last one has the line
        side.alone_button.hide()
        live(30)
        assert side.interpreter_button.width() > side.came_button.width()
