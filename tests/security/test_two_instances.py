"""Two programs over one vault: the second is told, a killed one leaves nothing stale, and nobody else's gets in."""

import os
import random
import shutil
import sys

import pytest

from desktop.domain.clock import SystemClock
from desktop.domain.errors import NotWritable, VaultInUse
from desktop.storage import lockfile
from desktop.storage.vault import unlock_vault
from desktop.storage.verify import verify_vault
from tests.fixtures.vaults import PASSPHRASE
from tests.security.slow_keys import slow_keys_remembered
from tests.security.workers import CAN_FORK, KILLS, workers

CLOCK = SystemClock()
TURNS = max(3, KILLS // 5)
pytestmark = [pytest.mark.timeout(3600), pytest.mark.skipif(not CAN_FORK, reason="forks its workers")]


@pytest.fixture(autouse=True)
def _remembered():
    with slow_keys_remembered():
        yield


def opened_beside(folder):
    """Tell whether the vault opens while somebody else has it."""
    try:
        unlock_vault(folder, passphrase=PASSPHRASE, clock=CLOCK).close()
    except VaultInUse:
        return False
    return True


def run(folder, turns):
    """Let one work in the vault, try to get in, kill it, get in; return how often two were in, and of how many."""
    chance, beside = random.Random(14), []
    with workers(folder, "mixed") as work:
        for _ in range(turns):
            work.kill_after(chance.uniform(0.01, 0.1), meanwhile=lambda: beside.append(opened_beside(folder)))
            with unlock_vault(folder, passphrase=PASSPHRASE, clock=CLOCK) as vault:
                assert "history_behind_mirror" not in vault.notices
    return sum(beside), len(beside)


def test_the_second_is_told_and_a_killed_first_leaves_nothing_stale(vault_folder):
    assert run(vault_folder, TURNS) == (0, TURNS)
    assert verify_vault(vault_folder, passphrase=PASSPHRASE, clock=CLOCK).is_sound


def test_the_trying_notices_a_lock_that_does_not_hold(vault_folder, monkeypatch):
    """The control: without the system's lock the second one gets in."""
    monkeypatch.setattr(lockfile, "_lock", lambda _handle: None)
    assert run(vault_folder, 2)[0] == 2


def test_a_copied_folder_is_a_vault_of_its_own(vault_folder, tmp_path):
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=CLOCK) as vault:
        shutil.copytree(vault_folder, tmp_path / "copied")
        before = (vault_folder / "vault.db").read_bytes()
        with unlock_vault(tmp_path / "copied", passphrase=PASSPHRASE, clock=CLOCK) as copied:
            with copied.unit_of_work("test") as work:
                work.insert("clients", {"short_id": "W-1"})
            copied.checkpoint()
        assert (vault_folder / "vault.db").read_bytes() == before
        assert vault.connection().execute("SELECT count(*) FROM clients").fetchone()[0] == 0


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() != 0, reason="becomes somebody else, which needs root"
)
def test_another_person_of_the_laptop_is_told_and_changes_nothing(vault_folder):
    held = {path.name: path.read_bytes() for path in vault_folder.iterdir() if path.is_file()}
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.setuid(65534)
        try:
            unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=CLOCK)
            told = "opened"
        except NotWritable as error:
            told = f"NotWritable {error.reason}"
        except BaseException as error:
            told = repr(error)
        os.write(writing, told.encode())
        os._exit(0)
    os.close(writing)
    os.waitpid(child, 0)
    with os.fdopen(reading) as said:
        assert said.read() == "NotWritable unreadable"
    assert {path.name: path.read_bytes() for path in vault_folder.iterdir() if path.is_file()} == held
