"""What every painted control shares: the theme, measuring again after a switch, Enter as well as Space."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QLayout, QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QKeyEvent, QPainter

    from desktop.ui.theme.theme import Theme

MEASURE_AGAIN = (
    QEvent.Type.StyleChange,
    QEvent.Type.LanguageChange,
    QEvent.Type.LayoutDirectionChange,
)


def mirrored_margins(layout: QLayout, widget: QWidget, start: int, top: int, end: int, bottom: int) -> None:
    """Set margins in reading terms; Qt mirrors the order of a layout but not its margins."""
    if widget.isRightToLeft():
        start, end = end, start
    layout.setContentsMargins(start, top, end, bottom)


class PaintedWidget(QWidget):
    """A widget that draws itself from the theme. Override `measure()` for what depends on scale or language."""

    changes = 0

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def update(self, *where: Any) -> None:
        """Draw again; counted, so that a picture drawn ahead is known to be old."""
        self.changes += 1
        super().update(*where)

    def measure(self) -> None:
        """Take sizes and texts from the theme and the language again."""

    def changeEvent(self, event: QEvent) -> None:
        """Measure again after a switch of scale, colours, language or direction."""
        if event.type() in MEASURE_AGAIN:
            self.measure()
            self.updateGeometry()
            self.update()
        super().changeEvent(event)


class PaintedButton(QAbstractButton):
    """A button that draws itself; role, state and press action for screen readers come from Qt."""

    changes = 0
    enter_activates = True  # answers of a form leave Enter to the page, where it means "go on"

    def __init__(self, theme: Theme, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def update(self, *where: Any) -> None:
        """Draw again; counted, so that a picture drawn ahead is known to be old."""
        self.changes += 1
        super().update(*where)

    def setText(self, text: str) -> None:
        """Set the words. An ampersand is a letter here, never a shortcut."""
        self.setAccessibleName(text)
        doubled = text.replace("&", "&&")
        if doubled != self.text():
            super().setText(doubled)
            self.updateGeometry()
            self.update()

    def label(self) -> str:
        """The words as they are shown."""
        return self.text().replace("&&", "&")

    def drawn_height(self) -> int:
        """Height of the drawing; the widget itself is at least the touch height."""
        return self.theme.control("default")

    def drawn_rect(self) -> QRect:
        """Where the drawing is, centred in the (possibly taller) touch area."""
        height = min(self.drawn_height(), self.height())
        return QRect(0, (self.height() - height) // 2, self.width(), height)

    def focus_rect(self) -> QRect:
        """What the focus ring is drawn round."""
        return self.drawn_rect()

    def minimumSizeHint(self) -> QSize:
        """Never narrower than the words."""
        return self.sizeHint()

    def touch_height(self) -> int:
        """Height of the widget: the drawing or the smallest touch target, whichever is more."""
        return max(self.drawn_height(), self.theme.control("touch_min"))

    def neutral_fill(self) -> QColor | None:
        """Hover and pressed fills of everything that is not filled by itself."""
        if not self.isEnabled():
            return None
        if self.isDown():
            return self.theme.colour("pressed")
        if self.underMouse():
            return self.theme.colour("hover")
        return None

    def draw_icon(self, painter: QPainter, rect: QRect, name: str, role: str, size: int) -> None:
        """An icon in the middle of `rect`, mirrored where it must be."""
        rtl = self.isRightToLeft()
        pixmap = self.theme.pixmap(name, role, size, dpr=self.devicePixelRatioF(), rtl=rtl)
        side = self.theme.px(size)
        painter.drawPixmap(
            rect.left() + (rect.width() - side) // 2, rect.top() + (rect.height() - side) // 2, pixmap
        )

    def measure(self) -> None:
        """Take sizes and texts from the theme and the language again."""

    def changeEvent(self, event: QEvent) -> None:
        """Measure again after a switch of scale, colours, language or direction."""
        if event.type() in MEASURE_AGAIN:
            self.measure()
            self.updateGeometry()
            self.update()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses like Space, except for answers, which leave Enter to the page."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.enter_activates and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.click()
            else:
                event.ignore()
            return
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            # Qt's buttons take every arrow for themselves; with Alt it means back or on between pages
            event.ignore()
            return
        super().keyPressEvent(event)
