"""Kills its own children with signal 9 while they bring a vault of the first schema up to date, and looks what is left.

Run: python migrator.py FOLDER BOUNDARIES RANDOM MODE. BOUNDARIES: at how many statements of the migrations, spread over
all of them; RANDOM: how many random moments. MODE is "honest", or what the controls do wrong: "torn" (the migration
has no transaction), "no_copy" (nothing is put aside). Prints one line of JSON. The slow key is derived once.
"""

import json
import os
import random
import shutil
import signal
import sys
import time
from pathlib import Path

import sqlcipher3

from desktop.storage import before_migration, migrate
from desktop.storage.vault import unlock_vault
from tests.fixtures.make_vault import FIXTURE_PASSPHRASE
from tests.security.power_checks import CLOCK, faults_of_migration, lay_out_old
from tests.security.slow_keys import slow_keys_remembered


def statements():
    """How many statements there are to be killed before, the last one being the commit."""
    connection = sqlcipher3.connect(":memory:", isolation_level=None)
    connection.executescript(migrate.migrations()[0].sql)
    seen = []
    connection.set_trace_callback(lambda _sql: seen.append(1))
    for step in migrate.migrations()[1:]:
        connection.executescript(step.sql)
    connection.close()
    return len(seen)


def be_careless(mode):
    if mode == "torn":
        known = [
            migrate.Migration(each.number, each.sql.replace("BEGIN IMMEDIATE;", "").replace("\nCOMMIT;", ""))
            for each in migrate.migrations()
        ]
        migrate.migrations = lambda: known
    if mode == "no_copy":
        place = before_migration.aside_path
        before_migration.aside_path = lambda folder, number: place(folder.parent, number)


def migrating(folder, mode, dies_at, writing):
    """In the child: bring the vault up to date, or die before statement `dies_at` of the migrations."""
    be_careless(mode)
    apply = migrate.apply

    def counted(connection, steps):
        seen = 0

        def next_one(_sql):
            nonlocal seen
            seen += 1
            if seen == dies_at:
                os.kill(os.getpid(), signal.SIGKILL)

        if dies_at:
            connection.set_trace_callback(next_one)
        apply(connection, steps)
        connection.set_trace_callback(None)

    migrate.apply = counted
    os.write(writing, b"begin\n")
    unlock_vault(folder, passphrase=FIXTURE_PASSPHRASE, clock=CLOCK).close()
    os.write(writing, b"done\n")
    time.sleep(60)


def killed(folder, mode, *, dies_at=0, after=None):
    """Fork, let it migrate, kill it `after` seconds (None: when it is done); tell whether it had said so."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            migrating(folder, mode, dies_at, writing)
        finally:
            os._exit(1)
    os.close(writing)
    with os.fdopen(reading) as stream:
        stream.readline()
        if after is None:
            said = stream.readline()
        else:
            time.sleep(after)
        os.kill(child, signal.SIGKILL)
        _pid, status = os.waitpid(child, 0)
        said = (said if after is None else "") + stream.read()
    if not os.WIFSIGNALED(status):
        raise SystemExit(f"the child ended by itself: {status}")
    return "done" in said


def look(found, folder, where, *, told):
    """Count what was left; a missing migrated state is the old one."""
    faults = faults_of_migration(folder, told=told)
    again = [] if faults else faults_of_migration(folder, told=True)
    found["kills"] += 1
    found["finished"] += told
    if faults or again:
        found["wrong"].append([where, *faults, *again])
    shutil.rmtree(folder)


def main(scratch, boundaries, moments, mode):
    folder, chance = scratch / "old", random.Random(8)
    found = {"kills": 0, "finished": 0, "wrong": [], "statements": statements()}
    with slow_keys_remembered():
        lay_out_old(folder)
        # the first derives the key and loads everything; the second says how long a whole one takes
        faults_of_migration(folder, told=False)
        for _ in range(2):
            shutil.rmtree(folder)
            lay_out_old(folder)
            began = time.monotonic()
            killed(folder, mode)
        whole = time.monotonic() - began
        look(found, folder, "at the end", told=True)
        for number in range(boundaries):
            at = 1 + number * found["statements"] // boundaries
            lay_out_old(folder)
            look(found, folder, f"before statement {at}", told=killed(folder, mode, dies_at=at))
        for _ in range(moments):
            after = chance.uniform(0.0, 1.2 * whole)
            lay_out_old(folder)
            look(found, folder, f"after {after / whole:.2f}", told=killed(folder, mode, after=after))
    print(json.dumps(found))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), sys.argv[4])
