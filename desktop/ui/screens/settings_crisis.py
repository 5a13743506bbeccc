"""Settings, Crisis plan: whom to talk to afterwards, call-back number, reminders with words, report rules (X10)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.errors import ExpectedError, InvalidInput
from desktop.services.agency_crisis import RULE_FIELDS, CrisisPlanService
from desktop.ui.flow_buttons import button_row
from desktop.ui.messages import explain
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import QuietButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.labels import PlainLabel, isolate, ltr
from desktop.ui.widgets.lists import listed
from desktop.ui.widgets.side_by_side import SideBySide
from desktop.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from desktop.ui.context import ScreenContext

KEY = "agency/crisis_plan"
_LTR = frozenset({"clock_hours", "written_form_days", "phone", "confirmed_on", "minutes"})


class Rows(QWidget):
    """Rows of fields that are added and taken out; what was taken out can be brought back for a moment."""

    def __init__(self, page: CrisisSettings, name: str, fields: dict[str, str], remove: str) -> None:
        super().__init__()
        self._page, self._name, self._fields, self._remove = page, name, fields, remove
        self.rows: list[tuple[dict[str, TextField], QWidget]] = []
        self._made = 0  # names stay different when a row before is taken out
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(page.theme.space("m"))

    def clear(self) -> None:
        """Take every row away."""
        for _fields, holder in self.rows:
            self._column.removeWidget(holder)
            holder.hide()
            holder.deleteLater()
        self.rows.clear()
        self._made = 0

    def add(self, texts: dict[str, str]) -> TextField:
        """Add a row and return its first field."""
        theme, number = self._page.theme, self._made
        self._made += 1
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("xs"))
        fields: dict[str, TextField] = {}
        for name, words in self._fields.items():
            field = fields[name] = TextField(theme, words)
            field.setObjectName(f"{self._name}_{number}_{name}")
            if name in _LTR:
                field.editor.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            field.set_text(texts.get(name, ""))
            field.changed.connect(self._page.on_changed)
        names = list(fields)
        for first in range(0, len(names), 2):
            pair = [(fields[name], 1) for name in names[first : first + 2]]
            column.addWidget(SideBySide(theme, *pair))
        remove = QuietButton(theme, self._remove, small=True, muted=True, icon="x")
        remove.setObjectName(f"{self._name}_{number}_remove")
        remove.clicked.connect(partial(self._take_out, holder))
        column.addWidget(button_row(theme, [remove]))
        self.rows.append((fields, holder))
        self._column.addWidget(holder)
        return next(iter(fields.values()))

    def values(self) -> list[dict[str, str]]:
        """Return the texts of every row."""
        return [{name: field.text() for name, field in fields.items()} for fields, _holder in self.rows]

    def _take_out(self, holder: QWidget) -> None:
        at = next(index for index, row in enumerate(self.rows) if row[1] is holder)
        kept = {name: field.text() for name, field in self.rows[at][0].items()}
        del self.rows[at]
        self._column.removeWidget(holder)
        holder.hide()
        holder.deleteLater()
        self._page.on_changed()
        if any(kept.values()):
            self._page.offer_back(partial(self._bring_back, kept))

    def _bring_back(self, kept: dict[str, str]) -> None:
        self.add(kept)
        self._page.on_changed()


class CrisisSettings(QWidget):
    """Saves as it is typed; what cannot stand is said below its field and stays as it was typed."""

    def __init__(self, context: ScreenContext) -> None:
        super().__init__()
        self._context, self.theme = context, context.theme
        self._plan = CrisisPlanService(context.content)
        self._filling = False
        self.fields: dict[str, TextField | TextArea] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.theme.space("m"))
        self.problem = Banner(self.theme, "", tone="look")
        self.problem.hide()
        column.addWidget(self.problem)
        for card in (self._people(), self._reminders(), self._policy(), self._reports()):
            column.addWidget(card)
        rescued = context.recovered.pop(KEY, None)
        self._fill(self._plan.values())
        if isinstance(rescued, dict):
            self._fill(self._plan.values() | rescued)
            self.on_changed()
        context.autosave.failed.connect(self._on_failed)
        context.autosave.saved.connect(self._on_saved)

    # ------------------------------------------------------------ building

    def _people(self) -> Card:
        card = Card(self.theme, self.tr("People and numbers"))
        self.supervisors = PlainLabel(self.theme, "", role="muted", wrap=True)
        self.supervisors.setObjectName("crisis_plan_supervisors")
        card.body.addWidget(self.supervisors)
        name = self._line("debrief", self.tr("To talk to afterwards"))
        phone = self._line("debrief_phone", self.tr("Their number"), ltr=True)
        card.body.addWidget(SideBySide(self.theme, (name, 3), (phone, 2)))
        callback = self._line("callback_phone", self.tr("Number that operators may call back"), ltr=True)
        callback.set_help(self.tr("It stands in what is read to the operator. Never somebody's own number."))
        card.body.addWidget(callback)
        return card

    def _reminders(self) -> Card:
        card = Card(self.theme, self.tr("Reminders while it runs"))
        self.usual = PlainLabel(self.theme, "", role="muted", wrap=True)
        self.usual.setObjectName("crisis_plan_usual")
        card.body.addWidget(self.usual)
        self.reminders = Rows(
            self,
            "reminder",
            {"minutes": self.tr("Minutes"), "words": self.tr("What it says")},
            self.tr("Take this reminder out"),
        )
        card.body.addWidget(self.reminders)
        self.add_reminder = QuietButton(self.theme, self.tr("Add a reminder"), adds=True, icon="plus")
        self.add_reminder.setObjectName("crisis_plan_add_reminder")
        self.add_reminder.clicked.connect(self._on_add_reminder)
        self.take_usual = QuietButton(self.theme, self.tr("Begin with the usual ones"), icon="list")
        self.take_usual.setObjectName("crisis_plan_take_usual")
        self.take_usual.clicked.connect(self._on_take_usual)
        card.body.addWidget(button_row(self.theme, [self.add_reminder, self.take_usual]))
        return card

    def _policy(self) -> Card:
        """What the agency does where a plan is not for now: it stands under "For tonight" (G-GATE-6)."""
        card = Card(self.theme, self.tr("Your safety policy"))
        own = self.tr("What is done in a crisis, in danger, or where a plan is not for now")
        card.body.addWidget(PlainLabel(self.theme, own, strong=True, wrap=True))
        policy = TextArea(self.theme, own, min_lines=2, max_lines=8, hide_label=True)
        policy.setObjectName("crisis_plan_safety_policy")
        policy.changed.connect(self.on_changed)
        self.fields["safety_policy"] = policy
        card.body.addWidget(policy)
        return card

    def _reports(self) -> Card:
        card = Card(self.theme, self.tr("Rules of reports, state by state"))
        words = self.tr(
            "Who counts, how fast, whose duty, what in writing. Have each one confirmed by somebody who knows your "
            "state's law, and again after a change. Days and hours become tasks that cannot be put off."
        )
        card.body.addWidget(PlainLabel(self.theme, words, role="muted", wrap=True))
        # long words wrap above their field, also where the window is narrow
        own = self.tr("The agency's own way, in a few lines")
        card.body.addWidget(PlainLabel(self.theme, own, strong=True, wrap=True))
        policy = TextArea(self.theme, own, min_lines=2, max_lines=8, hide_label=True)
        policy.setObjectName("crisis_plan_report_policy")
        policy.changed.connect(self.on_changed)
        self.fields["report_policy"] = policy
        card.body.addWidget(policy)
        labels = {
            "state": self.tr("State"),
            "who_counts": self.tr("Who counts"),
            "clock_hours": self.tr("Call within hours (0: at once)"),
            "written_form_days": self.tr("Form within days (0: none)"),
            "phone": self.tr("Number to call"),
            "whose_duty": self.tr("Whose duty"),
            "confirmed_by": self.tr("Confirmed by"),
            "confirmed_on": self.tr("Confirmed on"),
        }
        self.rules = Rows(
            self, "rule", {name: labels[name] for name in RULE_FIELDS}, self.tr("Take this rule out")
        )
        card.body.addWidget(self.rules)
        self.add_rule = QuietButton(self.theme, self.tr("Add a state's rule"), adds=True, icon="plus")
        self.add_rule.setObjectName("crisis_plan_add_rule")
        self.add_rule.clicked.connect(self._on_add_rule)
        card.body.addWidget(button_row(self.theme, [self.add_rule]))
        return card

    def _line(self, name: str, words: str, *, ltr: bool = False) -> TextField:
        field = TextField(self.theme, words)
        field.setObjectName(f"crisis_plan_{name}")
        if ltr:
            field.editor.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        field.changed.connect(self.on_changed)
        self.fields[name] = field
        return field

    # ------------------------------------------------------------ what happens

    def showEvent(self, event: QShowEvent) -> None:
        """Say who the supervisors are now: they stand under Agency."""
        super().showEvent(event)
        people = self._context.content.agency_profile().supervisors()
        names = listed(f"{isolate(each.name)} {ltr(each.phone)}".strip() for each in people)
        where = self.tr("Supervisor and who stands in for them are under Agency.")
        self.supervisors.setText("\n".join(part for part in (names, where) if part))

    def values(self) -> dict[str, Any]:
        """Return what stands in the fields."""
        found: dict[str, Any] = {name: field.text() for name, field in self.fields.items()}
        found["reminders"] = [[row["minutes"], row["words"]] for row in self.reminders.values()]
        found["rules"] = self.rules.values()
        return found

    def offer_back(self, bring_back: Any) -> None:
        """Something was taken out."""
        self._context.window.offer_undo(self.tr("Taken out"), bring_back)

    def on_changed(self, _text: str = "") -> None:
        """Keep it as it stands."""
        if not self._filling:
            self._say_usual()
            self._context.autosave.put(KEY, self.values(), self._plan.save_values)

    def _fill(self, values: dict[str, Any]) -> None:
        self._filling = True
        for name, field in self.fields.items():
            field.set_text(str(values.get(name, "")))
        self.reminders.clear()
        for minutes, words in values.get("reminders", []):
            self.reminders.add({"minutes": str(minutes), "words": str(words)})
        self.rules.clear()
        for rule in values.get("rules", []):
            self.rules.add({name: str(text) for name, text in rule.items()})
        self._filling = False
        self._say_usual()

    def _say_usual(self) -> None:
        own = bool(self.reminders.rows)
        minutes = listed(ltr(minutes) for minutes, _words in self._plan.usual_reminders())
        usual = self.tr("The usual ones count now: after {minutes} minutes.").format(minutes=minutes)
        self.usual.setText(
            self.tr("Only these count. Take all of them out and the usual ones count.") if own else usual
        )
        self.take_usual.setVisible(not own)

    def _on_add_reminder(self) -> None:
        self.reminders.add({}).editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_take_usual(self) -> None:
        for minutes, words in self._plan.usual_reminders():
            self.reminders.add({"minutes": minutes, "words": words})
        self.on_changed()

    def _on_add_rule(self) -> None:
        self.rules.add({}).editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _by_name(self) -> dict[str, TextField | TextArea]:
        named: dict[str, TextField | TextArea] = dict(self.fields)
        for at, (fields, _holder) in enumerate(self.reminders.rows):
            named[f"reminder_{at}"] = fields["minutes"]
        for at, (fields, _holder) in enumerate(self.rules.rows):
            named |= {f"rule_{at}_{name}": field for name, field in fields.items()}
        return named

    def _on_saved(self, key: str) -> None:
        if key == KEY:
            self.problem.hide()
            self._context.agency_files.look()
            for field in self._by_name().values():
                field.set_wrong("")

    def _on_failed(self, key: str, error: Exception) -> None:
        if key != KEY or not isinstance(error, ExpectedError):
            return
        named = self._by_name()
        field = named.get(error.field) if isinstance(error, InvalidInput) else None
        for each in named.values():
            each.set_wrong(explain(error) if each is field else "")
        self.problem.setVisible(field is None)
        if field is None:
            self.problem.set_message(explain(error), tone="look")
