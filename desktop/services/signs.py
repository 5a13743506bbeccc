"""Signs for walls as pages: which there are, in which languages, and the page on letter or A4 (S-ALONE-2)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.errors import ContentBroken, DocumentFailed
from desktop.exports.document import Document, Heading, Paper, Paragraph
from desktop.services.unchecked import Unchecked, of_texts

if TYPE_CHECKING:
    from desktop.content.store import ContentStore
    from desktop.domain.languages import Language
    from desktop.domain.signs import Sign
    from desktop.services.documents import DocumentsService
from desktop.services.made import Made

WHAT = "sign"
ENGLISH = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class SignWords:
    """The words of a sign in one language; `checked` tells whether a qualified person looked at all of them."""

    title: str
    lines: tuple[str, ...]
    checked: bool


class SignsService:
    """Making a page is slow (pool)."""

    def __init__(self, content: ContentStore) -> None:
        self._content = content

    def all(self) -> tuple[Sign, ...]:
        """Return every sound sign; a broken file of the agency's is named where its files are looked at."""
        found = []
        for name in self._content.signs():
            try:
                found.append(self._content.sign(name))
            except ContentBroken:
                continue
        return tuple(found)

    def languages(self, sign: Sign) -> tuple[tuple[Language, ...], tuple[Language, ...]]:
        """Return (languages with all its words, those of the agency's clients without), in the order of their list.

        Where the agency names no languages of its clients, the others are all that a client may speak.
        """
        wanted = self._content.agency_profile().client_languages
        ready, missing = [], []
        for language in self._content.languages():
            if self.words(sign, language.tag) is not None:
                ready.append(language)
            elif not wanted or {language.tag, language.code} & set(wanted):
                missing.append(language)
        return tuple(ready), tuple(missing)

    def words(self, sign: Sign, tag: str) -> SignWords | None:
        """Return the words in a language, or None where one of them is missing there."""
        if tag == ENGLISH:
            return SignWords(title=sign.title, lines=sign.lines, checked=True)
        texts = self._content.client_texts(f"signs/{sign.id}", tag)
        found = [texts.get(text_id) for text_id in ("sign/title", *sign.line_ids())]
        said = [text for text in found if text is not None]
        if len(said) < len(found):
            return None
        return SignWords(
            title=said[0].text,
            lines=tuple(text.text for text in said[1:]),
            checked=all(text.checked_by for text in said),
        )

    def document(self, sign: Sign, language: Language, paper: Paper) -> Document:
        """Return the page; raises DocumentFailed page_words_missing."""
        words = self.words(sign, language.tag)
        if words is None:
            raise DocumentFailed("page_words_missing", count=1)
        return Document(
            title=words.title,
            language=language.tag,
            direction=language.direction,
            blocks=(
                Heading(text=words.title, pictogram=sign.pictogram),
                *(Paragraph(text=line) for line in words.lines),
            ),
            template="sign",
            paper=paper,
        )

    def unchecked(self, sign: Sign, tag: str) -> Unchecked:
        """Return what nobody qualified has checked of a sign in a language."""
        return of_texts(self._content.client_texts(f"signs/{sign.id}", tag), tag)

    def make(self, documents: DocumentsService, sign: Sign, language: Language, paper: Paper) -> Made:
        """Return the sign as a tagged PDF in which every line was read back; raises DocumentFailed."""
        page = self.document(sign, language, paper)
        lines = [block.text for block in page.blocks if isinstance(block, Paragraph)]
        return documents.make(page, what=WHAT, must_hold=(page.title, *lines))
