"""What is usual for this client: beside a row, above all rows, and what people there do. Never part of an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.protocol import LENGTHS
from desktop.ui.screens.session_texts import cell_words, cue_labels, day_words, mark_words
from desktop.ui.widgets.buttons import QuietButton
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import isolate
from desktop.ui.widgets.lists import listed

if TYPE_CHECKING:
    from desktop.domain.protocol import Option, Page, Question
    from desktop.domain.sessions import Usual
    from desktop.ui.screens.session_questions.body import Kit

translate = QCoreApplication.translate
ALL_ROWS = "usual"
"""Under this name stands what is usual where it was not learnt of one row (`session_findings`)."""
FOLDED = 140
"""Letters of a culture note that stand there before it is unfolded."""


def learnt_sentence(usual: Usual) -> str:
    """Return the sentence round what is usual, with its day; learnt while not alone it may be fear, and says so."""
    words = translate("Session", "Usual since {day}: {words}").replace("{day}", day_words(usual.learnt_at))
    if usual.while_alone != "yes":
        words = translate("Session", "{usual} (learnt while not alone)").replace("{usual}", words)
    return words


def beside_row(kit: Kit, question: Question, option: Option) -> str:
    """Return what is usual for this person in a row, or how it was last time; words with their day, never a score."""
    usual = kit.usual.get(option.id)
    if usual is not None and usual.text:
        return learnt_sentence(usual).format(words=isolate(usual.text))
    last = kit.last.get(question.id)
    value = last.answer.value if last is not None else None
    cell = value.get(option.id) if isinstance(value, dict) else None
    if last is None or not cell:
        return ""
    words = listed((mark_words(cell["mark"], kit.channel), cell_words(cell, cue_labels(option, kit.name))))
    return translate("Session", "On {day}: {words}").format(day=day_words(last.at), words=words)


def wants_learning(kit: Kit, option: Option) -> bool:
    """Tell whether it is worth writing down what is usual in a row: not known yet, or not learnt while alone."""
    usual = kit.usual.get(option.id)
    return usual is None or not usual.text or usual.while_alone != "yes"


def custom_of_row(kit: Kit, option: Option) -> str:
    """Return what was written on custom about a row, with its own sentence; empty where nothing was."""
    usual = kit.usual.get(option.id)
    words = usual.culture_note.strip() if usual is not None else ""
    return translate("Session", "Culture: {words}").format(words=isolate(folded(words))) if words else ""


def culture_notes(kit: Kit) -> list[str]:
    """Return what the record says of custom, each once: the client's own note, then those kept with what is usual."""
    notes = [kit.client.draft.cultural_note, *(usual.culture_note for usual in kit.usual.values())]
    return list(dict.fromkeys(note.strip() for note in notes if note.strip()))


def folded(text: str) -> str:
    """Return the beginning of a long text, up to a word's end; all of a short one."""
    line = " ".join(text.split())
    if len(line) <= FOLDED:
        return line
    return line[:FOLDED].rsplit(" ", 1)[0] + " …"


class FoldedLine(QWidget):
    """A text in one sentence of ours; a long one shows its beginning, and a press shows all of it."""

    def __init__(self, kit: Kit, icon: str, sentence: str, text: str, parent: QWidget | None = None) -> None:
        """`sentence` has ``{words}`` where the text goes."""
        super().__init__(parent)
        theme = kit.theme
        self._sentence, self._text = sentence, text
        self.line = IconLabel(theme, "", icon=icon, size="small", icon_role="accent", wrap=True)
        self.more: QuietButton | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.line)
        if folded(text) != " ".join(text.split()):
            self.more = QuietButton(theme, "", adds=True, small=True)
            self.more.clicked.connect(lambda: self._show(whole=not self._open))
            column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self._show(whole=False)

    def _show(self, *, whole: bool) -> None:
        self._open = whole
        self.line.set_text(self._sentence.format(words=isolate(self._text if whole else folded(self._text))))
        if self.more is not None:
            words = translate("Session", "Show less") if whole else translate("Session", "Show all of it")
            self.more.setText(words)


def where_usual(page: Page) -> tuple[str, str]:
    """Return the question above which a page says what is usual, and its row where it has just one; else "".

    That is its first question that is always there: it is said before it is asked what is different, and nothing
    moves when the rows open.
    """
    rows = [option.id for each in page.questions if each.kind == "observation" for option in each.options]
    about = [each for each in page.questions if each.kind == "observation" or each.fills == "usual"]
    if not about:
        return "", ""
    always = [each for each in page.questions if not each.when and each.lengths == LENGTHS]
    return (always or about)[0].id, rows[0] if len(rows) == 1 else ""


class AboveRows(QWidget):
    """What is usual in all rows together or in the only one, and the culture note once; long words are folded."""

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(kit.theme.px(4))
        self.lines: list[FoldedLine] = []
        for cue in (ALL_ROWS, kit.only_row):
            usual = kit.usual.get(cue)
            if usual is None or not usual.text:
                continue
            self.lines.append(FoldedLine(kit, "user-round", learnt_sentence(usual), usual.text))
        if notes := culture_notes(kit):
            sentence = translate("Session", "Culture: {words}")
            self.lines.append(FoldedLine(kit, "languages", sentence, "\n".join(notes)))
        for line in self.lines:
            column.addWidget(line)
