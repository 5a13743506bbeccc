"""Asks for secrets on the command line: hidden on a terminal, else one line of standard input. Never arguments."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from desktop.domain.errors import InvalidInput
from desktop.services.passphrases import MIN_CHARS, strength

if TYPE_CHECKING:
    from desktop.storage.vault import OpenVault

_LONGEST = 4096


def read_secret(prompt: str) -> str:
    """Return a secret without its line end.

    On a terminal `prompt` is shown and nothing is echoed. Otherwise the next line of standard input is taken as it
    is, so that several secrets are several lines in the order the command's help names.

    Raises:
        InvalidInput: standard input has ended, or the line is not text or far too long.
    """
    if sys.stdin is not None and sys.stdin.isatty():
        import getpass

        return getpass.getpass(f"{prompt}: ", stream=sys.stderr)
    line = _next_line()
    if not line:
        raise InvalidInput("secret", "missing")
    return line.rstrip("\n").removesuffix("\r")


def read_new_secret(prompt: str) -> str:
    """Return a new secret; on a terminal it is asked for twice.

    Raises:
        InvalidInput: the two do not match, or as in `read_secret`.
    """
    first = read_secret(prompt)
    if sys.stdin is not None and sys.stdin.isatty() and read_secret(f"{prompt}, again") != first:
        raise InvalidInput("secret", "not_the_same")
    return first


def read_new_passphrase(prompt: str) -> str:
    """Return a new passphrase that is neither short nor on everybody's list.

    Raises:
        InvalidInput: too_short, guessable, or as in `read_new_secret`.
    """
    typed = read_new_secret(prompt)
    if len(typed) < MIN_CHARS:
        raise InvalidInput("passphrase", "too_short", least=MIN_CHARS)
    if not typed.strip() or strength(typed).code == "common":
        raise InvalidInput("passphrase", "guessable")
    return typed


def say_notices(vault: OpenVault) -> None:
    """Say on standard error what unlocking has to tell: a header read from its copy, entries that are missing."""
    from desktop.ui.notices import notices_for

    for notice in notices_for(vault, None, 0, None, ()):
        print(notice.text, file=sys.stderr)


def _next_line() -> str:
    if sys.stdin is None:
        return ""
    try:
        line = sys.stdin.buffer.readline(_LONGEST + 1)
        if len(line) > _LONGEST:
            raise InvalidInput("secret", "too_long", limit=_LONGEST)
        return line.decode("utf-8")
    except UnicodeDecodeError:
        raise InvalidInput("secret", "not_text") from None
