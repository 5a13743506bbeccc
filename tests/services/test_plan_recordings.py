"""A plan as a recording: kept while it is spoken, cut, heard step by step, given as a small file; no microphone."""

from __future__ import annotations

import array
import math
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.commands.apart_cut import Paced
from desktop.commands.apart_decode import Recording
from desktop.commands.apart_encode import MP3, OGG, RATE, Encoder
from desktop.domain.errors import DocumentFailed, InvalidInput, NoSpace, NotAllowed
from desktop.domain.plan_audio import NOTHING_KEPT_BACK, spoken, to_hear
from desktop.domain.safety_plans import GATE_QUESTIONS, PlanStep, StepText
from desktop.services import listening, recording, system_voice
from desktop.services.app_services import Services
from desktop.services.recording import Heard, Recorder
from desktop.storage import attachments as rows
from desktop.storage.vault import OpenVault, unlock_vault
from tests.content.places import RESOURCES, built_in
from tests.fixtures.vaults import PASSPHRASE, FakeClock
from tests.ui.screens.session_room import draft_client

YES = dict.fromkeys(GATE_QUESTIONS, "yes")
SECRET = "the neighbour behind the bakery"


@pytest.fixture
def services(vault: OpenVault, clock: FakeClock) -> Services:
    return Services(vault, clock, built_in(), RESOURCES)


@pytest.fixture
def plan_id(services: Services) -> str:
    client_id = services.clients.add(draft_client("Samira"))
    services.plans.set_planner_trained(True)
    gate_id, _ = services.plans.decide_gate(client_id, YES)
    template = services.content.plan_template("low_risk")
    plan_id = services.plans.create(client_id, template, gate_id, worker_language="en", client_language="en")
    for at, (element, words, phone, kept) in enumerate(
        (
            ("numbers", "My sister", "+1 503 555 0177", False),
            ("coping", "I drink a glass of water", "", False),
            ("action_plan", SECRET, "", True),
        )
    ):
        step = PlanStep(
            element=element,
            texts=(StepText(language="en", text=words),),
            phone=phone,
            kept_in_memory=kept,
        )
        services.plans.save_step(plan_id, step, at)
    return plan_id


def voice(seconds: float, form: str = OGG, hertz: float = 440.0) -> bytes:
    """Return a tone, encoded."""
    samples = (int(12_000 * math.sin(at * 2 * math.pi * hertz / RATE)) for at in range(int(RATE * seconds)))
    encoder = Encoder(form)
    encoder.write(array.array("h", samples).tobytes())
    return encoder.close()


def length_of(data: bytes) -> float:
    sound = Recording(data)
    try:
        return sound.frames / sound.rate
    finally:
        sound.close()


def kept(services: Services, plan_id: str, seconds: float = 6.0) -> str:
    return services.plan_recordings.keep(plan_id, "en", "caseworker", voice(seconds))


class Session:
    """A recorder whose pieces go into the vault, and what it tells."""

    def __init__(self, services: Services, plan_id: str) -> None:
        self.service = services.plan_recordings
        self.id = self.service.begin(plan_id, "en", "caseworker")
        self.told: list[Heard] = []
        self.over = threading.Event()
        self.recorder = Recorder(
            self._on_told, lambda number, piece: self.service.append(self.id, number, piece)
        )

    def _on_told(self, heard: Heard) -> None:
        self.told.append(heard)
        if heard.state not in recording.GOES_ON:
            self.over.set()

    def until(self, milliseconds: int) -> None:
        end = time.monotonic() + 20
        while not any(heard.at >= milliseconds for heard in self.told) and time.monotonic() < end:
            time.sleep(0.02)
        assert self.told[-1].at >= milliseconds, self.told[-3:]


# ---------------------------------------------------------------- while it is spoken


