"""Every expected failure as one sentence: what is wrong and what to do. Used by the window and the command line.

The originals are in message_texts.py; `explain` translates when asked, so that the language can change while the
program runs. tests/ui/test_messages.py demands a sentence for every reason code in the code base.
"""

from __future__ import annotations

import errno

from PySide6.QtCore import QCoreApplication

from desktop.domain.errors import ExpectedError, FileMissing, NoSpace, NotWritable
from desktop.ui.message_texts import CLASSES, REASONS, UNEXPECTED


def explain(error: BaseException) -> str:
    """Return one sentence in the program's language; never the error's own text, which may quote client data."""
    expected = as_expected(error)
    if not isinstance(expected, ExpectedError):
        return _translated(UNEXPECTED)
    sentence = _translated(english(expected))
    facts = {"most": expected.details.get("limit", ""), **expected.details}
    try:
        return sentence.format(**facts)
    except (KeyError, IndexError, ValueError):
        return _translated(CLASSES[_nearest(expected, CLASSES)])


def english(error: ExpectedError) -> str:
    """Return the original sentence: of the reason, else of the class."""
    reasons = REASONS.get(_nearest(error, REASONS), {})
    return reasons.get(error.reason) or CLASSES[_nearest(error, CLASSES)]


def as_expected(error: BaseException) -> BaseException:
    """Return what the operating system says as one of our own failures, and anything else as it is."""
    if isinstance(error, ExpectedError) or not isinstance(error, OSError):
        return error
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return NoSpace()
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return NotWritable("folder")
        case errno.ENOENT | errno.ENOTDIR:
            return FileMissing()
        case errno.EEXIST | errno.ENOTEMPTY:
            return NotWritable("exists")
        case _:
            return error


def _nearest(error: ExpectedError, table: dict[str, str] | dict[str, dict[str, str]]) -> str:
    return next((kind.__name__ for kind in type(error).__mro__ if kind.__name__ in table), "ExpectedError")


def _translated(text: str) -> str:
    return QCoreApplication.translate("Messages", text)
