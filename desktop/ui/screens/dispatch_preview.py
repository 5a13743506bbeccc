"""What a CSV file of dispatch centres would bring: what is taken, and every row that is not taken, with why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.flow_buttons import button_row
from desktop.ui.messages import explain
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import PrimaryButton, QuietButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import PlainLabel, isolate, ltr
from desktop.ui.widgets.lists import listed
from desktop.ui.widgets.text_area import TextArea
from desktop.ui.widgets.wrapped_button import WrappedButton

if TYPE_CHECKING:
    from desktop.services.dispatch import Preview
    from desktop.ui.context import ScreenContext

MOST_SHOWN = 8


class DispatchPreview(QWidget):
    """Nothing is written before `take`; `reread` carries the letters to read the file in instead."""

    take = Signal()
    reread = Signal(str)
    closed = Signal()

    def __init__(self, context: ScreenContext) -> None:
        super().__init__()
        self._theme = context.theme
        self.preview: Preview | None = None
        self._other = ""
        theme = self._theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("m"))
        self.message = Banner(theme, "", tone="information")
        column.addWidget(self.message)
        self.card = Card(theme, self.tr("The first that are taken"))
        self.first = PlainLabel(theme, "", wrap=True)
        self.card.body.addWidget(self.first)
        self.other_button = WrappedButton(theme, "")
        self.other_button.setObjectName("dispatch_reread")
        self.other_button.clicked.connect(lambda: self.reread.emit(self._other))
        self.card.body.addWidget(self.other_button)
        column.addWidget(self.card)
        self.not_taken = TextArea(
            theme, self.tr("Rows that are not taken, and why"), min_lines=4, max_lines=14
        )
        self.not_taken.setObjectName("dispatch_not_taken")
        self.not_taken.set_read_only(True)
        column.addWidget(self.not_taken)
        self.take_button = PrimaryButton(theme, "")
        self.take_button.setObjectName("dispatch_take")
        self.take_button.clicked.connect(self.take)
        cancel = QuietButton(theme, self.tr("Take nothing"))
        cancel.setObjectName("dispatch_take_nothing")
        cancel.clicked.connect(self.closed)
        column.addWidget(button_row(theme, [self.take_button, cancel]))

    def show_preview(self, preview: Preview) -> None:
        """Say what the file holds."""
        self.preview = preview
        taken, refused = len(preview.taken), len(preview.not_taken)
        words = self.tr("Can be taken: {taken} rows. Cannot: {refused}. Nothing is written yet.")
        detail = ""
        if preview.left_out:
            detail = self.tr("Columns that are left out: {names}").format(
                names=listed(isolate(name) for name in preview.left_out[:MOST_SHOWN])
            )
        self.message.set_message(
            words.format(taken=ltr(str(taken)), refused=ltr(str(refused))), tone="information", detail=detail
        )
        self.card.setVisible(bool(taken))
        lines = [
            f"{isolate(each.place() or each.name)}  {ltr(each.number)}" for each in preview.taken[:MOST_SHOWN]
        ]
        self.first.setText("\n".join(lines))
        self._other = "cp1252" if preview.encoding == "cp1256" else "cp1256"
        self.other_button.setText(
            self.tr("Letters look wrong: read it as Western letters")
            if preview.encoding == "cp1256"
            else self.tr("Letters look wrong: read it as Arabic letters")
        )
        self.other_button.setVisible(preview.guessed)
        self.not_taken.set_text("\n".join(self.report()))
        self.not_taken.setVisible(bool(refused))
        self.take_button.setText(self.tr("Take these rows: {taken}").format(taken=ltr(str(taken))))
        self.take_button.setVisible(bool(taken))

    def report(self) -> list[str]:
        """Return one line for every row that is not taken."""
        if self.preview is None:
            return []
        line = self.tr("Line {line}, {words}: {why}")
        empty = self.tr("no words in it")
        return [
            line.format(line=ltr(str(each.line)), words=isolate(each.words) or empty, why=explain(each.error))
            for each in self.preview.not_taken
        ]
