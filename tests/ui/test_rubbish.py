"""What hangs in circles is collected on the UI thread, when nobody types, and never on a lane."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.commands.tour_parts.hands import live
from desktop.ui import rubbish
from desktop.ui.rubbish import Rubbish


@pytest.fixture
def place(qapp: object) -> Iterator[QObject]:
    gc.collect()
    owner = QObject()
    yield owner
    owner.deleteLater()
    live(5)


def circle() -> weakref.ref[QWidget]:
    """A closed pop-up that hangs in a circle of references."""
    popup = QWidget()
    popup.itself = popup  # type: ignore[attr-defined]
    return weakref.ref(popup)


def many(found: list[object]) -> None:
    found.extend({} for _ in range(rubbish.YOUNG + 500))


def test_a_lane_never_collects_and_the_look_does(place: QObject) -> None:
    collector = Rubbish(lambda: 60.0, place)
    gone = circle()
    kept: list[object] = []
    lane = threading.Thread(target=many, args=(kept,))
    lane.start()
    lane.join()
    assert gone() is not None, "nothing collects by itself"
    threads = []
    gc.callbacks.append(note := lambda phase, info: threads.append(threading.get_ident()))
    try:
        assert collector.look() == 0
    finally:
        gc.callbacks.remove(note)
    assert gone() is None
    assert set(threads) == {threading.get_ident()}


def test_it_waits_for_a_pause_in_typing_but_not_for_ever(
    place: QObject, monkeypatch: pytest.MonkeyPatch
) -> None:
    quiet = [0.2]
    collector = Rubbish(lambda: quiet[0], place)
    gone = circle()
    kept: list[object] = []
    many(kept)
    assert collector.look() is None
    assert gone() is not None
    monkeypatch.setattr(rubbish, "FULL", rubbish.YOUNG)
    assert collector.look() == 0
    assert gone() is None


def test_older_generations_have_their_turn(place: QObject) -> None:
    collector = Rubbish(lambda: 60.0, place)
    gone = circle()
    gc.collect(0)
    assert gone() is None
    popup = QWidget()
    gone = weakref.ref(popup)
    gc.collect(0)
    gc.collect(1)
    # now it is old, and only then rubbish
    popup.itself = popup  # type: ignore[attr-defined]
    del popup
    for _ in range(rubbish.OLD + 1):
        gc.collect(1)
    assert gone() is not None
    assert collector.look() == 2
    assert gone() is None


def test_the_program_looks_by_itself(place: QObject, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rubbish, "LOOK_MS", 10)
    Rubbish(lambda: 60.0, place)
    gone = circle()
    kept: list[object] = []
    many(kept)
    live(100)
    assert gone() is None
