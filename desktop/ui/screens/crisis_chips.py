"""What the panels of a call are made of: chips that stamp and take back, what to say, and showing it all again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from desktop.ui.screens.crisis_panels import ButtonRow
from desktop.ui.screens.crisis_saying_rows import SayingRow
from desktop.ui.widgets.chip import Chip

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from desktop.ui.screens.crisis import CrisisScreen
    from desktop.ui.theme.theme import Theme


def chip_row(
    theme: Theme,
    name: str,
    options: Sequence[tuple[str, str]],
    chosen: Collection[str],
    pressed: Callable[[str, bool], None],
) -> ButtonRow:
    """Return chips for `options` (id, words); `pressed` hears the id and whether it is on now.

    `name` says what they are about, for a screen reader; each chip's object is called ``crisis_chip_<id>``.
    """
    made = []
    for option, words in options:
        chip = made_chip(theme, name, option, words, on=option in chosen)
        chip.clicked.connect(partial(_clicked, chip, option, pressed))
        made.append(chip)
    return ButtonRow(theme, made, gap=6)


def made_chip(theme: Theme, name: str, option: str, words: str, *, on: bool) -> Chip:
    """Return one chip; see `chip_row`."""
    chip = Chip(theme, words)
    chip.setObjectName(f"crisis_chip_{option}")
    chip.setAccessibleDescription(name)
    chip.setChecked(on)
    return chip


def _clicked(chip: Chip, option: str, pressed: Callable[[str, bool], None], _on: bool = False) -> None:
    pressed(option, chip.isChecked())


def said(screen: CrisisScreen, file: str, text_id: str, english: str) -> SayingRow:
    """Return words to say, in the client's language where there is one, with the caseworker's below."""
    from desktop.ui.screens.crisis_saying import sayings

    return SayingRow(screen.context.theme, sayings(screen).text(file, text_id, english))


def again(screen: CrisisScreen, panel: str) -> None:
    """Show a panel anew after a stamp, at the part and the chip where somebody stood; another panel is left alone."""
    screen.opened.show_again(panel)
