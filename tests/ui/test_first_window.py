"""What stands between starting the program and its first painted page: as little as there can be."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.storage.keys import KDF_FLOOR
from desktop.storage.sums import sha256_of
from desktop.storage.vault import create_vault
from desktop.ui.no_features import skip_feature_search
from desktop.ui.theme.fonts import is_latin
from tests.fixtures.vaults import PASSPHRASE, FakeClock

# costs tens of milliseconds each, or belongs to a page that nobody has asked for yet
NOT_BEFORE_THE_FIRST_PAINT = (
    "msgspec",
    "typst",
    "phonenumbers",
    "zxcvbn",
    "pypdf",
    "anyascii",
    "segno",
    "rapidfuzz",
    "zxingcpp",
    "cryptography",
    "sqlcipher3",
    "PySide6.QtPdf",
    "PySide6.QtPrintSupport",
    "desktop.exports.cups",
    "desktop.ui.print_page",
    "hashlib",
    "zoneinfo",
    "desktop.content.store",
    "desktop.services.app_services",
    "desktop.storage.vault",
    "desktop.ui.cover",
    "desktop.ui.defect_page",
    "desktop.ui.frame",
    "desktop.ui.navigator",
    "desktop.ui.screens.crisis",
    "desktop.ui.screens.first_run",
)

PRINTING = (
    "PySide6.QtPdf", "PySide6.QtPrintSupport", "desktop.exports.cups", "desktop.ui.print_bands",
    "desktop.ui.print_choices", "desktop.ui.print_device", "desktop.ui.print_page", "desktop.ui.print_painting",
)  # fmt: skip
# what draws and plays files of strangers: the first two never in this process, the others with the page of one file
STRANGERS = (
    "_miniaudio",
    "_soundfile",
    "numpy",
    "desktop.services.listening",
    "desktop.ui.screens.client_file_sound",
)

# Runs the program itself: what is loaded at the first paint, F9 then where asked for, what is ready a little later.
_CHILD = """
import json, sys
from desktop import app
seen = {}
def started(window):
    from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Qt
    from PySide6.QtGui import QFontDatabase, QKeyEvent
    def fonts():
        return sorted({name for at in range(40) for name in QFontDatabase.applicationFontFamilies(at)})
    class Watch(QObject):
        def eventFilter(self, watched, event):
            if event.type() == QEvent.Type.Paint and not seen:
                seen["loaded"] = sorted(sys.modules)
                seen["fonts first"] = fonts()
                seen["page"] = type(window.gate).__name__
                if "F9" in sys.argv:
                    QTimer.singleShot(0, press)
            return False
    def press():
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier)
        QCoreApplication.sendEvent(window, key)
        page = window.crisis.page
        seen["crisis"] = window.crisis.shown and page.running
        seen["steps"] = len(page.desk.content.steps)
    def look():
        wanted = window.crisis.page is not None and "desktop.ui.frame" in sys.modules
        if wanted and seen:
            timer.stop()
            seen["loaded then"] = sorted(sys.modules)
            seen["fonts then"] = fonts()
            seen["ready"] = window.crisis.page is not None and window.covering._page is not None
            window.close()
    watch = Watch(window)
    window.installEventFilter(watch)
    timer = QTimer(window)
    timer.timeout.connect(look)
    timer.start(20)
code = app.main(started=started)
print(json.dumps(seen))
sys.exit(code)
"""


def start(home: Path, *arguments: str) -> dict[str, object]:
    environment = dict(os.environ) | {
        "WAYSTEAD_HOME": str(home),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(Path(__file__).resolve().parents[2]),
    }
    child = subprocess.run(
        [sys.executable, "-c", _CHILD, *arguments],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert child.returncode == 0, child.stderr
    found: dict[str, object] = json.loads(child.stdout.splitlines()[-1])
    return found


@pytest.fixture
def home(vault_folder: Path, tmp_path: Path) -> Path:
    """A device with one vault on it."""
    shutil.copytree(vault_folder, tmp_path / "device" / "data" / "vaults" / "0000000a")
    return tmp_path / "device"


def test_the_lock_screen_is_painted_before_anything_it_does_not_need(home: Path) -> None:
    found = start(home)
    assert found["page"] == "LockScreen"
    loaded = found["loaded"]
    assert isinstance(loaded, list)
    assert "desktop.ui.screens.lock" in loaded
    assert "desktop.storage.header" in loaded
    assert [name for name in NOT_BEFORE_THE_FIRST_PAINT if name in loaded] == []
    # and then, without anybody asking, content, crisis and the cover are made
    assert found["ready"] is True
    # printing and recordings are not among what is made ready: they load when their page is opened
    then = found["loaded then"]
    assert isinstance(then, list)
    assert [name for name in (*PRINTING, *STRANGERS) if name in then] == []


def test_the_crisis_key_works_from_the_first_painted_moment(home: Path) -> None:
    found = start(home, "F9")
    loaded = found["loaded"]
    assert isinstance(loaded, list)
    assert "desktop.content.store" not in loaded
    assert found["crisis"] is True
    assert found["steps"] == 6


def test_the_fonts_of_other_scripts_come_after_a_latin_lock_screen(home: Path) -> None:
    found = start(home)
    assert found["fonts first"] == ["Noto Sans", "Noto Sans SemiBold"]
    assert isinstance(found["fonts then"], list)
    assert {"Noto Sans", "Noto Sans Myanmar", "Noto Sans Arabic", "Noto Emoji"} <= set(found["fonts then"])


def test_a_vault_named_in_another_script_is_painted_in_its_own_font(tmp_path: Path, clock: FakeClock) -> None:
    vaults = tmp_path / "data" / "vaults"
    vaults.mkdir(parents=True)
    create_vault(vaults / "0000000b", PASSPHRASE, clock=clock, label="မြန်မာ", kdf=KDF_FLOOR)
    found = start(tmp_path)
    assert isinstance(found["fonts first"], list)
    assert "Noto Sans Myanmar" in found["fonts first"]


@pytest.mark.parametrize(
    ("text", "enough"), [("Zoë Nuñez’s", False), ("Zoë Nuñez", True), ("Оксана", False), ("", True)]
)
def test_latin_is_what_the_first_fonts_are_sure_to_draw(text: str, enough: bool) -> None:
    assert is_latin(text) is enough


def test_the_search_for_features_is_where_we_know_it() -> None:
    assert skip_feature_search()


@pytest.mark.parametrize("size", [0, 1, 64, 100_000])
def test_the_sum_without_openssl_is_the_same(size: int) -> None:
    data = bytes(number % 251 for number in range(size))
    assert sha256_of(data) == hashlib.sha256(data).digest()