def test_what_is_spoken_is_in_the_vault_while_it_is_spoken_and_whole_at_the_end(
    services: Services, plan_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recording, "INPUT", ["null"])
    session = Session(services, plan_id)
    session.recorder.start()
    session.until(600)
    # most of it is there before anybody has said that it shall stop
    assert len(rows.pieces_of(services.vault.connection(), session.id)) > 500
    session.recorder.stop()
    assert session.over.wait(10)
    assert session.told[-1].state == "ended"
    assert services.plan_recordings.of_plan(plan_id, "en") == []
    assert services.plan_recordings.finish(session.id)
    (found,) = services.plan_recordings.of_plan(plan_id, "en")
    assert (found.voice, found.language, found.cut_off) == ("caseworker", "en", False)
    stored = services.attachments.open(found.id)
    assert abs(length_of(b"".join(stored.pieces())) - session.told[-1].at / 1000) < 0.1
    # it stands with its plan and not among the client's files
    assert services.attachments.of_client(found.about.client_id) == []


def test_a_pause_is_not_in_it(services: Services, plan_id: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recording, "INPUT", ["null"])
    session = Session(services, plan_id)
    session.recorder.start()
    session.until(400)
    session.recorder.pause()
    end = time.monotonic() + 10
    while session.told[-1].state != "paused" and time.monotonic() < end:
        time.sleep(0.02)
    at = session.told[-1].at
    session.recorder.go_on()
    session.until(at + 300)
    session.recorder.stop()
    assert session.over.wait(10)
    assert services.plan_recordings.finish(session.id)


def test_what_was_said_before_a_kill_is_kept_at_the_next_unlock(
    services: Services, plan_id: str, vault_folder: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recording, "INPUT", ["null"])
    session = Session(services, plan_id)
    session.recorder.start()
    session.until(800)
    # the process that hears is gone in the middle, and so are we
    session.recorder.end()
    assert session.over.wait(10)
    assert session.told[-1].state == "gone"
    services.vault.close()
    vault = unlock_vault(services.vault.folder, passphrase=PASSPHRASE, clock=clock)
    again = Services(vault, clock, built_in(), RESOURCES)
    try:
        assert again.attachments.sweep() == 0
        assert again.plan_recordings.take_up() == 1
        (found,) = again.plan_recordings.of_plan(plan_id, "en")
        assert found.cut_off
        assert length_of(b"".join(again.attachments.open(found.id).pieces())) > 0.4
        assert again.plan_recordings.take_up() == 0
    finally:
        vault.close()


def test_a_disk_that_is_full_ends_it_and_keeps_what_was_said(
    services: Services, plan_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recording, "INPUT", ["null"])
    session = Session(services, plan_id)
    append = services.plan_recordings.append

    def refuse(recording_id: str, number: int, piece: bytes) -> None:
        if number > 2:
            raise NoSpace
        append(recording_id, number, piece)

    monkeypatch.setattr(services.plan_recordings, "append", refuse)
    session.recorder.start()
    assert session.over.wait(20)
    assert session.told[-1].state == "no_space"
    assert services.plan_recordings.finish(session.id)
    (found,) = services.plan_recordings.of_plan(plan_id, "en")
    assert length_of(b"".join(services.attachments.open(found.id).pieces())) > 0


