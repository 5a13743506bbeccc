"""Lucide icons, recoloured when loaded, mirrored where direction matters, kept as pictures in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from PySide6.QtGui import QIcon

LARGE_ICON = 24


class UnknownIcon(KeyError):
    """An icon name in code has no file in resources/icons: a defect, found by a test."""


class IconSet:
    """Draws icons by name. One object per theme; pictures are cached by name, colour, size and direction."""

    def __init__(self, folder: Path, *, mirrored: Iterable[str], strokes: tuple[float, float]) -> None:
        self._folder = folder
        self._mirrored = frozenset(mirrored)
        self._strokes = strokes
        self._sources: dict[str, str] = {}
        self._pixmaps: dict[tuple[str, str, int, float, bool], QPixmap] = {}

    def names(self) -> list[str]:
        """Every icon there is a file for, sorted."""
        return sorted(path.stem for path in self._folder.glob("*.svg"))

    def mirrors(self, name: str) -> bool:
        """Whether this icon is turned round in a right-to-left interface."""
        return name in self._mirrored

    def pixmap(
        self,
        name: str,
        colour: QColor,
        size: int,
        *,
        dpr: float = 1.0,
        rtl: bool = False,
        token_size: int = 20,
    ) -> QPixmap:
        """The icon as a picture of `size` logical pixels; `token_size` (16, 20 or 24) chooses the stroke."""
        mirrored = rtl and self.mirrors(name)
        key = (name, colour.name(QColor.NameFormat.HexArgb), size, dpr, mirrored)
        stroke = self._strokes[1] if token_size >= LARGE_ICON else self._strokes[0]
        found = self._pixmaps.get(key)
        if found is None:
            found = self._render(name, colour, size, dpr, mirrored=mirrored, stroke=stroke)
            self._pixmaps[key] = found
        return found

    def icon(self, name: str, colour: QColor, size: int, *, rtl: bool = False) -> QIcon:
        """The icon for Qt's own views and menus, in two densities."""
        from PySide6.QtGui import QIcon

        icon = QIcon()
        for dpr in (1.0, 2.0):
            icon.addPixmap(self.pixmap(name, colour, size, dpr=dpr, rtl=rtl))
        return icon

    def forget(self) -> None:
        """Drop the cached pictures (after a change of colours or scale)."""
        self._pixmaps.clear()

    def _source(self, name: str) -> str:
        found = self._sources.get(name)
        if found is None:
            found = self._read(name)
            self._sources[name] = found
        return found

    def _read(self, name: str) -> str:
        path = self._folder / f"{name}.svg"
        try:
            return path.read_text(encoding="utf-8")
        except (OSError, ValueError):
            if self._folder.is_dir() and not path.exists():
                raise UnknownIcon(name) from None
            # the installation is damaged, not the name: every icon stands beside words, which are still there
            return ""

    def _render(
        self, name: str, colour: QColor, size: int, dpr: float, *, mirrored: bool, stroke: float
    ) -> QPixmap:
        text = self._source(name)
        text = text.replace("currentColor", colour.name(QColor.NameFormat.HexRgb))
        text = text.replace('stroke-width="2"', f'stroke-width="{stroke}"')
        pixels = max(1, round(size * dpr))
        pixmap = QPixmap(pixels, pixels)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        if mirrored:
            painter.translate(pixels, 0)
            painter.scale(-1, 1)
        if text:
            QSvgRenderer(text.encode()).render(painter, QRectF(0, 0, pixels, pixels))
        painter.end()
        pixmap.setDevicePixelRatio(dpr)
        return pixmap
