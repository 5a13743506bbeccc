"""The sentences about mandated reports and the agency's crisis plan: what cannot be, and what to do instead."""

from __future__ import annotations

from desktop.ui.marked import QT_TRANSLATE_NOOP

REPORT_INPUT = {
    "immigration_in_report": QT_TRANSLATE_NOOP(
        "Messages",
        "This holds an A-number. Nothing about immigration goes into a report: take it out, then go on.",
    ),
    "called_later": QT_TRANSLATE_NOOP("Messages", "This time is still to come. When was the call?"),
    "written_before_call": QT_TRANSLATE_NOOP(
        "Messages", "This day is before the call. Please check the day."
    ),
    "mandated_why_not": QT_TRANSLATE_NOOP("Messages", "Write in a few words why no report is made."),
    "rule_state_missing": QT_TRANSLATE_NOOP("Messages", "Write which state this rule is for."),
    "reminder_twice": QT_TRANSLATE_NOOP(
        "Messages", "There is a reminder for this minute already. Choose another."
    ),
}
REPORT_RULES = {
    "mandated_signed": QT_TRANSLATE_NOOP(
        "Messages", "This report is signed and stays as it is. The call and the written form go on beside it."
    ),
    "mandated_not_made": QT_TRANSLATE_NOOP(
        "Messages", "It is written down that no report is made. Press “Make it after all” first."
    ),
    "mandated_empty": QT_TRANSLATE_NOOP(
        "Messages", "Nothing is written here yet. Write what was seen or heard, then sign."
    ),
    "mandated_called": QT_TRANSLATE_NOOP(
        "Messages",
        "This report was called in already, so it is made. Take the call back first if it was a slip.",
    ),
}
