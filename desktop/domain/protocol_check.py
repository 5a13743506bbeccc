"""What makes a protocol usable: ids once, fields and values known, jumps forward, a way through for every length.

A protocol that passes here can never leave the wizard without a page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from desktop.domain.conditions import (
    CONTEXT_FIELDS,
    GROUPS,
    MARKS,
    ONE_VALUE,
    OPERATORS,
    WITHOUT_VALUES,
    When,
)
from desktop.domain.protocol import (
    EFFECTS,
    FILLS,
    FROM_ELSEWHERE,
    LENGTHS,
    WITH_OPTIONS,
    Line,
    Page,
    Protocol,
    Question,
)

ID = re.compile(r"[a-z][a-z0-9_]*(\.[a-z0-9_]+)*")
ID_LIMIT = 64
OPTION_ID = re.compile(r"[a-z][a-z0-9_]*")
PANELS = (
    "listening",
    "time_alone",
    "separation",
    "comfort",
    "dropped",
    "someone_else",
    "voice",
    "interpreter",
)
_NUMBER = re.compile(r"[0-9]{1,9}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing wrong: the entry's id, its field, a stable code, and the word it is about."""

    entry: str
    field: str
    code: str
    word: str = ""


def check_protocol(protocol: Protocol) -> list[Finding]:
    """Return everything wrong with a protocol, in reading order; an empty list means usable."""
    return [
        *_ids(protocol),
        *_ways(protocol),
        *_panels(protocol),
        *(finding for page in _pages(protocol) for finding in _page(page)),
        *_references(protocol),
    ]


def _pages(protocol: Protocol) -> Iterator[Page]:
    for _step, page in protocol.pages():
        yield page


def bad_id(text: str, pattern: re.Pattern[str] = ID) -> bool:
    """Tell whether a text cannot be a stable id."""
    return len(text) > ID_LIMIT or pattern.fullmatch(text) is None


def _ids(protocol: Protocol) -> Iterator[Finding]:
    seen: dict[str, object] = {}
    places: list[tuple[str, object]] = [(step.id, step) for step in protocol.steps]
    places += [(page.id, page) for page in _pages(protocol)]
    places += [(question.id, question) for page in _pages(protocol) for question in page.questions]
    places += [(panel.id, panel) for panel in protocol.panels]
    for name, holder in places:
        if bad_id(name) or name.split(".")[0] in ("session", "client", "agency"):
            yield Finding(entry=name, field="id", code="bad_id", word=name)
        if name in seen and not (isinstance(holder, Question) and seen[name] is holder):
            yield Finding(entry=name, field="id", code="id_twice", word=name)
        seen[name] = holder


def _ways(protocol: Protocol) -> Iterator[Finding]:
    if not any(True for _page in _pages(protocol)):
        yield Finding(entry=protocol.id, field="step", code="no_pages")
        return
    for length in LENGTHS:
        if not any(
            length in page.lengths and not page.when and _always(page, length) for page in _pages(protocol)
        ):
            yield Finding(entry=protocol.id, field="lengths", code="no_way_through", word=length)
    order = [page.id for page in _pages(protocol)]
    for position, page in enumerate(_pages(protocol)):
        for jump in page.jumps:
            if jump.to not in order:
                yield Finding(entry=page.id, field="jump", code="unknown_page", word=jump.to)
            elif order.index(jump.to) <= position:
                yield Finding(entry=page.id, field="jump", code="jump_not_forward", word=jump.to)


def _always(page: Page, length: str) -> bool:
    return any(length in question.lengths and not question.when for question in page.questions)


def _panels(protocol: Protocol) -> Iterator[Finding]:
    for panel in protocol.panels:
        if panel.id not in PANELS:
            yield Finding(entry=panel.id, field="id", code="unknown_panel", word=panel.id)
        yield from _lines(panel.id, panel.lines)


def _lines(entry: str, lines: Iterable[Line]) -> Iterator[Finding]:
    seen: set[str] = set()
    for line in lines:
        if bad_id(line.id, OPTION_ID):
            yield Finding(entry=f"{entry}/{line.id}", field="id", code="bad_id", word=line.id)
        if line.id in seen:
            yield Finding(entry=f"{entry}/{line.id}", field="id", code="id_twice", word=line.id)
        if not (line.text or line.say):
            yield Finding(entry=f"{entry}/{line.id}", field="text", code="empty")
        seen.add(line.id)


def _page(page: Page) -> Iterator[Finding]:
    if not page.questions:
        yield Finding(entry=page.id, field="question", code="no_questions")
    yield from _lines(page.id, [*page.guidance, *page.phrases])
    for effects in [effect.effects for effect in page.effects]:
        yield from _effects(page.id, effects)
    for question in page.questions:
        yield from _question(question)


