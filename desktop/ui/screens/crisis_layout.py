"""Where everything on the crisis screen stands at every size: nothing scrolls, the less important goes first.

Plain numbers in logical pixels at 100 %; the screen scales and mirrors them. The pictures 08, 09, 18, 19 and 22 of the
design are the cases this must hit exactly.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

BAND, STEPS_WIDTH, STEP, STEP_SHORT = 88, 496, 72, 56
SHORT_BELOW, WIDE_FROM, ONE_ROW_BAND_FROM = 740, 1100, 560
FIELD, ROW, QUICK, GAP, CALM = 56, 32, 56, 12, 177
NOTICE, CARD, CARD_TOWNS = 44, 137, 168
KIND_WIDTH, KIND = 213, 38
SAY = 64
SAY_NARROW, SAY_LOW = 84, 70
LOG_LEAST = 42


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in reading terms: `x` counts from the leading edge."""

    x: int
    y: int
    width: int
    height: int

    @property
    def bottom(self) -> int:
        """The first row below it."""
        return self.y + self.height


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrangement:
    """Boxes by part name; a part that is not there is not shown. Steps are `step:0` … `step:5`."""

    compact: bool
    short: bool
    band_rows: int = 1
    fields: str = "above"
    """Where the words of Where and Who stand: above, beside, or inside as a hint."""
    supers: bool = True
    boxes: dict[str, Box] = field(default_factory=dict)


def arrange(
    width: int, height: int, *, current: int, notice: bool, towns: bool, say: bool = False
) -> Arrangement:
    """Return the arrangement; `current` is the place of the current step (-1 when every step is done).

    `say`: there are words for the client's ear in their language; the log gives them room where it keeps some. In the
    narrow form they take the room that is left, at the least height with the names of the fields beside them.
    """
    wide = _wide(width, height, current, notice, towns, say) if width >= WIDE_FROM else None
    return wide if wide is not None else _compact(width, height, notice, say)


def _wide(width: int, height: int, current: int, notice: bool, towns: bool, say: bool) -> Arrangement | None:
    short = height < SHORT_BELOW
    boxes = {"band": Box(0, 0, width, BAND), "column": Box(0, BAND, STEPS_WIDTH, height - BAND)}
    y = BAND + GAP
    for step in range(6):
        tall = STEP if not short or step == current else STEP_SHORT
        boxes[f"step:{step}"] = Box(24, y, 455, tall)
        y += tall + 4
    if y - 4 > height:
        return None
    if height - CALM >= y:
        boxes["calm"] = Box(24, height - CALM, 455, CALM)
        if not short and height - CALM - y >= 28:
            boxes["hint"] = Box(36, y + 3, 430 - KIND_WIDTH, 24)
    if min(height - CALM if "calm" in boxes else height, height) - y >= KIND - 4:
        boxes["kind"] = Box(24 + 455 - KIND_WIDTH, y - 3, KIND_WIDTH, KIND)
    left, room = STEPS_WIDTH + 16, width - STEPS_WIDTH - 16 - 24
    boxes["foot"] = Box(left, height - GAP - FIELD, room, FIELD)
    boxes["keys"] = Box(left, height - 2 * (GAP + FIELD), room, QUICK)
    boxes["note"] = Box(left, height - 3 * (GAP + FIELD), room, FIELD)
    y = BAND + GAP
    if notice:
        boxes["notice"] = Box(left, y, room, NOTICE)
        y += NOTICE + GAP
    half = (room - 16) // 2
    boxes["where"] = Box(left, y, half, 26 + FIELD)
    boxes["who"] = Box(left + half + 16, y, room - half - 16, 26 + FIELD)
    y += 26 + FIELD + GAP
    card = CARD_TOWNS if towns else CARD
    boxes["number"] = Box(left, y, room, card)
    y += card + GAP
    bottom = boxes["note"].y - GAP
    if y - GAP > bottom:
        return None
    if say and bottom - y >= SAY + GAP + LOG_LEAST:
        boxes["say"] = Box(left, y, room, SAY)
        y += SAY + GAP
    if bottom - y >= LOG_LEAST:
        boxes["log"] = Box(left, y, room, bottom - y)
    boxes["panel"] = Box(left, BAND + GAP, room, bottom - BAND - GAP)
    return Arrangement(compact=False, short=short, boxes=boxes)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Narrow:
    """Heights of the narrow form; 0 leaves a part out."""

    band: int = 128
    top: int = 12
    step: int = STEP
    gap: int = 10
    dots: int = 40
    fields: str = "above"
    number: int = 88
    say: int = 0
    note: int = 48
    keys: int = 104
    foot: int = 64
    notice: int = 0

    def fields_height(self) -> int:
        return {"above": 150, "beside": 104, "inside": 48, "": 0}[self.fields]

    def total(self) -> int:
        parts = (
            self.notice,
            self.step,
            self.dots,
            self.fields_height(),
            self.number,
            self.say,
            self.note,
            self.keys,
        )
        used = [part for part in parts if part]
        return self.band + self.top + sum(used) + self.gap * (len(used) - 1) + GAP + self.foot


