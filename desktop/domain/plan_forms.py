"""The forms something can be given in, and why one is not offered: who could find it decides (P4, P6, PRACTICE 28)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.contacts import NOTHING_STANDS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.domain.clients import Reach
    from desktop.domain.safety_plans import Finders, SafetyPlan

#: Every form there is, in the order they are offered: a page, a page in large print, a card for the wallet, pictures
#: and numbers alone, text messages, an email, a recording, and nothing written: read aloud and kept in memory.
FORMS = ("pdf", "large", "card", "pictures", "sms", "email", "audio", "memory")
#: Forms that are a PDF with one look each; the same rules of paper and password hold for them.
PAGES = frozenset({"pdf", "large", "card", "pictures"})
#: Forms that are text to be copied into another program.
TEXTS = frozenset({"sms", "email"})
#: Of these nothing stays with the client that somebody could find.
UNWRITTEN = frozenset({"memory"})
#: Forms that show no title.
UNTITLED = UNWRITTEN | {"audio"}
_EVERYWHERE = frozenset({"reads_phone", "sees_papers", "shares_computer"})
_SCREENS = frozenset({"reads_phone", "shares_computer"})


def found_in(finders: Finders) -> frozenset[str]:
    """Return where somebody could find what is given: codes of FINDERS without "nobody" and "unsure".

    "Unsure", and words that name somebody without saying where, count as everywhere: what is not known to be safe is
    not offered (PRACTICE 4, 28).
    """
    codes = frozenset(finders.codes)
    if "unsure" in codes or (not codes and finders.words.strip()):
        return _EVERYWHERE
    return codes & _EVERYWHERE


def left_out(
    form: str, finders: Finders, *, may_text: str = "", may_email: str = "", password: bool = False
) -> str:
    """Return why a form (one of FORMS, "print", or "file" for any other page) is not given, as a code; "" when it may.

    What is not safe is taken out, not flagged, and what nobody asked about is not offered. Paper has no password. A
    card is made to be carried on paper. A text message or an email is read where the phone or the computer is shared,
    and nobody is written to who said no to it or was not asked (`may_text`, `may_email`: yes, no, not_asked;
    PRACTICE 4). A recording has no password either (SECURITY 3.3). Nothing written is always a good answer.
    """
    if form in UNWRITTEN:
        return ""
    said = {"sms": ("text", may_text), "email": ("email", may_email)}
    way, answer = said.get(form, ("", ""))
    refused = {"no": f"no_{way}_said", "not_asked": f"{way}_not_asked"}.get(answer, "") if way else ""
    if not finders.asked:
        return refused or "finders_not_asked"
    found = found_in(finders)
    if form == "sms":
        return "others_read_phone" if "reads_phone" in found else refused
    if form == "email":
        return "others_read_email" if found & _SCREENS else refused
    if form == "audio":
        return "others_could_play" if found & _SCREENS else ""
    if form in {"print", "card"} and "sees_papers" in found:
        return "others_see_papers"
    if form == "print":
        return ""
    return "needs_password" if found and not password else ""


def held_up(form: str, reason: str) -> str:
    """Return why a form is not even made, as a code of `left_out`; "" when it is.

    A recording that may not be given as a file is still made: it stays here and is played in the call (SECURITY 3.3).
    """
    return "" if form == "audio" and reason == "others_could_play" else reason


def may_write(reaches: Iterable[Reach], way: str) -> str:
    """Return what they said of a way of writing ("text", "email"): a yes to one of theirs, asked about that very one.

    A way that somebody shares who may be the danger is a no (PRACTICE 14).
    """
    said = [
        "no" if reach.method.shared_with_danger else getattr(reach.safe, f"may_{way}")
        for reach in reaches
        if reach.safe.recheck_reason not in NOTHING_STANDS
    ]
    return next((answer for answer in ("yes", "no") if answer in said), "not_asked")


def needs_number(plan: SafetyPlan) -> bool:
    """Tell whether a plan has no telephone number yet: somebody who answers comes first (P3).

    One that is kept in memory counts: it is known, and it is the client's choice not to have it written.
    """
    return not any(step.phone.strip() for step in plan.steps)
