"""Above and below the list of clients: the chips that say which part is shown, and who was found in another part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.services.client_list import COUNTED, PARTS
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import SecondaryButton
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.labels import ltr

if TYPE_CHECKING:
    from desktop.ui.theme.theme import Theme

translate = QCoreApplication.translate


def part_words(part: str) -> str:
    """Return the words of a chip."""
    return {
        "open": translate("ClientParts", "Open"),
        "ask": translate("ClientParts", "Ask safe contact again"),
        "closed": translate("ClientParts", "Closed"),
    }[part]


def count_words(part: str, count: int) -> str:
    """Return how many there are in a part, for the line beside the chips."""
    if part == "ask" and count > COUNTED:
        return translate("ClientParts", "more than {total} to ask again").format(total=ltr(str(COUNTED)))
    words = {
        "open": translate("ClientParts", "{total} open"),
        "ask": translate("ClientParts", "{total} to ask again"),
        "closed": translate("ClientParts", "{total} closed"),
    }[part]
    return words.format(total=ltr(str(count)))


def total_words(part: str, count: int) -> str:
    """Return a total inside "3 of 17"."""
    return ltr(f"{COUNTED}+" if part == "ask" and count > COUNTED else str(count))


class PartChips(QWidget):
    """Exactly one is on; a press on that one leaves it on."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.chips: dict[str, Chip] = {}
        flow = FlowLayout(self, gap_x=theme.space("xs"))
        for part in PARTS:
            chip = Chip(theme, part_words(part))
            chip.setObjectName(f"clients_part_{part}")
            chip.setAccessibleName(translate("ClientParts", "Show: {part}").format(part=part_words(part)))
            chip.clicked.connect(lambda _on=False, part=part: self._on_clicked(part))
            self.chips[part] = chip
            flow.addWidget(chip)
        self.set_part(PARTS[0])

    def part(self) -> str:
        """Return which is on."""
        return next(part for part, chip in self.chips.items() if chip.isChecked())

    def set_part(self, part: str) -> None:
        """Choose silently; what is none of them is the first."""
        for each, chip in self.chips.items():
            chip.setChecked(each == (part if part in PARTS else PARTS[0]))

    def _on_clicked(self, part: str) -> None:
        self.set_part(part)
        self.chosen.emit(part)


class ElsewhereLine(QWidget):
    """Hidden until a search found somebody in another part than the one shown."""

    wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._part = ""
        self.button = SecondaryButton(theme, translate("ClientParts", "Show them"))
        self.button.setObjectName("clients_elsewhere")
        self.button.clicked.connect(lambda: self.wanted.emit(self._part))
        self._banner = Banner(theme, "", icon="search", button=self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._banner)
        self.hide()

    def show_found(self, part: str, count: int) -> None:
        """Say how many were found there; none hides the line."""
        self._part = part
        if part:
            words = {
                "open": translate("ClientParts", "{count} found among the open"),
                "closed": translate("ClientParts", "{count} found among the closed"),
            }[part]
            self._banner.set_message(words.format(count=ltr(str(count))))
        self.setVisible(bool(part))
