"""One window for the tests of a file that each begin with a client of their own; opened anew after one that failed."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtTest import QTest

from tests.fixtures.guards import Leftovers
from tests.fixtures.vaults import VaultTemplate
from tests.ui.opened import Opened

Opening = Callable[[Path, Path], AbstractContextManager[Opened]]


@dataclass
class KeptWindow:
    """Opens at the first use. What the whole file leaves behind is looked at when it is closed."""

    opening: Opening
    template: VaultTemplate
    folders: pytest.TempPathFactory
    _stack: ExitStack | None = None
    _opened: Opened | None = None
    _leftovers: Leftovers = field(default_factory=Leftovers)

    def get(self) -> Opened:
        """Return the window, unlocked and on Today."""
        if self._opened is None:
            base = self.folders.mktemp("kept")
            folder = base / "vault"
            shutil.copytree(self.template.folder, folder)
            self._stack = ExitStack()
            self._leftovers = Leftovers()
            self._stack.enter_context(self._leftovers.watching())
            self._opened = self._stack.enter_context(self.opening(base / "home", folder))
            self._opened.unlock()
        elif self._opened.window.frame is None:
            self._opened.unlock()
        window = self._opened.window
        window.close_crisis()
        window.activateWindow()
        QTest.qWaitForWindowActive(window)
        window.resize(1366, 768)
        window.go("today", {})
        self._opened.settle()
        return self._opened

    def drop(self) -> None:
        """Close it: the next test gets another."""
        stack, self._stack, self._opened = self._stack, None, None
        if stack is not None:
            stack.close()
            found = self._leftovers.found()
            if found:
                pytest.fail("left behind: " + ", ".join(found))
