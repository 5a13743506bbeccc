from dataclasses import replace
from datetime import timedelta

import pytest

from desktop.domain.clock import Moment
from desktop.storage.crisis_open import (
    MOST,
    OpenCrisis,
    OpenTick,
    clear_crisis_open,
    file_of,
    is_crisis_open,
    read_all_crisis_open,
    read_crisis_open,
    write_crisis_open,
)

RUN, OTHER = "ab" * 16, "cd" * 16
FILE, OLD = file_of(RUN), "crisis.open"


@pytest.fixture
def crisis(clock):
    at = Moment(clock.now().utc)
    return OpenCrisis(
        RUN, at, (OpenTick("risk", at), OpenTick("location", at), OpenTick("risk", at, is_set=False))
    )


def test_it_is_read_back_as_written(tmp_path, crisis):
    write_crisis_open(tmp_path, crisis)
    assert read_crisis_open(tmp_path) == crisis
    clear_crisis_open(tmp_path, RUN)
    assert read_crisis_open(tmp_path) is None
    clear_crisis_open(tmp_path, RUN)


def test_each_run_has_a_file_of_its_own(tmp_path, crisis, clock):
    later = OpenCrisis(OTHER, Moment(clock.now().utc + timedelta(minutes=5)))
    write_crisis_open(tmp_path, crisis)
    write_crisis_open(tmp_path, later)
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "crisis.open.abababab",
        "crisis.open.cdcdcdcd",
    ]
    assert read_all_crisis_open(tmp_path) == [later, crisis]
    assert read_crisis_open(tmp_path) == later
    clear_crisis_open(tmp_path, OTHER)
    assert read_all_crisis_open(tmp_path) == [crisis]


def test_a_tick_of_another_window_is_not_written_over(tmp_path, crisis):
    first, second = replace(crisis, ticks=crisis.ticks[:1]), replace(crisis, ticks=crisis.ticks[1:2])
    write_crisis_open(tmp_path, first)
    write_crisis_open(tmp_path, second)
    assert [tick.step_id for tick in read_crisis_open(tmp_path).ticks] == ["risk", "location"]
    write_crisis_open(tmp_path, crisis)
    assert read_crisis_open(tmp_path).ticks == crisis.ticks


def test_the_file_of_before_is_still_read_and_goes_with_its_run(tmp_path, crisis):
    write_crisis_open(tmp_path, crisis)
    (tmp_path / FILE).rename(tmp_path / OLD)
    assert read_all_crisis_open(tmp_path) == [crisis]
    write_crisis_open(tmp_path, replace(crisis, ticks=crisis.ticks[:1]))
    assert read_all_crisis_open(tmp_path) == [crisis], "both files are one run"
    clear_crisis_open(tmp_path, OTHER)
    assert (tmp_path / OLD).exists()
    clear_crisis_open(tmp_path, RUN)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_full_of_such_files_does_not_hold_it_up(tmp_path, crisis):
    for at in range(MOST + 20):
        (tmp_path / f"{OLD}.{at:08x}").write_bytes(b"rubbish")
    write_crisis_open(tmp_path, crisis)
    assert read_all_crisis_open(tmp_path) == [crisis]


@pytest.mark.parametrize(
    "name", ["crisis.open.tmp", "crisis.open.abababab.tmp", "crisis.opened", "crisis.open.ABABABAB"]
)
def test_other_names_are_not_ours(name):
    assert not is_crisis_open(name)
    assert is_crisis_open(OLD)
    assert is_crisis_open(FILE)


def test_no_text_can_get_into_the_plain_file(tmp_path, crisis, clock):
    for step in ("Maria", "at her sister's", "a b", "", "x" * 65, "línea"):
        with pytest.raises(ValueError, match="only ids"):
            write_crisis_open(tmp_path, replace(crisis, ticks=(OpenTick(step, clock.now()),)))
    with pytest.raises(ValueError, match="only ids"):
        write_crisis_open(tmp_path, replace(crisis, run_id="Maria"))
    assert list(tmp_path.iterdir()) == []


def test_damaged_lines_are_skipped_and_the_timer_lives(tmp_path, crisis):
    write_crisis_open(tmp_path, crisis)
    lines = (tmp_path / FILE).read_text().splitlines()
    lines[3] = "tick risk yesterday"
    (tmp_path / FILE).write_bytes(("\n".join([*lines, "colour blue", "tick loc"])).encode() + b"\xff\xfe")
    found = read_crisis_open(tmp_path)
    assert found.started == crisis.started
    assert found.ticks == crisis.ticks[1:]


@pytest.mark.parametrize("raw", [b"", b"rubbish", b"run nobody\nstart never\n", b"\0" * 5000])
def test_rubbish_is_no_crisis(tmp_path, raw):
    (tmp_path / FILE).write_bytes(raw)
    assert read_crisis_open(tmp_path) is None


def test_truncated_anywhere_it_is_the_start_or_nothing(tmp_path, crisis):
    write_crisis_open(tmp_path, crisis)
    raw = (tmp_path / FILE).read_bytes()
    for length in range(len(raw)):
        (tmp_path / FILE).write_bytes(raw[:length])
        found = read_crisis_open(tmp_path)
        assert found is None or (
            found.run_id == RUN and abs((found.started.utc - crisis.started.utc).total_seconds()) < 1
        )
