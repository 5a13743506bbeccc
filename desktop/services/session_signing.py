"""From signing to the seal: a window for slips of the pen, then one sealed text with the caseworker's key (V15)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from desktop.domain.answers import Answer
from desktop.domain.card_said import is_on_card, whole_confirmed
from desktop.domain.clock import Clock
from desktop.domain.contacts import NOT_SAME, NOTHING_STANDS
from desktop.domain.errors import ExpectedError, InvalidInput, NotAllowed, NoteSigned
from desktop.domain.quick_note import NOTE, About, about, has_words, words_question
from desktop.domain.session_findings import NOT_REACHED, Findings, findings
from desktop.domain.sessions import Session, canonical
from desktop.domain.typo_window import Window, due_at, is_over
from desktop.domain.wizard import Wizard
from desktop.services.sealing import sealed_values
from desktop.storage import (
    agreed_rows,
    claims,
    clients,
    finding_rows,
    goals,
    quick_notes,
    safe_contact,
    typo_window,
)
from desktop.storage import sessions as rows

if TYPE_CHECKING:
    from desktop.services.sessions import OpenSession, SessionsService
    from desktop.storage.unit_of_work import UnitOfWork
    from desktop.storage.vault import OpenVault


class SessionSigning:
    """Everything that writes belongs on the writer lane."""

    def __init__(self, vault: OpenVault, clock: Clock, sessions: SessionsService) -> None:
        self._vault, self._clock, self._sessions = vault, clock, sessions
        self.troubles: dict[str, ExpectedError] = {}
        """What could not be sealed when its time was over, by session, since this vault was opened."""

    # ---- signing -----------------------------------------------------------------------------------------------

    def sign(self, session_id: str, context: Mapping[str, Any], hours: int) -> str:
        """Sign a session. Its slips can be mended for `hours`; with 0 it is sealed now, and the note's id returned.

        What the answers fill is made now, once. Raises NoteSigned, InvalidInput too_long_to_sign or note_empty,
        NotAllowed no_signing_key.
        """
        opened = self._sessions.open(session_id, context)
        if opened.session.state != "draft":
            raise NoteSigned
        opened = _checked(opened)
        kept = Window(
            staff=self._vault.staff_id,
            context=dict(opened.wizard.context),
            bookings=tuple(claims.of_session(self._vault.connection(), session_id)),
        )
        if hours <= 0:
            return self._seal(opened, kept)
        self._sealed(opened)  # whoever cannot seal is told now, not tomorrow
        with self._vault.unit_of_work("sign session") as work:
            filled = self._fill(work, opened, kept)
            typo_window.open_window(work, session_id, due_at(work.now, hours), filled)
        return ""

    def opened(self, session_id: str) -> OpenSession:
        """Return a signed session that is not sealed yet as it was signed: the same questions, whatever came since."""
        opened = self._sessions.open(session_id, self._context)
        if opened.session.state != "closed":
            raise NoteSigned
        return opened

    def can_mend(self, session: Session) -> bool:
        """Tell whether slips in a session can be mended now."""
        return session.state == "closed" and not is_over(session.seal_due_at, self._clock.now())

    def mend(self, session_id: str, question_id: str, answer: Answer | None) -> None:
        """Mend a slip in an answer that was given; None takes it out. What stood before stays in the history.

        What the answer filled is brought along. Raises NoteSigned once the time is over, InvalidInput where the answer
        cannot be kept, nothing was given, or a note would be left without words.
        """
        opened = self.opened(session_id)
        if not self.can_mend(opened.session):
            raise NoteSigned
        before = opened.wizard.answers.get(question_id)
        if before is None or not before.given():
            raise InvalidInput(question_id, "nothing_to_mend")
        wizard = opened.wizard
        wizard = wizard.clear(question_id) if answer is None else wizard.answer(question_id, answer)
        mended = _checked(replace(opened, wizard=wizard))
        kept = typo_window.kept(self._vault.connection(), session_id)
        with self._vault.unit_of_work("mend answer") as work:
            typo_window.mend(work, session_id, {question_id: wizard.answers.get(question_id)})
            if kept is None:
                # nobody knows any more which rows are its own: none is touched, and none made a second time
                self._fill(work, mended, self._lost(mended), findings(opened.wizard), lost=True)
            else:
                after = self._fill(work, mended, kept, findings(opened.wizard))
                typo_window.keep(work, session_id, after)

    # ---- sealing -----------------------------------------------------------------------------------------------

    def seal(self, session_id: str) -> str:
        """Seal a signed session and return the note's id; from here on only amendments.

        Raises NoteSigned where it is sealed, NotAllowed no_signing_key or other_signer.
        """
        opened = _checked(self.opened(session_id))
        kept = typo_window.kept(self._vault.connection(), session_id) or self._lost(opened)
        if kept.staff != self._vault.staff_id:
            raise NotAllowed("other_signer")
        note_id = self._seal(opened, kept, filled=True)
        self.troubles.pop(session_id, None)
        return note_id

    def due(self) -> list[str]:
        """Return the signed sessions whose time for slips is over."""
        return typo_window.due(self._vault.connection(), self._clock.now())

    def far_ahead(self) -> list[str]:
        """Return the signed sessions whose seal lies far away, since a clock far ahead signed them."""
        return typo_window.far_ahead(self._vault.connection(), self._clock.now())

    def seal_due(self) -> int:
        """Seal what is due and return how many were; what cannot be is told by Today and tried again."""
        sealed = 0
        for session_id in self.due():
            try:
                self.seal(session_id)
            except ExpectedError as error:
                self.troubles[session_id] = error
            else:
                sealed += 1
        return sealed

    # ---- inside ------------------------------------------------------------------------------------------------

    def _context(self, session: Session, _protocol: object) -> Mapping[str, Any]:
        kept = typo_window.kept(self._vault.connection(), session.id)
        if kept is not None:
            return kept.context
        return {"session.channel": session.channel, "session.length": session.length}

    def _lost(self, opened: OpenSession) -> Window:
        return Window(staff=self._vault.staff_id, context=dict(opened.wizard.context))

    def _sealed(self, opened: OpenSession) -> dict[str, Any]:
        body = canonical(self._sessions.content(opened))
        session = opened.session
        values = sealed_values(self._vault, "session", session.id, session.client_id, body, self._clock.now())
        return {
            "object_kind": "session",
            "object_id": session.id,
            "session_id": session.id,
            "body": body,
            **values,
        }

    def _seal(self, opened: OpenSession, kept: Window, *, filled: bool = False) -> str:
        session_id = opened.session.id
        sealed = self._sealed(opened)
        with self._vault.unit_of_work("seal session") as work:
            if filled:
                rows.mark_working(work, session_id, working(opened.wizard))
            else:
                self._fill(work, opened, kept)
            note_id = rows.seal(work, sealed, findings(opened.wizard).words)
            typo_window.forget(work, session_id)
            work.record("signed", "signed_note", note_id, sealed["hash"])
            return note_id

    def _fill(
        self,
        work: UnitOfWork,
        opened: OpenSession,
        kept: Window,
        before: Findings | None = None,
        *,
        lost: bool = False,
    ) -> Window:
        """Bring along what the answers fill besides themselves, and return what it is now.

        `before` is what they filled until a slip was mended; `lost`: which rows they filled is not known any more.
        """
        session, found = opened.session, findings(opened.wizard)
        rows.mark_working(work, session.id, working(opened.wizard))
        finding_rows.set_people(work, session.id, found.people)
        columns = finding_rows.set_columns(work, session.id, found, kept.columns)
        made, at = kept.made, session.ended_at
        if not lost:
            wanted = finding_rows.wanted_rows(work, session.id, session.client_id, found, made, at)
            wanted += agreed_rows.wanted_rows(work, session.id, session.client_id, found, at)
            made = finding_rows.set_rows(work, wanted, made)
        stood = before.goals_said if before is not None else None
        goals.say(work, session.client_id, session.id, found.goals_said, stood)
        if (said := _note_about(opened)) is not None:
            quick_notes.set_about(work, session.id, said)
        said_safe = self._safe_contact_said(opened, found)
        card = self._say_safe_contact(work, session, said_safe, kept)
        self._settle(work, session, found, kept)
        reached = found.picked_up not in NOT_REACHED
        return replace(kept, made=made, columns=columns, safe=said_safe, card=card, reached=reached)

    def _settle(self, work: UnitOfWork, session: Session, found: Findings, kept: Window) -> None:
        if found.picked_up in NOT_REACHED:
            # where they were not reached nothing took place: Today asks what became of the booking
            claims.give_back(work, session.id)
            return
        if not kept.reached:
            for booking in kept.bookings:
                claims.claim(work, booking, session.id, session.client_id)
        claims.settle(work, session.id)

    def _safe_contact_said(self, opened: OpenSession, found: Findings) -> str:
        """Return what was said of safe contact; a change that the card has already is no doubt any more."""
        method_id = opened.session.contact_method_id
        if found.safe_contact != "changed" or not method_id:
            return found.safe_contact
        card = safe_contact.read_safe_contact(self._vault.connection(), method_id)
        if not is_on_card(opened.wizard, card):
            return found.safe_contact
        return "confirmed" if whole_confirmed(opened.wizard) else ""

    def _say_safe_contact(self, work: UnitOfWork, session: Session, said: str, kept: Window) -> str:
        """Bring the safe-contact card along: confirmed, or to be asked again before the next call (V7).

        Returns the statement that stands as this session has spoken. A doubt always counts; a yes that comes with a
        mend lifts nothing that was said on the card since, and counts from the day of the session.
        """
        method_id, before = session.contact_method_id, kept.safe
        if not method_id:
            return ""
        card = safe_contact.read_safe_contact(self._vault.connection(), method_id)
        mends = session.state == "closed"
        stands_now = kept.card if mends else card.id
        if said == before:
            return stands_now
        # a yes that was a slip is in doubt; a doubt that was one is asked about all the same
        said = said or ("changed" if before == "confirmed" else "")
        if not said or card.last_confirmed() is None:
            return stands_now
        if said == "confirmed" and card.id != stands_now:
            return stands_now
        # "not the same way any more" leaves nothing of what was said, and a smaller doubt does not lift that
        stands = card.recheck_reason in NOTHING_STANDS
        doubt = NOT_SAME if said == "not_same" else card.recheck_reason if stands else "changed"
        after = replace(card, recheck_reason=doubt)
        if said == "confirmed":
            after = replace(card, confirmed_at=session.ended_at or work.now, recheck_reason="")
        statement = clients.add_safe_contact(work, session.client_id, method_id, after)
        return statement if card.id == stands_now else stands_now


def working(wizard: Wizard) -> frozenset[str]:
    """Return the answered questions whose answers are working notes."""
    return frozenset(
        question.id
        for _step, page in wizard.protocol.pages()
        for question in page.questions
        if question.working and question.id in wizard.answers
    )


def _checked(opened: OpenSession) -> OpenSession:
    """Return what can be signed; a short note has its way as it is answered now."""
    if opened.wizard.too_long:
        raise InvalidInput(opened.wizard.too_long[0], "too_long_to_sign")
    for referral in findings(opened.wizard).referrals:
        if referral.lacks_release:
            raise InvalidInput(referral.question, "referral_needs_release")
    said = _note_about(opened)
    if said is None:
        return opened
    return replace(opened, session=replace(opened.session, channel=said.channel, direction=said.direction))


def _note_about(opened: OpenSession) -> About | None:
    """Return what a short note is about, None of a session; raises InvalidInput note_empty, at its words."""
    if opened.session.length != NOTE:
        return None
    if not has_words(opened.wizard):
        raise InvalidInput(words_question(opened.wizard), "note_empty")
    return about(opened.wizard)
