"""The catalogue tools: what the code says is collected, compiled and found again, and a stale catalogue is noticed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from tools import strings

TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>Page</name>
    <message>
        <source>Call {name} now</source>
        <translation{kind}>{text}</translation>
    </message>
</context>
</TS>
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A little program of one page, with its catalogue."""
    (tmp_path / "desktop").mkdir()
    (tmp_path / "translations").mkdir()
    (tmp_path / "desktop" / "page.py").write_text(
        'class Page(QWidget):\n    def show(self):\n        return self.tr("Call {name} now")\n'
    )
    monkeypatch.setattr(strings, "ROOT", tmp_path)
    monkeypatch.setattr(strings, "TRANSLATIONS", tmp_path / "translations")
    monkeypatch.setattr(strings, "BUILD", tmp_path / "build")
    return tmp_path


def catalogue(project: Path, text: str, kind: str = "") -> Path:
    ts = project / "translations" / "app_ar.ts"
    ts.write_text(TS.replace("{text}", text).replace("{kind}", kind), encoding="utf-8")
    return ts


def test_a_good_catalogue_passes_and_is_found_by_qt(project: Path) -> None:
    ts = catalogue(project, "اتصل بـ {name} الآن")
    assert strings.check() == 0
    assert strings.compile_all(quiet=True) == 0
    translator = QTranslator()
    assert translator.load(str(ts.with_suffix(".qm")))
    assert translator.translate("Page", "Call {name} now") == "اتصل بـ {name} الآن"


def test_compiling_again_only_when_the_catalogue_is_newer(project: Path) -> None:
    ts = catalogue(project, "اتصل بـ {name} الآن")
    strings.compile_all(quiet=True)
    first = ts.with_suffix(".qm").stat().st_mtime_ns
    strings.compile_all(quiet=True)
    assert ts.with_suffix(".qm").stat().st_mtime_ns == first


@pytest.mark.parametrize(
    ("text", "kind", "complaint"),
    [
        ("", ' type="unfinished"', "not translated"),
        ("اتصل {name}", ' type="unfinished"', "not translated"),
        ("", "", "not translated"),
        ("اتصل الآن", "", "placeholders differ"),
        ("اتصل {nom}", "", "placeholders differ"),
    ],
)
def test_what_a_translator_can_break_is_noticed(
    project: Path, capsys: pytest.CaptureFixture[str], text: str, kind: str, complaint: str
) -> None:
    catalogue(project, text, kind)
    assert strings.check() == 1
    assert complaint in capsys.readouterr().out


def test_a_new_text_in_the_code_is_noticed_and_collected(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ts = catalogue(project, "اتصل بـ {name} الآن")
    page = project / "desktop" / "page.py"
    page.write_text(page.read_text() + '    def more(self):\n        return self.tr("Wait here")\n')
    before = ts.read_bytes()
    assert strings.check() == 1
    assert "not collected yet: ('Page', 'Wait here')" in capsys.readouterr().out
    assert ts.read_bytes() == before
    assert strings.update() == 0
    assert ("Page", "Wait here") in strings.texts(ts)
    assert "اتصل بـ {name} الآن" in ts.read_text(encoding="utf-8")


def test_a_text_that_is_gone_is_noticed(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    catalogue(project, "اتصل بـ {name} الآن")
    (project / "desktop" / "page.py").write_text("x = 1\n")
    assert strings.check() == 1
    assert "no longer used" in capsys.readouterr().out


def test_a_missing_catalogue_is_noticed(project: Path) -> None:
    assert strings.check() == 1
