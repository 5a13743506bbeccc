"""The words of one widget, laid out once for all who ask: a layout asks again and again, painting once more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ui.widgets.paint import TextBlock

if TYPE_CHECKING:
    from desktop.ui.theme.theme import Theme

MOST = 8
"""So many blocks of a widget are kept: its words at the few widths a layout goes back and forth between."""


class KeptBlocks:
    """One per widget, never shared: what a client said goes with the widget that shows it. `clear` with its words."""

    __slots__ = ("_kept",)

    def __init__(self) -> None:
        self._kept: dict[tuple[object, ...], TextBlock] = {}

    def clear(self) -> None:
        """The words are other words now."""
        self._kept.clear()

    def block(
        self,
        theme: Theme,
        text: str,
        width: int | None,
        *,
        size: str = "body",
        strong: bool = False,
        family: str | None = None,
        ink: bool = False,
    ) -> TextBlock:
        """Return the words laid out to a width in the type scale as it is now; None and wide ones are one line each."""
        key = (theme.revision, text, size, strong, family, ink)
        whole = self._kept.get(key)
        if whole is None:
            whole = self._make(key, theme, None)
        if width is None or width >= whole.width:
            return whole
        return self._kept.get((*key, width)) or self._make(key, theme, width)

    def _make(self, key: tuple[object, ...], theme: Theme, width: int | None) -> TextBlock:
        _revision, text, size, strong, family, ink = key
        font = theme.font(str(size), strong=bool(strong), family=None if family is None else str(family))
        made = TextBlock(str(text), font, theme.line_height(str(size)), width, ink=bool(ink))
        if len(self._kept) >= MOST:
            self._kept.clear()
        self._kept[key if width is None else (*key, width)] = made
        return made
