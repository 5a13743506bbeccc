import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from desktop.domain.errors import HeaderDamaged, InvalidInput, NotAllowed, WrongPassphrase
from desktop.storage import slots
from desktop.storage.header import read_public
from desktop.storage.keys import KDF_FLOOR
from desktop.storage.signing import verify_signature
from desktop.storage.slot_changes import (
    add_agency_slot,
    new_recovery_text,
    remove_slot,
    rename,
    replace_recovery_key,
)
from desktop.storage.slot_facts import list_slots, unlock_before
from desktop.storage.vault import unlock_vault
from tests.fixtures.vaults import PASSPHRASE
from tests.storage.test_header import forge_both


@pytest.fixture
def agency():
    """The agency's key pair: private (for unlocking) and public."""
    private = X25519PrivateKey.generate()
    return bytearray(private.private_bytes_raw()), private.public_key().public_bytes_raw()


def facts(vault):
    return {fact.kind: fact for fact in list_slots(vault.connection(), vault.header, vault.staff_id)}


def test_a_new_recovery_key_takes_the_place_of_the_old_one(vault_folder, vault_template, clock):
    printed = new_recovery_text()
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        clock.advance(86400)
        replace_recovery_key(vault, printed)
        assert facts(vault)["recovery"].made == clock.now()
    unlock_vault(vault_folder, recovery_key=printed, clock=clock).close()
    with pytest.raises(WrongPassphrase) as refused:
        unlock_vault(vault_folder, recovery_key=vault_template.recovery_key, clock=clock)
    assert refused.value.reason == "recovery_key"


def test_the_agency_opens_and_a_new_passphrase_chains_a_new_signing_key(vault_folder, agency, clock):
    private, public = agency
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        add_agency_slot(vault, public)
        assert facts(vault)["agency"].public == public
        with pytest.raises(NotAllowed):
            add_agency_slot(vault, public)
    with unlock_vault(vault_folder, agency_key=private, clock=clock) as vault:
        assert not vault.can_sign
        assert vault.opened_by == "agency"
        vault.change_passphrase("an entirely new passphrase", kdf=KDF_FLOOR)
        made = vault.sign(b"a note")
        key = (
            vault.connection()
            .execute("SELECT * FROM signing_keys WHERE key_id = ?", (made.key_id,))
            .fetchone()
        )
        assert key["chained_by"] == "agency"
        assert verify_signature(key["public_key"], b"a note", made.value)
        ops = [row["op"] for row in vault.connection().execute("SELECT op FROM history")]
        assert {"agency_slot_added", "unlocked_by_agency_key", "passphrase_changed"} <= set(ops)
    assert any(private), "the caller's key is left to the caller"
    unlock_vault(vault_folder, agency_key=private, clock=clock).close()


def test_another_agencys_key_opens_nothing(vault_folder, agency, clock):
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        add_agency_slot(vault, agency[1])
    other = bytearray(X25519PrivateKey.generate().private_bytes_raw())
    with pytest.raises(WrongPassphrase) as refused:
        unlock_vault(vault_folder, agency_key=other, clock=clock)
    assert refused.value.reason == "agency_key"


def test_an_agency_slot_cannot_be_changed_or_moved(vault_folder, agency, clock):
    private, public = agency
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        add_agency_slot(vault, public)
        slot = next(each for each in vault.header.slots if each["type"] == slots.AGENCY)
        vault_id, dek = vault.vault_id, vault.with_key(bytes)
    assert slots.open_agency_slot(vault_id, slot, private) == dek
    assert slots.open_agency_slot("0" * 32, slot, private) is None
    for name, value in (("id", "00"), ("made", "2020"), ("extra", 1)):
        assert slots.open_agency_slot(vault_id, slot | {name: value}, private) is None
    for broken in (
        slot | {"ciphertext": "00"},
        slot | {"ciphertext": 7},
        slot | {"seal": "rot13"},
        slot | {"public": "zz"},
        {name: slot[name] for name in slot if name != "public"},
    ):
        with pytest.raises(HeaderDamaged):
            slots.open_agency_slot(vault_id, broken, private)
    forge_both(vault_folder, lambda fields: fields["slots"].pop())
    with pytest.raises(HeaderDamaged):
        unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock)


def test_a_key_that_is_none_is_refused(vault):
    with pytest.raises(InvalidInput):
        add_agency_slot(vault, bytes(32))


def test_what_may_be_taken_away(vault_folder, agency, clock):
    private, public = agency
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        add_agency_slot(vault, public)
        found = facts(vault)
        for kind in ("own", "recovery"):
            with pytest.raises(NotAllowed):
                remove_slot(vault, found[kind].slot_id)
        with pytest.raises(InvalidInput):
            remove_slot(vault, "there is none")
        remove_slot(vault, found["agency"].slot_id)
        assert sorted(facts(vault)) == ["own", "recovery"]
    with pytest.raises(WrongPassphrase):
        unlock_vault(vault_folder, agency_key=private, clock=clock)


def test_slots_are_told_in_facts(vault_folder, vault_template, clock):
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        assert unlock_before(vault.connection()) is None
        assert facts(vault)["own"].used == clock.now()
        assert facts(vault)["recovery"].used is None
        first = clock.now()
    clock.advance(3600)
    with unlock_vault(vault_folder, recovery_key=vault_template.recovery_key, clock=clock) as vault:
        before = unlock_before(vault.connection())
        assert (before.at, before.kind) == (first, "passphrase")
        assert facts(vault)["recovery"].used == clock.now()
        assert facts(vault)["own"].used == first
        second = clock.now()
    clock.advance(3600)
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        before = unlock_before(vault.connection())
        assert (before.at, before.kind) == (second, "recovery")


def test_another_label(vault_folder, clock):
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        rename(vault, "  Green   folder ")
        assert vault.label == "Green folder"
        for bad in ("", "   ", "x" * 41):
            with pytest.raises(InvalidInput):
                rename(vault, bad)
    assert read_public(vault_folder).label == "Green folder"
