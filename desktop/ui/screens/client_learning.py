"""Client page: what was learnt together about staying safe online and on the phone, and what comes again."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.errors import ContentBroken
from desktop.services.learning_pages import FRAME, TOPICS
from desktop.ui.agreed_words import lesson_line
from desktop.ui.client_paper import ClientPaper, PaperAsked, PaperPlan
from desktop.ui.flow_buttons import button_row
from desktop.ui.messages import explain
from desktop.ui.widgets.buttons import QuietButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.choice import ChoiceGroup, ChoiceOption
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PlainLabel, isolate, ltr
from desktop.ui.widgets.lists import listed

if TYPE_CHECKING:
    from datetime import date

    from desktop.domain.clients import Client
    from desktop.domain.education import Lesson, Topic
    from desktop.services.made import Made
    from desktop.ui.context import ScreenContext

translate = QCoreApplication.translate
LATER = 30
"""Days until a topic comes again that is put off."""


def topic_titles(context: ScreenContext) -> dict[str, str]:
    """Return the titles of topics by id; nothing where there is no sound file at all."""
    try:
        return {topic.id: topic.title for topic in context.content.topics()}
    except ContentBroken:
        return {}


class LearningCard(Card):
    """The newest lesson of each topic; below them what nobody talked about yet of the first things."""

    def __init__(self, context: ScreenContext, client: Client) -> None:
        super().__init__(context.theme, translate("Learning", "Learning together"), note=" ")
        self._context, self._client = context, client
        self._open_case = client.status != "closed"
        self.setObjectName("client_learning")
        self.body.setSpacing(context.theme.space("s"))
        self._lines: list[QWidget] = []
        self._first = self.body.count()
        self.fill()
        self.topics: ChoiceGroup | None = None
        self.paper: ClientPaper | None = None
        if self._open_case:
            self._add_paper()

    def _add_paper(self) -> None:
        """A page to take along: what it is about is chosen, in the client's language where there are words."""
        context, titles = self._context, topic_titles(self._context)
        if not titles:
            return
        theme, name = context.theme, translate("Learning", "What the page is about")
        options = [ChoiceOption(value=topic, text=title) for topic, title in titles.items()]
        self.topics = ChoiceGroup(theme, name, options, columns=2, keys=False)
        self.topics.setObjectName("learning_topics")
        self.topics.set_density("short")
        topics = self.topics

        def make(asked: PaperAsked) -> Made:
            return context.services.papers.learning(
                self._client.id, topics.values(), asked.language, gender=asked.gender
            )

        def missing() -> str:
            return "" if topics.values() else translate("Learning", "Choose first what the page is about.")

        self.paper = paper = ClientPaper(
            context,
            self._client,
            PaperPlan(
                name="learning",
                words=translate("Learning", "A page to take along…"),
                make=make,
                about=f"learning/{self._client.id}",
                kinds=(FRAME, TOPICS),
                extra=topics,
                missing=missing,
            ),
        )
        self.topics.changed.connect(lambda _values: paper.refresh())
        self.paper.given.connect(self._on_given)
        self.body.addWidget(self.paper)

    def _on_given(self, asked: PaperAsked) -> None:
        assert self.topics is not None
        note = partial(
            self._context.services.education.handed_out,
            self._client.id,
            self.topics.values(),
            asked.language,
            how="paper" if asked.how == "printed" else "message",
        )
        self._context.tasks.write(self, note, done=lambda _none: self.fill(), failed=self._refused)

    def fill(self) -> None:
        """Read everything again."""
        context, theme = self._context, self._context.theme
        today = context.clock.now().local().date()
        lessons = context.services.education.last(self._client.id)
        titles = topic_titles(context)
        for widget in self._lines:
            self.body.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._lines = [self._line(lesson, titles, today) for lesson in lessons]
        if not lessons:
            words = translate(
                "Learning", "Nothing talked about yet. A session has the topics under “Work together”."
            )
            self._lines.append(PlainLabel(theme, words, role="muted", wrap=True))
        given = {lesson.topic for lesson in lessons}
        first = [titles[each.id] for each in self._early() if each.id not in given]
        if first and lessons:
            words = translate("Learning", "Not yet: {topics}").format(
                topics=listed(isolate(each) for each in first)
            )
            self._lines.append(PlainLabel(theme, words, size="small", role="muted", wrap=True))
        for place, widget in enumerate(self._lines):
            self.body.insertWidget(self._first + place, widget)
            widget.show()
        late = len(context.services.education.due(self._client.id))
        words = translate("Learning", "{count} due again").format(count=ltr(str(late)))
        self.note.setText(words if late else "")

    def _early(self) -> list[Topic]:
        try:
            return [topic for topic in self._context.content.topics() if topic.early]
        except ContentBroken:
            return []

    def _line(self, lesson: Lesson, titles: dict[str, str], today: date) -> QWidget:
        theme = self._context.theme
        holder = QWidget(self)
        holder.setObjectName(f"lesson_{lesson.id[:12]}")
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        title = titles.get(lesson.topic, lesson.topic.replace("_", " "))
        on = lesson.again_on
        late = on is not None and on <= today
        icon = "clock-alert" if late else "book-open-check"
        column.addWidget(
            IconLabel(
                theme, title, icon=icon, icon_role="caution" if late else "positive", strong=True, wrap=True
            )
        )
        facts = lesson_line(lesson, today)
        column.addWidget(PlainLabel(theme, facts, size="small", role="muted", wrap=True))
        if lesson.words:
            column.addWidget(PlainLabel(theme, f"“{isolate(lesson.words)}”", wrap=True))
        if self._open_case and on is not None:
            later = self._button(translate("Learning", "Again in a month"), title)
            later.clicked.connect(partial(self._on_again, lesson, today + timedelta(days=LATER)))
            enough = self._button(translate("Learning", "Need not come again"), title)
            enough.clicked.connect(partial(self._on_again, lesson, None))
            column.addWidget(button_row(theme, [later, enough]))
        return holder

    def _button(self, words: str, title: str) -> QuietButton:
        button = QuietButton(self._context.theme, words, small=True)
        button.setAccessibleName(f"{title}: {words}")
        return button

    def _on_again(self, lesson: Lesson, on: date | None, _pressed: bool = False) -> None:
        again = partial(self._context.services.education.again, self._client.id, lesson, on)
        self._context.tasks.write(self, again, done=lambda _none: self._stored(), failed=self._refused)

    def _stored(self) -> None:
        self.fill()
        button = self.findChild(QuietButton)
        if button is not None:
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refused(self, error: Exception) -> None:
        self._context.window.tell(explain(error), caution=True)
        self.fill()
