"""A mandated report on paper, as a draft that says so or signed: its facts in order, what is missing, the call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain.mandated import FACTS, MandatedReport
from desktop.services.record_pages import record_page
from desktop.ui.mandated_words import about_options, fact_words, told_options
from desktop.ui.screens.record_print import Record, plain_rows, seal_line, signed_line
from desktop.ui.screens.session_texts import date_of, time_words
from desktop.ui.widgets.labels import ltr

if TYPE_CHECKING:
    from desktop.ui.context import ScreenContext

translate = QCoreApplication.translate
WHAT = "mandated_report"


def mandated_record(context: ScreenContext, report: MandatedReport) -> Record:
    """Return the page. The client's name stands on it only where somebody wrote it; nothing of the record is added."""
    note = context.services.sessions.note(report.id) if report.state == "signed" else None
    labels = fact_words(context.content)
    missing = translate("Report", "Not known")
    at = report.called_at
    called = (
        f"{date_of(at.text())} {time_words(at)}" if at is not None else translate("Report", "Not called yet")
    )
    page = record_page(
        "incident",
        title=translate("Print", "Report")
        if note is not None
        else translate("Print", "Report: draft, not signed"),
        language=context.appearance.language.code,
        direction="rtl" if context.appearance.language.rtl else "ltr",
        facts=plain_rows(
            [
                (translate("Report", "Called"), called),
                (translate("Report", "Agency or hotline called"), report.agency_called),
                (translate("Report", "Who took it (screener)"), report.screener),
                (
                    translate("Report", "Reference number"),
                    ltr(report.reference_number) if report.reference_number else "",
                ),
                (
                    translate("Report", "Was the client told?"),
                    dict(told_options()).get(report.client_told, ""),
                ),
                (
                    translate("Print", "Signed"),
                    signed_line(note) if note is not None else translate("Print", "Not signed"),
                ),
            ]
        ),
        heading=translate("Print", "What was written down"),
        answers=plain_rows(
            [
                (translate("Report", "Who is at risk?"), dict(about_options()).get(report.about, "")),
                *((labels[name][0], report.text(name).strip() or missing) for name in FACTS),
            ]
        ),
        seal=seal_line(note) if note is not None else "",
    )
    return Record(
        what=WHAT,
        title=translate("Print", "Print the report"),
        page=page,
        object_id=report.id,
        client_id=report.client_id,
        recipients=("protection", "inside_agency", "supervisor"),
    )
