"""Nothing odd gets past the reader of pack lines, and the writer makes nothing the reader refuses."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.errors import PackRefused
from desktop.exports.strict_json import MAX_DEPTH, MAX_LINE, portable_text, read_object, write_object


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"[1]", "not_json"),
        (b"{", "not_json"),
        (b'{"a":1}{"b":2}', "not_json"),
        (b"\xff{}", "not_json"),
        (b'{"a":1,"a":2}', "duplicate_key"),
        (b'{"a":{"b":1,"b":1}}', "duplicate_key"),
        (b'{"a":NaN}', "bad_number"),
        (b'{"a":-Infinity}', "bad_number"),
        (b'{"a":1e999}', "bad_number"),
        (b'{"a":9223372036854775808}', "bad_number"),
        (b'{"a":' + b"9" * 5000 + b"}", "not_json"),
        (b'{"a":"\\ud800"}', "bad_characters"),
        (b'{"a":"\\u0000"}', "bad_characters"),
        (b'{"a\\u001b":1}', "bad_characters"),
        (b'{"a":["x",{"b":"\\u0085"}]}', "bad_characters"),
        (b'{"a":' + b"[" * MAX_DEPTH + b"]" * MAX_DEPTH + b"}", "too_deep"),
        (b'{"a":' + b"[" * 500_000, "too_deep"),
        (b'{"a":"' + b"x" * MAX_LINE + b'"}', "line_too_long"),
    ],
)
def test_refused(line: bytes, reason: str) -> None:
    with pytest.raises(PackRefused) as caught:
        read_object(line)
    assert caught.value.reason == reason


def test_brackets_inside_text_are_text() -> None:
    assert read_object(b'{"a":"' + b"[{" * 100 + b'\\"[[["}')["a"].startswith("[{")


def test_text_with_odd_but_good_characters_passes() -> None:
    value = {"n": "عبد\u200f 🔥\nline\ttab\r", "x": None, "y": [1, 2.5, True]}
    assert read_object(write_object(value)) == value


def test_portable_text_is_what_the_writer_takes() -> None:
    assert portable_text("one\x0btwo\x00\x1b\ud800end") == "one\ntwoend"
    write_object({"t": portable_text("one\x0btwo\x00")})
    with pytest.raises(PackRefused):
        write_object({"t": "one\x0btwo"})


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300))
def test_random_bytes_are_refused_by_name_or_read(data: bytes) -> None:
    try:
        value = read_object(data)
    except PackRefused:
        return
    assert read_object(write_object(value)) == value
