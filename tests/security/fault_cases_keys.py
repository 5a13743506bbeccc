"""Two more things that are done with files: a vault is made, and a closed one gets a new data key."""

from desktop.domain.errors import WrongPassphrase
from desktop.storage.keys import KDF_FLOOR
from desktop.storage.rotation import rotate_key
from desktop.storage.slot_changes import new_recovery_text
from desktop.storage.unlocking import unlock_header
from desktop.storage.vault import create_vault, unlock_vault
from desktop.storage.verify import verify_vault
from tests.fixtures.vaults import PASSPHRASE
from tests.security.fault_cases import Case
from tests.security.slow_keys import swift_keys


class Create(Case):
    """Nothing half stands where vaults are looked for; what is there opens with everything a vault has."""

    keys = staticmethod(swift_keys)
    step = 17

    def begin(self):
        (self.folder / "vaults").mkdir()
        self.target = self.folder / "vaults" / "fresh"

    def do(self):
        create_vault(
            self.target, PASSPHRASE, clock=self.clock, label="Fresh", kdf=KDF_FLOOR, staff_name="Robin Ekholm"
        )

    def look(self):
        left = [path.name for path in self.target.parent.iterdir() if path != self.target]
        if not all(name.startswith(".new-") for name in left):
            return "neither"
        if not self.target.exists():
            return "old"
        if not verify_vault(self.target, passphrase=PASSPHRASE, clock=self.clock).is_sound:
            return "neither"
        with unlock_vault(self.target, passphrase=PASSPHRASE, clock=self.clock) as vault:
            return "new" if vault.can_sign and not vault.notices else "neither"

    def end(self):
        return


class Rotate(Case):
    """The vault opens at every moment, with its passphrase and with one of two sheets, and everything is in it."""

    step = 23

    def begin(self):
        super().begin()
        with self.vault.unit_of_work("test") as work:
            work.insert("clients", {"short_id": "W-1"})
        self.vault.close()
        self.new = new_recovery_text()

    def do(self):
        rotate_key(
            self.folder / "vault", passphrase=PASSPHRASE, recovery_key=self.new, clock=self.clock
        ).close()

    def look(self):
        with unlock_vault(self.folder / "vault", passphrase=PASSPHRASE, clock=self.clock) as vault:
            held = vault.connection().execute("SELECT count(*) FROM clients").fetchone()[0]
            told = set(vault.notices) - {"key_change_finished", "key_change_undone", "header_copy_used"}
        opening = [key for key in (self.recovery_key, self.new) if self._opens(key)]
        if held != 1 or told or len(opening) != 1 or not self.sound():
            return "neither"
        return "new" if opening == [self.new] else "old"

    def _opens(self, key):
        try:
            unlock_header(self.folder / "vault", recovery_key=key).forget()
        except WrongPassphrase:
            return False
        return True

    def end(self):
        return


KEY_CASES = (Create, Rotate)
