"""What a screen does with clients: find, open, add, change, and ask whether contact is safe."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any, TypeVar

from desktop.domain.clients import (
    MAX_LINE,
    MAX_WORDS,
    Address,
    Client,
    ClientDraft,
    ClientHit,
    Name,
    Reach,
    check_birth_date,
    check_name,
    other_name,
)
from desktop.domain.clock import Clock, Moment
from desktop.domain.contacts import (
    OTHER_NUMBER,
    ContactState,
    SafeContact,
    contact_state,
    same_way,
    without_common_hours,
)
from desktop.domain.cover_story import story_problem, who_we_are_problem
from desktop.domain.errors import InvalidInput
from desktop.domain.plain_text import one_line, portable
from desktop.domain.safe_hours import valid_hours
from desktop.domain.scripts import script_of
from desktop.domain.whereabouts import as_it_was_confirmed
from desktop.services import phones
from desktop.storage import cases, client_list, merging, name_index, safe_contact, search, search_notes
from desktop.storage import clients as rows
from desktop.storage.among import OPEN

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
_ADDRESS_LINES = (
    "label",
    "street",
    "unit",
    "town",
    "region",
    "postal_code",
    "country",
    "dispatch_name",
    "dispatch_source",
    "dispatch_checked_how",
)
_SAFE_LINES = ("identify_as", "if_other_answers", "ring_back_finds", "code_word", "help_word")
_STATEMENT = (
    "may_call",
    "may_text",
    "may_voicemail",
    "may_email",
    "hours",
    "time_zone",
    "words",
    *_SAFE_LINES,
)
_Row = TypeVar("_Row")


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientGlimpse:
    """What a line in a list shows beside the chosen name: another spelling, and how to reach them now."""

    other_name: str
    reach: Reach | None
    state: ContactState | None


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

    def find_notes(self, typed: str, limit: int = 20) -> list[ClientHit]:
        """Return signed notes with the typed words, the newest first; on the pool, there may be a million of them."""
        return search_notes.find_notes(self._vault.connection(), typed, limit)

    def listed(self, limit: int, offset: int) -> list[ClientHit]:
        """Return open clients, the one changed last first, from `offset` on."""
        return client_list.page(self._vault.connection(), OPEN, limit, offset)

    def glimpse(self, client_id: str, matched: str = "") -> ClientGlimpse:
        """Return what a list shows of one client; `matched` is the spelling that is shown for another reason."""
        conn = self._vault.connection()
        names = rows.read_names(conn, client_id)
        chosen = next((name.text for name in names if name.is_chosen), "")
        others = [name.text for name in names if name.text != chosen]
        other = matched if matched in others else other_name(chosen, others)
        best = self._best(rows.reaches(conn, client_id))
        return ClientGlimpse(
            other_name=other, reach=best[0] if best else None, state=best[1] if best else None
        )

    def count(self) -> int:
        """Return how many open clients there are."""
        return client_list.count(self._vault.connection(), OPEN)

    def index_is_old(self) -> bool:
        """Tell whether names of this vault wait to be indexed by the rules of this version."""
        return name_index.is_old(self._vault.connection())

    def renew_index(self) -> bool:
        """Index the next few names anew, on the writer lane; returns whether more wait. May be cut off anywhere."""
        return name_index.renew(self._vault)

    def current_id(self, client_id: str) -> str:
        """Return the id under which this client is kept now: another one after a merge."""
        return merging.current_id(self._vault.connection(), client_id)

    def get(self, client_id: str) -> Client | None:
        """Return one client, or None."""
        return rows.read(self._vault.connection(), client_id)

    def add(self, draft: ClientDraft, *, practice: bool = False) -> str:
        """Store a new client; raises InvalidInput naming the field. Returns the id."""
        checked = self.check(draft)
        with self._vault.unit_of_work("add client") as work:
            return rows.insert(work, checked, practice=practice)

    def change(self, client_id: str, version: int, draft: ClientDraft) -> None:
        """Store changes of a client read at `version`; raises RowChanged when somebody was faster.

        What the client says about a contact method is said today where it differs from what is stored; where it does
        not, what is stored stays, with its own dates. Of another number it is asked anew, and a dispatch number that
        was confirmed for another place is confirmed anew.
        """
        checked = self.check(draft)
        before = rows.read(self._vault.connection(), client_id)
        if before is None:
            raise InvalidInput("client", "client_gone")
        cases.need_open(self._vault.connection(), client_id)
        stored = {reach.method.id: reach for reach in before.draft.reaches}
        places = {place.id: place for place in before.draft.addresses}
        checked = replace(
            checked,
            reaches=_each(
                checked.reaches,
                lambda _reach: True,
                lambda reach: self._said(reach, stored.get(reach.method.id)),
            ),
            addresses=tuple(
                as_it_was_confirmed(place, places[place.id]) if place.id in places else place
                for place in checked.addresses
            ),
        )
        with self._vault.unit_of_work("change client") as work:
            rows.update(work, replace(before, version=version), checked)

    def confirm_safe_contact(self, client_id: str, method_id: str) -> SafeContact:
        """Note that the client confirmed today what they said earlier, without a change (V7, one key).

        Returns what stood there before, for `take_back_confirmed`.
        """
        cases.need_open(self._vault.connection(), client_id)
        before = safe_contact.read_safe_contact(self._vault.connection(), method_id)
        now = self._clock.now()
        # two words without a common hour are not confirmed by a key: which hours, has to be said
        doubt = before.recheck_reason if without_common_hours(before) else ""
        confirmed = replace(before, confirmed_at=now, said_at=before.said_at or now, recheck_reason=doubt)
        with self._vault.unit_of_work("confirm safe contact") as work:
            rows.add_safe_contact(work, client_id, method_id, confirmed)
        return before

    def take_back_confirmed(self, client_id: str, method_id: str, before: SafeContact) -> None:
        """Let what stood before a slip of the key stand again, with its own day and doubt."""
        cases.need_open(self._vault.connection(), client_id)
        with self._vault.unit_of_work("take back confirmed") as work:
            rows.add_safe_contact(work, client_id, method_id, before)

    def said_apart(self, reach: Reach) -> list[SafeContact]:
        """Return the hours of both words (a merge, two laptops) that count together now; empty where it is one word."""
        return safe_contact.said_apart(self._vault.connection(), reach.method.id)

    def state_of(self, reach: Reach, at: Moment | None = None) -> ContactState:
        """Return what the client's own words allow over one contact method now, or at another moment."""
        now = at or self._clock.now()
        return contact_state(reach.method, reach.safe, now, recheck_days=self._recheck_days())

    def best_reach(self, client: Client) -> tuple[Reach, ContactState] | None:
        """Return the contact method to show first: the preferred one, else the first; None when there is none."""
        return self._best(client.draft.reaches)

    def _best(self, found: Iterable[Reach]) -> tuple[Reach, ContactState] | None:
        reaches = sorted(found, key=lambda reach: not reach.method.is_preferred)
        return (reaches[0], self.state_of(reaches[0])) if reaches else None

    def _said(self, reach: Reach, stored: Reach | None) -> Reach:
        if stored is None:
            return reach
        before = stored.safe
        if all(getattr(before, name) == getattr(reach.safe, name) for name in _STATEMENT):
            other = before.last_confirmed() is not None and not same_way(reach.method, stored.method)
            return replace(reach, safe=replace(before, recheck_reason=OTHER_NUMBER) if other else before)
        now, safe = self._clock.now(), reach.safe
        if without_common_hours(safe):
            raise InvalidInput("hours", "hours_impossible")
        if safe.hours == before.hours and not safe.time_zone and before.zone() != now.zone:
            # hours that were said elsewhere stay on the clock they were said on
            safe = replace(safe, time_zone=before.zone())
        return replace(reach, safe=replace(safe, said_at=now, confirmed_at=None, recheck_reason=""))

    def check(self, draft: ClientDraft) -> ClientDraft:
        """Return the draft in order: names trimmed, exactly one chosen, numbers as E.164. Raises InvalidInput.

        Where a field is one of several rows, the failure's `row` says which, counted in the draft as it was given.
        """
        draft = _cleaned(draft)
        names = [(place, name) for place, name in enumerate(draft.names) if name.text.strip()]
        if not names:
            raise InvalidInput("chosen_name", "name_missing")
        marked = next((place for place, name in names if name.is_chosen), names[0][0])
        kept = [self._check_name(place, name, chosen=place == marked) for place, name in names]
        for field in _LINES:
            _fits(field, getattr(draft, field))
        _fits("cultural_note", draft.cultural_note, MAX_WORDS)
        today = self._clock.now().local().date()
        return replace(
            draft,
            names=tuple(kept),
            languages=tuple(language for language in draft.languages if language.code),
            birth_date=check_birth_date(draft.birth_date, today),
            reaches=_each(draft.reaches, _was_written, self._check_reach),
            addresses=_each(draft.addresses, lambda place: not place.is_empty(), self._check_address),
        )

    @staticmethod
    def _check_name(place: int, name: Name, *, chosen: bool) -> Name:
        try:
            text = check_name(name.text)
        except InvalidInput as failure:
            failure.details["row"] = place
            raise
        kind = "chosen" if chosen else _other(name.kind)
        return replace(name, text=text, is_chosen=chosen, kind=kind, script=name.script or script_of(text))

    def _check_reach(self, reach: Reach) -> Reach:
        method, safe = reach.method, reach.safe
        if not method.value.strip():
            raise InvalidInput("phone", "way_missing")
        if method.kind in _PHONES:
            e164, shown = phones.normalise(method.value)
            method = replace(method, e164=e164, value=shown)
        elif len(method.value) > MAX_LINE:
            raise InvalidInput("phone", "too_long", most=MAX_LINE)
        elif method.kind == "email" and not _looks_like_email(method.value):
            raise InvalidInput("email", "email_impossible")
        if not all(valid_hours(span) for span in safe.hours) and not (
            without_common_hours(safe) and safe.recheck_reason
        ):
            raise InvalidInput("hours", "hours_impossible")
        for field in _SAFE_LINES:
            _fits(field, getattr(safe, field))
        # a story that can be checked, or that brings danger to the door, is none (PRACTICE 4)
        if who_we_are_problem(safe.identify_as):
            raise InvalidInput("identify_as", "cover_story")
        if story_problem(safe.if_other_answers):
            raise InvalidInput("if_other_answers", "cover_story")
        _fits("shared_with", method.shared_with)
        _fits("words", safe.words, MAX_WORDS)
        asked = (safe.may_call, safe.may_text, safe.may_voicemail, safe.may_email)
        if safe.said_at is None and any(answer != "not_asked" for answer in asked):
            safe = replace(safe, said_at=self._clock.now())
        return replace(reach, method=method, safe=safe)

    def _check_address(self, place: Address) -> Address:
        for field in _ADDRESS_LINES:
            _fits(field, getattr(place, field))
        if not place.dispatch_number.strip():
            return replace(place, dispatch_number="", dispatch_e164="", dispatch_checked_at=None)
        e164, shown = phones.dispatch_number(place.dispatch_number)
        return replace(place, dispatch_number=shown, dispatch_e164=e164)


