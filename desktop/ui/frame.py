"""The frame of every unlocked page: top bar, rail, pages, practice banner, the line at the foot, the search panel."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QStackedWidget,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.crisis_ahead import ReadsAhead
from desktop.ui.due_notice import KEY as DUE_KEY
from desktop.ui.due_notice import DueNotice
from desktop.ui.foot_line import FootLine
from desktop.ui.laid_over import LaidOver
from desktop.ui.later import later
from desktop.ui.navigator import SCREENS, UNDER, Navigator, Place, ScreenDeclaration
from desktop.ui.notice_line import NoticeLine
from desktop.ui.notices import Notice
from desktop.ui.palette import Action, Palette
from desktop.ui.rail import Rail
from desktop.ui.reading_only import ReadingOnly
from desktop.ui.room_strip import RoomStrip
from desktop.ui.saved_foot import SavedFoot
from desktop.ui.screens import quick_note
from desktop.ui.top_bar import TopBar
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.card import Surface

if TYPE_CHECKING:
    from desktop.ui.context import ScreenContext
    from desktop.ui.print_request import PrintRequest


class Frame(Surface):
    """Made at unlock, destroyed at lock."""

    def __init__(
        self,
        context: ScreenContext,
        *,
        hide_now: Callable[[], None],
        crisis: Callable[[], None],
        screens: tuple[ScreenDeclaration, ...] = SCREENS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context.theme, "surface", parent=parent)
        self.context = context
        theme = context.theme
        self.compact = False
        self._rail_over = False
        self.top = TopBar(theme, self)
        self.saved = SavedFoot(theme, context.clock, context.autosave)
        self.rail = Rail(theme, screens, self.saved, self)
        self.stack = QStackedWidget(self)
        self._over = LaidOver(self.stack, self._to_the_field)
        self.practice = self._practice_banner()
        self.notices = NoticeLine(theme, self)
        self.room = RoomStrip(context, self)
        self.reading = ReadingOnly(context, self) if context.services.vault.read_only else None
        context.upkeep.setParent(self)
        context.disk.setParent(self)
        context.upkeep.waiting_changed.connect(self._on_backup_waits)
        context.upkeep.problem_found.connect(self._on_problem_found)
        self.foot = FootLine(theme, self)
        self.navigator = Navigator(
            self.stack, context, screens, may_open=self.reading.may_open if self.reading is not None else None
        )
        self.palette_panel = Palette(theme, context, self._actions, parent=self)
        self._screens = screens
        self._hide_now = hide_now
        self._lay_out()
        self.due = DueNotice(self, context.services.today.due_now)
        self._connect(crisis)
        self.ahead = ReadsAhead(self)
        self._shortcuts()

    # ------------------------------------------------------------ building

    def _lay_out(self) -> None:
        page = QVBoxLayout()
        page.setSpacing(0)
        if self.practice is not None:
            page.addWidget(self.practice)
        if self.reading is not None:
            page.addWidget(self.reading)
        page.addWidget(self.room)
        page.addWidget(self.notices)
        page.addWidget(self.stack, 1)
        page.addWidget(self.foot)
        self._middle = QHBoxLayout()
        self._middle.setSpacing(0)
        self._middle.addWidget(self.rail)
        self._middle.addLayout(page, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addLayout(self._middle, 1)

    def _practice_banner(self) -> QWidget | None:
        if not self.context.practice:
            return None
        words = QCoreApplication.translate(
            "Frame", "Practice. Everybody here is invented. Nothing here reaches a real person."
        )
        banner = Banner(self.theme, words, tone="look", icon="graduation-cap", parent=self)
        banner.setObjectName("practice_banner")
        return banner

    def _connect(self, crisis: Callable[[], None]) -> None:
        self.top.menu.connect(self._on_menu)
        self.top.search.connect(self.open_search)
        self.top.hide_now.connect(self._hide_now)
        self.top.due.connect(self.due.go)
        self.top.lock_now.connect(self.context.window.lock)
        self.top.crisis.connect(crisis)
        self.top.beside.connect(self.context.window.stand_beside)
        self.rail.opened.connect(self._on_rail)
        self.navigator.moved.connect(self._on_moved)

    def _shortcuts(self) -> None:
        for keys, slot in (
            ("Ctrl+K", self.open_search),
            (quick_note.KEY, self._just_a_note),
            ("Alt+Left", self.navigator.back),
            ("Alt+Right", self.navigator.forward),
            (DUE_KEY, self.due.go),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    # ------------------------------------------------------------ what the window asks

    def place(self) -> Place | None:
        """Return where the person stands."""
        current = self.navigator.current
        return current.place() if current is not None else None

    def first_page(self) -> str:
        """Return the page that is shown when there is no other."""
        return next((screen.name for screen in self._screens if screen.rail == "top"), "settings")

    def show_notice(self, notice: Notice) -> None:
        """Tell something after unlocking; one at a time."""
        self.notices.add(notice)

    def choose(
        self,
        title: str,
        *,
        chosen: Callable[[Path], None],
        extensions: tuple[str, ...] = (),
        file_name: str = "",
    ) -> None:
        """Show our own page for a file or a folder; back to the same page and field afterwards."""
        from desktop.ui.file_page import FilePage

        page = FilePage(self.theme, title, extensions=extensions, file_name=file_name)
        self._over.file_page(page, chosen)

    def print_pages(self, request: PrintRequest) -> None:
        """Show our own page for printing; back to the same page and field afterwards."""
        self._over.print_page(self.theme, self.context.tasks, request)

    @staticmethod
    def _to_the_field() -> Callable[[], None]:
        focus = QApplication.focusWidget()

        def back() -> None:
            if focus is not None and shiboken6.isValid(focus):
                focus.setFocus(Qt.FocusReason.OtherFocusReason)

        return back

    # ------------------------------------------------------------ what happens

    def open_search(self) -> None:
        """Ctrl+K."""
        self.palette_panel.open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """`?` opens the keys, when nobody is typing."""
        if event.text() == "?" and not is_typing(QApplication.focusWidget()):
            self.navigator.go("keys")
            return
        if event.key() == Qt.Key.Key_Escape and self._rail_over:
            self._put_rail_away()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow windows fold the rail under the menu."""
        super().resizeEvent(event)
        self.palette_panel.close_panel()
        limit = self.theme.px(self.theme.tokens.layout["compact_below_width"])
        self._fold(self.width() < limit)
        self._place_rail()

    def changeEvent(self, event: QEvent) -> None:
        """Fold again after a switch of scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_middle"):
            later(self, lambda: self._fold(self.width() < self.theme.px(720)))

    def _fold(self, compact: bool) -> None:
        self.compact = compact
        self.top.set_compact(compact)
        self._arrange_rail()
        current = self.navigator.current
        if current is not None:
            current.set_compact(compact)

    def _arrange_rail(self) -> None:
        current = self.navigator.current
        folded = self.compact or (current is not None and current.working)
        if folded and self._middle.indexOf(self.rail) >= 0:
            self._middle.removeWidget(self.rail)
            self.rail.hide()
        elif not folded and self._middle.indexOf(self.rail) < 0:
            self._rail_over = False
            self._middle.insertWidget(0, self.rail)
            self.rail.show()

    def _on_menu(self) -> None:
        if self._middle.indexOf(self.rail) >= 0:
            first = next(iter(self.rail.items.values()), None)
            if first is not None:
                first.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        if self._rail_over:
            self._put_rail_away()
            return
        self._rail_over = True
        self._place_rail()
        self.rail.show()
        self.rail.raise_()
        first = next(iter(self.rail.items.values()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _place_rail(self) -> None:
        if self._rail_over:
            top = self.top.height()
            left = self.width() - self.rail.width() if self.isRightToLeft() else 0
            self.rail.setGeometry(left, top, self.rail.width(), self.height() - top)

    def _put_rail_away(self) -> None:
        if self._rail_over:
            self._rail_over = False
            self.rail.hide()
            self.top.menu_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_rail(self, name: str) -> None:
        if self._rail_over:
            self._put_rail_away()
        self.navigator.go(name)

    def _on_moved(self, name: str) -> None:
        self.rail.choose(UNDER.get(name, name))
        self._arrange_rail()
        current = self.navigator.current
        if current is not None:
            current.set_compact(self.compact)
            self.top.setVisible(not current.whole_window)
            self.due.opened(name)
            self.notices.moved(working=current.working)
            self.room.moved(working=current.working)

    def _actions(self) -> tuple[Action, ...]:
        actions = [self._page_action(declared) for declared in self._screens if declared.rail != "none"]
        actions += [
            Action(self.tr("Hide everything"), "eye-off", self._hide_now),
            Action(self.tr("Lock"), "lock", self.context.window.lock),
            Action(self.tr("Beside a call, on top"), "panel-right", self.context.window.stand_beside),
            Action(self.tr("Keys"), "keyboard", lambda: self.navigator.go("keys")),
            Action(self.tr("History"), "history", lambda: self.navigator.go("history", {"part": "entries"})),
            Action(
                self.tr("Check this vault"),
                "shield-check",
                lambda: self.navigator.go("history", {"part": "check"}),
            ),
            Action(self.tr("Back up"), "hard-drive", self._open_backup),
            Action(self.tr("If this laptop is lost"), "shield-alert", self._open_backup),
            Action(
                self.tr("If a subpoena or an officer comes"), "scale", lambda: self.navigator.go("officer")
            ),
            Action(self.tr("Practice a crisis"), "graduation-cap", lambda: self.navigator.go("drills")),
        ]
        if self.navigator.has("client_edit"):
            words = self.tr("Add a client")
            actions.insert(0, Action(words, "user-plus", lambda: self.navigator.go("client_edit")))
        if self._client_in_front():
            actions.insert(0, Action(self.tr("Just a note"), "notebook-pen", self._just_a_note))
        words = self.tr("Begin a report")
        actions.insert(1, Action(words, "clipboard-list", self._begin_report))
        words = self.tr("Book a time")
        actions.insert(1, Action(words, "calendar-plus", lambda: self.navigator.go("appointment")))
        return tuple(actions)

    def _client_in_front(self) -> str:
        """Return the client the page is about; empty where there is none."""
        current = self.navigator.current
        return current.subject()[0] if current is not None else ""

    def _just_a_note(self) -> None:
        if client_id := self._client_in_front():
            quick_note.open_note(self.context, client_id)

    def _begin_report(self) -> None:
        """On suspicion, from any page: for whom it is about where the page knows it, for nobody where it does not."""
        current = self.navigator.current
        client_id, session_id = current.subject() if current is not None else ("", "")
        self.navigator.go("mandated_report", {"client_id": client_id, "session_id": session_id})

    def _open_backup(self) -> None:
        self.navigator.go("settings", {"part": "backup"})

    def _on_backup_waits(self, waiting: bool) -> None:
        if waiting:
            words = self.tr("A backup is due. It is made by itself as soon as its place is there.")
            self.show_notice(Notice(words, caution=False))

    def _on_problem_found(self) -> None:
        words = self.tr(
            "Waystead looked through this vault by itself, and something in it is not as it should be. Open History "
            "and press Check this vault: it says what is wrong and what to do."
        )
        self.show_notice(Notice(words))

    def _page_action(self, declared: ScreenDeclaration) -> Action:
        words = QCoreApplication.translate("Rail", declared.title)
        return Action(words, declared.icon, lambda: self.navigator.go(declared.name))


def is_typing(widget: QWidget | None) -> bool:
    """Tell whether keys go into a text field: number keys, / and ? then belong to it."""
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        return not widget.isReadOnly()
    return isinstance(widget, QAbstractSpinBox | QComboBox)
