"""A practice crisis while it runs: the crisis page over memory alone, and a script that goes by the clock (X11)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.drills import PausedClock
from desktop.domain.errors import ContentBroken
from desktop.ui.later import later
from desktop.ui.messages import explain
from desktop.ui.navigator import Params, Place, Screen
from desktop.ui.screens.drill_strip import DrillStrip
from desktop.ui.screens.drills import nothing_real

if TYPE_CHECKING:
    from desktop.domain.drills import Drill, DrillScript
    from desktop.ui.context import ScreenContext
    from desktop.ui.screens.drill_crisis import DrillCrisis

TICK_MS = 250
OVER_AFTER = 20
"""Seconds after the script's last moment at which it is said that nothing more comes."""


class DrillScreen(Screen):
    """`params`: `script`, and `begin` so that coming back here never begins one by itself.

    It ends when it is left, whatever for: another page, the lock, a real crisis. What was not ended by its own
    buttons leaves nothing at all. While something covers it, it stands still.
    """

    working = True
    whole_window = True

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName("drill_screen")
        self.clock = PausedClock(context.clock)
        self.script: DrillScript | None = None
        self.crisis: DrillCrisis | None = None
        self.strip: DrillStrip | None = None
        self._compact = False
        self._heard_until = -1
        self._over = False
        self._panel = ""
        self._opened: list[tuple[int, str]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.tick)

    # ------------------------------------------------------------ a screen

    def enter(self, params: Params) -> None:
        """Begin the script that was asked for; without one there is nothing here."""
        super().enter({})
        self._drop()
        if not params.get("begin") or not nothing_real(self.context):
            return
        try:
            self.script = self.context.content.drill(params.get("script", ""))
        except ContentBroken as error:
            self.context.window.tell(explain(error), caution=True)
            return
        self._begin(self.script)

    def leave(self) -> None:
        """It ends at once and leaves nothing: a real crisis, the lock or another page comes."""
        self._drop()
        super().leave()

    def place(self) -> Place:
        """Whoever comes back stands before the list, not in the middle of something invented."""
        return Place(screen="drills")

    def first_field(self) -> QWidget | None:
        """The note line, as in a crisis."""
        return self.crisis.view.note.editor if self.crisis is not None else None

    def set_compact(self, compact: bool) -> None:
        """The strip in two rows."""
        self._compact = compact
        if self.strip is not None:
            self.strip.set_compact(compact)

    def showEvent(self, event: QShowEvent) -> None:
        """Back from a cover it stays paused; where nothing runs, on to the list."""
        super().showEvent(event)
        if self.crisis is None:
            later(self, self._to_list)
        elif self.clock.paused and self.strip is not None:
            self.strip.pause_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody practises what they cannot see."""
        super().hideEvent(event)
        if self.crisis is not None:
            self.pause()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes on where it paused."""
        if event.key() == Qt.Key.Key_Escape and self.clock.paused:
            self.go_on()
            return
        super().keyPressEvent(event)

    # ------------------------------------------------------------ the practice

    @property
    def seconds(self) -> int:
        """Seconds since it began, without its pauses."""
        return self.crisis.seconds if self.crisis is not None else 0

    def _begin(self, script: DrillScript) -> None:
        from desktop.ui.screens.drill_crisis import DrillCrisis, practice_context

        context = self.context
        self.clock = PausedClock(context.clock)
        self._heard_until, self._over, self._panel, self._opened = -1, False, "", []
        strip = self.strip = DrillStrip(context.theme, script.title, self)
        strip.set_compact(self._compact)
        strip.paused.connect(self.toggle)
        strip.ended.connect(self.end)
        strip.crisis.connect(self._real)
        crisis = self.crisis = DrillCrisis(practice_context(context, script, self.clock), script)
        crisis.ended.connect(self.end)
        crisis.pause_wanted.connect(self.toggle)
        self._column.addWidget(strip)
        self._column.addWidget(crisis, 1)
        strip.show()
        crisis.show()
        strip.say(self.tr("How it begins"), script.title if self._compact else script.about, "info")
        crisis.begin()
        self._timer.start()

    def tick(self) -> None:
        """Let what the script says at this second be heard, and see which panel is open."""
        script, crisis, strip = self.script, self.crisis, self.strip
        if script is None or crisis is None or strip is None:
            return
        if self.context.window.at_work():
            # a real one that another window began: this one ends at once and leaves nothing
            self.context.window.tell(self.tr("A crisis is running. Practise when it has passed."))
            self.context.window.go("drills")
            return
        if self.clock.paused:
            return
        seconds = self.seconds
        for event in script.heard(self._heard_until, seconds):
            strip.hear(event)
        self._heard_until = max(self._heard_until, seconds)
        panel = crisis.view.panel.kind if crisis.view.panel.is_open else ""
        if panel and panel != self._panel:
            self._opened.append((seconds, panel))
        self._panel = panel
        if not self._over and seconds >= script.seconds + OVER_AFTER:
            self._over = True
            strip.say(
                self.tr("The script is over"),
                self.tr("Nothing more comes. End it when you are ready."),
                "check",
            )

    def toggle(self) -> None:
        """Pause, or go on."""
        if self.clock.paused:
            self.go_on()
        else:
            self.pause()

    def pause(self) -> None:
        """The time stands still, and nothing can be pressed but what goes on or ends."""
        if self.crisis is None or self.strip is None:
            return
        self.tick()
        self.clock.pause()
        self.crisis.setEnabled(False)
        self.strip.show_paused(paused=True)
        self.strip.pause_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_on(self) -> None:
        """On from the same second, with the keyboard in the note line."""
        if self.crisis is None or self.strip is None:
            return
        self.clock.go_on()
        self.crisis.setEnabled(True)
        self.strip.show_paused(paused=False)
        self.crisis.focus_note()

    def end(self) -> None:
        """Keep that it was done and what was done when, and look back."""
        script, crisis = self.script, self.crisis
        if script is None or crisis is None or crisis.runner.run is None:
            return
        crisis.flush()
        self.tick()
        run, ended_at = crisis.runner.run, self.clock.now()
        services, window = self.context.services, self.context.window
        drill: Drill = services.drills.made(script, run, self._opened, ended_at)
        topic = self.tr("Practice: {title}").format(title=script.title)
        self.context.tasks.write(
            self,
            services.drills.keep,
            drill,
            topic,
            failed=lambda error: window.tell(explain(error), caution=True),
        )
        window.go("drills", {"look_back": "1"})

    def _real(self) -> None:
        self.context.window.open_crisis()

    def _drop(self) -> None:
        """Forget everything: the page, its run, and what was heard."""
        self._timer.stop()
        crisis, strip = self.crisis, self.strip
        self.crisis, self.strip, self.script = None, None, None
        self._opened = []
        if crisis is not None:
            crisis.close_page()
        for part in (crisis, strip):
            if part is not None:
                self._column.removeWidget(part)
                part.hide()
                part.deleteLater()

    def _to_list(self) -> None:
        if self.crisis is None and self.isVisible():
            self.context.window.go("drills")
