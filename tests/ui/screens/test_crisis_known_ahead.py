"""The crisis key from a client's page: the record was read before it, and is the one in front as it is now."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt

from desktop.services.app_services import Services
from tests.ui.screens.crisis_window import Desk, desk, unlocked

__all__ = ["desk", "unlocked"]


def services(desk: Desk) -> Services:
    """Of the open vault."""
    assert desk.window.opened is not None
    return desk.window.opened.services


def stand_on(desk: Desk, client_id: str) -> None:
    """Open a client's page and wait until their record was read ahead."""
    desk.window.go("client", {"client_id": client_id})
    desk.wait(lambda: services(desk).crisis_ahead.holds == client_id)


def move(desk: Desk, client_id: str, number: str) -> None:
    """Give their usual address another dispatch number, on the lane."""
    client = services(desk).clients.get(client_id)
    assert client is not None
    (address,) = client.draft.addresses
    draft = replace(
        client.draft,
        addresses=(replace(address, dispatch_number=number, dispatch_checked_at=desk.clock.now()),),
    )
    done: list[object] = []
    desk.window.parts.tasks.write(
        desk.window, services(desk).clients.change, client_id, client.version, draft, done=done.append
    )
    desk.wait(lambda: bool(done))


def test_the_key_shows_what_was_read_before_it_and_says_everything_once(unlocked: Desk) -> None:
    client_id = unlocked.add_client()
    stand_on(unlocked, client_id)
    known = services(unlocked).crisis_ahead.get(client_id)
    unlocked.wait(lambda: unlocked.window.crisis.page is not None)
    said: list[None] = []
    unlocked.page.refreshed.connect(lambda: said.append(None))
    page = unlocked.f9()
    assert page.runner.client is known
    assert known is not None
    assert said == [None]
    assert page.runner.run is not None
    assert page.runner.run.client_id == client_id
    assert "5550142" in "".join(filter(str.isdigit, page.view.number.view.number))


def test_a_number_changed_a_moment_ago_is_the_one_that_is_shown(unlocked: Desk) -> None:
    client_id = unlocked.add_client()
    stand_on(unlocked, client_id)
    move(unlocked, client_id, "(503) 555-0199")
    page = unlocked.f9()
    assert "5550199" in "".join(filter(str.isdigit, page.view.number.view.number))


def test_from_one_page_straight_to_the_next_it_is_the_one_in_front(unlocked: Desk) -> None:
    one, other = unlocked.add_client(), unlocked.add_client()
    move(unlocked, other, "(503) 555-0177")
    stand_on(unlocked, one)
    unlocked.window.go("client", {"client_id": other})
    page = unlocked.f9()
    assert page.runner.client is not None
    assert page.runner.client.id == other
    assert "5550177" in "".join(filter(str.isdigit, page.view.number.view.number))


def test_nothing_is_held_on_a_page_of_nobody_under_the_cover_and_after_a_lock(unlocked: Desk) -> None:
    client_id = unlocked.add_client()
    stand_on(unlocked, client_id)
    ahead = services(unlocked).crisis_ahead
    unlocked.window.go("settings")
    unlocked.wait(lambda: ahead.holds == "")
    stand_on(unlocked, client_id)
    unlocked.press(Qt.Key.Key_F8)
    assert unlocked.window.covering.shown
    assert ahead.holds == ""
    assert unlocked.window.frame is not None
    unlocked.window.frame.ahead.look()
    assert ahead.holds == "", "a page that is covered is not in front"
    unlocked.window.covering.uncover()
    unlocked.wait(lambda: ahead.holds == client_id)
    unlocked.window.lock()
    unlocked.wait(lambda: not unlocked.window.unlocked)
    assert ahead.holds == ""


def test_while_crisis_is_in_front_nothing_more_is_held(unlocked: Desk) -> None:
    client_id = unlocked.add_client()
    stand_on(unlocked, client_id)
    unlocked.f9()
    unlocked.wait(lambda: services(unlocked).crisis_ahead.holds == "")
