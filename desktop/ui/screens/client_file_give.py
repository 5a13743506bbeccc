"""Giving a file out: to whom, who could find it there, what it means, and where it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.safety_plans import FINDERS
from desktop.ui.flow_buttons import button_row
from desktop.ui.messages import explain
from desktop.ui.screens.plan_texts import finder_words
from desktop.ui.screens.release_line import UnderRelease
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.choice import ChoiceGroup, ChoiceOption
from desktop.ui.widgets.labels import PlainLabel, isolate, ltr
from desktop.ui.widgets.segment import Segment, SegmentOption

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.domain.attachments import Attachment
    from desktop.ui.context import ScreenContext
    from desktop.ui.tasks import Task


class GiveFile(QWidget):
    """`closed` when it is put away. Another agency needs a release in force that was given, or asked again, alone."""

    closed = Signal()

    def __init__(self, context: ScreenContext) -> None:
        super().__init__()
        self._context = context
        self._about: Attachment | None = None
        self._task: Task | None = None
        theme = context.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        card = Card(theme, self.tr("Give it out"))
        words = self.tr(
            "It leaves as a plain file: whoever finds it can open it. What left cannot be called back."
        )
        card.body.addWidget(Banner(theme, words, tone="look", icon="shield-alert"))
        whom = self.tr("To whom?")
        card.body.addWidget(PlainLabel(theme, whom, strong=True))
        self.to = Segment(
            theme,
            whom,
            [
                SegmentOption(value="client", text=self.tr("The client")),
                SegmentOption(value="supervisor", text=self.tr("Supervisor")),
                SegmentOption(value="inside_agency", text=self.tr("Inside the agency")),
                SegmentOption(value="other_agency", text=self.tr("Another agency")),
            ],
        )
        self.to.setObjectName("file_to")
        self.to.chosen.connect(lambda _value: self._show_state())
        card.body.addWidget(self.to)
        self.finders_label = PlainLabel(theme, self.tr("Who could find it?"), strong=True)
        card.body.addWidget(self.finders_label)
        options = [
            ChoiceOption(value=code, text=finder_words(code), exclusive=code == "nobody") for code in FINDERS
        ]
        self.finders = ChoiceGroup(theme, self.tr("Who could find it?"), options, keys=False)
        self.finders.setObjectName("file_finders")
        self.finders.set_density("short")
        self.finders.changed.connect(lambda _values: self._show_state())
        card.body.addWidget(self.finders)
        self.careful = Banner(
            theme,
            self.tr("Somebody could find it. Ask whether to look at it together here instead."),
            tone="look",
        )
        card.body.addWidget(self.careful)
        self.under = UnderRelease(context)
        self.under.chosen.connect(self._show_state)
        card.body.addWidget(self.under)
        self.progress = PlainLabel(theme, "", wrap=True)
        card.body.addWidget(self.progress)
        self.result = Banner(theme, "", tone="good", icon="circle-check")
        self.result.setObjectName("file_given")
        card.body.addWidget(self.result)
        self.save_button = PrimaryButton(theme, self.tr("Choose where to save it…"))
        self.save_button.setObjectName("file_save")
        self.save_button.clicked.connect(self._on_save)
        self.stop_button = SecondaryButton(theme, self.tr("Stop"))
        self.stop_button.setObjectName("file_stop")
        self.stop_button.clicked.connect(self._on_stop)
        self.close_button = QuietButton(theme, self.tr("Close"))
        self.close_button.setObjectName("file_give_close")
        self.close_button.clicked.connect(self.closed)
        card.body.addWidget(button_row(theme, [self.save_button, self.stop_button, self.close_button]))
        column.addWidget(card)
        self.begin(None)

    def begin(self, about: Attachment | None) -> None:
        """Begin anew for a file, or for none."""
        self._about = about
        self.to.set_value("")
        self.finders.set_values([])
        self.under.begin(about.client_id or "" if about is not None else "")
        self.result.hide()
        self._set_working(False)

    def first(self) -> QWidget:
        """Return what takes the keyboard."""
        return self.to

    def _show_state(self) -> None:
        to, found_by = self.to.value(), self.finders.values()
        client = to == "client"
        self.finders_label.setVisible(client)
        self.finders.setVisible(client)
        outside = to == "other_agency"
        self.under.setVisible(outside)
        self.careful.setVisible(client and bool(found_by) and found_by != ["nobody"])
        if not to:
            self.save_button.set_cannot(self.tr("Say to whom first."))
        elif client and not found_by:
            self.save_button.set_cannot(self.tr("Ask first who could find it."))
        elif outside and self.under.release() is None:
            self.save_button.set_cannot(self.tr("Another agency takes a release in force that names it."))
        else:
            self.save_button.set_cannot("")

    def _set_working(self, working: bool) -> None:
        self.progress.setVisible(working)
        self.stop_button.setVisible(working)
        self.save_button.setVisible(not working)
        self.close_button.setVisible(not working)
        for part in (self.to, self.finders, self.under):
            part.setEnabled(not working)
        self._show_state()

    def _on_save(self) -> None:
        if self._about is not None:
            name = self._context.services.attachments.neutral_name(self._about)
            self._context.window.choose_place_for(self.tr("Where shall the file be saved?"), name, self._give)

    def _give(self, path: Path) -> None:
        about, to = self._about, self.to.value()
        if about is None or not to:
            return
        attachments, tasks, window = (
            self._context.services.attachments,
            self._context.tasks,
            self._context.window,
        )
        found_by = tuple(self.finders.values()) if to == "client" else ()
        release = self.under.release() if to == "other_agency" else None
        self.result.hide()
        self.progress.setText(self.tr("Writing the file"))
        self._set_working(True)
        self.stop_button.setFocus(Qt.FocusReason.OtherFocusReason)

        def done(written: Path) -> None:
            if shiboken6.isValid(self):
                self._on_given(written)

        def failed(error: Exception) -> None:
            if shiboken6.isValid(self):
                self._end(explain(error), tone="look")
            else:
                window.tell(explain(error), caution=True)

        def progress(at: int, of: int) -> None:
            if shiboken6.isValid(self):
                percent = ltr(f"{round(100 * at / max(1, of))} %")
                self.progress.setText(self.tr("Writing the file: {percent}").format(percent=percent))

        # the window's, not the page's: what was not written must not go unsaid
        self._task = tasks.slow(
            window.widget(),
            lambda report: attachments.give(
                about.id,
                path,
                to_kind=to,
                found_by=found_by,
                release=release,
                on_writer=tasks.written,
                report=report,
            ),
            done=done,
            failed=failed,
            progress=progress,
        )

    def _on_given(self, path: Path) -> None:
        words = self.tr("Saved as {file}. It is written down under what was given.")
        self._end(words.format(file=isolate(path.name)), tone="good")

    def _on_stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
        self._end(
            self.tr("Stopped. What was begun there is taken away again, and written down as not finished.")
        )

    def _end(self, words: str, *, tone: str = "look") -> None:
        self._task = None
        self._set_working(False)
        self.result.set_message(words, tone=tone)  # type: ignore[arg-type]
        self.result.show()
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)
