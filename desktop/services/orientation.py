"""A page of guidance that staff read once: its mark is a training of one's own, by one press (S-ALONE-3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.training import TrainingDraft

if TYPE_CHECKING:
    from desktop.content.store import ContentStore
    from desktop.domain.clock import Clock
    from desktop.domain.training import Training
    from desktop.services.training import TaskWords, TrainingService


class OrientationService:
    """The training is found by the page's title in any language the page has."""

    def __init__(self, content: ContentStore, training: TrainingService, clock: Clock) -> None:
        self._content, self._training, self._clock = content, training, clock

    def of_page(self, page_id: str) -> Training | None:
        """Return the training of a page: one that was done, the newest; else one still to be done; None without one."""
        titles = self._titles(page_id)
        found = [each for each in self._training.own() if each.topic in titles]
        found.sort(key=lambda each: each.done_on.isoformat() if each.done_on is not None else "")
        return found[-1] if found else None

    def mark(self, page_id: str, *, task_words: TaskWords) -> str:
        """Write down that the page was read and talked about today; writer lane. Returns the training's id.

        A training of that name which waited is done by it. The last day of one that was valid for a time stays only
        while it lies ahead: a day that is over said how long the time before was good.
        """
        today = self._clock.now().local().date()
        before = self.of_page(page_id)
        ahead = (
            before is not None
            and before.done_on is not None
            and before.until is not None
            and before.until > today
        )
        draft = TrainingDraft(
            topic=before.topic if before is not None else self._content.guidance(page_id).title,
            done_on=today.isoformat(),
            until=before.until.isoformat() if ahead and before is not None and before.until else "",
            note=before.note if before is not None else "",
        )
        return self._training.save(draft, before.id if before is not None else "", task_words=task_words)

    def _titles(self, page_id: str) -> set[str]:
        kind = f"guidance/{page_id}"
        page = self._content.guidance(page_id)
        titles = {page.title, self._content.english(kind)["page/title"]}
        for language in self._content.client_languages(kind):
            said = self._content.client_text(kind, "page/title", language)
            titles |= {said.text} if said is not None else set()
        return titles
