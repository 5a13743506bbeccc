"""Every vault that was ever released opens in this version, by migrations alone, with every row as it was."""

import json
import shutil
from pathlib import Path

import pytest

from desktop.storage import connection as db
from desktop.storage import migrate
from desktop.storage.keys import new_key
from desktop.storage.signing import verify_signature
from desktop.storage.unlocking import unlock_header
from desktop.storage.vault import read_public, unlock_vault
from desktop.storage.verify import verify_vault
from tests.fixtures.make_vault import EXPECTED, FIXTURE_PASSPHRASE, dump, make

FOLDER = Path(__file__).parents[1] / "fixtures" / "vaults"
RELEASED = sorted(path.name for path in FOLDER.iterdir() if (path / EXPECTED).is_file())


def unlike(expected, found):
    """Return what an older vault's rows have lost or changed; tables and columns a later schema added do not count."""
    missing = []
    for table, rows in expected.items():
        left = list(found.get(table, []))
        for row in rows:
            match = next((other for other in left if row.items() <= other.items()), None)
            if match is None:
                missing.append((table, row))
            else:
                left.remove(match)
    return missing


@pytest.fixture(params=RELEASED)
def released(request, tmp_path):
    folder = tmp_path / "vault"
    shutil.copytree(FOLDER / request.param, folder)
    expected = json.loads((folder / EXPECTED).read_text(encoding="utf-8"))
    (folder / EXPECTED).unlink()
    return folder, expected


def test_there_is_a_vault_of_the_first_schema():
    assert "v1" in RELEASED


def test_the_first_schema_is_frozen(tmp_path, clock):
    """Whoever changes 0001 instead of adding a migration is told here: vaults of the first release exist."""
    folder = tmp_path / "vault"
    shutil.copytree(FOLDER / "v1", folder)
    fresh = db.create_database(tmp_path / "fresh.db", new_key())
    migrate.apply(fresh, migrate.migrations()[:1])
    asked = "SELECT type, name, sql FROM sqlite_schema ORDER BY type, name"
    unlocked = unlock_header(folder, passphrase=FIXTURE_PASSPHRASE)
    old = db.open_database(folder / "vault.db", unlocked.dek)
    assert [tuple(row) for row in old.execute(asked)] == [tuple(row) for row in fresh.execute(asked)]
    old.close()
    fresh.close()


def test_an_old_vault_opens_with_every_row_as_it_was(released, clock):
    folder, expected = released
    assert read_public(folder).vault_id == expected["vault_id"]
    with unlock_vault(folder, passphrase=FIXTURE_PASSPHRASE, clock=clock) as vault:
        assert set(vault.notices) <= {"migrated"}
        assert unlike(expected["rows"], dump(vault)) == []
        signature = expected["signature"]
        public, value = bytes.fromhex(signature["public"]), bytes.fromhex(signature["value"])
        assert verify_signature(public, b"fixture", value)
        assert vault.sign(b"fixture").value == value


def test_an_old_vault_opens_with_its_recovery_key_and_is_sound(released, clock):
    folder, expected = released
    assert verify_vault(folder, recovery_key=expected["recovery_key"], clock=clock).is_sound


def test_the_comparison_notices_a_changed_and_a_lost_row(released, clock):
    folder, expected = released
    with unlock_vault(folder, passphrase=FIXTURE_PASSPHRASE, clock=clock) as vault:
        with vault.unit_of_work("test") as work:
            name = work.query("SELECT id FROM names ORDER BY text LIMIT 1")[0]["id"]
            work.update("names", name, {"text": "Somebody Else"})
        assert [table for table, _ in unlike(expected["rows"], dump(vault))] == ["names"]


def test_the_maker_still_works(tmp_path):
    make(tmp_path / "again")
    assert (tmp_path / "again" / EXPECTED).is_file()
