"""The sentences for documents that are not given out and pages that are not printed."""

from __future__ import annotations

from desktop.ui.marked import QT_TRANSLATE_NOOP
from desktop.ui.message_texts_numbers import DISPATCH_IN_STEP

_CHECK_FAILED = QT_TRANSLATE_NOOP(
    "Messages", "The finished page did not pass its own check, so it was not given out. Please try again."
)

NOT_SAFE_THERE = {
    "plan_put_away": QT_TRANSLATE_NOOP(
        "Messages", "This version was put away, and they have another. It is read here, not given."
    ),
    "no_text_said": QT_TRANSLATE_NOOP(
        "Messages", "By what the record says now, they said no to text messages. Give it another way."
    ),
    "no_email_said": QT_TRANSLATE_NOOP(
        "Messages", "By what the record says now, they said no to email. Give it another way."
    ),
    "needs_password": QT_TRANSLATE_NOOP(
        "Messages", "Others could open it there. Give it a password first, or give it another way."
    ),
    "others_read_phone": QT_TRANSLATE_NOOP(
        "Messages", "Others read the phone, so no text message. Give it another way."
    ),
    "others_read_email": QT_TRANSLATE_NOOP(
        "Messages", "Others could read the email, so none is written. Give it another way."
    ),
}

DOCUMENT_REASONS = {
    "DocumentFailed": {
        "nothing_to_give": QT_TRANSLATE_NOOP(
            "Messages",
            "No step of this plan is meant for this form. Choose one, or give the plan another way.",
        ),
        "no_number_meant": QT_TRANSLATE_NOOP(
            "Messages",
            "No number is left to give. Tick one, or choose the plan's own words.",
        ),
        "label_says_it": QT_TRANSLATE_NOOP(
            "Messages", "A label says what stands in the plan. Choose one that tells a stranger nothing."
        ),
        "no_room": QT_TRANSLATE_NOOP(
            "Messages",
            "Even the title has no room on a card. Write it shorter, or give the page instead.",
        ),
        "texts_missing": QT_TRANSLATE_NOOP(
            "Messages",
            "Some steps have no words in this language yet. Write them, or choose the other language.",
        ),
        "page_words_missing": QT_TRANSLATE_NOOP(
            "Messages",
            "Some words of this page are missing in this language. Choose English and have it read out.",
        ),
        "no_topics": QT_TRANSLATE_NOOP("Messages", "Choose first what the page is about."),
        "title_missing": QT_TRANSLATE_NOOP(
            "Messages", "Give the page a title that says nothing to a stranger."
        ),
        "dispatch_on_plan": DISPATCH_IN_STEP,
        "danger_on_plan": QT_TRANSLATE_NOOP(
            "Messages",
            "By what the record says now, a number in a step is one of somebody who may be the danger. "
            "Take it out, then give the plan. Whoever has it already is told.",
        ),
        "audio_unheard": QT_TRANSLATE_NOOP(
            "Messages",
            "Not every step has been heard in this recording yet. Play it and tick each one, then give it.",
        ),
        "leak_name": QT_TRANSLATE_NOOP(
            "Messages",
            "The client's name stands in the title or on the page, and a stranger would know whose it is. "
            "Write it without.",
        ),
        "too_many_messages": QT_TRANSLATE_NOOP(
            "Messages",
            "This would be {count} text messages, and {most} are the most. Write the longest steps shorter, "
            "give the numbers alone, or choose another form.",
        ),
        "leak_file_name": QT_TRANSLATE_NOOP(
            "Messages",
            "The name of the file says whose it is. Choose another name, one that says nothing to a stranger.",
        ),
        "leak_id": QT_TRANSLATE_NOOP(
            "Messages", "The id of the record stands on the page. Take it out, then make the page again."
        ),
        "leak_agency": QT_TRANSLATE_NOOP(
            "Messages", "The agency's name stands on the page. Take it out, then make the page again."
        ),
        "self_check": _CHECK_FAILED,
        "unreadable": _CHECK_FAILED,
        "not_tagged": _CHECK_FAILED,
        "font_missing": QT_TRANSLATE_NOOP(
            "Messages", "A font this document needs is missing from the installation. Install Waystead again."
        ),
        "pictogram_missing": QT_TRANSLATE_NOOP(
            "Messages", "A picture this document needs is not there. Choose another one, or leave it out."
        ),
        "character_not_covered": QT_TRANSLATE_NOOP(
            "Messages",
            "A sign in the text cannot be printed with the fonts Waystead brings. Please write it another way.",
        ),
        "template_broken": QT_TRANSLATE_NOOP(
            "Messages",
            "The template of this document has a fault. Ask whoever keeps your agency's files to check it.",
        ),
        "template_refused": QT_TRANSLATE_NOOP(
            "Messages",
            "The template of this document asks for files outside its folder, which is never allowed.",
        ),
        "template_missing": QT_TRANSLATE_NOOP(
            "Messages", "The template of this document is missing. Put it back, or install Waystead again."
        ),
    },
    "PrintFailed": {
        "printer_gone": QT_TRANSLATE_NOOP(
            "Messages", "This printer is not there any more. Look for printers again, and choose one."
        ),
        "not_answering": QT_TRANSLATE_NOOP(
            "Messages",
            "The printing service of this computer does not answer. Try again, or save the page as a PDF instead.",
        ),
        "password_wanted": QT_TRANSLATE_NOOP(
            "Messages",
            "This printer asks for a password, and Waystead has none. Choose another one, or ask whoever set it up.",
        ),
        "refused": QT_TRANSLATE_NOOP(
            "Messages",
            "The printer did not take the page. See if it is on, or choose another one.",
        ),
    },
}
