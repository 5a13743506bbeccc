"""The words of every answer that a field of the record offers, in the order of the record's own lists."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desktop.domain.record import field_of

translate = QCoreApplication.translate


def answers(table: str, name: str) -> Sequence[tuple[str, str]]:
    """Return (code, words) of each answer."""
    words = _words(table, name)
    return [(code, words.get(code, code)) for code in field_of(table, name).choices]


def _words(table: str, name: str) -> dict[str, str]:
    if name in (
        "in_clients_words",
        "lives_together",
        "safe_to_call",
        "conflict_of_interest",
        "may_be_danger",
    ):
        return _yes_no()
    if name in ("guardian_may_be_danger", "protected_status"):
        return _yes_no()
    if name == "interpreter_need":
        return {**_yes_no(), "sometimes": translate("RecordAnswers", "Sometimes")}
    by_table = {
        "clients": _person,
        "immigration": _papers,
        "external_ids": _numbers,
        "flags": _concerns,
        "releases": _releases,
    }
    return by_table.get(table, _others)(name)


def _yes_no() -> dict[str, str]:
    return {"yes": translate("RecordAnswers", "Yes"), "no": translate("RecordAnswers", "No")}


def _person(name: str) -> dict[str, str]:
    return {
        "sex_for_report": {
            "F": translate("RecordAnswers", "Female"),
            "M": translate("RecordAnswers", "Male"),
            "U": translate("RecordAnswers", "Not stated"),
        },
        "marital_status": {
            "single": translate("RecordAnswers", "Single"),
            "married": translate("RecordAnswers", "Married"),
            "partnered": translate("RecordAnswers", "With a partner"),
            "separated": translate("RecordAnswers", "Separated"),
            "divorced": translate("RecordAnswers", "Divorced"),
            "widowed": translate("RecordAnswers", "Widowed"),
        },
        "disabilities": {
            "seeing": translate("RecordAnswers", "Seeing"),
            "hearing": translate("RecordAnswers", "Hearing"),
            "moving": translate("RecordAnswers", "Moving"),
            "speaking": translate("RecordAnswers", "Speaking"),
            "remembering": translate("RecordAnswers", "Remembering"),
            "other": translate("RecordAnswers", "Something else"),
        },
        "unaccompanied": {
            "unaccompanied": translate("RecordAnswers", "No adult of the family"),
            "separated": translate("RecordAnswers", "With relatives only"),
            "no": translate("RecordAnswers", "No"),
        },
        "interviewer_gender": {
            "female": translate("RecordAnswers", "A woman"),
            "male": translate("RecordAnswers", "A man"),
            "no_preference": translate("RecordAnswers", "Either"),
        },
        "literacy": {
            "reads_and_writes": translate("RecordAnswers", "Reads and writes"),
            "reads": translate("RecordAnswers", "Reads"),
            "signs_name": translate("RecordAnswers", "Signs the name"),
            "none": translate("RecordAnswers", "Does not read"),
        },
        "workflow": {
            "new": translate("RecordAnswers", "New"),
            "case_plan": translate("RecordAnswers", "Planning together"),
            "service_provision": translate("RecordAnswers", "Services under way"),
            "services_implemented": translate("RecordAnswers", "Services done"),
        },
        "risk_level": {
            "no_action": translate("RecordAnswers", "No action needed"),
            "low": translate("RecordAnswers", "Low"),
            "medium": translate("RecordAnswers", "Medium"),
            "high": translate("RecordAnswers", "High"),
        },
    }.get(name, {})


def _others(name: str) -> dict[str, str]:
    return {
        "speaks": {
            "well": translate("RecordAnswers", "Well"),
            "a_little": translate("RecordAnswers", "A little"),
            "understands": translate("RecordAnswers", "Understands it"),
        },
        "reads": {
            "well": translate("RecordAnswers", "Well"),
            "a_little": translate("RecordAnswers", "A little"),
            "no": translate("RecordAnswers", "Does not read it"),
        },
        "relation": {
            "partner": translate("RecordAnswers", "Partner"),
            "child": translate("RecordAnswers", "Child"),
            "parent": translate("RecordAnswers", "Parent"),
            "sibling": translate("RecordAnswers", "Brother or sister"),
            "grandparent": translate("RecordAnswers", "Grandparent"),
            "other_relative": translate("RecordAnswers", "Other relative"),
            "other": translate("RecordAnswers", "Somebody else"),
        },
        "kind": {
            "person": translate("RecordAnswers", "A person"),
            "community": translate("RecordAnswers", "A community"),
            "place": translate("RecordAnswers", "A place"),
            "skill": translate("RecordAnswers", "A skill"),
            "strength": translate("RecordAnswers", "A strength"),
            "service": translate("RecordAnswers", "A service"),
        },
    }.get(name, {})


def _releases(name: str) -> dict[str, str]:
    return {
        "given_by": {
            "client": translate("RecordAnswers", "The person"),
            "guardian": translate("RecordAnswers", "A parent or guardian"),
            "other": translate("RecordAnswers", "Somebody else"),
        },
        "given_how": {
            "signed": translate("RecordAnswers", "Signed"),
            "spoken_with_interpreter": translate("RecordAnswers", "Spoken, with an interpreter"),
            "spoken": translate("RecordAnswers", "Spoken"),
        },
        "alone_when_given": {
            "yes": translate("RecordAnswers", "Yes"),
            "no": translate("RecordAnswers", "No"),
            "does_not_know": translate("RecordAnswers", "Not known"),
            "prefers_not": translate("RecordAnswers", "Prefers not to say"),
        },
    }.get(name, {})


def _concerns(_name: str) -> dict[str, str]:
    return {
        "sexually_exploited": translate("RecordAnswers", "Sexual exploitation"),
        "gbv_survivor": translate("RecordAnswers", "Gender-based violence"),
        "trafficked_smuggled": translate("RecordAnswers", "Trafficking or smuggling"),
        "disabled": translate("RecordAnswers", "Lives with a disability"),
        "serious_health_issue": translate("RecordAnswers", "Serious health issue"),
        "physically_or_mentally_abused": translate("RecordAnswers", "Abuse, of body or mind"),
        "living_with_vulnerable_person": translate("RecordAnswers", "Cares for somebody"),
        "worst_forms_of_child_labor": translate("RecordAnswers", "Harmful child labour"),
        "child_headed_household": translate("RecordAnswers", "A child leads the home"),
        "mentally_distressed": translate("RecordAnswers", "Great distress"),
        "other": translate("RecordAnswers", "Something else"),
    }


def _papers(name: str) -> dict[str, str]:
    return {
        "displacement_status": {
            "refugee": translate("RecordAnswers", "Refugee"),
            "asylum_seeker": translate("RecordAnswers", "Asylum seeker"),
            "idp": translate("RecordAnswers", "Internally displaced"),
            "returnee": translate("RecordAnswers", "Returned"),
            "stateless_person": translate("RecordAnswers", "Stateless"),
            "foreign_national": translate("RecordAnswers", "Foreign national"),
            "resident": translate("RecordAnswers", "Resident"),
        },
        "immigration_status": {
            "refugee": translate("RecordAnswers", "Refugee"),
            "asylee": translate("RecordAnswers", "Asylum granted"),
            "siv": translate("RecordAnswers", "Special Immigrant Visa"),
            "victim_of_trafficking": translate("RecordAnswers", "Victim of trafficking"),
            "entrant": translate("RecordAnswers", "Cuban or Haitian entrant"),
            "pending": translate("RecordAnswers", "Not decided yet"),
            "citizen": translate("RecordAnswers", "Citizen"),
            "none": translate("RecordAnswers", "None"),
            "other": translate("RecordAnswers", "Something else"),
        },
    }.get(name, {})


def _numbers(_name: str) -> dict[str, str]:
    return {
        "a_number": translate("RecordAnswers", "A-number"),
        "alt_id": translate("RecordAnswers", "Programme id"),
        "unhcr_individual": translate("RecordAnswers", "UNHCR individual"),
        "unhcr_case": translate("RecordAnswers", "UNHCR case"),
        "family_number": translate("RecordAnswers", "Family number"),
        "national_id": translate("RecordAnswers", "National id"),
        "other_agency": translate("RecordAnswers", "At another agency"),
        "other": translate("RecordAnswers", "Another number"),
    }
