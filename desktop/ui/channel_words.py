"""Ways of talking with a client, in words and as icons."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate
ICONS = {
    "phone": "phone",
    "sms": "message-square-text",
    "messaging_app": "message-circle",
    "email": "mail",
    "video": "video",
    "in_person": "users-round",
    "letter": "mail",
}


def channel_words(channel: str) -> str:
    """Return a channel in words."""
    return {
        "phone": translate("Channels", "Phone"),
        "sms": translate("Channels", "Text message"),
        "messaging_app": translate("Channels", "Messaging app"),
        "email": translate("Channels", "Email"),
        "video": translate("Channels", "Video"),
        "in_person": translate("Channels", "In person"),
        "letter": translate("Channels", "Letter"),
    }.get(channel, channel)
