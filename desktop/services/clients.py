"""What a screen does with clients: find, open, add, change, and ask whether contact is safe."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.domain.clients import (
    MAX_LINE,
    MAX_WORDS,
    Address,
    Client,
    ClientDraft,
    ClientHit,
    Reach,
    check_birth_date,
    check_name,
)
from desktop.domain.clock import Clock
from desktop.domain.contacts import ContactState, contact_state, valid_hours
from desktop.domain.errors import InvalidInput
from desktop.services import phones
from desktop.storage import clients as rows
from desktop.storage import search

if TYPE_CHECKING:
    from desktop.storage.vault import OpenVault

_LINES = (
    "interpreter_note",
    "interviewer_gender",
    "pronouns",
    "country_of_origin",
    "time_zone",
    "preferred_channel",
)
_PHONES = frozenset({"phone", "sms"})


class ClientsService:
    """Reads run on the caller's connection; `add`, `change` and `confirm_safe_contact` belong on the writer lane."""

    def __init__(self, vault: OpenVault, clock: Clock, recheck_days: Callable[[], int]) -> None:
        self._vault = vault
        self._clock = clock
        self._recheck_days = recheck_days

    def recheck_days(self) -> int:
        """Return after how many days the agency wants safe contact asked again."""
        return self._recheck_days()

    def find(self, typed: str, limit: int = 40) -> list[ClientHit]:
        """Return clients that fit what was typed so far, with the reason; all open ones when nothing was."""
        return search.find_clients(self._vault.connection(), typed, limit)

    def count(self) -> int:
        """Return how many open clients there are."""
        return search.count_clients(self._vault.connection())

    def get(self, client_id: str) -> Client | None:
        """Return one client, or None."""
        return rows.read(self._vault.connection(), client_id)

    def saw(self, client_id: str) -> None:
        """Note in the history that this record was opened (D8). Writer lane."""
        with self._vault.unit_of_work("open client") as work:
            work.record("saw", "client", client_id)

    def add(self, draft: ClientDraft, *, practice: bool = False) -> str:
        """Store a new client; raises InvalidInput naming the field. Returns the id."""
        checked = self.check(draft)
        with self._vault.unit_of_work("add client") as work:
            return rows.insert(work, checked, practice=practice)

    def change(self, client_id: str, version: int, draft: ClientDraft) -> None:
        """Store changes of a client read at `version`; raises RowChanged when somebody was faster."""
        checked = self.check(draft)
        before = rows.read(self._vault.connection(), client_id)
        if before is None:
            raise InvalidInput("client", "client_gone")
        with self._vault.unit_of_work("change client") as work:
            rows.update(work, replace(before, version=version), checked)

    def confirm_safe_contact(self, client_id: str, method_id: str) -> None:
        """Note that the client confirmed today what they said earlier, without a change (V7, one key)."""
        before = rows.read_safe_contact(self._vault.connection(), method_id)
        now = self._clock.now()
        confirmed = replace(before, confirmed_at=now, said_at=before.said_at or now, recheck_reason="")
        with self._vault.unit_of_work("confirm safe contact") as work:
            rows.add_safe_contact(work, client_id, method_id, confirmed)

    def state_of(self, reach: Reach) -> ContactState:
        """Return what the client's own words allow over one contact method now."""
        return contact_state(reach.method, reach.safe, self._clock.now(), recheck_days=self._recheck_days())

    def best_reach(self, client: Client) -> tuple[Reach, ContactState] | None:
        """Return the contact method to show first: the preferred one, else the first; None when there is none."""
        reaches = sorted(client.draft.reaches, key=lambda reach: not reach.method.is_preferred)
        return (reaches[0], self.state_of(reaches[0])) if reaches else None

    def check(self, draft: ClientDraft) -> ClientDraft:
        """Return the draft in order: names trimmed, exactly one chosen, numbers as E.164. Raises InvalidInput."""
        names = [replace(name, text=check_name(name.text)) for name in draft.names if name.text.strip()]
        if not names:
            raise InvalidInput("chosen_name", "name_missing")
        chosen = next((place for place, name in enumerate(names) if name.is_chosen), 0)
        names = [
            replace(name, is_chosen=place == chosen, kind="chosen" if place == chosen else _other(name.kind))
            for place, name in enumerate(names)
        ]
        for field in _LINES:
            if len(getattr(draft, field)) > MAX_LINE:
                raise InvalidInput(field, "too_long", most=MAX_LINE)
        if len(draft.cultural_note) > MAX_WORDS:
            raise InvalidInput("cultural_note", "too_long", most=MAX_WORDS)
        today = self._clock.now().local().date()
        return replace(
            draft,
            names=tuple(names),
            languages=tuple(language for language in draft.languages if language.code),
            birth_date=check_birth_date(draft.birth_date, today),
            reaches=tuple(self._check_reach(reach) for reach in draft.reaches if reach.method.value.strip()),
            addresses=tuple(self._check_address(place) for place in draft.addresses if not place.is_empty()),
        )

    def _check_reach(self, reach: Reach) -> Reach:
        method, safe = reach.method, reach.safe
        if method.kind in _PHONES:
            e164, shown = phones.normalise(method.value)
            method = replace(method, e164=e164, value=shown)
        elif len(method.value) > MAX_LINE:
            raise InvalidInput("contact", "too_long", most=MAX_LINE)
        elif method.kind == "email" and not _looks_like_email(method.value):
            raise InvalidInput("email", "email_impossible")
        if not all(valid_hours(span) for span in safe.hours):
            raise InvalidInput("hours", "hours_impossible")
        for field in ("identify_as", "if_other_answers", "ring_back_finds", "code_word", "help_word"):
            if len(getattr(safe, field)) > MAX_LINE:
                raise InvalidInput(field, "too_long", most=MAX_LINE)
        asked = (safe.may_call, safe.may_text, safe.may_voicemail, safe.may_email)
        if safe.said_at is None and any(answer != "not_asked" for answer in asked):
            safe = replace(safe, said_at=self._clock.now())
        return replace(reach, method=method, safe=safe)

    def _check_address(self, place: Address) -> Address:
        if not place.dispatch_number.strip():
            return replace(place, dispatch_number="", dispatch_e164="", dispatch_checked_at=None)
        # An emergency call from here must reach the client's town: 911 and its like reach our own (PRACTICE 20).
        digits = "".join(sign for sign in place.dispatch_number if sign.isdecimal())
        if len(digits) <= 4:
            raise InvalidInput("dispatch_number", "dispatch_short_code")
        e164, shown = phones.normalise(place.dispatch_number, field="dispatch_number")
        return replace(place, dispatch_number=shown, dispatch_e164=e164)


def _other(kind: str) -> str:
    return "other_spelling" if kind == "chosen" else kind


def _looks_like_email(text: str) -> bool:
    name, _, host = text.strip().rpartition("@")
    return bool(name) and "." in host and not any(sign.isspace() for sign in text.strip())
