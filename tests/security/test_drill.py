"""The drill: back up, lose the vault, come back with each kind of secret; nothing is missing but what came after."""

import shutil
import time

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from desktop.domain.clock import SystemClock
from desktop.domain.errors import ExpectedError
from desktop.storage.backup import back_up_into
from desktop.storage.head import read_head
from desktop.storage.restoring import restore
from desktop.storage.slot_changes import add_agency_slot
from desktop.storage.vault import unlock_vault
from desktop.storage.verify import verify_vault
from tests.fixtures.vaults import PASSPHRASE
from tests.security.slow_keys import slow_keys_remembered
from tests.security.workers import KILLS

CLOCK = SystemClock()
TIMES = max(1, KILLS // 100)
"""Of each of the three kinds: three drills in `make test` and the quick soak, thirty in the long one."""
PAGES = 40 if KILLS < 100 else 800
SECONDS_PER_BYTE = 60 / 2**30
pytestmark = pytest.mark.timeout(3600)


def test_with_every_kind_of_secret_the_last_backup_comes_back(vault_folder, vault_template, tmp_path):
    agency = X25519PrivateKey.generate()
    stick = tmp_path / "stick"
    stick.mkdir()
    secrets = {
        "passphrase": lambda: {"passphrase": PASSPHRASE},
        "recovery": lambda: {"recovery_key": vault_template.recovery_key},
        "agency": lambda: {"agency_key": bytearray(agency.private_bytes_raw())},
    }
    with slow_keys_remembered():
        with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=CLOCK) as vault:
            add_agency_slot(vault, agency.public_key().public_bytes_raw())
            with vault.unit_of_work("fill") as work:
                for number in range(PAGES):
                    work.insert("clients", {"short_id": f"W-{number}", "risk_reasons": "words " * 600})
        for turn in range(TIMES):
            for kind, secret in secrets.items():
                drill(vault_folder, stick, secret, f"{kind}-{turn}")


def drill(folder, stick, secret, name):
    with unlock_vault(folder, passphrase=PASSPHRASE, clock=CLOCK) as vault:
        with vault.unit_of_work("before") as work:
            work.insert("clients", {"short_id": name})
        vault.inbox.seal(f"line {name}".encode())
        held = vault.connection().execute("SELECT count(*) FROM clients").fetchone()[0]
        made = back_up_into(vault, stick)
        with vault.unit_of_work("after") as work:
            work.insert("clients", {"short_id": f"{name} later"})
        vault_id = vault.vault_id
    shutil.rmtree(folder)
    began, size = time.process_time(), sum(path.stat().st_size for path in made.folder.rglob("*"))
    restored = restore(made.folder, folder, **secret(), clock=CLOCK)
    assert time.process_time() - began < 1 + SECONDS_PER_BYTE * size
    assert verify_vault(folder, passphrase=PASSPHRASE, clock=CLOCK).is_sound
    with unlock_vault(folder, **secret(), clock=CLOCK) as vault:
        assert vault.notices == []
        mirrored = read_head(folder, vault_id, vault._dek)
        assert mirrored.head.count >= restored.history
        names = {row["short_id"] for row in vault.connection().execute("SELECT short_id FROM clients")}
        assert (len(names), name in names, f"{name} later" in names) == (held, True, False)
        items, unopenable = vault.inbox.read_all()
        assert f"line {name}".encode() in {item.data for item in items}
        assert unopenable == []


def test_the_drill_notices_a_backup_that_is_not_whole(vault_folder, tmp_path):
    """The control: a backup whose database lost its end does not come back."""
    (tmp_path / "stick").mkdir()
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=CLOCK) as vault:
        made = back_up_into(vault, tmp_path / "stick")
    database = made.folder / "vault.db"
    database.write_bytes(database.read_bytes()[: -4 * 4096])
    with pytest.raises(ExpectedError):
        restore(made.folder, tmp_path / "again", passphrase=PASSPHRASE, clock=CLOCK)
