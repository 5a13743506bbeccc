"""Files are told by their bytes: each kind, names that lie, bombs, and pictures without what is hidden in them."""

from __future__ import annotations

import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage

from desktop.domain.errors import InvalidInput
from desktop.domain.file_types import ENDING_OF, FileFacts, look, media_type_of
from desktop.domain.picture_parts import copy_without_facts

PLACE = b"45.5152N GPS"


def reader(data: bytes):  # type: ignore[no-untyped-def]
    return lambda at, count: data[at : at + count]


def seen(data: bytes, name: str = "") -> FileFacts:
    return look(reader(data), len(data), name)


def refused(data: bytes, name: str = "") -> str:
    with pytest.raises(InvalidInput) as caught:
        seen(data, name)
    assert caught.value.field == "file"
    return caught.value.reason


def picture(form: str, width: int = 40, height: int = 20) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0xFF3366AA)
    image.setPixel(1, 1, 0xFFFFFFFF)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, form)
    return bytes(data.data())


def exif(turned: int = 6) -> bytes:
    """How it is turned, and where it was taken."""
    entries = struct.pack("<H", 2) + struct.pack("<HHIHH", 0x0112, 3, 1, turned, 0)
    entries += struct.pack("<HHII", 0x8825, 4, 1, 60) + b"\0\0\0\0"
    return b"II*\0" + struct.pack("<I", 8) + entries + PLACE


def jpeg_with_place() -> bytes:
    plain = picture("JPEG")
    body = b"Exif\0\0" + exif()
    part = b"\xff\xe1" + (len(body) + 2).to_bytes(2) + body
    note = b"\xff\xfe" + (len(PLACE) + 2).to_bytes(2) + PLACE
    return plain[:2] + part + note + plain[2:] + b"a film behind it " + PLACE


def chunk(name: bytes, data: bytes) -> bytes:
    return len(data).to_bytes(4) + name + data + zlib.crc32(name + data).to_bytes(4)


def png_with_place() -> bytes:
    plain = picture("PNG")
    end = plain.rindex(b"IEND") - 4
    hidden = chunk(b"eXIf", exif()) + chunk(b"tEXt", b"Comment\0" + PLACE)
    return plain[:end] + hidden + plain[end:] + PLACE


def webp_with_place() -> bytes:
    plain = picture("WEBP")
    head = (
        b"VP8X"
        + (10).to_bytes(4, "little")
        + b"\x08\0\0\0"
        + (39).to_bytes(3, "little")
        + (19).to_bytes(3, "little")
    )
    facts = exif()
    facts += b"\0" * (len(facts) % 2)
    body = head + plain[12:] + b"EXIF" + len(facts).to_bytes(4, "little") + facts
    return b"RIFF" + (4 + len(body)).to_bytes(4, "little") + b"WEBP" + body


WITH_PLACE = {"image/jpeg": jpeg_with_place, "image/png": png_with_place, "image/webp": webp_with_place}


@pytest.mark.parametrize(
    ("data", "name", "expected"),
    [
        (picture("PNG"), "a.png", "image/png"),
        (picture("JPEG"), "a.PNG", "image/jpeg"),  # a picture under another picture's name hurts nobody
        (picture("WEBP"), "", "image/webp"),
        (b"%PDF-1.7\n", "letter.pdf", "application/pdf"),
        ("Сестра, أخت\n".encode(), "note.txt", "text/plain"),
        ("Sister".encode("utf-16"), "note.txt", "text/plain"),
        (b"a,b\n1,2\n", "list.csv", "text/plain"),
        (b"OggS\0\2", "voice.opus", "audio/ogg"),
        (b"\0\0\0\x1cftypM4A \0\0", "memo.m4a", "audio/mp4"),
        (b"RIFF\0\0\0\0WAVEfmt ", "call.wav", "audio/wav"),
        (b"\xff\xfb\x90\0", "call.mp3", "audio/mpeg"),
        (b"ID3\4", "call.mp3", "audio/mpeg"),
        (b"#!AMR\n", "call.amr", "audio/amr"),
        (b"fLaC", "", "audio/flac"),
    ],
)
def test_a_file_is_what_its_bytes_say(data: bytes, name: str, expected: str) -> None:
    assert seen(data, name).media_type == expected
    assert expected in ENDING_OF


