"""What the two source documents say on sessions can be seen: each fact's words stand on a page of the real window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop.commands.tour_parts.hands import live
from desktop.domain.agency import SeparationPlan
from desktop.domain.answers import Answer
from desktop.domain.separation import PARTS
from desktop.services.agency import AgencyService
from desktop.ui.widgets.labels import bare
from tests.content.places import KINDS, built_in
from tests.content.test_sources import ALL_FACTS, STILL_TO_COME
from tests.practice.facts_walk import DIFFERENT, Sight, Walk, carried, missing, somebody
from tests.ui.screens.session_room import Room, room

CHANNELS = ("phone", "video", "in_person", "sms", "messaging_app", "email")
PREFIXES = ("G-RAPPORT-", "G-CHAN-", "G-OPEN-", "G-NV-", "G-ENV-", "S-")
FACTS = {fact for fact in ALL_FACTS - set(STILL_TO_COME) if fact.startswith(PREFIXES)}
OBSERVATION = "observation/built_in"
SAID_BY_THE_PAGE = ("G-NV-9", "G-NV-10", "G-NV-11")
"""How to weigh what is noticed: the words beside the rows are the session's own."""
FEWEST = 5
"""Pages of a call that say something no other page of it says; the control."""


def _agree(here: Room) -> None:
    """The agency agrees to its way to time alone."""
    agency = AgencyService(here.opened.parts.content)
    like = {"on": "2026-11-02", "phone": "503 555 0161"}
    parts = {part: like.get(part.rpartition("_")[2], "As agreed") for part in PARTS}
    agency.save(replace(agency.profile(), separation=SeparationPlan(agreed=True, **parts)))  # type: ignore[arg-type]


def _orientation(here: Room) -> Sight:
    here.opened.window.go("alone_orientation")
    live(20)
    return {"alone_orientation": {bare(text) for text in here.opened.hands.texts()}}


ELSEWHERE: dict[str, Callable[[Room], Sight]] = {"S-ALONE-2": _orientation, "S-ALONE-3": _orientation}
"""Facts that no session carries: what opens the page they stand on and reads it."""


def test_every_fact_on_sessions_is_in_sight_in_every_channel_that_carries_it(
    qapp: QApplication, own_home: Path, vault_folder: Path
) -> None:
    content = built_in()
    found: set[str] = set()
    sight: Sight = {}
    with room(own_home, vault_folder, client=somebody()) as here:
        for channel, agreed in ((CHANNELS[0], False), *((each, True) for each in CHANNELS)):
            if agreed:
                _agree(here)
            wanted = carried(content, f"protocols/{channel}", PREFIXES)
            # what an earlier channel said in the same words is not looked at twice
            fresh = {fact: wanted[fact] for fact in missing(wanted, sight)}
            walk = Walk(here, fresh)
            walk.begin(channel)
            for page, texts in walk.go().items():
                sight.setdefault(page, set()).update(texts)
            assert missing(wanted, sight) <= (set() if agreed else {"S-SEP-2"}), (
                f"never in sight by {channel}"
            )
            found |= set(wanted)
            if channel == "phone" and agreed:
                # the control: a page that is taken out is missed where only it says something
                only = [page for page in sight if missing(wanted, _without(sight, page))]
                assert len(only) >= FEWEST
            if channel == "video":
                _rows(walk)
                rows = {
                    fact: where
                    for fact, where in carried(content, OBSERVATION, PREFIXES).items()
                    if fact not in SAID_BY_THE_PAGE
                }
                assert missing(rows, walk.sight) == set(), "never in sight among what is noticed"
                found |= set(rows)
        for fact, look in ELSEWHERE.items():
            where = {kind: carried(content, kind, (fact,)).get(fact, {}) for kind in KINDS}
            words = {head: texts for each in where.values() for head, texts in each.items()}
            assert missing({fact: words}, look(here)) == set(), f"{fact} is not where it should be"
            found.add(fact)
    assert found >= FACTS, f"no page is opened for {sorted(FACTS - found)}: see ELSEWHERE"


def _without(sight: Sight, page_id: str) -> Sight:
    return {page: texts for page, texts in sight.items() if page != page_id}


def _rows(walk: Walk) -> None:
    """Open every row of what can be noticed, and every clue."""
    draft = walk.room.draft
    page = next(
        page
        for page in draft.wizard.visible_pages
        for shown in draft.wizard.shown_page(page.id).questions
        if shown.question.kind == "observation"
    )
    walk.room.screen.desk.move(lambda wizard: wizard.go(page.id))
    for shown in draft.wizard.page.questions:
        if shown.question.kind == "observation":
            rows = {option.id: dict(DIFFERENT) for option in shown.options}
            draft.answer(shown.question.id, Answer(value=rows))
    walk.read(page.id)
