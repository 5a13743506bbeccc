"""The words of the sheet "If this laptop is lost", in the program's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.services.lost_laptop import LostFacts, LostWords
from desktop.ui import day_words
from desktop.ui.widgets.labels import bare

if TYPE_CHECKING:
    from datetime import date

    from desktop.domain.clock import Moment

translate = QCoreApplication.translate


def lost_words(facts: LostFacts, now: Moment) -> LostWords:
    """Return every text; a fact that is not known is left as a line to write on."""
    today = now.local().date()
    return LostWords(
        title=translate("LostLaptop", "If this laptop is lost"),
        corner=_when(now, today),
        call=translate("LostLaptop", "Call at once, whatever the hour:"),
        nobody=(translate("LostLaptop", "Supervisor"), translate("LostLaptop", "Number")),
        what=translate("LostLaptop", "What was on it"),
        rows=(
            (translate("LostLaptop", "Clients"), str(facts.clients)),
            (translate("LostLaptop", "Sessions"), str(facts.sessions)),
            (translate("LostLaptop", "Safety plans"), str(facts.plans)),
            (translate("LostLaptop", "Last written"), _when(facts.last_written, today)),
            (
                translate("LostLaptop", "Last locked or closed before this page was made"),
                _when(facts.last_locked, today),
            ),
            (translate("LostLaptop", "Last good backup"), _when(facts.last_backup, today)),
            (translate("LostLaptop", "Where the backup is kept"), ""),
        ),
        how=translate("LostLaptop", "How it was protected"),
        how_lines=_protection(facts),
        find_out=translate("LostLaptop", "To find out now"),
        find_out_lines=(
            translate("LostLaptop", "Last seen when and where, and by whom"),
            translate("LostLaptop", "Locked, off, asleep or open? Whole disk encrypted?"),
            translate("LostLaptop", "Was a passphrase, a recovery sheet or a stick with it?"),
            translate("LostLaptop", "Number of the police report"),
        ),
        confirm=translate("LostLaptop", "For the agency to confirm, today"),
        confirm_lines=(
            translate(
                "LostLaptop",
                "Some federal grants ask for a report within 24 hours of a breach of personal information, or of one "
                "that threatens. Does one of ours, and to whom?",
            ),
            translate(
                "LostLaptop",
                "Under the federal health privacy rules encrypted data counts as protected only when its key was "
                "not lost with it. Does that rule apply, and was it?",
            ),
            translate(
                "LostLaptop",
                "Does a state law or a contract set another clock, and from which moment does it run?",
            ),
            translate(
                "LostLaptop",
                "Who tells the clients, what, and in the way each of them said is safe? Whose safety plan changes?",
            ),
        ),
        afterwards=translate("LostLaptop", "Afterwards"),
        afterwards_lines=(
            translate(
                "LostLaptop",
                "On another laptop: “I have a backup” on the lock screen. Then a new passphrase and "
                "a new recovery sheet.",
            ),
            translate(
                "LostLaptop", "The lost copy still opens with the old passphrase and the old recovery key."
            ),
        ),
        foot=translate("LostLaptop", "This page names no client. Keep it away from the laptop."),
    )


def _protection(facts: LostFacts) -> tuple[str, ...]:
    opens = [
        translate(
            "LostLaptop",
            "It opens with a passphrase; each guess is made slow on purpose (Argon2id). In use: {count}.",
        ).format(count=facts.passphrases)
    ]
    if facts.recovery_keys:
        opens.append(translate("LostLaptop", "It also opens with a recovery key that is kept on paper."))
    if facts.agency_keys:
        opens.append(translate("LostLaptop", "It also opens with the agency's own key."))
    return (
        translate(
            "LostLaptop",
            "Everything about clients is in one encrypted database (SQLCipher, AES with 256 bits), "
            "each page of it checked.",
        ),
        *opens,
        translate("LostLaptop", "While it is locked no key and no text is in the program's memory."),
        translate(
            "LostLaptop",
            "While it is open, and in what the system writes when it sleeps, text can be read: "
            "whether it was locked matters.",
        ),
    )


def _when(moment: Moment | None, today: date) -> str:
    if moment is None:
        return ""
    return bare(f"{day_words.plain_day(moment.local().date(), today)}, {day_words.time_of(moment)}")
