"""docs/ARCHITECTURE.md sends strangers to the right room: every worked example on the page is tried out."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop.content.store import ContentStore
from desktop.exports.document import Document, Paragraph
from desktop.exports.typst_writer import TypstWriter
from desktop.storage.migrate import migrations

if TYPE_CHECKING:
    from desktop.storage.vault import OpenVault

ROOT = Path(__file__).resolve().parents[1]
PAGE = (ROOT / "docs" / "ARCHITECTURE.md").read_text(encoding="utf-8")


def example(name: str) -> str:
    found = re.search(rf"^```\w+ {name}\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
    assert found is not None, name
    return found[1]


def test_every_folder_of_the_tree_is_there_and_named() -> None:
    for folder in (ROOT / "desktop").iterdir():
        if folder.is_dir() and folder.name != "__pycache__":
            assert f"`desktop/{folder.name}/`" in PAGE or f"`{folder.name}/`" in PAGE, folder.name
    for named in re.findall(r"\]\(([\w./-]+)\)", PAGE):
        assert (ROOT / "docs" / named).exists(), named
    for named in re.findall(r"`((?:ui|storage|services|exports)/[\w/]+\.py)`", PAGE):
        assert (ROOT / "desktop" / named).is_file(), named


def test_a_new_question_is_one_entry_of_data(tmp_path: Path) -> None:
    built_in = (ROOT / "resources" / "protocols" / "phone.toml").read_text(encoding="utf-8")
    steps = [found.start() for found in re.finditer(r"^\[\[step\]\]", built_in, re.MULTILINE)]
    agency = tmp_path / "agency"
    (agency / "protocols").mkdir(parents=True)
    changed = built_in[: steps[2]] + example("question") + "\n" + built_in[steps[2] :]
    (agency / "protocols" / "phone.toml").write_text(changed, encoding="utf-8")
    store = ContentStore(ROOT / "resources", ROOT / "translations", agency)
    question = store.protocol("phone").question("opening.example_needs")
    assert store.problems == []
    assert question is not None
    assert [option.id for option in question.options] == ["water", "break"]


def test_a_new_field_is_a_migration(vault: OpenVault) -> None:
    connection = vault.with_key(lambda key: _opened(vault, key))
    connection.executescript(example("field"))
    columns = [
        row["name"] for row in connection.execute("SELECT name FROM pragma_table_info('clients')").fetchall()
    ]
    version = connection.execute("PRAGMA user_version").fetchone()
    connection.close()
    assert "shoe_size" in columns
    assert version is not None
    assert version[0] == len(migrations()) + 1


def _opened(vault: OpenVault, key: bytearray):  # type: ignore[no-untyped-def]
    from desktop.storage.connection import open_database
    from desktop.storage.header import DATABASE

    return open_database(vault.folder / DATABASE, key)


def test_a_new_document_is_one_template(tmp_path: Path) -> None:
    agency = tmp_path / "agency"
    (agency / "documents").mkdir(parents=True)
    (agency / "documents" / "simple.typ").write_text(example("document"), encoding="utf-8")
    document = Document(
        title="A page", language="en", direction="ltr", blocks=(Paragraph(text="One thing."),)
    )
    assert TypstWriter(ROOT / "resources", agency).pdf(document).startswith(b"%PDF")


def test_a_new_screen_is_one_file_and_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import importlib.util

    path = tmp_path / "example.py"
    path.write_text('"""An example."""\n\n' + example("screen"), encoding="utf-8")
    spec = importlib.util.spec_from_file_location("example_screen", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    from desktop.ui.navigator import SCREENS, Screen

    assert issubclass(module.ExampleScreen, Screen)
    assert len({screen.name for screen in SCREENS}) == len(SCREENS)
    for screen in SCREENS:
        assert (ROOT / "desktop" / "ui" / "screens" / f"{screen.module.rpartition('.')[2]}.py").is_file(), (
            screen.name
        )


def test_a_new_language_is_a_sidecar(tmp_path: Path) -> None:
    translations = tmp_path / "translations"
    shutil.copytree(ROOT / "translations" / "content", translations / "content")
    store = ContentStore(ROOT / "resources", translations)
    text_id, english = next(
        (each, text) for each, text in store.english("protocols/phone").items() if each.endswith("/say")
    )
    from desktop.content.sidecars import mark_of

    sidecar = re.sub(r'text\."[^"]+"', f'text."{text_id}"', example("language")).replace(
        'of = ""', f'of = "{mark_of(english)}"'
    )
    path = translations / "content" / "zz" / "protocols" / "phone.toml"
    path.parent.mkdir(parents=True)
    path.write_text(sidecar, encoding="utf-8")
    fresh = ContentStore(ROOT / "resources", translations)
    found = fresh.client_text("protocols/phone", text_id, "zz")
    assert found is not None
    assert (found.text, found.checked_by) == ("…", "")
