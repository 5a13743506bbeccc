"""What `vault verify` and the check in the window say of every finding: what is wrong, and what to do about it."""

from __future__ import annotations

from desktop.ui.marked import QT_TRANSLATE_NOOP

CONTEXT = "Findings"

_KEEP_AND_TELL = QT_TRANSLATE_NOOP(
    "Findings", "Keep the vault's folder as it is, write nothing new, and tell your supervisor today."
)
_BACKUP = QT_TRANSLATE_NOOP("Findings", "Nothing is lost. Lock and unlock once, then make a backup today.")
_RESTORE = QT_TRANSLATE_NOOP(
    "Findings",
    "Make a backup into a new folder now and keep the older ones. Then restore the newest sound backup beside this "
    "vault and compare.",
)
_LOOK = QT_TRANSLATE_NOOP(
    "Findings", "Look at what you wrote last and write again what is missing. Tell your supervisor."
)
_UNLOCK = QT_TRANSLATE_NOOP("Findings", "Unlock the vault as usual; that is all.")
_NOTHING = QT_TRANSLATE_NOOP("Findings", "Nothing needs to be done.")

TEXTS: dict[str, tuple[str, str]] = {
    "header_damaged_copy_used": (
        QT_TRANSLATE_NOOP("Findings", "The vault's header is damaged; its copy is whole and was used."),
        _BACKUP,
    ),
    "header_copy_damaged": (
        QT_TRANSLATE_NOOP(
            "Findings", "The copy of the vault's header is damaged; the header itself is whole."
        ),
        _BACKUP,
    ),
    "header_changed_copy_used": (
        QT_TRANSLATE_NOOP(
            "Findings", "The vault's header was changed by somebody without the key; its copy was used."
        ),
        _KEEP_AND_TELL,
    ),
    "header_copies_differ": (
        QT_TRANSLATE_NOOP("Findings", "The header and its copy are not the same."),
        _BACKUP,
    ),
    "header_changed_since_unlock": (
        QT_TRANSLATE_NOOP(
            "Findings", "The vault's header on the disk is not the one this vault was opened with."
        ),
        _KEEP_AND_TELL,
    ),
    "header_older_than_vault": (
        QT_TRANSLATE_NOOP(
            "Findings", "The header is older than the vault; a replaced passphrase may open it."
        ),
        QT_TRANSLATE_NOOP("Findings", "Tell your supervisor, then set a new passphrase in Settings."),
    ),
    "log_not_folded": (
        QT_TRANSLATE_NOOP("Findings", "The newest changes could not be folded into the database file."),
        QT_TRANSLATE_NOOP("Findings", "Make some room on the disk, wait a moment, and check again."),
    ),
    "pages_damaged": (QT_TRANSLATE_NOOP("Findings", "Parts of the database are damaged."), _RESTORE),
    "structure_damaged": (
        QT_TRANSLATE_NOOP("Findings", "The database's structure is damaged."),
        _RESTORE,
    ),
    "links_broken": (
        QT_TRANSLATE_NOOP("Findings", "Some records point to records that are not there."),
        QT_TRANSLATE_NOOP(
            "Findings", "Make a backup, then tell whoever looks after Waystead at your agency."
        ),
    ),
    "history_broken": (
        QT_TRANSLATE_NOOP("Findings", "The history's chain is broken: a row is missing or was changed."),
        _KEEP_AND_TELL,
    ),
    "history_unreadable": (QT_TRANSLATE_NOOP("Findings", "The history cannot be read."), _RESTORE),
    "history_behind_mirror": (
        QT_TRANSLATE_NOOP(
            "Findings", "Recent entries are missing: the database is older than its history's mirror."
        ),
        _LOOK,
    ),
    "history_differs_from_mirror": (
        QT_TRANSLATE_NOOP("Findings", "The history is not the one that was mirrored."),
        _KEEP_AND_TELL,
    ),
    "checkpoint_broken": (
        QT_TRANSLATE_NOOP(
            "Findings", "A signature over the history does not hold: what it signed was changed."
        ),
        _KEEP_AND_TELL,
    ),
    "checkpoint_gone": (
        QT_TRANSLATE_NOOP("Findings", "The history tells of a signature over it that is not there any more."),
        _KEEP_AND_TELL,
    ),
    "clock_went_back": (
        QT_TRANSLATE_NOOP(
            "Findings",
            "The laptop's clock was set back by more than five minutes. Entries count by their number.",
        ),
        QT_TRANSLATE_NOOP("Findings", "Look whether date and time of this laptop are right."),
    ),
    "key_change_half_way": (
        QT_TRANSLATE_NOOP(
            "Findings", "A change of the vault's key was interrupted; the next unlock finishes it."
        ),
        _UNLOCK,
    ),
    "mirror_missing": (
        QT_TRANSLATE_NOOP("Findings", "The history's mirror is missing."),
        QT_TRANSLATE_NOOP(
            "Findings",
            "It is written again by itself. Tell your supervisor if nobody moved files of this vault.",
        ),
    ),
    "mirror_unreadable": (
        QT_TRANSLATE_NOOP("Findings", "The history's mirror is damaged or was changed."),
        QT_TRANSLATE_NOOP(
            "Findings",
            "It is written again by itself. Tell your supervisor if nobody moved files of this vault.",
        ),
    ),
    "loss_noticed_earlier": (
        QT_TRANSLATE_NOOP("Findings", "A loss was noticed at an earlier unlock and noted in the history."),
        _NOTHING,
    ),
    "inbox_waiting": (
        QT_TRANSLATE_NOOP("Findings", "Entries made while locked wait for the next unlock."),
        _UNLOCK,
    ),
    "inbox_unopenable": (
        QT_TRANSLATE_NOOP("Findings", "Entries made while locked cannot be opened; they are kept."),
        QT_TRANSLATE_NOOP(
            "Findings", "Keep the vault's folder, and write down again what you remember of that crisis."
        ),
    ),
    "inbox_unread": (
        QT_TRANSLATE_NOOP(
            "Findings", "Entries made while locked could not be read; their text is kept inside the vault."
        ),
        QT_TRANSLATE_NOOP("Findings", "Tell whoever looks after Waystead at your agency."),
    ),
    "stray_files": (
        QT_TRANSLATE_NOOP("Findings", "Files that do not belong to the vault lie in its folder."),
        QT_TRANSLATE_NOOP("Findings", "Put nothing of your own there: it is not encrypted."),
    ),
}
