"""For staff: everybody is seen alone for a part of each visit, and why; a press notes that it was talked about."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.services.orientation import OrientationService
from desktop.ui import day_words
from desktop.ui.guidance_view import GuidanceView
from desktop.ui.messages import explain
from desktop.ui.navigator import Params, Screen
from desktop.ui.screens.settings_staff import task_words
from desktop.ui.widgets.buttons import PrimaryButton, QuietButton
from desktop.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from desktop.ui.context import ScreenContext

PAGE = "alone_orientation"


class AloneOrientationScreen(Screen):
    """From Settings, from the plan's page, and from the card beside a session."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._service = OrientationService(context.content, context.services.training, context.clock)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.view: GuidanceView | None = None
        self.done_button: PrimaryButton | None = None

    def enter(self, params: Params) -> None:
        """Show the page and how the mark stands."""
        super().enter(params)
        context = self.context
        if self.view is not None:
            self._column.removeWidget(self.view)
            self.view.hide()
            self.view.deleteLater()
        self.view = GuidanceView(
            context.theme,
            context.content.guidance(PAGE),
            context.content.agency_profile(),
            footer=True,
            call=False,
            icon="door-open",
        )
        back = QuietButton(context.theme, self.tr("Back"))
        back.setObjectName("orientation_back")
        back.clicked.connect(context.window.back)
        self.view.footer_start.addWidget(back)
        self.state = PlainLabel(context.theme, "", role="muted", wrap=True)
        self.state.setObjectName("orientation_state")
        self.view.body.insertWidget(self.view.body.count() - 1, self.state)
        self.done_button = PrimaryButton(context.theme, "", icon="graduation-cap", page=True)
        self.done_button.setObjectName("orientation_done")
        self.done_button.clicked.connect(self._on_done)
        self.view.footer_end.addWidget(self.done_button)
        self._column.addWidget(self.view)
        self._show_state()

    def first_field(self) -> QWidget | None:
        """Writing it down."""
        return self.done_button

    def set_compact(self, compact: bool) -> None:
        """Smaller margins."""
        if self.view is not None:
            self.view.set_compact(compact)

    def _show_state(self) -> None:
        training, today = self._service.of_page(PAGE), self.context.clock.now().local().date()
        if self.done_button is None:
            return
        if training is None or training.done_on is None:
            self.done_button.setText(self.tr("Read and talked about"))
            self.state.setText(
                self.tr("Not written down yet. It goes into your trainings in Settings, under You.")
            )
            return
        day = day_words.plain_day(training.done_on, today)
        self.state.setText(self.tr("Written down in your trainings: {day}.").format(day=day))
        self.done_button.setText(self.tr("Talked about again"))

    def _on_done(self) -> None:
        today = self.context.clock.now().local().date()
        self.context.tasks.write(
            self,
            partial(self._service.mark, PAGE, task_words=task_words(today)),
            done=lambda _id: self._on_stored(),
            failed=lambda error: self.context.window.tell(explain(error), caution=True),
        )

    def _on_stored(self) -> None:
        self._show_state()
        self.context.window.tell(self.tr("Written down in your trainings."))
