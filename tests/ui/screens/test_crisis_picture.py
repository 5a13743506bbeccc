"""The crisis page at 1366×768 and lower with the longest words: nothing scrolls or is cut, every text stands out."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication

from desktop.ui.screens.crisis import CrisisScreen
from desktop.ui.screens.crisis_registry import PANELS
from tests.ui import cut_words, views
from tests.ui.drawn_colours import too_faint
from tests.ui.opened import Opened, opened_window

FLOOR = 7.0
OWN = (
    "say",
    "breathe",
    "log",
    "help",
    "plan",
    "report",
    "towns",
    "whose",
    "cannot_speak",
    "suicide",
    "dropped",
    "no_number",
)


def a_call(opened: Opened) -> CrisisScreen:
    opened.window.crisis_pressed()
    page = opened.window.crisis.page
    assert isinstance(page, CrisisScreen)
    for words in ("Somebody shouts in the hall", "A door, then nothing for a while"):
        QTest.keyClicks(page.view.note.editor, words)
        QTest.keyClick(page.view.note.editor, Qt.Key.Key_Return)
    QTest.keyClick(page.view.note.editor, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    page.runner.stamp("location", "18 Alder Street, Fairbrook")
    return page


def scrolling(page: CrisisScreen) -> list[str]:
    """Return what of the page itself could be scrolled."""
    return [
        area.objectName() or type(area).__name__
        for area in page.view.findChildren(QAbstractScrollArea)
        if area.isVisible() and area.verticalScrollBar().maximum() > 0
    ]


@pytest.mark.slow
@pytest.mark.parametrize(("language", "mode"), [("en", "light"), ("ar", "dark")])
def test_with_the_longest_words_nothing_scrolls_or_is_cut_and_all_of_it_stands_out(
    qapp: QApplication, own_home: Path, vault_folder: Path, language: str, mode: str
) -> None:
    problems: list[str] = []
    measured = 0
    with (
        views.long_words(language),
        opened_window(own_home, vault_folder, language=language, mode=mode, painted=True) as opened,
    ):
        opened.unlock()
        opened.window.idle.stop()
        page = a_call(opened)
        for size in ("wide", "short", "compact"):
            opened.resize(*views.SIZES[size])
            with cut_words.cuts() as short:
                opened.picture()
            found = [f"scrolls: {each}" for each in scrolling(page)]
            found += [f"cut: {each}" for each in views.cut(opened)]
            found += [f"cut short: {each}" for each in cut_words.cut_for_good(short)]
            count, faint = too_faint(page, FLOOR)
            measured += count
            problems += [f"{size}: {each}" for each in [*found, *faint]]
        opened.resize(*views.SIZES["wide"])
        # in one look: the pairs of colours are tried for both in test_contrast
        for kind in sorted({*OWN, *PANELS}) if mode == "light" else ():
            page.opened.open(kind)
            count, faint = too_faint(page.view.panel, FLOOR)
            measured += count
            problems += [f"{kind}: {each}" for each in faint]
            page.view.panel.close_panel()
        opened.window.crisis.forget()
    assert measured > (150 if mode == "light" else 60), measured
    assert not problems, "\n".join(problems)


def test_the_measuring_notices_a_text_that_is_too_faint(
    qapp: QApplication, own_home: Path, vault_folder: Path
) -> None:
    """The control: a word in the colour of secondary text is not enough in a crisis."""
    with opened_window(own_home, vault_folder, painted=True) as opened:
        page = a_call(opened)
        assert too_faint(page, FLOOR)[1] == []
        theme = opened.parts.theme
        theme._colours["crisis_muted"] = theme.colour("line_strong")
        assert any("7b827f" in each for each in too_faint(page, FLOOR)[1])
        opened.window.crisis.forget()
