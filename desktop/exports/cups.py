"""The printing service of Linux, by its own library and local socket alone: its printers, and one job from memory.

Qt's plugin for it is not used: it writes the page into the shared temporary folder, asks for a password in a dialog
with a loop of its own, does not notice a refusal, and reaches for TCP port 631 (docs/adr/0103).
"""

from __future__ import annotations

import ctypes
import os
from collections.abc import Callable
from ctypes import CFUNCTYPE, POINTER, Structure, byref, c_char_p, c_int, c_size_t, c_uint, c_void_p
from functools import cache
from typing import Any
from urllib.parse import quote

from desktop.domain.errors import PrintFailed
from desktop.domain.printing import JOB_NAME, Printer, PrintOrder

SOCKETS = ("/run/cups/cups.sock", "/var/run/cups/cups.sock")
_LIBRARY = "libcups.so.2"
_CHUNK = 16_384
_MEDIA = {"letter": "na_letter_8.5x11in", "a4": "iso_a4_210x297mm"}
_CONTINUE = 100  # the service waits for the rest of the document
_OF_THE_NETWORK = 0x01000000  # printers that nobody set up here; finding them would ask the network
_GET_PRINTER_ATTRIBUTES = 0x000B
_IN_OPERATION, _KEYWORD, _URI = 0x01, 0x44, 0x45
_NOT_REACHED = {0x0502, 0x0503}
_WANTS_A_PASSWORD = {0x0401, 0x0402, 0x0403, 0x1000}

Report = Callable[[int, int], None]


class _Option(Structure):
    _fields_ = [("name", c_char_p), ("value", c_char_p)]


class _Destination(Structure):
    _fields_ = [
        ("name", c_char_p),
        ("instance", c_char_p),
        ("is_default", c_int),
        ("num_options", c_int),
        ("options", POINTER(_Option)),
    ]


_EACH = CFUNCTYPE(c_int, c_void_p, c_uint, POINTER(_Destination))
_PASSWORD = CFUNCTYPE(c_char_p, c_char_p, c_void_p, c_char_p, c_char_p, c_void_p)
_no_password = _PASSWORD(lambda *_about: None)  # never asks; kept here, since the library only borrows it


def socket_path() -> str:
    """Return the service's socket, or "" when there is none. An agency's own path in CUPS_SERVER is respected.

    A server on another computer is not: Waystead opens no connection to the network, not even this one.
    """
    named = os.environ.get("CUPS_SERVER", "")
    places = (named,) if named.startswith("/") else SOCKETS
    return next((path for path in places if os.access(path, os.R_OK | os.W_OK)), "")


def printers() -> tuple[Printer, ...]:
    """Return the printers that were set up on this computer, the default one first. May take seconds: pool."""
    cups = _reach(socket_path())
    if cups is None:
        return ()
    found: list[Printer] = []

    def each(_mine: int | None, _flags: int, place: Any) -> int:
        destination = place.contents
        if not destination.instance:
            options = {
                destination.options[at].name: destination.options[at].value
                for at in range(destination.num_options)
            }
            found.append(
                Printer(
                    name=_text(destination.name),
                    about=_text(options.get(b"printer-info")),
                    is_default=bool(destination.is_default),
                )
            )
        return 1

    cups.cupsEnumDests(0, 0, None, 0, _OF_THE_NETWORK, _EACH(each), None)
    whole = [
        Printer(name=each.name, about=each.about, is_default=each.is_default, paper=_paper(cups, each.name))
        for each in found
    ]
    return tuple(sorted(whole, key=lambda each: not each.is_default))


def send(pdf: bytes, order: PrintOrder, *, report: Report) -> None:
    """Hand one document to the service; `report(at, of)` counts bytes and may stop it by raising. Raises PrintFailed.

    Belongs on the pool. When something stops it half-way the job is taken back and the queue's copy thrown away.
    """
    cups = _reach(socket_path())
    if cups is None:
        raise PrintFailed("not_answering")
    name = order.printer.encode()
    count, options = _options(cups, order)
    try:
        job = cups.cupsCreateJob(None, name, JOB_NAME.encode(), count, options)
    finally:
        cups.cupsFreeOptions(count, options)
    if not job:
        failure = _failure(cups)  # before anything else is asked: the library keeps the last answer only
        raise failure if _is_there(cups, name) else PrintFailed("printer_gone")
    try:
        report(0, len(pdf))
        if cups.cupsStartDocument(None, name, job, JOB_NAME.encode(), b"application/pdf", 1) != _CONTINUE:
            raise _failure(cups)
        for at in range(0, len(pdf), _CHUNK):
            chunk = pdf[at : at + _CHUNK]
            if cups.cupsWriteRequestData(None, chunk, len(chunk)) != _CONTINUE:
                raise _failure(cups)
            report(min(at + _CHUNK, len(pdf)), len(pdf))
        if cups.cupsFinishDocument(None, name) > 0x00FF:
            raise _failure(cups)
    except BaseException:
        # a connection with half a document in it is of no use any more: the next call makes a new one
        cups.cupsSetServer(socket_path().encode() or None)
        cups.cupsCancelJob2(None, name, job, 1)
        raise


