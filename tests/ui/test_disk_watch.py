"""An unencrypted disk is said in Settings, and on Today until it was read once; an encrypted one is no news."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path

import pytest

from tests.ui.opened import Opened, opened_window

Open = Callable[..., AbstractContextManager[Opened]]


@pytest.fixture
def opening(qapp, own_home: Path, vault_folder: Path) -> Open:
    return partial(opened_window, own_home, vault_folder)


def _asked(opened: Opened) -> None:
    opened.unlock()
    opened.hands.wait(lambda: opened.window.frame.context.disk.found, "the answer", 20)


def test_it_is_said_once_on_today_and_always_in_settings(opening: Open) -> None:
    with opening(disk="no") as opened:
        _asked(opened)
        opened.window.go("today")
        assert "not encrypted" in opened.hands.find("disk_line").words.text()
        opened.hands.click("disk_line_read")
        opened.settle()
        assert opened.hands.look("disk_line") is None
        opened.window.lock()
        _asked(opened)
        opened.window.go("today")
        opened.settle()
        assert opened.hands.look("disk_line") is None, "read once is enough"
        opened.window.go("settings", {"part": "vault"})
        assert "not encrypted" in opened.hands.text_of("vault_disk")


@pytest.mark.parametrize(("disk", "words"), [("yes", "is encrypted"), ("unknown", "does not say")])
def test_today_says_nothing_of_an_encrypted_or_unknown_disk(opening: Open, disk: str, words: str) -> None:
    with opening(disk=disk) as opened:
        _asked(opened)
        opened.window.go("today")
        opened.settle()
        assert opened.hands.look("disk_line") is None
        opened.window.go("settings", {"part": "vault"})
        assert words in opened.hands.text_of("vault_disk")
