"""`make check`: style, types, layers, content files and translations; runs all of them and names each that fails."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PYTHON = sys.executable
CHECKS = {
    "style (ruff)": [PYTHON, "-m", "ruff", "check", "."],
    "layout (ruff)": [PYTHON, "-m", "ruff", "format", "--check", "."],
    "types (mypy)": [PYTHON, "-m", "mypy"],
    "layers (import-linter)": [PYTHON, "-c", "from importlinter.cli import lint_imports_command as c; c()"],
    "content files": [PYTHON, "-m", "desktop", "check-content", "resources"],
    "translations": [PYTHON, "-m", "tools.strings", "check"],
}


def main() -> int:
    failed = []
    for name, command in CHECKS.items():
        done = subprocess.run(
            command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False,
            stdin=subprocess.DEVNULL, env={**os.environ, "LANG": "C.UTF-8"},
        )  # fmt: skip
        print(f"{'ok    ' if done.returncode == 0 else 'FAILED'}  {name}", flush=True)
        if done.returncode:
            failed.append(name)
            print(done.stdout + done.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
