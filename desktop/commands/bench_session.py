"""The measurements of a session: a keystroke, the next page, and how long a much-answered one takes to open."""

from __future__ import annotations

import os
import statistics
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.commands.bench_cases import Measured

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication, QWidget

_KEYS = 80
_STEPS = 14
_OPENINGS = 9
_FEW, _MANY = 5, 500
_PAGE = 10
_OWN = "measured"
NAMES = ("keystroke", "next_step", "session_500")
_WHOLE = "next_step_whole"
_WHAT = {
    "keystroke": "a letter in a session's field to painted, against a bare text field, processor time",
    "next_step": "the next page of a session to painted, against changing an empty page, processor time",
    "session_500": f"opening a session of {_MANY} answers to painted, against one of {_FEW}, processor time",
}


def session(folder: Path) -> list[Measured]:
    """Measure all three in one process with a window over an empty vault and questions of an agency's own."""
    from desktop.commands.bench_windows import home_with_vault, measured
    from desktop.paths import AppPaths

    home = home_with_vault(folder / "session")
    own = AppPaths.under(home).agency / "protocols"
    own.mkdir(parents=True)
    (own / f"{_OWN}.toml").write_text(_questions(), encoding="utf-8")
    ours: dict[str, list[float]] = {name: [] for name in (*NAMES, _WHOLE)}
    theirs: dict[str, list[float]] = {name: [] for name in (*NAMES, _WHOLE)}
    for line in measured("session", home).splitlines():
        name, our, their = line.split()
        ours[name].append(float(our))
        theirs[name].append(float(their))
    found = [
        Measured(
            name=name, what=_WHAT[name], ours=ours[name], theirs=theirs[name], notes=_slowest(ours[name])
        )
        for name in NAMES
    ]
    whole = statistics.median(ours[_WHOLE]) * 1000
    found[NAMES.index("next_step")].notes.append(f"until all of it is done behind the picture {whole:.1f} ms")
    return found


def _slowest(samples: list[float]) -> list[str]:
    return [
        f"slowest {max(samples) * 1000:.1f} ms, most {statistics.quantiles(samples, n=10)[-1] * 1000:.1f} ms"
    ]


def _questions() -> str:
    """Return a protocol of 500 questions in words, ten to a page."""
    lines = [
        "[protocol]", f'id = "{_OWN}"', 'version = "1"', 'channel = "phone"', 'title = "Measured"',
        'default_length = "ordinary"', "[[step]]", 'id = "all"', 'title = "All"',
    ]  # fmt: skip
    for page in range(_MANY // _PAGE):
        lines += ["[[step.page]]", f'id = "all.p{page}"', f'title = "Page {page}"', f'short = "{page}"']
        for place in range(_PAGE):
            number = page * _PAGE + place
            lines += [
                "[[step.page.question]]",
                f'id = "q.n{number}"',
                'kind = "text"',
                f'ask = "Asked {number}"',
            ]
            # as in a note: each line with how it is known
            lines += ["many_lines = true", "optional = true", "basis = true"]
    return "\n".join(lines) + "\n"


def child() -> int:
    """Inside the measured process: prints name, ours and theirs in seconds, a line for each pair."""
    from desktop.commands.bench_child import _stay_quiet, _unlocked

    application, window, frame = _unlocked()
    assert window.opened is not None
    small, large = (_filled(window.opened.services, window, count) for count in (_FEW, _MANY))
    _stay_quiet(application)
    _opening(application, window, frame, small, large)
    window.go("session", {"session_id": small})
    _typing(application, frame)
    window.go("session", {"session_id": _filled(window.opened.services, window, 0)})
    _stepping(application, frame)
    os._exit(0)


def _worked(application: QApplication, widget: QWidget, act: Callable[[], object]) -> float:
    """Return the processor time of this thread until the widget is painted: a busy neighbour adds none of it."""
    from desktop.commands.bench_child import _painted_after

    before = time.thread_time()
    _painted_after(application, widget, act)
    return time.thread_time() - before


def _filled(services: Any, window: Any, count: int) -> str:
    """Make somebody with an open session of so many answers; returns the session's id."""
    from desktop.domain.answers import Answer
    from desktop.domain.clients import ClientDraft, Name

    name = Name(text=f"Measured {count}", kind="chosen", is_chosen=True)
    client_id = services.clients.add(ClientDraft(names=(name,)))
    protocol = window.frame.context.content.protocol(_OWN if count else "phone")
    session_id: str = services.sessions.start(client_id, protocol=protocol, spoken={})
    words = "Said in so many words. " * 4
    services.sessions.save(session_id, {f"q.n{at}": Answer(value=words) for at in range(count)})
    return session_id


def _opening(application: QApplication, window: Any, frame: Any, small: str, large: str) -> None:
    from desktop.commands.bench_child import _stay_quiet

    window.go("session", {"session_id": small})
    page: QWidget = frame.navigator.current
    for _ in range(_OPENINGS):
        taken = []
        for session_id in (large, small):
            window.go("today")
            _stay_quiet(application)
            taken.append(
                _worked(application, page, partial(window.go, "session", {"session_id": session_id}))
            )
        print("session_500", *(f"{each:.6f}" for each in taken), flush=True)


def _typing(application: QApplication, frame: Any) -> None:
    from PySide6.QtWidgets import QPlainTextEdit

    from desktop.commands.bench_child import _stay_quiet

    bare = QPlainTextEdit()
    bare.resize(600, 120)
    bare.show()
    field = next(each for each in frame.navigator.current.findChildren(QPlainTextEdit) if each.isVisible())
    field.setFocus()
    _stay_quiet(application)
    for at in range(_KEYS):
        letter = "abcdefgh "[at % 9]
        theirs = _worked(application, bare.viewport(), partial(_press, application, bare, letter))
        ours = _worked(application, field.viewport(), partial(_press, application, field, letter))
        if at >= _KEYS // 8:
            print(f"keystroke {ours:.6f} {theirs:.6f}", flush=True)
    bare.close()


def _press(application: QApplication, field: QWidget, letter: str) -> None:
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent

    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        key = Qt.Key.Key_Space if letter == " " else Qt.Key(ord(letter.upper()))
        application.sendEvent(field, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter))


def _stepping(application: QApplication, frame: Any) -> None:
    from PySide6.QtWidgets import QStackedWidget, QWidget

    from desktop.commands.bench_child import _stay_quiet

    screen = frame.navigator.current
    beside = QStackedWidget()
    beside.resize(screen.size())
    empty = [QWidget() for _ in range(_STEPS + 2)]
    for each in empty:
        beside.addWidget(each)
    beside.show()
    _stay_quiet(application)
    painted: list[float] = []
    screen.work.page.picture.painted.connect(lambda: painted.append(time.thread_time()))
    for at in range(1, _STEPS + 1):
        theirs = _worked(application, empty[at], partial(beside.setCurrentIndex, at))
        painted.clear()
        before = time.thread_time()
        whole = _worked(application, screen.work.page, screen.work.footer.next_button.click)
        _stay_quiet(application)
        if at > 1:
            # the page is on the screen with the picture of it, where there is one; else with its own paint
            ours = painted[0] - before if painted else whole
            print(f"next_step {ours:.6f} {theirs:.6f}", flush=True)
            print(f"next_step_whole {whole:.6f} {theirs:.6f}", flush=True)
