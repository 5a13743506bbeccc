"""A real window over a real vault for the tests of plans and exchange; everything is found by what it is called."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import make_parts, make_window
from desktop.domain.clients import Address, ClientDraft, Language, Name, Reach
from desktop.domain.contacts import ContactMethod, SafeContact
from desktop.domain.safety_plans import GATE_QUESTIONS
from desktop.paths import AppPaths
from desktop.services.app_services import Services
from desktop.storage.keys import KDF_FLOOR
from desktop.ui.main_window import MainWindow
from desktop.ui.navigator import Screen
from desktop.ui.relauncher import LockedState
from tests.fixtures.vaults import PASSPHRASE, FakeClock
from tests.ui.opened import first_paint

W = TypeVar("W", bound=QWidget)


@dataclass
class KeptRelauncher:
    """Stays in this process and remembers what the next one would be told."""

    states: list[LockedState] = field(default_factory=list)

    def relaunch(self, state: LockedState) -> None:
        """Remember."""
        self.states.append(state)


@dataclass
class Table:
    """The window and what a person does with it."""

    qtbot: QtBot
    window: MainWindow
    clock: FakeClock
    folder: Path
    passphrase: str = PASSPHRASE

    @property
    def services(self) -> Services:
        """What the pages call."""
        assert self.window.opened is not None
        return self.window.opened.services

    @property
    def screen(self) -> Any:
        """The page in front."""
        assert self.window.frame is not None
        current = self.window.frame.navigator.current
        assert isinstance(current, Screen)
        return current

    def unlock(self) -> None:
        """Unlock by the passphrase, as on the lock screen."""
        gate: Any = self.window.gate
        gate.field.set_text(self.passphrase)
        QTest.keyClick(gate.field.editor, Qt.Key.Key_Return)
        self.wait(lambda: self.window.unlocked and self.window.frame is not None)
        self.window.idle.stop()

    def go(self, name: str, params: Mapping[str, str] | None = None) -> None:
        """Open a page."""
        self.window.go(name, params)
        QApplication.processEvents()

    def wait(self, until: Callable[[], bool], seconds: float = 20) -> None:
        """Wait for the lanes."""
        self.qtbot.waitUntil(until, timeout=int(seconds * 1000))

    def write(self, fn: Callable[..., Any], *args: Any) -> Any:
        """Run something on the writer lane and wait for it."""
        made: list[Any] = []
        self.window.parts.tasks.write(self.window, fn, *args, done=made.append)
        self.wait(lambda: bool(made))
        return made[0]

    def saved(self) -> None:
        """Wait until everything typed is in the vault."""
        self.wait(lambda: not self.window.autosave.dirty)

    def agree(self) -> None:
        """Give it although no qualified translator has checked it, where that is asked."""
        if self.find("Give it all the same", QAbstractButton):
            self.press("Give it all the same")
            self.wait(lambda: not self.find("Give it all the same", QAbstractButton))

    def find(self, name: str, kind: type[W] | None = None) -> list[W]:
        """Everything visible whose accessible name is, or begins with, `name`."""
        wanted: Any = kind or QWidget
        shown = [each for each in self.window.findChildren(wanted) if each.isVisible()]
        exact = [each for each in shown if each.accessibleName() == name]
        return exact or [each for each in shown if each.accessibleName().startswith(name)]

    def named(self, name: str, kind: type[W] | None = None) -> W:
        """The first one of that name."""
        found = self.find(name, kind)
        assert found, f"nothing visible is called {name!r}"
        return found[0]

    def press(self, name: str) -> None:
        """Press a button by its name, with the mouse."""
        button = self.named(name, QAbstractButton)
        assert button.isEnabled(), f"{name!r} cannot be pressed: {button.toolTip()}"
        self._reveal(button)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        QApplication.processEvents()

    def _reveal(self, widget: QWidget) -> None:
        from PySide6.QtWidgets import QScrollArea

        parent = widget.parentWidget()
        while parent is not None:
            if isinstance(parent, QScrollArea):
                QApplication.processEvents()
                parent.ensureWidgetVisible(widget)
            parent = parent.parentWidget()
        QApplication.processEvents()

    def write_in(self, name: str, text: str) -> None:
        """Type into a field by its name."""
        found = [*self.find(name, QPlainTextEdit), *self.find(name, QLineEdit)]
        assert found, f"no visible field is called {name!r}"
        self._reveal(found[0])
        found[0].setFocus(Qt.FocusReason.OtherFocusReason)
        if text.isascii():
            QTest.keyClicks(found[0], text)
        elif isinstance(found[0], QLineEdit):
            found[0].insert(text)
        else:
            found[0].insertPlainText(text)
        QApplication.processEvents()

    def words(self) -> str:
        """Everything a screen reader could read on the page."""
        names = [each.accessibleName() for each in self.window.findChildren(QWidget) if each.isVisible()]
        return "\n".join(name for name in names if name)

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key wherever the keyboard is."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifiers)
        QApplication.processEvents()

    def take_place(self, path: Path) -> None:
        """Choose a place on our own page for saving: folder and name typed."""
        self.wait(lambda: bool(self.find("File name", QLineEdit)))
        folder = self.named("Folder", QLineEdit)
        folder.clear()
        folder.insert(str(path.parent))
        QTest.keyClick(folder, Qt.Key.Key_Return)
        name = self.named("File name", QLineEdit)
        name.clear()
        name.insert(path.name)
        self.press("Save here")

    def take_file(self, path: Path) -> None:
        """Choose a file on our own page."""
        self.wait(lambda: bool(self.find("Folder", QLineEdit)))
        folder = self.named("Folder", QLineEdit)
        folder.clear()
        folder.insert(str(path))
        QTest.keyClick(folder, Qt.Key.Key_Return)
        QApplication.processEvents()

    # ---- invented people ---------------------------------------------------------------------------------------

    def add_client(self, *, may_text: str = "yes", name: str = "Samira", language: str = "ara") -> str:
        """An invented client with a phone, an address and a dispatch number."""
        address = Address(
            street="18 Alder Street",
            town="Fairbrook",
            is_usual=True,
            dispatch_number="503 555 0142",
            dispatch_checked_at=self.clock.now(),
        )
        reach = Reach(
            method=ContactMethod(kind="phone", value="503 555 0188", is_preferred=True),
            safe=SafeContact(may_call="yes", may_text=may_text, may_voicemail="no", words="before 16:00"),
        )
        draft = ClientDraft(
            names=(Name(text=name, is_chosen=True),),
            languages=(Language(code=language, is_preferred=True),) if language else (),
            reaches=(reach,),
            addresses=(address,),
        )
        return str(self.write(self.services.clients.add, draft))

    def begin_plan(self, client_id: str, language: str = "ar") -> str:
        """A plan behind an open gate, through the services."""
        plans = self.services.plans

        def make() -> str:
            plans.set_planner_trained(True)
            gate_id, _ = plans.decide_gate(client_id, dict.fromkeys(GATE_QUESTIONS, "yes"))
            template = self.services.content.plan_template("low_risk")
            return plans.create(client_id, template, gate_id, worker_language="en", client_language=language)

        return str(self.write(make))


def open_table(
    qtbot: QtBot,
    folder: Path,
    clock: FakeClock,
    *,
    passphrase: str = PASSPHRASE,
    size: tuple[int, int] = (1366, 768),
) -> Table:
    """Show the program's own window on this vault and unlock it."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    parts = make_parts(
        app,
        AppPaths.from_environment(),
        vault_folder=folder,
        clock=clock,
        kdf=KDF_FLOOR,
        relauncher=KeptRelauncher(),
        ahead=False,
    )
    window = make_window(parts)
    window.begin(None)
    window.resize(*size)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    first_paint(window)
    # laid out, shown and used; what it looks like is the matter of the sweep over every page
    window.setUpdatesEnabled(False)
    table = Table(qtbot, window, clock, folder, passphrase)
    table.unlock()
    return table


def close_table(table: Table) -> None:
    """End the window as quitting does."""
    table.window.close()
    assert table.window.keys is not None
    table.window.keys.remove()
    table.window.deleteLater()
    sys.excepthook = sys.__excepthook__
    QApplication.processEvents()


@pytest.fixture
def table(qtbot: QtBot, vault_folder: Path, clock: FakeClock) -> Iterator[Table]:
    """The window over the open vault."""
    opened = open_table(qtbot, vault_folder, clock)
    yield opened
    close_table(opened)
