"""The history in plain words: what was done, to which part of the record, by whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.ui.marked import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from desktop.storage.history_rows import HistoryRow

CONTEXT = "History"
GROUPS = {
    "all": QT_TRANSLATE_NOOP("History", "Everything"),
    "saw": QT_TRANSLATE_NOOP("History", "Opened"),
    "changed": QT_TRANSLATE_NOOP("History", "Changed"),
    "left": QT_TRANSLATE_NOOP("History", "Out and in"),
    "signed": QT_TRANSLATE_NOOP("History", "Signed"),
    "vault": QT_TRANSLATE_NOOP("History", "The vault"),
    "look": QT_TRANSLATE_NOOP("History", "To look at"),
    "typing": QT_TRANSLATE_NOOP("History", "While typing"),
}
# said together with what it was done to
DONE = {
    "saw": QT_TRANSLATE_NOOP("History", "Opened: {about}"),
    "create": QT_TRANSLATE_NOOP("History", "Added: {about}"),
    "append": QT_TRANSLATE_NOOP("History", "Added: {about}"),
    "change": QT_TRANSLATE_NOOP("History", "Changed: {about}"),
    "remove": QT_TRANSLATE_NOOP("History", "Removed: {about}"),
    "draft": QT_TRANSLATE_NOOP("History", "Saved while typing: {about}"),
    "signed": QT_TRANSLATE_NOOP("History", "Signed: {about}"),
    "exported": QT_TRANSLATE_NOOP("History", "Given out: {about}"),
    "took_in": QT_TRANSLATE_NOOP("History", "Taken in: {about}"),
    "erased": QT_TRANSLATE_NOOP("History", "Erased for ever: {about}"),
    "merged": QT_TRANSLATE_NOOP("History", "Put into another record: {about}"),
    "wall_opened": QT_TRANSLATE_NOOP("History", "Another record was opened from here: {about}"),
    "wall_was_opened": QT_TRANSLATE_NOOP("History", "Opened from another record: {about}"),
    "wall_asked": QT_TRANSLATE_NOOP("History", "It was asked here who the other is: {about}"),
    "wall_was_asked": QT_TRANSLATE_NOOP("History", "It was asked from another record who this is: {about}"),
    "merge_undone": QT_TRANSLATE_NOOP("History", "Taken out of another record again: {about}"),
}
# whole sentences: they are about the vault itself
SAID = {
    "vault_created": QT_TRANSLATE_NOOP("History", "This vault was made"),
    "vault_renamed": QT_TRANSLATE_NOOP("History", "The vault got another name"),
    "passphrase_changed": QT_TRANSLATE_NOOP("History", "The passphrase was changed"),
    "recovery_key_replaced": QT_TRANSLATE_NOOP("History", "A new recovery key was made"),
    "agency_slot_added": QT_TRANSLATE_NOOP("History", "The agency's key was let in"),
    "slot_removed": QT_TRANSLATE_NOOP("History", "A way to open the vault was taken away"),
    "data_key_change_begun": QT_TRANSLATE_NOOP("History", "A change of the vault's key was begun"),
    "data_key_changed": QT_TRANSLATE_NOOP("History", "The vault's key was changed"),
    "key_change_finished": QT_TRANSLATE_NOOP("History", "The change of the vault's key was finished"),
    "key_change_undone": QT_TRANSLATE_NOOP("History", "The change of the vault's key was undone"),
    "recovery_sheet_tried": QT_TRANSLATE_NOOP("History", "The recovery sheet was tried and opens the vault"),
    "recovery_sheet_did_not_open": QT_TRANSLATE_NOOP(
        "History", "A recovery sheet was tried and does not open the vault"
    ),
    "unlocked_by_recovery_key": QT_TRANSLATE_NOOP("History", "Opened with the recovery key"),
    "unlocked_by_agency_key": QT_TRANSLATE_NOOP("History", "Opened with the agency's key"),
    "backup_made": QT_TRANSLATE_NOOP("History", "A backup was made"),
    "restored": QT_TRANSLATE_NOOP("History", "Restored from a backup"),
    "migrated": QT_TRANSLATE_NOOP("History", "Brought up to a newer Waystead"),
    "clock_went_back": QT_TRANSLATE_NOOP(
        "History", "The laptop's clock was set back by more than five minutes"
    ),
    "header_older_than_vault": QT_TRANSLATE_NOOP("History", "Opened with a key file older than the vault"),
    "history_behind_mirror": QT_TRANSLATE_NOOP("History", "Entries before this one are missing"),
    "history_differs_from_mirror": QT_TRANSLATE_NOOP("History", "The history did not match its mark"),
    "mirror_missing": QT_TRANSLATE_NOOP("History", "The mark of the history was missing"),
    "mirror_unreadable": QT_TRANSLATE_NOOP("History", "The mark of the history could not be read"),
    "inbox_key_differed": QT_TRANSLATE_NOOP(
        "History", "While locked, the key for crisis lines was not the one this laptop knows"
    ),
}
_RECORD = QT_TRANSLATE_NOOP("History", "a client's record")
_NAME = QT_TRANSLATE_NOOP("History", "a name")
_CONTACT = QT_TRANSLATE_NOOP("History", "a way to reach somebody")
_SESSION = QT_TRANSLATE_NOOP("History", "a session")
_CRISIS = QT_TRANSLATE_NOOP("History", "a crisis")
_MANDATED = QT_TRANSLATE_NOOP("History", "a mandated report")
_REPORT = QT_TRANSLATE_NOOP("History", "an incident report")
_CODE = QT_TRANSLATE_NOOP("History", "the provider code")
_PLAN = QT_TRANSLATE_NOOP("History", "a safety plan")
_NOTE = QT_TRANSLATE_NOOP("History", "a signed note")
_FILE = QT_TRANSLATE_NOOP("History", "a file kept with a client")
_KEYS = QT_TRANSLATE_NOOP("History", "a way to open the vault")
ABOUT = {
    "client": _RECORD,
    "clients": _RECORD,
    "content_texts": QT_TRANSLATE_NOOP("History", "words as they were asked"),
    "names": _NAME,
    "name_parts": _NAME,
    "client_languages": QT_TRANSLATE_NOOP("History", "a language"),
    "contact_methods": _CONTACT,
    "safe_contact": QT_TRANSLATE_NOOP("History", "what is safe for contact"),
    "addresses": QT_TRANSLATE_NOOP("History", "an address"),
    "whereabouts": QT_TRANSLATE_NOOP("History", "where somebody is"),
    "dispatch_centres": QT_TRANSLATE_NOOP("History", "an emergency centre of the agency's list"),
    "household_links": QT_TRANSLATE_NOOP("History", "a person of the household"),
    "wall_conflicts": QT_TRANSLATE_NOOP("History", "a conflict of interest with another record"),
    "wall_events": QT_TRANSLATE_NOOP("History", "what is kept apart from another record"),
    "supports": QT_TRANSLATE_NOOP("History", "a supporter"),
    "flags": QT_TRANSLATE_NOOP("History", "a sign to look out for"),
    "immigration": QT_TRANSLATE_NOOP("History", "immigration data"),
    "external_ids": QT_TRANSLATE_NOOP("History", "a number elsewhere"),
    "duplicate_decisions": QT_TRANSLATE_NOOP("History", "a decision about two records"),
    "session": _SESSION,
    "sessions": _SESSION,
    "answers": QT_TRANSLATE_NOOP("History", "an answer"),
    "session_texts": _SESSION,
    "session_events": QT_TRANSLATE_NOOP("History", "an event in a session"),
    "people_present": QT_TRANSLATE_NOOP("History", "who was there"),
    "baselines": QT_TRANSLATE_NOOP("History", "what is usual for somebody"),
    "note": _NOTE,
    "signed_note": _NOTE,
    "struck": QT_TRANSLATE_NOOP("History", "words about somebody else in a note"),
    "signed_notes": _NOTE,
    "amendments": QT_TRANSLATE_NOOP("History", "an amendment"),
    "goals": QT_TRANSLATE_NOOP("History", "a goal"),
    "tasks": QT_TRANSLATE_NOOP("History", "a task"),
    "appointments": QT_TRANSLATE_NOOP("History", "an appointment"),
    "calendar": QT_TRANSLATE_NOOP("History", "the calendar as a file"),
    "seen_alone": QT_TRANSLATE_NOOP("History", "the report on how often people were seen alone"),
    "sign": QT_TRANSLATE_NOOP("History", "a sign for the walls"),
    "crisis": _CRISIS,
    "crisis_runs": _CRISIS,
    "crisis_lines": QT_TRANSLATE_NOOP("History", "a line of a crisis"),
    "incident_report": _REPORT,
    "incident_reports": _REPORT,
    "debriefs": QT_TRANSLATE_NOOP("History", "a talk of one's own afterwards"),
    "mandated_report": _MANDATED,
    "mandated_reports": _MANDATED,
    "plan": _PLAN,
    "safety_plans": _PLAN,
    "plan_gates": QT_TRANSLATE_NOOP("History", "the questions before a plan"),
    "plan_steps": QT_TRANSLATE_NOOP("History", "a row of a plan"),
    "plan_step_texts": QT_TRANSLATE_NOOP("History", "a row of a plan"),
    "plan_uses": QT_TRANSLATE_NOOP("History", "a use of a plan"),
    "case_events": QT_TRANSLATE_NOOP("History", "the case: closed, reopened or kept"),
    "review_packets": QT_TRANSLATE_NOOP("History", "a packet for supervision"),
    "erasures": QT_TRANSLATE_NOOP("History", "working notes whose time was over"),
    "kept_totals": QT_TRANSLATE_NOOP("History", "a count of nobody in particular"),
    "provider_code": _CODE,
    "provider_codes": _CODE,
    "provider_code_events": QT_TRANSLATE_NOOP("History", "an entry about the provider code"),
    "releases": QT_TRANSLATE_NOOP("History", "a release"),
    "consents": QT_TRANSLATE_NOOP("History", "a consent"),
    "referrals": QT_TRANSLATE_NOOP("History", "a referral"),
    "education_records": QT_TRANSLATE_NOOP("History", "something learnt together"),
    "service_directory": QT_TRANSLATE_NOOP("History", "a service of the list"),
    "disclosures": QT_TRANSLATE_NOOP("History", "an entry about what left"),
    "pack": QT_TRANSLATE_NOOP("History", "a case pack"),
    "packs_taken_in": QT_TRANSLATE_NOOP("History", "a case pack"),
    "recipients": QT_TRANSLATE_NOOP("History", "a colleague's key"),
    "other_versions": QT_TRANSLATE_NOOP("History", "another version of a record"),
    "staff": QT_TRANSLATE_NOOP("History", "a person of the agency"),
    "training": QT_TRANSLATE_NOOP("History", "a training"),
    "drills": QT_TRANSLATE_NOOP("History", "a practice crisis"),
    "signing_keys": QT_TRANSLATE_NOOP("History", "a signing key"),
    "history_checkpoints": QT_TRANSLATE_NOOP("History", "a signature over the history"),
    "inbox_taken": QT_TRANSLATE_NOOP("History", "an entry made while locked"),
    "key_slots": _KEYS,
    "backups": QT_TRANSLATE_NOOP("History", "a backup"),
    "recovery_drills": QT_TRANSLATE_NOOP("History", "a try of the recovery sheet"),
    "attachment": _FILE,
    "attachments": _FILE,
    "attachment_chunks": _FILE,
}
_PART = QT_TRANSLATE_NOOP("History", "a part of the record")
_OTHER = QT_TRANSLATE_NOOP("History", "Noted: {about}")


def what_was_done(row: HistoryRow) -> str:
    """Return the entry's words; one that a newer Waystead wrote is told of in general words."""
    said = SAID.get(row.op)
    if said is not None:
        return _say(said)
    return _say(DONE.get(row.op, _OTHER)).format(about=_say(ABOUT.get(row.kind, _PART)))


def group_words(group: str) -> str:
    """Return what a group of entries is called."""
    return _say(GROUPS[group])


def who_it_was(row: HistoryRow) -> str:
    """Return the person's name; where nobody is named, that."""
    return row.who or QCoreApplication.translate("History", "not named")


def _say(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text)
