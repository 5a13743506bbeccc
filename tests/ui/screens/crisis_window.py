"""A real window over a real vault for the crisis tests, with keys and presses as a person makes them."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import make_parts, make_window
from desktop.domain.agency import DispatchNumber, NamedPerson
from desktop.domain.clients import Address, ClientDraft, Language, Name, Reach
from desktop.domain.contacts import ContactMethod, SafeContact
from desktop.paths import AppPaths
from desktop.storage.keys import KDF_FLOOR
from desktop.ui.main_window import MainWindow
from desktop.ui.relauncher import LockedState
from desktop.ui.screens.crisis import CrisisScreen
from tests.fixtures.vaults import PASSPHRASE, FakeClock
from tests.ui.opened import clear_away

WHERE, WHO = "Where is the client now?", "Who else is there?"
NOTE = "Write what happens, Enter stamps it"


@dataclass
class KeptRelauncher:
    """Stays in this process and remembers what the next one would be told."""

    states: list[LockedState] = field(default_factory=list)

    def relaunch(self, state: LockedState) -> None:
        """Remember."""
        self.states.append(state)


@dataclass
class Desk:
    """The window and what a person does with it."""

    qtbot: QtBot
    window: MainWindow
    clock: FakeClock
    folder: Path

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key wherever the keyboard is."""
        target = QApplication.focusWidget() or self.window
        QTest.keyClick(target, key, modifiers)

    def type(self, text: str) -> None:
        """Type into what has the keyboard."""
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClicks(target, text)

    def f9(self) -> CrisisScreen:
        """Open crisis by its key."""
        self.press(Qt.Key.Key_F9)
        page = self.window.crisis.page
        assert isinstance(page, CrisisScreen)
        assert self.window.crisis.shown
        return page

    @property
    def page(self) -> CrisisScreen:
        """The crisis screen."""
        page = self.window.crisis.page
        assert isinstance(page, CrisisScreen)
        return page

    def named(self, name: str, kind: type[QWidget] = QWidget) -> Any:
        """The one visible widget whose accessible name starts so."""
        found = [
            widget
            for widget in self.window.findChildren(kind)
            if widget.isVisible() and widget.accessibleName().startswith(name)
        ]
        assert found, f"nothing visible is called {name!r}"
        return found[0]

    def unlock(self) -> None:
        """Unlock by the passphrase, as on the lock screen."""
        gate = self.window.gate
        assert gate is not None
        gate.field.set_text(PASSPHRASE)  # type: ignore[attr-defined]
        QTest.keyClick(gate.field.editor, Qt.Key.Key_Return)  # type: ignore[attr-defined]
        self.wait(lambda: self.window.unlocked and self.window.frame is not None)
        # these tests move the clock by minutes at once, which looks like a laptop that slept
        self.window.idle.stop()

    def wait(self, until: Callable[[], bool]) -> None:
        """Wait for the lanes."""
        self.qtbot.waitUntil(until, timeout=10_000)

    def passed(self) -> None:
        """It has passed: the first press asks, the second ends."""
        button = self.named("It has passed")
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def saved(self) -> None:
        """Wait until every line is where it belongs."""
        self.wait(lambda: self.page.runner.keeper.state == "kept")

    def runs(self) -> list[Any]:
        """The open runs in the vault."""
        assert self.window.opened is not None
        return self.window.opened.services.crises.open_runs()

    def add_client(self) -> str:
        """An invented client with an address, its dispatch number and a shared phone."""
        assert self.window.opened is not None
        address = Address(
            street="18 Alder Street",
            unit="flat 4",
            town="Fairbrook",
            is_usual=True,
            dispatch_number="(503) 555-0142",
            dispatch_checked_at=self.clock.now(),
        )
        reach = Reach(
            method=ContactMethod(
                kind="phone", value="(503) 555-0188", shared_with="sister", is_preferred=True
            ),
            safe=SafeContact(may_call="yes", may_text="no", words="before 16:00"),
        )
        draft = ClientDraft(
            names=(Name(text="Samira Haddad", is_chosen=True),),
            languages=(Language(code="ara", is_preferred=True),),
            reaches=(reach,),
            addresses=(address,),
        )
        made: list[str] = []
        services = self.window.opened.services
        self.window.parts.tasks.write(self.window, services.clients.add, draft, done=made.append)
        self.wait(lambda: bool(made))
        return made[0]


def open_window(qtbot: QtBot, folder: Path, clock: FakeClock, *, locked: LockedState | None = None) -> Desk:
    """Show the program's own window on this vault, at the lock screen."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    clear_away()
    paths = AppPaths.from_environment()
    parts = make_parts(
        app, paths, vault_folder=folder, clock=clock, kdf=KDF_FLOOR, relauncher=KeptRelauncher()
    )
    window = make_window(parts)
    window.begin(locked)
    window.resize(1366, 768)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return Desk(qtbot, window, clock, folder)


def close_window(desk: Desk) -> None:
    """End the window as quitting does."""
    import sys

    desk.window.close()
    desk.window.keys.remove()  # type: ignore[union-attr]
    desk.window.deleteLater()
    sys.excepthook = sys.__excepthook__
    QApplication.processEvents()


def write_agency(paths: AppPaths) -> None:
    """An agency with a supervisor and three dispatch numbers."""
    from desktop.content.profile import save_profile
    from desktop.domain.agency import AgencyProfile

    paths.agency.mkdir(parents=True, exist_ok=True)
    profile = dataclasses.replace(
        AgencyProfile(),
        people=(
            NamedPerson(name="Ada", role="supervisor", phone="503 555 0110"),
            NamedPerson(name="Ben", role="on_call", phone="503 555 0113"),
        ),
        dispatch=tuple(
            DispatchNumber(place=place, number=number, checked_on="2026-11-03")
            for place, number in (
                ("Fairbrook", "503 555 0142"),
                ("Milldale", "503 555 0147"),
                ("Ostrow County", "503 555 0151"),
            )
        ),
    )
    save_profile(profile, paths.agency)


@pytest.fixture
def desk(qtbot: QtBot, vault_folder: Path, clock: FakeClock) -> Iterator[Desk]:
    """The window at the lock screen."""
    write_agency(AppPaths.from_environment())
    opened = open_window(qtbot, vault_folder, clock)
    yield opened
    close_window(opened)


@pytest.fixture
def unlocked(desk: Desk) -> Desk:
    """The window over the open vault."""
    desk.unlock()
    return desk
