"""Every failure a person can meet has a sentence, and no sentence can break or quote what was typed."""

from __future__ import annotations

import ast
import errno
import string
from pathlib import Path

import pytest

from desktop.domain import errors
from desktop.ui import message_texts, messages

ROOT = Path(__file__).resolve().parents[2]
KINDS = {
    name: kind
    for name, kind in vars(errors).items()
    if isinstance(kind, type) and issubclass(kind, errors.ExpectedError)
}


def reasons_in(source: str) -> set[tuple[str, str]]:
    """Return every (class, reason) that `source` can raise with a literal reason."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name not in KINDS:
            continue
        place = 1 if name == "InvalidInput" else 0
        if len(node.args) > place and isinstance(node.args[place], ast.Constant):
            found.add((name, node.args[place].value))
    return found


def unsaid(reasons: set[tuple[str, str]]) -> list[tuple[str, str]]:
    return sorted(
        (kind, reason)
        for kind, reason in reasons
        if kind not in message_texts.ONE_SENTENCE and reason not in message_texts.REASONS.get(kind, {})
    )


def test_every_reason_in_the_code_has_a_sentence() -> None:
    raised = set()
    for file in (ROOT / "desktop").rglob("*.py"):
        raised |= reasons_in(file.read_text(encoding="utf-8"))
    assert len(raised) > 30
    assert unsaid(raised) == []


def test_the_search_notices_a_new_reason() -> None:
    source = "raise InvalidInput('field', 'brand_new')\nraise errors.PackRefused('odd', n=1) from None\n"
    assert unsaid(reasons_in(source)) == [("InvalidInput", "brand_new"), ("PackRefused", "odd")]


def test_every_class_has_a_sentence() -> None:
    assert sorted(KINDS.keys() - message_texts.CLASSES.keys()) == []
    for kind in KINDS.values():
        error = kind("f", "never_heard_of") if kind is errors.InvalidInput else kind("never_heard_of")
        assert messages.explain(error)


def test_the_sentence_of_a_class_needs_no_details() -> None:
    """It is what is shown when a detail is missing: a placeholder in it would stand there unfilled."""
    assert [text for text in message_texts.CLASSES.values() if "{" in text] == []


ALL = [
    (kind, reason, text) for kind, table in message_texts.REASONS.items() for reason, text in table.items()
]


@pytest.mark.parametrize("text", sorted({text for _, _, text in ALL} | set(message_texts.CLASSES.values())))
def test_sentences_are_plain(text: str) -> None:
    assert text.endswith((".", "?"))
    assert "!" not in text
    fields = {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
    known = {"most", "least", "count", "expected", "found", "place", "file", "entry", "field", "next"}
    assert fields <= known


def test_details_are_filled_in_and_missing_ones_do_no_harm() -> None:
    assert "200" in messages.explain(errors.InvalidInput("name", "too_long", most=200))
    assert "4096" in messages.explain(errors.InvalidInput("secret", "too_long", limit=4096))
    assert (
        messages.explain(errors.RecoveryKeyMistyped("length")) == message_texts.CLASSES["RecoveryKeyMistyped"]
    )


def test_a_subclass_without_sentences_uses_its_parents() -> None:
    class Odd(errors.PackRefused):
        pass

    assert messages.explain(Odd("truncated")) == message_texts.REASONS["PackRefused"]["truncated"]


@pytest.mark.parametrize(
    ("number", "kind"),
    [(errno.ENOSPC, errors.NoSpace), (errno.EROFS, errors.NotWritable), (errno.ENOENT, errors.FileMissing)],
)
def test_what_the_system_says_becomes_one_of_ours(number: int, kind: type[errors.ExpectedError]) -> None:
    assert isinstance(messages.as_expected(OSError(number, "x", "/home/nadia/plan.pdf")), kind)


def test_no_sentence_repeats_what_the_error_quotes() -> None:
    secret = "Nadia Petrenko"
    for error in (ValueError(secret), OSError(errno.EIO, secret, secret), errors.NotAllowed(secret)):
        assert secret not in messages.explain(error)
