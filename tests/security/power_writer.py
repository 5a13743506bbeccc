"""A process that works in a vault until it has done everything, and acknowledges each thing on standard output.

Run under strace: python power_writer.py ROOT WORKLOAD HOW ROUNDS. WORKLOAD is "work" (notes, inbox, header in
ROOT/vault), "places" (new vault, migration, backup, restore), "stubborn" (notes on a disk that fails now and then),
"reading" (nothing is written), "rotated" (a new data key), "rotating" (the same with notes before and after) or
"created" (a new vault at ROOT/vaults/fresh). HOW is "honest", or what the controls do wrong: "unsynced" (the database
never waits for the disk), "careless" (folders are never put on the disk, and the mirrored head is written before the
commit).
"""

import json
import os
import sys
from pathlib import Path

from desktop.domain.backup_rotation import Keeping
from desktop.domain.clock import SystemClock
from desktop.domain.errors import ExpectedError
from desktop.services.sealing import sealed_values
from desktop.storage import atomic, connection, pending, sessions, unit_of_work
from desktop.storage import vault as vault_module
from desktop.storage.backup import back_up_into
from desktop.storage.keys import KDF_FLOOR
from desktop.storage.restoring import restore
from desktop.storage.rotation import rotate_key
from desktop.storage.slot_changes import new_recovery_text
from desktop.storage.vault import create_vault, unlock_vault
from tests.fixtures.make_vault import FIXTURE_PASSPHRASE
from tests.fixtures.vaults import PASSPHRASE
from tests.security.writer import in_its_place

NOTES = 10
CLOCK = SystemClock()


def say(*words):
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


def text_of(number):
    """What note `number` says; some run over several pages."""
    return f"needle{number} " + "quiet words about the week " * (number * 53 % 400)


def write_note(vault, number):
    """A client, a session and its sealed note with its words in the search index, in one transaction."""
    with vault.unit_of_work("note") as work:
        client = work.insert("clients", {"short_id": f"W-{number:04}"})
        protocol = f"{number:064x}"
        sessions.store_content(work, protocol, "protocol", "phone", None, 'id = "phone"\n')
        session = sessions.insert(
            work,
            {
                "client_id": client,
                "staff_id": work.staff_id,
                "channel": "phone",
                "started_at": work.now,
                "protocol_sha256": protocol,
            },
        )
        body = json.dumps({"session": session, "client": client, "said": text_of(number)})
        sealed = sealed_values(vault, "session", session, client, body, work.now)
        named = {"object_kind": "session", "object_id": session, "session_id": session, "body": body}
        sessions.seal(work, named | sealed, text_of(number))


def store(work, item):
    work.insert("clients", {"short_id": f"item {item.data.decode()}"})


def work_in(vault, first):
    for number in range(first, first + NOTES):
        write_note(vault, number)
        say("note", number)
        if number % 3 == 0:
            vault.write_head_if_dirty()
        if number % 4 == 0:
            vault.checkpoint()
        if number % 2 == 0:
            vault.inbox.seal(str(number).encode())
            say("sealed", number)
        if number % 5 == 0:
            vault.take_in(store)
            say("taken")
        if number % 4 == 1:
            vault.rewrite_header(
                {"label": f"Label {number}"}, lambda work: work.record("renamed", "vault", "x")
            )
            say("label", number)


def opened(folder, how):
    vault = unlock_vault(folder, passphrase=PASSPHRASE, clock=CLOCK)
    if how == "unsynced":
        vault._connections.get("writing").execute("PRAGMA synchronous=OFF")
    if how == "careless":
        leave = unit_of_work.UnitOfWork.__exit__

        def too_early(work, kind, error, trace):
            if error is None:
                vault.mirror.committed(work.head)
                vault.mirror.write_if_dirty()
            return leave(work, kind, error, trace)

        unit_of_work.UnitOfWork.__exit__ = too_early
    return vault


def work(root, how, rounds):
    for turn in range(rounds):
        vault = opened(root / "vault", how)
        say("open")
        work_in(vault, 1 + turn * NOTES)
        vault.close()
        say("closed")


