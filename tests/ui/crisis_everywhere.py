"""Crisis over every page and over everything that can stand before it, generated from the list of screens.

`python -m tests.ui.crisis_everywhere` goes through all of it and prints what is wrong; the suite takes a part.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.*=false;qt.text.font.db=false")

import shiboken6
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCompleter,
    QDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from desktop.commands.tour_parts.hands import live
from desktop.ui.own_windows import close_popups
from desktop.ui.screens.crisis import CrisisScreen
from tests.fixtures.vaults import FakeClock
from tests.ui import views
from tests.ui.filled import Filled, fill
from tests.ui.opened import Opened, opened_window

PRESSES = 20
MANY_EACH = 6
"""In so many cases once the key is also held, and pressed so often."""
WORDS = "half typed"
SECRETS = ("recovery_drill", "provider_code", "provider-code")
"""A key or a code stays in no field of these once the page is left, whatever comes in front, like a passphrase."""
NO_CRISIS = ("drills-back",)
"""A practice does not begin while a crisis runs, and here one runs from the first page on."""
OWN_END = ("drill",)
"""A crisis ends these at once and does not come back to them."""

Made = QWidget | None


def _menu(opened: Opened) -> Made:
    menu = QMenu(opened.window)
    menu.addAction(QAction("one", menu))
    menu.popup(opened.window.mapToGlobal(QPoint(200, 200)))
    return menu


def _completer(opened: Opened) -> Made:
    field = QApplication.focusWidget()
    if not isinstance(field, QLineEdit):
        return None
    completer = QCompleter([WORDS, f"{WORDS} and more"], field)
    completer.setWidget(field)
    completer.complete()
    return completer.popup()


def _modal(opened: Opened) -> Made:
    dialog = QDialog(opened.window)
    dialog.setModal(True)
    QVBoxLayout(dialog).addWidget(QLineEdit(WORDS, dialog))
    dialog.open()
    QTest.qWaitForWindowExposed(dialog)
    return dialog


def _tooltip(opened: Opened) -> Made:
    QToolTip.showText(opened.window.mapToGlobal(QPoint(200, 200)), WORDS, opened.window)
    return next(
        each for each in QApplication.topLevelWidgets() if each.isVisible() and each.inherits("QTipLabel")
    )


def _palette(opened: Opened) -> Made:
    if opened.window.frame is None or opened.window.outer.currentWidget() is not opened.window.frame:
        return None
    opened.hands.key(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    live(5)
    return None


OVER: dict[str, Callable[[Opened], Made]] = {
    "nothing": lambda _opened: None,
    "menu": _menu,
    "completer": _completer,
    "modal": _modal,
    "tooltip": _tooltip,
    "palette": _palette,
}
"""What may stand before a page; each returns the window that has to give way, None where there is none."""


def target(opened: Opened) -> QWidget:
    """Return what the system would send a key to."""
    front = (
        QApplication.activePopupWidget() or QApplication.activeModalWidget() or QApplication.activeWindow()
    )
    return front or opened.window


def f9(opened: Opened) -> None:
    """Press the key as the system does: to the window that has the keyboard now."""
    QTest.keyClick(target(opened).windowHandle(), Qt.Key.Key_F9)


def held(opened: Opened) -> None:
    """Hold the key down: it repeats."""
    window = target(opened)
    for _ in range(PRESSES):
        again = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier, "", True)
        QApplication.sendEvent(window, again)


def line_edits(opened: Opened) -> list[QLineEdit]:
    """Return the fields in front; what is sought in the top bar goes with its list, as ever."""
    front, frame = opened.window.outer.currentWidget(), opened.window.frame
    found = front.findChildren(QLineEdit) if front is not None else []
    return [each for each in found if frame is None or not frame.top.isAncestorOf(each)]


@dataclass
class Stand:
    """What a page is before the key: who has the keyboard, every text and cursor, what is in front."""

    front: QWidget | None
    focus: QWidget | None
    texts: dict[QWidget, tuple[str, int]] = field(default_factory=dict)

    @classmethod
    def now(cls, opened: Opened) -> Stand:
        """Look."""
        front = opened.window.outer.currentWidget()
        texts: dict[QWidget, tuple[str, int]] = {}
        for editor in line_edits(opened):
            # a passphrase goes when its page is left, for good
            if editor.echoMode() == QLineEdit.EchoMode.Normal:
                texts[editor] = (editor.text(), editor.cursorPosition())
        for area in front.findChildren(QPlainTextEdit) if front is not None else ():
            texts[area] = (area.toPlainText(), area.textCursor().position())
        return cls(front, opened.window.focusWidget(), texts)

    def differs(self, opened: Opened, *, focus: bool) -> list[str]:
        """Say what is not as it was."""
        after = Stand.now(opened)
        found = [] if after.front is self.front else ["another page is in front afterwards"]
        for widget, before in self.texts.items():
            if not shiboken6.isValid(widget):
                found.append("a field is gone")
            elif after.texts.get(widget, before) != before:
                found.append(f"a text or its cursor has changed: {before} is {after.texts[widget]}")
        now = opened.window.focusWidget()
        if focus and self.focus is not None and now is not self.focus:
            where = now.objectName() if now is not None else "nothing"
            found.append(f"the keyboard is in {where} afterwards, not in {self.focus.objectName()}")
        return found


def type_somewhere(opened: Opened) -> None:
    """Leave half a text in the first field that takes one, with the cursor in it."""
    for editor in line_edits(opened):
        free = editor.isVisible() and editor.isEnabled() and not editor.isReadOnly()
        if free and editor.validator() is None and not editor.inputMask():
            editor.setFocus()
            editor.insert(WORDS)
            editor.setCursorPosition(4)
            return


@dataclass
class Walk:
    """One window and what is found wrong in it."""

    opened: Opened
    filled: Filled
    problems: list[str] = field(default_factory=list)
    cases: int = 0

    def each(self, pages: Sequence[views.View], *, whole: bool) -> None:
        """Go through the pages; not `whole`: each page under one thing, each thing over some page."""
        names = list(OVER)
        for at, view in enumerate(pages):
            self.page(view, names if whole else [names[at % len(names)]])

    def page(self, view: views.View, overs: Sequence[str]) -> None:
        """Show a page and press the key over it."""
        opened = self.opened
        for over in overs:
            name = f"{view.name} under {over}"
            self.cases += 1
            try:
                to_a_page(opened)
                view.show(opened, self.filled)
                live(1)
                self.problems += [f"{name}: {each}" for each in self._press(view, over)]
            except Exception as error:
                self.problems.append(f"{name}: {type(error).__name__}: {error}")

    def _press(self, view: views.View, over: str) -> Iterator[str]:
        opened = self.opened
        window, was_crisis = opened.window, opened.window.crisis.shown
        if not was_crisis and not view.name.startswith(SECRETS):
            type_somewhere(opened)
        top = OVER[over](opened)
        stands = Stand.now(opened)
        f9(opened)
        if not window.crisis.shown:
            yield "crisis did not open"
            close_popups()
            return
        if top is not None and shiboken6.isValid(top) and top.isVisible():
            yield "it stands before crisis"
            top.close()
        page = window.crisis.page
        assert isinstance(page, CrisisScreen)
        if not page.running:
            yield "nothing runs"
        if window.focusWidget() is not page.view.note.editor:
            yield "the note line has not the keyboard"
        if self.cases % MANY_EACH == 1:
            run = page.runner.run
            held(opened)
            for _ in range(PRESSES):
                f9(opened)
            if page.runner.run is not run or not window.crisis.shown:
                yield "pressing again changed the crisis"
        if was_crisis:
            if isinstance(top, QDialog):
                shiboken6.delete(top)
            return
        window.close_crisis()
        live(1)
        if view.name not in OWN_END:
            yield from stands.differs(opened, focus=over not in {"modal", "palette"})
        if isinstance(top, QDialog):
            if not top.isVisible() or top.findChild(QLineEdit).text() != WORDS:
                yield "the window before it did not come back as it was"
            top.reject()


def to_a_page(opened: Opened) -> None:
    """Leave crisis, cover and palette."""
    window = opened.window
    if window.covering.shown:
        window.covering.uncover()
    window.close_crisis()
    if window.frame is not None:
        window.frame.palette_panel.close_panel()
    else:
        window.unlocking.show_lock_screen()  # anew: the page before may have opened something on it


@contextmanager
def filled_window(scratch: Path, template: Path) -> Iterator[tuple[Opened, Filled]]:
    """A window over a vault with something on every page, locked."""
    home = scratch / "everywhere"
    folder = home / "data" / "vaults" / "0a0b0c0d"
    filled = fill(template, folder)
    with opened_window(home, clock=FakeClock(), painted=False) as opened:
        opened.window.idle.stop()
        yield opened, filled


def each_screen(filled: Filled) -> list[views.View]:
    """Return one view of each screen, and what may stand over any of them."""
    names = {screen.name for screen in views.SCREENS} | {"search", "files", "cover", "crisis"}
    return [view for view in views.open_views(filled) if view.name in names]


def go_through(walk: Walk, *, whole: bool) -> None:
    """Walk the pages without an open vault, unlock, and walk those over it: all of them, or one of each screen."""
    opened, filled = walk.opened, walk.filled
    walk.each(views.locked_views(), whole=whole)
    to_a_page(opened)
    opened.window.crisis.forget()
    opened.window.unlocking.show_lock_screen()
    opened.unlock()
    opened.window.idle.stop()
    pages = views.open_views(filled) if whole else each_screen(filled)
    walk.each([view for view in pages if view.name not in NO_CRISIS], whole=whole)
    to_a_page(opened)


def main() -> int:
    """Do all of it; 0 when nothing is wrong."""
    from desktop.storage.keys import KDF_FLOOR
    from desktop.storage.vault import create_vault
    from desktop.ui.true_refcount import keep_true_alive
    from tests.fixtures.vaults import PASSPHRASE

    keep_true_alive()
    app = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory(prefix="waystead-everywhere-") as scratch:
        template = Path(scratch) / "template"
        create_vault(template, PASSPHRASE, clock=FakeClock(), label="Blue folder", kdf=KDF_FLOOR)
        with filled_window(Path(scratch), template) as (opened, filled):
            walk = Walk(opened, filled)
            go_through(walk, whole=True)
            opened.window.crisis.forget()
    print(*walk.problems, sep="\n")
    print(f"{walk.cases} cases, {len(walk.problems)} problems")
    app.quit()
    return 1 if walk.problems else 0


if __name__ == "__main__":
    sys.exit(main())
