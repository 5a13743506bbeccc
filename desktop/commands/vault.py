"""`vault create | verify | backup | restore | slots | rotate`: for installers, agency IT and an expert witness.

The passphrase is asked for, or is the next line of standard input. With `--recovery-key` it is the recovery key; with
`--agency-key` and a file, the passphrase of the agency's private key file.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.commands.prompt import read_new_passphrase, read_secret, say_notices
from desktop.domain.clock import SystemClock
from desktop.domain.errors import InvalidInput
from desktop.paths import resources

if TYPE_CHECKING:
    from desktop.domain.clock import Moment

SLOTS = {
    "own": "The caseworker's passphrase",
    "recovery": "The recovery key",
    "agency": "The agency's key",
    "person": "Another person's passphrase",
    "unknown": "A way in that this version does not know",
}
OPENED = {
    "passphrase": "with a passphrase",
    "recovery": "with the recovery key",
    "agency": "with the agency's key",
}


def add_arguments(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the commands."""
    parser = subparsers.add_parser(
        "vault", help="create, verify, back up or restore a vault, or give it a new key", description=__doc__
    )
    commands = parser.add_subparsers(dest="vault_command", required=True, metavar="COMMAND")
    create = commands.add_parser("create", help="make a vault and print its recovery key once")
    create.add_argument("folder", type=Path, nargs="?", metavar="DIR", help="a new or empty folder")
    create.add_argument("--label", default="Work", help="its name on the lock screen; never a client's")
    create.add_argument("--practice", action="store_true", help="for invented clients")
    create.add_argument("--name", default="", help="the caseworker's name, kept inside")
    verify = commands.add_parser("verify", help="check every page, the history and the header")
    verify.add_argument("folder", type=Path, nargs="?", metavar="DIR")
    backup = commands.add_parser("backup", help="write a checked backup into a new folder")
    backup.add_argument("folder", type=Path, metavar="DIR")
    backup.add_argument("target", type=Path, nargs="?", metavar="DEST", help="a new or empty folder")
    restore = commands.add_parser("restore", help="bring a backup back into a new folder")
    restore.add_argument("source", type=Path, metavar="SOURCE")
    restore.add_argument("folder", type=Path, nargs="?", metavar="DIR", help="a new or empty folder")
    restore.add_argument(
        "--dry-run", action="store_true", help="open and check it, say what is in it, make nothing"
    )
    listed = commands.add_parser("slots", help="list what opens a vault, and its last unlock")
    listed.add_argument("folder", type=Path, nargs="?", metavar="DIR")
    rotate = commands.add_parser(
        "rotate",
        help="give a vault a new key and a new recovery key",
        description="Asks for the passphrase, prints a new recovery key, and asks for it to be typed back. Backups "
        "and copies made before still open with the secrets of their day.",
    )
    rotate.add_argument("folder", type=Path, nargs="?", metavar="DIR")
    rotate.add_argument(
        "--drop-others",
        action="store_true",
        help="leave out passphrases of other people, who cannot be asked",
    )
    for command in (verify, backup, restore, listed):
        other = command.add_mutually_exclusive_group()
        other.add_argument("--recovery-key", action="store_true", help="ask for the recovery key instead")
        other.add_argument(
            "--agency-key", type=Path, metavar="FILE", help="use the agency's private key file"
        )


def run(args: argparse.Namespace) -> int:
    """Do it. Raises the named failures of `domain.errors`; the command line says them in one sentence."""
    return _COMMANDS[args.vault_command](args)


def _create(args: argparse.Namespace) -> int:
    from desktop.storage.vault import create_vault

    folder = _folder(args)
    passphrase = read_new_passphrase("Passphrase for the new vault")
    made = create_vault(
        folder,
        passphrase,
        clock=SystemClock(),
        label=args.label,
        kind="practice" if args.practice else "work",
        staff_name=args.name,
    )
    print(f"Vault {made.vault_id} is ready in {folder}.")
    print(f"Recovery key, shown once: {made.recovery_key}")
    print("Write it down and keep it apart from this laptop. It opens the vault when the passphrase is lost.")
    return 0


def _verify(args: argparse.Namespace) -> int:
    from desktop.storage.verify import verify_vault
    from desktop.ui.finding_texts import TEXTS

    folder = _folder(args)
    with _secret(args) as secret:
        found = verify_vault(folder, **secret, clock=SystemClock())
    for finding in found.findings:
        often = f" ({finding.count})" if finding.count > 1 else ""
        what, to_do = TEXTS[finding.code]
        print(f"{'problem' if finding.is_problem else 'note   '}  {what}{often}")
        print(f"         {to_do}")
    print(f"{found.history} rows of history hold together; schema {found.schema}.")
    print("The vault is sound." if found.is_sound else "The vault has problems.")
    return 0 if found.is_sound else 1


