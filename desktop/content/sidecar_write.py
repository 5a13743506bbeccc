"""Writes a sidecar for translators: every text of a content file, what is already translated kept, the rest empty."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.content.sidecars import Sidecar, mark_of
from desktop.content.texts import TextEntry
from desktop.content.toml_write import toml_text


def sidecar_text(kind: str, language: str, entries: Iterable[TextEntry], known: Sidecar | None) -> str:
    """Return the sidecar's TOML. The English stands above each text; changed ones come back empty."""
    parts = [toml_text({"sidecar": {"language": language, "source": f"{kind}.toml"}}).lstrip()]
    for entry in entries:
        text = known.find(entry.id, entry.english) if known is not None else None
        values = {"of": mark_of(entry.english), "text": text.text if text else ""}
        if text is not None and text.feminine:
            values["feminine"] = text.feminine
        if text is not None and text.masculine:
            values["masculine"] = text.masculine
        values["checked_by"] = text.checked_by if text else ""
        block = toml_text({"text": {entry.id: values}}).replace("\n[text]\n", "").lstrip("\n")
        parts.append(f"\n# {entry.audience}: {' '.join(entry.english.split())}\n{block}")
    return "".join(parts)
