"""What was sealed while locked comes in, also beside items that nobody can store."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey

from desktop.content.store import ContentStore
from desktop.domain.errors import NoSpace
from desktop.domain.ids import new_id
from desktop.services.app_services import Services
from desktop.services.inbox import seal_content
from desktop.storage import inbox as storage
from desktop.storage import interface
from desktop.storage.vault import OpenVault
from tests.fixtures.vaults import FakeClock

ROOT = Path(__file__).resolve().parents[2]
HALF = "\ud83d"


@pytest.fixture
def services(vault: OpenVault, clock: FakeClock) -> Services:
    return Services(vault, clock, ContentStore(ROOT / "resources", ROOT / "translations"), ROOT / "resources")


def _line(clock: FakeClock, text: str) -> dict[str, Any]:
    at = clock.now().text()
    line = {"id": new_id(), "at": at, "kind": "line", "text": text, "while_locked": True}
    return {"kind": "crisis_line", "run": new_id(), "started": at, "started_locked": True, "line": line}


def _texts(vault: OpenVault) -> list[str]:
    rows = vault.connection().execute("SELECT text FROM crisis_lines WHERE kind = 'line'").fetchall()
    return [row["text"] for row in rows]


@pytest.mark.expects_log("kept unread")
@pytest.mark.parametrize("entries", [[{"key": HALF, "value": 1}], 5])
def test_an_item_that_cannot_be_stored_does_not_hold_up_the_others(
    services: Services, vault: OpenVault, clock: FakeClock, entries: object
) -> None:
    vault.inbox.seal(seal_content({"kind": "unsaved", "entries": entries}))
    vault.inbox.seal(seal_content(_line(clock, "she is in the kitchen")))
    taken = services.inbox.take_in()
    assert (taken.stored, taken.unread, taken.unopenable, vault.inbox.count) == (2, 1, 0, 0)
    assert _texts(vault) == ["she is in the kitchen"]
    unread = interface.under(vault.connection(), "unread/")
    assert ["unsaved" in text for text in unread.values()] == [True]
    assert services.inbox.unread() == 1
    services.inbox.unread_told(1)
    assert services.inbox.unread() == 0
    vault.inbox.seal(b"no text of ours")
    services.inbox.take_in()
    assert services.inbox.unread() == 2, "told again, all of them, as soon as another one came"


@pytest.mark.expects_log("kept unread")
def test_what_breaks_a_rule_of_the_tables_leaves_nothing_half(services: Services, vault: OpenVault) -> None:
    def store_twice(work: Any, content: dict[str, Any], item_id: str) -> None:
        del content, item_id
        for _ in range(2):
            work.insert("staff", {"id": "e" * 32, "display_name": "Twice"})

    services.inbox._handlers["twice"] = store_twice
    vault.inbox.seal(seal_content({"kind": "twice"}))
    assert services.inbox.take_in().stored == 1
    found = vault.connection().execute("SELECT count(*) FROM staff WHERE id = ?", ("e" * 32,)).fetchone()
    assert found[0] == 0
    from desktop.storage.history import verify_chain

    verify_chain(vault.connection())  # the chain goes on from before the attempt


def test_a_full_disk_is_not_a_misfit(services: Services, vault: OpenVault) -> None:
    def full(*_: Any) -> None:
        raise NoSpace

    services.inbox._handlers["full"] = full
    vault.inbox.seal(seal_content({"kind": "full"}))
    with pytest.raises(NoSpace):
        services.inbox.take_in()
    assert vault.inbox.count == 1


def test_a_sealed_item_without_a_length_is_kept_and_counted(
    services: Services, vault: OpenVault, clock: FakeClock
) -> None:
    vault.inbox.seal(seal_content(_line(clock, "she is in the kitchen")))
    public = X25519PublicKey.from_public_bytes(vault.inbox._public)
    sealed = storage.MAGIC + storage._suite().encrypt(b"", public, storage._info(vault.vault_id))
    (vault.folder / "inbox" / ("a" * 32)).write_bytes(sealed)
    taken = services.inbox.take_in()
    assert (taken.stored, taken.unopenable) == (1, 1)
    assert _texts(vault) == ["she is in the kitchen"]


def test_text_with_half_a_character_is_sealed_and_rescued(services: Services, vault: OpenVault) -> None:
    entries = [{"key": "a", "value": "whole"}, {"key": "b", "value": "half" + HALF}]
    vault.inbox.seal(seal_content({"kind": "unsaved", "entries": entries, "place": None}))
    services.inbox.take_in()
    assert services.interface.rescued() == {"a": "whole", "b": "half" + HALF}
