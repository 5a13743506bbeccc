"""A process without a window that writes into a vault until it is killed, and says what was acknowledged.

Run: python writer.py FOLDER PASSPHRASE MODE. Every line on standard output is one acknowledged change.
"""

import json
import os
import sys
from contextlib import contextmanager
from pathlib import Path

from desktop.domain.clock import SystemClock
from desktop.domain.ids import new_id
from desktop.storage.keys import KDF_FLOOR
from desktop.storage.unlocking import unlock_header
from desktop.storage.vault import unlock_vault
from tests.security.slow_keys import slow_keys_remembered

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


def rewrap(vault):
    number = 0
    while True:
        number += 1
        vault.change_passphrase(f"passphrase number {number}", kdf=KDF_FLOOR)
        say(number)


def take_in(vault):
    def store(work, item):
        work.insert(
            "clients", {"short_id": item.item_id, "risk_reasons": str(json.loads(item.data)["number"])}
        )

    while True:
        for number in range(5):
            vault.inbox.seal(json.dumps({"number": number}).encode())
        vault.take_in(store)
        say("taken")


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
    import desktop.storage.backup
    import desktop.storage.restoring

    unlock_header(folder, passphrase=passphrase).forget()
    for line in sys.stdin:
        worker = os.fork()
        if worker == 0:
            if line.strip() == "restore":
                say("open")
                restoring(folder, passphrase)
            vault = unlock_vault(folder, passphrase=passphrase, clock=SystemClock())
            if line.strip() == "careless":
                desktop.storage.backup.new_folder = in_its_place
            say("open")
            {"mixed": mixed, "take_in": take_in}.get(line.strip(), backup)(vault)
        say("worker", worker)
        os.waitpid(worker, 0)
        say("gone")


if __name__ == "__main__":
    folder, passphrase, mode = sys.argv[1:]
    if mode == "fork":
        with slow_keys_remembered():
            forking(Path(folder), passphrase)
        sys.exit(0)
    vault = unlock_vault(Path(folder), passphrase=passphrase, clock=SystemClock())
    say("open")
    {"mixed": mixed, "rewrap": rewrap, "take_in": take_in, "backup": backup}[mode](vault)
