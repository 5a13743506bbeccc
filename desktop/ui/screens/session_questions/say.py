"""The words for the client's ear: a card for the first question of a page, one line for the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.widgets.buttons import IconButton
from desktop.ui.widgets.icon_label import Icon
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.read_aloud import ReadAloudLine, ScriptText

if TYPE_CHECKING:
    from desktop.domain.wizard_views import ShownQuestion
    from desktop.ui.screens.session_questions.body import Kit

translate = QCoreApplication.translate
LONG = 140
"""More letters than this and the card uses the smaller words."""


class Spoken:
    """A text for the client as it is put now: its words, its language, and whether somebody qualified checked it."""

    def __init__(self, kit: Kit, shown: ShownQuestion) -> None:
        self.english = shown.say
        found = kit.spoken.get(shown.say_id)
        self.translated = found is not None and bool(found.text)
        self.text = found.text if found is not None and found.text else shown.say
        self.tag = kit.tag if self.translated else "en"
        self.native = self.tag.split("-")[0] == "en"
        self.checked_by = found.checked_by if found is not None else ""
        self.language_name = kit.language_name if self.translated else translate("Session", "English")
        self.wanted = kit.language_name
        self.foreign = bool(kit.tag) and kit.tag.split("-")[0] != "en"

    @property
    def checked(self) -> bool:
        """English is the original; any other language needs a qualified person."""
        return (self.native and not self.foreign) or (self.translated and bool(self.checked_by))

    def label(self) -> str:
        """Say in which language it is read out."""
        return translate("Session", "Read aloud in {language}").format(language=self.language_name)

    def mark(self) -> str:
        """Say who checked it, or that nobody did."""
        if self.foreign and not self.translated:
            if not self.wanted:  # which one is not known yet
                return translate("Session", "Their language is not noted, say it in simple words")
            words = translate("Session", "Not yet in {language}, say it through the interpreter")
            return words.format(language=self.wanted)
        if self.translated and self.checked_by:
            return translate("Session", "Checked by {who}").format(who=self.checked_by)
        if self.translated and self.foreign:
            return translate("Session", "Not checked by a qualified person")
        return translate("Session", "Original wording")


class SayCard(ReadAloudLine):
    """The first question's words, large. `large` carries text and language."""

    wanted_large = Signal(str, str)

    def __init__(self, kit: Kit, shown: ShownQuestion, parent: QWidget | None = None) -> None:
        spoken = Spoken(kit, shown)
        self._spoken = spoken
        self._kit = kit
        self._quiet = not shown.read_aloud
        super().__init__(
            kit.theme,
            spoken.text,
            spoken.tag,
            spoken.label(),
            checked=spoken.checked,
            checked_text=spoken.mark(),
            compact=kit.compact,
            parent=parent,
        )
        self.also = PlainLabel(kit.theme, "", size="small", role="muted", wrap=True)
        self.body.addWidget(self.also)
        self.show_large.connect(lambda: self.wanted_large.emit(self._spoken.text, self._spoken.tag))
        self.put(shown)

    def add_button(self, button: QWidget) -> None:
        """Put a button at the end of the card's first line."""
        self._top.addWidget(button)

    def fit(self) -> None:
        """While others can hear the line says so instead of naming the language."""
        super().fit()
        if not self._quiet:
            return
        words = translate("Session", "Someone may hear: ask it quietly, do not show it")
        if self._kit.compact:
            words = translate("Session", "Ask it quietly, do not show it")
        self.language_label.set_state("volume-x", "caution", words)
        self.mark.hide()

    def put(self, shown: ShownQuestion) -> None:
        """Show the wording as it is now; while others hear, safety words are neither read out nor shown large."""
        spoken = self._spoken = Spoken(self._kit, shown)
        label = translate("Session", "Read aloud") if self._kit.compact else spoken.label()
        self.language_label.set_state("volume-2", "muted", label)
        self.show_text(spoken.text, spoken.tag, label, checked=spoken.checked, checked_text=spoken.mark())
        self.set_density(compact=self._kit.compact, short=self._kit.short)
        if len(spoken.text) > LONG or self._kit.compact:
            self.words.set_size("large" if len(spoken.text) > LONG else "read_aloud_compact")
        self._quiet = not shown.read_aloud
        self.large.setVisible(not self._quiet)
        self.fit()
        both = spoken.translated and not spoken.native and shown.question.kind == "script"
        self.also.setText(spoken.english if both else "")
        self.also.setVisible(both)


class SayRow(QWidget):
    """The words of a further question: one line, with Show large as an icon."""

    wanted_large = Signal(str, str)

    def __init__(self, kit: Kit, shown: ShownQuestion, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        theme = kit.theme
        spoken = self._spoken = Spoken(kit, shown)
        self.icon = Icon(theme, "volume-2", role="muted", size=16)
        self.words = ScriptText(
            theme, spoken.text, spoken.tag, size="body" if spoken.native or kit.closing else "large"
        )
        self.mark = PlainLabel(theme, "", size="small", role="caution", wrap=True)
        self.large = IconButton(theme, "maximize-2", translate("Session", "Show large"), role="accent")
        self.large.clicked.connect(lambda: self.wanted_large.emit(self._spoken.text, self._spoken.tag))
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.words)
        column.addWidget(self.mark)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space("xs"))
        row.addWidget(self.icon)
        row.addLayout(column, 1)
        row.addWidget(self.large)
        self.put(shown)

    def put(self, shown: ShownQuestion) -> None:
        """Show the wording as it is now."""
        spoken = self._spoken = Spoken(self._kit, shown)
        self.words.set_text(spoken.text, spoken.tag)
        self.large.setVisible(shown.read_aloud)
        self.icon.set_icon(
            "volume-2" if shown.read_aloud else "volume-x", "muted" if shown.read_aloud else "caution"
        )
        self.unchecked = spoken.mark() if spoken.translated and spoken.foreign and not spoken.checked else ""
        words = "" if self._kit.columns else self.unchecked  # said once, beside the title
        if not shown.read_aloud:
            words = translate("Session", "Someone may hear: ask it quietly")
        self.mark.setText(words)
        self.mark.setVisible(bool(words))
