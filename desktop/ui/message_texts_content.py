"""The sentences about content files that cannot be used: which one, and what to do."""

from __future__ import annotations

from desktop.ui.marked import QT_TRANSLATE_NOOP

CONTENT = {
    "no_sound_file": QT_TRANSLATE_NOOP(
        "Messages", "There is no content file {file} that can be used. Check its name and what is in it."
    ),
    "unknown_kind": QT_TRANSLATE_NOOP(
        "Messages", "{file} is not the place and name of a content file. Write it like protocols/phone."
    ),
    "profile": QT_TRANSLATE_NOOP(
        "Messages", "The profile {file} cannot be used as it is: {place}. Nothing was changed."
    ),
    "no_agency_folder": QT_TRANSLATE_NOOP(
        "Messages", "There is no folder for the agency's files here, so nothing was changed."
    ),
    "pinned_protocol": QT_TRANSLATE_NOOP(
        "Messages", "The questions as they were asked then cannot be read. The answers are still there."
    ),
    "pinned_client_texts": QT_TRANSLATE_NOOP(
        "Messages", "What was said in the client's language then cannot be read. The answers are still there."
    ),
}
