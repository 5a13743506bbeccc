"""Writes requirements.lock from pyproject.toml: one file with hashes for Linux, Windows and macOS.

Run it inside the environment after changing a dependency: ``python -m tools.lock`` (needs ``pip install uv`` once).
Settings of the machine (extra indexes, folders of wheels) are shut out, so that the file is the same everywhere.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements.lock"
# the systems PySide6 6.12 has wheels for: glibc 2.34, Windows 10, macOS 14
TARGETS = ("x86_64-manylinux_2_34", "x86_64-pc-windows-msvc", "aarch64-apple-darwin", "x86_64-apple-darwin")
PYTHONS = ("3.11", "3.12", "3.13")
HEAD = "# Made by `python -m tools.lock` from pyproject.toml. Do not edit by hand.\n"
SHUT_OUT = ("PIP_FIND", "PIP_EXTRA", "PIP_INDEX", "UV_")


def uv(*arguments: str) -> None:
    """Run `uv pip` with nothing of this machine's settings."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(SHUT_OUT)}
    environment["MACOSX_DEPLOYMENT_TARGET"] = "14.0"
    subprocess.run(
        [sys.executable, "-m", "uv", "pip", *arguments, "--no-config", "--only-binary", ":all:", "--quiet"],
        cwd=ROOT,
        env=environment,
        check=True,
    )


def main() -> int:
    quiet_output = ("--no-header", "--no-annotate", "--no-emit-index-url", "--no-emit-find-links")
    uv(
        "compile", "--universal", "--generate-hashes", *quiet_output, "--python-version", PYTHONS[0],
        "--all-extras", "--output-file", str(LOCK), "pyproject.toml",
    )  # fmt: skip
    LOCK.write_text(HEAD + LOCK.read_text(encoding="ascii").removeprefix(HEAD), encoding="ascii")
    for target in TARGETS:
        for python in PYTHONS:
            uv(
                "install", "--dry-run", "--require-hashes", "--python-platform", target, "--python-version", python,
                "--target", str(ROOT / "build" / "lock-check"), "-r", str(LOCK),
            )  # fmt: skip
            print(f"resolves: {target}, Python {python}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
