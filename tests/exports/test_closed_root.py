"""What a template may name."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.domain.errors import DocumentFailed
from desktop.exports.closed_root import check_folder, check_source, read_template
from desktop.exports.document import Document
from desktop.exports.typst_writer import TypstWriter

RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.mark.parametrize(
    "source",
    [
        '#import "@preview/cetz:0.3.0"',
        '#import "@local/x:1.0.0": *',
        '#let p = "\\u{40}preview/x:1.0.0"\n#import p',
        "#import p",
        '#import("/common.typ")',
        '#import "../secret.typ"',
        '#import "common.typ"',
        '#include "/common.typ" + ".bak"; #include x',
        '#eval("1")',
        '#plugin("/x.wasm")',
        '#read("/common.typ")',
        '#image("/x.png")',
        "#csv ( p )",
        "/* */ #import /* */ x",
    ],
)
def test_refused(source: str) -> None:
    with pytest.raises(DocumentFailed) as caught:
        check_source(source)
    assert caught.value.reason == "template_refused"


def test_the_line_of_the_first_of_it_is_known() -> None:
    with pytest.raises(DocumentFailed) as caught:
        check_source('/* two\nlines */\n#import "/common.typ": *\n#read("/x")\n#import p\n')
    assert caught.value.details == {"line": 4}


def test_our_own_pass() -> None:
    check_folder(RESOURCES / "documents")
    assert len(list((RESOURCES / "documents").glob("*.typ"))) >= 6
    check_source('// an import in a comment\n#import "/common.typ": *\n#image(bytes(data.svg))')


def test_a_package_import_never_reaches_the_compiler(tmp_path: Path) -> None:
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "simple.typ").write_text(
        '#import "@preview/example:0.1.0": *\n', encoding="utf-8"
    )
    with pytest.raises(DocumentFailed) as caught:
        read_template(tmp_path / "documents", "simple")
    assert caught.value.reason == "template_refused"
    page = TypstWriter(RESOURCES, agency=tmp_path).pdf(
        Document(title="x", language="en", direction="ltr", blocks=())
    )
    assert page.startswith(b"%PDF"), "ours serves, and a page is there when it is needed"
    assert not (RESOURCES / "documents" / "no-packages").exists()


def test_missing_template(tmp_path: Path) -> None:
    with pytest.raises(DocumentFailed) as caught:
        read_template(tmp_path, "plan")
    assert caught.value.reason == "template_missing"
