import os
import shutil

import pytest

from desktop.domain.errors import (
    DatabaseDamaged,
    HeaderDamaged,
    NoSpace,
    NotAllowed,
    RecoveryKeyMistyped,
    WrongPassphrase,
)
from desktop.storage import connection as connections
from desktop.storage import pending, rotation, settling, slots
from desktop.storage.connection import open_database
from desktop.storage.header import encode, read_copies, write_header
from desktop.storage.keys import KDF_FLOOR, new_key, passphrase_bytes
from desktop.storage.restoring import restore
from desktop.storage.rotation import rotate_key
from desktop.storage.slot_changes import add_agency_slot, new_recovery_text
from desktop.storage.slot_facts import list_slots
from desktop.storage.unlocking import unlock_header
from desktop.storage.vault import unlock_vault
from desktop.storage.verify import verify_vault
from tests.fixtures.vaults import PASSPHRASE
from tests.storage.test_header import forge_both


@pytest.fixture
def filled(vault_folder, clock):
    """A closed vault with a client and an item in its inbox."""
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        with vault.unit_of_work("fill") as work:
            work.insert("clients", {"short_id": "W-1"})
        vault.inbox.seal(b"sealed before")
    return vault_folder


def key_of(folder):
    unlocked = unlock_header(folder, passphrase=PASSPHRASE)
    try:
        return bytearray(unlocked.dek)
    finally:
        unlocked.forget()


def clients(vault):
    return [row[0] for row in vault.connection().execute("SELECT short_id FROM clients")]


def half_way(folder, clock, monkeypatch, where):
    """Rotate, and stop as if killed when `where` (module, name) is about to be called; return the new sheet's key."""
    printed = new_recovery_text()

    class Killed(BaseException):
        pass

    def die(*_args, **_more):
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(*where, die)
        with pytest.raises(Killed):
            rotate_key(folder, passphrase=PASSPHRASE, recovery_key=printed, clock=clock)
    return printed


def test_a_new_key_everywhere_and_nothing_lost(filled, vault_template, clock):
    before, inbox_before = key_of(filled), read_copies(filled).first.fields["inbox_pub"]
    copied = filled.parent / "copied"
    shutil.copytree(filled, copied)
    (filled / "vault.hdr.aside-00000000").write_bytes((filled / "vault.hdr").read_bytes())
    printed = new_recovery_text()
    with rotate_key(filled, passphrase=PASSPHRASE, recovery_key=printed, clock=clock) as vault:
        assert vault.notices == []
        assert vault.can_sign
        assert clients(vault) == ["W-1"]
        items, unopenable = vault.inbox.read_all()
        assert ([item.data for item in items], unopenable) == ([b"sealed before"], [])
        vault.inbox.seal(b"sealed after")
        assert len(vault.inbox.read_all()[0]) == 2
    header = read_copies(filled).first
    assert header.fields["next"] is None
    assert header.fields["inbox_pub"] != inbox_before
    assert header.raw == read_copies(filled).second.raw
    assert key_of(filled) != before
    with pytest.raises(DatabaseDamaged):
        open_database(filled / "vault.db", before)
    assert not list(filled.glob("vault.hdr.aside-*"))
    assert verify_vault(filled, passphrase=PASSPHRASE, clock=clock).is_sound
    unlock_vault(filled, recovery_key=printed, clock=clock).close()
    with pytest.raises(WrongPassphrase):
        unlock_vault(filled, recovery_key=vault_template.recovery_key, clock=clock)
    # what it does not do, as the screen says: a copy of before still opens with the secrets of its day
    unlock_vault(copied, recovery_key=vault_template.recovery_key, clock=clock).close()


def test_the_old_header_put_back_opens_nothing(filled, clock):
    old = (filled / "vault.hdr").read_bytes()
    rotate_key(filled, passphrase=PASSPHRASE, recovery_key=new_recovery_text(), clock=clock).close()
    for name in ("vault.hdr", "vault.hdr.bak"):
        (filled / name).write_bytes(old)
    with pytest.raises(DatabaseDamaged):
        unlock_vault(filled, passphrase=PASSPHRASE, clock=clock)


def test_a_mistyped_recovery_key_or_wrong_passphrase_changes_nothing(filled, clock):
    before = {path.name: path.read_bytes() for path in filled.iterdir() if path.is_file()}
    with pytest.raises(RecoveryKeyMistyped):
        rotate_key(filled, passphrase=PASSPHRASE, recovery_key="short", clock=clock)
    with pytest.raises(WrongPassphrase):
        rotate_key(filled, passphrase="another one", recovery_key=new_recovery_text(), clock=clock)
    after = {path.name: path.read_bytes() for path in filled.iterdir() if path.is_file()}
    assert after["vault.hdr"] == before["vault.hdr"]
    unlock_vault(filled, passphrase=PASSPHRASE, clock=clock).close()


