"""kill -9 at random moments: nothing acknowledged is lost, nothing is half there, and the vault opens again."""

import random
import time

import pytest

from desktop.domain.clock import SystemClock
from desktop.domain.errors import HeaderDamaged, WrongPassphrase
from desktop.storage.keys import KDF_FLOOR
from desktop.storage.unlocking import unlock_header
from desktop.storage.vault import unlock_vault
from desktop.storage.verify import verify_vault
from tests.fixtures.vaults import PASSPHRASE
from tests.security.slow_keys import slow_keys_remembered, swift_keys
from tests.security.workers import CAN_FORK, KILLS, workers
from tests.security.writer import numbered

MIXED = 2 * KILLS
pytestmark = [
    pytest.mark.timeout(3600),
    pytest.mark.skipif(not CAN_FORK, reason="forks its workers"),
]


@pytest.fixture(autouse=True)
def _remembered():
    with slow_keys_remembered():
        yield


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


def test_a_killed_passphrase_change_leaves_the_old_or_the_new_one(vault_folder, vault_template):
    with swift_keys():
        changed, between = killed_rewraps(vault_folder, vault_template.recovery_key, "rewrap", KILLS)
        assert changed > KILLS // 4
        # between its two files the old and the new passphrase both open: the moments reach into the change
        assert between > 0 or KILLS < 100


def test_the_looking_notices_a_header_that_is_written_in_its_place(vault_folder, vault_template):
    """The control: with both files emptied before they are written, a kill leaves a vault that nothing opens."""
    with swift_keys(), pytest.raises(HeaderDamaged):
        killed_rewraps(vault_folder, vault_template.recovery_key, "careless_rewrap", 200)


def killed_rewraps(folder, recovery_key, mode, kills):
    """Kill changes of the passphrase, each going on from what the last one left; return how many were done.

    Also at how many kills both the old and the new one opened.
    """
    moments = random.Random(2)
    current = changed = between = 0
    with unlock_vault(folder, recovery_key=recovery_key, clock=SystemClock()) as vault:
        vault.change_passphrase(numbered(current), kdf=KDF_FLOOR)
    with workers(folder, mode, keys="swift") as work:
        for _ in range(kills):
            said = work.kill_after(moments.uniform(0.002, 0.08), str(current))
            changed += len(said)
            current = int(said[-1]) if said else current
            opening = [number for number in (current, current + 1) if opens(folder, numbered(number))]
            assert opening, "neither the old nor the new one opens"
            between += len(opening) == 2
            current = opening[-1]
            # what is left can be used, and changed again
            with unlock_vault(folder, passphrase=numbered(current), clock=SystemClock()) as vault:
                assert vault.can_sign
                assert set(vault.notices) <= {"header_copy_used"}
    return changed, between


def opens(folder, passphrase):
    try:
        unlock_header(folder, passphrase=passphrase).forget()
    except WrongPassphrase:
        return False
    return True


def killed_taking_in(folder, mode, kills):
    """Kill writers that seal items and take them in; return how many were said to be sealed, stored, noted as taken."""
    moments = random.Random(3)
    sealed = 0
    with workers(folder, mode) as work:
        for _ in range(kills):
            sealed += len(work.kill_after(moments.uniform(0.005, 0.12)))
            with unlock_vault(folder, passphrase=PASSPHRASE, clock=SystemClock()) as vault:
                vault.take_in(lambda work, item: work.insert("clients", {"short_id": item.item_id}))
                assert vault.inbox.count == 0
                stored, taken = (
                    vault.connection().execute(f"SELECT count(*) FROM {table}").fetchone()[0]
                    for table in ("clients", "inbox_taken")
                )
                assert stored == taken
                assert sealed <= stored, "an item is lost"
                # the one that was being sealed may be on the disk and not yet said
                assert stored <= sealed + 1, "an item is there twice"
                sealed = stored
    return sealed


def test_killed_while_taking_in_no_item_is_lost_or_doubled(vault_folder):
    assert killed_taking_in(vault_folder, "take_in", KILLS) > KILLS // 2
    assert not [path for path in (vault_folder / "inbox").iterdir() if not path.name.endswith(".tmp")]


def test_the_looking_notices_items_that_go_before_they_are_stored(vault_folder):
    """The control: with the files deleted before the commit, a kill loses what was sealed."""
    with pytest.raises(AssertionError, match="an item is lost"):
        killed_taking_in(vault_folder, "careless_take_in", 200)


def test_the_counting_notices_a_lost_change(vault_folder):
    """The control: with the log thrown away after a kill, the same counting must fail."""
    # on a busy machine the log may just have been folded in, or the loss lie within the second the head may be behind
    with workers(vault_folder, "mixed") as work:
        for attempt in range(12):
            with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=SystemClock()) as vault:
                before = vault.connection().execute("SELECT count(*) FROM clients").fetchone()[0]
            said = work.kill_after(0.1 + 0.05 * attempt)
            (vault_folder / "vault.db-wal").unlink(missing_ok=True)
            with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=SystemClock()) as vault:
                clients = vault.connection().execute("SELECT count(*) FROM clients").fetchone()[0]
                if clients < before + len(said) and vault.notices == ["history_behind_mirror"]:
                    return
    pytest.fail("throwing the log away lost nothing: the harness cannot see a loss")
