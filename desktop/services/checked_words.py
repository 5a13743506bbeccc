"""Which words for clients an agency has marked as checked by a qualified translator, file by file (A4)."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.errors import ContentBroken

if TYPE_CHECKING:
    from desktop.content.store import ContentStore


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedFile:
    """One file of the agency's translations: how many of its `count` client texts are `checked`, and by whom."""

    language: str
    kind: str
    checked: int
    count: int
    by: tuple[str, ...]


def checked_files(content: ContentStore) -> tuple[CheckedFile, ...]:
    """Return the agency's translations with a checked text in them, in the order of their names. For the pool."""
    folder = content.agency_folder
    if folder is None:
        return ()
    root, found = folder / "translations", []
    for path in sorted(root.rglob("*.toml")):
        parts = path.relative_to(root).with_suffix("").parts
        with suppress(ContentBroken):  # named by the check of the folder
            texts = content.client_texts("/".join(parts[1:]), parts[0]).values()
            by = [text.checked_by for text in texts if text.checked_by]
            if by:
                found.append(
                    CheckedFile(
                        language=parts[0],
                        kind="/".join(parts[1:]),
                        checked=len(by),
                        count=len(texts),
                        by=tuple(dict.fromkeys(by)),
                    )
                )
    return tuple(found)
