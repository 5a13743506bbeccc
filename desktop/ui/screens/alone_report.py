"""How often people were seen alone (V10): three small tables without names, printed, saved as PDF or as a table."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.exports.document import Block, DataTable, Document, Heading, Note, Paragraph
from desktop.services.alone_report import WHAT, AloneReport, Period, table_file
from desktop.ui.alone_report_words import NOT_SHOWN, channel_lines, heads, month_lines, reason_lines
from desktop.ui.day_words import plain_day
from desktop.ui.flow_buttons import button_row
from desktop.ui.giving import give_file
from desktop.ui.messages import explain
from desktop.ui.models.number_lines import NumberLines
from desktop.ui.navigator import Params, Screen
from desktop.ui.print_request import Outgoing, PrintRequest
from desktop.ui.widgets.buttons import SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.labels import PlainLabel, bare, isolate, ltr
from desktop.ui.widgets.lists import listed
from desktop.ui.widgets.number_table import NumberTable
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.segment import Segment, SegmentOption

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from desktop.domain.seen_alone import SeenAlone
    from desktop.services.made import Made
    from desktop.ui.context import ScreenContext

Lines = tuple[tuple[str, ...], ...]
TO, RULE = "inside_agency", "inside_agency"


class AloneReportScreen(Screen):
    """From Settings, under Agency. Read anew each time it is opened or the period changes."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._report: SeenAlone | None = None
        theme = context.theme
        self.page = Page(
            theme,
            self.tr("Seen alone: how often"),
            subtitle=self.tr(
                "Sessions of this vault in which the client was reached; short notes are none. Nobody is named."
            ),
            max_width=900,
        )
        title = self.tr("Which time?")
        self.period = Segment(
            theme,
            title,
            [
                SegmentOption(value="quarter", text=self.tr("Three months")),
                SegmentOption(value="year", text=self.tr("Twelve months")),
                SegmentOption(value="all", text=self.tr("Everything")),
            ],
            clearable=False,
        )
        self.period.setObjectName("alone_period")
        self.period.set_value("year")
        self.period.chosen.connect(lambda _value: self._read())
        self.page.body.addWidget(self.period)
        self.nothing = EmptyState(
            theme,
            self.tr("Fewer than five sessions"),
            self.tr("So few are not counted here: somebody could be known by them."),
            icon="chart-column",
        )
        self.nothing.hide()
        self.page.body.addWidget(self.nothing)
        self._cards: dict[str, tuple[Card, NumberLines]] = {}
        self._tables_of: dict[str, NumberTable] = {}
        self._lines_of: dict[str, PlainLabel] = {}
        for key, words in (
            ("channels", self.tr("By channel")),
            ("months", self.tr("By month")),
            ("reasons", self.tr("Why not for all of it")),
        ):
            self._add_table(key, words)
        self.legend = PlainLabel(theme, self._legend(), size="small", role="muted", wrap=True)
        self.page.body.addWidget(self.legend)
        self.print_button = SecondaryButton(theme, self.tr("Print or save as PDF"), icon="printer")
        self.print_button.setObjectName("alone_print")
        self.print_button.clicked.connect(self._on_print)
        self.table_button = SecondaryButton(theme, self.tr("Save as a table (CSV)"), icon="table")
        self.table_button.setObjectName("alone_table")
        self.table_button.clicked.connect(self._on_table)
        self.page.body.addWidget(button_row(theme, [self.print_button, self.table_button]))
        self.page.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)

    def _add_table(self, key: str, words: str) -> None:
        card, model = Card(self.context.theme, words), NumberLines(self)
        table = NumberTable(self.context.theme, words, model)
        table.setObjectName(f"alone_by_{key}")
        card.body.addWidget(table)
        lines = PlainLabel(self.context.theme, "", wrap=True)
        lines.setObjectName(f"alone_lines_{key}")
        lines.hide()
        card.body.addWidget(lines)
        self._cards[key], self._tables_of[key], self._lines_of[key] = (card, model), table, lines
        self.page.body.addWidget(card)

    def _legend(self) -> str:
        return self.tr(
            "“–”: not told apart, since a number under five could be read or worked out. Months and channels with few "
            "sessions stand together. Two periods beside each other can still tell a small number: give out one alone."
        )

    # ------------------------------------------------------------ the screen

    def enter(self, params: Params) -> None:
        """Count again."""
        super().enter(params)
        self._read()

    def first_field(self) -> QWidget | None:
        """Which time."""
        return self.period

    def set_compact(self, compact: bool) -> None:
        """Smaller margins; a line below a line where the columns have no room."""
        self.page.set_compact(compact)
        for key, table in self._tables_of.items():
            table.setVisible(not compact)
            self._lines_of[key].setVisible(compact)

    def _chosen(self) -> Period:
        return cast(Period, self.period.value() or "year")

    def _read(self) -> None:
        services = self.context.services
        report = AloneReport(services.vault, services.clock)
        self.context.tasks.slow(
            self,
            partial(report.read, self._chosen()),
            done=self._show,
            failed=lambda error: self.context.window.tell(explain(error), caution=True),
        )

    def _show(self, report: SeenAlone) -> None:
        self._report = report
        self.nothing.setVisible(not report.enough)
        self.legend.setVisible(report.enough)
        for key, (card, model) in self._cards.items():
            _title, head, lines = self._tables(report)[key]
            model.show_lines(head, lines)
            self._lines_of[key].setText("\n\n".join(_said(head, line) for line in lines))
            card.setVisible(report.enough and bool(lines))
        cannot = "" if report.enough else self.tr("There is nothing to give out: fewer than five sessions.")
        self.print_button.set_cannot(cannot)
        self.table_button.set_cannot(cannot)

    def _tables(self, report: SeenAlone) -> dict[str, tuple[str, tuple[str, ...], Lines]]:
        if not report.enough:
            return dict.fromkeys(self._cards, ("", (), ()))
        why = self.tr("Reason"), self.tr("Sessions")
        return {
            "channels": (self.tr("By channel"), heads(self.tr("Channel")), channel_lines(report)),
            "months": (self.tr("By month"), heads(self.tr("Month")), month_lines(report)),
            "reasons": (self.tr("Why not for all of it"), why, reason_lines(report)),
        }

    # ------------------------------------------------------------ giving it out

    def _document(self, report: SeenAlone) -> Document:
        language = self.context.appearance.language
        today = self.context.clock.now().local().date()
        said = {
            "quarter": self.tr("The last three months."),
            "year": self.tr("The last twelve months."),
            "all": self.tr("Everything in this vault."),
        }[self._chosen()]
        blocks: list[Block] = [Paragraph(text=said)]
        for title, head, lines in self._tables(report).values():
            if lines:
                blocks.append(Heading(text=title))
                blocks.append(DataTable(heads=_plain(head), rows=tuple(_plain(line) for line in lines)))
        blocks.append(Note(text=self._legend()))
        return Document(
            title=self.tr("Seen alone: how often"),
            language=language.code,
            direction="rtl" if language.rtl else "ltr",
            blocks=tuple(blocks),
            corner=bare(plain_day(today, today)),
        )

    def _on_print(self) -> None:
        if self._report is None:
            return
        self.print_button.set_busy(self.tr("Making the page"))
        documents, page = self.context.services.documents, self._document(self._report)
        self.context.tasks.slow(
            self,
            lambda: documents.make(page, what=WHAT, must_hold=(page.title,)),
            done=self._on_made,
            failed=self._on_failed,
        )

    def _on_made(self, made: Made) -> None:
        self.print_button.set_busy(None)
        documents = self.context.services.documents

        def record(outgoing: Outgoing) -> str:
            return documents.print_given(
                made, to_kind=TO, rule=RULE, copies=outgoing.copies, pages=outgoing.pages
            )

        self.context.window.print_pages(
            PrintRequest(
                title=self.tr("Print the report"),
                data=made.data,
                record=record,
                save=lambda _outgoing: self._save(made),
            )
        )

    def _on_table(self) -> None:
        if self._report is None:
            return
        tables = self._tables(self._report)
        lines = [_plain((tables[key][0], *line)) for key in tables for line in tables[key][2]]
        head = _plain(("", *heads("")))
        self._save(table_file(head, lines, self.context.appearance.language.code))

    def _save(self, made: Made) -> None:
        def given(path: Path) -> None:
            words = self.tr("Written: {file}. The history notes it.")
            self.context.window.tell(words.format(file=isolate(ltr(path.name))))

        def give(path: Path) -> None:
            give_file(
                self.context, self, made, path, to_kind=TO, rule=RULE, done=given, failed=self._on_failed
            )

        title = self.tr("Where shall the report be saved?")
        self.context.window.choose_place_for(title, made.file_name, give)

    def _on_failed(self, error: Exception) -> None:
        self.print_button.set_busy(None)
        self.context.window.tell(explain(error), caution=True)


def _said(head: Sequence[str], line: Sequence[str]) -> str:
    """A line of a table in words: what it is about, then each number behind its head."""
    numbers = [
        f"{name} {number}" for name, number in zip(head[1:], line[1:], strict=True) if number != NOT_SHOWN
    ]
    return "\n".join((line[0], listed(numbers)))


def _plain(cells: Sequence[str]) -> tuple[str, ...]:
    """A paper and a table file set directions by themselves."""
    return tuple(bare(cell) for cell in cells)
