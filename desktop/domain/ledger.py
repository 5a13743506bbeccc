"""The disclosure ledger: everything that leaves the vault passes one record (C5)."""

from __future__ import annotations

from dataclasses import dataclass

TO_KINDS = ("client", "own_device", "supervisor", "inside_agency", "other_agency", "protection", "print")
"""`protection` is child or adult protection, by law and not by a release (X9)."""
WENT = ("usb", "phone", "email", "printed", "stays")
"""How a file gets to them: a stick, their phone by cable or nearby, an email, printed elsewhere; or it stays here."""
BECAME = ("deleted", "not_deleted")
RULES = ("given_to_client", "release", "inside_agency", "legal_duty", "own_record", "practice")


@dataclass(frozen=True, slots=True, kw_only=True)
class Disclosure:
    """One thing that left: what, in which form, to whom, under which release or rule.

    `file_sha256` is the finished file's; `file_name` is neutral and holds no name of a person. Of a printed page
    `found_by` keeps the answer to "who could find it?" (codes of `FINDERS`), `copies` and `pages` what came out.
    `unfinished` is the id of an earlier entry whose file was not finished; a pulled stick may still hold a part of it.
    `about` is the id of an earlier entry that this one adds to and never replaces: `went`, how it got to them (WENT);
    `told_how`, how the password was told, never the password; `became`, what happened to the file (BECAME). `wording`
    is "neutral" where the words tell a stranger nothing. `unchecked`: no qualified translator had checked the language,
    and it was given all the same. `left_signs` are characters that no font here draws and that were left out.
    """

    what: str
    form: str
    to_kind: str
    to_whom: str
    rule: str
    client_id: str | None = None
    object_id: str | None = None
    object_version: int | None = None
    release_id: str | None = None
    file_name: str | None = None
    file_sha256: str | None = None
    protected: str | None = None
    language: str | None = None
    found_by: tuple[str, ...] = ()
    copies: int = 0
    pages: str = ""
    unfinished: str = ""
    about: str = ""
    went: str = ""
    told_how: str = ""
    became: str = ""
    wording: str = ""
    unchecked: bool = False
    left_signs: str = ""
