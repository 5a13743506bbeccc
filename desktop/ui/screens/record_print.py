"""From a signed note or report to the page for printing: its words, who may get it, what the ledger is told."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from desktop.domain.answers import Answer
from desktop.domain.incident import GROUPS, missing
from desktop.domain.quick_note import NOTE
from desktop.domain.sessions import minutes_of
from desktop.domain.striking import strikes_in
from desktop.services.record_pages import WORKING_KINDS, Added, record_page, report_page
from desktop.ui.giving import give_file
from desktop.ui.incident_words import field_labels, group_titles
from desktop.ui.messages import explain
from desktop.ui.print_request import Outgoing, PrintRequest
from desktop.ui.screens.session_log import log_lines
from desktop.ui.screens.session_texts import answer_words, channel_words, date_of, named, time_words
from desktop.ui.widgets.labels import bare, isolate, ltr
from desktop.ui.widgets.lists import listed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtCore import QObject

    from desktop.domain.clients import Client
    from desktop.domain.protocol import Protocol
    from desktop.domain.sessions import SignedNote
    from desktop.exports.document import Document
    from desktop.services.made import Made
    from desktop.ui.context import ScreenContext
    from desktop.ui.widgets.buttons import SecondaryButton

translate = QCoreApplication.translate
NOTE_WITH_WORKING = "note_with_working"
"""What the ledger calls a note that was printed with its working notes."""
_RULES = {
    "client": "given_to_client",
    "supervisor": "inside_agency",
    "inside_agency": "inside_agency",
    "protection": "legal_duty",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A page and what the ledger calls it; `client_id` is empty when it is about nobody yet."""

    what: str
    title: str
    page: Document
    object_id: str
    client_id: str
    recipients: tuple[str, ...] = ()
    """To whom it may go; empty: our own file, the supervisor, and the client where there is one."""


def note_answers(
    note: SignedNote, protocol: Protocol | None, name: str, *, working: bool
) -> list[tuple[str, str]]:
    """Return question and answer in the order of the pages; without `working` what was noticed is left out."""
    content = note.content()
    channel = str(content.get("channel", ""))
    order = [page.id for _step, page in protocol.pages()] if protocol is not None else []
    places = {page_id: place for place, page_id in enumerate(order)}
    kept: Any = content.get("answers", [])
    found = []
    for entry in sorted(kept, key=lambda each: places.get(each["page"], -1)):
        if str(entry["question"]).startswith("!") or not entry.get("shown", True):
            continue
        if not working and entry.get("kind") in WORKING_KINDS:
            continue
        question = protocol.question(entry["question"]) if protocol is not None else None
        names = ("value", "state", "reason", "note", "basis", "asked_as", "lines")
        answer = Answer.from_json({key: entry[key] for key in names if key in entry})
        words = answer_words(question, answer, name, channel)
        if words:
            found.append((named(str(entry["asked"]), name), words))
    seconds: Any = content.get("seconds_spent", 0)
    minutes = ltr(str(minutes_of(int(seconds))))
    words = translate("Session", "{minutes} min").format(minutes=minutes)
    return [*found, (translate("Session", "Time spent"), words)]


def working_rows(note: SignedNote, protocol: Protocol | None, name: str) -> list[tuple[str, str]]:
    """Return the working notes beside a sealed note as question and answer; they go one day, the note stays."""
    channel = str(note.content().get("channel", ""))
    rows = []
    for question_id, answer in note.working.items():
        question = protocol.question(question_id) if protocol is not None else None
        words = answer_words(question, answer, name, channel)
        if question is not None and words:
            rows.append((named(question.ask, name), words))
    return rows


def note_record(
    context: ScreenContext,
    note: SignedNote,
    protocol: Protocol | None,
    name: str,
    *,
    working: bool = False,
) -> Record:
    """Return the page of a signed note; its working notes only by choice, and the ledger says so then (PRACTICE 11)."""
    content = note.content()
    page = record_page(
        "note",
        title=translate("Print", "Note")
        if content.get("length") == NOTE
        else translate("Print", "Session note"),
        language=context.appearance.language.code,
        direction="rtl" if context.appearance.language.rtl else "ltr",
        facts=plain_rows(
            [
                (translate("Print", "Client"), name),
                (translate("Print", "Day"), date_of(str(content.get("started_at", "")))),
                (translate("Print", "Contact"), channel_words(str(content.get("channel", "")))),
                (translate("Print", "Signed"), signed_line(note)),
                (translate("Print", "Struck"), "\n".join(struck_lines(note))),
            ]
        ),
        heading=translate("Session", "What was noted"),
        answers=plain_rows(note_answers(note, protocol, name, working=working)),
        happened=(translate("Session", "What happened"), plain_rows(log_lines(content))),
        working=(
            translate("Session", "Working notes"),
            translate("Print", "Not part of the sealed note."),
            plain_rows(working_rows(note, protocol, name)) if working else (),
        ),
        added=_added(note),
        seal=seal_line(note),
    )
    return Record(
        what=NOTE_WITH_WORKING if working else "note",
        title=translate("Print", "Print the note with its working notes")
        if working
        else translate("Print", "Print the note"),
        page=page,
        object_id=note.session_id,
        client_id=note.client_id,
    )


