"""Settings, Appearance: language, colours, size. Everything changes at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.language import LANGUAGES
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import PlainLabel, ltr
from desktop.ui.widgets.segment import Segment, SegmentOption

if TYPE_CHECKING:
    from desktop.ui.context import ScreenContext


SHOWN_SCALES = (80, 100, 130, 150, 200)
"""As many as fit a window 400 wide; the preferences file takes the steps between them too."""


class LookSettings(QWidget):
    """Three cards with one choice each."""

    def __init__(self, context: ScreenContext) -> None:
        super().__init__()
        self._context = context
        theme, appearance = context.theme, context.appearance
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("m"))
        self.language = Segment(
            theme,
            self.tr("Language"),
            [SegmentOption(value=each.code, text=each.own_name) for each in LANGUAGES],
            clearable=False,
        )
        self.language.setObjectName("look_language")
        self.language.set_value(appearance.language.code)
        self.language.chosen.connect(appearance.set_language)
        self.mode = Segment(
            theme,
            self.tr("Colours"),
            [
                SegmentOption(value="light", text=self.tr("Light")),
                SegmentOption(value="dark", text=self.tr("Dark")),
                SegmentOption(value="system", text=self.tr("As the system")),
            ],
            clearable=False,
        )
        self.mode.setObjectName("look_mode")
        self.mode.set_value(theme.mode)
        self.mode.chosen.connect(appearance.set_mode)
        shown = sorted({*SHOWN_SCALES, theme.scale})
        self.scale = Segment(
            theme,
            self.tr("Size of text and controls"),
            [SegmentOption(value=str(scale), text=ltr(f"{scale} %")) for scale in shown],
            dense=True,
            clearable=False,
        )
        self.scale.setObjectName("look_scale")
        self.scale.set_value(str(theme.scale))
        self.scale.chosen.connect(lambda value: appearance.set_scale(int(value)))
        self.sound = Segment(
            theme,
            self.tr("Sound with a reminder in a crisis"),
            [
                SegmentOption(value="off", text=self.tr("No sound")),
                SegmentOption(value="on", text=self.tr("A short sound")),
            ],
            clearable=False,
        )
        self.sound.setObjectName("look_sound")
        self.sound.set_value("on" if appearance.preferences.reminder_sound else "off")
        self.sound.chosen.connect(lambda value: appearance.set_reminder_sound(value == "on"))
        for heading, words, part in (
            (self.tr("Language"), self.tr("Of the program. What clients read has its own."), self.language),
            (self.tr("Colours"), "", self.mode),
            (self.tr("Size of text and controls"), self.tr("In a crisis never under 100 %."), self.scale),
            (
                self.tr("Sound with a reminder in a crisis"),
                self.tr(
                    "Never while they cannot speak freely or somebody hears: it would be heard on the call too."
                ),
                self.sound,
            ),
        ):
            card = Card(theme, heading)
            card.body.addWidget(part)
            if words:
                card.body.addWidget(PlainLabel(theme, words, size="small", role="muted", wrap=True))
            column.addWidget(card)
        if appearance.capture.offered:
            from desktop.ui.screens.settings_capture import CaptureCard

            column.addWidget(CaptureCard(context))
