"""kill -9 while the data key is replaced: the vault always opens, with everything in it and one recovery key."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.domain.clock import SystemClock
from desktop.storage.vault import unlock_vault
from desktop.storage.verify import verify_vault
from tests.fixtures.vaults import PASSPHRASE

ROTATOR = Path(__file__).with_name("rotator.py")
ROOT = ROTATOR.parents[2]
KILLS = int(os.environ.get("WAYSTEAD_KILLS", "8"))

pytestmark = [pytest.mark.timeout(7200), pytest.mark.skipif(os.name != "posix", reason="kills a fork")]


def rotated(folder, recovery, kills, mode):
    done = subprocess.run(
        [sys.executable, str(ROTATOR), str(folder), PASSPHRASE, recovery, str(kills), mode],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"},
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return json.loads(done.stdout)


@pytest.fixture
def filled(vault_folder):
    """A closed vault with some pages to encrypt."""
    with (
        unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=SystemClock()) as vault,
        vault.unit_of_work("fill") as work,
    ):
        for number in range(30):
            work.insert(
                "content_texts",
                {
                    "sha256": f"{number:064d}",
                    "kind": "protocol",
                    "content_id": "x",
                    "body": "words " * 5000,
                    "stored_at": work.now.text(),
                },
            )
    return vault_folder


def test_killed_at_any_moment_it_opens_and_is_finished(filled, vault_template):
    found = rotated(filled, vault_template.recovery_key, KILLS, "honest")
    assert found["wrong"] == []
    assert (found["kills"], found["unopenable"]) == (KILLS, 0)
    # the moments have to reach into the change, or this says nothing
    assert found["finished"] + found["new_alone"] >= max(1, KILLS // 10)
    unlock_vault(filled, passphrase=PASSPHRASE, clock=SystemClock()).close()
    unlock_vault(filled, recovery_key=found["recovery"], clock=SystemClock()).close()
    assert verify_vault(filled, passphrase=PASSPHRASE, clock=SystemClock()).is_sound


def test_the_looking_notices_a_key_that_was_let_go_too_early(filled, vault_template):
    """The control: with the old key out of the header before the pages are changed, a kill must leave a dead vault."""
    assert rotated(filled, vault_template.recovery_key, 40, "careless")["unopenable"] == 1
