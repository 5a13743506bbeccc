"""The system refuses the engine a single call while a vault is made or gets a new data key: old or new, and again."""

import os

import pytest

from desktop.domain.clock import SystemClock
from desktop.domain.errors import ExpectedError
from tests.security.fault_cases_keys import Create, Rotate
from tests.security.injected import REASON, injected
from tests.security.slow_keys import slow_keys_remembered

EVERY = os.environ.get("WAYSTEAD_FAULTS") == "all"
pytestmark = [pytest.mark.timeout(7200), pytest.mark.skipif(bool(REASON), reason=REASON)]

# in the middle of the pages that are encrypted anew
FEW = [("rotated", "pwrite64", "EIO", (330,))]
MANY = [
    ("created", "pwrite64", "ENOSPC", range(1, 900, 60)),
    ("created", "pwrite64", "EIO", range(17, 900, 60)),
    ("created", "fsync", "EIO", range(1, 30, 2)),
    ("created", "pread64", "EIO", range(25, 300, 20)),
    ("rotated", "pwrite64", "ENOSPC", range(1, 900, 30)),
    ("rotated", "pwrite64", "EIO", range(17, 900, 30)),
    ("rotated", "fsync", "EIO", range(1, 30)),
    ("rotated", "ftruncate", "EIO", range(1, 10)),
    ("rotated", "pread64", "EIO", range(25, 640, 20)),
]
KINDS = {"created": Create, "rotated": Rotate}


def after(folder, template, workload, call, error, number, how="honest"):
    """Let the `number`-th call fail; return what was said, which state is there, and what a second try gives."""
    folder.mkdir()
    case = KINDS[workload](folder / str(number), template, SystemClock())
    with slow_keys_remembered():
        case.begin()
        said = injected(case.folder, workload, call, error, str(number), how)
        if workload == "rotated":
            case.new = said[0].split()[1]
        state = case.look()
        again = state
        if said[-1] != "done" or state == "old":
            case.do()
            again = case.look()
        case.end()
    return said, state, again


@pytest.mark.parametrize(("workload", "call", "error", "numbers"), MANY if EVERY else FEW)
def test_a_refused_call_leaves_the_old_or_the_new_key_or_vault(
    tmp_path, vault_template, workload, call, error, numbers
):
    refused = 0
    for number in numbers:
        said, state, again = after(tmp_path / f"at {number}", vault_template, workload, call, error, number)
        where = (number, said, state, again)
        assert state in {"old", "new"}, where
        assert state == "new" or said[-1] != "done", where
        assert again == "new", where
        refused += said[-1] != "done"
    assert refused > 0, "nothing failed: the errors went elsewhere"


CARELESS = [("rotated", "pwrite64", 330), ("created", "pwrite64", 400)]


@pytest.mark.parametrize(("workload", "call", "number"), CARELESS if EVERY else CARELESS[:1])
def test_the_looking_notices_half_a_vault_and_a_lost_key(tmp_path, vault_template, workload, call, number):
    """The controls: a vault that is built in its place, and a key that was let go too early."""
    try:
        _said, state, _again = after(
            tmp_path / "at", vault_template, workload, call, "EIO", number, "careless"
        )
    except ExpectedError:
        return
    assert state == "neither"
