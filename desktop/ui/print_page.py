"""Printing on our own page: a system's print dialog runs a loop of its own, and the crisis key would not be heard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import PrintFailed
from desktop.domain.printing import Printer, PrintOrder
from desktop.ui import print_device
from desktop.ui.messages import explain
from desktop.ui.print_choices import PrintChoices
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from desktop.ui.widgets.card import Surface
from desktop.ui.widgets.labels import PlainLabel, isolate, ltr
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.page_picture import PREVIEW_WIDTH, PagePicture

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QImage, QResizeEvent

    from desktop.ui.print_request import Outgoing, PrintRequest
    from desktop.ui.tasks import Task, TaskRunner
    from desktop.ui.theme.theme import Theme

translate = QCoreApplication.translate


class PrintPage(Surface):
    """`left` when somebody goes back; `save_wanted(outgoing)` when a PDF is wanted instead."""

    left = Signal()
    save_wanted = Signal(object)

    def __init__(
        self, theme: Theme, tasks: TaskRunner, request: PrintRequest, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "surface", parent=parent)
        self.setObjectName("print_page")
        self._tasks, self._request = tasks, request
        self._task: Task | None = None
        self._printing = self._stopped = self._pictured = False
        self.pictures: list[PagePicture] = []
        self._build()
        self.choices.look_again.connect(self._look)
        self.choices.changed.connect(self._show_can)
        self._show_can()
        tasks.slow(self, _draw, request.data, self._dots(), done=self._on_drawn, failed=self._on_not_drawn)
        self._look()

    # ---- building ----------------------------------------------------------------------------------------------

    def _build(self) -> None:
        theme = self.theme
        self.page = Page(theme, self._request.title, footer=True, session=True, max_width=1000)
        self.state = Banner(theme, "", tone="good", icon="printer")
        self.state.setObjectName("print_state")
        self.state.hide()
        self.page.body.addWidget(self.state)
        self.progress = PlainLabel(theme, "", role="muted", wrap=True)
        self.progress.setObjectName("print_progress")
        self.progress.hide()
        self.page.body.addWidget(self.progress)
        self._row = QHBoxLayout()
        self._row.setSpacing(theme.space("l"))
        self._picture_place = QVBoxLayout()
        self._picture_place.setSpacing(theme.space("xs"))
        self.drawing = PlainLabel(
            theme, translate("Print", "The page is being drawn"), role="muted", wrap=True
        )
        self._picture_place.addWidget(self.drawing)
        self._picture_place.addStretch(1)
        self._row.addLayout(self._picture_place, 1)
        self.choices = PrintChoices(theme, self._request.recipients)
        self._row.addWidget(self.choices, 1)
        self.page.body.addLayout(self._row)
        self.page.body.addStretch(1)
        self._build_footer()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)

    def _build_footer(self) -> None:
        theme = self.theme
        self.back = QuietButton(theme, translate("Print", "Back"))
        self.back.setObjectName("print_back")
        self.back.clicked.connect(self.left)
        self.page.footer_start.addWidget(self.back)
        self.stop = SecondaryButton(theme, translate("Print", "Stop"), page=True)
        self.stop.setObjectName("print_stop")
        self.stop.clicked.connect(self._on_stop)
        self.stop.hide()
        self.page.footer_end.addWidget(self.stop)
        self.save = SecondaryButton(theme, translate("Print", "Save as PDF"), page=True)
        self.save.setObjectName("print_save")
        self.save.clicked.connect(lambda: self.save_wanted.emit(self.choices.outgoing()))
        if self._request.save is None:
            self.save.hide()
        self.page.footer_end.addWidget(self.save)
        self.print_button = PrimaryButton(theme, translate("Print", "Print"), page=True)
        self.print_button.setObjectName("print_print")
        self.print_button.clicked.connect(self._on_print)
        self.page.footer_end.addWidget(self.print_button)

    def _dots(self) -> int:
        return round(self.theme.px(PREVIEW_WIDTH) * self.devicePixelRatioF())

    def start(self) -> None:
        """Take the keyboard."""
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow: what is chosen first, the pages below."""
        super().resizeEvent(event)
        narrow = self.width() < self.theme.px(self.theme.tokens.layout["compact_below_width"])
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.BottomToTop if narrow else ways.LeftToRight)
        self.page.set_compact(narrow)

    # ---- pages and printers ------------------------------------------------------------------------------------

    def _on_drawn(self, images: list[QImage]) -> None:
        self.drawing.hide()
        for number, image in enumerate(images, start=1):
            words = translate("Print", "Page {number} of {count}").format(
                number=ltr(str(number)), count=ltr(str(len(images)))
            )
            picture = PagePicture(self.theme, image, words)
            self.pictures.append(picture)
            at = self._picture_place.count() - 1
            self._picture_place.insertWidget(at, PlainLabel(self.theme, words, size="small", role="muted"))
            self._picture_place.insertWidget(at + 1, picture)
        self._pictured = True
        self.choices.show_page_count(len(images))
        self._show_can()

    def _on_not_drawn(self, error: Exception) -> None:
        self.drawing.setText(explain(error))
        self._show_can()

    def _look(self) -> None:
        self.choices.show_looking()
        self._tasks.slow(
            self,
            print_device.find_printers,
            done=self._on_printers,
            failed=lambda _error: self._on_printers(()),
        )

    def _on_printers(self, found: tuple[Printer, ...]) -> None:
        self.choices.show_printers(found)

    def _show_can(self) -> None:
        """What cannot be done says why."""
        if self._printing:
            return
        missing = self.choices.missing()
        self.save.set_cannot(missing)
        if not self._pictured:
            missing = missing or self.drawing.text()
        if not self.choices.has_printer:
            missing = missing or translate("Print", "There is no printer yet.")
        self.print_button.set_cannot(missing)

    # ---- printing ----------------------------------------------------------------------------------------------

    def _on_print(self) -> None:
        order = self.choices.order()
        if order is None or self._printing:
            return
        self._set_printing(True)
        self.progress.setText(translate("Print", "Asking the printer"))
        # a printer that has gone is noticed before anything is written into the ledger
        self._start(_still_there, order.printer, done=lambda _none: self._record(order))

    def _record(self, order: PrintOrder) -> None:
        record = self._request.record
        if self._stopped:
            self._on_stopped(sent=False, recorded=False)
        elif record is None:
            self._send(order)
        else:
            outgoing: Outgoing = self.choices.outgoing(order)
            self._tasks.write(
                self, record, outgoing, done=lambda _none: self._send(order), failed=self._on_failed
            )

    def _send(self, order: PrintOrder) -> None:
        if self._stopped:
            self._on_stopped(sent=False, recorded=self._request.record is not None)
            return
        self._start(_send, self._request.data, order, done=lambda _none: self._on_sent(order), tells=True)

    def _start(
        self, work: Callable[..., Any], *args: Any, done: Callable[[Any], None], tells: bool = False
    ) -> None:
        progress = self._on_progress if tells else None
        self._task = self._tasks.slow(self, work, *args, done=done, failed=self._on_failed, progress=progress)

    def _on_progress(self, at: int, of: int) -> None:
        if not self._stopped:
            percent = ltr(f"{round(100 * at / max(1, of))} %")
            self.progress.setText(
                translate("Print", "Sending to the printer: {percent}").format(percent=percent)
            )

    def _on_sent(self, order: PrintOrder) -> None:
        self._set_printing(False)
        words = translate("Print", "Sent to {printer}. Take the page now.").format(
            printer=isolate(order.printer)
        )
        self._say(words, tone="good", detail=self._ledger_words())
        self.back.setText(translate("Print", "Done"))
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._request.sent is not None:
            self._request.sent()

    def _on_failed(self, error: Exception) -> None:
        self._set_printing(False)
        self._say(explain(error), tone="look")
        if isinstance(error, PrintFailed) and error.reason == "printer_gone":
            self._look()
        self.print_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_stop(self) -> None:
        self._stopped = True
        self.stop.set_cannot(translate("Print", "It is being stopped."))
        self.progress.setText(translate("Print", "It is being stopped."))
        if self._task is not None and self._task.progress is not None:
            # the sending itself: it takes the job back at its next step
            self._task.cancel()
            self._on_stopped(sent=True, recorded=self._request.record is not None)

    def _on_stopped(self, *, sent: bool, recorded: bool) -> None:
        self._set_printing(False)
        if sent:
            words = translate("Print", "Stopped. A page may have got through: look at the printer.")
        else:
            words = translate("Print", "Stopped. Nothing was sent to the printer.")
        self._say(words, tone="look", detail=self._ledger_words() if recorded else "")
        self.print_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ledger_words(self) -> str:
        if self._request.record is None:
            return ""
        return translate("Print", "It is written down under what was given.")

    def _say(self, words: str, *, tone: str, detail: str = "") -> None:
        self.state.set_message(words, tone=tone, detail=detail)  # type: ignore[arg-type]
        self.state.show()
        if self.page.scroll_area is not None:
            self.page.scroll_area.verticalScrollBar().setValue(0)

    def _set_printing(self, printing: bool) -> None:
        self._printing = printing
        if printing:
            self._stopped = False
            self.state.hide()
        else:
            self._task = None
        self.progress.setVisible(printing)
        self.choices.setEnabled(not printing)
        self.back.setVisible(not printing)
        self.save.setVisible(not printing and self._request.save is not None)
        self.stop.set_cannot("")
        self.stop.setVisible(printing)
        self.print_button.set_busy(translate("Print", "Printing") if printing else None)
        if printing:
            self.stop.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._show_can()


def _draw(data: bytes, width: int) -> list[QImage]:
    from desktop.ui.print_bands import page_pictures  # brings Qt's PDF reader

    return page_pictures(data, width)


def _still_there(name: str) -> None:
    if name not in {each.name for each in print_device.find_printers()}:
        raise PrintFailed("printer_gone")


def _send(data: bytes, order: PrintOrder, *, report: Callable[[int, int], None]) -> None:
    print_device.send_pages(data, order, report=report)
