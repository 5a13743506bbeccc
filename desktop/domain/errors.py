"""Failures a person can act on. Each is one class; `ui/messages.py` says it in the user's language.

Anything that is not an `ExpectedError` is a bug and is caught in one place (`app.py`).
"""

from __future__ import annotations

from typing import ClassVar


class ExpectedError(Exception):
    """A failure with a way on. `details` are plain facts for the sentence, never client data."""

    exit_code: ClassVar[int] = 1

    def __init__(self, reason: str = "", **details: str | int) -> None:
        super().__init__(reason or type(self).__name__)
        self.reason = reason
        self.details = details


class InvalidInput(ExpectedError):
    """A field holds something that cannot be kept; `field` and `reason` are stable codes."""

    exit_code = 2

    def __init__(self, field: str, reason: str, **details: str | int) -> None:
        super().__init__(reason, field=field, **details)
        self.field = field


class WrongPassphrase(ExpectedError):
    """No slot of the vault opens with this secret."""

    exit_code = 3


class RecoveryKeyMistyped(WrongPassphrase):
    """The recovery key's check character does not fit: a typing slip, not a wrong key."""


class HeaderDamaged(ExpectedError):
    """Neither the header nor its copy can be read or authenticated."""

    exit_code = 4


class DatabaseDamaged(ExpectedError):
    """The vault's database cannot be read with the right key."""

    exit_code = 4


class HistoryDamaged(ExpectedError):
    """The hash chain or its mirrored head does not fit the database."""

    exit_code = 4


class VaultInUse(ExpectedError):
    """Another running window owns this vault."""

    exit_code = 5


class NewerVersion(ExpectedError):
    """The file or vault was made by a newer Waystead."""

    exit_code = 6


class NoSpace(ExpectedError):
    """The disk is full."""

    exit_code = 7


class NotWritable(ExpectedError):
    """The folder or file cannot be written."""

    exit_code = 7


class VaultMissing(ExpectedError):
    """There is no vault in that folder."""

    exit_code = 8


class FileMissing(ExpectedError):
    """The named file is not there."""

    exit_code = 8


class PackRefused(ExpectedError):
    """A case pack cannot be taken in; `reason` is a stable code (truncated, altered, newer, huge, not_a_pack …)."""

    exit_code = 9


class ContentBroken(ExpectedError):
    """A content file cannot be used; details name the `file`, where there is one."""


class RowChanged(ExpectedError):
    """Somebody changed the row since it was read; nothing was overwritten."""


class NoteSigned(ExpectedError):
    """A signed note never changes; an amendment stands beside it."""


class NotAllowed(ExpectedError):
    """A rule of practice stands in the way; `reason` is the rule's stable code."""


class DocumentFailed(ExpectedError):
    """A document could not be made or failed its own check; `reason` is a stable code."""


class PrintFailed(ExpectedError):
    """A page could not be handed to a printer; `reason` is a stable code."""
