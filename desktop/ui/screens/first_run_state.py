"""What the first run knows so far; kept while the page is built again in another language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

STEPS = ("passphrase", "recovery", "agency", "start")


@dataclass(slots=True)
class FirstRunState:
    """Secrets are here only until the vault is opened; `forget` drops them."""

    step: int = 0
    offered: str = ""
    passphrase: str = ""
    folder: Path | None = None
    recovery_key: str = ""
    recovery_confirmed: bool = False
    practice_folder: Path | None = None
    practice_passphrase: str = ""
    own_name: str = ""
    """How the person signs; stored inside the vault once it is open."""

    def forget(self) -> None:
        """Drop every secret."""
        self.offered = self.passphrase = self.recovery_key = self.practice_passphrase = ""


def same_key(shown: str, typed: str) -> bool:
    """Tell whether the recovery key was typed back right: any case, with or without dashes, O for 0, I and L for 1."""
    return _plain(shown) == _plain(typed)


def _plain(text: str) -> str:
    folded = text.upper().translate(str.maketrans("OIL", "011"))
    return "".join(sign for sign in folded if sign.isalnum())


def neutral_label(names: Sequence[str], taken: Sequence[str]) -> str:
    """Return a label for the lock screen that says nothing: the first of `names` that is not taken."""
    for name in names:
        if name not in taken:
            return name
    return f"{names[0]} {len(taken) + 1}"
