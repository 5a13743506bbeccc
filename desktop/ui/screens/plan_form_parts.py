"""What stands beside a finished page: what was found again in it, what has no room on a card, which kind of file."""

from __future__ import annotations

import textwrap
from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from desktop.ui.screens.plan_failed import row_words
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.choice import ChoiceRow
from desktop.ui.widgets.labels import PlainLabel, ltr
from desktop.ui.widgets.segment import Segment, SegmentOption

if TYPE_CHECKING:
    from desktop.domain.safety_plans import PlanStep
    from desktop.services.made import Made
    from desktop.ui.screens.plan_draft import PlanDraft
    from desktop.ui.theme.theme import Theme

translate = QCoreApplication.translate
_SHOWN = 6
_LONGEST = 90


def found_words(draft: PlanDraft, made: Made) -> tuple[list[str], list[str]]:
    """Return what was looked for again and found in the finished file, and what somebody should look at."""
    plan = draft.as_plan()
    meant = [step for step in plan.steps_for_form(made.language) if step.id not in made.no_room]
    numbers = sum(bool(step.phone) for step in meant)
    rows = (
        translate("Plan", "Every picture is there: {count}")
        if made.form == "pictures"
        else translate("Plan", "Every step is there: {count}")
    )
    found = [
        translate("Plan", "Every number is there: {count}").format(count=ltr(str(numbers))),
        rows.format(count=ltr(str(len(meant)))),
        translate("Plan", "Kept in memory and not in it: {count}").format(
            count=ltr(str(len(plan.kept_back())))
        ),
    ]
    if not made.shows:
        found.append(translate("Plan", "No name, no agency, no date stands on it"))
    cautions = {
        "name_part": translate("Plan", "A part of the client's name stands on it. Is that wanted?"),
        "date": translate("Plan", "A date stands on it. Is that wanted?"),
    }
    look = [cautions[code] for code in made.shows]
    if made.form == "pictures" and alike(draft, meant):
        look.append(
            translate("Plan", "Two numbers have the same picture. Choose another one for one of them.")
        )
    return found, look


def alike(draft: PlanDraft, steps: list[PlanStep]) -> bool:
    """Tell whether two numbers of one part could not be told apart without words."""
    pictures = {element.id: element.picture for element in draft.template.elements}
    shown = Counter(
        (step.element, step.pictogram or pictures.get(step.element, "")) for step in steps if step.phone
    )
    return any(count > 1 for count in shown.values())


def form_hint(form: str) -> str:
    """Return how this form is used, or an empty text."""
    return {
        "card": translate(
            "Plan", "Print it as large as it is. Cut along the dashes, fold along the dots: it fits a wallet."
        ),
        "pictures": translate("Plan", "No words on it. Go through the pictures together once."),
    }.get(form, "")


class NoRoom(Card):
    """The rows a card has no room for. Nothing is given until somebody says that it may be without them."""

    agreed = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, translate("Plan", "No room on the card"))
        self.setObjectName("plan_no_room")
        self.rows: tuple[str, ...] = ()
        self.list = PlainLabel(theme, "", wrap=True)
        self.list.setObjectName("plan_no_room_rows")
        self.body.addWidget(self.list)
        self.choice = ChoiceRow(theme, translate("Plan", "Give the card without these"))
        self.choice.setObjectName("plan_no_room_agreed")
        self.choice.clicked.connect(lambda: self.agreed.emit(self.is_agreed))
        self.body.addWidget(self.choice)
        self.hide()

    @property
    def is_agreed(self) -> bool:
        """Whether it may be given: nothing is left out, or that was agreed to."""
        return not self.rows or self.choice.isChecked()

    def show_rows(self, draft: PlanDraft, ids: tuple[str, ...]) -> None:
        """Show the rows; what was agreed to holds while no other row joins them."""
        if not set(ids) <= set(self.rows):
            self.choice.setChecked(False)
        self.rows = ids
        rows = [row for element in draft.template.elements for row in draft.rows(element.id) if row.id in ids]
        lines = [textwrap.shorten(row_words(draft, row), _LONGEST, placeholder=" …") for row in rows[:_SHOWN]]
        if len(ids) > len(lines):
            more = translate("Plan", "and so many more: {count}")
            lines.append(more.format(count=ltr(str(len(ids) - len(lines)))))
        self.list.setText("\n".join(lines))
        self.setVisible(bool(ids))


class FileKind(Segment):
    """A PDF, or one picture that any phone shows."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(
            theme,
            translate("Plan", "Kind of file"),
            [
                SegmentOption(value="pdf", text=translate("Plan", "PDF")),
                SegmentOption(value="png", text=translate("Plan", "Picture")),
            ],
            clearable=False,
        )
        self.setObjectName("plan_file_kind")
        self.set_value("pdf")
