"""After giving: how it got there, the password told, the file deleted; a disk that fails marks nothing as given."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop.domain.clients import Address, ClientDraft, Name, Reach
from desktop.domain.clock import Moment
from desktop.domain.contacts import ContactMethod, SafeContact
from desktop.domain.errors import DocumentFailed, FileMissing, InvalidInput, NoSpace, NotWritable
from desktop.domain.tasks import GIVEN_FILE
from desktop.services.clients import ClientsService
from desktop.services.ledger import LedgerService
from desktop.services.passphrases import Passphrases
from desktop.services.plan_giving import PlanGiving
from desktop.services.tasks import TasksService
from desktop.storage import clients
from tests.fixtures.disks import close_for_writing, mounted
from tests.services.test_plans import ROOT, client_id, content, documents, plan_id, plans, writer

if TYPE_CHECKING:
    from desktop.domain.tasks import Task
    from desktop.services.documents import DocumentsService
    from desktop.services.plans import PlansService
    from desktop.storage.vault import OpenVault
    from tests.fixtures.vaults import FakeClock

__all__ = ["client_id", "content", "documents", "plan_id", "plans", "writer"]
TITLE = "Delete list.pdf from the USB stick"
CLIENT = {"to_kind": "client", "to_whom": "client", "rule": "given_to_client"}


@pytest.fixture
def giving(vault: OpenVault, clock: FakeClock) -> PlanGiving:
    return PlanGiving(vault, clock, LedgerService(vault), Passphrases(ROOT / "resources"))


@pytest.fixture
def tasks(vault: OpenVault, clock: FakeClock) -> TasksService:
    return TasksService(vault, clock)


def give(documents: DocumentsService, plan_id: str, path: Path, password: str = "") -> Path:
    return documents.give(documents.plan_pdf(plan_id, "en", password=password), path, **CLIENT)


def reminders(tasks: TasksService, client_id: str) -> list[Task]:
    listed = tasks.listed(client_id)
    every = (*listed.late, *listed.today, *listed.week, *listed.later)
    return [task for task in every if task.rule == GIVEN_FILE]


def test_a_file_on_a_stick_is_remembered_until_somebody_says_it_is_deleted(
    documents: DocumentsService,
    giving: PlanGiving,
    tasks: TasksService,
    plan_id: str,
    client_id: str,
    tmp_path: Path,
) -> None:
    path = give(documents, plan_id, tmp_path / "list.pdf")
    giving.saved(plan_id, path, "usb", TITLE)
    entry = giving.of_plan(plan_id)[0]
    assert (entry["went"], entry["became"], giving.folder(entry)) == ("usb", "", str(tmp_path))
    (task,) = reminders(tasks, client_id)
    assert (task.title, task.rule, task.due_on) == (TITLE, GIVEN_FILE, date(2026, 11, 24))
    assert task.about == f"{plan_id}/{entry['id']}"
    assert len(LedgerService(documents._ledger._vault).of_client(client_id)) == 1, "what is added is no entry"
    tasks.done(task)
    assert giving.of_plan(plan_id)[0]["became"] == "deleted"
    tasks.reopen(task.id)
    assert giving.of_plan(plan_id)[0]["became"] == "not_deleted"
    assert len(reminders(tasks, client_id)) == 1
    giving.delete(entry["id"])
    assert not path.exists()
    assert giving.of_plan(plan_id)[0]["became"] == "deleted"
    assert reminders(tasks, client_id) == []
    giving.deleted(entry["id"], really=False)
    assert len(reminders(tasks, client_id)) == 1


def test_it_went_another_way_after_all_and_the_reminder_goes(
    documents: DocumentsService,
    giving: PlanGiving,
    tasks: TasksService,
    plan_id: str,
    client_id: str,
    tmp_path: Path,
) -> None:
    giving.saved(plan_id, give(documents, plan_id, tmp_path / "list.pdf"), "", TITLE)
    entry = giving.of_plan(plan_id)[0]
    assert reminders(tasks, client_id) == []
    giving.went(entry["id"], "usb", TITLE)
    giving.went(entry["id"], "usb", TITLE)
    assert len(reminders(tasks, client_id)) == 1
    giving.went(entry["id"], "email", TITLE)
    assert reminders(tasks, client_id) == []
    assert giving.of_plan(plan_id)[0]["went"] == "email"
    with pytest.raises(InvalidInput, match="unknown_choice"):
        giving.went(entry["id"], "pigeon", TITLE)


def test_the_password_was_told_is_written_down_with_its_time_and_never_the_password(
    documents: DocumentsService, giving: PlanGiving, plan_id: str, tmp_path: Path, clock: FakeClock
) -> None:
    give(documents, plan_id, tmp_path / "list.pdf", password="lamp harbour river stone")
    entry = giving.of_plan(plan_id)[0]
    assert (entry["protected"], entry["told_at"]) == ("password", "")
    clock.advance(3600)
    giving.told(entry["id"], " by phone ")
    entry = giving.of_plan(plan_id)[0]
    assert entry["told_how"] == "by phone"
    assert Moment.read(entry["told_at"]).utc > Moment.read(entry["at"]).utc
    assert "harbour" not in str(giving.of_plan(plan_id))
    with pytest.raises(InvalidInput, match="too_long"):
        giving.told(entry["id"], "x" * 5000)
    with pytest.raises(InvalidInput, match="entry_gone"):
        giving.told("0" * 32, "by phone")


def test_only_the_very_file_is_deleted(
    documents: DocumentsService, giving: PlanGiving, plan_id: str, tmp_path: Path
) -> None:
    path = give(documents, plan_id, tmp_path / "list.pdf")
    entry = giving.of_plan(plan_id)[0]["id"]
    with pytest.raises(FileMissing):
        giving.delete(entry)  # nobody knows the folder
    giving.saved(plan_id, path, "usb", TITLE)
    path.write_bytes(b"somebody else's")
    with pytest.raises(InvalidInput, match="other_file"):
        giving.delete(entry)
    assert path.read_bytes() == b"somebody else's"
    path.unlink()
    with pytest.raises(FileMissing):
        giving.delete(entry)
    assert giving.of_plan(plan_id)[0]["became"] == ""


def test_an_own_password_is_held_against_what_is_known_of_them(
    giving: PlanGiving, vault: OpenVault, clock: FakeClock
) -> None:
    method = ContactMethod(kind="phone", value="503 555 0188", is_preferred=True)
    draft = ClientDraft(
        names=(Name(text="Samira", is_chosen=True),),
        birth_date="1991-04-07",
        reaches=(Reach(method=method, safe=SafeContact()),),
        addresses=(Address(street="18 Alder Street", town="Fairbrook", is_usual=True),),
    )
    she = ClientsService(vault, clock, lambda: 30).add(draft)
    for password, reason in (
        ("samira and the tea", "names_them"),
        ("alder and the river", "names_them"),
        ("5035550188", "phone_in_password"),
        ("0704199155", "birth_date"),
        ("password password", "quickly_guessed"),
        ("1234567890", "quickly_guessed"),
        ("aaaaaaaaaaaaaa", "quickly_guessed"),
    ):
        with pytest.raises(InvalidInput, match=reason):
            giving.check_password(she, password)
    giving.check_password(she, "seven kettles under oaks")
    giving.check_password(she, "7391846052")


def fails(
    documents: DocumentsService,
    plans: PlansService,
    giving: PlanGiving,
    plan_id: str,
    path: Path,
    *why: object,
) -> None:
    """Giving fails for this reason; nothing of the file is there, and the plan is not marked as given."""
    kind, reason = why  # type: ignore[misc]
    made = documents.plan_pdf(plan_id, "en")
    with pytest.raises(kind, match=reason):  # type: ignore[call-overload]
        documents.give(made, path, **CLIENT)
    plan = plans.get(plan_id)
    assert plan is not None
    assert (plan.given_at, plan.state) == (None, "draft")
    assert all(entry["unfinished"] for entry in giving.of_plan(plan_id))


def test_a_disk_that_is_really_full_gets_nothing_half_written(
    documents: DocumentsService, plans: PlansService, giving: PlanGiving, plan_id: str, tmp_path: Path
) -> None:
    with mounted(tmp_path / "stick") as disk:
        free = shutil.disk_usage(disk).free
        (disk / "film").write_bytes(bytes(free - 8192))
        fails(documents, plans, giving, plan_id, disk / "list.pdf", NoSpace, None)
        assert [path.name for path in disk.iterdir()] == ["film"]
        assert [entry["unfinished"] for entry in giving.of_plan(plan_id)] == [True]
        (disk / "film").unlink()
        give(documents, plan_id, disk / "list.pdf")
        assert [path.name for path in disk.iterdir()] == ["list.pdf"]
    assert [entry["unfinished"] for entry in giving.of_plan(plan_id)] == [False, True]


def test_a_card_that_can_only_be_read_and_a_stick_that_went_away(
    documents: DocumentsService, plans: PlansService, giving: PlanGiving, plan_id: str, tmp_path: Path
) -> None:
    with mounted(tmp_path / "stick") as disk:
        close_for_writing(disk)
        fails(documents, plans, giving, plan_id, disk / "list.pdf", NotWritable, "erofs|denied|folder")
        close_for_writing(disk, closed=False)
        assert list(disk.iterdir()) == []
    (tmp_path / "stick").rmdir()
    fails(documents, plans, giving, plan_id, tmp_path / "stick" / "list.pdf", NotWritable, "no_folder")
    assert not (tmp_path / "stick").exists()


def test_a_name_that_is_taken_is_left_alone_and_nothing_is_recorded(
    documents: DocumentsService, plans: PlansService, giving: PlanGiving, plan_id: str, tmp_path: Path
) -> None:
    path = tmp_path / "list.pdf"
    path.write_bytes(b"mine")
    fails(documents, plans, giving, plan_id, path, NotWritable, "exists")
    assert path.read_bytes() == b"mine"
    assert giving.of_plan(plan_id) == []


@pytest.mark.parametrize("name", ["samira-plan.pdf", "For_Samira.pdf", "W-0001.pdf"])
def test_a_file_name_that_says_whose_it_is_is_refused(
    documents: DocumentsService,
    plans: PlansService,
    giving: PlanGiving,
    vault: OpenVault,
    client_id: str,
    plan_id: str,
    tmp_path: Path,
    name: str,
) -> None:
    client = clients.read(vault.connection(), client_id)
    assert client is not None
    named = client.draft.names[0].text.split()[0]
    path = tmp_path / name.replace("amira", named[1:]).replace("W-0001", client.short_id)
    with pytest.raises(DocumentFailed, match="leak_file_name"):
        give(documents, plan_id, path)
    assert list(tmp_path.glob("*.pdf")) == []
    assert giving.of_plan(plan_id) == []
    give(documents, plan_id, tmp_path / "list.pdf")


def test_stopped_halfway_leaves_nothing_and_is_not_given(
    documents: DocumentsService,
    plans: PlansService,
    giving: PlanGiving,
    plan_id: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Stopped(Exception):
        pass

    def stop(at: int, _of: int) -> None:
        if at:
            raise Stopped

    made = documents.plan_pdf(plan_id, "en")
    monkeypatch.setattr("desktop.exports.atomic.PIECE", 4096)
    assert len(made.data) > 4096, "the control: there is a second piece to stop before"
    with pytest.raises(Stopped):
        documents.give(made, tmp_path / "list.pdf", report=stop, **CLIENT)
    plan = plans.get(plan_id)
    assert plan is not None
    assert plan.given_at is None
    assert [path for path in tmp_path.iterdir() if path.suffix in {".pdf", ".part"}] == []
    assert [entry["unfinished"] for entry in giving.of_plan(plan_id)] == [True]
