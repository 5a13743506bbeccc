"""The theme: switches reach everything, fonts are ours, numbers line up, importing stays cheap."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetrics, QRawFont
from PySide6.QtWidgets import QApplication

from desktop.ui.theme.fonts import EMOJI_FAMILY, register_fonts, tallest_line
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.paint import ARABIC_LINE_FACTOR, MYANMAR_LINE_FACTOR, TextBlock

ROOT = Path(__file__).parents[3]


def test_every_named_family_is_bundled(theme: Theme) -> None:
    ours = {
        name for path in (ROOT / "resources" / "fonts").glob("*.ttf") for name in [QRawFont(str(path), 15)]
    }
    families = {raw.familyName() for raw in ours}
    assert {*theme.tokens.families, EMOJI_FAMILY} <= families


def test_each_family_has_two_weights(theme: Theme) -> None:
    for family in theme.tokens.families:
        styles = QFontDatabase.styles(family)
        assert any("Regular" in style for style in styles), family
        assert any("Semi" in style or "Bold" in style for style in styles), family


def test_a_broken_font_file_is_told(tmp_path: Path, qapp: QApplication) -> None:
    (tmp_path / "Broken.ttf").write_bytes(b"not a font")
    assert register_fonts(tmp_path) == ["Broken.ttf"]


def test_the_interface_uses_noto_sans(theme: Theme) -> None:
    assert QFontInfo(theme.font("body")).family() == "Noto Sans"
    assert theme.font("body").pixelSize() == 15
    assert theme.font("body", family="Noto Naskh Arabic").families()[0] == "Noto Naskh Arabic"


def test_the_written_height_of_the_tallest_script_is_enough(theme: Theme) -> None:
    for family in theme.tokens.families:
        for pixels in (12, 15, 18, 24, 30):
            font = QFont(family)
            font.setPixelSize(pixels)
            assert QFontMetrics(font).height() <= tallest_line(pixels), family


def test_lines_of_tall_scripts_are_as_high_as_the_tokens_say(theme: Theme) -> None:
    assert theme.tokens.arabic_line_factor == ARABIC_LINE_FACTOR
    assert theme.tokens.myanmar_line_factor == MYANMAR_LINE_FACTOR
    heights = [
        TextBlock(text, theme.font("body"), 22).height for text in ("Hello", "سميرة", "မင်္ဂလာပါ", "ሳሚራ")
    ]
    assert heights == [22, 24, 32, 22]


def test_digits_line_up(theme: Theme) -> None:
    metrics = QFontMetrics(theme.font("crisis_timer", strong=True, tabular=True))
    assert len({metrics.horizontalAdvance(digit * 4) for digit in "0123456789"}) == 1


def test_scale_is_kept_between_its_limits(theme: Theme) -> None:
    theme.set_scale(500)
    assert theme.scale == 200
    theme.set_scale(10)
    assert theme.scale == 80
    assert theme.px(40) == 32
    assert theme.px(0.2) == 1
    assert theme.px(0) == 0


def test_a_switch_is_told_once(theme: Theme, qtbot) -> None:
    heard: list[bool] = []
    theme.changed.connect(lambda: heard.append(theme.dark))
    theme.set_mode("dark")
    theme.set_mode("dark")
    assert heard == [True]
    assert theme.colour("surface").name().upper() == theme.tokens.dark["surface"]


def test_no_motion_when_less_is_wished(theme: Theme) -> None:
    assert theme.reduced_motion
    assert theme.motion("panel") == 0
    theme.set_reduced_motion(False)
    assert theme.motion("panel") == 120
    theme.set_reduced_motion(True)


def test_the_theme_file_is_well_formed_for_the_palette(theme: Theme, qapp: QApplication) -> None:
    assert qapp.palette().window().color().name() == theme.colour("surface").name()
    assert theme.colour("accent").name() in qapp.styleSheet()
    with pytest.raises(KeyError):
        theme.colour("no_such_role")


def test_importing_the_kit_loads_nothing_heavy() -> None:
    code = (
        "import sys, pkgutil, importlib, desktop.ui.widgets as w, desktop.ui.theme.theme\n"
        "[importlib.import_module('desktop.ui.widgets.' + m.name) for m in pkgutil.iter_modules(w.__path__)]\n"
        "heavy = ('sqlcipher3','cryptography','typst','zxcvbn','phonenumbers','msgspec','rapidfuzz','pypdf',"
        "'PySide6.QtPdf','PySide6.QtNetwork','asyncio','socket')\n"
        "print([name for name in heavy if name in sys.modules])\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
