"""Pictograms on plan rows: the drawing as a picture in a colour, the button on a row, the panel to choose from."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPixmap, QTransform
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.domain.pictograms import is_mirrored
from desktop.ui.screens.plan_picture_words import picture_words
from desktop.ui.widgets.base import PaintedButton
from desktop.ui.widgets.buttons import IconButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.paint import fill_rounded

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QKeyEvent, QPaintEvent

    from desktop.ui.theme.theme import Theme

translate = QCoreApplication.translate


def pictogram_names(resources: Path) -> list[str]:
    """Return the pictograms there are."""
    return sorted(path.stem for path in (resources / "pictograms").glob("*.svg"))


@lru_cache(maxsize=128)
def _source(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def draw_pictogram(resources: Path, name: str, colour: QColor, side: int, dpr: float) -> QPixmap | None:
    """Return a pictogram in one colour, or None when there is no such drawing."""
    path = resources / "pictograms" / f"{name}.svg"
    if not name or not path.is_file():
        return None
    text = _source(path).replace("currentColor", colour.name()).replace('"black"', f'"{colour.name()}"')
    pixmap = QPixmap(round(side * dpr), round(side * dpr))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(text.encode())).render(painter, QRectF(0, 0, pixmap.width(), pixmap.height()))
    painter.end()
    pixmap.setDevicePixelRatio(dpr)
    return pixmap


class PictureButton(PaintedButton):
    """The picture before a row; dashed while there is none. Pressing asks for the panel."""

    def __init__(self, theme: Theme, resources: Path, *, tile: bool = False) -> None:
        """`tile` is one of the choices in the panel."""
        self._resources, self._tile = resources, tile
        self.picture = ""
        super().__init__(theme, "")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_picture(self, name: str, spoken: str) -> None:
        """Show a picture and say what the button is for."""
        self.picture = name
        self.setAccessibleName(spoken)
        self.setToolTip(picture_words(name) if name else "")
        self.update()

    def drawn_height(self) -> int:
        """As high as the row's field."""
        return self.theme.px(48) if self._tile else self.theme.control("plan_field")

    def sizeHint(self) -> QSize:
        """48 wide."""
        return QSize(self.theme.px(48), self.touch_height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box and what is in it."""
        theme, rect = self.theme, self.drawn_rect()
        painter = QPainter(self)
        on = self.isChecked()
        fill_rounded(
            painter,
            rect,
            theme.radius("control"),
            fill=theme.colour("selection") if on else self.neutral_fill() or theme.colour("raised"),
            outline=theme.colour("accent" if on else "line"),
            width=theme.px(1),
            dashed=not self.picture,
        )
        side = theme.px(28)
        dpr = self.devicePixelRatioF()
        role = "on_selection" if on else "accent"
        drawn = draw_pictogram(self._resources, self.picture, theme.colour(role), side, dpr)
        if drawn is not None and is_mirrored(self.picture, right_to_left=self.isRightToLeft()):
            drawn = drawn.transformed(QTransform().scale(-1, 1))
            drawn.setDevicePixelRatio(dpr)
        if drawn is None:
            side = theme.px(20)
            drawn = theme.pixmap("image", "muted", 20, dpr=dpr)
        painter.drawPixmap(rect.center().x() - side // 2 + 1, rect.center().y() - side // 2 + 1, drawn)


class PicturePanel(Card):
    """All pictures with their names spoken; `chosen("")` takes the picture away. Escape closes it."""

    chosen = Signal(str)
    closed = Signal()

    def __init__(self, theme: Theme, resources: Path, present: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.setObjectName("plan_pictures")
        self.setAccessibleName(translate("Plan", "Pictures"))
        head = QHBoxLayout()
        head.addWidget(PlainLabel(theme, translate("Plan", "A picture for this row"), strong=True), 1)
        close = IconButton(theme, "x", translate("Plan", "Close the pictures"))
        close.clicked.connect(self.closed)
        head.addWidget(close)
        self.body.addLayout(head)
        holder = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        holder.setSizePolicy(policy)
        flow = FlowLayout(holder, gap_x=theme.space("xs"), gap_y=theme.space("xs"))
        self.tiles: list[PictureButton] = []
        for name in ["", *pictogram_names(resources)]:
            tile = PictureButton(theme, resources, tile=True)
            tile.setCheckable(True)
            tile.setChecked(name == present)
            tile.show_picture(name, picture_words(name) if name else translate("Plan", "No picture"))
            tile.clicked.connect(lambda _on=False, name=name: self.chosen.emit(name))
            self.tiles.append(tile)
            flow.addWidget(tile)
        self.body.addWidget(holder)

    def start(self) -> None:
        """Take the keyboard, at the picture there is now."""
        tile = next((each for each in self.tiles if each.isChecked()), self.tiles[0])
        tile.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes; arrows go from picture to picture."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        step = {int(Qt.Key.Key_Right): 1, int(Qt.Key.Key_Left): -1}.get(event.key())
        at = next((place for place, tile in enumerate(self.tiles) if tile.hasFocus()), None)
        if step is not None and at is not None:
            step = -step if self.isRightToLeft() else step
            self.tiles[(at + step) % len(self.tiles)].setFocus(Qt.FocusReason.TabFocusReason)
            return
        super().keyPressEvent(event)
