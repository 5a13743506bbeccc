"""Sessions of the past in which something was noticed, written through the services with a moving clock."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from desktop.domain.answers import Answer

if TYPE_CHECKING:
    from desktop.services.app_services import Services
    from tests.fixtures.vaults import FakeClock


def cell(mark: str, note: str = "", *cues: str) -> dict[str, Any]:
    """Return a marked row."""
    return {"mark": mark, "note": note, "basis": ""} | ({"cues": list(cues)} if cues else {})


def held(
    services: Services,
    clock: FakeClock,
    client_id: str,
    cells: Mapping[str, Any] | None,
    *,
    days_ago: float,
    channel: str = "video",
    any_: str = "yes",
    length: str = "ordinary",
    sign: bool = True,
) -> str:
    """Hold a session some days ago and sign it; the clock stands where it stood afterwards."""
    now = clock.utc
    clock.utc = now - timedelta(days=days_ago)
    session_id = services.sessions.start(
        client_id,
        protocol=services.content.protocol(channel),  # type: ignore[arg-type]
        spoken={},
        length=length,
        channel_reason="test",
    )
    answers = {"notice.any": Answer(value=any_)} if any_ else {}
    if cells is not None:
        answers["notice.rows"] = Answer(value=dict(cells))
    page = "observe.voice" if channel == "phone" else "observe.noticed"
    services.sessions.save(session_id, answers, visited=frozenset({page} if any_ or cells else ()))
    if sign:
        services.sessions.sign(session_id, {"session.length": length})
    clock.utc = now
    return session_id


def autumn(services: Services, clock: FakeClock, client_id: str) -> list[str]:
    """Hold five sessions of an autumn, as in the picture of the design; the ids, the oldest first."""
    usual = cell("usual")
    days: Sequence[tuple[float, dict[str, Any]]] = (
        (60, {"face": usual, "gestures": usual, "voice": usual, "posture": usual, "touch": cell("not_noticed")}),
        (45, {"face": usual, "voice": usual, "posture": cell("different", "turned to the window", "turned_away")}),
        (30, {"face": usual, "gestures": usual, "voice": cell("not_noticed"), "gaze": usual}),
        (14, {"face": usual, "gestures": cell("different", "hands under the table", "hands_hidden"), "voice": usual}),
        (5, {"face": cell("different", "", "tears"), "voice": usual, "posture": usual, "touch": usual}),
    )  # fmt: skip
    return [held(services, clock, client_id, cells, days_ago=ago) for ago, cells in days]
