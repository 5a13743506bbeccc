"""Between signing and the seal: slips are mended, nothing is made twice, nothing is sealed early or lost (V15)."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.answers import Answer
from desktop.domain.clients import ClientDraft, Name, Reach
from desktop.domain.clock import Moment
from desktop.domain.closing import Closing
from desktop.domain.contacts import ContactMethod, SafeContact
from desktop.domain.errors import InvalidInput, NotAllowed, NoteSigned
from desktop.domain.protocol import Protocol
from desktop.domain.typo_window import is_far_ahead, is_over
from desktop.services.cases import CasesService
from desktop.services.clients import ClientsService
from desktop.services.goals import GoalsService
from desktop.services.session_facts import SessionFacts
from desktop.services.sessions import SessionsService
from desktop.storage import interface
from desktop.storage.vault import unlock_vault
from tests.content.places import built_in
from tests.fixtures.vaults import PASSPHRASE, FakeClock, VaultTemplate

if TYPE_CHECKING:
    from desktop.storage.vault import OpenVault

HOUR = 3600
CONTEXT = {"session.length": "ordinary", "client.told_what_we_notice": "no"}
ALONE = [{"role": "alone"}]


class Desk:
    """A caseworker's vault with one client who said that calls are fine."""

    def __init__(self, vault: OpenVault, clock: FakeClock) -> None:
        self.vault, self.clock = vault, clock
        self.sessions = SessionsService(vault, clock)
        self.clients = ClientsService(vault, clock, lambda: 30)
        self.protocol: Protocol = built_in().protocol("phone")
        method = ContactMethod(kind="phone", value="503 555 0101")
        safe = SafeContact(may_call="yes", said_at=clock.now())
        draft = ClientDraft(
            names=(Name(text="Samira", is_chosen=True),), reaches=(Reach(method=method, safe=safe),)
        )
        self.client_id = self.clients.add(draft)

    def signed(self, hours: int = 24, **answers: Any) -> str:
        """Sign a call in which these were answered; `a__b` stands for a.b."""
        client = self.clients.get(self.client_id)
        assert client is not None
        session_id = self.sessions.start(
            self.client_id,
            protocol=self.protocol,
            spoken={},
            contact_method_id=client.draft.reaches[0].method.id,
        )
        given = {"picked__who": "client", "near__who": ALONE, **answers}
        self.sessions.save(session_id, {key.replace("__", "."): Answer(value=v) for key, v in given.items()})
        self.sessions.signing.sign(session_id, CONTEXT, hours)
        return session_id

    def mend(self, session_id: str, question_id: str, value: Any) -> None:
        """Mend one answer."""
        self.sessions.signing.mend(session_id, question_id, None if value is None else Answer(value=value))

    def rows(self, table: str, session_id: str, *columns: str) -> list[tuple[Any, ...]]:
        """Return what stands in a table for a session now."""
        sql = f"SELECT * FROM {table} WHERE session_id = ? AND deleted_at IS NULL ORDER BY rowid"
        found = self.vault.connection().execute(sql, (session_id,))
        return [tuple(row[name] for name in columns) for row in found]

    def sealed(self, session_id: str) -> dict[str, Any]:
        """Return the sealed answers by question, having looked that the seal fits."""
        note = self.sessions.note(session_id)
        assert note is not None
        assert note.intact
        body = json.loads(note.body)
        return {entry["question"]: entry["value"] for entry in body["answers"] if "value" in entry}


@pytest.fixture
def desk(vault: OpenVault, clock: FakeClock) -> Desk:
    return Desk(vault, clock)


