"""`practice`: a vault with invented clients, made when there is none yet, in the window or (with --no-window) alone."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.domain.clock import SystemClock
from desktop.domain.errors import VaultMissing
from desktop.paths import AppPaths, resources, translations

if TYPE_CHECKING:
    from desktop.services.vaults import VaultEntry, VaultsService

LABEL = "Practice"


def add_arguments(subparsers: argparse._SubParsersAction[Any]) -> None:
    """Add the command's own parser."""
    parser = subparsers.add_parser("practice", help="open a vault with invented clients")
    parser.add_argument("--no-window", action="store_true", help="only make the vault and say where it is")


def run(args: argparse.Namespace) -> int:
    """Make the practice vault where there is none, then open the window on it."""
    from desktop.services.vaults import VaultsService

    paths = AppPaths.from_environment()
    vaults = VaultsService(paths.vaults, SystemClock())
    if args.vault_folder is not None:
        _must_be_practice(vaults.look(args.vault_folder))
    folder = args.vault_folder or _known(vaults)
    if folder is None:
        folder, passphrase = _make(vaults, paths)
        print(f"A practice vault is ready in {folder}. Everybody in it is invented.")
        print(f"Its passphrase: {passphrase}")
    else:
        print(f"The practice vault is in {folder}.")
    if args.no_window:
        return 0
    from desktop import app

    return app.main(folder)


def _must_be_practice(entry: VaultEntry | None) -> None:
    if entry is None:
        raise VaultMissing
    if entry.problem is not None:
        raise entry.problem
    if not entry.practice:
        raise VaultMissing("not_practice")


def _known(vaults: VaultsService) -> Path | None:
    return next((entry.folder for entry in vaults.known() if entry.practice), None)


def _make(vaults: VaultsService, paths: AppPaths) -> tuple[Path, str]:
    """Make the vault and put the invented clients in; return its folder and its passphrase."""
    from desktop.content.store import ContentStore
    from desktop.services import practice
    from desktop.services.passphrases import Passphrases

    passphrase = Passphrases(resources()).generate()
    content = ContentStore(resources(), translations(), paths.agency)
    made = practice.make(
        vaults, content, resources(), passphrase, label=LABEL, report=lambda _done, _of: None
    )
    return made.folder, passphrase