@pytest.mark.parametrize(
    ("data", "name", "reason"),
    [
        (b"", "a.png", "file_empty"),
        (b"%PDF-1.7\n", "photo.jpg", "file_lies"),
        (b"MZ\x90\0", "letter.pdf", "file_lies"),
        (picture("PNG"), "note.txt", "file_lies"),
        (b"just words", "photo.png", "file_lies"),
        (b"MZ\x90\0", "setup.exe", "file_unknown"),
        (b"PK\3\4\0\0", "letter.docx", "file_unknown"),
        (b"\0\0\0\x18ftypheic", "IMG_1.heic", "file_heic"),
        ("Müller".encode("cp1252"), "note.txt", "file_text"),
        (b"a\0b", "note.txt", "file_text"),
        (picture("PNG")[:60], "a.png", "file_damaged"),
        (picture("JPEG")[:300], "a.jpg", "file_damaged"),
        (picture("WEBP")[:40], "a.webp", "file_damaged"),
    ],
)
def test_what_cannot_be_kept_is_named(data: bytes, name: str, reason: str) -> None:
    assert refused(data, name) == reason


def test_bombs_are_refused_before_anything_is_drawn() -> None:
    huge = chunk(b"IHDR", struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)) + chunk(
        b"IDAT", zlib.compress(b"\0")
    )
    assert refused(b"\x89PNG\r\n\x1a\n" + huge + chunk(b"IEND", b""), "a.png") == "file_pixels"
    plain = picture("JPEG")
    at = plain.index(b"\xff\xc0")
    assert refused(plain[: at + 5] + b"\xff\xff\xff\xff" + plain[at + 9 :], "a.jpg") == "file_pixels"
    # one drawn thing after another, for ever
    scan = plain[plain.index(b"\xff\xda") : -2]
    assert refused(plain[:-2] + scan * 300 + plain[-2:], "a.jpg") == "file_damaged"
    packed = zlib.compress(bytes(100 << 20))
    part = b"1 0 obj\n<< /Filter /FlateDecode >>\nstream\r\n" + packed + b"\nendstream\n"
    assert len(part) < 200_000
    assert seen(b"%PDF-1.7\n" + part, "a.pdf").media_type == "application/pdf"
    assert refused(b"%PDF-1.7\n" + part * 3, "a.pdf") == "file_unfolds"
    assert refused(b"%PDF-1.7\n" + b"stream\n" * 60_000, "a.pdf") == "file_unfolds"


@pytest.mark.parametrize("media_type", WITH_PLACE)
def test_a_picture_is_kept_without_its_place(media_type: str) -> None:
    data = WITH_PLACE[media_type]()
    facts = seen(data)
    assert (facts.media_type, facts.place, facts.hidden) == (media_type, True, True)
    assert (facts.width, facts.height) == (40, 20)
    clean = b"".join(copy_without_facts(media_type, reader(data), len(data)))
    again = seen(clean)
    assert not again.place
    for secret in (PLACE, b"GPS", b"45.5152N", b"film"):
        assert secret not in clean
    before, after = QImage.fromData(QByteArray(data)), QImage.fromData(QByteArray(clean))
    # the very same picture, turned the same way
    assert not after.isNull()
    assert before.convertToFormat(QImage.Format.Format_RGB32) == after.convertToFormat(
        QImage.Format.Format_RGB32
    )


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_a_picture_without_anything_hidden_says_so(form: str) -> None:
    facts = seen(picture(form))
    assert (facts.place, facts.hidden) == (False, form == "PNG" and facts.hidden)


@given(
    data=st.binary(max_size=400),
    start=st.sampled_from([b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF", b"%PDF-"]),
)
def test_no_bytes_at_all_break_it(data: bytes, start: bytes) -> None:
    whole = start + data
    try:
        facts = seen(whole)
    except InvalidInput:
        return
    assert facts.media_type in ENDING_OF
    if facts.media_type.startswith("image/"):
        b"".join(copy_without_facts(facts.media_type, reader(whole), len(whole)))


@given(cut=st.integers(0, 2000), media_type=st.sampled_from(sorted(WITH_PLACE)))
def test_a_cut_picture_is_refused_or_kept_without_its_place(cut: int, media_type: str) -> None:
    data = WITH_PLACE[media_type]()
    data = data[: len(data) - cut % len(data)]
    if media_type_of(data[:4096]) != media_type:
        return
    try:
        facts = seen(data)
    except InvalidInput:
        return
    clean = b"".join(copy_without_facts(facts.media_type, reader(data), len(data)))
    assert PLACE not in clean