def places(root, how, _rounds):
    create_vault(
        root / "fresh", PASSPHRASE, clock=CLOCK, label="Fresh", kdf=KDF_FLOOR, staff_name="Robin Ekholm"
    )
    say("created")
    unlock_vault(root / "old", passphrase=FIXTURE_PASSPHRASE, clock=CLOCK).close()
    say("migrated")
    with opened(root / "vault", how) as vault:
        for number in (1, 2):
            vault.inbox.seal(str(number).encode())
            say("sealed", number)
        for number in (1, 2):
            write_note(vault, number)
            made = back_up_into(vault, root / "stick", keeping=Keeping(newest=1, weeks=0, months=0))
            say("backup", made.folder.name)
    restore(root / "stick" / made.folder.name, root / "home" / "again", passphrase=PASSPHRASE, clock=CLOCK)
    say("restored")


def stubborn(root, how, _rounds):
    """Go on after each named failure; the same note is never tried twice, so that a refused one can be told."""
    vault = None
    for _turn in range(20):
        try:
            vault = opened(root / "vault", how)
            break
        except ExpectedError as error:
            say("refused_to_open", type(error).__name__, error.reason)
    for number in range(1, 4 * NOTES):
        try:
            write_note(vault, number)
            say("note", number)
        except ExpectedError as error:
            say("refused", number, type(error).__name__, error.reason)
        vault.write_head_if_dirty()
        if number % 6 == 0:
            try:
                vault.checkpoint()
            except ExpectedError as error:
                say("not_folded", type(error).__name__, error.reason)
    vault.close()
    say("closed")


def reading(root, _how, rounds):
    """Read everything again and again, on a connection each, and say how it went."""
    vault = unlock_vault(root / "vault", passphrase=PASSPHRASE, clock=CLOCK)
    for _ in range(40 * rounds):
        try:
            say("read", len(vault.connection().execute("SELECT * FROM history").fetchall()))
        except ExpectedError as error:
            say("refused", type(error).__name__, error.reason)
        else:
            # what is in memory is not read again
            vault.close_thread()
    vault.close()


def rotated(root, how, _rounds):
    """Give the vault a new data key; careless: the old one is let go, whether the pages were changed or not."""
    printed = new_recovery_text()
    say("sheet", printed)
    if how == "careless":
        finished_whatever_came_of_it()
    try:
        rotate_key(root / "vault", passphrase=PASSPHRASE, recovery_key=printed, clock=CLOCK).close()
        say("done")
    except ExpectedError as error:
        say("refused", type(error).__name__, error.reason)


def rotating(root, how, rounds):
    """Two notes, then a new data key, then a third note with it."""
    if how == "unsynced":
        connection._SETTINGS = tuple(each.replace("=FULL", "=OFF") for each in connection._SETTINGS)
    with opened(root / "vault", "honest") as vault:
        for number in (1, 2):
            write_note(vault, number)
            say("note", number)
    rotated(root, how, rounds)
    with opened(root / "vault", "honest") as vault:
        write_note(vault, 3)
        say("note", 3)


def finished_whatever_came_of_it():
    begun, keys = pending.begun, []

    def noted(header, dek, next_dek, *rest):
        keys.append(bytearray(next_dek))
        return begun(header, dek, next_dek, *rest)

    pending.begun = noted
    pending.undone = lambda header, _dek: pending.finished(header, keys[-1])


def created(root, how, _rounds):
    """Make a vault; careless: in its place, where vaults are looked for."""
    if how == "careless":
        vault_module.new_folder = in_its_place
    try:
        create_vault(
            root / "vaults" / "fresh", PASSPHRASE, clock=CLOCK, label="Fresh", kdf=KDF_FLOOR, staff_name="R"
        )
        say("done")
    except ExpectedError as error:
        say("refused", type(error).__name__, error.reason)


if __name__ == "__main__":
    where, workload, how, rounds = Path(sys.argv[1]), sys.argv[2], sys.argv[3], int(sys.argv[4])
    if how == "careless":
        # every module that took the function by name
        for module in list(sys.modules.values()):
            if getattr(module, "sync_folder", None) is atomic.sync_folder and module is not atomic:
                module.sync_folder = lambda _folder: None
        atomic.sync_folder = lambda _folder: None
    workloads = {
        "work": work,
        "places": places,
        "stubborn": stubborn,
        "reading": reading,
        "rotated": rotated,
        "rotating": rotating,
        "created": created,
    }
    workloads[workload](where, how, rounds)
