"""Our own page for choosing a file, a folder or a place to save: native file dialogs swallow the crisis key."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.flow_buttons import button_row
from desktop.ui.messages import as_expected, explain
from desktop.ui.places import KnownPlace, entries, known_places
from desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from desktop.ui.widgets.card import Surface
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.labels import PlainLabel, isolate, ltr
from desktop.ui.widgets.list_row import ListCard, ListRow
from desktop.ui.widgets.lists import listed
from desktop.ui.widgets.page import Page

if TYPE_CHECKING:
    from desktop.ui.theme.theme import Theme

MOST_ROWS = 200


class FilePage(Surface):
    """With `extensions` a file is chosen, with `file_name` a place to save it, with neither a folder.

    `chosen(path)` or `cancelled`. A path can be typed, a file can be dropped, rows answer to arrows and Enter.
    """

    chosen = Signal(object)
    cancelled = Signal()

    def __init__(
        self,
        theme: Theme,
        title: str,
        *,
        extensions: tuple[str, ...] = (),
        file_name: str = "",
        start_at: Path | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "surface", parent=parent)
        self.setObjectName("file_page")
        self._extensions = tuple(extension.casefold() for extension in extensions)
        self._saving = bool(file_name)
        self._places = known_places()
        self.folder = start_at or (self._places[0].folder if self._places else Path.home())
        self._build(theme, title, file_name)
        self.setAcceptDrops(True)
        self.show_folder(self.folder)

    # ------------------------------------------------------------ building

    def _build(self, theme: Theme, title: str, file_name: str) -> None:
        column_width = theme.tokens.layout["form_column"]
        page = Page(theme, title, footer=True, max_width=column_width)
        places = [self._place_button(theme, place) for place in self._places]
        page.body.addWidget(button_row(theme, places))
        where = QHBoxLayout()
        self.up_button = SecondaryButton(theme, self.tr("Up"), icon="arrow-up")
        self.up_button.setObjectName("file_up")
        self.up_button.clicked.connect(self._on_up)
        self.path_field = TextField(theme, self.tr("Folder"))
        self.path_field.setObjectName("file_path")
        self.path_field.editor.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.path_field.entered.connect(self._on_typed)
        where.addWidget(self.path_field, 1)
        where.addWidget(self.up_button, 0, Qt.AlignmentFlag.AlignBottom)
        page.body.addLayout(where)
        self.name_field = TextField(theme, self.tr("File name"))
        self.name_field.setObjectName("file_name")
        self.name_field.set_text(file_name)
        self.name_field.entered.connect(self._on_take)
        page.body.addWidget(self.name_field)
        self.name_field.setVisible(self._saving)
        self.list = ListCard(theme, self.tr("What is in this folder"))
        self.list.setObjectName("file_list")
        page.body.addWidget(self.list)
        self.nothing = PlainLabel(theme, "", role="muted", wrap=True)
        page.body.addWidget(self.nothing)
        page.body.addStretch(1)
        cancel = QuietButton(theme, self.tr("Cancel"))
        cancel.setObjectName("file_cancel")
        cancel.clicked.connect(self.cancelled)
        page.footer_start.addWidget(cancel)
        words = self.tr("Save here") if self._saving else self.tr("Use this folder")
        self.take_button = PrimaryButton(theme, words, page=True)
        self.take_button.setObjectName("file_take")
        self.take_button.clicked.connect(self._on_take)
        page.footer_end.addWidget(self.take_button)
        self.take_button.setVisible(not self._extensions)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)

    def _place_button(self, theme: Theme, place: KnownPlace) -> SecondaryButton:
        words, icon = {
            "desktop": (self.tr("Desktop"), "monitor"),
            "documents": (self.tr("Documents"), "file-text"),
            "downloads": (self.tr("Downloads"), "download"),
            "home": (self.tr("Home"), "house"),
            "stick": (isolate(place.name) if place.name else self.tr("USB stick"), "usb"),
        }[place.kind]
        button = SecondaryButton(theme, words, icon=icon)
        button.setObjectName(f"file_place_{place.kind}")
        button.clicked.connect(lambda: self.show_folder(place.folder))
        return button

    # ------------------------------------------------------------ what happens

    def start(self) -> None:
        """Take the keyboard."""
        target = self.take_button if self.take_button.isVisibleTo(self) else self.path_field.editor
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_folder(self, folder: Path) -> None:
        """List one folder; a folder that cannot be read says so and the one before stays."""
        try:
            folders, files = entries(folder, self._extensions)
        except OSError as error:
            self.path_field.set_wrong(explain(as_expected(error)))
            return
        self.folder = folder
        self.path_field.set_wrong("")
        self.path_field.set_text(str(folder))
        self.up_button.setEnabled(folder.parent != folder)
        self.list.clear()
        for path in (folders + files)[:MOST_ROWS]:
            is_folder = path in folders
            icon = "folder" if is_folder else "file-text"
            row = ListRow(self.theme, isolate(path.name), icon=icon, chevron=is_folder)
            row.clicked.connect(
                lambda _on=False, path=path, is_folder=is_folder: self._on_row(path, is_folder)
            )
            self.list.add_row(row)
        self.list.setVisible(bool(folders or files))
        self._say_nothing(folders, files)

    def _say_nothing(self, folders: list[Path], files: list[Path]) -> None:
        words = ""
        if self._extensions and not files:
            endings = listed(ltr(extension) for extension in self._extensions)
            words = self.tr("No file here ends in {endings}. You can also drop one on this page.").format(
                endings=endings
            )
        elif not folders and not files:
            words = self.tr("This folder is empty.")
        if len(folders) + len(files) > MOST_ROWS:
            words = self.tr("There is more in this folder. Type the path above.")
        self.nothing.setText(words)
        self.nothing.setVisible(bool(words))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files are welcome."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """A dropped file is chosen, a dropped folder is opened."""
        for url in event.mimeData().urls():
            if url.isLocalFile():
                self._typed(Path(url.toLocalFile()))
                event.acceptProposedAction()
                return

    def _on_row(self, path: Path, is_folder: bool) -> None:
        if not is_folder:
            self.chosen.emit(path)
            return
        self.show_folder(path)
        target = self.list.rows[0] if self.list.rows else self.up_button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_up(self) -> None:
        self.show_folder(self.folder.parent)

    def _on_typed(self) -> None:
        self._typed(Path(self.path_field.text().strip()).expanduser())

    def _typed(self, path: Path) -> None:
        if self._extensions and path.is_file():
            self.chosen.emit(path)
        elif path.is_dir():
            self.show_folder(path)
        else:
            self.path_field.set_wrong(self.tr("There is no such folder. Look for a slip in it."))

    def _on_take(self) -> None:
        if not self._saving:
            self.chosen.emit(self.folder)
            return
        name = self.name_field.text().strip()
        if not name or Path(name).name != name or name.startswith("."):
            self.name_field.set_wrong(self.tr("This cannot be a file name. Leave out signs like / and :"))
            self.name_field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if (self.folder / name).exists():
            self.name_field.set_wrong(self.tr("There is a file of that name already. Choose another name."))
            self.name_field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.chosen.emit(self.folder / name)
