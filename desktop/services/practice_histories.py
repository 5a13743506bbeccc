"""What the invented people of a practice vault lived before today: written as work is, by a clock that comes along."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.domain.answers import Answer
from desktop.domain.clock import Moment
from desktop.domain.crisis import CrisisLine
from desktop.domain.errors import ContentBroken, InvalidInput
from desktop.domain.ids import new_id
from desktop.domain.record import FieldKey, Said
from desktop.domain.safety_plans import GATE_QUESTIONS, PlanStep, StepText
from desktop.domain.tasks import TaskDraft
from desktop.domain.wizard import Wizard
from desktop.domain.wizard_views import Position
from desktop.services.appointments import Booking

if TYPE_CHECKING:
    from desktop.domain.clients import Client
    from desktop.domain.protocol import Protocol
    from desktop.services.app_services import Services

FILE = Path("practice") / "histories.toml"
PLAN = "low_risk"
FRIDAY = 4
LATE_DAYS = 5
"""What was due earlier than so long before today is done."""
Entry = Mapping[str, Any]
Report = Callable[[int, int], None]


@dataclass
class PastClock:
    """Stands where it is put, and never goes back: the history counts on it."""

    moment: Moment

    def now(self) -> Moment:
        """Return the moment it stands at."""
        return self.moment

    def monotonic(self) -> float:
        """Return its seconds."""
        return self.moment.utc.timestamp()

    def since_boot(self) -> float:
        """Return its seconds."""
        return self.moment.utc.timestamp()

    def boot(self) -> str:
        """Return nothing: no laptop was started for it."""
        return ""

    def to(self, moment: Moment) -> None:
        """Stand at a later moment."""
        self.moment = max(self.moment, moment, key=lambda each: each.utc)


def live(services: Services, people: Mapping[str, str], today: Moment, report: Report | None = None) -> None:
    """Write every history, in the order in which it happened; `services` have a `PastClock`. Writer lane.

    `people` is ids by name, `today` the moment it is counted back from; `report` hears how much is done. What an
    agency's own files cannot take (another question, another choice) is left out.
    """
    told = _Told(services, people, today)
    things = told.things()
    for number, (at, do) in enumerate(things, start=1):
        told.clock.to(at)
        do()
        if report is not None:
            report(number, len(things))


class _Told:
    def __init__(self, services: Services, people: Mapping[str, str], today: Moment) -> None:
        import tomllib

        assert isinstance(services.clock, PastClock)
        with (services.resources / FILE).open("rb") as source:
            self._data: dict[str, Any] = tomllib.load(source)
        self.clock: PastClock = services.clock
        self._services, self._people, self._today = services, people, today

    def things(self) -> list[tuple[Moment, Callable[[], None]]]:
        """Return what happened and when, the oldest first."""
        found: list[tuple[Moment, Callable[[], None]]] = []
        kinds = {
            "session": self._session,
            "note": self._note,
            "release": self._release,
            "task": self._task,
            "booking": self._booking,
        }
        for kind, do in kinds.items():
            for entry in self._data.get(kind, []):
                if entry["of"] in self._people:
                    found.append((self._at(entry), partial(do, entry)))
        found.append((self._at({"days_ago": 1}), self._settle))
        return sorted(found, key=lambda each: each[0].utc)

    # ---- days ------------------------------------------------------------------------------------------------

    def _at(self, entry: Entry) -> Moment:
        local = self._today.local()
        day = local.date() - timedelta(days=int(entry["days_ago"]))
        day -= timedelta(days=max(0, day.weekday() - FRIDAY))
        stood = datetime.combine(day, time.fromisoformat(entry.get("at", "17:00")), UTC)
        at = Moment.at(stood - (local.utcoffset() or timedelta(0)), self._today.zone)
        # the same hour of the clock on the wall, also where it was summer time
        turned = (local.utcoffset() or timedelta(0)) - timedelta(minutes=at.offset_minutes)
        return Moment.at(at.utc + turned, at.zone)

    def _day(self, days: int) -> str:
        return (self.clock.now().local().date() + timedelta(days=days)).isoformat()

    def _later(self, begun: Moment, minutes: int) -> None:
        self.clock.to(Moment.at(begun.utc + timedelta(minutes=minutes), begun.zone))

    def _dated(self, value: Any) -> Any:
        """Return a value with the days that are counted from the present one."""
        if isinstance(value, dict):
            if set(value) == {"in_days"}:
                return self._day(int(value["in_days"]))
            return {name: self._dated(part) for name, part in value.items()}
        return [self._dated(part) for part in value] if isinstance(value, list) else value

    # ---- sessions --------------------------------------------------------------------------------------------

    def _session(self, entry: Entry) -> None:
        services, channel = self._services, str(entry.get("channel", "phone"))
        client = services.clients.get(self._people[entry["of"]])
        try:
            protocol = services.content.protocol(channel)
        except ContentBroken:
            return
        assert client is not None
        reach = client.draft.reaches[0] if client.draft.reaches else None
        length = str(entry.get("length", "ordinary"))
        context = services.session_facts.context(
            client,
            reach,
            protocol=protocol,
            length=length,
            known=services.session_facts.known(client.id),
        )
        tag = self._tag(client)
        session_id = services.sessions.start(
            client.id,
            protocol=protocol,
            spoken=services.session_facts.spoken(protocol, tag, client),
            length=length,
            contact_method_id=reach.method.id if reach is not None else None,
            client_language=tag,
        )
        begun = self.clock.now()
        for event in entry.get("events", []):
            self._later(begun, int(event["minute"]))
            services.sessions.add_event(session_id, event["kind"])
        wizard = self._answered(Wizard(protocol, context), entry)
        self._beside(entry, client, session_id, begun)
        self._later(begun, int(entry["minutes"]))
        pages = [page.id for page in wizard.visible_pages]
        services.sessions.save(
            session_id,
            wizard.answers,
            position=Position(page_id=pages[-1]),
            visited=frozenset(pages),
            seconds_spent=60 * int(entry["minutes"]),
        )
        services.sessions.signing.sign(session_id, context, 0)
        if amended := entry.get("amended"):
            self._later(begun, 24 * 60 * int(amended["days_later"]))
            services.sessions.amend(session_id, amended["reason"], amended["words"])

    def _answered(self, wizard: Wizard, entry: Entry) -> Wizard:
        """Return the wizard with the session's answers, then with what is usual where nothing else was said."""
        unreached = str(entry.get("unreached", ""))
        own = dict(entry.get("answers", {}))
        usual = {"picked.who": unreached} if unreached else self._data.get("usual", {})
        for question_id, value in {**usual, **own}.items():
            wizard = _answer(wizard, question_id, self._dated(value))
        shown = {kept.question_id for kept in wizard.kept if kept.shown}
        for question_id in usual:
            if question_id not in own and question_id not in shown:
                wizard = wizard.clear(question_id)
        return wizard

    def _beside(self, entry: Entry, client: Client, session_id: str, begun: Moment) -> None:
        """Do what was done in the middle of a session: a crisis, a plan."""
        for kind, do in (("crisis", self._crisis), ("plan", self._plan)):
            told = next((each for each in self._data.get(kind, []) if each["id"] == entry.get(kind)), None)
            if told is not None:
                self._later(begun, int(told["minute"]))
                do(told, client, session_id)

    def _note(self, entry: Entry) -> None:
        services = self._services
        try:
            page = services.content.protocol("note")
        except ContentBroken:
            return
        session_id = services.quick_notes.start(self._people[entry["of"]], page)
        wizard = Wizard(page, {})
        for question_id, value in (
            ("note.words", entry["words"]),
            ("note.with", entry["with"]),
            ("note.way", entry["way"]),
        ):
            wizard = _answer(wizard, question_id, value)
        services.sessions.save(session_id, wizard.answers, seconds_spent=40)
        services.sessions.signing.sign(session_id, {}, 0)

    # ---- beside sessions -------------------------------------------------------------------------------------

    def _crisis(self, told: Entry, client: Client, session_id: str) -> None:
        crises, run_id, begun = self._services.crises, new_id(), self.clock.now()
        crises.start(run_id, client_id=client.id, session_id=session_id)
        lines = [{"kind": "location", "text": told["location"]}, {"kind": "people", "text": told["people"]}]
        lines += [{"kind": "tick", "step_id": step} for step in told["ticks"]]
        lines += [{"kind": "line", "text": text} for text in told["lines"]]
        for number, line in enumerate(lines, start=1):
            self._later(begun, int(told["minutes"]) * number // (len(lines) + 1))
            crises.stamp(run_id, CrisisLine(id="", seq=0, at=self.clock.now(), **line))
        self._later(begun, int(told["minutes"]))
        titles = {step.id: step.do for step in self._services.content.crisis().steps}
        crises.sign_report(crises.pass_(run_id, titles))

    def _plan(self, told: Entry, client: Client, session_id: str) -> None:
        plans, content = self._services.plans, self._services.content
        answers = dict.fromkeys(GATE_QUESTIONS, "yes")
        # invented people have a plan whoever looks; it says nothing about the training of who looks
        trained = plans.planner_trained()
        plans.set_planner_trained(True)
        gate, _outcome = plans.decide_gate(
            client.id, answers, told["reason"], session_id=session_id, template=PLAN
        )
        plan = plans.create(
            client.id,
            content.plan_template(PLAN),
            gate,
            worker_language="en",
            client_language=self._tag(client),
        )
        plans.set_planner_trained(trained)
        plans.save_facts(plan, {"neutral_title": told["title"], "kept_where": told["kept_where"]})
        for place, step in enumerate(told["steps"]):
            texts = (StepText(language="en", text=step["text"]),)
            kept = PlanStep(element=step["element"], texts=texts, phone=step.get("phone", ""))
            plans.save_step(plan, kept, place)
        plans.mark_read_back(plan)

    def _release(self, entry: Entry) -> None:
        releases, client_id = self._services.releases, self._people[entry["of"]]
        made = releases.begin(client_id, recipient=entry["recipient"])
        ends = self._day(int(entry["ends_in_days"])) if "ends_in_days" in entry else ""
        said = {"given_by": "client", "given_how": "spoken", "alone_when_given": "yes", "expires_at": ends}
        values = {name: str(entry[name]) for name in ("purpose", "scope") if name in entry}
        for name, text in (values | (said if ends else {})).items():
            key = FieldKey(table="releases", row_id=made, field=name)
            self._services.record.save(client_id, key, Said(text=text))
        if entry.get("declined"):
            releases.decline(made)
        else:
            words = str(self._data["words"]["release_ends"])
            releases.agree(made, task_words=lambda _day: words.format(recipient=entry["recipient"]))

    def _task(self, entry: Entry) -> None:
        draft = TaskDraft(title=entry["title"], client_id=self._people[entry["of"]])
        self._services.tasks.save(replace(draft, due=self._dated(entry["due"])))

    def _settle(self) -> None:
        """What was to be done long before today was done; a little of it is late."""
        tasks, until = self._services.tasks, self._day(-LATE_DAYS)
        for task in tasks.listed().late:
            if not task.rule and task.due_on is not None and task.due_on.isoformat() < until:
                tasks.done(task)

    def _booking(self, entry: Entry) -> None:
        day = self.clock.now().local().date() + timedelta(days=int(entry["in_days"]))
        day += timedelta(days=7 - day.weekday() if day.weekday() > FRIDAY else 0)
        booking = Booking(
            client_id=self._people[entry["of"]],
            day=day.isoformat(),
            time=entry["time"],
            channel=entry["channel"],
            minutes=str(entry["minutes"]),
            interpreter="not_needed",
            reason=entry["why"],
            note=entry["why"],
        )
        self._services.appointments.book(booking)

    def _tag(self, client: Client) -> str:
        language = self._services.session_facts.language(client.preferred_language)
        return language.tag if language is not None else client.preferred_language


def _answer(wizard: Wizard, question_id: str, value: Any) -> Wizard:
    """Return the wizard with an answer; without it where its questions know none such, or it stands for nothing."""
    if value == "":
        return wizard
    try:
        return wizard.answer(question_id, Answer(value=value))
    except InvalidInput:
        return wizard


def asked(protocol: Protocol, entry: Entry) -> set[str]:
    """Return the questions a session's own answers name that its protocol does not know."""
    return {key for key in entry.get("answers", {}) if protocol.question(key) is None}
