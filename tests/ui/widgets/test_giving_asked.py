"""Who could find it, as one piece for every document: unanswered nothing is given, and an answer takes ways away."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pytestqt.qtbot import QtBot

from desktop.domain.safety_plans import FINDERS, Finders
from desktop.ui.giving_asked import GivingAsked

if TYPE_CHECKING:
    from desktop.ui.theme.theme import Theme

MEDIA = ("print", "file", "email")


def shown(qtbot: QtBot, theme: Theme, found: Finders | None = None) -> GivingAsked:
    card = GivingAsked(theme, MEDIA, found)
    qtbot.addWidget(card)
    card.show()
    return card


def test_unanswered_every_way_says_that_nobody_has_asked(qtbot: QtBot, theme: Theme) -> None:
    card = shown(qtbot, theme)
    assert {card.why_not(each) for each in MEDIA} == {"Left out: nobody has asked yet who could find it"}
    assert not any(label.isVisible() for label in card.reasons), "the question itself says it"
    assert not card.instead.isVisible()


@pytest.mark.parametrize(
    ("code", "left"),
    [
        ("nobody", {"print", "file", "email"}),
        ("sees_papers", {"email"}),
        ("reads_phone", {"print"}),
        ("shares_computer", {"print"}),
        ("unsure", set()),
    ],
)
def test_one_press_answers_and_takes_away_what_is_not_safe(
    qtbot: QtBot, theme: Theme, code: str, left: set[str]
) -> None:
    card = shown(qtbot, theme)
    row = card.ask.choice.rows[FINDERS.index(code)]
    with qtbot.waitSignal(card.changed):
        row.click()
    assert card.found().codes == (code,)
    assert {each for each in MEDIA if not card.why_not(each)} == left
    told = [label.text() for label in card.reasons if label.isVisible()]
    assert bool(told) == (left != set(MEDIA))
    assert card.instead.isVisible() == bool(told)
    assert len(set(told)) == len(told)
    if code != "nobody":
        assert not card.why_not("file", password=True)


def test_an_answer_of_before_is_shown_and_nobody_stands_alone(qtbot: QtBot, theme: Theme) -> None:
    card = shown(qtbot, theme, Finders(codes=("reads_phone", "sees_papers")))
    assert card.found().codes == ("reads_phone", "sees_papers")
    card.ask.choice.rows[0].click()
    assert card.found().codes == ("nobody",)
