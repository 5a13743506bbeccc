"""Pages that are given out and are no plan: a release to sign, each made from the vault and checked like a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.errors import InvalidInput
from desktop.services import release_paper

if TYPE_CHECKING:
    from desktop.content.store import ContentStore
    from desktop.exports.document import Direction
    from desktop.services.documents import DocumentsService
    from desktop.services.made import Made
    from desktop.services.releases import ReleasesService


class PapersService:
    """Making a page is slow (pool). Reads run on the caller's connection."""

    def __init__(self, content: ContentStore, documents: DocumentsService, releases: ReleasesService) -> None:
        self._content, self._documents, self._releases = content, documents, releases

    def release(self, client_id: str, release_id: str, language: str) -> Made:
        """Return the paper of one release in one language.

        Raises InvalidInput (row_gone), NotAllowed (release_no_paper, release_ask_alone), DocumentFailed.
        """
        found = next((each for each in self._releases.of_client(client_id) if each.id == release_id), None)
        if found is None:
            raise InvalidInput("release", "row_gone")
        page = release_paper.release_page(
            found,
            self._content.handout(release_paper.HANDOUT),
            self._content.client_texts(release_paper.KIND, language),
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
            must_hold=release_paper.must_hold(found),
        )

    def _direction(self, language: str) -> Direction:
        for known in self._content.languages():
            if language in {known.tag, known.code}:
                return known.direction
        return "ltr"
