"""What a disk may hold after the power went, told from a system-call trace of whoever was writing.

Data counts as on the disk after fsync of its file; a name counts after fsync of its folder, which is stricter than
ext4. Everything else may be there or not, in any order, torn at 512 bytes: a `Disk` is replayed call by call and can
be laid out as a folder at any moment.
"""

from __future__ import annotations

import os
import random
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

SECTOR = 512
STRACE = shutil.which("strace")
_CALLS = (
    "?open openat ?creat write pwrite64 writev lseek fsync fdatasync ftruncate ?rename ?renameat renameat2 "
    "?unlink unlinkat ?mkdir mkdirat ?rmdir sendfile ?link linkat copy_file_range fallocate pwritev"
).replace(" ", ",")
_LINE = re.compile(r"(\d+) +(.*)")
_CALL = re.compile(r"(\w+)\((.*)\) += (-?\d+)(.*)")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"(\.\.\.)?')
_UNKNOWN = frozenset({"writev", "link", "linkat", "copy_file_range", "fallocate", "pwritev"})


def can_trace() -> str:
    """Return why nothing can be traced here, or nothing."""
    if STRACE is None:
        return "needs strace (apt-get install strace)"
    tried = subprocess.run(
        [STRACE, "-f", "--seccomp-bpf", "-o", os.devnull, "/bin/true"], capture_output=True, check=False
    )
    return "" if tried.returncode == 0 else "strace may not watch processes here"


def traced(command: list[str], log: Path) -> list[str]:
    """Return the beginning of the command line that runs `command` and writes what it asks of the system to `log`."""
    assert STRACE is not None
    options = ["-f", "--seccomp-bpf", "-qq", "-xx", "-s", "200000", "-e", "signal=none"]
    return [STRACE, *options, "-e", f"trace={_CALLS}", "-o", str(log), *command]


@dataclass(frozen=True, slots=True)
class Call:
    """One call that was answered: its name, its arguments (texts as bytes), and the answer."""

    name: str
    arguments: tuple[bytes | str, ...]
    answer: int


def read_calls(log: Path) -> Iterator[Call]:
    """Read a log; failed calls are left out."""
    begun: dict[str, str] = {}
    with log.open(encoding="ascii") as lines:
        for line in lines:
            found = _LINE.match(line)
            if found is None:
                continue
            process, rest = found[1], found[2]
            if rest.endswith("<unfinished ...>"):
                begun[process] = rest.removesuffix("<unfinished ...>")
                continue
            if rest.startswith("<... "):
                rest = begun.pop(process, "") + rest.split("resumed>", 1)[1]
            call = _CALL.fullmatch(rest)
            if call is None or int(call[3]) < 0:
                continue
            yield Call(call[1], _arguments(call[2]), int(call[3]))


def _arguments(text: str) -> tuple[bytes | str, ...]:
    found: list[bytes | str] = []
    while text:
        quoted = _TEXT.match(text)
        if quoted is not None:
            assert quoted[2] is None, "a text was cut in the log"
            found.append(bytes.fromhex(quoted[1].replace("\\x", "")))
            text = text[quoted.end() :].removeprefix(", ")
        else:
            first, _comma, text = text.partition(", ")
            found.append(first)
    return tuple(found)


Change = tuple[int, bytes | None]
"""Where, and what is written there; None cuts the file at that length."""


@dataclass(eq=False)
class File:
    """What is on the disk for certain, what may be, and what the program sees."""

    durable: bytearray = field(default_factory=bytearray)
    now: bytearray = field(default_factory=bytearray)
    pending: list[Change] = field(default_factory=list)

    def change(self, change: Change) -> None:
        """Write or cut, in memory only."""
        _apply(self.now, change)
        self.pending.append(change)

    def sync(self) -> None:
        """Put it on the disk."""
        self.durable, self.pending = bytearray(self.now), []