def _compact(width: int, height: int, notice: bool, say: bool) -> Arrangement:
    form = _Narrow(notice=NOTICE if notice else 0)
    tall = form
    low = replace(form, top=8, step=60, gap=8, fields="beside", number=86, note=42)
    forms = [tall, low]
    if say:
        # the step keeps its second line: those are the same words in the worker's language
        forms = [replace(tall, say=SAY_NARROW), replace(low, step=STEP, gap=6, say=SAY_LOW), *forms]
    for change in (
        {"fields": "inside"},
        {"number": 64},
        {"keys": 48} if width >= ONE_ROW_BAND_FROM else {"keys": 104},
        {"band": 64} if width >= ONE_ROW_BAND_FROM else {"band": 128},
        {"dots": 0},
        {"notice": 0},
        {"keys": 0},
        {"fields": ""},
        {"foot": 0},
    ):
        low = replace(low, **change)
        forms.append(low)
    chosen = next((found for found in forms if found.total() <= height), forms[-1])
    return _place_narrow(chosen, width, height)


def _place_narrow(form: _Narrow, width: int, height: int) -> Arrangement:
    pad = 16
    room = width - 2 * pad
    boxes = {"band": Box(0, 0, width, form.band)}
    y = form.band + form.top
    if form.notice:
        boxes["notice"] = Box(pad, y, room, form.notice)
        y += form.notice + form.gap
    boxes["step"] = Box(pad, y, room, form.step)
    y += form.step + form.gap
    if form.dots:
        for step in range(6):
            boxes[f"dot:{step}"] = Box(pad - 2 + step * 48, y - 2, 44, 44)
        boxes["kind"] = Box(pad - 2 + 6 * 48, y - 2, pad + room - (pad - 2 + 6 * 48), 44)
        y += form.dots + form.gap
    y = _place_fields(boxes, form, pad, y, room)
    boxes["number"] = Box(pad, y, room, form.number)
    y += form.number + form.gap
    if form.say:
        boxes["say"] = Box(pad, y, room, form.say)
        y += form.say + form.gap
    boxes["note"] = Box(pad, y, room, form.note)
    y += form.note + form.gap
    if form.keys:
        boxes["keys"] = Box(pad, y, room, form.keys)
    if form.foot:
        boxes["foot"] = Box(0, height - form.foot, width, form.foot)
    panel_top = form.band + 8
    boxes["panel"] = Box(pad, panel_top, room, max(boxes["note"].y - form.gap - panel_top, 0))
    if boxes["panel"].height < 280:
        boxes["panel"] = Box(pad, panel_top, room, height - form.foot - 8 - panel_top)
    return Arrangement(
        compact=True,
        short=form.step < STEP,
        band_rows=2 if form.band >= 128 else 1,
        fields=form.fields,
        supers=form.number > 64,
        boxes=boxes,
    )


def _place_fields(boxes: dict[str, Box], form: _Narrow, pad: int, y: int, room: int) -> int:
    if form.fields == "inside":
        half = (room - 8) // 2
        boxes["where"] = Box(pad, y, half, 48)
        boxes["who"] = Box(pad + half + 8, y, room - half - 8, 48)
        return y + 48 + form.gap
    if form.fields:
        tall = 70 if form.fields == "above" else 48
        between = 10 if form.fields == "above" else 8
        boxes["where"] = Box(pad, y, room, tall)
        boxes["who"] = Box(pad, y + tall + between, room, tall)
        return y + 2 * tall + between + form.gap
    return y
