"""Printing opens no internet socket and looks no name up, seen from outside; Qt's own way is the control."""

from __future__ import annotations

import ctypes
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.exports.typst_writer import TypstWriter
from tests.exports import samples
from tests.fixtures.print_service import PRINT_JOB, print_service

ROOT = Path(__file__).resolve().parents[2]
# not nsswitch.conf as elsewhere: the library asks the user database for its own user's name, no host is looked up
LOUD = re.compile(r"AF_INET6?\b|AF_NETLINK|AF_PACKET|sin_port|resolv\.conf|/etc/hosts")
NETWORK_SERVER = "127.0.0.1:9631"

try:
    ctypes.CDLL("libcups.so.2")
except OSError:
    pytest.skip("the library of CUPS is not installed", allow_module_level=True)


def traced(tmp_path: Path, *arguments: str) -> tuple[subprocess.CompletedProcess[str], list[str], list[str]]:
    """Run print_walk under strace; return it, its loud lines, and the files it wrote below the temporary folder."""
    tool = shutil.which("strace")
    if tool is None:
        pytest.skip("strace is not installed")
    log, scratch = tmp_path / "calls", tmp_path / "scratch"
    scratch.mkdir()
    done = subprocess.run(
        [tool, "-f", "-qq", "-e", "trace=socket,connect,sendto,openat,open", "-o", str(log),
         sys.executable, "-m", "tests.security.print_walk", *arguments],
        cwd=ROOT, capture_output=True, text=True, timeout=110, check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT), "HOME": str(tmp_path), "CUPS_SERVER": NETWORK_SERVER,
             "TMPDIR": str(scratch)},
    )  # fmt: skip
    if "PTRACE" in done.stderr and done.returncode:
        pytest.skip("strace may not look into processes here")
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
    written = [line for line in lines if "O_CREAT" in line and str(scratch) in line]
    return done, [line for line in lines if LOUD.search(line) and "AF_UNIX" not in line], written


def test_a_page_is_printed_without_a_socket_and_without_a_file(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("w")
    (folder / "page.pdf").write_bytes(TypstWriter(ROOT / "resources").pdf(samples.english_plan()))
    done, loud, written = traced(folder, str(folder))
    assert done.returncode == 0, done.stderr[-2000:]
    assert "printed" in done.stdout
    assert loud == []
    assert written == []


def test_the_trace_notices_what_qt_would_have_done(tmp_path: Path) -> None:
    done, loud, _written = traced(tmp_path, "control")
    assert done.returncode == 0, done.stderr[-2000:]
    assert any("AF_INET" in line and "9631" in line for line in loud)


def test_the_trace_notices_a_file(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("w")
    with print_service(folder / "s", {"Front": ("Front", "na_letter_8.5x11in")}, "Front") as service:
        done, _loud, written = traced(folder, "control-file", str(folder))
        assert done.returncode == 0, done.stderr[-2000:]
        assert len(service.jobs()) + len(service.asked(PRINT_JOB)) == 1
    assert written
