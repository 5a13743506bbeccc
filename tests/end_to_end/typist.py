"""A window of its own in which somebody types until it is killed: `typist FOLDER make | type | kept`.

`type` prints a line for each letter: the time and how many letters the note has; `kept` how many are in the vault.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from desktop.domain.clock import SystemClock
from desktop.services.app_services import Services
from desktop.storage.keys import KDF_FLOOR
from desktop.storage.vault import create_vault, unlock_vault
from desktop.ui.true_refcount import keep_true_alive
from tests.fixtures.vaults import PASSPHRASE
from tests.ui.filled import ROOT

NOTE = "note.text"


def vault_of(folder: Path) -> Path:
    return folder / "home" / "data" / "vaults" / "0a0b0c0d"


def make(folder: Path) -> None:
    """A vault with one client and a session that has begun."""
    from desktop.content.store import ContentStore
    from desktop.domain.clients import ClientDraft, Name

    clock = SystemClock()
    create_vault(
        vault_of(folder), PASSPHRASE, clock=clock, label="Typing", kdf=KDF_FLOOR, staff_name="Robin Ekholm"
    )
    content = ContentStore(ROOT / "resources", ROOT / "translations", None, "en")
    with unlock_vault(vault_of(folder), passphrase=PASSPHRASE, clock=clock) as vault:
        services = Services(vault, clock, content, ROOT / "resources")
        client = services.clients.add(ClientDraft(names=(Name(text="Samira", is_chosen=True),)))
        services.sessions.start(client, protocol=content.protocol("phone"), spoken={})


def type_on(folder: Path) -> None:
    """Unlock by keys, open the draft, type into the notes and say so."""
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication, QPlainTextEdit

    from desktop.commands.tour_parts.hands import editor_of
    from tests.ui.opened import opened_window

    app = QApplication(sys.argv[:1])
    with opened_window(folder / "home", clock=SystemClock()) as opened:
        hands = opened.hands
        opened.unlock()
        draft = opened.services.sessions.drafts()[0]
        opened.window.go("session", {"session_id": draft.id})
        editor = editor_of(hands.find("session_notes"))
        assert isinstance(editor, QPlainTextEdit)
        hands.click(editor)
        hands.wait(lambda: hands.focus is editor, "the keyboard in the notes")
        hands.key(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        print("typing", flush=True)
        while True:
            hands.type("wordy "[len(editor.toPlainText()) % 6])
            print(time.time(), len(editor.toPlainText()), flush=True)
            hands.rest(0.03)
    del app


def kept(folder: Path) -> None:
    """Print how many letters of the note are in the vault."""
    with unlock_vault(vault_of(folder), passphrase=PASSPHRASE, clock=SystemClock()) as vault:
        from desktop.content.store import ContentStore

        content = ContentStore(ROOT / "resources", ROOT / "translations", None, "en")
        services = Services(vault, SystemClock(), content, ROOT / "resources")
        draft = services.sessions.drafts()[0]
        opened = services.sessions.open(draft.id, {})
        answer = opened.wizard.answers.get(NOTE)
        print(len(str(answer.value)) if answer is not None else 0)


if __name__ == "__main__":
    keep_true_alive()
    {"make": make, "type": type_on, "kept": kept}[sys.argv[2]](Path(sys.argv[1]))
