"""A channel shows only the rows and clues it can."""

from __future__ import annotations

from desktop.domain.observation import Clue, ObservationContent, ObservationRow


def test_rows_and_clues_are_parted_by_channel() -> None:
    content = ObservationContent(
        rows=(
            ObservationRow(id="voice", label="Voice", look_for="Tone", channels=("phone", "video")),
            ObservationRow(id="gaze", label="Gaze", look_for="Eyes", channels=("video",)),
        ),
        clues=(
            Clue(id="chirp", label="Chirp", hint="Battery", group="heard", channels=("phone",)),
            Clue(id="holes", label="Holes", hint="Ask alone", group="seen", channels=("video",)),
        ),
        notes=(),
    )
    can, cannot = content.rows_for("phone")
    assert [option.id for option in can] == ["voice"]
    assert [option.id for option in cannot] == ["gaze"]
    assert can[0].hint == "Tone"
    heard, not_seen = content.clues_for("phone")
    assert [(option.id, option.group) for option in heard] == [("chirp", "heard")]
    assert [option.group for option in not_seen] == ["seen"]
    assert content.rows_for("sms")[0] == ()
