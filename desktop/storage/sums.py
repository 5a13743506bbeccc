"""SHA-256 in Python's own code: `hashlib` loads all of OpenSSL first, which takes longer than reading a header.

Only for sums that tell damage, of small files: the lock screen reads headers before anybody has typed anything.
"""

from __future__ import annotations

# the standard library's `random` takes its sum from the same modules for the same reason
try:
    from _sha2 import sha256  # type: ignore[import-not-found,unused-ignore]
except ImportError:
    try:
        from _sha256 import sha256  # type: ignore[import-not-found,unused-ignore]
    except ImportError:
        from hashlib import sha256


def sha256_of(data: bytes) -> bytes:
    """Return the 32 bytes."""
    return bytes(sha256(data).digest())
