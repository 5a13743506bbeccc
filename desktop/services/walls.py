"""Records kept apart: people at home who are clients too, conflicts of interest of a pair, opening the other (C11)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.errors import InvalidInput
from desktop.domain.record_checks import age_now
from desktop.domain.walls import (
    PairDraft,
    Tie,
    WallState,
    checked_name,
    checked_pair,
    checked_words,
    is_circle,
    may_be_minor,
    needs_reason,
)
from desktop.storage import cases
from desktop.storage import walls as rows
from desktop.storage.careful_names import CarefulNames

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.domain.clock import Clock
    from desktop.storage.connection import Connection, Row
    from desktop.storage.vault import OpenVault


__all__ = ["CarefulNames", "WallsService"]


class WallsService:
    """What returns something reads, but the two steps to the other record; the rest belongs on the writer lane."""

    def __init__(self, vault: OpenVault, clock: Clock) -> None:
        self._vault = vault
        self._clock = clock

    # ------------------------------------------------------------ reading

    def state(self, client_id: str) -> WallState:
        """Return the threads to other records, conflicts and what was done; nothing of any other record is in it."""
        conn = self._vault.connection()
        ours = rows.group(conn, client_id)
        conflicts = tuple(rows.conflicts(conn, ours))
        ties = [self._tie(conn, ours, row) for row in rows.links(conn, ours)]
        ties += [
            Tie(kind="conflict", id=each.id, needs_reason=True) for each in conflicts if not each.lifted_on
        ]
        return WallState(ties=tuple(ties), conflicts=conflicts, events=tuple(rows.events(conn, ours)))

    def has_wall(self, client_id: str) -> bool:
        """Tell whether this record is kept apart from another one."""
        return client_id in rows.among(self._vault.connection(), [client_id])

    def careful_with(self, client_id: str) -> CarefulNames:
        """Return the people at home who may be the danger, to know their names again in what is written."""
        return CarefulNames(rows.careful_with(self._vault.connection(), client_id))

    def whom_to_mind(self, client_id: str) -> tuple[list[str], bool]:
        """Return the people at home who may be the danger, by name, and whether a caregiver or sponsor may be one."""
        conn = self._vault.connection()
        return rows.careful_with(conn, client_id), rows.guardian_may_be_danger(conn, client_id)

    def stays_home(self, client_id: str) -> int:
        """Return how many people at home are left out of a case pack, because they have a record here."""
        return rows.linked_count(self._vault.connection(), client_id)

    # ------------------------------------------------------------ links of a household

    def link(self, client_id: str, link_id: str, other_id: str) -> None:
        """Say which record a person at home has. The two are kept apart from now on.

        Raises:
            InvalidInput: `wall_other` (nobody chosen, this record itself, twice, gone, closed, practice, a circle),
                `wall_row` (the row is gone, is linked, or says nothing yet). NotAllowed: client_closed.
        """
        conn = self._vault.connection()
        ours = rows.group(conn, client_id)
        row = rows.link(conn, link_id)
        if row is None or row["client_id"] not in ours:
            raise InvalidInput("wall_row", "row_gone")
        if row["other_client_id"]:
            raise InvalidInput("wall_other", "wall_twice")
        if not row["relation"]:
            raise InvalidInput("wall_row", "wall_relation_missing")
        other = self._other(conn, ours, other_id)
        theirs = rows.group(conn, other)
        if rows.relations_between(conn, ours, theirs):
            raise InvalidInput("wall_other", "wall_twice")
        if any(is_circle(row["relation"], said) for said in rows.relations_between(conn, theirs, ours)):
            raise InvalidInput("wall_other", "wall_circle")
        cases.need_open(conn, client_id)
        with self._vault.unit_of_work("link two records") as work:
            rows.set_link(work, link_id, other)
            rows.add_event(work, client_id, "linked")
            rows.add_event(work, other, "linked")

    def unlink(self, client_id: str, link_id: str, reason: str) -> None:
        """Take a link away, with the reason; both records say that it was.

        Raises:
            InvalidInput: `wall_row`, `wall_reason`. NotAllowed: client_closed.
        """
        reason = checked_words("wall_reason", reason)
        conn = self._vault.connection()
        row = rows.link(conn, link_id)
        if row is None or not row["other_client_id"] or row["client_id"] not in rows.group(conn, client_id):
            raise InvalidInput("wall_row", "row_gone")
        cases.need_open(conn, client_id)
        other = rows.current(conn, row["other_client_id"])
        with self._vault.unit_of_work("take a link away") as work:
            rows.set_link(work, link_id, None)
            rows.add_event(work, client_id, "unlinked", reason)
            if other:
                rows.add_event(work, other, "unlinked")

    # ------------------------------------------------------------ conflict of interest of a pair

    def flag(self, client_id: str, draft: PairDraft) -> str:
        """Note that two clients are in a conflict of interest; returns its id. Both records show it from now on.

        Raises:
            InvalidInput: `wall_other`, `wall_danger`, `wall_words`, `wall_by`, `wall_day`. NotAllowed: client_closed.
        """
        conn = self._vault.connection()
        ours = rows.group(conn, client_id)
        draft = checked_pair(draft, self._clock.now().local().date())
        other = self._other(conn, ours, draft.other_id)
        if rows.conflict_between(conn, ours, rows.group(conn, other)):
            raise InvalidInput("wall_other", "wall_conflict_twice")
        cases.need_open(conn, client_id)
        with self._vault.unit_of_work("conflict of interest") as work:
            conflict_id = work.insert(
                "wall_conflicts",
                {
                    "client_id": client_id,
                    "other_client_id": other,
                    "danger": draft.danger,
                    "words": draft.words,
                    "decided_by": draft.decided_by,
                    "decided_on": draft.decided_on,
                },
            )
            rows.add_event(work, client_id, "conflict")
            rows.add_event(work, other, "conflict")
        return conflict_id

    def lift(self, client_id: str, conflict_id: str, by: str, words: str) -> None:
        """End a conflict with who decided it and why; it stays readable as lifted, why in the record in hand.

        Raises:
            InvalidInput: `wall_by`, `wall_words`, `wall_row`. NotAllowed: client_closed.
        """
        words, by = checked_words("wall_words", words), checked_name("wall_by", by)
        conn = self._vault.connection()
        ours = rows.group(conn, client_id)
        other = rows.current(conn, rows.conflict_other(conn, ours, conflict_id))
        in_force = any(each.id == conflict_id and not each.lifted_on for each in rows.conflicts(conn, ours))
        if not other or not in_force:
            raise InvalidInput("wall_row", "row_gone")
        cases.need_open(conn, client_id)
        today = self._clock.now().local().date().isoformat()
        with self._vault.unit_of_work("lift a conflict") as work:
            work.update("wall_conflicts", conflict_id, {"lifted_on": today, "lifted_by": by})
            rows.add_event(work, client_id, "lifted", words)
            rows.add_event(work, other, "lifted")

    # ------------------------------------------------------------ the other record

    def open_other(self, client_id: str, tie_id: str, reason: str) -> str:
        """Note in both records that the other one is opened from here, and return its id; why stays in this one.

        Raises:
            InvalidInput: `wall_reason` where one is asked for, `wall_row` when the thread is gone.
        """
        return self._step_over(client_id, tie_id, reason, "opened")

    def ask_who(self, client_id: str, tie_id: str, reason: str) -> str:
        """Note in both records that somebody asked here who the other is, and return its id. Raises as `open_other`."""
        return self._step_over(client_id, tie_id, reason, "asked")

    def _step_over(self, client_id: str, tie_id: str, reason: str, kind: str) -> str:
        tie = self.state(client_id).tie(tie_id)
        if tie is None:
            raise InvalidInput("wall_row", "row_gone")
        reason = checked_words("wall_reason", reason, needed=tie.needs_reason)
        conn = self._vault.connection()
        other = self._behind(conn, rows.group(conn, client_id), tie)
        with self._vault.unit_of_work("the other record") as work:
            rows.add_event(work, client_id, kind, reason)
            rows.add_event(work, other, f"was_{kind}")
            work.record(f"wall_{kind}", "clients", client_id)
            work.record(f"wall_was_{kind}", "clients", other)
        return other

    # ------------------------------------------------------------ inside

    def _behind(self, conn: Connection, ours: Sequence[str], tie: Tie) -> str:
        if tie.kind == "conflict":
            other = rows.conflict_other(conn, ours, tie.id)
        else:
            row = rows.link(conn, tie.id)
            side = "other_client_id" if tie.kind == "household" else "client_id"
            other = str(row[side]) if row is not None else ""
        found = rows.current(conn, other)
        if not found:
            raise InvalidInput("wall_row", "wall_record_gone")
        return found

    def _other(self, conn: Connection, ours: Sequence[str], other_id: str) -> str:
        if not other_id:
            raise InvalidInput("wall_other", "wall_nobody_chosen")
        if other_id in ours:
            raise InvalidInput("wall_other", "wall_self")
        if rows.current(conn, other_id) != other_id:
            raise InvalidInput("wall_other", "wall_record_gone")
        facts = {row["id"]: row for row in rows.people(conn, [ours[0], other_id])}
        if facts[other_id]["status"] == "closed":
            raise InvalidInput("wall_other", "wall_other_closed")
        if facts[other_id]["practice"] != facts[ours[0]]["practice"]:
            raise InvalidInput("wall_other", "wall_practice")
        return other_id

    def _tie(self, conn: Connection, ours: Sequence[str], row: Row) -> Tie:
        here = row["client_id"] in ours
        other = rows.current(conn, row["other_client_id"]) or str(row["other_client_id"])
        owner = rows.current(conn, row["client_id"]) or str(row["client_id"])
        today = self._clock.now().local().date()
        minors = {
            each["id"]: may_be_minor(
                each["birth_date"] or "",
                age_now(str(each["age_estimated"] or ""), each["age_noted_at"] or "", today),
                today,
            )
            for each in rows.people(conn, [owner, other])
        }
        asked = needs_reason(
            relation=row["relation"],
            one_minor=minors.get(owner, False),
            other_minor=minors.get(other, False),
            danger=bool(row["may_be_danger"]),
            conflict=rows.conflict_between(conn, rows.group(conn, owner), rows.group(conn, other)),
        )
        return Tie(kind="household" if here else "named_there", id=row["id"], needs_reason=asked)
