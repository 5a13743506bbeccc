"""`pack inspect | export | import | key`: case packs without the window, for agency IT and for tests.

Secrets are asked for, or are lines of standard input in this order: the vault's passphrase, then the pack's.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.commands.prompt import read_new_passphrase, read_secret, say_notices
from desktop.domain.clock import SystemClock
from desktop.domain.errors import FileMissing, InvalidInput, NotWritable, PackRefused

if TYPE_CHECKING:
    from desktop.domain.packs import PackPreview
    from desktop.services.exchange import ExchangeService
    from desktop.storage.vault import OpenVault

LARGEST_KEY_FILE = 64 * 1024
DECISIONS = {"ours": "keep_ours", "theirs": "take_theirs"}


def add_arguments(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the four commands."""
    parser = subparsers.add_parser("pack", help="inspect, export or import a case pack", description=__doc__)
    commands = parser.add_subparsers(dest="pack_command", required=True, metavar="COMMAND")
    inspect = commands.add_parser("inspect", help="say what can be said about a pack without a key")
    inspect.add_argument("file", type=Path, metavar="FILE")
    inspect.add_argument("--json", action="store_true", help="print it as JSON")
    export = commands.add_parser("export", help="write one client as a case pack and record it in the ledger")
    export.add_argument("client", metavar="CLIENT", help="the short id, such as W-0412, or the long one")
    export.add_argument("file", type=Path, metavar="FILE", help="a new file, usually ending in .waystead")
    export.add_argument(
        "--to",
        type=Path,
        metavar="KEYFILE",
        help="the receiving vault's key; without it a passphrase is asked for",
    )
    take_in = commands.add_parser("import", help="show what a pack would change, and take it in")
    take_in.add_argument("file", type=Path, metavar="FILE")
    take_in.add_argument("--preview", action="store_true", help="only show; nothing is written")
    take_in.add_argument(
        "--conflicts",
        choices=sorted(DECISIONS),
        help="which side stands where both have changed the same record",
    )
    key = commands.add_parser("key", help="print this vault's own key, or write it to a file to hand over")
    key.add_argument("file", type=Path, nargs="?", metavar="FILE")


def run(args: argparse.Namespace) -> int:
    """Do it. Raises the named failures of `domain.errors`; the command line says them in one sentence."""
    return _COMMANDS[args.pack_command](args)


def _inspect(args: argparse.Namespace) -> int:
    from desktop.exports.bundle import inspect_pack

    found = inspect_pack(args.file)
    facts = {
        "format": "age-encryption.org/v1",
        "size": args.file.stat().st_size,
        "recipients": list(found.recipient_kinds),
        "content_size": found.plaintext_bytes,
    }
    if args.json:
        print(json.dumps(facts))
    else:
        opens = (
            "a passphrase" if "scrypt" in found.recipient_kinds else f"{len(found.recipient_kinds)} key(s)"
        )
        print(
            f"Format {facts['format']}, {facts['size']} bytes, opens with {opens} ({', '.join(found.recipient_kinds)})."
        )
    return 0


def _export(args: argparse.Namespace) -> int:
    card = None
    if args.to is not None:
        from desktop.exports.key_file import read_key_file

        card = read_key_file(_small_file(args.to))
    with _unlocked(args) as (vault, exchange):
        client_id = _client(vault, args.client)
        if card is not None:
            print(f"Compare these six words with the receiver: {' '.join(exchange.words_of(card))}")
            recipient = exchange.add_recipient(card, card.label, words_checked=False)
            exchange.export(client_id, args.file, recipient_id=recipient)
        else:
            exchange.export(client_id, args.file, passphrase=read_new_passphrase("Passphrase for the pack"))
    print(f"Written: {args.file}. It is recorded in the vault's ledger.")
    return 0


def _import(args: argparse.Namespace) -> int:
    from desktop.exports.bundle import inspect_pack

    by_passphrase = "scrypt" in inspect_pack(args.file).recipient_kinds
    with _unlocked(args) as (_vault, exchange):
        passphrase = read_secret("Passphrase of the pack") if by_passphrase else None
        preview = exchange.read(args.file, passphrase=passphrase)
        _show(preview)
        if args.preview or preview.taken_at is not None:
            return 0
        if preview.conflicts and args.conflicts is None:
            print(
                "Nothing was taken in. Say --conflicts ours or --conflicts theirs, or decide one by one in the window."
            )
            return 1
        chosen = DECISIONS[args.conflicts or "ours"]
        decisions = {f"{each.table}/{each.row_id}": chosen for each in preview.conflicts}
        counts = exchange.take_in(preview, decisions)
    print(
        "Taken in: "
        + ", ".join(f"{number} {name.replace('_', ' ')}" for name, number in counts.items())
        + "."
    )
    return 0


def _key(args: argparse.Namespace) -> int:
    with _unlocked(args) as (_vault, exchange):
        card, raw = exchange.own_key(), exchange.own_key_file()
        words = " ".join(exchange.words_of(card))
    if args.file is not None:
        from desktop.exports.atomic import write_atomic

        write_atomic(args.file, raw)
        print(f"Written: {args.file}. Nothing in it is secret.")
    else:
        print(card.recipient.text())
    print(f"Its six words: {words}")
    return 0


def _show(preview: PackPreview) -> None:
    # counts only: what a terminal shows may be kept by whoever started it
    signer = "whose key is known here" if preview.signer_known else "whose key nobody here has checked"
    print(f"From {preview.source_label}, {signer}: {len(preview.clients)} client(s).")
    if preview.taken_at is not None:
        print("This pack was taken in before; taking it in again changes nothing.")
        return
    for title, counted in (("new", preview.new), ("same", preview.same)):
        if counted:
            print(
                f"  {title}: " + ", ".join(f"{number} {table}" for table, number in sorted(counted.items()))
            )
    print(f"  conflicting: {len(preview.conflicts)}")


@contextmanager
def _unlocked(args: argparse.Namespace) -> Iterator[tuple[OpenVault, ExchangeService]]:
    if args.vault_folder is None:
        raise InvalidInput("folder", "vault_needed")
    from desktop import paths
    from desktop.services.exchange import ExchangeService
    from desktop.services.ledger import LedgerService
    from desktop.services.passphrases import Passphrases
    from desktop.storage.vault import unlock_vault

    clock = SystemClock()
    with unlock_vault(args.vault_folder, passphrase=read_secret("Passphrase"), clock=clock) as vault:
        say_notices(vault)
        words = Passphrases(paths.resources()).words
        yield vault, ExchangeService(vault, clock, LedgerService(vault), words)


def _client(vault: OpenVault, named: str) -> str:
    from desktop.services.clients import ClientsService

    clients = ClientsService(vault, SystemClock(), lambda: 0)
    if clients.get(named) is not None:
        return named
    found = [hit for hit in clients.find(named) if hit.short_id.casefold() == named.casefold()]
    if len(found) != 1:
        raise InvalidInput("client", "client_gone")
    return found[0].client_id


def _small_file(path: Path) -> bytes:
    try:
        with path.open("rb") as source:
            return source.read(LARGEST_KEY_FILE)
    except FileNotFoundError:
        raise FileMissing("key") from None
    except OSError as error:
        raise (PackRefused("not_a_key") if path.is_dir() else NotWritable("unreadable")) from error


_COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "inspect": _inspect,
    "export": _export,
    "import": _import,
    "key": _key,
}
