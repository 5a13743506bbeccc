import io
import re
import sys

import pytest

from desktop.__main__ import main
from desktop.commands import vault as command
from desktop.storage import verify, verify_open
from desktop.storage.vault import unlock_vault
from desktop.ui.finding_texts import TEXTS
from tests.fixtures.vaults import PASSPHRASE


@pytest.fixture
def waystead(monkeypatch, capsys):
    """Run the command line with lines on standard input; returns exit code, output and errors."""

    def run(*arguments, says=()):
        text = "".join(f"{line}\n" for line in says)
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8"))
        code = main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return code, out, err

    return run


def one_sentence(err):
    return err.count("\n") == 1 and err.strip().endswith(".")


def test_create_verify_back_up_restore(waystead, tmp_path, monkeypatch):
    from desktop.storage import vault as vaults
    from desktop.storage.keys import KDF_FLOOR

    monkeypatch.setattr(vaults, "calibrated", lambda: KDF_FLOOR)
    home, backup, again = tmp_path / "home", tmp_path / "backup", tmp_path / "again"
    code, out, err = waystead("vault", "create", home, "--label", "Desk 2", says=[PASSPHRASE])
    assert (code, err) == (0, "")
    key = re.search(r"once: (\S+)", out)[1]
    assert waystead("vault", "verify", home, says=[PASSPHRASE])[0] == 0
    assert waystead("--vault", home, "vault", "verify", says=[PASSPHRASE])[0] == 0
    assert waystead("vault", "verify", home, "--recovery-key", says=[key.lower()])[0] == 0
    assert waystead("vault", "backup", home, backup, says=[PASSPHRASE])[0] == 0
    assert waystead("vault", "restore", backup, again, "--recovery-key", says=[key])[0] == 0
    assert waystead("vault", "verify", again, says=[PASSPHRASE])[0] == 0


def test_a_dry_run_says_what_is_in_it_and_makes_nothing(waystead, vault_folder, tmp_path):
    backup = tmp_path / "backup"
    assert waystead("vault", "backup", vault_folder, backup, says=[PASSPHRASE])[0] == 0
    before = sorted(path.name for path in tmp_path.iterdir())
    code, out, err = waystead("vault", "restore", "--dry-run", backup, vault_folder, says=[PASSPHRASE])
    assert (code, err) == (0, "")
    assert "0 clients, 0 sessions, 0 safety plans." in out
    assert "has 1 entries that the backup lacks" in out
    assert "Nothing was made." in out
    assert sorted(path.name for path in tmp_path.iterdir()) == before
    assert waystead("vault", "restore", "--dry-run", backup, says=["not this one"])[0] == 3


def test_with_the_vault_named_before_the_command(waystead, vault_folder, tmp_path):
    assert (
        waystead("--vault", vault_folder, "vault", "backup", tmp_path / "backup", says=[PASSPHRASE])[0] == 0
    )
    assert (tmp_path / "backup" / "vault.db").is_file()


def test_every_failure_is_one_sentence_and_its_own_exit_code(waystead, vault_folder, tmp_path, clock):
    cases = [
        (("vault", "verify", vault_folder), ["not this one"], 3),
        (("vault", "verify", vault_folder, "--recovery-key"), ["ABC"], 3),
        (("vault", "verify", tmp_path / "nowhere"), ["x"], 8),
        (("vault", "create", vault_folder), [PASSPHRASE], 2),
        (("vault", "create", tmp_path / "new"), ["short"], 2),
        (("vault", "verify", vault_folder), [], 2),
        (("vault", "verify"), ["x"], 2),
        (("vault", "restore", vault_folder, vault_folder), [PASSPHRASE], 2),
    ]
    for arguments, says, expected in cases:
        code, out, err = waystead(*arguments, says=says)
        assert (code, out) == (expected, ""), arguments
        assert one_sentence(err), err
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock):
        assert waystead("vault", "verify", vault_folder, says=[PASSPHRASE])[0] == 5
    assert not (tmp_path / "new").exists()


def test_what_is_found_is_said_and_the_exit_code_tells(waystead, vault_folder):
    (vault_folder / "head.bin").unlink()
    (vault_folder / "stray.txt").write_text("x")
    code, out, err = waystead("vault", "verify", vault_folder, says=[PASSPHRASE])
    assert (code, err) == (1, "")
    assert TEXTS["mirror_missing"][0] in out
    assert all(words in out for words in TEXTS["stray_files"])
    for name in ("vault.hdr", "vault.hdr.bak"):
        (vault_folder / name).write_bytes(b"rubbish")
    code, _, err = waystead("vault", "verify", vault_folder, says=[PASSPHRASE])
    assert code == 4
    assert one_sentence(err)


def test_every_finding_has_a_sentence():
    from pathlib import Path

    source = Path(verify.__file__).read_text(encoding="utf-8")
    source += Path(verify_open.__file__).read_text(encoding="utf-8")
    codes = set(re.findall(r'Finding\(\s*"([a-z_]+)"', source)) | set(
        re.findall(r'"([a-z_]+)", "PRAGMA', source)
    )
    assert len(codes) > 8
    assert codes <= TEXTS.keys()
    from desktop.storage import head

    assert {head.BEHIND, head.DIFFERS, head.MISSING, head.UNREADABLE} <= TEXTS.keys()


def test_no_secret_is_ever_an_argument():
    from desktop.__main__ import PlainParser

    parser = PlainParser(prog="waystead")
    command.add_arguments(parser.add_subparsers())
    text = parser._subparsers._group_actions[0].choices["vault"].format_help()
    assert "--passphrase" not in text
