import os

import pytest

from desktop.storage import migrate
from desktop.storage.backup import back_up
from desktop.storage.before_migration import KEPT_DAYS, aside_path
from desktop.storage.vault import unlock_vault
from tests.fixtures.vaults import PASSPHRASE
from tests.storage.test_migrate import NEXT

DAY = 24 * 3600


@pytest.fixture
def migrated(vault_folder, clock, monkeypatch):
    """A vault that was just brought up to date; the copy made before it is of the clock's day."""
    known = migrate.migrations()
    monkeypatch.setattr(migrate, "migrations", lambda: [*known, NEXT])
    clock.advance(40 * DAY)
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        assert vault.notices == ["migrated"]
    aside = aside_path(vault_folder, NEXT.number)
    assert aside.is_file(), "it stays in the unlock that made it, even with a clock that is ahead"
    at = clock.now().utc.timestamp()
    os.utime(aside, (at, at))
    return aside


def test_it_goes_at_the_first_unlock_after_thirty_days(vault_folder, migrated, clock):
    for days, stays in ((KEPT_DAYS, True), (1, False)):
        clock.advance(days * DAY)
        unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock).close()
        assert migrated.exists() is stays
    assert (vault_folder / "vault.db").is_file()


def test_it_goes_after_a_backup_that_was_checked(vault_folder, migrated, clock, tmp_path, monkeypatch):
    from desktop.domain.errors import NoSpace
    from desktop.storage import backup

    def full(*_):
        raise NoSpace

    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        with monkeypatch.context() as patch:
            patch.setattr(backup, "_copy_inbox", full)
            with pytest.raises(NoSpace):
                back_up(vault, tmp_path / "failed")
        assert migrated.exists()
        back_up(vault, tmp_path / "backup")
        assert not migrated.exists()


def test_one_that_cannot_be_removed_keeps_nobody_out(vault_folder, migrated, clock):
    migrated.unlink()
    migrated.mkdir()
    at = clock.now().utc.timestamp()
    os.utime(migrated, (at, at))
    clock.advance(31 * DAY)
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        assert vault.notices == []
