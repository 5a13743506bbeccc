"""check-content names every problem with file, entry and field, and ends with the right code."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from desktop.__main__ import main
from tests.content.places import RESOURCES, TRANSLATIONS, copy_to


def test_the_built_in_content_is_clean(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    templates = len(list((RESOURCES / "documents").glob("*.typ")))
    sidecars = len(list((TRANSLATIONS / "content").rglob("*.toml")))
    # of the program's own second language nothing may be missing; signs come in more languages
    arabic = len(list((TRANSLATIONS / "content" / "ar").rglob("*.toml")))
    assert templates >= 6
    assert sidecars > arabic >= 7
    assert main(["check-content", str(RESOURCES)]) == 0
    # beside the templates each Arabic sidecar has one file of ours to translate, and the agency's profile has none
    assert f"{templates + arabic + 1} files checked, 0 problems." in capsys.readouterr().out
    shutil.copytree(TRANSLATIONS / "content", tmp_path / "translations" / "content")
    assert main(["check-content", str(tmp_path)]) == 0
    assert f"{sidecars} files checked, 0 problems." in capsys.readouterr().out


def test_a_sidecar_is_only_made_of_a_sound_file_and_the_reason_is_said_whole(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    def asked(kind: str) -> tuple[int, str, str]:
        code = main(["check-content", str(tmp_path), "--sidecar", kind, "uk"])
        said = capsys.readouterr()
        assert "{" not in said.err
        return code, said.out, said.err

    code, sidecar, said = asked("protocols/phone")
    assert (code, said) == (0, "")
    assert 'source = "protocols/phone.toml"' in sidecar
    code, sidecar, said = asked("protocols/fone")
    assert (code, sidecar) == (1, "")
    assert "protocols/fone.toml" in said
    code, sidecar, said = asked("fone")
    assert (code, sidecar) == (1, "")
    assert "fone is not the place" in said
    copy_to(tmp_path, "protocols/phone", ('operator = "excludes"', 'operator = "seems"'))
    code, sidecar, said = asked("protocols/phone")
    assert (code, sidecar) == (1, ""), "ours would stand there as if it were theirs"
    assert "protocols/phone.toml" in said
    assert "seems" in said


def test_every_problem_of_every_file_is_named(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    copy_to(
        tmp_path,
        "protocols/phone",
        ('operator = "excludes"', 'operator = "seems"'),
        ("skip_text = true", "skip_txt = true"),
    )
    copy_to(
        tmp_path,
        "crisis/built_in",
        ('key = "F3"', 'key = "F9"'),
        ("danger at {address}", "danger at {adress}"),
    )
    copy_to(tmp_path, "safety_plans/low_risk", ('hotline = "trafficking"', 'hotline = "traffic"'))
    copy_to(tmp_path, "hotlines/us", ('number = "988"', 'number = "call me"'))
    copy_to(tmp_path, "observation/built_in", ('group = "seen"', 'group = "smelt"'))
    (tmp_path / "profile.toml").write_text('idle_minutes = 600\ndefault_length = "long"\n', encoding="utf-8")
    (tmp_path / "protocol").mkdir()
    (tmp_path / "protocol" / "video.toml").write_text("", encoding="utf-8")
    own = tmp_path / "translations" / "ar" / "crisis" / "built_in.toml"
    own.parent.mkdir(parents=True)
    own.write_text(
        '[sidecar]\nlanguage = "uk"\nsource = "crisis/other.toml"\n'
        '[text."staying/do"]\nof = "000000000000"\ntext = "x"\n[text."nobody/do"]\nof = "1"\ntext = "y"\n',
        encoding="utf-8",
    )
    assert main(["check-content", str(tmp_path), "--json"]) == 1
    result = json.loads(capsys.readouterr().out)
    found = {
        (problem["file"], problem["entry"], problem["field"], problem["code"])
        for problem in result["problems"]
    }
    assert {
        ("protocols/phone.toml", "safety.check_in", "skip_txt", "unknown_key"),
        ("crisis/built_in.toml", "crisis", "quick_key", "wrong_key"),
        ("crisis/built_in.toml", "dispatch/who_where", "text", "placeholder_not_allowed"),
        ("safety_plans/low_risk.toml", "template", "hotlines", "unknown_hotline"),
        ("hotlines/us.toml", "lifeline_988", "number", "not_a_phone_number"),
        ("observation/built_in.toml", "upkeep", "group", "unknown_value"),
        ("profile.toml", "default_length", "default_length", "unknown_value"),
        ("protocol/video.toml", "", "", "not_content"),
        ("translations/ar/crisis/built_in.toml", "sidecar", "language", "unknown_language"),
        ("translations/ar/crisis/built_in.toml", "sidecar", "source", "wrong_name"),
        ("translations/ar/crisis/built_in.toml", "staying/do", "text", "stale_translation"),
        ("translations/ar/crisis/built_in.toml", "nobody/do", "text", "unknown_text"),
    } <= found, sorted(found)
    assert all("?" not in problem["sentence"] for problem in result["problems"])
    assert main(["check-content", str(tmp_path)]) == 1
    assert f"8 files checked, {len(result['problems'])} problems." in capsys.readouterr().out


def test_meaning_is_checked_when_the_shape_is_sound(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    copy_to(tmp_path, "protocols/phone", ('operator = "excludes"', 'operator = "seems"'))
    assert main(["check-content", str(tmp_path)]) == 1
    assert (
        "protocols/phone.toml: opening.near, effect: the operator seems is not known"
        in capsys.readouterr().out
    )


def test_no_folder_and_no_argument(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check-content", str(tmp_path / "nowhere")]) == 8
    assert main(["check-content"]) == 2
    assert main(["check-content", str(tmp_path)]) == 0
    assert "0 files checked, 0 problems." in capsys.readouterr().out


def test_page_templates_are_tried_and_named_with_their_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    documents = tmp_path / "documents"
    documents.mkdir()
    good = (
        '#import "/common.typ": *\n#show: page-of.with(sizes-text)\n#show-blocks(data.blocks, sizes-text)\n'
    )
    for name, source in {
        "simple": good,
        "note": good + "#let x = (\n",
        "incident": good + "#data.nobody.knows\n",
        "plan": good + '// a comment\n#import "@preview/x:0.1.0"\n',
        "letter": good,
    }.items():
        (documents / f"{name}.typ").write_text(source, encoding="utf-8")
    assert main(["check-content", str(tmp_path)]) == 1
    assert capsys.readouterr().out.splitlines() == [
        'documents/incident.typ: line 4: no page can be made with it: dictionary does not contain key "nobody"',
        "documents/letter.typ: no content file has this place or name",
        "documents/note.typ: line 4: no page can be made with it: unclosed delimiter",
        "documents/plan.typ: line 5: names a file, a package or a command that a page may not use",
        "5 files checked, 4 problems.",
    ]
    for name in ("note", "incident", "plan", "letter"):
        (documents / f"{name}.typ").unlink()
    assert main(["check-content", str(tmp_path)]) == 0
    assert "1 file checked, 0 problems." in capsys.readouterr().out


def test_a_copy_of_our_own_templates_is_tried_with_what_it_shares(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    shutil.copytree(RESOURCES / "documents", tmp_path / "documents")
    shared = tmp_path / "documents" / "common.typ"
    whole = shared.read_text(encoding="utf-8")
    assert main(["check-content", str(tmp_path)]) == 0
    capsys.readouterr()
    shared.write_text("#let y = (\n" + whole, encoding="utf-8")
    assert main(["check-content", str(tmp_path)]) == 1
    said = capsys.readouterr().out
    assert (
        "documents/simple.typ: line 2: no page can be made with it: unclosed delimiter (common.typ, line 1)"
        in said
    )
    assert str(tmp_path) not in said
    shared.write_text('#read("/etc/passwd")\n' + whole, encoding="utf-8")
    assert main(["check-content", str(tmp_path)]) == 1
    assert capsys.readouterr().out.splitlines()[0].startswith("documents/common.typ: line 1: names a file")
