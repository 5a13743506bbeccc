"""The sentences about telephone numbers and cover stories that cannot be kept: what is wrong, and what to do."""

from __future__ import annotations

from desktop.ui.marked import QT_TRANSLATE_NOOP

NUMBERS_AND_STORIES = {
    "dispatch_short_code": QT_TRANSLATE_NOOP(
        "Messages",
        "911 or another short number reaches your own call centre. "
        "Write the ten-digit number of the client's local dispatch.",
    ),
    "centre_unnamed": QT_TRANSLATE_NOOP(
        "Messages", "Write which town or county the centre serves, or its name."
    ),
    "centre_known": QT_TRANSLATE_NOOP("Messages", "This number stands in the list for this place already."),
    "centre_twice": QT_TRANSLATE_NOOP(
        "Messages", "An earlier row of this file has this number for this place."
    ),
    "date_two_ways": QT_TRANSLATE_NOOP(
        "Messages", "This day can be read in two ways. Write it with the year first: 2026-11-03."
    ),
    "csv_cells": QT_TRANSLATE_NOOP(
        "Messages",
        "This row has more cells than there are columns. A text with a comma in it needs quotation marks.",
    ),
    "csv_columns": QT_TRANSLATE_NOOP(
        "Messages",
        "No row was taken: the first line has to name the columns, number and town or name at least. "
        "Others may be: state, source, checked on, how, day and night.",
    ),
    "csv_empty": QT_TRANSLATE_NOOP("Messages", "There is nothing in this file."),
    "csv_not_text": QT_TRANSLATE_NOOP(
        "Messages",
        "This is not a CSV file. In the spreadsheet program, save the table as CSV and choose that.",
    ),
    "csv_too_large": QT_TRANSLATE_NOOP(
        "Messages", "This file is larger than {most} MB. A list of centres is not that long."
    ),
    "csv_too_many": QT_TRANSLATE_NOOP(
        "Messages", "This file has more than {most} rows. Take it in parts, one state after the other."
    ),
    "how_missing": QT_TRANSLATE_NOOP(
        "Messages", "Write in a few words how it was confirmed: we called it, say."
    ),
    "answer_missing": QT_TRANSLATE_NOOP(
        "Messages", "Choose yes or no: is it an emergency line that is answered day and night?"
    ),
    "place_gone": QT_TRANSLATE_NOOP("Messages", "This place is no longer in the record. Please look again."),
    "cover_story": QT_TRANSLATE_NOOP(
        "Messages",
        "Not this story: never police, government, a clinic or family. Something everyday holds better.",
    ),
    "dispatch_on_plan": QT_TRANSLATE_NOOP(
        "Messages",
        "This number is for you in a crisis, not for a plan. From their own phone they dial 911.",
    ),
    "a_number_impossible": QT_TRANSLATE_NOOP(
        "Messages", "An A-number is the letter A and seven to nine digits. It may also stay empty."
    ),
    "age_not_birth": QT_TRANSLATE_NOOP(
        "Messages",
        "The age and the date of birth do not fit each other. Change or empty one of the two.",
    ),
    "row_gone": QT_TRANSLATE_NOOP(
        "Messages",
        "This entry was taken out meanwhile. What you wrote still stands here, so you can copy it.",
    ),
    "phone_not_a_number": QT_TRANSLATE_NOOP("Messages", "This is not a phone number. Please check it."),
    "phone_too_short": QT_TRANSLATE_NOOP("Messages", "This phone number is too short. Please check it."),
    "phone_too_long": QT_TRANSLATE_NOOP("Messages", "This phone number is too long. Please check it."),
}
DISPATCH_IN_STEP = QT_TRANSLATE_NOOP(
    "Messages", "A dispatch number stands in a step. Take it out: from their own phone they dial 911."
)
