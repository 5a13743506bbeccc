"""`agency-key create | show`: the key pair with which an agency may open the vaults of its caseworkers. For agency IT.

create asks for a new passphrase (or takes the next line of standard input) and writes two files: FILE, the private key,
which only that passphrase opens, and beside it the public key to hand out. Keep FILE and its passphrase apart, in two
locked places, with two people; never on a caseworker's laptop. The stock age tool opens FILE as well.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.commands.prompt import read_new_passphrase
from desktop.paths import resources
from desktop.services.passphrases import load_words

if TYPE_CHECKING:
    from desktop.exports.agency_key_file import AgencyCard


def add_arguments(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the two commands."""
    parser = subparsers.add_parser(
        "agency-key",
        help="make the agency's key pair, show its six words",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(dest="key_command", required=True, metavar="COMMAND")
    create = commands.add_parser("create", help="make a key pair")
    create.add_argument(
        "file",
        type=Path,
        metavar="FILE",
        help="where the private key goes, ending in .key; never over something",
    )
    create.add_argument("--agency", default="", help="the agency's name, for people")
    show = commands.add_parser("show", help="show a public key and its six words")
    show.add_argument("file", type=Path, metavar="FILE", help="the public file")


def run(args: argparse.Namespace) -> int:
    """Do it. Raises the named failures of `domain.errors`; the command line says them in one sentence."""
    return _COMMANDS[args.key_command](args)


def _create(args: argparse.Namespace) -> int:
    from desktop.services import agency_keys

    passphrase = read_new_passphrase("Passphrase for the agency's key file")
    card, private, public = agency_keys.create(args.file, passphrase, args.agency)
    print(f"Private key, opened only by its passphrase: {private}")
    print(f"Public key, to hand out: {public}")
    _tell(card)
    print(
        'For every laptop, in agency/profile.toml:\n\n[vault]\nescrow_key = "' + card.recipient.text() + '"'
    )
    return 0


def _show(args: argparse.Namespace) -> int:
    from desktop.services import agency_keys

    _tell(agency_keys.read_public(args.file))
    return 0


def _tell(card: AgencyCard) -> None:
    from desktop.services import agency_keys

    if card.agency:
        print(f"Agency: {card.agency}")
    print(f"Key: {card.recipient.text()}")
    print(
        "Six words, to read aloud: " + " ".join(agency_keys.words_of(card.recipient, load_words(resources())))
    )


_COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {"create": _create, "show": _show}
