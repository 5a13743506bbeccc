"""The agency's key pair as two files: the private one, which only its passphrase opens, and the public one to hand out.

The private file is an age file of age's own identity text, so that agency IT can look inside it with the stock tool.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from desktop.domain.errors import InvalidInput, PackRefused, WrongPassphrase
from desktop.exports import age
from desktop.exports.age import Identity, Passphrase, Recipient
from desktop.exports.key_file import six_words
from desktop.exports.strict_json import read_object

EXTENSION = ".waystead-agency"
"""Of the public file. The private one may have any other."""
MAX_FILE = 16 * 1024
_FORMAT = "waystead-agency-key"
_VERSION = 1
_DOMAIN = b"waystead agency key words v1\x00"
_COMMENT = (
    "# Waystead agency key. Who holds this and its passphrase opens every vault that lets the agency in."
)


class _PublicFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    format: str
    version: int
    agency: str
    public_key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyCard:
    """The public half: the agency's name for people, and the key. Nothing in it is secret."""

    agency: str
    recipient: Recipient


def write_public(card: AgencyCard) -> bytes:
    """Return the public file's bytes (readable JSON)."""
    content = _PublicFile(
        format=_FORMAT, version=_VERSION, agency=card.agency, public_key=card.recipient.text()
    )
    return msgspec.json.format(msgspec.json.encode(content), indent=2) + b"\n"


def read_public(data: bytes) -> AgencyCard:
    """Read a public file.

    Raises:
        InvalidInput: not_agency_key, or the key in it has a slip. PackRefused: "newer".
    """
    try:
        loose = read_object(data) if len(data) <= MAX_FILE else {}
    except PackRefused:
        loose = {}
    version = loose.get("version")
    if loose.get("format") == _FORMAT and isinstance(version, int) and version > _VERSION:
        raise PackRefused("newer")
    try:
        content = msgspec.convert(loose, _PublicFile)
    except msgspec.ValidationError:
        raise InvalidInput("agency_key", "not_agency_key") from None
    if content.format != _FORMAT or content.version != _VERSION:
        raise InvalidInput("agency_key", "not_agency_key")
    return AgencyCard(agency=content.agency, recipient=Recipient.parse(content.public_key))


def seal_private(identity: Identity, passphrase: str) -> bytes:
    """Return the private file: age's identity text, sealed by a passphrase."""
    lines = (_COMMENT, f"# public key: {identity.recipient().text()}", identity.text(), "")
    return age.seal("\n".join(lines).encode(), Passphrase(passphrase))


def open_private(data: bytes, passphrase: str) -> bytearray:
    """Return the private X25519 key (32 bytes); wipe it after use.

    Raises:
        WrongPassphrase: "agency_file". InvalidInput: not_agency_key: the public file, or something else altogether.
    """
    try:
        text = age.unseal_secret(data, Passphrase(passphrase), limit=MAX_FILE)
    except PackRefused as error:
        if error.reason == "wrong_passphrase":
            raise WrongPassphrase("agency_file") from None
        raise InvalidInput("agency_key", "not_agency_key") from None
    pieces = text.split(b"\n")
    pieces += [line.strip() for line in pieces]
    try:
        for line in pieces[len(pieces) // 2 :]:
            if line and not line.startswith(b"#"):
                return age.secret_key(line)
    except InvalidInput:
        pass
    finally:
        for piece in (text, *pieces):
            piece[:] = bytes(len(piece))
    raise InvalidInput("agency_key", "not_agency_key")


def key_words(recipient: Recipient, words: Sequence[str]) -> tuple[str, ...]:
    """Return the six words of an agency's key, to be compared by voice before a vault lets it in."""
    return six_words(_DOMAIN + recipient.key, words)
