"""A phone session: prepare to close, killed in mid-sentence, taken up at the same field, signed, amended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from desktop.commands.tour_parts.driver import Step
from desktop.commands.tour_parts.hands import StepFailed, editor_of
from desktop.commands.tour_parts.steps_client import find_client
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.choice import ChoiceRow
from desktop.ui.widgets.segment import SegmentPart

if TYPE_CHECKING:
    from desktop.commands.tour_parts.driver import Tour
    from desktop.ui.screens.session import SessionScreen

CTRL = Qt.KeyboardModifier.ControlModifier
SENTENCE = "The neighbour Huda takes the second call"
NOTE = "Said it is quieter in the evening."
AMENDMENT = "It was her sister who picked up at first."
SAVED_SECONDS = 5.0
"""A second is promised for what is typed; the rest is for a busy machine."""

ANSWERS: dict[str, int | str] = {
    # question → which of its answers, counted from 0, or words
    "ready.done": 0, "picked.who": 0, "interpreter.who": 0, "near.speaker": 1, "conf.questions": 1, "place.same": 0,
    "drop.first": 0, "speak.safe": 0, "back.call": 0, "back.message": 1, "join.do": 0, "safe_place.is": 0,
    "hurt.is": 1, "notice.any": 0, "around.any": 0, "topics.list": 0, "goal.words": "A quiet place to study",
    "contact.again": 0, "strength.words": "She asked for what she needs", "read.back": 0,
    "sign.looked": 0, "alone.for": 0,
}  # fmt: skip


def unlock(tour: Tour, kept: str = "passphrase") -> None:
    """Type the passphrase on the lock screen and wait for the pages."""
    hands = tour.hands
    hands.fill("lock_passphrase", tour.kept(kept))
    hands.key(Qt.Key.Key_Return)
    hands.wait(lambda: tour.window.frame, "the pages", 30)
    hands.rest(0.1)


def screen(tour: Tour) -> SessionScreen:
    """Return the session's page; fails when another one is in front."""
    from desktop.ui.screens.session import SessionScreen

    frame = tour.window.frame
    current = frame.navigator.current if frame is not None else None
    if not isinstance(current, SessionScreen):
        raise StepFailed("the session is not in front")
    return current


def _page(tour: Tour) -> str:
    return screen(tour).work.page.page_id


def _answer_page(tour: Tour) -> None:
    """Answer what stands on the page, by pressing."""
    hands = tour.hands
    for name in [block.objectName() for block in screen(tour).work.page.blocks.values()]:
        wanted = ANSWERS.get(name.removeprefix("question "))
        block = hands.look(name)
        if wanted is None or block is None:
            continue
        if isinstance(wanted, str):
            hands.fill(block, wanted)
            continue
        answers = [
            each for each in block.findChildren(QWidget) if isinstance(each, ChoiceRow | SegmentPart | Chip)
        ]
        seen = [each for each in answers if each.isVisible()]
        if wanted < len(seen):
            hands.click(seen[wanted])


def _go_on(tour: Tour, until: str, most: int = 40) -> None:
    """Answer and go on with Ctrl+Enter until the page of that name stands in front."""
    for _ in range(most):
        here = _page(tour)
        if here == until:
            return
        _answer_page(tour)
        tour.hands.key(Qt.Key.Key_Return, CTRL)
        _wait_for_another(tour, here)
    tour.check(False, f"page {until} never came")


def _wait_for_another(tour: Tour, page: str) -> None:
    tour.hands.wait(lambda: _page(tour) != page, f"the page after {page}")


def _prepare(tour: Tour) -> None:
    hands = tour.hands
    hands.click("client_start")
    hands.find("start_session")
    tour.shot("before the call", "prepare")
    hands.click("start_session")
    hands.wait(lambda: _page(tour), "the first page of the session")
    _go_on(tour, "opening.picked_up")


def _opening(tour: Tour) -> None:
    _answer_page(tour)
    tour.shot("who picked up", "answered-by-mouse")
    _go_on(tour, "opening.drop")
    tour.hands.click(_first_choice(tour, "question drop.first"))


def _first_choice(tour: Tour, name: str) -> QWidget:
    return next(row for row in tour.hands.find(name).findChildren(ChoiceRow) if row.isVisible())


