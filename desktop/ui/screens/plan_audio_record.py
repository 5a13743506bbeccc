"""Recording a plan: whose voice, record, pause, stop; kept while it is spoken, and deaf as soon as the page is left."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from desktop.domain.errors import InvalidInput, NoSpace
from desktop.services.recording import GOES_ON, Heard, Recorder
from desktop.services.system_voice import voice_for
from desktop.ui.flow_buttons import button_row
from desktop.ui.messages import explain
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.base import PaintedWidget
from desktop.ui.widgets.buttons import SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import PlainLabel, isolate, ltr
from desktop.ui.widgets.paint import fill_rounded, is_rtl, place
from desktop.ui.widgets.segment import Segment, SegmentOption

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QPaintEvent

    from desktop.services.system_voice import SystemVoice
    from desktop.ui.context import ScreenContext
    from desktop.ui.theme.theme import Theme

translate = QCoreApplication.translate


def clock_words(milliseconds: int) -> str:
    """Return minutes and seconds as a clock shows them."""
    minutes, seconds = divmod(milliseconds // 1000, 60)
    return ltr(f"{minutes}:{seconds:02d}")


class LevelBar(PaintedWidget):
    """How loud it is, as a bar: the one who speaks sees that it hears."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._level = 0
        self.setFixedHeight(theme.px(8))
        self.setMinimumWidth(theme.px(80))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_level(self, level: int) -> None:
        """Show 0 to 100."""
        if level != self._level:
            self._level = level
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and how far it goes."""
        theme, rect = self.theme, self.rect()
        painter = QPainter(self)
        fill_rounded(painter, rect, rect.height() / 2, fill=theme.colour("line"))
        # a quiet voice is a tenth of the loudest there can be: it shall be seen too
        wide = min(rect.width(), rect.width() * min(100, self._level * 3) // 100)
        if wide > rect.height():
            spot = place(is_rtl(self), rect, 0, 0, wide, rect.height())
            fill_rounded(painter, spot, rect.height() / 2, fill=theme.colour("accent"))


class RecordCard(Card):
    """`kept` when there is one recording more, `began` when the microphone is on: nothing else may be heard then."""

    kept = Signal()
    began = Signal()
    heard = Signal(object)
    """(recorder, Heard), from the recorder's own thread."""

    def __init__(self, context: ScreenContext, plan_id: str, language: str, language_name: str) -> None:
        super().__init__(context.theme, translate("Plan", "Record it"))
        self._context, self._plan_id, self._language = context, plan_id, language
        self._recorder: Recorder | None = None
        self._state = ""
        self._build(language_name)
        self.heard.connect(self._on_heard, Qt.ConnectionType.QueuedConnection)
        context.tasks.slow(self, voice_for, language, done=self._on_voice)
        self._show()

    # ---- building ----------------------------------------------------------------------------------------------

    def _build(self, language_name: str) -> None:
        theme = self.theme
        self.body.addWidget(PlainLabel(theme, translate("Plan", "Whose voice?"), size="small", role="muted"))
        self.voice = Segment(
            theme,
            translate("Plan", "Whose voice?"),
            [
                SegmentOption(value="caseworker", text=translate("Plan", "Mine")),
                SegmentOption(value="interpreter", text=translate("Plan", "Interpreter")),
                SegmentOption(value="client", text=translate("Plan", "Theirs: they chose it")),
            ],
            clearable=False,
        )
        self.voice.setObjectName("plan_audio_voice")
        self.voice.set_value("caseworker")
        self.body.addWidget(self.voice, 0, Qt.AlignmentFlag.AlignLeading)
        words = translate("Plan", "A voice that is known tells whose plan it is. Record another person's.")
        self.body.addWidget(PlainLabel(theme, words, size="small", role="muted", wrap=True))
        self.failure = Banner(theme, "", tone="look")
        self.failure.setObjectName("plan_audio_failure")
        self.failure.hide()
        self.body.addWidget(self.failure)
        self.record = SecondaryButton(theme, translate("Plan", "Record"), icon="mic", page=True)
        self.record.setObjectName("plan_audio_record")
        self.record.clicked.connect(self._on_record)
        self.stop_button = SecondaryButton(
            theme, translate("Plan", "Stop and keep"), icon="square", page=True
        )
        self.stop_button.setObjectName("plan_audio_stop")
        self.stop_button.clicked.connect(self.stop)
        self.body.addWidget(button_row(theme, [self.record, self.stop_button]))
        line = QHBoxLayout()
        line.setSpacing(theme.space("s"))
        self.level = LevelBar(theme)
        line.addWidget(self.level, 1)
        self.time = PlainLabel(theme, "")
        self.time.setObjectName("plan_audio_time")
        line.addWidget(self.time)
        self.body.addLayout(line)
        self.system = SecondaryButton(theme, translate("Plan", "Use this computer's voice"), icon="volume-2")
        self.system.setObjectName("plan_audio_system")
        self.system.clicked.connect(self._on_system)
        self.system.hide()
        self.body.addWidget(button_row(theme, [self.system]))
        none = translate("Plan", "This computer has no voice for {language}.")
        self.no_voice = PlainLabel(
            theme, none.format(language=isolate(language_name)), size="small", role="muted", wrap=True
        )
        self.no_voice.hide()
        self.body.addWidget(self.no_voice)

    def _on_voice(self, voice: SystemVoice | None) -> None:
        self.system.setVisible(voice is not None)
        self.no_voice.setVisible(voice is None)

    # ---- recording ---------------------------------------------------------------------------------------------

    @property
    def hears(self) -> bool:
        """Tell whether the microphone is on, or about to be."""
        return self._recorder is not None or self._state == "starting"

    def _on_record(self) -> None:
        recorder = self._recorder
        if recorder is not None:
            (recorder.go_on if self._state == "paused" else recorder.pause)()
            return
        if self._state:
            return
        self.failure.hide()
        self.began.emit()
        self._state = "starting"
        self._show()
        # everything typed is in the vault before somebody reads it aloud
        self._context.autosave.flush()
        self._context.tasks.write(
            self,
            self._context.services.plan_recordings.begin,
            self._plan_id,
            self._language,
            self.voice.value() or "caseworker",
            done=self._on_begun,
            failed=self._on_failed,
        )

    def _on_begun(self, recording_id: str) -> None:
        if self._state != "starting" or not self.isVisible():
            # left in between, or left and come back: nobody speaks
            self._state = ""
            self._show()
            self._context.tasks.write(self, self._context.services.plan_recordings.drop, recording_id)
            return
        service, tasks = self._context.services.plan_recordings, self._context.tasks

        def keep(number: int, piece: bytes) -> None:
            tasks.written(partial(service.append, recording_id, number, piece))

        def tell(heard: Heard) -> None:
            # another thread; whatever ended it, what was said is kept now, or at the next unlock
            if heard.state not in GOES_ON:
                with suppress(Exception):
                    tasks.written(partial(service.finish, recording_id))
            with suppress(RuntimeError):
                if shiboken6.isValid(self):
                    self.heard.emit((recorder, heard))

        recorder = Recorder(tell, keep)
        self._recorder = recorder
        tasks.slow(self, recorder.start, failed=self._on_failed)

    def stop(self) -> None:
        """Hear no more; what was said is kept."""
        if self._recorder is not None and self._state in GOES_ON:
            self._recorder.stop()
            self._state = "ending"
            self._show()

    def _on_heard(self, what: tuple[Recorder, Heard]) -> None:
        recorder, heard = what
        if recorder is not self._recorder:
            if heard.state not in GOES_ON and self._context.tasks.attached:
                self.kept.emit()  # left while it heard: what was said is there for who comes back
            return
        if heard.state in GOES_ON:
            if self._state != "ending":
                self._show(heard, heard.state)
            return
        self._recorder = None
        self._show(Heard("ended"), "")
        problem = {
            "no_device": explain(InvalidInput("file", "microphone")),
            "gone": explain(InvalidInput("file", "record_gone")),
            "lost": explain(InvalidInput("file", "record_gone")),
            "no_space": explain(NoSpace()),
            "longest": translate("Plan", "Twenty minutes are the most. What was said is kept."),
        }.get(heard.state, "")
        if problem:
            self._fail(problem)
        self.kept.emit()

    def _on_failed(self, error: Exception) -> None:
        self._recorder = None
        self._show(Heard("ended"), "")
        self._fail(explain(error))

    def _fail(self, words: str) -> None:
        self.failure.set_message(words, tone="look")
        self.failure.show()

    def _show(self, heard: Heard | None = None, state: str | None = None) -> None:
        if state is not None:
            self._state = state
        state = self._state
        words = {
            "recording": translate("Plan", "Pause recording"),
            "paused": translate("Plan", "Go on"),
        }.get(state, translate("Plan", "Record"))
        if self.record.label() != words:
            self.record.setText(words)
            self.record.set_icon("pause" if state == "recording" else "mic")
        busy = {
            "starting": translate("Plan", "One moment"),
            "ending": translate("Plan", "One moment"),
            "speaking": translate("Plan", "One moment"),
        }.get(state)
        self.record.set_busy(busy)
        self.voice.setEnabled(not state)
        self.system.setEnabled(not state)
        going = state in GOES_ON
        if not going and self.stop_button.hasFocus():
            self.record.setFocus(Qt.FocusReason.OtherFocusReason)
        self.stop_button.setEnabled(going)
        self.level.show_level(heard.level if heard is not None and state == "recording" else 0)
        if going and heard is not None:
            kept = {
                "recording": translate("Plan", "Recording, {time} kept"),
                "paused": translate("Plan", "Paused, {time} kept"),
            }[state]
            self.time.setText(kept.format(time=clock_words(heard.at)))
        else:
            self.time.setText("")

    # ---- the computer's voice ------------------------------------------------------------------------------------

    def _on_system(self) -> None:
        if self._state:
            return
        self.failure.hide()
        self.began.emit()
        self._show(None, "speaking")
        self._context.autosave.flush()
        service, tasks = self._context.services.plan_recordings, self._context.tasks

        def speak() -> str:
            # what was typed a moment ago is written first
            tasks.written(lambda: None)
            return service.speak(self._plan_id, self._language, on_writer=tasks.written)

        tasks.slow(self, speak, done=self._on_spoken, failed=self._on_failed)

    def _on_spoken(self, _recording_id: str) -> None:
        self._show(None, "")
        self.kept.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Out of sight is out of hearing; what was said is kept."""
        if self._recorder is not None:
            self._recorder.stop()
            self._recorder = None
            self._show(Heard("ended"), "")
        elif self._state == "starting":
            self._show(None, "")
        super().hideEvent(event)