@dataclass(eq=False)
class Folder:
    """Names, each change of them in one step: {name: what it names now, or None}."""

    durable: dict[str, File | Folder] = field(default_factory=dict)
    now: dict[str, File | Folder] = field(default_factory=dict)
    pending: list[dict[str, File | Folder | None]] = field(default_factory=list)

    def change(self, change: dict[str, File | Folder | None]) -> None:
        """Add, replace or remove names, in memory only."""
        _rename(self.now, change)
        self.pending.append(change)

    def sync(self) -> None:
        """Put the names on the disk."""
        self.durable, self.pending = dict(self.now), []


def _apply(data: bytearray, change: Change) -> None:
    at, what = change
    if what is None:
        del data[at:]
        data.extend(bytes(at - len(data)))
    else:
        data.extend(bytes(max(0, at - len(data))))
        data[at : at + len(what)] = what


def _rename(names: dict[str, File | Folder], change: dict[str, File | Folder | None]) -> None:
    for name, what in change.items():
        if what is None:
            names.pop(name, None)
        else:
            names[name] = what


class Disk:
    """The folder `root` as a process changed it; `before` is a copy of how it was, and that counts as on the disk."""

    def __init__(self, root: Path, before: Path) -> None:
        self.root = root
        self.top = _as_it_is(before)
        self.said: list[str] = []
        self._open: dict[int, File | Folder | None] = {}
        self._at: dict[int, int] = {}

    def play(self, call: Call) -> None:
        """Do what the call did."""
        name, given, answer = call.name, call.arguments, call.answer
        if name in {"open", "openat", "creat"}:
            self._opened(self._path(given), str(given[-2:]), answer)
        elif name in {"write", "pwrite64", "sendfile", "lseek", "ftruncate", "fsync", "fdatasync", *_UNKNOWN}:
            self._through_handle(name, given, answer)
        elif name.startswith("rename"):
            paths = self._paths(given)
            self._renamed(paths[0], paths[1])
        elif name.startswith(("unlink", "rmdir", "mkdir")) and (where := self._place(self._path(given))):
            folder, last = where
            folder.change({last: Folder() if name.startswith("mkdir") else None})

    def _through_handle(self, name: str, given: tuple[bytes | str, ...], answer: int) -> None:
        handle = int(given[0])
        if name == "write" and handle == 1:
            assert isinstance(given[1], bytes)
            self.said += given[1].decode().splitlines()
            return
        found = self._open.get(handle)
        if found is None:
            return
        assert name not in _UNKNOWN, f"{name} is not modelled"
        if name in {"fsync", "fdatasync"}:
            found.sync()
        elif name == "lseek":
            self._at[handle] = answer
        elif isinstance(found, File):
            if name == "ftruncate":
                found.change((int(given[1]), None))
            elif name == "pwrite64":
                assert isinstance(given[1], bytes)
                found.change((int(given[3]), given[1][:answer]))
            else:
                source = self._open.get(int(given[1])) if name == "sendfile" else None
                offset = given[2] if name == "sendfile" else None
                data = given[1] if name == "write" else self._sent(source, offset, answer)
                assert isinstance(data, bytes)
                found.change((self._at[handle], data[:answer]))
                self._at[handle] += answer

    def _sent(self, source: File | Folder | None, offset: object, size: int) -> bytes:
        assert isinstance(source, File), "sendfile from outside is not modelled"
        start = int(str(offset)[1:].partition("]")[0])
        return bytes(source.now[start : start + size])

    def _opened(self, path: Path, flags: str, handle: int) -> None:
        self._at[handle] = 0
        where = self._place(path)
        if where is None:
            self._open[handle] = self.top if path == self.root else None
            return
        folder, name = where
        found = folder.now.get(name)
        if found is None and "O_CREAT" in flags:
            found = File()
            folder.change({name: found})
        if isinstance(found, File) and "O_TRUNC" in flags and found.now:
            found.change((0, None))
        self._open[handle] = found

    def _renamed(self, source: Path, target: Path) -> None:
        here, there = self._place(source), self._place(target)
        if here is None and there is None:
            return
        assert here is not None
        assert there is not None
        folder, name = here
        assert folder is there[0], "only within one folder"
        folder.change({name: None, there[1]: folder.now[name]})

    def _path(self, given: tuple[bytes | str, ...]) -> Path:
        return self._paths(given)[0]

    def _paths(self, given: tuple[bytes | str, ...]) -> list[Path]:
        found = [Path(os.fsdecode(each)) for each in given if isinstance(each, bytes)]
        assert all(path.is_absolute() for path in found) or not any(
            isinstance(self._open.get(int(each)), Folder) for each in given[:1] if str(each).isdigit()
        ), "a path that hangs on a handle is not modelled"
        return found

    def _place(self, path: Path) -> tuple[Folder, str] | None:
        """Return the folder and the name of a path below the root."""
        if self.root not in path.parents:
            return None
        folder: File | Folder = self.top
        *between, last = path.relative_to(self.root).parts
        for name in between:
            assert isinstance(folder, Folder)
            if name not in folder.now:
                return None
            folder = folder.now[name]
        assert isinstance(folder, Folder)
        return folder, last

    def is_waiting(self) -> bool:
        """Tell whether anything is not yet on the disk for certain."""
        return any(each.pending for each in _all(self.top))

    def lay_out(self, target: Path, chance: random.Random, how: str) -> None:
        """Write the folder as a power loss may leave it; `how`: nothing, everything, prefix or mixed was kept."""
        shutil.rmtree(target, ignore_errors=True)
        _lay_out(self.top, target, chance, how)


