"""What the agency wrote down of its state's rules beside a report, and the written form that a rule asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.report_rules import rule_id
from desktop.ui import day_words
from desktop.ui.flow_buttons import button_row
from desktop.ui.mandated_words import rule_words
from desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.choice import ChoiceGroup, ChoiceOption
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PlainLabel, isolate, ltr

if TYPE_CHECKING:
    from desktop.domain.agency import ReportRule
    from desktop.domain.mandated import MandatedReport
    from desktop.ui.context import ScreenContext
    from desktop.ui.theme.theme import Theme

translate = QCoreApplication.translate


class RuleCard(Card):
    """The rule this report follows; where there are several, one is chosen. `chosen` with its id."""

    chosen = Signal(str)

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context.theme, translate("Report", "Your state's rules"))
        self._context = context
        theme = context.theme
        self.body.setSpacing(theme.space("s"))
        self.holder = QWidget()
        self._rules = QVBoxLayout(self.holder)
        self._rules.setContentsMargins(0, 0, 0, 0)
        self.group: ChoiceGroup | None = None
        self._ids: list[str] = []
        self.words = PlainLabel(theme, "", wrap=True)
        self.words.setObjectName("report_rule_words")
        self.confirmed = IconLabel(theme, "", icon="info", size="small", role="muted", wrap=True)
        self.body.addWidget(self.holder)
        self.body.addWidget(self.words)
        self.body.addWidget(self.confirmed)
        for text in (
            translate("Report", "What harm, beyond poverty? Do not investigate or question them."),
            translate(
                "Report",
                "Violence by a partner against an adult who can decide is often not reported. Your state's rules say.",
            ),
        ):
            self.body.addWidget(PlainLabel(theme, text, size="small", role="muted", wrap=True))

    def show_report(self, report: MandatedReport) -> None:
        """Show the rules, and which one counts here."""
        rules = self._context.services.mandated.rules()
        self._offer(rules, report)
        rule = report.rule
        policy = self._context.content.agency_profile().report_policy
        if rule is None and not rules:
            words = translate(
                "Report",
                "Your agency has not written down the rules of your state. Ask your supervisor, and call.",
            )
            self.words.setText("\n".join(part for part in (policy, words) if part))
        elif rule is None:
            words = translate("Report", "Choose the rule that counts. Until then: call at once.")
            self.words.setText("\n".join(part for part in (policy, words) if part))
        else:
            self.words.setText("\n".join(part for part in (policy, *_lines(rule)) if part))
        self.confirmed.setVisible(rule is not None)
        if rule is not None:
            self._show_confirmed(rule)

    def _show_confirmed(self, rule: ReportRule) -> None:
        if rule.confirmed_on and rule.confirmed_by:
            words = translate("Report", "Confirmed by {who} on {day}").format(
                who=isolate(rule.confirmed_by), day=ltr(rule.confirmed_on)
            )
            self.confirmed.set_state("check", "muted", words)
        else:
            words = translate("Report", "Nobody has confirmed this rule yet. When in doubt, call.")
            self.confirmed.set_state("triangle-alert", "caution", words)

    def _offer(self, rules: tuple[ReportRule, ...], report: MandatedReport) -> None:
        ids = [rule_id(rule) for rule in rules]
        if ids != self._ids:
            self._ids = ids
            if self.group is not None:
                self._rules.removeWidget(self.group)
                self.group.hide()
                self.group.deleteLater()
                self.group = None
            if len(rules) > 1:
                options = [
                    ChoiceOption(value=key, text=rule_words(rule.state, rule.who_counts))
                    for key, rule in zip(ids, rules, strict=True)
                ]
                name = translate("Report", "Which rule counts here?")
                self.group = ChoiceGroup(self.theme, name, options, multi=False, keys=False)
                self.group.setObjectName("report_rules")
                self.group.set_density("short")
                self.group.changed.connect(self._on_chosen)
                self._rules.addWidget(self.group)
        self.holder.setVisible(self.group is not None and report.state == "draft")
        if self.group is not None:
            self.group.blockSignals(True)
            self.group.set_values([report.rule_id] if report.rule_id in ids else [])
            self.group.blockSignals(False)

    def _on_chosen(self, values: object) -> None:
        picked = self.group.values() if self.group is not None else ()
        if picked:
            self.chosen.emit(picked[0])


class FormCard(Card):
    """The written form: by which day, and that it was sent. `due(text)` a day as typed, `done(bool)`."""

    due = Signal(str)
    done = Signal(bool)

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context.theme, translate("Report", "In writing"))
        self._context = context
        theme = context.theme
        self.body.setSpacing(theme.space("s"))
        self.state = IconLabel(theme, "", icon="file-text", wrap=True)
        self.state.setObjectName("report_form_state")
        self.day = TextField(theme, translate("Report", "A written form is asked for by"), hint="2026-11-26")
        self.day.setObjectName("report_written_due")
        self.day.editor.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.day.set_help(translate("Report", "Ask on the call. Leave it empty where no form is asked for."))
        self.day.entered.connect(self._on_day)
        self.day.left.connect(self._on_day)
        self.done_button = SecondaryButton(theme, translate("Report", "It was sent"), icon="send")
        self.done_button.setObjectName("report_written")
        self.done_button.clicked.connect(lambda: self.done.emit(True))
        self.undo_button = QuietButton(theme, translate("Report", "Not sent yet"), small=True, muted=True)
        self.undo_button.setObjectName("report_not_written")
        self.undo_button.clicked.connect(lambda: self.done.emit(False))
        self._shown = ""
        for part in (self.state, self.day, button_row(theme, [self.done_button, self.undo_button])):
            self.body.addWidget(part)

    def show_report(self, report: MandatedReport) -> None:
        """Show how the form stands."""
        today = self._context.clock.now().local().date()
        due, done = report.written_due, report.written_done_at
        self._shown = due.isoformat() if due is not None else ""
        self.day.set_text(self._shown)
        self.day.set_wrong("")
        by_rule = report.rule is not None and bool(report.rule.written_form_days)
        self.day.setVisible(done is None and not by_rule)
        if done is not None:
            words = translate("Report", "Sent {day}").format(
                day=day_words.day_within(done.local().date(), today)
            )
            self.state.set_state("check", "positive", words)
        elif due is not None:
            words = translate("Report", "A written form is due: {day}").format(
                day=day_words.day_within(due, today)
            )
            self.state.set_state("clock-alert" if due < today else "file-text", "caution", words)
        elif by_rule and report.rule is not None:
            words = translate("Report", "A written form is due {days} days after the call").format(
                days=ltr(str(report.rule.written_form_days))
            )
            self.state.set_state("file-text", "muted", words)
        else:
            self.state.set_state("file-text", "muted", translate("Report", "No written form is noted"))
        self.done_button.setVisible(done is None and due is not None)
        self.undo_button.setVisible(done is not None)

    def _on_day(self) -> None:
        if self.day.text().strip() != self._shown:
            self._shown = self.day.text().strip()
            self.due.emit(self._shown)


class NotMadeCard(Card):
    """Why no report is made, in words that stay; and the way back. `kept(text)`, `after_all`."""

    kept = Signal(str)
    after_all = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.not_button = QuietButton(theme, translate("Report", "No report is made"), small=True, muted=True)
        self.not_button.setObjectName("report_not_made")
        self.not_button.clicked.connect(self._ask)
        self.why = TextField(theme, translate("Report", "Why is none made? It stays written down."))
        self.why.setObjectName("report_why_not")
        self.why.entered.connect(self._on_keep)
        self.keep = SecondaryButton(theme, translate("Report", "Keep this reason"))
        self.keep.setObjectName("report_keep_why")
        self.keep.clicked.connect(self._on_keep)
        self.go_on = SecondaryButton(theme, translate("Report", "Make it after all"))
        self.go_on.setObjectName("report_go_on")
        self.go_on.clicked.connect(self.after_all)
        for part in (self.why, button_row(theme, [self.not_button, self.keep, self.go_on])):
            self.body.addWidget(part)

    def show_report(self, report: MandatedReport) -> None:
        """Offer it only before the call: what was called in is made."""
        draft = report.state == "draft"
        self.setVisible(report.state == "not_made" or (draft and report.called_at is None))
        self.not_button.setVisible(draft)
        self.why.hide()
        self.keep.hide()
        self.go_on.setVisible(report.state == "not_made")

    def _ask(self) -> None:
        self.why.show()
        self.keep.show()
        self.why.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_keep(self) -> None:
        self.kept.emit(self.why.text())


def _lines(rule: ReportRule) -> list[str]:
    found = [isolate(rule.state), isolate(rule.who_counts)]
    if rule.clock_hours:
        words = translate("Report", "Call within {hours} hours").format(hours=ltr(str(rule.clock_hours)))
    else:
        words = translate("Report", "Call at once")
    found.append(words)
    if rule.written_form_days:
        found.append(
            translate("Report", "Written form within {days} days of the call").format(
                days=ltr(str(rule.written_form_days))
            )
        )
    if rule.whose_duty:
        found.append(translate("Report", "Whose duty: {who}").format(who=isolate(rule.whose_duty)))
    return [line for line in found if line]
