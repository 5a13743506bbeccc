import subprocess
import sys

import pytest

from desktop.domain.errors import NotWritable, VaultInUse
from desktop.storage.lockfile import LockFile

HOLD = (
    "import sys; from pathlib import Path; from desktop.storage.lockfile import LockFile; "
    "lock = LockFile(Path(sys.argv[1])); lock.acquire(); print('held', flush=True); sys.stdin.read()"
)


def test_one_owner_at_a_time(tmp_path):
    first, second = LockFile(tmp_path), LockFile(tmp_path)
    first.acquire()
    with pytest.raises(VaultInUse):
        second.acquire()
    first.release()
    second.acquire()
    second.release()
    second.release()


def test_another_process_holds_it_and_a_killed_one_leaves_nothing_stale(tmp_path):
    owner = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    try:
        assert owner.stdout.readline() == b"held\n"
        with pytest.raises(VaultInUse):
            LockFile(tmp_path).acquire()
        owner.kill()
        owner.wait()
        mine = LockFile(tmp_path)
        mine.acquire()
        mine.release()
    finally:
        owner.kill()
        owner.communicate()


def test_a_place_that_cannot_be_written_is_named(tmp_path):
    with pytest.raises(NotWritable):
        LockFile(tmp_path / "nowhere").acquire()
