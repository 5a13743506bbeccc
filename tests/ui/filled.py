"""A vault with something on every page: the invented clients, sessions at several steps, a crisis, a plan, a pack."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

from desktop.content.store import ContentStore
from desktop.domain.answers import Answer
from desktop.domain.clients import ClientDraft, Name
from desktop.domain.closing import CHECKS, Closing
from desktop.domain.crisis import CrisisLine
from desktop.domain.file_types import look
from desktop.domain.ids import new_id
from desktop.domain.protocol import Protocol
from desktop.domain.record import FieldKey, Said
from desktop.domain.safety_plans import GATE_QUESTIONS, PlanStep, StepText
from desktop.domain.tasks import TaskDraft
from desktop.domain.training import TrainingDraft
from desktop.domain.walls import PairDraft
from desktop.domain.wizard_views import Position
from desktop.services import practice
from desktop.services.app_services import Services
from desktop.services.appointments import Booking
from desktop.services.attachments import Found
from desktop.storage.vault import unlock_vault
from tests.fixtures.vaults import PASSPHRASE, FakeClock
from tests.ui.filled_plans import given_plan

ROOT = Path(__file__).resolve().parents[2]
STEPS = {
    "numbers": ("The lifeline, day and night", "خط المساندة، ليلًا ونهارًا", "988"),
    "call_911": ("I say my street first", "أقول اسم الشارع أولًا", ""),
    "early_signs": ("The voice gets louder", "يعلو الصوت", ""),
    "coping": ("Four slow breaths", "أربعة أنفاس بطيئة", ""),
    "supports": ("My sister", "أختي", "503 555 0117"),
    "action_plan": ("I go to the room with two doors", "أذهب إلى الغرفة التي لها بابان", ""),
}


CENTRES = (
    b"Town,State,Name,Number,24/7,Source,Checked,How,Fax\n"
    b"Fairbrook,OR,Fairbrook Centre,(503) 555-0142,yes,county page,2026-11-03,We called it,1\n"
    b"Milldale,OR,,503 555 0147,no,,2026-02-03,,\n"
    b"Ostrow County,OR,,911,,,,,\n"
    b"Ostrow County,OR,,503 555 0151,,,03/11/2026,,\n"
)
"""Two centres of the agency's list, and two rows that are not taken."""


HANDED_IN = "handed in"
"""Beside the vault: where the plain files lie until they are kept."""


@dataclass
class Filled:
    """The closed vault's folder and the ids of what is in it."""

    folder: Path
    clients: list[str] = field(default_factory=list)
    sessions: dict[str, str] = field(default_factory=dict)
    """Page id to a draft that stands on it."""
    signed: str = ""
    plan: str = ""
    given: str = ""
    """A plan of the fourth client that they have; its next version is being written."""
    gate: str = ""
    """A gate of the first client that stayed closed, and what closed it."""
    closed_by: tuple[str, ...] = ()
    closed: str = ""
    """A client whose case is closed."""
    crisis: str = ""
    report: str = ""
    task: str = ""
    """A task that is put off."""
    appointment: str = ""
    files: list[str] = field(default_factory=list)
    """A PDF of two pages, a picture, a text and a recording, kept with the first client."""
    missed: str = ""
    """A booking to come, and one nobody came to."""


def fill(template: Path, folder: Path, *, clock: FakeClock | None = None, language: str = "en") -> Filled:
    """Copy the template vault and fill the copy through the services; sessions keep their words in `language`."""
    clock = clock or FakeClock()
    shutil.copytree(template, folder)
    content = ContentStore(ROOT / "resources", ROOT / "translations", None, language)
    made = Filled(folder)
    with unlock_vault(folder, passphrase=PASSPHRASE, clock=clock) as vault:
        services = Services(vault, clock, content, ROOT / "resources")
        made.clients = practice.fill(vault, services.clients, ROOT / "resources")
        _record(services, made.clients[0])
        made.files = keep_files(services, made.clients[0], folder.parent / HANDED_IN)
        _code(services, made.clients[0])
        _releases(services, made.clients[0])
        _trainings(services)
        services.dispatch.take(services.dispatch.preview_of(CENTRES).taken)
        _sessions(services, content, clock, made)
        _crisis(services, content, clock, made)
        _plan(services, content, made)
        _calendar(services, clock, made)
        _tasks(services, made)
        _apart(services, made)
        _closed(services, made)
    return made


