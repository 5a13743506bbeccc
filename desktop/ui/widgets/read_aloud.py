"""The words to read to the client, in the client's script and direction, with who checked them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.widgets.base import PaintedWidget, mirrored_margins
from desktop.ui.widgets.buttons import QuietButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.kept_blocks import KeptBlocks
from desktop.ui.widgets.paint import TextBlock

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from desktop.ui.theme.theme import Theme

ARABIC_SCRIPT = frozenset({"ar", "fa", "prs", "ps", "ur", "ckb", "ug"})
RIGHT_TO_LEFT = ARABIC_SCRIPT | {"he", "rhg", "syr"}


class ScriptText(PaintedWidget):
    """Text in another language than the program's: its own direction, font and line height, whatever surrounds it."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        language: str,
        *,
        size: str = "read_aloud",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._text, self._language, self._size = text, language, size
        self._kept = KeptBlocks()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(text)

    def set_text(self, text: str, language: str) -> None:
        """Show other words, perhaps of another language."""
        if (text, language) == (self._text, self._language):
            return
        self._text, self._language = text, language
        self._kept.clear()
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def set_size(self, size: str) -> None:
        """`read_aloud`, `read_aloud_compact` or `show_large`."""
        if size == self._size:
            return
        self._size = size
        self.updateGeometry()
        self.update()

    def _block(self, width: int | None) -> TextBlock:
        tokens = self.theme.tokens
        base = self._language.split("-")[0].split("_")[0]
        family = tokens.family_read_aloud_arabic if base in ARABIC_SCRIPT else None
        return self._kept.block(self.theme, self._text, width, size=self._size, family=family, ink=True)

    def hasHeightForWidth(self) -> bool:
        """Wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of the wrapped words."""
        return self._block(width).height

    def sizeHint(self) -> QSize:
        """One line, at most as long as a comfortable column."""
        width = min(self._block(None).width, self.theme.px(self.theme.tokens.layout["form_column"]))
        return QSize(width, self._block(width).height)

    def minimumSizeHint(self) -> QSize:
        """May become narrow."""
        return QSize(self.theme.px(120), self.theme.line_height(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw at the side where the language begins."""
        base = self._language.split("-")[0].split("_")[0]
        align = Qt.AlignmentFlag.AlignRight if base in RIGHT_TO_LEFT else Qt.AlignmentFlag.AlignLeft
        block = self._block(self.width())
        top = max(0, (self.height() - block.height) // 2)
        spot = QRect(0, top, self.width(), block.height)
        block.draw(QPainter(self), spot, self.theme.colour("text"), align)


class ReadAloudLine(Card):
    """Label, mark of who checked it, Show large, and the words. `show_large` asks the page to fill itself."""

    show_large = Signal()

    def __init__(
        self,
        theme: Theme,
        text: str,
        language: str,
        label: str,
        *,
        checked: bool = False,
        checked_text: str = "",
        compact: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`language` is a code (ar, am …); `label` is the whole "Read aloud in Arabic"; `checked_text` replaces
        the standard words beside the mark (for instance with who and when).
        """
        self._built = False
        super().__init__(theme, parent=parent)
        self._compact, self._checked, self._checked_text = compact, checked, checked_text
        self._short = False
        self.language_label = IconLabel(theme, label, icon="volume-2", size="small", role="muted")
        self.mark = IconLabel(theme, "", icon="badge-check", size="small", role="positive")
        self.large = QuietButton(theme, self.tr("Show large"), icon="maximize-2", adds=True, small=True)
        self.large.clicked.connect(self.show_large)
        self.words = ScriptText(theme, text, language, size="read_aloud_compact" if compact else "read_aloud")
        # Words and top row share one cell: the row is as high as a finger, the words begin below its letters.
        grid = QGridLayout()
        below = self._below = QVBoxLayout()
        below.addWidget(self.words)
        grid.addLayout(below, 0, 0)
        row = self._top = QHBoxLayout()
        row.addWidget(self.language_label)
        row.addWidget(self.mark)
        row.addStretch(1)
        row.addWidget(self.large)
        grid.addLayout(row, 0, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(grid)
        self._built = True
        self.show_text(text, language, label, checked=checked, checked_text=checked_text)
        self.measure()
        self.fit()

    def show_text(
        self, text: str, language: str, label: str, *, checked: bool, checked_text: str = ""
    ) -> None:
        """Show another sentence."""
        self._checked, self._checked_text = checked, checked_text
        self.language_label.set_text(label)
        self.words.set_text(text, language)
        if checked:
            words = checked_text or self.tr("Checked by a qualified person")
            self.mark.set_state("badge-check", "positive", words)
        else:
            words = checked_text or self.tr("Not checked yet, say it through the interpreter")
            self.mark.set_state("triangle-alert", "caution", words)
        self.fit()

    def set_density(self, *, compact: bool, short: bool) -> None:
        """Smaller words under 720 wide, less padding under 740 high."""
        self._compact, self._short = compact, short
        self.words.set_size("read_aloud_compact" if compact else "read_aloud")
        self.measure()
        self.fit()

    def fit(self) -> None:
        """In a narrow card the good mark gives way; "not checked" only gets shorter, and the label goes before it."""
        if not self._built:
            return
        margins = self._outer.contentsMargins()
        room = self.width() - margins.left() - margins.right() - self._buttons()
        named = bool(self.language_label.text())
        if self._checked:
            self.mark.setVisible(not self._compact and self._taken(named=named) <= room)
        else:
            self.mark.setVisible(True)
            self.mark.set_text(
                self._checked_text or self.tr("Not checked yet, say it through the interpreter")
            )
            if self._taken(named=named) > room:
                self.mark.set_text(self.tr("Not checked yet"))
            named = named and self._taken(named=True) <= room
        # with long words its picture goes last: who checked the words is never cut
        pictured = not self.mark.isVisibleTo(self) or self._taken(named=named) <= room
        if pictured == self.language_label.isHidden():
            self.language_label.setVisible(pictured)
        if named != self.language_label.words.isVisibleTo(self.language_label):
            # hiding and showing it again each time, while the row is laid out, would leave its old width behind
            self.language_label.words.setVisible(named)
            self.language_label.updateGeometry()

    def _taken(self, *, named: bool) -> int:
        icon, gap = self.theme.px(16 + 4), self._gap()
        label = self.language_label.words.sizeHint().width() if named else 0
        return icon + label + icon + self.mark.words.sizeHint().width() + 3 * gap

    def _buttons(self) -> int:
        """What Show large takes, and what a screen has put behind it."""
        wide, gap = 0, 0
        for at in range(self._top.count()):
            item = self._top.itemAt(at)
            part = item.widget() if item is not None else None
            if part is not None and part not in (self.language_label, self.mark) and not part.isHidden():
                wide += part.sizeHint().width() + gap
                gap = self._gap()
        return wide

    def _gap(self) -> int:
        return self.theme.space("s" if self._compact else "m")

    def minimumSizeHint(self) -> QSize:
        """May become narrow: `fit` takes words out, so the row as it stands sets no limit."""
        return QSize(self.theme.px(240), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the words that fit."""
        super().resizeEvent(event)
        self.fit()

    def measure(self) -> None:
        """Padding and gaps at the present scale."""
        theme = self.theme
        if not self._built:
            return
        low = self._compact or self._short
        quiet = theme.control("button_pad_x_quiet")
        pad = theme.space("s" if self._compact else "m")
        self.large.setFixedHeight(theme.px(36) if low else theme.control("touch_min"))
        mirrored_margins(self._outer, self, pad, 0, max(0, pad - quiet), theme.px(8 if low else 14))
        mirrored_margins(self._below, self, 0, theme.px(26 if low else 34), min(pad, quiet), 0)
        self.body.setSpacing(0)
        self._top.setSpacing(self._gap())


class LargeWords(PaintedWidget):
    """The words to hold to the camera: 56/80, filling the page. Any key or press closes it."""

    closed = Signal()

    def __init__(self, theme: Theme, text: str, language: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("no_ring", True)
        self.setAccessibleName(text)
        self.words = ScriptText(theme, text, language, size="show_large")
        close = QuietButton(theme, self.tr("Close"), icon="x", keycap="Esc")
        close.clicked.connect(self.closed)
        column = QVBoxLayout(self)
        pad = theme.space("xl")
        column.setContentsMargins(pad, pad, pad, pad)
        column.addStretch(1)
        column.addWidget(self.words)
        column.addStretch(1)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignHCenter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape, Enter and Space close it; other keys go on to the window."""
        key = event.key()
        if key in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.closed.emit()
            return
        event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press anywhere closes it."""
        self.closed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A plain page."""
        QPainter(self).fillRect(self.rect(), self.theme.colour("raised"))
