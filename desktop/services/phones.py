"""Telephone numbers: checked, kept as E.164, shown the way they are read aloud."""

from __future__ import annotations

import re

from desktop.domain.errors import InvalidInput


def normalise(typed: str, field: str = "phone", region: str = "US") -> tuple[str, str]:
    """Return (E.164, display form); raises InvalidInput when no such number can be dialled."""
    import phonenumbers  # loaded with the first number, not with the window

    cleaned = typed.strip()
    digits = re.sub(r"\D", "", _western(cleaned))
    if not digits or re.search(r"[^\W\d_]", cleaned, re.UNICODE):
        raise InvalidInput(field, "phone_not_a_number")
    try:
        number = phonenumbers.parse(_western(cleaned), region)
    except phonenumbers.NumberParseException as failure:
        reason = phonenumbers.NumberParseException
        if failure.error_type in (reason.TOO_SHORT_NSN, reason.TOO_SHORT_AFTER_IDD):
            raise InvalidInput(field, "phone_too_short") from None
        if failure.error_type == reason.TOO_LONG:
            raise InvalidInput(field, "phone_too_long") from None
        raise InvalidInput(field, "phone_not_a_number") from None
    fits = phonenumbers.is_possible_number_with_reason(number)
    result = phonenumbers.ValidationResult
    if fits in {result.TOO_SHORT, result.IS_POSSIBLE_LOCAL_ONLY}:
        raise InvalidInput(field, "phone_too_short")
    if fits == phonenumbers.ValidationResult.TOO_LONG:
        raise InvalidInput(field, "phone_too_long")
    if fits != phonenumbers.ValidationResult.IS_POSSIBLE:
        raise InvalidInput(field, "phone_not_a_number")
    e164 = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return e164, display(e164)


def dispatch_number(typed: str, field: str = "dispatch_number") -> tuple[str, str]:
    """Return (E.164, display form) of an emergency centre's own number.

    911, 112 and their like reach the centre of whoever dials: they are no number of the client's town (PRACTICE 20).
    """
    digits = "".join(sign for sign in typed if sign.isdecimal())
    if 0 < len(digits) <= 4:
        raise InvalidInput(field, "dispatch_short_code")
    return normalise(typed, field=field)


def display(e164: str) -> str:
    """Return a number in groups: national for this country (503 555 0142), international for all others."""
    if re.fullmatch(r"\+1\d{10}", e164):
        return f"{e164[2:5]} {e164[5:8]} {e164[8:]}"
    import phonenumbers

    try:
        number = phonenumbers.parse(e164, None)
    except phonenumbers.NumberParseException:
        return e164
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def _western(text: str) -> str:
    """Return the text with Arabic-Indic and other decimal digits as 0-9."""
    import unicodedata

    return "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in text)
