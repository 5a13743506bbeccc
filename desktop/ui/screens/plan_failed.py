"""What stands in the way of a form, in a sentence: which row it is with a way there, or the sign no font here draws."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.errors import DocumentFailed, ExpectedError
from desktop.ui.flow_buttons import button_row
from desktop.ui.messages import explain
from desktop.ui.screens.plan_texts import unfound_words
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import SecondaryButton
from desktop.ui.widgets.labels import PlainLabel, isolate, ltr
from desktop.ui.widgets.lists import listed

if TYPE_CHECKING:
    from desktop.ui.context import ScreenContext
    from desktop.ui.screens.plan_draft import PlanDraft, Row

translate = QCoreApplication.translate


def signs_of(error: Exception) -> str:
    """Return the characters no font here draws, as a form said it; empty for any other failure."""
    if not isinstance(error, DocumentFailed) or error.reason != "character_not_covered":
        return ""
    points = str(error.details.get("characters", "")).split()
    return "".join(chr(int(point.removeprefix("U+"), base=16)) for point in points)


def sign_words(sign: str) -> str:
    """Return a character and what it is called, for where it cannot be seen here either."""
    name = unicodedata.name(sign, f"U+{ord(sign):04X}").casefold()
    return f"{isolate(sign)} ({ltr(name)})"


def row_words(draft: PlanDraft, row: Row) -> str:
    """Return where a row stands and how it begins: "What helps, 2: Four slow breaths"."""
    number = draft.rows(row.element).index(row) + 1
    texts = [row.texts.get(draft.worker, ""), *row.texts.values()]
    words = next((text for text in texts if text.strip()), row.phone)
    title = draft.element(row.element).title
    place = translate("Plan", "{part}, {number}: {words}")
    return place.format(part=title, number=ltr(str(number)), words=isolate(words))


class PlanFailed(QWidget):
    """Hidden until `show_error`. `jump(page, row id)` goes to what is wrong; `again` when it can be made anew."""

    jump = Signal(str, str)
    again = Signal()

    def __init__(self, context: ScreenContext, draft: PlanDraft, language: str) -> None:
        super().__init__()
        self._context, self._draft, self._language = context, draft, language
        self._to, self._signs = ("", ""), ""
        theme = context.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("xs"))
        self.banner = Banner(theme, "", tone="look")
        self.banner.setObjectName("plan_failure")
        column.addWidget(self.banner)
        self.where = PlainLabel(theme, "", wrap=True)
        column.addWidget(self.where)
        self.jump_button = SecondaryButton(theme, translate("Plan", "Go there"), icon="pencil")
        self.jump_button.setObjectName("plan_failure_jump")
        self.jump_button.clicked.connect(lambda: self.jump.emit(*self._to))
        self.leave_button = SecondaryButton(theme, "", icon="eraser")
        self.leave_button.setObjectName("plan_leave_out")
        self.leave_button.clicked.connect(self._on_leave_out)
        column.addWidget(button_row(theme, [self.jump_button, self.leave_button]))
        self.hide()

    def show_error(self, error: Exception) -> None:
        """Say what is wrong, in which row, and what can be done."""
        self._signs = signs_of(error)
        row = self._row(error)
        code = str(error.details.get("code", "")) if isinstance(error, ExpectedError) else ""
        words = unfound_words(code) if row is not None else ""
        if self._signs:
            shown = listed(sign_words(sign) for sign in self._signs)
            words = translate(
                "Plan",
                "This sign cannot be printed here, and nothing is given with an empty box in it: {signs}",
            )
            words = words.format(signs=shown)
        self.banner.set_message(words or explain(error), tone="look")
        self.where.setText(row_words(self._draft, row) if row is not None else "")
        self.where.setVisible(row is not None)
        title = row is None and self._in_title(error)
        self._to = (row.element, row.id) if row is not None else ("facts", "") if title else ("", "")
        self.jump_button.setVisible(bool(self._to[0]))
        self.leave_button.setVisible(bool(self._signs))
        self.leave_button.setText(
            translate("Plan", "Leave it out of what is given")
            if len(self._signs) < 2
            else translate("Plan", "Leave them out of what is given")
        )
        self.show()

    def _row(self, error: Exception) -> Row | None:
        rows = [row for element in self._draft.template.elements for row in self._draft.rows(element.id)]
        details = error.details if isinstance(error, ExpectedError) else {}
        named = f"{details.get('row', '')} {details.get('rows', '')}".split()
        found = next((row for row in rows if row.id in named), None)
        if found is None and self._signs:
            for row in rows:
                text = row.texts.get(self._language, "") + row.phone
                if not row.kept and any(sign in text for sign in self._signs):
                    return row
        return found

    def _in_title(self, error: Exception) -> bool:
        if self._signs:
            return any(sign in self._draft.facts["neutral_title"] for sign in self._signs)
        return isinstance(error, DocumentFailed) and (
            error.details.get("row") == "title" or error.reason == "title_missing"
        )

    def _on_leave_out(self) -> None:
        plans = self._context.services.plans
        self._context.tasks.write(
            self,
            plans.leave_signs,
            self._draft.id,
            self._signs,
            done=lambda _none: self.again.emit(),
            failed=lambda error: self._context.window.tell(explain(error), caution=True),
        )
