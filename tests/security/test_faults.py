"""The k-th write, fsync or rename fails, for every k: a named failure, the old or the new state, and a retry works."""

import errno
import os
import shutil
import sys

import pytest

from desktop.domain.errors import ExpectedError, NoSpace
from desktop.storage import atomic
from desktop.ui.message_texts import UNEXPECTED
from desktop.ui.messages import explain
from tests.security.fault_cases import CASES, Export
from tests.security.fault_cases_keys import KEY_CASES
from tests.security.faults import failing

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="tells whose handle it is by /proc"),
    pytest.mark.timeout(7200),
]
CODES = (errno.EIO, errno.ENOSPC, errno.EROFS)
MOST = 400
EVERY = os.environ.get("WAYSTEAD_FAULTS") == "all"


def strays(folder):
    return [path.name for path in folder.rglob("*") if path.name.endswith((".tmp", ".new", ".part"))]


@pytest.mark.parametrize("kind", CASES + KEY_CASES)
def test_any_one_failure_is_named_and_leaves_old_or_new(kind, tmp_path, vault_template, clock):
    with kind.keys():
        failed = walk(kind, tmp_path, vault_template, clock)
    assert failed >= 3, "hardly anything was asked of the disk: the faults say nothing"


def walk(kind, tmp_path, template, clock):
    """Fail at every place in turn; return at how many."""
    for number in range(1, MOST, 1 if EVERY else kind.step):
        case = kind(tmp_path / str(number), template, clock)
        case.begin()
        where, refused = (number, "look"), False
        with failing(case.folder, number, CODES[number % len(CODES)]) as faults:
            try:
                case.do()
            except ExpectedError as error:
                refused, sentence = True, explain(error)
        if refused:
            assert sentence != UNEXPECTED
            assert faults.happened, where
            assert case.raises, where
        state = case.look()
        assert state in {"old", "new"}, where
        if not faults.happened:
            assert state == "new", where
        assert refused or case.quiet or state == "new", where
        if refused or state == "old":
            case.do()
        assert case.look() == "new", where
        case.end()
        assert faults.happened or not strays(case.folder), where
        shutil.rmtree(case.folder)
        if not faults.happened:
            return faults.asked
    raise AssertionError("it never came to an end")


def test_the_walk_notices_a_file_that_is_written_in_place(tmp_path, vault_template, clock):
    """The control: without the spare file, a failure in the middle leaves neither the old nor the new."""

    class Careless(Export):
        def do(self):
            try:
                with self.file.open("wb") as file:
                    file.write(b"new")
            except OSError as error:
                raise atomic.named_os_error(error) from error

    with pytest.raises(AssertionError, match="2, 'look'"):
        walk(Careless, tmp_path, vault_template, clock)


def test_the_walk_notices_a_failure_without_a_name(tmp_path, vault_template, clock):
    """The control: an error of the system that nobody gave a sentence."""

    class Nameless(Export):
        def do(self):
            self.file.replace(self.file)
            self.file.write_bytes(b"new")

    with pytest.raises(OSError, match=r"Input/output|Read-only|No space"):
        walk(Nameless, tmp_path, vault_template, clock)


def test_a_full_disk_is_called_full(tmp_path):
    with failing(tmp_path, 1, errno.ENOSPC), pytest.raises(NoSpace):
        atomic.write_private(tmp_path / "file", b"x")
