from dataclasses import replace

import pytest

from desktop.domain.clock import Moment
from desktop.storage.crisis_open import (
    FILE,
    OpenCrisis,
    OpenTick,
    clear_crisis_open,
    read_crisis_open,
    write_crisis_open,
)

RUN = "ab" * 16


@pytest.fixture
def crisis(clock):
    at = Moment(clock.now().utc)
    return OpenCrisis(
        RUN, at, (OpenTick("risk", at), OpenTick("location", at), OpenTick("risk", at, is_set=False))
    )


def test_it_is_read_back_as_written(tmp_path, crisis):
    write_crisis_open(tmp_path, crisis)
    assert read_crisis_open(tmp_path) == crisis
    clear_crisis_open(tmp_path)
    assert read_crisis_open(tmp_path) is None
    clear_crisis_open(tmp_path)


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
