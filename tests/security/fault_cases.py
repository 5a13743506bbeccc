"""What the program does with files, each with a look that tells whether the old or the new state is there."""

import shutil
from dataclasses import replace

from desktop.content.profile import FILE as PROFILE
from desktop.content.profile import read_profile, save_profile
from desktop.domain.agency import AgencyProfile
from desktop.domain.backup_rotation import Keeping
from desktop.domain.errors import WrongPassphrase
from desktop.domain.ids import new_id
from desktop.exports.atomic import write_atomic
from desktop.preferences import Preferences, load_preferences, save_preferences
from desktop.services.inbox_keys import InboxKeys
from desktop.storage import ballast
from desktop.storage.backup import back_up_into
from desktop.storage.backup_places import made_at
from desktop.storage.crisis_open import OpenCrisis, read_crisis_open, write_crisis_open
from desktop.storage.head import read_head
from desktop.storage.restoring import restore
from desktop.storage.slot_changes import new_recovery_text, replace_recovery_key
from desktop.storage.unlocking import unlock_header
from desktop.storage.vault import unlock_vault
from desktop.storage.verify import verify_vault
from tests.fixtures.vaults import PASSPHRASE
from tests.security.slow_keys import slow_keys_remembered


class Case:
    """Something that is done with files: `do` does it, `look` says which state the folder is in: old or new."""

    quiet = False
    """A failure need not be told: the work goes on, and the next occasion tries again."""
    raises = True
    step = 1
    """Only each so-manieth place in `make test`, because it takes long; the soak takes all."""
    keys = staticmethod(slow_keys_remembered)

    def __init__(self, folder, template, clock):
        self.folder, self.clock = folder, clock
        self.recovery_key = template.recovery_key
        folder.mkdir()
        shutil.copytree(template.folder, folder / "vault")

    def begin(self):
        self.vault = unlock_vault(self.folder / "vault", passphrase=PASSPHRASE, clock=self.clock)

    def end(self):
        self.vault.close()

    def sound(self, name="vault"):
        return verify_vault(self.folder / name, passphrase=PASSPHRASE, clock=self.clock).is_sound


class Header(Case):
    def begin(self):
        super().begin()
        self.new = new_recovery_text()

    def do(self):
        replace_recovery_key(self.vault, self.new)

    def look(self):
        opening = [key for key in (self.recovery_key, self.new) if self._opens(key)]
        # between the two files both sheets open; the change was said to have failed and can be made again
        return "new" if self.new in opening else "old" if opening else "neither"

    def _opens(self, key):
        try:
            unlock_header(self.folder / "vault", recovery_key=key).forget()
        except WrongPassphrase:
            return False
        return True


class Item(Case):
    """The same sealed bytes twice are one item, however often their file had to be written."""

    def begin(self):
        super().begin()
        self.sealed = self.vault.inbox.sealed(b"a line")

    def do(self):
        self.vault.inbox.put(self.sealed)

    def look(self):
        items, unopenable = self.vault.inbox.read_all()
        found = {(each.item_id, each.data) for each in items}
        return "neither" if unopenable or len(found) > 1 else "new" if found else "old"


class ItemAgain(Case):
    name = "0" * 32

    def begin(self):
        super().begin()
        self.vault.inbox.seal(b"a line", self.name)

    def do(self):
        self.vault.inbox.seal(b"a longer line", self.name)

    def look(self):
        items, unopenable = self.vault.inbox.read_all()
        known = {b"a line": "old", b"a longer line": "new"}
        return known.get(items[0].data, "neither") if len(items) == 1 and not unopenable else "neither"


class Head(Case):
    """A mirror that cannot be written is no failure of a save: it stays marked."""

    quiet, raises = True, False

    def begin(self):
        super().begin()
        # the first is mirrored at once, the second within the same second is not
        for number in (1, 2):
            with self.vault.unit_of_work("test") as work:
                work.insert("clients", {"short_id": f"W-{number}"})
        self.before = self._count()

    def _count(self):
        return read_head(self.folder / "vault", self.vault.vault_id, self.vault._dek).head.count

    def do(self):
        self.vault.write_head_if_dirty()

    def look(self):
        return "new" if self._count() > self.before else "old"