def _backup(args: argparse.Namespace) -> int:
    from desktop.storage.backup import back_up
    from desktop.storage.vault import unlock_vault

    # with `--vault DIR` the one folder that is left is where the backup goes
    folder, target = (
        (args.folder, args.target) if args.target is not None else (args.vault_folder, args.folder)
    )
    if folder is None:
        raise InvalidInput("folder", "folder_missing")
    with _secret(args) as secret, unlock_vault(folder, **secret, clock=SystemClock()) as vault:
        say_notices(vault)
        made = back_up(vault, target)
    print(f"Backup of {made.history} history rows is in {made.folder}; it was opened and checked.")
    return 0


def _restore(args: argparse.Namespace) -> int:
    from desktop.storage.restoring import restore

    if args.dry_run:
        return _look(args)
    folder = _folder(args)
    with _secret(args) as secret:
        made = restore(args.source, folder, **secret, clock=SystemClock())
    print(f"Restored into {made.folder}: {made.history} history rows, checked.")
    return 0


def _slots(args: argparse.Namespace) -> int:
    from desktop.services.passphrases import load_words
    from desktop.services.vault_keys import VaultKeys
    from desktop.storage.vault import unlock_vault

    with _secret(args) as secret, unlock_vault(_folder(args), **secret, clock=SystemClock()) as vault:
        say_notices(vault)
        keys = VaultKeys(vault, SystemClock(), lambda: load_words(resources()))
        for slot in keys.slots():
            words = f" ({' '.join(keys.words_of_slot(slot))})" if slot.public else ""
            print(f"{SLOTS[slot.kind]}{words}: made {_day(slot.made)}, used {_day(slot.used)}")
        before = keys.unlock_before()
        if before is not None:
            print(f"Opened before this: {_day(before.at)}, {OPENED[before.kind]}.")
    return 0


def _rotate(args: argparse.Namespace) -> int:
    from desktop.storage.keys import recovery_bytes
    from desktop.storage.rotation import rotate_key
    from desktop.storage.slot_changes import new_recovery_text

    folder, passphrase = _folder(args), read_secret("Passphrase")
    printed = new_recovery_text()
    # to standard error with the prompts: the next secret cannot be typed back before it was read
    print(f"New recovery key: {printed}", file=sys.stderr, flush=True)
    if recovery_bytes(read_secret("Type it back from what you wrote down")) != recovery_bytes(printed):
        raise InvalidInput("recovery_key", "not_the_same")
    with rotate_key(
        folder, passphrase=passphrase, recovery_key=printed, drop_others=args.drop_others, clock=SystemClock()
    ) as vault:
        print(f"Vault {vault.vault_id} has a new key. The recovery key from before opens it no more.")
    print("Backups made before still open with the passphrase and recovery key of their day.")
    return 0


def _day(moment: Moment | None) -> str:
    return moment.local().strftime("%Y-%m-%d %H:%M") if moment is not None else "not noted"


def _look(args: argparse.Namespace) -> int:
    from desktop.paths import AppPaths
    from desktop.storage.restoring import look_at

    with _secret(args) as secret:
        look, beside = look_at(
            args.source,
            AppPaths.from_environment().vaults,
            **secret,
            beside=args.folder if args.folder is not None else args.vault_folder,
        )
    inside = look.contents
    print(f"{inside.clients} clients, {inside.sessions} sessions, {inside.plans} safety plans.")
    if inside.last_written is not None:
        print(
            f"Last written {inside.last_written.local():%Y-%m-%d %H:%M}; {inside.history} history rows, checked."
        )
    if beside is not None:
        print(_compared(beside.more, split=beside.split))
    print("Nothing was made.")
    return 0


def _compared(more: int | None, *, split: bool) -> str:
    if more is None:
        return "The vault beside it could not be compared."
    if split:
        return "The vault beside it and the backup each have entries that the other lacks."
    if more > 0:
        return f"The vault beside it has {more} entries that the backup lacks."
    return (
        f"The vault beside it lacks {-more} entries of the backup." if more else "Both hold the same entries."
    )


def _folder(args: argparse.Namespace) -> Path:
    folder: Path | None = args.folder if args.folder is not None else args.vault_folder
    if folder is None:
        raise InvalidInput("folder", "folder_missing")
    return folder


def _secret(args: argparse.Namespace) -> AbstractContextManager[dict[str, Any]]:
    """Ask for it, and give it as unlocking takes it; a private key is overwritten afterwards."""
    from desktop.services.restoring import Secret

    if args.recovery_key:
        return Secret(recovery_key=read_secret("Recovery key")).given()
    if args.agency_key is not None:
        passphrase = read_secret("Passphrase of the key file")
        return Secret(key_file=args.agency_key, passphrase=passphrase).given()
    return Secret(passphrase=read_secret("Passphrase")).given()


_COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "create": _create,
    "verify": _verify,
    "backup": _backup,
    "restore": _restore,
    "slots": _slots,
    "rotate": _rotate,
}
