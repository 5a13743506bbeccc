"""What is said when a release lacks something or lets nothing out (C3, PRACTICE 29), and about one's trainings."""

from __future__ import annotations

from desktop.ui.marked import QT_TRANSLATE_NOOP

RELEASE_INPUT = {
    "release_recipient_missing": QT_TRANSLATE_NOOP(
        "Messages", "Write who may be told: one agency or person. Another one gets a release of its own."
    ),
    "release_danger": QT_TRANSLATE_NOOP(
        "Messages",
        "This is somebody marked at home as perhaps a danger to this person. Ask again, the person being alone, "
        "whether this is what they want; then say so below.",
    ),
    "release_purpose_missing": QT_TRANSLATE_NOOP("Messages", "Write what it is for, in the person's words."),
    "release_scope_missing": QT_TRANSLATE_NOOP(
        "Messages", "Write what may be told, and no more than the purpose needs."
    ),
    "release_by_missing": QT_TRANSLATE_NOOP("Messages", "Choose who gave it."),
    "release_how_missing": QT_TRANSLATE_NOOP("Messages", "Choose how it was given."),
    "release_interpreter_missing": QT_TRANSLATE_NOOP(
        "Messages", "Write who interpreted: a name, or the number of the service."
    ),
    "release_end_missing": QT_TRANSLATE_NOOP(
        "Messages", "Write the last day. A release without an end is none; it can be given anew."
    ),
    "release_end_first": QT_TRANSLATE_NOOP(
        "Messages", "The last day is before the first one. Please look at both."
    ),
    "release_end_past": QT_TRANSLATE_NOOP(
        "Messages", "This day is over. A release needs a last day that is still to come."
    ),
    "release_too_long": QT_TRANSLATE_NOOP(
        "Messages", "This is more than ten years. Please check the year, or choose an end the purpose needs."
    ),
    "release_revoked_how_missing": QT_TRANSLATE_NOOP(
        "Messages", "Choose how they said it: spoken, or in writing."
    ),
    "release_revoked_why_missing": QT_TRANSLATE_NOOP(
        "Messages", "Write in a few words why. “They wish it” is enough."
    ),
}
TRAINING_INPUT = {
    "training_unnamed": QT_TRANSLATE_NOOP("Messages", "Write in a few words what the training was."),
    "training_end_first": QT_TRANSLATE_NOOP(
        "Messages", "It cannot end before it was done. Please look at both days."
    ),
    "training_far": QT_TRANSLATE_NOOP("Messages", "This day is very far ahead. Please check the year."),
}
RELEASE_RULES = {
    "release_written": QT_TRANSLATE_NOOP(
        "Messages",
        "What was agreed to is not rewritten. Take this release back, or ask for a new one.",
    ),
    "release_used": QT_TRANSLATE_NOOP(
        "Messages",
        "Something was told under this release already, so it stays as it is. It can be taken back.",
    ),
    "release_not_given": QT_TRANSLATE_NOOP(
        "Messages", "This release is not in force, so nothing is to be taken back."
    ),
    "release_ask_alone": QT_TRANSLATE_NOOP(
        "Messages",
        "This release was not given alone, or nobody noted it. Ask the person again when they are alone, note that "
        "on the release, and come back.",
    ),
    "release_no_paper": QT_TRANSLATE_NOOP(
        "Messages",
        "There is nothing to sign here: it was declined, taken back, or has ended. Ask anew if they wish.",
    ),
}
