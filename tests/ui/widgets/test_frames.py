"""Page, strip, read-aloud line, table, banner and crisis rows: what must never drop, cut or hide."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest

from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import PrimaryButton, QuietButton
from desktop.ui.widgets.client_strip import ClientStrip, Fact
from desktop.ui.widgets.crisis_parts import CrisisStepRow, QuickKey, TownNumber
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.read_aloud import LargeWords, ReadAloudLine
from tests.ui.widgets.samples import MAKERS

FACTS = [
    Fact(
        label="Safe contact, confirmed 3 Nov", value="Call until 16:00, no voicemail", tone="good", keep=True
    ),
    Fact(label="Speaks", value="Arabic, interpreter"),
    Fact(label="Risk", value="Medium", tone="look"),
    Fact(label="Local dispatch", value="503 555 0142", keep=True, number=True),
]


def test_facts_drop_from_the_end_but_never_safe_contact_or_dispatch(theme: Theme, qtbot, qapp) -> None:
    strip = ClientStrip(theme)
    qtbot.addWidget(strip)
    strip.set_client("Samira", "W-0412", FACTS)
    strip.show()
    seen = []
    for width in range(1300, 380, -20):
        strip.resize(width, 72)
        qapp.processEvents()
        shown = [fact.label.split(",")[0] for fact in strip.shown_facts()]
        if not seen or seen[-1] != shown:
            seen.append(shown)
    assert seen == [
        ["Safe contact", "Speaks", "Risk", "Local dispatch"],
        ["Safe contact", "Speaks", "Local dispatch"],
        ["Safe contact", "Local dispatch"],
    ]
    strip.resize(1300, 72)
    qapp.processEvents()
    assert len(strip.shown_facts()) == 4


def test_the_footer_has_the_primary_last_and_does_not_scroll(theme: Theme, qtbot, qapp) -> None:
    page = Page(theme, "Clients", footer=True)
    skip, following = QuietButton(theme, "Skip", muted=True), PrimaryButton(theme, "Next", page=True)
    page.footer_start.addWidget(skip)
    page.footer_end.addWidget(following)
    qtbot.addWidget(page)
    page.resize(800, 500)
    page.show()
    qapp.processEvents()
    assert page.footer.geometry().bottom() == 499
    assert following.mapTo(page, following.rect().topLeft()).x() > skip.mapTo(page, skip.rect().topLeft()).x()
    words_at = skip.mapTo(page, skip.rect().topLeft()).x() + theme.control("button_pad_x_quiet")
    assert words_at == theme.space("page_x"), "its words meet the margin"


def test_not_checked_is_never_hidden(theme: Theme, qtbot, qapp) -> None:
    line = ReadAloudLine(theme, "ማን አለ?", "am", "Read aloud in Amharic")
    qtbot.addWidget(line)
    line.show()
    for width in (900, 500, 368):
        line.resize(width, 110)
        line.set_density(compact=width < 720, short=False)
        qapp.processEvents()
        assert line.mark.isVisible()
        assert line.mark.text().startswith("Not checked yet")
        assert line.mark.words.width() >= line.mark.words.sizeHint().width()
    with qtbot.waitSignal(line.show_large, timeout=500):
        QTest.keyClick(line.large, Qt.Key.Key_Return)


def test_large_words_close_by_key(theme: Theme, qtbot) -> None:
    words = LargeWords(theme, "من معك؟", "ar")
    qtbot.addWidget(words)
    with qtbot.waitSignal(words.closed, timeout=500):
        QTest.keyClick(words, Qt.Key.Key_Escape)


def test_enter_opens_a_table_row(theme: Theme, qtbot) -> None:
    table = MAKERS["table"](theme)
    qtbot.addWidget(table)
    table.show()
    table.setCurrentIndex(table.model().index(2, 0))
    heard: list[QModelIndex] = []
    table.activated.connect(heard.append)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert [index.row() for index in heard] == [2]


def test_a_banner_says_what_it_says(theme: Theme, qtbot) -> None:
    banner = Banner(theme, "Safe to call", tone="good")
    qtbot.addWidget(banner)
    banner.set_message("Ask again first", tone="look", detail="Last asked in August")
    assert banner.accessibleName() == "Ask again first Last asked in August"


def test_crisis_step_heights_and_words(theme: Theme, qtbot) -> None:
    row = CrisisStepRow(theme, 4, "Stay until it passes", "Silence is all right")
    qtbot.addWidget(row)
    assert row.sizeHint().height() == 72
    row.set_short(True)
    assert row.sizeHint().height() == 56
    row.set_state("current")
    assert row.sizeHint().height() == 72
    row.set_state("done", "14:51")
    assert row.accessibleName() == "4. Stay until it passes, done 14:51"


def test_crisis_keys_are_buttons(theme: Theme, qtbot) -> None:
    for button in (QuickKey(theme, "Shouting", "F1"), TownNumber(theme, "Fairbrook", "503 555 0142")):
        qtbot.addWidget(button)
        with qtbot.waitSignal(button.clicked, timeout=500):
            QTest.keyClick(button, Qt.Key.Key_Return)


def test_a_towns_number_is_never_cut(theme: Theme, qtbot) -> None:
    from PySide6.QtGui import QFontMetrics

    town = TownNumber(theme, "A" * 80, "503 555 0142")
    qtbot.addWidget(town)
    wide = QFontMetrics(theme.font("title", strong=True, tabular=True)).horizontalAdvance("503 555 0142")
    assert town.minimumSizeHint().width() >= wide
