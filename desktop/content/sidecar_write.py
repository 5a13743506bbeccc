"""Writes a sidecar for translators: every text of a content file, what is already translated kept, the rest empty."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from desktop.content.sidecars import ClientText, Sidecar, mark_of
from desktop.content.texts import TextEntry
from desktop.content.toml_write import toml_text


def said_elsewhere(others: Iterable[tuple[Mapping[str, str], Sidecar]]) -> dict[str, ClientText]:
    """Return what other files (their English by id, their sidecar) have for an English text, by that English.

    Where they differ nothing is offered: the same words may mean two things. Nor is a check taken along: it was made
    where the words stand.
    """
    found: dict[str, set[tuple[str, str, str]]] = {}
    for english, sidecar in others:
        for text_id, source in english.items():
            text = sidecar.find(text_id, source)
            if text is not None and text.text:
                found.setdefault(source, set()).add((text.text, text.feminine, text.masculine))
    return {
        source: ClientText(text=text, language="", feminine=feminine, masculine=masculine)
        for source, forms in found.items()
        if len(forms) == 1
        for text, feminine, masculine in forms
    }


def sidecar_text(
    kind: str,
    language: str,
    entries: Iterable[TextEntry],
    known: Sidecar | None,
    elsewhere: Mapping[str, ClientText],
) -> str:
    """Return the sidecar's TOML. The English stands above each text; what is not translated yet comes empty.

    `elsewhere` holds translations of other files by their English: the channels say much in the same words.
    """
    parts = [toml_text({"sidecar": {"language": language, "source": f"{kind}.toml"}}).lstrip()]
    for entry in entries:
        text = known.find(entry.id, entry.english) if known is not None else None
        text = text or elsewhere.get(entry.english)
        values = {"of": mark_of(entry.english), "text": text.text if text else ""}
        if text is not None and text.feminine:
            values["feminine"] = text.feminine
        if text is not None and text.masculine:
            values["masculine"] = text.masculine
        values["checked_by"] = text.checked_by if text else ""
        block = toml_text({"text": {entry.id: values}}).replace("\n[text]\n", "").lstrip("\n")
        parts.append(f"\n# {entry.audience}: {' '.join(entry.english.split())}\n{block}")
    return "".join(parts)
