"""Left alone beside a running crisis: over every page the curtain comes, and no way leads round it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.ui.crisis_host import CrisisHost
from desktop.ui.screens.crisis import CrisisScreen
from tests.fixtures.vaults import VaultTemplate
from tests.ui import crisis_everywhere as everywhere
from tests.ui import views
from tests.ui.filled import Filled
from tests.ui.opened import Opened

FIRST_IN_FRONT = ("crisis", "cover", "drill")
"""The page itself and the cover, which shows nothing; a practice ends when the real crisis comes."""


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_from_every_page_the_curtain_comes_and_leads_to_no_record(
    qapp: QApplication, vault_template: VaultTemplate, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with everywhere.filled_window(tmp_path, vault_template.folder) as (opened, filled):
        opened.unlock()
        opened.window.idle.stop()
        opened.window.open_crisis()
        opened.window.close_crisis()
        pages = [view for view in everywhere.each_screen(filled) if view.name not in FIRST_IN_FRONT]
        assert len(pages) >= len(views.SCREENS) - len(FIRST_IN_FRONT)
        assert [f"{view.name}: {said}" for view in pages for said in _ways_round(opened, filled, view)] == []
        # the control: a page that is closed as if nothing hung before it
        with monkeypatch.context() as patch:
            patch.setattr(CrisisScreen, "curtain_drawn", property(lambda _page: False))
            assert _ways_round(opened, filled, pages[0]) == ["the record is in front"]
        with monkeypatch.context() as patch:
            patch.setattr(CrisisHost, "open", lambda *_args, **_named: None)
            assert _ways_round(opened, filled, pages[0])[0] == "the page stays in front"
        everywhere.to_a_page(opened)
        opened.window.crisis.forget()


def _ways_round(opened: Opened, filled: Filled, view: views.View) -> list[str]:
    """Show a page, leave it alone, and try to get back to it; say what worked."""
    window = opened.window
    everywhere.to_a_page(opened)
    view.show(opened, filled)
    everywhere.live(1)
    window.idle.idle.emit()
    page = window.crisis.page
    if not window.crisis.shown or not isinstance(page, CrisisScreen):
        return ["the page stays in front"]
    found = [] if page.people_hidden else ["names are shown"]
    for _ in range(2):
        opened.hands.key(Qt.Key.Key_Escape)
    page.view.foot.back_button.click()
    if not window.crisis.shown:
        found.append("a key or the button leads back")
    window.close_crisis()
    everywhere.live(1)
    if window.outer.currentWidget() is window.frame:
        found.append("the record is in front")
    window.crisis.curtain(False)
    return found