def _all(folder: Folder) -> Iterator[File | Folder]:
    yield folder
    seen = list({id(each): each for each in (*folder.now.values(), *folder.durable.values())}.values())
    for each in seen:
        if isinstance(each, Folder):
            yield from _all(each)
        else:
            yield each


def _as_it_is(path: Path) -> Folder:
    names: dict[str, File | Folder] = {}
    for each in path.iterdir():
        if each.is_dir():
            names[each.name] = _as_it_is(each)
        else:
            data = each.read_bytes()
            names[each.name] = File(bytearray(data), bytearray(data))
    return Folder(names, dict(names))


def _lay_out(folder: Folder, target: Path, chance: random.Random, how: str) -> None:
    target.mkdir()
    names = dict(folder.durable)
    left_out: set[str] = set()
    for change, is_kept in zip(folder.pending, _kept(chance, how, len(folder.pending)), strict=True):
        # what hangs on a change that was lost is lost with it
        if left_out & change.keys() or not is_kept:
            left_out |= change.keys()
        else:
            _rename(names, change)
    for name, what in names.items():
        if isinstance(what, Folder):
            _lay_out(what, target / name, chance, how)
        else:
            (target / name).write_bytes(_contents(what, chance, how))


def _contents(file: File, chance: random.Random, how: str) -> bytes:
    if not file.pending:
        return bytes(file.durable)
    data = bytearray(file.durable)
    for (at, what), is_kept in zip(file.pending, _kept(chance, how, len(file.pending)), strict=True):
        torn = how in {"prefix", "mixed"} and what is not None and chance.random() < 0.15
        if torn and what is not None:
            for start in range(at - at % SECTOR, at + len(what), SECTOR):
                if chance.random() < 0.5:
                    first, last = max(start, at), min(start + SECTOR, at + len(what))
                    _apply(data, (first, what[first - at : last - at]))
        elif is_kept:
            _apply(data, (at, what))
    return bytes(data)


KEPT = ("nothing", "everything", "prefix", "mixed", "mixed")
"""The ways in which what was waiting may have got there."""


def _kept(chance: random.Random, how: str, number: int) -> list[bool]:
    if how == "mixed":
        return [chance.random() < 0.5 for _ in range(number)]
    first = {"nothing": 0, "everything": number}.get(how, chance.randint(0, number))
    return [each < first for each in range(number)]


def moments(disk: Disk, calls: list[Call], number: int, chance: random.Random) -> list[int]:
    """Return after which calls the power goes: spread over what was acknowledged, only where something is waiting."""
    spans: list[list[int]] = [[]]
    for at, call in enumerate(calls):
        before = len(disk.said)
        disk.play(call)
        if disk.is_waiting() or len(disk.said) > before:
            spans[-1].append(at)
        if len(disk.said) > before:
            spans.append([])
    spans = [span for span in spans if span]
    return sorted(chance.choice(chance.choice(spans)) for _ in range(number))