def _effects(entry: str, effects: Iterable[str]) -> Iterator[Finding]:
    for effect in effects:
        if effect not in EFFECTS:
            yield Finding(entry=entry, field="effects", code="unknown_effect", word=effect)


def _question(question: Question) -> Iterator[Finding]:
    ids = [option.id for option in question.options]
    for option_id in ids:
        if bad_id(option_id, OPTION_ID) or option_id in MARKS:
            yield Finding(entry=f"{question.id}/{option_id}", field="id", code="bad_id", word=option_id)
    for option_id in sorted({name for name in ids if ids.count(name) > 1}):
        yield Finding(entry=f"{question.id}/{option_id}", field="id", code="id_twice", word=option_id)
    if question.kind in WITH_OPTIONS and not ids:
        yield Finding(entry=question.id, field="option", code="no_options")
    if question.kind not in (*WITH_OPTIONS, *FROM_ELSEWHERE) and ids:
        yield Finding(entry=question.id, field="option", code="options_not_for_this_kind", word=question.kind)
    if question.kind == "script" and not question.say:
        yield Finding(entry=question.id, field="say", code="empty")
    if question.kind != "script" and question.short_say:
        yield Finding(entry=question.id, field="short_say", code="short_say_only_for_scripts")
    if question.yes_no_say and set(ids) & {"yes", "no", "unsure"}:
        yield Finding(entry=question.id, field="option", code="option_is_a_yes_no_word")
    if question.fills and question.fills not in FILLS:
        yield Finding(entry=question.id, field="fills", code="unknown_fills", word=question.fills)
    plain = question.kind in ("yes_no_unsure", "script", "checklist")
    if question.safety and question.while_heard == "ask" and not plain and not question.yes_no_say:
        yield Finding(entry=question.id, field="yes_no_say", code="safety_needs_yes_no_wording")
    for entry in question.effects:
        yield from _effects(question.id, entry.effects)
        yield from _values(question.id, "effects", question, entry.values)


def _values(entry: str, field: str, question: Question, values: Iterable[str]) -> Iterator[Finding]:
    known = {*question.codes(), *MARKS}
    from desktop.domain.agreed import PARTS  # not before the first window

    free = question.kind in ("text", "place", "time", *PARTS)
    for value in values:
        if value not in known and not (free and value == "given"):
            yield Finding(entry=entry, field=field, code="unknown_value", word=value)


def _references(protocol: Protocol) -> Iterator[Finding]:
    """Conditions may read context fields and questions that come before, or before them on the same page."""
    before: dict[str, Question] = {}
    everything = {question.id: question for page in _pages(protocol) for question in page.questions}
    for page in _pages(protocol):
        yield from _when(page.id, "when", page.when, before)
        for question in page.questions:
            yield from _when(question.id, "when", question.when, before)
            for option in question.options:
                yield from _when(f"{question.id}/{option.id}", "when", option.when, everything)
            before[question.id] = question
        for effect in page.effects:
            yield from _when(page.id, "effect", effect.when, before)
        for jump in page.jumps:
            yield from _when(page.id, "jump", jump.when, before)
        for line in (*page.guidance, *page.phrases):
            yield from _when(f"{page.id}/{line.id}", "when", line.when, everything)
    for panel in protocol.panels:
        for line in panel.lines:
            yield from _when(f"{panel.id}/{line.id}", "when", line.when, everything)


def _when(entry: str, field: str, when: When, known: dict[str, Question]) -> Iterator[Finding]:
    for condition in when:
        if condition.operator in GROUPS:
            if not condition.parts or condition.field or condition.values:
                yield Finding(entry=entry, field=field, code="group_needs_conditions")
            yield from _when(entry, field, condition.parts, known)
            continue
        if condition.operator not in OPERATORS or condition.parts:
            yield Finding(entry=entry, field=field, code="unknown_operator", word=condition.operator)
            continue
        if condition.operator in WITHOUT_VALUES and condition.values:
            yield Finding(entry=entry, field=field, code="operator_takes_no_values", word=condition.operator)
        elif condition.operator not in WITHOUT_VALUES and not condition.values:
            yield Finding(entry=entry, field=field, code="operator_needs_values", word=condition.operator)
        elif condition.operator in ONE_VALUE and len(condition.values) != 1:
            yield Finding(entry=entry, field=field, code="operator_takes_one_value", word=condition.operator)
        numeric = condition.operator in ("at_least", "less_than")
        if numeric and not all(_NUMBER.fullmatch(value) for value in condition.values):
            yield Finding(entry=entry, field=field, code="not_a_number", word=" ".join(condition.values))
        if condition.field in known:
            if not numeric:
                yield from _values(entry, field, known[condition.field], condition.values)
        elif condition.field not in CONTEXT_FIELDS:
            yield Finding(entry=entry, field=field, code="unknown_field", word=condition.field)
