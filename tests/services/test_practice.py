"""The practice vault: eight invented people, each with a past that was written through the services and can be read."""

from __future__ import annotations

import tomllib
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.content.store import ContentStore
from desktop.domain.answers import Answer
from desktop.domain.errors import InvalidInput
from desktop.domain.wizard import Wizard
from desktop.services import practice
from desktop.services.app_services import Services
from desktop.services.practice_histories import FILE
from desktop.services.vaults import VaultsService
from desktop.storage.keys import KDF_FLOOR
from desktop.storage.verify import verify_vault
from tests.fixtures.vaults import PASSPHRASE, FakeClock

ROOT = Path(__file__).resolve().parents[2]
RESOURCES = ROOT / "resources"


@pytest.fixture(scope="module")
def content() -> ContentStore:
    return ContentStore(RESOURCES, ROOT / "translations")


def test_everybody_has_a_past_that_fits_together_and_ends_before_today(
    tmp_path: Path, content: ContentStore
) -> None:
    clock = FakeClock()
    vaults = VaultsService(tmp_path / "vaults", clock, kdf=KDF_FLOOR)
    told: list[tuple[int, int]] = []
    made = practice.make(
        vaults,
        content,
        RESOURCES,
        PASSPHRASE,
        label="Practice",
        report=lambda at, of: told.append((at, of)),
    )
    assert [at for at, _of in told] == list(range(1, told[-1][1] + 1))
    report = verify_vault(made.folder, passphrase=PASSPHRASE, clock=clock)
    # sealed and in order: not even a clock that went back
    assert report.is_sound
    assert report.findings == ()
    with vaults.open(made.folder, passphrase=PASSPHRASE) as vault:
        services = Services(vault, clock, content, RESOURCES)
        people = [services.clients.get(hit.client_id) for hit in services.clients.listed(20, 0)]
        by_name = {person.chosen_name: person for person in people if person is not None}
        assert len(by_name) == 8
        assert all(person.practice for person in by_name.values())
        assert len({person.preferred_language for person in by_name.values()}) == 8
        lived = {name: services.sessions.of_client(person.id) for name, person in by_name.items()}
        every = [session for sessions in lived.values() for session in sessions]
        assert len(every) >= 30
        assert {session.state for session in every} == {"signed"}
        assert {session.channel for session in every} >= {"phone", "video", "sms", "in_person"}
        assert {session.started_at.local().weekday() for session in every} <= set(range(5))
        assert {session.started_at.local().hour for session in every} <= set(range(8, 18))
        begun = clock.now().utc - timedelta(days=practice.BEGAN_DAYS)
        assert all(begun < session.started_at.utc < clock.now().utc for session in every)
        assert all((note := services.sessions.note(session.id)) and note.intact for session in every)
        _pictures_say_something(services, {name: person.id for name, person in by_name.items()})
        assert services.appointments.coming()
        tasks = services.tasks.listed()
        assert len(tasks.late) <= 3
        assert 4 <= tasks.open_count <= 12
        assert len(tasks.done) >= 4
        # once and not again
        practice.begin(services)
        assert len(services.clients.listed(20, 0)) == 8


def _pictures_say_something(services: Services, ids: dict[str, str]) -> None:
    """What was noticed stands over time, with changes; the line of time has more than sessions."""
    marked = {name: services.observed.of_client(each).sessions for name, each in ids.items()}
    assert sum(len(sessions) >= 3 for sessions in marked.values()) >= 4
    usual = {name: services.session_facts.known(each).usual for name, each in ids.items()}
    assert sum(bool(learnt) for learnt in usual.values()) >= 5
    samira = ids["Samira"]
    runs = services.crises.of_client(samira)
    assert [run.state for run in runs] == ["passed"]
    assert runs[0].session_id
    assert [plan.template for plan in services.plans.of_client(samira)] == ["low_risk"]
    conn = services.vault.connection()
    kinds = {row[0] for row in conn.execute("SELECT kind FROM session_events")}
    assert {"call_dropped", "call_try", "call_back"} <= kinds
    alone = {row[0] for row in conn.execute("SELECT seen_alone FROM sessions")}
    assert {"all", "part", "none"} <= alone
    assert conn.execute("SELECT count(*) FROM sessions WHERE length = 'note'").fetchone()[0] >= 2
    assert conn.execute("SELECT count(*) FROM amendments").fetchone()[0] == 1
    states = {row[0] for row in conn.execute("SELECT state FROM releases")}
    assert len(states) >= 2


def test_each_answer_of_a_history_is_one_of_its_questions_and_stands_where_it_is_asked(
    content: ContentStore,
) -> None:
    with (RESOURCES / FILE).open("rb") as source:
        data = tomllib.load(source)
    names = {person["name"] for person in practice._people(RESOURCES)}
    for entry in data["session"]:
        assert entry["of"] in names
        wizard = Wizard(content.protocol(entry.get("channel", "phone")), {"session.length": "full"})
        for question_id, value in entry["answers"].items():
            assert wizard.protocol.question(question_id) is not None, (entry["of"], question_id)
            try:
                wizard.answer(question_id, Answer(value=_days(value)))
            except InvalidInput as error:
                raise AssertionError(f"{entry['of']} {entry['days_ago']}: {question_id}") from error
    for entry in (*data["note"], *data["release"], *data["task"], *data["booking"]):
        assert entry["of"] in names
    for entry in data["booking"]:
        assert entry["in_days"] > entry["days_ago"], "it is still to come"
    # two days more where it would fall on a weekend
    assert {entry["days_ago"] for entry in data["session"]} <= set(range(1, practice.BEGAN_DAYS - 2))


def _days(value: object) -> object:
    if isinstance(value, dict):
        return (
            "2026-11-30" if set(value) == {"in_days"} else {key: _days(part) for key, part in value.items()}
        )
    return [_days(part) for part in value] if isinstance(value, list) else value


def test_a_practice_vault_that_is_not_finished_is_not_left_behind(
    tmp_path: Path, content: ContentStore
) -> None:
    vaults = VaultsService(tmp_path / "vaults", FakeClock(), kdf=KDF_FLOOR)

    def stop(at: int, _of: int) -> None:
        if at == 3:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        practice.make(vaults, content, RESOURCES, PASSPHRASE, label="Practice", report=stop)
    assert vaults.known() == ()
