"""A process without a window that writes into a vault until it is killed, and says what was acknowledged.

Run: python writer.py FOLDER PASSPHRASE MODE. Every line on standard output is one acknowledged change. MODE "fork_…"
forks a writer for each line of standard input; see `workers.py`.
"""

import json
import os
import signal
import sys
import time
from contextlib import contextmanager
from pathlib import Path

from desktop.domain.clock import SystemClock
from desktop.domain.ids import new_id
from desktop.storage.header import FILE, SPARE
from desktop.storage.keys import KDF_FLOOR
from desktop.storage.unlocking import unlock_header
from desktop.storage.vault import unlock_vault
from tests.security.slow_keys import slow_keys_remembered, swift_keys

NEEDLE = "zwölf gelbe Schirme"


def say(*words):
    print(*words, flush=True)


def mixed(vault):
    number = 0
    while True:
        number += 1
        with vault.unit_of_work("writer") as work:
            client_id = work.insert(
                "clients", {"short_id": new_id(), "risk_reasons": "x" * (number * 37 % 3000)}
            )
            work.update("clients", client_id, {"pronouns": str(number)})
            work.insert("flags", {"client_id": client_id, "code": str(number)})
        say(number)
        if number % 25 == 0:
            vault.checkpoint()
        vault.write_head_if_dirty()


def rewrap(folder, number):
    """Change the passphrase from that of `number` to the next, and so on."""
    vault = unlock_vault(folder, passphrase=numbered(number), clock=SystemClock())
    say("open")
    while True:
        number += 1
        vault.change_passphrase(numbered(number), kdf=KDF_FLOOR)
        say(number)


def numbered(number):
    return f"passphrase number {number}"


def in_place(folder, header):
    """What a careless change of the header does: both files are emptied, then written."""
    with (folder / SPARE).open("wb") as spare, (folder / FILE).open("wb") as file:
        time.sleep(0.005)
        for each in (spare, file):
            each.write(header.raw)
            each.flush()
            os.fsync(each.fileno())


def take_in(vault):
    def store(work, item):
        work.insert(
            "clients", {"short_id": item.item_id, "risk_reasons": str(json.loads(item.data)["number"])}
        )

    while True:
        for number in range(5):
            vault.inbox.seal(json.dumps({"number": number}).encode())
            say("sealed")
        vault.take_in(store)


def taking_before_storing(vault):
    """What a careless taking in does: the files go before what was in them is stored for good."""
    store = vault.unit_of_work

    @contextmanager
    def careless(purpose):
        for path in (vault.folder / "inbox").iterdir():
            path.unlink()
        with store(purpose) as work:
            yield work

    vault.unit_of_work = careless
    take_in(vault)


def import_pack(vault, pack, *, careless=False):
    """Take in a case pack; careless: each of its rows by itself."""
    from desktop.services.exchange import ExchangeService
    from desktop.services.ledger import LedgerService
    from desktop.storage import exchange

    if careless:
        insert = exchange._insert

        def alone(work, each, bundle_id):
            insert(work, each, bundle_id)
            work._connection.execute("COMMIT")
            work._connection.execute("BEGIN IMMEDIATE")

        exchange._insert = alone
    service = ExchangeService(vault, SystemClock(), LedgerService(vault), [])
    preview = service.read(Path(pack))
    say("open")
    service.take_in(preview, {})
    say("taken")
    signal.pause()


def backup(vault):
    from desktop.domain.backup_rotation import Keeping
    from desktop.storage.backup import back_up_into

    place = vault.folder.parent / "stick"
    place.mkdir(exist_ok=True)
    while True:
        made = back_up_into(vault, place, keeping=Keeping(newest=2, weeks=0, months=0))
        say(made.folder.name)


@contextmanager
def in_its_place(folder):
    """What a careless backup does: the files are written under the name that says they are whole."""
    folder.mkdir()
    yield folder


def restoring(folder, passphrase):
    from desktop.storage.restoring import restore

    source = next(
        path for path in sorted((folder.parent / "stick").iterdir()) if path.name.startswith("copy-")
    )
    while True:
        target = folder.parent / "home" / new_id()
        restore(source, target, passphrase=passphrase, clock=SystemClock())
        say(target.name)


def forking(folder, passphrase):
    """Fork a worker for each line of standard input, and wait until it was killed.

    Imports and the slow key of the passphrase are paid for once.
    """
    import desktop.services.exchange
    import desktop.storage.backup
    import desktop.storage.open_vault
    import desktop.storage.restoring

    for line in sys.stdin:
        mode, _space, detail = line.strip().partition(" ")
        worker = os.fork()
        if worker == 0:
            if mode == "restore":
                say("open")
                restoring(folder, passphrase)
            if mode == "careless_rewrap":
                desktop.storage.open_vault.write_header = in_place
            if mode.endswith("rewrap"):
                rewrap(folder, int(detail))
            vault = unlock_vault(folder, passphrase=passphrase, clock=SystemClock())
            if mode.endswith("import"):
                import_pack(vault, detail, careless=mode == "careless_import")
            if mode == "careless":
                desktop.storage.backup.new_folder = in_its_place
            say("open")
            working = {"mixed": mixed, "take_in": take_in, "careless_take_in": taking_before_storing}
            working.get(mode, backup)(vault)
        say("worker", worker)
        os.waitpid(worker, 0)
        say("gone")


if __name__ == "__main__":
    folder, passphrase, mode = sys.argv[1:]
    if mode == "fork_swift":
        with swift_keys():
            forking(Path(folder), passphrase)
        sys.exit(0)
    if mode == "fork_remembered":
        with slow_keys_remembered():
            unlock_header(Path(folder), passphrase=passphrase).forget()
            forking(Path(folder), passphrase)
        sys.exit(0)
    vault = unlock_vault(Path(folder), passphrase=passphrase, clock=SystemClock())
    say("open")
    {"mixed": mixed, "take_in": take_in, "backup": backup}[mode](vault)
