"""A finished file appears whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.errors import NoSpace, NotWritable
from desktop.exports import atomic
from desktop.exports.atomic import as_expected, in_pieces, write_atomic


def test_writes_bytes_with_a_private_mode(tmp_path: Path) -> None:
    path = tmp_path / "pack.waystead"
    assert write_atomic(path, b"abc") == 3
    assert path.read_bytes() == b"abc"
    assert [entry.name for entry in tmp_path.iterdir()] == ["pack.waystead"]
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_writes_pieces(tmp_path: Path) -> None:
    path = tmp_path / "file"
    assert write_atomic(path, (bytes([n]) * n for n in range(4))) == 6
    assert path.read_bytes() == b"\x01\x02\x02\x03\x03\x03"


def test_refuses_to_overwrite_unless_told(tmp_path: Path) -> None:
    path = tmp_path / "file"
    write_atomic(path, b"old")
    with pytest.raises(NotWritable) as caught:
        write_atomic(path, b"new")
    assert caught.value.reason == "exists"
    assert path.read_bytes() == b"old"
    write_atomic(path, b"new", overwrite=True)
    assert path.read_bytes() == b"new"
    assert len(list(tmp_path.iterdir())) == 1


def test_what_a_pulled_stick_left_goes_the_next_time_and_nothing_else_does(tmp_path: Path) -> None:
    left, busy = tmp_path / f".{'ab' * 8}.part", tmp_path / f".{'cd' * 8}.part"
    theirs = tmp_path / ".notes.part"
    for path in (left, busy, theirs):
        path.write_bytes(b"x")
    for path in (left, theirs):
        os.utime(path, (1_700_000_000, 1_700_000_000))
    write_atomic(tmp_path / "file", b"abc")
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([busy.name, ".notes.part", "file"])


def test_writing_can_be_given_up_between_two_pieces(tmp_path: Path) -> None:
    data = bytes(range(256)) * 1024
    assert b"".join(in_pieces(data)) == data
    assert list(in_pieces(b"")) == [b""]

    def stop(at: int, of: int) -> None:
        assert of == len(data)
        if at:
            raise LookupError

    with pytest.raises(LookupError):
        write_atomic(tmp_path / "file", in_pieces(data, stop))
    assert list(tmp_path.iterdir()) == []


def test_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(NotWritable) as caught:
        write_atomic(tmp_path / "gone" / "file", b"x")
    assert caught.value.reason == "no_folder"


@pytest.mark.parametrize(
    ("number", "kind", "reason"),
    [
        (errno.ENOSPC, NoSpace, "NoSpace"),
        (errno.EFBIG, NoSpace, "NoSpace"),
        (errno.EACCES, NotWritable, "denied"),
        (errno.EROFS, NotWritable, "denied"),
    ],
)
def test_disk_trouble_is_named_and_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, kind: type[Exception], reason: str
) -> None:
    path = tmp_path / "file"
    write_atomic(path, b"old")

    def fail(_handle: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(atomic.os, "fsync", fail)
    with pytest.raises(kind) as caught:
        write_atomic(path, b"new", overwrite=True)
    assert str(caught.value) == reason
    assert path.read_bytes() == b"old"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_failing_source_leaves_nothing(tmp_path: Path) -> None:
    def pieces() -> Iterator[bytes]:
        yield b"half"
        raise ValueError("source broke")

    with pytest.raises(ValueError, match="source broke"):
        write_atomic(tmp_path / "file", pieces())
    assert list(tmp_path.iterdir()) == []


def test_unknown_trouble_is_a_writing_trouble() -> None:
    assert isinstance(as_expected(OSError(errno.EIO, "x")), NotWritable)
