"""A banner inside the page, above or below the thing it is about: good, look or information."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.widgets.base import PaintedWidget, mirrored_margins
from desktop.ui.widgets.icon_label import Icon
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.paint import fill_rounded

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QShowEvent

    from desktop.ui.theme.theme import Theme

Tone = Literal["good", "look", "information"]
_LOOK = {
    "good": ("positive_soft", "positive", "shield-check"),
    "look": ("caution_soft", "caution", "triangle-alert"),
    "information": ("selection", "on_selection", "info"),
}


class Banner(PaintedWidget):
    """Icon, a sentence, perhaps a second line, a note at the end and one button (given as a widget)."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        tone: Tone = "information",
        icon: str | None = None,
        detail: str = "",
        note: str = "",
        button: QWidget | None = None,
        leads: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`leads` is the large form (24 px icon, strong first line)."""
        super().__init__(theme, parent)
        self._tone: Tone = tone
        self._icon = icon
        _fill, role, standard = _LOOK[tone]
        self.mark = Icon(theme, icon or standard, role=role, size=24 if leads else 20)
        self.words = PlainLabel(theme, text, strong=leads, wrap=True)
        self.detail = PlainLabel(theme, detail, wrap=True)
        if not detail:  # never setVisible(True) before there is a parent: it would open a window
            self.detail.hide()
        self.note = PlainLabel(theme, note, size="small", role="muted")
        if not note:
            self.note.hide()
        self.button = button
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.words)
        column.addWidget(self.detail)
        row = self._row = QHBoxLayout(self)
        row.setSpacing(theme.space("s"))
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self.mark, 0, top if detail else Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(column, 1)
        row.addWidget(self.note, 0, top)
        if button is not None:
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(" ".join(part for part in (text, detail) if part))
        self.measure()

    def measure(self) -> None:
        """Padding: less around a button, so that the banner stays as low as it can."""
        theme, has_button = self.theme, self.button is not None
        edge = theme.px(2 if has_button else 8)
        end = theme.px(4) if has_button else theme.space("s")
        mirrored_margins(self._row, self, theme.space("s"), edge, end, edge)

    def set_message(
        self, text: str, *, tone: Tone | None = None, detail: str = "", icon: str | None = None
    ) -> None:
        """Say something else, perhaps in another tone and with another icon; a screen reader is told."""
        if tone is not None:
            self._tone = tone
        if icon is not None:
            self._icon = icon
        _fill, role, standard = _LOOK[self._tone]
        self.mark.set_icon(self._icon or standard, role)
        place = Qt.AlignmentFlag.AlignTop if detail else Qt.AlignmentFlag.AlignVCenter
        self._row.setAlignment(self.mark, place)
        self.words.setText(text)
        self.detail.setText(detail)
        self.detail.setVisible(bool(detail))
        self.setAccessibleName(" ".join(part for part in (text, detail) if part))
        if self.isVisible():
            self._announce()
        self.update()

    def showEvent(self, event: QShowEvent) -> None:
        """A screen reader is told when the banner appears."""
        super().showEvent(event)
        if not event.spontaneous():
            self._announce()

    def _announce(self) -> None:
        # loaded here: the lock screen has a hidden banner, and these types take their time
        from PySide6.QtGui import QAccessible, QAccessibleEvent

        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the soft fill."""
        fill = self.theme.colour(_LOOK[self._tone][0])
        fill_rounded(QPainter(self), self.rect(), self.theme.radius("card"), fill=fill)
