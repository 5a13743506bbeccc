"""What a call leaves in memory while locked, and what the agency's key leaves: looked at from outside.

Both must be found by the same look while they are there: that is the control.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path
from subprocess import PIPE

import pytest

from desktop.exports import agency_key_file
from desktop.exports.age import Identity
from desktop.storage import slot_changes
from desktop.storage.vault import unlock_vault
from tests.fixtures.vaults import PASSPHRASE, FakeClock
from tests.security.memory_program import STEM, data_key, program, vault_of, word
from tests.security.memory_scan import CannotRead, scan

KEY_PHRASE = "harbor lantern quiet seven maple"
KEY = hashlib.sha256(b"a key of nobody").digest()
LINES = [word(number) for number in range(40, 45)]

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="only Linux shows another process's memory as a file"
)


def let_agency_in(home: Path, file: Path) -> dict[str, bytes | str]:
    """Write the agency's private key file and make a slot for it; returns the key in every form it has."""
    identity = Identity.new()
    file.write_bytes(agency_key_file.seal_private(identity, KEY_PHRASE))
    with unlock_vault(vault_of(home), passphrase=PASSPHRASE, clock=FakeClock()) as vault:
        slot_changes.add_agency_slot(vault, identity.recipient().key)
    line = identity.text()
    return {"raw": identity.key, "line": line, "small letters": line.lower()}


def test_a_call_while_locked_and_the_agencys_key_leave_nothing(vault_folder: Path, tmp_path: Path) -> None:
    home, file = tmp_path / "home", tmp_path / "agency.key"
    shutil.copytree(vault_folder, vault_of(home))
    agency = let_agency_in(home, file)
    with program(home) as running:
        running.do("crisis", words=LINES)
        words, _named = running.found({})
        assert len(words & set(LINES)) >= len(LINES) - 1, "the look from outside does not see what is there"
        told = running.replaced("passed")
        assert not told["crisis"]
        assert running.found({}) == (set(), set())
        running.do("unlock_by_agency", file=str(file), passphrase=KEY_PHRASE)
        _words, named = running.found(agency | {"data key": data_key(home)})
        assert named == {"data key"}, "the agency's key opens every vault that lets the agency in"
        running.do("keep_agency_key", file=str(file), passphrase=KEY_PHRASE)
        _words, named = running.found({"raw": agency["raw"]})
        assert "raw" in named, "the look from outside does not see a key that is there"


@pytest.mark.parametrize("code", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_the_look_finds_every_way_of_writing(code: str) -> None:
    kept = [("before " + word(73) + " after").encode(code), ("x" + KEY.hex()).encode(code)]
    with subprocess.Popen([sys.executable, "-c", READER], stdin=PIPE, stdout=PIPE) as other:
        assert other.stdin is not None
        assert other.stdout is not None
        other.stdin.write(b"".join(each.hex().encode() + b"\n" for each in kept))
        other.stdin.flush()
        assert other.stdout.readline() == b"here\n"
        try:
            words, named = scan(other.pid, STEM, {"key": KEY, "other": "nowhere to be seen"})
        except CannotRead as error:
            pytest.skip(str(error))
        finally:
            other.stdin.close()
    assert words == {word(73)}
    assert named == {"key"} if code.startswith(("utf-8", "utf-16")) else named == set()


READER = """
import sys
kept = [bytes.fromhex(sys.stdin.readline()) for _ in range(2)]
print("here", flush=True)
sys.stdin.readline()
"""
