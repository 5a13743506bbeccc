"""`make package`: builds the program as a folder, tries it out as a stranger would, and makes a .deb on Debian.

The folder is copied away from the source tree and started with an empty environment, so that nothing of this machine's
Python can help it. The .deb is tried out by packaging/debian/check_deb.sh, which needs root.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DIST = ROOT / "dist"
BUNDLE = DIST / "waystead"
AWAY = ROOT / "build" / "elsewhere"
PROGRAM = "waystead-cli.exe" if sys.platform == "win32" else "waystead"


def main() -> int:
    build()
    away = move_away()
    self_test(away)
    lock_and_start_again(away)
    if shutil.which("dpkg-deb"):
        subprocess.run(["packaging/debian/build_deb.sh", str(BUNDLE), str(DIST)], cwd=ROOT, check=True)
        print("Try it with: sudo packaging/debian/check_deb.sh dist/waystead_*.deb")
    return 0


def build() -> None:
    # the same sources give the same files
    environment = {"SOURCE_DATE_EPOCH": "1700000000", **os.environ, "PYTHONHASHSEED": "0"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    print("Building dist/waystead …", flush=True)
    subprocess.run(
        [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "ERROR", "build.spec"],
        cwd=ROOT,
        env=environment,
        check=True,
    )
    size = sum(file.stat().st_size for file in BUNDLE.rglob("*") if file.is_file() and not file.is_symlink())
    print(f"dist/waystead: {size / 1e6:.0f} MB")


def move_away() -> Path:
    shutil.rmtree(AWAY, ignore_errors=True)
    shutil.copytree(BUNDLE, AWAY / "program", symlinks=True)
    (AWAY / "home").mkdir()
    return AWAY


def bare_environment(away: Path) -> dict[str, str]:
    """Return next to nothing; Windows cannot start a program without these two."""
    needed = {
        name: os.environ[name] for name in ("SYSTEMROOT", "TEMP") if name in os.environ and os.name == "nt"
    }
    return {**needed, "WAYSTEAD_HOME": str(away / "home")}


def self_test(away: Path) -> None:
    done = subprocess.run(
        [away / "program" / PROGRAM, "self-test", "--json"],
        cwd=away, env=bare_environment(away), capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    try:
        report = json.loads(done.stdout)
    except ValueError:
        sys.exit(f"The packaged program did not answer ({done.returncode}):\n{done.stdout}{done.stderr}")
    for part in report["parts"]:
        print(f"{'ok    ' if part['ok'] else 'FAILED'}  {part['name']}: {part['detail']}")
    if done.returncode or not report["ok"]:
        sys.exit("The packaged program is not whole.")


def lock_and_start_again(away: Path) -> None:
    """Let the packaged window do the whole tour: it locks and starts itself anew on the way."""
    done = subprocess.run(
        [away / "program" / PROGRAM, "tour", str(away / "tour")],
        cwd=away, env={**bare_environment(away), "QT_QPA_PLATFORM": "offscreen", "LANG": "C.UTF-8"},
        capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    if done.returncode:
        sys.exit(
            f"The packaged program did not finish the tour ({done.returncode}):\n{done.stdout}{done.stderr}"
        )
    print("ok      tour: the packaged window did the whole job, lock and new start included")


if __name__ == "__main__":
    sys.exit(main())
