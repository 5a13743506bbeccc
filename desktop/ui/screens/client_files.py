"""Client page, files: what is kept with this person, and taking another in: looked at, asked about, kept or stopped."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.file_types import ENDINGS
from desktop.ui import day_words, file_words
from desktop.ui.flow_buttons import button_row
from desktop.ui.messages import explain
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.labels import PlainLabel, isolate, ltr
from desktop.ui.widgets.list_row import ListCard, ListRow
from desktop.ui.widgets.lists import listed

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.domain.attachments import Attachment
    from desktop.domain.clients import Client
    from desktop.services.attachments import Found
    from desktop.ui.context import ScreenContext
    from desktop.ui.tasks import Task

_ALSO_SHOWN = (".heic", ".heif")
"""Shown in the list of files although they cannot be kept: a sentence says what to do instead."""


class ClientFiles(QWidget):
    """No picture stands in this list, only what a file is called: a face or a paper is seen where it is opened."""

    def __init__(self, context: ScreenContext, client: Client) -> None:
        super().__init__()
        self._context, self._client = context, client
        self._found: Found | None = None
        self._task: Task | None = None
        theme = context.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("m"))
        self.add_button = SecondaryButton(theme, self.tr("Keep a file here"), icon="plus")
        self.add_button.setObjectName("files_add")
        self.add_button.clicked.connect(self._on_add)
        column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.problem = Banner(theme, "", tone="look")
        self.problem.setObjectName("files_problem")
        self.problem.hide()
        column.addWidget(self.problem)
        self.question = self._question_card()
        column.addWidget(self.question)
        self.working = self._working_card()
        column.addWidget(self.working)
        self._rows(column)

    # ------------------------------------------------------------ building

    def _question_card(self) -> Card:
        theme = self._context.theme
        card = Card(theme)
        self.asked = Banner(theme, "", tone="look", icon="map-pin")
        card.body.addWidget(self.asked)
        self.without_button = PrimaryButton(theme, self.tr("Keep it without that"))
        self.without_button.setObjectName("files_without")
        self.without_button.clicked.connect(lambda: self._on_answer(with_facts=False))
        whole = SecondaryButton(theme, self.tr("Keep it as it is"))
        whole.setObjectName("files_whole")
        whole.clicked.connect(lambda: self._on_answer(with_facts=True))
        no = QuietButton(theme, self.tr("Do not keep it"))
        no.setObjectName("files_not")
        no.clicked.connect(self._on_not)
        card.body.addWidget(button_row(theme, [self.without_button, whole, no]))
        card.hide()
        return card

    def _working_card(self) -> Card:
        theme = self._context.theme
        card = Card(theme)
        self.progress = PlainLabel(theme, "", wrap=True)
        self.progress.setObjectName("files_progress")
        card.body.addWidget(self.progress)
        self.stop_button = SecondaryButton(theme, self.tr("Stop"))
        self.stop_button.setObjectName("files_stop")
        self.stop_button.clicked.connect(self._on_stop)
        card.body.addWidget(self.stop_button, 0, Qt.AlignmentFlag.AlignLeading)
        card.hide()
        return card

    def _rows(self, column: QVBoxLayout) -> None:
        theme = self._context.theme
        found = self._context.services.attachments.of_client(self._client.id)
        if not found:
            column.addWidget(
                EmptyState(
                    theme,
                    self.tr("No file is kept here"),
                    self.tr(
                        "Pictures, PDF, text and recordings, encrypted inside the vault. "
                        "Keep only what is needed: the safest file is one that is not there."
                    ),
                    icon="files",
                ),
                1,
            )
            return
        card = ListCard(theme, self.tr("Files"))
        for about in found:
            card.add_row(self._row(about))
        column.addWidget(card)
        column.addStretch(1)

    def _row(self, about: Attachment) -> ListRow:
        today = self._context.clock.now().local().date()
        parts = [file_words.kind_words(about.kind)] if about.title else []
        parts += [file_words.form_words(about), file_words.size_words(about.size)]
        unsaid = self.tr("Say why it is kept")
        row = ListRow(
            self._context.theme,
            isolate(about.title) if about.title else file_words.name_of(about),
            detail=listed(parts),
            end=day_words.day(about.added_at.local().date(), today) if about.reason else unsaid,
            icon=file_words.icon_of(about),
            late=not about.reason,
            chevron=True,
        )
        row.setObjectName(f"file_{about.id}")
        row.clicked.connect(lambda: self._open(about.id))
        return row

    # ------------------------------------------------------------ taking one in

    def _on_add(self) -> None:
        endings = tuple(ending for family in ENDINGS.values() for ending in family)
        self._context.window.choose_file(
            self.tr("Which file shall be kept?"), (*endings, *_ALSO_SHOWN), self._on_chosen
        )

    def _on_chosen(self, path: Path) -> None:
        self._show(self.working)
        self.progress.setText(self.tr("Looking at the file"))
        self._task = self._context.tasks.slow(
            self, self._context.services.attachments.look, path, done=self.ask, failed=self._on_failed
        )

    def ask(self, found: Found) -> None:
        """Keep it, or ask first when more is in it than is seen."""
        self._found = found
        if not found.facts.hidden:
            self._on_answer(with_facts=True)
            return
        if found.facts.place:
            words = self.tr("This picture says where it was taken.")
            detail = self.tr(
                "Whoever gets it later can read the place. Without it the picture looks the same."
            )
        else:
            words = self.tr("More is in this picture than is seen: the camera, the time, perhaps a name.")
            detail = self.tr("Without that the picture looks the same.")
        self.asked.set_message(words, tone="look", detail=detail)
        self._show(self.question)
        self.without_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_not(self) -> None:
        self._found = None
        self._show(None)
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_answer(self, *, with_facts: bool) -> None:
        found = self._found
        if found is None:
            return
        context, client_id = self._context, self._client.id
        attachments, tasks, window = context.services.attachments, context.tasks, context.window
        self._say_progress(0, found.size)
        self._show(self.working)
        self.stop_button.setFocus(Qt.FocusReason.OtherFocusReason)

        def done(kept: str) -> None:
            if shiboken6.isValid(self):
                self._open(kept)

        def failed(error: Exception) -> None:
            if shiboken6.isValid(self):
                self._on_failed(error)
            else:
                window.tell(explain(error), caution=True)

        def progress(at: int, of: int) -> None:
            if shiboken6.isValid(self):
                self._say_progress(at, of)

        # the window's, not the page's: what was not kept must not go unsaid
        self._task = tasks.slow(
            window.widget(),
            lambda report: attachments.take_in(
                client_id, found, with_facts=with_facts, on_writer=tasks.written, report=report
            ),
            done=done,
            failed=failed,
            progress=progress,
        )

    def _say_progress(self, at: int, of: int) -> None:
        percent = ltr(f"{round(100 * at / max(1, of))} %")
        self.progress.setText(self.tr("Keeping the file: {percent}").format(percent=percent))

    def _on_stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
        self._show(None)
        self.problem.set_message(self.tr("Stopped. Nothing of the file was kept."), tone="information")
        self.problem.show()
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_failed(self, error: Exception) -> None:
        self._show(None)
        self.problem.set_message(explain(error), tone="look")
        self.problem.show()
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, card: QWidget | None) -> None:
        self.problem.hide()
        self.add_button.setVisible(card is None)
        for each in (self.question, self.working):
            each.setVisible(each is card)

    def _open(self, attachment_id: str) -> None:
        self._context.window.go("client_file", {"client_id": self._client.id, "file_id": attachment_id})
