"""A walk over the pages of a session in the real window that carry facts, reading what can be seen there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from desktop.commands.tour_parts.hands import live
from desktop.content.store import ContentStore
from desktop.domain.answers import Answer
from desktop.domain.clients import ClientDraft
from desktop.domain.conditions import When
from desktop.domain.errors import InvalidInput
from desktop.domain.protocol import Question
from desktop.domain.wizard import Wizard
from desktop.ui.widgets.labels import bare
from tests.ui.screens.session_room import NAME, Room, draft_client

ALONE = [{"role": "alone", "count": 1, "name": "", "hears": ""}]
DIFFERENT = {"mark": "different", "note": "", "basis": ""}
PASSES = 3
"""As often pages are gone through: an answer late in a session may open a page before it."""
SHORTEST = 4
"""Letters of a text that can stand for a fact: "No" proves nothing."""

Sight = dict[str, set[str]]
"""Every text that was in sight, by the page or panel it stood on."""


def carried(content: ContentStore, kind: str, prefixes: tuple[str, ...]) -> dict[str, dict[str, set[str]]]:
    """Return the words that carry each fact of a file, by the head of their entry: a page, a question, a panel."""
    texts = content.texts_of(kind)
    found: dict[str, dict[str, set[str]]] = {}
    for fact, entry in texts.sources:
        if fact.startswith(prefixes):
            words = {
                plain(each.english)
                for each in texts.entries
                if each.id.rpartition("/")[0] == entry and len(each.english) >= SHORTEST
            }
            found.setdefault(fact, {}).setdefault(entry.split("/")[0], set()).update(words)
    return found


def missing(wanted: Mapping[str, Mapping[str, set[str]]], sight: Sight) -> set[str]:
    """Return the facts of which no words were in sight."""
    seen = set[str]().union(*sight.values())
    return {fact for fact, where in wanted.items() if not any(words & seen for words in where.values())}


def plain(text: str) -> str:
    """Return a text of the content as the window says it."""
    return bare(text.replace("{name}", NAME))


def somebody() -> ClientDraft:
    """An invented client of sixteen who would rather have video, needs an interpreter and reads English."""
    client = draft_client(language="eng")
    return replace(client, interpreter_need="yes", birth_date="2010-05-05", preferred_channel="video")


@dataclass
class Walk:
    """One session over one channel; `wanted` as `carried` gives it."""

    room: Room
    wanted: Mapping[str, Mapping[str, set[str]]]
    sight: Sight = field(default_factory=dict)
    _asked: set[str] = field(default_factory=set)
    _known: set[str] | None = None
    _before: dict[str, set[str]] = field(default_factory=dict)
    """By page and question, what its conditions ask for."""

    def begin(self, channel: str) -> None:
        """Begin a long session; one that is open is signed first."""
        services, content = self.room.opened.services, self.room.opened.parts.content
        before = services.sessions.draft_of(self.room.client_id)
        if before is not None:
            services.sessions.sign(before, {})
        made = services.sessions.start(
            self.room.client_id, protocol=content.protocol(channel), spoken={}, length="full"
        )
        self.room.opened.window.go("session", {"session_id": made})
        self.room.opened.hands.wait(lambda: self.room.screen.draft, "the session")
        for _step, page in self._wizard.protocol.pages():
            self._before.setdefault(page.id, set()).update(_fields(page.when))
            for question in page.questions:
                self._before.setdefault(question.id, set()).update(_fields(page.when), _fields(question.when))

    def go(self) -> Sight:
        """Go to the pages and panels with facts that were not in sight yet; answers open what is closed."""
        for number in range(PASSES):
            if number and self._wizard.listening:
                self.room.screen.desk.act("listening:no")
            for page in self._wizard.visible_pages:
                if any(page.id == each.id for each in self._wizard.visible_pages):
                    self._page(page.id, closing=number == PASSES - 1)
            if not missing(self.wanted, self.sight):
                break
        desk = self.room.screen.desk
        for panel in self._wizard.protocol.panels:
            if self._heads() & {panel.id}:
                desk.act(f"panel:{panel.id}")
                self.read(panel.id)
                desk.beside.close()
        return self.sight

    @property
    def _wizard(self) -> Wizard:
        return self.room.draft.wizard

    def _heads(self) -> set[str]:
        """Return pages, questions and panels with a fact that was not in sight yet, and what comes before them."""
        if self._known is None:
            fresh = {head for fact in missing(self.wanted, self.sight) for head in self.wanted[fact]}
            self._known = set()
            while fresh:
                self._known |= fresh
                fresh = {asked for head in fresh for asked in self._before.get(head, ())} - self._known
        return self._known

    def _page(self, page_id: str, *, closing: bool) -> None:
        heads, answered = self._heads(), set[str]()
        shown = {each.question.id for each in self._wizard.shown_page(page_id).questions}
        opening = self._opens_most(page_id, answered, closing=closing)
        if not heads & {page_id, *shown} and opening is None:
            return
        self.room.screen.desk.move(lambda wizard: wizard.go(page_id))
        self.read(page_id)
        while opening is not None:
            self.room.draft.answer(*opening)
            answered.add(opening[0])
            self.read(page_id)
            opening = self._opens_most(page_id, answered, closing=closing)
        if page_id in self._heads():
            self.room.screen.desk.beside.show_panel("guidance")
            self.read(page_id)
            self.room.screen.desk.beside.close()

    def read(self, page_id: str) -> None:
        """Note what is in sight on a page or panel."""
        live(0)
        texts = self.room.opened.hands.texts(self.room.screen)
        self.sight.setdefault(page_id, set()).update(bare(text) for text in texts)
        self._known = None
        if self._wizard.position.page_id == page_id:
            self._asked |= {each.question.id for each in self._wizard.page.questions}

    def _opens_most(self, page_id: str, answered: set[str], *, closing: bool) -> tuple[str, Answer] | None:
        """Return the answer to a question of this page not `answered` yet that opens most that carries facts.

        One that closes pages only counts with `closing`.
        """
        wizard, best = self._wizard, None
        wanted = self._heads() - self._asked
        open_now, pages = _open(wizard), {page.id for page in wizard.visible_pages}
        most = 0
        for shown in wizard.shown_page(page_id).questions:
            if shown.question.id in answered or not wanted - open_now:
                continue
            for answer in _answers(shown.question):
                try:
                    after = wizard.answer(shown.question.id, answer)
                except InvalidInput:
                    continue
                if not closing and not pages <= {page.id for page in after.visible_pages}:
                    continue
                count = len((_open(after) - open_now) & wanted)
                if count > most:
                    most, best = count, (shown.question.id, answer)
        return best


def _fields(when: When) -> Iterator[str]:
    for condition in when:
        yield from condition.fields()


def _open(wizard: Wizard) -> set[str]:
    """Return the pages and questions that are open."""
    return {page.id for page in wizard.visible_pages} | wizard._walk.shown


def _answers(question: Question) -> Iterator[Answer]:
    if question.kind in ("choice", "script"):
        yield from (Answer(value=option.id) for option in question.options)
    elif question.kind == "yes_no_unsure":
        yield from (Answer(value=value) for value in ("yes", "no", "unsure"))
    elif question.kind in ("choices", "checklist"):
        yield Answer(value=[option.id for option in question.options])
    elif question.kind == "people":
        yield Answer(value=ALONE)
