"""The sentence of each class of expected failures: English originals, marked for the catalogue.

For reasons that do not change what a person can do about it, and for new ones; the rest is in message_texts.py.
"""

from __future__ import annotations

from desktop.ui.marked import QT_TRANSLATE_NOOP

UNEXPECTED = QT_TRANSLATE_NOOP(
    "Messages", "Something went wrong inside Waystead. What is in the vault is not touched."
)

# the sentence of a class: for reasons that do not change what a person can do about it, and for new ones
CLASSES = {
    "ExpectedError": QT_TRANSLATE_NOOP("Messages", "That did not work. Nothing was changed."),
    "InvalidInput": QT_TRANSLATE_NOOP(
        "Messages", "This cannot be kept the way it is written. Please check it."
    ),
    "WrongPassphrase": QT_TRANSLATE_NOOP("Messages", "That passphrase does not open this vault."),
    "RecoveryKeyMistyped": QT_TRANSLATE_NOOP(
        "Messages", "The recovery key has a slip in it. Please compare it with your sheet, sign by sign."
    ),
    "HeaderDamaged": QT_TRANSLATE_NOOP(
        "Messages",
        "The vault's header and its copy are both damaged. Restore the vault from a backup; keep the folder as it is.",
    ),
    "DatabaseDamaged": QT_TRANSLATE_NOOP(
        "Messages",
        "The vault's database is damaged. Keep the folder as it is and restore the vault from a backup.",
    ),
    "HistoryDamaged": QT_TRANSLATE_NOOP(
        "Messages",
        "The vault's history does not fit its records: something was changed outside Waystead. "
        "Keep the folder and tell your supervisor.",
    ),
    "VaultInUse": QT_TRANSLATE_NOOP(
        "Messages", "This vault is already open in another Waystead window. Use that one, or lock it first."
    ),
    "NewerVersion": QT_TRANSLATE_NOOP(
        "Messages", "This was made by a newer Waystead. Update Waystead to open it; nothing was changed."
    ),
    "NoSpace": QT_TRANSLATE_NOOP(
        "Messages", "The disk is full. Make some room and try again; nothing that was saved is lost."
    ),
    "NotWritable": QT_TRANSLATE_NOOP(
        "Messages",
        "Waystead may not write there. Choose another folder, or ask for permission to write in it.",
    ),
    "VaultMissing": QT_TRANSLATE_NOOP("Messages", "There is no vault in that folder."),
    "FileMissing": QT_TRANSLATE_NOOP("Messages", "That file or folder is not there."),
    "PackRefused": QT_TRANSLATE_NOOP(
        "Messages", "This case pack cannot be taken in. Nothing was changed; ask for it to be made again."
    ),
    "ContentBroken": QT_TRANSLATE_NOOP(
        "Messages",
        "A content file cannot be used. The built-in one is used instead.",
    ),
    "RowChanged": QT_TRANSLATE_NOOP(
        "Messages",
        "This was changed elsewhere since you opened it. Nothing was overwritten; please look again.",
    ),
    "NoteSigned": QT_TRANSLATE_NOOP("Messages", "A signed note stays as it is. Add an amendment beside it."),
    "NotAllowed": QT_TRANSLATE_NOOP("Messages", "That is not possible here."),
    "DocumentFailed": QT_TRANSLATE_NOOP(
        "Messages", "The document could not be made. Nothing was given out; the plan itself is safe."
    ),
    "PrintFailed": QT_TRANSLATE_NOOP(
        "Messages", "The page could not be printed. Choose another printer, or save it as a PDF instead."
    ),
}

# these say all there is to say, whatever the reason
ONE_SENTENCE = {
    "HeaderDamaged",
    "DatabaseDamaged",
    "HistoryDamaged",
    "VaultInUse",
    "NoSpace",
    "RowChanged",
    "NoteSigned",
}
