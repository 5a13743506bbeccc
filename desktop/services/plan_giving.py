"""What happens around a form that was given: how it got to them, its password told, the file taken away again (P6)."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.domain.appointments import begin_of
from desktop.domain.clients import MAX_LINE
from desktop.domain.clock import Clock, Moment
from desktop.domain.document_passwords import Known, check_own
from desktop.domain.errors import FileMissing, InvalidInput, NotWritable
from desktop.domain.ledger import WENT
from desktop.domain.tasks import GIVEN_FILE
from desktop.services.lanes import OnWriter, here
from desktop.services.ledger import LedgerService
from desktop.services.passphrases import Passphrases
from desktop.storage import clients, interface, tasks
from desktop.storage import ledger as rows

if TYPE_CHECKING:
    from desktop.storage.vault import OpenVault

_PLACE = "choice/given_place/"
_MOST_BYTES = 256 * 1024 * 1024


class PlanGiving:
    """Reads run on the caller's connection; whatever writes belongs on the writer lane, `delete` on the pool."""

    def __init__(
        self, vault: OpenVault, clock: Clock, ledger: LedgerService, passphrases: Passphrases
    ) -> None:
        self._vault = vault
        self._clock = clock
        self._ledger = ledger
        self._passphrases = passphrases

    def of_plan(self, plan_id: str) -> list[dict[str, Any]]:
        """Return what was given of one version of a plan, newest first, with what was said of it later."""
        return rows.of_object(self._vault.connection(), plan_id)

    # ---- the password ------------------------------------------------------------------------------------------

    def check_password(self, client_id: str, password: str) -> None:
        """Raise InvalidInput `password` for an own one that is weak, not typable everywhere, or known (check_own).

        Slow the first time: word lists are read.
        """
        client = clients.read(self._vault.connection(), client_id)
        if client is not None:
            draft = client.draft
            places = [text for each in draft.addresses for text in (each.street, each.town)]
            known = Known(
                words=(*(name.text for name in draft.names), client.short_id, *places),
                phones=tuple(reach.method.e164 or reach.method.value for reach in draft.reaches),
                birth_date=draft.birth_date,
            )
            check_own(password, known)
        else:
            check_own(password, Known())
        strength = self._passphrases.measure_document(password)
        if not strength.accepted:
            raise InvalidInput("password", "quickly_guessed")

    def told(self, entry_id: str, how: str) -> None:
        """Write down how the password was told, and when; never the password."""
        if len(how) > MAX_LINE:
            raise InvalidInput("told_how", "too_long", most=MAX_LINE)
        self._ledger.add(entry_id, told_how=how.strip())

    # ---- the file ----------------------------------------------------------------------------------------------

    def saved(self, plan_id: str, path: Path, went: str, task_title: str) -> None:
        """Write down where the newest file of a plan lies; one on a stick is to be deleted again by tomorrow."""
        entry = next((each for each in self.of_plan(plan_id) if each["file_name"] == path.name), None)
        if entry is None:
            return
        with self._vault.unit_of_work("where a file lies") as work:
            interface.put(work, self._place(entry), str(path.parent))
        if went:
            self.went(entry["id"], went, task_title)

    def went(self, entry_id: str, went: str, task_title: str) -> None:
        """Write down how a file got to them (WENT); one on a stick makes a task with `task_title` as its words."""
        if went not in WENT:
            raise InvalidInput("went", "unknown_choice")
        entry = self._ledger.add(entry_id, went=went)
        with self._vault.unit_of_work("a file to delete") as work:
            key = self._rule(entry)
            tasks.settle(work, key, state="dropped")
            if went == "usb":
                values = {"title": task_title, "due_at": self._tomorrow(), "rule_key": key}
                tasks.insert(work, values | {"client_id": entry["client_id"]})

    def folder(self, entry: dict[str, Any]) -> str:
        """Return the folder a file was saved in, as long as this laptop knows it."""
        return str(interface.get(self._vault.connection(), self._place(entry)) or "")

    def deleted(self, entry_id: str, *, really: bool = True) -> None:
        """Write down that the file is gone from where it lay, or that it is not; the task is done, or open again."""
        entry = self._ledger.add(entry_id, became="deleted" if really else "not_deleted")
        with self._vault.unit_of_work("a file deleted") as work:
            if really:
                tasks.settle(work, self._rule(entry))
            else:
                tasks.settle(work, self._rule(entry), state="open", was="done")

    def delete(self, entry_id: str, on_writer: OnWriter = here) -> None:
        """Delete the file where it was saved. Raises FileMissing, NotWritable; other_file when it is not that file."""
        entry = rows.one(self._vault.connection(), entry_id)
        if entry is None:
            return
        folder = self.folder(entry)
        path = Path(folder) / str(entry["file_name"])
        if not folder or not path.is_file() or path.is_symlink():
            raise FileMissing("given_file")
        if path.stat().st_size > _MOST_BYTES or not self._is_that(path, str(entry["file_sha256"])):
            raise InvalidInput("file", "other_file")
        try:
            path.unlink()
        except OSError as error:
            raise NotWritable("denied") from error
        on_writer(lambda: self.deleted(entry_id))

    # ---- inside ------------------------------------------------------------------------------------------------

    @staticmethod
    def _is_that(path: Path, sha256: str) -> bool:
        with suppress(OSError):
            return hashlib.sha256(path.read_bytes()).hexdigest() == sha256
        return False

    @staticmethod
    def _place(entry: dict[str, Any]) -> str:
        # with the id of the plan, so that erasing the client takes it away too
        return f"{_PLACE}{entry['object_id']}/{entry['id']}"

    def _rule(self, entry: dict[str, Any]) -> str:
        return f"{self._vault.vault_id}/{GIVEN_FILE}/{entry['object_id']}/{entry['id']}"

    def _tomorrow(self) -> Moment:
        now = self._clock.now()
        return begin_of(now.local().date() + timedelta(days=1), now)
