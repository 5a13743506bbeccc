"""Places on this computer a person knows by name: home, Desktop, Documents, Downloads, and what is plugged in."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QStandardPaths, QStorageInfo

Kind = Literal["desktop", "documents", "downloads", "home", "stick"]

# where systems put what is plugged in: at least so many parts stand before the stick's own name, and none after it
_MOUNTS = (("/run/media/", 4), ("/media/", 3), ("/mnt/", 2), ("/Volumes/", 2))


@dataclass(frozen=True, slots=True)
class KnownPlace:
    """A folder and what it is; `name` is the stick's own name, else empty."""

    kind: Kind
    folder: Path
    name: str = ""


def known_places() -> tuple[KnownPlace, ...]:
    """Return what there is, sticks first: a sheet or a pack usually goes there."""
    location = QStandardPaths.StandardLocation
    found = [*_sticks()]
    for kind, where in (
        ("desktop", location.DesktopLocation),
        ("documents", location.DocumentsLocation),
        ("downloads", location.DownloadLocation),
        ("home", location.HomeLocation),
    ):
        text = QStandardPaths.writableLocation(where)
        folder = Path(text) if text else None
        if folder is not None and folder.is_dir() and all(folder != place.folder for place in found):
            found.append(KnownPlace(kind, folder))  # type: ignore[arg-type]
    return tuple(found)


def on_stick(path: Path) -> bool:
    """Tell whether a file lies on something that is plugged in."""
    return any(path.is_relative_to(place.folder) for place in known_places() if place.kind == "stick")


def _sticks() -> list[KnownPlace]:
    found = []
    for volume in QStorageInfo.mountedVolumes():
        root = volume.rootPath()
        removable = _is_stick(root) if sys.platform != "win32" else _is_extra_drive(root)
        if volume.isValid() and volume.isReady() and removable and not volume.isReadOnly():
            found.append(KnownPlace("stick", Path(root), volume.displayName()))
    return found


def _is_stick(root: str) -> bool:
    parts = len([part for part in root.split("/") if part])
    return any(root.startswith(start) and parts == depth for start, depth in _MOUNTS)


def _is_extra_drive(root: str) -> bool:
    system = os.environ.get("SYSTEMDRIVE", "C:").upper()
    return not root.upper().startswith(system)


def entries(folder: Path, extensions: tuple[str, ...]) -> tuple[list[Path], list[Path]]:
    """Return the folders and the files in `folder` that end in one of `extensions`, by name; hidden ones left out.

    Raises:
        OSError: the folder cannot be read.
    """
    folders, files = [], []
    for path in sorted(folder.iterdir(), key=lambda path: path.name.casefold()):
        if path.name.startswith("."):
            continue
        if path.is_dir():
            folders.append(path)
        elif extensions and path.name.casefold().endswith(extensions) and path.is_file():
            files.append(path)
    return folders, files
