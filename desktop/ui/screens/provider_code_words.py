"""Words about provider codes that depend on codes: why one ended, how a provider was told, by whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain.provider_codes import REASONS, WAYS
from desktop.ui.widgets.labels import ltr

if TYPE_CHECKING:
    from desktop.ui.context import ScreenContext

translate = QCoreApplication.translate


def reason_words(reason: str) -> str:
    """Return why a code ended."""
    return {
        "someone_knows": translate("ProviderCode", "Somebody else may know it"),
        "wrong_answer": translate("ProviderCode", "Somebody guessed at it"),
        "provider_left": translate("ProviderCode", "A provider left"),
        "regular": translate("ProviderCode", "Changed now and then"),
        "client_asked": translate("ProviderCode", "The client wishes it"),
        "other": translate("ProviderCode", "Another reason"),
    }.get(reason, reason)


def reasons() -> list[tuple[str, str]]:
    """Return every reason with its words."""
    return [(reason, reason_words(reason)) for reason in REASONS]


def way_words(way: str) -> str:
    """Return how a provider was told a code."""
    return {
        "in_person": translate("ProviderCode", "In person"),
        "phone": translate("ProviderCode", "By phone"),
        "video": translate("ProviderCode", "By video"),
        "post": translate("ProviderCode", "By post"),
    }.get(way, way)


def ways() -> list[tuple[str, str]]:
    """Return every way with its words."""
    return [(way, way_words(way)) for way in WAYS]


def told_by_words(told_by: str) -> str:
    """Return who told a provider the code."""
    return {
        "client": translate("ProviderCode", "The client did"),
        "us": translate("ProviderCode", "We did, with a release"),
    }.get(told_by, told_by)


def told_by_line(told_by: str) -> str:
    """Return who told a provider the code, for the middle of a line."""
    return {
        "client": translate("ProviderCode", "told by the client"),
        "us": translate("ProviderCode", "told by us"),
    }.get(told_by, told_by)


def wait_words(seconds: int) -> str:
    """Return how long a check has to wait."""
    minutes = -(-seconds // 60)
    if minutes > 90:
        hours = -(-minutes // 60)
        return translate("ProviderCode", "{count} h").format(count=ltr(str(hours)))
    return translate("ProviderCode", "{count} min").format(count=ltr(str(minutes)))


def client_name(context: ScreenContext, client_id: str) -> str:
    """Return the chosen name of a client, or an empty text."""
    client = context.services.clients.get(client_id)
    return client.chosen_name if client is not None else ""
