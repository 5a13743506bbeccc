"""The printing service of Linux over its local socket: printers, one job from memory, refusals, a job taken back."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.errors import PrintFailed
from desktop.domain.printing import Printer, PrintOrder
from desktop.exports import cups
from tests.fixtures import print_service as ipp
from tests.fixtures.print_service import PrintService, print_service

try:
    ctypes.CDLL("libcups.so.2")
except OSError:
    pytest.skip("the library of CUPS is not installed", allow_module_level=True)

PDF = b"%PDF-1.7 " + bytes(range(256)) * 300
ORDER = PrintOrder(printer="Front", pages=(1,), copies=3, paper="a4")


@pytest.fixture
def service(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Iterator[PrintService]:
    path = tmp_path_factory.mktemp("p") / "s"  # a socket's path must be short
    monkeypatch.setenv("CUPS_SERVER", str(path))
    printers = {"Back": ("Copy room", "iso_a4_210x297mm"), "Front": ("Front", "na_letter_8.5x11in")}
    with print_service(path, printers, "Front") as running:
        yield running


def _nothing(_at: int, _of: int) -> None:
    return None


def test_printers_come_with_the_default_one_first_and_the_paper_in_them(service: PrintService) -> None:
    assert cups.printers() == (
        Printer(name="Front", about="Front", is_default=True, paper="letter"),
        Printer(name="Back", about="Copy room", paper="a4"),
    )


def test_nothing_is_asked_of_the_network(service: PrintService) -> None:
    cups.printers()
    masks = [each.attributes.get("printer-type-mask") for each in service.asked(ipp.GET_PRINTERS)]
    assert masks == [[b"\x01\x00\x00\x00"]]
    assert service.asked(ipp.GET_PRINTERS)[0].attributes["printer-type"] == [b"\x00\x00\x00\x00"]


def test_a_document_arrives_whole_with_what_was_ordered_and_a_name_that_says_nothing(
    service: PrintService,
) -> None:
    told: list[tuple[int, int]] = []
    cups.send(PDF, ORDER, report=lambda at, of: told.append((at, of)))
    (job,) = service.asked(ipp.CREATE_JOB)
    assert job.attributes["job-name"] == [b"Page"]
    assert job.attributes["copies"] == [b"\x00\x00\x00\x03"]
    assert job.attributes["media"] == [b"iso_a4_210x297mm"]
    assert job.attributes["print-color-mode"] == [b"monochrome"]
    assert job.attributes["multiple-document-handling"] == [b"separate-documents-collated-copies"]
    (sent,) = service.jobs()
    assert sent.document == PDF
    assert sent.attributes["document-name"] == [b"Page"]
    assert told[0] == (0, len(PDF))
    assert told[-1] == (len(PDF), len(PDF))
    assert service.asked(ipp.CANCEL_JOB) == []


def test_colour_is_left_to_the_printer_when_it_is_wished(service: PrintService) -> None:
    cups.send(PDF, PrintOrder(printer="Front", pages=(1,), grey=False), report=_nothing)
    assert "print-color-mode" not in service.asked(ipp.CREATE_JOB)[0].attributes
    assert service.asked(ipp.CREATE_JOB)[0].attributes["media"] == [b"na_letter_8.5x11in"]


class _Stop(Exception):
    pass


def test_a_job_that_is_stopped_half_way_is_taken_back_and_its_copy_thrown_away(service: PrintService) -> None:
    def stop(at: int, _of: int) -> None:
        if at > 20_000:
            raise _Stop

    with pytest.raises(_Stop):
        cups.send(PDF, ORDER, report=stop)
    assert service.jobs() == []
    (cancelled,) = service.asked(ipp.CANCEL_JOB)
    assert cancelled.attributes["job-id"] == [b"\x00\x00\x00\x07"]
    assert cancelled.attributes["purge-job"] == [b"\x01"]


@pytest.mark.parametrize(
    ("operation", "status", "reason"),
    [
        (ipp.CREATE_JOB, ipp.NOT_ACCEPTING, "refused"),
        (ipp.CREATE_JOB, ipp.FORBIDDEN, "password_wanted"),
        (ipp.SEND_DOCUMENT, ipp.NOT_ACCEPTING, "refused"),
    ],
)
def test_a_refusal_is_noticed(service: PrintService, operation: int, status: int, reason: str) -> None:
    service.answers[operation] = status
    with pytest.raises(PrintFailed) as failed:
        cups.send(PDF, ORDER, report=_nothing)
    assert failed.value.reason == reason


def test_a_printer_that_was_taken_away_is_named_as_such(service: PrintService) -> None:
    del service.printers["Front"]
    with pytest.raises(PrintFailed) as failed:
        cups.send(PDF, ORDER, report=_nothing)
    assert failed.value.reason == "printer_gone"
    assert service.jobs() == []


def test_without_a_service_there_are_no_printers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "none"))
    assert cups.printers() == ()
    with pytest.raises(PrintFailed) as failed:
        cups.send(PDF, ORDER, report=_nothing)
    assert failed.value.reason == "not_answering"


def test_a_server_on_another_computer_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUPS_SERVER", "print.example.org:631")
    assert cups.socket_path() in {"", *cups.SOCKETS}
