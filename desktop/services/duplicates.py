"""Records that may be one person: asked while adding, decided by a person, put together with a preview, and undone."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from desktop.domain.clients import ClientDraft
from desktop.domain.duplicates import Likeness, Merged, MergePreview, MergeRecord
from desktop.domain.errors import InvalidInput, NotAllowed, RowChanged
from desktop.domain.shelters import LEFT_OUT
from desktop.services import phones
from desktop.storage import clients as rows
from desktop.storage import duplicates, merging
from desktop.storage.merge_copies import said_otherwise

if TYPE_CHECKING:
    from desktop.domain.clients import Client
    from desktop.storage.vault import OpenVault

_NUMBERS = frozenset({"phone", "sms"})


class DuplicatesService:
    """`like`, `pair_among` and `preview` read, on the pool; the others belong on the writer lane."""

    def __init__(self, vault: OpenVault) -> None:
        self._vault = vault

    def like(self, draft: ClientDraft, own_id: str = "") -> list[Likeness]:
        """Return records that may be the person of a draft, the likest first, at most three; half a number is none."""
        return duplicates.like(
            self._vault.connection(),
            names=[name.text for name in draft.names],
            numbers=_numbers(draft),
            birth_date=draft.birth_date,
            country=draft.country_of_origin,
            own_id=own_id,
        )

    def like_client(self, client: Client) -> list[Likeness]:
        """Return records that may be the same person as a stored one."""
        return self.like(client.draft, client.id)

    def pair_among(self, ids: Sequence[str]) -> tuple[tuple[str, str], tuple[str, str]] | None:
        """Return ((id, short id), (id, short id)) of two among these that may be one person, not decided yet."""
        conn = self._vault.connection()
        found = duplicates.pair_among(conn, ids)
        if found is None:
            return None
        one, other = (rows.read(conn, client_id) for client_id in found)
        if one is None or other is None:
            return None
        return (one.id, one.short_id), (other.id, other.short_id)

    def decide_different(self, one: str, others: Collection[str]) -> None:
        """Remember that these are other people than `one`."""
        if others:
            with self._vault.unit_of_work("not the same person") as work:
                for other in others:
                    duplicates.decide_different(work, one, other)

    def preview(self, kept_id: str, gone_id: str) -> MergePreview:
        """Return what a merge would do, or why it may not be done.

        Raises:
            NotAllowed: merge_record_gone; merge_walled, since not even the preview shows two walled records together.
        """
        conn = self._vault.connection()
        kept, gone = rows.read(conn, kept_id), rows.read(conn, gone_id)
        if kept is None or gone is None or kept_id == gone_id:
            raise NotAllowed("merge_record_gone")
        refused = merging.obstacle(conn, kept_id, gone_id)
        if refused == "merge_walled":
            raise NotAllowed(refused)
        numbers = set(_numbers(kept.draft)) & set(_numbers(gone.draft))
        told = {reach.method.e164: reach.safe for reach in kept.draft.reaches if reach.method.e164}
        differ = any(
            said_otherwise(told[reach.method.e164], reach.safe)
            for reach in gone.draft.reaches
            if reach.method.e164 in told
        )
        hold, conflict = merging.held(conn, kept_id, gone_id), merging.in_conflict(conn, kept_id, gone_id)
        warnings = (
            *(("shared_number",) if numbers else ()),
            *(("ask_contact_again",) if differ else ()),
            *(("legal_hold",) if hold else ()),
            *(("conflict_of_interest",) if conflict else ()),
        )
        there = {name.text for name in kept.draft.names}
        ways = {reach.method.e164 or reach.method.value for reach in kept.draft.reaches}
        places = {place.one_line() for place in kept.draft.addresses}
        spoken = {language.code for language in kept.draft.languages}
        return MergePreview(
            kept=self._side(kept),
            gone=self._side(gone),
            fields=tuple(merging.facts(conn, kept_id, gone_id)),
            names=tuple(name.text for name in gone.draft.names if name.text not in there),
            ways=tuple(
                reach.method.value
                for reach in gone.draft.reaches
                if (reach.method.e164 or reach.method.value) not in ways
            ),
            places=tuple(
                # where a shelter is, is nobody's to see in passing
                place.label or LEFT_OUT if place.shelter else place.one_line()
                for place in gone.draft.addresses
                if place.one_line() not in places
            ),
            languages=tuple(each.code for each in gone.draft.languages if each.code not in spoken),
            warnings=warnings,
            refused=refused,
        )

    def merge(self, preview: MergePreview, take: Collection[str], *, one_person: bool) -> str:
        """Put the two together as shown; returns the id of the decision, which `undo` takes.

        Raises:
            NotAllowed: `one_person` was not said, or one of the obstacles of the preview came up.
            RowChanged: one of them was changed since the preview was made.
        """
        if not one_person:
            raise NotAllowed("merge_not_confirmed")
        with self._vault.unit_of_work("merge two records") as work:
            conn = self._vault.connection()
            for side in (preview.kept, preview.gone):
                now = rows.read(conn, side.client_id)
                if now is None or now.version != side.version:
                    raise RowChanged("version")
            return merging.merge(work, conn, preview.kept.client_id, preview.gone.client_id, take)

    def undo(self, decision_id: str) -> tuple[str, str]:
        """Make two records of one again; returns (the one that stayed, the one that is back)."""
        with self._vault.unit_of_work("undo a merge") as work:
            return merging.undo(work, self._vault.connection(), decision_id)

    def merged_into(self, client_id: str) -> list[Merged]:
        """Return the records that were put into this one and can be taken out again, the newest first."""
        return merging.merged_into(self._vault.connection(), client_id)

    def _side(self, client: Client) -> MergeRecord:
        conn = self._vault.connection()
        return MergeRecord(
            client_id=client.id,
            short_id=client.short_id,
            chosen_name=client.chosen_name,
            version=client.version,
            legal_hold=merging.held(conn, client.id),
            sessions=merging.count(conn, "sessions", client.id),
            plans=merging.count(conn, "safety_plans", client.id),
        )


def _numbers(draft: ClientDraft) -> list[str]:
    found = []
    for reach in draft.reaches:
        if reach.method.kind in _NUMBERS and reach.method.value.strip():
            try:
                found.append(reach.method.e164 or phones.normalise(reach.method.value)[0])
            except InvalidInput:
                continue  # not a whole number yet: it is still being typed
    return found
