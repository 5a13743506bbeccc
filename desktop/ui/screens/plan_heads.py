"""Above the rows of a plan: the two languages, and honestly who checked the words in the client's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.ui.screens.plan_rows import HANDLE, MEMORY, PICTURE
from desktop.ui.widgets.buttons import QuietButton
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PlainLabel, isolate
from desktop.ui.widgets.lists import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.ui.screens.plan_stored import Row
    from desktop.ui.screens.plan_texts import Spoken
    from desktop.ui.theme.theme import Theme

translate = QCoreApplication.translate


class ElementHeads(QWidget):
    """`check` asks who checked the words. Only the state of the check stays where it is narrow."""

    check = Signal()

    def __init__(self, theme: Theme, worker: Spoken, theirs: Spoken | None) -> None:
        super().__init__()
        self._theirs = theirs
        row = QHBoxLayout(self)
        row.setSpacing(theme.px(12))
        start = theme.px(HANDLE + 12 + PICTURE + 12)
        end = theme.px(12 + MEMORY + 12 + 44)
        self._sides = (end, start) if self.isRightToLeft() else (start, end)
        words = translate("Plan", "{language}, for you").format(language=worker.name)
        self.yours = PlainLabel(theme, words, size="small", role="muted", elide=True)
        row.addWidget(self.yours, 1)
        self.checked = IconLabel(theme, "", icon="badge-check", size="small", role="positive")
        self.check_button = QuietButton(theme, translate("Plan", "Who checked it…"), small=True)
        self.check_button.setObjectName("plan_check")
        self.check_button.clicked.connect(self.check)
        self.own: PlainLabel | None = None
        if theirs is not None:
            inner = QHBoxLayout()
            inner.setSpacing(theme.space("xs"))
            self.own = PlainLabel(theme, isolate(theirs.own_name), size="small", role="muted")
            inner.addWidget(self.checked)
            inner.addWidget(self.check_button)
            inner.addStretch(1)
            # it stands above the side where their script begins
            inner.insertWidget(3 if theirs.rtl != self.isRightToLeft() else 0, self.own)
            row.addLayout(inner, 1)
        else:
            self.check_button.hide()
        self.set_compact(False)

    def show_checked(self, rows: Sequence[Row]) -> None:
        """Say honestly who checked the words in the client's language."""
        if self._theirs is None:
            self.checked.hide()
            return
        tag = self._theirs.tag
        written = [row for row in rows if row.texts.get(tag, "").strip()]
        checkers = {row.checked.get(tag, "") for row in written}
        self.checked.setVisible(bool(written))
        self.check_button.setVisible(bool(written) and "" in checkers)
        if written and "" not in checkers:
            names = listed(sorted(checkers))
            words = translate("Plan", "Checked by {name}").format(name=isolate(names))
            self.checked.set_state("badge-check", "positive", words)
        else:
            self.checked.set_state("triangle-alert", "caution", translate("Plan", "Not checked yet"))

    def set_compact(self, compact: bool) -> None:
        """The names of the languages stand above the fields themselves where these are below each other."""
        left, right = (0, 0) if compact else self._sides
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(left, 0, right, 0)
        self.yours.setVisible(not compact) if self.parentWidget() is not None else None
        if self.own is not None and compact:
            self.own.hide()
        elif self.own is not None and self.parentWidget() is not None:
            self.own.show()
