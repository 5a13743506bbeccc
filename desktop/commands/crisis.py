"""`waystead crisis`: the crisis page at once, over a locked vault, also while another window has it open."""

from __future__ import annotations

import argparse
from typing import Any


def add_arguments(subparsers: argparse._SubParsersAction[Any]) -> None:
    """Add `crisis`; it has nothing to choose."""
    subparsers.add_parser(
        "crisis",
        help="open the crisis page at once, before anything is unlocked",
        description="Open the crisis page at once. Nothing is unlocked or asked: what is written is sealed to the "
        "vault that was last used (or the one of --vault) and joins it when somebody unlocks it, or within seconds "
        "where another window has it open. A crisis that has not passed goes on.",
    )


def run(args: argparse.Namespace) -> int:
    """Show the page; returns the exit code when the window is closed."""
    from desktop import app

    return app.main(args.vault_folder, crisis_first=True)
