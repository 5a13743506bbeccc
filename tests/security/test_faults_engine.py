"""The system fails what the database engine itself asks of it: named, nothing acknowledged is lost, and work goes on.

strace injects the errors into a process that writes notes; the k-th call of a kind fails, and then every so-manieth.
"""

import json
import os
import shutil
from collections import Counter

import pytest

from desktop.domain.clock import SystemClock
from desktop.storage.vault import unlock_vault
from desktop.storage.verify import verify_vault
from tests.fixtures.vaults import PASSPHRASE
from tests.security.injected import REASON, injected
from tests.security.power_checks import numbers
from tests.security.power_writer import text_of

EVERY = os.environ.get("WAYSTEAD_FAULTS") == "all"
pytestmark = [pytest.mark.timeout(7200), pytest.mark.skipif(bool(REASON), reason=REASON)]

# which call, which error, from which on, every so-manieth
FEW = [
    ("pwrite64", "EIO", 5, 101),
    ("pwrite64", "ENOSPC", 40, 151),
    ("fsync", "EIO", 3, 7),
    # the first ones are the loader's, which reads the program itself
    ("pread64", "EIO", 25, 160),
]
MANY = [
    (call, error, start, every * (start + 2))
    for call, error, starts, every in (
        ("pwrite64", "EIO", (1, 9, 20, 47), 23),
        ("pwrite64", "ENOSPC", (2, 13, 28, 60), 23),
        ("fsync", "EIO", (1, 2, 9, 20), 1),
        ("ftruncate", "EIO", (1, 2), 1),
        ("pread64", "EIO", (12, 25, 70), 5),
    )
    for start in starts
]


def written(folder, call, error, start, step):
    """Write notes while calls fail; return what was said."""
    return injected(folder, "stubborn", call, error, f"{start}+{step}")


def missing(folder, said):
    """Return the acknowledged notes that are not there, after everything in the vault was found sound."""
    assert verify_vault(folder, passphrase=PASSPHRASE, clock=SystemClock()).is_sound
    with unlock_vault(folder, passphrase=PASSPHRASE, clock=SystemClock()) as vault:
        assert vault.notices == []
        rows = vault.connection().execute("SELECT body FROM signed_notes").fetchall()
        words = vault.connection().execute("SELECT count(*) FROM note_words WHERE note_words MATCH 'needle*'")
        assert words.fetchone()[0] == len(rows)
    held = [json.loads(row["body"])["said"] for row in rows]
    told, refused = numbers(said, "note"), numbers(said, "refused")
    assert set(held) <= {text_of(number) for number in (*told, *refused)}
    assert len(set(held)) == len(held)
    return [number for number in told if text_of(number) not in held]


@pytest.mark.parametrize(("call", "error", "start", "step"), MANY if EVERY else FEW)
def test_what_the_engine_is_refused_is_named_and_nothing_else_is_lost(vault_folder, call, error, start, step):
    said = written(vault_folder.parent, call, error, start, step)
    assert said[-1] == "closed"
    failures = [line for line in said if line.startswith(("refused", "not_folded"))]
    assert failures, "nothing failed: the errors went elsewhere"
    assert numbers(said, "note"), "after a failure the next note is kept"
    assert missing(vault_folder, said) == []


MOMENTS = [("100..140", True), ("100", False)]


@pytest.mark.parametrize(("when", "refused"), MOMENTS if EVERY else MOMENTS[:1])
def test_what_cannot_be_read_for_a_moment_is_never_called_damaged(vault_folder, when, refused):
    """One refused read is made again unseen; several are a disk that cannot be read, and reading goes on after them."""
    said = Counter(injected(vault_folder.parent, "reading", "pread64", "EIO", when))
    assert said.keys() <= {"read 3", "refused NotWritable disk_unreadable"}
    assert bool(said["refused NotWritable disk_unreadable"]) == refused
    assert said["read 3"] > 10


def test_the_looking_notices_a_lost_note(vault_folder):
    """The control: an acknowledged note whose vault is set back to how it was before."""
    before = vault_folder.parent / "before"
    shutil.copytree(vault_folder, before)
    said = written(vault_folder.parent, "fsync", "EIO", 500, 500)
    shutil.copyfile(before / "vault.db", vault_folder / "vault.db")
    shutil.copyfile(before / "head.bin", vault_folder / "head.bin")
    assert missing(vault_folder, said) == numbers(said, "note")
