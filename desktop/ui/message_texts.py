"""The sentences behind every expected failure: English originals, marked for the catalogue.

One table for whole classes, one for reason codes. `messages.explain` picks and translates.
"""

from __future__ import annotations

from desktop.ui.marked import QT_TRANSLATE_NOOP
from desktop.ui.message_classes import CLASSES, ONE_SENTENCE, UNEXPECTED
from desktop.ui.message_texts_calendar import BOOKED_TIMES, ENDED_TIMES
from desktop.ui.message_texts_case import CASE_INPUT, CASE_RULES, CODE_INPUT, CODE_RULES
from desktop.ui.message_texts_content import CONTENT
from desktop.ui.message_texts_documents import DOCUMENT_REASONS, NOT_SAFE_THERE
from desktop.ui.message_texts_files import FILE_DAMAGED, FILE_GONE, FILE_INPUT
from desktop.ui.message_texts_keys import KEY_REASONS
from desktop.ui.message_texts_numbers import NUMBERS_AND_STORIES
from desktop.ui.message_texts_releases import RELEASE_INPUT, RELEASE_RULES, TRAINING_INPUT
from desktop.ui.message_texts_reports import REPORT_INPUT, REPORT_RULES
from desktop.ui.message_texts_tasks import TASK_INPUT, TASK_RULES
from desktop.ui.message_texts_walls import WALL_INPUT, WALL_RULES

__all__ = ["CLASSES", "ONE_SENTENCE", "REASONS", "UNEXPECTED"]

_PACK_ALTERED = QT_TRANSLATE_NOOP(
    "Messages",
    "This case pack was altered or damaged on the way. Nothing was taken in; ask for it to be sent again.",
)
_PACK_INSIDE = QT_TRANSLATE_NOOP(
    "Messages", "What is inside this case pack does not follow its own rules. Nothing was taken in."
)
_PACK_HUGE = QT_TRANSLATE_NOOP(
    "Messages", "This case pack asks for far more than a case needs. Nothing was taken in."
)
_TOO_LONG = QT_TRANSLATE_NOOP("Messages", "This is too long: at most {most} characters.")
_NOT_A_KEY = QT_TRANSLATE_NOOP("Messages", "This is not a Waystead key. Please check the file or the text.")
_EMPTY = QT_TRANSLATE_NOOP("Messages", "Something has to be written here.")
_DATE = QT_TRANSLATE_NOOP("Messages", "There is no such date. Please check day, month and year.")
_NOT_A_NUMBER = QT_TRANSLATE_NOOP("Messages", "Write a whole number here.")
_EXISTS = QT_TRANSLATE_NOOP("Messages", "Something is already there. Choose a new or an empty folder.")
_WRONG_SHAPE = CLASSES["InvalidInput"]
_NOT_ON_THE_PAGE = QT_TRANSLATE_NOOP(
    "Messages", "This question is not part of the form that is open. Please go back and try again."
)
_UNREADABLE = QT_TRANSLATE_NOOP("Messages", "This holds signs that are not text. Please type it by hand.")

