import hashlib
import json
import struct

import pytest

from desktop.domain.errors import HeaderDamaged, NewerVersion, VaultMissing, WrongPassphrase
from desktop.storage import header as headers
from desktop.storage import slots
from desktop.storage.header import FILE, SPARE
from desktop.storage.keys import KDF_FLOOR, new_key, passphrase_bytes
from desktop.storage.unlocking import unlock_header
from desktop.storage.vault import create_vault, read_public, unlock_vault
from tests.fixtures.vaults import PASSPHRASE


def forged(raw, change):
    """Change the JSON and make the public checksum fit again, as somebody without the key can."""
    length = struct.unpack_from(">I", raw, 8)[0]
    fields = json.loads(raw[12 : 12 + length])
    change(fields)
    body = slots.canonical(fields)
    data = raw[:8] + struct.pack(">I", len(body)) + body + raw[-64:-32]
    return data + hashlib.sha256(data).digest()


def forge_both(folder, change):
    raw = forged((folder / FILE).read_bytes(), change)
    (folder / FILE).write_bytes(raw)
    (folder / SPARE).write_bytes(raw)


def test_the_public_part_needs_no_secret(vault_folder):
    public = read_public(vault_folder)
    assert (public.label, public.kind, len(public.vault_id), public.copy_used) == (
        "Test vault",
        "work",
        32,
        False,
    )
    assert len(public.inbox_pub) == len(public.exchange_pub) == 32


def test_every_single_flipped_byte_is_noticed(vault_folder):
    raw = (vault_folder / FILE).read_bytes()
    assert headers.decode(raw).vault_id  # the control: unflipped it is read
    for place in range(len(raw)):
        flipped = bytearray(raw)
        flipped[place] ^= 1 << (place % 8)
        with pytest.raises(HeaderDamaged):
            headers.decode(bytes(flipped))


def test_every_truncation_is_noticed(vault_folder):
    raw = (vault_folder / FILE).read_bytes()
    for length in [*range(0, len(raw), 7), len(raw) - 1]:
        with pytest.raises(HeaderDamaged):
            headers.decode(raw[:length])
    with pytest.raises(HeaderDamaged):
        headers.decode(raw + b"\0")


def test_a_length_beyond_the_limit_is_not_believed():
    with pytest.raises(HeaderDamaged):
        headers.decode(b"WAYSTEAD" + struct.pack(">I", 0xFFFFFFFF) + bytes(200))


def test_a_damaged_header_falls_back_to_its_copy_says_so_and_is_mended(vault_folder, clock):
    whole = (vault_folder / FILE).read_bytes()
    (vault_folder / FILE).write_bytes(whole[:100])
    assert read_public(vault_folder).copy_used
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        assert vault.notices == ["header_copy_used"]
    assert (vault_folder / FILE).read_bytes() == whole
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        assert vault.notices == []


def test_both_copies_damaged_is_not_a_wrong_passphrase_and_not_a_new_vault(vault_folder, clock):
    for name in (FILE, SPARE):
        (vault_folder / name).write_bytes(b"rubbish")
    with pytest.raises(HeaderDamaged):
        unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock)
    for name in (FILE, SPARE):
        (vault_folder / name).unlink()
    with pytest.raises(HeaderDamaged):
        read_public(vault_folder)


def test_an_empty_folder_has_no_vault(tmp_path):
    with pytest.raises(VaultMissing):
        read_public(tmp_path)
    with pytest.raises(VaultMissing):
        read_public(tmp_path / "nowhere")


def test_a_newer_header_is_refused_politely(vault_folder, clock):
    forge_both(vault_folder, lambda fields: fields.update(min_reader=2))
    with pytest.raises(NewerVersion):
        unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock)


def drop_recovery(fields):
    fields["slots"] = [slot for slot in fields["slots"] if slot["type"] != "recovery"]


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("dropped slot", drop_recovery),
        ("added slot", lambda fields: fields["slots"].append({"type": "agency", "id": "00"})),
        ("changed inbox key", lambda fields: fields.update(inbox_pub="11" * 32)),
        ("changed exchange key", lambda fields: fields.update(exchange_pub="11" * 32)),
        ("changed label", lambda fields: fields.update(label="Other")),
        ("older generation", lambda fields: fields.update(generation=0)),
        ("changed signing key", lambda fields: fields["signing"][0].update(public="11" * 32)),
    ],
)
def test_a_deliberate_change_is_found_after_unlocking(vault_folder, clock, name, change):
    forge_both(vault_folder, change)
    read_public(vault_folder)  # the public checksum fits, so only the key can tell
    with pytest.raises(HeaderDamaged):
        unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock)


def test_the_forgery_without_a_change_opens(vault_folder, clock):
    forge_both(vault_folder, lambda fields: None)
    unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock).close()


def test_a_deliberate_change_of_one_file_falls_back_to_the_copy(vault_folder, clock):
    raw = (vault_folder / FILE).read_bytes()
    (vault_folder / FILE).write_bytes(forged(raw, lambda fields: fields.update(inbox_pub="11" * 32)))
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        assert vault.notices == ["header_copy_used"]
    assert (vault_folder / FILE).read_bytes() == raw


@pytest.mark.parametrize(
    "change",
    [
        lambda slot: slot["kdf"].update(memory_kib=65537),
        lambda slot: slot["kdf"].update(passes=4),
        lambda slot: slot.update(id="0" * 16),
        lambda slot: slot.update(staff_id="0" * 32),
    ],
)
def test_a_slot_cannot_be_renamed_or_given_another_cost(vault_folder, change):
    forge_both(vault_folder, lambda fields: change(fields["slots"][0]))
    with pytest.raises(WrongPassphrase):
        unlock_header(vault_folder, passphrase=PASSPHRASE)


