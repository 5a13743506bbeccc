"""I must call, because: a reason by chip or in words, then whether they were told, which stamps all of it at once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QApplication, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.screens.crisis_chips import chip_row
from desktop.ui.screens.crisis_panels import ButtonRow, pressed_button
from desktop.ui.screens.crisis_saying_rows import SayingRow
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.fields import TextField

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.ui.screens.crisis_saying import Saying
    from desktop.ui.theme.theme import Theme


class MustForm(QObject):
    """Nothing is asked before it stamps: without a reason the line says that the call must be made, and no more.

    Its `rows` go into a panel, which may put them on two pages; the form lives as long as the first of them.
    """

    stamped = Signal(str, str, str)
    """The reason's id or an empty text, what was written, and one of TOLD or an empty text."""

    grown = Signal()
    """Other words are said: the rows below want another place."""

    def __init__(
        self,
        theme: Theme,
        reasons: Sequence[tuple[str, str]],
        says: Mapping[str, Saying],
        told: Mapping[str, str],
    ) -> None:
        """`reasons` are id and label; `says` what they are told for each, "" while none is chosen; `told` the words of
        each answer.
        """
        self._theme, self._says = theme, says
        options = [(f"because_{reason}", label) for reason, label in reasons]
        # the name is asked for before QObject is there, which the chips are to own
        self._chips = chip_row(theme, _why(), options, (), self._on_reason)
        super().__init__(self._chips)
        self.say = QWidget()
        self._says_now = QVBoxLayout(self.say)
        self._says_now.setContentsMargins(0, 0, 0, 0)
        self.words = TextField(theme, self.tr("Why, in your words"), crisis=True)
        self.words.setObjectName("crisis_because")
        self.words.entered.connect(lambda: self._stamp(""))
        self.words.left.connect(self._on_left)
        self.words.installEventFilter(self)
        self._told = ButtonRow(
            theme,
            [
                pressed_button(theme, words, f"crisis_told_{answer}", partial(self._stamp, answer))
                for answer, words in told.items()
            ],
        )
        self.rows: list[QWidget] = [self._chips, self.say, self._told, self.words]
        self._tell()

    def reason(self) -> str:
        """The id of the reason that is chosen, or an empty text."""
        return next((name for name, chip in self._by_id().items() if chip.isChecked()), "")

    def show_reason(self, reason: str) -> None:
        """Choose the reason that was stamped."""
        for name, chip in self._by_id().items():
            chip.setChecked(name == reason)
        self._tell()

    def _by_id(self) -> dict[str, Chip]:
        found = self._chips.findChildren(Chip)
        return {chip.objectName().removeprefix("crisis_chip_because_"): chip for chip in found}

    def _on_reason(self, option: str, on: bool) -> None:
        self.show_reason(option.removeprefix("because_") if on else "")

    def _tell(self) -> None:
        while (item := self._says_now.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        saying = self._says.get(self.reason(), self._says.get(""))
        if saying is not None:
            row = SayingRow(self._theme, saying)
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            row.setSizePolicy(policy)
            self._says_now.addWidget(row)
        self.grown.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The panel is closed or put aside by a key while the form has the keyboard: what was typed is not lost."""
        if event.type() == QEvent.Type.Hide and not event.spontaneous() and self.words.text().strip():
            self._stamp("")
        return super().eventFilter(watched, event)

    def _on_left(self) -> None:
        """What was typed is not lost with the panel; within the form the press that follows takes it along."""
        goes_to = QApplication.focusWidget()
        inside = goes_to is not None and any(row.isAncestorOf(goes_to) for row in self.rows)
        if self.words.text().strip() and not inside:
            self._stamp("")

    def _stamp(self, told: str) -> None:
        words = self.words.text().strip()
        self.words.set_text("")
        self.stamped.emit(self.reason(), words, told)


def _why() -> str:
    from PySide6.QtCore import QCoreApplication

    return QCoreApplication.translate("MustForm", "Why must you call?")
