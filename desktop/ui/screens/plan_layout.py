"""The frame of a plan's screen: strip, steps, the page in front, forms to give beside it or behind a tab."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.ui.navigator import Screen
from desktop.ui.screens.plan_steps import PlanSteps
from desktop.ui.screens.plan_strip import PlanHead, PlanStrip
from desktop.ui.screens.plan_waits import PlanWaits
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.read_aloud import LargeWords
from desktop.ui.widgets.tabs import Tabs

if TYPE_CHECKING:
    from desktop.ui.context import ScreenContext
    from desktop.ui.screens.plan_forms import FormsPanel

translate = QCoreApplication.translate


class PlanLayout(Screen):
    """Arranges what is there; which page stands in front is the screen's own matter."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self.panel: FormsPanel | None = None
        self.page: QWidget | None = None
        self.compact = False
        self._large: LargeWords | None = None
        self.strip = PlanStrip(context)
        self.head = PlanHead(context)
        self.head.hide()
        self.tabs = Tabs(
            theme,
            translate("Plan", "Parts of this page"),
            [("step", translate("Plan", "Step")), ("forms", translate("Plan", "Forms to give"))],
            page_x=16,
        )
        self.tabs.setObjectName("plan_tabs")
        self.tabs.chosen.connect(lambda _key: self.arrange())
        self.tabs.hide()
        self.steps = PlanSteps(context)
        self.stack = QStackedWidget()
        self._middle = QHBoxLayout()
        self._middle.setSpacing(0)
        self._middle.addWidget(self.steps)
        self._middle.addWidget(self.stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addWidget(self.head)
        column.addWidget(self.tabs)
        self.waits = PlanWaits(context)
        column.addWidget(self.waits)
        column.addLayout(self._middle, 1)

    def gives_beside(self) -> bool:
        """Tell whether the forms to give stand beside the page in front."""
        return self.panel is not None

    def set_compact(self, compact: bool) -> None:
        """Step column away, forms behind a tab."""
        self.compact = compact
        if isinstance(self.page, Page):
            self.page.set_compact(compact)
        self.arrange()

    def put_panel(self, panel: FormsPanel | None) -> None:
        """Show these forms to give in place of those before."""
        before, self.panel = self.panel, panel
        if before is not None:
            self._middle.removeWidget(before)
            before.hide()
            before.deleteLater()
        if panel is not None:
            self._middle.addWidget(panel)

    def put_page(self, page: Page) -> QWidget | None:
        """Show a page and return the one before it, which stays in the stack."""
        before, self.page = self.page, page
        if self.stack.indexOf(page) < 0:
            self.stack.addWidget(page)
        page.set_compact(self.compact)
        self.stack.setCurrentWidget(page)
        if self.compact:
            self.tabs.set_current("step")
        return before

    def drop(self, page: QWidget) -> None:
        """Destroy a page, so that no widget keeps a word."""
        self.stack.removeWidget(page)
        page.hide()
        page.deleteLater()

    def arrange(self) -> None:
        """Everything in its place."""
        compact, panel = self.compact, self.panel
        # the forms are there while a plan is; before one the questions say it themselves
        self.waits.watch(
            self.params.get("client_id", "") if panel is not None else "",
            panel.plan if panel is not None else None,
        )
        self.strip.setVisible(not compact)
        self.head.setVisible(compact)
        self.steps.setVisible(not compact)
        shown = self.gives_beside()
        self.tabs.setVisible(compact and shown)
        forms = compact and shown and self.tabs.current() == "forms"
        self.stack.setVisible(not forms)
        if panel is not None:
            panel.set_wide(compact)
            panel.setVisible(forms if compact else shown)

    def first(self) -> QWidget | None:
        """Return what takes the focus on the page in front."""
        first = getattr(self.page, "first", None)
        return cast("QWidget", first()) if first is not None else None

    def show_large(self, text: str, language: str) -> None:
        """Fill the page with words to hold to the camera."""
        self.close_large()
        large = LargeWords(self.context.theme, text, language)
        large.closed.connect(self.close_large)
        self._large = large
        self.stack.addWidget(large)
        self.stack.setCurrentWidget(large)
        large.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_large(self) -> None:
        """Back to the page behind the large words."""
        large, self._large = self._large, None
        if large is None:
            return
        if self.page is not None:
            self.stack.setCurrentWidget(self.page)
        self.drop(large)
        first = self.first()
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
