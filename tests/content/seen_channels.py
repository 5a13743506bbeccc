"""The two channels on which one sees each other, and how a session over them is answered in tests."""

from __future__ import annotations

from functools import cache
from typing import Any

from desktop.domain.answers import Answer
from desktop.domain.protocol import Protocol
from desktop.domain.wizard import Wizard
from tests.content.places import store

SEEN = ("in_person", "video")
WHERE = {"in_person": {"meet.where": "home"}, "video": {"camera.is": "on"}}
"""What opens everything that can be seen on this channel."""


@cache
def protocol(channel: str) -> Protocol:
    """The built-in protocol of a channel."""
    return store().protocol(channel)


def begun(channel: str, context: dict[str, Any] | None = None, **answers: Any) -> Wizard:
    """A session with these answers; ``__`` stands for the dot in a question's id."""
    return tell(Wizard(protocol(channel), {"session.channel": channel} | (context or {})), **answers)


def alone(channel: str, context: dict[str, Any] | None = None, **answers: Any) -> Wizard:
    """A session in which it is the client, alone."""
    return tell(begun(channel, context, picked__who="client", near__who=near("alone")), **answers)


def tell(session: Wizard, **answers: Any) -> Wizard:
    """Give answers."""
    for name, value in answers.items():
        session = session.answer(name.replace("__", "."), Answer(value=value))
    return session


def near(role: str) -> list[dict[str, str]]:
    """One person who is near."""
    return [{"role": role}]


def ids(session: Wizard) -> list[str]:
    """The pages that are shown."""
    return [page.id for page in session.visible_pages]


def asked(session: Wizard, page: str) -> list[str]:
    """The questions that are shown on a page."""
    return [shown.question.id for shown in session.shown_page(page).questions]
