"""The measurements without a window: a saved answer, a keystroke of search, a plan's page."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.commands.bench_child import PASSPHRASE
from desktop.domain.clock import SystemClock
from desktop.domain.ids import new_id

if TYPE_CHECKING:
    from desktop.storage.vault import OpenVault

_SAVES = 600
SMALL = 1_000


@dataclass(slots=True, kw_only=True)
class Measured:
    """Samples in seconds of ours and of what it is held against, taken in turn within one run."""

    name: str
    what: str
    ours: list[float]
    theirs: list[float]
    notes: list[str] = field(default_factory=list)
    of_means: bool = False
    unit: str = "ms"
    """What samples are shown in: milliseconds of seconds, or MB of bytes."""

    @property
    def ratio(self) -> float:
        """Return ours over theirs, medians; means where rare slow ones belong to the figure."""
        middle = statistics.fmean if self.of_means else statistics.median
        return middle(self.ours) / middle(self.theirs)


def saved_answer(folder: Path) -> Measured:
    """An answer saved with its history row, against the same two rows in plain SQLite at the same durability."""
    from desktop.storage.measuring import PlainDatabase, answer_changes

    session_id = new_id()
    with _vault(folder / "saves") as vault:
        plain = PlainDatabase(folder / "plain.db", vault, ("answers", "history"))
        client_id = _client(vault)
        with vault.unit_of_work("session") as work:
            work.insert(
                "sessions",
                {
                    "id": session_id,
                    "client_id": client_id,
                    "staff_id": vault.staff_id,
                    "channel": "phone",
                    "length": "note",
                    "started_at": work.now.text(),
                },
            )
        ours, theirs = [], []
        for n in range(1, _SAVES + 1):
            values = {
                "session_id": session_id,
                "question_id": f"question-{n}",
                "state": "answered",
                "value": '{"state":"answered","value":"words"}',
                "answered_at": vault.clock.now().text(),
            }
            ours.append(timed(partial(_insert, vault, values)))
            changes = answer_changes(n, session_id)
            theirs.append(timed(partial(plain.save, changes)))
        plain.close()
    return Measured(
        name="saved_answer",
        what="an answer with its history row, against plain SQLite",
        ours=ours[50:],
        theirs=theirs[50:],
        of_means=True,
    )


class Caseloads:
    """Two vaults of invented people, made when they are first wanted and shared by what needs them."""

    def __init__(self, folder: Path, clients: int) -> None:
        self._folder = folder
        self.clients = clients

    def open_large(self) -> AbstractContextManager[OpenVault]:
        """Open the large one."""
        return self._opened("large", self.clients)

    def open_small(self) -> AbstractContextManager[OpenVault]:
        """Open the one with a thousand."""
        return self._opened("small", SMALL)

    def large_folder(self) -> Path:
        """Return where the large vault lies, closed and filled."""
        with self.open_large():
            pass
        return self._folder / "large"

    def small_folder(self) -> Path:
        """Return where the one with a thousand lies, closed and filled."""
        with self.open_small():
            pass
        return self._folder / "small"

    @contextmanager
    def _opened(self, name: str, clients: int) -> Iterator[OpenVault]:
        from desktop.storage.measuring import fill_with_clients

        fresh = not (self._folder / name).exists()
        with _vault(self._folder / name) as vault:
            if fresh:
                fill_with_clients(vault, clients)
            yield vault


def plan_pdf() -> Measured:
    """A plan's page as PDF, against compiling an empty page with the same fonts ready."""
    import typst

    from desktop.exports.document import (
        BoxLine,
        Bullets,
        Columns,
        Document,
        EmergencyBox,
        Heading,
        NumberedSteps,
        PhoneRow,
        Step,
    )
    from desktop.exports.typst_writer import TypstWriter
    from desktop.paths import resources

    def page(n: int) -> Document:
        # another text each time: the same page twice would measure the compiler's memory
        steps = tuple(
            Step(text=f"I go to the room with two doors, {n}-{place}", pictogram="door") for place in range(4)
        )
        return Document(
            title="Soup recipes",
            language="en",
            direction="ltr",
            template="plan",
            blocks=(
                EmergencyBox(
                    label="Danger now", number="911", lines=(BoxLine(text=f"I say my street first {n}"),)
                ),
                PhoneRow(label="Day and night", number="988", pictogram="hotline"),
                PhoneRow(label="My sister", number="503 555 0117", pictogram="heart"),
                Columns(
                    first=(
                        Heading(text="I notice"),
                        Bullets(items=(f"The voice gets louder {n}", "Doors slam")),
                    ),
                    second=(Heading(text="What I do"), NumberedSteps(steps=steps)),
                ),
            ),
        )

    writer = TypstWriter(resources())
    writer.warm_up()
    fonts = [str(resources() / "fonts")]
    make_compiler: Any = typst.Compiler
    warm = make_compiler(input=b"", font_paths=fonts, ignore_system_fonts=True)
    ours, theirs, warm_empty = [], [], []
    for n in range(40):
        ours.append(timed(partial(writer.pdf, page(n))))
        blank = f'#set document(title: "{n}")\n#set page(width: {600 + n}pt)\n'.encode()
        options: dict[str, Any] = {"format": "pdf", "pdf_standards": ["ua-1"]}
        one_shot = partial(typst.compile, blank, font_paths=fonts, ignore_system_fonts=True, **options)
        theirs.append(timed(one_shot))
        warm_empty.append(timed(partial(warm.compile, input=blank, **options)))
    return Measured(
        name="plan_pdf",
        what="a plan as tagged PDF, against compiling an empty Typst page with the same fonts",
        ours=ours[5:],
        theirs=theirs[5:],
        notes=[
            f"an empty page in an already warm compiler takes {statistics.median(warm_empty[5:]) * 1000:.2f} ms"
        ],
    )


@contextmanager
def _vault(folder: Path) -> Iterator[OpenVault]:
    from desktop.storage.keys import KDF_FLOOR
    from desktop.storage.vault import create_vault, unlock_vault

    clock = SystemClock()
    if not folder.exists():
        create_vault(folder, PASSPHRASE, clock=clock, label="Measured", kind="practice", kdf=KDF_FLOOR)
    with unlock_vault(folder, passphrase=PASSPHRASE, clock=clock) as vault:
        yield vault


def _client(vault: OpenVault) -> str:
    from desktop.domain.clients import ClientDraft, Name
    from desktop.services.clients import ClientsService

    return ClientsService(vault, vault.clock, lambda: 30).add(
        ClientDraft(names=(Name(text="Invented"),)), practice=True
    )


def _insert(vault: OpenVault, values: Mapping[str, object]) -> None:
    with vault.unit_of_work("measure") as work:
        work.insert("answers", values, draft=True)


def timed(action: Callable[[], object]) -> float:
    """Return how long it takes by the clock, without collecting garbage meanwhile."""
    gc.disable()
    try:
        start = time.perf_counter()
        action()
        return time.perf_counter() - start
    finally:
        gc.enable()
