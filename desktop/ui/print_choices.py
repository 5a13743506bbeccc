"""What is chosen before printing: the printer, copies, pages, paper, black and white, and where the paper goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import InvalidInput
from desktop.domain.plan_forms import left_out
from desktop.domain.printing import Printer, PrintOrder, copies_of, pages_of, pages_words
from desktop.domain.safety_plans import Finders
from desktop.ui.flow_buttons import button_row
from desktop.ui.messages import explain
from desktop.ui.print_request import Outgoing
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import QuietButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.choice import ChoiceGroup, ChoiceOption, ChoiceRow
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PlainLabel, isolate
from desktop.ui.widgets.lists import listed
from desktop.ui.widgets.segment import Segment, SegmentOption

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.ui.theme.theme import Theme

translate = QCoreApplication.translate


class PrintChoices(QWidget):
    """`look_again` asks for the printers anew; `changed` when the order may be complete now, or not any more."""

    look_again = Signal()
    changed = Signal()

    def __init__(self, theme: Theme, recipients: Sequence[str]) -> None:
        super().__init__()
        self.theme = theme
        self._recipients = tuple(recipients)
        self._printers: tuple[Printer, ...] = ()
        self._page_count = 1
        self._paper_chosen = False
        self.printers: ChoiceGroup | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("s"))
        self.whom_card = self._whom_card()
        column.addWidget(self.whom_card)
        column.addWidget(self._printer_card())
        column.addWidget(self._what_card())
        if not self._recipients:
            self.whom_card.hide()
        column.addWidget(self._promise_card())
        column.addStretch(1)

    # ---- building ----------------------------------------------------------------------------------------------

    def _printer_card(self) -> Card:
        theme = self.theme
        card = Card(theme, translate("Print", "Printer"))
        self.looking = PlainLabel(theme, translate("Print", "Looking for printers"), role="muted", wrap=True)
        card.body.addWidget(self.looking)
        self._printer_place = QVBoxLayout()
        card.body.addLayout(self._printer_place)
        self.none_found = Banner(
            theme,
            translate("Print", "No printer was found on this computer."),
            tone="look",
            icon="printer",
            detail=translate(
                "Print",
                "Printers are added in the computer's own settings. You can save the page as a PDF instead.",
            ),
        )
        self.none_found.setObjectName("print_no_printer")
        self.none_found.hide()
        card.body.addWidget(self.none_found)
        self.wrong = PlainLabel(theme, "", role="caution", wrap=True)
        self.wrong.hide()
        card.body.addWidget(self.wrong)
        self.again = QuietButton(theme, translate("Print", "Look again"), icon="refresh-cw")
        self.again.setObjectName("print_look_again")
        self.again.clicked.connect(self.look_again)
        card.body.addWidget(button_row(theme, [self.again]))
        return card

    def _what_card(self) -> Card:
        theme = self.theme
        card = Card(theme, translate("Print", "What comes out"))
        row = QHBoxLayout()
        row.setSpacing(theme.space("m"))
        self.copies = TextField(theme, translate("Print", "Copies"))
        self.copies.setObjectName("print_copies")
        self.copies.set_text("1")
        self.pages = TextField(theme, translate("Print", "Pages"), hint=translate("Print", "All"))
        self.pages.setObjectName("print_pages")
        self.pages.set_help(translate("Print", "Nothing written is all of them. Or like this: 1, 3-4"))
        self.pages.hide()
        for field in (self.copies, self.pages):
            field.changed.connect(lambda _text, field=field: field.set_wrong(""))
            row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        card.body.addLayout(row)
        name = translate("Print", "Paper in the printer")
        card.body.addWidget(PlainLabel(theme, name, wrap=True))
        self.paper = Segment(
            theme,
            name,
            [
                SegmentOption(value="letter", text=translate("Print", "Letter")),
                SegmentOption(value="a4", text=translate("Print", "A4")),
            ],
            clearable=False,
        )
        self.paper.setObjectName("print_paper")
        self.paper.set_value("letter")
        self.paper.chosen.connect(self._on_paper)
        card.body.addWidget(button_row(theme, [self.paper]))
        self.grey = ChoiceRow(theme, translate("Print", "Black and white"))
        self.grey.setObjectName("print_grey")
        self.grey.setChecked(True)
        card.body.addWidget(self.grey)
        return card

    def _whom_card(self) -> Card:
        theme = self.theme
        question = translate("Print", "Who is the paper for?")
        card = Card(theme, question)
        words = {
            "inside_agency": translate("Print", "Our own paper file"),
            "supervisor": translate("Print", "The supervisor"),
            "client": translate("Print", "The client"),
            "protection": translate("Print", "Child or adult protection"),
        }
        options = [ChoiceOption(value=code, text=words[code]) for code in self._recipients]
        self.whom = ChoiceGroup(theme, question, options, multi=False, keys=False)
        self.whom.setObjectName("print_whom")
        self.whom.set_density("short")
        self.whom.changed.connect(lambda _values: self._on_whom())
        card.body.addWidget(self.whom)
        name = translate("Print", "Who could find it?")
        self._finders_question = PlainLabel(theme, name, strong=True, wrap=True)
        self.finders = ChoiceGroup(
            theme,
            name,
            [
                ChoiceOption(value="nobody", text=translate("Plan", "Nobody")),
                ChoiceOption(value="sees_papers", text=translate("Plan", "Others look through papers")),
                ChoiceOption(value="unsure", text=translate("Plan", "Not sure")),
            ],
            multi=False,
            keys=False,
        )
        self.finders.setObjectName("print_finders")
        self.finders.set_density("short")
        self.finders.changed.connect(lambda _values: self._on_whom())
        self.not_safe = Banner(
            theme,
            translate(
                "Print", "Then no paper: others would find it. Keep it here for them, or talk it through."
            ),
            tone="look",
            icon="ban",
        )
        for widget in (self._finders_question, self.finders, self.not_safe):
            card.body.addWidget(widget)
            widget.hide()
        return card

    def _promise_card(self) -> Card:
        theme = self.theme
        card = Card(theme, translate("Print", "What nobody can promise"))
        queue = translate(
            "Print", "A print queue keeps a copy for a while, on this computer or in the printer."
        )
        users = translate("Print", "Ask who else uses this printer, and who looks after it.")
        fetch = translate("Print", "Stand beside it and take the page at once.")
        for icon, words in (("printer", queue), ("users", users), ("footprints", fetch)):
            card.body.addWidget(IconLabel(theme, words, icon=icon, icon_role="muted", wrap=True))
        return card

    # ---- what is known -----------------------------------------------------------------------------------------

    def show_printers(self, found: Sequence[Printer]) -> None:
        """Show the printers there are; the one chosen before stays chosen, else the default one."""
        before = self._chosen()
        self._printers = tuple(found)
        self.looking.hide()
        self.wrong.hide()
        self.none_found.setVisible(not found)
        if self.printers is not None:
            self._printer_place.removeWidget(self.printers)
            self.printers.hide()
            self.printers.deleteLater()
            self.printers = None
        if found:
            self.printers = ChoiceGroup(
                self.theme,
                translate("Print", "Printer"),
                [ChoiceOption(value=each.name, text=each.name, detail=_about(each)) for each in found],
                multi=False,
                columns=1,
                keys=False,
            )
            self.printers.setObjectName("print_printers")
            names = [each.name for each in found]
            usual = next(
                (each.name for each in found if each.is_default), names[0] if len(names) == 1 else ""
            )
            self.printers.set_values([before if before in names else usual])
            self.printers.changed.connect(lambda _values: self._on_printer())
            self._printer_place.addWidget(self.printers)
            self._on_printer()
        self.changed.emit()

    def show_looking(self) -> None:
        """The printers are being looked for."""
        self.none_found.hide()
        self.looking.show()

    def show_page_count(self, count: int) -> None:
        """How many pages there are; one page needs no choice."""
        self._page_count = count
        self.pages.setVisible(count > 1)

    @property
    def has_printer(self) -> bool:
        """Tell whether there is any printer."""
        return bool(self._printers)

    def _chosen(self) -> str:
        values = self.printers.values() if self.printers is not None else []
        return values[0] if values else ""

    def _on_printer(self) -> None:
        self.wrong.hide()
        paper = next((each.paper for each in self._printers if each.name == self._chosen()), "")
        if paper and not self._paper_chosen:
            self.paper.set_value(paper)

    def _on_paper(self, _value: str) -> None:
        self._paper_chosen = True

    def _on_whom(self) -> None:
        asked = self.whom.values() == ["client"]
        self._finders_question.setVisible(asked)
        self.finders.setVisible(asked)
        self.not_safe.setVisible(asked and self._others_see_it())
        self.changed.emit()

    def _others_see_it(self) -> bool:
        """Unsure counts as seen (PRACTICE 28)."""
        found = Finders(codes=tuple(self.finders.values()))
        return found.asked and bool(left_out("print", found))

    # ---- what is asked -----------------------------------------------------------------------------------------

    def missing(self) -> str:
        """Return what stands in the way of giving the page out at all, or ""."""
        if not self._recipients:
            return ""
        if not self.whom.values():
            return translate("Print", "Say first who the paper is for.")
        if self.whom.values() == ["client"]:
            if not self.finders.values():
                return translate("Print", "Say first who could find it.")
            if self._others_see_it():
                return self.not_safe.words.text()
        return ""

    def outgoing(self, order: PrintOrder | None = None) -> Outgoing:
        """Return what the ledger is told."""
        whom = self.whom.values()
        return Outgoing(
            to_kind=whom[0] if whom else "",
            found_by=tuple(self.finders.values()) if whom == ["client"] else (),
            copies=order.copies if order is not None else 1,
            pages=pages_words(order.pages) if order is not None else "",
        )

    def order(self) -> PrintOrder | None:
        """Return the order, or None with the keyboard where something is missing."""
        if not self._chosen():
            self.wrong.setText(translate("Print", "Choose a printer."))
            self.wrong.show()
            if self.printers is not None:
                self.printers.findChildren(ChoiceRow)[0].setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        try:
            copies = copies_of(self.copies.text())
            pages = pages_of(self.pages.text() if self._page_count > 1 else "", self._page_count)
        except InvalidInput as error:
            field = self.copies if error.field == "copies" else self.pages
            field.set_wrong(explain(error))
            field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        return PrintOrder(
            printer=self._chosen(),
            pages=pages,
            copies=copies,
            paper=self.paper.value(),
            grey=self.grey.isChecked(),
        )


def _about(printer: Printer) -> str:
    usual = translate("Print", "Default printer") if printer.is_default else ""
    about = isolate(printer.about) if printer.about and printer.about != printer.name else ""
    return listed(part for part in (usual, about) if part)
