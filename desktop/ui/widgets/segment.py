"""A segment: a few short answers in one control. Nothing is chosen at first; pressing again takes it back.

Where the answers do not fit beside each other they stand below each other.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.widgets.base import MEASURE_AGAIN, PaintedButton
from desktop.ui.widgets.paint import draw_diamond, draw_line, fill_rounded, is_rtl, place, text_width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFont, QKeyEvent, QPaintEvent, QResizeEvent

    from desktop.ui.theme.theme import Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class SegmentOption:
    """One part. `different` is drawn amber with a diamond; `width` is a least width in design pixels."""

    value: str
    text: str
    tone: Literal["plain", "different"] = "plain"
    width: int = 0


class SegmentPart(PaintedButton):
    """One pressable part; draws its own slice of the common frame."""

    enter_activates = False

    def __init__(self, theme: Theme, option: SegmentOption, *, dense: bool, parent: Segment) -> None:
        self.option = option
        self._dense = dense
        self._owner = parent
        self._hint: tuple[tuple[int, str], QSize] | None = None
        super().__init__(theme, option.text, parent)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def drawn_height(self) -> int:
        """40, dense 36; below each other the parts touch."""
        if self._owner.stacked:
            return self.touch_height()
        return self._own_height()

    def touch_height(self) -> int:
        """Never under the touch target."""
        return max(self._own_height(), self.theme.control("touch_min"))

    def _own_height(self) -> int:
        return self.theme.control("segment_dense" if self._dense else "segment")

    def _has_mark(self) -> bool:
        return self.option.tone == "different" or not self._dense

    def sizeHint(self) -> QSize:
        """Fixed: measured with the mark and in strong, so that choosing moves nothing."""
        key = (self.theme.revision, self.text())
        if self._hint is None or self._hint[0] != key:
            self._hint = key, self._measured()
        return self._hint[1]

    def _measured(self) -> QSize:
        theme = self.theme
        pad = theme.px(8 if self._dense else 12)
        width = text_width(self._font(strong=True), self.label()) + 2 * pad + 1
        if self._has_mark():
            width += theme.px(16) + theme.px(4)
        return QSize(max(width, theme.px(self.option.width)), self.touch_height())

    def _font(self, *, strong: bool) -> QFont:
        return self.theme.font("small" if self._dense else "body", strong=strong)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the slice of the frame, then mark and words."""
        theme, rtl, rect = self.theme, is_rtl(self), self.drawn_rect()
        painter = QPainter(self)
        on, different = self.isChecked(), self.option.tone == "different"
        fill = self.neutral_fill() or theme.colour("raised")
        role = "text"
        if on:
            fill = theme.colour("caution_soft" if different else "selection")
            role = "caution" if different else "on_selection"
        if not self.isEnabled():
            fill, role = theme.colour("sunken"), "muted"
        if self._owner.stacked:
            whole = QRect(0, -self.y(), rect.width(), len(self._owner.parts) * rect.height())
        else:
            whole = QRect(self._owner.start() - self.x(), rect.y(), self._owner.extent(), rect.height())
        # the whole frame, of which the widget's own edges leave this part: no path to be cut along
        hair, outline = theme.px(1), theme.colour("line_strong")
        fill_rounded(painter, whole, theme.radius("control"), fill=fill, outline=outline, width=hair)
        if not self._owner.is_first(self):
            edge = place(rtl, rect, 0, hair, hair, rect.height() - 2 * hair)
            if self._owner.stacked:
                edge = QRect(rect.x() + hair, rect.y(), rect.width() - 2 * hair, hair)
            painter.fillRect(edge, theme.colour("line"))
        self._paint_words(painter, rect, role, on=on)

    def _paint_words(self, painter: QPainter, rect: QRect, role: str, *, on: bool) -> None:
        theme, rtl = self.theme, is_rtl(self)
        font = self._font(strong=on)
        words = text_width(font, self.label()) + 1
        mark = theme.px(16) + theme.px(4) if on and self._has_mark() else 0
        x = max(0, (rect.width() - words - mark) // 2)
        if mark:
            side = theme.px(16)
            spot = place(rtl, rect, x, (rect.height() - side) // 2, side, side)
            if self.option.tone == "different":
                draw_diamond(
                    painter, spot.toRectF(), outline=theme.colour(role), width=1.5 * theme.scale / 100
                )
            else:
                self.draw_icon(painter, spot, "check", role, 16)
            x += mark
        spot = place(rtl, rect, x, 0, min(words, rect.width() - x), rect.height())
        draw_line(painter, spot, self.label(), font, theme.colour(role))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go to the neighbour, Backspace takes the answer back."""
        keys = {int(Qt.Key.Key_Right): 1, int(Qt.Key.Key_Left): -1}
        below = {int(Qt.Key.Key_Down): 1, int(Qt.Key.Key_Up): -1}
        step = keys.get(event.key())
        if self._owner.stacked and event.key() in below:
            self._owner.move_focus(self, below[event.key()])
            return
        if step is not None and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._owner.move_focus(self, -step if is_rtl(self) else step)
        elif event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self._owner.take_back()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)


class Segment(QWidget):
    """`chosen` carries the value, or "" when the answer was taken back. Tab reaches one part, arrows the rest."""

    chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        name: str,
        options: Sequence[SegmentOption],
        *,
        dense: bool = False,
        clearable: bool = True,
        by_tab_only: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`name` is the question, spoken with each part; `by_tab_only`: a click does not take the focus."""
        super().__init__(parent)
        self.theme = theme
        self._by_tab_only = by_tab_only
        self._clearable = clearable
        self._wide: tuple[int, int] | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.stacked = False
        self.parts: list[SegmentPart] = []
        for option in options:
            part = SegmentPart(theme, option, dense=dense, parent=self)
            part.clicked.connect(lambda _on=False, pressed=part: self._on_clicked(pressed))
            self.parts.append(part)
        self.set_name(name)
        self._set_tab_stop()

    def set_name(self, name: str) -> None:
        """Change the question."""
        self.setAccessibleName(name)
        for part in self.parts:
            part.setAccessibleName(f"{name}: {part.option.text}")

    def sizeHint(self) -> QSize:
        """All parts beside each other."""
        return QSize(self._beside(), self.heightForWidth(self._beside()))

    def minimumSizeHint(self) -> QSize:
        """The widest part, when they stand below each other."""
        widest = max(part.sizeHint().width() for part in self.parts)
        return QSize(widest, self.parts[0].touch_height())

    def hasHeightForWidth(self) -> bool:
        """Narrower is taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """One row, or one row for each part."""
        rows = 1 if width >= self._beside() else len(self.parts)
        return rows * self.parts[0].touch_height()

    def _beside(self) -> int:
        if self._wide is None or self._wide[0] != self.theme.revision:
            self._wide = self.theme.revision, sum(part.sizeHint().width() for part in self.parts)
        return self._wide[1]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside each other, or below."""
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again after a switch of scale, language or direction."""
        super().changeEvent(event)
        if event.type() in MEASURE_AGAIN and hasattr(self, "parts"):
            self._wide = None
            self.updateGeometry()
            self._place()

    def _place(self) -> None:
        """No layout does this: its least width would be that of all parts beside each other."""
        rtl, rect, beside = is_rtl(self), self.rect(), self._beside()
        self.stacked = rect.width() < beside
        high = self.parts[0].touch_height()
        if self.stacked:
            for row, part in enumerate(self.parts):
                part.setGeometry(0, row * high, rect.width(), high)
        else:
            more, x = (rect.width() - beside) // len(self.parts), 0
            for part in self.parts:
                wide = part.sizeHint().width() + more
                part.setGeometry(place(rtl, rect, x, (rect.height() - high) // 2, wide, high))
                x += wide
        self.update()

    def value(self) -> str:
        """The chosen value, or ""."""
        return next((part.option.value for part in self.parts if part.isChecked()), "")

    def set_value(self, value: str) -> None:
        """Choose silently; "" is nothing chosen."""
        for part in self.parts:
            part.setChecked(part.option.value == value)
        self._set_tab_stop()

    def is_first(self, part: SegmentPart) -> bool:
        """Whether this part has no line before it."""
        return part is self.parts[0]

    def start(self) -> int:
        """Where the parts beside each other begin, from the left."""
        return min(part.x() for part in self.parts)

    def extent(self) -> int:
        """How wide the parts beside each other are together."""
        return max(part.x() + part.width() for part in self.parts) - self.start()

    def move_focus(self, part: SegmentPart, step: int) -> None:
        """Focus the neighbour, without choosing it."""
        index = self.parts.index(part) + step
        if 0 <= index < len(self.parts):
            self.parts[index].setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.parts[index].setFocus(Qt.FocusReason.TabFocusReason)
            self._set_tab_stop(self.parts[index])

    def take_back(self) -> None:
        """Nothing is chosen any more."""
        if self._clearable and self.value():
            self.set_value("")
            self.chosen.emit("")

    def _on_clicked(self, pressed: SegmentPart) -> None:
        if not pressed.isChecked() and not self._clearable:
            pressed.setChecked(True)
        for part in self.parts:
            if part is not pressed:
                part.setChecked(False)
        self._set_tab_stop(pressed)
        self.chosen.emit(self.value())

    def _set_tab_stop(self, stop: SegmentPart | None = None) -> None:
        chosen = stop or next((part for part in self.parts if part.isChecked()), self.parts[0])
        first, others = Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.ClickFocus
        if self._by_tab_only:
            first, others = Qt.FocusPolicy.TabFocus, Qt.FocusPolicy.NoFocus
        for part in self.parts:
            part.setFocusPolicy(first if part is chosen else others)


def yes_no_unsure(theme: Theme, name: str, parent: QWidget | None = None) -> Segment:
    """Yes / No / Not sure with the values `yes`, `no`, `unsure`."""
    translate = QCoreApplication.translate
    return Segment(
        theme,
        name,
        [
            SegmentOption(value="yes", text=translate("Segment", "Yes")),
            SegmentOption(value="no", text=translate("Segment", "No")),
            SegmentOption(value="unsure", text=translate("Segment", "Not sure")),
        ],
        parent=parent,
    )


def usual_different(
    theme: Theme, name: str, *, not_seen: bool = True, parent: QWidget | None = None
) -> Segment:
    """Usual / Different / Not seen (dense, fixed widths) with the values `usual`, `different`, `not_seen`."""
    translate = QCoreApplication.translate
    options = [
        SegmentOption(value="usual", text=translate("Segment", "Usual"), width=52),
        SegmentOption(value="different", text=translate("Segment", "Different"), tone="different", width=94),
    ]
    if not_seen:
        options.append(SegmentOption(value="not_seen", text=translate("Segment", "Not seen"), width=72))
    return Segment(theme, name, options, dense=True, parent=parent)
