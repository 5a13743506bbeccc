"""Every problem that can be named has a sentence, and no sentence is left over."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from desktop.content.problems import SENTENCES, ContentProblem
from tests.content.places import ROOT

# calls that carry a code, and where: a keyword's name or a place in the row
CARRIES: dict[str, str | int] = {
    "ContentProblem": "message_code",
    "Finding": "code",
    "problem": 2,
    "add": 2,
    "_add": 2,
    "_Misfit": 0,
}


def codes(tree: ast.AST) -> Iterator[str]:
    """Yield every code written out in a call that carries one."""
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        name = getattr(call.func, "attr", getattr(call.func, "id", ""))
        place = CARRIES.get(name)
        if isinstance(place, str):
            found = [keyword.value for keyword in call.keywords if keyword.arg == place]
        else:
            found = call.args[place : place + 1] if place is not None else []
        for value in found:
            for part in ast.walk(value):
                if isinstance(part, ast.Constant) and isinstance(part.value, str):
                    yield part.value


def test_codes_and_sentences_belong_together() -> None:
    sources = [
        *(ROOT / "desktop" / "content").glob("*.py"),
        ROOT / "desktop" / "domain" / "protocol_check.py",
        ROOT / "desktop" / "exports" / "agency_templates.py",
        ROOT / "desktop" / "services" / "agency_brand.py",
    ]
    texts = [path.read_text(encoding="utf-8") for path in sources if path.name != "problems.py"]
    named = {code for text in texts for code in codes(ast.parse(text))}
    assert len(named) > 40
    assert named - set(SENTENCES) == set()
    # some codes are chosen before the call; they stand in the text all the same
    assert [code for code in SENTENCES if not any(f'"{code}"' in text for text in texts)] == ["broken"]


def test_a_sentence_names_file_entry_and_field() -> None:
    problem = ContentProblem(
        file="protocols/phone.toml",
        entry="near.who",
        field="jump",
        message_code="unknown_page",
        details={"word": "close.nowhere"},
    )
    assert problem.sentence() == "protocols/phone.toml: near.who, jump: there is no page close.nowhere"
    assert ContentProblem(file="f", message_code="new_code").sentence() == "f: cannot be used"
