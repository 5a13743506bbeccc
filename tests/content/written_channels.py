"""The three channels in writing, and how a session over them is answered in tests."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from desktop.domain.answers import Answer
from desktop.domain.protocol import Protocol
from desktop.domain.wizard import Wizard
from tests.content.places import store

WRITTEN = ("sms", "messaging_app", "email")
TELLING = re.compile(
    r"danger|safe|violen|abus|hurt|injur|afraid|threat|police|911|988|crisis|hotline|report|agency|shelter|suicid"
    r"|immigra|asylum|visa|status|ambulance|a plan\b|service|caseworker|supervisor|confidential",
    re.IGNORECASE,
)
ALONE = [{"role": "alone"}]
"""Nobody else reads."""


@cache
def protocol(channel: str) -> Protocol:
    """The built-in protocol of a channel."""
    return store().protocol(channel)


def wizard(channel: str, **context: str) -> Wizard:
    """A session with a grown-up; ``__`` stands for the dot in a name."""
    known = {"session.channel": channel, "client.age_group": "adult", "session.first": "no"}
    return Wizard(
        protocol(channel), known | {name.replace("__", "."): value for name, value in context.items()}
    )


def tell(session: Wizard, **answers: Any) -> Wizard:
    """Give answers."""
    for name, value in answers.items():
        session = session.answer(name.replace("__", "."), Answer(value=value))
    return session


def reached(channel: str, **context: str) -> Wizard:
    """A session in which the code word came and nobody else reads."""
    return tell(wizard(channel, **context), picked__who="client", near__who=ALONE)


def ids(session: Wizard) -> list[str]:
    """The pages that are shown."""
    return [page.id for page in session.visible_pages]


def asked(session: Wizard, page: str) -> list[str]:
    """The questions that are shown on a page."""
    return [shown.question.id for shown in session.shown_page(page).questions]


def messages(session: Wizard) -> Iterator[tuple[str, str]]:
    """Everything that stands on the shown pages to be sent, as it is put now; what waits is not offered."""
    for page in session.visible_pages:
        shown_page = session.shown_page(page.id)
        if shown_page.locked:
            continue
        for shown in shown_page.questions:
            if shown.say and not shown.held:
                yield shown.say_id, shown.say
            yield from ((option.id, option.say) for option in shown.options if option.say)
        yield from ((line.id, line.say) for line in (*shown_page.phrases, *shown_page.guidance) if line.say)
