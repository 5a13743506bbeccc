"""A panel over the crisis screen: one thing to read or choose, in whole rows, page by page, no scroll."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from desktop.ui.screens.crisis_log import draw_said
from desktop.ui.screens.crisis_words import RunsBlock, Said
from desktop.ui.widgets.base import PaintedButton, PaintedWidget
from desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from desktop.ui.widgets.labels import PlainLabel, bare, isolate
from desktop.ui.widgets.lists import listed
from desktop.ui.widgets.paint import draw_line, fill_rounded, is_rtl, leading, place, text_width

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from desktop.ui.theme.theme import Theme


class RunsLabel(PaintedWidget):
    """Wrapped words with strong parts; `lead` has a smaller line of words above (what to do, then what to say)."""

    def __init__(
        self,
        theme: Theme,
        parts: Sequence[tuple[str, bool]],
        *,
        size: str = "large",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._parts, self._size = tuple(parts), size
        self.setAccessibleName(bare("".join(part for part, _strong in parts)))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_parts(self, parts: Sequence[tuple[str, bool]]) -> None:
        """Show other words."""
        if tuple(parts) != self._parts:
            self._parts = tuple(parts)
            self.setAccessibleName(bare("".join(part for part, _strong in parts)))
            self.updateGeometry()
            self.update()

    def heightForWidth(self, width: int) -> int:
        """Height of the wrapped words."""
        return self._block(width).height

    def sizeHint(self) -> QSize:
        """The panel decides the width."""
        return QSize(self.theme.px(300), self.heightForWidth(self.theme.px(300)))

    def _block(self, width: int) -> RunsBlock:
        theme = self.theme
        strong = theme.font(self._size, strong=True)
        return RunsBlock(self._parts, theme.font(self._size), strong, theme.line_height(self._size), width)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words."""
        self._block(self.width()).draw(
            QPainter(self), self.rect(), self.theme.colour("text"), right=is_rtl(self)
        )


class SaidRow(PaintedWidget):
    """One line of the whole log."""

    def __init__(self, theme: Theme, said: Said, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._said = said
        self.setAccessibleName(bare(said.spoken()))
        self.setToolTip(bare(said.text))

    def sizeHint(self) -> QSize:
        """One row of the log."""
        return QSize(self.theme.px(200), self.theme.px(self.theme.tokens.layout["crisis"]["log_row"]))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the row."""
        draw_said(QPainter(self), self.theme, self.rect(), self._said, rtl=is_rtl(self), pad=0)


class OfferRow(PaintedButton):
    """A pressable row: icon, words, and at the end a key or a number. Nothing in it is under 15."""

    def __init__(
        self, theme: Theme, words: str, *, end: str = "", icon: str = "", parent: QWidget | None = None
    ) -> None:
        self._end, self._icon = end, icon
        super().__init__(theme, words, parent)
        self.show_words(words, end)

    def show_words(self, words: str, end: str) -> None:
        """Show something else."""
        self._end = end
        self.setText(words)
        self.setAccessibleName(bare(listed(part for part in (words, end) if part)))

    def drawn_height(self) -> int:
        """44."""
        return self.theme.control("touch_min")

    def sizeHint(self) -> QSize:
        """The panel decides the width."""
        return QSize(self.theme.px(200), self.drawn_height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the row."""
        theme, rtl, rect = self.theme, is_rtl(self), self.drawn_rect()
        painter = QPainter(self)
        if not self.label():
            return
        fill = self.neutral_fill() or theme.colour("raised")
        outline = theme.colour("crisis_muted")
        fill_rounded(painter, rect, theme.radius("control"), fill=fill, outline=outline, width=theme.px(1))
        x, side = theme.px(12), theme.px(20)
        if self._icon:
            self.draw_icon(painter, place(rtl, rect, x, 0, side, rect.height()), self._icon, "text", 20)
            x += side + theme.px(12)
        strong = theme.font("large", strong=True, tabular=True)
        wide = text_width(strong, self._end) + 2 if self._end else 0
        room = rect.width() - x - wide - theme.px(24)
        spot = place(rtl, rect, x, 0, room, rect.height())
        draw_line(
            painter, spot, isolate(self.label()), theme.font("large"), theme.colour("text"), leading(rtl)
        )
        if self._end:
            spot = place(rtl, rect, rect.width() - wide - theme.px(12), 0, wide, rect.height())
            draw_line(painter, spot, self._end, strong, theme.colour("crisis_muted"), leading(rtl))


class ButtonRow(QWidget):
    """Outlined buttons beside each other, under each other where they do not fit."""

    def __init__(
        self, theme: Theme, buttons: Sequence[QWidget], parent: QWidget | None = None, *, gap: int = 8
    ) -> None:
        super().__init__(parent)
        from desktop.ui.widgets.flow_layout import FlowLayout

        flow = FlowLayout(self, gap_x=theme.px(gap), gap_y=theme.px(4))
        flow.setContentsMargins(0, 0, 0, 0)
        for button in buttons:
            flow.addWidget(button)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)


