"""The remembered inbox key: a swapped header reads nothing, no line is lost, and it is told after the unlock."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from desktop.content.store import ContentStore
from desktop.services.app_services import Services
from desktop.services.crisis_pad import CrisisPad
from desktop.services.inbox_keys import MOST, InboxKeys
from desktop.storage.header import FILE, SPARE, encode, read_copies, read_public
from desktop.storage.inbox import Inbox
from desktop.storage.rotation import rotate_key
from desktop.storage.slot_changes import new_recovery_text
from desktop.storage.vault import unlock_vault
from desktop.ui.notices import notices_for
from tests.fixtures.vaults import PASSPHRASE, FakeClock
from tests.services.test_crisis_pad import a_line, a_run, seal
from tests.services.test_inbox import ROOT


@pytest.fixture
def keys(tmp_path: Path) -> InboxKeys:
    return InboxKeys(tmp_path / "config" / "inbox-keys.json")


@pytest.fixture
def remembered(keys: InboxKeys, vault_folder: Path) -> InboxKeys:
    """What an unlock left."""
    public = read_public(vault_folder)
    assert keys.remember(vault_folder, public.vault_id, public.inbox_pub)
    return keys


def swap_key(folder: Path, **changes: str) -> X25519PrivateKey:
    """Put a key of one's own into the header, as somebody can who may write there; returns the private one."""
    private = X25519PrivateKey.generate()
    header = read_copies(folder).first
    own = changes | {"inbox_pub": private.public_key().public_bytes_raw().hex()}
    for name in (FILE, SPARE):
        (folder / name).write_bytes(encode(header.fields | own, bytearray(32)).raw)
    return private


def readable(folder: Path, private: X25519PrivateKey) -> list[Any]:
    inbox = Inbox(folder, read_public(folder).vault_id, b"")
    return [item for item in (inbox.open_item(name, [private]) for name in inbox.names()) if item is not None]


def lines_after_unlock(folder: Path, clock: FakeClock) -> tuple[list[str], Any, list[str]]:
    with unlock_vault(folder, passphrase=PASSPHRASE, clock=clock) as vault:
        services = Services(
            vault, clock, ContentStore(ROOT / "resources", ROOT / "translations"), ROOT / "resources"
        )
        taken = services.inbox.take_in()
        connection = vault.connection()
        texts = connection.execute("SELECT text FROM crisis_lines WHERE kind = 'line'").fetchall()
        told = [notice.text for notice in notices_for(vault, taken, 0, None, ())]
        ops = [row[0] for row in connection.execute("SELECT op FROM history")]
        assert ("inbox_key_differed" in ops) == taken.key_differed
        return [row["text"] for row in texts], taken, told


def write_line(folder: Path, keys: InboxKeys | None, clock: FakeClock, text: str) -> CrisisPad:
    pad = CrisisPad(folder, keys)
    run = a_run(clock)
    for words in (text, text + " again"):
        pad.do([seal(run, a_line(clock, words))])
    return pad


def test_a_swapped_key_reads_nothing_and_no_line_is_lost(
    remembered: InboxKeys, vault_folder: Path, clock: FakeClock
) -> None:
    before = {name: (vault_folder / name).read_bytes() for name in (FILE, SPARE)}
    thief = swap_key(vault_folder)
    pad = write_line(vault_folder, remembered, clock, "he has the keys")
    assert pad.key_differs
    assert readable(vault_folder, thief) == []
    for name, raw in before.items():
        (vault_folder / name).write_bytes(raw)
    texts, taken, told = lines_after_unlock(vault_folder, clock)
    assert texts == ["he has the keys", "he has the keys again"]
    assert (taken.key_differed, taken.stored, taken.unread, taken.unopenable) == (True, 2, 0, 0)
    assert any("named another key for crisis lines" in words for words in told)


