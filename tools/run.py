"""Opens the window; on a machine without a display it does the tour instead and says where the pictures are."""

from __future__ import annotations

import os
import subprocess
import sys


def has_display() -> bool:
    if sys.platform != "linux":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def main(out: str) -> int:
    if has_display():
        return subprocess.call([sys.executable, "-m", "desktop"])
    print("There is no display here, so Waystead shows itself: the tour runs offscreen.", flush=True)
    code = subprocess.call([sys.executable, "-m", "desktop", "tour", out])
    if code == 0:
        print(f"The pictures, the documents and tour.json are in {os.path.abspath(out)}")  # noqa: PTH100
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "out/tour"))
