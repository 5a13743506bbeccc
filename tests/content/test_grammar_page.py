"""The page that documents the grammar is kept true: its lists are the program's, its example loads and works."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec

from desktop.content import build_protocol
from desktop.domain.answers import REASONS, Answer
from desktop.domain.conditions import CONTEXT_FIELDS, OPERATORS
from desktop.domain.protocol import CHANNELS, EFFECTS, FILLS, LENGTHS
from desktop.domain.protocol_check import PANELS
from desktop.domain.wizard import Wizard
from tests.content.places import ROOT, store

PAGE = (ROOT / "docs" / "protocol-grammar.md").read_text(encoding="utf-8")
EXAMPLE = next(block for block in re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL) if "[protocol]" in block)


def test_every_code_of_the_grammar_stands_in_the_page() -> None:
    for table in (OPERATORS, CONTEXT_FIELDS, EFFECTS, FILLS):
        for code, meaning in table.items():
            assert f"| `{code}` | {meaning} |" in PAGE, code
    for code in (*CHANNELS, *LENGTHS, *REASONS, *PANELS):
        assert code in PAGE, code
    for kind in msgspec.json.schema(build_protocol.QuestionShape)["$defs"]["QuestionShape"]["properties"][
        "kind"
    ]["anyOf"][0]["enum"]:
        assert f"| `{kind}` |" in PAGE, kind


def test_every_key_of_the_files_stands_in_the_page() -> None:
    for shape in (
        build_protocol.HeadShape,
        build_protocol.StepShape,
        build_protocol.PageShape,
        build_protocol.QuestionShape,
        build_protocol.OptionShape,
        build_protocol.LineShape,
        build_protocol.JumpShape,
        build_protocol.ConditionShape,
    ):
        for key in shape.__struct_fields__:
            assert re.search(rf"\b{key}\b", PAGE), f"{shape.__name__}.{key}"


def test_the_example_loads_and_does_what_the_page_says(tmp_path: Path) -> None:
    (tmp_path / "protocols").mkdir()
    (tmp_path / "protocols" / "sms.toml").write_text(EXAMPLE, encoding="utf-8")
    content = store(tmp_path)
    protocol = content.protocol("sms")
    assert content.problems == []
    session = Wizard(protocol, {"client.age_group": "under_18"})
    assert [page.id for page in session.visible_pages] == ["hello.prove", "end.next"]
    wrong = session.answer("prove.word", Answer(value="wrong"))
    assert "end_quietly" in wrong.effects
    assert [page.id for page in wrong.visible_pages] == ["hello.prove", "end.next"]
    right = session.answer("prove.word", Answer(value="right"))
    assert [page.id for page in right.visible_pages] == ["hello.prove", "check.well", "end.next"]
    worried = right.answer("well.now", Answer(value="no"))
    assert {"yes_no_mode", "child_protection"} <= worried.effects
    assert worried.shown_page("check.well").questions[0].say == "Is this a good time?"
