"""Preferences come back as they were, whatever happens to the file, and hold nothing but what is declared."""

from __future__ import annotations

import dataclasses
import os
import stat
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.preferences import SCALES, THEMES, Preferences, load_preferences, save_preferences

CHOSEN = Preferences(
    language="ar",
    theme="dark",
    scale=130,
    last_vault='/home/o"brien/فهد\\vaults\n/1a2b3c4d',
    window_geometry="AdnQywADAAA=",
    reduced_motion=True,
)


def test_round_trip(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "preferences.toml"
    assert save_preferences(file, CHOSEN)
    assert load_preferences(file) == CHOSEN
    assert [each.name for each in file.parent.iterdir()] == ["preferences.toml"]


@given(
    st.sampled_from(THEMES),
    st.sampled_from(SCALES),
    st.text(st.characters(exclude_characters="\0", exclude_categories=("Cs",)), max_size=200),
)
def test_any_folder_name_comes_back(
    tmp_path_factory: pytest.TempPathFactory, theme: str, scale: int, name: str
) -> None:
    file = tmp_path_factory.getbasetemp() / "preferences.toml"
    wanted = Preferences(theme=theme, scale=scale, last_vault=name)
    assert save_preferences(file, wanted)
    assert load_preferences(file) == wanted


def test_a_missing_file_gives_the_built_in_values(tmp_path: Path) -> None:
    assert load_preferences(tmp_path / "none.toml") == Preferences()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "raw", [b"theme = ", b"\xff\xfe", b"x = [" * 5000, b"a = 1\na = 2", b"#" * 70000, b'theme = "dark"\0']
)
def test_a_broken_file_is_set_aside(tmp_path: Path, raw: bytes) -> None:
    file = tmp_path / "preferences.toml"
    file.write_bytes(raw)
    assert load_preferences(file) == Preferences()
    assert (tmp_path / "preferences.toml.broken").read_bytes() == raw
    assert save_preferences(file, CHOSEN)
    assert load_preferences(file) == CHOSEN


def test_one_bad_line_costs_only_that_line(tmp_path: Path) -> None:
    file = tmp_path / "preferences.toml"
    file.write_text(
        'theme = "dark"\nscale = 101\nlanguage = "../x"\nreduced_motion = 1\nclient = "Nadia"\nwindow_geometry = "<"\n'
    )
    assert load_preferences(file) == Preferences(theme="dark")


def test_true_is_not_a_scale(tmp_path: Path) -> None:
    file = tmp_path / "preferences.toml"
    file.write_text("scale = true\n")
    assert load_preferences(file).scale == 100


def test_a_place_that_cannot_be_written_is_said_and_harms_nothing(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    assert not save_preferences(blocked / "preferences.toml", CHOSEN)
    assert blocked.read_text() == "not a folder"


def test_a_failed_write_keeps_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "preferences.toml"
    save_preferences(file, CHOSEN)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    assert not save_preferences(file, Preferences())
    assert load_preferences(file) == CHOSEN
    assert [each.name for each in tmp_path.iterdir()] == ["preferences.toml"]


@pytest.mark.skipif(sys.platform == "win32", reason="has no such call")
def test_the_new_name_is_put_on_the_disk_after_it_was_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, asked = tmp_path / "preferences.toml", []
    fsync = os.fsync

    def noted(handle: int) -> None:
        asked.append("folder, named" if stat.S_ISDIR(os.fstat(handle).st_mode) and file.exists() else "file")
        fsync(handle)

    monkeypatch.setattr(os, "fsync", noted)
    assert save_preferences(file, Preferences(scale=130))
    assert asked == ["file", "folder, named"]


def test_only_these_things_are_kept() -> None:
    # adding one is a decision: nothing about clients may ever be here (SECURITY 7.16)
    assert {field.name for field in dataclasses.fields(Preferences)} == {
        "language", "theme", "scale", "last_vault", "window_geometry", "reduced_motion",
        "capture_blocked", "reminder_sound",
    }  # fmt: skip
