"""What is said when records that are kept apart cannot be linked, marked, opened or put together (C11)."""

from __future__ import annotations

from desktop.ui.marked import QT_TRANSLATE_NOOP

WALL_INPUT = {
    "wall_nobody_chosen": QT_TRANSLATE_NOOP(
        "Messages", "Choose the other client from the list first: type a name or an id, then press the line."
    ),
    "wall_self": QT_TRANSLATE_NOOP(
        "Messages", "That is this record itself. Choose the other person's record."
    ),
    "wall_twice": QT_TRANSLATE_NOOP(
        "Messages", "This link is there already. One person at home has one record, and one line here."
    ),
    "wall_conflict_twice": QT_TRANSLATE_NOOP(
        "Messages",
        "A conflict of interest with that record is in force already. Lift it before you note another.",
    ),
    "wall_record_gone": QT_TRANSLATE_NOOP(
        "Messages",
        "That record is no longer there, or was put into another one. Look for the person once more.",
    ),
    "wall_other_closed": QT_TRANSLATE_NOOP(
        "Messages", "That case is closed, and nothing is written into it. Reopen it first."
    ),
    "wall_practice": QT_TRANSLATE_NOOP(
        "Messages", "One of the two is an invented client for practice. The two cannot be linked."
    ),
    "wall_circle": QT_TRANSLATE_NOOP(
        "Messages",
        "This does not fit: each would be the other's parent, or each the other's child. "
        "Look again at “Who this is” in the record.",
    ),
    "wall_relation_missing": QT_TRANSLATE_NOOP(
        "Messages", "Say first who this is, in the record under “At home”: partner, child, parent."
    ),
    "wall_words_missing": QT_TRANSLATE_NOOP("Messages", "A few words are needed here: why."),
    "wall_danger_missing": QT_TRANSLATE_NOOP("Messages", "Say who may be the danger, or that neither is."),
    "danger_on_plan": QT_TRANSLATE_NOOP(
        "Messages",
        "This name is marked at home as somebody to be careful with. Their number does not go on a plan.",
    ),
    "danger_number_on_plan": QT_TRANSLATE_NOOP(
        "Messages",
        "The record says that somebody who may be the danger has this number, or shares it. It does not go on a plan.",
    ),
    "wall_decider_missing": QT_TRANSLATE_NOOP("Messages", "Who decided this? Write the supervisor's name."),
}
WALL_RULES = {
    "wall_unlink_first": QT_TRANSLATE_NOOP(
        "Messages",
        "This person has a record of their own here, and the two are kept apart. "
        "Take the link away first, with the reason, under “Kept apart”.",
    ),
    "merge_walled": QT_TRANSLATE_NOOP(
        "Messages",
        "These two are kept apart: people of one household, or a conflict of interest. "
        "They stay two records, and neither is read by the other.",
    ),
}
