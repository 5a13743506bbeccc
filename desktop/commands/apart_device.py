"""The sound output of this computer (miniaudio), inside a process apart: asks for sound, gives it to the device.

Only the compiled part of `miniaudio` is used: its Python part would bring the modules for network streams along
(docs/adr/0419).
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

_SYSTEM: str = sys.platform
BACKENDS = {"linux": ("pulseaudio", "alsa"), "win32": ("wasapi", "dsound", "winmm"), "darwin": ("coreaudio",)}
"""Never the one that plays to nobody, which the library falls back on: to seem to play is worse than to say no."""
PERIOD_MS = 60
WIDTH = 2
"""Bytes of one sample."""


class NoDevice(Exception):
    """There is no sound output that answers."""


_devices: dict[int, Device] = {}
"""By the number that is handed to the library."""
_prepared: list[Any] = []


def _module() -> Any:
    if not _prepared:
        import _miniaudio

        ffi, lib = _miniaudio.ffi, _miniaudio.lib
        lib.init_miniaudio()

        def device_of(raw: Any) -> Device | None:
            return _devices.get(int(ffi.cast("intptr_t", raw.pUserData)))

        def data(raw: Any, output: Any, _input: Any, count: int) -> None:
            device = device_of(raw)
            if device is not None:
                sound = device.give(count)
                ffi.memmove(output, sound, min(len(sound), count * device.wide))

        def stopped(raw: Any) -> None:
            device = device_of(raw)
            if device is not None and device.running:
                device.running = False
                device.lost()

        ffi.def_extern(name="_internal_data_callback")(data)
        ffi.def_extern(name="_internal_stop_callback")(stopped)
        _prepared.append(_miniaudio)
    return _prepared[0]


class Device:
    """An output of so many samples a second; silent until `start`. Raises NoDevice."""

    def __init__(
        self,
        rate: int,
        channels: int,
        give: Callable[[int], bytes],
        lost: Callable[[], None],
        backend: str = "",
    ) -> None:
        """`give(count)` returns up to that many frames; what it does not give is silence. `lost`: it went away.

        Both are called in another thread.
        """
        module = _module()
        self._ffi, self._lib = module.ffi, module.lib
        names = (backend,) if backend else BACKENDS.get(_SYSTEM, ("alsa", "oss", "sndio"))
        self.give, self.lost, self.wide, self.running = give, lost, WIDTH * channels, False
        self._number = max(_devices, default=0) + 1
        _devices[self._number] = self
        self._context, self._device = self._ffi.new("ma_context *"), self._ffi.new("ma_device *")
        wanted = [getattr(self._lib, f"ma_backend_{name}") for name in names]
        settings = self._lib.ma_context_config_init()
        backends = self._ffi.new("ma_backend[]", wanted)
        context = self._context
        if self._lib.ma_context_init(backends, len(wanted), self._ffi.addressof(settings), context):
            del _devices[self._number]
            raise NoDevice
        shape = self._lib.ma_device_config_init(self._lib.ma_device_type_playback)
        shape.sampleRate, shape.playback.channels = rate, channels
        shape.playback.format = self._lib.ma_format_s16
        shape.periodSizeInMilliseconds = PERIOD_MS
        shape.pUserData = self._ffi.cast("void *", self._number)
        shape.dataCallback = self._lib._internal_data_callback
        shape.stopCallback = self._lib._internal_stop_callback
        if self._lib.ma_device_init(self._context, self._ffi.addressof(shape), self._device):
            self._lib.ma_context_uninit(self._context)
            del _devices[self._number]
            raise NoDevice

    def start(self) -> None:
        """Ask for sound from now on; raises NoDevice."""
        if self._lib.ma_device_start(self._device):
            raise NoDevice
        self.running = True

    def stop(self) -> None:
        """Ask for none any more."""
        self.running = False
        self._lib.ma_device_stop(self._device)

    def close(self) -> None:
        """Give the output back."""
        self.running = False
        self._lib.ma_device_uninit(self._device)
        self._lib.ma_context_uninit(self._context)
        _devices.pop(self._number, None)
