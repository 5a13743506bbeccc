"""The provider code of a client: made, told, explained, changed, and checked without being shown (C6)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC
from typing import TYPE_CHECKING

from desktop.domain.clients import MAX_LINE, MAX_WORDS
from desktop.domain.errors import InvalidInput, NotAllowed
from desktop.domain.ledger import Disclosure
from desktop.domain.plain_text import one_line
from desktop.domain.provider_codes import (
    REASONS,
    WAYS,
    Code,
    CodeEvent,
    check_code,
    make_code,
    same,
    seconds_to_wait,
    wrong_in_a_row,
)
from desktop.storage import cases, clients, ledger
from desktop.storage import provider_codes as rows

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from desktop.domain.clock import Clock, Moment
    from desktop.storage.unit_of_work import UnitOfWork
    from desktop.storage.vault import OpenVault

TOLD_BY = ("client", "us")
RULE = "provider_code/"
"""A task that a provider has to be told the new code: the vault's id before it, the provider's event after."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Knower:
    """A provider who knows a code: the newest time they were told it."""

    event: CodeEvent
    code: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeState:
    """Everything the page shows. `to_tell` are providers who know only an ended code; `wait` is in seconds."""

    current: Code | None
    ended: tuple[Code, ...]
    knowers: tuple[Knower, ...]
    to_tell: tuple[Knower, ...]
    failed: tuple[CodeEvent, ...]
    explained: tuple[CodeEvent, ...]
    wrong: int
    wait: int


