"""The first run: passphrase, recovery sheet, agency, and how to begin. Crisis works from its first second."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.ui.brand import Brand
from desktop.ui.file_page import FilePage
from desktop.ui.laid_over import LaidOver
from desktop.ui.language_button import LanguageButton
from desktop.ui.screens.first_run_agency import AgencyStep
from desktop.ui.screens.first_run_passphrase import PassphraseStep
from desktop.ui.screens.first_run_recovery import RecoveryStep
from desktop.ui.screens.first_run_start import StartStep
from desktop.ui.screens.first_run_state import FirstRunState
from desktop.ui.widgets.base import mirrored_margins
from desktop.ui.widgets.card import Surface
from desktop.ui.widgets.crisis_button import CrisisButton
from desktop.ui.widgets.page import PageScroll
from desktop.ui.widgets.steps import StepLine

if TYPE_CHECKING:
    from desktop.ui.parts import AppParts
    from desktop.ui.screens.first_run_step import FirstRunStep


class FirstRunScreen(Surface):
    """`finished(folder, passphrase)` opens the vault that was made, or the practice vault."""

    finished = Signal(object, str)
    crisis = Signal()
    language_chosen = Signal(str)
    backup_wanted = Signal()
    left = Signal()

    def __init__(self, parts: AppParts, parent: QWidget | None = None, *, beside: bool = False) -> None:
        super().__init__(parts.theme, "surface", parent=parent)
        self.setObjectName("first_run")
        self._parts = parts
        self._beside = beside
        self.state = FirstRunState()
        self.step: FirstRunStep | None = None
        self._bar: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._pages = QStackedWidget(self)
        self._over = LaidOver(self._pages, lambda: self.start)
        self._column.addWidget(self._pages, 1)
        self.rebuild()

    def start(self) -> None:
        """Take the keyboard."""
        if self.step is not None:
            self.step.start()

    def rebuild(self) -> None:
        """Build bar and step in the present language."""
        if self._bar is not None:
            self._column.removeWidget(self._bar)
            self._bar.hide()
            self._bar.deleteLater()
        self._bar = self._make_bar()
        self._column.insertWidget(0, self._bar)
        self._show_step(self.state.step)

    # ------------------------------------------------------------ building

    def _make_bar(self) -> QWidget:
        theme = self._parts.theme
        bar = Surface(theme, "sidebar", line="bottom")
        bar.setFixedHeight(theme.px(theme.tokens.layout["top_bar"]))
        language = LanguageButton(theme, self._parts.appearance.language, bar)
        language.chosen.connect(self.language_chosen)
        self.crisis_button = CrisisButton(theme, parent=bar)
        self.crisis_button.setObjectName("first_crisis")
        self.crisis_button.clicked.connect(self.crisis)
        row = QHBoxLayout(bar)
        mirrored_margins(row, self, theme.space("l"), 0, theme.space("m"), 0)
        row.setSpacing(theme.space("m"))
        row.addWidget(Brand(theme))
        row.addStretch(1)
        row.addWidget(language)
        row.addWidget(self.crisis_button)
        return bar

    def _show_step(self, index: int) -> None:
        self.state.step = index
        self.step = self._make_step(index)
        theme = self._parts.theme
        self.line = StepLine(
            theme,
            (self.tr("Passphrase"), self.tr("Recovery sheet"), self.tr("Agency"), self.tr("First client")),
        )
        self.line.set_current(index)
        content = QWidget()
        column = QVBoxLayout(content)
        side = theme.space("m")
        column.setContentsMargins(side, theme.space("l"), side, 0)
        column.setSpacing(theme.space("l"))
        width = theme.px(theme.tokens.layout["form_column"] + 10)
        for widget in (self.line, self.step):
            widget.setMaximumWidth(width)
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(widget, 1000)
            row.addStretch(1)
            column.addLayout(row)
        column.addStretch(1)
        page = PageScroll(content)
        old = self._pages.currentWidget()
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        if old is not None:
            self._pages.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._fold()
        self.step.start()

    def _make_step(self, index: int) -> FirstRunStep:
        if index == 0:
            passphrase = PassphraseStep(self._parts, self.state, beside=self._beside)
            passphrase.left.connect(self.left)
            passphrase.done.connect(lambda: self._show_step(1))
            passphrase.backup_wanted.connect(self.backup_wanted)
            return passphrase
        if index == 1:
            recovery = RecoveryStep(self._parts, self.state)
            recovery.done.connect(lambda: self._show_step(2))
            recovery.save_wanted.connect(lambda name: self._choose_place(recovery, name))
            recovery.print_wanted.connect(
                lambda request: self._over.print_page(self._parts.theme, self._parts.tasks, request)
            )
            return recovery
        if index == 2:
            agency = AgencyStep(self._parts, self.state)
            agency.done.connect(lambda: self._show_step(3))
            agency.file_wanted.connect(lambda: self._choose_file(agency))
            return agency
        start = StartStep(self._parts, self.state)
        start.done.connect(lambda: self._finish(practice=False))
        start.practise.connect(lambda: self._finish(practice=True))
        return start

    # ------------------------------------------------------------ what happens

    def _choose_place(self, step: RecoveryStep, name: str) -> None:
        page = FilePage(self._parts.theme, self.tr("Where shall the sheet be saved?"), file_name=name)
        self._over.file_page(page, step.save_to)

    def _choose_file(self, step: AgencyStep) -> None:
        page = FilePage(self._parts.theme, self.tr("Which file is the agency's?"), extensions=(".toml",))
        self._over.file_page(page, step.take)

    def _finish(self, *, practice: bool) -> None:
        folder = self.state.practice_folder if practice else self.state.folder
        passphrase = self.state.practice_passphrase if practice else self.state.passphrase
        if folder is None or self.step is None:
            return
        self.step.setEnabled(False)
        self.step.next_button.set_busy(self.tr("Opening"))
        self.finished.emit(folder, passphrase)
        self.state.forget()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window leaves the names of the steps out."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        narrow = self.width() < self._parts.theme.px(560)
        self.line.setVisible(not narrow)
        self.crisis_button.set_compact(narrow)
        if self.step is not None:
            self.step.fold(narrow)
