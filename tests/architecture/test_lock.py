"""The lock file is complete, has a hash for everything, and knows nothing of the machine it was made on."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_every_line_is_a_pin_or_a_hash() -> None:
    for line in LOCK.splitlines():
        assert re.fullmatch(
            r"#.*|[a-z0-9-]+==[0-9][0-9A-Za-z.]*( ; [^\\]+)? \\|    --hash=sha256:[0-9a-f]{64}( \\)?", line
        ), line


def test_no_address_and_no_folder_is_in_it() -> None:
    assert not re.search(r"https?:|file:|@ |--index|--find|/[a-z]+/", LOCK)


def test_everything_the_project_names_is_pinned() -> None:
    pinned = set(re.findall(r"^([a-z0-9-]+)==", LOCK, re.MULTILINE))
    named = list(PROJECT["dependencies"])
    for extra in PROJECT["optional-dependencies"].values():
        named += extra
    wanted = {canonical(re.match(r"[A-Za-z0-9_.-]+", line)[0]) for line in named}
    assert sorted(wanted - pinned) == []


def test_three_systems_are_thought_of() -> None:
    for marker in ("sys_platform == 'win32'", "sys_platform == 'darwin'"):
        assert marker in LOCK
    # HPKE came with 47; an older one would be installed somewhere without a word
    for version in re.findall(r"^cryptography==(\d+)", LOCK, re.MULTILINE):
        assert int(version) >= 47
