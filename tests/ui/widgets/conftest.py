"""One theme for all widget tests, put back to light, 100 % and left-to-right after each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.theme.theme import Theme

RESOURCES = Path(__file__).parents[3] / "resources"


@pytest.fixture(scope="session")
def session_theme(qapp: QApplication) -> Theme:
    made = Theme(RESOURCES, mode="light", reduced_motion=True)
    assert made.apply(qapp) == []
    return made


@pytest.fixture
def active(qapp: QApplication) -> Callable[[QWidget], None]:
    """Show a window and make it the active one: without that nothing has focus."""

    def show(window: QWidget) -> None:
        window.show()
        window.activateWindow()
        for _ in range(5):
            qapp.processEvents()
        assert window.isActiveWindow()

    return show


@pytest.fixture
def theme(session_theme: Theme, qapp: QApplication) -> Iterator[Theme]:
    session_theme.apply(qapp)
    yield session_theme
    session_theme.set_mode("light")
    session_theme.set_scale(100)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
