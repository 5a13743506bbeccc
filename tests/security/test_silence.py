"""Seen from outside the process: no internet socket, no look-up, and no file is written but those that are meant to be.

And a template that imports a package is refused.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.domain.errors import ExpectedError

ROOT = Path(__file__).resolve().parents[2]
WALK = "tests.security.window_walk"
LOUD = re.compile(r"AF_INET6?\b|AF_NETLINK|AF_PACKET|sin_port|resolv\.conf|nsswitch\.conf|/etc/hosts")

WRITTEN = re.compile(
    r'open(?:at)?\((?:AT_FDCWD, )?"([^"]+)", [A-Z_|]*(?:O_CREAT|O_WRONLY|O_RDWR)[^)]*\) = \d'
)
VAULT = r"(\.new-[0-9a-f]{8}|made|home/data/vaults/0a0b0c0d)"
MEANT = (
    # a vault, its parts, and the same while it is made or copied
    rf"{VAULT}/(vault\.(db(-wal|-shm|-journal)?|hdr(\.bak)?(\.tmp)?)|head\.bin(\.tmp)?|lock)",
    rf"{VAULT}/crisis\.open(\.[0-9a-f]{{8}})?(\.tmp)?",
    # nothing is in it: which window shows the crisis
    rf"{VAULT}/crisis\.(window|show)",
    rf"{VAULT}/(inbox/)?(ballast|[0-9a-f]{{32}})(\.tmp)?",
    r"home/config/\.?(preferences\.toml|inbox-keys\.json)(\.[0-9a-f]{8}\.new)?",
    r"home/data/agency/(profile\.toml|\.profile\.toml\.[0-9a-f]+\.new)",
    r"home/logs/waystead\.log",
    # what the test itself hands in, to be kept in the vault
    r"home/data/vaults/handed in/[^/]+",
    # the machine's own: nobody's words pass there
    r"\.cache/fontconfig/.*",
)


def written_in(log: Path, folder: Path) -> list[str]:
    """Return every file that was opened for writing, but compiled sources; those below `folder` by what follows it."""
    found = {match[1] for match in map(WRITTEN.search, log.read_text(errors="replace").splitlines()) if match}
    devices = {path for path in found if path.startswith(("/dev/null", "/dev/tty", "/proc/self/"))}
    compiled = {path for path in found if "/__pycache__/" in path}
    return sorted(path.removeprefix(f"{folder}/") for path in found - devices - compiled)


def traced(tmp_path: Path, *arguments: str) -> tuple[subprocess.CompletedProcess[str], list[str]]:
    """Run a program under strace; return it and its lines that are about sockets and look-ups."""
    tool = shutil.which("strace")
    if tool is None:
        pytest.skip("strace is not installed")
    log = tmp_path / "calls"
    calls = "trace=socket,connect,sendto,openat,open"
    done = subprocess.run(
        [tool, "-f", "-qq", "-e", calls, "-o", str(log), sys.executable, "-m", *arguments],
        cwd=ROOT, capture_output=True, text=True, timeout=280, check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), "HOME": str(tmp_path)},
    )  # fmt: skip
    if "PTRACE" in done.stderr and done.returncode:
        pytest.skip("strace may not look into processes here")
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
    return done, [line for line in lines if LOUD.search(line) and "AF_UNIX" not in line]


@pytest.mark.slow
@pytest.mark.timeout(300)  # every page of the program; it grows with them
def test_every_page_and_a_document_without_a_socket(tmp_path) -> None:
    done, loud = traced(tmp_path, WALK, str(tmp_path))
    assert done.returncode == 0, done.stderr[-2000:]
    assert "walked" in done.stdout
    assert loud == []
    written = written_in(tmp_path / "calls", tmp_path)
    assert "home/data/vaults/0a0b0c0d/vault.db-wal" in written
    assert [path for path in written if not any(re.fullmatch(meant, path) for meant in MEANT)] == []


def test_the_command_line_is_silent_too(tmp_path) -> None:
    done, loud = traced(tmp_path, "desktop", "check-content", "resources")
    assert done.returncode == 0, done.stderr
    assert loud == []


def test_the_trace_notices_a_socket(tmp_path) -> None:
    done, loud = traced(tmp_path, WALK, "control")
    assert done.returncode == 0, done.stderr
    assert any("AF_INET" in line for line in loud)
    assert [path for path in written_in(tmp_path / "calls", tmp_path) if path.endswith("-scratch")]


def test_a_template_that_imports_a_package_is_refused_before_it_is_compiled(tmp_path) -> None:
    from desktop.exports.document import Document, Paragraph
    from desktop.exports.typst_writer import TypstWriter

    resources = tmp_path / "resources"
    shutil.copytree(ROOT / "resources", resources)
    templates = sorted((resources / "documents").glob("*.typ"))
    assert templates
    document = Document(title="Numbers", language="en", direction="ltr", blocks=(Paragraph(text="988"),))
    assert TypstWriter(resources).pdf(document).startswith(b"%PDF")
    for template in templates:
        source = template.read_text(encoding="utf-8")
        template.write_text('#import "@preview/example:0.1.0": *\n' + source, encoding="utf-8")
    with pytest.raises(ExpectedError) as refused:
        TypstWriter(resources).pdf(document)
    assert refused.value.reason
