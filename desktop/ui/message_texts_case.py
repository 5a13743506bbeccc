"""The sentences about provider codes and cases: what is wrong, and what to do. A code's origin is never repeated."""

from __future__ import annotations

from desktop.ui.marked import QT_TRANSLATE_NOOP

CODE_INPUT = {
    "code_missing": QT_TRANSLATE_NOOP("Messages", "Write the code here, in letters and digits."),
    "code_not_mixed": QT_TRANSLATE_NOOP(
        "Messages", "A code needs letters as well as digits: moon 7412, say."
    ),
    "code_length": QT_TRANSLATE_NOOP("Messages", "A code has {least} to {most} letters and digits."),
    "code_easy": QT_TRANSLATE_NOOP(
        "Messages", "This is one of the first codes anybody would try. Mix other letters and digits."
    ),
    "code_used_before": QT_TRANSLATE_NOOP(
        "Messages", "This was their code before. Whoever knew it then still does: take another one."
    ),
    "code_from_name": QT_TRANSLATE_NOOP(
        "Messages",
        "This code holds or sounds like part of a name in this record. Take one that has nothing to do with any name.",
    ),
    "code_from_place": QT_TRANSLATE_NOOP(
        "Messages",
        "This code holds part of a place in this record. Take one that has nothing to do with a place.",
    ),
    "code_from_email": QT_TRANSLATE_NOOP(
        "Messages", "This code holds part of an email address in this record. Take another one."
    ),
    "code_from_date": QT_TRANSLATE_NOOP(
        "Messages", "This code holds part of a date in this record. Take digits that are nobody's birthday."
    ),
    "code_from_number": QT_TRANSLATE_NOOP(
        "Messages", "This code holds part of a number in this record. Take digits from nowhere."
    ),
    "code_from_secret": QT_TRANSLATE_NOOP(
        "Messages",
        "This code is too near to another agreed word. Code word, help word and provider code must not be alike.",
    ),
    "code_gone": QT_TRANSLATE_NOOP("Messages", "There is no provider code in use. Make one first."),
    "code_reason_missing": QT_TRANSLATE_NOOP("Messages", "Choose why the present code ends."),
    "code_who_missing": QT_TRANSLATE_NOOP("Messages", "Write which provider was told, and whom there."),
    "code_way_missing": QT_TRANSLATE_NOOP(
        "Messages", "Choose how they were told. Never in a message or an email: those stay readable."
    ),
    "code_verified_missing": QT_TRANSLATE_NOOP(
        "Messages", "Write how you know that it is really them: you rang a number you found yourself, say."
    ),
    "code_told_by_missing": QT_TRANSLATE_NOOP("Messages", "Choose who told them: the client, or you."),
    "code_when_not_in_use": QT_TRANSLATE_NOOP(
        "Messages", "On this day the present code was not in use. Choose a day since it was made."
    ),
    "code_said_missing": QT_TRANSLATE_NOOP("Messages", "Write what they said as the code."),
    "code_failed_who_missing": QT_TRANSLATE_NOOP(
        "Messages", "Write who called, in the words they used. “Nobody named” is an answer too."
    ),
    "code_failed_done_missing": QT_TRANSLATE_NOOP(
        "Messages", "Write what was done: hung up, called back, told the supervisor."
    ),
}
CODE_RULES = {
    "code_not_found": QT_TRANSLATE_NOOP(
        "Messages", "No code was found that has nothing of this record in it. Agree on one with the client."
    ),
    "code_release_needed": QT_TRANSLATE_NOOP(
        "Messages",
        "To tell another agency yourself takes a release in force that names it. "
        "The client can tell them instead; then choose that.",
    ),
    "check_waits": QT_TRANSLATE_NOOP(
        "Messages",
        "After several wrong answers the next one has to wait. The page of the code says how long.",
    ),
}
CASE_INPUT = {
    "close_reason_missing": QT_TRANSLATE_NOOP("Messages", "Choose why the case is closed."),
    "close_words_missing": QT_TRANSLATE_NOOP("Messages", "Write in a few words what the other reason is."),
    "close_check_missing": QT_TRANSLATE_NOOP(
        "Messages", "Answer this too. “No” and “Not possible” are answers, and stop nothing."
    ),
    "reopen_reason_missing": QT_TRANSLATE_NOOP("Messages", "Choose why the case is opened again."),
    "case_words_missing": QT_TRANSLATE_NOOP("Messages", "Write in a few words why."),
    "keep_until_range": QT_TRANSLATE_NOOP(
        "Messages", "Choose a day after today, within the next ten years, like this: 2027-11-03."
    ),
}
CASE_RULES = {
    "client_closed": QT_TRANSLATE_NOOP(
        "Messages",
        "This case is closed. Reopen it first; what you wrote still stands here, so you can copy it.",
    ),
    "client_not_closed": QT_TRANSLATE_NOOP("Messages", "This case is open. Close it first."),
    "close_crisis": QT_TRANSLATE_NOOP(
        "Messages", "A crisis is open for this client. It has to have passed before the case can be closed."
    ),
    "close_report": QT_TRANSLATE_NOOP(
        "Messages", "An incident report is not signed yet. Sign it, then close the case."
    ),
    "close_mandated": QT_TRANSLATE_NOOP(
        "Messages",
        "A report is not finished: the call, the written form or its signature is still to come. Open it first.",
    ),
    "close_session": QT_TRANSLATE_NOOP(
        "Messages", "A session is not signed yet. Sign it or put it away, then close the case."
    ),
    "close_unsealed": QT_TRANSLATE_NOOP(
        "Messages", "A signed session is not sealed yet. Seal it now, then close the case."
    ),
    "close_typing": QT_TRANSLATE_NOOP(
        "Messages", "Changes of this record are begun and not saved. Save or drop them, then close the case."
    ),
    "already_held": QT_TRANSLATE_NOOP("Messages", "A legal hold keeps this record already."),
    "not_held": QT_TRANSLATE_NOOP("Messages", "There is no legal hold on this record."),
    "held": QT_TRANSLATE_NOOP(
        "Messages", "A legal hold keeps this record. Nothing of it is erased until the hold is lifted."
    ),
    "note_changed": QT_TRANSLATE_NOOP(
        "Messages",
        "The seal of this note does not fit, so nothing is struck out of it. Tell your supervisor.",
    ),
    "merge_closed": QT_TRANSLATE_NOOP(
        "Messages", "One of the two cases is closed. Reopen it first, then put the records together."
    ),
}
CASE_INPUT |= {
    "erase_rule_missing": QT_TRANSLATE_NOOP("Messages", "Choose why it is erased."),
    "erase_typed_wrong": QT_TRANSLATE_NOOP(
        "Messages",
        "This is not the id of this record. It stands at the top of the page; type it as it is there.",
    ),
    "erase_second_missing": QT_TRANSLATE_NOOP(
        "Messages", "Write who looked at it with you. Nobody erases alone."
    ),
    "erase_second_same": QT_TRANSLATE_NOOP(
        "Messages", "This is your own name. Somebody else has to look as well: your supervisor, say."
    ),
}
CASE_INPUT |= {
    "strike_one_line": QT_TRANSLATE_NOOP(
        "Messages", "Write the words of one line; strike another line after it."
    ),
    "strike_too_short": QT_TRANSLATE_NOOP(
        "Messages", "Write at least {least} letters, so that nothing else is struck by accident."
    ),
    "strike_not_there": QT_TRANSLATE_NOOP(
        "Messages", "These words stand nowhere in this note. Write them as they stand there."
    ),
    "strike_second_missing": QT_TRANSLATE_NOOP(
        "Messages", "Write which supervisor agreed. Nobody strikes words alone."
    ),
    "strike_second_same": QT_TRANSLATE_NOOP(
        "Messages", "This is your own name. A supervisor has to agree as well."
    ),
}
CASE_RULES |= {
    "erase_crisis": QT_TRANSLATE_NOOP(
        "Messages",
        "A crisis or its report is still open for this client. Nothing is erased before it is done.",
    ),
    "review_not_due": QT_TRANSLATE_NOOP(
        "Messages",
        "The day on which this record is looked at again has not come. Choose another reason, or wait.",
    ),
}