class BackUp(Case):
    step = 9

    def begin(self):
        super().begin()
        self.vault.inbox.seal(b"a line")
        (self.folder / "stick").mkdir()
        self.first = self._back_up().folder

    def _back_up(self):
        return back_up_into(self.vault, self.folder / "stick", keeping=Keeping(newest=1, weeks=0, months=0))

    def do(self):
        self.clock.advance(60)
        self._back_up()

    def look(self):
        names = [path.name for path in (self.folder / "stick").iterdir() if made_at(path.name)]
        if not names or not all(self.sound(f"stick/{name}") for name in names):
            return "neither"
        return "old" if names == [self.first.name] else "new"


class Restore(Case):
    step = 7

    def begin(self):
        super().begin()
        self.vault.inbox.seal(b"a line")
        self.source = back_up_into(self.vault, self._made("stick")).folder
        self.target = self._made("home") / "again"

    def _made(self, name):
        (self.folder / name).mkdir()
        return self.folder / name

    def do(self):
        restore(self.source, self.target, passphrase=PASSPHRASE, clock=self.clock)

    def look(self):
        left = [path.name for path in self.target.parent.iterdir() if path != self.target]
        if not self.target.exists():
            # nothing half is left in the list of vaults either
            return "old" if all(name.startswith(".new-") for name in left) else "neither"
        items = [path.stat().st_size for path in (self.target / "inbox").iterdir()]
        return "new" if self.sound("home/again") and items == [4096] else "neither"


class Unlock(Case):
    """Opening writes too: the lock, the header's copy, the mirror, what was found."""

    quiet = True

    def begin(self):
        (self.folder / "vault" / "vault.hdr.bak").unlink()

    def do(self):
        unlock_vault(self.folder / "vault", passphrase=PASSPHRASE, clock=self.clock).close()

    def look(self):
        return "new" if self.sound() else "old" if self._lacks_the_copy() else "neither"

    def _lacks_the_copy(self):
        found = verify_vault(self.folder / "vault", passphrase=PASSPHRASE, clock=self.clock).findings
        return [each.code for each in found if each.is_problem] == ["header_copy_damaged"]

    def end(self):
        return


class Crisis(Case):
    run = "1" * 32

    def do(self):
        write_crisis_open(self.folder / "vault", OpenCrisis(self.run, self.clock.now()))

    def look(self):
        return "old" if read_crisis_open(self.folder / "vault") is None else "new"


class Spool(Case):
    """The room put aside: without it the work goes on, and the next look tries again."""

    quiet, raises = True, False

    def do(self):
        ballast.put_aside(self.folder / "vault", 64 * 1024)

    def look(self):
        whole = ballast.is_whole(self.folder / "vault", 64 * 1024)
        return "new" if whole else "old"


class Choices(Case):
    """Preferences: a full disk must not stop a session."""

    quiet, raises = True, False

    def begin(self):
        self.file = self.folder / "preferences.toml"
        save_preferences(self.file, Preferences(scale=115))

    def do(self):
        save_preferences(self.file, Preferences(scale=130))

    def look(self):
        return {115: "old", 130: "new"}.get(load_preferences(self.file).scale, "neither")

    def end(self):
        return


class Profile(Case):
    def begin(self):
        self.place = self.folder / "agency"
        self.profile = AgencyProfile()
        save_profile(replace(self.profile, name="Before"), self.place)

    def do(self):
        save_profile(replace(self.profile, name="After"), self.place)

    def look(self):
        found, problems = read_profile(self.place / PROFILE)
        return {"Before": "old", "After": "new"}.get(found.name, "neither") if not problems else "neither"

    def end(self):
        return


class RememberedKey(Case):
    quiet, raises = True, False

    def begin(self):
        self.keys, self.id = InboxKeys(self.folder / "keys.json"), new_id()
        self.keys.remember(self.folder, self.id, bytes(32))

    def do(self):
        self.keys.remember(self.folder, self.id, bytes([1]) * 32)

    def look(self):
        found = self.keys.of(self.folder)
        return "neither" if found is None else "new" if found.key[0] else "old"

    def end(self):
        return


class Export(Case):
    def begin(self):
        self.file = self.folder / "page.pdf"
        self.file.write_bytes(b"old")

    def do(self):
        write_atomic(self.file, [b"n", b"ew"], overwrite=True)

    def look(self):
        return self.file.read_bytes().decode()

    def end(self):
        return


CASES = (
    Header, Item, ItemAgain, Head, BackUp, Restore, Unlock, Crisis, Spool, Choices, Profile, RememberedKey, Export,
)  # fmt: skip
