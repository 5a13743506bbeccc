"""Files kept with a client: piece by piece, all or nothing, checked when read, nothing of them on the disk in plain."""

from __future__ import annotations

import hashlib
import os
import random
import signal
import subprocess
import sys
import tracemalloc
from pathlib import Path

import pytest

from desktop.domain.attachments import MIB, PIECE
from desktop.domain.errors import DatabaseDamaged, FileMissing, InvalidInput, NoSpace, NotAllowed, NotWritable
from desktop.services import chosen_file
from desktop.services.attachments import AttachmentsService
from desktop.services.ledger import LedgerService
from desktop.storage import attachments as rows
from desktop.storage import ballast, erasing
from desktop.storage.vault import OpenVault, unlock_vault
from tests.domain.test_file_types import PLACE, jpeg_with_place, picture
from tests.fixtures.vaults import PASSPHRASE, FakeClock

NEEDLE = "Zyxomma Quirvelt"
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def client_id(vault: OpenVault) -> str:
    with vault.unit_of_work("a client") as work:
        return work.insert("clients", {"short_id": "W-1"})


@pytest.fixture
def files(vault: OpenVault) -> AttachmentsService:
    return AttachmentsService(vault, LedgerService(vault), lambda: 25)


def sound(size: int = 3 * MIB + 12_345) -> bytes:
    """Something that does not pack and has no two pieces alike."""
    return b"OggS" + random.Random(7).randbytes(size - 4)


