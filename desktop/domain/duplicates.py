"""Two records that may be one person: what speaks for it, and what putting them together would do."""

from __future__ import annotations

from dataclasses import dataclass

#: How serious a risk level is; of two the more serious one stays (PRACTICE 15: nothing is averaged or lost).
RISK_ORDER = {"": 0, "no_action": 1, "low": 2, "medium": 3, "high": 4}


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """A record like the one in hand. `reasons`: ``same_name``, ``name``, ``phone``, ``birth``, ``country``.

    `walled`: it is kept apart from another record, or there is a conflict of interest; then only the id is shown.
    """

    client_id: str
    short_id: str
    chosen_name: str
    reasons: tuple[str, ...]
    walled: bool

    @property
    def weight(self) -> int:
        """Return how much speaks for one person; 3 is enough to ask."""
        worth = {"same_name": 3, "name": 2, "phone": 2, "birth": 2, "country": 1}
        return sum(worth[reason] for reason in self.reasons)

    @property
    def only_a_number(self) -> bool:
        """Tell whether nothing but a number is the same: two people of one household often share it (PRACTICE 13)."""
        return set(self.reasons) <= {"phone", "country"}


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeField:
    """One fact that both records hold differently, or only the one that goes. Values are as stored.

    `taken`: the value of the record that goes is the one that will stand. `fixed`: it is not a choice.
    """

    name: str
    kept: str
    gone: str
    taken: bool
    fixed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeRecord:
    """One of the two, as the preview shows it."""

    client_id: str
    short_id: str
    chosen_name: str
    version: int
    legal_hold: bool
    sessions: int
    plans: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MergePreview:
    """What a merge would do: `fields` in question, what is added to the record that stays, and what stands in the way.

    `refused` is the reason code of `NotAllowed`, empty when it may be done. `warnings`: ``shared_number``,
    ``legal_hold``, ``conflict_of_interest``, ``ask_contact_again``.
    """

    kept: MergeRecord
    gone: MergeRecord
    fields: tuple[MergeField, ...]
    names: tuple[str, ...]
    ways: tuple[str, ...]
    places: tuple[str, ...]
    languages: tuple[str, ...]
    warnings: tuple[str, ...]
    refused: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """A merge that can be undone: which record went into this one, and when (stored moment)."""

    decision_id: str
    short_id: str
    chosen_name: str
    at: str
