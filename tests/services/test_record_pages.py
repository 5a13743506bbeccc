"""The incident report on paper: every part that says something, in both directions, read back from the PDF."""

from __future__ import annotations

import pytest

from desktop.exports.pdf_text import read_paragraphs
from desktop.exports.typst_writer import TypstWriter
from desktop.services.record_pages import Added, report_page
from tests.content.places import RESOURCES


@pytest.mark.parametrize(
    ("language", "direction", "words"),
    [("en", "ltr", "A knife was named"), ("ar", "rtl", "سكين")],
)
def test_a_report_says_what_is_in_it_and_leaves_out_what_is_empty(
    language: str, direction: str, words: str
) -> None:
    page = report_page(
        title="Incident report",
        language=language,
        direction=direction,  # type: ignore[arg-type]
        facts=[("Signed", "Kim Lund"), ("Client", "")],
        parts=[("The danger", [("Dangers", words), ("Where", "")]), ("After", [("Next steps", " ")])],
        missing="Missing when it was signed: Where",
        added=[Added(heading="Amendment", reason="Why: learnt later", text="The officer was called Reyes.")],
        seal="Seal: 0a1b",
    )
    text = " ".join(read_paragraphs(TypstWriter(RESOURCES).pdf(page)))
    for said in ("Kim Lund", "The danger", "Missing when it was signed", "Reyes", "0a1b"):
        assert said in text, said
    assert words in text
    for gone in ("Client", "After", "Next steps"):
        assert gone not in text, gone
