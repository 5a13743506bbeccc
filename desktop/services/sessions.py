"""A session from its first page to the seal: start, save while typing, resume, sign, amend (V1, V15)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from desktop.domain.answers import Answer
from desktop.domain.clock import Clock
from desktop.domain.errors import InvalidInput, NotAllowed, NoteSigned
from desktop.domain.note_names import has_a_number
from desktop.domain.opening import BOOKED_AS, DIRECTIONS
from desktop.domain.plain_text import portable
from desktop.domain.protocol import Protocol
from desktop.domain.sessions import (
    CHANNELS,
    LENGTHS,
    Session,
    SessionSummary,
    SignedNote,
    amendment_text,
    canonical,
)
from desktop.domain.wizard import Wizard
from desktop.domain.wizard_views import Position
from desktop.services import frozen_content
from desktop.services.frozen_content import SpokenText
from desktop.services.sealing import sealed_values
from desktop.services.session_signing import SessionSigning, working
from desktop.storage import appointments, cases, claims, interface
from desktop.storage import sessions as rows

if TYPE_CHECKING:
    from desktop.domain.appointments import Appointment
    from desktop.services.drop_agreed import DropAgreed
    from desktop.storage.vault import OpenVault

MAX_AMENDMENT = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenSession:
    """A session as a screen opens it: its row, the wizard where it stood, the client's texts, what happened."""

    session: Session
    wizard: Wizard
    spoken: dict[str, SpokenText]
    events: list[dict[str, Any]] = field(default_factory=list)


