"""Releases: begin one, agree, decline, take back with how it was said, ask anew, find a recipient's (C3)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from desktop.domain.appointments import begin_of
from desktop.domain.clients import MAX_LINE
from desktop.domain.clock import Clock, Moment
from desktop.domain.errors import InvalidInput, NotAllowed
from desktop.domain.plain_text import one_line
from desktop.domain.releases import (
    IN_FORCE,
    REVOKED_HOW,
    Release,
    State,
    check_whole,
    revoked_text,
    term,
)
from desktop.domain.safe_hours import zone_of
from desktop.domain.walls import dangerous_names
from desktop.storage import cases, clients, tasks
from desktop.storage import record as record_rows
from desktop.storage import releases as rows
from desktop.storage.careful_names import CarefulNames
from desktop.storage.name_keys import fold

if TYPE_CHECKING:
    from desktop.storage.unit_of_work import UnitOfWork
    from desktop.storage.vault import OpenVault

_AGAIN = ("recipient", "purpose", "scope", "given_by", "interpreter", "language")
"""What a release that is asked anew takes over: days, how and whether they were alone are asked again."""


class ReleasesService:
    """Reads run on the caller's connection; whatever writes belongs on the writer lane.

    The fields of one that is being written are saved by `RecordService`, one by one.
    """

    def __init__(self, vault: OpenVault, clock: Clock, soon_days: Callable[[], int]) -> None:
        """`soon_days`: so many days before its end a release is looked at (the agency's)."""
        self._vault, self._clock, self._soon_days = vault, clock, soon_days

    # ------------------------------------------------------------ reading

    def of_client(self, client_id: str) -> list[Release]:
        """Return every release of a client, the last written first."""
        return rows.of_client(self._vault.connection(), client_id)

    def state(self, release: Release) -> State:
        """Return how a release stands now."""
        return release.state(self._clock.now(), self._soon_days())

    def waits(self, release: Release) -> bool:
        """Tell whether Today has, or will have, a line about its end."""
        return bool(tasks.by_rule(self._vault.connection(), rows.rule(self._vault.vault_id, release.id)))

    def usable(self, client_id: str) -> list[Release]:
        """Return what is in force and was given, or asked again, alone: under these something may be told."""
        found = self.of_client(client_id)
        return [each for each in found if each.asked_alone and self.state(each) in IN_FORCE]

    def for_recipient(self, client_id: str, recipient: str) -> Release | None:
        """Return the release that stands for a recipient: one that may be used, else one in force, else None."""
        asked = _plain(recipient)
        found = [each for each in self.of_client(client_id) if asked and _plain(each.recipient) == asked]
        found = [each for each in found if self.state(each) in IN_FORCE]
        return next((each for each in found if each.asked_alone), found[0] if found else None)

    def today_of(self, client_id: str) -> date:
        """Return which day it is for the client."""
        client = clients.read(self._vault.connection(), client_id)
        now = self._clock.now()
        zone = zone_of(client.draft.time_zone if client is not None else "", now)
        return now.utc.astimezone(zone).date() if zone is not None else now.local().date()

    def untold(self) -> list[Release]:
        """Return what ends within the agency's days and Today has no line about: a case pack brought it, say."""
        now = self._clock.now()
        until = Moment(utc=now.utc + timedelta(days=self._soon_days()))
        return rows.untold(self._vault.connection(), self._vault.vault_id, now, until)

    # ------------------------------------------------------------ writing

    def remind(self, task_words: Callable[[date], str]) -> None:
        """Make the lines about every release that is `untold`."""
        with self._vault.unit_of_work("tell of releases that end") as work:
            for release in self.untold():
                if release.last_day is not None:
                    self._tell(work, release.client_id, release.id, release.last_day, task_words)

    def begin(self, client_id: str, *, recipient: str = "", again: str = "") -> str:
        """Store a release nobody has agreed to yet; `again` is one that is asked anew. Returns its id."""
        conn = self._vault.connection()
        cases.need_open(conn, client_id)
        before = rows.read(conn, again) if again else None
        values = {name: getattr(before, name) for name in _AGAIN} if before is not None else {}
        if recipient:
            values["recipient"] = one_line(recipient).strip()[:MAX_LINE]
        with self._vault.unit_of_work("begin a release") as work:
            return rows.insert(work, client_id, {name: text for name, text in values.items() if text})

    def agree(
        self, release_id: str, *, sure: bool = False, task_words: Callable[[date], str] = str
    ) -> Release:
        """Note that the client agreed: it is in force from its first to its last day, on the client's clock.

        Today tells of its end by a task whose title `task_words` makes from the last day; nobody is named in it.
        An earlier one for the same recipient needs no line any more.

        Raises:
            InvalidInput: what lacks or cannot be (see `check_whole`, `term`).
            NotAllowed: release_written, client_closed.
        """
        release = self._draft(release_id)
        conn, now = self._vault.connection(), self._clock.now()
        home = record_rows.read_rows(conn, release.client_id)["household_links"]
        danger = not sure and CarefulNames(dangerous_names(home)).are_in(release.recipient)
        check_whole(release, danger=danger)
        client = clients.read(conn, release.client_id)
        name = client.draft.time_zone if client is not None else ""
        zone = zone_of(name, now) or zone_of("", now)
        assert zone is not None
        when = term(_day(release.first_day), _day(release.last_day), zone, name or now.zone, now)
        with self._vault.unit_of_work("a release was given") as work:
            rows.update(
                work,
                release_id,
                {"state": "given", "starts_at": when.starts, "expires_at": when.ends},
            )
            for earlier in self.of_client(release.client_id):
                if earlier.id != release_id and _plain(earlier.recipient) == _plain(release.recipient):
                    self._settle(work, earlier.id)
            self._tell(work, release.client_id, release_id, when.ends.local().date(), task_words)
        return self._get(release_id)

    def decline(self, release_id: str) -> None:
        """Note that the client chose not to; raises NotAllowed, InvalidInput `recipient`."""
        release = self._draft(release_id)
        if not release.recipient.strip():
            raise InvalidInput("recipient", "release_recipient_missing")
        with self._vault.unit_of_work("a release was declined") as work:
            rows.update(work, release_id, {"state": "declined"})

    def write_again(self, release_id: str) -> None:
        """Take back that it was agreed to or declined: a slip. Raises NotAllowed release_used when something left."""
        release = self._get(release_id)
        cases.need_open(self._vault.connection(), release.client_id)
        if rows.is_used(self._vault.connection(), release_id) or release.revoked_at is not None:
            raise NotAllowed("release_used")
        days = {"starts_at": _day(release.first_day) or None, "expires_at": _day(release.last_day) or None}
        with self._vault.unit_of_work("a release is written again") as work:
            rows.update(work, release_id, {"state": "draft", **days})
            self._settle(work, release_id, state="dropped")

    def revoke(self, release_id: str, how: str, why: str) -> None:
        """Note that the client took it back, how they said it and why; also in a closed case. Nothing leaves after it.

        Raises:
            InvalidInput: `release_revoked_how`, `release_revoked_why`. NotAllowed: release_not_given.
        """
        release, why = self._get(release_id), one_line(why).strip()
        if how not in REVOKED_HOW:
            raise InvalidInput("release_revoked_how", "release_revoked_how_missing")
        if not why:
            raise InvalidInput("release_revoked_why", "release_revoked_why_missing")
        if len(why) > MAX_LINE:
            raise InvalidInput("release_revoked_why", "too_long", most=MAX_LINE)
        if release.stored != "given" or release.revoked_at is not None:
            raise NotAllowed("release_not_given")
        with self._vault.unit_of_work("a release was taken back") as work:
            changes = {"revoked_at": work.now, "revoked_how": revoked_text(how, why)}
            rows.update(work, release_id, changes)
            self._settle(work, release_id)

    def stands_after_all(self, release_id: str) -> None:
        """Undo `revoke`: it was noted at the wrong release."""
        release = self._get(release_id)
        cases.need_open(self._vault.connection(), release.client_id)
        with self._vault.unit_of_work("a release stands after all") as work:
            rows.update(work, release_id, {"revoked_at": None, "revoked_how": None})
            self._settle(work, release_id, state="open", was="done")

    def alone_now(self, release_id: str) -> None:
        """Note that it was asked again, the client being alone, and that it stands."""
        cases.need_open(self._vault.connection(), self._get(release_id).client_id)
        with self._vault.unit_of_work("a release asked again alone") as work:
            rows.update(work, release_id, {"alone_confirmed_at": work.now})

    def let_end(self, release_id: str) -> None:
        """Note that it may end: nobody has to think of it."""
        cases.need_open(self._vault.connection(), self._get(release_id).client_id)
        with self._vault.unit_of_work("a release may end") as work:
            self._settle(work, release_id)

    # ------------------------------------------------------------ inside

    def _get(self, release_id: str) -> Release:
        found = rows.read(self._vault.connection(), release_id)
        if found is None:
            raise InvalidInput("release", "row_gone")
        return found

    def _draft(self, release_id: str) -> Release:
        release = self._get(release_id)
        cases.need_open(self._vault.connection(), release.client_id)
        if release.stored != "draft":
            raise NotAllowed("release_written")
        return release

    def _tell(
        self, work: UnitOfWork, client_id: str, release_id: str, last: date, words: Callable[[date], str]
    ) -> None:
        tasks.insert(
            work,
            {
                "client_id": client_id,
                "title": words(last),
                "due_at": self._begin_of(last - timedelta(days=self._soon_days())),
                "rule_key": rows.rule(self._vault.vault_id, release_id),
            },
        )

    def _settle(self, work: UnitOfWork, release_id: str, *, state: str = "done", was: str = "open") -> None:
        tasks.settle(work, rows.rule(self._vault.vault_id, release_id), state=state, was=was)

    def _begin_of(self, day: date) -> Moment:
        return begin_of(day, self._clock.now())


def _day(day: date | None) -> str:
    return day.isoformat() if day is not None else ""


def _plain(name: str) -> str:
    return fold(" ".join(name.split()))
