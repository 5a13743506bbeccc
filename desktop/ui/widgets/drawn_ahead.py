"""A page drawn while nobody waits: at its first paint, whatever is still the same comes from that picture."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QAbstractButton, QWidget
from shiboken6 import isValid

from desktop.ui.later import later
from desktop.ui.widgets.base import PaintedButton, PaintedWidget
from desktop.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Painted = PaintedWidget | PaintedButton | PlainLabel


@dataclass(frozen=True, slots=True)
class _Part:
    """How one part was when it was drawn ahead."""

    part: Painted
    changes: int
    place: QRect

    def same(self, page: QWidget) -> bool:
        """Tell whether drawing it now would give the same."""
        part = self.part
        return (
            isValid(part)
            and part.changes == self.changes
            and part.size() == self.place.size()
            and part.mapTo(page, QPoint()) == self.place.topLeft()
            and part.isVisibleTo(page)
            and not _touched(part)
        )


@dataclass(frozen=True, slots=True)
class _Known:
    """A part and all that its place in the picture shows: itself, what it stands on, what it holds, what overlaps."""

    itself: _Part
    seen: tuple[_Part, ...]

    def same(self, page: QWidget) -> bool:
        """Tell whether its place in the picture is what would be drawn now."""
        return all(each.same(page) for each in self.seen)


def _touched(part: Painted) -> bool:
    """Tell whether the pointer or a press shows on it: Qt draws that anew without our `update`."""
    if isinstance(part, QAbstractButton):
        return part.underMouse() or part.isDown() or part.isChecked() or not part.isEnabled()
    # the others change under the pointer only where they ask for it
    return not part.isEnabled() or (part.underMouse() and part.testAttribute(Qt.WidgetAttribute.WA_Hover))


class DrawnAhead(QObject):
    """Keeps one picture of a page and what it shows, for one paint; afterwards every part draws itself as always.

    Nothing is left for after that paint: a part that was changed, moved or touched since, and every part that Qt draws
    (editors), draws itself in it. Take the picture only while the page shows nobody's words.
    """

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._picture: QPixmap | None = None
        self._known: dict[QObject, _Known] = {}
        self._used = False

    def same(self) -> list[QWidget]:
        """Return the parts that would come from the picture now."""
        return [known.itself.part for known in self._known.values() if known.same(self._page)]

    def take(self) -> None:
        """Draw the page, hidden or not, in the size it has now."""
        self.drop()
        page, ratio = self._page, self._page.devicePixelRatioF()
        # without transparency, like a window: letters are smoothed in the same way
        image = QImage(page.size() * ratio, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(ratio)
        page.render(image)
        self._picture = QPixmap.fromImage(image)
        self._known = _look(page)

    def drop(self) -> None:
        """Forget the picture."""
        if self._used:
            for part in self._known:
                if isValid(part):
                    part.removeEventFilter(self)
        self._picture, self._known, self._used = None, {}, False

    def begin(self) -> None:
        """The page is being painted and its parts come next; called by the page's own paint."""
        picture = self._picture
        if picture is None or self._used:
            return
        ratio = self._page.devicePixelRatioF()
        if picture.size() != self._page.size() * ratio or picture.devicePixelRatio() != ratio:
            self.drop()
            return
        self._used = True
        # a part may have gone with what it showed (other towns); it is in nobody's picture any more
        self._known = {part: known for part, known in self._known.items() if isValid(part)}
        for part in self._known:
            part.installEventFilter(self)
        later(self, self.drop)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Paint a part that is still the same from the picture."""
        if not isinstance(event, QPaintEvent) or self._picture is None:
            return False
        known = self._known.get(watched)
        if known is None or not known.same(self._page):
            return False
        painter = QPainter(known.itself.part)
        # the whole picture from the corner of the page, cut to this part: exact at every scale of the screen
        painter.drawPixmap(-known.itself.place.topLeft(), self._picture)
        painter.end()
        return True


def _look(page: QWidget) -> dict[QObject, _Known]:
    """Return the parts whose place shows nothing but parts that tell when they change."""
    shown = [part for part in page.findChildren(QWidget) if part.isVisibleTo(page)]
    places = {part: QRect(part.mapTo(page, QPoint()), part.size()) for part in shown}
    parts = {
        part: _Part(part, part.changes, places[part])
        for part in shown
        if isinstance(part, Painted) and not (isinstance(part, PlainLabel) and part.selectable)
    }
    above = _above(places)
    known: dict[QObject, _Known] = {}
    for part, itself in parts.items():
        seen: set[QWidget] = {part}
        waiting: list[QWidget] = [part]
        while waiting:
            more = [other for other in above[waiting.pop()] if other not in seen]
            seen.update(more)
            waiting += more
        if all(each in parts for each in seen):
            ground = {other for other in parts if other.isAncestorOf(part)}
            known[part] = _Known(
                itself, tuple(found for each, found in parts.items() if each in seen | ground)
            )
    return known


def _above(places: Mapping[QWidget, QRect]) -> Mapping[QWidget, Sequence[QWidget]]:
    """Return for each part what it holds and what shares pixels with it, over or under it."""
    found: dict[QWidget, list[QWidget]] = {part: [] for part in places}
    for one, other in combinations(places, 2):
        if one.isAncestorOf(other):
            found[one].append(other)
        elif other.isAncestorOf(one):
            found[other].append(one)
        elif places[one].intersects(places[other]):
            found[one].append(other)
            found[other].append(one)
    return found
