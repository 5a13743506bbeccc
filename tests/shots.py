"""`python -m tests.shots OUT`: every page full, empty, in error and with longer words, per language, light and dark.

Saves one picture each and a list of them. Ends with 1 when Qt complained, when something that takes the keyboard has
no name or is not reached by Tab, or when words are cut.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.*=false;qt.text.font.db=false")
os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.gettempdir())

from PySide6.QtCore import QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from desktop.storage.keys import KDF_FLOOR
from desktop.storage.vault import create_vault
from desktop.ui.true_refcount import keep_true_alive
from tests.fixtures.vaults import PASSPHRASE, FakeClock
from tests.ui import cut_words, views
from tests.ui.filled import Filled, fill
from tests.ui.opened import Opened, opened_window

LOW_VIEWS = ("lock", "today", "session", "crisis", "drill", "plan", "client_edit")
"""What is also pictured in a low window: where feet and strips take much of the height."""
IGNORED = ("This plugin does not support",)


class Run:
    """Collects the pictures and what is wrong with them."""

    def __init__(self, out: Path | None) -> None:
        """Without `out` every page is drawn and looked at all the same, and no picture is kept."""
        self.out = out
        self.pictures: list[str] = []
        self.problems: list[str] = []
        self.complaints: list[str] = []

    def on_message(self, kind: QtMsgType, _context: Any, message: str) -> None:
        """Qt says something."""
        if kind != QtMsgType.QtDebugMsg and not message.startswith(IGNORED):
            self.complaints.append(message)

    def take(self, opened: Opened, name: str, *, check_tab: bool = False) -> None:
        """Save a picture and look at the page."""
        opened.hands.rest(0.02)
        self.complaints.clear()
        file = f"{name}.png"
        with cut_words.cuts() as short:
            picture = opened.picture()
        if self.out is not None:
            picture.save(str(self.out / file))
        self.pictures.append(file)
        top = opened.window.outer.currentWidget()
        found = [f"no name: {each}" for each in views.unnamed(top)]
        found += [f"cut: {each}" for each in views.cut(opened)]
        found += [f"cut short: {each}" for each in cut_words.cut_for_good(short)]
        if check_tab:
            found += [f"not reached by Tab: {each}" for each in views.not_reached(opened)]
        self.problems += [f"{name}: {each}" for each in found]

    def complained(self, name: str) -> None:
        """Note what Qt said since the last look."""
        self.problems += [f"{name}: Qt says: {each}" for each in self.complaints]
        self.complaints.clear()


def shoot(
    run: Run,
    scratch: Path,
    *,
    only: str = "",
    languages: Sequence[str] = ("en", "ar"),
    modes: Sequence[str] = ("light", "dark"),
    states: Sequence[str] = views.STATES,
) -> None:
    """Go through everything, or what is asked for."""
    template = scratch / "template"
    create_vault(
        template, PASSPHRASE, clock=FakeClock(), label="Blue folder", kdf=KDF_FLOOR, staff_name="Robin Ekholm"
    )
    for language in languages:
        for mode in modes:
            for state in states:
                print(language, mode, state, flush=True)
                one_state(run, scratch, template, language, mode, state, only=only)


def one_state(
    run: Run,
    scratch: Path,
    template: Path,
    language: str,
    mode: str,
    state: str,
    *,
    only: str = "",
    part: int = 0,
    parts: int = 1,
) -> None:
    """Go through every page in one language, one look and one state; or through one of several equal parts of them."""
    key = f"{language}-{mode}-{state}"
    home = scratch / key
    folder = home / "data" / "vaults" / "0a0b0c0d"
    if state == "empty":
        shutil.copytree(template, folder)
        filled = Filled(folder)
    else:
        filled = fill(template, folder, language=language)
    if state in ("error", "long"):
        views.break_agency_files(home)
    with views.long_words(language) if state == "long" else nullcontext():
        if state in ("full", "long") and part == 0:
            _first_run(run, scratch, key, language, mode, only)
        with opened_window(
            home, language=language, mode=mode, clock=FakeClock(), ahead=run.out is not None
        ) as opened:
            walk = Walk(run, opened, filled, key, state, only)
            walk.each(views.locked_views()[:1] if part == 0 else [])
            opened.unlock()
            with views.disk_in_trouble(opened) if state == "error" else nullcontext():
                walk.each(views.open_views(filled)[part::parts])
            opened.window.crisis.forget()
        if part:
            return
        with opened_window(home, language=language, mode=mode, clock=FakeClock()) as opened:
            Walk(run, opened, filled, key, state, only).each(views.locked_views()[1:])


@dataclass
class Walk:
    """One window and what is looked at in it."""

    run: Run
    opened: Opened
    filled: Filled
    key: str
    state: str
    only: str

    def each(self, pages: list[views.View]) -> None:
        """Open each page, wait, look."""
        for view in pages:
            if not self.only or self.only in view.name:
                self._one(view, f"{self.key}-{view.name}")

    def _one(self, view: views.View, name: str) -> None:
        opened = self.opened
        try:
            _back_to_frame(opened)
            view.show(opened, self.filled)
            if self.state == "error":
                opened.hands.rest(0.05)
                views.make_errors(opened)
            else:
                opened.settle()
            for size in self._sizes(view.name):
                opened.resize(*views.SIZES[size])
                # longer words change nothing about who is reached by Tab
                check_tab = size == "wide" and self.state != "long"
                self.run.take(opened, f"{name}-{size}" if size != "wide" else name, check_tab=check_tab)
        except Exception as error:
            self.run.problems.append(f"{name}: {type(error).__name__}: {error}")
        finally:
            opened.resize(*views.SIZES["wide"])
            self.run.complained(name)

    def _sizes(self, view: str) -> Iterator[str]:
        yield "wide"
        if self.state in ("full", "long"):
            yield "compact"
            if view.startswith(LOW_VIEWS):
                yield "short"


def _back_to_frame(opened: Opened) -> None:
    window = opened.window
    if window.covering.shown:
        window.covering.uncover()
    window.close_crisis()
    if window.frame is not None:
        window.frame.palette_panel.close_panel()
    else:
        # the page before may have taken the lock screen's place
        window.unlocking.show_lock_screen()


def _first_run(run: Run, scratch: Path, key: str, language: str, mode: str, only: str) -> None:
    if only and only not in "first-run":
        return
    from tests.ui.steps import first_run_steps

    with opened_window(scratch / f"{key}-first", language=language, mode=mode, clock=FakeClock()) as opened:
        for name in first_run_steps(opened):
            run.take(opened, f"{key}-first-run-{name}", check_tab=True)
            run.complained(f"{key}-first-run-{name}")


def main() -> int:
    """Do it; 0 when every page is fine."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--only", default="", help="only pages whose name contains this")
    parser.add_argument("--lang", action="append", help="only this language")
    parser.add_argument("--state", action="append", choices=views.STATES, help="only this state")
    parser.add_argument("--mode", action="append", choices=("light", "dark"), help="only this look")
    args = parser.parse_args()
    keep_true_alive()
    args.out.mkdir(parents=True, exist_ok=True)
    for old in args.out.glob("*.png"):
        old.unlink()
    began = time.monotonic()
    run = Run(args.out)
    app = QApplication(sys.argv[:1])
    qInstallMessageHandler(run.on_message)
    with tempfile.TemporaryDirectory(prefix="waystead-shots-") as scratch:
        os.environ["HOME"] = str(Path(scratch) / "person")
        Path(os.environ["HOME"]).mkdir()
        shoot(
            run,
            Path(scratch),
            only=args.only,
            languages=args.lang or ("en", "ar"),
            modes=args.mode or ("light", "dark"),
            states=args.state or views.STATES,
        )
    qInstallMessageHandler(None)
    del app
    lines = [
        *run.pictures,
        "",
        *(run.problems or ["Nothing is cut, nameless or out of reach, and Qt said nothing."]),
    ]
    (args.out / "list.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    for problem in run.problems:
        print(problem)
    print(
        f"{len(run.pictures)} pictures in {args.out}, {len(run.problems)} problems, {time.monotonic() - began:.0f} s"
    )
    return 1 if run.problems else 0


if __name__ == "__main__":
    sys.exit(main())