@pytest.mark.parametrize(
    "where",
    [
        (settling, "replace_key"),
        (connections, "_room_to_encrypt"),
        (settling.head, "follow_key"),
        (settling.pending, "finished"),
        (rotation, "write_header"),
    ],
    ids=["announced", "closed", "encrypted", "head", "before the announcement"],
)
def test_stopped_half_way_it_is_finished_at_the_next_unlock(
    filled, vault_template, clock, monkeypatch, where
):
    printed = half_way(filled, clock, monkeypatch, where)
    begun = read_copies(filled).first.fields["next"] is not None
    assert begun == (where[0] is not rotation)
    found = verify_vault(filled, passphrase=PASSPHRASE, clock=clock)
    assert found.is_sound
    assert ("key_change_half_way" in [each.code for each in found.findings]) == begun
    with unlock_vault(filled, passphrase=PASSPHRASE, clock=clock) as vault:
        assert vault.notices == (["key_change_finished"] if begun else [])
        assert clients(vault) == ["W-1"]
        assert [item.data for item in vault.inbox.read_all()[0]] == [b"sealed before"]
        vault.inbox.seal(b"sealed after")
        assert len(vault.inbox.read_all()[0]) == 2
    assert read_copies(filled).first.fields["next"] is None
    good, gone = (printed, vault_template.recovery_key) if begun else (vault_template.recovery_key, printed)
    unlock_vault(filled, recovery_key=good, clock=clock).close()
    with pytest.raises(WrongPassphrase):
        unlock_vault(filled, recovery_key=gone, clock=clock)


@pytest.mark.parametrize("encrypted", [False, True])
def test_half_way_the_new_sheet_alone_finishes_it(filled, clock, monkeypatch, encrypted):
    where = (settling.head, "follow_key") if encrypted else (settling, "replace_key")
    printed = half_way(filled, clock, monkeypatch, where)
    with unlock_vault(filled, recovery_key=printed, clock=clock) as vault:
        assert vault.notices == ["key_change_finished"]
        assert clients(vault) == ["W-1"]
    assert verify_vault(filled, passphrase=PASSPHRASE, clock=clock).is_sound


@pytest.mark.parametrize("encrypted", [False, True])
def test_a_copy_taken_half_way_is_restored_with_the_change_finished(
    filled, tmp_path, clock, monkeypatch, encrypted
):
    where = (settling.head, "follow_key") if encrypted else (settling, "replace_key")
    printed = half_way(filled, clock, monkeypatch, where)
    before = {path.name: path.read_bytes() for path in filled.iterdir() if path.is_file()}
    restore(filled, tmp_path / "again", passphrase=PASSPHRASE, clock=clock)
    assert {path.name: path.read_bytes() for path in filled.iterdir() if path.is_file()} == before
    with unlock_vault(tmp_path / "again", recovery_key=printed, clock=clock) as vault:
        assert vault.notices == []
        assert clients(vault) == ["W-1"]


def test_half_way_the_old_sheet_opens_until_the_pages_are_changed(filled, vault_template, clock, monkeypatch):
    half_way(filled, clock, monkeypatch, (settling, "replace_key"))
    with unlock_vault(filled, recovery_key=vault_template.recovery_key, clock=clock) as vault:
        assert vault.notices == ["key_change_undone"]
    half_way(filled, clock, monkeypatch, (settling.head, "follow_key"))
    with pytest.raises(WrongPassphrase):
        unlock_vault(filled, recovery_key=vault_template.recovery_key, clock=clock)
    unlock_vault(filled, passphrase=PASSPHRASE, clock=clock).close()


def test_without_room_the_vault_keeps_its_key_and_says_so(filled, vault_template, clock, monkeypatch):
    before = key_of(filled)

    def full(_path):
        raise NoSpace

    monkeypatch.setattr(connections, "_room_to_encrypt", full)
    with pytest.raises(NoSpace):
        rotate_key(filled, passphrase=PASSPHRASE, recovery_key=new_recovery_text(), clock=clock)
    assert key_of(filled) == before
    assert read_copies(filled).first.fields["next"] is None
    unlock_vault(filled, recovery_key=vault_template.recovery_key, clock=clock).close()


