"""Over a running crisis: the mandated report's call with one press, and the facts nobody knows yet (X9, PRACTICE 23).

It fills the same draft as the report's own page, and begins it with the first letter or press. While locked there is
no draft: the facts are shown to be gathered, and what is stamped goes into the report after unlocking.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain.crisis_lines import CallFacts
from desktop.ui.screens.crisis_registry import HELP_OFFERS, MADE, PANELS, HelpOffer, PanelPart, add_key, opens

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.domain.mandated import MandatedReport
    from desktop.services.app_services import Services
    from desktop.ui.screens.crisis import CrisisScreen

translate = QCoreApplication.translate
NAME = "report"


class CrisisReport:
    """The draft of the run that is in front; another run has its own."""

    def __init__(self, screen: CrisisScreen) -> None:
        self._screen = screen
        self._drafts: dict[str, MandatedReport] = {}
        self._shown = ""
        screen.runner.in_front.connect(self._on_front)

    def rows(self) -> list[QWidget]:
        """Return the rows of the panel."""
        screen = self._screen
        self._shown = self._run_id()
        services = screen.context.services
        drill = screen.context.drill or screen.context.reading_only
        if services is None or drill or not screen.runner.unlocked or not screen.in_sight("people"):
            return [*self._rules(), *self._to_gather()]
        report = self._report(services)
        rows = [*self._rules(), *self._call(report), *self._prompt()]
        rows += [self._field(name) for name in report.missing()]
        rows += self._known(report)
        return [*rows, self._whole_page()]

    def _on_front(self, run_id: str) -> None:
        """Another run has its own report: what is open shows that one; what was typed is in the draft it belongs to."""
        panel = self._screen.view.panel
        if panel.kind == NAME and run_id != self._shown:
            if run_id:
                _show_again(self._screen)
            else:
                panel.close_panel()

    # ------------------------------------------------------------ the draft

    def _run_id(self) -> str:
        run = self._screen.runner.run
        return run.id if run is not None else ""

    def _report(self, services: Services) -> MandatedReport:
        from desktop.ui.mandated_keeping import begin, found

        context, run = self._screen.context, self._screen.runner.run
        run_id, client_id = self._run_id(), (run.client_id or "") if run is not None else ""
        known = services.mandated.begun(run_id=run_id) if run_id else ""
        if not known and run_id in self._drafts:
            known = self._drafts[run_id].id
        report = found(services, context.clock, context.autosave, known) if known else None
        if report is None or (report.state == "draft" and report.client_id != client_id):
            session_id = (run.session_id or "") if run is not None else ""
            fresh = begin(
                services, context.clock, client_id=client_id, session_id=session_id, run_id=run_id, run=run
            )
            report = fresh if report is None else self._of_another(services, report, fresh)
        self._drafts[run_id] = report
        return report

    def _of_another(
        self, services: Services, report: MandatedReport, fresh: MandatedReport
    ) -> MandatedReport:
        """The crisis was joined to another client meanwhile: nothing of the first one's record stays in the draft."""
        from desktop.domain.mandated import without_record

        client = services.clients.get(fresh.client_id) if fresh.client_id else None
        places = client.draft.addresses if client is not None else ()
        facts = {**fresh.facts, **without_record(report.facts, places)}
        changed = replace(report, client_id=fresh.client_id, facts=facts)
        if services.mandated.get(report.id) is not None:
            follow = partial(services.mandated.follow_crisis, report.id)
            self._screen.context.tasks.write(self._screen, follow, failed=lambda _error: None)
            self._change(changed)
        return changed

    def _change(self, report: MandatedReport, *, at_once: bool = False) -> None:
        from desktop.ui.mandated_keeping import keep

        context = self._screen.context
        self._drafts[report.crisis_id] = report
        if context.services is not None and report.state == "draft":
            keep(context.services, context.autosave, report)
            if at_once:
                context.autosave.flush()

    def _typed(self, run_id: str, name: str, text: str) -> None:
        report = self._drafts.get(run_id)
        if report is None:
            return
        facts = {key: fact for key, fact in report.facts.items() if key != name}
        if text.strip():
            from desktop.domain.mandated import Fact

            facts[name] = Fact(text=text)
        self._change(replace(report, facts=facts))

    def _words(self, run_id: str, name: str, text: str) -> None:
        report = self._drafts.get(run_id)
        if report is not None:
            words = (
                replace(report, agency_called=text)
                if name == "agency_called"
                else replace(report, screener=text)
            )
            self._change(words)

    def _called(self) -> None:
        """Stamped in the report and in the log with one press; nothing is signed before."""
        screen, report = self._screen, self._drafts.get(self._run_id())
        if report is None:
            return
        self._change(replace(report, called_at=screen.context.clock.now()), at_once=True)
        facts = CallFacts(who="child_protection", number=report.rule.phone if report.rule is not None else "")
        words = (
            translate("CrisisReport", "A report was called in. {who}")
            .format(who=report.agency_called)
            .strip()
        )
        screen.runner.stamp("call", words, data=facts.data())
        screen.view.panel.keeping_place(partial(_show_again, screen))

    # ------------------------------------------------------------ rows

    def _rules(self) -> list[QWidget]:
        from desktop.ui.screens.crisis_panels import RunsLabel
        from desktop.ui.widgets.labels import isolate, ltr

        screen = self._screen
        words = translate(
            "CrisisReport", "Known or only suspected: suspicion is enough, and nobody's sign-off delays it."
        )
        rows: list[QWidget] = [RunsLabel(screen.context.theme, [(words, True)])]
        rules = screen.desk.agency.report_rules
        for rule in rules:
            parts = [(isolate(rule.state) + "  ", True), (ltr(rule.phone) + "  ", True)]
            parts += [(f"{isolate(text)}  ", False) for text in (rule.who_counts, rule.whose_duty) if text]
            rows.append(RunsLabel(screen.context.theme, [part for part in parts if part[0].strip()]))
        if not rules:
            words = translate(
                "CrisisReport", "Your agency has not written down the rules. Ask your supervisor."
            )
            rows.append(RunsLabel(screen.context.theme, [(words, False)]))
        return rows

    def _prompt(self) -> list[QWidget]:
        from desktop.ui.screens.crisis_panels import RunsLabel

        words = translate("CrisisReport", "What harm, beyond poverty? Do not investigate or question them.")
        return [RunsLabel(self._screen.context.theme, [(words, False)])]

    def _to_gather(self) -> list[QWidget]:
        from desktop.ui.screens.crisis_first import facts_first
        from desktop.ui.screens.crisis_panels import RunsLabel

        screen = self._screen
        theme, facts = screen.context.theme, facts_first(screen, screen.desk.content.report_facts)
        rows: list[QWidget] = []
        if not screen.context.drill:
            words = translate("CrisisReport", "Stamp what you hear: the report takes it from the log.")
            rows.append(RunsLabel(theme, [(words, False)]))
        rows += [RunsLabel(theme, [(fact.label, True), (f"  {fact.hint}", False)]) for fact in facts]
        words = translate("CrisisReport", "Tell them first only when that is safe for them.")
        return [*rows, RunsLabel(theme, [(words, False)])]

    def _call(self, report: MandatedReport) -> list[QWidget]:
        from desktop.ui import day_words
        from desktop.ui.mandated_words import call_by_words
        from desktop.ui.screens.crisis_panels import ButtonRow, RunsLabel, pressed_button
        from desktop.ui.widgets.fields import TextField

        theme, run_id = self._screen.context.theme, self._run_id()
        today = self._screen.context.clock.now().local().date()
        if report.called_at is not None:
            words = translate("CrisisReport", "Called at {time}").format(
                time=day_words.time_of(report.called_at)
            )
            rows: list[QWidget] = [RunsLabel(theme, [(words, True)])]
            field = TextField(theme, translate("CrisisReport", "Who took it"), crisis=True)
            field.setObjectName("crisis_report_screener")
            field.set_text(report.screener)
            field.changed.connect(lambda text: self._words(run_id, "screener", text))
            return [*rows, field]
        agency = TextField(theme, translate("CrisisReport", "Agency or hotline called"), crisis=True)
        agency.setObjectName("crisis_report_agency")
        agency.set_text(report.agency_called)
        agency.changed.connect(lambda text: self._words(run_id, "agency_called", text))
        agency.entered.connect(self._called)
        button = pressed_button(
            theme, translate("CrisisReport", "Called now"), "crisis_report_called", self._called
        )
        # the press first: at the lowest window it is on the first page
        return [RunsLabel(theme, [(call_by_words(report, today), True)]), ButtonRow(theme, [button]), agency]

    def _field(self, name: str) -> QWidget:
        from desktop.ui.mandated_words import fact_words
        from desktop.ui.widgets.fields import TextField

        label, hint = fact_words(self._screen.context.content)[name]
        field = TextField(self._screen.context.theme, label, hint=hint, crisis=True)
        field.setObjectName(f"crisis_report_{name}")
        field.changed.connect(partial(self._typed, self._run_id(), name))
        return field

    def _known(self, report: MandatedReport) -> list[QWidget]:
        from desktop.ui.mandated_words import fact_words, origin_words
        from desktop.ui.screens.crisis_panels import RunsLabel
        from desktop.ui.widgets.labels import isolate

        labels = fact_words(self._screen.context.content)
        today = self._screen.context.clock.now().local().date()
        rows: list[QWidget] = []
        from desktop.domain.mandated import FACTS

        for name in FACTS:
            text = " · ".join(line.strip() for line in report.text(name).splitlines() if line.strip())
            if text:
                origin = origin_words(report.facts[name], today)
                parts = [(f"{labels[name][0]}  ", True), (isolate(text), False), (f"  {origin}", False)]
                rows.append(RunsLabel(self._screen.context.theme, parts))
        return rows

    def _whole_page(self) -> QWidget:
        from desktop.ui.screens.crisis_panels import ButtonRow, pressed_button

        words = translate("CrisisReport", "The whole report; this keeps running")
        button = pressed_button(self._screen.context.theme, words, "crisis_report_page", self._open_page)
        return ButtonRow(self._screen.context.theme, [button])

    def _open_page(self) -> None:
        from desktop.ui.later import later

        screen, report = self._screen, self._drafts.get(self._run_id())
        if report is None:
            return
        self._change(report, at_once=True)
        screen.view.panel.close_panel()
        screen.flush()
        screen.finished.emit()
        later(screen, lambda: screen.context.window.go("mandated_report", {"report_id": report.id}))


def _show_again(screen: CrisisScreen) -> None:
    screen.view.panel.show_rows(NAME, _title(), _rows(screen))


def _title() -> str:
    return translate("CrisisReport", "A report")


def _offer_words() -> str:
    return translate("CrisisReport", "A report: what they will ask")


def _rows(screen: CrisisScreen) -> list[QWidget]:
    made: CrisisReport = screen.parts[NAME]
    return made.rows()


MADE[NAME] = CrisisReport
PANELS[NAME] = PanelPart(title=_title, rows=_rows, keeps_typing=True)
HELP_OFFERS.append(
    HelpOffer(name=NAME, icon="clipboard-list", words=_offer_words, key="Ctrl R", press=opens(NAME))
)
add_key("Ctrl+R", opens(NAME))
