"""Lines of guidance and of panels as they stand beside a session; words to say in the client's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.screens.session_texts import named
from desktop.ui.widgets.icon_label import Icon
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.read_aloud import ScriptText

if TYPE_CHECKING:
    from desktop.domain.protocol import Line
    from desktop.ui.screens.session_draft import SessionDraft
    from desktop.ui.theme.theme import Theme

translate = QCoreApplication.translate


class SaidLine(QWidget):
    """Words meant for the client, in their language where there are some; the English below."""

    def __init__(
        self, theme: Theme, english: str, text: str, tag: str, mark: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(
            ScriptText(theme, text or english, tag if text else "en", size="large" if text else "body")
        )
        if text and text != english:
            column.addWidget(PlainLabel(theme, english, size="small", role="muted", wrap=True))
        if mark:
            column.addWidget(PlainLabel(theme, mark, size="small", role="caution", wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space("xs"))
        row.addWidget(Icon(theme, "quote", role="muted", size=16), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)


def line_widget(theme: Theme, draft: SessionDraft, entry: str, line: Line, tag: str) -> QWidget:
    """Return one line of guidance or of a panel."""
    if line.say:
        found = draft.spoken.get(f"{entry}/{line.id}/say")
        foreign = bool(tag) and not tag.startswith("en")
        unchecked = found is not None and foreign and not found.checked_by
        mark = translate("Session", "Not checked by a qualified person") if unchecked else ""
        text = found.text if found is not None and foreign else ""
        return SaidLine(theme, line.say, text, tag, mark)
    return PlainLabel(theme, named(line.text, draft.name), wrap=True)
