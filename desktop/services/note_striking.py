"""A supervisor strikes words about somebody else out of a signed note, for ever, never under a hold (PRACTICE 11)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.domain.clients import MAX_NAME
from desktop.domain.errors import InvalidInput, NotAllowed
from desktop.domain.plain_text import one_line, portable
from desktop.domain.sessions import canonical
from desktop.domain.striking import WHY_MOST, checked_phrase, struck_answer, struck_note
from desktop.services.sealing import sealed_values
from desktop.storage import sessions as rows
from desktop.storage import staff, striking
from desktop.storage.name_keys import fold
from desktop.storage.search_notes import words_of

if TYPE_CHECKING:
    from desktop.domain.clock import Clock
    from desktop.domain.sessions import SignedNote
    from desktop.storage.vault import OpenVault


class NoteStriking:
    """`count` runs on the caller's connection; `strike` belongs on the writer lane."""

    def __init__(self, vault: OpenVault, clock: Clock) -> None:
        self._vault, self._clock = vault, clock

    def count(self, session_id: str, phrase: str) -> int:
        """Return how often the words stand in a signed note, its amendments and the working notes beside it.

        Raises InvalidInput strike_words, as `domain.striking.checked_phrase`.
        """
        phrase = checked_phrase(phrase)
        note = self._note(session_id)
        _content, times = struck_note(self._content(note), phrase)
        return times + sum(struck_answer(answer.as_json(), "", phrase)[1] for answer in note.working.values())

    def strike(self, session_id: str, phrase: str, *, why: str, second: str) -> int:
        """Put `IN_PLACE` where the words stand, seal the note anew and return how often they stood.

        `second` is the supervisor who agreed. What was there goes for ever from the note, its amendments, the answers,
        the search and their past; older backups still have it.

        Raises:
            InvalidInput: strike_words, strike_why, strike_second.
            NotAllowed: held, under a legal hold; note_changed, when the seal does not fit; no_signing_key.
        """
        phrase = checked_phrase(portable(phrase))
        why = " ".join(one_line(portable(why)).split())
        if not why:
            raise InvalidInput("strike_why", "reason_missing")
        if len(why) > WHY_MOST:
            raise InvalidInput("strike_why", "too_long", most=WHY_MOST)
        second = self._second(second)
        note = self._note(session_id)
        if not note.intact:
            raise NotAllowed("note_changed")
        times = self.count(session_id, phrase)
        if not times:
            raise InvalidInput("strike_words", "strike_not_there")
        content, _in_note = struck_note(self._content(note), phrase)
        kinds = {str(each["question"]): str(each.get("kind", "")) for each in content.get("answers", [])}
        now = self._clock.now()
        own = staff.read_own(self._vault.connection(), self._vault.staff_id).display_name
        said = {"at": now.text(), "by": own, "second": second, "why": why, "times": times}
        content["struck"] = [*content.get("struck", []), said]
        content.setdefault("signed_first", {"by": note.signed_by, "at": note.signed_at.text()})
        body = canonical(content)
        values = sealed_values(self._vault, "session", session_id, note.client_id or None, body, now)
        sealed = {
            "object_kind": "session",
            "object_id": session_id,
            "session_id": session_id,
            "supersedes": note.id,
            "body": body,
            **values,
        }
        added = [f"{each['reason']}\n{each['text']}" for each in content.get("amendments", [])]
        with self._vault.unit_of_work("strike words of a note") as work:
            note_id = striking.strike(
                work,
                note_id=note.id,
                amendment_ids=tuple(each.id for each in note.amendments if each.id),
                session_id=session_id,
                client_id=note.client_id,
                second_staff_id=staff.id_of(work, second),
                phrase=phrase,
                kind_of=lambda question: kinds.get(question, ""),
                sealed=sealed,
                words="\n".join([words_of(body), *added]),
            )
            work.record("signed", "signed_note", note_id, sealed["hash"])
        self._vault.checkpoint()
        return times

    def _note(self, session_id: str) -> SignedNote:
        note = rows.read_note(self._vault.connection(), session_id)
        if note is None:
            raise InvalidInput("strike_words", "not_signed_yet")
        return note

    @staticmethod
    def _content(note: SignedNote) -> dict[str, Any]:
        """Return the note with the amendments beside it as they were signed: they go with it and stand in it."""
        beside = [
            {
                "reason": each.reason,
                "text": each.text,
                "by": each.signed_by,
                "at": each.signed_at.text(),
                "checked": each.signer_checked,
            }
            for each in note.amendments
        ]
        content = dict(note.content())
        return content | ({"amendments": beside} if beside else {})

    def _second(self, name: str) -> str:
        name = " ".join(one_line(portable(name)).split())
        if not name:
            raise InvalidInput("strike_second", "strike_second_missing")
        if len(name) > MAX_NAME:
            raise InvalidInput("strike_second", "too_long", most=MAX_NAME)
        own = staff.read_own(self._vault.connection(), self._vault.staff_id).display_name
        if fold(name) == fold(" ".join(own.split())):
            raise InvalidInput("strike_second", "strike_second_same")
        return name
