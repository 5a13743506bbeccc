"""The sentences of failures around a vault's keys: secrets that do not open, ways in, the agency's key."""

from __future__ import annotations

from desktop.ui.marked import QT_TRANSLATE_NOOP

KEY_REASONS = {
    "WrongPassphrase": {
        "recovery_key": QT_TRANSLATE_NOOP(
            "Messages",
            "That recovery key does not open this vault. It may belong to another vault, "
            "or a newer sheet has taken its place.",
        ),
        "agency_key": QT_TRANSLATE_NOOP(
            "Messages",
            "This vault does not let that agency key in. Is it the right vault, and the right key file?",
        ),
        "agency_file": QT_TRANSLATE_NOOP("Messages", "That is not the passphrase of the agency's key file."),
    },
    "InvalidInput": {
        "not_agency_key": QT_TRANSLATE_NOOP(
            "Messages",
            "This is not the kind of agency key file that is needed here. The private file opens vaults, "
            "the public one is handed out.",
        ),
        "file_exists": QT_TRANSLATE_NOOP(
            "Messages", "A key with that name is there already. Choose another name; nothing was overwritten."
        ),
        "slot_gone": QT_TRANSLATE_NOOP("Messages", "That way in was already taken away."),
    },
    "NotAllowed": {
        "other_slots": QT_TRANSLATE_NOOP(
            "Messages",
            "Somebody else's passphrase opens this vault too, and only they could take it over to a new key. "
            "Agree to leave it out, or let the key stay as it is.",
        ),
        "slot_there_already": QT_TRANSLATE_NOOP("Messages", "That agency key opens this vault already."),
        "slot_needed": QT_TRANSLATE_NOOP(
            "Messages", "A vault always keeps a passphrase and a recovery key. Make a new one in its place."
        ),
        "passphrase_needed": QT_TRANSLATE_NOOP(
            "Messages", "This needs your passphrase. Set a new one first, then try again."
        ),
    },
    "NotWritable": {
        "io_error": QT_TRANSLATE_NOOP(
            "Messages",
            "The disk reported a fault while writing. Nothing that was saved is lost. Try again, and make a backup "
            "today.",
        ),
        "disk_unreadable": QT_TRANSLATE_NOOP(
            "Messages",
            "The disk could not be read just now. Nothing that was saved is lost. See that the stick or drive is still "
            "connected, then try again.",
        ),
    },
}
