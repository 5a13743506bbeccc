"""A translator gets every text once: what still fits is kept, what changed comes back empty."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from desktop.__main__ import main
from desktop.content.sidecars import build_sidecar, check_sidecar, mark_of
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
    fresh = store().sidecar_for_translators("crisis/built_in", "zz")
    sidecar, problems = build_sidecar(tomllib.loads(fresh), "zz")
    assert problems == []
    assert sidecar is not None
    assert set(sidecar.texts) == set(store().english("crisis/built_in"))
    codes = {
        problem.message_code for problem in check_sidecar(sidecar, store().english("crisis/built_in"), "zz")
    }
    assert codes == {"empty"}


def test_what_another_channel_says_in_the_same_words_is_there_already(tmp_path: Path) -> None:
    texts = {
        "near.who/partner/label": ("Partner", "Партнер"),
        "safety.child/title": ("Under 18", "До 18 років"),
        "safety.child/short": ("Under 18", "До 18"),
        "near.who/ask": ("Who is near {name}?", "Хто поруч з {name}?"),
        "topics.list/school/label": ("School", ""),
    }
    lines = ['[sidecar]\nlanguage = "zz"\nsource = "protocols/phone.toml"']
    lines += [
        f'[text."{name}"]\nof = "{mark_of(english)}"\ntext = "{text}"\nchecked_by = "Olena"'
        for name, (english, text) in texts.items()
    ]
    place = tmp_path / "translations" / "zz" / "protocols" / "phone.toml"
    place.parent.mkdir(parents=True)
    place.write_text("\n\n".join(lines) + "\n", encoding="utf-8")
    written = tomllib.loads(store(tmp_path).sidecar_for_translators("protocols/sms", "zz"))["text"]
    assert written["near.who/partner/label"]["text"] == "Партнер"
    # a check holds where it was made; two translations of the same words are left to the translator
    assert {entry["checked_by"] for entry in written.values()} == {""}
    assert written["safety.child/title"]["text"] == ""
    assert [name for name, entry in written.items() if entry["text"]] == ["near.who/partner/label"]
    # nothing is taken from elsewhere for what is no protocol, and what stands there itself comes first
    plan = tomllib.loads(store(tmp_path).sidecar_for_translators("safety_plans/low_risk", "zz"))["text"]
    assert not any(entry["text"] for entry in plan.values())
    own = tomllib.loads(store(tmp_path).sidecar_for_translators("protocols/phone", "zz"))["text"]
    assert own["safety.child/short"]["text"] == "До 18"
    assert own["safety.child/short"]["checked_by"] == "Olena"