def pressed_button(theme: Theme, words: str, name: str, slot: Callable[[], None]) -> SecondaryButton:
    """Return an outlined button that calls `slot`."""
    button = SecondaryButton(theme, words)
    button.setObjectName(name)
    button.clicked.connect(lambda _on=False: slot())
    return button


class CrisisPanel(PaintedWidget):
    """Heading, rows, and Close. What does not fit comes on the next page; Esc closes."""

    closed = Signal()
    typed = Signal(str)
    """A letter that nothing in the panel takes: it belongs to the note line."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setObjectName("crisis_panel")
        self._rows: list[QWidget] = []
        self._aside: tuple[str, str, list[QWidget]] | None = None
        self._pages: list[list[int]] = [[]]
        self._page = 0
        self._last_first = False
        self.kind = ""
        self.heading = PlainLabel(theme, "", size="title", strong=True, elide=True, parent=self)
        self.more = QuietButton(theme, "", adds=True, parent=self)
        self.more.setObjectName("crisis_panel_more")
        self.more.clicked.connect(self._on_more)
        self.close_button = QuietButton(theme, "", icon="x", keycap="Esc", parent=self)
        self.close_button.setObjectName("crisis_panel_close")
        self.close_button.set_keycap_size("body")
        self.close_button.clicked.connect(self.close_panel)
        self._head = QHBoxLayout()
        self.hide()

    @property
    def is_open(self) -> bool:
        """Tell whether something is shown."""
        return not self.isHidden()

    def show_rows(self, kind: str, title: str, rows: Sequence[QWidget], *, newest_last: bool = False) -> None:
        """Show these rows; the panel owns them. `newest_last` opens at the last page."""
        self._drop_rows()
        self.kind = kind
        self.heading.setText(title)
        self.setAccessibleName(title)
        self._rows = list(rows)
        self._last_first = newest_last
        for row in self._rows:
            row.setParent(self)
        self._page = 0
        self.close_button.setText(self.tr("Close"))
        self.show()
        self.raise_()
        self._flow()
        if newest_last:
            self._page = len(self._pages) - 1
            self._flow()

    def keeping_place(self, show: Callable[[], object]) -> None:
        """Have the same panel shown anew, at the part and the button where somebody stood."""
        page, focus = self._page, QApplication.focusWidget()
        name = focus.accessibleName() if focus is not None and self.isAncestorOf(focus) else ""
        show()
        if page < len(self._pages):
            self._page = page
            self._flow()
        if name:
            every = self.findChildren(QWidget)
            again = [each for each in every if each.accessibleName() == name and each.isVisibleTo(self)]
            (again[-1] if again else self.close_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def close_panel(self) -> None:
        """Take the panel away."""
        if self.isHidden():
            return
        self.hide()
        self._drop_rows()
        self.kind = ""
        self.closed.emit()

    @property
    def waits(self) -> bool:
        """Tell whether a panel was put out of sight with what was typed in it."""
        return self._aside is not None

    def put_aside(self) -> None:
        """Take the panel away from the page as it is; it comes back with everything that was typed in it."""
        if self.isHidden():
            return
        self._drop_aside()
        self._aside = (self.kind, self.accessibleName(), self._rows)
        for row in self._rows:
            row.hide()
            row.setParent(None)
        self._rows = []
        self.close_panel()

    def bring_back(self) -> None:
        """Show again what was put aside, in place of what is open."""
        aside, self._aside = self._aside, None
        if aside is not None:
            self.show_rows(*aside)

    def start_clean(self) -> None:
        """Another run: nothing of the one before is open or waits."""
        self._drop_aside()
        self.close_panel()

    def _drop_aside(self) -> None:
        aside, self._aside = self._aside, None
        for row in aside[2] if aside is not None else ():
            row.deleteLater()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Flow the rows again."""
        super().resizeEvent(event)
        self._flow()

    def changeEvent(self, event: QEvent) -> None:
        """Flow again after a switch of scale."""
        super().changeEvent(event)
        if hasattr(self, "_head") and event.type() == QEvent.Type.StyleChange:
            self._flow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A letter goes to the row that answers by it, any other to the note line; only with the keyboard in here."""
        held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        letter = event.text()
        if held or not letter.isprintable() or not letter.strip():
            super().keyPressEvent(event)
            return
        event.accept()
        takers = (getattr(row, "take_letter", None) for row in self._rows if row.isVisible())
        if event.isAutoRepeat() or any(taken(letter) for taken in takers if taken is not None):
            return
        secret = any(each.echoMode() != QLineEdit.EchoMode.Normal for each in self.findChildren(QLineEdit))
        if not secret:  # a passphrase that is typed beside its field is not for the log
            self.typed.emit(letter)

    def _drop_rows(self) -> None:
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = []

    def _on_more(self) -> None:
        self._page = (self._page + 1) % len(self._pages)
        self._flow()

    def _flow(self) -> None:
        if self.isHidden():
            return
        theme, rtl, rect = self.theme, is_rtl(self), self.rect()
        pad, gap = theme.px(16), theme.px(8)
        close = self.close_button.sizeHint()
        top = theme.px(6)
        self.close_button.setGeometry(
            place(rtl, rect, rect.width() - close.width() - theme.px(4), top, close.width(), close.height())
        )
        room = rect.width() - 2 * pad
        self.heading.set_size("title" if rect.width() >= theme.px(480) else "large")
        head = QRect(place(rtl, rect, pad, top, room - close.width(), close.height()))
        self.heading.setGeometry(head)
        y0 = top + close.height() + theme.px(4)
        heights = [self._height(row, room) for row in self._rows]
        full = rect.height() - y0 - theme.px(12)
        self._pages = self._split(heights, full, gap)
        if len(self._pages) > 1:
            self._pages = self._split(heights, full - close.height(), gap)
        self._page = min(self._page, len(self._pages) - 1)
        shown = set(self._pages[self._page])
        y = y0
        for at, row in enumerate(self._rows):
            row.setVisible(at in shown)
            if at in shown:
                row.setGeometry(place(rtl, rect, pad, y, room, heights[at]))
                y += heights[at] + gap
        self.more.setVisible(len(self._pages) > 1)
        words = self.tr("Next part ({part} of {parts})").format(part=self._page + 1, parts=len(self._pages))
        self.more.setText(words)
        hint = self.more.sizeHint()
        self.more.setGeometry(
            place(
                rtl,
                rect,
                theme.px(4),
                rect.height() - hint.height() - theme.px(4),
                hint.width(),
                hint.height(),
            )
        )

    @staticmethod
    def _height(row: QWidget, width: int) -> int:
        inner = row.layout()
        if row.hasHeightForWidth() or (inner is not None and inner.hasHeightForWidth()):
            tall = row.heightForWidth(width)
            if tall > 0:
                return tall
        return max(row.sizeHint().height(), row.minimumSizeHint().height())

    @staticmethod
    def _split(heights: Sequence[int], full: int, gap: int) -> list[list[int]]:
        pages: list[list[int]] = [[]]
        used = 0
        for at, tall in enumerate(heights):
            if pages[-1] and used + tall > full:
                pages.append([])
                used = 0
            pages[-1].append(at)
            used += tall + gap
        return pages

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card."""
        theme = self.theme
        fill_rounded(
            QPainter(self),
            self.rect(),
            theme.radius("card"),
            fill=theme.colour("raised"),
            outline=theme.colour("crisis_muted"),
            width=theme.tokens.line["crisis_control"] * theme.scale / 100,
        )

    def focus_first(self) -> None:
        """Put the keyboard into the first field or button of the page."""
        for row in self._rows:
            for widget in (row, *row.findChildren(QWidget)):
                if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                    widget.setFocus(Qt.FocusReason.OtherFocusReason)
                    return
