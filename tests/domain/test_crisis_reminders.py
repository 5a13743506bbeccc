"""Whose reminders count in a crisis, and what is said at each."""

from __future__ import annotations

from dataclasses import replace

from desktop.domain.agency import AgencyProfile
from desktop.domain.crisis_content import Reminder
from desktop.domain.crisis_reminders import WRITTEN_BY_ITSELF, reminders_for, words_at
from tests.content.places import store

TOLD = Reminder(minutes=10, words="Has the supervisor been told?", unless_step="second_phone")


def test_the_minutes_of_the_crisis_file_count_unless_the_profile_names_its_own() -> None:
    theirs = replace(store().crisis(), reminders=(Reminder(minutes=3), TOLD))
    assert reminders_for(AgencyProfile(), theirs) == theirs.reminders
    # what an earlier version wrote by itself is no wish of the agency
    assert reminders_for(AgencyProfile(reminder_minutes=WRITTEN_BY_ITSELF), theirs) == theirs.reminders
    plain = reminders_for(AgencyProfile(reminder_minutes=(7, 10)), theirs)
    assert plain == (Reminder(minutes=7), TOLD)
    own = (Reminder(minutes=2, words="Ring Lee", unless_step="second_phone"),)
    assert reminders_for(AgencyProfile(reminder_minutes=(7, 10), reminders=own), theirs) == own


def test_the_words_are_said_while_their_step_is_not_ticked() -> None:
    reminders = (Reminder(minutes=5), TOLD, Reminder(minutes=30, words="Can somebody relieve you?"))
    assert words_at(reminders, 10, ()) == TOLD.words
    assert words_at(reminders, 10, {"second_phone", "report"}) == ""
    assert words_at(reminders, 30, {"second_phone"}) == "Can somebody relieve you?"
    assert words_at(reminders, 5, ()) == words_at(reminders, 40, ()) == ""
