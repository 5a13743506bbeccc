"""`self-test`: does every part of this installation work? Run by installers and by whoever looks after the laptops.

Each part does a small real piece of work: a library answers, a vault keeps a row and refuses a wrong passphrase, a
document is made and read back. Nothing of the user's is opened; what is written goes to the
cache folder and is removed.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from desktop import __version__, paths
from desktop.commands.self_test_apart import PartFailedError, apart, need

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication

NEEDLE = "Zuzanna Probna"
FIRST, OTHER = "a passphrase for one minute", "not that one"
NUMBER = "503-555-0142"


# a sixteenth of a second of an invented tone, Ogg Opus
def add_arguments(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `self-test [--json]`."""
    parser = subparsers.add_parser("self-test", help="check that every part of this installation works")
    parser.add_argument("--json", action="store_true", help="print the results as JSON")


def run(args: argparse.Namespace) -> int:
    """Check everything; 0 when all parts are fine, 1 when one is not."""
    results = []
    for name, check in PARTS.items():
        started = time.perf_counter()
        try:
            detail, fine = check(), True
        except Exception as error:  # a part that fails must not hide the others
            detail, fine = _describe(error), False
        took = round((time.perf_counter() - started) * 1000)
        results.append({"name": name, "ok": fine, "detail": detail, "ms": took})
    fine = all(result["ok"] for result in results)
    if args.json:
        report = {
            "ok": fine,
            "version": __version__,
            "system": platform.platform(terse=True),
            "parts": results,
        }
        print(json.dumps(report, indent=1))
    else:
        for result in results:
            print(f"{'ok    ' if result['ok'] else 'FAILED'}  {result['name']}: {result['detail']}")
        print("Everything works." if fine else "Something does not work. Install Waystead again.")
    return 0 if fine else 1


def _describe(error: Exception) -> str:
    from desktop.logs import describe_crash

    if isinstance(error, PartFailedError):
        return str(error)
    if isinstance(error, ImportError):
        return f"{error.name} is missing"
    lines = describe_crash(type(error), error, error.__traceback__).splitlines()
    return " ".join(line.strip() for line in lines[1:][-3:])


# ---------------------------------------------------------------- libraries


def _python() -> str:
    need((3, 11) <= sys.version_info[:2] <= (3, 13), "this Python is not 3.11, 3.12 or 3.13")
    return platform.python_version()


def _database() -> str:
    import importlib

    # loaded by name: only storage/ may use it, and the vault below does real work with it
    sqlcipher3 = importlib.import_module("sqlcipher3")
    return f"sqlcipher3 with SQLite {sqlcipher3.sqlite_version}"


def _cryptography() -> str:
    import importlib

    module = importlib.import_module("cryptography")
    aead = importlib.import_module("cryptography.hazmat.primitives.ciphers.aead")
    argon2 = importlib.import_module("cryptography.hazmat.primitives.kdf.argon2")
    key = argon2.Argon2id(salt=b"0" * 16, length=32, iterations=1, lanes=1, memory_cost=64).derive(b"x")
    box = aead.AESGCM(key)
    need(box.decrypt(b"n" * 12, box.encrypt(b"n" * 12, b"text", None), None) == b"text", "AES-GCM is wrong")
    importlib.import_module("cryptography.hazmat.primitives.hpke")
    return f"cryptography {module.__version__}: Argon2id, AES-GCM, HPKE"


def _small_libraries() -> str:
    import anyascii
    import msgspec
    import phonenumbers
    import segno
    from rapidfuzz import fuzz
    from zxcvbn import zxcvbn

    need(anyascii.anyascii("Абд").lower() == "abd", "anyascii")
    need(msgspec.json.decode(msgspec.json.encode({"a": 1})) == {"a": 1}, "msgspec")
    number = phonenumbers.parse(NUMBER, "US")
    need(
        phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164) == "+15035550142",
        "phonenumbers",
    )
    need(segno.make_qr("waystead").symbol_size()[0] > 20, "segno")
    need(fuzz.ratio("abd", "abdu") > 80, "rapidfuzz")
    need(zxcvbn("password")["score"] == 0, "zxcvbn")
    return "anyascii, msgspec, phonenumbers, segno, rapidfuzz, zxcvbn answer rightly"


def _zones() -> str:
    from datetime import datetime
    from zoneinfo import ZoneInfo

    offset = datetime(2026, 1, 1, 12, tzinfo=ZoneInfo("America/Los_Angeles")).strftime("%z")
    need(offset == "-0800", "the time zones are wrong")
    return "time zones are known"


