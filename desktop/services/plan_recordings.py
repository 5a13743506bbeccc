"""Recordings of a safety plan (P4): kept as they are spoken, cut, made into a small file that phones play.

A recording is a file of the vault (C9) that stands with its plan. Nothing of it is ever on the disk in plain; SECURITY
3.3: by default it stays here and is played in the call.
"""

from __future__ import annotations

import hashlib
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any

from desktop.domain.attachments import MIB, PIECE
from desktop.domain.errors import DocumentFailed, InvalidInput, NoSpace, NotAllowed, NotWritable
from desktop.domain.ledger import Disclosure
from desktop.domain.plan_audio import (
    CUT_OFF,
    NOTHING_KEPT_BACK,
    VOICES,
    PlanRecording,
    kept_mark,
    mark_of,
    spoken,
    unheard,
)
from desktop.domain.plan_forms import left_out
from desktop.domain.safety_plans import Finders
from desktop.services.apart import Apart
from desktop.services.lanes import OnWriter, here
from desktop.services.neutral_names import PAGES, neutral_name
from desktop.services.system_voice import say, voice_for
from desktop.storage import attachments as rows
from desktop.storage import ballast, cases
from desktop.storage import plans as plan_rows

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.domain.attachments import Attachment
    from desktop.domain.safety_plans import SafetyPlan
    from desktop.services.attachments import AttachmentsService
    from desktop.services.interface import InterfaceService
    from desktop.services.ledger import LedgerService
    from desktop.services.made import Made
    from desktop.services.plans import PlansService
    from desktop.storage.vault import OpenVault

OGG, MP3 = "audio/ogg", "audio/mpeg"
SPARE = 16 * MIB
"""Bytes that must be free before a recording begins: twenty minutes take six."""
_TICKS = "plan_audio/"


