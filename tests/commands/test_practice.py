"""`practice`: a vault with invented clients is made once, opens with the passphrase it said, and is found again."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from desktop.__main__ import main
from desktop.domain.clock import SystemClock
from desktop.services.clients import ClientsService
from desktop.storage.vault import unlock_vault


def test_it_is_made_once_and_everybody_in_it_is_invented(
    own_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["practice", "--no-window"]) == 0
    said = capsys.readouterr().out
    folder = Path(re.findall(r"ready in (.+)\. Everybody", said)[0])
    passphrase = re.findall(r"passphrase: (.+)", said)[0]
    with unlock_vault(folder, passphrase=passphrase, clock=SystemClock()) as vault:
        assert vault.kind == "practice"
        clients = ClientsService(vault, SystemClock(), lambda: 30)
        people = [clients.get(hit.client_id) for hit in clients.find("")]
        assert len(people) == 8
        assert all(person is not None and person.practice for person in people)
        numbers = [reach.method.e164 for person in people if person for reach in person.draft.reaches]
        assert all(re.fullmatch(r"\+1\d{3}55501\d\d", number) for number in numbers), numbers
    assert main(["practice", "--no-window"]) == 0
    again = capsys.readouterr().out
    assert str(folder) in again
    assert "passphrase" not in again
    assert len(list(folder.parent.iterdir())) == 1
