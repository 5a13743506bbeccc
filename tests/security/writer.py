"""A process without a window that writes into a vault until it is killed, and says what was acknowledged.

Run: python writer.py FOLDER PASSPHRASE MODE. Every line on standard output is one acknowledged change.
"""

import json
import sys
from pathlib import Path

from desktop.domain.clock import SystemClock
from desktop.domain.ids import new_id
from desktop.storage.keys import KDF_FLOOR
from desktop.storage.vault import unlock_vault


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


if __name__ == "__main__":
    folder, passphrase, mode = sys.argv[1:]
    vault = unlock_vault(Path(folder), passphrase=passphrase, clock=SystemClock())
    say("open")
    {"mixed": mixed, "rewrap": rewrap, "take_in": take_in}[mode](vault)
