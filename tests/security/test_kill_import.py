"""kill -9 while a case pack is taken in: all of the pack or nothing of it, and taking it in again gives all of it."""

import shutil
import time
from collections import Counter

import pytest

from desktop.content.store import ContentStore
from desktop.domain.answers import Answer
from desktop.domain.clients import ClientDraft, Name
from desktop.domain.clock import SystemClock
from desktop.services.clients import ClientsService
from desktop.services.exchange import ExchangeService
from desktop.services.ledger import LedgerService
from desktop.services.passphrases import load_words
from desktop.services.sessions import SessionsService
from desktop.storage.exchange import PACK_TABLES
from desktop.storage.keys import KDF_FLOOR
from desktop.storage.vault import create_vault, unlock_vault
from desktop.storage.verify import verify_vault
from tests.fixtures.vaults import PASSPHRASE
from tests.security.slow_keys import swift_keys
from tests.security.workers import CAN_FORK, KILLS, ROOT, spread, workers

CLOCK = SystemClock()
TABLES = (*(table.name for table in PACK_TABLES), "packs_taken_in", "pack_rows", "name_keys", "note_words")
SESSIONS = 8
IMPORTS = KILLS if KILLS >= 100 else 4
CHECKED_EVERY = 10
pytestmark = [pytest.mark.timeout(7200), pytest.mark.skipif(not CAN_FORK, reason="forks its workers")]


def service(vault):
    return ExchangeService(vault, CLOCK, LedgerService(vault), load_words(ROOT / "resources"))


def counts(vault):
    held = vault.connection()
    return {table: held.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in TABLES}


def take_in(vault, pack):
    exchange = service(vault)
    return exchange.take_in(exchange.read(pack), {})


@pytest.fixture(autouse=True)
def _swift():
    with swift_keys():
        yield


@pytest.fixture(scope="module")
def taking(tmp_path_factory):
    """The closed vault a pack of one client with sessions was made for, and the pack."""
    place = tmp_path_factory.mktemp("pack")
    with swift_keys():
        folder = place / "untouched"
        for each, name in ((place / "giving", "Desk 1"), (folder, "Desk 2")):
            create_vault(each, PASSPHRASE, clock=CLOCK, label=name, kdf=KDF_FLOOR, staff_name=name)
        with (
            unlock_vault(place / "giving", passphrase=PASSPHRASE, clock=CLOCK) as giving,
            unlock_vault(folder, passphrase=PASSPHRASE, clock=CLOCK) as receiving,
        ):
            client = ClientsService(giving, CLOCK, lambda: 30).add(
                ClientDraft(names=(Name(text="Samira", is_chosen=True),))
            )
            protocol = ContentStore(ROOT / "resources", ROOT / "translations").protocol("phone")
            sessions = SessionsService(giving, CLOCK)
            for number in range(SESSIONS):
                session = sessions.start(client, protocol=protocol, spoken={})
                sessions.save(session, {"note.text": Answer(value=f"call {number} " + "quiet words " * 300)})
                sessions.sign(session, {})
            to = service(giving).add_recipient(service(receiving).own_key(), "Desk 2", words_checked=True)
            pack = place / "pack.waystead"
            service(giving).export(client, pack, recipient_id=to)
    return folder, pack


def killed_imports(untouched, pack, folder, mode, kills):
    """Kill workers that take the pack in; return how often nothing and how often all of it was there."""
    shutil.copytree(untouched, folder)
    with unlock_vault(folder, passphrase=PASSPHRASE, clock=CLOCK) as vault:
        old = counts(vault)
        take_in(vault, pack)
        new = counts(vault)
    assert new["sessions"] == new["signed_notes"] == SESSIONS
    assert old["packs_taken_in"] == 0
    found = Counter()

    def fresh():
        shutil.rmtree(folder)
        shutil.copytree(untouched, folder)

    with workers(folder, mode, keys="swift") as work:
        fresh()
        # the first at once, the last when it has said that it is done
        moments = [0.0, *spread(work.timed(pack), 9, kills), None]
        for turn, moment in enumerate(moments):
            fresh()
            said = work.kill_after(moment, pack)
            began = time.monotonic()
            with unlock_vault(folder, passphrase=PASSPHRASE, clock=CLOCK) as vault:
                assert time.monotonic() - began < 2
                assert vault.notices == []
                held = counts(vault)
                assert held in (old, new), f"a part of the pack: {held}"
                assert held == new or not said, "what was said to be taken in is gone"
                found["new" if held == new else "old"] += 1
                assert bool(take_in(vault, pack)["new"]) == (held == old)
                assert counts(vault) == new
            if turn % CHECKED_EVERY == 0:
                assert verify_vault(folder, passphrase=PASSPHRASE, clock=CLOCK).is_sound
    return found


def test_killed_while_a_pack_is_taken_in_all_or_nothing_is_there(taking, tmp_path):
    found = killed_imports(*taking, tmp_path / "taking", "import", IMPORTS)
    assert found.total() == IMPORTS + 2
    assert found["old"] > 0
    assert found["new"] > 1 or IMPORTS < 100, "no kill came after the commit: the moments say nothing"


def test_the_looking_notices_a_pack_that_is_taken_in_row_by_row(taking, tmp_path):
    """The control: with each row in a transaction of its own, a kill leaves a part of the pack."""
    with pytest.raises(AssertionError, match="a part of the pack"):
        killed_imports(*taking, tmp_path / "taking", "careless_import", 100)
