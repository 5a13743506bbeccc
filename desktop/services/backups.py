"""Backups of the open vault: by hand and by a rhythm, where they go, and how old the last good one is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, cast

from desktop.domain.clock import Clock, Moment
from desktop.domain.errors import ExpectedError
from desktop.services.vaults import PRACTICE

if TYPE_CHECKING:
    from desktop.services.interface import InterfaceService
    from desktop.storage.backup import BackupMade, Report
    from desktop.storage.vault import OpenVault

Every = Literal["", "day", "week"]
EVERY: Mapping[str, timedelta] = {"day": timedelta(days=1), "week": timedelta(days=7)}
# a backup each evening must not slip by the minutes the last one took
_SLACK = timedelta(hours=2)
_CHOICE = "backup_plan"


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupPlan:
    """Where backups go and how often by themselves ("" is by hand only). `place` is a folder's path.

    `own_disk`: it was chosen on the disk the vault is on. If another place is suddenly on that disk, the stick is not
    plugged in and only its empty folder is there.
    """

    place: str = ""
    every: Every = ""
    own_disk: bool = False
    with_sheet: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupState:
    """How it stands. `late`: older than the agency allows, or none since the vault was made. `days` since the last.

    `due`: the rhythm asks for one. `waiting`: it is due and its place is not there.
    """

    last: Moment | None
    days: int | None
    late: bool
    due: bool
    waiting: bool
    last_place: str = ""
    last_name: str = ""


class BackupsService:
    """`make` and `look` belong on the pool; `choose` on the writer lane."""

    def __init__(
        self,
        vault: OpenVault,
        clock: Clock,
        interface: InterfaceService,
        most_days: Callable[[], int],
    ) -> None:
        """`most_days` is the agency's limit for the age of the last good backup."""
        self._vault = vault
        self._clock = clock
        self._interface = interface
        self._most_days = most_days

    def plan(self) -> BackupPlan:
        """Return what was chosen."""
        stored = self._interface.choice(_CHOICE, {})
        if not isinstance(stored, dict):
            return BackupPlan()
        every = stored.get("every")
        return BackupPlan(
            place=str(stored.get("place", "")),
            every=cast("Every", every) if every in EVERY else "",
            own_disk=bool(stored.get("own_disk")),
            with_sheet=bool(stored.get("with_sheet")),
        )

    def choose(self, **changes: Any) -> BackupPlan:
        """Change the plan in part; a new place is looked at for the disk it is on."""
        plan = replace(self.plan(), **changes)
        if "place" in changes:
            plan = replace(plan, own_disk=on_same_disk(Path(plan.place), self._vault.folder))
        self._interface.choose(_CHOICE, asdict(plan))
        return plan

    def state(self) -> BackupState:
        """Return how it stands now; looks for the place only when a backup is due."""
        from desktop.storage.backup import read_log

        log = read_log(self._vault.connection())
        last = _moment(log[0].get("at")) if log else None
        now = self._clock.now()
        since = now.utc - last.utc if last is not None else None
        plan = self.plan()
        due = bool(plan.place) and plan.every in EVERY
        if due and since is not None:
            # a clock that was ahead when it was made must not put the next one off for years
            due = since < timedelta(0) or since >= EVERY[plan.every] - _SLACK
        begun = _moment(self._vault.header.fields["created"])
        age = since if since is not None else now.utc - begun.utc if begun is not None else timedelta(0)
        return BackupState(
            last=last,
            days=max(0, since.days) if since is not None else None,
            late=not self.is_practice and age > timedelta(days=self._most_days()),
            due=due,
            waiting=due and not self.is_there(plan),
            last_place=str(log[0].get("place", "")) if log else "",
            last_name=str(log[0].get("name", "")) if log else "",
        )

    @property
    def is_practice(self) -> bool:
        """Tell whether the vault holds invented clients: nobody is warned about those."""
        return self._vault.kind == PRACTICE

    def is_there(self, plan: BackupPlan) -> bool:
        """Tell whether the plan's place can be written to now, and is not just a stick's empty folder."""
        if not plan.place:
            return False
        place = Path(plan.place)
        return place.is_dir() and (plan.own_disk or not on_same_disk(place, self._vault.folder))

    def make(
        self, place: Path, *, report: Report | None = None, sheet: Callable[[], bytes] | None = None
    ) -> BackupMade:
        """Write, check and note a backup in `place`, then take old ones away.

        `sheet` makes the page that is laid beside it; one that fails is left out.

        Raises:
            NoSpace, NotWritable, DatabaseDamaged, VaultInUse: nothing was left there, and nothing was taken away.
        """
        from desktop.storage.backup import back_up_into

        page = None
        if sheet is not None:
            try:
                page = sheet()
            except ExpectedError:
                page = None
        return back_up_into(self._vault, place, report=report, sheet=page)

    def log(self) -> list[dict[str, Any]]:
        """Return the backups made so far, the newest first: at, place, name, history, head, size."""
        from desktop.storage.backup import read_log

        return read_log(self._vault.connection())


def on_same_disk(place: Path, folder: Path) -> bool:
    """Tell whether two folders are on the same disk; False when one of them is not there."""
    try:
        return place.stat().st_dev == folder.stat().st_dev
    except OSError:
        return False


def _moment(text: object) -> Moment | None:
    try:
        return Moment.parse(str(text)) if text else None
    except ValueError:
        return None
