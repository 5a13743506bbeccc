"""The agency's key pair: made once by agency IT, its public half in the profile, its private half in a sealed file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from desktop.domain.errors import FileMissing, InvalidInput, NotWritable
from desktop.exports import agency_key_file
from desktop.exports.age import Identity, Recipient
from desktop.exports.agency_key_file import AgencyCard

PUBLIC_EXTENSION = agency_key_file.EXTENSION
PRIVATE_EXTENSION = ".key"


def create(path: Path, passphrase: str, agency: str) -> tuple[AgencyCard, Path, Path]:
    """Write the private file to `path`, which ends in .key, and the public one beside it.

    Returns the card, and where the private and the public file are.

    Raises:
        InvalidInput: "exists": one of the two is already there; nothing is ever overwritten. NoSpace, NotWritable.
    """
    from desktop.services.files import write_new

    if path.suffix != PRIVATE_EXTENSION:
        path = path.with_name(path.name + PRIVATE_EXTENSION)
    public = path.with_name(path.stem + PUBLIC_EXTENSION)
    if path.exists() or public.exists():
        raise InvalidInput("agency_key", "file_exists")
    identity = Identity.new()
    card = AgencyCard(agency=agency.strip(), recipient=identity.recipient())
    write_new(path, agency_key_file.seal_private(identity, passphrase))
    write_new(public, agency_key_file.write_public(card))
    return card, path, public


def read_public(path: Path) -> AgencyCard:
    """Read a public file; raises InvalidInput (not_agency_key), PackRefused (newer), FileMissing, NotWritable."""
    return agency_key_file.read_public(_read(path))


@contextmanager
def private_key(path: Path, passphrase: str) -> Iterator[bytearray]:
    """Give the private key of a file while the block runs, and overwrite it then; opening takes about a second.

    Raises:
        WrongPassphrase, InvalidInput, FileMissing.
    """
    from desktop.storage.keys import wipe

    data = _read(path)
    if not passphrase:
        raise InvalidInput("passphrase", "empty")
    key = agency_key_file.open_private(data, passphrase)
    try:
        yield key
    finally:
        wipe(key)


def parse(text: str) -> Recipient:
    """Read an ``age1…`` key of the profile; raises InvalidInput (not_a_key)."""
    return Recipient.parse(text)


def of_bytes(public: bytes) -> Recipient:
    """Return the recipient of a slot's public key (32 bytes)."""
    return Recipient(public)


def words_of(recipient: Recipient, words: Sequence[str]) -> tuple[str, ...]:
    """Return the six words of a key, to be read aloud and compared with the agency."""
    return agency_key_file.key_words(recipient, words)


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as source:
            return source.read(agency_key_file.MAX_FILE + 1)
    except FileNotFoundError:
        raise FileMissing("key") from None
    except OSError as error:
        if path.is_dir():
            raise InvalidInput("agency_key", "not_agency_key") from error
        raise NotWritable("unreadable") from error