REASONS = {
    "InvalidInput": {
        "copies": QT_TRANSLATE_NOOP("Messages", "Write a number from 1 to {most} here."),
        "pages_unclear": QT_TRANSLATE_NOOP("Messages", "Write pages like this: 1, 3-4."),
        "pages_not_there": QT_TRANSLATE_NOOP("Messages", "This document has {most} pages."),
        "missing": QT_TRANSLATE_NOOP(
            "Messages",
            "A passphrase is needed: type it, or give it on standard input, one secret on each line.",
        ),
        "folder_missing": QT_TRANSLATE_NOOP("Messages", "Name the vault's folder."),
        "guessable": QT_TRANSLATE_NOOP(
            "Messages", "This passphrase is easy to guess. Four or five plain words are stronger."
        ),
        "too_short": QT_TRANSLATE_NOOP("Messages", "This is too short: at least {least} characters."),
        "one_needed": QT_TRANSLATE_NOOP(
            "Messages", "Give either the passphrase or the recovery key, one of the two."
        ),
        "not_empty": _EXISTS,
        "unknown": _WRONG_SHAPE,
        "protocol_gone": _NOT_ON_THE_PAGE,
        "session_gone": QT_TRANSLATE_NOOP("Messages", "This session is no longer in the vault."),
        "reason_missing": QT_TRANSLATE_NOOP("Messages", "Please say why; one line is enough."),
        "text_missing": _EMPTY,
        "note_empty": QT_TRANSLATE_NOOP("Messages", "Write the note first; a few words are enough."),
        "nothing_to_mend": QT_TRANSLATE_NOOP(
            "Messages",
            "Nothing was answered here when it was signed. After the seal, an amendment can say it.",
        ),
        "not_signed_yet": QT_TRANSLATE_NOOP(
            "Messages", "This note is not signed yet; you can still change it itself."
        ),
        "vault_needed": QT_TRANSLATE_NOOP("Messages", "Name the vault's folder: --vault DIR."),
        "label_missing": QT_TRANSLATE_NOOP("Messages", "Give it a name you will know it by."),
        "recipient_missing": QT_TRANSLATE_NOOP("Messages", "Choose a passphrase or at least one recipient."),
        "plan_gone": QT_TRANSLATE_NOOP("Messages", "This plan is no longer in the vault."),
        "unknown_field": _WRONG_SHAPE,
        "unknown_role": _WRONG_SHAPE,
        "not_typable": QT_TRANSLATE_NOOP(
            "Messages",
            "Not every phone can type this. Letters from A to Z, digits and spaces are safe.",
        ),
        "names_them": QT_TRANSLATE_NOOP(
            "Messages",
            "A name or a place of theirs is in it, and somebody near them would guess it. Take another.",
        ),
        "birth_date": QT_TRANSLATE_NOOP(
            "Messages", "Their birth date is in it: the first thing that is tried. Take another."
        ),
        "phone_in_password": QT_TRANSLATE_NOOP(
            "Messages",
            "A telephone number of theirs is in it, and somebody near them knows it. Take another.",
        ),
        "quickly_guessed": QT_TRANSLATE_NOOP(
            "Messages",
            "This is guessed quickly. Take one that is made here, or four words that do not belong together.",
        ),
        "other_file": QT_TRANSLATE_NOOP(
            "Messages", "Another file has this name there now, so nothing was deleted. Look at it yourself."
        ),
        "entry_gone": QT_TRANSLATE_NOOP("Messages", "This is not in the list of what was given any more."),
        "not_plain": QT_TRANSLATE_NOOP(
            "Messages",
            "Use plain letters and digits for this password; other signs can be typed in two ways.",
        ),
        "not_the_same": QT_TRANSLATE_NOOP("Messages", "The two are not the same. Please type it again."),
        "exists": QT_TRANSLATE_NOOP(
            "Messages", "Something is already there. Choose a new or an empty folder."
        ),
        "empty": _EMPTY,
        "none": QT_TRANSLATE_NOOP("Messages", "Choose a passphrase or at least one recipient."),
        "too_long": _TOO_LONG,
        "too_long_to_sign": QT_TRANSLATE_NOOP(
            "Messages",
            "Some words are too long to be signed. Please shorten them here first; nothing is lost.",
        ),
        "cover_story": QT_TRANSLATE_NOOP(
            "Messages",
            "Choose something everyday: words about police, an office, a clinic or family can bring danger.",
        ),
        "not_a_key": _NOT_A_KEY,
        "not_text": _UNREADABLE,
        "unreadable_text": _UNREADABLE,
        "control_characters": _UNREADABLE,
        "name_missing": QT_TRANSLATE_NOOP("Messages", "Write the name the person wants to be called by."),
        "way_missing": QT_TRANSLATE_NOOP(
            "Messages", "Write the number or the address this is about, or take this way out."
        ),
        "client_gone": QT_TRANSLATE_NOOP("Messages", "This client is no longer in the vault."),
        "date_impossible": _DATE,
        "impossible_date": _DATE,
        "date_in_future": QT_TRANSLATE_NOOP(
            "Messages", "This date lies in the future. Please check the year."
        ),
        "date_too_old": QT_TRANSLATE_NOOP("Messages", "This date is too long ago. Please check the year."),
        "impossible_time": QT_TRANSLATE_NOOP("Messages", "There is no such time of day."),
        "hours_impossible": QT_TRANSLATE_NOOP(
            "Messages", "These hours do not work. Write them as from and to."
        ),
        "email_impossible": QT_TRANSLATE_NOOP(
            "Messages", "This cannot be an email address. Please check it."
        ),
        **BOOKED_TIMES,
        **TASK_INPUT,
        **REPORT_INPUT,
        **WALL_INPUT,
        **FILE_INPUT,
        **NUMBERS_AND_STORIES,
        "not_a_number": _NOT_A_NUMBER,
        "out_of_range": QT_TRANSLATE_NOOP(
            "Messages", "This number is outside what makes sense here. Please check it."
        ),
        "not_a_count": _NOT_A_NUMBER,
        "chosen_twice": QT_TRANSLATE_NOOP("Messages", "The same choice is there twice."),
        "stands_alone": QT_TRANSLATE_NOOP(
            "Messages", "This choice stands alone; take away the others first."
        ),
        "no_words_here": QT_TRANSLATE_NOOP(
            "Messages", "Only the offered reasons can be kept here, no other words."
        ),
        "no_yes_no_wording": QT_TRANSLATE_NOOP(
            "Messages",
            "This question has no wording that can be answered with yes or no. Leave it for another time.",
        ),
        "not_shown": _NOT_ON_THE_PAGE,
        "unknown_question": _NOT_ON_THE_PAGE,
        "not_an_answer": _WRONG_SHAPE,
        "unknown_basis": _WRONG_SHAPE,
        "unknown_choice": _WRONG_SHAPE,
        "unknown_part": _WRONG_SHAPE,
        "unknown_skip_reason": _WRONG_SHAPE,
        "unknown_state": _WRONG_SHAPE,
        "value_without_answer": _WRONG_SHAPE,
        "wrong_shape": _WRONG_SHAPE,
    },
    "RecoveryKeyMistyped": {
        "check": CLASSES["RecoveryKeyMistyped"],
        "length": QT_TRANSLATE_NOOP(
            "Messages", "The recovery key has {expected} letters and digits; {found} were typed."
        ),
        "sign": QT_TRANSLATE_NOOP(
            "Messages", "Sign {place} of the recovery key is not one that is used in it."
        ),
    },
    "NewerVersion": {
        "header": CLASSES["NewerVersion"],
        "schema": CLASSES["NewerVersion"],
        "pack": CLASSES["NewerVersion"],
        "engine": QT_TRANSLATE_NOOP(
            "Messages", "This Waystead comes with a database library that is too old. Install Waystead again."
        ),
    },
    "NotWritable": {
        "folder": CLASSES["NotWritable"],
        "agency_profile": CLASSES["NotWritable"],
        "file": CLASSES["NotWritable"],
        "denied": CLASSES["NotWritable"],
        "cannot_open": CLASSES["NotWritable"],
        "unreadable": QT_TRANSLATE_NOOP(
            "Messages",
            "Waystead may not read that file or folder. Ask for permission, or use a copy in a folder of your own.",
        ),
        "no_folder": QT_TRANSLATE_NOOP(
            "Messages", "That folder is not there. Is the stick still plugged in?"
        ),
        "journal": QT_TRANSLATE_NOOP(
            "Messages",
            "This kind of folder cannot keep a vault safely. Choose one on this laptop's own disk.",
        ),
        "exists": QT_TRANSLATE_NOOP(
            "Messages",
            "There is already something with that name. Choose another name; nothing was overwritten.",
        ),
        "erofs": QT_TRANSLATE_NOOP(
            "Messages",
            "That place can only be read; nothing was written. On a stick or card, move its little switch, or choose "
            "another place.",
        ),
        "place_gone": QT_TRANSLATE_NOOP(
            "Messages",
            "The stick went away before it was finished. What was there before is untouched. "
            "Plug it in and try again.",
        ),
        "reading_only": QT_TRANSLATE_NOOP(
            "Messages",
            "This vault is open for reading only, so nothing is saved in it. Bring it onto this laptop to write.",
        ),
    },
    "VaultMissing": {
        "no_backup": QT_TRANSLATE_NOOP(
            "Messages",
            "No backup was found in that folder. Choose the folder that holds it, or one level further up.",
        ),
        "not_practice": QT_TRANSLATE_NOOP(
            "Messages",
            "That vault is not for practice. Leave out the folder, and one with invented clients is opened.",
        ),
        "database": QT_TRANSLATE_NOOP(
            "Messages",
            "The vault's database is not in its folder. Look for a copy, or restore the vault from a backup.",
        ),
    },
    "DatabaseDamaged": FILE_DAMAGED,
    "FileMissing": {
        **FILE_GONE,
        "key": CLASSES["FileMissing"],
        "no_such_folder": CLASSES["FileMissing"],
        "given_file": QT_TRANSLATE_NOOP(
            "Messages",
            "The file is not where it was saved. Is the stick plugged in? If it was deleted, press “It is deleted”.",
        ),
        "pack": QT_TRANSLATE_NOOP("Messages", "That case pack is not there. Is the stick still plugged in?"),
    },
    "ContentBroken": CONTENT,
    "NotAllowed": {
        "release_needed": QT_TRANSLATE_NOOP(
            "Messages",
            "There is no release from the client for this. Ask for it first, or write down the legal reason.",
        ),
        "crisis_gone": QT_TRANSLATE_NOOP("Messages", "This crisis is no longer running."),
        "draft_open": QT_TRANSLATE_NOOP(
            "Messages",
            "A session with this client is open already. Here it is; go on in it, or sign it first.",
        ),
        "other_channel": QT_TRANSLATE_NOOP(
            "Messages",
            "This was booked for another way of speaking. Begin it from the booking, which says what can be done.",
        ),
        "other_signer": QT_TRANSLATE_NOOP(
            "Messages", "Somebody else signed this session; only their own key can seal it. Nothing is lost."
        ),
        "no_signing_key": QT_TRANSLATE_NOOP(
            "Messages", "You came in without your passphrase. Set a new one first; then you can sign."
        ),
        "release_not_in_force": QT_TRANSLATE_NOOP(
            "Messages",
            "The release does not cover this now: it has ended, was taken back, or is another person's. Ask anew.",
        ),
        "unknown_rule": CLASSES["NotAllowed"],
        **ENDED_TIMES,
        "others_see_papers": QT_TRANSLATE_NOOP(
            "Messages", "Others look through papers there, so it is not printed. Give it another way."
        ),
        "others_could_play": QT_TRANSLATE_NOOP(
            "Messages",
            "Others could play this recording, and no password guards it. Play it to them in the call instead.",
        ),
        **NOT_SAFE_THERE,
        "finders_not_asked": QT_TRANSLATE_NOOP("Messages", "Ask first who could find it."),
        "picture_has_no_password": QT_TRANSLATE_NOOP(
            "Messages",
            "A picture has no password, and others could open it. Give the pictures as a PDF with a password.",
        ),
        "no_room_not_agreed": QT_TRANSLATE_NOOP(
            "Messages",
            "Some rows have no room on the card. Look at them, and say that it may be given without.",
        ),
        "paper_has_no_password": QT_TRANSLATE_NOOP(
            "Messages", "This page has a password and cannot be printed. Make it without one for paper."
        ),
        "gate_closed": QT_TRANSLATE_NOOP(
            "Messages", "A plan is begun after the questions before it say that now is a good time."
        ),
        "child_plan_own_record": QT_TRANSLATE_NOOP(
            "Messages",
            "A child's plan stands in the child's own record. Open that one, or begin it from Plans.",
        ),
        "plan_given": QT_TRANSLATE_NOOP(
            "Messages",
            "This version was given and stays as it is. Begin a new version; what was typed is kept for it.",
        ),
        "gate_unfinished": QT_TRANSLATE_NOOP(
            "Messages", "Please answer every question before the plan first."
        ),
        "merge_record_gone": QT_TRANSLATE_NOOP(
            "Messages", "One of the two records is no longer there, or was already put into another one."
        ),
        "merge_in_crisis": QT_TRANSLATE_NOOP(
            "Messages", "A crisis is open for one of the two. Put them together when it has passed."
        ),
        **WALL_RULES,
        "merge_practice": QT_TRANSLATE_NOOP(
            "Messages", "One of the two is an invented client for practice. The two cannot be put together."
        ),
        "merge_session_open": QT_TRANSLATE_NOOP(
            "Messages",
            "A session of the record that would go is not signed, or not sealed yet. Sign or seal it first, or keep "
            "that record instead.",
        ),
        "merge_not_confirmed": QT_TRANSLATE_NOOP(
            "Messages", "Say first that you have looked and that this is one person."
        ),
        "merged_further": QT_TRANSLATE_NOOP(
            "Messages", "Something was put together again since. Undo the newer one first."
        ),
        "crisis_open": QT_TRANSLATE_NOOP(
            "Messages", "A crisis is still running. A plan is made when it has passed."
        ),
        "pack_changed_meanwhile": QT_TRANSLATE_NOOP(
            "Messages", "Something changed here while you were looking. Please open the case pack once more."
        ),
    },
    "PackRefused": {
        "foreign_record": _PACK_INSIDE,
        "truncated": QT_TRANSLATE_NOOP(
            "Messages", "The end of this case pack is missing. Copy it again; nothing was taken in."
        ),
        "altered": _PACK_ALTERED,
        "counts_differ": _PACK_ALTERED,
        "bad_signature": _PACK_ALTERED,
        "header_broken": _PACK_ALTERED,
        "newer": QT_TRANSLATE_NOOP(
            "Messages", "This case pack was made by a newer Waystead. Update Waystead to take it in."
        ),
        "not_a_pack": QT_TRANSLATE_NOOP("Messages", "This file is not a case pack."),
        "not_a_key": _NOT_A_KEY,
        "wrong_passphrase": QT_TRANSLATE_NOOP("Messages", "That passphrase does not open this case pack."),
        "passphrase_needed": QT_TRANSLATE_NOOP(
            "Messages",
            "This case pack opens with a passphrase. Ask the sender for it, by another way than the file.",
        ),
        "key_needed": QT_TRANSLATE_NOOP(
            "Messages", "This case pack opens with a vault's own key, not a passphrase."
        ),
        "no_key": QT_TRANSLATE_NOOP(
            "Messages",
            "This case pack was made for another vault. Give the sender your vault's key and ask again.",
        ),
        "huge": _PACK_HUGE,
        "work_too_big": _PACK_HUGE,
        "header_too_big": _PACK_HUGE,
        "too_many_recipients": _PACK_HUGE,
        "too_many_parts": _PACK_HUGE,
        "too_deep": _PACK_HUGE,
        "line_too_long": _PACK_HUGE,
        "bad_characters": _PACK_INSIDE,
        "bad_id": _PACK_INSIDE,
        "bad_manifest": _PACK_INSIDE,
        "bad_number": _PACK_INSIDE,
        "bad_value": _PACK_INSIDE,
        "duplicate_key": _PACK_INSIDE,
        "missing_column": _PACK_INSIDE,
        "not_json": _PACK_INSIDE,
        "unknown_column": _PACK_INSIDE,
        "unknown_kind": _PACK_INSIDE,
    },
}
REASONS |= DOCUMENT_REASONS
REASONS["InvalidInput"] |= CODE_INPUT | CASE_INPUT | RELEASE_INPUT | TRAINING_INPUT
REASONS["NotAllowed"] |= CODE_RULES | CASE_RULES | TASK_RULES | RELEASE_RULES | REPORT_RULES
for _kind, _table in KEY_REASONS.items():
    REASONS.setdefault(_kind, {}).update(_table)
