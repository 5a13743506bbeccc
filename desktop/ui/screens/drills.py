"""Practice crises: which there are, beginning one, and the look back at one's own. Nobody else sees them (X11)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.errors import ExpectedError
from desktop.ui import day_words
from desktop.ui.flow_buttons import button_row
from desktop.ui.navigator import Params, Screen
from desktop.ui.screens.drill_after import look_back
from desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import PlainLabel, ltr
from desktop.ui.widgets.lists import listed
from desktop.ui.widgets.page import Page

if TYPE_CHECKING:
    from desktop.domain.drills import Drill, DrillScript
    from desktop.ui.context import ScreenContext


def nothing_real(context: ScreenContext) -> bool:
    """Tell whether one may be practised now: no session is open and no crisis runs, in whatever window.

    `waystead crisis` may have begun one a moment ago; this window hears of it within seconds.
    """
    from desktop.services.crisis_pad import crisis_left_open

    services = context.services
    if context.window.at_work() or crisis_left_open(services.vault.folder):
        return False
    try:
        return not services.crises.open_runs()
    except ExpectedError:
        return False


class DrillsScreen(Screen):
    """`params["look_back"]` shows the practice just done, `params["drill"]` an earlier one, above the list."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self.page = Page(
            theme,
            self.tr("Practice a crisis"),
            subtitle=self.tr(
                "Calls with invented people that go by the clock. Nothing rings, and no word you write is kept: only "
                "that you practised, and what you did when. You alone see it."
            ),
            max_width=theme.tokens.layout["form_column"],
        )
        self._parts: list[QWidget] = []
        self._begin_buttons: list[QWidget] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.space("m"))
        self.page.body.addLayout(self._list)
        self.page.body.addStretch(1)

    def enter(self, params: Params) -> None:
        """Read anew."""
        super().enter(params)
        self._show()

    def first_field(self) -> QWidget | None:
        """The first button of the page."""
        return self._begin_buttons[0] if self._begin_buttons else None

    def set_compact(self, compact: bool) -> None:
        """Smaller margins."""
        self.page.set_compact(compact)

    # ------------------------------------------------------------ what is shown

    def _show(self) -> None:
        for part in self._parts:
            self._list.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts, self._begin_buttons = [], []
        drills = self.context.services.drills
        scripts, own = drills.scripts(), drills.own()
        by_id = {script.id: script for script in scripts}
        shown = self._shown(own)
        if shown is not None and shown.script_id in by_id:
            script = by_id[shown.script_id]
            self._parts += look_back(self.context.theme, script, shown)
            self._parts.append(self._after(script))
        for script in scripts:
            last = next((drill for drill in own if drill.script_id == script.id), None)
            self._parts.append(self._card(script, last))
        for part in self._parts:
            self._list.addWidget(part)
            part.show()

    def _shown(self, own: list[Drill]) -> Drill | None:
        if self.params.get("look_back"):
            return self.context.services.drills.last
        wanted = self.params.get("drill", "")
        return next((drill for drill in own if drill.id == wanted), None)

    def _after(self, script: DrillScript) -> QWidget:
        again = SecondaryButton(self.context.theme, self.tr("Once more"), icon="rotate-ccw")
        again.setObjectName("drill_again")
        again.clicked.connect(partial(self._begin, script.id))
        close = QuietButton(self.context.theme, self.tr("Close"))
        close.setObjectName("drill_close")
        close.clicked.connect(lambda: self.context.window.go("drills"))
        self._begin_buttons.append(again)
        return button_row(self.context.theme, [again, close])

    def _card(self, script: DrillScript, last: Drill | None) -> QWidget:
        theme = self.context.theme
        card = Card(theme, script.title)
        card.body.addWidget(PlainLabel(theme, script.about, wrap=True))
        minutes = max(2, round(script.seconds / 60))
        facts = [self.tr("About {minutes} minutes").format(minutes=ltr(str(minutes)))]
        if last is not None:
            today = self.context.clock.now().local().date()
            day = day_words.day_within(last.started_at.local().date(), today)
            facts.append(self.tr("practised {day}").format(day=day))
        card.body.addWidget(PlainLabel(theme, listed(facts), size="small", role="muted", wrap=True))
        begin = SecondaryButton(theme, self.tr("Begin"), icon="play")
        begin.setObjectName(f"drill_begin_{script.id}")
        begin.setAccessibleName(f"{begin.text()}: {script.title}")
        begin.clicked.connect(partial(self._begin, script.id))
        buttons: list[QWidget] = [begin]
        self._begin_buttons.append(begin)
        if last is not None:
            look = QuietButton(theme, self.tr("Look back"))
            look.setObjectName(f"drill_look_{script.id}")
            look.setAccessibleName(f"{look.text()}: {script.title}")
            look.clicked.connect(partial(self.context.window.go, "drills", {"drill": last.id}))
            buttons.append(look)
        card.body.addWidget(button_row(theme, buttons), 0, Qt.AlignmentFlag.AlignTop)
        return card

    def _begin(self, script_id: str, _pressed: bool = False) -> None:
        if not nothing_real(self.context):
            self.context.window.tell(self.tr("A crisis is running. Practise when it has passed."))
            return
        self.context.window.go("drill", {"script": script_id, "begin": "1"})
