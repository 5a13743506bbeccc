"""A safety plan: the gate, closed and then open; the low-risk steps in two languages; pages and messages to give."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

from desktop.commands.tour_parts.driver import Step
from desktop.commands.tour_parts.hands import StepFailed
from desktop.commands.tour_parts.steps_client import find_client
from desktop.ui.widgets.choice import ChoiceRow
from desktop.ui.widgets.segment import SegmentPart
from desktop.ui.widgets.tabs import Tabs

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.commands.tour_parts.driver import Tour

WORDS = (
    ("The lifeline, day and night", "خط المساندة، ليلًا ونهارًا"),
    ("I say my street first", "أقول اسم الشارع أولًا"),
    ("I have come through hard days", "مررت بأيام صعبة"),
    ("My sister", "أختي"),
    ("The voice gets louder", "يعلو الصوت"),
    ("I call my sister early", "أتصل بأختي مبكرًا"),
    ("I stay near the door", "أبقى قرب الباب"),
    ("The kitchen has no way out", "لا مخرج من المطبخ"),
    ("Four slow breaths", "أربعة أنفاس بطيئة"),
    ("I go to the room with two doors", "أذهب إلى الغرفة التي لها بابان"),
)
HIDDEN_AT = 6
"""This page's step is kept in memory only."""
MEANT = tuple(pair for at, pair in enumerate(WORDS) if at != HIDDEN_AT)
HIDDEN = WORDS[HIDDEN_AT]
HELPER_NUMBER = "503 555 0117"


def _tab(tour: Tour, name: str) -> QWidget:
    tabs = tour.hands.find("client_tabs")
    assert isinstance(tabs, Tabs)
    buttons = [each for each in tabs.findChildren(QAbstractButton) if each.isVisible()]
    from desktop.ui.screens.client import TABS

    return buttons[TABS.index(name)]


def _press(tour: Tour, segment: str, value: str) -> None:
    """Choose an answer that may be chosen already."""
    parts = tour.hands.find(segment).findChildren(SegmentPart)
    part = next(part for part in parts if part.option.value == value)
    if not part.isChecked():
        tour.hands.click(part)


def _gate(tour: Tour) -> None:
    hands = tour.hands
    find_client(tour)
    hands.click(_tab(tour, "plans"))
    hands.click("client_start_plan")
    tour.shot("which plan", "for-whom-each-is")
    rows = hands.find("plan_templates").findChildren(ChoiceRow)
    hands.click(next(row for row in rows if row.isEnabled()))
    hands.click("plan_choose_next")
    hands.find("gate_no_danger_now")
    for segment in [each.objectName() for each in hands.all() if each.objectName().startswith("gate_")]:
        asked = hands.look(segment)  # a button beside them goes with the first "no"
        if asked is not None and asked.findChildren(SegmentPart):
            _press(tour, segment, "no" if segment == "gate_no_danger_now" else "yes")
    hands.find("gate_outcome")
    tour.shot("the gate", "not-the-time-yet")
    _press(tour, "gate_no_danger_now", "yes")


def _both_languages(tour: Tour) -> None:
    """A plan always stands in English and Arabic here; where one language is both, English is put beside it."""
    hands = tour.hands
    hands.wait(lambda: _row(tour, "worker"), "the first page of the plan")
    if _row(tour, "client") is not None:
        return
    hands.click("plan_change_facts")
    hands.click("plan_language_client_en")
    hands.find("plan_form_pdf_en")
    tour.shot("the plan", "a-second-language")
    hands.click(_first_part(tour))
    hands.wait(lambda: _row(tour, "client"), "a second language beside the first")


def _first_part(tour: Tour) -> QWidget:
    """The first part of the plan after the questions, in the column of parts."""
    column = tour.hands.find("plan_steps").findChildren(QAbstractButton)
    return [each for each in column if each.isVisible()][1]


def _elements(tour: Tour) -> None:
    hands = tour.hands
    hands.click("gate_go")
    _both_languages(tour)
    english_first = tour.job.lang == "en"
    for at, (english, arabic) in enumerate(WORDS):
        hands.wait(lambda: _row(tour, "worker") or hands.look("plan_neutral_title"), "the next page")
        if hands.look("plan_neutral_title") is not None:
            break
        first, second = (english, arabic) if english_first else (arabic, english)
        hands.fill(_sure(_row(tour, "worker")), first)
        hands.fill(_sure(_row(tour, "client")), second)
        if at == HIDDEN_AT:
            hands.click(_sure(_row(tour, "memory")))
            tour.keep(hidden=english)
            tour.shot("a step", "kept-in-memory")
        if english == "My sister":
            hands.fill(_sure(_row(tour, "phone")), HELPER_NUMBER)
        hands.wait(lambda: not tour.window.autosave.dirty, "the step in the vault")
        hands.click("plan_next")
        hands.rest(0.15)
    hands.find("plan_neutral_title")


