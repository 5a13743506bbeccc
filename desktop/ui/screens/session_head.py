"""The head of a session's page: where it is in its step, and its title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.screens.session_texts import named
from desktop.ui.widgets.base import PaintedWidget
from desktop.ui.widgets.labels import PlainLabel, isolate, ltr
from desktop.ui.widgets.lists import set_apart
from desktop.ui.widgets.paint import fill_rounded, is_rtl, place

if TYPE_CHECKING:
    from desktop.domain.wizard_views import ShownPage
    from desktop.ui.screens.session_questions.body import Kit
    from desktop.ui.theme.theme import Theme

translate = QCoreApplication.translate

MANY_PAGES = 7


class PageDashes(PaintedWidget):
    """The pages of a step as short dashes, where there is no step column."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._at, self._of = 1, 1

    def show_place(self, at: int, of: int) -> None:
        """Show page `at` of `of`."""
        self._at, self._of = at, of
        wide, gap = self._dash()
        self.setFixedSize(of * wide + (of - 1) * gap, self.theme.px(4))
        self.update()

    def _dash(self) -> tuple[int, int]:
        """Width and gap: many pages get shorter dashes, or the line would be wider than a narrow window."""
        many = self._of > MANY_PAGES
        return self.theme.px(14 if many else 24), self.theme.px(6 if many else 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw them."""
        painter, rtl = QPainter(self), is_rtl(self)
        wide, gap = self._dash()
        for number in range(1, self._of + 1):
            role = "positive" if number < self._at else "accent" if number == self._at else "line"
            spot = place(rtl, self.rect(), (number - 1) * (wide + gap), 0, wide, self.height())
            fill_rounded(painter, spot, self.theme.px(2), fill=self.theme.colour(role))


class PageHead(QWidget):
    """`kicker`, `dashes` and `title`; `unchecked` says once that nobody checked the words for the client."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kicker = PlainLabel(theme, "", size="small", role="muted")
        self.dashes = PageDashes(theme)
        self.title = PlainLabel(theme, "", size="page_title", strong=True, wrap=True)
        self.unchecked = PlainLabel(theme, "", size="small", role="caution")
        self.unchecked.hide()
        top = QHBoxLayout()
        top.addWidget(self.kicker)
        top.addStretch(1)
        top.addWidget(self.dashes)
        words = QVBoxLayout(self)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addLayout(top)
        line = QHBoxLayout()
        line.addWidget(self.title, 1)
        line.addWidget(self.unchecked)
        words.addLayout(line)

    def show_page(self, shown: ShownPage, kit: Kit) -> None:
        """Say where this page is and what it is called."""
        words = translate("Session", "{step}, {number} of {count}")
        kicker = words.format(
            step=isolate(named(shown.step.title, kit.name)),
            number=ltr(str(shown.number)),
            count=ltr(str(shown.of)),
        )
        if any(each.question.working for each in shown.questions):
            kicker = set_apart([kicker, translate("Session", "working notes")])
        if kicker != self.kicker.text():
            self.kicker.setText(kicker)
        title = named(shown.page.title, kit.name)
        if title != self.title.text():
            self.title.setText(title)
        self.title.set_size("title" if kit.compact or kit.chips or kit.closing else "page_title")
        self.dashes.show_place(shown.number, shown.of)
        self.kicker.setVisible(not kit.chips and not (kit.columns and shown.of == 1))
        self.dashes.setVisible(kit.compact and not kit.chips)

    def clear(self) -> None:
        """Take every word out of it."""
        self.kicker.setText("")
        self.title.setText("")
