"""`vault create | verify | backup | restore`: for installers, agency IT and an expert witness.

The passphrase (or, with --recovery-key, the recovery key) is asked for, or is the next line of standard input.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from desktop.commands.prompt import read_new_passphrase, read_secret, say_notices
from desktop.domain.clock import SystemClock
from desktop.domain.errors import InvalidInput

FINDINGS = {
    "header_damaged_copy_used": "The vault's header is damaged; its copy is whole and was used.",
    "header_copy_damaged": "The copy of the vault's header is damaged; the header itself is whole.",
    "header_changed_copy_used": "The vault's header was changed by somebody without the key; its copy was used.",
    "header_copies_differ": "The header and its copy are not the same.",
    "header_older_than_vault": "The header is older than the vault; a replaced passphrase may open it.",
    "log_not_folded": "The newest changes could not be folded into the database file.",
    "pages_damaged": "Parts of the database are damaged.",
    "structure_damaged": "The database's structure is damaged.",
    "links_broken": "Some records point to records that are not there.",
    "history_broken": "The history's chain is broken: a row is missing or was changed.",
    "history_unreadable": "The history cannot be read.",
    "history_behind_mirror": "Recent entries are missing: the database is older than its history's mirror.",
    "history_differs_from_mirror": "The history is not the one that was mirrored.",
    "mirror_missing": "The history's mirror is missing.",
    "mirror_unreadable": "The history's mirror is damaged or was changed.",
    "loss_noticed_earlier": "A loss was noticed at an earlier unlock and noted in the history.",
    "inbox_waiting": "Entries made while locked wait for the next unlock.",
    "inbox_unopenable": "Entries made while locked cannot be opened; they are kept.",
    "inbox_unread": "Entries made while locked could not be read; their text is kept inside the vault.",
    "stray_files": "Files that do not belong to the vault lie in its folder.",
}


def add_arguments(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the four commands."""
    parser = subparsers.add_parser(
        "vault", help="create, verify, back up or restore a vault", description=__doc__
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
    for command in (verify, backup, restore):
        command.add_argument("--recovery-key", action="store_true", help="ask for the recovery key instead")


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

    folder = _folder(args)
    passphrase, recovery_key = _secret(args)
    found = verify_vault(folder, passphrase=passphrase, recovery_key=recovery_key, clock=SystemClock())
    for finding in found.findings:
        often = f" ({finding.count})" if finding.count > 1 else ""
        print(f"{'problem' if finding.is_problem else 'note   '}  {FINDINGS[finding.code]}{often}")
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
    passphrase, recovery_key = _secret(args)
    with unlock_vault(folder, passphrase=passphrase, recovery_key=recovery_key, clock=SystemClock()) as vault:
        say_notices(vault)
        made = back_up(vault, target)
    print(f"Backup of {made.history} history rows is in {made.folder}; it was opened and checked.")
    return 0


def _restore(args: argparse.Namespace) -> int:
    from desktop.storage.backup import restore

    folder = _folder(args)
    passphrase, recovery_key = _secret(args)
    made = restore(args.source, folder, passphrase=passphrase, recovery_key=recovery_key, clock=SystemClock())
    print(f"Restored into {made.folder}: {made.history} history rows, checked.")
    return 0


def _folder(args: argparse.Namespace) -> Path:
    folder: Path | None = args.folder if args.folder is not None else args.vault_folder
    if folder is None:
        raise InvalidInput("folder", "folder_missing")
    return folder


def _secret(args: argparse.Namespace) -> tuple[str | None, str | None]:
    if args.recovery_key:
        return None, read_secret("Recovery key")
    return read_secret("Passphrase"), None


_COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "create": _create,
    "verify": _verify,
    "backup": _backup,
    "restore": _restore,
}
