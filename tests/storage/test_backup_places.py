"""Backups in a place: named, rotated, cleared up after a kill; what is not ours is never touched."""

import shutil
from datetime import datetime

import pytest

from desktop.domain.backup_rotation import Keeping
from desktop.domain.errors import NotWritable
from desktop.storage import backup_places
from desktop.storage.backup import back_up_into, read_log
from desktop.storage.vault import create_vault, unlock_vault
from desktop.storage.verify import verify_vault
from tests.fixtures.vaults import PASSPHRASE

ONE = Keeping(newest=1, weeks=0, months=0)


@pytest.fixture
def place(tmp_path):
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def names(place):
    return sorted(path.name for path in place.iterdir())


def save(vault, number):
    with vault.unit_of_work("test") as work:
        work.insert("clients", {"short_id": f"W-{number}"})


def test_a_backup_has_a_neutral_name_and_is_noted_with_the_heads_hash(vault, place, clock):
    made = back_up_into(vault, place)
    assert names(place) == ["copy-20261123-090000"]
    assert verify_vault(made.folder, passphrase=PASSPHRASE, clock=clock).is_sound
    (entry,) = read_log(vault.connection())
    assert (entry["name"], entry["place"]) == ("copy-20261123-090000", str(place))
    row = vault.connection().execute("SELECT h FROM history WHERE n = ?", (entry["history"],)).fetchone()
    assert row[0] == entry["head"] == made.head
    last = vault.connection().execute("SELECT op FROM history ORDER BY n DESC LIMIT 1").fetchone()
    assert last["op"] == "backup_made"


def test_two_in_one_second_stand_side_by_side(vault, place):
    back_up_into(vault, place)
    back_up_into(vault, place)
    assert names(place) == ["copy-20261123-090000", "copy-20261123-090000-2"]
    assert [each.folder.name for each in backup_places.find(place)] == names(place)[::-1]


def test_old_ones_go_only_after_a_new_one_is_checked(vault, place, clock):
    for _ in range(3):
        made = back_up_into(vault, place, keeping=ONE)
        clock.advance(3600)
    assert made.removed == 1
    assert names(place) == ["copy-20261123-110000"]


def test_a_failed_one_takes_nothing_away(vault, place, clock, monkeypatch):
    back_up_into(vault, place, keeping=ONE)
    clock.advance(60)
    before = names(place)

    def stop(at, of):
        raise RuntimeError("cancelled")

    with pytest.raises(RuntimeError):
        back_up_into(vault, place, keeping=ONE, report=stop)
    assert names(place) == before
    assert len(read_log(vault.connection())) == 1


def test_what_is_not_ours_stays(vault, vault_template, place, clock, tmp_path):
    other = create_vault(tmp_path / "other", "another passphrase here", clock=clock, label="Other")
    made = back_up_into(vault, place, keeping=ONE)
    shutil.copytree(other.folder, place / "copy-20200101-000000")
    shutil.copytree(made.folder, place / "copy-20200102-000000")
    (place / "copy-20200102-000000" / "letter.odt").write_text("somebody's letter")
    shutil.copytree(made.folder, place / "copy of mine")
    (place / "copy-20200103-000000").mkdir()
    shutil.copytree(made.folder, place / "copy-20200104-000000")
    clock.advance(60)
    assert back_up_into(vault, place, keeping=ONE).removed == 2
    assert names(place) == [
        "copy of mine",
        "copy-20200101-000000",
        "copy-20200102-000000",
        "copy-20200103-000000",
        "copy-20261123-090100",
    ]


def test_leftovers_of_a_kill_are_cleared_the_next_time(vault, place):
    made = back_up_into(vault, place)
    for name in (".new-0123abcd", ".old-0123abcd"):
        shutil.copytree(made.folder, place / name)
    (place / ".new-0123abcd" / "vault.db").unlink()
    (place / ".new-11111111").mkdir()
    (place / ".new-33333333").mkdir()
    (place / ".new-33333333" / "vault.hdr.bak.tmp").write_bytes(b"WS")
    (place / ".old-0123abcd" / "vault.db-journal").write_bytes(b"")
    (place / ".new-22222222").mkdir()
    (place / ".new-22222222" / "holiday.jpg").write_bytes(b"not ours")
    back_up_into(vault, place)
    assert [name for name in names(place) if name.startswith(".")] == [".new-22222222"]


def test_a_vault_that_was_set_back_is_noticed_and_keeps_every_backup(vault_folder, place, tmp_path, clock):
    shutil.copytree(vault_folder, tmp_path / "yesterday")
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        save(vault, 1)
        assert not back_up_into(vault, place, keeping=ONE).newer_found
    shutil.rmtree(vault_folder)
    shutil.copytree(tmp_path / "yesterday", vault_folder)
    clock.advance(60)
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        assert vault.notices == []
        made = back_up_into(vault, place, keeping=ONE)
    assert made.newer_found
    assert made.removed == 0
    assert len(names(place)) == 2


def test_the_sheet_lies_beside_and_is_no_stray(vault, place, clock):
    made = back_up_into(vault, place, sheet=b"%PDF-1.7 a page")
    assert (made.folder / "sheet.pdf").read_bytes() == b"%PDF-1.7 a page"
    assert verify_vault(made.folder, passphrase=PASSPHRASE, clock=clock).findings == ()


def test_a_place_that_is_not_there_is_named(vault, tmp_path):
    with pytest.raises(NotWritable) as refused:
        back_up_into(vault, tmp_path / "nowhere")
    assert refused.value.reason == "no_folder"


def test_progress_is_told_and_the_copy_holds_one_moment(vault, place, clock):
    """Saves while it copies neither stop it nor come in halves."""
    for number in range(40):
        save(vault, number)
        with vault.unit_of_work("much") as work:
            work.insert("clients", {"short_id": f"L-{number}", "risk_reasons": "x" * 100_000})
    steps = []

    def report(at, of):
        steps.append((at, of))
        save(vault, 1000 + len(steps))

    # saving inside the report uses the same thread's writing connection, as another thread would
    made = back_up_into(vault, place, report=report)
    assert len(steps) >= 2
    assert steps[-1][0] == steps[-1][1]
    assert verify_vault(made.folder, passphrase=PASSPHRASE, clock=clock).is_sound


@pytest.mark.parametrize("name", ["copy-20261399-000000", "copy-2026", "notes", "copy-20261123-090000-2-3"])
def test_other_names_tell_no_time(name):
    assert backup_places.made_at(name) is None


def test_a_name_tells_its_time():
    assert backup_places.made_at("copy-20261123-090000") == datetime(2026, 11, 23, 9, 0)
    second, tenth = (backup_places.made_at(f"copy-20261123-090000-{number}") for number in (2, 10))
    assert datetime(2026, 11, 23, 9, 0) < second < tenth < datetime(2026, 11, 23, 9, 0, 1)


def test_a_name_that_became_free_is_not_given_again(vault, place):
    """Made later must sort later, or the newest would go first."""
    keeping = Keeping(newest=2, weeks=0, months=0)
    for _ in range(12):
        made = back_up_into(vault, place, keeping=keeping)
    assert made.folder.name == "copy-20261123-090000-12"
    assert names(place) == ["copy-20261123-090000-11", "copy-20261123-090000-12"]
