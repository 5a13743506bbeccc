"""The voice of this computer, where it has one for a language: asked for by the system's own program, without a file.

Linux has eSpeak NG where somebody installed it, Windows the voices of its settings. macOS speaks into files alone, so
it counts as having none. The words go in by standard input: arguments can be read by every program that runs.
"""

from __future__ import annotations

import shutil
import struct
import subprocess
import sys
from dataclasses import dataclass
from functools import cache

from desktop.domain.errors import InvalidInput

_SYSTEM: str = sys.platform  # a plain name: type checkers follow only their own system's branch
SECONDS = 60.0
"""For a whole plan; a voice that takes longer hangs."""
PAUSE = "\n\n"
_HEAD = 44
# what Windows is asked, as one line: its own voices, into memory, onto standard output
_WINDOWS_LIST = (
    "Add-Type -AssemblyName System.Speech; (New-Object System.Speech.Synthesis.SpeechSynthesizer)"
    ".GetInstalledVoices() | Where-Object Enabled | ForEach-Object { $_.VoiceInfo.Culture.Name }"
)
_WINDOWS_SAY = (
    "[Console]::InputEncoding = [Text.Encoding]::UTF8; $words = [Console]::In.ReadToEnd(); "
    "Add-Type -AssemblyName System.Speech; $voice = New-Object System.Speech.Synthesis.SpeechSynthesizer; "
    "$voice.SelectVoiceByHints('NotSet', 'NotSet', 0, '{culture}'); "
    "$held = New-Object IO.MemoryStream; $voice.SetOutputToWaveStream($held); $voice.Speak($words); "
    "$out = [Console]::OpenStandardOutput(); $held.WriteTo($out); $out.Flush()"
)


@dataclass(frozen=True, slots=True)
class SystemVoice:
    """A voice: its own name of the language, as the program that speaks wants it."""

    name: str


def voice_for(language: str) -> SystemVoice | None:
    """Return the voice for a language (BCP 47), or None where this computer has none. Slow (pool) the first time.

    Dari is not served by a voice for Farsi, nor any language by its neighbour's: half understood is not understood.
    """
    wanted = language.casefold()
    names = _names()
    for name in names:
        if name.casefold() == wanted:
            return SystemVoice(name)
    same = [name for name in names if name.casefold().split("-")[0] == wanted.split("-")[0]]
    return SystemVoice(min(same, key=len)) if same else None


def say(voice: SystemVoice, parts: tuple[str, ...]) -> bytes:
    """Return what the voice says as WAV, a pause between the parts. Slow (pool).

    Raises InvalidInput(voice_failed) when the program is gone, hangs or says nothing.
    """
    words = PAUSE.join(parts)
    if _SYSTEM == "win32":
        command = [*_powershell(), _WINDOWS_SAY.replace("{culture}", voice.name)]
    else:
        command = [
            shutil.which("espeak-ng") or "espeak-ng",
            "--stdin",
            "--stdout",
            "-s",
            "130",
            "-v",
            voice.name,
        ]
    sound = _output(command, words)
    if len(sound) <= _HEAD or sound[:4] != b"RIFF":
        raise InvalidInput("voice", "voice_failed")
    return _whole(sound)


@cache
def _names() -> tuple[str, ...]:
    if _SYSTEM == "win32":
        return tuple(
            _output([*_powershell(), _WINDOWS_LIST], "", fails=False).decode("utf-8", "replace").split()
        )
    program = shutil.which("espeak-ng") if _SYSTEM.startswith("linux") else None
    if program is None:
        return ()
    lines = _output([program, "--voices"], "", fails=False).decode("utf-8", "replace").splitlines()
    return tuple(line.split()[1] for line in lines[1:] if len(line.split()) > 1)


def _powershell() -> list[str]:
    return [shutil.which("powershell") or "powershell", "-NoProfile", "-NonInteractive", "-Command"]


def _output(command: list[str], words: str, *, fails: bool = True) -> bytes:
    try:
        done = subprocess.run(
            command,
            input=words.encode(),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=SECONDS,
            check=False,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except (OSError, subprocess.TimeoutExpired):
        done = None
    if done is None or (done.returncode != 0 and fails):
        if fails:
            raise InvalidInput("voice", "voice_failed")
        return b""
    return done.stdout


def _whole(sound: bytes) -> bytes:
    """Return the WAV with the lengths it has: a program that writes to a pipe does not know them beforehand."""
    at = sound.find(b"data", 12)
    if at < 0:
        raise InvalidInput("voice", "voice_failed")
    samples = sound[at + 8 :]
    samples = samples[: len(samples) // 2 * 2]
    head = sound[:at] + b"data" + struct.pack("<I", len(samples))
    return head[:4] + struct.pack("<I", len(head) + len(samples) - 8) + head[8:] + samples
