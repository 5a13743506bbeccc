"""A broken agency file is named on Today and in Settings before anybody opens what is in it; ours is used meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.commands.tour_parts.hands import live
from desktop.content.store import ContentStore
from desktop.content.toml_file import read_toml
from desktop.exports.document import Document, Paragraph
from desktop.paths import AppPaths, resources
from desktop.ui.widgets.labels import bare
from tests.ui.opened import Opened, opened_window

BROKEN = 'title = "ours"\n\n[[broken'
FILES: dict[str, Callable[[ContentStore], object]] = {
    "protocols/phone.toml": lambda content: content.protocol("phone"),
    "crisis/built_in.toml": lambda content: content.crisis(),
    "safety_plans/low_risk.toml": lambda content: content.plan_template("low_risk"),
    "hotlines/us.toml": lambda content: content.hotlines(),
    "observation/built_in.toml": lambda content: content.observation(),
    "languages.toml": lambda content: content.languages(),
    "profile.toml": lambda content: content.agency_profile(),
}


def put(home: Path, name: str, text: str) -> Path:
    path = AppPaths.under(home).agency / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def line(opened: Opened) -> str:
    """What the line on the page says; empty when there is none."""
    widget = opened.hands.look("agency_files_line")
    return bare(widget.accessibleName()) if widget is not None else ""


def wait_for_line(opened: Opened) -> str:
    return str(opened.hands.wait(lambda: line(opened), "the line about the agency's files", 20))


@pytest.mark.parametrize("name", FILES)
def test_a_broken_file_is_named_on_today_and_the_built_in_one_is_used(
    qapp: QApplication, vault_folder: Path, own_home: Path, name: str
) -> None:
    put(own_home, name, BROKEN)
    with opened_window(own_home, vault_folder) as opened:
        opened.unlock()
        said = wait_for_line(opened)
        assert name in said
        assert "line 3" in said
        assert "built-in one is used" in said
        assert FILES[name](opened.parts.content) == FILES[name](
            ContentStore(resources(), opened.parts.content.translations_folder)
        )
        # nothing is blocked, and it is said once
        assert opened.window.frame is not None
        opened.window.go("clients")
        assert type(opened.window.frame.navigator.current).__name__ == "ClientsScreen"
        assert not opened.hands.look("notice")
        opened.window.go("settings", {"part": "agency"})
        assert name in line(opened)


def test_a_template_that_makes_no_page_is_named_before_anybody_needs_one(
    qapp: QApplication, vault_folder: Path, own_home: Path
) -> None:
    put(own_home, "documents/simple.typ", "#let x = (")
    with opened_window(own_home, vault_folder, ahead=True) as opened:
        opened.hands.wait(lambda: opened.window.crisis.page, "everything is ready", 20)
        opened.settle()
        assert opened.window.agency_files.faults == (), "no page is made while nothing is open"
        opened.unlock()
        said = wait_for_line(opened)
        assert "documents/simple.typ could not be used: line 1: no page can be made with it" in said
        assert "built-in one is used" in said
        opened.window.go("settings", {"part": "agency"})
        assert "documents/simple.typ" in line(opened)
        blocks = (Paragraph(text="Body"),)
        page = Document(title="x", language="en", direction="ltr", blocks=blocks)
        assert opened.services.documents.make(page, what="note").data.startswith(b"%PDF")


def test_one_click_shows_where_and_a_mended_file_is_used_at_once(
    qapp: QApplication, vault_folder: Path, own_home: Path
) -> None:
    ours = (resources() / "protocols" / "phone.toml").read_text(encoding="utf-8")
    kind = 'kind = "choice"'
    assert kind in ours
    put(own_home, "protocols/phone.toml", ours.replace(kind, 'kind = "chose"', 1))
    put(own_home, "protocol/typo.toml", "")
    with opened_window(own_home, vault_folder) as opened:
        opened.unlock()
        assert "files with something wrong: 2" in wait_for_line(opened)
        opened.hands.click("agency_files_look")
        again = opened.hands.find("agency_files_again")
        texts = "\n".join(opened.hands.texts())
        assert "protocols/phone.toml: " in texts
        assert "the value chose is not known here" in texts
        assert "protocol/typo.toml: no content file has this place or name" in texts
        first_title = str(read_toml(resources() / "protocols" / "phone.toml", "ours")["protocol"]["title"])
        mended = ours.replace(f'"{first_title}"', '"Our own phone session"', 1)
        put(own_home, "protocols/phone.toml", mended)
        (AppPaths.under(own_home).agency / "protocol" / "typo.toml").unlink()
        opened.hands.click(again)
        opened.hands.wait(
            lambda: opened.hands.shows("Nothing is wrong with the agency's files"), "all is well", 20
        )
        assert opened.parts.content.protocol("phone").title == "Our own phone session"
        opened.window.go("today")
        assert line(opened) == ""


def test_a_profile_with_one_wrong_value_is_kept_beside_what_settings_write(
    qapp: QApplication, vault_folder: Path, own_home: Path
) -> None:
    """Somebody typed the agency's numbers into that file: a save in Settings must not take them away."""
    person = '[[people]]\nname = "Lee"\nrole = "supervisor"\nphone = "503 555 0110"\n'
    text = f'name = "Harbor"\nidle_minutes = 900\n\n{person}'
    path = put(own_home, "profile.toml", text)
    with opened_window(own_home, vault_folder) as opened:
        opened.unlock()
        assert "profile.toml could not be used: at idle_minutes" in wait_for_line(opened)
        opened.window.go("settings", {"part": "agency"})
        opened.hands.rest(0.1)
        opened.hands.fill("agency_name", "Lighthouse")
        opened.hands.wait(lambda: not opened.window.autosave.dirty, "the profile on disk")
        opened.hands.wait(lambda: not line(opened), "no line any more", 20)
        assert opened.parts.content.agency_profile().name == "Lighthouse"
    assert path.with_name("profile.toml.kept-1").read_text(encoding="utf-8") == text


