"""The first vault is open, and lines of a crisis are in memory only: asks whether they belong there, and does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.ui.notices import Notice
from desktop.ui.screens.crisis_memory import answers, title, words

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow
    from desktop.ui.opened import Opened


class CrisisOffer(QObject):
    """Asked on the crisis page while it runs, else below the top bar. Nobody answered until the lock: they are kept.

    The vault may be a practice vault, or not one's own: that is why it is asked at all.
    """

    def __init__(self, window: MainWindow, opened: Opened) -> None:
        super().__init__(window)
        self._window = window
        self._opened = opened
        self._answered = self._done = False
        window.crisis.opened.connect(self._on_opened)
        window.crisis.closed.connect(self._on_closed)

    def ask(self) -> None:
        """Ask, where the person looks; nothing waits for the answer."""
        window = self._window
        if self._answered or window.opened is not self._opened:
            return
        if window.crisis.running and window.crisis.page is not None:
            window.crisis.page.offer_vault(self.answer)
        elif window.frame is not None:
            window.frame.show_notice(Notice(f"{title()} {words()}", answers=(*answers(), self.answer)))

    def answer(self, keep: bool) -> None:
        """Keep the lines in the vault, or leave them where they are; who left those of a call may still keep them."""
        self._answered = True
        window, opened = self._window, self._opened
        if self._done or window.opened is not opened:
            return
        if not keep:
            self._leave()
            return
        self._keep()
        # a crisis that ended before gets its report with what the inbox brings
        window.parts.tasks.write(self, opened.services.inbox.take_in, failed=lambda _error: None)
        window.tell(self.tr("The lines are in this vault now."))

    def before_lock(self) -> None:
        """Nobody has said no: what is only in memory goes into the vault before it is gone."""
        if not self._answered:
            self._keep()

    def _on_opened(self) -> None:
        page = self._window.crisis.page
        if page is not None and not self._done and self._window.opened is self._opened:
            page.offer_vault(self.answer)

    def _on_closed(self) -> None:
        """It has passed: asked again where the person is now, or given up as they said."""
        if self._done or self._window.crisis.running or self._window.opened is not self._opened:
            return
        if self._answered:
            self._leave()
        else:
            self.ask()

    def _leave(self) -> None:
        page = self._window.crisis.page
        if page is not None and not page.running:
            page.drop_memory()
            self._keep()  # nothing is left to keep: the next crisis goes into the vault

    def _keep(self) -> None:
        self._done = self._answered = True
        self._window.crisis.attach(self._opened.services)
