"""Builds the nonverbal cues and environmental clues from `observation/built_in.toml`."""

from __future__ import annotations

from desktop.content.build_protocol import LineShape, Strict, lines
from desktop.content.texts import Texts
from desktop.domain.observation import Clue, ClueGroup, ObservationContent, ObservationRow
from desktop.domain.protocol import OBSERVATION_MARKS, Channel, Line
from desktop.domain.protocol_check import OPTION_ID, bad_id


class CueShape(Strict):
    """A chip of a row: what may be noticed, in few words."""

    id: str
    text: str
    sources: list[str] = []


class RowShape(Strict):
    """A kind of nonverbal communication."""

    id: str
    label: str
    look_for: str
    channels: list[Channel]
    cue: list[CueShape] = []
    icon: str = ""
    sources: list[str] = []


class ClueShape(Strict):
    """Something seen or heard around the client."""

    id: str
    label: str
    hint: str
    group: ClueGroup
    channels: list[Channel]
    icon: str = ""
    urgent: bool = False
    say: str = ""
    task: str = ""
    sources: list[str] = []


class ObservationShape(Strict):
    """An observation file."""

    row: list[RowShape]
    clue: list[ClueShape]
    note: list[LineShape] = []


def _cues(row: RowShape, texts: Texts) -> tuple[Line, ...]:
    seen: set[str] = set()
    for cue in row.cue:
        entry = f"{row.id}/{cue.id}"
        # beside the marks of a row, conditions name its chips: row:usual, row:clenched
        if bad_id(cue.id, OPTION_ID) or cue.id in OBSERVATION_MARKS:
            texts.problem(entry, "id", "bad_id", word=cue.id)
        if cue.id in seen:
            texts.problem(entry, "id", "id_twice", word=cue.id)
        seen.add(cue.id)
    return tuple(
        Line(
            id=cue.id,
            text=texts.worker(f"{row.id}/{cue.id}/text", cue.text, needed=True),
            sources=texts.cite(f"{row.id}/{cue.id}", cue.sources),
        )
        for cue in row.cue
    )


def build_observation(shape: ObservationShape, texts: Texts) -> ObservationContent:
    """Return the content; problems are noted in `texts`."""
    names = [*(row.id for row in shape.row), *(clue.id for clue in shape.clue)]
    for name in names:
        if bad_id(name, OPTION_ID):
            texts.problem(name, "id", "bad_id", word=name)
    texts.once(names)
    return ObservationContent(
        rows=tuple(
            ObservationRow(
                id=row.id,
                label=texts.worker(f"{row.id}/label", row.label, needed=True),
                look_for=texts.worker(f"{row.id}/look_for", row.look_for, needed=True),
                channels=tuple(row.channels),
                cues=_cues(row, texts),
                icon=row.icon,
                sources=texts.cite(row.id, row.sources),
            )
            for row in shape.row
        ),
        clues=tuple(
            Clue(
                id=clue.id,
                label=texts.worker(f"{clue.id}/label", clue.label, needed=True),
                hint=texts.worker(f"{clue.id}/hint", clue.hint, needed=True),
                group=clue.group,
                channels=tuple(clue.channels),
                icon=clue.icon,
                urgent=clue.urgent,
                say=texts.client(f"{clue.id}/say", clue.say),
                task=texts.worker(f"{clue.id}/task", clue.task),
                sources=texts.cite(clue.id, clue.sources),
            )
            for clue in shape.clue
        ),
        notes=lines("note", shape.note, texts),
    )
