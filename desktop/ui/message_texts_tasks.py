"""The sentences about tasks and goals that cannot be written down, ended or put off: what is wrong, and what to do."""

from __future__ import annotations

from desktop.ui.marked import QT_TRANSLATE_NOOP

TASK_INPUT = {
    "goal_missing": QT_TRANSLATE_NOOP("Messages", "Write what they want to reach, in their own words."),
    "service_unnamed": QT_TRANSLATE_NOOP("Messages", "Write which service it is."),
    "referral_needs_release": QT_TRANSLATE_NOOP(
        "Messages",
        "No release in force names this service. Enter one, or write why without one; until then choose “Offered”.",
    ),
    "task_unnamed": QT_TRANSLATE_NOOP("Messages", "Write in a few words what is to be done."),
    "task_too_far": QT_TRANSLATE_NOOP("Messages", "This is more than two years away. Please check the year."),
    "put_off_day_missing": QT_TRANSLATE_NOOP("Messages", "Choose until which day it can wait."),
    "put_off_past": QT_TRANSLATE_NOOP("Messages", "Choose a day that is still to come."),
    "put_off_too_long": QT_TRANSLATE_NOOP(
        "Messages",
        "This can wait {most} days at most. Choose an earlier day; then it can be put off again.",
    ),
    "put_off_reason_missing": QT_TRANSLATE_NOOP("Messages", "Choose why it can wait, or write it down."),
}
TASK_RULES = {
    "task_done": QT_TRANSLATE_NOOP("Messages", "This task is done or taken out already. Please look again."),
    "task_by_rule": QT_TRANSLATE_NOOP(
        "Messages",
        "The program keeps this task until what it is about is settled. Open it to see what that is.",
    ),
    "task_safety": QT_TRANSLATE_NOOP(
        "Messages",
        "Somebody's safety may hang on this, so it cannot be put off. Open it and do the first step that is safe.",
    ),
}
