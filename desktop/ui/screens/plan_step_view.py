"""A step of a plan as it was written, to be read: both languages beside each other, number, kept in memory or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QPainter, QTransform
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.domain.pictograms import is_mirrored
from desktop.ui.screens.plan_picture_words import picture_words
from desktop.ui.screens.plan_pictures import draw_pictogram
from desktop.ui.widgets.base import PaintedWidget
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PhoneText
from desktop.ui.widgets.read_aloud import ScriptText
from desktop.ui.widgets.side_by_side import SideBySide

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from desktop.domain.safety_plans import PlanStep
    from desktop.ui.context import ScreenContext

translate = QCoreApplication.translate
SIDE = 24
"""How large the picture of a step is, in design pixels."""


class StepPicture(PaintedWidget):
    """The picture of a step, drawn in the colour of the words."""

    def __init__(self, context: ScreenContext, name: str) -> None:
        super().__init__(context.theme)
        self._context, self._name = context, name
        self.setAccessibleName(picture_words(name))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(self.theme.px(SIDE), self.theme.px(SIDE))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        colour = self.theme.colour("text")
        side = self.theme.px(SIDE)
        drawn = draw_pictogram(self._context.resources, self._name, colour, side, self.devicePixelRatioF())
        if drawn is not None:
            if is_mirrored(self._name, right_to_left=self.isRightToLeft()):
                drawn = drawn.transformed(QTransform().scale(-1, 1))
                drawn.setDevicePixelRatio(self.devicePixelRatioF())
            QPainter(self).drawPixmap(0, 0, drawn)


def memory_mark(context: ScreenContext) -> IconLabel:
    """Return the mark of what stands in no form."""
    words = translate("Plan", "In memory only")
    return IconLabel(context.theme, words, icon="lock", size="small", role="muted", wrap=True)


class StepView(QWidget):
    """One step, not to be written in. `beside`: the languages stand beside each other where there is room."""

    def __init__(
        self, context: ScreenContext, step: PlanStep, languages: Sequence[str], *, beside: bool = True
    ) -> None:
        super().__init__()
        theme = context.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(4), 0, theme.px(4))
        column.setSpacing(theme.px(4))
        texts = [
            text for tag in languages for text in step.texts if text.language == tag and text.text.strip()
        ]
        texts = texts or [text for text in step.texts if text.text.strip()][:1]
        row = QHBoxLayout()
        row.setSpacing(theme.space("s"))
        if step.pictogram:
            row.addWidget(StepPicture(context, step.pictogram), 0, Qt.AlignmentFlag.AlignTop)
        if texts:
            words = [ScriptText(theme, text.text.strip(), text.language, size="body") for text in texts]
            if beside and len(words) > 1:
                row.addWidget(SideBySide(theme, *((each, 1) for each in words), narrow=360), 1)
            else:
                below = QVBoxLayout()
                for each in words:
                    below.addWidget(each)
                row.addLayout(below, 1)
        if step.phone:
            row.addWidget(PhoneText(theme, step.phone, size="large"), 0, Qt.AlignmentFlag.AlignTop)
        if not texts:
            row.addStretch(1)
        column.addLayout(row)
        if step.kept_in_memory:
            column.addWidget(memory_mark(context))
