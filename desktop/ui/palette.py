"""Ctrl+K: a panel inside the page that finds a client, a page or an action. Never a window of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from desktop.ui.search_words import where_it_opens, why_words
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.labels import PlainLabel, isolate
from desktop.ui.widgets.list_row import ListRow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.domain.clients import ClientHit
    from desktop.ui.context import ScreenContext
    from desktop.ui.tasks import Task
    from desktop.ui.theme.theme import Theme

MOST_CLIENTS = 6
MOST_NOTES = 3
PAUSE_MS = 120
MOST_ACTIONS = 5


@dataclass(frozen=True, slots=True)
class Action:
    """One thing the panel can do: its words, its icon, what it does."""

    text: str
    icon: str
    run: Callable[[], None]


class Palette(Card):
    """Arrow keys choose, Enter opens, Escape leaves. The field keeps the keyboard."""

    closed = Signal()

    def __init__(
        self,
        theme: Theme,
        context: ScreenContext,
        actions: Callable[[], tuple[Action, ...]],
        parent: QWidget,
    ) -> None:
        super().__init__(theme, parent=parent)
        self.setObjectName("palette")
        self._context, self._actions = context, actions
        self._task: Task | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._on_pause)
        self._runs: list[Callable[[], None]] = []
        self._rows: list[ListRow] = []
        self._chosen = 0
        self.field = TextField(theme, self.tr("Search"), hide_label=True, icon="search", parent=self)
        self.field.setObjectName("palette_field")
        self.field.set_hint(self.tr("A client, a page, something to do"))
        self._nothing = PlainLabel(theme, "", role="muted", wrap=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.body.addWidget(self.field)
        self.body.addWidget(self._nothing)
        self.body.addLayout(self._list)
        self.field.changed.connect(self._find)
        self.field.editor.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Show it with an empty field."""
        self.show()
        self.raise_()
        self.field.set_text("")
        self._find("")
        self.field.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_panel(self) -> None:
        """Put it away."""
        if self.isVisible():
            self.field.set_text("")
            self._clear()
            self._pause.stop()
            self.hide()
            self.closed.emit()

    def titles(self) -> list[str]:
        """What is offered, in order."""
        return [row.label() for row in self._rows]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows, Enter and Escape belong to the list; leaving the panel closes it."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = event.key()
            if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self._choose(self._chosen + (1 if key == Qt.Key.Key_Down else -1))
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._run(self._chosen)
                return True
            if key == Qt.Key.Key_Escape:
                self.close_panel()
                return True
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """What changes its height inside, a sentence below the field for instance, gets its room."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._fit()
        return done

    def _find(self, typed: str) -> None:
        self._clear()
        wanted = typed.strip().casefold()
        if wanted:
            for hit in self._context.services.clients.find(typed, MOST_CLIENTS):
                self._add_hit(hit, "user-round")
            self._pause.start()
        actions = [action for action in self._actions() if wanted in action.text.casefold()]
        for action in actions[:MOST_ACTIONS]:
            self._add(
                ListRow(self.theme, action.text, icon=action.icon, checkable=True, parent=self), action.run
            )
        self._nothing.setText("" if self._rows else self.tr("Nothing found. Try fewer letters."))
        self._nothing.setVisible(not self._rows)
        self._choose(0)
        self._fit()

    def _on_pause(self) -> None:
        """Notes are looked through on the pool once the typing pauses; they stand below what is there."""
        typed = self.field.text()

        def done(notes: list[ClientHit]) -> None:
            if typed == self.field.text() and self.isVisible():
                for hit in notes:
                    self._add_hit(hit, "file-text")
                self._nothing.setVisible(not self._rows)
                self._choose(self._chosen)
                self._fit()

        if self._task is not None:
            self._task.cancel()
        find = self._context.services.clients.find_notes
        self._task = self._context.tasks.slow(
            self, find, typed, MOST_NOTES, done=done, failed=lambda _error: None
        )

    def _add_hit(self, hit: ClientHit, icon: str) -> None:
        why = why_words(hit, self.field.text(), self._context.clock.now().local().date()).text
        name = isolate(hit.chosen_name)
        row = ListRow(self.theme, name, detail=why, end=hit.short_id, icon=icon, checkable=True, parent=self)
        self._add(row, lambda: self._context.window.go(*where_it_opens(hit)))

    def _add(self, row: ListRow, run: Callable[[], None]) -> None:
        index = len(self._rows)
        row.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row.clicked.connect(lambda: self._run(index))
        self._rows.append(row)
        self._runs.append(run)
        self._list.addWidget(row)
        row.show()

    def _choose(self, index: int) -> None:
        if not self._rows:
            return
        self._chosen = index % len(self._rows)
        for at, row in enumerate(self._rows):
            row.setChecked(at == self._chosen)
        self.field.editor.setAccessibleDescription(self._rows[self._chosen].accessibleName())

    def _run(self, index: int) -> None:
        if not 0 <= index < len(self._runs):
            return
        run = self._runs[index]
        self.close_panel()
        run()

    def _clear(self) -> None:
        for row in self._rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows, self._runs, self._chosen = [], [], 0

    def _fit(self) -> None:
        parent = self.parentWidget()
        if parent is None:
            return
        width = min(self.theme.px(640), parent.width() - 2 * self.theme.space("m"))
        self.setFixedWidth(max(width, self.theme.px(200)))
        layout = self.layout()
        if layout is not None:
            # hidden rows count for nothing, so the layout has to look again before it is asked
            layout.invalidate()
            layout.activate()
            height = (
                layout.totalHeightForWidth(width)
                if layout.hasHeightForWidth()
                else layout.sizeHint().height()
            )
            self.resize(width, height)
        self.move((parent.width() - self.width()) // 2, self.theme.px(64))
