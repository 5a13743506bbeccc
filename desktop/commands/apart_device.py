"""The sound output and the microphone of this computer (miniaudio), inside a process apart.

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
    """There is no sound output, or no microphone, that answers."""


_devices: dict[int, Line] = {}
"""By the number that is handed to the library."""
_prepared: list[Any] = []


def _module() -> Any:
    if not _prepared:
        import _miniaudio

        ffi, lib = _miniaudio.ffi, _miniaudio.lib
        lib.init_miniaudio()

        def device_of(raw: Any) -> Line | None:
            return _devices.get(int(ffi.cast("intptr_t", raw.pUserData)))

        def data(raw: Any, output: Any, into: Any, count: int) -> None:
            device = device_of(raw)
            if device is not None:
                device.move(output, into, count)

        def stopped(raw: Any) -> None:
            device = device_of(raw)
            if device is not None and device.running:
                device.running = False
                device.lost()

        ffi.def_extern(name="_internal_data_callback")(data)
        ffi.def_extern(name="_internal_stop_callback")(stopped)
        _prepared.append(_miniaudio)
    return _prepared[0]


class Line:
    """What sound goes out on or comes in on, so many samples a second; nothing moves until `start`. Raises NoDevice."""

    def __init__(
        self, way: str, rate: int, channels: int, lost: Callable[[], None], backend: str = ""
    ) -> None:
        """`way` is playback or capture; `lost` is called in another thread when the device went away."""
        module = _module()
        self._ffi, self._lib = module.ffi, module.lib
        names = (backend,) if backend else BACKENDS.get(_SYSTEM, ("alsa", "oss", "sndio"))
        self.lost, self.wide, self.running = lost, WIDTH * channels, False
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
        shape = self._lib.ma_device_config_init(getattr(self._lib, f"ma_device_type_{way}"))
        side = getattr(shape, way)
        shape.sampleRate, side.channels, side.format = rate, channels, self._lib.ma_format_s16
        shape.periodSizeInMilliseconds = PERIOD_MS
        shape.pUserData = self._ffi.cast("void *", self._number)
        shape.dataCallback = self._lib._internal_data_callback
        shape.stopCallback = self._lib._internal_stop_callback
        if self._lib.ma_device_init(self._context, self._ffi.addressof(shape), self._device):
            self._lib.ma_context_uninit(self._context)
            del _devices[self._number]
            raise NoDevice

    def move(self, output: Any, into: Any, count: int) -> None:
        """Move so many frames; called in the device's own thread."""
        raise NotImplementedError

    def start(self) -> None:
        """Let sound move from now on; raises NoDevice."""
        if self._lib.ma_device_start(self._device):
            raise NoDevice
        self.running = True

    def stop(self) -> None:
        """Let none move any more."""
        self.running = False
        self._lib.ma_device_stop(self._device)

    def close(self) -> None:
        """Give the device back."""
        self.running = False
        self._lib.ma_device_uninit(self._device)
        self._lib.ma_context_uninit(self._context)
        _devices.pop(self._number, None)


class Device(Line):
    """An output; silent until `start`."""

    def __init__(
        self,
        rate: int,
        channels: int,
        give: Callable[[int], bytes],
        lost: Callable[[], None],
        backend: str = "",
    ) -> None:
        """`give(count)` returns up to that many frames, in another thread; what it does not give is silence."""
        self.give = give
        super().__init__("playback", rate, channels, lost, backend)

    def move(self, output: Any, into: Any, count: int) -> None:
        """Give it sound."""
        sound = self.give(count)
        self._ffi.memmove(output, sound, min(len(sound), count * self.wide))


class Microphone(Line):
    """One channel that comes in; deaf until `start`."""

    def __init__(
        self, rate: int, take: Callable[[bytes], None], lost: Callable[[], None], backend: str = ""
    ) -> None:
        """`take(sound)` gets what came in, 16 bits a sample, in another thread."""
        self.take = take
        super().__init__("capture", rate, 1, lost, backend)

    def move(self, output: Any, into: Any, count: int) -> None:
        """Take what came in."""
        self.take(bytes(self._ffi.buffer(into, count * self.wide)))
