"""Which reminders a crisis has, the agency's or the crisis file's, and what the band says at each (X3)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from desktop.domain.crisis_content import Reminder

if TYPE_CHECKING:
    from desktop.domain.agency import AgencyProfile
    from desktop.domain.crisis_content import CrisisContent

WRITTEN_BY_ITSELF = (5, 10, 20, 30)
"""Earlier versions wrote these minutes into every profile that was saved, so they say nothing of an agency's wish."""


def reminders_for(agency: AgencyProfile, content: CrisisContent) -> tuple[Reminder, ...]:
    """Return the reminders that count, rising by their minutes.

    What the profile names stands first, with words or as plain minutes; where it names none, the crisis file counts.
    Plain minutes take the words that the crisis file has for the same minute.
    """
    if agency.reminders:
        return agency.reminders
    if not agency.reminder_minutes or agency.reminder_minutes == WRITTEN_BY_ITSELF:
        return content.reminders
    known = {reminder.minutes: reminder for reminder in content.reminders}
    return tuple(known.get(minutes, Reminder(minutes=minutes)) for minutes in agency.reminder_minutes)


def words_at(reminders: Sequence[Reminder], minutes: int, ticked: Collection[str]) -> str:
    """Return the words of the reminder at a minute, empty where there are none or the step they ask for is ticked."""
    found = next((reminder for reminder in reminders if reminder.minutes == minutes), None)
    if found is None or (found.unless_step and found.unless_step in ticked):
        return ""
    return found.words
