"""The recovery sheet as it is printed: the key with its check sign, and a picture that a scanner reads back."""

import io

import pytest
import zxingcpp
from PIL import Image
from pypdf import PdfReader

from desktop.exports.typst_writer import TypstWriter
from desktop.paths import resources
from desktop.services.recovery_sheet import recovery_sheet, write_sheet
from desktop.storage.keys import recovery_bytes
from desktop.storage.slot_changes import new_recovery_text
from desktop.storage.vault import unlock_vault


def sheet(key, language):
    return recovery_sheet(
        key,
        language=language,
        direction="rtl" if language == "ar" else "ltr",
        title="مفتاح الاسترداد" if language == "ar" else "Recovery key",
        sentences=("This key opens one vault.", "Keep it in a locked place."),
        blanks=("Date",),
    )


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_scanner_reads_the_key_back_and_it_opens_the_vault(vault_folder, vault_template, clock, language):
    page = TypstWriter(resources()).png(sheet(vault_template.recovery_key, language), ppi=144)[0]
    with Image.open(io.BytesIO(page)) as image:
        found = [each.text for each in zxingcpp.read_barcodes(image.convert("L"))]
    assert found == [vault_template.recovery_key]
    unlock_vault(vault_folder, recovery_key=found[0], clock=clock).close()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_words_of_the_page_hold_the_key_with_its_check_sign(tmp_path, language):
    key, path = new_recovery_text(), tmp_path / "sheet.pdf"
    write_sheet(resources(), sheet(key, language), path)
    text = "".join(PdfReader(path).pages[0].extract_text().split())
    assert key in text
    assert recovery_bytes(key)
    # the check sign is on the sheet: without it, or with another one, the key is noticed as mistyped
    assert len(key.replace("-", "")) == 27
