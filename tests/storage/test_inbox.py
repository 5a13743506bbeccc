import pytest

from desktop.domain.errors import NoSpace
from desktop.storage.inbox import BUCKET, Inbox
from desktop.storage.keys import KDF_FLOOR
from desktop.storage.vault import create_vault, read_public, unlock_vault
from tests.fixtures.vaults import PASSPHRASE


def locked_inbox(folder):
    public = read_public(folder)
    return Inbox(folder, public.vault_id, public.inbox_pub)


def keep(taken):
    def store(work, item):
        work.run(
            "INSERT INTO interface_state (key, value, changed_at) VALUES (?, ?, ?)",
            (item.item_id, item.data.decode(), work.now.text()),
        )
        taken.append(item.data)

    return store


def test_items_sealed_while_locked_are_taken_in_at_unlock(vault_folder, clock):
    inbox = locked_inbox(vault_folder)
    for text in (b"first line", b"second line"):
        inbox.seal(text)
    taken = []
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        result = vault.take_in(keep(taken))
        assert (result.stored, result.known, result.unopenable) == (2, 0, 0)
        assert vault.inbox.count == 0
        assert vault.connection().execute("SELECT count(*) FROM interface_state").fetchone()[0] == 2
    assert sorted(taken) == [b"first line", b"second line"]


def test_nothing_on_the_disk_shows_the_text_or_its_length(vault_folder):
    inbox = locked_inbox(vault_folder)
    sizes = set()
    for text in (b"", b"needle", b"needle" * 500):
        path = vault_folder / "inbox" / inbox.seal(text)
        assert b"needle" not in path.read_bytes()
        sizes.add(path.stat().st_size)
    assert sizes == {BUCKET}
    assert (vault_folder / "inbox" / inbox.seal(b"x" * 5000)).stat().st_size == 2 * BUCKET


def test_a_draft_is_sealed_again_in_its_place(vault_folder, clock):
    inbox = locked_inbox(vault_folder)
    name = inbox.seal(b"hel")
    assert inbox.seal(b"hello", name) == name
    assert inbox.names() == [name]
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        taken = []
        vault.take_in(keep(taken))
    assert taken == [b"hello"]


def test_the_same_file_is_never_taken_in_twice(vault_folder, clock):
    inbox = locked_inbox(vault_folder)
    path = vault_folder / "inbox" / inbox.seal(b"once")
    raw = path.read_bytes()
    taken = []
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        vault.take_in(keep(taken))
        path.write_bytes(raw)  # as after a crash between the commit and the deletion
        result = vault.take_in(keep(taken))
    assert taken == [b"once"]
    assert (result.stored, result.known) == (0, 1)
    assert not path.exists()


def test_what_nothing_opens_is_kept_and_counted(vault_folder, tmp_path, clock):
    inbox = locked_inbox(vault_folder)
    other = create_vault(tmp_path / "other", PASSPHRASE, clock=clock, label="Other", kdf=KDF_FLOOR)
    foreign = Inbox(vault_folder, other.vault_id, read_public(other.folder).inbox_pub).seal(
        b"for another vault"
    )
    damaged = vault_folder / "inbox" / inbox.seal(b"damaged")
    raw = bytearray(damaged.read_bytes())
    raw[2000] ^= 1
    damaged.write_bytes(raw)
    inbox.seal(b"whole")
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        result = vault.take_in(keep([]))
        assert (result.stored, result.unopenable) == (1, 2)
        assert sorted(vault.inbox.names()) == sorted([foreign, damaged.name])


def test_a_store_that_fails_leaves_every_file(vault_folder, clock):
    inbox = locked_inbox(vault_folder)
    for number in range(3):
        inbox.seal(str(number).encode())

    def store(work, item):
        if item.data == b"2":
            raise NoSpace
        keep([])(work, item)

    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        with pytest.raises(NoSpace):
            vault.take_in(store)
        assert vault.inbox.count == 3
        assert vault.connection().execute("SELECT count(*) FROM interface_state").fetchone()[0] == 0


@pytest.mark.parametrize("place", range(0, BUCKET, 97))
def test_every_flip_is_noticed(vault_folder, vault, place):
    name = vault.inbox.seal(b"text")
    path = vault.folder / "inbox" / name
    raw = bytearray(path.read_bytes())
    raw[place] ^= 4
    path.write_bytes(raw)
    assert vault.inbox.read_all() == ([], [name])


def test_names_from_elsewhere_are_not_followed(vault_folder):
    inbox = locked_inbox(vault_folder)
    for name in ("../vault.hdr", "notes.txt", ""):
        with pytest.raises(ValueError, match="name"):
            inbox.put(b"", name) if name else inbox.discard(name)
    (vault_folder / "inbox").mkdir(exist_ok=True)
    (vault_folder / "inbox" / "stranger.txt").write_text("left alone")
    assert inbox.names() == []
