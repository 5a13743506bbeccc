"""After a lock nothing of what was read or typed is in the program's memory: looked at from outside, byte by byte.

The same look must find it before the lock: that is the control.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from desktop.content.store import ContentStore
from desktop.domain.answers import Answer
from desktop.domain.clients import ClientDraft, Name
from desktop.services.app_services import Services
from desktop.storage.vault import unlock_vault
from tests.fixtures.vaults import PASSPHRASE, FakeClock
from tests.security.memory_program import ROOT, data_key, program, vault_of, word

READ, WRITTEN = 15, 5
WORDS = {word(number) for number in range(READ + WRITTEN)}

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="only Linux shows another process's memory as a file"
)


def note(number: int) -> str:
    """Return a note in Latin letters, with Arabic or with a picture sign: Python keeps each in another width."""
    beside = ("She is at her sister's.", "هي عند أختها.", "She is fine 🙂", "Elle est là-bas.")
    return f"{beside[number % len(beside)]} {word(number)} and nobody knows."


def sessions_with_notes(home: Path) -> list[str]:
    """Twenty sessions with a note each; those that will be written in the window have none yet."""
    content = ContentStore(ROOT / "resources", ROOT / "translations", None, "en")
    clock = FakeClock()
    made = []
    with unlock_vault(vault_of(home), passphrase=PASSPHRASE, clock=clock) as vault:
        services = Services(vault, clock, content, ROOT / "resources")
        for number in range(READ + WRITTEN):
            client = services.clients.add(ClientDraft(names=(Name(text="Samira", is_chosen=True),)))
            session = services.sessions.start(client, protocol=content.protocol("phone"), spoken={})
            if number < READ:
                services.sessions.save(session, {"note.text": Answer(value=note(number))})
            made.append(session)
    return made


def test_after_a_lock_no_note_and_no_key_is_in_memory(vault_folder: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    shutil.copytree(vault_folder, vault_of(home))
    sessions = sessions_with_notes(home)
    secrets = {"key": data_key(home), "passphrase": PASSPHRASE}
    typed = [word(number) for number in range(READ, READ + WRITTEN)]
    with program(home) as running:
        running.do("unlock", passphrase=PASSPHRASE)
        running.do("read", sessions=sessions[:READ])
        running.do("write", sessions=sessions[READ:], words=typed)
        words, named = running.found(secrets)
        # some of what was freed has been written over by now, as it happens
        assert len(words & WORDS) >= 4, "the look from outside does not see what is there"
        assert typed[-1] in words, "the look from outside does not see what stands on the page"
        assert "key" in named, "the look from outside does not see the key that is in use"
        told = running.replaced("lock")
        assert not told["crisis"]
        assert running.found(secrets) == (set(), set())
