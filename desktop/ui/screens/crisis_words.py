"""How a line of the crisis log is said: its time, one strong word and the rest; and text with strong parts in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRect, Qt
from PySide6.QtGui import QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

from desktop.domain.crisis import FROM_SESSION, NO_VAULT, READING_ONLY
from desktop.domain.crisis_additions import UNDOES, is_addition, undone
from desktop.domain.crisis_kind import STEP
from desktop.domain.crisis_lines import CallFacts
from desktop.ui.screens.crisis_call_words import part_words
from desktop.ui.widgets.labels import isolate, ltr
from desktop.ui.widgets.lists import listed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QColor

    from desktop.domain.clock import Moment
    from desktop.domain.crisis import CrisisLine, CrisisRun

translate = QCoreApplication.translate
HIDDEN = "●●●●"


@dataclass(frozen=True, slots=True)
class Said:
    """A log line as it is shown."""

    time: str
    strong: str
    text: str
    struck: bool = False

    def spoken(self) -> str:
        """The whole line for a screen reader."""
        return " ".join(part for part in (self.time, self.strong, self.text) if part)


def time_of(moment: Moment | None, zone_of: Moment | None = None) -> str:
    """Return HH:MM where the person is; `zone_of` lends its zone to a moment that was kept in UTC only."""
    if moment is None:
        return ""
    if zone_of is not None and moment.zone == "UTC":
        return (
            f"{moment.in_zone(zone_of.zone):%H:%M}" if zone_of.zone != "UTC" else f"{zone_of.local():%H:%M}"
        )
    return f"{moment.local():%H:%M}"


def said_lines(run: CrisisRun, titles: Mapping[str, str], now: Moment, *, hidden: bool) -> list[Said]:
    """Return the log as it is shown: a tick stands beside its step and comes in here only when it was taken back."""
    by_id = {line.id: line for line in run.lines}
    # what a fact was added to stands as it is; an addition is struck when it was taken away again
    struck = {line.corrects for line in run.lines if line.corrects and not _of_an_addition(line)}
    struck |= undone(run.lines)
    untouched = run.ticked()
    found = []
    for line in run.lines:
        if line.kind == "tick" and untouched.get(line.step_id) == line.at:
            continue
        strong, text = _words(line, by_id, titles)
        if hidden and text and line.kind not in {"tick", "untick", "reminder", "started"}:
            text = HIDDEN
        found.append(Said(time_of(line.at, now), strong, text, struck=line.id in struck))
    return found


def _words(line: CrisisLine, by_id: Mapping[str, CrisisLine], titles: Mapping[str, str]) -> tuple[str, str]:
    kind = line.kind
    if kind in {"line", "quick"} and not line.data.get(STEP):
        return _source(line.source), line.text
    if kind == "correction":
        return _correction(line, by_id, titles)
    if kind == "started":
        return "", _started(line.data.get("from", ""), locked=line.while_locked)
    if line.data.get(STEP):
        return translate("CrisisWords", "Done"), line.text
    strong = {
        "location": translate("CrisisWords", "Where"),
        "people": translate("CrisisWords", "Who"),
        "call": translate("CrisisWords", "Call"),
        "person": translate("CrisisWords", "There"),
        "kind": translate("CrisisWords", "Kind"),
        "identified": translate("CrisisWords", "Identified"),
        "tick": translate("CrisisWords", "Done"),
        "untick": translate("CrisisWords", "Not done after all"),
        "reminder": translate("CrisisWords", "Reminder"),
        "passed": translate("CrisisWords", "It has passed"),
        "outcome": translate("CrisisWords", "How it ended"),
        "joined": translate("CrisisWords", "Client chosen")
        if line.data.get("client_id")
        else translate("CrisisWords", "Stays without a client"),
    }.get(kind, "")
    if kind in {"tick", "untick"}:
        return strong, titles.get(line.step_id, line.step_id)
    if kind == "reminder":
        minutes = translate("CrisisWords", "{minutes} minutes")
        return strong, minutes.format(minutes=ltr(line.data.get("minutes", "")))
    if kind in {"location", "people"} and not line.text:
        return strong, translate("CrisisWords", "not known any more")
    return strong, _with_facts(line)


def _with_facts(line: CrisisLine) -> str:
    """Return the words with what is shown otherwise than it is kept: a number left-to-right, how a place is known."""
    text, number = line.text, line.data.get("number", "")
    if line.kind == "call" and number:
        return text.replace(number, ltr(number))
    how = how_words(line.data.get("how", "")) if line.kind == "location" else ""
    if how:
        return translate("CrisisWords", "{place} ({how})").format(place=isolate(text), how=how)
    return text


def how_words(how: str) -> str:
    """Return how a place was learnt, in a word."""
    return {
        "said": translate("CrisisPeople", "Said"),
        "heard": translate("CrisisPeople", "Heard"),
        "seen": translate("CrisisPeople", "Seen"),
        "record": translate("CrisisPeople", "On record"),
        "think": translate("CrisisPeople", "I think"),
    }.get(how, "")


def _of_an_addition(line: CrisisLine) -> bool:
    return is_addition(line) or UNDOES in line.data


def _added(line: CrisisLine, before: CrisisLine | None) -> tuple[str, str]:
    """Say what an addition adds: of a call only what is new; where a fact went, and of a person, the line as it is."""
    if before is not None and before.kind == "call":
        facts = CallFacts.of(line)
        parts = (part_words(name, facts) for name in ("number", "result", "officer", "badge", "event"))
        if words := listed(part for part in parts if part):
            return translate("CrisisWords", "Added"), words
    return translate("CrisisWords", "Now"), line.text


def _correction(
    line: CrisisLine, by_id: Mapping[str, CrisisLine], titles: Mapping[str, str]
) -> tuple[str, str]:
    before = by_id.get(line.corrects)
    if is_addition(line):
        return _added(line, before)
    if UNDOES in line.data:
        gone = by_id.get(line.data[UNDOES])
        words = _added(gone, before)[1] if gone is not None else line.text
        return translate("CrisisWords", "Taken back"), words
    if line.text:
        return translate("CrisisWords", "Finished"), line.text
    if before is None:
        return translate("CrisisWords", "Taken back"), ""
    strong, text = _words(before, by_id, titles)
    return translate("CrisisWords", "Taken back"), text or strong


def _started(came_from: str, *, locked: bool) -> str:
    if came_from == READING_ONLY:
        return translate("CrisisWords", "Started in a vault that can only be read")
    if came_from == NO_VAULT:
        return translate("CrisisWords", "Started before there was a vault")
    if locked:
        return translate("CrisisWords", "Started while locked")
    return (
        translate("CrisisWords", "Started from the session")
        if came_from == FROM_SESSION
        else translate("CrisisWords", "Started")
    )


def _source(source: str) -> str:
    return {
        "heard": translate("CrisisWords", "Heard"),
        "seen": translate("CrisisWords", "Seen"),
        "said": translate("CrisisWords", "Said"),
        "think": translate("CrisisWords", "I think"),
    }.get(source, "")


class RunsBlock:
    """Wrapped text in which some parts are strong; laid out once for a width."""

    def __init__(
        self, parts: Sequence[tuple[str, bool]], font: QFont, strong: QFont, line_height: int, width: int
    ) -> None:
        text = "".join(part for part, _strong in parts)
        self._layout = QTextLayout(text, font)
        option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self._layout.setTextOption(option)
        ranges, at = [], 0
        for part, is_strong in parts:
            if is_strong and part:
                span = QTextLayout.FormatRange()
                span.start, span.length = at, len(part.encode("utf-16-le")) // 2
                look = QTextCharFormat()
                look.setFont(strong)
                span.format = look
                ranges.append(span)
            at += len(part.encode("utf-16-le")) // 2
        self._layout.setFormats(ranges)
        self.height = 0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            needed = max(line_height, round(line.height() + 0.4))
            line.setPosition(QPointF(0, self.height + (needed - line.height()) / 2))
            self.height += needed
        self._layout.endLayout()

    @property
    def line_count(self) -> int:
        """How many lines there are."""
        return self._layout.lineCount()

    def draw(self, painter: QPainter, rect: QRect, colour: QColor, *, right: bool) -> None:
        """Draw from the top of `rect`; `right` is the real side."""
        painter.setPen(colour)
        for index in range(self._layout.lineCount()):
            line = self._layout.lineAt(index)
            x = float(rect.left()) + (rect.width() - line.naturalTextWidth() if right else 0)
            line.draw(painter, QPointF(x - line.naturalTextRect().left(), rect.top()))


def filled(template: str, values: Mapping[str, str]) -> list[tuple[str, bool]]:
    """Split a content line at its placeholders; what is known comes in strong, what is not as a gap to ask for."""
    parts: list[tuple[str, bool]] = []
    rest = template
    while rest:
        before, brace, after = rest.partition("{")
        if before:
            parts.append((before, False))
        if not brace:
            break
        name, end, rest = after.partition("}")
        if not end:
            parts.append((brace + name, False))
            break
        value = values.get(name, "")
        shown = (ltr(value) if name == "callback" else isolate(value)) if value else "…"
        parts.append((shown, bool(value)))
    return parts
