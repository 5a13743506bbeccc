"""The agency's own list of emergency centres: find one, write one down, take a CSV file. From Settings and forms."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.dispatch_centres import Centre
from desktop.domain.whereabouts import Sureness
from desktop.ui import day_words
from desktop.ui.flow_buttons import button_row
from desktop.ui.messages import as_expected, explain
from desktop.ui.navigator import Params, Screen
from desktop.ui.screens.dispatch_form import CentreForm
from desktop.ui.screens.dispatch_preview import DispatchPreview
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import SecondaryButton
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.labels import PlainLabel, isolate, ltr
from desktop.ui.widgets.list_row import ListCard, ListRow
from desktop.ui.widgets.lists import listed
from desktop.ui.widgets.page import Page

if TYPE_CHECKING:
    from desktop.services.dispatch import Preview
    from desktop.ui.context import ScreenContext

MOST = 40
"""Rows that are built; more is found by typing."""
FILES = (".csv", ".tsv", ".txt")


class DispatchScreen(Screen):
    """`centre_id` opens one centre, `find` is typed already."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self._path: Path | None = None
        self.page = Page(
            theme,
            self.tr("Local emergency centres"),
            subtitle=self.tr(
                "The agency's own list. 911 from here reaches our own town; these reach the client's. "
                "None of them ever stands on a client's plan."
            ),
            max_width=theme.tokens.layout["form_column"],
        )
        self.problem = Banner(theme, "", tone="look")
        self.page.body.addWidget(self.problem)
        self.list_part = self._list_part()
        self.form = CentreForm(context)
        self.form.stored.connect(self._on_stored)
        self.form.closed.connect(self._back)
        self.form.removed.connect(self._on_remove)
        self.preview = DispatchPreview(context)
        self.preview.take.connect(self._on_take)
        self.preview.reread.connect(self._read)
        self.preview.closed.connect(self._back)
        for part in (self.list_part, self.form, self.preview):
            self.page.body.addWidget(part)
        self.page.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)

    def _list_part(self) -> QWidget:
        theme = self.context.theme
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("m"))
        self.field = TextField(theme, self.tr("Town, name or number"), icon="search", clear=True)
        self.field.setObjectName("dispatch_find")
        self.field.changed.connect(lambda _text: self._fill())
        column.addWidget(self.field)
        self.add_button = SecondaryButton(theme, self.tr("Add a centre"), icon="plus")
        self.add_button.setObjectName("dispatch_add")
        self.add_button.clicked.connect(lambda: self.show_form(Centre(town=self.field.text().strip())))
        self.file_button = SecondaryButton(theme, self.tr("Take a CSV file"), icon="file-up")
        self.file_button.setObjectName("dispatch_file")
        self.file_button.clicked.connect(self._on_file)
        column.addWidget(button_row(theme, [self.add_button, self.file_button]))
        self.rows = ListCard(theme, self.tr("Emergency centres"))
        self.rows.setObjectName("dispatch_rows")
        column.addWidget(self.rows)
        self.more = PlainLabel(theme, "", size="small", role="muted", wrap=True)
        column.addWidget(self.more)
        self.nothing = EmptyState(
            theme,
            self.tr("No centre in the list yet"),
            self.tr("Write down the ones you need first, or take the list your agency keeps as a CSV file."),
            icon="phone-call",
        )
        column.addWidget(self.nothing)
        return part

    # ------------------------------------------------------------ the screen

    def enter(self, params: Params) -> None:
        """Show the list, or the one that is asked for."""
        super().enter(params)
        if params.get("find"):
            self.field.set_text(params["find"])
        centre = self.context.services.dispatch.get(params.get("centre_id", ""))
        if centre is not None:
            self.show_form(centre)
        else:
            self.show_list()

    def leave(self) -> None:
        """Hand over what is typed."""
        self.context.autosave.flush()

    def first_field(self) -> QWidget | None:
        """Where somebody types first."""
        return self.field.editor if self.list_part.isVisibleTo(self) else self.form.fields["town"].editor

    def set_compact(self, compact: bool) -> None:
        """Smaller margins."""
        self.page.set_compact(compact)

    # ------------------------------------------------------------ parts

    def show_list(self) -> None:
        """The list, and nothing else."""
        self._show(self.list_part)
        self._fill()

    def _back(self) -> None:
        """The list again, with the keyboard in it."""
        self.show_list()
        self.field.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_form(self, centre: Centre) -> None:
        """One centre, to write or change."""
        self._show(self.form)
        self.form.show_centre(centre)
        self.form.fields["town"].editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, shown: QWidget) -> None:
        self.problem.hide()
        for part in (self.list_part, self.form, self.preview):
            part.setVisible(part is shown)
        if self.page.scroll_area is not None:
            self.page.scroll_area.verticalScrollBar().setValue(0)

    def _fill(self) -> None:
        found = self.context.services.dispatch.find(self.field.text())
        self.rows.clear()
        for centre in found[:MOST]:
            row = ListRow(
                self.context.theme,
                isolate(centre.place() or centre.name),
                detail=self._detail(centre),
                end=ltr(centre.number),
                icon="phone-call",
                chevron=True,
            )
            row.setObjectName(f"centre_row_{centre.id}")
            row.clicked.connect(partial(self._on_row, centre.id))
            self.rows.add_row(row)
        self.rows.setVisible(bool(found))
        words = ""
        if len(found) > MOST:
            words = self.tr("And {count} more. Type a town to find them.").format(
                count=ltr(str(len(found) - MOST))
            )
        elif not found and self.field.text().strip():
            words = self.tr("No centre is found by that. Try fewer letters.")
        self.more.setText(words)
        self.more.setVisible(bool(words))
        self.nothing.setVisible(not found and not self.field.text().strip())

    def _detail(self, centre: Centre) -> str:
        today = self.context.clock.now().local().date()
        parts = [isolate(centre.name)] if centre.name != centre.place() else []
        state: Sureness = self.context.services.places.sureness_of(centre)
        if centre.checked_at is None:
            parts.append(self.tr("not checked yet"))
        else:
            day = day_words.plain_day(centre.checked_at.local().date(), today)
            parts.append(self.tr("checked {day}").format(day=day))
        if state == "old":
            parts.append(self.tr("check it again"))
        if centre.day_and_night == "yes":
            parts.append(self.tr("day and night"))
        elif centre.day_and_night == "no":
            parts.append(self.tr("not an emergency line"))
        return listed(parts)

    # ------------------------------------------------------------ what happens

    def _on_row(self, centre_id: str) -> None:
        centre = self.context.services.dispatch.get(centre_id)
        if centre is None:
            self._fill()
        else:
            self.show_form(centre)

    def _on_stored(self) -> None:
        self.context.window.tell(self.tr("Saved in the agency's list."))
        self._back()

    def _on_remove(self, centre: Centre) -> None:
        def back() -> None:
            kept = Centre(
                **{
                    name: getattr(centre, name)
                    for name in Centre.__dataclass_fields__
                    if name not in ("id", "version")
                }
            )
            self._write(self.context.services.dispatch.save, kept)

        self._write(self.context.services.dispatch.remove, centre.id)
        self.context.window.offer_undo(self.tr("Centre taken out of the list"), back)

    def _write(self, do: object, *values: object) -> None:
        self.context.tasks.write(
            self,
            do,  # type: ignore[arg-type]
            *values,
            done=lambda _none: self._back(),
            failed=lambda error: self.context.window.tell(explain(error), caution=True),
        )

    def _on_file(self) -> None:
        self.context.window.choose_file(self.tr("Which file holds the centres?"), FILES, self.read)

    def read(self, path: Path) -> None:
        """Look into a file; nothing is written."""
        self._path = path
        self._read("")

    def _read(self, encoding: str) -> None:
        self.problem.hide()
        self.context.tasks.slow(
            self,
            self.context.services.dispatch.preview,
            self._path,
            encoding,
            done=self._on_read,
            failed=self._on_unread,
        )

    def _on_read(self, preview: Preview) -> None:
        self._show(self.preview)
        self.preview.show_preview(preview)
        (self.preview.take_button if preview.taken else self.preview.not_taken.editor).setFocus(
            Qt.FocusReason.OtherFocusReason
        )

    def _on_unread(self, error: Exception) -> None:
        self.show_list()
        self.problem.set_message(explain(as_expected(error)), tone="look")
        self.problem.show()

    def _on_take(self) -> None:
        preview = self.preview.preview
        if preview is None:
            return
        self.context.tasks.write(
            self,
            self.context.services.dispatch.take,
            preview.taken,
            done=self._on_taken,
            failed=lambda error: self.context.window.tell(explain(error), caution=True),
        )

    def _on_taken(self, count: int) -> None:
        refused = len(self.preview.preview.not_taken) if self.preview.preview is not None else 0
        words = self.tr("Taken into the list: {count}. Not taken: {refused}.")
        self.context.window.tell(words.format(count=ltr(str(count)), refused=ltr(str(refused))))
        self._back()
