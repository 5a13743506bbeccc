"""The sentences about files kept with a client: what is wrong with one, and what to do."""

from __future__ import annotations

from desktop.ui.marked import QT_TRANSLATE_NOOP

FILE_INPUT = {
    "file_empty": QT_TRANSLATE_NOOP("Messages", "There is nothing in this file. Choose another one."),
    "file_no_file": QT_TRANSLATE_NOOP("Messages", "This is not a file that can be read. Choose another one."),
    "file_too_big": QT_TRANSLATE_NOOP(
        "Messages",
        "This file is larger than the {most} MiB that your agency allows. Nothing was read. "
        "Make a smaller copy, or keep only the pages that are needed.",
    ),
    "file_unknown": QT_TRANSLATE_NOOP(
        "Messages",
        "Waystead keeps pictures (JPEG, PNG, WebP), PDF, plain text and sound. "
        "Save this one as one of these, and choose it again.",
    ),
    "file_lies": QT_TRANSLATE_NOOP(
        "Messages",
        "The name of this file says one thing and what is inside is another. Nothing was kept. "
        "Do not open it; ask whoever sent it.",
    ),
    "file_heic": QT_TRANSLATE_NOOP(
        "Messages",
        "This picture is in a form that only some phones can show (HEIC). Save it as JPEG there, "
        "and choose it again.",
    ),
    "file_text": QT_TRANSLATE_NOOP(
        "Messages", "This is not plain text that can be read here. Save it as UTF-8 text, or as PDF."
    ),
    "file_damaged": QT_TRANSLATE_NOOP(
        "Messages", "This file is damaged or not whole. Nothing was kept; ask for it to be sent again."
    ),
    "file_pixels": QT_TRANSLATE_NOOP(
        "Messages",
        "This picture is larger than this computer could safely show. Nothing was kept. Make a smaller copy of it.",
    ),
    "file_unfolds": QT_TRANSLATE_NOOP(
        "Messages", "Inside this file far more is packed than a document needs. Nothing was kept."
    ),
    "file_pages": QT_TRANSLATE_NOOP(
        "Messages", "This PDF has more than {most} pages. Keep only the pages that are needed."
    ),
    "file_password": QT_TRANSLATE_NOOP(
        "Messages",
        "This PDF asks for a password. Save a copy without one; inside the vault it is encrypted all the same.",
    ),
    "file_changed": QT_TRANSLATE_NOOP(
        "Messages", "This file changed while it was read. Nothing was kept; choose it again."
    ),
    "file_already_here": QT_TRANSLATE_NOOP("Messages", "This very file is already kept with this client."),
    "file_slow": QT_TRANSLATE_NOOP(
        "Messages",
        "This file takes too long to draw. It is kept as it is; give it out to open it elsewhere.",
    ),
    "file_slow_to_look": QT_TRANSLATE_NOOP(
        "Messages",
        "This file takes too long to look at, and nothing of it was kept. Ask for it as pictures, "
        "or for fewer pages, and choose it again.",
    ),
    "sound_form": QT_TRANSLATE_NOOP(
        "Messages",
        "This kind of recording cannot be played here. It is kept safe as it is; give it out to hear it elsewhere.",
    ),
    "sound_damaged": QT_TRANSLATE_NOOP(
        "Messages",
        "This recording is damaged or not whole and cannot be played here. It is kept as it is; "
        "ask for it to be sent again.",
    ),
    "sound_slow": QT_TRANSLATE_NOOP(
        "Messages",
        "This recording takes too long to read, or broke off. It is kept as it is; press Play to try again, "
        "or give it out to hear it elsewhere.",
    ),
    "sound_device": QT_TRANSLATE_NOOP(
        "Messages",
        "No sound output of this computer answers. Connect headphones or switch the sound on, "
        "then press Play again.",
    ),
    "sound_empty": QT_TRANSLATE_NOOP(
        "Messages",
        "Nothing would be left of this recording. It is kept as it is; choose another place.",
    ),
    "microphone": QT_TRANSLATE_NOOP(
        "Messages",
        "No microphone of this computer answers. Connect one or allow its use in the settings of this computer, "
        "then press Record again.",
    ),
    "no_voice": QT_TRANSLATE_NOOP(
        "Messages",
        "This computer has no voice for this language. Record a person instead.",
    ),
    "voice_failed": QT_TRANSLATE_NOOP(
        "Messages",
        "The voice of this computer said nothing. Record a person instead, or try once more.",
    ),
    "record_gone": QT_TRANSLATE_NOOP(
        "Messages",
        "The recording broke off. What was said until then is kept; listen to it, or record it again.",
    ),
    "file_gone": QT_TRANSLATE_NOOP("Messages", "This file is no longer with this client."),
}
FILE_GONE = {
    "file_gone": QT_TRANSLATE_NOOP(
        "Messages",
        "The file could not be read to its end: it is not there any more, or the stick was taken out. "
        "Nothing was kept; choose it again.",
    ),
}
FILE_DAMAGED = {
    "attachment": QT_TRANSLATE_NOOP(
        "Messages",
        "This file is not what was kept: its bytes were changed or damaged. It is not shown. "
        "Look for it in a backup, and tell your supervisor.",
    ),
}
