"""The command line: reads the arguments, hands over to the window or to one of commands/.

Exit codes: 0 fine, 1 ran and found problems, 2 usage, 3 wrong passphrase, 4 damaged, 5 in use, 6 newer version,
7 no space or not writable, 8 vault or file missing, 9 pack refused, 70 a defect in Waystead, 130 stopped with Ctrl-C.
"""

from __future__ import annotations

import argparse
import importlib
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn, Protocol, cast

from desktop import __version__

EXIT_USAGE = 2
EXIT_DEFECT = 70
EXIT_STOPPED = 130
HIDDEN = "apart"
"""Starts what `services.apart` wants done in a process of its own; people have no use for it."""

# name → what `--help` says. The module is commands/<name with _>.py and is imported only when it is asked for.
COMMANDS = {
    "crisis": "open the crisis page at once, before anything is unlocked",
    "tour": "do the main job by itself in a practice vault and write pictures of it",
    "vault": "create, verify, back up or restore a vault, or give it a new key",
    "agency-key": "make the agency's key pair, show its six words",
    "pack": "inspect, export or import a case pack",
    "check-content": "check a folder of content files and name every problem",
    "self-test": "check that every part of this installation works",
    "bench": "measure speed against a bare window, database and page",
    "practice": "open a vault with invented clients",
}


class Command(Protocol):
    """What a module in commands/ offers."""

    def add_arguments(self, subparsers: argparse._SubParsersAction[PlainParser]) -> None:
        """Add the command's own parser."""
        ...

    def run(self, args: argparse.Namespace) -> int:
        """Do it and return the exit code."""
        ...


class UsageError(Exception):
    """The arguments make no sense; the message is one sentence."""


class PlainParser(argparse.ArgumentParser):
    """Says what is wrong in one sentence instead of printing the whole usage."""

    def error(self, message: str) -> NoReturn:
        """Stop with one sentence."""
        raise UsageError(f"{message[:1].upper()}{message[1:]}. See: {self.prog} --help")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command, or the window; returns the exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    _speak_utf8()
    try:
        return _run(arguments)
    except UsageError as error:
        return _say(str(error), EXIT_USAGE)
    except KeyboardInterrupt:
        return EXIT_STOPPED
    except BrokenPipeError:
        # the reader of our output went away, as `head` does
        sys.stderr.close()
        return 0
    except Exception as error:
        return _explain(error)


def _run(arguments: list[str]) -> int:
    from desktop import hygiene

    hygiene.harden()
    if arguments[:1] == [HIDDEN]:
        from desktop.commands import apart

        return apart.serve(arguments[1:])
    arguments, vault_folder = _take_vault(arguments)
    chosen = next((word for word in arguments if not word.startswith("-")), None)
    if not arguments:
        from desktop import app

        return app.main(vault_folder)
    module = _command(chosen) if chosen in COMMANDS else None
    args = _parser(chosen, module).parse_args(arguments)
    if module is None:
        raise UsageError("Name a command. See: waystead --help")
    args.vault_folder = vault_folder
    return module.run(args)


def _take_vault(arguments: list[str]) -> tuple[list[str], Path | None]:
    """Take `--vault DIR` out, wherever it stands."""
    rest: list[str] = []
    folder: str | None = None
    words = iter(arguments)
    for word in words:
        if word == "--":
            rest += ["--", *words]
        elif word == "--vault" or word.startswith("--vault="):
            value = next(words, "") if word == "--vault" else word.partition("=")[2]
            if not value or value.startswith("-"):
                raise UsageError("--vault needs a folder. See: waystead --help")
            if folder is not None:
                raise UsageError("--vault was given twice. See: waystead --help")
            folder = value
        else:
            rest.append(word)
    return rest, Path(folder) if folder is not None else None


def _parser(chosen: str | None, module: Command | None) -> PlainParser:
    parser = PlainParser(
        prog="waystead",
        description="Waystead keeps a caseworker's notes, plans and crisis log on this laptop, encrypted. "
        "Without a command it opens the window.",
        epilog="Passphrases are asked for, or read from standard input; they are never arguments. "
        "Exit codes: 0 fine, 1 problems found, 2 usage, 3 wrong passphrase, 4 damaged, 5 in use, 6 newer version, "
        "7 no space or not writable, 8 missing, 9 pack refused.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"Waystead {__version__}")
    parser.add_argument(
        "--vault", metavar="DIR", help="the vault's folder; may stand before or after the command"
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=PlainParser)
    for name, summary in COMMANDS.items():
        if name == chosen and module is not None:
            module.add_arguments(commands)
        else:
            commands.add_parser(name, help=summary)
    return parser


def _command(name: str | None) -> Command:
    module = importlib.import_module(f"desktop.commands.{str(name).replace('-', '_')}")
    return cast("Command", module)


def _explain(error: Exception) -> int:
    from desktop.domain.errors import ExpectedError
    from desktop.ui.messages import as_expected, explain

    expected = as_expected(error)
    if isinstance(expected, ExpectedError):
        return _say(explain(expected), expected.exit_code)
    from desktop.logs import describe_crash

    place = describe_crash(type(error), error, error.__traceback__).splitlines()
    return _say(
        f"{explain(error)} ({place[-1]} at {place[-2].strip() if len(place) > 2 else 'start'})", EXIT_DEFECT
    )


def _say(sentence: str, code: int) -> int:
    if sys.stderr is not None:
        print(sentence, file=sys.stderr)
    return code


def _speak_utf8() -> None:
    # a Windows console or LANG=C would refuse names in other scripts
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


if __name__ == "__main__":
    sys.exit(main())
