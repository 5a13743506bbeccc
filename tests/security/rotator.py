"""Kills its own children with signal 9 while they replace the vault's data key, and looks what is left each time.

Run: python rotator.py FOLDER PASSPHRASE RECOVERY_KEY KILLS MODE, with MODE "honest" or "careless" (the control: the
header forgets the old key before the pages are encrypted anew). Prints one line of JSON. No window, and no slow key
derivation in the children: they come from a fork that holds the passphrase's slow key.
"""

import json
import os
import random
import signal
import sys
import time
from pathlib import Path

from desktop.domain.clock import SystemClock
from desktop.domain.errors import ExpectedError, WrongPassphrase
from desktop.storage import pending, rotation, slots
from desktop.storage.header import FILE, SPARE, decode, read_copies, read_raw
from desktop.storage.history import verify_chain
from desktop.storage.lockfile import LockFile
from desktop.storage.slot_changes import new_recovery_text
from desktop.storage.unlocking import Unlocked, unlock_header
from desktop.storage.vault import open_unlocked, unlock_vault

CLOCK = SystemClock()


def unlocked_by(folder, root):
    """What `unlock_header` gives for the passphrase, without deriving its slow key again."""

    def key_in(header, found):
        slot = next((each for each in found if each["type"] == slots.PASSPHRASE), None)
        return slot, slots.open_passphrase_slot(header.vault_id, slot, root) if slot is not None else None

    copies = read_copies(folder)
    both = [header for header in (copies.second, copies.first) if header is not None]
    for header in sorted(both, key=lambda each: -each.generation):
        slot, dek = key_in(header, header.slots)
        if dek is None or not header.is_authentic(dek):
            continue
        _slot, next_dek = key_in(header, pending.next_slots(header))
        return Unlocked(
            header,
            dek,
            bytearray(root),
            slot["staff_id"],
            copy_used=False,
            slot_id=slot["id"],
            next_dek=next_dek,
        )
    raise WrongPassphrase


def rotate_once(folder, root, say):
    printed = new_recovery_text()
    say("begin", printed)
    lock = LockFile(folder)
    lock.acquire()
    vault = rotation.rotate_unlocked(folder, unlocked_by(folder, root), lock, printed, clock=CLOCK)
    with vault.unit_of_work("rotator") as work:
        work.insert("clients", {"short_id": printed})
    vault.close()
    say("done", printed)
    return printed


def be_careless():
    """Write the finished header at once, as if the pages could not fail."""
    write = rotation.write_header

    def too_early(folder, header):
        write(folder, header)
        next_dek = too_early.keys[-1]
        write(folder, pending.finished(header, next_dek))
        time.sleep(0.02)

    begun = pending.begun
    too_early.keys = []

    def noted(header, dek, next_dek, *rest):
        too_early.keys.append(bytearray(next_dek))
        return begun(header, dek, next_dek, *rest)

    rotation.write_header = too_early
    pending.begun = noted


def killed_child(folder, root, after, careless):
    """Fork, let it rotate, kill it; return (recovery keys that were acknowledged, the one in flight or "")."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        if careless:
            be_careless()

        def say(*words):
            os.write(writing, (" ".join(words) + "\n").encode())

        try:
            while True:
                rotate_once(folder, root, say)
        finally:
            os._exit(1)
    os.close(writing)
    stream = os.fdopen(reading)
    lines = [stream.readline().split()]
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    _pid, status = os.waitpid(child, 0)
    if os.WTERMSIG(status) != signal.SIGKILL:
        raise SystemExit(f"the child ended by itself: {status}")
    lines += [line.split() for line in stream if line.endswith("\n")]
    stream.close()
    done = [words[1] for words in lines if words[0] == "done"]
    last = lines[-1]
    return done, last[1] if last[0] == "begin" else ""


def opens(folder, recovery_key):
    try:
        unlock_header(folder, recovery_key=recovery_key).forget()
    except WrongPassphrase:
        return False
    return True


def main(folder, passphrase, recovery, kills, mode):
    first = unlock_header(folder, passphrase=passphrase)
    root = bytearray(first.root)
    first.forget()
    chance = random.Random(5)
    counted = ("kills", "rotations", "finished", "undone", "new_alone", "unopenable")
    found = dict.fromkeys(counted, 0) | {"wrong": []}
    began = time.monotonic()
    recovery = rotate_once(folder, root, lambda *_words: None)
    # how long a whole one takes here and now: the moments reach over all of it, and into the next
    whole = time.monotonic() - began
    expected = 1
    # one in each part of that time, the parts in any order: a few kills reach all of it as many do
    parts = chance.sample(range(kills), kills)
    for number, part in enumerate(parts):
        moment = (0.02 + 1.58 * (part + chance.random()) / kills) * whole
        done, in_flight = killed_child(folder, root, moment, mode == "careless")
        found["kills"] += 1
        found["rotations"] += len(done)
        recovery = done[-1] if done else recovery
        expected += len(done)
        try:
            new_sheet = bool(in_flight) and opens(folder, in_flight)
            if new_sheet and number % 2:
                # somebody who holds nothing but the new sheet
                unlock_vault(folder, recovery_key=in_flight, clock=CLOCK).close()
                found["new_alone"] += 1
            lock = LockFile(folder)
            lock.acquire()
            vault, _failure = open_unlocked(folder, unlocked_by(folder, root), lock, CLOCK)
        except ExpectedError:
            found["unopenable"] += 1
            break
        notices = vault.notices
        found["finished"] += "key_change_finished" in notices
        found["undone"] += "key_change_undone" in notices
        strange = set(notices) - {"key_change_finished", "header_copy_used"}
        held = vault.connection().execute("SELECT count(*) FROM clients").fetchone()[0]
        if not expected <= held <= expected + 1:
            strange.add(f"rows {held} of {expected}")
        expected = held
        verify_chain(vault.connection())
        vault.close()
        if in_flight and opens(folder, in_flight):
            recovery = in_flight
        raws = [read_raw(folder / name) for name in (FILE, SPARE)]
        if raws[0] != raws[1] or decode(raws[0]).fields["next"] is not None or not opens(folder, recovery):
            strange.add("header")
        if strange:
            found["wrong"].append([number, sorted(strange)])
    print(json.dumps(found | {"recovery": recovery}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3], int(sys.argv[4]), sys.argv[5])
