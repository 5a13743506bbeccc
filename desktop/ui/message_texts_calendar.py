"""The sentences about booked times that cannot be: what is wrong, and what to do."""

from __future__ import annotations

from desktop.ui.marked import QT_TRANSLATE_NOOP

BOOKED_TIMES = {
    "time_past": QT_TRANSLATE_NOOP(
        "Messages", "This time has passed already. Choose one that is still to come."
    ),
    "too_far_ahead": QT_TRANSLATE_NOOP(
        "Messages", "This is more than two years away. Please check the year."
    ),
    "time_skipped": QT_TRANSLATE_NOOP(
        "Messages",
        "On this day the clock is set forward, and this time does not come. "
        "After it the clock goes on at {next}. Choose an earlier time, or that one.",
    ),
    "time_twice": QT_TRANSLATE_NOOP(
        "Messages",
        "On this day the clock is set back, and this time comes twice. Say below which of the two is meant.",
    ),
    "minutes_impossible": QT_TRANSLATE_NOOP(
        "Messages", "Write how long it takes: {least} to {most} minutes."
    ),
    "appointment_unnamed": QT_TRANSLATE_NOOP(
        "Messages", "Choose a client, or write in the note what this time is for."
    ),
    "channel_missing": QT_TRANSLATE_NOOP("Messages", "Choose how you will speak with each other."),
    "hour_needs_reason": QT_TRANSLATE_NOOP(
        "Messages",
        "The client's own words speak against this hour. Choose another, or write why it is booked all the same.",
    ),
    "nothing_chosen": QT_TRANSLATE_NOOP(
        "Messages", "Choose what was tried, or that nothing was safe to try."
    ),
}
ENDED_TIMES = {
    "appointment_done": QT_TRANSLATE_NOOP(
        "Messages", "It was already said what became of this booking. Please look again."
    ),
    "appointment_claimed": QT_TRANSLATE_NOOP(
        "Messages",
        "A session that is not signed yet is for this booking. Go on with it, or say that it is not for this booking.",
    ),
    "not_yet": QT_TRANSLATE_NOOP("Messages", "This time is still to come. Say later what became of it."),
}
