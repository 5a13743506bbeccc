"""A page drawn while nobody waits: at its first paint, whatever is still the same comes from that picture."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QAbstractButton, QWidget
from shiboken6 import isValid

from desktop.ui.widgets.base import PaintedButton, PaintedWidget
from desktop.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

KEPT_MS = 100
"""After the first paint: letting go of a picture takes its time too, and the window should be on the screen by then."""


@dataclass(frozen=True, slots=True)
class _Part:
    """How one part was when it was drawn ahead."""

    widget: QWidget
    changes: int
    geometry: QRect
    hovers: bool
    pressed: bool

    @classmethod
    def of(cls, widget: QWidget) -> _Part:
        """Remember it."""
        hovers = isinstance(widget, QAbstractButton) or widget.testAttribute(Qt.WidgetAttribute.WA_Hover)
        return cls(widget, _changes(widget), widget.geometry(), hovers, isinstance(widget, QAbstractButton))

    def same(self) -> bool:
        """Tell whether it would draw the same. The pointer and a press show without our `update`: Qt draws them."""
        widget = self.widget
        return (
            isValid(widget)
            and _changes(widget) == self.changes
            and not widget.isHidden()
            and widget.geometry() == self.geometry
            and widget.isEnabled()
            and not (self.hovers and widget.underMouse())
            and not (self.pressed and (widget.isDown() or widget.isChecked()))  # type: ignore[attr-defined]
        )


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a part stands on the page, and all that shows there: itself, its ground, what it holds, what overlaps."""

    corner: QPoint
    seen: frozenset[QWidget]


class DrawnAhead(QObject):
    """Keeps one picture of a page and what it shows, for the first paint; afterwards every part draws itself as always.

    Nothing is left for after that paint: a part that was changed, moved or touched since, and every part that Qt draws
    (editors), draws itself in it. Take the picture only while the page shows nobody's words.
    """

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._picture: QPixmap | None = None
        self._parts: list[_Part] = []
        self._places: dict[QWidget, _Place] = {}
        self._same: frozenset[QObject] = frozenset()
        self._watched: list[QWidget] = []
        self._served = QTimer(self)
        self._served.setSingleShot(True)
        self._served.setInterval(KEPT_MS)
        self._served.timeout.connect(self.drop)

    def same(self) -> frozenset[QObject]:
        """Return the parts that would come from the picture now."""
        old = {part.widget for part in self._parts if not part.same()}
        return frozenset(widget for widget, place in self._places.items() if place.seen.isdisjoint(old))

    def take(self) -> None:
        """Draw the page, hidden or not, in the size it has now."""
        self.drop()
        page, ratio = self._page, self._page.devicePixelRatioF()
        # without transparency, like a window: letters are smoothed in the same way
        image = QImage(page.size() * ratio, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(ratio)
        page.render(image)
        if not page.isVisible():
            # to be drawn, parts were shown on a page that is not: a screen reader would find its fields on other pages
            for widget in page.findChildren(QWidget):
                widget.setAttribute(Qt.WidgetAttribute.WA_WState_Visible, False)
        self._picture = QPixmap.fromImage(image)
        self._parts, self._places = _look(page)

    def drop(self) -> None:
        """Forget the picture."""
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched.clear()
        self._served.stop()
        self._picture, self._parts, self._places, self._same = None, [], {}, frozenset()

    def begin(self) -> None:
        """The page is being painted and its parts come next; called by the page's own paint."""
        picture = self._picture
        if picture is None:
            return
        ratio = self._page.devicePixelRatioF()
        if picture.size() != self._page.size() * ratio or picture.devicePixelRatio() != ratio:
            self.drop()
            return
        self._same = self.same()
        if not self._watched:
            self._watched = [widget for widget in self._places if widget in self._same]
            for widget in self._watched:
                widget.installEventFilter(self)
            self._served.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Paint a part that is still the same from the picture."""
        if not isinstance(event, QPaintEvent) or watched not in self._same or self._picture is None:
            return False
        assert isinstance(watched, QWidget)
        if watched.parentWidget() not in self._same:  # else it came with what holds it
            painter = QPainter(watched)
            # the whole picture from the corner of the page, cut to this part: exact at every scale of the screen
            painter.drawPixmap(-self._places[watched].corner, self._picture)
            painter.end()
        return True


def _changes(widget: QWidget) -> int:
    """How often it said that it is to be drawn again; a plain holder draws nothing and says nothing."""
    return getattr(widget, "changes", 0)


def _tells(widget: QWidget) -> bool:
    """Tell whether nothing about its looks changes unseen."""
    if isinstance(widget, PlainLabel):
        return not widget.selectable
    draws_nothing = type(widget).paintEvent is QWidget.paintEvent
    return draws_nothing or isinstance(widget, PaintedWidget | PaintedButton)


def _look(page: QWidget) -> tuple[list[_Part], dict[QWidget, _Place]]:
    """Return the parts that tell when they change, and the places where nothing but such parts shows."""
    shown = [widget for widget in page.findChildren(QWidget) if widget.isVisibleTo(page)]
    areas = {widget: QRect(widget.mapTo(page, QPoint()), widget.size()) for widget in shown}
    telling = {widget for widget in shown if _tells(widget)}
    related = _related(areas)
    places: dict[QWidget, _Place] = {}
    for widget in telling:
        seen, waiting = {widget}, [widget]
        while waiting:
            more = [other for other in related[waiting.pop()] if other not in seen]
            seen.update(more)
            waiting += more
        ground = {other for other in shown if other.isAncestorOf(widget)}
        if seen | ground <= telling:
            places[widget] = _Place(areas[widget].topLeft(), frozenset(seen | ground))
    return [_Part.of(widget) for widget in shown], places


def _related(areas: Mapping[QWidget, QRect]) -> Mapping[QWidget, Sequence[QWidget]]:
    """Return for each part what it holds, and what shares pixels with it without holding it."""
    found: dict[QWidget, list[QWidget]] = {widget: [] for widget in areas}
    for one, other in combinations(areas, 2):
        if one.isAncestorOf(other):
            found[one].append(other)
        elif other.isAncestorOf(one):
            found[other].append(one)
        elif areas[one].intersects(areas[other]):
            found[one].append(other)
            found[other].append(one)
    return found