def test_without_a_microphone_it_says_so_and_leaves_nothing(
    services: Services, plan_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # an output of that name exists on no computer that runs these tests without a sound server
    monkeypatch.setattr(recording, "INPUT", ["pulseaudio"])
    monkeypatch.setenv("PULSE_SERVER", "/nowhere/at/all")
    session = Session(services, plan_id)
    session.recorder.start()
    assert session.over.wait(20)
    assert [heard.state for heard in session.told] == ["no_device"]
    assert not services.plan_recordings.finish(session.id)
    assert services.plan_recordings.of_plan(plan_id, "en") == []
    assert rows.broken_off(services.vault.connection()) == []


def test_stopped_before_it_began_it_never_hears(
    services: Services, plan_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recording, "INPUT", ["null"])
    session = Session(services, plan_id)
    session.recorder.stop()
    session.recorder.start()
    assert session.over.wait(10)
    assert [heard.state for heard in session.told] == ["ended"]
    assert session.recorder.pid == 0


def test_one_that_does_not_obey_is_ended(
    services: Services, plan_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recording, "INPUT", ["null"])
    monkeypatch.setattr(recording, "STOP_SECONDS", 0.2)
    session = Session(services, plan_id)
    session.recorder.start()
    session.until(200)
    os.kill(session.recorder.pid, signal.SIGSTOP)
    session.recorder.stop()
    assert session.over.wait(20)
    assert session.told[-1].state == "gone"
    assert session.recorder.wait(10)
    # what it had handed over stays
    assert services.plan_recordings.finish(session.id)


def test_a_voice_nobody_has_and_a_plan_that_is_gone_are_refused(services: Services, plan_id: str) -> None:
    with pytest.raises(InvalidInput, match="unknown_choice"):
        services.plan_recordings.begin(plan_id, "en", "nobody")
    with pytest.raises(InvalidInput, match="plan_gone"):
        services.plan_recordings.begin("f" * 32, "en", "client")


# ---------------------------------------------------------------- cut


def test_a_piece_is_cut_out_and_the_whole_can_be_brought_back(services: Services, plan_id: str) -> None:
    first = kept(services, plan_id, 6)
    second = services.plan_recordings.cut(first, 1_000, 3_500)
    (found,) = services.plan_recordings.of_plan(plan_id, "en")
    assert found.id == second
    assert abs(length_of(b"".join(services.attachments.open(second).pieces())) - 2.5) < 0.1
    services.plan_recordings.bring_back(first)
    assert {each.id for each in services.plan_recordings.of_plan(plan_id, "en")} == {first, second}
    with pytest.raises(InvalidInput, match="sound_empty"):
        services.plan_recordings.cut(first, 3_000, 3_000)
    assert services.attachments.get(first) is not None


# ---------------------------------------------------------------- heard, and given


def test_a_language_without_words_is_not_given_by_ear_either(services: Services, plan_id: str) -> None:
    service = services.plan_recordings
    found = service.keep(plan_id, "am", "interpreter", voice(2))
    service.tick(found, NOTHING_KEPT_BACK, True)
    for give in (service.made, service.played):
        with pytest.raises(DocumentFailed, match=r"texts_missing|nothing_to_give"):
            give(found)


def test_it_is_given_only_when_every_step_was_heard_as_it_is_now(
    services: Services, plan_id: str, tmp_path: Path
) -> None:
    service = services.plan_recordings
    found = kept(services, plan_id)
    plan = services.plans.get(plan_id)
    assert plan is not None
    steps = [step.id for step in to_hear(plan, "en")]
    assert SECRET not in [step.text("en") for step in to_hear(plan, "en")]
    assert service.unheard(found) == (*steps, NOTHING_KEPT_BACK)
    for step_id in steps:
        service.tick(found, step_id, True)
    with pytest.raises(DocumentFailed, match="audio_unheard"):
        service.made(found)
    service.tick(found, NOTHING_KEPT_BACK, True)
    assert service.unheard(found) == ()
    # other words: nobody has heard them
    step = next(step for step in plan.steps if step.id == steps[1])
    changed = PlanStep(
        id=step.id, element=step.element, texts=(StepText(language="en", text="I open the window"),)
    )
    services.plans.save_step(plan_id, changed, 1)
    assert service.unheard(found) == (steps[1],)
    with pytest.raises(DocumentFailed, match="audio_unheard"):
        service.played(found)
    service.tick(found, steps[1], True)
    # one more row kept in memory asks the last question again
    hidden = PlanStep(
        element="coping", texts=(StepText(language="en", text="under the stairs"),), kept_in_memory=True
    )
    services.plans.save_step(plan_id, hidden, 5)
    assert service.unheard(found) == (NOTHING_KEPT_BACK,)
    service.tick(found, NOTHING_KEPT_BACK, True)
    for said, refused in (("", "finders_not_asked"), ("reads_phone:", "others_could_play")):
        services.plans.save_facts(plan_id, {"who_could_find": said})
        with pytest.raises(NotAllowed, match=refused):
            service.made(found)
    services.plans.save_facts(plan_id, {"who_could_find": "nobody:"})
    made = service.made(found)
    path = tmp_path / made.file_name
    services.documents.give(made, path, to_kind="client", to_whom="client", rule="given_to_client")
    data = path.read_bytes()
    assert abs(length_of(data) - 6) < 0.2
    assert data[:3] == b"ID3" or data[0] == 0xFF
    # small: an hour would be twelve megabytes at most; and it says nothing of whose it is
    assert len(data) < 6 * 4_000
    assert b"Samira" not in data
    assert path.suffix == ".mp3"
    assert "samira" not in path.name.casefold()
    plan = services.plans.get(plan_id)
    assert plan is not None
    assert plan.state == "in_use"
    left = services.ledger.of_client(plan.client_id)
    assert [(each["what"], each["form"]) for each in left] == [("plan", "audio")]


def test_played_in_the_call_is_given_and_nothing_is_written(services: Services, plan_id: str) -> None:
    service = services.plan_recordings
    found = kept(services, plan_id)
    for step_id in service.unheard(found):
        service.tick(found, step_id, True)
    service.played(found)
    plan = services.plans.get(plan_id)
    assert plan is not None
    assert plan.given_at is not None
    (entry,) = services.ledger.of_client(plan.client_id)
    assert (entry["form"], entry["file_name"]) == ("played", None)


def test_a_recording_is_the_clients_like_any_other_file(services: Services, plan_id: str) -> None:
    found = kept(services, plan_id)
    plan = services.plans.get(plan_id)
    assert plan is not None
    conn = services.vault.connection()
    (row,) = conn.execute("SELECT client_id FROM attachments WHERE id = ?", (found,)).fetchall()
    # erasing goes by whose a file is (tests/services/test_erasing.py)
    assert row["client_id"] == plan.client_id


# ---------------------------------------------------------------- the computer's own voice


def test_the_computers_voice_says_the_plan_where_it_has_one_for_the_language(
    services: Services, plan_id: str
) -> None:
    if system_voice.voice_for("en") is None:
        pytest.skip("this computer has no voice")
    found = services.plan_recordings.speak(plan_id, "en")
    (kept_one,) = services.plan_recordings.of_plan(plan_id, "en")
    assert (kept_one.id, kept_one.voice) == (found, "system")
    assert length_of(b"".join(services.attachments.open(found).pieces())) > 3
    plan = services.plans.get(plan_id)
    assert plan is not None
    said = spoken(plan, "en")
    assert SECRET not in " ".join(said)
    assert said[0].endswith("5 0 3 5 5 5 0 1 7 7")


def test_a_language_without_a_voice_is_said_to_have_none(services: Services, plan_id: str) -> None:
    # no neighbour's voice for it: Dari is not read by a voice for Farsi
    assert system_voice.voice_for("prs") is None
    services.plans.save_facts(plan_id, {"client_language": "prs"})
    plan = services.plans.get(plan_id)
    assert plan is not None
    for at, step in enumerate(step for step in plan.steps if not step.kept_in_memory):
        texts = (*step.texts, StepText(language="prs", text=f"سلام {at}"))
        services.plans.save_step(plan_id, replace(step, texts=texts), at)
    with pytest.raises(InvalidInput, match="no_voice"):
        services.plan_recordings.speak(plan_id, "prs")
    assert services.plan_recordings.of_plan(plan_id, "prs") == []


@pytest.mark.skipif(sys.platform != "linux", reason="the program stands in for eSpeak NG")
@pytest.mark.parametrize("does", ["exit 3", "echo no sound", "printf RIFF0000WAVEfmt"])
def test_a_voice_that_breaks_off_is_said_to_have_failed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, does: str
) -> None:
    program = tmp_path / "espeak-ng"
    program.write_text(f"#!/bin/sh\n{does}\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    with pytest.raises(InvalidInput, match="voice_failed"):
        system_voice.say(system_voice.SystemVoice("en"), ("Hello",))


def test_another_number_of_samples_a_second_is_the_same_tone() -> None:
    rate = 22_050
    samples = array.array(
        "h", (int(9_000 * math.sin(at * 2 * math.pi * 500 / rate)) for at in range(rate * 2))
    )
    paced, encoder = Paced(rate, RATE), Encoder(OGG)
    sound = samples.tobytes()
    for at in range(0, len(sound), 6_002):
        encoder.write(paced.take(sound[at : at + 6_002]))
    data = encoder.close()
    assert abs(length_of(data) - 2) < 0.1
    assert loudness(data, 500) > 0.8


# ---------------------------------------------------------------- a real sound server


@pytest.fixture
def sound_server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Start a server with an output that nobody hears; its monitor is the microphone."""
    program = shutil.which("pulseaudio")
    if program is None:
        pytest.skip("no pulseaudio on this computer")
    for name in ("home", "run"):
        (tmp_path / name).mkdir(mode=0o700)
    socket = tmp_path / "run" / "native"
    given = {
        "HOME": str(tmp_path / "home"),
        "XDG_RUNTIME_DIR": str(tmp_path / "run"),
        "PULSE_RUNTIME_PATH": str(tmp_path / "run"),
        "PULSE_SERVER": f"unix:{socket}",
    }
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    server = subprocess.Popen(
        [
            program,
            "-n",
            "--daemonize=no",
            "--exit-idle-time=-1",
            "--use-pid-file=no",
            "--disable-shm=yes",
            f"--load=module-native-protocol-unix auth-anonymous=1 socket={socket}",
            "--load=module-null-sink sink_name=nobody rate=24000 channels=1",
        ],
        env={**os.environ, **{name: value for name, value in given.items() if name != "PULSE_SERVER"}},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    end = time.monotonic() + 10
    while not socket.exists() and time.monotonic() < end and server.poll() is None:
        time.sleep(0.05)
    if not socket.exists():
        server.kill()
        server.wait()
        pytest.skip("the sound server did not start")
    try:
        yield
    finally:
        server.terminate()
        server.wait(10)


def loudness(data: bytes, hertz: float) -> float:
    """Return how much of this tone is in a recording, 0 to 1 (Goertzel)."""
    sound = Recording(data)
    samples = array.array("h", sound.read(sound.frames))
    rate = sound.rate
    sound.close()
    turn = 2 * math.cos(2 * math.pi * hertz / rate)
    before = last = 0.0
    for sample in samples:
        before, last = last, sample + turn * last - before
    power = before * before + last * last - turn * before * last
    whole = sum(sample * sample for sample in samples) * len(samples) / 2
    return power / whole if whole else 0.0


def test_through_a_sound_server_what_is_played_is_what_is_recorded(
    services: Services, plan_id: str, sound_server: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    played = services.plan_recordings.keep(plan_id, "en", "caseworker", voice(8, hertz=660))
    monkeypatch.setattr(listening, "OUTPUT", ["pulseaudio"])
    monkeypatch.setattr(recording, "INPUT", ["pulseaudio"])
    playing = threading.Event()
    player = listening.Listening(lambda told: playing.set() if told.state == "playing" else None)
    try:
        player.open(services.attachments, played)
        player.play()
        assert playing.wait(10)
        session = Session(services, plan_id)
        session.recorder.start()
        session.until(1_500)
        session.recorder.stop()
        assert session.over.wait(10)
    finally:
        player.end()
    assert max(heard.level for heard in session.told) > 5
    assert services.plan_recordings.finish(session.id)
    data = b"".join(services.attachments.open(session.id).pieces())
    assert loudness(data, 660) > 0.5
    assert loudness(data, 990) < 0.05


@pytest.mark.parametrize("form", [OGG, MP3])
def test_what_is_encoded_can_be_decoded(form: str) -> None:
    data = voice(2, form, 500)
    assert abs(length_of(data) - 2) < 0.15
    assert loudness(data, 500) > 0.8
