"""After the first page was painted: gets ready what it did not need, so that no key waits for it either."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

from desktop.ui.later import later

if TYPE_CHECKING:
    from desktop.content.store import ContentStore
    from desktop.ui.main_window import MainWindow

CRISIS_READY_MS = 120
BEGIN_AT_LATEST_MS = 3000
"""A window that is shown minimised is not painted; the keys work all the same."""


class Readying(QObject):
    """Content is read on the pool, the rest is made in steps between events; a key pressed earlier makes it at once."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._painted = False
        self._begun = False
        self._ended = False
        self._steps: list[Callable[[], object]] = []
        window.installEventFilter(self)
        later(self, self._begin, BEGIN_AT_LATEST_MS)

    def after_gate(self) -> None:
        """A lock screen or first run is shown; the first is followed by everything else, a later one by crisis."""
        if self._painted:
            later(self, self._window.crisis.prepare, CRISIS_READY_MS)

    def end(self) -> None:
        """The window has closed: what waits for its turn would start the lanes again after they were stopped."""
        self._ended = True
        self._steps.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the first paint of the window, then leave it alone."""
        if event.type() == QEvent.Type.Paint:
            self._painted = True
            self._listen()
            watched.removeEventFilter(self)
            # not in this event: the page is not on the screen before it ends
            later(self, self._begin)
        return False

    def _begin(self) -> None:
        if not self._begun and not self._ended:
            self._begun = True
            self._listen()
            self._window.parts.theme.complete_fonts()
            self._window.dress()
            self._window.parts.appearance.capture.begin()
            self._read_content()

    def _listen(self) -> None:
        if self._window.keys is not None:
            self._window.keys.listen()

    def _read_content(self) -> None:
        parts = self._window.parts
        language = parts.appearance.language.code

        def read() -> ContentStore:
            store = parts.read_content(language)
            store.warm_up()
            return store

        parts.tasks.slow(self, read, done=self._on_read, failed=lambda _error: self._make())

    def _on_read(self, store: ContentStore) -> None:
        self._window.parts.take_content(store)
        self._make()

    def _make(self) -> None:
        if self._ended:
            return
        window = self._window
        self._steps = [
            lambda: importlib.import_module("desktop.ui.screens.crisis"),
            window.crisis.prepare,
            lambda: window.covering.page,
            lambda: importlib.import_module("desktop.ui.frame"),
            window.idle_policy.watch_system,
        ]
        self._step()

    def _step(self) -> None:
        if self._ended:
            return
        self._steps.pop(0)()
        if self._steps:
            later(self, self._step)
        else:
            self._window.agency_files.look()
