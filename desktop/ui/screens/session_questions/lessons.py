"""Learning together: a chip for each topic, those due again first; then the words, how it went, when again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop.domain.agreed import ALONE, GIVEN_HOW, UNDERSTOOD
from desktop.domain.education import BACK, due, in_order, last_of_each
from desktop.ui.agreed_words import alone_words, how_words, lesson_line, understood_words
from desktop.ui.screens.session_lines import SaidLine
from desktop.ui.screens.session_questions.chip_lines import ChipLinesBody, Line
from desktop.ui.screens.session_questions.line_parts import DayChips, OneOf, put
from desktop.ui.screens.session_texts import named
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.labels import PlainLabel, isolate
from desktop.ui.widgets.lists import listed

if TYPE_CHECKING:
    from datetime import date

    from desktop.domain.education import Lesson
    from desktop.domain.protocol import Option, Question
    from desktop.ui.screens.session_questions.body import Kit

translate = QCoreApplication.translate


class LessonLine(Line):
    """One topic: what to say, what comes back, whether alone, when again. Nothing is marked beforehand."""

    def __init__(self, kit: Kit, option: Option, last: Lesson | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme, self.topic = kit.theme, option.id
        today = kit.clock.now().local().date()
        label = named(option.label, kit.name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("xxs"))
        column.addWidget(PlainLabel(theme, label, strong=True, wrap=True))
        if last is not None:
            words = lesson_line(last, today)
            column.addWidget(PlainLabel(theme, words, size="small", role="muted", wrap=True))
        column.addWidget(_said(kit, option.say, f"{option.id}/say"))
        back = next((line.say for line in option.cues if line.id == BACK), "")
        if back:
            column.addWidget(_said(kit, back, f"{option.id}/back"))
        asked = {
            "how": translate("Session", "How"),
            "understood": translate("Session", "What came back"),
            "alone": translate("Session", "Alone?"),
            "again": translate("Session", "Again"),
        }
        codes = {
            "how": [(code, how_words(code)) for code in GIVEN_HOW],
            "understood": [(code, understood_words(code)) for code in UNDERSTOOD],
            "alone": [(code, alone_words(code)) for code in ALONE],
        }
        self.parts = {part: OneOf(theme, f"{label}: {asked[part]}", each) for part, each in codes.items()}
        steps = [
            (30, translate("Session", "In a month")),
            (90, translate("Session", "In three months")),
            (180, translate("Session", "In half a year")),
        ]
        self.again = DayChips(theme, f"{label}: {asked['again']}", today, steps)
        self.words = TextField(
            theme,
            translate("Session", "{topic}: how they said it").format(topic=label),
            hide_label=True,
            hint=translate("Session", "How they said it, in their words"),
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.space("s"))
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        rows: list[tuple[str, QWidget]] = [*self.parts.items(), ("again", self.again)]
        for place, (part, widget) in enumerate(rows):
            name = PlainLabel(theme, asked[part], size="small", role="muted", wrap=kit.compact)
            grid.addWidget(name, place, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(widget, place, 1)
        column.addLayout(grid)
        column.addWidget(self.words)
        for group in self.parts.values():
            group.changed.connect(self.changed)
        self.again.changed.connect(self.changed)
        self.words.changed.connect(lambda _text: self.changed.emit())

    def line(self) -> dict[str, str]:
        """Return the line as an answer keeps it."""
        parts = {"topic": self.topic, **{part: group.value() for part, group in self.parts.items()}}
        parts |= {"words": self.words.text(), "again": self.again.value()}
        return {part: text for part, text in parts.items() if text}

    def show_line(self, line: dict[str, str]) -> None:
        """Show a stored line silently."""
        for part, group in self.parts.items():
            group.set_value(line.get(part, ""))
        self.again.set_value(line.get("again", ""))
        put(self.words, line.get("words", ""))


class LessonsBody(ChipLinesBody):
    """Chips of topics, those due again and the early ones first, and a line for each that is on."""

    key = "topic"

    def __init__(
        self, kit: Kit, question: Question, options: tuple[Option, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(kit, question, options, parent)
        words = translate(
            "Session", "A page to take along, in their language: on the client's page, under “Together”."
        )
        self._column.addWidget(PlainLabel(kit.theme, words, size="small", role="muted", wrap=True))

    def ordered(self) -> list[Option]:
        """What is due again, then what nobody talked about yet of the first things."""
        return in_order(self.options, self.kit.before.lessons, self._today())

    def note(self) -> str:
        """Say which topics are due again."""
        titles = {option.id: named(option.label, self.kit.name) for option in self.options}
        late = [lesson.topic for lesson in due(self.kit.before.lessons, self._today())]
        topics = listed(isolate(titles[topic]) for topic in late if topic in titles)
        return translate("Session", "Due again: {topics}").format(topics=topics) if topics else ""

    def make_line(self, option: Option) -> LessonLine:
        """One topic."""
        return LessonLine(self.kit, option, last_of_each(self.kit.before.lessons).get(option.id), self)

    def _today(self) -> date:
        return self.kit.clock.now().local().date()


def _said(kit: Kit, english: str, text_id: str) -> SaidLine:
    """Return words for the client, in their language where there are some."""
    found = kit.spoken.get(text_id)
    foreign = bool(kit.tag) and not kit.tag.startswith("en")
    unchecked = found is not None and foreign and not found.checked_by
    mark = translate("Session", "Not checked by a qualified person") if unchecked else ""
    return SaidLine(kit.theme, english, found.text if found is not None and foreign else "", kit.tag, mark)
