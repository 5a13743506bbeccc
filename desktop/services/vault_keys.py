"""The key slots of the open vault as screens see them: listed, replaced, added, taken away; and trying the sheet."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.domain.clock import Clock, Moment
from desktop.domain.errors import WrongPassphrase
from desktop.services import agency_keys
from desktop.storage import slot_changes, slot_facts
from desktop.storage.slot_facts import SlotFact, UnlockFact
from desktop.storage.unlocking import unlock_header

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.storage.vault import OpenVault

QUARTER_DAYS = 91
LATER_DAYS = 7
MAX_LABEL = slot_changes.MAX_LABEL
OWN, RECOVERY, AGENCY, PERSON, UNKNOWN = "own", "recovery", "agency", "person", "unknown"


class VaultKeys:
    """Reads run on the caller's connection; what writes belongs on the writer lane."""

    def __init__(self, vault: OpenVault, clock: Clock, words: Callable[[], Sequence[str]]) -> None:
        self._vault = vault
        self._clock = clock
        self._words = words

    # ------------------------------------------------------------ looking

    def slots(self) -> list[SlotFact]:
        """Return every slot, one's own passphrase first."""
        return slot_facts.list_slots(self._vault.connection(), self._vault.header, self._vault.staff_id)

    def unlock_before(self) -> UnlockFact | None:
        """Return when and how the vault was opened before this time."""
        return slot_facts.unlock_before(self._vault.connection())

    def in_the_way(self) -> list[SlotFact]:
        """Return the slots that a new data key would shut out: only their own people could wrap it for them."""
        return [slot for slot in self.slots() if slot.kind in {PERSON, UNKNOWN}]

    def words_of_slot(self, slot: SlotFact) -> tuple[str, ...]:
        """Return the six words of the key an agency slot is sealed to."""
        return agency_keys.words_of(agency_keys.of_bytes(slot.public), self._words())

    def words_of_key(self, escrow_key: str) -> tuple[str, ...]:
        """Return the six words of the key in the agency's profile; raises InvalidInput (not_a_key)."""
        return agency_keys.words_of(agency_keys.parse(escrow_key), self._words())

    def lets_in(self, escrow_key: str) -> bool:
        """Tell whether the holder of this agency key opens the vault already."""
        public = agency_keys.parse(escrow_key).key
        return any(slot.public == public for slot in self.slots())

    # ------------------------------------------------------------ changing

    def new_recovery_text(self) -> str:
        """Return a fresh recovery key; it opens nothing before `use_recovery_key`."""
        return slot_changes.new_recovery_text()

    def use_recovery_key(self, text: str) -> None:
        """Put a recovery key that was typed back in the place of the one before."""
        slot_changes.replace_recovery_key(self._vault, text)

    def let_agency_in(self, escrow_key: str) -> None:
        """Add a slot for the agency's key; raises InvalidInput (not_a_key), NotAllowed (slot_there_already)."""
        slot_changes.add_agency_slot(self._vault, agency_keys.parse(escrow_key).key)

    def remove(self, slot_id: str) -> None:
        """Take a slot away; raises NotAllowed (slot_needed), InvalidInput (slot_gone)."""
        slot_changes.remove_slot(self._vault, slot_id)

    def rename(self, label: str) -> None:
        """Give the vault another label; raises InvalidInput (label_missing, too_long)."""
        slot_changes.rename(self._vault, label)

    # ------------------------------------------------------------ the recovery drill

    def last_drill(self) -> Moment | None:
        """Return when the sheet was last tried with success."""
        return slot_facts.last_drill(self._vault.connection())

    def drill_since(self) -> Moment | None:
        """Return the day from which the sheet waits to be tried, None while a quarter is not over."""
        known = [self.last_drill(), *(slot.made for slot in self.slots() if slot.kind == RECOVERY)]
        moments = [moment for moment in known if moment is not None]
        newest = max(moments, key=lambda moment: moment.utc) if moments else self._created()
        if newest is None or self._clock.now().utc - newest.utc < timedelta(days=QUARTER_DAYS):
            return None
        return newest

    def try_sheet(self, typed: str) -> bool:
        """Open the header with the typed key, in memory only, and note the drill; False when it does not open.

        Raises:
            RecoveryKeyMistyped: a slip of the hand; nothing is noted. NoSpace, NotWritable.
        """
        try:
            unlock_header(self._vault.folder, recovery_key=typed).forget()
            opened = True
        except WrongPassphrase as error:
            if error.reason != "recovery_key":
                raise
            opened = False
        with self._vault.unit_of_work("recovery drill") as work:
            if opened:
                work.set_meta(slot_facts.META_DRILL, work.now.text())
            op = "recovery_sheet_tried" if opened else "recovery_sheet_did_not_open"
            work.record(op, "vault", self._vault.vault_id)
        return opened

    def _created(self) -> Moment | None:
        try:
            return Moment.parse(str(self._vault.header.fields["created"]))
        except ValueError:
            return None
