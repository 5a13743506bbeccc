"""The thirteen facts of a report: each with where it came from, what is missing marked, lines of the log to put in."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.mandated import FACTS, Fact, MandatedReport, Offered
from desktop.ui import day_words
from desktop.ui.flow_buttons import button_row
from desktop.ui.mandated_words import about_options, basis_words, fact_words, line_words, origin_words
from desktop.ui.widgets.buttons import QuietButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PlainLabel, bare, isolate, ltr
from desktop.ui.widgets.lists import listed
from desktop.ui.widgets.segment import Segment, SegmentOption
from desktop.ui.widgets.text_area import TextArea
from desktop.ui.widgets.wrapped_button import WrappedButton

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.ui.context import ScreenContext

translate = QCoreApplication.translate
_LONG = ("what", "harm", "present_danger")
MOST_LINES = 40


class FactField(QWidget):
    """One fact: its words, the field, and below where it came from or that nobody knows it yet."""

    changed = Signal()

    def __init__(self, context: ScreenContext, name: str, label: str, hint: str) -> None:
        super().__init__()
        self._context, self.name = context, name
        self._found: Fact | None = None
        theme = context.theme
        lines = 3 if name in _LONG else 1
        self.area = TextArea(theme, label, hint=hint, min_lines=lines, max_lines=12, hide_label=True)
        self.area.setObjectName(f"report_{name}")
        self.origin = IconLabel(theme, "", icon="circle-dashed", size="small", role="muted", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("xxs"))
        # long words wrap above their field, also where the window is narrow
        column.addWidget(PlainLabel(theme, label, strong=True, wrap=True))
        column.addWidget(self.area)
        column.addWidget(self.origin)
        self.area.changed.connect(self._on_changed)

    def show_fact(self, fact: Fact | None) -> None:
        """Show what is known."""
        self._found = fact
        self.area.set_text(fact.text if fact is not None else "")
        self._say()

    def fact(self) -> Fact | None:
        """Return what stands here: as it was found, or as it was typed."""
        text = self.area.text()
        if self._found is not None and self._found.text == text:
            return self._found
        return Fact(text=text) if text.strip() else None

    def _on_changed(self, _text: str) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        fact = self.fact()
        words = origin_words(fact, self._context.clock.now().local().date())
        missing = fact is None
        if words != self.origin.text():
            self.origin.set_state(
                "circle-dashed" if missing else "info", "caution" if missing else "muted", words
            )
        self.origin.setVisible(bool(words))


class FactsCard(Card):
    """What they will ask. `changed` at every letter and choice."""

    changed = Signal()

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context.theme, translate("Report", "What they will ask"))
        self._context = context
        self._filling = False
        theme = context.theme
        self.body.setSpacing(theme.space("m"))
        self.missing = PlainLabel(theme, "", role="muted", wrap=True)
        self.missing.setObjectName("report_missing")
        self.body.addWidget(self.missing)
        name = translate("Report", "Who is at risk?")
        self.about = Segment(
            theme, name, [SegmentOption(value=code, text=words) for code, words in about_options()]
        )
        self.about.setObjectName("report_about")
        self.about.chosen.connect(lambda _value: self._on_changed())
        self.body.addWidget(PlainLabel(theme, name, strong=True, wrap=True))
        self.body.addWidget(self.about)
        self.fields: dict[str, FactField] = {}
        for fact, (label, hint) in fact_words(context.content).items():
            field = self.fields[fact] = FactField(context, fact, label, hint)
            field.changed.connect(self._on_changed)
            self.body.addWidget(field)
            if fact == "what":
                self.lines = QWidget()
                self._lines = QVBoxLayout(self.lines)
                self._lines.setContentsMargins(0, 0, 0, 0)
                self._lines.setSpacing(0)
                self.body.addWidget(self.lines)

    def measure(self) -> None:
        """Padding of a card, with more air between the fields of a form."""
        super().measure()
        self.body.setSpacing(self.theme.space("m"))

    def show_report(self, report: MandatedReport, offered: Sequence[Offered]) -> None:
        """Show a report as it stands; a signed one is only read."""
        self._filling = True
        fixed = report.state != "draft"
        self.about.set_value(report.about)
        self.about.setEnabled(not fixed)
        for name, field in self.fields.items():
            field.show_fact(report.facts.get(name))
            field.area.set_read_only(fixed)
        self._offer(() if fixed else offered)
        self._filling = False
        self._count()

    def hide_words(self, report: MandatedReport | None) -> None:
        """The privacy curtain; with a report they come back."""
        self._filling = True
        for name, field in self.fields.items():
            field.show_fact(report.facts.get(name) if report is not None else None)
        self.lines.setVisible(report is not None and self._lines.count() > 0)
        self._filling = False

    def facts(self) -> dict[str, Fact]:
        """Return what stands in the fields."""
        found = {name: field.fact() for name, field in self.fields.items()}
        return {name: fact for name, fact in found.items() if fact is not None}

    def values(self) -> dict[str, Any]:
        """Return what is kept of this card."""
        facts = {name: fact.as_json() for name, fact in self.facts().items()}
        return {"facts": facts, "about": self.about.value() or ""}

    def wrong(self, sentences: Mapping[str, str]) -> None:
        """Say below a field what is wrong with it."""
        for name, field in self.fields.items():
            field.area.set_wrong(sentences.get(name, ""))

    # ------------------------------------------------------------ lines to put in

    def _offer(self, offered: Sequence[Offered]) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        rows = [each for each in offered if each.text.strip()][-MOST_LINES:]
        self.lines.setVisible(bool(rows))
        if not rows:
            return
        theme = self.theme
        words = translate("Report", "Lines you may put in, one by one. A report never takes a whole note.")
        self._lines.addWidget(PlainLabel(theme, words, size="small", role="muted", wrap=True))
        open_button = QuietButton(theme, translate("Report", "Show the lines"), small=True, icon="list")
        open_button.setObjectName("report_lines")
        self._lines.addWidget(button_row(theme, [open_button]))
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for at, each in enumerate(rows):
            time = day_words.time_of(each.at) if each.at is not None else ""
            shown = listed(part for part in (time, basis_words(each.basis), isolate(each.text)) if part)
            button = WrappedButton(theme, shown, kind="quiet", icon="plus")
            button.setObjectName(f"report_line_{at}")
            button.setAccessibleName(translate("Report", "Put in: {line}").format(line=bare(shown)))
            button.clicked.connect(partial(self._put_in, each, button))
            column.addWidget(button)
        holder.hide()
        self._lines.addWidget(holder)
        open_button.clicked.connect(lambda: holder.setVisible(holder.isHidden()))

    def _put_in(self, line: Offered, button: WrappedButton) -> None:
        area = self.fields["what"].area
        time = bare(day_words.time_of(line.at)) if line.at is not None else ""
        words = line_words(line.text, line.basis, time)
        before = area.text().rstrip()
        if words not in before.split("\n"):
            area.set_text(f"{before}\n{words}" if before else words)
        button.set_icon("check")

    # ------------------------------------------------------------ inside

    def _on_changed(self) -> None:
        if self._filling:
            return
        self._count()
        self.changed.emit()

    def _count(self) -> None:
        missing = len(FACTS) - len(self.facts())
        words = translate(
            "Report", "{number} of {total} are not known yet. None of them holds the call back."
        )
        self.missing.setText(
            words.format(number=ltr(str(missing)), total=ltr(str(len(FACTS)))) if missing else ""
        )
        self.missing.setVisible(bool(missing))
