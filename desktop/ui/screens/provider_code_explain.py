"""Explaining the code to the client in their language: read out, or printed without the code and without a name."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from desktop.domain.errors import ContentBroken
from desktop.ui import day_words
from desktop.ui.client_paper import ClientPaper, PaperAsked, PaperPlan
from desktop.ui.flow_buttons import button_row
from desktop.ui.messages import explain
from desktop.ui.widgets.buttons import SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.read_aloud import ScriptText
from desktop.ui.widgets.segment import Segment, SegmentOption

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.services.made import Made
    from desktop.services.provider_codes import CodeState
    from desktop.ui.context import ScreenContext

HANDOUT = "provider_code"
KIND = f"handouts/{HANDOUT}"


class ExplainCard(Card):
    """`stored` carries the words to tell."""

    stored = Signal(str)

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context.theme, self.tr("Explain it to the client"))
        self._context = context
        self._client_id, self._code, self._language = "", "", "en"
        self._texts: QWidget | None = None
        theme = context.theme
        self.body.setSpacing(theme.space("s"))
        self.tongue = Segment(theme, self.tr("Language of the page"), self._languages(), clearable=False)
        self.tongue.setObjectName("code_language")
        self.tongue.chosen.connect(self._on_language)
        self.body.addWidget(self.tongue)
        self.script = ScriptText(theme, "", "en", size="body")
        self.body.addWidget(self.script)
        self.unchecked = IconLabel(
            theme,
            self.tr("Not checked by a qualified person"),
            icon="info",
            size="small",
            role="caution",
            wrap=True,
        )
        self.body.addWidget(self.unchecked)
        self.said_button = SecondaryButton(theme, self.tr("Explained today"), icon="check")
        self.said_button.setObjectName("code_explained")
        self.said_button.clicked.connect(lambda: self._note("spoken"))
        self.body.addWidget(button_row(theme, [self.said_button]))
        self.note = PlainLabel(
            theme,
            self.tr("The page has no name and not the code on it. Tell the code by word of mouth, alone."),
            size="small",
            role="muted",
            wrap=True,
        )
        self.body.addWidget(self.note)
        self.last = PlainLabel(theme, "", size="small", role="muted", wrap=True)
        self.body.addWidget(self.last)
        self.paper: ClientPaper | None = None

    # ------------------------------------------------------------ showing

    def show_state(self, client_id: str, state: CodeState) -> None:
        """Say when it was explained last; begin with the client's own language where there are words in it."""
        self._code = state.current.code if state.current is not None else ""
        if client_id != self._client_id:
            self._client_id = client_id
            self._language = self._theirs(client_id)
            self.tongue.set_value(self._language)
            self._put_paper()
        self._show_text()
        today = self._context.clock.now().local().date()
        last = state.explained[0] if state.explained else None
        if last is None:
            self.last.setText(self.tr("Not explained yet, as far as it is written here."))
        else:
            day = day_words.day_within(last.at.local().date(), today)
            self.last.setText(self.tr("Explained last: {day}.").format(day=day))

    def _languages(self) -> list[SegmentOption]:
        known = {language.tag: language.own_name for language in self._context.content.languages()}
        tags = ("en", *self._context.content.client_languages(KIND))
        return [SegmentOption(value=tag, text=known.get(tag, tag)) for tag in tags]

    def _theirs(self, client_id: str) -> str:
        client = self._context.services.clients.get(client_id)
        by_code = {language.code: language.tag for language in self._context.content.languages()}
        offered = {"en", *self._context.content.client_languages(KIND)}
        languages = client.draft.languages if client is not None else ()
        for language in sorted(languages, key=lambda each: not each.is_preferred):
            tag = by_code.get(language.code, "")
            if tag in offered:
                return tag
        return "en"

    def _show_text(self) -> None:
        texts = self._context.content.client_texts(KIND, self._language)
        lines = [text.text for text_id, text in texts.items() if text_id != "page/title"]
        headings = {f"{part.id}/heading" for part in self._context.content.handout(HANDOUT).parts}
        words = []
        for text_id, text in texts.items():
            if text_id == "page/title":
                continue
            words.append(f"\n{text.text}" if text_id in headings else text.text)
        self.script.set_text("\n".join(words) if lines else "", self._language)
        unchecked = self._language != "en" and not all(text.checked_by for text in texts.values())
        self.unchecked.setVisible(unchecked)
        if self.paper is not None:
            self.paper.refresh()

    # ------------------------------------------------------------ what happens

    def _on_language(self, language: str) -> None:
        self._language = language or "en"
        self._show_text()

    def _note(self, way: str) -> None:
        self._context.tasks.write(
            self,
            partial(self._context.services.provider_codes.explained, language=self._language, way=way),
            self._client_id,
            done=lambda _none: self.stored.emit(self.tr("Noted: explained today.")),
            failed=lambda error: self._context.window.tell(explain(error), caution=True),
        )

    def _put_paper(self) -> None:
        """The page and the card are this client's: the code that must not stand on them is theirs."""
        if self.paper is not None:
            self.body.removeWidget(self.paper)
            self.paper.hide()
            self.paper.deleteLater()
        papers, client_id = self._context.services.papers, self._client_id

        def make(asked: PaperAsked) -> Made:
            form = papers.code_card if asked.form == "card" else papers.code_page
            return form(client_id, self._code, asked.language, gender=asked.gender)

        self.paper = ClientPaper(
            self._context,
            self._context.services.clients.get(client_id),
            PaperPlan(
                name="code",
                words=self.tr("The explanation on paper…"),
                make=make,
                about=f"{KIND}/{client_id}",
                kinds=(KIND,),
                language=lambda: self._language,
                forms={"page": self.tr("A page"), "card": self.tr("A small card")},
            ),
        )
        self.paper.given.connect(lambda _asked: self._note("printed"))
        self.body.addWidget(self.paper)


def can_explain(context: ScreenContext) -> bool:
    """Tell whether there is a page for it; an agency's broken file never stops anybody."""
    try:
        context.content.handout(HANDOUT)
        context.content.languages()
    except ContentBroken:
        return False
    return True
