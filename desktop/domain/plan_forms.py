"""The forms a safety plan can be given in, and why one is not offered (P4, P6, PRACTICE 4, 24, 28)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.domain.safety_plans import Finders

#: Every form there is, in the order they are offered: a page, a page in large print, a card for the wallet, pictures
#: and numbers alone, text messages, an email, a recording.
FORMS = ("pdf", "large", "card", "pictures", "sms", "email", "audio")
#: Forms that are a PDF with one look each; the same rules of paper and password hold for them.
PAGES = frozenset({"pdf", "large", "card", "pictures"})


def left_out(form: str, finders: Finders, *, may_text: str = "", password: bool = False) -> str:
    """Return why a form (one of FORMS, or "print") is not given, as a code; an empty text when it may be.

    What is not safe is taken out, not flagged: a text message where others read the phone, the client said no to text
    messages or nobody has asked (`may_text`: yes, no, not_asked; PRACTICE 4); a page without a password where
    somebody could open it; paper, which has none, where others look through papers.
    """
    if form == "print":
        return "others_see_papers" if "sees_papers" in finders.codes else ""
    if form == "sms":
        if "reads_phone" in finders.codes:
            return "others_read_phone"
        return {"no": "no_text_said", "not_asked": "text_not_asked"}.get(may_text, "")
    opens_it = {"reads_phone", "sees_papers", "shares_computer"} & set(finders.codes)
    return "needs_password" if opens_it and not password else ""
