"""A translator gets every text once: what still fits is kept, what changed comes back empty."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from desktop.__main__ import main
from desktop.content.sidecars import build_sidecar, check_sidecar
from tests.content.places import KINDS, TRANSLATIONS, copy_to, store


@pytest.mark.parametrize("kind", KINDS)
def test_the_built_in_arabic_comes_out_as_it_is(kind: str) -> None:
    written = tomllib.loads(store().sidecar_for_translators(kind, "ar"))
    kept = tomllib.loads((TRANSLATIONS / "content" / "ar" / f"{kind}.toml").read_text(encoding="utf-8"))
    assert written == kept


def test_changed_and_new_texts_are_empty_and_a_new_language_has_them_all(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy_to(tmp_path, "protocols/phone", ("Who is there with you today?", "Who is listening today?"))
    assert main(["check-content", str(tmp_path), "--sidecar", "protocols/phone", "ar"]) == 0
    text = capsys.readouterr().out
    assert "# client: Who is listening today?\n" in text
    values = tomllib.loads(text)["text"]
    assert [name for name, entry in values.items() if not entry["text"]] == ["near.who/say"]
    fresh = store().sidecar_for_translators("crisis/built_in", "uk")
    sidecar, problems = build_sidecar(tomllib.loads(fresh), "uk")
    assert problems == []
    assert sidecar is not None
    assert set(sidecar.texts) == set(store().english("crisis/built_in"))
    codes = {
        problem.message_code for problem in check_sidecar(sidecar, store().english("crisis/built_in"), "uk")
    }
    assert codes == {"empty"}
