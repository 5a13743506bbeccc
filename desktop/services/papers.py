"""Pages that are given out and are no plan: made from the vault and from content, checked like a plan's pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.domain.errors import DocumentFailed, InvalidInput
from desktop.services import release_paper
from desktop.services.handout_pages import handout_page
from desktop.services.learning_pages import FRAME, TOPICS, card_pages, learning_page, lines_of

if TYPE_CHECKING:
    from desktop.content.sidecars import ClientText
    from desktop.content.store import ContentStore
    from desktop.exports.document import Direction, Document
    from desktop.services.documents import DocumentsService
    from desktop.services.made import Made
    from desktop.services.releases import ReleasesService

CODE = "provider_code"
HANDOUT = "handout"
"""What the ledger calls a page to read."""


class PapersService:
    """Making a page is slow (pool). Reads run on the caller's connection.

    `gender` is "female", "male" or empty: how the client is spoken to where a language says the two differently.
    """

    def __init__(self, content: ContentStore, documents: DocumentsService, releases: ReleasesService) -> None:
        self._content, self._documents, self._releases = content, documents, releases

    def release(self, client_id: str, release_id: str, language: str, *, gender: str = "") -> Made:
        """Return the paper of one release in one language.

        Raises InvalidInput (row_gone), NotAllowed (release_no_paper, release_ask_alone), DocumentFailed.
        """
        found = next((each for each in self._releases.of_client(client_id) if each.id == release_id), None)
        if found is None:
            raise InvalidInput("release", "row_gone")
        page = release_paper.release_page(
            found,
            self._content.handout(release_paper.HANDOUT),
            self._texts(release_paper.KIND, language, gender),
            state=self._releases.state(found),
            agency=self._content.agency_profile().name,
            language=language,
            direction=self._direction(language),
        )
        return self._documents.make(
            page,
            what="release",
            client_id=client_id,
            object_id=release_id,
            must_hold=(*lines_of(page), *release_paper.must_hold(found)),
        )

    def learning(self, client_id: str, topics: Sequence[str], language: str, *, gender: str = "") -> Made:
        """Return a page of the topics; raises DocumentFailed (no_topics, page_words_missing, …)."""
        page = learning_page(
            self._content.handout(FRAME.rpartition("/")[2]),
            topics,
            self._texts(FRAME, language, gender),
            self._texts(TOPICS, language, gender),
            language=language,
            direction=self._direction(language),
        )
        if self._content.agency_profile().brand.on_handouts:
            page = replace(page, brand=self._documents.brand())
        return self._documents.make(page, what=HANDOUT, client_id=client_id, must_hold=lines_of(page))

    def code_page(self, client_id: str, code: str, language: str, *, gender: str = "") -> Made:
        """Return the explanation of the provider code as a page; the `code` itself must not stand on it."""
        page = handout_page(
            self._content.handout(CODE),
            self._texts(f"handouts/{CODE}", language, gender),
            language=language,
            direction=self._direction(language),
        )
        return self._code(page, client_id, code)

    def code_card(self, client_id: str, code: str, language: str, *, gender: str = "") -> Made:
        """Return it as a card for the wallet: as much of it as has room, what to do first always.

        Raises DocumentFailed (no_room, page_words_missing, …).
        """
        pages = card_pages(
            self._content.handout(CODE),
            self._texts(f"handouts/{CODE}", language, gender),
            language=language,
            direction=self._direction(language),
        )
        for page in pages:
            if self._documents.sheets(page) == 1:
                return replace(self._code(page, client_id, code), form="card")
        raise DocumentFailed("no_room")

    def _code(self, page: Document, client_id: str, code: str) -> Made:
        return self._documents.make(
            page,
            what=HANDOUT,
            client_id=client_id,
            kept_back=(code,) if code else (),
            must_hold=lines_of(page),
        )

    def _texts(self, kind: str, language: str, gender: str) -> Mapping[str, ClientText]:
        found = self._content.client_texts(kind, language)
        return {text_id: replace(text, text=text.for_gender(gender)) for text_id, text in found.items()}

    def _direction(self, language: str) -> Direction:
        for known in self._content.languages():
            if language in {known.tag, known.code}:
                return known.direction
        return "ltr"
