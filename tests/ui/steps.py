"""Ways through the window that several tests take."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.services import practice

if TYPE_CHECKING:
    from desktop.services.app_services import Services
    from tests.ui.opened import Opened


def first_run_steps(opened: Opened) -> Iterator[str]:
    """Go through the first run and stop at each of its steps."""
    hands = opened.hands
    hands.find("first_run")
    yield "passphrase"
    phrase = hands.text_of("first_phrase")
    hands.click("first_use")
    hands.fill("first_again", phrase)
    hands.key(Qt.Key.Key_Return)
    hands.find("first_recovery_key", seconds=20)
    yield "recovery"
    key = hands.text_of("first_recovery_key")
    hands.fill("first_typed_key", key)
    hands.key(Qt.Key.Key_Return)
    hands.find("first_agency_name")
    yield "agency"
    hands.click("first_run_skip")
    hands.find("first_practice")
    yield "start"
    with people_only():
        hands.click("first_practice")
        hands.find("first_open_practice", seconds=40)
    yield "practice"


@contextmanager
def people_only() -> Iterator[None]:
    """The practice vault without the histories: two seconds less where only its page is looked at."""
    whole = practice.begin

    def begin(services: Services, report: object = None) -> None:
        practice.fill(services.vault, services.clients, services.resources)

    practice.begin = begin
    try:
        yield
    finally:
        practice.begin = whole