class ProviderCodesService:
    """Reads run on the caller's connection; everything that writes belongs on the writer lane."""

    def __init__(self, vault: OpenVault, clock: Clock) -> None:
        self._vault = vault
        self._clock = clock

    def state(self, client_id: str) -> CodeState:
        """Return the codes of a client and what happened with them."""
        conn = self._vault.connection()
        codes = rows.codes(conn, client_id)
        events = rows.events(conn, client_id)
        current = next((code for code in codes if code.retired_at is None), None)
        ended = tuple(code for code in codes if code is not current)
        by_id = {code.id: code for code in codes}
        told: dict[str, Knower] = {}
        for event in events:
            if event.kind == "told" and event.code_id in by_id:
                told[_key(event.who)] = Knower(event=event, code=by_id[event.code_id])
        knows = tuple(each for each in told.values() if current is not None and each.code.id == current.id)
        waiting = rows.open_tasks(conn, self._rule(), client_id)
        now = self._clock.now()
        of_current = [event for event in events if current is not None and event.code_id == current.id]
        return CodeState(
            current=current,
            ended=ended,
            knowers=knows,
            to_tell=tuple(each for each in told.values() if each not in knows and each.event.id in waiting),
            failed=tuple(event for event in reversed(events) if event.kind == "failed"),
            explained=tuple(event for event in reversed(events) if event.kind == "explained"),
            wrong=len(wrong_in_a_row(of_current)),
            wait=seconds_to_wait(of_current, now),
        )

    def current(self, client_id: str) -> str:
        """Return the code in use, or an empty text. It is shown on holding only, and never said first (PRACTICE 3)."""
        return rows.current_code(self._vault.connection(), client_id)

    # ------------------------------------------------------------ making and changing

    def make(
        self, client_id: str, *, typed: str = "", reason: str = "", task_words: Callable[[str], str] = str
    ) -> str:
        """Store a new code and return it; the one in use ends, and each provider who knows it becomes a task.

        `typed` is somebody's own code instead of a made one; `reason` (one of REASONS) says why the old one ends;
        `task_words` gives a task's title for a provider's name. Nothing of the code stands in a task.

        Raises:
            InvalidInput: `provider_code` (see `check_code`), `code_reason`, `client`.
        """
        conn = self._vault.connection()
        if clients.read(conn, client_id) is None:
            raise InvalidInput("client", "client_gone")
        cases.need_open(conn, client_id)
        state = self.state(client_id)
        used = [code.code for code in (*state.ended, *((state.current,) if state.current else ()))]
        elements = rows.identity(conn, client_id)
        if state.current is not None and reason not in REASONS:
            raise InvalidInput("code_reason", "code_reason_missing")
        code = (
            check_code(one_line(typed), elements, used, rows.READERS)
            if typed.strip()
            else make_code(elements, used, rows.READERS)
        )
        with self._vault.unit_of_work("provider code") as work:
            if state.current is not None:
                rows.end(work, state.current.id, reason)
                for knower in state.knowers:
                    self._task(work, client_id, knower.event, task_words)
            rows.insert(work, client_id, code)
        return code

    def stop(self, client_id: str, reason: str) -> None:
        """End the code in use without a new one."""
        state = self.state(client_id)
        if reason not in REASONS:
            raise InvalidInput("code_reason", "code_reason_missing")
        if state.current is None:
            raise InvalidInput("provider_code", "code_gone")
        with self._vault.unit_of_work("end provider code") as work:
            rows.end(work, state.current.id, reason)

    def _task(
        self, work: UnitOfWork, client_id: str, told: CodeEvent, task_words: Callable[[str], str]
    ) -> None:
        work.insert(
            "tasks",
            {
                "client_id": client_id,
                "title": task_words(told.who),
                "due_at": work.now,
                "staff_id": work.staff_id,
                "rule_key": f"{self._rule()}{told.id}",
            },
        )

    def _rule(self) -> str:
        return f"{self._vault.vault_id}/{RULE}"

    # ------------------------------------------------------------ who knows it

    def told(
        self, client_id: str, *, who: str, way: str, verified: str, told_by: str, on: date | None = None
    ) -> None:
        """Note that a provider was told the code: who, which way, how it was made sure that it is them, by whom, when.

        What we tell another agency needs a release in force for this client that names it (VAWA), and stands in the
        ledger. What the client tells a provider is theirs to tell.

        Raises:
            InvalidInput: `code_who`, `code_way`, `code_verified`, `code_told_by`, `code_when`, `provider_code`.
            NotAllowed: code_release_needed, release_ask_alone.
        """
        cases.need_open(self._vault.connection(), client_id)
        state = self._with_code(client_id)
        who, verified = self._line("code_who", who), self._line("code_verified", verified)
        if not who:
            raise InvalidInput("code_who", "code_who_missing")
        if way not in WAYS:
            raise InvalidInput("code_way", "code_way_missing")
        if not verified:
            raise InvalidInput("code_verified", "code_verified_missing")
        if told_by not in TOLD_BY:
            raise InvalidInput("code_told_by", "code_told_by_missing")
        at = self._moment_on(state, on)
        assert state.current is not None
        with self._vault.unit_of_work("provider told") as work:
            if told_by == "us":
                self._under_release(work, client_id, who)
            rows.add_event(
                work, state.current.id, "told", at=at, who=who, way=way, verified=verified, told_by=told_by
            )
            for each in state.to_tell:
                if _key(each.event.who) == _key(who):
                    self._done(work, client_id, each.event.id)

    def not_any_more(self, client_id: str, event_id: str) -> None:
        """Note that an agreed provider needs no new code: they do not serve the client any more."""
        with self._vault.unit_of_work("provider needs no code") as work:
            self._done(work, client_id, event_id)

    def _done(self, work: UnitOfWork, client_id: str, event_id: str) -> None:
        found = rows.open_tasks(self._vault.connection(), self._rule(), client_id)
        if event_id in found:
            work.update("tasks", found[event_id], {"state": "done", "done_at": work.now})

    def _under_release(self, work: UnitOfWork, client_id: str, who: str) -> None:
        release = ledger.release_for(work, client_id, who)
        if not release:
            raise NotAllowed("code_release_needed")
        if not ledger.asked_alone(work, release):
            raise NotAllowed("release_ask_alone")
        disclosure = Disclosure(
            what="provider_code",
            form="spoken",
            to_kind="other_agency",
            to_whom=who,
            rule="release",
            client_id=client_id,
            release_id=release,
        )
        ledger.append(work, disclosure, staff_id=self._vault.staff_id)
        work.record("exported", "provider_code", client_id)

    # ------------------------------------------------------------ checking

    def check(self, client_id: str, said: str) -> bool:
        """Tell only whether what a caller said is the code; a wrong answer is noted before it is told.

        Raises:
            InvalidInput: `code_said` is empty, or there is no code.
            NotAllowed: check_waits, with `seconds`: after several wrong answers in a row.
        """
        said = self._line("code_said", said)
        if not said:
            raise InvalidInput("code_said", "code_said_missing")
        state = self._with_code(client_id)
        assert state.current is not None
        if state.wait:
            raise NotAllowed("check_waits", seconds=state.wait, count=-(-state.wait // 60))
        right = same(said, state.current.code)
        with self._vault.unit_of_work("check provider code") as work:
            if right:
                rows.add_event(work, state.current.id, "matched")
            else:
                rows.add_event(work, state.current.id, "failed", said=said, checked="yes")
        return right

    def note_failed(self, client_id: str, *, who: str, said: str, done: str) -> None:
        """Note a failed check that happened elsewhere: the client asked a caller, and the answer was wrong."""
        state = self._with_code(client_id)
        assert state.current is not None
        who, said, done = self._failed_words(who, said, done)
        with self._vault.unit_of_work("failed code check") as work:
            rows.add_event(work, state.current.id, "failed", who=who, said=said, done=done, checked="no")

    def complete_failed(self, client_id: str, event_id: str, *, who: str, said: str, done: str) -> None:
        """Add to a failed check who called and what was done."""
        found = next((event for event in self.state(client_id).failed if event.id == event_id), None)
        if found is None:
            raise InvalidInput("code_failed", "row_gone")
        who, said, done = self._failed_words(who, said, done)
        with self._vault.unit_of_work("failed code check") as work:
            rows.change_event(work, event_id, who, {**found.facts, "said": said, "done": done})

    def explained(self, client_id: str, *, language: str, way: str) -> None:
        """Note that the code was explained to the client, in which language, printed or spoken."""
        state = self._with_code(client_id)
        assert state.current is not None
        with self._vault.unit_of_work("code explained") as work:
            rows.add_event(work, state.current.id, "explained", language=language, way=way)

    # ------------------------------------------------------------ inside

    def _moment_on(self, state: CodeState, on: date | None) -> Moment:
        """Return now, or noon of an earlier day on which this code was in use."""
        now = self._clock.now()
        today = now.local().date()
        if on is None or on == today:
            return now
        if on > today or (state.current is not None and on < state.current.made_at.local().date()):
            raise InvalidInput("code_when", "code_when_not_in_use")
        noon = now.local().replace(year=on.year, month=on.month, day=on.day, hour=12, minute=0)
        return replace(now, utc=noon.astimezone(UTC))

    def _with_code(self, client_id: str) -> CodeState:
        state = self.state(client_id)
        if state.current is None:
            raise InvalidInput("provider_code", "code_gone")
        return state

    def _failed_words(self, who: str, said: str, done: str) -> tuple[str, str, str]:
        who, said = self._line("code_failed_who", who), self._line("code_failed_said", said)
        if not who:
            raise InvalidInput("code_failed_who", "code_failed_who_missing")
        if not done.strip():
            raise InvalidInput("code_failed_done", "code_failed_done_missing")
        if len(done) > MAX_WORDS:
            raise InvalidInput("code_failed_done", "too_long", most=MAX_WORDS)
        return who, said, done.strip()

    @staticmethod
    def _line(field: str, text: str) -> str:
        line = one_line(text).strip()
        if len(line) > MAX_LINE:
            raise InvalidInput(field, "too_long", most=MAX_LINE)
        return line


def _key(who: str) -> str:
    return rows.READERS.fold(" ".join(who.split()))
