"""kill -9 at random moments: nothing acknowledged is lost, nothing is half there, and the vault opens again."""

import random
import subprocess
import sys
import time

import pytest

from desktop.domain.clock import SystemClock
from desktop.domain.errors import WrongPassphrase
from desktop.storage.unlocking import unlock_header
from desktop.storage.vault import unlock_vault
from desktop.storage.verify import verify_vault
from tests.fixtures.vaults import PASSPHRASE
from tests.security.slow_keys import slow_keys_remembered
from tests.security.workers import CAN_FORK, KILLS, ROOT, WRITER, workers

MIXED = 2 * KILLS
pytestmark = [
    pytest.mark.timeout(3600),
    pytest.mark.skipif(not CAN_FORK, reason="forks its workers"),
]


@pytest.fixture(autouse=True)
def _remembered():
    with slow_keys_remembered():
        yield


def killed(folder, passphrase, mode, after):
    """Run the writer, kill it `after` seconds from its first change, return what it had acknowledged."""
    child = subprocess.Popen(
        [sys.executable, str(WRITER), str(folder), passphrase, mode],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"},
    )
    assert child.stdout.readline() == "open\n"
    time.sleep(after)
    child.kill()
    said, _ = child.communicate()
    assert child.returncode == -9, "it ended by itself before it was killed"
    return said.split()


def test_killed_writers_lose_nothing_that_was_acknowledged(vault_folder):
    moments = random.Random(1)
    total = 0
    before = 0
    with workers(vault_folder, "mixed") as work:
        for _ in range(MIXED):
            said = work.kill_after(moments.uniform(0.01, 0.25))
            began = time.monotonic()
            with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=SystemClock()) as vault:
                assert time.monotonic() - began < 2
                assert vault.notices == []
                clients, changed, flags = (
                    vault.connection().execute(sql).fetchone()[0]
                    for sql in (
                        "SELECT count(*) FROM clients",
                        "SELECT count(*) FROM clients WHERE version = 2",
                        "SELECT count(*) FROM flags",
                    )
                )
            # all of a unit or none of it, and at most the one in flight beyond what was said
            assert clients == changed == flags
            assert before + len(said) <= clients <= before + len(said) + 1
            before = clients
            total += len(said)
    assert total > MIXED
    assert verify_vault(vault_folder, passphrase=PASSPHRASE, clock=SystemClock()).is_sound


def test_a_killed_passphrase_change_leaves_the_old_or_the_new_one(vault_folder):
    moments = random.Random(2)
    current = PASSPHRASE
    changed = 0
    # on a busy machine a change may take longer than a second: then later and later, until some were done
    for turn in range(15 + KILLS // 2):
        if turn >= max(5, KILLS // 2) and changed:
            break
        said = killed(
            vault_folder, current, "rewrap", moments.uniform(0.2, 0.8 + 0.2 * (0 if changed else turn))
        )
        last = int(said[-1]) if said else 0
        acknowledged = f"passphrase number {last}" if last else current
        try:
            unlock_header(vault_folder, passphrase=acknowledged).forget()
            current = acknowledged
        except WrongPassphrase:
            current = f"passphrase number {last + 1}"
            unlock_header(vault_folder, passphrase=current).forget()
        changed += last
    assert changed > 0
    with unlock_vault(vault_folder, passphrase=current, clock=SystemClock()) as vault:
        assert vault.can_sign


def test_killed_while_taking_in_no_item_is_lost_or_doubled(vault_folder):
    moments = random.Random(3)
    rounds = 0
    with workers(vault_folder, "take_in") as work:
        for _ in range(KILLS):
            rounds += len(work.kill_after(moments.uniform(0.005, 0.12)))
            with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=SystemClock()) as vault:
                vault.take_in(lambda work, item: work.insert("clients", {"short_id": item.item_id}))
                assert vault.inbox.count == 0
                stored, taken = (
                    vault.connection().execute(f"SELECT count(*) FROM {table}").fetchone()[0]
                    for table in ("clients", "inbox_taken")
                )
                assert stored == taken >= 5 * rounds
    assert not [path for path in (vault_folder / "inbox").iterdir() if not path.name.endswith(".tmp")]


def test_the_counting_notices_a_lost_change(vault_folder):
    """The control: with the log thrown away after a kill, the same counting must fail."""
    # on a busy machine the log may just have been folded in, or the loss lie within the second the head may be behind
    for attempt in range(12):
        with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=SystemClock()) as vault:
            before = vault.connection().execute("SELECT count(*) FROM clients").fetchone()[0]
        said = killed(vault_folder, PASSPHRASE, "mixed", 0.1 + 0.05 * attempt)
        (vault_folder / "vault.db-wal").unlink(missing_ok=True)
        with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=SystemClock()) as vault:
            clients = vault.connection().execute("SELECT count(*) FROM clients").fetchone()[0]
            if clients < before + len(said) and vault.notices == ["history_behind_mirror"]:
                return
    pytest.fail("throwing the log away lost nothing: the harness cannot see a loss")