class PlanRecordingsService:
    """`cut`, `spoken` and `made` are slow (pool); what else writes belongs on the writer lane."""

    def __init__(
        self,
        vault: OpenVault,
        attachments: AttachmentsService,
        plans: PlansService,
        interface: InterfaceService,
        ledger: LedgerService,
    ) -> None:
        self._vault = vault
        self._attachments = attachments
        self._plans = plans
        self._interface = interface
        self._ledger = ledger

    # ---- as it is spoken -----------------------------------------------------------------------------------------

    def begin(self, plan_id: str, language: str, voice: str) -> str:
        """Begin a recording and return its id.

        Raises InvalidInput(plan_gone, unknown_choice), NotAllowed for a closed case, NoSpace.
        """
        if voice not in VOICES:
            raise InvalidInput("voice", "unknown_choice")
        self._need_plan(plan_id)
        cases.need_open_plan(self._vault.connection(), plan_id)
        free = ballast.free_bytes(self._vault.folder)
        if free is not None and free < SPARE:
            raise NoSpace
        with self._vault.unit_of_work("begin recording") as work:
            values = {"object_kind": rows.PLAN, "object_id": plan_id, "voice": voice, "title": language}
            return rows.begin(work, OGG, "recording", values)

    def append(self, recording_id: str, number: int, piece: bytes) -> None:
        """Keep the next piece of what is being spoken."""
        with self._vault.unit_of_work("piece of a recording") as work:
            rows.add_pieces(work, recording_id, number, [piece])

    def finish(self, recording_id: str, *, cut_off: bool = False) -> bool:
        """Give a recording to its plan and client; False where nothing was said, and nothing of it stays.

        Its pieces are made even, as every file's of the vault are. Raises InvalidInput(plan_gone).
        """
        conn = self._vault.connection()
        client_id = plan_rows.client_of(conn, rows.begun_for(conn, recording_id))
        data = rows.pieces_of(conn, recording_id)
        if not data or not client_id or not rows.has_client(conn, client_id):
            self.drop(recording_id)
            if data:
                raise InvalidInput("plan", "plan_gone")
            return False
        with self._vault.unit_of_work("keep recording") as work:
            rows.replace_pieces(work, recording_id, _even(data))
            values: dict[str, Any] = {"client_id": client_id, "size": len(data)}
            values |= {"sha256": hashlib.sha256(data).hexdigest(), "reason": CUT_OFF if cut_off else None}
            rows.finish(work, recording_id, values)
        return True

    def drop(self, recording_id: str) -> None:
        """Throw away a recording that is not whole."""
        with self._vault.unit_of_work("drop recording") as work:
            rows.drop(work, recording_id)

    def take_up(self) -> int:
        """Keep what was said before the program ended in the middle of it: at unlock. Returns how many.

        A disk that refuses keeps nobody out: it is tried again at the next unlock.
        """
        kept = 0
        for recording_id in rows.broken_off(self._vault.connection()):
            try:
                kept += self.finish(recording_id, cut_off=True)
            except (NoSpace, NotWritable, InvalidInput):
                continue
        return kept

    # ---- what there is -------------------------------------------------------------------------------------------

    def of_plan(self, plan_id: str, language: str) -> list[PlanRecording]:
        """Return a plan's recordings in one language, newest first."""
        found = (_recording(each) for each in rows.of_plan(self._vault.connection(), plan_id))
        return [each for each in found if each.language == language]

    def get(self, recording_id: str) -> PlanRecording:
        """Return one recording; raises InvalidInput file_gone."""
        about = self._attachments.get(recording_id)
        if about is None or not about.plan_id:
            raise InvalidInput("file", "file_gone")
        return _recording(about)

    def remove(self, recording_id: str) -> None:
        """Take a recording away; `bring_back` undoes it."""
        self._attachments.remove(recording_id)

    def bring_back(self, recording_id: str) -> None:
        """Undo `remove`."""
        self._attachments.bring_back(recording_id)

    # ---- listened to ---------------------------------------------------------------------------------------------

    def ticks(self, recording_id: str) -> dict[str, str]:
        """Return what somebody has heard in it: marks by step id."""
        found = self._interface.choice(_TICKS + recording_id, {})
        return {str(key): str(mark) for key, mark in found.items()} if isinstance(found, dict) else {}

    def tick(self, recording_id: str, step_id: str, heard: bool) -> None:
        """Note that a step was heard in the recording, or take it back."""
        recording = self.get(recording_id)
        plan = self._need_plan(recording.plan_id)
        ticks = self.ticks(recording_id)
        ticks.pop(step_id, None)
        if heard:
            step = next((each for each in plan.steps if each.id == step_id), None)
            if step is not None:
                ticks[step_id] = mark_of(step, recording.language)
            elif step_id == NOTHING_KEPT_BACK:
                ticks[step_id] = kept_mark(plan)
        self._interface.choose(_TICKS + recording_id, ticks)

    def unheard(self, recording_id: str) -> tuple[str, ...]:
        """Return what is still to be heard before it may be given."""
        recording = self.get(recording_id)
        return unheard(self._need_plan(recording.plan_id), recording.language, self.ticks(recording_id))

    # ---- cut, and given ------------------------------------------------------------------------------------------

    def cut(self, recording_id: str, start: int, end: int, *, on_writer: OnWriter = here) -> str:
        """Keep only what is between two places (milliseconds): a new recording; the old one is removed. Pool.

        Raises InvalidInput(file_gone, sound_empty, sound_damaged, sound_slow), DatabaseDamaged, NoSpace.
        """
        recording = self.get(recording_id)
        data = self._through(recording_id, {"from": start, "to": end, "form": OGG})
        new = self._keep(recording.plan_id, recording.language, recording.voice, data, on_writer)
        on_writer(lambda: self.remove(recording_id))
        return new

    def speak(self, plan_id: str, language: str, *, on_writer: OnWriter = here) -> str:
        """Have this computer say the plan; returns the recording's id. Pool.

        Raises InvalidInput(no_voice, voice_failed, plan_gone), DocumentFailed(nothing_to_give, texts_missing).
        """
        plan = self._need_plan(plan_id)
        if not plan.steps_for_form(language):
            raise DocumentFailed("nothing_to_give")
        self._plans.need_safe_numbers(plan, language)
        if missing := plan.missing_in(language):
            raise DocumentFailed("texts_missing", count=len(missing))
        voice = voice_for(language)
        if voice is None:
            raise InvalidInput("voice", "no_voice")
        data = _apart([say(voice, spoken(plan, language))], {"form": OGG})
        return self.keep(plan_id, language, "system", data, on_writer=on_writer)

    def keep(
        self, plan_id: str, language: str, voice: str, data: bytes, *, on_writer: OnWriter = here
    ) -> str:
        """Keep a whole recording (Ogg Opus); returns its id. Pool."""
        return self._keep(plan_id, language, voice, data, on_writer)

    def made(self, recording_id: str, *, unchecked: bool = False) -> Made:
        """Return the recording as a small MP3 that may be given. Pool.

        `unchecked` says that no qualified translator has checked what is said in it (A4): the ledger tells it.

        Raises DocumentFailed(audio_unheard) while a step is not ticked, nothing_to_give, texts_missing,
        NotAllowed(finders_not_asked, others_could_play), and what `cut` raises.
        """
        from desktop.services.made import Made  # loaded with the first thing given

        recording = self.get(recording_id)
        plan = self._need_heard(recording)
        if reason := left_out("audio", Finders.parse(plan.who_could_find)):
            raise NotAllowed(reason)
        return Made(
            what="plan",
            form="audio",
            data=self._through(recording_id, {"form": MP3}),
            file_name=neutral_name(PAGES, ".mp3"),
            language=recording.language,
            client_id=plan.client_id,
            object_id=plan.id,
            object_version=plan.plan_version,
            unchecked=unchecked,
        )

    def played(self, recording_id: str, *, unchecked: bool = False) -> str:
        """Record that the plan was played to the client in the call: nothing was written. Returns the entry's id.

        Raises DocumentFailed(audio_unheard, nothing_to_give, texts_missing).
        """
        recording = self.get(recording_id)
        plan = self._need_heard(recording)
        entry = self._ledger.record(
            Disclosure(
                what="plan",
                form="played",
                to_kind="client",
                to_whom="client",
                rule="given_to_client",
                client_id=plan.client_id,
                object_id=plan.id,
                object_version=plan.plan_version,
                file_sha256=recording.about.sha256,
                language=recording.language,
                unchecked=unchecked,
            )
        )
        self._plans.mark_given(plan.id)
        return entry

    # ---- inside --------------------------------------------------------------------------------------------------

    def _through(self, recording_id: str, facts: dict[str, Any]) -> bytes:
        return _apart(self._attachments.open(recording_id).pieces(), facts)

    def _keep(self, plan_id: str, language: str, voice: str, data: bytes, on_writer: OnWriter) -> str:
        new = on_writer(lambda: self.begin(plan_id, language, voice))
        try:
            for number, piece in enumerate(_even(data)):
                on_writer(partial(self.append, new, number, piece))
            on_writer(lambda: self.finish(new))
        except BaseException:
            with suppress(Exception):
                on_writer(lambda: self.drop(new))
            raise
        return new

    def _need_heard(self, recording: PlanRecording) -> SafetyPlan:
        plan = self._need_plan(recording.plan_id)
        if not plan.steps_for_form(recording.language):
            raise DocumentFailed("nothing_to_give")
        if missing := plan.missing_in(recording.language):
            raise DocumentFailed("texts_missing", count=len(missing))
        left = unheard(plan, recording.language, self.ticks(recording.id))
        if left:
            raise DocumentFailed("audio_unheard", count=len(left))
        if plan.state == "retired":
            raise NotAllowed("plan_put_away")
        self._plans.need_safe_numbers(plan, recording.language)
        return plan

    def _need_plan(self, plan_id: str) -> SafetyPlan:
        plan = self._plans.get(plan_id)
        if plan is None:
            raise InvalidInput("plan", "plan_gone")
        return plan


def _apart(pieces: Iterable[bytes], facts: dict[str, Any]) -> bytes:
    """Have a recording cut or made into another form in a process that can open nothing."""
    apart = Apart("cut", slow="sound_slow")
    try:
        with apart.patience():
            apart.start()
            apart.hand_over(pieces, facts)
            return apart.answer().body
    finally:
        apart.end()


def _even(data: bytes) -> list[bytes]:
    return [data[at : at + PIECE] for at in range(0, len(data), PIECE)]


def _recording(about: Attachment) -> PlanRecording:
    return PlanRecording(
        about=about,
        plan_id=about.plan_id,
        language=about.title,
        voice=about.voice,
        cut_off=about.reason == CUT_OFF,
    )