class SessionsService:
    """Reads run on the caller's connection; whatever writes belongs on the writer lane."""

    def __init__(self, vault: OpenVault, clock: Clock) -> None:
        self._vault = vault
        self._clock = clock
        self.signing = SessionSigning(vault, clock, self)
        """Signing, mending slips, the seal."""

    def start(
        self,
        client_id: str,
        *,
        protocol: Protocol,
        spoken: Mapping[str, SpokenText],
        length: str = "ordinary",
        contact_method_id: str | None = None,
        client_language: str = "",
        channel_reason: str = "",
        direction: str = "outgoing",
        appointment_id: str = "",
    ) -> str:
        """Begin a session and return its id; the questions and the client's texts are kept as they are now.

        It claims the appointment it is about; that one took place when the session is signed (storage/claims.py).
        Raises NotAllowed draft_open, with the `session` that is open for this client already: what is said in one
        conversation stands in one place; other_channel where the booking is for another channel and `channel_reason`
        (domain.opening) does not say why.
        """
        if protocol.channel not in CHANNELS or length not in LENGTHS or direction not in DIRECTIONS:
            raise InvalidInput("channel", "unknown_choice")
        conn = self._vault.connection()
        cases.need_open(conn, client_id)
        if (draft := rows.draft_of_client(conn, client_id)) is not None:
            raise NotAllowed("draft_open", session=draft)
        booked = appointments.read(conn, appointment_id) if appointment_id else None
        if (
            booked is not None
            and booked.client_id == client_id
            and booked.channel not in ("", protocol.channel)
            and not channel_reason
        ):
            raise NotAllowed("other_channel")
        kept = frozen_content.freeze_protocol(protocol)
        kept_spoken = frozen_content.freeze_spoken(spoken) if spoken else None
        with self._vault.unit_of_work("start session") as work:
            rows.store_content(work, kept.sha256, "protocol", protocol.id, None, kept.body)
            if kept_spoken is not None:
                rows.store_content(
                    work,
                    kept_spoken.sha256,
                    "sidecar",
                    protocol.id,
                    client_language or None,
                    kept_spoken.body,
                )
            session_id = rows.insert(
                work,
                {
                    "client_id": client_id,
                    "staff_id": self._vault.staff_id,
                    "channel": protocol.channel,
                    "channel_reason": channel_reason or None,
                    "direction": rows.INCOMING if direction == "incoming" else rows.OUTGOING,
                    "length": length,
                    "protocol_sha256": kept.sha256,
                    "sidecar_sha256": kept_spoken.sha256 if kept_spoken else None,
                    "client_language": client_language or None,
                    "contact_method_id": contact_method_id,
                    "started_at": work.now.text(),
                },
            )
            if appointment_id:
                claims.claim(work, appointment_id, session_id, client_id)
            return session_id

    def get(self, session_id: str) -> Session | None:
        """Return a session's row, or None."""
        return rows.read(self._vault.connection(), session_id)

    def protocol_of(self, session: Session) -> Protocol | None:
        """Return the protocol as it was kept with a session; None for "just a note"."""
        body = rows.read_content(self._vault.connection(), session.protocol_sha256 or "")
        return None if body is None else frozen_content.thaw_protocol(body)

    def open(
        self, session_id: str, context: Mapping[str, Any] | Callable[[Session, Protocol], Mapping[str, Any]]
    ) -> OpenSession:
        """Return the session where it stood.

        `context` is what is known now (client.*, agency.*, session.*), or a function that works it out from the row and
        the protocol kept with it: the wizard has to know it before it can say which page it stands on.
        """
        conn = self._vault.connection()
        session = rows.read(conn, session_id)
        if session is None:
            raise InvalidInput("session", "session_gone")
        body = rows.read_content(conn, session.protocol_sha256 or "")
        if body is None:
            raise InvalidInput("session", "protocol_gone")
        spoken_body = rows.read_content(conn, session.sidecar_sha256) if session.sidecar_sha256 else None
        protocol = frozen_content.thaw_protocol(body)
        wizard = Wizard(
            protocol,
            dict(context(session, protocol) if callable(context) else context),
            rows.read_answers(conn, session_id),
            Position(page_id=session.page or "", field_id=session.field or "", cursor=session.cursor or 0),
            rows.visited(conn, session_id),
        )
        return OpenSession(
            session=session,
            wizard=wizard,
            spoken=frozen_content.thaw_spoken(spoken_body) if spoken_body else {},
            events=rows.read_events(conn, session_id),
        )

    def drop_agreed(self, session_id: str) -> DropAgreed | None:
        """Return what this session agreed today for a lost line; None where nothing was."""
        from desktop.services.drop_agreed import agreed_today  # asked for by a crisis only

        return agreed_today(self._vault, self, session_id)

    def booking_near(self, client_id: str) -> Appointment | None:
        """Return the client's booking of about now, which a session that begins now is about; None where none is."""
        return claims.near(self._vault.connection(), client_id, self._clock.now())

    def booked_for(self, session_id: str) -> Appointment | None:
        """Return the booking a session is about, or None."""
        conn = self._vault.connection()
        found = claims.of_session(conn, session_id)
        return appointments.read(conn, found[0]) if found else None

    def claim(self, session_id: str, before: Appointment) -> None:
        """Say that an unsigned session is about a booking. Raises NotAllowed appointment_done, NoteSigned."""
        session = self.get(session_id)
        if session is None or session.state != "draft":
            raise NoteSigned
        if before.state not in ("booked", "no_show") or before.session_id:
            raise NotAllowed("appointment_done")
        with self._vault.unit_of_work("session of a booking") as work:
            claims.claim(work, before.id, session_id, session.client_id)
            if before.channel not in ("", session.channel) and not session.channel_reason:
                rows.save_place(work, session_id, {"channel_reason": f"{BOOKED_AS}:{before.channel}"})

    def let_go(self, session_id: str, appointment_id: str) -> None:
        """Say that a session is not about a booking: it stands as before. Raises NoteSigned once it took place."""
        session = self.get(session_id)
        if session is not None and session.state != "draft":
            raise NoteSigned
        with self._vault.unit_of_work("no session of a booking") as work:
            claims.give_back(work, session_id, appointment_id)

    def save(
        self,
        session_id: str,
        answers: Mapping[str, Answer | None],
        *,
        position: Position | None = None,
        visited: frozenset[str] | None = None,
        seconds_spent: int | None = None,
        length: str | None = None,
        rescued: str = "",
    ) -> None:
        """Store what changed, in one transaction. Raises NoteSigned when the session is sealed.

        `rescued` is the autosave key under which older words of it may lie: they go in the same transaction, or a later
        unlock would put them over these.
        """
        place: dict[str, Any] = {}
        if position is not None:
            place |= {"page": position.page_id, "field": position.field_id or None, "cursor": position.cursor}
        if visited is not None:
            place["visited"] = canonical(sorted(visited))
        if seconds_spent is not None:
            place["seconds_spent"] = seconds_spent
        if length is not None:
            place["length"] = length
        with self._vault.unit_of_work("save answers") as work:
            rows.save_answers(work, session_id, answers)
            if place:
                rows.save_place(work, session_id, place)
            if rescued:
                interface.taken_up(work, rescued)

    def add_event(
        self, session_id: str, kind: str, text: str = "", *, at: str = "", rescued: str = "", **data: str
    ) -> None:
        """Note what happened, now or `at` (a Moment's text): call dropped, a try. `rescued` is as in `save`."""
        with self._vault.unit_of_work("session event") as work:
            rows.add_event(work, session_id, kind, text, data, at)
            if rescued:
                interface.taken_up(work, rescued)

    def drafts(self, limit: int = 20) -> list[SessionSummary]:
        """Return unfinished sessions, newest first."""
        return rows.drafts(self._vault.connection(), limit)

    def draft_of(self, client_id: str) -> str | None:
        """Return the client's unfinished session, or None."""
        return rows.draft_of_client(self._vault.connection(), client_id)

    def of_client(self, client_id: str) -> list[SessionSummary]:
        """Return a client's sessions, newest first."""
        return rows.of_client(self._vault.connection(), client_id)

    def note(self, session_id: str) -> SignedNote | None:
        """Return the sealed note of a session, with its amendments; None while it is a draft."""
        return rows.read_note(self._vault.connection(), session_id)

    def sign(self, session_id: str, context: Mapping[str, Any]) -> str:
        """Seal the session now and return the note's id. A deliberate act: from here on only amendments."""
        return self.signing.sign(session_id, context, 0)

    def amend(self, session_id: str, reason: str, text: str) -> str:
        """Put an amendment beside a signed note; both a reason and a text are needed.

        Raises InvalidInput `reason` or `amendment`: reason_missing, text_missing, too_long, not_signed_yet; and beside
        a report immigration_in_report.
        """
        # what is signed is what is stored
        reason, text = portable(reason), portable(text)
        if not reason.strip():
            raise InvalidInput("reason", "reason_missing")
        if not text.strip():
            raise InvalidInput("amendment", "text_missing")
        if len(text) > MAX_AMENDMENT or len(reason) > MAX_AMENDMENT:
            raise InvalidInput("amendment", "too_long", most=MAX_AMENDMENT)
        note = self.note(session_id)
        if note is None:
            raise InvalidInput("amendment", "not_signed_yet")
        if not note.session_id:
            # a report is printed and given to others: what stands beside it holds no A-number either (PRACTICE 30)
            for field_name, words in (("reason", reason), ("amendment", text)):
                if has_a_number(words):
                    raise InvalidInput(field_name, "immigration_in_report")
        body = amendment_text(reason, text)
        sealed = sealed_values(
            self._vault, "amendment", note.id, note.client_id or None, body, self._clock.now()
        )
        with self._vault.unit_of_work("amend note") as work:
            return rows.add_amendment(work, {"note_id": note.id, "reason": reason, "text": text, **sealed})

    def content(self, opened: OpenSession) -> dict[str, Any]:
        """Return what is sealed: the questions as asked, the answers as given, what happened, when and over what.

        Working notes are left out: a seal is for ever, they are not (PRACTICE 11).
        """
        session, wizard = opened.session, opened.wizard
        answers = []
        left_out = working(wizard)
        for kept in wizard.kept:
            if kept.question_id in left_out:
                continue
            question = wizard.protocol.question(kept.question_id)
            answers.append(
                {
                    "question": kept.question_id,
                    "page": kept.page_id,
                    "shown": kept.shown,
                    "asked": question.ask if question else kept.question_id,
                    "kind": question.kind if question else "",
                    **kept.answer.as_json(),
                }
            )
        ended = session.ended_at or self._clock.now()
        return {
            "format": 1,
            "session": session.id,
            "client": session.client_id,
            "channel": session.channel,
            "channel_reason": session.channel_reason,
            "direction": session.direction,
            "length": session.length,
            "protocol": session.protocol_sha256,
            "client_texts": session.sidecar_sha256,
            "client_language": session.client_language,
            "started_at": session.started_at.text(),
            "ended_at": ended.text(),
            "seconds_spent": session.seconds_spent,
            "answers": answers,
            "events": opened.events,
            "missing": [list(each) for each in wizard.missing],
        }
