"""The session as it is being written: the wizard, what is not stored yet, the time spent; saves by itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from desktop.domain import breaks, long_words
from desktop.domain.answers import Answer
from desktop.domain.errors import InvalidInput, NoteSigned
from desktop.domain.filling import filling
from desktop.domain.note_lines import bases_of
from desktop.domain.quick_note import NOTE
from desktop.domain.wizard import Wizard
from desktop.domain.wizard_views import Position
from desktop.ui.screens.session_begun import Begun
from desktop.ui.screens.session_field import stand_at
from desktop.ui.screens.session_reach import reach_for
from desktop.ui.screens.session_texts import named
from desktop.ui.seen import note_seen

if TYPE_CHECKING:
    from desktop.domain.clients import Client, Reach
    from desktop.domain.wizard_views import ShownPage
    from desktop.services.session_facts import Known
    from desktop.services.sessions import OpenSession, SessionsService
    from desktop.ui.context import ScreenContext

ASLEEP_SECONDS = 90.0
"""The page looks at the time each second: between two looks so far apart the laptop slept, and nobody worked.

On Windows the clock that never goes back goes on while it sleeps.
"""
NOTE_FIELD = "!note"
"""The position's field while the notes at the side have the focus."""


def key_of(session_id: str) -> str:
    """Return the autosave key of a session."""
    return f"session/{session_id}"


def amendment_key(session_id: str) -> str:
    """Return where an amendment that is being written is kept."""
    return f"amendment/{session_id}"


def store(sessions: SessionsService, session_id: str, value: dict[str, Any]) -> None:
    """Write what the autosave kept; writer lane. A session that was sealed meanwhile already holds it."""
    place = value["position"]
    try:
        sessions.save(
            session_id,
            {key: None if part is None else Answer.from_json(part) for key, part in value["answers"].items()},
            position=Position(page_id=place["page"], field_id=place["field"], cursor=place["cursor"]),
            visited=frozenset(value["visited"]),
            seconds_spent=value["seconds"],
            length=value["length"],
            rescued=key_of(session_id),
        )
    except NoteSigned:
        return


def store_event(sessions: SessionsService, session_id: str, key: str, value: dict[str, Any]) -> None:
    """Write one event of the session, which the autosave has under `key`; writer lane."""
    kind, text, at = value["kind"], value["text"], value.get("at", "")
    sessions.add_event(session_id, kind, text, at=at, rescued=key, **value["data"])


