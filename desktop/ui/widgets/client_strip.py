"""The client strip: who this is and how to reach them safely; facts drop from the end when it gets narrow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.widgets.base import PaintedWidget
from desktop.ui.widgets.card import Surface
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PlainLabel, ltr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from desktop.ui.theme.theme import Theme

QWIDGETSIZE_MAX = (1 << 24) - 1
FactTone = Literal["plain", "good", "look", "stop"]
_TONES = {"plain": "text", "good": "positive", "look": "caution", "stop": "caution"}
_ICONS = {"good": "shield-check", "look": "shield-alert", "stop": "ban"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One fact of the strip. `keep` ones (safe contact, dispatch) never drop; `elide` ones give way to the others."""

    label: str
    value: str
    tone: FactTone = "plain"
    icon: str = ""
    keep: bool = False
    number: bool = False
    elide: bool = False


class Bar(PaintedWidget):
    """The thin line between two facts."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, inset: int = 0) -> None:
        """`inset` (design pixels) keeps the line shorter than what stands beside it."""
        super().__init__(theme, parent)
        self._inset = inset
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """A pixel wide."""
        return QSize(self.theme.px(1), self.theme.px(8))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        inset = self.theme.px(self._inset)
        QPainter(self).fillRect(self.rect().adjusted(0, inset, 0, -inset), self.theme.colour("line"))


class FactView(QWidget):
    """Label over value (client page), or value alone in a line (at work)."""

    def __init__(self, theme: Theme, fact: Fact, *, at_work: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fact = fact
        shown = ltr(fact.value) if fact.number else fact.value
        role = _TONES[fact.tone]
        icon = fact.icon or _ICONS.get(fact.tone, "")
        value: QWidget
        if icon:
            # what never drops takes a second line rather than lose its end
            wrap = fact.keep and not at_work and not fact.elide
            value = IconLabel(
                theme, shown, icon=icon, role=role, strong=not at_work, wrap=wrap, elide=fact.elide
            )
            if not at_work:
                value.icon.set_size(16)
        else:
            value = PlainLabel(
                theme, shown, role=role, strong=not at_work or fact.number, tabular=fact.number
            )
        column = QHBoxLayout(self) if at_work else QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4) if at_work else 0)
        if not at_work:
            column.addStretch(1)
            self.title = PlainLabel(theme, fact.label, size="small", role="muted")
            column.addWidget(self.title)
        elif fact.number:
            column.addWidget(PlainLabel(theme, fact.label))
        column.addWidget(value)
        if not at_work:
            column.addStretch(1)
        self.setAccessibleName(f"{fact.label}: {fact.value}")
        self.setToolTip("")
        self._value = value
        wraps = isinstance(value, IconLabel) and fact.keep and not at_work and not fact.elide
        self._words = value.words if isinstance(value, IconLabel) and wraps else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two lines of what never drops take the place of the small words above them."""
        super().resizeEvent(event)
        if self._words is not None:
            beside = self._value.sizeHint().width() - self._words.sizeHint().width()
            one_line = self._words.heightForWidth(QWIDGETSIZE_MAX)
            self.title.setVisible(self._words.heightForWidth(self.width() - beside) <= one_line)