# ---------------------------------------------------------------- the window's parts


def _window() -> str:
    from PySide6 import __version__ as qt
    from PySide6.QtSvg import QSvgRenderer
    from PySide6.QtWidgets import QWidget

    _application()
    icons = sorted((paths.resources() / "icons").glob("*.svg"))
    need(icons, "there are no icons")
    broken = [icon.name for icon in icons if not QSvgRenderer(str(icon)).isValid()]
    need(not broken, f"icons that cannot be drawn: {', '.join(broken)}")
    widget = QWidget()
    widget.resize(40, 30)
    need(not widget.grab().isNull(), "a window cannot be drawn")
    return f"Qt {qt}, {len(icons)} icons"


def _fonts() -> str:
    from PySide6.QtGui import QFontDatabase, QRawFont

    _application()
    files = sorted((paths.resources() / "fonts").glob("*.ttf"))
    broken = [file.name for file in files if QFontDatabase.addApplicationFont(str(file)) < 0]
    need(files, "there are no fonts")
    need(not broken, f"fonts that cannot be read: {', '.join(broken)}")
    for name, sign in (
        ("NotoSans-Regular", "ж"),
        ("NotoNaskhArabic-Regular", "ع"),
        ("NotoSansEthiopic-Regular", "ሰ"),
    ):
        font = QRawFont(str(paths.resources() / "fonts" / f"{name}.ttf"), 16)
        need(font.supportsCharacter(ord(sign)), f"{name} lacks {sign}")
    return f"{len(files)} fonts"


def _translations() -> str:
    from PySide6.QtCore import QTranslator

    folder = paths.translations()
    catalogues = sorted(folder.glob("app_*.qm"))
    missing = {ts.stem for ts in folder.glob("app_*.ts")} - {qm.stem for qm in catalogues}
    need(catalogues and not missing, f"not compiled: {', '.join(sorted(missing)) or 'every language'}")
    for qm in catalogues:
        translator = QTranslator()
        need(translator.load(str(qm)) and not translator.isEmpty(), f"{qm.name} is empty or cannot be read")
        sentence = translator.translate("Messages", "There is no vault in that folder.")
        need(sentence, f"{qm.name} has no sentence for a missing vault")
    return ", ".join(qm.stem.removeprefix("app_") for qm in catalogues)


def _content() -> str:
    from desktop.content.store import ContentStore

    store = ContentStore(paths.resources(), paths.translations())
    store.warm_up()
    steps, plans = store.crisis(), store.plan_templates()
    need(not store.problems, "; ".join(f"{each.file}: {each.message_code}" for each in store.problems))
    need(steps.steps and plans and store.hotlines(), "content is missing")
    return (
        f"{len(store.protocols())} protocols, {len(plans)} plan templates, {len(store.hotlines())} hotlines"
    )


# ---------------------------------------------------------------- a vault and a document


def _vault() -> str:
    import shutil

    from desktop.domain.clients import ClientDraft, Name
    from desktop.domain.clock import SystemClock
    from desktop.domain.errors import WrongPassphrase
    from desktop.services.clients import ClientsService
    from desktop.storage.keys import KDF_FLOOR
    from desktop.storage.vault import create_vault, unlock_vault

    clock = SystemClock()
    top = paths.AppPaths.from_environment().cache / f"self-test-{os.getpid()}"
    folder = top / "vault"
    top.mkdir(parents=True)
    try:
        created = create_vault(folder, FIRST, clock=clock, label="Self-test", kind="practice", kdf=KDF_FLOOR)
        with unlock_vault(folder, passphrase=FIRST, clock=clock) as vault:
            draft = ClientDraft(names=(Name(text=NEEDLE, is_chosen=True),))
            client_id = ClientsService(vault, clock, lambda: 90).add(draft)
        try:
            unlock_vault(folder, passphrase=OTHER, clock=clock).close()
        except WrongPassphrase:
            pass
        else:
            raise PartFailedError("a wrong passphrase opened the vault")
        with unlock_vault(folder, recovery_key=created.recovery_key, clock=clock) as vault:
            found = ClientsService(vault, clock, lambda: 90).get(client_id)
        need(found and found.chosen_name == NEEDLE, "what was written did not come back")
        _need_sealed(folder)
    finally:
        shutil.rmtree(top, ignore_errors=True)
    return "made, written, closed, wrong passphrase refused, recovery key works, nothing readable on disk"


