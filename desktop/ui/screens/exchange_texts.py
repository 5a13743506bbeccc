"""Words of the exchange pages: what kinds of records there are, fields, and what a pack's failure means to do next."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from desktop.domain.record import FIELDS, Said, shown
from desktop.ui import record_words
from desktop.ui.widgets.labels import isolate, ltr
from desktop.ui.widgets.lists import listed

translate = QCoreApplication.translate


def kind_words(table: str) -> str:
    """Return what the records of a table are called."""
    return {
        "staff": translate("Exchange", "Colleagues named in it"),
        "signing_keys": translate("Exchange", "Signing keys"),
        "content_texts": translate("Exchange", "Wording of the questions"),
        "clients": translate("Exchange", "Clients"),
        "names": translate("Exchange", "Names"),
        "client_languages": translate("Exchange", "Languages"),
        "contact_methods": translate("Exchange", "Ways to reach them"),
        "safe_contact": translate("Exchange", "Safe contact"),
        "addresses": translate("Exchange", "Addresses"),
        "household_links": translate("Exchange", "Household"),
        "supports": translate("Exchange", "People who stand by them"),
        "flags": translate("Exchange", "Marks"),
        "sessions": translate("Exchange", "Signed sessions"),
        "answers": translate("Exchange", "Answers"),
        "session_texts": translate("Exchange", "Words of sessions"),
        "session_events": translate("Exchange", "Events of sessions"),
        "baselines": translate("Exchange", "What is usual for them"),
        "goals": translate("Exchange", "Goals"),
        "crisis_runs": translate("Exchange", "Crises"),
        "crisis_lines": translate("Exchange", "Crisis log lines"),
        "people_present": translate("Exchange", "People who were there"),
        "incident_reports": translate("Exchange", "Incident reports"),
        "plan_gates": translate("Exchange", "Questions before planning"),
        "safety_plans": translate("Exchange", "Plans"),
        "plan_steps": translate("Exchange", "Steps of plans"),
        "plan_step_texts": translate("Exchange", "Words of steps"),
        "plan_uses": translate("Exchange", "How plans helped"),
        "consents": translate("Exchange", "Consents"),
        "releases": translate("Exchange", "Releases"),
        "referrals": translate("Exchange", "Referrals"),
        "education_records": translate("Exchange", "Lessons"),
        "tasks": translate("Exchange", "Tasks"),
        "appointments": translate("Exchange", "Appointments"),
        "signed_notes": translate("Exchange", "Signed notes"),
        "amendments": translate("Exchange", "Amendments"),
    }.get(table, table)


_COVERED = frozenset({"identify_as", "if_other_answers", "ring_back_finds", "code_word", "help_word"})


def is_covered(field: str, table: str) -> bool:
    """Tell whether a field is only seen while it is held: code words, stories, risk, concerns (PRACTICE 4, 32)."""
    return field in _COVERED or any(each.name == field and each.masked for each in FIELDS.get(table, ()))


def value_words(field: str, table: str, text: str) -> str:
    """Return what stands in a field of the record in words, anything else as it is; empty for nothing."""
    what = next((each for each in FIELDS.get(table, ()) if each.name == field), None)
    if what is None:
        return isolate(text)
    said = text if not what.flag else "yes" if text == "1" else ""
    return record_words.said_words(table, field, Said(text=shown(what, said)))


def field_words(field: str, table: str = "") -> str:
    """Return what a field is called; a rare one by its own name, readable."""
    of_record = any(each.name == field for each in FIELDS.get(table, ()))
    rare = record_words.label(table, field) if of_record else field.replace("_", " ")
    return {
        "identify_as": translate("SafeContact", "Who we say we are"),
        "if_other_answers": translate("SafeContact", "If someone else answers"),
        "ring_back_finds": translate("SafeContact", "What they find if they ring back"),
        "code_word": translate("SafeContact", "Code word"),
        "help_word": translate("SafeContact", "Help word"),
        "text": translate("Exchange", "Words"),
        "value": translate("Exchange", "Number or address"),
        "pronouns": translate("Exchange", "Pronouns"),
        "birth_date": translate("Exchange", "Date of birth"),
        "cultural_note": translate("Exchange", "Culture note"),
        "interviewer_gender": translate("Exchange", "Wished interviewer"),
        "interpreter_need": translate("Exchange", "Interpreter needed"),
        "interpreter_note": translate("Exchange", "About the interpreter"),
        "country_of_origin": translate("Exchange", "Country of origin"),
        "time_zone": translate("Exchange", "Time zone"),
        "preferred_channel": translate("Exchange", "Preferred channel"),
        "status": translate("Exchange", "State"),
        "short_id": translate("Exchange", "Id"),
        "street": translate("Exchange", "Street"),
        "town": translate("Exchange", "Town"),
        "dispatch_number": translate("Exchange", "Dispatch number"),
        "may_call": translate("Exchange", "May call"),
        "may_text": translate("Exchange", "May text"),
        "may_voicemail": translate("Exchange", "May leave voicemail"),
        "may_email": translate("Exchange", "May email"),
        "words": translate("Exchange", "Their words"),
        "neutral_title": translate("Exchange", "Title of the page"),
        "phone": translate("Exchange", "Number"),
        "review_by": translate("Exchange", "Review by"),
        "state": translate("Exchange", "State"),
    }.get(field, rare)


def counted_words(counted: Mapping[str, int]) -> str:
    """Return counts by kind in one line."""
    parts = [f"{kind_words(table)} {ltr(str(number))}" for table, number in counted.items()]
    return listed(parts)


def way_on(reason: str) -> str:
    """Return what to do next after a pack was refused; an empty text when the sentence says it all."""
    return {
        "wrong_passphrase": translate(
            "Exchange", "Type it again. Small letters, a blank between the words, no blank at the end."
        ),
        "passphrase_needed": translate("Exchange", "Write the passphrase below."),
        "key_needed": translate("Exchange", "Leave the passphrase empty and open it again."),
        "no_key": translate("Exchange", "Your key is under Keys. Save it and hand it over."),
        "truncated": translate("Exchange", "Copy the file again, or ask the sender for a new one."),
        "not_a_pack": translate("Exchange", "Choose a file that ends in .waystead."),
        "newer": translate("Exchange", "Nothing here was changed."),
    }.get(reason, translate("Exchange", "Ask the sender to make it again. Nothing here was changed."))