class ClientStrip(PaintedWidget):
    """Name, id, facts with bars between, and a place for buttons at the end (`buttons`).

    Facts are given most important first. When the strip is too narrow they go from the last one on, but never those
    with `keep`. It never scrolls away: put it above the scrolling part.
    """

    def __init__(self, theme: Theme, *, at_work: bool = False, parent: QWidget | None = None) -> None:
        """`at_work` is the 56 high form of session and plan with a back button in `lead`."""
        super().__init__(theme, parent)
        self._at_work = at_work
        self.views: list[FactView] = []
        self._bars: list[Bar] = []
        self.lead = QHBoxLayout()
        self.buttons = QHBoxLayout()
        self.name = PlainLabel(theme, "", size="title", strong=True, elide=True)
        self.other_name = PlainLabel(theme, "", size="large", role="muted")
        self.id_label = PlainLabel(theme, "", size="body" if at_work else "small", role="muted", tabular=True)
        names = QHBoxLayout()
        names.setSpacing(theme.space("s"))
        names.addWidget(self.name)
        names.addWidget(self.other_name)
        who: QHBoxLayout | QVBoxLayout
        if at_work:
            who = QHBoxLayout()
            who.setSpacing(theme.space("m"))
        else:
            who = QVBoxLayout()
            who.setSpacing(0)
            who.addStretch(1)
        who.addLayout(names)
        who.addWidget(self.id_label)
        if not at_work:
            who.addStretch(1)
        row = self._row = QHBoxLayout(self)
        row.addLayout(self.lead)
        row.addLayout(who)
        self._facts = QHBoxLayout()
        row.addLayout(self._facts)
        row.addStretch(1)
        row.addLayout(self.buttons)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.measure()

    def measure(self) -> None:
        """Height and gaps at the present scale."""
        theme = self.theme
        layout = theme.tokens.layout
        height = layout["client_strip_session"] if self._at_work else layout["client_strip"]
        self.setFixedHeight(theme.px(height))
        gap = theme.space("m" if self._at_work else "l")
        side = theme.space("page_x")
        lead = theme.space("m") if self._at_work else side
        self._row.setContentsMargins(*((side, 0, lead, 0) if self.isRightToLeft() else (lead, 0, side, 0)))
        self._row.setSpacing(gap)
        self._facts.setSpacing(gap)
        # label over value is taller in Arabic: the lines between are shorter by the rest of their 16
        inset = theme.space("m") if self._at_work else theme.space("s")
        self._facts.setContentsMargins(0, inset, 0, inset)

    def set_client(self, name: str, short_id: str, facts: Sequence[Fact], *, other_name: str = "") -> None:
        """Show a client; `other_name` is the name in the client's own script."""
        self.name.setText(name)
        self.other_name.setText(other_name)
        self.other_name.setVisible(bool(other_name))
        self.id_label.setText(ltr(short_id))
        for old in (*self.views, *self._bars):
            self._facts.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.views, self._bars = [], []
        for fact in facts:
            bar, view = (
                Bar(self.theme, self, inset=0 if self._at_work else 4),
                FactView(self.theme, fact, at_work=self._at_work, parent=self),
            )
            self._facts.addWidget(bar)
            self._facts.addWidget(view)
            self._bars.append(bar)
            self.views.append(view)
        self.fit()

    def shown_facts(self) -> list[Fact]:
        """The facts there is room for now."""
        return [view.fact for view in self.views if not view.isHidden()]

    def fit(self) -> None:
        """Show as many facts as fit; those with `keep` always stay."""
        gap = self._facts.spacing()
        margins = self._row.contentsMargins()
        fixed = (
            margins.left() + margins.right() + self.buttons.sizeHint().width() + self.lead.sizeHint().width()
        )
        name = min(self.name.sizeHint().width(), self.theme.px(160))
        # who it is stays readable; the name in another script goes before that
        self.name.setMinimumWidth(name)
        fixed += name + gap + self._row.spacing() * 4
        if self._at_work:
            fixed += self.id_label.sizeHint().width() + gap
        for view in self.views:
            # a name of any length gives way first: of what never drops two lines stay readable
            least = min(view.sizeHint().width(), self.theme.px(240))
            view.setMinimumWidth(least if view.fact.keep and not self._at_work else 0)
        widths = [view.sizeHint().width() + 2 * gap + 1 for view in self.views]
        kept = sum(width for width, view in zip(widths, self.views, strict=True) if view.fact.keep)
        room = self.width() - fixed - kept
        other = self.other_name.sizeHint().width() + self.theme.space("s") if self.other_name.text() else 0
        self.other_name.setVisible(0 < other <= room)
        room -= other if other <= room else 0
        full = False
        for width, view, bar in zip(widths, self.views, self._bars, strict=True):
            if not view.fact.keep:
                full = full or width > room
                room -= 0 if full else width
            shown = view.fact.keep or not full
            view.setVisible(shown)
            bar.setVisible(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Drop or bring back facts."""
        super().resizeEvent(event)
        self.fit()

    def minimumSizeHint(self) -> QSize:
        """May become narrow; what does not fit is dropped, not pushed."""
        return QSize(self.theme.px(320), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Raised, with a hairline below."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.colour("raised"))
        hair = self.theme.px(1)
        painter.fillRect(0, self.height() - hair, self.width(), hair, self.theme.colour("line"))


class SafeBar(Surface):
    """What never drops, on a line of its own below a narrow strip."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "raised", line="bottom", parent=parent)
        self.line = IconLabel(theme, "", icon="shield-check", strong=True, wrap=True)
        bar = self.row = QHBoxLayout(self)
        bar.setContentsMargins(theme.space("m"), theme.space("xs"), theme.space("m"), theme.space("xs"))
        bar.addWidget(self.line, 1, Qt.AlignmentFlag.AlignVCenter)
        self.hide()
