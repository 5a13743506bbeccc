"""Every page of the program: named for screen readers, reached by Tab, nothing cut, without a word from Qt.

The quick size of `python -m tests.shots`, which does all of it and saves the pictures for people to look at.
"""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from desktop.ui.widgets.labels import PlainLabel
from tests import shots
from tests.fixtures.vaults import FakeClock
from tests.ui import cut_words, views
from tests.ui.opened import opened_window

# each state, language and mode at least once; `make shots` goes through every one with every other
LOOKS = [
    ("ar", "dark", "full"),
    ("ar", "light", "empty"),
    ("en", "dark", "error"),
    ("en", "light", "long"),
]


HALF = ("error", "long")
"""Each of these goes through half of the pages here, and between them through all; both are read in English."""
SECONDS = 600
"""A part takes half a minute alone; on a machine that is busy with other things, many times that."""
PARTS = 4
"""Each look is gone through in so many tests, so that none of them takes long."""
TURNS = [
    (*look, part)
    for look in LOOKS
    for part in range(PARTS)
    if look[-1] not in HALF or part % 2 != HALF.index(look[-1])
]


@pytest.mark.slow
@pytest.mark.timeout(SECONDS)
@pytest.mark.parametrize(("language", "mode", "state", "part"), TURNS)
def test_every_page(language, mode, state, part, qapp, vault_template, tmp_path) -> None:
    run = shots.Run(None)
    shots.one_state(run, tmp_path, vault_template.folder, language, mode, state, part=part, parts=PARTS)
    assert run.pictures
    assert not run.problems, "\n".join([f"{len(run.problems)} problems", *run.problems[:40]])


def test_the_list_of_pages_follows_the_screens() -> None:
    from desktop.ui.navigator import SCREENS
    from tests.ui.filled import Filled

    shown = {view.name for view in views.open_views(Filled(folder=None))}
    assert {screen.name for screen in SCREENS} <= shown


def test_longer_words_are_two_fifths_longer(qapp) -> None:
    app = QApplication.instance()
    with views.long_words("en"):
        said = app.translate("Lock", "Unlock this vault with {name}")
    assert said.startswith("Unlock this vault with {name} and")
    assert 1.35 <= len(said) / len("Unlock this vault with {name}") <= 1.45


@pytest.fixture
def page(qapp, vault_folder, own_home):
    """A real window with room for something bad in it."""
    with opened_window(own_home, vault_folder, clock=FakeClock()) as opened:
        opened.unlock()
        opened.window.go("keys")
        opened.settle()
        yield opened


def bad_child(opened, widget: QWidget) -> None:
    widget.setParent(opened.window.frame)
    widget.setGeometry(300, 300, 60, 24)
    widget.show()
    widget.raise_()


def test_the_sweep_notices_a_nameless_button_and_one_out_of_reach(page) -> None:
    top = page.window.outer.currentWidget()
    assert views.unnamed(top) == []
    assert views.not_reached(page) == []
    button = QPushButton()
    bad_child(page, button)
    assert len(views.unnamed(top)) == 1
    trap = QLineEdit()
    trap.setAccessibleName("Trap")
    trap.keyPressEvent = lambda event: event.accept()
    trap.event = lambda event: True if event.type() == event.Type.KeyPress else QLineEdit.event(trap, event)
    bad_child(page, trap)
    trap.setFocus(Qt.FocusReason.TabFocusReason)
    assert views.not_reached(page)


def test_the_sweep_notices_cut_words(page) -> None:
    assert views.cut(page) == []
    bad_child(page, PlainLabel(page.parts.theme, "Far too many words for sixty pixels"))
    assert any("wide and needs" in each for each in views.cut(page))
    out = PlainLabel(page.parts.theme, "Out")
    bad_child(page, out)
    out.move(page.window.width() - 10, 300)
    out.resize(out.sizeHint())
    assert any("reaches from" in each for each in views.cut(page))


def test_the_sweep_notices_words_that_end_in_an_ellipsis_and_stand_whole_nowhere(page) -> None:
    def cut_for_good() -> list[str]:
        with cut_words.cuts() as found:
            page.picture()
        return cut_words.cut_for_good(found)

    assert cut_for_good() == []
    label = PlainLabel(page.parts.theme, "Far too many words for sixty pixels", elide=True)
    bad_child(page, label)
    with cut_words.cuts() as found:
        page.picture()
    assert [each.widget for each in found if each.text == label.text()] == [label], "it was heard"
    assert cut_words.cut_for_good(found) == [], "the tip and the name have it whole"
    label.setToolTip("")
    assert any("cut and not in a tip" in each for each in cut_for_good())
    label.setAccessibleName("Far")
    assert any("not spoken or in a tip" in each for each in cut_for_good())
