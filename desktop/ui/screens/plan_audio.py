"""The plan as a recording: made, listened to, cut, ticked step by step, played in the call or given as a file."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import ExpectedError
from desktop.domain.plan_audio import unheard
from desktop.services.unchecked import of_plan
from desktop.ui.flow_buttons import button_row
from desktop.ui.giving import give_file
from desktop.ui.messages import explain
from desktop.ui.places import on_stick
from desktop.ui.screens.client_file_sound import SoundView
from desktop.ui.screens.plan_audio_record import RecordCard
from desktop.ui.screens.plan_audio_steps import HeardCard
from desktop.ui.screens.plan_given import delete_title
from desktop.ui.screens.plan_texts import left_out_words, spoken
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import PlainLabel, isolate

if TYPE_CHECKING:
    from desktop.domain.plan_audio import PlanRecording
    from desktop.services.made import Made
    from desktop.ui.context import ScreenContext
    from desktop.ui.screens.plan_draft import PlanDraft

translate = QCoreApplication.translate


def voice_words(voice: str) -> str:
    """Return whose voice a recording has."""
    return {
        "caseworker": translate("Plan", "The caseworker's voice"),
        "interpreter": translate("Plan", "The interpreter's voice"),
        "client": translate("Plan", "Their own voice: they chose it"),
        "system": translate("Plan", "The computer's voice"),
    }.get(voice, "")


class AudioForm(QWidget):
    """`given` after it was played to the client or the file is there, and the ledger knows of it."""

    given = Signal()

    def __init__(self, context: ScreenContext, draft: PlanDraft, language: str) -> None:
        super().__init__()
        self.theme = context.theme
        self._context, self._draft, self.language = context, draft, language
        self.recording: PlanRecording | None = None
        self._ticks: dict[str, str] = {}
        self._played = self._cutting = False
        self._made: Made | None = None
        self._build()
        self.refresh()

    # ---- building ----------------------------------------------------------------------------------------------

    def _build(self) -> None:
        theme, context = self.theme, self._context
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.space("l"))
        first = QVBoxLayout()
        first.setSpacing(theme.space("s"))
        name = spoken(context.content, self.language).name
        self.record = RecordCard(context, self._draft.id, self.language, name)
        self.record.kept.connect(self.refresh)
        first.addWidget(self.record)
        self.player = self._player()
        first.addWidget(self.player)
        first.addStretch(1)
        self._row.addLayout(first, 1)
        second = QVBoxLayout()
        second.setSpacing(theme.space("s"))
        self.heard = HeardCard(theme)
        self.heard.ticked.connect(self._on_ticked)
        second.addWidget(self.heard)
        second.addWidget(self._giving())
        second.addStretch(1)
        self._row.addLayout(second, 1)
        self.record.began.connect(self.sound.stop)

    def _player(self) -> Card:
        theme = self.theme
        card = Card(theme, translate("Plan", "Listen to it"))
        self.whose = PlainLabel(theme, "", wrap=True)
        self.whose.setObjectName("plan_audio_whose")
        card.body.addWidget(self.whose)
        self.sound = SoundView(self._context)
        self.sound.began.connect(self._on_played)
        self.sound.failed.connect(self._fail)
        card.body.addWidget(self.sound)
        self.cut_before = QuietButton(
            theme, translate("Plan", "Cut off what is before this place"), small=True
        )
        self.cut_before.setObjectName("plan_audio_cut_before")
        self.cut_before.clicked.connect(lambda: self._cut(before=True))
        self.cut_after = QuietButton(theme, translate("Plan", "Cut off what is after this place"), small=True)
        self.cut_after.setObjectName("plan_audio_cut_after")
        self.cut_after.clicked.connect(lambda: self._cut(before=False))
        self.away = QuietButton(
            theme, translate("Plan", "Throw this recording away"), icon="trash-2", small=True
        )
        self.away.setObjectName("plan_audio_away")
        self.away.clicked.connect(self._on_away)
        for each in (self.cut_before, self.cut_after, self.away):
            card.body.addWidget(each, 0, Qt.AlignmentFlag.AlignLeading)
        self.failure = Banner(theme, "", tone="look")
        self.failure.setObjectName("plan_failure")
        self.failure.hide()
        card.body.addWidget(self.failure)
        return card

    def _giving(self) -> Card:
        theme = self.theme
        card = Card(theme, translate("Plan", "Give it"))
        words = translate(
            "Plan",
            "Safest is to play it to them in the call: it stays here. A file has no password; "
            "whoever finds it can hear it.",
        )
        card.body.addWidget(PlainLabel(theme, words, wrap=True))
        self.told = SecondaryButton(theme, translate("Plan", "I played it to them"), icon="check", page=True)
        self.told.setObjectName("plan_audio_played")
        self.told.clicked.connect(self._on_told)
        self.save_file = SecondaryButton(
            theme, translate("Plan", "Save as a file…"), icon="download", page=True
        )
        self.save_file.setObjectName("plan_audio_save")
        self.save_file.clicked.connect(self._on_save)
        card.body.addWidget(button_row(theme, [self.told, self.save_file]))
        self.reason = PlainLabel(theme, "", size="small", role="muted", wrap=True)
        self.reason.setObjectName("plan_audio_reason")
        card.body.addWidget(self.reason)
        self.saved = Banner(theme, "", tone="good", icon="circle-check")
        self.saved.setObjectName("plan_saved")
        self.saved.hide()
        card.body.addWidget(self.saved)
        return card

    def set_narrow(self, narrow: bool) -> None:
        """What is heard below what is recorded in a narrow window."""
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(way)

    # ---- what there is -----------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the newest recording of this language, and what was heard in it."""
        service = self._context.services.plan_recordings
        found = next(iter(service.of_plan(self._draft.id, self.language)), None)
        if found is None or self.recording is None or found.id != self.recording.id:
            self._played = False
        self.recording = found
        self._ticks = service.ticks(found.id) if found is not None else {}
        if found is None:
            self.sound.forget()
        else:
            self.sound.show_file(found.about)
        self._show()

    def _show(self) -> None:
        found, plan = self.recording, self._draft.as_plan()
        there = found is not None
        self.player.setVisible(there)
        if found is not None:
            words = voice_words(found.voice)
            if found.cut_off:
                cut_off = translate("Plan", "The program ended while it was made: listen to its end.")
                words = f"{words}. {cut_off}"
            self.whose.setText(words)
        self.heard.show_plan(plan, self.language, self._ticks, may_tick=self._played)
        left = len(unheard(plan, self.language, self._ticks)) if there else 0
        if not there:
            reason = translate("Plan", "There is no recording yet.")
        elif left:
            reason = translate("Plan", "Still to be heard: {count}").format(count=left)
        else:
            reason = ""
        self.told.set_cannot(reason)
        out = left_out_words(self._draft.left_out("audio"))
        self.save_file.set_cannot(reason or out)
        self.reason.setText(reason or out)
        self.reason.setVisible(bool(reason or out))

    def _on_played(self) -> None:
        self._played = True
        self.failure.hide()
        self.record.stop()
        self._show()

    def _fail(self, words: str) -> None:
        self.failure.set_message(words, tone="look")
        self.failure.show()

    def _on_failed(self, error: Exception) -> None:
        self._cutting = False
        self.save_file.set_busy(None)
        if isinstance(error, ExpectedError):
            self._fail(explain(error))
        self._show()

    # ---- listening ---------------------------------------------------------------------------------------------

    def _on_ticked(self, step_id: str, heard: bool) -> None:
        found = self.recording
        if found is None:
            return
        # the words as they are typed now are those that are heard
        self._context.autosave.flush()
        service = self._context.services.plan_recordings

        def tick() -> dict[str, str]:
            service.tick(found.id, step_id, heard)
            return service.ticks(found.id)

        self._context.tasks.write(self, tick, done=self._on_ticks, failed=self._on_failed)

    def _on_ticks(self, ticks: dict[str, str]) -> None:
        self._ticks = ticks
        self._show()

    def _cut(self, *, before: bool) -> None:
        found, now = self.recording, self.sound.place()
        if found is None or self._cutting:
            return
        if not now.length:
            self._fail(translate("Plan", "Play it first, and stop where it is to be cut."))
            return
        self.sound.stop()
        start, end = (now.at, now.length) if before else (0, now.at)
        service, tasks = self._context.services.plan_recordings, self._context.tasks

        def cut() -> str:
            return service.cut(found.id, start, end, on_writer=tasks.written)

        def done(new: str) -> None:
            self._cutting = False
            self.failure.hide()
            self.refresh()
            words = translate("Plan", "It is cut. What was cut off can be brought back.")
            self._context.window.offer_undo(words, lambda: self._uncut(new, found.id))

        self._cutting = True  # a second press would cut what is being cut
        tasks.slow(self, cut, done=done, failed=self._on_failed)

    def _uncut(self, new: str, old: str) -> None:
        service = self._context.services.plan_recordings

        def back() -> None:
            service.bring_back(old)
            service.remove(new)

        self._context.tasks.write(self, back, done=lambda _none: self.refresh(), failed=self._on_failed)

    def _on_away(self) -> None:
        found = self.recording
        if found is None:
            return
        self.sound.stop()
        service, tasks = self._context.services.plan_recordings, self._context.tasks

        def undo() -> None:
            tasks.write(self, service.bring_back, found.id, done=lambda _none: self.refresh())

        def done(_none: object) -> None:
            self.refresh()
            self._context.window.offer_undo(translate("Plan", "The recording is thrown away."), undo)

        tasks.write(self, service.remove, found.id, done=done, failed=self._on_failed)

    # ---- giving ------------------------------------------------------------------------------------------------

    def _on_told(self) -> None:
        found = self.recording
        if found is None:
            return
        service = self._context.services.plan_recordings
        self._context.autosave.flush()

        def done(_entry: str) -> None:
            words = translate("Plan", "Played to them. It is written down under what was given.")
            self._given(words)

        played = partial(service.played, found.id, unchecked=self._is_unchecked())
        self._context.tasks.write(self, played, done=done, failed=self._on_failed)

    def _is_unchecked(self) -> bool:
        """Tell whether it is given though no qualified translator has checked its words."""
        found = of_plan(self._draft.as_plan(), self._draft.template, self._context.content, self.language)
        return self._context.services.unchecked.was_unchecked(self._draft.id, found)

    def _on_save(self) -> None:
        found = self.recording
        if found is None:
            return
        service, tasks = self._context.services.plan_recordings, self._context.tasks
        self._context.autosave.flush()
        self.save_file.set_busy(translate("Plan", "Saving"))
        unchecked = self._is_unchecked()

        def make() -> Made:
            tasks.written(lambda: None)
            return service.made(found.id, unchecked=unchecked)

        tasks.slow(self, make, done=self._on_made, failed=self._on_failed)

    def _on_made(self, made: Made) -> None:
        self.save_file.set_busy(None)
        self._made = made
        title = translate("Plan", "Where shall the recording be saved?")
        self._context.window.choose_place_for(title, made.file_name, self._give)

    def _give(self, path: Path) -> None:
        made = self._made
        if made is None:
            return
        self.save_file.set_busy(translate("Plan", "Saving"))
        give_file(
            self._context,
            self,
            made,
            path,
            to_kind="client",
            rule="given_to_client",
            done=self._on_given,
            failed=self._on_failed,
        )

    def _on_given(self, path: Path) -> None:
        """Where it lies is written down too; one on a stick is to be deleted there again."""
        giving, went = self._context.services.plan_giving, "usb" if on_stick(path) else ""
        self._context.tasks.write(
            self,
            partial(giving.saved, self._draft.id, path, went, delete_title(path.name)),
            done=lambda _none: self._show_given(path),
            failed=lambda _error: self._show_given(path),
        )

    def _show_given(self, path: Path) -> None:
        self.save_file.set_busy(None)
        words = translate("Plan", "Saved as {file}. It is written down under what was given.")
        self._given(words.format(file=isolate(path.name)))

    def _given(self, words: str) -> None:
        self.saved.set_message(words, tone="good")
        self.saved.show()
        plan = self._context.services.plans.get(self._draft.id)
        if plan is not None:
            self._draft.refresh(plan)
        self.given.emit()