def _need_sealed(folder: Path) -> None:
    for file in folder.rglob("*"):
        if file.is_file():
            raw = file.read_bytes()
            need(
                NEEDLE.encode() not in raw and not raw.startswith(b"SQLite format 3"),
                f"{file.name} is readable",
            )


def _documents() -> str:
    from typing import get_args

    from desktop.exports.document import Block, Document, Heading, Paragraph, PhoneRow, PictureItem, Pictures
    from desktop.exports.document import Template as Kind
    from desktop.exports.typst_writer import TypstWriter

    writer = TypstWriter(paths.resources())
    pages = {"en": "Call when you need someone.", "ar": "اتصل عندما تحتاج إلى أحد"}
    made = 0
    for template in get_args(Kind):
        for language, words in pages.items():
            # a sign for a wall has no line for a number to call, only words; a page of pictures has no words
            drawn = PictureItem(pictogram="phone", alt=words, number=NUMBER)
            others: dict[str, Block] = {
                "sign": Paragraph(text=NUMBER),
                "pictures": Pictures(layout="people", pictogram="phone", alt=words, items=(drawn,)),
            }
            number = others.get(template, PhoneRow(label=words, number=NUMBER))
            blocks = (Heading(text=words), Paragraph(text=words), number)
            pdf = writer.pdf(
                Document(
                    title=words, language=language, direction="rtl" if language == "ar" else "ltr",
                    blocks=blocks, template=template,
                )
            )  # fmt: skip
            need(NUMBER in _read_back(pdf), f"{template} in {language}: the number did not come back")
            made += 1
    return f"{made} documents made and read back"


def _read_back(pdf: bytes) -> str:
    import io

    import pypdf

    reader = pypdf.PdfReader(io.BytesIO(pdf))
    need("/MarkInfo" in reader.root_object, "the document is not tagged")
    return _text_of(pdf)


def _text_of(pdf: bytes) -> str:
    import io

    import pypdf

    return "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages)


def _pdf_view() -> str:
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
    from PySide6.QtPdf import QPdfDocument

    from desktop.exports.document import Document, Paragraph
    from desktop.exports.typst_writer import TypstWriter

    application = _application()
    page = Document(title="Page", language="en", direction="ltr", blocks=(Paragraph(text="Hello"),))
    buffer = QBuffer()
    buffer.setData(QByteArray(TypstWriter(paths.resources()).pdf(page)))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument(application)
    document.load(buffer)
    need(document.pageCount() == 1, "the page cannot be opened")
    need(not document.render(0, QSize(200, 280)).isNull(), "the page cannot be shown")
    document.close()
    return "a page opens and is drawn"


def _printing() -> str:
    from desktop.exports.document import Document, Paragraph
    from desktop.exports.print_pdf import for_paper
    from desktop.exports.typst_writer import TypstWriter
    from desktop.ui.print_device import find_printers

    _application()
    page = Document(title="Page", language="en", direction="ltr", blocks=(Paragraph(text="Hello"),))
    printed = for_paper(TypstWriter(paths.resources()).pdf(page), (1,), "a4")
    need("Hello" in _text_of(printed), "the page for the printer is empty")
    # where no service answers there are none, and that is no fault of this installation
    return f"a page is ready for paper; printers here: {len(find_printers())}"


def _case_pack() -> str:
    from desktop.exports.age import Identity, seal, unseal

    identity = Identity.new()
    sealed = seal(b"case", [identity.recipient()])
    need(
        b"case" not in sealed and unseal(sealed, [identity], limit=1024) == b"case",
        "a pack does not open again",
    )
    return "sealed and opened"


@cache
def _application() -> QCoreApplication:
    # the parts are checked without a display, as installers have none
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("LANG", "C.UTF-8")
    from PySide6.QtWidgets import QApplication

    return QApplication.instance() or QApplication(["waystead"])


PARTS: dict[str, Callable[[], str]] = {
    "python": _python,
    "database": _database,
    "cryptography": _cryptography,
    "libraries": _small_libraries,
    "zones": _zones,
    "window": _window,
    "fonts": _fonts,
    "translations": _translations,
    "content": _content,
    "vault": _vault,
    "documents": _documents,
    "pages": _pdf_view,
    "apart": apart,
    "printing": _printing,
    "case pack": _case_pack,
}
