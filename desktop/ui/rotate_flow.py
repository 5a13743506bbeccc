"""Giving the open vault a new key: everything typed is stored, the vault is closed, changed, and comes back open."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import NotAllowed, NotWritable
from desktop.ui.brand import Brand
from desktop.ui.widgets.card import Surface
from desktop.ui.widgets.crisis_button import CrisisButton
from desktop.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow
    from desktop.ui.theme.theme import Theme

FLUSH_SECONDS = 3.0
LANES_SECONDS = 3.0


class ChangingPage(Surface):
    """What stands in the window while no vault is open and its key is changed."""

    crisis = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "surface", parent=parent)
        self.setObjectName("changing_key")
        self.crisis_button = CrisisButton(theme, parent=self)
        self.crisis_button.setObjectName("changing_crisis")
        self.crisis_button.clicked.connect(self.crisis)
        top = QHBoxLayout()
        top.setContentsMargins(theme.space("m"), theme.px(6), theme.space("m"), 0)
        top.addStretch(1)
        top.addWidget(self.crisis_button)
        column = QVBoxLayout()
        column.setSpacing(theme.space("m"))
        column.addWidget(Brand(theme, large=True), 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(
            PlainLabel(theme, self.tr("Giving the vault its new key"), size="title", strong=True, wrap=True)
        )
        words = self.tr(
            "Keep the laptop plugged in. If it goes off nevertheless, nothing is lost: the next unlock finishes this."
        )
        column.addWidget(PlainLabel(theme, words, role="muted", wrap=True))
        holder = QWidget()
        holder.setMaximumWidth(theme.px(theme.tokens.layout["lock_column"]))
        holder.setLayout(column)
        middle = QHBoxLayout()
        middle.setContentsMargins(theme.space("m"), 0, theme.space("m"), 0)
        middle.addStretch(1)
        middle.addWidget(holder, 100)
        middle.addStretch(1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addLayout(top)
        page.addStretch(1)
        page.addLayout(middle)
        page.addStretch(1)


class RotateFlow(QObject):
    """One per window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def begin(
        self, passphrase: str, recovery_key: str, drop_others: bool, refused: Callable[[Exception], None]
    ) -> None:
        """Close the vault and change its key; `refused` is told when it is not even begun."""
        window = self._window
        opened = window.opened
        if opened is None:
            return
        if window.crisis.running:
            refused(NotAllowed("crisis_open"))
            return
        if window.autosave.flush_and_wait(FLUSH_SECONDS):
            # what was typed is not on the disk: no time to close anything
            refused(NotWritable("io_error"))
            return
        folder = opened.vault.folder
        window.parts.tasks.write(self, opened.services.interface.keep_place, SETTINGS_PLACE)
        window.parts.tasks.write(self, opened.services.history.sign, failed=lambda _error: None)
        if window.frame is not None:
            # a backup that is just being made would hold the database
            window.frame.context.upkeep.stop()
            window.frame.context.upkeep.end()
        window.opened = None
        window.parts.tasks.stop(LANES_SECONDS)
        window.drop_frame()
        window.crisis.forget()
        opened.vault.close()
        page = ChangingPage(window.parts.theme)
        page.crisis.connect(window.crisis_pressed)
        window.show_gate(page)
        page.crisis_button.setFocus(Qt.FocusReason.OtherFocusReason)
        vaults = window.parts.vaults
        told = self.tr(
            "The vault has a new key. Destroy the old recovery sheet, and make a backup today: "
            "older ones still open with the old one."
        )
        window.unlocking.open_by(
            folder, lambda: vaults.rotate(folder, passphrase, recovery_key, drop_others=drop_others), told
        )


SETTINGS_PLACE = {"screen": "settings", "params": {"part": "vault"}, "details": {"part": "vault"}}
