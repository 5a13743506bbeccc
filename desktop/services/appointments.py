"""The calendar of one's own: book, move, cancel, say what became of it, and the file for another calendar (C12)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from desktop.domain.appointments import (
    INTERPRETER,
    LEAST_MINUTES,
    MOST_AHEAD,
    MOST_MINUTES,
    NEEDS_REASON,
    TRIED,
    USUAL_MINUTES,
    Appointment,
    doubts,
    follow_up_due,
    meets,
    on_clock,
    their_zone,
)
from desktop.domain.clients import MAX_LINE, MAX_WORDS, Client
from desktop.domain.clock import Clock, Moment
from desktop.domain.contacts import ContactState, contact_state
from desktop.domain.errors import InvalidInput, NotAllowed
from desktop.domain.plain_text import one_line, portable
from desktop.domain.safe_hours import safe_spans, zone_of
from desktop.domain.sessions import CHANNELS
from desktop.domain.typed_times import comes_twice, moment_of, read_day, read_time
from desktop.storage import appointments as rows
from desktop.storage import cases, clients

if TYPE_CHECKING:
    from desktop.domain.clients import Reach
    from desktop.storage.vault import OpenVault

JUST_PASSED = timedelta(minutes=5)
"""A booking may begin so long ago: somebody calls, and it is written down while the call begins."""
CRISIS_DAYS = 30
"""A crisis so long ago still makes a missed appointment urgent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Booking:
    """What somebody typed and chose, not yet checked; all texts, so that it can be kept as it stands.

    `clock` says whose clock `day` and `time` stand on ("mine", "theirs"), `which` of the two an hour is that comes
    twice ("first", "second"). `reason` says why it is booked at an hour the client's words speak against,
    `why_moved` why an earlier booking is given up for this one.
    """

    client_id: str = ""
    day: str = ""
    time: str = ""
    clock: str = "mine"
    which: str = ""
    minutes: str = str(USUAL_MINUTES)
    channel: str = ""
    place: str = ""
    interpreter: str = "not_asked"
    note: str = ""
    reason: str = ""
    why_moved: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What a booking would be: its time, what the client's words say to it (codes of `domain.appointments.doubts`),
    which bookings it meets, and whether its hour comes twice on that day.
    """

    start: Moment
    minutes: int
    doubts: tuple[str, ...] = ()
    meets: tuple[Appointment, ...] = ()
    twice: bool = False

    @property
    def needs_reason(self) -> bool:
        """Tell whether it has to be said why it is booked all the same."""
        return bool(NEEDS_REASON & set(self.doubts))


class AppointmentsService:
    """Reads run on the caller's connection; whatever writes belongs on the writer lane.

    Everything that is booked in this vault is one's own calendar, also what came with a colleague's case pack.
    """

    def __init__(self, vault: OpenVault, clock: Clock, recheck_days: Callable[[], int]) -> None:
        self._vault = vault
        self._clock = clock
        self._recheck_days = recheck_days

    # ------------------------------------------------------------ reading

    def get(self, appointment_id: str) -> Appointment | None:
        """Return one appointment, or None."""
        return rows.read(self._vault.connection(), appointment_id)

    def between(self, first: datetime, last: datetime) -> list[Appointment]:
        """Return what has a part in the time between two aware times, in order; moved ones are not among them."""
        found = rows.between(self._vault.connection(), Moment(utc=first), Moment(utc=last))
        return [each for each in found if each.state != "moved"]

    def coming(self, limit: int = 5) -> list[Appointment]:
        """Return what is booked and not over, the next first."""
        return rows.coming(self._vault.connection(), self._clock.now(), limit)

    def next_of(self, client_id: str) -> Appointment | None:
        """Return a client's next booking, or None."""
        return rows.next_of(self._vault.connection(), client_id, self._clock.now())

    def of_client(self, client_id: str) -> list[Appointment]:
        """Return all of a client's appointments, the newest first, with those that were moved or did not happen."""
        return rows.of_client(self._vault.connection(), client_id)

    def has_follow_up(self, appointment_id: str) -> bool:
        """Tell whether somebody who did not come is still to be thought of."""
        return rows.has_follow_up(self._vault.connection(), self._vault.vault_id, appointment_id)

    def zone_of_client(self, client: Client) -> str:
        """Return the client's IANA zone: of the record, else the one said with safe contact; empty when not known."""
        said = (reach.safe.time_zone for reach in client.draft.reaches)
        return client.draft.time_zone or next((zone for zone in said if zone), "")

    def contact_at(self, client: Client, channel: str, at: Moment) -> tuple[Reach, ContactState] | None:
        """Return how to reach a client over a channel at a moment, and what they allow then; None without a way."""
        fitting = [reach for reach in client.draft.reaches if _carries(reach.method.kind, channel)]
        found = sorted(fitting or client.draft.reaches, key=lambda reach: not reach.method.is_preferred)
        if not found:
            return None
        best = found[0]
        # whether a word is old is a matter of today: nobody can ask again before it is time
        ahead = max(0, (at.utc - self._clock.now().utc).days + 1)
        return best, contact_state(best.method, best.safe, at, recheck_days=self._recheck_days() + ahead)

    def safe_times(self, client: Client, first: date, days: int) -> list[tuple[int, int, int]]:
        """Return when the client said contact is safe, as (day, from, to) in minutes of the laptop's clock.

        Of the contact method to use first; empty where no hours were given, or no way is safe.
        """
        best = min(client.draft.reaches, key=lambda reach: not reach.method.is_preferred, default=None)
        now = self._clock.now()
        here = zone_of("", now)
        zone = zone_of(best.safe.zone(), now) if best is not None else None
        if (
            best is None
            or zone is None
            or here is None
            or "yes" not in (best.safe.may_call, best.safe.may_text)
        ):
            return []
        return safe_spans(best.safe.hours, zone, first, days, here) if best.safe.hours else []

    def look(self, booking: Booking, *, instead_of: str = "") -> Looked:
        """Say what a booking would be, writing nothing; `instead_of` is the one that would be moved or changed.

        Raises:
            InvalidInput: client, day, time, minutes, channel, note, place or reason: what cannot be, and why.
        """
        client = self._client(booking)
        now = self._clock.now()
        zone = zone_of("", now)
        if booking.clock == "theirs" and client is not None:
            zone = zone_of(self.zone_of_client(client), now) or zone
        assert zone is not None, "the laptop's own clock is always known"
        day, at = read_day(booking.day.strip(), "day"), read_time(booking.time, "time")
        start = on_clock(moment_of(day, at, zone, booking.which, "time"), now)
        if start.utc - now.utc > MOST_AHEAD:
            raise InvalidInput("day", "too_far_ahead")
        minutes = _minutes(booking.minutes)
        end = start.utc + timedelta(minutes=minutes)
        others = [each for each in self.between(start.utc, end) if each.id != instead_of]
        said: tuple[str, ...] = ()
        if client is not None:
            ways = [(reach.method, reach.safe) for reach in client.draft.reaches]
            said = doubts(booking.channel, ways, start, minutes)
        return Looked(
            start=start,
            minutes=minutes,
            doubts=said,
            meets=tuple(meets(start, minutes, others)),
            twice=comes_twice(day, at, zone),
        )

    # ------------------------------------------------------------ writing

    def book(self, booking: Booking) -> str:
        """Store a new booking and return its id. Raises InvalidInput naming the field, as `look` does."""
        made = self._made(booking)
        with self._vault.unit_of_work("book a time") as work:
            return rows.insert(work, made)

    def change(self, before: Appointment, booking: Booking) -> str:
        """Store a changed booking; another time keeps the old one as moved and makes a new one. Returns its id.

        Raises:
            InvalidInput as `look`. NotAllowed: appointment_done, appointment_claimed. RowChanged: somebody was faster.
        """
        self._must_stand(before)
        made = self._made(booking, instead_of=before)
        with self._vault.unit_of_work("change a booking") as work:
            if made.starts_at.utc == before.starts_at.utc:
                kept = replace(made, id=before.id, starts_at=before.starts_at)
                rows.update(work, kept, expected_version=before.version)
                return before.id
            new_id = rows.insert(work, replace(made, staff_id=before.staff_id))
            why = one_line(booking.why_moved).strip()
            moved = replace(before, state="moved", moved_to=new_id, reason=why)
            rows.update(work, moved, expected_version=before.version)
            return new_id

    def cancel(self, before: Appointment, reason: str) -> None:
        """Say that it does not take place, and why. Raises InvalidInput reason_missing; NotAllowed, RowChanged."""
        why = _line("reason", reason, MAX_WORDS)
        if not why:
            raise InvalidInput("reason", "reason_missing")
        self._end(before, replace(before, state="cancelled", reason=why))

    def no_show(self, before: Appointment, tried: Sequence[str], note: str, follow_up: str) -> None:
        """Say that they did not come, and what was tried. `follow_up` is the title of the task that this makes.

        Somebody at risk is thought of at once, everybody else a day later: who did not come may not have been able to.

        Raises:
            InvalidInput: tried, nothing_chosen or unknown_choice.
            NotAllowed: not_yet, appointment_done, appointment_claimed. RowChanged.
        """
        if not before.client_id:
            raise NotAllowed("appointment_done")
        if not tried:
            raise InvalidInput("tried", "nothing_chosen")
        if not set(tried) <= set(TRIED):
            raise InvalidInput("tried", "unknown_choice")
        now = self._clock.now()
        if before.starts_at.utc > now.utc:
            raise NotAllowed("not_yet")
        since = Moment(utc=now.utc - timedelta(days=CRISIS_DAYS))
        at_risk = rows.is_at_risk(self._vault.connection(), before.client_id, since)
        codes = " ".join(code for code in TRIED if code in tried)
        words = _line("note", portable(note).strip(), MAX_WORDS)
        missed = replace(before, state="no_show", reason=codes, note=words)
        self._must_stand(before)
        with self._vault.unit_of_work("did not come") as work:
            rows.update(work, missed, expected_version=before.version)
            due = follow_up_due(now, at_risk=at_risk)
            rows.add_follow_up(work, before, follow_up, due, at_once=at_risk)

    def held(self, before: Appointment) -> None:
        """Say that it took place. Raises like `cancel`; NotAllowed not_yet."""
        if before.starts_at.utc > self._clock.now().utc + JUST_PASSED:
            raise NotAllowed("not_yet")
        self._end(before, replace(before, state="held"))

    def heard_from(self, appointment_id: str) -> None:
        """Say that the person who did not come was reached since: the follow-up is done."""
        with self._vault.unit_of_work("follow-up done") as work:
            rows.close_follow_up(work, appointment_id, done=True)

    def undo(self, before: Appointment, made: str = "") -> None:
        """Put a booking back as it was; `made`, which took its place, goes, and so does the task made by rule."""
        conn = self._vault.connection()
        now = rows.read(conn, before.id)
        with self._vault.unit_of_work("undo") as work:
            if made and made != before.id:
                rows.remove(work, made)
            if now is not None:
                rows.update(work, before, expected_version=now.version)
            rows.close_follow_up(work, before.id, done=False)

    def take_out(self, appointment_id: str) -> None:
        """Take a booking out again that was just made."""
        with self._vault.unit_of_work("undo booking") as work:
            rows.remove(work, appointment_id)

    # ------------------------------------------------------------ inside

    def _end(self, before: Appointment, after: Appointment) -> None:
        self._must_stand(before)
        with self._vault.unit_of_work("end of a booking") as work:
            rows.update(work, after, expected_version=before.version)

    @staticmethod
    def _must_stand(before: Appointment) -> None:
        if before.state != "booked":
            raise NotAllowed("appointment_done")
        if before.session_id:
            raise NotAllowed("appointment_claimed")

    def _client(self, booking: Booking) -> Client | None:
        if not booking.client_id:
            return None
        client = clients.read(self._vault.connection(), booking.client_id)
        if client is None:
            raise InvalidInput("client", "client_gone")
        cases.need_open(self._vault.connection(), booking.client_id)
        return client

    def _made(self, booking: Booking, instead_of: Appointment | None = None) -> Appointment:
        """Return the checked booking; raises InvalidInput naming the first field that cannot be."""
        note = _line("note", portable(booking.note).strip(), MAX_WORDS)
        if not booking.client_id and not note:
            raise InvalidInput("client", "appointment_unnamed")
        if booking.client_id and booking.channel not in CHANNELS:
            raise InvalidInput("channel", "channel_missing")
        if booking.interpreter not in INTERPRETER:
            raise InvalidInput("interpreter", "unknown_choice")
        looked = self.look(booking, instead_of=instead_of.id if instead_of is not None else "")
        same_time = instead_of is not None and instead_of.starts_at.utc == looked.start.utc
        if not same_time and looked.start.utc < self._clock.now().utc - JUST_PASSED:
            raise InvalidInput("time", "time_past")
        reason = _line("reason", booking.reason, MAX_WORDS)
        if looked.needs_reason and not reason:
            raise InvalidInput("reason", "hour_needs_reason")
        client = self._client(booking)
        zone = self.zone_of_client(client) if client is not None else ""
        return Appointment(
            id="",
            client_id=booking.client_id,
            starts_at=looked.start,
            minutes=looked.minutes,
            client_zone=zone,
            channel=booking.channel if booking.client_id else "",
            place=_line("place", booking.place, MAX_LINE),
            interpreter=booking.interpreter if booking.client_id else "not_asked",
            note=note,
            reason=reason if looked.needs_reason else "",
        )

    def as_typed(self, found: Appointment) -> Booking:
        """Return a stored booking as somebody would type it on the laptop's clock, to be changed."""
        zone = zone_of("", self._clock.now())
        mine = found.starts_at.utc.astimezone(zone)
        twice = zone is not None and comes_twice(mine.date(), mine.time(), zone)
        return Booking(
            client_id=found.client_id,
            day=str(mine.date()),
            time=f"{mine:%H:%M}",
            which=("second" if mine.fold else "first") if twice else "",
            minutes=str(found.minutes),
            channel=found.channel,
            place=found.place,
            interpreter=found.interpreter,
            note=found.note,
            reason=found.reason,
        )

    def on_two_clocks(self, appointment: Appointment) -> tuple[datetime, datetime | None]:
        """Return when it begins on the laptop's clock as it is set now, and on the client's where that differs."""
        mine = on_clock(appointment.starts_at.utc, self._clock.now())
        zone = their_zone(appointment.client_zone, mine)
        return mine.local(), None if zone is None else mine.utc.astimezone(zone)


def _carries(kind: str, channel: str) -> bool:
    return kind == channel or (kind, channel) in (("phone", "sms"), ("messaging_app", "video"))


def _minutes(text: str) -> int:
    try:
        minutes = int(text.strip())
    except ValueError:
        raise InvalidInput("minutes", "not_a_number") from None
    if not LEAST_MINUTES <= minutes <= MOST_MINUTES:
        raise InvalidInput("minutes", "minutes_impossible", least=LEAST_MINUTES, most=MOST_MINUTES)
    return minutes


def _line(field: str, text: str, most: int) -> str:
    text = text.strip() if field == "note" else one_line(text).strip()
    if len(text) > most:
        raise InvalidInput(field, "too_long", most=most)
    return text