@pytest.fixture(scope="module")
def one_desk(vault_template: VaultTemplate, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """One vault for many mends: each example signs a session of its own."""
    folder = tmp_path_factory.mktemp("desk") / "vault"
    shutil.copytree(vault_template.folder, folder)
    clock = FakeClock()
    with unlock_vault(folder, passphrase=PASSPHRASE, clock=clock) as vault:
        yield Desk(vault, clock)


def test_signed_is_not_sealed_until_its_time_is_over(desk: Desk) -> None:
    session_id = desk.signed(goal__words="A flat with a widnow", note__text="Asked about the letter")
    row = desk.sessions.get(session_id)
    assert row is not None
    assert row.state == "closed"
    assert row.ended_at is not None
    assert row.seal_due_at is not None
    assert row.seal_due_at.utc - row.ended_at.utc == timedelta(hours=24)
    assert desk.sessions.note(session_id) is None
    with pytest.raises(NoteSigned):
        desk.sessions.save(session_id, {"note.text": Answer(value="typed late")})
    with pytest.raises(NoteSigned):
        desk.sessions.signing.sign(session_id, CONTEXT, 24)
    desk.mend(session_id, "goal.words", "A flat with a window")
    desk.clock.advance(23 * HOUR)
    assert desk.sessions.signing.seal_due() == 0
    desk.clock.advance(2 * HOUR)
    with pytest.raises(NoteSigned):
        desk.mend(session_id, "goal.words", "too late")
    assert desk.sessions.signing.seal_due() == 1
    assert desk.sealed(session_id)["goal.words"] == "A flat with a window"
    note = desk.sessions.note(session_id)
    assert note is not None
    assert note.content()["ended_at"] == row.ended_at.text(), "it ended when it was signed"
    assert desk.sessions.signing.seal_due() == 0
    assert interface.under(desk.vault.connection(), "typo_window/") == {}
    past = desk.vault.connection().execute(
        "SELECT old, new FROM field_changes WHERE table_name = 'answers' AND field = 'value'"
    )
    assert any("widnow" in row["old"] and "window" in row["new"] for row in past), "what stood before is kept"


def test_no_window_seals_at_once_and_now_is_now(desk: Desk) -> None:
    at_once = desk.signed(hours=0, goal__words="A flat")
    assert desk.sealed(at_once)["goal.words"] == "A flat"
    waits = desk.signed(goal__words="A job")
    desk.sessions.signing.seal(waits)
    assert desk.sealed(waits)["goal.words"] == "A job"
    with pytest.raises(NoteSigned):
        desk.sessions.signing.seal(waits)
    with pytest.raises(NoteSigned):
        desk.mend(waits, "goal.words", "Another job")


def test_only_what_was_given_is_mended(desk: Desk) -> None:
    session_id = desk.signed(goal__words="A flat")
    for question, value in (("note.text", "something new"), ("nothing.at_all", "x")):
        with pytest.raises(InvalidInput):
            desk.mend(session_id, question, value)
    with pytest.raises(InvalidInput):
        desk.mend(session_id, "goal.words", "x" * 30_000)
    assert desk.sessions.signing.opened(session_id).wizard.answers["goal.words"].value == "A flat"


QUICK = [{"kind": "call_office"}, {"kind": "refer", "words": "To the food bank", "due": "2026-12-01"}]
WORDS = st.sampled_from(
    ["", "call the school", "send the form", "call the school\nsend the form", "a\nb\nc", "b"]
)
MENDS = st.lists(
    st.tuples(st.sampled_from(["tasks.words", "goal.words", "notice.usual"]), WORDS)
    | st.tuples(st.just("tasks.quick"), st.sampled_from([QUICK[:1], QUICK[1:], QUICK]))
    | st.tuples(st.just("conf.notice"), st.sampled_from(["said", "not_said"]))
    | st.tuples(st.just("contact.again"), st.sampled_from(["yes", "no", "unsure"]))
    | st.tuples(st.just("picked.who"), st.sampled_from(["client", "no_answer"])),
    max_size=4,
)


@settings(max_examples=12, deadline=None)
@given(mends=MENDS)
def test_whatever_is_mended_the_seal_has_the_last_words_and_nothing_is_there_twice(
    one_desk: Desk, mends: list[tuple[str, Any]]
) -> None:
    desk = one_desk
    answers = {
        "tasks__words": "call the school\nsend the form",
        "tasks__quick": QUICK[:1],
        "goal__words": "A flat",
        "notice__usual": "Speaks quickly",
        "conf__notice": "said",
        "contact__again": "yes",
    }
    session_id = desk.signed(**answers)
    wanted: dict[str, Any] = {key.replace("__", "."): value for key, value in answers.items()}
    wanted["picked.who"] = "client"
    for question, value in mends:
        try:
            desk.mend(session_id, question, value or None)
        except InvalidInput:
            assert question not in wanted, "only what was taken out cannot be mended any more"
            continue
        if value:
            wanted[question] = value
        else:
            wanted.pop(question, None)
    desk.sessions.signing.seal(session_id)
    sealed = desk.sealed(session_id)
    for question, value in wanted.items():
        if question != "notice.usual":
            assert sealed[question] == value
    assert "notice.usual" not in sealed, "a working note is in no seal"
    reached = wanted["picked.who"] == "client"
    lines = wanted.get("tasks.words", "").splitlines() if reached else []
    labels = {option.id: option.label for option in desk.protocol.question("tasks.quick").options}  # type: ignore[union-attr]
    quick = [line.get("words", labels[line["kind"]]) for line in wanted["tasks.quick"]] if reached else []
    titles = [title for (title,) in desk.rows("tasks", session_id, "title")]
    assert sorted(titles) == sorted([*quick, *lines])
    goals = [wanted["goal.words"]] if reached and "goal.words" in wanted else []
    said = [words for (words,) in desk.rows("goals", session_id, "words")]
    # the same words as an open goal of an earlier session are that goal
    every = [goal.words for goal in GoalsService(desk.vault).of_client(desk.client_id)]
    assert said in ([], goals)
    assert all(every.count(words) == 1 for words in goals)
    usual = [wanted["notice.usual"]] if reached and "notice.usual" in wanted else []
    assert [text for (text,) in desk.rows("baselines", session_id, "text")] == usual
    assert len(desk.rows("people_present", session_id, "role")) <= 1
    assert len(desk.rows("consents", session_id, "kind")) <= 1
    desk.clock.advance(60)


def test_a_row_that_somebody_worked_on_since_is_not_taken_away(desk: Desk) -> None:
    session_id = desk.signed(tasks__words="call the school\nsend the form")
    rows = desk.rows("tasks", session_id, "id", "title")
    with desk.vault.unit_of_work("done") as work:
        work.update("tasks", rows[0][0], {"done_at": work.now.text()})
    desk.mend(session_id, "tasks.words", "send the long form")
    left = desk.rows("tasks", session_id, "id", "title", "done_at")
    assert {title: bool(done) for _id, title, done in left} == {
        "call the school": True,  # no other words are put over what was done
        "send the long form": False,
    }
    desk.mend(session_id, "tasks.words", None)
    left = desk.rows("tasks", session_id, "title")
    assert left == [("call the school",)], "done is done; the open one is gone"


@pytest.mark.parametrize(("first", "second", "state"), [("yes", "no", "ask_again"), ("no", "yes", "safe")])
def test_what_was_said_of_safe_contact_follows_the_mend(
    desk: Desk, first: str, second: str, state: str
) -> None:
    desk.clock.advance(5 * 24 * HOUR)
    session_id = desk.signed(contact__again=first)
    desk.mend(session_id, "contact.again", second)
    client = desk.clients.get(desk.client_id)
    assert client is not None
    assert desk.clients.state_of(client.draft.reaches[0]).state == state


def test_it_is_sealed_as_it_was_signed_whatever_came_to_be_known_since(desk: Desk) -> None:
    session_id = desk.signed(conf__notice="said")
    facts = SessionFacts(desk.vault, desk.clock, built_in())
    client = desk.clients.get(desk.client_id)
    assert client is not None
    known = facts.known(desk.client_id)
    assert not known.first, "signed counts before it is sealed"
    now = facts.context(client, None, protocol=desk.protocol, length="ordinary", known=known)
    assert now["client.told_what_we_notice"] == "yes", "what it told is known at once"
    desk.sessions.signing.seal(session_id)
    note = desk.sessions.note(session_id)
    assert note is not None
    (entry,) = [each for each in json.loads(note.body)["answers"] if each["question"] == "conf.notice"]
    assert entry["shown"], "the question is still one that was asked"


def test_killed_set_back_and_taken_up_by_somebody_without_the_key(
    desk: Desk, vault_folder: Path, clock: FakeClock
) -> None:
    session_id = desk.signed(goal__words="A flat")
    row = desk.sessions.get(session_id)
    assert row is not None
    # the clock set back: later, never earlier
    clock.advance(-3 * 24 * HOUR)
    assert desk.sessions.signing.seal_due() == 0
    assert desk.sessions.signing.can_mend(row)
    clock.advance(4 * 24 * HOUR + HOUR)
    # a kill here: nothing was sealed, and nothing is lost
    desk.vault.close()
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as again:
        sessions = SessionsService(again, clock)
        assert sessions.signing.due() == [session_id]
        kept = interface.get(again.connection(), "typo_window/" + session_id)
        with again.unit_of_work("another caseworker signed it") as work:
            interface.put(work, "typo_window/" + session_id, {**kept, "staff": "f" * 32})
        assert sessions.signing.seal_due() == 0
        assert isinstance(sessions.signing.troubles[session_id], NotAllowed)
        with again.unit_of_work("theirs again") as work:
            interface.put(work, "typo_window/" + session_id, kept)
        assert sessions.signing.seal_due() == 1
        assert sessions.signing.troubles == {}
        note = sessions.note(session_id)
        assert note is not None
        assert note.intact


def test_what_is_kept_with_it_may_be_lost_and_it_is_sealed_all_the_same(desk: Desk) -> None:
    session_id = desk.signed(goal__words="A flat")
    with desk.vault.unit_of_work("lost") as work:
        interface.put(work, "typo_window/" + session_id, ["nonsense"])
    desk.mend(session_id, "goal.words", "A house")
    desk.sessions.signing.seal(session_id)
    assert desk.sealed(session_id)["goal.words"] == "A house"


def test_a_case_is_not_closed_over_it_without_saying_so(desk: Desk) -> None:
    session_id = desk.signed(goal__words="A flat")
    cases = CasesService(desk.vault, desk.clock, lambda: 365)
    state = cases.state(desk.client_id)
    assert state is not None
    assert [(each.kind, each.object_id) for each in state.obstacles] == [("unsealed", session_id)]
    answers = dict.fromkeys(("plan_reviewed", "goals_looked_at", "agreed", "may_return", "supervisor"), "yes")
    closing = Closing(reason="needs_met", checks=answers)
    with pytest.raises(NotAllowed) as refused:
        cases.close(desk.client_id, closing)
    assert refused.value.reason == "close_unsealed"
    with pytest.raises(InvalidInput):
        cases.discard_session(desk.client_id, session_id)
    desk.sessions.signing.seal(session_id)
    cases.close(desk.client_id, closing)


def test_a_day_that_cannot_be_read_does_not_keep_it_open_for_ever() -> None:
    now = FakeClock().now()
    assert is_over(None, now)
    assert is_over(Moment.read("lost"), now)
    assert not is_over(Moment(utc=now.utc + timedelta(seconds=1)), now)
    assert is_over(now, now)


def test_a_clock_far_ahead_at_signing_seals_nothing_early_and_is_told() -> None:
    now = FakeClock().now()

    def hours(number: float) -> Moment:
        return Moment(utc=now.utc + timedelta(hours=number))

    assert is_far_ahead(hours(24.1), hours(48.1), now)
    assert is_far_ahead(hours(1.1), hours(2.1), now)
    # as long as the whole window, or some minutes that a clock was put back: it comes by itself
    assert not is_far_ahead(hours(24), hours(48), now)
    assert not is_far_ahead(hours(0.1), hours(24.1), now)
    assert not is_far_ahead(hours(-1), hours(23), now)
    assert not is_far_ahead(None, hours(48), now)
    assert not is_far_ahead(Moment.read("lost"), hours(48), now)


def test_what_a_clock_far_ahead_signed_waits_for_seal_it_now(desk: Desk) -> None:
    desk.clock.advance(3000 * 24 * HOUR)
    ahead = desk.signed(goal__words="A flat")
    assert desk.sessions.signing.far_ahead() == [], "nobody knows it yet"
    desk.clock.advance(-3000 * 24 * HOUR)
    plain = desk.signed(goal__words="A house")
    desk.clock.advance(30 * HOUR)
    assert desk.sessions.signing.far_ahead() == [ahead]
    assert desk.sessions.signing.due() == [plain]
    desk.sessions.signing.seal(ahead)
    assert desk.sessions.signing.far_ahead() == []
    assert desk.sealed(ahead)["goal.words"] == "A flat"
