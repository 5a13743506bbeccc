import subprocess
import sys

import pytest

CHILD = """
import ctypes, resource
{call}
print(*resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))
"""


def core_and_dumpable(call):
    out = subprocess.run(
        [sys.executable, "-c", CHILD.format(call=call)], capture_output=True, text=True, check=True
    )
    _, hard, dumpable = out.stdout.split()
    return hard, dumpable


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads Linux's own flags")
def test_the_process_leaves_no_core_dump_and_cannot_be_read():
    assert core_and_dumpable("from desktop import hygiene; assert hygiene.harden() == []") == ("0", "0")
    # the control: without it the process can be dumped
    assert core_and_dumpable("")[1] == "1"
