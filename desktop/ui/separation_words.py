"""The words of time alone: the parts of the agency's plan, what was done, why somebody was not alone."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def part_words(name: str) -> str:
    """Return what a part of the plan is called on its page and where something is still open."""
    return {
        "who_separates": translate("Separation", "Who asks for time alone"),
        "how": translate("Separation", "How it is asked, and where each one goes"),
        "remote_how": translate("Separation", "By video or telephone"),
        "if_refused": translate("Separation", "If the other person does not want to leave"),
        "consent": translate("Separation", "How an adult agrees before anybody is called"),
        "child_protection": translate("Separation", "Under 18: local child protection"),
        "child_protection_phone": translate("Separation", "Number of child protection"),
        "security": translate("Separation", "Security: who, and what they do"),
        "security_phone": translate("Separation", "Number of security"),
        "law_local": translate("Separation", "Local law enforcement: agreed with whom"),
        "law_local_phone": translate("Separation", "Number of local law enforcement"),
        "law_local_on": translate("Separation", "Agreed with local law enforcement on"),
        "law_tribal": translate("Separation", "Tribal law enforcement: agreed with whom"),
        "law_tribal_phone": translate("Separation", "Number of tribal law enforcement"),
        "law_tribal_on": translate("Separation", "Agreed with tribal law enforcement on"),
        "law_federal": translate("Separation", "Federal law enforcement: agreed with whom"),
        "law_federal_phone": translate("Separation", "Number of federal law enforcement"),
        "law_federal_on": translate("Separation", "Agreed with federal law enforcement on"),
        "staff_safety": translate("Separation", "How staff stay safe meanwhile and afterwards"),
        "agreed_with": translate("Separation", "Agreed with: names"),
        "agreed_on": translate("Separation", "Agreed on: day"),
    }[name]


def done_words(code: str) -> str:
    """Return what was done about time alone, as it stands in the note; empty for a code nobody knows."""
    return {
        "accepted": translate("Separation", "Asked: alone now"),
        "next_time": translate("Separation", "Asked for the next contact"),
        "refused": translate("Separation", "Asked once: not today"),
        "not_safe_to_ask": translate("Separation", "Not asked: not safe to ask"),
        "not_possible": translate("Separation", "Not possible where they are"),
        "next_planned": translate("Separation", "The next contact is planned"),
        "called_security": translate("Separation", "Called security"),
        "called_child_protection": translate("Separation", "Called child protection"),
        "called_law": translate("Separation", "Called law enforcement"),
        "called": translate("Separation", "Called somebody of our plan"),
        "came_back": translate("Separation", "The other person came back"),
    }.get(code, "")
