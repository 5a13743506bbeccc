"""The strip above a practice: the word, a pattern, what is heard just now, pause, end, and the real crisis button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QBrush, QPainter, QPolygon
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.widgets.base import PaintedWidget, mirrored_margins
from desktop.ui.widgets.buttons import SecondaryButton
from desktop.ui.widgets.crisis_button import CrisisButton
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PlainLabel, bare

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop.domain.drills import DrillEvent
    from desktop.ui.theme.theme import Theme

RIBBON = 8
translate = QCoreApplication.translate

_ICONS = {
    "said": "message-square",
    "other": "users-round",
    "noise": "ear",
    "silence": "mic-off",
    "dropped": "phone-off",
    "back": "phone-incoming",
    "told": "clock",
}


def kind_words(kind: str) -> str:
    """Return what an event is, in a word or two."""
    return {
        "said": translate("Drill", "You hear them say"),
        "other": translate("Drill", "You hear another voice"),
        "noise": translate("Drill", "You hear"),
        "silence": translate("Drill", "Silence"),
        "dropped": translate("Drill", "The call dropped"),
        "back": translate("Drill", "Your phone rings"),
        "told": translate("Drill", "Time passes"),
    }.get(kind, "")


class PracticeRibbon(PaintedWidget):
    """Slanted bars along the whole edge: told from a real crisis also without its colour."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.measure()

    def measure(self) -> None:
        """As high as the scale wants."""
        self.setFixedHeight(self.theme.px(RIBBON))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bars."""
        theme, rect = self.theme, self.rect()
        painter = QPainter(self)
        painter.fillRect(rect, theme.colour("surface"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(theme.colour("accent")))
        wide, tall = theme.px(12), rect.height()
        for left in range(-tall, rect.width() + tall, 2 * wide):
            bar = QPolygon([QRect(left, 0, wide, tall).topLeft(), QRect(left + wide, 0, 1, tall).topLeft()])
            bar.append(QRect(left + wide - tall, tall, 1, 1).topLeft())
            bar.append(QRect(left - tall, tall, 1, 1).topLeft())
            painter.drawPolygon(bar)


class DrillStrip(QWidget):
    """Emits what was pressed; the screen gives it words."""

    paused = Signal()
    ended = Signal()
    crisis = Signal()

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("drill_strip")
        self._theme = theme
        self._compact: bool | None = None
        self.ribbon = PracticeRibbon(theme, self)
        self.name = IconLabel(
            theme, self.tr("Practice"), icon="graduation-cap", size="large", strong=True, parent=self
        )
        self.name.setObjectName("drill_name")
        self.about = PlainLabel(theme, "", role="crisis_muted", wrap=True, parent=self)
        self.kind = IconLabel(theme, "", icon="ear", role="crisis_muted", parent=self)
        self.heard = PlainLabel(theme, "", strong=True, wrap=True, parent=self)
        self.heard.setObjectName("drill_heard")
        self.pause_button = SecondaryButton(theme, "", icon="pause", parent=self)
        self.pause_button.setObjectName("drill_pause")
        self.pause_button.clicked.connect(self.paused)
        self.end_button = SecondaryButton(theme, "", icon="square", parent=self)
        self.end_button.setObjectName("drill_end")
        self.end_button.clicked.connect(self.ended)
        self.crisis_button = CrisisButton(theme, parent=self)
        self.crisis_button.setObjectName("drill_real_crisis")
        self.crisis_button.setToolTip(self.tr("A real crisis: the practice ends at once"))
        self.crisis_button.clicked.connect(self.crisis)
        self.setAccessibleName(self.tr("Practice: {title}").format(title=bare(title)))
        self._named, self._words, self._buttons = QWidget(self), QWidget(self), QWidget(self)
        self._grid = QGridLayout()
        self._lay_out()
        self.show_paused(paused=False)
        self.set_compact(False)

    def _lay_out(self) -> None:
        theme = self._theme
        named, words = QVBoxLayout(self._named), QVBoxLayout(self._words)
        named.addStretch(1)
        for part in (self.name, self.about):
            named.addWidget(part)
        named.addStretch(1)
        words.addStretch(1)
        for part in (self.kind, self.heard):
            words.addWidget(part)
        words.addStretch(1)
        row = self._row = QHBoxLayout(self._buttons)
        for button in (self.pause_button, self.end_button, self.crisis_button):
            row.addWidget(button)
        for layout in (named, words, row):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(theme.space("xs") if layout is row else 0)
        self._grid.setVerticalSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.ribbon)
        column.addLayout(self._grid)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def set_compact(self, compact: bool) -> None:
        """One row, or the name and the buttons above what is heard."""
        if compact == self._compact:
            return
        self._compact = compact
        grid, theme = self._grid, self._theme
        for part in (self._named, self._words, self._buttons):
            grid.removeWidget(part)
        self.about.setVisible(not compact)
        # in the narrow form the words alone: everything below needs the room
        self.kind.setVisible(not compact)
        self.crisis_button.set_compact(compact)
        self.end_button.setText("" if compact else self.tr("End"))
        self.end_button.setAccessibleName(self.tr("End the practice and look back"))
        self.end_button.setToolTip(self.tr("End the practice and look back") if compact else "")
        self.name.words.set_size("body" if compact else "large")
        self._row.setSpacing(theme.space("xxs" if compact else "xs"))
        # the page below does not jump when the next words have one line more or less
        lines = 2 if compact else 3
        self._words.setMinimumHeight(lines * theme.line_height("body"))
        if compact:
            grid.addWidget(self._named, 0, 0)
            grid.addWidget(self._buttons, 0, 1, Qt.AlignmentFlag.AlignTrailing)
            grid.addWidget(self._words, 1, 0, 1, 2)
        else:
            grid.addWidget(self._named, 0, 0)
            grid.addWidget(self._words, 0, 1)
            grid.addWidget(self._buttons, 0, 2)
        grid.setColumnStretch(0, 1 if compact else 0)
        grid.setColumnStretch(1, 0 if compact else 1)
        grid.setHorizontalSpacing(theme.px(6 if compact else 16))
        side = theme.px(10 if compact else 24)
        mirrored_margins(grid, self, side, theme.px(2), side, theme.px(4))
        self.show_paused(paused=self._paused)

    def hear(self, event: DrillEvent) -> None:
        """Something is heard: shown, and told to screen readers at once."""
        self.say(kind_words(event.kind), event.text, _ICONS.get(event.kind, "ear"))

    def say(self, kind: str, words: str, icon: str) -> None:
        """Show something else in its place."""
        self.kind.set_state(icon, "crisis_muted", kind)
        self.heard.setText(words)
        self.heard.setAccessibleName(bare(f"{kind}. {words}"))
        QAccessible.updateAccessibility(QAccessibleEvent(self.heard, QAccessible.Event.Alert))

    def show_paused(self, *, paused: bool) -> None:
        """The button goes on where it paused before."""
        self._paused = paused
        self.about.setText(self.tr("Paused") if paused else self.tr("Nobody is real, nothing rings"))
        words = self.tr("Go on") if paused else self.tr("Pause")
        self.pause_button.setText("" if self._compact else words)
        self.pause_button.setAccessibleName(words)
        self.pause_button.setToolTip(words if self._compact else "")
        self.pause_button.set_icon("play" if paused else "pause")