def report_record(context: ScreenContext, report: Mapping[str, Any], client: Client | None) -> Record:
    """Return the page of a signed incident report; what was missing as it was signed is listed on it.

    A report from before names its client as it always did; since there is a choice, only as the report itself does.
    """
    note = context.services.sessions.note(str(report["id"]))
    body: Mapping[str, str] = report["body"]
    labels, titles = field_labels(), group_titles()
    chosen = "client" in body or client is None
    facts = [
        (translate("Print", "Client"), "" if chosen or client is None else client.chosen_name),
        (translate("Print", "Signed"), signed_line(note) if note is not None else ""),
    ]
    gaps = listed(labels[name] for name in missing(body))
    page = report_page(
        title=translate("Print", "Incident report"),
        language=context.appearance.language.code,
        direction="rtl" if context.appearance.language.rtl else "ltr",
        facts=plain_rows(facts),
        parts=[
            (bare(titles[group]), plain_rows([(labels[name], str(body.get(name, ""))) for name in names]))
            for group, names in GROUPS
        ],
        missing=bare(translate("Print", "Missing when it was signed: {fields}").format(fields=gaps))
        if gaps
        else "",
        added=_added(note) if note is not None else (),
        seal=seal_line(note) if note is not None else "",
    )
    return Record(
        what="incident_report",
        title=translate("Print", "Print the report"),
        page=page,
        object_id=str(report["id"]),
        client_id=client.id if client is not None else "",
    )


def open_print_page(context: ScreenContext, owner: QObject, button: SecondaryButton, record: Record) -> None:
    """Make the page on the pool, then show the page for printing; `button` is busy meanwhile."""
    button.set_busy(translate("Print", "Making the page"))

    def make() -> Made:
        return context.services.documents.make(
            record.page, what=record.what, client_id=record.client_id or None, object_id=record.object_id
        )

    def failed(error: Exception) -> None:
        button.set_busy(None)
        context.window.tell(explain(error), caution=True)

    def made(finished: Made) -> None:
        button.set_busy(None)
        context.window.print_pages(_request(context, owner, record, finished))

    context.tasks.slow(owner, make, done=made, failed=failed)


def _request(context: ScreenContext, owner: QObject, record: Record, made: Made) -> PrintRequest:
    documents = context.services.documents

    def tell_ledger(outgoing: Outgoing) -> str:
        return documents.print_given(
            made,
            to_kind=outgoing.to_kind,
            rule=_RULES[outgoing.to_kind],
            found_by=outgoing.found_by,
            copies=outgoing.copies,
            pages=outgoing.pages,
        )

    def save(outgoing: Outgoing) -> None:
        def give(path: Path) -> None:
            give_file(
                context,
                owner,
                made,
                path,
                to_kind=outgoing.to_kind,
                rule=_RULES[outgoing.to_kind],
                done=lambda _path: context.window.tell(
                    translate("Print", "Saved. It is written down under what was given.")
                ),
                failed=lambda error: context.window.tell(explain(error), caution=True),
            )

        title = translate("Print", "Where shall the page be saved?")
        context.window.choose_place_for(title, made.file_name, give)

    usual = ("inside_agency", "supervisor", "client") if record.client_id else ("inside_agency", "supervisor")
    recipients = record.recipients or usual
    return PrintRequest(
        title=record.title, data=made.data, recipients=recipients, record=tell_ledger, save=save
    )


def signed_line(note: SignedNote) -> str:
    """Return who signed, and when."""
    day, time = date_of(note.signed_at.text()), time_words(note.signed_at)
    return listed(part for part in (isolate(note.signed_by), f"{day} {time}") if part)


def seal_line(note: SignedNote) -> str:
    """Return the seal, and whether it still fits."""
    digest = " ".join(note.hash[at : at + 8] for at in range(0, len(note.hash), 8))
    if note.intact:
        return bare(translate("Print", "Seal: {seal}").format(seal=digest))
    return bare(
        translate("Print", "The seal does not fit any more: this was changed outside. Seal: {seal}").format(
            seal=digest
        )
    )


def _added(note: SignedNote) -> list[Added]:
    return [
        Added(
            heading=bare(
                translate("Session", "Amendment, {who}, {day} {time}").format(
                    who=each.signed_by, day=date_of(each.signed_at.text()), time=time_words(each.signed_at)
                )
            ),
            reason=translate("Session", "Why: {reason}").format(reason=each.reason),
            text=each.text,
        )
        for each in note.amendments
    ]


def struck_lines(note: SignedNote) -> list[str]:
    """Say that words were struck out of a note, when, by whom and why; where it was, who signed it at first."""
    content = note.content()
    words = translate(
        "Session", "Words about somebody else were struck on {day} by {who}, agreed with {second}: {why}"
    )
    found = [
        words.format(
            day=date_of(each.at.text()),
            who=isolate(each.by or translate("Session", "the key of this vault")),
            second=isolate(each.second),
            why=isolate(each.why),
        )
        for each in strikes_in(content)
    ]
    first = content.get("signed_first")
    if found and isinstance(first, dict):
        signed = translate("Session", "First signed by {who} on {day}").format(
            who=isolate(str(first["by"]) or translate("Session", "the key of this vault")),
            day=date_of(str(first["at"])),
        )
        found.append(signed)
    return found


def plain_rows(rows: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return rows for a page."""
    # the page sets directions by itself, as a document without a screen has to
    return [(bare(label), bare(words)) for label, words in rows]
