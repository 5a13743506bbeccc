"""What this device remembers about the window. Nothing about clients ever goes in here.

One small TOML file, written whole and put in place at once. A broken file is set aside as `preferences.toml.broken`
and the built-in values are used.
"""

from __future__ import annotations

import dataclasses
import errno
import os
import re
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

THEMES = ("system", "light", "dark")
SCALES = (80, 90, 100, 115, 130, 150, 175, 200)
_LARGEST_FILE = 64 * 1024
_SHARING_RETRIES = 20
_LANGUAGE = r"[a-z]{2,3}(_[A-Z][A-Za-z]{1,3})?"
_GEOMETRY = r"[A-Za-z0-9+/=]{0,2000}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """The choices of this device.

    Attributes:
        language: code of the program's language, such as "en" or "ar"; empty follows the system.
        theme: "system", "light" or "dark".
        scale: size of text and controls in percent.
        last_vault: folder of the vault opened last; shown on the lock screen.
        window_geometry: Qt's own saved geometry in base64; no screen, title or text is in it.
        reduced_motion: no animation.
        reminder_sound: a short sound with each reminder of a crisis.
        capture_blocked: keep the windows out of screen pictures and shared screens, where the system can.
    """

    language: str = ""
    theme: str = "system"
    scale: int = 100
    last_vault: str = ""
    window_geometry: str = ""
    reduced_motion: bool = False
    capture_blocked: bool = True
    reminder_sound: bool = False


def load_preferences(file: Path) -> Preferences:
    """Read the preferences; built-in values where the file, or one line of it, cannot be used."""
    try:
        with file.open("rb") as stream:
            raw = stream.read(_LARGEST_FILE + 1)
    except OSError:
        return Preferences()
    import tomllib

    try:
        if len(raw) > _LARGEST_FILE:
            raise ValueError("far too large")
        values = tomllib.loads(raw.decode("utf-8"))
    except (ValueError, RecursionError):
        _set_aside(file)
        return Preferences()
    return Preferences(**{name: value for name, value in values.items() if _usable(name, value)})


def save_preferences(file: Path, preferences: Preferences) -> bool:
    """Write the preferences in one step; tells whether it worked, since a full disk must not stop a session."""
    import secrets

    lines = ["# Waystead on this device. Nothing about clients belongs here."]
    for field in dataclasses.fields(preferences):
        lines.append(f"{field.name} = {_toml(getattr(preferences, field.name))}")
    fresh = file.with_name(f".{file.name}.{secrets.token_hex(4)}.new")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with fresh.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write("\n".join(lines) + "\n")
            stream.flush()
            os.fsync(stream.fileno())
        _take_name(fresh, file)
        _sync_folder(file.parent)
    except OSError:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
        return False
    return True


def _take_name(fresh: Path, file: Path) -> None:
    """Rename over `file`; on Windows wait out a virus scanner that holds it for a moment."""
    left = _SHARING_RETRIES if sys.platform == "win32" else 0
    while True:
        try:
            fresh.replace(file)
        except PermissionError:
            if left == 0:
                raise
            left -= 1
            time.sleep(0.05)
        else:
            return


def _sync_folder(folder: Path) -> None:
    """Put the new name on the disk. Windows has no such call: there the rename alone has to do."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        # some folders in a network cannot; the file itself is there
        if error.errno not in {errno.EINVAL, errno.ENOTSUP}:
            raise
    finally:
        os.close(handle)


def _usable(name: str, value: Any) -> bool:
    match name:
        case "language":
            return isinstance(value, str) and (value == "" or re.fullmatch(_LANGUAGE, value) is not None)
        case "theme":
            return value in THEMES
        case "scale":
            return type(value) is int and value in SCALES
        case "last_vault":
            return isinstance(value, str) and len(value) < 4096 and "\0" not in value
        case "window_geometry":
            return isinstance(value, str) and re.fullmatch(_GEOMETRY, value) is not None
        case "reduced_motion" | "capture_blocked":
            return isinstance(value, bool)
        case _:
            return False


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    text = str(value)
    escaped = "".join(_escape(character) for character in text)
    return f'"{escaped}"'


def _escape(character: str) -> str:
    if character in '"\\':
        return "\\" + character
    if ord(character) < 0x20 or ord(character) == 0x7F:
        return f"\\u{ord(character):04x}"
    return character


def _set_aside(file: Path) -> None:
    with suppress(OSError):
        file.replace(file.with_name(file.name + ".broken"))