@pytest.mark.parametrize(
    ("field", "value"), [("memory_kib", 1024), ("passes", 1), ("memory_kib", 2**31), ("lanes", "4")]
)
def test_a_weakened_or_monstrous_cost_is_refused(vault_folder, field, value):
    forge_both(vault_folder, lambda fields: fields["slots"][0]["kdf"].update({field: value}))
    with pytest.raises(HeaderDamaged):
        unlock_header(vault_folder, passphrase=PASSPHRASE)


def test_a_header_stuffed_with_slots_costs_no_hour_of_key_derivations(vault_folder):
    """Whoever can write to the folder needs no key for this: each slot that does not open costs its full time."""

    def stuff(fields, copies):
        own = next(slot for slot in fields["slots"] if slot["type"] == slots.PASSPHRASE)
        fields["slots"] = [own | {"id": f"{n:016x}"} for n in range(copies)]

    raw = (vault_folder / FILE).read_bytes()
    most = headers.MOST_ENTRIES
    assert len(headers.decode(forged(raw, lambda fields: stuff(fields, most))).slots) == most  # the control
    with pytest.raises(HeaderDamaged):
        headers.decode(forged(raw, lambda fields: stuff(fields, most + 1)))
    fields = headers.decode(raw).fields
    with pytest.raises(HeaderDamaged):
        headers.encode(fields | {"slots": fields["slots"] * most}, new_key())


def test_a_slot_moved_to_another_vault_does_not_open(vault_folder, tmp_path, clock):
    other = create_vault(tmp_path / "other", PASSPHRASE, clock=clock, label="Other", kdf=KDF_FLOOR)
    moved = headers.read_copies(vault_folder).first.fields["slots"]
    forge_both(other.folder, lambda fields: fields.update(slots=moved))
    with pytest.raises(WrongPassphrase):
        unlock_header(other.folder, passphrase=PASSPHRASE)


def test_slots_and_fields_of_later_kinds_are_kept(vault_folder, clock):
    with Unlocked(vault_folder) as unlocked:
        fields = unlocked.header.fields
        agency = {"type": "agency", "id": "ab", "anything": [1, 2]}
        changed = headers.encode(fields | {"slots": [*fields["slots"], agency], "later": True}, unlocked.dek)
        headers.write_header(vault_folder, changed)
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        vault.change_passphrase("another long passphrase", kdf=KDF_FLOOR)
    fields = headers.read_copies(vault_folder).first.fields
    assert agency in fields["slots"]
    assert fields["later"] is True
    unlock_vault(vault_folder, passphrase="another long passphrase", clock=clock).close()


class Unlocked:
    def __init__(self, folder):
        self.unlocked = unlock_header(folder, passphrase=PASSPHRASE)

    def __enter__(self):
        return self.unlocked

    def __exit__(self, *_):
        self.unlocked.forget()


def test_an_old_copy_does_not_bring_an_old_passphrase_back(vault_folder, clock):
    old = (vault_folder / FILE).read_bytes()
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        vault.change_passphrase("another long passphrase", kdf=KDF_FLOOR)
    (vault_folder / SPARE).write_bytes(old)
    with pytest.raises(WrongPassphrase):
        unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock)


def test_the_data_key_is_not_in_the_header(vault_folder):
    with Unlocked(vault_folder) as unlocked:
        raw = (vault_folder / FILE).read_bytes()
        assert bytes(unlocked.dek) not in raw
        assert bytes(unlocked.dek).hex().encode() not in raw


def test_the_signing_key_is_wrapped_by_the_persons_own_key(vault_folder):
    with Unlocked(vault_folder) as unlocked:
        entry = unlocked.header.signing[0]
        assert slots.open_signing_entry(unlocked.header.vault_id, entry, unlocked.root) is not None
        assert slots.open_signing_entry(unlocked.header.vault_id, entry, unlocked.dek) is None


def test_a_slot_opens_only_with_its_own_secret():
    dek = new_key()
    slot, root = slots.new_passphrase_slot("v" * 32, "s" * 32, dek, passphrase_bytes("one"), KDF_FLOOR)
    assert slots.open_passphrase_slot("v" * 32, slot, root) == dek
    assert slots.open_passphrase_slot("w" * 32, slot, root) is None
    other = slots.passphrase_root(slot, passphrase_bytes("two"))
    assert slots.open_passphrase_slot("v" * 32, slot, other) is None


def test_a_failed_write_leaves_a_header_that_opens(vault_folder, clock, monkeypatch):
    from desktop.domain.errors import NoSpace
    from desktop.storage import atomic

    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        real, calls = atomic._replace, []

        def fail_at(n):
            def replace(source, target):
                calls.append(target.name)
                if len(calls) == n:
                    raise OSError(28, "No space left on device")
                real(source, target)

            calls.clear()
            monkeypatch.setattr(atomic, "_replace", replace)

        for n in (1, 2):
            fail_at(n)
            with pytest.raises(NoSpace):
                headers.write_header(vault_folder, headers.encode(vault.header.fields, vault._dek))
            monkeypatch.setattr(atomic, "_replace", real)
            unlock_header(vault_folder, passphrase=PASSPHRASE).forget()
    assert not list(vault_folder.glob("*.tmp"))
