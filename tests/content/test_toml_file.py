"""What is no content at all is refused with its reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.content.toml_file import LARGEST, FileRefused, parse_toml, read_toml


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"a = 1\na = 2\n", "not_toml"),
        (b"[t]\nx = 1\n[t]\ny = 2\n", "not_toml"),
        (b'a = "\\ud800"', "not_toml"),
        (b"a = ", "not_toml"),
        (b'a = "\xff"', "not_utf8"),
        (b'a = "\\u0007"', "control_character"),
        ('a = "left \u202e right"'.encode(), "control_character"),
        ('"k\u202d" = 1'.encode(), "control_character"),
        (b"a = " + b"[" * 40 + b"]" * 40, "too_deep"),
        (b"a = " + b"[" * 5000 + b"]" * 5000, "too_deep"),
        (b"#" * (LARGEST + 1), "too_large"),
    ],
)
def test_refused(data: bytes, code: str) -> None:
    with pytest.raises(FileRefused) as caught:
        parse_toml(data, "file.toml")
    problem = caught.value.problems[0]
    assert problem.message_code == code
    assert problem.file == "file.toml"
    assert "?" not in problem.sentence()


def test_the_nearest_entry_and_field_are_named() -> None:
    data = b'[[step]]\nid = "opening"\n[[step.page]]\nid = "near"\nask = "a\\u0000b"\n'
    with pytest.raises(FileRefused) as caught:
        parse_toml(data, "f")
    assert [(problem.entry, problem.field) for problem in caught.value.problems] == [("near", "ask")]


def test_a_windows_byte_order_mark_is_fine_and_a_missing_file_is_named(tmp_path: Path) -> None:
    assert parse_toml(b"\xef\xbb\xbfa = 1\r\nb = '''x\r\ny'''", "f") == {"a": 1, "b": "x\ny"}
    for place in (tmp_path / "none.toml", tmp_path):
        with pytest.raises(FileRefused) as caught:
            read_toml(place, "f")
        assert caught.value.problems[0].message_code == "missing_file"