class SessionDraft(QObject):
    """One open session. Every change goes through here, so that what reaches the screen also reaches the vault."""

    changed = Signal()
    """Answers, page, who hears: show it again."""
    events_changed = Signal()

    def __init__(
        self,
        context: ScreenContext,
        opened: OpenSession,
        client: Client,
        reach: Reach | None,
        known: Known,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        note_seen(context, self, "session", opened.session.id)
        self.session = opened.session
        self.client = client
        self.reach = reach
        self._method_id = reach.method.id if reach is not None else opened.session.contact_method_id or ""
        self.known = known
        self.provider_code = context.services.provider_codes.current(client.id)
        self.plan_to_ask = context.services.plans.series.to_ask(client.id, opened.session.started_at)
        """The plan they had before this session and were not asked about in it (P8); empty for none."""
        self.spoken = opened.spoken
        self.events: list[dict[str, Any]] = list(opened.events)
        self.sealed = False
        self.begun = Begun(context, opened.session.id)
        self._context = context
        self._wizard = opened.wizard
        self._shown: tuple[Wizard, ShownPage] | None = None
        self._length = opened.session.length
        self._unsaved: dict[str, Any] = {}
        self._seconds = float(opened.session.seconds_spent)
        self._since: float | None = None
        context.autosave.saved.connect(self._on_saved)
        self._take_up()
        self._take_up_events()

    # ---- what is there -----------------------------------------------------------------------------------------

    @property
    def id(self) -> str:
        """The session's id."""
        return self.session.id

    @property
    def name(self) -> str:
        """The client's chosen name."""
        return self.client.chosen_name

    @property
    def wizard(self) -> Wizard:
        """The wizard as it stands."""
        return self._wizard

    @property
    def shown(self) -> ShownPage:
        """The page in front, worked out once for all who show it."""
        if self._shown is None or self._shown[0] is not self._wizard:
            self._shown = self._wizard, self._wizard.page
        return self._shown[1]

    @property
    def key(self) -> str:
        """The autosave key."""
        return key_of(self.session.id)

    @property
    def typo_hours(self) -> int:
        """For how many hours slips can be mended after signing; 0 seals at once."""
        return self._context.content.agency_profile().typo_window_hours

    @property
    def is_note(self) -> bool:
        """Tell whether it is just a note: one page, no conversation."""
        return self.session.length == NOTE

    @property
    def note_question(self) -> str:
        """The question that the notes at the side write into; empty when the protocol has none."""
        return self.filled_by("note")

    def filled_by(self, fill: str) -> str:
        """Return the id of the first question that fills a place of the record."""
        return next(iter(filling(self._wizard.protocol, fill)), "")

    @property
    def way_gone(self) -> bool:
        """Tell whether the number or address of this session was taken off the client since it began."""
        return self.reach is None and bool(self._method_id)

    def read_client_again(self) -> None:
        """The card was written: what is safe is shown as it stands now."""
        client = self._context.services.clients.get(self.client.id)
        if client is not None:
            self.client = client
            self.reach = reach_for(client, self._method_id, self._wizard.protocol.channel)
            if self.reach is not None:
                self._method_id = self.reach.method.id
            self.changed.emit()

    # ---- the time ----------------------------------------------------------------------------------------------

    @property
    def seconds(self) -> int:
        """Seconds spent with the session in front."""
        return int(self._seconds + self._running())

    def _running(self) -> float:
        """Return the seconds since the last look: none where so many passed that the laptop was asleep."""
        passed = 0.0 if self._since is None else self._context.clock.monotonic() - self._since
        return passed if 0 <= passed <= ASLEEP_SECONDS else 0.0

    def look(self) -> None:
        """Take in the time that passed; the page looks each second."""
        if self._since is not None:
            self._seconds += self._running()
            self._since = self._context.clock.monotonic()

    def run(self) -> None:
        """The session is in front: time counts, but in a break."""
        if self._since is None and not self.on_break:
            self._since = self._context.clock.monotonic()

    @property
    def on_break(self) -> bool:
        """Tell whether a break goes on."""
        comfort = breaks.comfort_of(self.events)
        return comfort is not None and comfort.running

    def pause(self) -> None:
        """Another page is in front."""
        self.look()
        self._since = None

    def set_minutes(self, minutes: int) -> None:
        """Put the time spent right, as somebody wrote it; what comes after counts on."""
        if not self.sealed:
            since, self._since = self._since, None
            self._seconds = float(minutes * 60)
            self._since = None if since is None else self._context.clock.monotonic()
            self.put()

    # ---- changing ----------------------------------------------------------------------------------------------

    def answer(self, question_id: str, answer: Answer | None) -> None:
        """Set or take back an answer; raises InvalidInput when it cannot be kept as it is."""
        if answer is None:
            self.apply(self._wizard.clear(question_id))
        else:
            self.apply(self._wizard.answer(question_id, answer))

    def apply(self, wizard: Wizard) -> None:
        """Take another state of the wizard, store what differs, tell the screen."""
        if self.sealed:
            return
        before, after = self._wizard.answers, wizard.answers
        for key in (*before, *(key for key in after if key not in before)):
            if before.get(key) is not after.get(key):
                kept = after.get(key)
                self._unsaved[key] = None if kept is None else kept.as_json()
        self._wizard = wizard
        self.put()
        self.changed.emit()

    def long_words_in_sight(self) -> str:
        """Return the question whose words are too long; those of a question no page shows go to the notes first."""
        wizard = self._wizard
        question_id = wizard.too_long[0]
        question, notes = wizard.protocol.question(question_id), self.note_question
        too_long = long_words.kept(wizard.answers, question_id)
        at = stand_at(wizard, question_id)
        shown = any(each.question.id == question_id for each in at.page.questions)
        if shown or question_id == notes or not notes or question is None or too_long is None:
            return question_id
        before = long_words.kept(wizard.answers, notes) or wizard.answers.get(notes)
        words = [str(before.value)] if before is not None and before.value else []
        words += [named(question.ask, self.name), long_words.words_of(too_long)]
        rest = long_words.without(wizard.answers, question_id)
        wizard = Wizard(wizard.protocol, wizard.context, rest, wizard.position, wizard.visited)
        told = Answer(value="\n".join(words), lines=bases_of(before))
        try:
            self.apply(wizard.answer(notes, told))
        except InvalidInput:
            self.apply(wizard.keep_long(notes, told))
        return notes

    def set_length(self, length: str) -> None:
        """Make it a longer or shorter form; answers stay."""
        self._length = length
        self.apply(self._wizard.with_context({"session.length": length}))

    def stand(self, field_id: str, cursor: int) -> None:
        """Note the field and the cursor on the present page, without showing anything again."""
        at = self._wizard.position
        if self.sealed or (at.field_id == field_id and at.cursor == cursor):
            return
        self._wizard = self._wizard.go(at.page_id, field_id, cursor)
        self.put()

    def put(self) -> None:
        """Hand everything that is not stored to the autosave."""
        self._context.autosave.put(
            self.key, self.value(), partial(store, self._context.services.sessions, self.session.id)
        )

    def value(self) -> dict[str, Any]:
        """Return what is to be stored, as plain JSON."""
        at = self._wizard.position
        return {
            "answers": dict(self._unsaved),
            "position": {"page": at.page_id, "field": at.field_id, "cursor": at.cursor},
            "visited": sorted(self._wizard.visited),
            "seconds": self.seconds,
            "length": self._length,
        }

    def add_event(self, kind: str, text: str = "", **data: str) -> None:
        """Note what happened; it shows at once and is written on the writer lane."""
        event = {"kind": kind, "at": self._context.clock.now().text(), "text": text, "data": data}
        self.events.append(event)
        self._put_event(f"{self.key}/event/{len(self.events)}", event)
        self.events_changed.emit()

    def _put_event(self, key: str, event: dict[str, Any]) -> None:
        # through the autosave, so that a full disk only puts it off
        save = partial(store_event, self._context.services.sessions, self.session.id, key)
        self._context.autosave.put(key, event, save)
        self._context.autosave.flush()

    def sign(self, done: Callable[[], None], failed: Callable[[Exception], None]) -> None:
        """Store everything as it stands and sign it, in this order on the writer lane; slips can be mended then."""
        self.pause()
        value = self.value()
        value["answers"] = {key: kept.as_json() for key, kept in self._wizard.answers.items()} | {
            key: None for key, part in self._unsaved.items() if part is None
        }
        sessions, session_id = self._context.services.sessions, self.session.id
        context = dict(self._wizard.context)
        hours, begun = self.typo_hours, self.begun
        self._context.autosave.flush()  # nothing that waits comes after the signature

        def seal() -> str:
            store(sessions, session_id, value)
            note_id = sessions.signing.sign(session_id, context, hours)
            begun.drop()
            return note_id

        def sealed(_note_id: str) -> None:
            self.sealed = True
            done()

        def not_sealed(error: Exception) -> None:
            self.run()
            failed(error)

        self._context.tasks.write(self, seal, done=sealed, failed=not_sealed)

    # ---- inside ------------------------------------------------------------------------------------------------

    def _on_saved(self, key: str) -> None:
        if key == self.key:
            self._unsaved.clear()

    def _take_up(self) -> None:
        """Take up what was typed but not in the vault when it was read: waiting in the autosave, or rescued."""
        waiting = next(
            (entry.value for entry in self._context.autosave.unsaved() if entry.key == self.key), None
        )
        value = waiting or self._context.recovered.pop(self.key, None)
        if not isinstance(value, dict):
            return
        wizard = taken_up(self._wizard, value["answers"])
        known = (key for key in value["answers"] if key.startswith("!") or wizard.protocol.question(key))
        self._unsaved |= {key: value["answers"][key] for key in known}
        at = value["position"]
        self._wizard = Wizard(
            wizard.protocol,
            wizard.context,
            wizard.answers,
            Position(page_id=at["page"], field_id=at["field"], cursor=at["cursor"]),
            wizard.visited,
        )
        self.put()

    def _take_up_events(self) -> None:
        """Take up what happened and was not in the vault when it was read, in the order of its keys."""
        prefix, recovered = f"{self.key}/event/", self._context.recovered
        found = {each.key: (each.value, False) for each in self._context.autosave.unsaved()}
        found |= {key: (recovered.pop(key), True) for key in list(recovered) if key.startswith(prefix)}
        for key, (event, rescued) in found.items():
            if not key.startswith(prefix) or event in self.events:
                continue
            self.events.append(event)
            if rescued:
                self._put_event(key, event)


def taken_up(wizard: Wizard, parts: Mapping[str, Any]) -> Wizard:
    """Return the wizard with the answers of an autosave, as JSON by key; None takes one back.

    The keys of our own come last: an answer puts words that were too long for it away.
    """
    for key, part in sorted(parts.items(), key=lambda entry: entry[0].startswith("!")):
        try:
            if part is None or key.startswith("!"):
                wizard = wizard.clear(key) if part is None else _own_key(wizard, key, part)
            else:
                wizard = wizard.answer(key, Answer.from_json(part))
        except InvalidInput:  # a question this protocol does not have: it cannot be shown
            continue
    return wizard


def _own_key(wizard: Wizard, key: str, part: dict[str, Any]) -> Wizard:
    answers = {**wizard.answers, key: Answer.from_json(part)}
    return Wizard(wizard.protocol, wizard.context, answers, wizard.position, wizard.visited)
