"""The words of every kind of incident on the F-keys of the crisis page: on one line, also grown by two fifths."""

from __future__ import annotations

from desktop.ui.screens.crisis_layout import STEPS_WIDTH
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.paint import text_width
from tests.content.places import store

WIDE, COMPACT, GAP = 1366, 400, 8


def test_every_label_of_a_quick_key_stands_on_its_key(theme: Theme) -> None:
    beside = (WIDE - STEPS_WIDTH - 16 - 24 + GAP) // 6 - GAP
    compact = (COMPACT - 2 * 16 + GAP) // 3 - GAP
    font, pad = theme.font("body", strong=True), theme.space("xs")
    for language in ("en", "ar"):
        kinds = store(language=language).incidents()
        assert len(kinds) == 7
        for kind in kinds:
            for key in kind.quick_keys:
                wide = text_width(font, key.label)
                assert wide * 1.4 <= theme.px(beside) - pad, f"{language} {key.id}: {key.label}"
                assert wide <= theme.px(compact) - pad, f"{language} {key.id}: {key.label}"
