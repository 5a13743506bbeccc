"""The command line: one sentence per failure, the promised exit codes, no secret in an argument."""

from __future__ import annotations

import io
import re
import subprocess
import sys
import types
from pathlib import Path

import pytest

from desktop import __main__ as command_line
from desktop.commands import prompt
from desktop.domain import errors

ROOT = Path(__file__).resolve().parents[1]


def waystead(*arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "desktop", *arguments],
        cwd=ROOT,
        input=stdin,
        capture_output=True,
        text=True,
        timeout=60,
    )


def test_version_and_help() -> None:
    assert re.fullmatch(r"Waystead \d+\.\d+\.\d+\n", waystead("--version").stdout)
    shown = waystead("--help")
    assert shown.returncode == 0
    for name in command_line.COMMANDS:
        assert name in shown.stdout


@pytest.mark.parametrize(
    "arguments",
    [["nonsense"], ["--nonsense"], ["self-test", "--nonsense"], ["--vault"], ["--vault", "a", "--vault=b", "self-test"],
     ["--vault", "--json", "self-test"]],
)  # fmt: skip
def test_wrong_usage_is_one_sentence_and_code_two(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert command_line.main(arguments) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert len(printed.err.splitlines()) == 1
    assert printed.err.strip().endswith("--help")


@pytest.mark.parametrize("name", sorted(command_line.COMMANDS))
def test_every_command_explains_itself(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        command_line.main([name, "--help"])
    assert stopped.value.code == 0
    assert name in capsys.readouterr().out


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch) -> types.SimpleNamespace:
    """A command whose `run` the test puts in place of the self-test's."""
    fake = types.SimpleNamespace(seen=None)
    import desktop.commands.self_test as real

    def run(args: object) -> int:
        fake.seen = args
        return fake.run(args)

    monkeypatch.setattr(real, "run", run)
    return fake


@pytest.mark.parametrize(
    "arguments",
    [["--vault", "/v", "self-test"], ["self-test", "--vault", "/v"], ["self-test", "--vault=/v", "--json"]],
)
def test_the_vault_may_stand_anywhere(command: types.SimpleNamespace, arguments: list[str]) -> None:
    command.run = lambda args: 0
    assert command_line.main(arguments) == 0
    assert command.seen.vault_folder == Path("/v")


CODES = {
    errors.WrongPassphrase: 3, errors.RecoveryKeyMistyped: 3, errors.HeaderDamaged: 4, errors.DatabaseDamaged: 4,
    errors.HistoryDamaged: 4, errors.VaultInUse: 5, errors.NewerVersion: 6, errors.NoSpace: 7, errors.NotWritable: 7,
    errors.VaultMissing: 8, errors.FileMissing: 8, errors.PackRefused: 9, errors.ContentBroken: 1,
}  # fmt: skip


@pytest.mark.parametrize(("kind", "code"), CODES.items())
def test_every_failure_has_its_code_and_one_line(
    command: types.SimpleNamespace,
    capsys: pytest.CaptureFixture[str],
    kind: type[errors.ExpectedError],
    code: int,
) -> None:
    def run(args: object) -> int:
        raise kind("Nadia Petrenko")

    command.run = run
    assert command_line.main(["self-test"]) == code
    said = capsys.readouterr().err
    assert len(said.splitlines()) == 1
    assert "Nadia" not in said


@pytest.mark.parametrize(("number", "code"), [(28, 7), (13, 7), (2, 8)])
def test_what_the_system_refuses_has_a_code_too(
    command: types.SimpleNamespace, number: int, code: int
) -> None:
    def run(args: object) -> int:
        raise OSError(number, "x", "/home/nadia/secret")

    command.run = run
    assert command_line.main(["self-test"]) == code


def test_a_defect_says_where_but_not_what(
    command: types.SimpleNamespace, capsys: pytest.CaptureFixture[str]
) -> None:
    def run(args: object) -> int:
        raise ValueError("Nadia Petrenko")

    command.run = run
    assert command_line.main(["self-test"]) == 70
    said = capsys.readouterr().err
    assert "ValueError" in said
    assert "Nadia" not in said


def test_ctrl_c_is_quiet(command: types.SimpleNamespace, capsys: pytest.CaptureFixture[str]) -> None:
    def run(args: object) -> int:
        raise KeyboardInterrupt

    command.run = run
    assert command_line.main(["self-test"]) == 130
    assert capsys.readouterr().err == ""


# ---------------------------------------------------------------- secrets


def given(monkeypatch: pytest.MonkeyPatch, raw: bytes) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(raw), encoding="ascii"))


def test_secrets_are_lines_of_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    given(monkeypatch, "  first one \r\nпарола ثانية\nlast".encode())
    assert [prompt.read_secret("x") for _ in range(3)] == ["  first one ", "парола ثانية", "last"]
    with pytest.raises(errors.InvalidInput) as caught:
        prompt.read_secret("x")
    assert caught.value.reason == "missing"


@pytest.mark.parametrize(
    ("raw", "reason"), [(b"\xff\xfe\n", "not_text"), (b"x" * 5000, "too_long"), (b"", "missing")]
)
def test_what_is_not_a_secret_is_refused(monkeypatch: pytest.MonkeyPatch, raw: bytes, reason: str) -> None:
    given(monkeypatch, raw)
    with pytest.raises(errors.InvalidInput) as caught:
        prompt.read_new_secret("x")
    assert caught.value.reason == reason


def test_no_command_takes_a_secret_as_an_argument() -> None:
    for name in command_line.COMMANDS:
        shown = waystead(name, "--help").stdout.lower()
        assert not re.search(r"--(passphrase|password|recovery-key|secret)[= ][a-z]", shown)