def test_in_arabic_too(qapp: QApplication, vault_folder: Path, own_home: Path) -> None:
    put(own_home, "crisis/built_in.toml", BROKEN)
    with opened_window(own_home, vault_folder, language="ar") as opened:
        opened.unlock()
        said = wait_for_line(opened)
        assert "crisis/built_in.toml" in said
        assert "السطر" in said


def test_a_sound_folder_or_none_says_nothing(qapp: QApplication, vault_folder: Path, own_home: Path) -> None:
    with opened_window(own_home, vault_folder) as opened:
        opened.unlock()
        opened.settle()
        live(300)
        opened.settle()
        assert line(opened) == ""
        opened.window.go("agency_files")
        assert opened.hands.shows("Nothing is wrong with the agency's files")


@pytest.mark.usefixtures("qapp")
def test_a_window_that_is_closed_at_once_starts_no_work_again(vault_folder: Path, own_home: Path) -> None:
    """The steps after the first paint run on after a quick close; threads left behind fail the test."""
    with opened_window(own_home, vault_folder) as opened:
        opened.window.close()
        opened.window.agency_files.look()
        assert opened.parts.tasks._pool == []


def test_nobody_reads_the_agencys_files_before_the_first_page_is_painted(
    qapp: QApplication, vault_folder: Path, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from desktop.services.agency import AgencyService

    put(own_home, "protocols/phone.toml", BROKEN)
    painted: list[bool] = []
    real = AgencyService.faults

    def faults(self: AgencyService, *, make_pages: bool = False) -> object:
        painted.append(windows[0].window._readying._painted)
        return real(self, make_pages=make_pages)

    windows: list[Opened] = []
    monkeypatch.setattr(AgencyService, "faults", faults)
    with opened_window(own_home, vault_folder) as opened:
        windows.append(opened)
        opened.hands.wait(lambda: opened.window.agency_files.faults, "the look at the files", 20)
    assert painted == [True]


def test_a_broken_logo_is_named_and_takes_nothing_else_away(
    qapp: QApplication, vault_folder: Path, own_home: Path
) -> None:
    put(own_home, "profile.toml", 'name = "Harbour"\nidle_minutes = 9\n\n[brand]\nlogo = "logo.png"\n')
    put(own_home, "logo.png", "GIF89a")
    with opened_window(own_home, vault_folder) as opened:
        opened.unlock()
        said = wait_for_line(opened)
        assert "logo.png could not be used: no picture can be drawn from it" in said
        assert "Everything else is as before" in said
        assert opened.services.documents.brand() is None
        assert opened.parts.content.agency_profile().idle_minutes == 9
        put(own_home, "logo.png", "")
        opened.window.go("agency_files")
        assert opened.hands.shows("logo.png")


def test_who_checked_the_words_for_clients_is_shown(
    qapp: QApplication, vault_folder: Path, own_home: Path
) -> None:
    with opened_window(own_home, vault_folder) as opened:
        opened.unlock()
        opened.window.go("agency_files")
        opened.hands.wait(
            lambda: opened.hands.shows("all translations are drafts"), "what is said without any", 10
        )
        sidecar = opened.parts.content.sidecar_for_translators("handouts/release", "es")
        marked = sidecar.replace('checked_by = ""', 'checked_by = "Ana Ruiz, 2026-11-20"')
        put(own_home, "translations/es/handouts/release.toml", marked)
    with opened_window(own_home, vault_folder) as opened:
        opened.unlock()
        opened.window.go("agency_files")
        wanted = "handouts/release (es): 22 of 22 texts, checked by Ana Ruiz, 2026-11-20"
        card = opened.hands.find("checked_words")
        opened.hands.wait(
            lambda: any(wanted in bare(text) for text in opened.hands.texts(card)), "who checked it", 10
        )
