"""An agency's page templates are looked at before anybody needs a page: cheaply, then by making one with each."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from desktop.exports.agency_templates import sample, template_faults
from desktop.exports.document import Template
from desktop.exports.typst_writer import TypstWriter

RESOURCES = Path(__file__).parents[2] / "resources"
GOOD = '#import "/common.typ": *\n#show: page-of.with(sizes-text)\n#show-blocks(data.blocks, sizes-text)\n'


@pytest.fixture
def agency(tmp_path: Path) -> Path:
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "simple.typ").write_text(GOOD, encoding="utf-8")
    (folder / "note.typ").write_text("#let x = (", encoding="utf-8")
    (folder / "plan.typ").write_text('#import "@preview/x:0.1.0"', encoding="utf-8")
    (folder / "incident.typ").write_bytes(b"\xff\xfe")
    (folder / "letter.typ").write_text(GOOD, encoding="utf-8")
    return tmp_path


def test_the_source_is_looked_at_without_making_anything(agency: Path) -> None:
    assert [(fault.file, fault.code) for fault in template_faults(agency)] == [
        ("documents/incident.typ", "not_readable"),
        ("documents/letter.typ", "not_content"),
        ("documents/plan.typ", "template_refused"),
    ]
    assert template_faults(agency / "nothing") == ()


def test_a_page_is_made_with_each(agency: Path) -> None:
    found = {fault.file: fault for fault in template_faults(agency, TypstWriter(RESOURCES, agency))}
    broken = found["documents/note.typ"]
    assert (broken.code, broken.details) == ("template_broken_at", {"line": 1, "word": "unclosed delimiter"})
    assert "documents/simple.typ" not in found


def test_the_page_that_is_tried_passes_every_template_of_ours(tmp_path: Path) -> None:
    (tmp_path / "documents").mkdir()
    for name in get_args(Template):
        source = (RESOURCES / "documents" / f"{name}.typ").read_text(encoding="utf-8")
        (tmp_path / "documents" / f"{name}.typ").write_text(source, encoding="utf-8")
        assert TypstWriter(RESOURCES).pdf(sample(name)).startswith(b"%PDF")
    assert template_faults(tmp_path, TypstWriter(RESOURCES, tmp_path)) == ()
