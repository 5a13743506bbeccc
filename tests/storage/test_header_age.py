import pytest

from desktop.domain.errors import NoSpace, WrongPassphrase
from desktop.storage import header_age, open_vault
from desktop.storage.header import FILE, SPARE, read_copies
from desktop.storage.header_age import ASIDE, OLDER, generation_seen
from desktop.storage.keys import KDF_FLOOR
from desktop.storage.vault import unlock_vault
from desktop.storage.verify import verify_vault
from tests.fixtures.vaults import PASSPHRASE

NEW = "another long passphrase"


def opened(folder, passphrase, clock):
    with unlock_vault(folder, passphrase=passphrase, clock=clock) as vault:
        return list(vault.notices), generation_seen(vault.connection())


@pytest.fixture
def old(vault_folder, clock):
    """The header as it was before the passphrase was changed."""
    raw = (vault_folder / FILE).read_bytes()
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        vault.change_passphrase(NEW, kdf=KDF_FLOOR)
    return raw


def test_every_change_is_known_and_raises_no_alarm(vault_folder, old, clock):
    assert read_copies(vault_folder).first.generation == 2
    assert opened(vault_folder, NEW, clock) == ([], 2)
    assert verify_vault(vault_folder, passphrase=NEW, clock=clock).findings == ()


def test_a_vault_that_never_noted_it_begins_to(vault_folder, clock):
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        connection = vault._connections.get("writing")
        connection.execute("DELETE FROM vault_meta WHERE key = ?", (header_age.META_GENERATION,))
        assert generation_seen(vault.connection()) == 0
    assert opened(vault_folder, PASSPHRASE, clock) == ([], 1)


def test_an_old_copy_beside_a_damaged_header_is_told_and_overwrites_nothing(vault_folder, old, clock):
    current = (vault_folder / FILE).read_bytes()
    damaged = current[:100] + b"\0" + current[101:]
    (vault_folder / FILE).write_bytes(damaged)
    (vault_folder / SPARE).write_bytes(old)
    assert [
        finding.code for finding in verify_vault(vault_folder, passphrase=PASSPHRASE, clock=clock).findings
    ] == [
        "header_damaged_copy_used",
        OLDER,
    ]
    for _ in range(2):
        assert opened(vault_folder, PASSPHRASE, clock) == ([OLDER], 2)
    assert (vault_folder / FILE).read_bytes() == damaged
    assert (vault_folder / SPARE).read_bytes() == old
    assert [path.read_bytes() for path in vault_folder.glob(f"{ASIDE}*")] == [damaged]
    # the byte is mended by hand: the new passphrase is there again, and both files are made the newer one
    (vault_folder / FILE).write_bytes(current)
    assert opened(vault_folder, NEW, clock) == ([], 2)
    assert (vault_folder / SPARE).read_bytes() == current
    with unlock_vault(vault_folder, passphrase=NEW, clock=clock) as vault:
        ops = [row["op"] for row in vault.connection().execute("SELECT op FROM history")]
    assert ops.count(OLDER) == 2


def test_both_files_old_is_told_until_a_new_passphrase_is_set(vault_folder, old, clock):
    for name in (FILE, SPARE):
        (vault_folder / name).write_bytes(old)
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        assert vault.notices == [OLDER]
        vault.change_passphrase("a third long passphrase", kdf=KDF_FLOOR)
    assert opened(vault_folder, "a third long passphrase", clock) == ([], 3)
    for name in (FILE, SPARE):
        (vault_folder / name).write_bytes(old)
    assert opened(vault_folder, PASSPHRASE, clock) == ([OLDER], 3)


def test_a_new_passphrase_after_it_does_not_destroy_what_could_be_mended(
    vault_folder, old, clock, monkeypatch
):
    (vault_folder / FILE).write_bytes(b"damaged")
    (vault_folder / SPARE).write_bytes(old)
    real = header_age.write_private

    def full(*_):
        raise NoSpace

    monkeypatch.setattr(header_age, "write_private", full)
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        with pytest.raises(NoSpace):
            vault.change_passphrase("a third long passphrase", kdf=KDF_FLOOR)
        assert (vault_folder / FILE).read_bytes() == b"damaged"
        monkeypatch.setattr(header_age, "write_private", real)
        vault.change_passphrase("a third long passphrase", kdf=KDF_FLOOR)
    assert [path.read_bytes() for path in vault_folder.glob(f"{ASIDE}*")] == [b"damaged"]


def test_an_old_header_beside_the_whole_newer_copy_does_not_open(vault_folder, vault_template, old, clock):
    current = (vault_folder / SPARE).read_bytes()
    (vault_folder / FILE).write_bytes(old)
    with pytest.raises(WrongPassphrase):
        unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock)
    assert (vault_folder / SPARE).read_bytes() == current
    # the recovery key opens both: the newer one is used and put back
    with unlock_vault(vault_folder, recovery_key=vault_template.recovery_key, clock=clock) as vault:
        assert vault.header.raw == current
    assert (vault_folder / FILE).read_bytes() == current


def change_killed(monkeypatch, vault, after):
    """Change the passphrase and stop as a kill would, `after` so many of: copy, header, note in the database."""
    real = open_vault.write_header

    class Killed(BaseException):
        pass

    def write(folder, header):
        if after == 1:
            (folder / SPARE).write_bytes(header.raw)
            raise Killed
        real(folder, header)
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(open_vault, "write_header", write)
        with pytest.raises(Killed):
            vault.change_passphrase(NEW, kdf=KDF_FLOOR)


def test_a_kill_between_the_two_files_locks_nobody_out_and_is_no_alarm(vault_folder, clock, monkeypatch):
    before = (vault_folder / FILE).read_bytes()
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        change_killed(monkeypatch, vault, 1)
    newer = (vault_folder / SPARE).read_bytes()
    for _ in range(2):
        assert opened(vault_folder, PASSPHRASE, clock) == ([], 1)
        assert (vault_folder / FILE).read_bytes() == before
        assert (vault_folder / SPARE).read_bytes() == newer
    assert opened(vault_folder, NEW, clock) == (["header_copy_used"], 2)
    assert (vault_folder / FILE).read_bytes() == newer
    with pytest.raises(WrongPassphrase):
        unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock)


def test_a_kill_before_the_database_knows_is_no_alarm(vault_folder, clock, monkeypatch):
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        change_killed(monkeypatch, vault, 2)
        assert generation_seen(vault.connection()) == 1
    assert opened(vault_folder, NEW, clock) == ([], 2)


def test_a_forged_generation_does_not_hide_the_copy(vault_folder, clock):
    from tests.storage.test_header import forged

    whole = (vault_folder / SPARE).read_bytes()
    (vault_folder / SPARE).write_bytes(forged(whole, lambda fields: fields.update(generation=9)))
    assert opened(vault_folder, PASSPHRASE, clock) == ([], 1)
    assert (vault_folder / SPARE).read_bytes() == whole
