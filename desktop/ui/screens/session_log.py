"""What happened in a session, readable with its times: how it began, a dropped call and its tries, who could hear."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.domain import breaks, interpreting
from desktop.domain.clock import Moment
from desktop.domain.quick_note import NOTE
from desktop.domain.separation import EVENT
from desktop.domain.someone import CAME, GONE, HELP
from desktop.ui.screens.session_break import break_length
from desktop.ui.screens.session_channel import reason_words
from desktop.ui.screens.session_texts import date_of, time_words
from desktop.ui.screens.session_way import WayWords, way_words
from desktop.ui.separation_words import done_words
from desktop.ui.widgets.labels import isolate, ltr
from desktop.ui.widgets.lists import listed

translate = QCoreApplication.translate


def log_lines(content: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Return (time, what happened) of a sealed session, in the order it was noted; what is not readable is left out.

    `content` is the sealed text of a note, which may have come with a case pack.
    """
    begun = Moment.read(str(content.get("started_at", "")))
    lines = [(_time(begun, begun), words)] if (words := _begun(content)) else []
    events = content.get("events")
    way = way_words(str(content.get("channel", "")))
    tries = 0
    for event in events if isinstance(events, list) else ():
        if not isinstance(event, dict):
            continue
        kind = str(event.get("kind", ""))
        tries = 0 if kind == "call_dropped" else tries + (kind == "call_try")
        at = Moment.read(str(event.get("at", "")))
        said = (
            _time_alone(event)
            if kind == EVENT
            else _words(way, kind, break_length(event) or str(event.get("text", "")), tries)
        )
        lines.append((_time(at, begun), said))
    return lines


def _begun(content: Mapping[str, Any]) -> str:
    """How it began; nothing where the note is from before that was kept."""
    direction = str(content.get("direction", ""))
    said = {
        "outgoing": translate("Session", "Begun: we called them"),
        "incoming": translate("Session", "Begun: they called"),
    }
    # of a note this is an answer: it may be about a call with somebody else
    call = content.get("channel") == "phone" and content.get("length") != NOTE
    begun = said.get(direction, "") if call else ""
    reason = reason_words(str(content.get("channel_reason", "")))
    return " · ".join(part for part in (begun, reason) if part)


def _time(at: Moment, begun: Moment) -> str:
    if not at.is_readable:
        return translate("Session", "Time not readable")
    if begun.is_readable and at.local().date() != begun.local().date():
        return listed([date_of(at.text()), time_words(at)])
    return time_words(at)


def _time_alone(event: Mapping[str, Any]) -> str:
    """What was done about time alone: by its code in this language, else as it was noted."""
    data = event.get("data")
    code = str(data.get("code", "")) if isinstance(data, dict) else ""
    said = done_words(code) or isolate(str(event.get("text", "")))
    return translate("Session", "{question}: {answer}").format(
        question=translate("Session", "Time alone"), answer=said
    )


def _words(way: WayWords, kind: str, text: str, tries: int) -> str:
    words = {
        "call_dropped": way.gone,
        "call_try": translate("Session", "Tried to call, {number}.").format(number=ltr(str(tries))),
        "call_text": translate("Session", "Sent a text first, as agreed"),
        "call_back": way.back,
        "drop_ended": translate("Session", "Stopped trying for today"),
        "drop_then": translate("Session", "Did what was agreed for when the tries fail"),
        CAME: translate("Session", "{what}: only yes-or-no questions from here on").format(what=way.came),
        GONE: way.was_gone,
        HELP: translate("Session", "The help word was said: Crisis was opened"),
        "listening_on": translate("Session", "Someone might be listening from here on"),
        "listening_off": translate("Session", "Nobody was listening any more"),
        breaks.BEGAN: translate("Session", "A break began"),
        breaks.ENDED: translate("Session", "The break was over"),
        breaks.TAKEN: translate("Session", "Offered something for comfort, and they took it"),
        breaks.DECLINED: translate("Session", "Offered something for comfort, they needed nothing"),
        interpreting.LEFT: translate("Session", "The interpreter left: questions of safety wait"),
        interpreting.JOINED: translate("Session", "An interpreter joined"),
        interpreting.WITHOUT: translate("Session", "Went on without an interpreter"),
        interpreting.WAIT: translate("Session", "Questions of safety wait for an interpreter"),
        "clue_told": translate("Session", "Told them what was noticed around them"),
        "clue_told_back": translate("Session", "Taken back: told them"),
        "clue_task": translate("Session", "A task about what was noticed around them"),
        "clue_task_back": translate("Session", "Taken back: the task"),
        "time_alone_opened": translate("Session", "Looked at how to offer time alone"),
    }.get(kind, translate("Session", "Something else was noted"))
    return (
        translate("Session", "{question}: {answer}").format(question=words, answer=isolate(text))
        if text
        else words
    )
