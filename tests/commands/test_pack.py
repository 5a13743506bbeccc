"""`pack` between two real vaults: out with a key or a passphrase, in with a preview, and refusals with their codes."""

from __future__ import annotations

import io
import json
import shutil
from pathlib import Path

import pytest

from desktop.__main__ import main
from desktop.domain.clients import ClientDraft, Name
from desktop.services.clients import ClientsService
from desktop.storage.keys import KDF_FLOOR
from desktop.storage.vault import create_vault, unlock_vault
from tests.fixtures.vaults import PASSPHRASE, FakeClock

NAME = "Oksana Hnatiuk"


@pytest.fixture
def type_in(monkeypatch: pytest.MonkeyPatch):
    """Put lines on standard input."""

    def type_in(*lines: str) -> None:
        raw = "".join(f"{line}\n" for line in lines).encode()
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(raw)))

    return type_in


@pytest.fixture
def sender(vault_folder: Path, clock: FakeClock) -> Path:
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        ClientsService(vault, clock, lambda: 90).add(ClientDraft(names=(Name(text=NAME, is_chosen=True),)))
    return vault_folder


@pytest.fixture(scope="module")
def receiver_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("receiver") / "vault"
    create_vault(folder, PASSPHRASE, clock=FakeClock(), label="Second laptop", kdf=KDF_FLOOR)
    return folder


@pytest.fixture
def receiver(receiver_template: Path, tmp_path: Path) -> Path:
    shutil.copytree(receiver_template, tmp_path / "receiver")
    return tmp_path / "receiver"


def short_id(folder: Path) -> str:
    clock = FakeClock()
    with unlock_vault(folder, passphrase=PASSPHRASE, clock=clock) as vault:
        hits = ClientsService(vault, clock, lambda: 90).find("")
    return hits[0].short_id


def names(folder: Path) -> list[str]:
    clock = FakeClock()
    with unlock_vault(folder, passphrase=PASSPHRASE, clock=clock) as vault:
        return [hit.chosen_name for hit in ClientsService(vault, clock, lambda: 90).find("")]


def test_to_another_vaults_key_and_in_twice(
    sender: Path, receiver: Path, tmp_path: Path, type_in, capsys: pytest.CaptureFixture[str]
) -> None:
    key, pack = tmp_path / "second.key", tmp_path / "case.waystead"
    type_in(PASSPHRASE)
    assert main(["pack", "key", str(key), "--vault", str(receiver)]) == 0
    words = capsys.readouterr().out.strip().splitlines()[-1].removeprefix("Its six words: ")
    type_in(PASSPHRASE)
    assert (
        main(["--vault", str(sender), "pack", "export", short_id(sender), str(pack), "--to", str(key)]) == 0
    )
    assert words in capsys.readouterr().out
    assert NAME.encode() not in pack.read_bytes()
    assert main(["pack", "inspect", str(pack), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) | {"content_size": 0} == {
        "format": "age-encryption.org/v1", "size": pack.stat().st_size, "recipients": ["X25519"], "content_size": 0,
    }  # fmt: skip

    type_in(PASSPHRASE)
    assert main(["pack", "import", str(pack), "--preview", "--vault", str(receiver)]) == 0
    assert names(receiver) == []
    type_in(PASSPHRASE)
    assert main(["pack", "import", str(pack), "--vault", str(receiver)]) == 0
    assert names(receiver) == [NAME]
    capsys.readouterr()
    type_in(PASSPHRASE)
    assert main(["pack", "import", str(pack), "--vault", str(receiver)]) == 0
    shown = capsys.readouterr().out
    assert "changes nothing" in shown
    assert NAME not in shown


def test_with_a_passphrase(sender: Path, receiver: Path, tmp_path: Path, type_in) -> None:
    pack = tmp_path / "case.waystead"
    type_in(PASSPHRASE, "a pack's own passphrase")
    assert main(["--vault", str(sender), "pack", "export", short_id(sender), str(pack)]) == 0
    before = pack.read_bytes()
    type_in(PASSPHRASE, "another one of its own")
    assert main(["--vault", str(sender), "pack", "export", short_id(sender), str(pack)]) == 7
    assert pack.read_bytes() == before
    type_in(PASSPHRASE, "not this one")
    assert main(["--vault", str(receiver), "pack", "import", str(pack)]) == 9
    type_in(PASSPHRASE, "a pack's own passphrase")
    assert main(["--vault", str(receiver), "pack", "import", str(pack)]) == 0
    assert names(receiver) == [NAME]


def test_refusals_have_their_codes(
    sender: Path, tmp_path: Path, type_in, capsys: pytest.CaptureFixture[str]
) -> None:
    rubbish, pack = tmp_path / "rubbish.waystead", tmp_path / "case.waystead"
    rubbish.write_bytes(b"PK\x03\x04 not a pack")
    assert main(["pack", "inspect", str(rubbish)]) == 9
    assert main(["pack", "inspect", str(tmp_path / "none")]) == 8
    assert main(["pack", "key"]) == 2
    type_in("wrong passphrase")
    assert main(["pack", "key", "--vault", str(sender)]) == 3
    type_in(PASSPHRASE)
    assert main(["pack", "export", "W-9999", str(pack), "--vault", str(sender)]) == 2
    assert not pack.exists()
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 5
    type_in(PASSPHRASE, "a pack's own passphrase")
    assert main(["--vault", str(sender), "pack", "export", short_id(sender), str(pack)]) == 0
    raw = bytearray(pack.read_bytes())
    raw[-20] ^= 1
    pack.write_bytes(raw)
    type_in(PASSPHRASE, "a pack's own passphrase")
    assert main(["--vault", str(sender), "pack", "import", str(pack)]) == 9
