"""A small log for the person who has to find out what went wrong. Ids and codes only, never text about a client.

Three things keep it so: messages are literals (a test forbids anything else), arguments that are not an id, a code or a
number are blanked, and of an exception only its type and the place in the code are written, never its message.
"""

from __future__ import annotations

import logging
import re
import sys
import threading
import traceback
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any

from desktop import __version__

LOGGER = "waystead"
BLANK = "‹left out›"
_LARGEST = 256 * 1024
_KEPT_REPORTS = 5
# a code or an id; too short and too plain for a name, a number to call or a sentence
_CODE = re.compile(r"[a-z][a-z0-9_.\-]{0,47}|[0-9a-f]{8,64}")
_QT_FUNCTION = re.compile(r"Q?[A-Za-z][A-Za-z0-9]*::[A-Za-z0-9_~]+|qt\.[a-z.]{1,40}")

logger = logging.getLogger(LOGGER)


class SmallFile(logging.FileHandler):
    """A log that starts anew when it is full and keeps the one before.

    The standard library's rotating handler would do, but its module brings sockets into the process.
    """

    def emit(self, record: logging.LogRecord) -> None:
        """Write one line, moving the full file aside first."""
        file = Path(self.baseFilename)
        try:
            if file.exists() and file.stat().st_size >= _LARGEST:
                self.close()
                file.replace(file.with_suffix(".old.log"))
        except OSError:
            pass
        super().emit(record)


class CodesOnly(logging.Filter):
    """Blanks every argument that is not a number, an id or a short code."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Clean the record; nothing is ever dropped."""
        if isinstance(record.args, tuple):
            record.args = tuple(_cleaned(value) for value in record.args)
        elif record.args:
            record.args = {name: _cleaned(value) for name, value in record.args.items()}
        return True


class PlaceOnly(logging.Formatter):
    """Time, level and message; of an exception its type and where in our code it happened."""

    default_time_format = "%Y-%m-%dT%H:%M:%S"
    default_msec_format = "%s.%03d"

    def formatException(self, ei: Any) -> str:
        """Return type and place; the exception's own message may quote what a person typed."""
        kind, value, trace = ei
        return describe_crash(kind, value, trace)

    def format(self, record: logging.LogRecord) -> str:
        """Format afresh: another handler may have left a full traceback in the record."""
        record.exc_text = None
        return super().format(record)


def set_up_logging(folder: Path, *, level: int = logging.INFO) -> None:
    """Write to `folder`/waystead.log from now on; without a usable folder the program runs without a log."""
    stop_logging()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = SmallFile(folder / "waystead.log", encoding="utf-8", delay=True)
    except OSError:
        return
    handler.addFilter(CodesOnly())
    handler.setFormatter(PlaceOnly("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    # a full disk must not print a traceback with arguments to the terminal
    logging.raiseExceptions = False
    logger.addHandler(handler)
    logger.setLevel(level)


def stop_logging() -> None:
    """Close the log file; later lines go nowhere."""
    for handler in list(logger.handlers):
        if isinstance(handler, SmallFile):
            logger.removeHandler(handler)
            handler.close()


def note_qt_message(kind: object, _context: object, message: str | None) -> None:
    """Take one of Qt's own messages (for `qInstallMessageHandler`): only the function it names is kept."""
    name = str(getattr(kind, "name", kind))
    found = _QT_FUNCTION.search(message or "")
    place = found.group(0).replace("::", ".").lower() if found else "unnamed"
    if "Debug" in name or "Info" in name:
        return
    level = logging.ERROR if "Fatal" in name or "Critical" in name else logging.WARNING
    logger.getChild("qt").log(level, "Qt message from %s", place)


def describe_crash(
    kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
) -> str:
    """Return type, place and version of a failure; no messages, no values, no folders."""
    import platform

    lines = [f"Waystead {__version__}, Python {platform.python_version()}, {sys.platform}"]
    for frame in traceback.extract_tb(trace):
        lines.append(f"  {_place(frame.filename)}:{frame.lineno} {frame.name}")
    lines.append(kind.__qualname__ if kind else "no exception")
    cause = value.__cause__ or value.__context__ if value else None
    if cause is not None:
        lines.append(f"after {type(cause).__qualname__}")
    return "\n".join(lines)


def write_crash_report(
    folder: Path, kind: type[BaseException], value: BaseException | None, trace: TracebackType | None
) -> Path | None:
    """Keep one failure as a file a person can send on; the newest few stay. None when it cannot be written."""
    name = datetime.now(UTC).strftime("crash-%Y%m%dT%H%M%S%f.txt")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        report = folder / name
        report.write_text(describe_crash(kind, value, trace) + "\n", encoding="utf-8")
        for old in sorted(folder.glob("crash-*.txt"))[:-_KEPT_REPORTS]:
            old.unlink(missing_ok=True)
    except OSError:
        return None
    return report


def install_crash_reports(folder: Path) -> None:
    """Write a report for everything nobody caught, on any thread, instead of a traceback with values."""

    def on_uncaught(kind: type[BaseException], value: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, value, trace)
            return
        logger.error("uncaught failure", exc_info=(kind, value, trace))
        write_crash_report(folder, kind, value, trace)

    def on_thread(failure: threading.ExceptHookArgs) -> None:
        if failure.exc_value is not None:
            on_uncaught(failure.exc_type, failure.exc_value, failure.exc_traceback)

    sys.excepthook = on_uncaught
    threading.excepthook = on_thread


def _cleaned(value: object) -> object:
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, str) and _CODE.fullmatch(value):
        return value
    return BLANK


def _place(filename: str) -> str:
    # the folders above the package carry the user's name
    parts = Path(filename).parts
    if "desktop" in parts:
        return "/".join(parts[len(parts) - 1 - parts[::-1].index("desktop") :])
    return parts[-1] if parts else "?"
