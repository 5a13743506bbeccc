"""What a person is told after unlocking: the header's copy, missing entries, wrong tries, content that is broken."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from desktop.ui.marked import QT_TRANSLATE_NOOP
from desktop.ui.messages import explain
from desktop.ui.widgets.labels import ltr
from desktop.ui.widgets.lists import listed

if TYPE_CHECKING:
    from desktop.content.problems import ContentProblem
    from desktop.storage.vault import OpenVault

CONTEXT = "Notices"
_VAULT = {
    "header_copy_used": QT_TRANSLATE_NOOP(
        "Notices",
        "The first file of this vault was damaged, so its copy was used. Nothing is lost. Make a backup today.",
    ),
    "header_older_than_vault": QT_TRANSLATE_NOOP(
        "Notices",
        "The file that holds the key to this vault is older than the vault, so an earlier passphrase may open it. "
        "Nothing was overwritten. Tell your supervisor, then set a new passphrase in Settings.",
    ),
    "key_change_finished": QT_TRANSLATE_NOOP(
        "Notices",
        "The change of this vault's key that was interrupted is finished now. The newest recovery sheet is the one "
        "that opens it; destroy the older one.",
    ),
    "key_change_undone": QT_TRANSLATE_NOOP(
        "Notices",
        "The change of this vault's key could not be finished, so it keeps the key it had. The recovery sheet from "
        "before is still the one that opens it. Try again in Settings.",
    ),
    "history_behind_mirror": QT_TRANSLATE_NOOP(
        "Notices",
        "Entries made shortly before the last close are missing. Look at what you wrote last and tell your supervisor.",
    ),
    "history_differs_from_mirror": QT_TRANSLATE_NOOP(
        "Notices",
        "The history of this vault does not match its mark. Keep the folder as it is and tell your supervisor.",
    ),
    "mirror_missing": QT_TRANSLATE_NOOP(
        "Notices", "The mark that guards the history of this vault was missing and was written again."
    ),
    "mirror_unreadable": QT_TRANSLATE_NOOP(
        "Notices", "The mark that guards the history of this vault could not be read and was written again."
    ),
    "migrated": QT_TRANSLATE_NOOP("Notices", "This vault was brought up to this version of Waystead."),
}
UNREAD = "unread"
_QUIET = ("migrated",)
_TAKEN = QT_TRANSLATE_NOOP(
    "Notices", "Entries made while locked were taken in: {count}. Please look at them."
)
_UNOPENABLE = QT_TRANSLATE_NOOP(
    "Notices",
    "Entries made while locked that could not be opened: {count}. They are kept in the vault's folder.",
)
_UNREAD = QT_TRANSLATE_NOOP(
    "Notices",
    "Entries made while locked that Waystead could not read: {count}. Their text is kept as it is inside this vault "
    "and goes with every backup. Tell whoever looks after Waystead at your agency.",
)
_KEY_DIFFERED = QT_TRANSLATE_NOOP(
    "Notices",
    "While this vault was locked, its file named another key for crisis lines than this laptop remembers. The lines "
    "were sealed with the remembered key. If nobody gave the vault a new key, tell your supervisor.",
)
_WRONG = QT_TRANSLATE_NOOP("Notices", "Wrong passphrases given since it was locked: {count}.")
_CONTENT = QT_TRANSLATE_NOOP(
    "Notices",
    "A file of Waystead itself is damaged: {place}. Ask whoever looks after this laptop to install Waystead again.",
)
_MOST_PROBLEMS = 3


@dataclass(frozen=True, slots=True)
class Notice:
    """One sentence; `caution` asks for a look. `about` is set where the window notes that it was told."""

    text: str
    caution: bool = True
    about: str = ""
    answers: tuple[str, str, Callable[[bool], object]] | None = None
    """Yes, no, and whom it is told: such a notice is a question, and either answer closes it."""


def notices_for(
    vault: OpenVault,
    taken: Any,
    wrong_tries: int,
    error: Exception | None,
    problems: Sequence[ContentProblem],
    unread: int = 0,
) -> list[Notice]:
    """Return what to say, the most important first.

    `taken` is a `TakenIn`, or None when taking in failed; `unread` the number of items kept unread, 0 to say nothing.
    """
    notices = [
        Notice(_say(_VAULT[code]), caution=code not in _QUIET) for code in vault.notices if code in _VAULT
    ]
    if error is not None:
        notices.append(Notice(explain(error)))
    if unread:
        notices.append(Notice(_say(_UNREAD, count=ltr(str(unread))), about=UNREAD))
    if taken is not None and taken.key_differed:
        notices.append(Notice(_say(_KEY_DIFFERED)))
    if taken is not None and taken.stored > taken.unread:
        notices.append(Notice(_say(_TAKEN, count=ltr(str(taken.stored - taken.unread))), caution=False))
    if taken is not None and taken.unopenable:
        notices.append(Notice(_say(_UNOPENABLE, count=ltr(str(taken.unopenable)))))
    if wrong_tries:
        notices.append(Notice(_say(_WRONG, count=ltr(str(wrong_tries)))))
    # the agency's own files have their line on Today and in Settings
    ours = [problem for problem in problems if not problem.file.startswith("agency/")]
    for problem in ours[:_MOST_PROBLEMS]:
        # a file that cannot be read at all has no entry and no field
        place = listed(ltr(part) for part in (problem.file, problem.entry, problem.field) if part)
        notices.append(Notice(_say(_CONTENT, place=place)))
    return notices


def _say(text: str, **facts: str) -> str:
    return QCoreApplication.translate(CONTEXT, text).format(**facts)
