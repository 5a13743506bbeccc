"""Words of the plan pages that depend on codes: languages, pictures, reasons, days, who could find it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.ui import day_words
from desktop.ui.widgets.read_aloud import RIGHT_TO_LEFT

if TYPE_CHECKING:
    from desktop.content.store import ContentStore
    from desktop.domain.clock import Moment
    from desktop.domain.hotlines import Hotline

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """A language of the plan: its tag, its name for the caseworker, its own name, its direction."""

    tag: str
    name: str
    own_name: str
    rtl: bool


def spoken(content: ContentStore, tag: str) -> Spoken:
    """Return a language by its tag or code; one that is not listed is called by its tag."""
    for known in content.languages():
        if tag in {known.tag, known.code}:
            return Spoken(
                tag=known.tag, name=known.name, own_name=known.own_name, rtl=known.direction == "rtl"
            )
    if tag == "en":
        return Spoken(tag="en", name=translate("Plan", "English"), own_name="English", rtl=False)
    return Spoken(tag=tag, name=tag, own_name=tag, rtl=tag.split("-", maxsplit=1)[0] in RIGHT_TO_LEFT)


def finder_words(code: str) -> str:
    """Return who could find what is given."""
    return {
        "nobody": translate("Plan", "Nobody"),
        "reads_phone": translate("Plan", "Others read the phone"),
        "sees_papers": translate("Plan", "Others look through papers"),
        "shares_computer": translate("Plan", "Others use the computer or email"),
        "unsure": translate("Plan", "Not sure"),
    }.get(code, code)


def left_out_words(reason: str) -> str:
    """Return why a form is left out."""
    return {
        "finders_not_asked": translate("Plan", "Left out: nobody has asked yet who could find it"),
        "others_read_phone": translate("Plan", "Left out: others read the phone"),
        "no_text_said": translate("Plan", "Left out: they said no text messages"),
        "text_not_asked": translate("Plan", "Left out: nobody has asked yet whether text messages are safe"),
        "others_read_email": translate("Plan", "Left out: others could read the email"),
        "no_email_said": translate("Plan", "Left out: they said no email"),
        "email_not_asked": translate("Plan", "Left out: nobody has asked yet whether email is safe"),
        "others_could_play": translate("Plan", "Left out: others could play it, and no password guards it"),
        "others_see_papers": translate("Plan", "No paper: others look through papers"),
        "needs_password": translate("Plan", "Left out until it has a password: others could open it"),
    }.get(reason, "")


def unfound_words(code: str) -> str:
    """Return what the check of a finished form did not find as it should be, in one row; empty for a code of none."""
    return {
        "number_missing": translate(
            "Plan", "Not given: a number is not in the finished form as it should be."
        ),
        "step_missing": translate("Plan", "Not given: words are not in the finished form as they should be."),
        "kept_back_found": translate(
            "Plan", "Not given: something kept in memory shows in it. Perhaps another row says the same."
        ),
        "picture_differs": translate("Plan", "Not given: the picture is not the page that was checked."),
    }.get(code, "")


def form_words(form: str, language: str) -> str:
    """Return a form and its language."""
    words = {
        "large": translate("Plan", "Large print, {language}"),
        "card": translate("Plan", "Card for the wallet, {language}"),
        "pictures": translate("Plan", "In pictures, {language}"),
        "sms": translate("Plan", "Text message, {language}"),
        "email": translate("Plan", "Email, {language}"),
        "audio": translate("Plan", "Recording, {language}"),
        "memory": translate("Plan", "Nothing written, {language}"),
        "played": translate("Plan", "Played to them, {language}"),
    }.get(form, translate("Plan", "Document, {language}"))
    return words.format(language=language)


def form_name(form: str) -> str:
    """Return a form without its language."""
    return {
        "large": translate("Plan", "Large print"),
        "card": translate("Plan", "Card for the wallet"),
        "pictures": translate("Plan", "In pictures"),
        "sms": translate("Plan", "Text message"),
        "email": translate("Plan", "Email"),
        "audio": translate("Plan", "Recording"),
        "memory": translate("Plan", "Nothing written"),
    }.get(form, translate("Plan", "Document"))


def form_icon(form: str) -> str:
    """Return the icon of a form."""
    return {
        "large": "type",
        "card": "wallet",
        "pictures": "image",
        "sms": "message-square-text",
        "email": "mail",
        "audio": "volume-2",
        "memory": "brain",
    }.get(form, "file-text")


def went_words(code: str) -> str:
    """Return how a file gets to them."""
    return {
        "usb": translate("Plan", "USB stick"),
        "phone": translate("Plan", "Their phone"),
        "email": translate("Plan", "Email"),
        "printed": translate("Plan", "Printed"),
        "stays": translate("Plan", "It stays here"),
    }.get(code, code)


def state_words(version: int, given_at: Moment | None, today: date) -> str:
    """Return the tag beside the plan's number."""
    if given_at is None:
        return translate("Plan", "Version {number}, not given yet").format(number=version)
    when = day_words.plain_day(given_at.local().date(), today)
    return translate("Plan", "Version {number}, given {day}").format(number=version, day=when)


def iso_day(text: str) -> str:
    """Return an ISO date as it is written here, or an empty text."""
    try:
        return day_words.full_day(date.fromisoformat(text))
    except ValueError:
        return ""


def checked_words(hotline: Hotline, today: date) -> str:
    """Say when a number was last checked, honestly."""
    when = day_words.plain_day(hotline.checked_on, today)
    if hotline.verified:
        return translate("Plan", "Checked {day}").format(day=when)
    return translate("Plan", "Looked up {day}, not dialled").format(day=when)


def gate_answer_words(answer: str) -> str:
    """Return an answer of the gate."""
    return {
        "yes": translate("Plan", "Yes"),
        "no": translate("Plan", "No"),
    }.get(answer, translate("Plan", "Not answered"))
