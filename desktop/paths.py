"""Where things are on this device: the vaults, the agency's folder, preferences, logs and the program's own files."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path

NAME = "waystead"
HOME_VARIABLE = "WAYSTEAD_HOME"


@dataclass(frozen=True, slots=True, kw_only=True)
class AppPaths:
    """The four folders the program writes to. None of them is made before something is kept in it."""

    data: Path
    config: Path
    cache: Path
    logs: Path

    @property
    def vaults(self) -> Path:
        """One folder per vault, named by eight random hexadecimal digits."""
        return self.data / "vaults"

    @property
    def agency(self) -> Path:
        """The agency's profile and its own versions of content files; nothing about clients."""
        return self.data / "agency"

    @property
    def preferences_file(self) -> Path:
        """Language, theme and the like of this device."""
        return self.config / "preferences.toml"

    @property
    def inbox_keys_file(self) -> Path:
        """The public key each vault had when it was last opened here, apart from the vault."""
        return self.config / "inbox-keys.json"

    @classmethod
    def under(cls, home: Path) -> AppPaths:
        """Return folders that are all below `home`: tests, the tour, the practice vault, a portable copy."""
        return cls(data=home / "data", config=home / "config", cache=home / "cache", logs=home / "logs")

    @classmethod
    def from_environment(cls) -> AppPaths:
        """Return this user's folders; WAYSTEAD_HOME moves them all."""
        home = os.environ.get(HOME_VARIABLE, "").strip()
        if home:
            return cls.under(Path(home).expanduser().absolute())
        from platformdirs import PlatformDirs

        # not roaming: a vault must never be copied to a server when somebody signs in elsewhere
        dirs = PlatformDirs(NAME, appauthor=False, roaming=False)
        return cls(
            data=dirs.user_data_path,
            config=dirs.user_config_path,
            cache=dirs.user_cache_path,
            logs=dirs.user_log_path,
        )


def resource_root() -> Path:
    """Return the folder that holds `resources/` and `translations/`: the bundle's, or the source tree's."""
    bundle: str | None = getattr(sys, "_MEIPASS", None)
    return Path(bundle) if bundle else Path(__file__).resolve().parent.parent


def resources() -> Path:
    """Return the folder of protocols, templates, fonts, icons and the other built-in content."""
    return resource_root() / "resources"


def translations() -> Path:
    """Return the folder of the program's catalogues and the content's sidecars."""
    return resource_root() / "translations"
