"""kill -9 during backup and restore: the source stays, and what is at the other end is good, unfinished or absent."""

import shutil

import pytest

from desktop.domain.backup_rotation import Keeping
from desktop.domain.clock import SystemClock
from desktop.domain.errors import ExpectedError
from desktop.storage.backup import back_up_into
from desktop.storage.backup_places import made_at
from desktop.storage.vault import unlock_vault
from desktop.storage.verify import verify_vault
from tests.fixtures.vaults import PASSPHRASE
from tests.security.slow_keys import slow_keys_remembered
from tests.security.workers import CAN_FORK, KILLS, workers

CHECKED_EVERY = 10 if KILLS >= 40 else 4
pytestmark = [
    pytest.mark.timeout(7200),
    pytest.mark.skipif(not CAN_FORK, reason="forks its workers"),
]


@pytest.fixture(autouse=True)
def _remembered():
    with slow_keys_remembered():
        yield


def is_good(folder):
    return verify_vault(folder, passphrase=PASSPHRASE, clock=SystemClock()).is_sound


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_killed_backups_are_good_unfinished_or_absent(vault_folder):
    place = vault_folder.parent / "stick"
    unfinished, acknowledged = 0, 0
    with workers(vault_folder, "backup") as work:
        for turn, moment in enumerate(work.moments(4, KILLS)):
            said = work.kill_after(moment)
            acknowledged += len(said)
            names = [path.name for path in place.iterdir()]
            good = [name for name in names if made_at(name)]
            hidden = [name for name in names if name.startswith((".new-", ".old-"))]
            assert len(good) + len(hidden) == len(names)
            unfinished += len(hidden)
            assert good, "the last good one is never taken away"
            if said:
                assert said[-1] in good
            if turn % CHECKED_EVERY == CHECKED_EVERY - 1:
                assert all(is_good(place / name) for name in good)
    assert unfinished > 0, "no kill came while something was being written: the moments say nothing"
    assert acknowledged > 0
    assert is_good(vault_folder)
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=SystemClock()) as vault:
        assert vault.notices == []
        made = back_up_into(vault, place, keeping=Keeping(newest=2, weeks=0, months=0))
    names = sorted(path.name for path in place.iterdir())
    assert len(names) == 2, "leftovers and what was to go are gone with the next backup"
    assert made.folder.name in names
    assert all(made_at(name) for name in names)


def test_killed_restores_are_good_unfinished_or_absent(vault_folder):
    place, home = vault_folder.parent / "stick", vault_folder.parent / "home"
    place.mkdir()
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=SystemClock()) as vault:
        made = back_up_into(vault, place)
    before = contents(made.folder)
    unfinished = finished = 0
    with workers(vault_folder, "restore") as work:
        moments = work.moments(5, KILLS)
        shutil.rmtree(home)
        for turn, moment in enumerate(moments):
            said = work.kill_after(moment)
            found = list(home.iterdir()) if home.is_dir() else []
            whole = {path.name for path in found if not path.name.startswith(".new-")}
            assert set(said) <= whole
            unfinished += len(found) - len(whole)
            finished += len(whole)
            if turn % CHECKED_EVERY == CHECKED_EVERY - 1:
                assert all(is_good(home / name) for name in whole)
            shutil.rmtree(home, ignore_errors=True)
    assert unfinished > 0
    assert finished > 0
    assert contents(made.folder) == before
    assert is_good(vault_folder)


def test_the_looking_notices_a_backup_that_is_built_in_its_place(vault_folder):
    """The control: without the hidden folder a kill leaves a name of ours on something that is not whole."""
    place = vault_folder.parent / "stick"
    with workers(vault_folder, "careless") as work:
        for moment in work.moments(6, KILLS):
            work.kill_after(moment)
            if not all(is_whole(path) for path in place.iterdir() if made_at(path.name)):
                return
    pytest.fail("a backup that is built in its place was always whole: the harness cannot see half of one")


def is_whole(folder):
    try:
        return is_good(folder)
    except ExpectedError:
        return False
