"""Words of the session pages that depend on codes: channels, reasons, states, answers, days, safe contact."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from desktop.domain.answers import Answer
from desktop.domain.clock import Moment
from desktop.domain.long_words import most_of
from desktop.domain.note_lines import lines_of
from desktop.domain.protocol import Option, Question
from desktop.ui import agreed_words
from desktop.ui.widgets.labels import isolate, ltr
from desktop.ui.widgets.lists import listed, set_apart

translate = QCoreApplication.translate
NO_LABELS: Mapping[str, str] = MappingProxyType({})
CHANNEL_ICONS = {
    "phone": "phone",
    "sms": "message-square-text",
    "messaging_app": "message-circle",
    "email": "mail",
    "video": "video",
    "in_person": "users-round",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Safe:
    """What the client said about calling now, in their dated words; `short` where there is little room."""

    words: str
    detail: str
    short: str
    good: bool
    shared: str = ""
    """Who else uses it, as a sentence."""


def named(text: str, name: str) -> str:
    """Put the client's chosen name where a content text asks for it."""
    return text.replace("{name}", isolate(name))


def too_long_words(answer: Answer) -> str:
    """Return what is said at a field with more words than an answer holds."""
    words = translate(
        "Session",
        "Not saved as an answer yet: too long, at most {most} letters. Every word is kept here; please shorten it "
        "before you sign.",
    )
    return words.format(most=ltr(str(most_of(answer))))


def channel_words(channel: str) -> str:
    """Return a channel in words."""
    return {
        "phone": translate("Session", "Phone"),
        "sms": translate("Session", "Text message"),
        "messaging_app": translate("Session", "Messaging app"),
        "email": translate("Session", "Email"),
        "video": translate("Session", "Video"),
        "in_person": translate("Session", "In person"),
        "letter": translate("Session", "Letter"),
    }.get(channel, channel)


def length_words(length: str) -> str:
    """Return a length of a session in words."""
    return {
        "check_in": translate("Session", "Check-in"),
        "ordinary": translate("Session", "Ordinary"),
        "full": translate("Session", "Full"),
    }.get(length, length)


def reason_words(reason: str) -> str:
    """Return a reason for skipping in words."""
    return {
        "not_safe_now": translate("Session", "Not safe now"),
        "no_time": translate("Session", "No time"),
        "not_needed": translate("Session", "Not needed"),
        "client_declines": translate("Session", "They decline"),
    }.get(reason, reason)


def state_words(state: str) -> str:
    """Return the state of an answer that has no value."""
    return {
        "does_not_know": translate("Session", "Does not know"),
        "prefers_not": translate("Session", "Prefers not to say"),
        "not_asked": translate("Session", "Not asked"),
        "skipped": translate("Session", "Skipped"),
    }.get(state, "")


def basis_words(basis: str) -> str:
    """Return how something came to be known."""
    return {
        "heard": translate("Session", "Heard"),
        "seen": translate("Session", "Seen"),
        "said": translate("Session", "Said"),
        "i_think": translate("Session", "I think"),
    }.get(basis, "")


def yes_no_words(value: str) -> str:
    """Return yes, no or not sure."""
    return {
        "yes": translate("Session", "Yes"),
        "no": translate("Session", "No"),
        "unsure": translate("Session", "Not sure"),
    }.get(value, value)


def script_words(value: str) -> str:
    """Return how a script was said."""
    return {
        "said": translate("Session", "Said"),
        "said_short": translate("Session", "Short form said"),
        "not_said": translate("Session", "Not said"),
    }.get(value, value)


def mark_words(mark: str, channel: str = "") -> str:
    """Return the mark of an observation row; over the phone a row is heard, not seen."""
    if mark == "not_noticed":
        if channel == "phone":
            return translate("Session", "Not heard")
        return translate("Session", "Not seen")
    words = {"usual": translate("Session", "Usual"), "different": translate("Session", "Different")}
    return words.get(mark, mark)


def day_words(moment: Moment) -> str:
    """Return the day of a moment as the language writes it, with its weekday."""
    local = moment.local()
    return QLocale().toString(QDate(local.year, local.month, local.day), "ddd d MMM")


def date_words(date: QDate) -> str:
    """Return a day with its weekday, written out."""
    return QLocale().toString(date, "dddd d MMMM yyyy")


def time_words(moment: Moment) -> str:
    """Return the time of day, always left-to-right."""
    local = moment.local()
    return ltr(f"{local.hour:02d}:{local.minute:02d}")


