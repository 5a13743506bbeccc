"""Words begun in a session and not given yet: why a locked page opens, beside a skip, an interpreter's name."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from desktop.services.interface import InterfaceService
    from desktop.ui.context import ScreenContext

INTERPRETER = "interpreter"


def reason_key(page_id: str) -> str:
    """Return where the reason stands for which a page is to be opened though they are not alone."""
    return f"open/{page_id}"


def skip_key(page_id: str) -> str:
    """Return where the words stand that are written beside the reason for skipping a page."""
    return f"skip/{page_id}"


def keep(interface: InterfaceService, key: str, value: Any) -> None:
    """Writer lane: keep the words as they stand, or drop them (None)."""
    interface.keep_draft(key, value)


class Begun:
    """One per session. They are no answers, so they stand beside them in the vault until they are given or signed.

    A lock, a kill or another page in between loses none; a session's own id keeps them from every other.
    """

    def __init__(self, context: ScreenContext, session_id: str) -> None:
        self._context = context
        self._interface = context.services.interface
        self.key = f"session/{session_id}/begun"
        later = {each.key: each.value for each in context.autosave.unsaved()}
        rescued = self.key in context.recovered
        if rescued:
            later.setdefault(self.key, context.recovered.pop(self.key))
        # also that nothing is begun any more may be what the vault does not know yet
        found = later[self.key] if self.key in later else self._interface.draft(self.key)
        self._words: dict[str, str] = (
            {str(key): str(words) for key, words in found.items()} if isinstance(found, dict) else {}
        )
        if rescued:
            self._save()

    def get(self, key: str) -> str:
        """Return what was begun there; empty where nothing was."""
        return self._words.get(key, "")

    def put(self, key: str, words: str) -> None:
        """Keep what stands there now; nothing once it was given."""
        if words == self.get(key):
            return
        if words:
            self._words[key] = words
        else:
            del self._words[key]
        self._save()

    def drop(self) -> None:
        """Writer lane: the session is signed, nothing waits any more."""
        self._interface.keep_draft(self.key, None)

    def _save(self) -> None:
        self._context.autosave.put(
            self.key, dict(self._words) or None, partial(keep, self._interface, self.key)
        )
