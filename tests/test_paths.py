"""Where things are: one folder moves everything, and the program's own files are found."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop import paths
from desktop.paths import AppPaths


def test_one_folder_holds_everything(own_home: Path) -> None:
    found = AppPaths.from_environment()
    for folder in (
        found.data,
        found.config,
        found.cache,
        found.logs,
        found.vaults,
        found.agency,
        found.preferences_file,
    ):
        assert folder.is_relative_to(own_home)
    assert list(own_home.iterdir()) == []  # asking makes nothing


def test_without_it_the_users_local_folders_are_used(monkeypatch: pytest.MonkeyPatch, own_home: Path) -> None:
    monkeypatch.delenv("WAYSTEAD_HOME")
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name, raising=False)
    found = AppPaths.from_environment()
    assert found.data.name == "waystead" or "waystead" in found.data.parts
    assert "Roaming" not in found.data.parts
    assert len({found.data, found.config, found.cache, found.logs}) == 4


def test_a_relative_folder_becomes_absolute(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WAYSTEAD_HOME", "here")
    assert AppPaths.from_environment().data == tmp_path / "here" / "data"


def test_the_programs_own_files_are_there() -> None:
    assert (paths.resources() / "fonts").is_dir()
    assert paths.translations().is_dir()


def test_a_bundle_brings_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("sys._MEIPASS", str(tmp_path), raising=False)
    assert paths.resources() == tmp_path / "resources"