def _row(tour: Tour, part: str) -> QWidget | None:
    """Return a part of the first row on the page: "worker", "client", "phone" or "memory"."""
    rows = [each for each in tour.hands.all() if each.objectName().startswith("plan_")]
    return next((each for each in rows if each.objectName().endswith(f"_1_{part}")), None)


def _sure(widget: QWidget | None) -> QWidget:
    if widget is None:
        raise StepFailed("a part of the row is not on the page")
    return widget


def _facts(tour: Tour) -> None:
    hands = tour.hands
    hands.click("plan_title_my_numbers")
    hands.fill("plan_kept_where", "In her head")
    finder = next(row for row in hands.find("plan_finders").findChildren(ChoiceRow) if row.isVisible())
    if not finder.isChecked():
        hands.click(finder)
    _press(tour, "plan_protection", "none")
    hands.wait(lambda: not tour.window.autosave.dirty, "the facts in the vault")
    tour.shot("the plan", "how-it-is-given")
    hands.click("plan_next")
    hands.find("plan_done")


def _page_in(tour: Tour, language: str) -> None:
    hands = tour.hands
    chip = hands.find(f"plan_give_pdf_{language}") if language == "en" else _other(tour, "plan_give_pdf_")
    if not (isinstance(chip, QAbstractButton) and chip.isChecked()):
        hands.click(chip)
    _agree(tour)
    save = hands.find("plan_save", seconds=20)
    hands.wait(save.isEnabled, "the finished page", 30)
    hands.rest(0.2)
    tour.shot("the page", language)
    hands.click(save)
    name = f"plan-{language}.pdf"
    save_to(tour, name)
    hands.wait((tour.folder / name).is_file, "the page on disk")
    tour.keep(documents=[*tour.job.kept.get("documents", []), name])
    hands.find("plan_saved")


def _agree(tour: Tour) -> None:
    """No translator has checked our Arabic yet: that is asked before it is given."""
    if tour.hands.look("unchecked_give") is not None:
        tour.shot("not checked by a translator", "asked")
        tour.hands.click("unchecked_give")


def save_to(tour: Tour, name: str) -> None:
    """Fill in the page for choosing where to save."""
    hands = tour.hands
    hands.fill("file_path", str(tour.folder))
    hands.key(Qt.Key.Key_Return)
    hands.fill("file_name", name)
    hands.click("file_take")


def _other(tour: Tour, start: str) -> QWidget:
    found = [each for each in tour.hands.all() if each.objectName().startswith(start)]
    chip = next((each for each in found if not each.objectName().endswith("_en")), None)
    if chip is None:
        raise StepFailed(f"{start}… has no second language")
    return chip


def _pages(tour: Tour) -> None:
    _page_in(tour, "en")
    _page_in(tour, "ar")


def _messages(tour: Tour) -> None:
    hands = tour.hands
    for language in ("en", "ar"):
        hands.click(hands.find("plan_give_sms_en") if language == "en" else _other(tour, "plan_give_sms_"))
        _agree(tour)
        hands.find("plan_copy_1", seconds=20)
        buttons = [each.objectName() for each in hands.all() if each.objectName().startswith("plan_copy_")]
        parts = [_copied(tour, button) for button in buttons]
        name = f"message-{language}.txt"
        (tour.folder / name).write_text("\n---\n".join(parts) + "\n", encoding="utf-8")
        tour.check(
            any("911" in part for part in parts) or any("988" in part for part in parts),
            "no number in the message",
        )
        tour.check(
            not any(words in " ".join(parts) for words in HIDDEN), "a step kept in memory is in the message"
        )
        tour.keep(documents=[*tour.job.kept["documents"], name])
        tour.shot("message", language)
    tour.keep(message=True)
    hands.click("plan_done")


def _copied(tour: Tour, button: str) -> str:
    clipboard = QApplication.clipboard()
    clipboard.clear()
    tour.hands.click(button)
    return str(tour.hands.wait(clipboard.text, "the copied part"))


STEPS = (
    Step("plan: the gate says not yet, then yes", _gate),
    Step("plan: every step in two languages, one kept in memory", _elements, 60.0),
    Step("plan: title, who could find it", _facts),
    Step("plan: page in English and Arabic", _pages, 90.0),
    Step("plan: text message in parts", _messages),
)
