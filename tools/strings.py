"""The program's texts: collects them into translations/app_<lang>.ts, compiles those, and checks that they are fresh.

`update` runs Qt's lupdate, `compile` writes app_<lang>.qm where the .ts is newer, `check` fails when a text of the code
is not in a catalogue, when one is there that the code no longer has, or when one is not translated.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parent.parent
TRANSLATIONS = ROOT / "translations"
LANGUAGES = ("ar",)
BUILD = ROOT / "build" / "strings"


def catalogue(language: str) -> Path:
    return TRANSLATIONS / f"app_{language}.ts"


def sources() -> list[str]:
    return [str(path.relative_to(ROOT)) for path in sorted((ROOT / "desktop").rglob("*.py"))]


def tool(name: str) -> str:
    import PySide6

    folder = Path(PySide6.__file__).parent
    return str(folder / (f"{name}.exe" if sys.platform == "win32" else name))


def collect(language: str, ts: Path) -> None:
    """Bring `ts` up to date with the code. No places in it, so that moving a line changes nothing."""
    listing = BUILD / "sources.txt"
    BUILD.mkdir(parents=True, exist_ok=True)
    listing.write_text("\n".join(sources()) + "\n", encoding="utf-8")
    done = subprocess.run(
        [
            tool("lupdate"), "-locations", "none", "-no-obsolete", "-source-language", "en",
            "-target-language", language, f"@{listing}", "-ts", str(ts),
        ],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    trouble = [line for line in done.stderr.splitlines() if line.strip()]
    if done.returncode or trouble:
        sys.exit("lupdate: " + "\n".join(trouble or [done.stdout]))


def update() -> int:
    for language in LANGUAGES:
        collect(language, catalogue(language))
        messages = list(ET.parse(catalogue(language)).iter("message"))
        print(f"{catalogue(language).name}: {len(messages)} texts, {len(unfinished(messages))} to translate")
    return 0


def compile_all(*, quiet: bool) -> int:
    for ts in sorted(TRANSLATIONS.glob("app_*.ts")):
        qm = ts.with_suffix(".qm")
        if qm.exists() and qm.stat().st_mtime >= ts.stat().st_mtime:
            continue
        # Qt keeps the file mapped: written over in place, it would end a window that runs beside
        fresh = qm.with_suffix(".qm.new")
        done = subprocess.run(
            [tool("lrelease"), "-silent", str(ts), "-qm", str(fresh)],
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode or not fresh.exists():
            print(done.stdout + done.stderr, file=sys.stderr)
            return 1
        fresh.replace(qm)
        if not quiet:
            print(f"{qm.name} written")
    return 0


def check() -> int:
    problems = []
    for language in LANGUAGES:
        committed = catalogue(language)
        fresh = BUILD / committed.name
        BUILD.mkdir(parents=True, exist_ok=True)
        if not committed.exists():
            problems.append(f"{committed.name} is missing: run `make strings`")
            continue
        shutil.copyfile(committed, fresh)
        collect(language, fresh)
        before, after = texts(committed), texts(fresh)
        problems += [f"{committed.name}: not collected yet: {text!r}" for text in sorted(after - before)]
        problems += [f"{committed.name}: no longer used: {text!r}" for text in sorted(before - after)]
        problems += broken(committed)
    for problem in problems:
        print(problem)
    return 1 if problems else 0


def texts(ts: Path) -> set[tuple[str, str]]:
    return {
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in ET.parse(ts).iter("context")
        for message in context.iter("message")
    }


def unfinished(messages: list[ET.Element]) -> list[str]:
    found = []
    for message in messages:
        translation = message.find("translation")
        forms = [] if translation is None else [form.text for form in translation.iter("numerusform")]
        text = "" if translation is None else translation.text
        empty = not all(forms) if forms else not (text or "").strip()
        if empty or (translation is not None and translation.get("type") == "unfinished"):
            found.append(message.findtext("source", ""))
    return found


def broken(ts: Path) -> list[str]:
    """Return what a translator could break: nothing there, or a placeholder lost."""
    messages = list(ET.parse(ts).iter("message"))
    problems = [f"{ts.name}: not translated: {text!r}" for text in unfinished(messages)]
    for message in messages:
        source, translation = message.findtext("source", ""), message.findtext("translation", "")
        wanted = sorted(re.findall(r"\{\w*\}|%\d|%n|%L\d", source))
        if (
            translation
            and translation.strip()
            and sorted(re.findall(r"\{\w*\}|%\d|%n|%L\d", translation)) != wanted
        ):
            problems.append(f"{ts.name}: placeholders differ: {source!r}")
    return problems


def main(arguments: list[str]) -> int:
    match arguments[:1]:
        case ["update"]:
            return update()
        case ["compile"]:
            return compile_all(quiet="--quiet" in arguments)
        case ["check"]:
            return check()
    print("Say update, compile or check.", file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
