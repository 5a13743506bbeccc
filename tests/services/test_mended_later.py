"""What was done after a session was signed stands, whatever slip is mended in it later (V15)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from desktop.domain.answers import Answer
from desktop.domain.clients import ClientDraft, Name, Reach
from desktop.domain.contacts import NOT_SAME, ContactMethod, SafeContact
from desktop.domain.tasks import TaskDraft
from desktop.services.app_services import Services
from desktop.storage import interface
from tests.content.places import RESOURCES, built_in

if TYPE_CHECKING:
    from desktop.storage.vault import OpenVault
    from tests.fixtures.vaults import FakeClock

HOUR = 3600
CONTEXT = {"session.length": "ordinary", "client.goals_open": "yes"}


class Desk:
    """One client who said that calls are fine, and what is signed about them."""

    def __init__(self, services: Services, clock: FakeClock) -> None:
        self.services, self.clock = services, clock
        method = ContactMethod(kind="phone", value="503 555 0101")
        reach = Reach(method=method, safe=SafeContact(may_call="yes", said_at=clock.now()))
        self.client_id = services.clients.add(ClientDraft(names=(Name(text="Samira"),), reaches=(reach,)))

    @property
    def card(self) -> SafeContact:
        """What stands on the card now."""
        return self._reach.safe

    @property
    def _reach(self) -> Reach:
        client = self.services.clients.get(self.client_id)
        assert client is not None
        return client.draft.reaches[0]

    def signed(self, **answers: Any) -> str:
        """Sign a call with these answers; its slips can be mended for a day."""
        method_id = self._reach.method.id
        session_id = self.services.sessions.start(
            self.client_id, protocol=built_in().protocol("phone"), spoken={}, contact_method_id=method_id
        )
        given = {"picked__who": "client", "near__who": [{"role": "alone"}], **answers}
        kept = {name.replace("__", "."): Answer(value=value) for name, value in given.items()}
        self.services.sessions.save(session_id, kept)
        self.services.sessions.signing.sign(session_id, CONTEXT, 24)
        return session_id

    def mend(self, session_id: str, question_id: str, value: object) -> None:
        """Mend one answer."""
        self.services.sessions.signing.mend(session_id, question_id, Answer(value=value))

    def goals(self) -> list[tuple[str, str]]:
        """The client's goals with how they stand."""
        return [(goal.words, goal.state) for goal in self.services.goals.of_client(self.client_id)]


@pytest.fixture
def desk(vault: OpenVault, clock: FakeClock) -> Desk:
    return Desk(Services(vault, clock, built_in(), RESOURCES), clock)


def test_a_mended_yes_lifts_no_doubt_that_came_up_since(desk: Desk) -> None:
    first = desk.signed(contact__again="unsure")
    desk.clock.advance(HOUR)
    desk.signed(contact__again="no")
    assert desk.card.recheck_reason == NOT_SAME
    desk.clock.advance(HOUR)
    desk.mend(first, "contact.again", "yes")
    assert desk.card.recheck_reason == NOT_SAME, "what was said later is the newer word"
    desk.mend(first, "contact.again", "unsure")
    desk.mend(first, "contact.again", "yes")
    assert desk.card.recheck_reason == NOT_SAME


def test_a_mended_yes_counts_from_the_day_of_the_session(desk: Desk) -> None:
    session_id = desk.signed(contact__again="unsure")
    desk.clock.advance(20 * HOUR)
    desk.mend(session_id, "contact.again", "yes")
    row = desk.services.sessions.get(session_id)
    assert row is not None
    assert (desk.card.recheck_reason, desk.card.confirmed_at) == ("", row.ended_at)


def test_a_place_that_a_mend_brings_up_was_said_in_the_session(desk: Desk) -> None:
    where = {"text": "The blue house", "town": "Salem"}
    session_id = desk.signed(picked__who="someone_else", place__same="no", place__today=where)
    row = desk.services.sessions.get(session_id)
    desk.clock.advance(20 * HOUR)
    desk.mend(session_id, "picked.who", "client")
    found = desk.services.vault.connection().execute("SELECT place, said_at FROM whereabouts").fetchall()
    assert row is not None
    assert row.ended_at is not None
    assert [tuple(each) for each in found] == [("The blue house, Salem", row.ended_at.text())]


def test_a_slip_mended_elsewhere_takes_no_goal_back(desk: Desk) -> None:
    goal = desk.services.goals.add(desk.client_id, "A flat of our own")
    said = [{"goal": goal, "words": "A flat of our own", "state": "met"}]
    session_id = desk.signed(
        goal__words="A flat of our own", goal__before=said, tasks__words="Ring the shcool"
    )
    desk.mend(session_id, "tasks.words", "Ring the school")
    assert desk.goals() == [("A flat of our own", "met")], "the goal that was met is not made a second time"
    desk.services.goals.say(desk.client_id, goal, "open")
    desk.mend(session_id, "tasks.words", "Ring the schools")
    assert desk.goals() == [("A flat of our own", "open")]
    desk.mend(session_id, "goal.before", [{**said[0], "state": "put_down"}])
    assert desk.goals() == [("A flat of our own", "put_down")], "what is mended itself counts"


def test_a_day_and_a_state_changed_by_hand_stand_under_a_mended_slip(desk: Desk) -> None:
    line = {"service": "Legl aid", "type": "legal", "state": "offered"}
    task = {"kind": "housing", "words": "Ring the ladnlord", "due": "2026-12-01"}
    session_id = desk.signed(topics__list=["service"], refer__services=[line], tasks__quick=[task])
    (referral,) = desk.services.referrals.of_client(desk.client_id)
    desk.services.referrals.say(desk.client_id, referral.id, "provided", "They asked us to")
    (row,) = desk.services.vault.connection().execute("SELECT id FROM tasks").fetchall()
    before = desk.services.tasks.get(row["id"])
    assert before is not None
    changed = TaskDraft(title=before.title, due="2026-12-09", kind=before.kind, client_id=desk.client_id)
    desk.services.tasks.save(changed, before)
    # twice: what was changed by hand is remembered beyond the first mend
    for service, words in (("Legal aid", "Ring the landlord"), ("Legal Aid", "Ring the landlords")):
        desk.mend(session_id, "refer.services", [{**line, "service": service}])
        desk.mend(session_id, "tasks.quick", [{**task, "words": words}])
        (referral,) = desk.services.referrals.of_client(desk.client_id)
        assert (referral.service, referral.state, referral.why) == (service, "provided", "They asked us to")
        after = desk.services.tasks.get(row["id"])
        assert after is not None
        assert (after.title, str(after.due_on)) == (words, "2026-12-09")


def test_where_what_belongs_to_the_window_is_lost_nothing_is_made_twice(desk: Desk) -> None:
    session_id = desk.signed(goal__words="A flat", tasks__words="Ring the school")
    with desk.services.vault.unit_of_work("lost") as work:
        interface.put(work, "typo_window/" + session_id, ["nonsense"])
    for words in ("A house", "A house with a garden"):
        desk.mend(session_id, "goal.words", words)
    assert desk.goals() == [("A flat", "open")]
    desk.services.sessions.signing.seal(session_id)
    note = desk.services.sessions.note(session_id)
    assert note is not None
    assert "A house with a garden" in note.body
    assert note.intact