def answer_words(question: Question | None, answer: Answer, name: str = "", channel: str = "") -> str:
    """Return an answer as a person reads it; an empty text when nothing was said."""
    if answer.state != "answered":
        words = state_words(answer.state)
        if answer.state == "skipped":
            words = ": ".join(part for part in (words, reason_words(answer.reason)) if part)
    else:
        words = value_words(question, answer, name, channel)
        if answer.lines and isinstance(answer.value, str):
            words = lines_words(answer.value, answer.lines)
    beside = [part for part in (isolate(answer.note), basis_words(answer.basis)) if part]
    return " · ".join([part for part in (words, *beside) if part])


def lines_words(words: str, bases: tuple[str, ...]) -> str:
    """Return lines as a person reads them, each with how it came to be known, also where that was not noted."""
    said = translate("Session", "{basis}: {words}")
    shown = []
    for line in lines_of(words, bases):
        basis = basis_words(line.basis) or translate("Session", "Source not noted")
        shown.append(said.format(basis=basis, words=isolate(line.words)) if line.words.strip() else "")
    return "\n".join(shown).strip("\n")


def value_words(question: Question | None, answer: Answer, name: str = "", channel: str = "") -> str:
    """Return the value of an answer in words."""
    value = answer.value
    if value in (None, "", [], {}):
        return ""
    kind = question.kind if question is not None else ""
    labels = {option.id: named(option.label, name) for option in question.options} if question else {}
    if answer.asked_as == "yes_no" or kind in ("yes_no_unsure", "script", "choice"):
        labels |= {"yes": yes_no_words("yes"), "no": yes_no_words("no"), "unsure": yes_no_words("unsure")}
        return script_words(str(value)) if kind == "script" else labels.get(str(value), str(value))
    if kind in ("choices", "checklist"):
        return listed(labels.get(code, code) for code in value)
    if kind == "people":
        return listed(person_words(person, labels) for person in value)
    if kind == "place":
        return listed(isolate(part) for part in (value["text"], value["town"], value["region"]) if part)
    if kind == "time":
        return moment_words(value)
    if kind == "observation":
        chips = {option.id: cue_labels(option, name) for option in question.options} if question else {}
        return set_apart(
            _pair(f"{labels.get(row, row)}: {mark_words(cell['mark'], channel)}", cell, chips.get(row, {}))
            for row, cell in value.items()
        )
    if kind == "surroundings":
        return set_apart(_pair(labels.get(clue, clue), cell) for clue, cell in value.items())
    if kind in agreed_words.KINDS:
        return set_apart(agreed_words.line_words(kind, line, labels) for line in value)
    return isolate(str(value)) if "\n" not in str(value) else str(value)


def person_words(person: dict[str, Any], labels: dict[str, str]) -> str:
    """Return one line about a person present."""
    words = labels.get(str(person["role"]), str(person["role"]))
    if person.get("count", 1) > 1:
        words = f"{words} × {ltr(str(person['count']))}"
    if person.get("name"):
        words = f"{words} ({isolate(person['name'])})"
    if person.get("hears") == "yes":
        words = translate("Session", "{person}, can hear").format(person=words)
    elif person.get("hears") == "no":
        words = translate("Session", "{person}, cannot hear").format(person=words)
    return words


def moment_words(value: dict[str, str]) -> str:
    """Return a day, a time and the client's words for it."""
    date = QDate.fromString(value.get("date", ""), "yyyy-MM-dd")
    parts = [
        date_words(date) if date.isValid() else "",
        ltr(value.get("time", "")),
        isolate(value.get("words", "")),
    ]
    return listed(part for part in parts if part)


def cue_labels(option: Option, name: str = "") -> dict[str, str]:
    """Return the words of a row's chips by id, as the file it was asked from says them."""
    return {cue.id: named(cue.text, name) for cue in option.cues}


def cue_words(cue: str, labels: Mapping[str, str]) -> str:
    """Return a chip in words; one of a file that is not at hand any more by the words of its id."""
    return labels.get(cue) or cue.replace("_", " ")


def cell_words(cell: Mapping[str, Any], labels: Mapping[str, str]) -> str:
    """Return what stands beside the mark of a row: its chips, the caseworker's own words, what was learnt or done."""
    parts = [isolate(cue_words(cue, labels)) for cue in cell.get("cues", ())]
    parts += [isolate(cell.get(part, "")) for part in ("note", "usual", "culture", "done")]
    if cell.get("told") == "yes":
        parts.append(translate("Session", "told them"))
    if cell.get("task"):
        parts.append(translate("Session", "task: {words}").format(words=isolate(cell["task"])))
    return listed(parts)


def _pair(words: str, cell: Mapping[str, Any], labels: Mapping[str, str] = NO_LABELS) -> str:
    beside = cell_words(cell, labels)
    return f"{words} ({beside})" if beside else words


def date_of(moment: str) -> str:
    """Return the day of a stored moment, written out; empty when it is none."""
    try:
        local = Moment.parse(moment).local()
    except ValueError:
        return ""
    return date_words(QDate(local.year, local.month, local.day))
