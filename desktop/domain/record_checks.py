"""What a field of the record may not hold: dates to come, ages beside another date of birth, impossible numbers."""

from __future__ import annotations

from datetime import date

from desktop.domain.clients import MAX_LINE, MAX_WORDS, UNANSWERED, check_birth_date
from desktop.domain.clock import Moment
from desktop.domain.errors import InvalidInput
from desktop.domain.plain_text import one_line, portable
from desktop.domain.record import ASKS_WHY, FIELDS, Field, Row
from desktop.domain.releases import check_days

OLDEST = 125


def check(what: Field, text: str, row: Row, today: date) -> str:
    """Return the text as it is kept; raises InvalidInput with the field's name for what cannot be.

    `row` is the row as stored, for what two of its fields say together. Phones are checked by the service.
    """
    cleaned = portable(text).strip() if what.kind == "words" else one_line(text).strip()
    if len(cleaned) > (MAX_WORDS if what.kind == "words" else MAX_LINE):
        raise InvalidInput(what.name, "too_long", most=MAX_WORDS if what.kind == "words" else MAX_LINE)
    if row.table in ASKS_WHY:
        _check_reason(what, cleaned, row)
    if not cleaned:
        return ""
    if what.kind in ("choice", "codes") and not set(cleaned.split()) <= set(what.choices):
        raise InvalidInput(what.name, "unknown_choice")
    match what.kind:
        case "birth":
            cleaned = check_birth_date(_western(cleaned), today)
            _check_age(
                what.name, cleaned, row.text("age_estimated"), row.extra.get("age_noted_at", ""), today
            )
        case "age":
            cleaned = _whole(what.name, cleaned, 0, OLDEST)
            born = row.text("birth_date") or row.text("birth_year")
            _check_age(what.name, born, cleaned, "", today)
        case "year":
            cleaned = _year(what.name, cleaned, today)
            _check_age(what.name, cleaned, row.text("age"), row.extra.get("age_noted_at", ""), today)
        case "day":
            cleaned = check_day(what.name, _western(cleaned))
            if row.table == "releases":
                _check_release(what.name, cleaned, row, today)
        case "number" if row.text("kind") == "a_number":
            cleaned = check_a_number(what.name, cleaned)
        case "choice" if cleaned == "a_number" and row.text("value"):
            check_a_number(what.name, row.text("value"))
        case _:
            pass
    return cleaned


def check_why(what: Field, text: str, why: str) -> str:
    """Return why a field is empty; nothing while something stands in it, or where it is not asked."""
    return why if what.why_empty and not text and why in UNANSWERED else ""


def check_day(name: str, text: str) -> str:
    """Return YYYY-MM-DD from 2026-12-24 or 24.12.2026; raises InvalidInput for a day that cannot be."""
    parts = [part for part in text.replace("/", "-").replace(".", "-").split("-") if part]
    try:
        numbers = [int(part) for part in parts]
        if len(parts[-1]) == 4:
            numbers.reverse()
        elif len(parts[0]) != 4:
            raise ValueError
        return date(*numbers).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        raise InvalidInput(name, "date_impossible") from None


def check_a_number(name: str, text: str) -> str:
    """Return A and nine digits (an older number of seven or eight gets leading noughts); raises InvalidInput."""
    digits = _western(text).upper().removeprefix("A").replace("-", "").replace(" ", "").replace("#", "")
    if not digits.isascii() or not digits.isdecimal() or not 7 <= len(digits) <= 9:
        raise InvalidInput(name, "a_number_impossible")
    return f"A{digits:0>9}"


def same_number(kind: str, one: str, other: str) -> bool:
    """Tell whether two numbers of one kind are the same, however they are written; families share theirs."""
    if kind == "family_number":
        return False
    if kind == "a_number":
        return _bare(one).removeprefix("a").lstrip("0") == _bare(other).removeprefix("a").lstrip("0") != ""
    return _bare(one) == _bare(other) != ""


def age_now(age: str, noted_at: str, today: date) -> str:
    """Return an estimated age as it is today: it grows with the years since it was noted."""
    noted = _moment_day(noted_at)
    if not age.isdecimal() or noted is None:
        return age
    years = today.year - noted.year - int((today.month, today.day) < (noted.month, noted.day))
    return str(int(age) + max(0, years))


def _check_reason(what: Field, text: str, row: Row) -> None:
    if what.name != "reason":
        if text and not row.text("reason"):
            raise InvalidInput(what.name, "reason_missing")
        return
    others = [each for each in FIELDS[row.table] if each.name not in ("reason", "kind")]
    if not text and any(row.text(each.name) not in ("", "not_asked") for each in others):
        raise InvalidInput("reason", "reason_missing")


def _check_release(name: str, day: str, row: Row, today: date) -> None:
    first, last = (day_of(day if name == each else row.text(each)) for each in ("starts_at", "expires_at"))
    if last is not None and (name == "expires_at" or first is not None):
        check_days(first, last, today if name == "expires_at" else min(today, last))


def _check_age(name: str, born: str, age: str, noted_at: str, today: date) -> None:
    """An age beside a date of birth: a year apart is what a birthday does, more is a slip in one of the two."""
    if not born or not age:
        return
    noted = _moment_day(noted_at) or today
    whole = noted.year - int(born.split("-", maxsplit=1)[0])
    if not whole - 2 <= int(age) <= whole + 1:
        raise InvalidInput(name, "age_not_birth")


def _year(name: str, text: str, today: date) -> str:
    year = int(_whole(name, text, 0, 9999))
    if year > today.year:
        raise InvalidInput(name, "date_in_future")
    if year < today.year - OLDEST:
        raise InvalidInput(name, "date_too_old")
    return str(year)


def _whole(name: str, text: str, least: int, most: int) -> str:
    digits = _western(text)
    if not (digits.isascii() and digits.isdecimal()) or len(digits) > 6:
        raise InvalidInput(name, "not_a_number")
    if not least <= int(digits) <= most:
        raise InvalidInput(name, "out_of_range")
    return str(int(digits))


def _western(text: str) -> str:
    import unicodedata

    return "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in text)


def _bare(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isalnum())


def moment_of(text: str) -> Moment | None:
    """Return a stored moment, None for none and for what a pack brought that is none."""
    try:
        return Moment.parse(text) if text else None
    except ValueError:
        return None


def day_of(text: str) -> date | None:
    """Return a stored day, None for none and for what is none."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def _moment_day(text: str) -> date | None:
    moment = moment_of(text)
    return moment.local().date() if moment is not None else None
