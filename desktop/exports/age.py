"""age v1 files (C2SP/age.md) on `cryptography` alone: X25519 keys or one passphrase, every cost bounded.

Sealing and opening work on streams of chunks, so nothing is ever written to a temporary file; `seal` and `unseal`
do it for bytes in memory. A reader must not trust a piece of plaintext before the iterator has ended: only the last
chunk proves that nothing was cut off.
"""

from __future__ import annotations

import hmac
import io
import os
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from desktop.domain.errors import InvalidInput, PackRefused
from desktop.exports import bech32
from desktop.exports.age_header import VERSION_LINE, Header, Stanza, base64_bytes, base64_text, read_header

CHUNK = 64 * 1024
WORK_WRITTEN = 17  # 2^17: 128 MiB of memory and about half a second
WORK_ACCEPTED = 20  # 2^20: 1 GiB; checked before any work is done
_TAG = 16
_NONCE = 16
_FILE_KEY = 16
_ZERO_NONCE = bytes(12)
_X25519_INFO = b"age-encryption.org/v1/X25519"
_SCRYPT_LABEL = b"age-encryption.org/v1/scrypt"
_WORK = re.compile(r"[1-9][0-9]{0,8}")
_PUBLIC_PREFIX = "age"
_SECRET_PREFIX = "age-secret-key-"  # noqa: S105 - the public name of the format


@dataclass(frozen=True, slots=True)
class Recipient:
    """The public half of an age key: 32 bytes, written as ``age1…``."""

    key: bytes

    def text(self) -> str:
        """Return the ``age1…`` form."""
        return bech32.encode(_PUBLIC_PREFIX, self.key)

    @classmethod
    def parse(cls, text: str) -> Recipient:
        """Read ``age1…``; raises `InvalidInput` when it is not one (a typing slip is noticed)."""
        return cls(_key_bytes(text.strip(), _PUBLIC_PREFIX, "public_key"))


@dataclass(frozen=True, slots=True, repr=False)
class Identity:
    """The secret half of an age key: 32 bytes, written as ``AGE-SECRET-KEY-1…``."""

    key: bytes

    def text(self) -> str:
        """Return the ``AGE-SECRET-KEY-1…`` form."""
        return bech32.encode(_SECRET_PREFIX, self.key).upper()

    def recipient(self) -> Recipient:
        """Return the public half."""
        return Recipient(X25519PrivateKey.from_private_bytes(self.key).public_key().public_bytes_raw())

    @classmethod
    def parse(cls, text: str) -> Identity:
        """Read ``AGE-SECRET-KEY-1…``; raises `InvalidInput` when it is not one."""
        text = text.strip()
        if text != text.upper():
            raise InvalidInput("secret_key", "not_a_key")
        return cls(_key_bytes(text, _SECRET_PREFIX, "secret_key"))

    @classmethod
    def new(cls) -> Identity:
        """Make a new random key."""
        return cls(X25519PrivateKey.generate().private_bytes_raw())


@dataclass(frozen=True, slots=True, repr=False)
class Passphrase:
    """A passphrase as the only way in; normalised (NFKC) so that two keyboards give the same bytes."""

    text: str

    def encoded(self) -> bytes:
        """Return the bytes the key derivation takes."""
        return unicodedata.normalize("NFKC", self.text).encode("utf-8")


@dataclass(frozen=True, slots=True)
class AgeSummary:
    """What can be told without a key: kinds of recipient, the passphrase's work factor, sizes in bytes."""

    recipient_kinds: tuple[str, ...]
    work_factor: int | None
    header_bytes: int
    payload_bytes: int
    plaintext_bytes: int


