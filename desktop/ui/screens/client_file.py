"""One file kept with a client: seen inside the window, named, given out, removed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.ui import file_words
from desktop.ui.messages import explain
from desktop.ui.navigator import Params, Screen
from desktop.ui.screens.client_file_about import AboutFile
from desktop.ui.screens.client_file_give import GiveFile
from desktop.ui.screens.client_file_view import FileView
from desktop.ui.seen import note_seen
from desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.labels import isolate
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.side_by_side import SideBySide

if TYPE_CHECKING:
    from desktop.domain.attachments import Attachment
    from desktop.ui.context import ScreenContext

NARROW = 720


class ClientFileScreen(Screen):
    """`client_id` says whose, `file_id` which. That it was opened goes into the history."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self._about: Attachment | None = None
        self.page = Page(theme, " ", footer=True, session=True)
        self.view = FileView(context)
        self.about = AboutFile(context)
        self.about.stored.connect(self._on_stored)
        self.give = GiveFile(context)
        self.give.closed.connect(lambda: self._show_give(False))
        side = QWidget()
        beside = QVBoxLayout(side)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(theme.space("m"))
        beside.addWidget(self.give)
        beside.addWidget(self.about)
        beside.addStretch(1)
        self.page.body.addWidget(
            SideBySide(theme, (self.view, 3), (side, 2), narrow=NARROW, gap="m", align=None), 1
        )
        back = QuietButton(theme, self.tr("All files"))
        back.setObjectName("file_back")
        back.clicked.connect(self._to_files)
        self.page.footer_start.addWidget(back)
        self.remove_button = SecondaryButton(theme, self.tr("Remove"), page=True)
        self.remove_button.setObjectName("file_remove")
        self.remove_button.clicked.connect(self._on_remove)
        self.page.footer_end.addWidget(self.remove_button)
        self.give_button = SecondaryButton(theme, self.tr("Give it out…"), page=True)
        self.give_button.setObjectName("file_give")
        self.give_button.clicked.connect(lambda: self._show_give(True))
        self.page.footer_end.addWidget(self.give_button)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.page)
        self._stack.addWidget(
            EmptyState(
                theme,
                self.tr("This file is no longer with this client"),
                self.tr("It was removed, or the client was erased."),
                icon="files",
            )
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    # ------------------------------------------------------------ the screen

    def enter(self, params: Params) -> None:
        """Read what is said about it, then draw it."""
        super().enter(params)
        found = self.context.services.attachments.get(params.get("file_id", ""))
        self._stack.setCurrentIndex(0 if found is not None else 1)
        another = self._about is None or found is None or self._about.id != found.id
        self._about = found
        if found is None:
            self.view.forget()
            return
        note_seen(self.context, self, "attachment", found.id)
        self.page.set_title(isolate(file_words.name_of(found)))
        self.about.show_file(found)
        if another:
            self.give.begin(found)
            self._show_give(False)
        self.view.show_file(found)

    def leave(self) -> None:
        """Hand over what is typed; what plays is silent."""
        self.view.rest()
        self.about.save()
        super().leave()

    def first_field(self) -> QWidget | None:
        """The page or picture itself: its keys work at once."""
        return self.view.first() or self.about.fields["title"].editor

    def set_compact(self, compact: bool) -> None:
        """Smaller margins."""
        self.page.set_compact(compact)

    # ------------------------------------------------------------ what happens

    def _show_give(self, shown: bool) -> None:
        self.give.setVisible(shown)
        self.give_button.setVisible(not shown)
        if shown:
            self.give.begin(self._about)
            self.give.first().setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.isVisible():
            self.give_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_stored(self) -> None:
        found = self.context.services.attachments.get(self.params.get("file_id", ""))
        if found is not None:
            self._about = found
            self.page.set_title(isolate(file_words.name_of(found)))

    def _on_remove(self) -> None:
        about = self._about
        if about is None:
            return
        attachments, tasks, window = (
            self.context.services.attachments,
            self.context.tasks,
            self.context.window,
        )
        words = self.tr("The file was removed.")

        def undo() -> None:
            def back(_none: object) -> None:
                window.go("client_file", {"client_id": about.client_id, "file_id": about.id})

            tasks.write(window.widget(), attachments.bring_back, about.id, done=back)

        def removed(_none: object) -> None:
            self._about = None
            self._to_files()
            window.offer_undo(words, undo)

        tasks.write(
            self,
            attachments.remove,
            about.id,
            done=removed,
            failed=lambda error: window.tell(explain(error), caution=True),
        )

    def _to_files(self) -> None:
        client_id = self.params.get("client_id", "")
        self.context.window.go("client", {"client_id": client_id, "part": "files"})