def put(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def counted(vault: OpenVault) -> tuple[int, int]:
    conn = vault.connection()
    return tuple(  # type: ignore[return-value]
        conn.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
        for table in ("attachments", "attachment_chunks")
    )


def reason(caught: pytest.ExceptionInfo[InvalidInput]) -> str:
    return caught.value.reason


def test_a_file_goes_in_and_out_as_it_was(
    vault: OpenVault, files: AttachmentsService, client_id: str, tmp_path: Path
) -> None:
    data = sound()
    steps: list[tuple[int, int]] = []
    found = files.look(put(tmp_path, "Her voice.ogg", data))
    kept = files.take_in(client_id, found, report=lambda at, of: steps.append((at, of)))
    (about,) = files.of_client(client_id)
    assert (about.id, about.title, about.kind, about.family) == (kept, "Her voice", "recording", "audio")
    assert (about.size, about.sha256) == (len(data), hashlib.sha256(data).hexdigest())
    assert steps[-1] == (len(data), len(data))
    assert len(steps) == 4
    stored = files.open(kept)
    assert b"".join(stored.pieces()) == data
    for at, count in ((0, 10), (PIECE - 3, 9), (len(data) - 5, 50), (len(data), 5)):
        assert stored.read(at, count) == data[at : at + count]
    files.change(kept, title="  Voicemail\nof May ", kind="evidence", reason="For the hearing")
    about = files.of_client(client_id)[0]
    assert (about.title, about.kind, about.reason) == ("Voicemail of May", "evidence", "For the hearing")
    with pytest.raises(InvalidInput, match="too_long"):
        files.change(kept, title="x" * 121)
    with pytest.raises(InvalidInput, match="unknown_choice"):
        files.change(kept, kind="toy")
    out = files.give(kept, tmp_path / files.neutral_name(about), to_kind="client")
    assert out.read_bytes() == data
    assert out.suffix == ".ogg"
    assert "voice" not in out.name.casefold()
    (entry,) = LedgerService(vault).of_client(client_id)
    assert (entry["what"], entry["form"], entry["file_sha256"]) == ("attachment", "ogg", about.sha256)
    files.remove(kept)
    assert files.of_client(client_id) == []
    assert files.get(kept) is None
    with pytest.raises(InvalidInput, match="file_gone"):
        files.open(kept)
    files.bring_back(kept)
    assert [each.id for each in files.of_client(client_id)] == [kept]
    ops = [
        row["op"] for row in vault.connection().execute("SELECT op FROM history WHERE object_id = ?", (kept,))
    ]
    # one entry that it was added, however many pieces; changed twice (named, brought back), given out, removed
    assert sorted(ops) == ["change", "change", "create", "draft", "draft", "exported", "remove"]


def test_a_picture_loses_its_place_unless_somebody_wants_it(
    files: AttachmentsService, client_id: str, tmp_path: Path
) -> None:
    data = jpeg_with_place()
    found = files.look(put(tmp_path, "IMG_1.jpg", data))
    assert found.facts.place
    clean = files.open(files.take_in(client_id, found))
    whole = files.open(files.take_in(client_id, found, with_facts=True))
    assert PLACE not in b"".join(clean.pieces())
    assert b"".join(whole.pieces()) == data
    with pytest.raises(InvalidInput) as caught:
        files.take_in(client_id, found)
    assert reason(caught) == "file_already_here"
    assert len(files.of_client(client_id)) == 2


def test_what_is_too_large_is_not_read(
    files: AttachmentsService, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    huge = tmp_path / "film.ogg"
    with huge.open("wb") as file:
        file.truncate(2 * 1024**3)
    monkeypatch.setattr(chosen_file, "reader", None)
    with pytest.raises(InvalidInput) as caught:
        files.look(huge)
    assert reason(caught) == "file_too_big"
    assert caught.value.details["most"] == 25


def test_places_that_are_no_file_are_named(files: AttachmentsService, tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        files.look(tmp_path / "gone.png")
    with pytest.raises(InvalidInput, match="file_no_file"):
        files.look(tmp_path)
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.txt")
        with pytest.raises(InvalidInput, match="file_no_file"):
            files.look(tmp_path / "pipe.txt")
    closed = put(tmp_path, "closed.txt", b"words")
    closed.chmod(0)
    if not os.access(closed, os.R_OK):
        with pytest.raises(NotWritable):
            files.look(closed)


def test_pdfs_are_counted_before_any_page_is_drawn(files: AttachmentsService, tmp_path: Path) -> None:
    assert files.look(put(tmp_path, "two.pdf", pdf(2))).pages == 2
    for data, why in ((pdf(501), "file_pages"), (b"%PDF-1.7\nnothing", "file_damaged")):
        with pytest.raises(InvalidInput) as caught:
            files.look(put(tmp_path, "odd.pdf", data))
        assert reason(caught) == why


def pdf(pages: int) -> bytes:
    from io import BytesIO

    from pypdf import PdfWriter

    writer, out = PdfWriter(), BytesIO()
    for _number in range(pages):
        writer.add_blank_page(width=200, height=300)
    writer.write(out)
    return out.getvalue()


def test_a_pdf_with_a_password_is_named(files: AttachmentsService, tmp_path: Path) -> None:
    from desktop.exports.pdf_password import protect

    locked = protect(pdf(1), "moon 7742 fig")
    with pytest.raises(InvalidInput, match="file_password"):
        files.look(put(tmp_path, "locked.pdf", locked))


def test_a_closed_client_takes_no_file_and_erasing_takes_every_piece(
    vault: OpenVault, files: AttachmentsService, client_id: str, tmp_path: Path
) -> None:
    kept = files.take_in(client_id, files.look(put(tmp_path, "a.png", picture("PNG"))))
    found = files.look(put(tmp_path, "call.ogg", sound()))
    second = files.take_in(client_id, found)
    with vault.unit_of_work("closed") as work:
        work.update("clients", client_id, {"status": "closed"})
    (tmp_path / "call.ogg").write_bytes(b"OggS")
    for call in (
        lambda: files.take_in(client_id, files.look(tmp_path / "call.ogg")),
        lambda: files.change(kept, title="x"),
        lambda: files.remove(kept),
    ):
        with pytest.raises(NotAllowed):
            call()
    assert files.open(second).size == found.size
    ids = erasing.ids_of(vault.connection(), client_id)
    found_rows = erasing.rows_of(vault.connection(), ids)
    with vault.unit_of_work("erase") as work:
        erasing.erase(work, ids, found_rows, "test", "")
    assert counted(vault) == (0, 0)


class Stopped(Exception):
    pass


def test_stopped_pulled_out_or_changed_midway_keeps_nothing(
    vault: OpenVault,
    files: AttachmentsService,
    client_id: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = put(tmp_path, "call.ogg", sound())
    found = files.look(path)

    def stop(at: int, _of: int) -> None:
        if at > MIB:
            assert counted(vault)[1] >= 32, "it was stopped before anything was written: it says nothing"
            raise Stopped

    with pytest.raises(Stopped):
        files.take_in(client_id, found, report=stop)
    assert counted(vault) == (0, 0)

    def pulled(file: object, _size: int) -> object:
        yield b"x" * PIECE * 40
        raise OSError(5, "input/output error")

    with monkeypatch.context() as patch:
        patch.setattr("desktop.services.attachments.blocks", pulled)
        with pytest.raises(FileMissing, match="file_gone"):
            files.take_in(client_id, found)
    assert counted(vault) == (0, 0)
    path.write_bytes(sound(2 * MIB))
    with pytest.raises(InvalidInput, match="file_changed"):
        files.take_in(client_id, found)
    path.unlink()
    with pytest.raises(FileMissing, match="file_gone"):
        files.take_in(client_id, found)
    assert counted(vault) == (0, 0)
    assert files.of_client(client_id) == []


def test_a_full_disk_keeps_nothing(
    vault: OpenVault,
    files: AttachmentsService,
    client_id: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found = files.look(put(tmp_path, "call.ogg", sound()))
    with monkeypatch.context() as patch:
        patch.setattr(ballast, "free_bytes", lambda _folder: 5 * MIB)
        with pytest.raises(NoSpace):
            files.take_in(client_id, found)
    added = rows.add_pieces

    def full(work: object, staged: str, first: int, pieces: list[bytes]) -> None:
        if first >= 64:
            raise NoSpace
        added(work, staged, first, pieces)  # type: ignore[arg-type]

    monkeypatch.setattr(rows, "add_pieces", full)
    with pytest.raises(NoSpace):
        files.take_in(client_id, found)
    assert counted(vault) == (0, 0)


def test_only_what_is_unfinished_can_be_thrown_away(
    vault: OpenVault, files: AttachmentsService, client_id: str, tmp_path: Path
) -> None:
    kept = files.take_in(client_id, files.look(put(tmp_path, "a.png", picture("PNG"))))
    with vault.unit_of_work("held") as work:
        work.update("clients", client_id, {"legal_hold": 1})
        staged = rows.begin(work, "audio/ogg", "recording")
        rows.add_pieces(work, staged, 0, [b"x"])
        rows.drop(work, kept)
    assert counted(vault) == (2, 2)
    assert files.sweep() == 1
    assert counted(vault) == (1, 1)
    assert files.open(kept).size
    with vault.unit_of_work("no") as work, pytest.raises(ValueError, match="records change"):
        work.run("DELETE FROM attachment_chunks", ())


def test_changed_bytes_are_never_shown(
    vault: OpenVault, files: AttachmentsService, client_id: str, tmp_path: Path
) -> None:
    kept = files.take_in(client_id, files.look(put(tmp_path, "a.png", picture("PNG"))))
    with vault.unit_of_work("somebody else's hand") as work:
        work._connection.execute("UPDATE attachment_chunks SET data = zeroblob(10) WHERE n = 0")
    with pytest.raises(DatabaseDamaged, match="attachment"):
        files.open(kept)
    with pytest.raises(DatabaseDamaged):
        files.give(kept, tmp_path / "out.png", to_kind="client")
    assert not (tmp_path / "out.png").exists()


def test_little_of_a_large_file_is_in_memory(
    files: AttachmentsService, client_id: str, tmp_path: Path
) -> None:
    path = put(tmp_path, "long.ogg", sound(20 * MIB))
    tracemalloc.start()
    try:
        kept = files.take_in(client_id, files.look(path))
        for _piece in files.open(kept).pieces():
            pass
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert most < 6 * MIB, most


CHILD = """
import os, sys
from pathlib import Path
from desktop.domain.clock import SystemClock
from desktop.services.attachments import AttachmentsService
from desktop.services.ledger import LedgerService
from desktop.storage.vault import unlock_vault
vault = unlock_vault(Path(sys.argv[1]), passphrase=sys.argv[2], clock=SystemClock())
files = AttachmentsService(vault, LedgerService(vault), lambda: 25)
def report(at, of):
    print(at, flush=True)
    sys.stdin.readline()
files.take_in(sys.argv[3], files.look(Path(sys.argv[4])), report=report)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no kill -9 here")
def test_killed_midway_nothing_half_is_there_and_nothing_in_plain(
    vault: OpenVault, vault_folder: Path, client_id: str, tmp_path: Path
) -> None:
    vault.close()
    words = (NEEDLE + "\n").encode() * 400_000
    path = put(tmp_path, "words.txt", words)
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, str(vault_folder), PASSPHRASE, client_id, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert child.stdin is not None
    assert child.stdout is not None
    for _step in range(3):
        assert child.stdout.readline()
        child.stdin.write(b"\n")
        child.stdin.flush()
    assert child.stdout.readline()  # it waits for an answer that never comes
    child.kill()
    child.wait()
    for pipe in (child.stdin, child.stdout):
        pipe.close()
    path.unlink()
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=FakeClock()) as again:
        files = AttachmentsService(again, LedgerService(again), lambda: 25)
        assert counted(again)[1] >= 32, "killed before anything was written: it says nothing"
        assert files.of_client(client_id) == []
        assert files.sweep() == 1
        assert counted(again) == (0, 0)
        whole = put(tmp_path, "again.txt", words)
        kept = files.take_in(client_id, files.look(whole))
        assert hashlib.sha256(words).hexdigest() == files.open(kept).about.sha256
        whole.unlink()
    written = [each for each in tmp_path.rglob("*") if each.is_file()]
    assert len(written) > 3
    assert [each.name for each in written if NEEDLE.encode() in each.read_bytes()] == []
    # the control: the same look finds it where it stands in plain
    assert NEEDLE.encode() in put(tmp_path, "plain.txt", words).read_bytes()
