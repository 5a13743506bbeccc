"""Settings, Appearance: whether screen pictures and shared screens may show the program. Only where the system can."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.segment import Segment, SegmentOption

if TYPE_CHECKING:
    from desktop.ui.context import ScreenContext


class CaptureCard(Card):
    """One choice, what it costs, and what is true when the system refuses."""

    def __init__(self, context: ScreenContext) -> None:
        theme, appearance = context.theme, context.appearance
        heading = QCoreApplication.translate("CaptureCard", "Screen pictures and shared screens")
        super().__init__(theme, heading)
        self._guard = appearance.capture
        self.choice = Segment(
            theme,
            heading,
            [
                SegmentOption(value="hidden", text=self.tr("Keep Waystead out")),
                SegmentOption(value="shown", text=self.tr("Let them show it")),
            ],
            clearable=False,
        )
        self.choice.setObjectName("look_capture")
        self.choice.set_value("hidden" if self._guard.on else "shown")
        self.choice.chosen.connect(lambda value: appearance.set_capture_blocked(value == "hidden"))
        self.body.addWidget(self.choice)
        words = self.tr(
            "Some magnifiers and screen readers see nothing while Waystead is kept out: then let them show it. "
            "No setting helps against a photo of the screen."
        )
        self.body.addWidget(PlainLabel(theme, words, size="small", role="muted", wrap=True))
        refused = self.tr(
            "This Windows did not accept it: a screen picture or a shared screen can show Waystead. "
            "Close or hide Waystead before you share the screen."
        )
        self.refused = Banner(theme, refused, tone="look")
        self.refused.setObjectName("look_capture_refused")
        self.refused.hide()
        self.body.addWidget(self.refused)
        self._guard.refused_changed.connect(self._show)
        if self._guard.refused:
            self.refused.show()

    def _show(self) -> None:
        self.refused.setVisible(self._guard.refused)