def _typed_field(tour: Tour) -> QWidget:
    """The question in words on the page about a dropped call."""
    block = tour.hands.find("question drop.then")
    editors = [each for each in block.findChildren(QWidget) if isinstance(each, QPlainTextEdit | QLineEdit)]
    return next(editor_of(each) for each in editors if each.isVisible())


def _type_and_die(tour: Tour) -> None:
    hands = tour.hands
    field = _typed_field(tour)
    hands.click(field)
    hands.type(SENTENCE)
    hands.wait(lambda: not tour.window.autosave.dirty, "the sentence in the vault", SAVED_SECONDS)


def _back_at_the_field(tour: Tour) -> None:
    hands = tour.hands
    tour.check(not tour.locked, "the process was replaced, not killed")
    unlock(tour)
    _take_up_draft(tour)
    field = _typed_field(tour)
    hands.wait(lambda: hands.focus is field, "the keyboard in the field that was typed in")
    assert isinstance(field, QPlainTextEdit | QLineEdit)
    text = field.toPlainText() if isinstance(field, QPlainTextEdit) else field.text()
    tour.check(text == SENTENCE, f"the field holds {text!r}")
    at = field.textCursor().position() if isinstance(field, QPlainTextEdit) else field.cursorPosition()
    tour.check(at == len(SENTENCE), f"the cursor stands at {at}")


def _take_up_draft(tour: Tour) -> None:
    """Where the window does not stand in the session by itself, go on with what it offers."""
    from desktop.ui.screens.session import SessionScreen

    hands = tour.hands
    frame = tour.window.frame
    assert frame is not None
    if not isinstance(frame.navigator.current, SessionScreen):
        tour.shot("the unfinished session", "offered")
        offer = next((each for each in hands.all() if each.objectName().startswith("today_draft_")), None)
        if offer is None:
            find_client(tour)
            offer = hands.find("client_start")
        hands.click(offer)
    hands.wait(lambda: _page(tour) == "opening.drop", "the page where the session stood")


def _rest(tour: Tour) -> None:
    hands = tour.hands
    _go_on(tour, "observe.voice")
    tour.shot("observe", "seen-and-heard")
    hands.fill("session_notes", NOTE)
    tour.shot("notes", "beside-the-page")
    _go_on(tour, "close.sign")


def _sign(tour: Tour) -> None:
    hands = tour.hands
    _answer_page(tour)
    tour.shot("close and sign", "read-before-sealing")
    tour.keep(session=str(screen(tour).place().params.get("session_id") or _draft_id(tour)))
    hands.click("sign_session")
    hands.find("seal_session")
    tour.check(hands.shows(NOTE), "what was noted does not show before the seal")
    tour.shot("signed", "slips-can-be-mended")
    hands.click("seal_session")
    hands.find("add_amendment")
    tour.check(hands.shows(NOTE), "the signed note does not show what was noted")
    fields = [each for each in hands.all() if isinstance(each, QLineEdit) and not each.isReadOnly()]
    named = ", ".join(sorted({each.accessibleName() or each.objectName() for each in fields}))
    tour.check(not fields, f"a signed note has a field to write in: {named}")


def _draft_id(tour: Tour) -> str:
    draft = screen(tour).draft
    return draft.id if draft is not None else ""


def _amend(tour: Tour) -> None:
    hands = tour.hands
    hands.click("add_amendment")
    hands.fill("amendment_reason", "A slip of the pen")
    hands.fill("amendment_text", AMENDMENT)
    hands.click(hands.find_words(QCoreApplication.translate("Session", "Add beside the note")))
    hands.find("amendment")
    tour.check(hands.shows(AMENDMENT) and hands.shows(NOTE), "note and amendment do not stand together")


STEPS = (
    Step("session: prepared", _prepare),
    Step("session: who picked up, privacy, place, a dropped call", _opening),
    Step("session: killed while typing", _type_and_die, ends_by="kill"),
    Step("session: the draft stands at the same field", _back_at_the_field, 60.0),
    Step("session: safety check, observe, work together, close", _rest, 60.0),
    Step("session: signed", _sign),
    Step("session: amended beside the signed note", _amend),
)
