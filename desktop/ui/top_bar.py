"""The bar above every page: menu, name, search, hide, lock, and always last the crisis button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from desktop.ui.brand import Brand
from desktop.ui.widgets.base import PaintedButton, mirrored_margins
from desktop.ui.widgets.buttons import IconButton, QuietButton
from desktop.ui.widgets.card import Surface
from desktop.ui.widgets.crisis_button import CrisisButton
from desktop.ui.widgets.labels import ltr
from desktop.ui.widgets.paint import (
    draw_keycap,
    draw_line,
    fill_rounded,
    is_rtl,
    keycap_width,
    leading,
    place,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.ui.theme.theme import Theme

SEARCH_KEY = "Ctrl K"


class SearchButton(PaintedButton):
    """Looks like a field and opens the search; typing happens in the panel below it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.setObjectName("search_button")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(theme.px(theme.tokens.layout["search_field"]))
        self.measure()

    def measure(self) -> None:
        """Take words and width again."""
        self.setText(self.tr("Search clients, notes and pages"))
        self.setAccessibleDescription("Ctrl+K")
        # beside long words of other languages the hint may be cut
        self.setToolTip(self.label())
        self.setMaximumWidth(self.theme.px(self.theme.tokens.layout["search_field"]))

    def sizeHint(self) -> QSize:
        """As wide as the design's field where there is room."""
        return QSize(self.theme.px(self.theme.tokens.layout["search_field"]), self.touch_height())

    def minimumSizeHint(self) -> QSize:
        """Gives way to the buttons beside it."""
        return QSize(self.theme.px(120), self.touch_height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a field at rest: magnifier, hint, key."""
        theme, rtl, rect = self.theme, is_rtl(self), self.drawn_rect()
        painter = QPainter(self)
        outline = theme.colour("text" if self.underMouse() else "line_strong")
        fill_rounded(
            painter,
            rect,
            theme.radius("control"),
            fill=theme.colour("raised"),
            outline=outline,
            width=theme.px(1),
        )
        pad, icon = theme.control("field_pad_x"), theme.px(20)
        self.draw_icon(painter, place(rtl, rect, pad, 0, icon, rect.height()), "search", "muted", 20)
        key = keycap_width(theme, SEARCH_KEY)
        height = theme.control("keycap")
        spot: QRect = place(
            rtl, rect, rect.width() - theme.px(9) - key, (rect.height() - height) // 2, key, height
        )
        draw_keycap(painter, theme, spot, SEARCH_KEY)
        left = pad + icon + theme.space("xs")
        words = place(rtl, rect, left, 0, rect.width() - left - key - theme.px(17), rect.height())
        draw_line(painter, words, self.label(), theme.font("body"), theme.colour("muted"), leading(rtl))


class TopBar(Surface):
    """Emits what was pressed; `set_compact` leaves icons and crisis."""

    menu = Signal()
    search = Signal()
    hide_now = Signal()
    lock_now = Signal()
    crisis = Signal()
    due = Signal()
    beside = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "sidebar", line="bottom", parent=parent)
        self._compact = False
        self._due, self._due_words = 0, ""
        self.menu_button = IconButton(theme, "menu", "", parent=self)
        self.brand = Brand(theme, parent=self)
        self.search_button = SearchButton(theme, self)
        self.hide_button = QuietButton(theme, "", icon="eye-off", keycap="F8", parent=self)
        self.lock_button = QuietButton(theme, "", icon="lock", parent=self)
        self.search_icon = IconButton(theme, "search", "", parent=self)
        self.hide_icon = IconButton(theme, "eye-off", "", parent=self)
        self.lock_icon = IconButton(theme, "lock", "", parent=self)
        self.beside_button = IconButton(theme, "panel-right", "", parent=self)
        self._beside = False
        self.due_button = QuietButton(theme, "", icon="bell", parent=self)
        self.crisis_button = CrisisButton(theme, parent=self)
        self._name()
        self._lay_out()
        self._connect()
        self.measure()

    def _name(self) -> None:
        for name in (
            "menu_button",
            "hide_button",
            "lock_button",
            "search_icon",
            "hide_icon",
            "lock_icon",
            "beside_button",
            "due_button",
        ):
            getattr(self, name).setObjectName(f"top_{name}")
        self.crisis_button.setObjectName("top_crisis_button")

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setSpacing(0)
        row.addWidget(self.menu_button)
        row.addSpacing(8)
        row.addWidget(self.brand)
        row.addStretch(1)
        row.addWidget(self.search_button, 6)
        row.addStretch(1)
        row.addWidget(self.due_button)
        row.addWidget(self.beside_button)
        for widget in (self.search_icon, self.hide_button, self.hide_icon, self.lock_button, self.lock_icon):
            row.addWidget(widget)
        row.addSpacing(8)
        row.addWidget(self.crisis_button)
        self._row = row

    def _connect(self) -> None:
        self.menu_button.clicked.connect(self.menu)
        self.search_button.clicked.connect(self.search)
        self.search_icon.clicked.connect(self.search)
        for button in (self.hide_button, self.hide_icon):
            button.clicked.connect(self.hide_now)
        for button in (self.lock_button, self.lock_icon):
            button.clicked.connect(self.lock_now)
        self.crisis_button.clicked.connect(self.crisis)
        self.beside_button.clicked.connect(self.beside)
        self.due_button.clicked.connect(self.due)

    def measure(self) -> None:
        """Take words and sizes again."""
        hide, lock = self.tr("Hide"), self.tr("Lock")
        self.menu_button.set_name(self.tr("Menu"))
        self.hide_button.setText(hide)
        self.lock_button.setText(lock)
        self.hide_icon.set_name(hide)
        self.lock_icon.set_name(lock)
        self.search_icon.set_name(self.tr("Search"))
        self.beside_button.set_name(
            self.tr("As wide as before") if self._beside else self.tr("Beside a call, on top")
        )
        self.beside_button.setAccessibleDescription("Ctrl+M")
        self.lock_button.setAccessibleDescription("Ctrl+L")
        self.due_button.setAccessibleDescription("Alt+Home")
        self._arrange()

    def set_compact(self, compact: bool) -> None:
        """Under 720 wide: icons without words, the search behind its icon."""
        if compact != self._compact:
            self._compact = compact
            self.crisis_button.set_compact(compact)
            self._arrange()

    def set_beside(self, beside: bool) -> None:
        """The window stands beside a call: its name, which the system shows above, makes room for the way back."""
        self._beside = beside
        self.measure()

    def set_due(self, count: int, words: str) -> None:
        """Show that so much is due, in `words`; nothing at 0. Beside a call the number alone has to do."""
        self._due, self._due_words = count, words
        self._arrange()

    def show_search(self, shown: bool) -> None:
        """Make room for a page's own title instead of the search."""
        self.search_button.setVisible(shown and not self._compact)

    def _arrange(self) -> None:
        compact = self._compact
        height = (
            self.theme.tokens.layout["compact"]["top_bar"] if compact else self.theme.tokens.layout["top_bar"]
        )
        self.setFixedHeight(self.theme.px(height))
        mirrored_margins(self._row, self, self.theme.px(6), 0, self.theme.px(8 if compact else 16), 0)
        self._row.setAlignment(self.crisis_button, Qt.AlignmentFlag.AlignVCenter)
        for wide in (self.search_button, self.hide_button, self.lock_button):
            wide.setVisible(not compact)
        self.due_button.setText(ltr(str(self._due)) if compact else self._due_words)
        self.due_button.setAccessibleName(self._due_words)
        self.due_button.setToolTip(self._due_words)
        self.due_button.setVisible(self._due > 0)
        for narrow in (self.search_icon, self.hide_icon, self.lock_icon):
            narrow.setVisible(compact)
        # a window that was made narrow by hand has its name; only the strip has to be left again
        self.beside_button.setVisible(self._beside or not compact)
        self.brand.setVisible(not self._beside)
