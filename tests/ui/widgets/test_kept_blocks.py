"""Tests of widgets/kept_blocks.py: laid out once, anew for other words, widths, weights and scales."""

from __future__ import annotations

from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.kept_blocks import MOST, KeptBlocks

WORDS = "What would they like you to do if someone else joins the call?"


def test_words_are_laid_out_once_for_a_width_and_a_look(theme: Theme) -> None:
    kept = KeptBlocks()
    whole = kept.block(theme, WORDS, None)
    assert whole.line_count == 1
    assert kept.block(theme, WORDS, whole.width) is whole
    narrow = kept.block(theme, WORDS, whole.width // 3)
    assert narrow.line_count > 1
    assert kept.block(theme, WORDS, whole.width // 3) is narrow
    strong = kept.block(theme, WORDS, None, strong=True)
    assert strong.width > whole.width
    assert kept.block(theme, "Other words", None).width < whole.width
    before = theme.scale
    theme.set_scale(150)
    try:
        larger = kept.block(theme, WORDS, None)
        assert larger.width > whole.width
        assert larger.height > whole.height
    finally:
        theme.set_scale(before)
    assert kept.block(theme, WORDS, None).width == whole.width
    for width in range(60, 60 + 3 * MOST):
        kept.block(theme, WORDS, width)
    assert len(kept._kept) <= MOST
    kept.clear()
    assert kept.block(theme, WORDS, None) is not whole
