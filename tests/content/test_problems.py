"""Every problem that can be named has a sentence, and no sentence is left over."""

from __future__ import annotations

import re

from desktop.content.problems import SENTENCES, ContentProblem
from tests.content.places import ROOT

CODE = re.compile(
    r'(?:code=|message_code=|code = |problem\([^"]*|add\([^"]*|Misfit\(|if name in names else )"([a-z_]+)"'
)


def test_codes_and_sentences_belong_together() -> None:
    sources = [
        *sorted((ROOT / "desktop" / "content").glob("*.py")),
        ROOT / "desktop" / "domain" / "protocol_check.py",
    ]
    text = "\n".join(path.read_text(encoding="utf-8") for path in sources if path.name != "problems.py")
    unused = [code for code in SENTENCES if f'"{code}"' not in text]
    assert unused == ["broken"]
    unknown = {code for code in CODE.findall(text) if code not in SENTENCES}
    # words of other calls that look alike
    assert unknown <= {"translations", "sidecar"}, unknown


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
