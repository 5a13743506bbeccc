"""The focus ring: 3 px outside whatever has keyboard focus, drawn above its neighbours, so never cut by them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPaintEvent

    from desktop.ui.theme.theme import Theme

ON_DANGER = "on_danger"  # dynamic property of a band whose fill is `danger`
NO_RING = "no_ring"  # dynamic property of a page or panel that only holds focus for its keys


_MOVED = (
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.LayoutRequest,
    QEvent.Type.StyleChange,
)


def paint_ring(painter: QPainter, rect: QRect, radius: float, colour: QColor, width: float) -> None:
    """Draw the ring so that its inner edge lies on `rect`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    half = width / 2
    outer = QRectF(rect).adjusted(-half, -half, half, half)
    painter.drawRoundedRect(outer, radius + half, radius + half)


class RingOverlay(QWidget):
    """A see-through widget above its siblings with the ring in it; lets every event through."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._radius = 0.0
        self._colour_role = "focus"
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setObjectName("focusRing")

    def show_around(self, rect: QRect, radius: float, *, on_danger: bool) -> None:
        """Lay the ring around `rect` (in the parent's coordinates)."""
        reach = self._theme.px(self._theme.tokens.line["focus_gap"]) + self._theme.px(
            self._theme.tokens.line["focus_ring"]
        )
        self._radius = radius
        self._colour_role = "focus_on_danger" if on_danger else "focus"
        self.setGeometry(rect.adjusted(-reach, -reach, reach, reach))
        self.raise_()
        self.show()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring."""
        painter = QPainter(self)
        width = self._theme.px(self._theme.tokens.line["focus_ring"])
        gap = self._theme.px(self._theme.tokens.line["focus_gap"])
        inner = self.rect().adjusted(width, width, -width, -width)
        paint_ring(painter, inner, self._radius + gap, self._theme.colour(self._colour_role), width)


def ring_geometry(theme: Theme, widget: QWidget) -> tuple[QRect, float]:
    """What to draw round: a widget may say so itself with `focus_rect()` and `focus_radius()`."""
    rect_of = getattr(widget, "focus_rect", None)
    radius_of = getattr(widget, "focus_radius", None)
    rect = rect_of() if callable(rect_of) else widget.rect()
    radius = radius_of() if callable(radius_of) else theme.radius("control")
    return rect, float(radius)


class FocusRing(QObject):
    """Follows the keyboard focus of one application with one overlay per window or scroll area."""

    def __init__(self, theme: Theme, app: QApplication) -> None:
        super().__init__(app)
        self._theme = theme
        self._overlay: RingOverlay | None = None
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self._placing = False
        self._app = app
        # one ring follows the keyboard; an earlier theme's would draw around the same widget, and outlive its windows
        for earlier in app.findChildren(FocusRing):
            if earlier is not self:
                earlier.retire()
        app.focusChanged.connect(self._on_focus_changed)

    def retire(self) -> None:
        """Let go of every widget and of the application; this ring draws no more."""
        self._release()
        self._app.focusChanged.disconnect(self._on_focus_changed)
        self.setParent(None)
        self.deleteLater()

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        self._release()
        if new is None or new.isWindow() or new.property(NO_RING):
            return
        frame = new
        owner = getattr(new, "focus_frame", None)  # an inner editor whose outline another widget draws
        if callable(owner):
            frame = owner()
        home = self._home_of(frame)
        self._target = frame
        self._overlay = RingOverlay(self._theme, home)
        step: QWidget | None = frame
        while step is not None:
            step.installEventFilter(self)
            self._watched.append(step)
            if step is home:
                break
            step = step.parentWidget()
        self._place()

    @staticmethod
    def _home_of(widget: QWidget) -> QWidget:
        """The viewport of the nearest scroll area (so that the ring scrolls away with it), else the window."""
        step = widget.parentWidget()
        child = widget
        while step is not None:
            if isinstance(step, QAbstractScrollArea) and step.viewport() is child:
                return child
            if step.isWindow():
                return step
            child = step
            step = step.parentWidget()
        return widget.window()

    def _release(self) -> None:
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched.clear()
        self._target = None
        if self._overlay is not None and isValid(self._overlay):
            self._overlay.hide()
            self._overlay.deleteLater()
        self._overlay = None

    def _place(self) -> None:
        target, overlay = self._target, self._overlay
        if target is None or overlay is None:
            return
        if not (isValid(target) and isValid(overlay)):  # a window that is just being taken apart
            self._release()
            return
        home = overlay.parentWidget()
        if home is None or not target.isVisibleTo(home):
            overlay.hide()
            return
        rect, radius = ring_geometry(self._theme, target)
        rect = QRect(target.mapTo(home, rect.topLeft()), rect.size())
        step: QWidget | None = target
        on_danger = False
        while step is not None and not on_danger:
            on_danger = bool(step.property(ON_DANGER))
            step = step.parentWidget()
        overlay.show_around(rect, radius, on_danger=on_danger)

    def refresh(self) -> None:
        """Lay the ring again, after a widget has moved its inner focus."""
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow moves, sizes and visibility of the focused widget and what holds it."""
        kind = event.type()
        moved = kind in _MOVED
        inner = kind == QEvent.Type.DynamicPropertyChange and watched is self._target
        # laying the ring moves and shows a child of what is watched: that is not news
        if (moved or inner) and not self._placing:
            self._placing = True
            try:
                self._place()
            finally:
                self._placing = False
        return False
