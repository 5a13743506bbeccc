"""Builds the topics of education from `education/topics.toml`."""

from __future__ import annotations

from desktop.content.build_protocol import Strict
from desktop.content.texts import Texts
from desktop.domain.education import Topic
from desktop.domain.protocol_check import OPTION_ID, bad_id


class TopicShape(Strict):
    """Something to learn together: what is said to the client, and what they are asked afterwards."""

    id: str
    title: str
    say: str
    back: str
    early: bool = False
    sources: list[str] = []


class EducationShape(Strict):
    """A file of topics."""

    topic: list[TopicShape]


def build_education(shape: EducationShape, texts: Texts) -> tuple[Topic, ...]:
    """Return the topics; problems are noted in `texts`."""
    names = [topic.id for topic in shape.topic]
    for name in names:
        if bad_id(name, OPTION_ID):
            texts.problem(name, "id", "bad_id", word=name)
    texts.once(names)
    if not names:
        texts.problem("", "topic", "empty")
    return tuple(
        Topic(
            id=topic.id,
            title=texts.worker(f"{topic.id}/title", topic.title, needed=True),
            say=texts.client(f"{topic.id}/say", topic.say, needed=True),
            back=texts.client(f"{topic.id}/back", topic.back, needed=True),
            early=topic.early,
            sources=texts.cite(topic.id, topic.sources),
        )
        for topic in shape.topic
    )
