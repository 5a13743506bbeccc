"""Why two records may be one person, in a sentence; of a walled record only its id is said (C11)."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.ui.widgets.labels import isolate, ltr
from desktop.ui.widgets.lists import listed

if TYPE_CHECKING:
    from desktop.domain.duplicates import Likeness

translate = QCoreApplication.translate


def likeness_words(like: Likeness) -> tuple[str, str]:
    """Return (who it may be, why)."""
    if like.walled or like.only_a_number:
        who = translate("Duplicates", "{id} may be about the same person.").format(id=ltr(like.short_id))
    else:
        who = translate("Duplicates", "{name} ({id}) may be the same person.")
        who = who.format(name=isolate(like.chosen_name), id=ltr(like.short_id))
    why = reason_words(like.reasons)
    if like.only_a_number:
        why += " " + translate(
            "Duplicates", "People of one household often share a number; then they stay two records."
        )
    elif like.walled:
        why += " " + translate("Duplicates", "It is walled. Look twice whose record it is.")
    return who, why


def reason_words(reasons: Collection[str]) -> str:
    """Return what is the same, as one sentence."""
    words = {
        "same_name": translate("Duplicates", "the name"),
        "name": translate("Duplicates", "the sound of the name"),
        "phone": translate("Duplicates", "the phone number"),
        "birth": translate("Duplicates", "the birth"),
        "country": translate("Duplicates", "the country"),
    }
    same = listed(words[reason] for reason in words if reason in reasons)
    return translate("Duplicates", "The same in both: {what}.").format(what=same)
