"""The call of a report: whom to ring, one press that stamps it, who took it, and whether the client was told first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import InvalidInput
from desktop.domain.mandated import CALL, MandatedReport
from desktop.ui import day_words
from desktop.ui.flow_buttons import button_row
from desktop.ui.mandated_words import call_by_words, told_options
from desktop.ui.messages import explain
from desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PhoneText, PlainLabel
from desktop.ui.widgets.segment import Segment, SegmentOption
from desktop.ui.widgets.side_by_side import SideBySide

if TYPE_CHECKING:
    from desktop.domain.clock import Moment
    from desktop.ui.context import ScreenContext

translate = QCoreApplication.translate


class CallCard(Card):
    """`changed` at every letter; `stamped` with the moment of the call, or None when it was not made after all."""

    changed = Signal()
    stamped = Signal(object)

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context.theme, translate("Report", "The call"))
        self._context = context
        self._filling = False
        self._report: MandatedReport | None = None
        theme = context.theme
        self.body.setSpacing(theme.space("s"))
        self.until = IconLabel(theme, "", icon="clock", strong=True, wrap=True)
        self.until.setObjectName("report_until")
        self.number = PhoneText(theme, "", size="title", selectable=True)
        self.fields: dict[str, TextField] = {}
        agency = self._line("agency_called", translate("Report", "Agency or hotline called"))
        self.called_button = PrimaryButton(theme, translate("Report", "Called now"), icon="phone-call")
        self.called_button.setObjectName("report_called")
        self.called_button.clicked.connect(self._on_called)
        words = translate("Report", "Stamped and kept at once. Nobody has to sign anything before.")
        self.promise = PlainLabel(theme, words, size="small", role="muted", wrap=True)
        self.other_button = QuietButton(theme, translate("Report", "It was at another time"), small=True)
        self.other_button.setObjectName("report_other_time")
        self.other_button.clicked.connect(self._on_other)
        self.back_button = QuietButton(theme, translate("Report", "Not called yet"), small=True, muted=True)
        self.back_button.setObjectName("report_not_called")
        self.back_button.clicked.connect(lambda: self.stamped.emit(None))
        self.day = TextField(theme, translate("Report", "Day of the call"), hint="2026-11-24")
        self.day.setObjectName("report_called_day")
        self.time = TextField(theme, translate("Report", "Time"), hint="14:30")
        self.time.setObjectName("report_called_time")
        for field in (self.day, self.time):
            field.editor.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            field.entered.connect(self._on_time)
        self.keep_button = SecondaryButton(theme, translate("Report", "Keep this time"))
        self.keep_button.setObjectName("report_keep_time")
        self.keep_button.clicked.connect(self._on_time)
        self.times = SideBySide(theme, (self.day, 1), (self.time, 1))
        buttons = button_row(theme, [self.called_button, self.other_button, self.back_button])
        keep = self.keep_row = button_row(theme, [self.keep_button])
        screener = self._line("screener", translate("Report", "Who took it (screener)"))
        reference = self._line("reference_number", translate("Report", "Reference number"), ltr=True)
        who = SideBySide(theme, (screener, 1), (reference, 1))
        told = translate("Report", "Was the client told?")
        options = [SegmentOption(value=code, text=text) for code, text in told_options()]
        self.told = Segment(theme, told, options)
        self.told.setObjectName("report_told")
        self.told.chosen.connect(lambda _value: self._on_changed())
        note = translate("Report", "Tell them first only when that is safe for them.")
        parts: list[QWidget] = [
            self.until, self.number, agency, buttons, self.promise, self.times, keep, who,
            PlainLabel(theme, told, strong=True, wrap=True), self.told,
            PlainLabel(theme, note, size="small", role="muted", wrap=True),
        ]  # fmt: skip
        for part in parts:
            self.body.addWidget(part)

    def _line(self, name: str, words: str, *, ltr: bool = False) -> TextField:
        field = self.fields[name] = TextField(self.theme, words)
        field.setObjectName(f"report_{name}")
        if ltr:
            field.editor.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        field.changed.connect(lambda _text: self._on_changed())
        return field

    def show_report(self, report: MandatedReport, phone: str) -> None:
        """Show how the call stands; `phone` is the number of the agency's rule."""
        self._filling = True
        self._report = report
        for name in CALL:
            self.fields[name].set_text(str(getattr(report, name)))
        told = report.client_told
        self.told.set_value("" if told == "not_asked" else told)
        self.told.setEnabled(report.state == "draft")
        self._filling = False
        self.number.set_number(phone)
        self.number.setVisible(bool(phone))
        self.show_stamp(report)

    def show_stamp(self, report: MandatedReport) -> None:
        """Show whether it was called, and when; what is typed beside it stays."""
        self._report = report
        now, at = self._context.clock.now(), report.called_at
        today = now.local().date()
        if at is not None:
            words = translate("Report", "Called {day}, {time}").format(
                day=day_words.day_within(at.local().date(), today), time=day_words.time_of(at)
            )
            self.until.set_state("check", "positive", words)
        else:
            late = report.call_by.text() <= now.text()
            self.until.set_state("clock-alert" if late else "clock", "caution", call_by_words(report, today))
        self.called_button.setVisible(at is None)
        self.promise.setVisible(at is None)
        self.back_button.setVisible(at is not None)
        self.times.hide()
        self.keep_row.hide()

    def values(self) -> dict[str, Any]:
        """Return what is kept of this card beside the moment of the call."""
        found: dict[str, Any] = {name: field.text() for name, field in self.fields.items()}
        return found | {"client_told": self.told.value() or "not_asked"}

    def wrong(self, field: str, sentence: str) -> None:
        """Say below a field what is wrong with it; no name takes every sentence away."""
        for name, each in (*self.fields.items(), ("called_day", self.day), ("called_time", self.time)):
            each.set_wrong(sentence if name == field else "")

    # ------------------------------------------------------------ what happens

    def _on_changed(self) -> None:
        if not self._filling:
            self.changed.emit()

    def _on_called(self) -> None:
        self.stamped.emit(self._context.clock.now())

    def _on_other(self) -> None:
        at: Moment | None = self._report.called_at if self._report is not None else None
        local = (at or self._context.clock.now()).local()
        self.day.set_text(f"{local:%Y-%m-%d}")
        self.time.set_text(f"{local:%H:%M}")
        self.times.show()
        self.keep_row.show()
        self.time.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.time.select_all()

    def _on_time(self) -> None:
        try:
            at = self._context.services.mandated.when_called(self.day.text(), self.time.text())
        except InvalidInput as error:
            self.wrong(error.field, explain(error))
            return
        self.wrong("", "")
        self.stamped.emit(at)
