"""What was agreed in a session: rows written once, mended with their answer, and what was done by hand stands."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from desktop.domain.agreed import AgreedTask
from desktop.domain.answers import Answer
from desktop.domain.clients import ClientDraft, Name
from desktop.domain.education import in_order
from desktop.domain.errors import InvalidInput, NotAllowed
from desktop.domain.session_findings import findings
from desktop.domain.tasks import Task
from desktop.domain.wizard import Wizard
from desktop.services.app_services import Services
from desktop.storage.exchange import collect
from tests.content.places import RESOURCES, built_in

if TYPE_CHECKING:
    from desktop.storage.vault import OpenVault
    from tests.fixtures.vaults import FakeClock

CONTEXT = {"session.length": "ordinary", "client.goals_open": "yes"}


@pytest.fixture
def services(vault: OpenVault, clock: FakeClock) -> Services:
    return Services(vault, clock, built_in(), RESOURCES)


@pytest.fixture
def client_id(services: Services) -> str:
    return services.clients.add(ClientDraft(names=(Name(text="Samira"),)))


def started(services: Services, client_id: str) -> str:
    return services.sessions.start(client_id, protocol=built_in().protocol("phone"), spoken={})


def signed(services: Services, client_id: str, **answers: object) -> str:
    """Sign a session of these answers; its slips can be mended for a day."""
    session_id = started(services, client_id)
    given = {name.replace("__", "."): Answer(value=value) for name, value in answers.items()}
    services.sessions.save(session_id, given)
    services.sessions.signing.sign(session_id, CONTEXT, 24)
    return session_id


def mended(services: Services, session_id: str, question: str, value: object) -> None:
    services.sessions.signing.mend(session_id, question, Answer(value=value) if value else None)


def every(services: Services, client_id: str) -> dict[str, Task]:
    listed = services.tasks.listed(client_id)
    found = (
        *listed.late,
        *listed.today,
        *listed.week,
        *listed.later,
        *listed.no_day,
        *listed.put_off,
        *listed.done,
    )
    return {task.title: task for task in found}


def test_an_answer_becomes_tasks_with_kind_day_and_own_words() -> None:
    wizard = Wizard(built_in().protocol("phone"), {"session.length": "ordinary"})
    lines = [
        {"kind": "housing", "words": "Ring the landlord", "due": "2026-11-30"},
        {"kind": "school_contact"},
    ]
    wizard = wizard.answer("tasks.quick", Answer(value=lines)).answer(
        "tasks.words", Answer(value="One\n\nTwo")
    )
    assert findings(wizard).tasks == (
        AgreedTask(
            question="tasks.quick/housing", title="Ring the landlord", kind="housing", due=date(2026, 11, 30)
        ),
        AgreedTask(question="tasks.quick/school_contact", title="Talk to the school"),
        AgreedTask(question="tasks.words", title="One"),
        AgreedTask(question="tasks.words", title="Two"),
    )
    assert "Ring the landlord" in findings(wizard).words


def test_a_mended_slip_changes_its_task_and_what_was_done_by_hand_stands(
    services: Services, client_id: str
) -> None:
    housing = {"kind": "housing", "words": "Ring the landlord", "due": "2026-12-01"}
    session_id = signed(
        services,
        client_id,
        tasks__quick=[housing, {"kind": "health"}],
        tasks__words="Ring the school\nSend the form",
    )
    before = every(services, client_id)
    assert (before["Ring the landlord"].kind, before["Ring the landlord"].due_on) == (
        "housing",
        date(2026, 12, 1),
    )
    assert (before["Health"].kind, before["Health"].due_on) == ("health", None)
    services.tasks.done(before["Send the form"])
    mended(services, session_id, "tasks.quick", [{**housing, "due": "2026-12-08"}])
    mended(services, session_id, "tasks.words", "Send the form")
    now = every(services, client_id)
    assert set(now) == {"Ring the landlord", "Send the form"}
    assert now["Ring the landlord"].id == before["Ring the landlord"].id
    assert now["Ring the landlord"].due_on == date(2026, 12, 8)
    assert (now["Send the form"].id, now["Send the form"].state) == (before["Send the form"].id, "done")
    services.sessions.signing.seal(session_id)
    assert every(services, client_id) == now


def test_a_goal_of_before_is_asked_about_said_again_it_is_the_same_and_a_state_taken_back_is_open(
    services: Services, client_id: str
) -> None:
    goal_id = services.goals.add(client_id, "A flat of our own")
    said = [{"goal": goal_id, "words": "A flat of our own", "state": "met"}]
    session_id = signed(services, client_id, goal__words="a  flat of our OWN", goal__before=said)
    (goal,) = services.goals.of_client(client_id)
    assert (goal.id, goal.state, goal.state_session_id) == (goal_id, "met", session_id)
    assert [each.id for each in services.goals.open_before(client_id, session_id)] == [goal_id]
    assert services.goals.open_before(client_id) == []
    mended(services, session_id, "goal.before", None)
    assert services.goals.of_client(client_id)[0].state == "open"
    # of another client's goal a session says nothing
    other = services.clients.add(ClientDraft(names=(Name(text="Abel"),)))
    signed(services, other, goal__before=[{**said[0], "state": "put_down"}])
    assert services.goals.of_client(client_id)[0].state == "open"


def test_the_next_session_asks_about_open_goals_and_a_reworded_one_stands(
    services: Services, client_id: str
) -> None:
    session_id = signed(services, client_id, goal__words="Work")
    known = services.session_facts.known(client_id)
    assert [goal.words for goal in known.before.goals] == ["Work"]
    services.goals.reword(client_id, known.before.goals[0], "Work as a cook, near the school")
    mended(services, session_id, "goal.words", "A bicycle")
    # what somebody worked on since stays; other words are another goal
    words = {goal.words for goal in services.goals.of_client(client_id)}
    assert words == {"Work as a cook, near the school", "A bicycle"}
    client = services.clients.get(client_id)
    assert client is not None
    context = services.session_facts.context(
        client, None, protocol=built_in().protocol("phone"), length="ordinary", known=known
    )
    assert context["client.goals_open"] == "yes"


def test_goals_on_the_page_refuse_nothing_too_much_and_a_closed_case(
    services: Services, client_id: str
) -> None:
    with pytest.raises(InvalidInput, match="goal_missing"):
        services.goals.add(client_id, "  \n ")
    with pytest.raises(InvalidInput, match="too_long"):
        services.goals.add(client_id, "x" * 2001)
    goal_id = services.goals.add(client_id, "Learn to drive")
    with pytest.raises(InvalidInput, match="unknown_choice"):
        services.goals.say(client_id, goal_id, "failed")
    services.goals.say(client_id, goal_id, "put_down")
    assert services.goals.of_client(client_id)[0].state == "put_down"
    with services.vault.unit_of_work("close") as work:
        work.update("clients", client_id, {"status": "closed"})
    with pytest.raises(NotAllowed, match="client_closed"):
        services.goals.say(client_id, goal_id, "open")


# ---- lessons -------------------------------------------------------------------------------------------------------


def test_a_lesson_is_of_its_day_comes_again_and_counts_by_the_last_one_only(
    services: Services, client_id: str, clock: FakeClock
) -> None:
    line = {
        "topic": "red_flags",
        "how": "spoken",
        "understood": "with_help",
        "alone": "yes",
        "again": "2026-12-24",
    }
    session_id = signed(services, client_id, topics__list=["online"], learn__topics=[line])
    (lesson,) = services.education.of_client(client_id)
    assert (lesson.topic, lesson.understood, lesson.alone) == ("red_flags", "with_help", "yes")
    assert lesson.again_on == date(2026, 12, 24)
    assert services.education.due(client_id) == []
    clock.advance(3600)
    mended(services, session_id, "learn.topics", [{**line, "words": "no gift cards", "again": "2026-11-24"}])
    (after,) = services.education.of_client(client_id)
    assert (after.id, after.words, after.given_at) == (lesson.id, "no gift cards", lesson.given_at)
    clock.advance(30 * 24 * 3600)
    assert [each.id for each in services.education.due(client_id)] == [lesson.id]
    client = services.clients.get(client_id)
    assert client is not None
    known = services.session_facts.known(client_id)
    protocol = built_in().protocol("phone")
    context = services.session_facts.context(client, None, protocol=protocol, length="ordinary", known=known)
    assert context["client.lesson_due"] == "yes"
    # what is due again comes first, then the first things nobody talked about
    topics = next(page for _step, page in protocol.pages() if page.id == "together.learn").questions[0]
    order = [
        option.id for option in in_order(topics.options, known.before.lessons, clock.now().local().date())
    ]
    assert order[:3] == ["red_flags", "personal_data", "government_writes"]
    services.sessions.signing.seal(session_id)
    signed(services, client_id, topics__list=["online"], learn__topics=[{"topic": "red_flags"}])
    assert services.education.due(client_id) == [], "it was talked about, and nobody said again"


def test_a_lesson_need_not_come_again_and_a_day_that_cannot_be_read_is_due(
    services: Services, client_id: str, clock: FakeClock
) -> None:
    signed(
        services,
        client_id,
        topics__list=["online"],
        learn__topics=[{"topic": "social_media", "again": "2026-11-23"}],
    )
    clock.advance(24 * 3600)
    (lesson,) = services.education.due(client_id)
    services.education.again(client_id, lesson, None)
    assert services.education.due(client_id) == []
    with services.vault.unit_of_work("damage") as work:
        work.update("education_records", lesson.id, {"due_again_at": "soon"})
    assert [each.topic for each in services.education.due(client_id)] == ["social_media"]


# ---- referrals -----------------------------------------------------------------------------------------------------


def test_a_referral_needs_a_release_or_why_without_one_and_its_follow_up_names_no_trouble(
    services: Services, client_id: str
) -> None:
    line = {"service": "Harbor House", "type": "safehouse", "state": "referred"}
    with pytest.raises(InvalidInput, match="referral_needs_release"):
        signed(services, client_id, topics__list=["service"], refer__services=[line])
    session_id = services.sessions.draft_of(client_id)
    assert session_id is not None
    said = [
        {**line, "why": "They call themselves", "follow_up": "2026-12-01", "task": "Ask how it went"},
        {"service": "Food bank", "state": "declined"},
    ]
    services.sessions.save(session_id, {"refer.services": Answer(value=said)})
    services.sessions.signing.sign(session_id, CONTEXT, 24)
    found = {each.service: each for each in services.referrals.of_client(client_id)}
    assert {name: each.state for name, each in found.items()} == {
        "Harbor House": "referred",
        "Food bank": "declined",
    }
    assert found["Harbor House"].why == "They call themselves"
    task = every(services, client_id)["Ask how it went"]
    assert task.due_on == date(2026, 12, 1)
    # it took place: nobody has to ask any more
    services.referrals.say(client_id, found["Harbor House"].id, "done")
    assert every(services, client_id)["Ask how it went"].state == "done"
    mended(services, session_id, "refer.services", said[1:])
    assert {each.service: each.state for each in services.referrals.of_client(client_id)} == {
        "Harbor House": "done",
        "Food bank": "declined",
    }, "what went on since is not taken back"


def test_a_release_that_may_be_used_is_found_and_one_not_given_alone_is_none(
    services: Services, client_id: str
) -> None:
    def released(recipient: str, alone: str) -> str:
        release_id = services.releases.begin(client_id, recipient=recipient)
        fields = {
            "purpose": "To get food",
            "scope": "Name and phone",
            "given_by": "client",
            "given_how": "spoken",
            "expires_at": "2027-01-31",
            "alone_when_given": alone,
        }
        with services.vault.unit_of_work("write") as work:
            work.update("releases", release_id, fields)
        services.releases.agree(release_id)
        return release_id

    alone, not_alone = released("Food Bank", "yes"), released("School", "no")
    found = services.referrals.release_for(client_id, " food  bank")
    assert found is not None
    assert found.id == alone
    assert services.referrals.release_for(client_id, "School") is None
    assert services.referrals.release_for(client_id, "") is None
    assert not_alone
    signed(services, client_id, topics__list=["service"], refer__services=[{"service": "Food bank"}])
    (referral,) = services.referrals.of_client(client_id)
    services.referrals.say(client_id, referral.id, "referred")
    assert services.referrals.of_client(client_id)[0].release_id == alone
    with pytest.raises(InvalidInput, match="unknown_choice"):
        services.referrals.say(client_id, referral.id, "sent")
    with pytest.raises(InvalidInput, match="row_gone"):
        services.referrals.say(client_id, "0" * 32, "declined")


def test_the_agencys_list_keeps_a_service_once_and_offers_its_name(
    services: Services, client_id: str
) -> None:
    first = services.referrals.keep_service("Food bank", "food", "503 555 0177")
    assert services.referrals.keep_service("FOOD bank") == first
    assert [(each.name, each.type, each.phone) for each in services.referrals.services()] == [
        ("Food bank", "food", "503 555 0177")
    ]
    assert services.referrals.known_names(client_id) == ["Food bank"]
    with pytest.raises(InvalidInput, match="service_unnamed"):
        services.referrals.keep_service("  ")


def test_lessons_goals_and_referrals_leave_with_a_case_pack_and_a_closed_case_takes_none(
    services: Services, client_id: str
) -> None:
    session_id = signed(
        services,
        client_id,
        goal__words="A flat",
        topics__list=["online", "service"],
        learn__topics=[{"topic": "red_flags"}],
        refer__services=[{"service": "Food bank", "state": "declined"}],
    )
    services.sessions.signing.seal(session_id)
    rows = list(collect(services.vault.connection(), client_id))
    tables = [table for table, _id, _values in rows]
    assert all(tables.count(table) == 1 for table in ("goals", "education_records", "referrals"))
    assert not any("from_question" in values for _table, _id, values in rows)
    (lesson,) = services.education.of_client(client_id)
    (referral,) = services.referrals.of_client(client_id)
    with services.vault.unit_of_work("close") as work:
        work.update("clients", client_id, {"status": "closed"})
    with pytest.raises(NotAllowed, match="client_closed"):
        services.education.again(client_id, lesson, None)
    with pytest.raises(NotAllowed, match="client_closed"):
        services.referrals.say(client_id, referral.id, "offered")
