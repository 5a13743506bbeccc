"""Whether the disk below a folder is encrypted, as the system says; asks, never changes, never needs more rights."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any, Literal

Found = Literal["yes", "no", "unknown"]

# a plain name, since type checkers follow only the branch of the system they run on
_SYSTEM: str = sys.platform
SYS = Path("/sys")
MOUNTS = Path("/proc/self/mountinfo")
SECONDS = 5
#: What device mapper calls an encrypted mapping: LUKS 1 and 2, plain, and the other headers cryptsetup knows.
_ENCRYPTED = "CRYPT-"
_DEEPEST = 8
_FDESETUP = "/usr/bin/fdesetup"
# System.Volume.BitLockerProtection as Explorer reads it: 1 on, 2 off, 3 being encrypted, 4 being decrypted,
# 5 suspended, 6 on and locked, 8 its key lies beside it until it is activated
_GET_INT32 = 15
_BITLOCKER_PROPERTY = "System.Volume.BitLockerProtection"
_BITLOCKER: dict[int, Found] = {1: "yes", 2: "no", 3: "no", 4: "no", 5: "no", 6: "yes", 8: "no"}


def disk_encryption(folder: Path) -> Found:
    """Return "yes", "no", or "unknown" where the system does not tell. Never raises; may take seconds: for the pool."""
    try:
        if _SYSTEM == "linux":
            return linux(device_of(folder))
        if _SYSTEM == "darwin":
            return mac()
        if _SYSTEM == "win32":
            return windows(folder)
    except (OSError, ValueError, AttributeError, subprocess.SubprocessError):
        pass
    return "unknown"


def device_of(folder: Path, mounts: Path = MOUNTS) -> int:
    """Return the block device below a folder; btrfs gives its files numbers of no device, so the mount is asked."""
    own = folder.stat().st_dev
    if os.major(own):
        return own
    real, best, source = folder.resolve(), -1, ""
    for line in mounts.read_text(encoding="utf-8", errors="surrogateescape").splitlines():
        head, _, tail = line.partition(" - ")
        point = Path(_unescaped(head.split(" ")[4]))
        if real.is_relative_to(point) and len(point.parts) >= best:
            best, source = len(point.parts), _unescaped(tail.split(" ")[1])
    return Path(source).stat().st_rdev if source.startswith("/dev/") else own


def _unescaped(text: str) -> str:
    for code, sign in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        text = text.replace(code, sign)
    return text


def linux(device: int, sys_folder: Path = SYS) -> Found:
    """Look below the block device `device` (st_dev) for an encrypted mapping; a folder without one is unknown."""
    block = sys_folder / "dev" / "block" / f"{os.major(device)}:{os.minor(device)}"
    if not block.exists():
        # a network folder, an overlay, ZFS: there is no block device to look at
        return "unknown"
    return "yes" if _encrypted(block.resolve(), _DEEPEST) else "no"


def _encrypted(block: Path, deeper: int) -> bool:
    """Tell whether this device, or everything it stands on, is encrypted: half an encrypted pair is not enough."""
    uuid = block / "dm" / "uuid"
    if uuid.exists() and uuid.read_text(encoding="ascii", errors="replace").startswith(_ENCRYPTED):
        return True
    slaves = block / "slaves"
    below = [each.resolve() for each in slaves.iterdir()] if slaves.is_dir() else []
    return bool(below) and deeper > 0 and all(_encrypted(each, deeper - 1) for each in below)


def mac() -> Found:
    """Ask FileVault."""
    done = subprocess.run([_FDESETUP, "status"], capture_output=True, text=True, timeout=SECONDS, check=False)
    return said_by_fdesetup(done.stdout)


def said_by_fdesetup(words: str) -> Found:
    """Read what `fdesetup status` says; while it still encrypts, what is on the disk is not safe yet."""
    if "FileVault is On" in words:
        return "no" if "Encryption in progress" in words else "yes"
    return "no" if "FileVault is Off" in words else "unknown"


def windows(folder: Path) -> Found:
    """Ask the shell, as Explorer does: `manage-bde` and WMI want an administrator. Written beside, not run yet."""
    import ctypes

    windll: Any = getattr(ctypes, "windll", None)
    if windll is None:
        return "unknown"
    return said_by_shell(_shell_property(windll, f"{folder.resolve().drive}\\"))


def said_by_shell(number: int | None) -> Found:
    """Read the shell's number for BitLocker; an edition without it has none."""
    return "unknown" if number is None else _BITLOCKER.get(number, "unknown")


def _shell_property(windll: Any, root: str) -> int | None:
    """Return the volume's BitLocker number by IShellItem2.GetInt32, None where there is none."""
    import ctypes
    import uuid

    class PropertyKey(ctypes.Structure):
        _fields_ = (("fmtid", ctypes.c_byte * 16), ("pid", ctypes.c_uint32))

    shell_item_2 = (ctypes.c_byte * 16).from_buffer_copy(
        uuid.UUID("7e9fb0d3-919f-4307-ab2e-9b1860310c93").bytes_le
    )
    windll.ole32.CoInitializeEx(None, 0)
    key, item, number = PropertyKey(), ctypes.c_void_p(), ctypes.c_int32()
    try:
        if windll.propsys.PSGetPropertyKeyFromName(ctypes.c_wchar_p(_BITLOCKER_PROPERTY), ctypes.byref(key)):
            return None
        if windll.shell32.SHCreateItemFromParsingName(
            ctypes.c_wchar_p(root), None, ctypes.byref(shell_item_2), ctypes.byref(item)
        ):
            return None
        table = ctypes.cast(
            ctypes.cast(item, ctypes.POINTER(ctypes.c_void_p))[0] or 0, ctypes.POINTER(ctypes.c_void_p)
        )
        # of IShellItem2: 0 to 2 IUnknown, 3 to 7 IShellItem, then 8 GetPropertyStore … 15 GetInt32
        get_int32 = ctypes.CFUNCTYPE(ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)(
            table[_GET_INT32] or 0
        )
        refused = get_int32(item.value, ctypes.byref(key), ctypes.byref(number))
        release = ctypes.CFUNCTYPE(ctypes.c_ulong, ctypes.c_void_p)(table[2] or 0)
        release(item.value)
        return None if refused else number.value
    finally:
        windll.ole32.CoUninitialize()
