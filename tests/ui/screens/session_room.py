"""A client with a phone, and the session screen over them in the real window."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.commands.tour_parts.hands import live
from desktop.domain.clients import Address, ClientDraft, Language, Name, Reach
from desktop.domain.contacts import ContactMethod, SafeContact
from desktop.domain.safe_hours import Hours
from desktop.ui.screens.session import SessionScreen
from desktop.ui.screens.session_draft import SessionDraft
from tests.fixtures.vaults import FakeClock
from tests.ui.opened import Opened, opened_window

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
NAME = "Samira Needlename"


def draft_client(name: str = NAME, *, language: str = "ara", shared_with: str = "") -> ClientDraft:
    """Return an invented client who said that calling until 16:00 is fine."""
    safe = SafeContact(
        may_call="yes",
        may_text="yes",
        may_voicemail="no",
        hours=(Hours(start="08:00", until="16:00"),),
        code_word="blue kettle",
        if_other_answers="I call about the library book",
        said_at=FakeClock().now(),
    )
    method = ContactMethod(kind="phone", value="503 555 0101", is_preferred=True, shared_with=shared_with)
    return ClientDraft(
        names=(Name(text=name, kind="chosen", is_chosen=True),),
        languages=(Language(code=language, is_preferred=True),),
        interpreter_need="no",
        reaches=(Reach(method=method, safe=safe),),
        addresses=(
            Address(
                street="18 Alder Street",
                town="Riverton",
                region="OR",
                is_usual=True,
                dispatch_number="503 555 0142",
                dispatch_name="Riverton dispatch",
            ),
        ),
    )


@dataclass
class Room:
    """The window, the client and the hands."""

    opened: Opened
    client_id: str

    @property
    def screen(self) -> SessionScreen:
        """The session screen in front."""
        frame = self.opened.window.frame
        assert frame is not None
        screen = frame.navigator.current
        assert isinstance(screen, SessionScreen)
        return screen

    @property
    def draft(self) -> SessionDraft:
        """The open session."""
        assert self.screen.draft is not None
        return self.screen.draft

    @property
    def page(self) -> str:
        """The page in front."""
        return self.draft.wizard.position.page_id

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(self.focus(), key, modifiers)
        live(5)

    def type(self, text: str) -> None:
        """Type where the focus is."""
        QTest.keyClicks(self.focus(), text)

    def focus(self) -> QWidget:
        """What has the focus."""
        widget = QApplication.focusWidget()
        assert widget is not None, "nothing has the focus"
        return widget

    def begin(self, **params: str) -> None:
        """Open the page before a session and start with Enter."""
        self.opened.window.go("session", {"client_id": self.client_id, **params})
        self.key(Qt.Key.Key_Return)
        self.opened.hands.wait(lambda: self.screen.draft, "the session")
        live(20)

    def go(self, page_id: str) -> None:
        """Go on with Ctrl+Enter until a page is in front."""
        for _ in range(40):
            if self.page == page_id:
                return
            self.key(Qt.Key.Key_Return, CTRL)
        raise AssertionError(f"{page_id} never came; stands at {self.page}")

    def named(self, name: str) -> QWidget:
        """Return the visible widget with this accessible name."""
        every = self.screen.findChildren(QWidget)
        found = [each for each in every if each.accessibleName() == name and each.isVisible()]
        assert found, f"nothing is called {name!r}"
        return found[-1]

    def press(self, name: str) -> None:
        """Click what is called so."""
        QTest.mouseClick(self.named(name), Qt.MouseButton.LeftButton)
        live(5)

    def words(self) -> str:
        """Everything that can be read or heard on the screen now."""
        live(10)
        found = []
        for each in self.screen.findChildren(QWidget):
            if not each.isVisible():
                continue
            found.append(each.accessibleName())
            text = getattr(each, "text", None) or getattr(each, "toPlainText", None)
            if callable(text):
                try:
                    found.append(str(text()))
                except TypeError:
                    continue
        return "\n".join(found)

    def value(self, question_id: str) -> object:
        """Return the stored value of an answer, read from the vault."""
        self.opened.settle()
        services = self.opened.services
        opened = services.sessions.open(self.draft.id, {})
        answer = opened.wizard.answers.get(question_id)
        return None if answer is None else answer.value

    def close(self, session_id: str = "") -> None:
        """Go on to the last page, sign, seal it now, and wait for the note."""
        self.go("close.sign")
        self.key(Qt.Key.Key_Return, CTRL)
        self.key(Qt.Key.Key_Return)
        self.seal()

    def seal(self) -> None:
        """Once it is signed: seal it now, and wait for the note."""
        self.opened.hands.wait(lambda: self.screen.draft is None, "the signature")
        self.press("Seal it now")
        self.opened.hands.wait(lambda: self.screen.signed.session_id, "the seal")
        self.opened.settle()


@contextmanager
def room(
    home: Path,
    vault_folder: Path,
    *,
    client: ClientDraft | None = None,
    language: str = "en",
    size: tuple[int, int] = (1366, 768),
) -> Iterator[Room]:
    """Unlock, add the client, and hand over."""
    with opened_window(home, vault_folder, language=language, size=size) as opened:
        opened.unlock()
        client_id = opened.services.clients.add(client or draft_client())
        yield Room(opened, client_id)
        opened.settle()