@pytest.mark.skipif(os.name != "posix", reason="needs a limit on file sizes")
def test_the_engine_reports_no_failure_but_we_notice(filled, clock):
    """Measured trap: a rekey that runs out of room returns like one that worked."""
    import resource
    import signal

    with unlock_vault(filled, passphrase=PASSPHRASE, clock=clock) as vault:
        for number in range(40):
            with vault.unit_of_work("fill") as work:
                work.insert("clients", {"short_id": f"X-{number}", "risk_reasons": "words " * 3000})
    before = key_of(filled)
    size = (filled / "vault.db").stat().st_size
    previous = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size // 2, limits[1]))
        connection = open_database(filled / "vault.db", before)
        with pytest.raises(connections.ExpectedError):
            connections.replace_key(connection, filled / "vault.db", before, new_key())
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, previous)
    assert verify_vault(filled, passphrase=PASSPHRASE, clock=clock).is_sound


def test_changing_the_passphrase_drops_a_key_that_was_only_announced(
    filled, vault_template, clock, monkeypatch
):
    """Else the old passphrase would come back with the announced slots."""
    half_way(filled, clock, monkeypatch, (settling, "replace_key"))
    with unlock_vault(filled, recovery_key=vault_template.recovery_key, clock=clock) as vault:
        vault.change_passphrase("an entirely new passphrase", kdf=KDF_FLOOR)
    assert read_copies(filled).first.fields["next"] is None
    with pytest.raises(WrongPassphrase):
        unlock_vault(filled, passphrase=PASSPHRASE, clock=clock)


def test_a_changed_announcement_is_refused(filled, clock, monkeypatch):
    printed = half_way(filled, clock, monkeypatch, (settling, "replace_key"))

    def swap_inbox(fields):
        fields["next"]["inbox_pub"] = "ab" * 32

    def drop(fields):
        fields["next"]["slots"] = []

    def far_too_many(fields):
        fields["next"]["slots"] *= 20

    def a_terabyte_of_memory(fields):
        for slot in fields["next"]["slots"]:
            slot["kdf"]["memory_kib"] = 2**30

    def no_mapping(fields):
        fields["next"] = ["slots"]

    raw = (filled / "vault.hdr").read_bytes()
    for change in (swap_inbox, drop, far_too_many, a_terabyte_of_memory, no_mapping):
        forge_both(filled, change)
        for secret in ({"passphrase": PASSPHRASE}, {"recovery_key": printed}):
            with pytest.raises((HeaderDamaged, WrongPassphrase)):
                unlock_vault(filled, clock=clock, **secret)
        for name in ("vault.hdr", "vault.hdr.bak"):
            (filled / name).write_bytes(raw)
    unlock_vault(filled, recovery_key=printed, clock=clock).close()


def test_the_agency_slot_is_sealed_again_and_a_colleagues_is_in_the_way(filled, clock):
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    private = X25519PrivateKey.generate()
    agency = bytearray(private.private_bytes_raw())
    with unlock_vault(filled, passphrase=PASSPHRASE, clock=clock) as vault:
        add_agency_slot(vault, private.public_key().public_bytes_raw())
    rotate_key(filled, passphrase=PASSPHRASE, recovery_key=new_recovery_text(), clock=clock).close()
    unlock_vault(filled, agency_key=agency, clock=clock).close()

    unlocked = unlock_header(filled, passphrase=PASSPHRASE)
    other, _root = slots.new_passphrase_slot(
        unlocked.header.vault_id,
        "f" * 32,
        unlocked.dek,
        passphrase_bytes("the other person's words"),
        KDF_FLOOR,
    )
    fields = unlocked.header.fields
    write_header(filled, encode(fields | {"slots": [*fields["slots"], other]}, unlocked.dek))
    with pytest.raises(NotAllowed):
        rotate_key(filled, passphrase=PASSPHRASE, recovery_key=new_recovery_text(), clock=clock)
    unlock_vault(filled, passphrase="the other person's words", clock=clock).close()
    with rotate_key(
        filled, passphrase=PASSPHRASE, recovery_key=new_recovery_text(), drop_others=True, clock=clock
    ) as vault:
        kinds = [fact.kind for fact in list_slots(vault.connection(), vault.header, vault.staff_id)]
    assert kinds == ["own", "recovery", "agency"]
    with pytest.raises(WrongPassphrase):
        unlock_vault(filled, passphrase="the other person's words", clock=clock)


def test_an_announcement_without_its_proof_is_none(vault_folder):
    header = read_copies(vault_folder).first
    assert pending.next_slots(header) == []
    assert not pending.is_proven(header, new_key())