def two_pages() -> bytes:
    """A PDF as a scanner makes one: two pages, a picture on each."""
    from PySide6.QtCore import QBuffer, QIODevice, QRect
    from PySide6.QtGui import QPageSize, QPainter, QPdfWriter

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    writer.setResolution(72)
    painter = QPainter(writer)
    for number in (1, 2):
        if number > 1:
            writer.newPage()
        painter.fillRect(QRect(40, 40, 260 * number // 2, 200), 0x88AACC)
    painter.end()
    buffer.close()
    return bytes(buffer.data().data())


def photo() -> bytes:
    """A picture that says where it was taken."""
    from tests.domain.test_file_types import jpeg_with_place

    return jpeg_with_place()


def keep_files(services: Services, client_id: str, outside: Path) -> list[str]:
    """Keep one file of each sort; the plain ones are gone again."""
    outside.mkdir(parents=True, exist_ok=True)
    kept = []
    for name, data in {
        "Letter of the school.pdf": two_pages(),
        "Front door.jpg": photo(),
        "What he wrote.txt": "Where are you? أين أنت؟\n".encode() * 30,
        "Voicemail.ogg": b"OggS" + bytes(90_000),
    }.items():
        path = outside / name
        path.write_bytes(data)
        # not by `look`: a process of its own for each filled vault would be the larger part of its time
        facts = look(lambda at, count, data=data: data[at : at + count], len(data), name)
        found = Found(path=path, size=len(data), facts=facts, pages=2)
        kept.append(services.attachments.take_in(client_id, found))
        path.unlink()
    outside.rmdir()
    services.attachments.change(kept[0], kind="letter", reason="Her daughter's new school")
    services.attachments.change(kept[1], kind="evidence")
    return kept


def _releases(services: Services, client_id: str) -> None:
    """One that ends soon, one not given alone, one taken back, a "no", and one that is being written."""
    said = {
        "purpose": "an appointment for her back",
        "scope": "name, phone, languages; that she needs an interpreter",
        "given_by": "client",
        "given_how": "spoken_with_interpreter",
        "interpreter": "Lina, Riverton Languages",
    }
    for recipient, last, alone in (
        ("Riverton Clinic", "2026-12-01", "yes"),
        ("Fairbrook Legal Aid", "2027-05-31", "no"),
        ("Fairbrook School", "2027-05-31", "yes"),
        ("County housing office", "", ""),
        ("Food pantry", "", ""),
    ):
        made = services.releases.begin(client_id, recipient=recipient)
        values = said | {"expires_at": last, "alone_when_given": alone}
        for name, text in values.items():
            if text and (last or name == "purpose"):
                key = FieldKey(table="releases", row_id=made, field=name)
                services.record.save(client_id, key, Said(text=text))
        if last:
            services.releases.agree(made, task_words=lambda day: f"A release ends on {day}")
        if recipient == "Fairbrook School":
            services.releases.revoke(made, "spoken", "she tells the school herself")
        if recipient == "County housing office":
            services.releases.decline(made)


def _trainings(services: Services) -> None:
    """One that ends soon, one without an end, one still to be done."""
    for topic, done_on, until in (
        ("Safety planning by phone", "2025-12-01", "2026-12-01"),
        ("How to work with an interpreter", "2026-03-02", ""),
        ("Child protection, every year", "", "2027-01-31"),
    ):
        draft = TrainingDraft(topic=topic, done_on=done_on, until=until)
        services.training.save(draft, task_words=lambda day, _done: f"A training of yours ends on {day}")


def _tasks(services: Services, made: Filled) -> None:
    """One late, one for next week, one put off, one done, one of one's own without a day."""
    first = made.clients[0]
    for title, due, whose in (
        ("Call the school about the places", "2026-11-21", first),
        ("Ask the clinic for the letter", "2026-11-25", first),
        ("Totals for November", "", ""),
    ):
        made.task = services.tasks.save(TaskDraft(title=title, due=due, client_id=whose))
    for title in ("Ring the landlord", "Send the form"):
        task = services.tasks.get(
            services.tasks.save(TaskDraft(title=title, due="2026-11-20", client_id=first))
        )
        assert task is not None
        if title == "Send the form":
            services.tasks.done(task)
        else:
            services.tasks.put_off(task, "2026-12-01", "waits_for_others")
            made.task = task.id


def _record(services: Services, client_id: str) -> None:
    """One row in every list of the record, and a field with a past."""
    for table, values in {
        "supports": {"text": "Her sister, in the same town"},
        "household_links": {"relation": "child", "display_name": "Yusuf", "birth_year": 2017},
        "flags": {"code": "serious_health_issue", "note": "Asthma", "expires_at": "2026-11-01"},
        "immigration": {"reason": "She wants help with her papers", "immigration_status": "asylee"},
        "external_ids": {"reason": "The benefits form asks for it", "value": "A012345678"},
    }.items():
        services.record.add(client_id, table, values)
    key = FieldKey(table="clients", row_id=client_id, field="occupation")
    for text in ("Nurse", "Midwife for ten years"):
        services.record.save(client_id, key, Said(text=text))
    risk = FieldKey(table="clients", row_id=client_id, field="risk_level")
    services.record.save(client_id, risk, Said(text="medium"))


def _code(services: Services, client_id: str) -> None:
    """A code that was changed once: somebody who knows the new one, somebody who does not yet, a wrong answer."""
    codes = services.provider_codes
    codes.make(client_id, typed="moon 7742")
    told = {"way": "phone", "verified": "Rang the number on their sign", "told_by": "client"}
    for who in ("Riverton Clinic", "Lincoln School, Ms Lund"):
        codes.told(client_id, who=who, **told)
    codes.make(client_id, typed="fig 8842", reason="someone_knows", task_words="Tell {}".format)
    codes.told(client_id, who="Riverton Clinic", **told)
    codes.check(client_id, "wrong 7")
    codes.note_failed(client_id, who="A man, no number", said="moon 7742", done="She hung up")
    codes.explained(client_id, language="ar", way="spoken")


def _apart(services: Services, made: Filled) -> None:
    """Somebody at home who has a record too, and a conflict of interest; another one was lifted."""
    one, *_rest, lifted, other = made.clients
    link = services.record.add(one, "household_links", {"relation": "partner", "display_name": "Idris"})
    services.walls.link(one, link, other)
    facts = {
        "danger": "other",
        "words": "He looks for her.",
        "decided_by": "Kim Lund",
        "decided_on": "2026-11-02",
    }
    mistaken = services.walls.flag(one, PairDraft(other_id=lifted, **facts))
    services.walls.lift(one, mistaken, "Kim Lund", "Somebody else of that name.")
    services.walls.flag(one, PairDraft(other_id=other, **facts))
    services.walls.open_other(one, link, "He rang from her number.")


def _closed(services: Services, made: Filled) -> None:
    """A closed case beside the others, looked at again in a year."""
    name = Name(text="Baraka", is_chosen=True)
    made.closed = services.clients.add(ClientDraft(names=(name,)), practice=True)
    closing = Closing(reason="moved", words="To her aunt in Ohio", checks=dict.fromkeys(CHECKS, "yes"))
    services.cases.close(made.closed, closing)


TOGETHER = {
    "picked.who": Answer(value="client"),
    "topics.list": Answer(value=["housing", "online", "service"]),
    "learn.topics": Answer(
        value=[
            {
                "topic": "red_flags",
                "how": "spoken",
                "understood": "with_help",
                "words": "They never want gift cards",
            },
            {"topic": "impersonators", "understood": "own_words", "alone": "yes", "again": "2026-12-24"},
        ]
    ),
    "tasks.quick": Answer(
        value=[{"kind": "housing", "words": "Ring the landlord", "due": "2026-12-01"}, {"kind": "refer"}]
    ),
    "refer.services": Answer(
        value=[
            {"service": "Food bank", "type": "food", "state": "declined"},
            {
                "service": "Harbor legal aid",
                "state": "referred",
                "why": "They go along",
                "follow_up": "2026-12-01",
            },
        ]
    ),
}
WORKED_ON = {**TOGETHER, "goal.words": Answer(value="A flat of our own, near the school")}


def _together(services: Services, protocol: Protocol, client_id: str, page: str, made: Filled) -> None:
    """A session that stands at a page of working together, with what was said there."""
    session_id = services.sessions.start(client_id, protocol=protocol, spoken={}, client_language="ar")
    services.sessions.save(session_id, TOGETHER, position=Position(page_id=page), visited=frozenset({page}))
    made.sessions[page] = session_id


def _sessions(services: Services, content: ContentStore, clock: FakeClock, made: Filled) -> None:
    protocol = content.protocol("phone")
    people = iter(made.clients)
    signed = next(people)
    made.signed = services.sessions.start(signed, protocol=protocol, spoken={}, client_language="ar")
    clock.advance(900)
    services.sessions.save(made.signed, WORKED_ON, seconds_spent=900)
    for kind in ("call_dropped", "call_try", "call_back"):
        services.sessions.add_event(made.signed, kind)
    services.sessions.sign(made.signed, {})
    services.sessions.amend(made.signed, "A slip of the pen", "It was her sister who picked up.")
    for step, client_id in zip(protocol.steps, people, strict=False):
        session_id = services.sessions.start(client_id, protocol=protocol, spoken={}, client_language="ar")
        page = next((page for page in step.pages if page.questions), step.pages[0])
        for question in page.questions:
            if question.kind == "text":
                services.sessions.save(
                    session_id, {question.id: Answer(value="Said it is quieter in the evening.")}
                )
        services.sessions.save(
            session_id, {}, position=Position(page_id=page.id), visited=frozenset({page.id})
        )
        made.sessions[page.id] = session_id
        clock.advance(60)
    for name, page_id in (
        ("Tesfaye", "together.learn"),
        ("Paw Ku", "together.refer"),
    ):
        extra = services.clients.add(ClientDraft(names=(Name(text=name, is_chosen=True),)), practice=True)
        _together(services, protocol, extra, page_id, made)


def _crisis(services: Services, content: ContentStore, clock: FakeClock, made: Filled) -> None:
    made.crisis = new_id()
    services.crises.start(made.crisis, client_id=made.clients[0])
    for words in ("client says he is outside", "neighbour took the children in"):
        clock.advance(30)
        line = CrisisLine(id="", seq=0, at=clock.now(), kind="line", text=words)
        services.crises.stamp(made.crisis, line)
    titles = {step.id: step.do for step in content.crisis().steps}
    made.report = services.crises.pass_(made.crisis, titles)


def _calendar(services: Services, clock: FakeClock, made: Filled) -> None:
    """A week with two that meet, one of one's own, one that was cancelled, one soon, one that nobody came to."""
    book, people = services.appointments.book, made.clients
    at = clock.now().local() + timedelta(minutes=1)
    missed = Booking(
        client_id=people[0], day=str(at.date()), time=f"{at:%H:%M}", channel="phone", minutes="30"
    )
    made.missed = book(replace(missed, reason="She asked for it", interpreter="yes"))
    clock.advance(300)
    before = services.appointments.get(made.missed)
    assert before is not None
    services.appointments.no_show(before, ["waited"], "No answer, twice", "Did not come: think of them")
    soon = Booking(client_id=people[1], day="2026-11-23", time="14:30", channel="video", minutes="50")
    made.appointment = book(
        replace(soon, interpreter="no", reason="After work", note="The letter for the flat")
    )
    book(Booking(day="2026-11-23", time="15:00", minutes="45", note="Debrief with Robin"))
    for place, (day, time) in enumerate((("24", "09:00"), ("25", "11:00"), ("26", "16:30"), ("27", "9:30"))):
        other = Booking(client_id=people[2 + place % 2], day=f"2026-11-{day}", time=time, channel="in_person")
        last = book(replace(other, place="Room 2"))
    off = services.appointments.get(last)
    assert off is not None
    services.appointments.cancel(off, "The school called")


def _plan(services: Services, content: ContentStore, made: Filled) -> None:
    services.plans.set_planner_trained(True)
    answers = dict.fromkeys(GATE_QUESTIONS, "yes") | {GATE_QUESTIONS[0]: "no"}
    made.gate, outcome = services.plans.decide_gate(made.clients[0], answers)
    made.closed_by = outcome.closed_by
    client_id = made.clients[1]
    gate_id, _outcome = services.plans.decide_gate(client_id, dict.fromkeys(GATE_QUESTIONS, "yes"))
    made.plan = services.plans.create(
        client_id, content.plan_template("low_risk"), gate_id, worker_language="en", client_language="ar"
    )
    services.plans.save_facts(made.plan, {"neutral_title": "My numbers", "kept_where": "In her head"})
    for place, (element, (english, arabic, phone)) in enumerate(STEPS.items()):
        texts = (StepText(language="en", text=english), StepText(language="ar", text=arabic))
        services.plans.save_step(made.plan, PlanStep(element=element, texts=texts, phone=phone), place)
    made.given = given_plan(services, made.clients[3])
