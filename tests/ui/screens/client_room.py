"""The real window over a vault with two invented clients, for the tests of Today, the list, the page and the form."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from desktop.domain.clients import Client, ClientDraft, Language, Name, Reach
from desktop.domain.contacts import ContactMethod, SafeContact
from desktop.ui.navigator import Screen
from desktop.ui.widgets.segment import SegmentPart
from tests.fixtures.vaults import FakeClock
from tests.ui.opened import Opened, opened_window
from tests.ui.screens.session_room import draft_client


@dataclass
class Room:
    """The window and the two clients' ids."""

    opened: Opened
    samira: str
    oksana: str

    @property
    def screen(self) -> Screen:
        """The page in front."""
        frame = self.opened.window.frame
        assert frame is not None
        assert frame.navigator.current is not None
        return frame.navigator.current

    def go(self, name: str, **params: str) -> Screen:
        """Open a page."""
        self.opened.window.go(name, params)
        self.opened.settle()
        return self.screen

    def client(self, client_id: str = "") -> Client:
        """What the vault holds."""
        found = self.opened.services.clients.get(client_id or self.samira)
        assert found is not None
        return found

    def choose(self, segment: str, value: str) -> None:
        """Press one part of a segment."""
        parts = self.opened.hands.find(segment).findChildren(SegmentPart)
        self.opened.hands.click(next(part for part in parts if part.option.value == value))

    def named(self, words: str) -> QWidget:
        """Find what a screen reader calls so."""

        def visible() -> QWidget | None:
            found = [each for each in self.screen.findChildren(QWidget) if each.accessibleName() == words]
            return next((each for each in found if each.isVisible()), None)

        found = self.opened.hands.wait(visible, f"something called “{words}”")
        assert isinstance(found, QWidget)
        return found


def oksana(clock: FakeClock) -> ClientDraft:
    """Somebody who was last asked long ago."""
    now = clock.now()
    safe = SafeContact(may_call="yes", may_text="no", said_at=replace(now, utc=now.utc - timedelta(days=94)))
    method = ContactMethod(kind="phone", value="503 555 0133")
    return ClientDraft(
        names=(Name(text="Oksana", is_chosen=True), Name(text="Оксана")),
        languages=(Language(code="ukr"),),
        reaches=(Reach(method=method, safe=safe),),
    )


@contextmanager
def client_room(home: Path, vault_folder: Path, *, size: tuple[int, int] = (1366, 768)) -> Iterator[Room]:
    """Open the window over a vault with two clients."""
    with opened_window(home, vault_folder, clock=FakeClock(), size=size) as opened:
        opened.unlock()
        yield two_clients(opened)


def two_clients(opened: Opened) -> Room:
    """Add the two to the open vault."""
    ids: list[str] = []
    for draft in (oksana(opened.clock), draft_client("Samira")):
        opened.parts.tasks.write(opened.window, opened.services.clients.add, draft, done=ids.append)
        opened.settle()
        opened.clock.advance(1)
    QApplication.processEvents()
    return Room(opened, samira=ids[1], oksana=ids[0])
