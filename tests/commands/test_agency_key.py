"""The agency's key pair by the command, into the profile, into a vault, and opening it again."""

import stat
import subprocess
import sys
from pathlib import Path

from desktop.content.profile import read_profile
from desktop.services import agency_keys
from desktop.services.vault_keys import VaultKeys
from desktop.storage.vault import unlock_vault
from tests.commands.test_vault import one_sentence, waystead
from tests.fixtures.vaults import PASSPHRASE

__all__ = ["waystead"]
PHRASE = "harbor lantern quiet seven maple"
ROOT = Path(__file__).parents[2]


def test_from_the_command_to_an_open_vault(waystead, tmp_path, vault_folder, clock):
    file = tmp_path / "agency.key"
    code, out, err = waystead("agency-key", "create", file, "--agency", "Harbor House", says=[PHRASE])
    assert (code, err) == (0, "")
    public = tmp_path / "agency.waystead-agency"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    code, shown, _err = waystead("agency-key", "show", public)
    assert code == 0
    assert shown.strip() in out
    assert len(shown.splitlines()[-1].partition(": ")[2].split()) == 6

    (tmp_path / "profile.toml").write_text(out.partition("agency/profile.toml:\n\n")[2])
    profile, problems = read_profile(tmp_path / "profile.toml")
    assert problems == []
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        keys = VaultKeys(vault, clock, lambda: ["a"] * 7776)
        keys.let_agency_in(profile.vault.escrow_key)
        assert keys.lets_in(profile.vault.escrow_key)
    asked = ("vault", "verify", vault_folder, "--agency-key", file)
    assert waystead(*asked, says=[PHRASE])[0] == 0
    for says, expected in (([PHRASE + "x"], 3), ([""], 2), ([], 2)):
        code, _out, err = waystead(*asked, says=says)
        assert code == expected
        assert one_sentence(err)
    code, out, _err = waystead("vault", "slots", vault_folder, "--agency-key", file, says=[PHRASE])
    assert [line.partition(":")[0].partition(" (")[0] for line in out.splitlines()] == [
        "The caseworker's passphrase",
        "The recovery key",
        "The agency's key",
        "Opened before this",
    ]
    backup, again = tmp_path / "backup", tmp_path / "again"
    assert waystead("vault", "backup", vault_folder, backup, says=[PASSPHRASE])[0] == 0
    assert waystead("vault", "restore", backup, again, "--agency-key", file, says=[PHRASE])[0] == 0
    assert waystead("vault", "verify", again, says=[PASSPHRASE])[0] == 0


def test_nothing_is_overwritten_and_every_failure_is_a_sentence(waystead, tmp_path):
    file = tmp_path / "agency.key"
    assert waystead("agency-key", "create", file, says=[PHRASE])[0] == 0
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    (tmp_path / "folder").mkdir()
    for arguments, says, expected in (
        (("create", file), [PHRASE], 2),
        (("create", tmp_path / "agency"), [PHRASE], 2),
        (("create", tmp_path / "new.key"), ["short"], 2),
        (("create", tmp_path / "nowhere" / "new.key"), [PHRASE], 7),
        (("show", file), [], 2),
        (("show", tmp_path / "folder"), [], 2),
        (("show", tmp_path / "missing"), [], 8),
    ):
        code, out, err = waystead("agency-key", *arguments, says=says)
        assert (code, out) == (expected, ""), arguments
        assert err.count("\n") == 1, err
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()} == before


def test_a_profile_with_a_key_that_is_none_is_named(tmp_path):
    path = tmp_path / "profile.toml"
    path.write_text('[vault]\nescrow_key = "age1nonsense"\n')
    profile, problems = read_profile(path)
    assert profile is None
    assert [(each.entry, each.field) for each in problems] == [("vault", "escrow_key")]


def test_rotating_by_the_command_needs_the_new_key_typed_back(vault_folder, vault_template, waystead):
    def rotate(slip=""):
        child = subprocess.Popen(
            [sys.executable, "-m", "desktop", "vault", "rotate", str(vault_folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )
        child.stdin.write(PASSPHRASE + "\n")
        child.stdin.flush()
        printed = child.stderr.readline().strip().rpartition(" ")[2]
        typed = (slip + printed[len(slip) :]).lower() + "\n"
        out, err = child.communicate(typed)
        return child.returncode, printed, out, err

    code, printed, _out, err = rotate(slip="00000-00000")
    assert code in {2, 3}
    assert one_sentence(err)
    asked = ("vault", "verify", vault_folder, "--recovery-key")
    assert waystead(*asked, says=[printed])[0] == 3
    assert waystead(*asked, says=[vault_template.recovery_key])[0] == 0
    code, printed, out, err = rotate()
    assert (code, err) == (0, "")
    assert "new key" in out
    assert waystead(*asked, says=[printed])[0] == 0
    assert waystead(*asked, says=[vault_template.recovery_key])[0] == 3


def test_words_of_a_key_are_the_same_everywhere(tmp_path):
    card, private, _public = agency_keys.create(tmp_path / "a", PHRASE, "")
    assert private.name == "a.key"
    words = [str(number) for number in range(7776)]
    again = agency_keys.words_of(agency_keys.parse(card.recipient.text()), words)
    assert again == agency_keys.words_of(card.recipient, words)
