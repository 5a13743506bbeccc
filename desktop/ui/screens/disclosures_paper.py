"""The list of what left about a client, on paper: for them, for the supervisor or our own file (C5, PRACTICE 28)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from desktop.domain.clock import Moment
from desktop.services.ledger_page import LedgerWords, for_client, ledger_page
from desktop.ui import day_words
from desktop.ui.client_paper import CLIENT, ClientPaper, PaperAsked, PaperPlan
from desktop.ui.widgets.labels import bare, isolate
from desktop.ui.widgets.lists import listed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.domain.clients import Client
    from desktop.exports.document import Document
    from desktop.services.made import Made
    from desktop.ui.context import ScreenContext

translate = QCoreApplication.translate
WHAT = "disclosures"


def given_form(form: str) -> str:
    """Return the form in which something left, in words where it has some."""
    return {
        "print": translate("Client", "on paper"),
        "sms": translate("Client", "as a text message"),
        "email": translate("Client", "as an email"),
        "audio": translate("Client", "as a recording"),
        "memory": translate("Client", "read aloud, nothing written"),
        "played": translate("Client", "played to them"),
    }.get(form, form)


def given_notes(entry: Mapping[str, Any]) -> list[str]:
    """Return what was said of it later: its password told, the file deleted; and that no translator had checked it."""
    notes = {
        translate("Client", "not checked by a translator"): entry.get("unchecked"),
        translate("Client", "password told"): entry.get("told_at"),
        translate("Client", "file deleted"): entry.get("became") == "deleted",
    }
    return [words for words, said in notes.items() if said]


@dataclass(frozen=True, slots=True)
class EntryWords:
    """One entry of the ledger in words; `whom` is a name where one was written, else empty."""

    what: str
    where: str
    whom: str
    form: str
    notes: tuple[str, ...]
    unfinished: str


def entry_words(entry: Mapping[str, Any]) -> EntryWords:
    """Return what left, to whom and how. Nothing in a list names the trouble (PRACTICE 32)."""
    kinds = {
        "safety_plan": translate("Client", "Plan"),
        "plan": translate("Client", "Plan"),
        "case_pack": translate("Client", "Case pack"),
        "case": translate("Client", "Case pack"),
        "for_tonight": translate("Client", "For tonight"),
        "note": translate("Client", "Session note"),
        "note_with_working": translate("Client", "Session note with working notes"),
        "incident_report": translate("Client", "Incident report"),
        "mandated_report": translate("Client", "A report"),
        "attachment": translate("Client", "A file"),
        "provider_code": translate("Client", "The provider code"),
        "release": translate("Client", "Release to sign"),
        "handout": translate("Client", "A page to read"),
        WHAT: translate("Client", "List of what left"),
    }
    to = {
        "client": translate("Client", "to the client"),
        "own_device": translate("Client", "to an own device"),
        "supervisor": translate("Client", "to the supervisor"),
        "inside_agency": translate("Client", "inside the agency"),
        "other_agency": translate("Client", "to another agency"),
        "protection": translate("Client", "to an office, by law"),
        "print": translate("Client", "printed"),
    }
    named = entry["to_whom"] and entry["to_whom"] != entry["to_kind"]
    return EntryWords(
        what=kinds.get(str(entry["what"]), str(entry["what"])),
        where=to.get(str(entry["to_kind"]), str(entry["to_kind"])),
        whom=isolate(str(entry["to_whom"])) if named else "",
        form=given_form(str(entry["form"] or "")),
        notes=tuple(given_notes(entry)),
        unfinished=translate("Client", "the file was not finished") if entry["unfinished"] else "",
    )


def disclosures_paper(context: ScreenContext, client: Client) -> ClientPaper:
    """Return the way to the list on paper; the paper itself becomes an entry of the list."""

    def make(asked: PaperAsked) -> Made:
        return context.services.documents.make(
            document(context, client, asked.to_kind), what=WHAT, client_id=client.id
        )

    return ClientPaper(
        context,
        client,
        PaperPlan(
            name=WHAT,
            words=translate("Paper", "The list on paper…"),
            make=make,
            about=f"{WHAT}/{client.id}",
            recipients=(CLIENT, "supervisor", "inside_agency"),
            hint=translate(
                "Paper",
                "The list says what left, never what stood in it. A report they were not told of is not on the "
                "client's page.",
            ),
        ),
    )


def document(context: ScreenContext, client: Client, to_kind: str) -> Document:
    """Return the page as it stands now; on the client's own there is no name and nothing they were not told."""
    entries: Any = context.services.ledger.of_client(client.id)
    language = context.appearance.language
    if to_kind == CLIENT:
        told = {report.id: report.client_told for report in context.services.mandated.of_client(client.id)}
        entries = for_client(entries, told)
    rows = []
    for entry in entries:
        at, said = Moment.read(entry["at"]), entry_words(entry)
        day = f"{day_words.full_day(at.local().date())} {day_words.time_of(at)}".rstrip()
        whom = listed(part for part in (said.where, said.whom) if part)
        how = listed(part for part in (said.form, *said.notes, said.unfinished) if part)
        rows.append((bare(day), bare(said.what), bare(whom), bare(how)))
    lead = translate("Paper", "Everything that was given out, the last first.")
    if not rows:
        lead = translate("Paper", "Nothing was given out.")
    mine = to_kind == CLIENT
    words = LedgerWords(
        title=translate("Paper", "What was given out"),
        lead=lead,
        heads=(
            translate("Paper", "Day"),
            translate("Paper", "What"),
            translate("Paper", "To whom"),
            translate("Paper", "How"),
        ),
        whose_label=translate("Print", "Client"),
        whose="" if mine else bare(client.chosen_name),
        agency="" if mine else context.content.agency_profile().name,
    )
    return ledger_page(words, rows, language=language.code, direction="rtl" if language.rtl else "ltr")