# ---------------------------------------------------------------- inside


def _options(cups: ctypes.CDLL, order: PrintOrder) -> tuple[int, Any]:
    options = POINTER(_Option)()
    count = 0
    wanted = {
        "copies": str(order.copies),
        "multiple-document-handling": "separate-documents-collated-copies",
        "collate": "true",
        "media": _MEDIA[order.paper],
        "print-scaling": "none",  # the page was already made for this paper
    }
    if order.grey:
        wanted["print-color-mode"] = "monochrome"
    for name, value in wanted.items():
        count = cups.cupsAddOption(name.encode(), value.encode(), count, byref(options))
    return count, options


def _paper(cups: ctypes.CDLL, name: str) -> str:
    request = cups.ippNewRequest(_GET_PRINTER_ATTRIBUTES)
    address = f"ipp://localhost/printers/{quote(name)}".encode()
    cups.ippAddString(request, _IN_OPERATION, _URI, b"printer-uri", None, address)
    cups.ippAddString(request, _IN_OPERATION, _KEYWORD, b"requested-attributes", None, b"media-default")
    answer = cups.cupsDoRequest(None, request, b"/")  # takes the request with it
    if not answer:
        return ""
    try:
        found = cups.ippFindAttribute(answer, b"media-default", 0)
        words = _text(cups.ippGetString(found, 0, None)) if found else ""
    finally:
        cups.ippDelete(answer)
    return next((paper for paper, size in _MEDIA.items() if size in words), "")


def _is_there(cups: ctypes.CDLL, name: bytes) -> bool:
    # the library says "internal error" for a printer that was taken away as well as for a service that is gone
    cups.cupsSetServer(socket_path().encode() or None)
    names: list[bytes] = []

    def each(_mine: int | None, _flags: int, place: Any) -> int:
        names.append(place.contents.name)
        return 1

    cups.cupsEnumDests(0, 0, None, 0, _OF_THE_NETWORK, _EACH(each), None)
    return name in names or not names


def _failure(cups: ctypes.CDLL) -> PrintFailed:
    status = cups.cupsLastError()
    if status in _WANTS_A_PASSWORD:
        return PrintFailed("password_wanted")
    if status in _NOT_REACHED:
        return PrintFailed("not_answering")
    return PrintFailed("refused")


def _text(found: bytes | None) -> str:
    return (found or b"").decode("utf-8", "replace")


def _reach(path: str) -> ctypes.CDLL | None:
    """Return the library, told on this thread to use this socket and never to ask for a password."""
    cups = _library() if path else None
    if cups is not None:
        cups.cupsSetServer(path.encode())
        cups.cupsSetPasswordCB2(_no_password, None)
    return cups


@cache
def _library() -> ctypes.CDLL | None:
    try:
        cups = ctypes.CDLL(_LIBRARY)
    except OSError:
        return None
    for name, result, arguments in (
        ("cupsSetServer", None, (c_char_p,)),
        ("cupsSetPasswordCB2", None, (_PASSWORD, c_void_p)),
        ("cupsEnumDests", c_int, (c_uint, c_int, c_void_p, c_uint, c_uint, _EACH, c_void_p)),
        ("cupsAddOption", c_int, (c_char_p, c_char_p, c_int, c_void_p)),
        ("cupsFreeOptions", None, (c_int, c_void_p)),
        ("cupsCreateJob", c_int, (c_void_p, c_char_p, c_char_p, c_int, c_void_p)),
        ("cupsStartDocument", c_int, (c_void_p, c_char_p, c_int, c_char_p, c_char_p, c_int)),
        ("cupsWriteRequestData", c_int, (c_void_p, c_char_p, c_size_t)),
        ("cupsFinishDocument", c_int, (c_void_p, c_char_p)),
        ("cupsCancelJob2", c_int, (c_void_p, c_char_p, c_int, c_int)),
        ("cupsLastError", c_int, ()),
        ("cupsDoRequest", c_void_p, (c_void_p, c_void_p, c_char_p)),
        ("ippNewRequest", c_void_p, (c_int,)),
        ("ippAddString", c_void_p, (c_void_p, c_int, c_int, c_char_p, c_char_p, c_char_p)),
        ("ippFindAttribute", c_void_p, (c_void_p, c_char_p, c_int)),
        ("ippGetString", c_char_p, (c_void_p, c_int, c_void_p)),
        ("ippDelete", None, (c_void_p,)),
    ):
        function = getattr(cups, name)
        function.restype, function.argtypes = result, arguments
    return cups
