"""Notices stand one at a time, leave a page somebody works on alone, and what is only told goes by itself."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.paths import resources
from desktop.ui.notice_line import NoticeLine
from desktop.ui.notices import Notice
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.banner import Banner


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme(resources(), mode="light")


@pytest.fixture
def line(qtbot: QtBot, theme: Theme) -> Iterator[NoticeLine]:
    holder = QWidget()
    qtbot.addWidget(holder)
    line = NoticeLine(theme, holder)
    QVBoxLayout(holder).addWidget(line)
    holder.show()
    yield line
    holder.hide()


def shown(line: NoticeLine) -> list[str]:
    return [banner.words.text() for banner in line.findChildren(Banner) if banner.isVisible()]


def test_one_at_a_time_the_next_when_it_is_closed(line: NoticeLine) -> None:
    line.add(Notice("The copy was used."))
    line.add(Notice("One file is broken."))
    assert shown(line) == ["The copy was used."]
    line.findChildren(QAbstractButton)[0].click()
    assert shown(line) == ["One file is broken."]


def test_told_is_told_when_the_person_goes_on(line: NoticeLine) -> None:
    line.add(Notice("Entries were taken in: 1.", caution=False))
    line.moved(working=False)
    assert shown(line) == []
    assert not line.isVisible()


def test_what_asks_for_a_look_waits_through_a_page_of_work(line: NoticeLine) -> None:
    line.add(Notice("The copy was used."))
    line.moved(working=True)
    assert shown(line) == []
    line.moved(working=False)
    assert shown(line) == ["The copy was used."]


def test_what_could_not_be_read_yet_is_told_after_the_work(line: NoticeLine) -> None:
    line.moved(working=True)
    line.add(Notice("Entries were taken in: 1.", caution=False))
    assert shown(line) == []
    line.moved(working=False)
    assert shown(line) == ["Entries were taken in: 1."]