def inspect(source: BinaryIO) -> AgeSummary:
    """Describe a seekable age file without a key; raises `PackRefused` when the header is not one."""
    header = read_header(source)
    start = source.tell()
    payload = source.seek(0, os.SEEK_END) - start
    chunked = payload - _NONCE
    if chunked < _TAG:
        raise PackRefused("truncated")
    chunks = -(-chunked // (CHUNK + _TAG))
    work = next((_work_factor(stanza) for stanza in header.stanzas if stanza.kind == "scrypt"), None)
    kinds = tuple(stanza.kind for stanza in header.stanzas)
    return AgeSummary(kinds, work, header.size, payload, chunked - chunks * _TAG)


def seal(plaintext: bytes, to: Sequence[Recipient] | Passphrase) -> bytes:
    """Return `plaintext` as an age file for these recipients, or for one passphrase."""
    return b"".join(seal_chunks((plaintext,), to))


def seal_chunks(pieces: Iterable[bytes], to: Sequence[Recipient] | Passphrase) -> Iterator[bytes]:
    """Yield an age file piece by piece; `pieces` are of any size."""
    file_key = os.urandom(_FILE_KEY)
    if isinstance(to, Passphrase):
        stanzas = [_scrypt_stanza(file_key, to)]
    elif to:
        stanzas = [_x25519_stanza(file_key, recipient) for recipient in to]
    else:
        raise InvalidInput("recipients", "none")
    signed = VERSION_LINE + b"".join(stanza.encoded() for stanza in stanzas) + b"---"
    yield signed + b" " + base64_text(_header_mac(file_key, signed)).encode("ascii") + b"\n"
    nonce = os.urandom(_NONCE)
    yield nonce
    cipher = _payload_cipher(file_key, nonce)
    held = bytearray()
    counter = 0
    for piece in pieces:
        held += piece
        while len(held) > CHUNK:  # a full chunk waits: it may be the last one
            yield cipher.encrypt(_chunk_nonce(counter, last=False), bytes(held[:CHUNK]), None)
            del held[:CHUNK]
            counter += 1
    yield cipher.encrypt(_chunk_nonce(counter, last=True), bytes(held), None)


def unseal(data: bytes, keys: Sequence[Identity] | Passphrase, *, limit: int) -> bytes:
    """Return the plaintext (at most `limit` bytes); raises `PackRefused` with a stable reason.

    Reasons: those of the header, no_key, wrong_passphrase, key_needed, passphrase_needed, work_too_big, altered,
    truncated, huge.
    """
    return b"".join(unseal_chunks(io.BytesIO(data), keys, limit=limit))


def unseal_secret(data: bytes, keys: Sequence[Identity] | Passphrase, *, limit: int) -> bytearray:
    """As `unseal`, for what must not stay in memory: the only copy is the one returned; overwrite it after use."""
    chunks: list[bytearray] = []
    try:
        chunks.extend(_opened_chunks(io.BytesIO(data), keys, limit=limit))
        # made at its full size: one that grows may leave a copy where it was before
        text = bytearray(sum(map(len, chunks)))
        at = 0
        for chunk in chunks:
            text[at : at + len(chunk)] = chunk
            at += len(chunk)
        return text
    finally:
        for chunk in chunks:
            chunk[:] = bytes(len(chunk))


def secret_key(line: bytearray) -> bytearray:
    """Return the key (32 bytes) of an ``AGE-SECRET-KEY-1…`` line that is the caller's to wipe, as is what comes back.

    Raises:
        InvalidInput: not_a_key.
    """
    try:
        key = bech32.decode_secret(line, _SECRET_PREFIX)
    except ValueError:
        raise InvalidInput("secret_key", "not_a_key") from None
    if len(key) != 32 or any(97 <= sign <= 122 for sign in line):
        key[:] = bytes(len(key))
        raise InvalidInput("secret_key", "not_a_key")
    return key


def unseal_chunks(source: BinaryIO, keys: Sequence[Identity] | Passphrase, *, limit: int) -> Iterator[bytes]:
    """Yield the plaintext chunk by chunk; trust none of it before the iterator has ended without an error."""
    for chunk in _opened_chunks(source, keys, limit=limit):
        yield bytes(chunk)


def _opened_chunks(
    source: BinaryIO, keys: Sequence[Identity] | Passphrase, *, limit: int
) -> Iterator[bytearray]:
    header = read_header(source)
    file_key = _file_key(header, keys)
    if not hmac.compare_digest(_header_mac(file_key, header.signed), header.mac):
        raise PackRefused("altered")
    nonce = source.read(_NONCE)
    if len(nonce) != _NONCE:
        raise PackRefused("truncated")
    cipher = _payload_cipher(file_key, nonce)
    counter = total = 0
    ahead = source.read(CHUNK + _TAG)
    while True:
        sealed, ahead = ahead, source.read(CHUNK + _TAG)
        last = not ahead
        chunk = _open_chunk(cipher, counter, sealed, last=last)
        if last and counter and not chunk:
            raise PackRefused("altered")  # only an empty file ends with an empty chunk
        total += len(chunk)
        if total > limit:
            raise PackRefused("huge")
        yield chunk
        if last:
            return
        counter += 1


def _open_chunk(cipher: ChaCha20Poly1305, counter: int, sealed: bytes, *, last: bool) -> bytearray:
    if len(sealed) < _TAG:
        raise PackRefused("truncated")
    opened = bytearray(len(sealed) - _TAG)
    try:
        cipher.decrypt_into(_chunk_nonce(counter, last=last), sealed, None, opened)
        return opened
    except InvalidTag:
        pass
    if last and len(sealed) == CHUNK + _TAG:
        try:
            cipher.decrypt(_chunk_nonce(counter, last=False), sealed, None)
        except InvalidTag:
            pass
        else:
            raise PackRefused("truncated")  # a good chunk, but not the last one: the rest is missing
    raise PackRefused("altered")


def _file_key(header: Header, keys: Sequence[Identity] | Passphrase) -> bytes:
    kinds = [stanza.kind for stanza in header.stanzas]
    if "scrypt" in kinds:
        if len(kinds) > 1:
            raise PackRefused("header_broken")  # a passphrase stanza must stand alone
        _check_scrypt(header.stanzas[0])
        if not isinstance(keys, Passphrase):
            raise PackRefused("passphrase_needed")
        return _open_scrypt(header.stanzas[0], keys)
    ours = [stanza for stanza in header.stanzas if stanza.kind == "X25519"]
    for stanza in ours:
        _check_x25519(stanza)
    if isinstance(keys, Passphrase):
        raise PackRefused("key_needed")
    for stanza in ours:
        for identity in keys:
            found = _open_x25519(stanza, identity)
            if found is not None:
                return found
    raise PackRefused("no_key")


def _x25519_stanza(file_key: bytes, recipient: Recipient) -> Stanza:
    ephemeral = X25519PrivateKey.generate()
    share = ephemeral.public_key().public_bytes_raw()
    try:
        secret = ephemeral.exchange(X25519PublicKey.from_public_bytes(recipient.key))
    except ValueError:
        raise InvalidInput("public_key", "not_a_key") from None
    wrap = _hkdf(secret, share + recipient.key, _X25519_INFO)
    body = ChaCha20Poly1305(wrap).encrypt(_ZERO_NONCE, file_key, None)
    return Stanza("X25519", (base64_text(share),), body)


def _check_x25519(stanza: Stanza) -> None:
    if len(stanza.arguments) != 1 or len(base64_bytes(stanza.arguments[0])) != 32:
        raise PackRefused("header_broken")
    if len(stanza.body) != _FILE_KEY + _TAG:
        raise PackRefused("header_broken")


def _open_x25519(stanza: Stanza, identity: Identity) -> bytes | None:
    share = base64_bytes(stanza.arguments[0])
    private = X25519PrivateKey.from_private_bytes(identity.key)
    try:
        secret = private.exchange(X25519PublicKey.from_public_bytes(share))
    except ValueError:
        raise PackRefused("header_broken") from None  # a low-order point gives an all-zero secret
    wrap = _hkdf(secret, share + private.public_key().public_bytes_raw(), _X25519_INFO)
    try:
        return ChaCha20Poly1305(wrap).decrypt(_ZERO_NONCE, stanza.body, None)
    except InvalidTag:
        return None


def _scrypt_stanza(file_key: bytes, passphrase: Passphrase) -> Stanza:
    salt = os.urandom(16)
    wrap = _scrypt(passphrase, salt, WORK_WRITTEN)
    body = ChaCha20Poly1305(wrap).encrypt(_ZERO_NONCE, file_key, None)
    return Stanza("scrypt", (base64_text(salt), str(WORK_WRITTEN)), body)


def _work_factor(stanza: Stanza) -> int:
    if len(stanza.arguments) != 2 or _WORK.fullmatch(stanza.arguments[1]) is None:
        raise PackRefused("header_broken")
    return int(stanza.arguments[1])


def _check_scrypt(stanza: Stanza) -> None:
    work = _work_factor(stanza)
    if len(base64_bytes(stanza.arguments[0])) != 16 or len(stanza.body) != _FILE_KEY + _TAG:
        raise PackRefused("header_broken")
    if work > WORK_ACCEPTED:
        raise PackRefused("work_too_big", work=work)


def _open_scrypt(stanza: Stanza, passphrase: Passphrase) -> bytes:
    wrap = _scrypt(passphrase, base64_bytes(stanza.arguments[0]), _work_factor(stanza))
    try:
        return ChaCha20Poly1305(wrap).decrypt(_ZERO_NONCE, stanza.body, None)
    except InvalidTag:
        raise PackRefused("wrong_passphrase") from None


def _scrypt(passphrase: Passphrase, salt: bytes, work: int) -> bytes:
    try:
        return Scrypt(salt=_SCRYPT_LABEL + salt, length=32, n=1 << work, r=8, p=1).derive(
            passphrase.encoded()
        )
    except MemoryError:
        raise PackRefused("work_too_big", work=work) from None


def _header_mac(file_key: bytes, signed: bytes) -> bytes:
    return hmac.digest(_hkdf(file_key, b"", b"header"), signed, "sha256")


def _payload_cipher(file_key: bytes, nonce: bytes) -> ChaCha20Poly1305:
    return ChaCha20Poly1305(_hkdf(file_key, nonce, b"payload"))


def _chunk_nonce(counter: int, *, last: bool) -> bytes:
    return counter.to_bytes(11, "big") + (b"\x01" if last else b"\x00")


def _hkdf(secret: bytes, salt: bytes, info: bytes) -> bytes:
    return HKDF(algorithm=hashes.SHA256(), length=32, salt=salt, info=info).derive(secret)


def _key_bytes(text: str, prefix: str, field: str) -> bytes:
    try:
        data = bech32.decode(text, prefix)
    except ValueError:
        raise InvalidInput(field, "not_a_key") from None
    if len(data) != 32:
        raise InvalidInput(field, "not_a_key")
    return data
