"""Did they use it, did it help? Asked at each look, in their own words, shown with the plan; never counted (P8)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from desktop.domain.plan_versions import PlanUse
from desktop.ui import day_words
from desktop.ui.messages import explain
from desktop.ui.screens.kept_form import KeptForm
from desktop.ui.widgets.buttons import SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import PlainLabel, isolate, ltr
from desktop.ui.widgets.lists import listed

if TYPE_CHECKING:
    from desktop.ui.context import ScreenContext

translate = QCoreApplication.translate
MOST = 5


def used_words(use: PlanUse) -> str:
    """Return an answer in words."""
    used = {
        "yes": translate("Plan", "They used it"),
        "no": translate("Plan", "They did not use it"),
        "not_said": translate("Plan", "They did not say whether they used it"),
    }.get(use.used, use.used)
    helped = {
        "yes": translate("Plan", "it helped"),
        "a_little": translate("Plan", "it helped a little"),
        "no": translate("Plan", "it did not help"),
        "not_said": translate("Plan", "they did not say whether it helped"),
    }.get(use.helped, "")
    return listed(part for part in (used, helped) if part)


class UseCard(Card):
    """Two questions and their words; what was answered before stands below. `asks` is off for a version put away."""

    stored = Signal()

    def __init__(self, context: ScreenContext, plan_id: str, *, asks: bool) -> None:
        super().__init__(context.theme)
        heading = translate("Plan", "Did they use it, did it help?")
        self.setAccessibleName(heading)
        self.body.addWidget(PlainLabel(self.theme, heading, strong=True, wrap=True))
        self.setObjectName("plan_use")
        self._context, self._plan_id = context, plan_id
        self.form = KeptForm(context)
        used = self.form.choice(
            "used",
            translate("Plan", "Since you last spoke of it"),
            [
                ("yes", translate("Plan", "Used it")),
                ("no", translate("Plan", "Not used")),
                ("not_said", translate("Plan", "Did not say")),
            ],
        )
        self.helped = self.form.choice(
            "helped",
            translate("Plan", "Did it help?"),
            [
                ("yes", translate("Plan", "Yes")),
                ("a_little", translate("Plan", "A little")),
                ("no", translate("Plan", "No")),
                ("not_said", translate("Plan", "Did not say")),
            ],
        )
        self.form.words("words", translate("Plan", "In their words"))
        self.form.column.addWidget(self.form.problem)
        self.keep_button = SecondaryButton(self.theme, translate("Plan", "Keep this"), icon="check")
        self.keep_button.setObjectName("plan_use_keep")
        self.keep_button.clicked.connect(self._on_keep)
        self.form.column.addWidget(self.keep_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addWidget(self.form)
        used.chosen.connect(lambda _value: self._show_states())
        self._past = QVBoxLayout()
        self._past.setSpacing(self.theme.space("xs"))
        self.body.addLayout(self._past)
        self.lines: list[PlainLabel] = []
        self._ask(asks=asks)
        self._show_past()

    def _ask(self, *, asks: bool) -> None:
        if asks:
            self.form.begin(f"plan/{self._plan_id}/use")
            self._show_states()
        else:
            self.form.hide()

    def _show_states(self) -> None:
        used = self.form.value("used")
        self.helped.setEnabled(used == "yes")
        reason = "" if used else translate("Plan", "Say first whether they used it.")
        self.keep_button.set_cannot(reason)

    def _on_keep(self) -> None:
        series = self._context.services.plans.series
        values = [self.form.value(name) for name in ("used", "helped", "words")]
        self._context.tasks.write(
            self,
            partial(series.note_use, self._plan_id, *values),
            done=self._on_kept,
            failed=self.form.refuse,
        )

    def _on_kept(self, use_id: str) -> None:
        self.form.done()
        self.form.begin(f"plan/{self._plan_id}/use")
        self._show_states()
        self._show_past()
        self.stored.emit()
        self._context.window.offer_undo(
            translate("Plan", "Kept with the plan"), partial(self._take_back, use_id)
        )

    def _take_back(self, use_id: str) -> None:
        self._context.tasks.write(
            self,
            partial(self._context.services.plans.series.take_use_back, use_id),
            done=lambda _none: self._show_past(),
            failed=lambda error: self._context.window.tell(explain(error), caution=True),
        )

    def _show_past(self) -> None:
        for line in self.lines:
            self._past.removeWidget(line)
            line.hide()
            line.deleteLater()
        today = self._context.clock.now().local().date()
        uses = self._context.services.plans.series.uses(self._plan_id)[:MOST]
        self.lines = []
        for use in uses:
            day = day_words.plain_day(use.asked_at.local().date(), today)
            words = translate("Plan", "{day}, version {version}: {answer}").format(
                day=day, version=ltr(str(use.plan_version)), answer=used_words(use)
            )
            if use.words:
                words += "\n" + translate("Plan", "“{words}”").format(words=isolate(use.words))
            self.lines.append(PlainLabel(self.theme, words, wrap=True))
        if not uses:
            nothing = translate("Plan", "Not asked yet.")
            self.lines.append(PlainLabel(self.theme, nothing, role="muted", wrap=True))
        for line in self.lines:
            self._past.addWidget(line)

    def first(self) -> SecondaryButton:
        """Return what can take the focus."""
        return self.keep_button
