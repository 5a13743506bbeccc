"""One of every control, for the sweeps: names, sizes, directions, no complaints from Qt."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QWidget

from desktop.domain.timeline import scale_of
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import BandButton, IconButton, PrimaryButton, QuietButton, SecondaryButton
from desktop.ui.widgets.card import Card, Surface
from desktop.ui.widgets.chip import Chip, Tag
from desktop.ui.widgets.choice import ChoiceGroup, ChoiceOption, ChoiceRow
from desktop.ui.widgets.client_strip import ClientStrip, Fact
from desktop.ui.widgets.crisis_button import CrisisButton
from desktop.ui.widgets.crisis_parts import CrisisStepRow, DispatchNumber, QuickKey, StepDot, TownNumber
from desktop.ui.widgets.day_bars import DayBar, DayBars
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.gallery import Gallery
from desktop.ui.widgets.hold_to_see import HoldToSee
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.keycap import Keycap
from desktop.ui.widgets.labels import PhoneText, PlainLabel
from desktop.ui.widgets.list_row import ListCard, ListRow
from desktop.ui.widgets.note_lines import NoteLines
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.read_aloud import LargeWords, ReadAloudLine
from desktop.ui.widgets.saved import SavedMark, StrengthMeter, UndoLine
from desktop.ui.widgets.segment import usual_different, yes_no_unsure
from desktop.ui.widgets.small_multiples import Mark, SmallMultiples
from desktop.ui.widgets.steps import Step, StepColumn, StepLine
from desktop.ui.widgets.table import Table
from desktop.ui.widgets.tabs import Tabs
from desktop.ui.widgets.text_area import TextArea
from desktop.ui.widgets.timeline_view import Line, Spot, TimelineView
from desktop.ui.widgets.timer_label import TimerLabel

LONG = "A sentence that is a good deal longer than the English it was made from"
PEOPLE = [
    ChoiceOption(value="alone", text="Alone", exclusive=True),
    ChoiceOption(value="partner", text="Partner"),
    ChoiceOption(value="child", text="Child or children", detail="Any age"),
    ChoiceOption(value="parent", text="Parent"),
]


def _timeline(theme: Theme) -> QWidget:
    view = TimelineView(theme, "Timeline", ["Sessions", "Changes", "Plans", "Urgent"])
    now = 20_780.5
    spots = [
        Spot(lane=0, at=now - 200, shape="full"),
        Spot(lane=0, at=now - 150, shape="half"),
        Spot(lane=1, at=now - 90, shape="diamond"),
        Spot(lane=2, at=now - 80, shape="bar_now", end=now),
        Spot(lane=3, at=now - 60, shape="square"),
        Spot(lane=0, at=now + 5, shape="booked"),
    ]
    scale = scale_of([spot.at for spot in spots], now)
    view.set_line(
        Line(
            scale=scale,
            spots=spots,
            shares=[scale.share(spot.at) for spot in spots],
            say=lambda places: f"Mark {places[0]}",
            label=lambda place: f"Mark {place}",
            tick=lambda day, _unit, _first: f"{day:%d.%m.}",
            today="Today",
            summary="Half a year",
        )
    )
    return view


def _day_bars(theme: Theme) -> QWidget:
    bars = DayBars(theme, "This week")
    bars.set_days(
        [
            DayBar(
                label=f"D{day}", full=day * 5, empty=7 - day, words=f"Day {day}: {day * 5}.", today=day == 2
            )
            for day in range(7)
        ]
    )
    return bars


def _list(theme: Theme) -> QWidget:
    card = ListCard(theme, "Waiting")
    held = card.add_row(ListRow(theme, "Ring the landlord", end="Today"))
    held.put_buttons(
        lead=IconButton(theme, "square", "Done: ring the landlord"),
        end=IconButton(theme, "timer-reset", "Put off: ring the landlord"),
    )
    card.add_row(
        ListRow(theme, "Call the school", detail=LONG, end="2 days late", icon="clock-alert", late=True)
    )
    card.add_row(ListRow(theme, LONG, chevron=True, checkable=True))
    return card


def _strip(theme: Theme) -> QWidget:
    strip = ClientStrip(theme)
    facts = [
        Fact(label="Safe contact", value="Call until 16:00", tone="good", keep=True),
        Fact(label="Dispatch", value="503 555 0142", keep=True, number=True),
        Fact(label="Speaks", value="Arabic"),
    ]
    strip.set_client("Samira", "W-0412", facts, other_name="سميرة")
    return strip


def _table(theme: Theme) -> QWidget:
    table = Table(theme, "Clients")
    model = QStandardItemModel(0, 2, table)
    model.setHorizontalHeaderLabels(["Name", "Id"])
    for number in range(5):
        model.appendRow([QStandardItem(f"Person {number}"), QStandardItem(f"W-{number}")])
    table.setModel(model)
    return table


def _steps(theme: Theme) -> QWidget:
    column = StepColumn(theme, "Steps")
    column.set_steps(
        [
            Step(key="a", text="Prepare", state="done"),
            Step(key="b", text="Opening", state="current", pages=("Privacy", "Who is there"), page=1),
            Step(key="c", text="Observe", state="skipped", reason="no time"),
            Step(key="d", text=LONG),
        ]
    )
    return column


def _page(theme: Theme) -> QWidget:
    page = Page(theme, LONG, subtitle=LONG, kicker="Opening, 2 of 4", footer=True)
    page.body.addWidget(PlainLabel(theme, LONG, wrap=True))
    page.footer_end.addWidget(PrimaryButton(theme, "Next", page=True, keycap="Enter"))
    return page


def _undo(theme: Theme) -> QWidget:
    line = UndoLine(theme)
    line.setText("Note moved")
    line.show()
    return line


def _card(theme: Theme) -> QWidget:
    card = Card(theme, "Supports", note="3", lead=True)
    card.body.addWidget(PlainLabel(theme, LONG, wrap=True))
    return card


MAKERS: dict[str, Callable[[Theme], QWidget]] = {
    "primary": lambda theme: PrimaryButton(theme, "Start session", keycap="Enter", page=True, icon="plus"),
    "secondary": lambda theme: SecondaryButton(theme, LONG, trailing_icon="arrow-right"),
    "band": lambda theme: BandButton(theme, "Call dropped", icon="phone-off", keycap="F7", size="large"),
    "quiet": lambda theme: QuietButton(theme, "Add & change", icon="plus", adds=True),
    "icon": lambda theme: IconButton(theme, "lock", "Lock"),
    "crisis": CrisisButton,
    "label": lambda theme: PlainLabel(theme, LONG, wrap=True),
    "phone": lambda theme: PhoneText(theme, "503 555 0142"),
    "icon_label": lambda theme: IconLabel(theme, LONG, icon="check", wrap=True),
    "keycap": lambda theme: Keycap(theme, "Ctrl K"),
    "tag": lambda theme: Tag(theme, "Medium", tone="look"),
    "chip": lambda theme: Chip(theme, "Upkeep"),
    "choice_row": lambda theme: ChoiceRow(theme, LONG, detail=LONG, key="4"),
    "choices": lambda theme: ChoiceGroup(theme, "Who is there?", PEOPLE),
    "choice_of_one": lambda theme: ChoiceGroup(theme, "Who is there?", PEOPLE, multi=False),
    "yes_no": lambda theme: yes_no_unsure(theme, "Can they hear?"),
    "usual": lambda theme: usual_different(theme, "Face"),
    "field": lambda theme: TextField(
        theme, "Street", hint="Street, town", clear=True, icon="search", keycap="/"
    ),
    "password": lambda theme: TextField(theme, "Passphrase", password=True, lead=True),
    "crisis_field": lambda theme: TextField(theme, "Where is the client now?", crisis=True),
    "area": lambda theme: TextArea(theme, "Notes", hint="In her words"),
    "lines": lambda theme: NoteLines(theme, "Notes", words=str.title),
    "banner": lambda theme: Banner(theme, LONG, tone="look", button=SecondaryButton(theme, "Switch")),
    "card": _card,
    "surface": lambda theme: Surface(theme, "sidebar", line="top bottom start end"),
    "list": _list,
    "strip": _strip,
    "table": _table,
    "steps": _steps,
    "step_line": lambda theme: StepLine(theme, ["Passphrase", "Recovery sheet", "Agency"]),
    "tabs": lambda theme: Tabs(theme, "Parts", [("overview", "Overview"), ("plans", "Plans")]),
    "page": _page,
    "empty": lambda theme: EmptyState(theme, LONG, LONG, buttons=(PrimaryButton(theme, "New client"),)),
    "read_aloud": lambda theme: ReadAloudLine(theme, "من معك في الغرفة؟", "ar", "Read aloud in Arabic"),
    "large_words": lambda theme: LargeWords(theme, "من معك في الغرفة؟", "ar"),
    "hold": lambda theme: HoldToSee(theme, "Code word", "lemon"),
    "saved": SavedMark,
    "undo": _undo,
    "strength": StrengthMeter,
    "timer": lambda theme: TimerLabel(theme, icon="timer", hours=True),
    "crisis_step": lambda theme: CrisisStepRow(theme, 1, "Say you are staying", "Name the risk together"),
    "step_dot": lambda theme: StepDot(theme, 1, "Say you are staying"),
    "quick_key": lambda theme: QuickKey(theme, "Police called", "F4"),
    "dispatch": lambda theme: DispatchNumber(theme, "Local dispatch", "503 555 0142"),
    "town": lambda theme: TownNumber(theme, "Fairbrook", "503 555 0142"),
    "day_bars": _day_bars,
    "timeline": _timeline,
    "multiples": lambda theme: SmallMultiples(
        theme, "Face", [Mark(kind="usual", words="3 November, as usual")]
    ),
    "gallery": Gallery,
}
