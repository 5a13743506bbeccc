"""Sets everything up in .venv from requirements.lock; `make setup` runs it with the machine's own Python.

Standard library only, and quick when nothing changed: a stamp remembers what was installed. Missing system libraries
are installed when this is Debian and root, else the exact line to run is printed.
"""

from __future__ import annotations

import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements.lock"
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
VENV_PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
STAMP = VENV / "waystead.stamp"

# library → Debian package; without the first group Qt cannot even be imported
NEEDED = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
}
FOR_A_WINDOW = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
# program → Debian package; tests that need a missing one are skipped and say so
FOR_TESTS = {
    "pdftotext": "poppler-utils",
    "qpdf": "qpdf",
    "age": "age",
    "strace": "strace",
    "Xvfb": "xvfb",
    "xdotool": "xdotool",
    # a sound server with an output that nobody hears, whose monitor is a microphone
    "pulseaudio": "pulseaudio",
    "espeak-ng": "espeak-ng",
}
LIBRARIES_FOR_TESTS = {"libcups.so.2": "libcups2"}
APT = ("apt-get", "install", "-y", "--no-install-recommends")


def main(arguments: list[str]) -> int:
    if "--test-tools" in arguments:
        missing = [package for program, package in FOR_TESTS.items() if shutil.which(program) is None]
        if sys.platform == "linux":
            missing += [package for name, package in LIBRARIES_FOR_TESTS.items() if not _loads(name)]
        if sys.platform == "linux" and missing and not _apt(missing):
            print(f"Some tests will be skipped. For all of them: sudo {' '.join(APT)} {' '.join(missing)}")
        return 0
    if not _system_libraries():
        return 1
    wanted = _fingerprint()
    if not _works() or not STAMP.exists() or STAMP.read_text(encoding="ascii") != wanted:
        if not _environment() or not _install():
            return 1
        STAMP.write_text(wanted, encoding="ascii")
    return subprocess.call([VENV_PYTHON, "-m", "tools.strings", "compile", "--quiet"], cwd=ROOT)


def _system_libraries() -> bool:
    if sys.platform != "linux":
        return True
    needed = [package for library, package in NEEDED.items() if not _loads(library)]
    window = [package for library, package in FOR_A_WINDOW.items() if not _loads(library)]
    if not needed and not window:
        return True
    if _apt(needed + window):
        return True
    line = f"sudo {' '.join(APT)} {' '.join(needed + window)}"
    if needed:
        print(f"Waystead needs a few system libraries. On Debian or Ubuntu run:\n  {line}", file=sys.stderr)
        return False
    print(f"To open a window on this machine, run once:\n  {line}")
    return True


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _apt(packages: list[str]) -> bool:
    """Install Debian packages when this user may; tells whether they are there now."""
    if shutil.which("apt-get") is None or os.geteuid() != 0:
        return False
    print(f"Installing {' '.join(packages)} …", flush=True)
    if _quietly([*APT, *packages]) == 0:
        return True
    # a fresh container has no package lists yet
    _quietly(["apt-get", "update"])
    return _quietly([*APT, *packages]) == 0


def _quietly(command: list[str]) -> int:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    nothing = subprocess.DEVNULL
    return subprocess.call(command, stdin=nothing, stdout=nothing, stderr=nothing, env=environment)


def _fingerprint() -> str:
    digest = hashlib.sha256(sys.version.encode())
    for file in (LOCK, ROOT / "pyproject.toml", ROOT / "desktop" / "__init__.py"):
        digest.update(file.read_bytes())
    digest.update(str(ROOT).encode())
    return digest.hexdigest()


def _works() -> bool:
    """Tell whether .venv has a Python that still runs and is the version we were started with."""
    try:
        found = subprocess.run(
            [VENV_PYTHON, "-c", "import sys; print(sys.version_info[:2])"],
            capture_output=True,
            text=True,
            check=True,
        )
    except (OSError, subprocess.CalledProcessError):
        return False
    return found.stdout.strip() == str(sys.version_info[:2])


def _environment() -> bool:
    if _works():
        return True
    print("Making .venv …", flush=True)
    try:
        import ensurepip  # noqa: F401 - Debian splits it from python3
    except ImportError:
        package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
        if not (sys.platform == "linux" and _apt([package])):
            if _outside_pip():
                venv.EnvBuilder(with_pip=False, clear=True, symlinks=os.name != "nt").create(VENV)
                return True
            line = f"sudo {' '.join(APT)} {package}"
            print(
                f"Python's venv module is not complete here. On Debian or Ubuntu run:\n  {line}",
                file=sys.stderr,
            )
            return False
    # in a process of its own: ensurepip may have arrived a second ago
    return subprocess.call([sys.executable, "-m", "venv", "--clear", VENV]) == 0


def _outside_pip() -> bool:
    """Tell whether the machine's own pip is new enough to install into another Python."""
    return (
        subprocess.call(
            [sys.executable, "-m", "pip", "--python", sys.executable, "--version"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        == 0
    )


def _install() -> bool:
    has_pip = subprocess.call([VENV_PYTHON, "-c", "import pip"], stderr=subprocess.DEVNULL) == 0
    pip: list[str | Path] = (
        [VENV_PYTHON, "-m", "pip"] if has_pip else [sys.executable, "-m", "pip", "--python", VENV_PYTHON]
    )
    quiet = ["install", "--quiet", "--disable-pip-version-check", "--no-input", "--no-deps"]
    print("Installing the libraries (about 200 MB the first time) …", flush=True)
    if subprocess.call([*pip, *quiet, "--require-hashes", "--only-binary", ":all:", "-r", LOCK], cwd=ROOT):
        print(
            "The libraries could not be installed. Is this machine online? Run `make setup` again.",
            file=sys.stderr,
        )
        return False
    if subprocess.call([*pip, *quiet, "--no-index", "--no-build-isolation", "--editable", ROOT], cwd=ROOT):
        print("Waystead itself could not be installed into .venv.", file=sys.stderr)
        return False
    return True


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