def _cleaned(draft: ClientDraft) -> ClientDraft:
    """Return the draft without characters that no screen, page or pack can carry."""
    lines: dict[str, Any] = {field: one_line(getattr(draft, field)) for field in _LINES}
    return replace(
        draft,
        names=tuple(replace(name, text=one_line(name.text)) for name in draft.names),
        reaches=tuple(
            Reach(method=_clean(reach.method, long=()), safe=_clean(reach.safe, long=("words",)))
            for reach in draft.reaches
        ),
        addresses=tuple(_clean(place, long=()) for place in draft.addresses),
        cultural_note=portable(draft.cultural_note),
        birth_date=one_line(draft.birth_date),
        **lines,
    )


def _clean(row: _Row, long: tuple[str, ...]) -> _Row:
    texts: dict[str, Any] = {
        field.name: portable(value) if field.name in long else one_line(value)
        for field in fields(row)  # type: ignore[arg-type]
        if isinstance(value := getattr(row, field.name), str)
    }
    return replace(row, **texts)  # type: ignore[type-var]


def _was_written(reach: Reach) -> bool:
    """Tell whether anything stands in a row: words about a way that is not named yet are never dropped silently."""
    safe = replace(
        reach.safe, id="", hours=(), time_zone="", said_at=None, confirmed_at=None, recheck_reason=""
    )
    return bool(reach.method.value.strip() or reach.method.shared_with.strip()) or safe != SafeContact()


def _fits(field: str, text: str, most: int = MAX_LINE) -> None:
    if len(text) > most:
        raise InvalidInput(field, "too_long", most=most)


def _each(
    given: tuple[_Row, ...], wanted: Callable[[_Row], bool], check: Callable[[_Row], _Row]
) -> tuple[_Row, ...]:
    checked = []
    for place, row in enumerate(given):
        if wanted(row):
            try:
                checked.append(check(row))
            except InvalidInput as failure:
                failure.details["row"] = place
                raise
    return tuple(checked)


def _other(kind: str) -> str:
    return "other_spelling" if kind == "chosen" else kind


def _looks_like_email(text: str) -> bool:
    name, _, host = text.strip().rpartition("@")
    return bool(name) and "." in host and not any(sign.isspace() for sign in text.strip())
