"""Our own page for files: folders, endings, typed paths, names that cannot be."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from desktop.paths import resources
from desktop.ui.file_page import FilePage
from desktop.ui.places import entries
from desktop.ui.theme.theme import Theme


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "inner").mkdir()
    (tmp_path / "one.toml").write_text("")
    (tmp_path / "TWO.TOML").write_text("")
    (tmp_path / "three.txt").write_text("")
    (tmp_path / ".hidden.toml").write_text("")
    return tmp_path


@pytest.fixture
def theme(qapp) -> Theme:
    return Theme(resources(), mode="light")


@pytest.fixture
def opening(qtbot: QtBot, theme: Theme, folder: Path) -> FilePage:
    page = FilePage(theme, "Which one?", extensions=(".toml",), start_at=folder)
    qtbot.addWidget(page)
    page.show()
    return page


def _saving(qtbot: QtBot, theme: Theme, folder: Path) -> FilePage:
    page = FilePage(theme, "Where to?", file_name="sheet.pdf", start_at=folder)
    qtbot.addWidget(page)
    page.show()
    return page


def test_folders_come_first_and_only_fitting_files(opening: FilePage, folder: Path) -> None:
    assert [path.name for part in entries(folder, (".toml",)) for path in part] == [
        "inner",
        "one.toml",
        "TWO.TOML",
    ]
    assert len(opening.list.rows) == 3


def test_a_file_is_chosen_by_keys(qtbot: QtBot, opening: FilePage, folder: Path) -> None:
    opening.list.rows[0].setFocus()
    qtbot.keyClick(opening.list.rows[0], Qt.Key.Key_Down)
    with qtbot.waitSignal(opening.chosen) as chosen:
        qtbot.keyClick(opening.list.rows[1], Qt.Key.Key_Return)
    assert chosen.args == [folder / "one.toml"]


def test_a_folder_is_opened_and_left_again(qtbot: QtBot, opening: FilePage, folder: Path) -> None:
    opening.list.rows[0].click()
    assert opening.folder == folder / "inner"
    opening.up_button.click()
    assert opening.folder == folder


def test_a_typed_path_and_a_dropped_file_are_chosen(qtbot: QtBot, opening: FilePage, folder: Path) -> None:
    opening.path_field.set_text(str(folder / "one.toml"))
    with qtbot.waitSignal(opening.chosen) as chosen:
        qtbot.keyClick(opening.path_field.editor, Qt.Key.Key_Return)
    assert chosen.args == [folder / "one.toml"]
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(folder / "TWO.TOML"))])
    drop = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(opening.chosen) as chosen:
        opening.dropEvent(drop)
    assert chosen.args == [folder / "TWO.TOML"]


def test_a_path_that_is_not_there_says_so(qtbot: QtBot, opening: FilePage, folder: Path) -> None:
    opening.path_field.set_text(str(folder / "nowhere"))
    qtbot.keyClick(opening.path_field.editor, Qt.Key.Key_Return)
    assert opening.path_field.message.text()
    assert opening.folder == folder


@pytest.mark.parametrize("name", ["", "a/b.pdf", ".hidden", "../out.pdf", "one.toml"])
def test_a_name_that_cannot_be_is_refused(qtbot: QtBot, theme: Theme, folder: Path, name: str) -> None:
    page = _saving(qtbot, theme, folder)
    chosen: list[Path] = []
    page.chosen.connect(chosen.append)
    page.name_field.set_text(name)
    page.take_button.click()
    assert chosen == []
    assert page.name_field.message.text()


def test_a_place_to_save_is_the_whole_path(qtbot: QtBot, theme: Theme, folder: Path) -> None:
    page = _saving(qtbot, theme, folder)
    with qtbot.waitSignal(page.chosen) as chosen:
        page.take_button.click()
    assert chosen.args == [folder / "sheet.pdf"]
