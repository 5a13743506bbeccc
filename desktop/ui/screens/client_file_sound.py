"""A recording of the vault, listened to inside: play, pause, another place, slower; silent as soon as it is left."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import InvalidInput
from desktop.services.listening import SPEEDS, Listening, Told
from desktop.ui.flow_buttons import button_row
from desktop.ui.messages import explain
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import SecondaryButton
from desktop.ui.widgets.labels import PlainLabel, ltr
from desktop.ui.widgets.segment import Segment, SegmentOption
from desktop.ui.widgets.time_slider import TimeSlider

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent

    from desktop.domain.attachments import Attachment
    from desktop.ui.context import ScreenContext
    from desktop.ui.tasks import Task

JUMP_MS = 10_000
QUIET_MS = 1500
"""A pause that is not told as done by then ends the process that plays."""


class SoundView(QWidget):
    """Nothing is decoded before Play is pressed, and it never plays by itself.

    It is silent at once, the process that plays is gone and nothing goes on by itself later: when the page is left,
    covered, hidden or locked, when a crisis opens, when the window is closed or made small.
    """

    told = Signal(object)
    began = Signal()
    """Somebody pressed Play: what was said before is no longer so."""
    failed = Signal(str)
    """A sentence: it cannot be heard, or no more."""

    def __init__(self, context: ScreenContext) -> None:
        super().__init__()
        self._context = context
        self._about: Attachment | None = None
        self._listening: Listening | None = None
        self._task: Task | None = None
        self._now = Told("paused")
        self._watched: QWidget | None = None
        theme = context.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("s"))
        self.warning = Banner(
            theme,
            self.tr("People near you can hear this. Use headphones."),
            tone="look",
            icon="headphones",
        )
        column.addWidget(self.warning)
        self.play = SecondaryButton(theme, self.tr("Play"), icon="play", keycap="Space", page=True)
        self.play.setObjectName("sound_play")
        self.play.clicked.connect(self._on_play)
        self.back = SecondaryButton(theme, self.tr("Back 10 seconds"), page=True)
        self.back.setObjectName("sound_back")
        self.back.clicked.connect(lambda: self._seek(self._now.at - JUMP_MS))
        self.on = SecondaryButton(theme, self.tr("Forward 10 seconds"), page=True)
        self.on.setObjectName("sound_on")
        self.on.clicked.connect(lambda: self._seek(self._now.at + JUMP_MS))
        column.addWidget(button_row(theme, [self.play, self.back, self.on]))
        line = QHBoxLayout()
        line.setSpacing(theme.space("s"))
        self.slider = TimeSlider(theme)
        self.slider.setObjectName("sound_place")
        self.slider.asked.connect(self._seek)
        line.addWidget(self.slider, 1)
        self.where = PlainLabel(theme, "")
        line.addWidget(self.where)
        column.addLayout(line)
        column.addWidget(PlainLabel(theme, self.tr("Speed"), size="small", role="muted"))
        options = [SegmentOption(value=str(each), text=ltr(f"{each / 100:g}×")) for each in SPEEDS]
        self.speed = Segment(theme, self.tr("Speed"), options, clearable=False)
        self.speed.setObjectName("sound_speed")
        self.speed.chosen.connect(self._on_speed)
        column.addWidget(self.speed, 0, Qt.AlignmentFlag.AlignLeading)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET_MS)
        self._quiet.timeout.connect(self.stop)
        self.told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)
        self.forget()

    # ------------------------------------------------------------ from outside

    def show_file(self, about: Attachment) -> None:
        """Offer a recording; the same one stays where it was."""
        if self._about is None or self._about.id != about.id:
            self.forget()
        self._about = about

    def stop(self) -> None:
        """Silence now: whatever plays is ended. The place is kept for who comes back and presses Play."""
        self._quiet.stop()
        if self._task is not None:
            self._task.cancel()
            self._task = None
        listening, self._listening = self._listening, None
        if listening is not None:
            listening.end()
        self._show(Told("paused", self._now.at, self._now.length))

    def forget(self) -> None:
        """Stop, and know nothing of it any more."""
        self._about = None
        self.stop()
        self.speed.set_value("100")
        self._show(Told("paused"))

    def place(self) -> Told:
        """Return where it is and how long it is; a length of 0 is not known yet."""
        return self._now

    @property
    def plays(self) -> bool:
        """Tell whether it is heard, or about to be."""
        return self._now.state == "playing" or (self._task is not None and not self._task.ended)

    # ------------------------------------------------------------ what happens

    def _on_play(self) -> None:
        self.began.emit()
        if self._listening is None:
            self._open()
        elif self._now.state == "playing":
            self._listening.pause()
            self._quiet.start()
        else:
            self._listening.play()

    def _open(self) -> None:
        about = self._about
        if about is None or not self._context.tasks.attached:
            return

        def tell(told: Told) -> None:
            # another thread: the page may be gone by now
            with contextlib.suppress(RuntimeError):
                if shiboken6.isValid(self):
                    self.told.emit((listening, told))

        listening = Listening(tell)
        self._listening = listening
        self.play.set_busy(self.tr("Opening…"))
        self._task = self._context.tasks.slow(
            self,
            listening.open,
            self._context.services.attachments,
            about.id,
            done=self._on_opened,
            failed=self._on_failed,
        )

    def _on_opened(self, ready: Told) -> None:
        listening, at, percent = self._listening, self._now.at, int(self.speed.value() or "100")
        self._task = None
        if listening is None:
            return
        self._show(Told("ready", min(at, ready.length), ready.length))
        if at:
            listening.seek(at)
        if percent != 100:
            listening.speed(percent)
        listening.play()

    def _on_told(self, what: tuple[Listening, Told]) -> None:
        listening, told = what
        if listening is not self._listening:
            return
        if told.state == "gone":
            self.stop()
            self.failed.emit(explain(InvalidInput("file", told.reason)))
            return
        if told.state != "playing":
            self._quiet.stop()
        if told.state == "no_device":
            self.failed.emit(explain(InvalidInput("file", "sound_device")))
        self._show(told)

    def _on_failed(self, error: Exception) -> None:
        self.stop()
        self.failed.emit(explain(error))

    def _seek(self, at: int) -> None:
        at = max(0, min(at, self._now.length))
        self._show(Told(self._now.state, at, self._now.length))
        if self._listening is not None:
            self._listening.seek(at)

    def _on_speed(self, value: str) -> None:
        if self._listening is not None and value:
            self._listening.speed(int(value))

    def _show(self, now: Told) -> None:
        self._now = now
        opened = self._listening is not None and now.length > 0
        playing = now.state == "playing"
        if self._task is None:
            self.play.set_busy(None)
        self.play.setText(self.tr("Pause") if playing else self.tr("Play"))
        self.play.set_icon("pause" if playing else "play")
        parts = (self.back, self.on, self.slider)
        if not opened and any(part.hasFocus() for part in parts):
            self.play.setFocus(
                Qt.FocusReason.OtherFocusReason
            )  # or the keyboard would be somewhere by chance
        for part in parts:
            part.setEnabled(opened)
        self.slider.show_at(now.at, now.length)
        words = self.tr("{at} of {length}").format(at=_clock(now.at), length=_clock(now.length))
        self.where.setText(words if now.length else "")
        spoken = self.tr("Place in the recording: {at} of {length}").format(
            at=self._spoken(now.at), length=self._spoken(now.length)
        )
        # a name that changes is spoken: not five times a second while it plays
        if not playing or not self.slider.hasFocus():
            self.slider.setAccessibleName(spoken if now.length else self.tr("Place in the recording"))

    def _spoken(self, milliseconds: int) -> str:
        minutes, seconds = divmod(milliseconds // 1000, 60)
        if not minutes:
            return self.tr("{seconds} s").format(seconds=ltr(str(seconds)))
        return self.tr("{minutes} min {seconds} s").format(
            minutes=ltr(str(minutes)), seconds=ltr(str(seconds))
        )

    # ------------------------------------------------------------ keys, and being left

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space plays and pauses wherever the keyboard is in here."""
        if event.key() == Qt.Key.Key_Space and self.play.isEnabled() and not self.play.busy:
            self._on_play()
            return
        super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """See when the window is made small."""
        super().showEvent(event)
        window = self.window()
        if window is not self._watched:
            self._watched = window
            window.installEventFilter(self)

    def hideEvent(self, event: QHideEvent) -> None:
        """Out of sight is out of hearing."""
        self.stop()
        super().hideEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A small window is silent."""
        if (
            event.type() == QEvent.Type.WindowStateChange
            and watched is self._watched
            and self._watched.isMinimized()
        ):
            self.stop()
        return super().eventFilter(watched, event)


def _clock(milliseconds: int) -> str:
    minutes, seconds = divmod(milliseconds // 1000, 60)
    hours, minutes = divmod(minutes, 60)
    return ltr(f"{hours}:{minutes:02d}:{seconds:02d}" if hours else f"{minutes}:{seconds:02d}")
