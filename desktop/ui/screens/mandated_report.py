"""A mandated report: begun anywhere with ids only, kept while typed, its call stamped at once, sealed later (X9)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.clock import Moment
from desktop.domain.errors import ExpectedError, InvalidInput
from desktop.domain.mandated import CALL, FACTS, MandatedReport, check_leaving, with_typed
from desktop.ui.mandated_keeping import KEY, begin, found, keep, values_of
from desktop.ui.mandated_words import task_titles
from desktop.ui.messages import explain
from desktop.ui.navigator import Params, Screen
from desktop.ui.saved_foot import SavedFoot
from desktop.ui.screens.mandated_call import CallCard
from desktop.ui.screens.mandated_fields import FactsCard
from desktop.ui.screens.mandated_print import mandated_record
from desktop.ui.screens.mandated_rule import FormCard, NotMadeCard, RuleCard
from desktop.ui.screens.record_print import open_print_page
from desktop.ui.seen import note_seen
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import SecondaryButton
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.page import Page

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from desktop.ui.context import ScreenContext


class MandatedReportScreen(Screen):
    """`report_id` opens one; else `client_id`, `session_id`, `run_id` begin one, or none of them at all."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self._report: MandatedReport | None = None
        self._signing = self._elsewhere = False
        self.page = Page(
            theme, self.tr("A report"), footer=True, max_width=theme.tokens.layout["form_column"]
        )
        self.empty = EmptyState(theme, self.tr("This report is not there."))
        self.state = Banner(theme, "", tone="look", leads=True)
        self.state.setObjectName("report_state")
        self.call, self.rule, self.facts = CallCard(context), RuleCard(context), FactsCard(context)
        self.form = FormCard(context)
        self.call.changed.connect(self._put)
        self.call.stamped.connect(self._on_stamped)
        self.facts.changed.connect(self._put)
        self.rule.chosen.connect(self._on_rule)
        self.form.due.connect(self._on_due)
        self.form.done.connect(self._on_written)
        self.not_made = NotMadeCard(theme)
        self.not_made.kept.connect(self._on_not_made)
        self.not_made.after_all.connect(self._on_go_on)
        self.saved = SavedFoot(theme, context.clock, context.autosave)
        self.print_button = SecondaryButton(theme, self.tr("Print…"), icon="printer", page=True)
        self.print_button.setObjectName("report_print")
        self.print_button.clicked.connect(self._on_print)
        self.sign = SecondaryButton(theme, self.tr("Sign the report"), page=True)
        self.sign.setObjectName("report_sign")
        self.sign.clicked.connect(self._on_sign)
        context.autosave.saved.connect(self._sign_when_kept)
        context.autosave.failed.connect(self._on_failed)
        self._build()

    def _build(self) -> None:
        self.page.set_title(
            self.tr("A report"),
            subtitle=self.tr(
                "Known or only suspected: suspicion is enough, and nobody's sign-off delays it."
            ),
        )
        for part in (self.empty, self.state, self.call, self.rule, self.facts, self.form, self.not_made):
            self.page.body.addWidget(part)
        self.page.body.addStretch(1)
        self.page.footer_start.addWidget(self.saved)
        self.page.footer_end.addWidget(self.print_button)
        self.page.footer_end.addWidget(self.sign)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)

    # ------------------------------------------------------------ showing

    def enter(self, params: Params) -> None:
        """Open the report, the one begun from here before, or begin one: nothing is asked first."""
        self.leave()
        super().enter(params)
        self._signing = False
        service = self.context.services.mandated
        asked = params.get("report_id", "")
        ids = {name: params.get(name, "") for name in ("client_id", "session_id", "run_id")}
        if not asked:
            asked = service.begun(**ids)
        if not asked and self.context.services.vault.read_only:
            # nothing can be begun here; on another laptop, or on paper, nothing is late by it
            self._report = None
            self._show()
            return
        report = (
            self._find(asked)
            if asked
            else begin(
                self.context.services,
                self.context.clock,
                client_id=ids["client_id"],
                session_id=ids["session_id"],
                run_id=ids["run_id"],
            )
        )
        self._report = report
        if report is not None:
            # a lock, a crisis and the way back return to this very report
            self.params = {
                "report_id": report.id,
                "client_id": report.client_id,
                "session_id": report.session_id,
            }
            if asked:
                note_seen(self.context, self, "mandated_report", report.id)
                self._follow(report)
        self._show()
        if report is not None and service.get(report.id) is None:
            self._put()
            self.context.autosave.flush()

    def _find(self, report_id: str) -> MandatedReport | None:
        context = self.context
        rescued = context.recovered.pop(KEY + report_id, None)
        report = found(context.services, context.clock, context.autosave, report_id, rescued)
        if rescued is not None and report is not None:
            keep(context.services, context.autosave, report)
        return report

    def _follow(self, report: MandatedReport) -> None:
        service = self.context.services.mandated
        if not report.crisis_id or report.state != "draft" or service.get(report.id) is None:
            return
        run = self.context.services.crises.get(report.crisis_id)
        if run is not None and (run.client_id or "") != report.client_id:
            self._do(partial(service.follow_crisis, report.id))

    def _show(self) -> None:
        report = self._report
        there = report is not None
        self.empty.setVisible(not there)
        for part in (self.state, self.call, self.rule, self.facts, self.form, self.not_made):
            part.setVisible(there)
        for button in (self.sign, self.print_button):
            button.setVisible(there)
        if report is None:
            return
        sources = self.context.services.mandated.sources
        offered = sources.lines(report.session_id, report.crisis_id) if report.state == "draft" else ()
        self.facts.show_report(report, offered)
        self._show_state(report)

    def _show_state(self, report: MandatedReport) -> None:
        """Show everything but the facts, which are being typed perhaps."""
        separation = self.context.content.agency_profile().separation
        phone = report.rule.phone if report.rule is not None else ""
        self.call.show_report(report, phone or separation.child_protection_phone)
        self.rule.show_report(report)
        self.form.show_report(report)
        draft = report.state == "draft"
        self.state.setVisible(not draft)
        if report.state == "signed":
            words = self.tr("Signed: the facts stay as they are. The call and the written form go on below.")
            self.state.set_message(words, tone="good")
        elif not draft:
            self.state.set_message(
                self.tr("No report is made: {why}").format(why=report.why_not), tone="look"
            )
        self.sign.setVisible(draft)
        self.not_made.show_report(report)

    def showEvent(self, event: QShowEvent) -> None:
        """What was added over a running crisis stands here as well."""
        super().showEvent(event)
        if self._elsewhere and self._report is not None:
            self._elsewhere = False
            self.enter({"report_id": self._report.id})

    def first_field(self) -> QWidget | None:
        """The call is what cannot wait."""
        if self._report is None:
            return None
        if self._report.called_at is None:
            # not the button itself: an Enter that opened this page must stamp nothing
            return self.call.fields["agency_called"]
        return self.facts.fields["what"].area

    def subject(self) -> tuple[str, str]:
        """Whose report this is, for a crisis that is opened from here."""
        report = self._report
        return (report.client_id, report.session_id) if report is not None else super().subject()

    def set_compact(self, compact: bool) -> None:
        """Smaller margins."""
        self.page.set_compact(compact)

    # ------------------------------------------------------------ keeping

    def _values(self) -> dict[str, Any]:
        report = self._report
        assert report is not None
        values = {**values_of(report), **self.call.values()}
        return values if report.state != "draft" else values | self.facts.values()

    def _put(self) -> None:
        if self._report is not None:
            self._report = with_typed(self._report, self._values())
            keep(self.context.services, self.context.autosave, self._report)

    def _on_stamped(self, at: Moment | None) -> None:
        """The call: on the screen at once, on the disk as soon as it takes it, and nothing else is asked."""
        if self._report is None:
            return
        self._report = replace(self._report, called_at=at)
        self._put()
        self.context.autosave.flush()
        self.call.show_stamp(self._report)
        self.not_made.show_report(self._report)
        field = self.call.fields["agency_called"]
        if at is not None and not field.text().strip():
            field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self._do(_nothing)

    def _do(self, what: Callable[[], object], words: str = "") -> None:
        """Writer lane, after what is typed; then show how the report stands."""
        self.context.autosave.flush()

        def done(_result: object) -> None:
            self._read_again()
            if words:
                self.context.window.tell(words)

        self.context.tasks.write(self, what, done=done, failed=self._on_refused)

    def _read_again(self) -> None:
        if self.context.services.vault.closed:  # a lock came first: what was asked for is done
            return
        report = self._report
        stored = self.context.services.mandated.get(report.id) if report is not None else None
        if report is None or stored is None:
            return
        changed = stored.state != report.state or stored.client_id != report.client_id
        self._report = stored if changed else with_typed(stored, self._values())
        if changed:
            self.enter({"report_id": stored.id})
        else:
            self._show_state(self._report)

    def _on_rule(self, wanted: str) -> None:
        if self._report is not None:
            service = self.context.services.mandated
            self._do(partial(service.choose_rule, self._report.id, wanted, task_titles()))

    def _on_due(self, typed: str) -> None:
        if self._report is not None:
            service = self.context.services.mandated
            self._do(partial(service.set_written_due, self._report.id, typed, task_titles()))

    def _on_written(self, done: bool) -> None:
        if self._report is not None:
            self._do(partial(self.context.services.mandated.written, self._report.id, done=done))

    def _on_not_made(self, why: str) -> None:
        if self._report is not None:
            self._do(partial(self.context.services.mandated.not_made, self._report.id, why))

    def _on_go_on(self) -> None:
        if self._report is not None:
            self._do(partial(self.context.services.mandated.go_on, self._report.id, task_titles()))

    # ------------------------------------------------------------ signing, printing

    def _on_sign(self) -> None:
        if self._report is None:
            return
        self._signing = True
        self.sign.set_busy(self.tr("Signing"))
        self.context.autosave.flush()
        self._sign_when_kept()

    def _sign_when_kept(self, _key: str = "") -> None:
        """Seal only when the last letter is in the vault."""
        if self._report is not None and _key == KEY + self._report.id and not self.isVisible():
            self._elsewhere = True
        if not self._signing or self._report is None:
            return
        key = KEY + self._report.id
        if any(each.key == key for each in self.context.autosave.unsaved()):
            return
        self._signing = False
        self.sign.set_busy(None)
        self._do(
            partial(self.context.services.mandated.sign, self._report.id), self.tr("The report is signed.")
        )

    def _on_print(self) -> None:
        if self._report is None:
            return
        try:
            check_leaving(self._report)
        except InvalidInput as error:
            self._on_refused(error)
            return
        record = mandated_record(self.context, self._report)
        open_print_page(self.context, self, self.print_button, record)

    def _on_failed(self, key: str, error: Exception) -> None:
        if self._report is None or key != KEY + self._report.id:
            return
        if self._signing:
            self._signing = False
            self.sign.set_busy(None)
        if isinstance(error, InvalidInput):
            self._on_refused(error)

    def _on_refused(self, error: Exception) -> None:
        sentence = explain(error)
        field = error.field if isinstance(error, InvalidInput) else ""
        self.facts.wrong({field: sentence} if field in FACTS else {})
        self.call.wrong(field if field in CALL else "", sentence)
        self.form.day.set_wrong(sentence if field == "written_due" else "")
        self.not_made.why.set_wrong(sentence if field == "why_not" else "")
        if field in FACTS:
            self.facts.fields[field].area.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(error, ExpectedError):
            self.context.window.tell(sentence, caution=True)


def _nothing() -> None:
    """Writer lane: only takes its turn, so that the page is shown as the vault holds it afterwards."""