def test_without_the_memory_the_thief_would_have_read_it(vault_folder: Path, clock: FakeClock) -> None:
    """The control: the header alone is believed."""
    thief = swap_key(vault_folder)
    write_line(vault_folder, None, clock, "he has the keys")
    assert len(readable(vault_folder, thief)) == 2


def test_another_id_in_the_header_does_not_get_past_the_memory(
    remembered: InboxKeys, vault_folder: Path, clock: FakeClock
) -> None:
    thief = swap_key(vault_folder, vault_id="0" * 32)
    assert write_line(vault_folder, remembered, clock, "he has the keys").key_differs
    assert readable(vault_folder, thief) == []


def test_the_same_key_says_nothing(remembered: InboxKeys, vault_folder: Path, clock: FakeClock) -> None:
    assert not write_line(vault_folder, remembered, clock, "quiet").key_differs
    texts, taken, told = lines_after_unlock(vault_folder, clock)
    assert (texts, taken.key_differed, taken.stored) == (["quiet", "quiet again"], False, 2)
    assert not any("another key" in words for words in told)


def test_a_damaged_header_no_longer_keeps_lines_in_memory_only(
    remembered: InboxKeys, vault_folder: Path, clock: FakeClock
) -> None:
    before = {name: (vault_folder / name).read_bytes() for name in (FILE, SPARE)}
    for name in before:
        (vault_folder / name).write_bytes(b"rubbish")
    assert not CrisisPad(vault_folder).can_seal
    assert CrisisPad(vault_folder, remembered).can_seal
    write_line(vault_folder, remembered, clock, "in the kitchen")
    for name, raw in before.items():
        (vault_folder / name).write_bytes(raw)
    assert lines_after_unlock(vault_folder, clock)[0] == ["in the kitchen", "in the kitchen again"]


def test_a_key_that_was_changed_elsewhere_loses_nothing(
    remembered: InboxKeys, vault_folder: Path, clock: FakeClock
) -> None:
    fresh = new_recovery_text()
    rotate_key(
        vault_folder, passphrase=PASSPHRASE, recovery_key=fresh, drop_others=False, clock=clock
    ).close()
    assert write_line(vault_folder, remembered, clock, "after the change").key_differs
    texts, taken, _told = lines_after_unlock(vault_folder, clock)
    assert texts == ["after the change", "after the change again"]
    assert taken.key_differed


@pytest.mark.parametrize(
    "raw",
    [b"", b"rubbish", b"[]", b'{"vaults": 5}', b'{"vaults": [7, {"folder": 1}]}', b"\xff" * 70_000,
     b"[" * 5000, struct.pack(">I", 9)],
)  # fmt: skip
def test_a_broken_file_counts_as_none_and_is_written_anew(
    tmp_path: Path, vault_folder: Path, raw: bytes
) -> None:
    file = tmp_path / "inbox-keys.json"
    file.write_bytes(raw)
    keys = InboxKeys(file)
    assert keys.of(vault_folder) is None
    assert keys.remember(vault_folder, "a" * 32, b"k" * 32)
    found = keys.of(vault_folder)
    assert found is not None
    assert (found.vault_id, found.key) == ("a" * 32, b"k" * 32)


def test_a_place_that_cannot_be_written_stops_nobody(tmp_path: Path, vault_folder: Path) -> None:
    (tmp_path / "config").write_text("a file where the folder should be")
    assert not InboxKeys(tmp_path / "config" / "inbox-keys.json").remember(vault_folder, "a" * 32, b"k" * 32)


def test_the_oldest_goes_first_and_nothing_else_lies_beside(keys: InboxKeys, tmp_path: Path) -> None:
    for number in range(MOST + 1):
        assert keys.remember(tmp_path / str(number), "a" * 32, b"k" * 32)
    assert keys.of(tmp_path / "0") is None
    assert keys.of(tmp_path / "1") is not None
    assert [path.name for path in (tmp_path / "config").iterdir()] == ["inbox-keys.json"]
