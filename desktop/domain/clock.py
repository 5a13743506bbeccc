"""Times as UTC, offset and IANA zone in one sortable text, and the clock everything reads them from."""

from __future__ import annotations

# zoneinfo is imported where a zone is asked for: it takes longer than the rest, and the lock screen asks for none
import os
import re
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Protocol

_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")
# Python's monotonic clock stands still while Linux and macOS sleep; these do not (Windows' own counts sleep)
_BOOT_CLOCK: int | None = getattr(
    time, "CLOCK_MONOTONIC" if sys.platform == "darwin" else "CLOCK_BOOTTIME", None
)
_TEXT = re.compile(
    r"(?P<utc>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6})Z\[(?P<zone>[A-Za-z0-9_+\-/]{1,64})\]"
    r"\[_offset=(?P<offset>[+-]\d{1,4})\]"
)


@dataclass(frozen=True, slots=True, order=True)
class Moment:
    """One point in time and where the clock stood: `utc` is aware, `offset_minutes` is east of UTC.

    The text form is RFC 9557 with the UTC time first, so that plain text order is time order:
    ``2026-11-03T22:02:11.123456Z[America/Los_Angeles][_offset=-480]``.
    """

    utc: datetime
    zone: str = "UTC"
    offset_minutes: int = 0

    def text(self) -> str:
        """Return the stored form."""
        utc = self.utc.astimezone(UTC).replace(tzinfo=None)
        return f"{utc.isoformat(timespec='microseconds')}Z[{self.zone}][_offset={self.offset_minutes:+d}]"

    def local(self) -> datetime:
        """Return the wall-clock time as it was where the moment was noted."""
        return self.utc.astimezone(timezone(timedelta(minutes=self.offset_minutes)))

    def in_zone(self, zone: str) -> datetime:
        """Return the wall-clock time in another IANA zone; the noted one when that zone is unknown."""
        from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

        try:
            return self.utc.astimezone(ZoneInfo(zone))
        except (ZoneInfoNotFoundError, ValueError):
            return self.local()

    @classmethod
    def parse(cls, text: str) -> Moment:
        """Read the stored form; raises ValueError when `text` is not one."""
        found = _TEXT.fullmatch(text)
        if found is None:
            raise ValueError("not a stored moment")
        utc = datetime.fromisoformat(found["utc"]).replace(tzinfo=UTC)
        offset = int(found["offset"])
        if abs(offset) > 18 * 60:
            raise ValueError("offset out of range")
        return cls(utc=utc, zone=found["zone"], offset_minutes=offset)

    @classmethod
    def read(cls, stored: object) -> Moment:
        """Read what a row holds: `UNREADABLE` where that is no moment, so that a damaged row is still shown."""
        try:
            found = cls.parse(str(stored))
        except (ValueError, OverflowError):
            return UNREADABLE
        return found if _FIRST_YEAR <= found.utc.year <= _LAST_YEAR else UNREADABLE

    @property
    def is_readable(self) -> bool:
        """Tell whether this is a moment at all."""
        return self.utc.year >= _FIRST_YEAR

    @classmethod
    def at(cls, utc: datetime, zone: str) -> Moment:
        """Make a moment from an aware UTC time and an IANA zone, working out the offset."""
        from zoneinfo import ZoneInfo

        local = utc.astimezone(ZoneInfo(zone))
        offset = local.utcoffset() or timedelta(0)
        return cls(utc=utc.astimezone(UTC), zone=zone, offset_minutes=int(offset.total_seconds() // 60))


_FIRST_YEAR, _LAST_YEAR = 1900, 9000
# some days from the first there is, so that no zone leads before it
UNREADABLE = Moment(utc=datetime(1, 1, 5, tzinfo=UTC))
"""Stands where a stored moment cannot be read. It is older than all others: what hangs on its age is asked again."""


def day_of(stored: str) -> date:
    """Read a stored day, or the day a stored moment begins with; that of `UNREADABLE` where it is none."""
    try:
        return date.fromisoformat(stored[:10])
    except ValueError:
        return UNREADABLE.utc.date()


class Clock(Protocol):
    """What time it is, and how much of it has passed."""

    def now(self) -> Moment:
        """Return the wall-clock moment."""
        ...

    def monotonic(self) -> float:
        """Return seconds that never run backward while the process lives."""
        ...

    def since_boot(self) -> float:
        """Return seconds since the laptop was started, sleep included; no change of the wall clock moves them."""
        ...

    def boot(self) -> str:
        """Return a name of this start of the laptop, eight hexadecimal digits; empty where there is none."""
        ...


class SystemClock:
    """The laptop's clock. The offset is always the system's own; the zone names it and is asked anew each minute.

    `zone_name` says which IANA zone the laptop is in: a journey changes it. Where it cannot be told the name is UTC and
    the true offset is kept.
    """

    def __init__(self, zone_name: Callable[[], str] | None = None) -> None:
        self._zone_name = zone_name or system_zone
        self._zone = ""
        self._asked = float("-inf")
        self._boot: str | None = None

    def now(self) -> Moment:
        """Return the wall-clock moment."""
        local = datetime.now().astimezone()
        offset = local.utcoffset() or timedelta(0)
        return Moment(
            utc=local.astimezone(UTC), zone=self._zone_now(), offset_minutes=int(offset.total_seconds() // 60)
        )

    def monotonic(self) -> float:
        """Return seconds that never run backward while the process lives."""
        return time.monotonic()

    def since_boot(self) -> float:
        """Return seconds since the laptop was started, sleep included."""
        return time.clock_gettime(_BOOT_CLOCK) if _BOOT_CLOCK is not None else time.monotonic()

    def boot(self) -> str:
        """Return a name of this start of the laptop; it says nothing of the laptop and is another after each start."""
        if self._boot is None:
            import hashlib

            try:
                told = _BOOT_ID.read_bytes()
            except OSError:
                told = b""
            self._boot = hashlib.sha256(b"waystead boot " + told).hexdigest()[:8] if told else ""
        return self._boot

    def _zone_now(self) -> str:
        if time.monotonic() - self._asked >= 60:
            self._zone, self._asked = self._zone_name(), time.monotonic()
        return self._zone


def system_zone() -> str:
    """Return the laptop's IANA zone as POSIX systems name it, "UTC" when it cannot be told."""
    target = os.environ.get("TZ", "").lstrip(":")
    candidates = [target.partition("zoneinfo/")[2] or target]
    try:
        candidates.append(str(Path("/etc/localtime").resolve()).partition("zoneinfo/")[2])
        candidates.append(Path("/etc/timezone").read_text(encoding="ascii").strip())
    except (OSError, UnicodeDecodeError):
        pass
    for name in candidates:
        if name and _known(name):
            return name
    return "UTC"


def _known(name: str) -> bool:
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True
