"""Keeps document templates inside their room: what a template may name is checked before it is ever compiled."""

from __future__ import annotations

import re
from pathlib import Path

from desktop.domain.errors import DocumentFailed

_COMMENT = re.compile(r"//[^\n]*|/\*.*?\*/", re.DOTALL)
_NAMING = re.compile(r"\b(?:import|include)\b")
_OWN_FILE = re.compile(r'\b(?:import|include) "/[a-z_]+\.typ"')
# Ways to reach a file, another program or code made up while compiling. Pictures come in as data.
_REFUSED = re.compile(
    r"\b(?:eval|plugin|read|csv|toml|yaml|xml|cbor|bibliography|raw)\s*\(|\bimage\s*\(\s*[\"']"
)


def check_source(source: str) -> None:
    """Raise `DocumentFailed("template_refused")` when a template names a package, a foreign file or made-up code.

    An `@` is refused anywhere outside comments: a package import would look for a server. `line` in the details is
    where the first of it stands.
    """
    bare = _COMMENT.sub(lambda found: " " + "\n" * found[0].count("\n"), source)
    own = {found.start() for found in _OWN_FILE.finditer(bare)}
    at = [found.start() for found in _NAMING.finditer(bare) if found.start() not in own]
    at += [found.start() for found in _REFUSED.finditer(bare)]
    if at:
        raise DocumentFailed("template_refused", line=bare.count("\n", 0, min(at)) + 1)
    for sign in ("@", "\\u{40}"):
        if sign in source:
            raise DocumentFailed("template_refused", line=source.count("\n", 0, source.index(sign)) + 1)


def read_template(folder: Path, name: str) -> bytes:
    """Return the checked source of one template; raises `DocumentFailed` (template_missing, template_refused)."""
    try:
        source = (folder / f"{name}.typ").read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise DocumentFailed("template_missing", template=name) from None
    check_source(source)
    return source.encode("utf-8")


def check_folder(folder: Path) -> None:
    """Check every template in the folder that is the compiler's root."""
    for path in sorted(folder.glob("**/*.typ")):
        check_source(path.read_text(encoding="utf-8"))
