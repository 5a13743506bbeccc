"""The theme a window is built with: colours by role, scaled sizes, fonts and icons. Passed in, never global."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette, QPixmap

from desktop.ui.theme.focus_ring import FocusRing
from desktop.ui.theme.focus_tip import FocusTip
from desktop.ui.theme.fonts import LATIN, make_font, register_fonts, tallest_line
from desktop.ui.theme.icons import IconSet
from desktop.ui.theme.stylesheet import build_stylesheet
from desktop.ui.theme.tokens import Tokens, tokens_or_bare

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QIcon
    from PySide6.QtWidgets import QApplication

STYLE = "Fusion"
STYLED = "styled_with"
"""Property of an application that was started in this style: asking Qt for it again costs more than it gives."""

Mode = Literal["light", "dark", "system"]
MIN_SCALE, MAX_SCALE = 80, 200


class Theme(QObject):
    """Colours, sizes, fonts and icons for one application.

    Widgets take it as their first argument and read from it whenever they draw; after a switch every widget gets
    Qt's StyleChange event and measures itself again.
    """

    changed = Signal()

    def __init__(
        self,
        resources: Path,
        *,
        mode: Mode = "system",
        scale: int = 100,
        reduced_motion: bool | None = None,
        parent: QObject | None = None,
    ) -> None:
        """`resources` is the program's resources folder; `reduced_motion` None follows the system."""
        super().__init__(parent)
        self.tokens: Tokens = tokens_or_bare(resources / "theme" / "tokens.toml")
        self.icons = IconSet(
            resources / "icons", mirrored=self.tokens.mirrored_icons, strokes=self.tokens.icon_strokes
        )
        self._fonts_folder = resources / "fonts"
        self._fonts_left = False
        self._mode: Mode = mode
        self._scale = min(MAX_SCALE, max(MIN_SCALE, scale))
        self._reduced_motion = reduced_motion
        self._app: QApplication | None = None
        self._ring: FocusRing | None = None
        self._tip: FocusTip | None = None
        self._colours: dict[str, QColor] = {}
        self._fonts: dict[tuple[str, bool, bool, str | None], QFont] = {}
        self._sizes: dict[tuple[str, str], int] = {}
        self.revision = 0
        """Another number after every change of colours or scale: what was measured before is old."""

    # -- appearance -----------------------------------------------------------------------------------------
    @property
    def mode(self) -> Mode:
        """What was asked for: light, dark or as the system says."""
        return self._mode

    @property
    def dark(self) -> bool:
        """Whether dark colours are shown now."""
        if self._mode != "system":
            return self._mode == "dark"
        return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark

    @property
    def scale(self) -> int:
        """Text and control size in per cent, 80 to 200."""
        return self._scale

    @property
    def reduced_motion(self) -> bool:
        """Whether nothing may move: the person's choice, else the system's where Qt can tell."""
        if self._reduced_motion is not None:
            return self._reduced_motion
        accessibility = getattr(QGuiApplication.styleHints(), "accessibility", None)
        hints = accessibility() if callable(accessibility) else None
        preference = getattr(hints, "motionPreference", None)
        return bool(callable(preference) and "educ" in str(preference()))

    def set_mode(self, mode: Mode) -> None:
        """Switch between light, dark and system, at once and everywhere."""
        if mode != self._mode:
            self._mode = mode
            self._refresh()

    def set_scale(self, scale: int) -> None:
        """Switch the size of everything (per cent, kept between 80 and 200)."""
        scale = min(MAX_SCALE, max(MIN_SCALE, scale))
        if scale != self._scale:
            self._scale = scale
            self._refresh()

    def set_reduced_motion(self, reduced: bool | None) -> None:
        """Set or (None) leave to the system whether anything may move."""
        self._reduced_motion = reduced

    def motion(self, name: str) -> int:
        """Milliseconds of a movement (tokens [motion]); 0 when less motion is wished. Not for `toast_stays`."""
        return 0 if self.reduced_motion else self.tokens.motion[name]

    # -- colours and sizes ----------------------------------------------------------------------------------
    def colour(self, role: str) -> QColor:
        """The colour of a role, for instance `accent` or `text`."""
        found = self._colours.get(role)
        if found is None:
            found = QColor(self.tokens.colours(dark=self.dark)[role])
            self._colours[role] = found
        return found

    def px(self, value: float) -> int:
        """A design pixel at the present scale (never below 1 for anything above 0)."""
        if value <= 0:
            return 0
        return max(1, round(value * self._scale / 100))

    def space(self, name: str) -> int:
        """A distance of [space], scaled."""
        return self._sizes.get(("space", name)) or self._size("space", name, self.tokens.space[name])

    def control(self, name: str) -> int:
        """A height or padding of [control], scaled."""
        return self._sizes.get(("control", name)) or self._size("control", name, self.tokens.control[name])

    def radius(self, name: str) -> int:
        """A radius of [radius], scaled."""
        return self.px(self.tokens.radius[name])

    def line_height(self, size: str = "body") -> int:
        """The line height of a step of the type scale, scaled."""
        return self._sizes.get(("line", size)) or self._size("line", size, self.tokens.type_scale[size].line)

    def _size(self, kind: str, name: str, value: float) -> int:
        """Keep a size for the present scale: one page asks for them some thousand times."""
        found = self._sizes[(kind, name)] = self.px(value)
        return found

    def field_height(self, base: str = "field", size: str = "body") -> int:
        """Height of a text field: the token, or more where the tallest bundled script needs it."""
        pixels = self.px(self.tokens.type_scale[size].px)
        return max(self.control(base), tallest_line(pixels) + self.px(6))

    # -- fonts and icons ------------------------------------------------------------------------------------
    def font(
        self, size: str = "body", *, strong: bool = False, tabular: bool = False, family: str | None = None
    ) -> QFont:
        """A font of the type scale (`small`, `body`, `large`, `title`, `page_title`, `read_aloud` …)."""
        key = (size, strong, tabular, family)
        found = self._fonts.get(key)
        if found is None:
            pixels = self.px(self.tokens.type_scale[size].px)
            found = make_font(self.tokens, pixels, strong=strong, tabular=tabular, family=family)
            self._fonts[key] = found
        return QFont(found)

    def pixmap(
        self, name: str, role: str = "text", size: int = 20, *, dpr: float = 1.0, rtl: bool = False
    ) -> QPixmap:
        """An icon in a role's colour at 16, 20 or 24 design pixels."""
        return self.icons.pixmap(name, self.colour(role), self.px(size), dpr=dpr, rtl=rtl, token_size=size)

    def icon(self, name: str, role: str = "text", size: int = 20) -> QIcon:
        """An icon for Qt's own views and menus."""
        rtl = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return self.icons.icon(name, self.colour(role), self.px(size), rtl=rtl)

    # -- the application ------------------------------------------------------------------------------------
    def apply(self, app: QApplication, *, latin_first: bool = False) -> list[str]:
        """Register fonts and dress the application. Returns the font files Qt refused (empty when all is well).

        With `latin_first` the fonts of other scripts wait for `complete_fonts`.
        """
        first = self._app is None
        self._app = app
        refused: list[str] = []
        if first:
            if app.property(STYLED) != STYLE:
                app.setStyle(STYLE)
            refused = register_fonts(self._fonts_folder, LATIN if latin_first else "*.ttf")
            self._fonts_left = latin_first
            QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)
            self._ring = FocusRing(self, app)
            self._tip = FocusTip(app)
        self._dress()
        return refused

    def release(self) -> None:
        """Stop following the system: the window that was dressed is gone."""
        if self._app is not None:
            QGuiApplication.styleHints().colorSchemeChanged.disconnect(self._on_scheme_changed)
            self._app = None

    def complete_fonts(self) -> list[str]:
        """Register what `apply` left: before anything is shown that is not certainly in Latin letters."""
        if not self._fonts_left:
            return []
        self._fonts_left = False
        return register_fonts(self._fonts_folder, but=LATIN)

    def _on_scheme_changed(self) -> None:
        if self._mode == "system":
            self._refresh()

    def _refresh(self) -> None:
        self._colours.clear()
        self._fonts.clear()
        self._sizes.clear()
        self.revision += 1
        self.icons.forget()
        self._dress()
        self.changed.emit()

    def _dress(self) -> None:
        if self._app is None:
            return
        self._app.setFont(self.font("body"))
        self._app.setPalette(self._palette())
        sheet = build_stylesheet(self)
        if sheet != self._app.styleSheet():
            # Qt goes through every widget for it, also when nothing is new
            self._app.setStyleSheet(sheet)

    def _palette(self) -> QPalette:
        role = QPalette.ColorRole
        palette = QPalette()
        for slot, name in (
            (role.Window, "surface"),
            (role.WindowText, "text"),
            (role.Base, "raised"),
            (role.AlternateBase, "surface"),
            (role.Text, "text"),
            (role.PlaceholderText, "muted"),
            (role.Button, "raised"),
            (role.ButtonText, "text"),
            (role.Highlight, "accent"),
            (role.HighlightedText, "on_accent"),
            (role.ToolTipBase, "text"),
            (role.ToolTipText, "surface"),
            (role.Link, "accent"),
        ):
            palette.setColor(slot, self.colour(name))
        for slot in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, slot, self.colour("muted"))
        return palette
