"""`QT_TRANSLATE_NOOP` with its types: marks a text for the catalogue and returns it as it is.

PySide6 declares that its own returns an object. Import it from here; the catalogue tool looks only at the name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:

    def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
        """Mark `text` for the catalogue under `context`; translate it when it is shown."""
        ...
else:
    from PySide6.QtCore import QT_TRANSLATE_NOOP

__all__ = ["QT_TRANSLATE_NOOP"]
