"""What may stand in a note about somebody it should not: who could be meant, where in the words (V15, PRACTICE 11, 13).

The rules that keep false alarms few:

* A word alone is taken for a name only of people around this client (kept apart, companions, supports), never of all
  clients of the vault: among thousands every first name is somebody's. Of the others a name of two words in a row has
  to stand there, or their id.
* A common word that is a name as well (Grace, Will, نور) is none by itself: in scripts with capitals it counts with a
  capital inside a sentence, in others only with a second word of the name.
* Two letters or fewer are no name, nor is what the client is called.
* Numbers of offices and lines that cost nothing (988, 1-800…) are nobody's; a date is no telephone number.

Whoever is kept apart and any other client are one kind: which of them it is, is not said, nor whose record.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

KINDS = ("someone_else", "companion", "support", "phone", "a_number", "shelter")
_LEAST_PHONE, _MOST_PHONE = 7, 15
_A_NUMBER = re.compile(
    r"(?<![A-Za-z0-9])A(?:lien)?[\s#.:-]{0,2}(?:(?:number|no)[\s#.:-]{0,2})?"
    r"\d{3}[\s.-]?\d{3}[\s.-]?\d{1,3}(?!\d)",
    re.IGNORECASE,
)
_PHONE = re.compile(r"(?<![\w.])[+(]?\d[\d \t().\u2010-\u2015/-]{4,22}\d(?!\w)")
_DATE = re.compile(r"\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}")
_FREE = re.compile(r"1?(?:800|833|844|855|866|877|888)\d{7}")
_ID = re.compile(r"(?<![A-Za-z0-9])W-?(\d{4,6})(?!\d)", re.IGNORECASE)
_ENDS = ".!?…:;؟۔።።"

# Folded forms; one string a script, so that the table stays readable. Not every word: those that are names as well.
_COMMON_TEXT = """
amber angel april art ash august autumn baker bill black bright brook brown carter chance chase christian cook
crystal daisy dale dawn dean destiny drew earl eden eve ever faith forest frank gene glen god grace grant gray
green grey guy harmony haven hazel heather heaven holly honey hope hunter iris ivy jack jade jasmine jay jean
jewel joy june justice king lane lily long love luck lucky major mark march mason max may melody mercy miles
miller mine misty nick noble ocean olive page paris pat patience peace pearl penny pepper prince princess
promise queen rain ray rich rob rose ruby sage sandy serenity short sky smith sterling stone storm strong sue
summer sunny taylor terry trinity true trust tuesday turner victory violet virginia ward wade white will winter
wise wolf wood woods young mother father sister brother son daughter aunt uncle cousin friend neighbor neighbour
wife husband partner boss teacher doctor nurse lawyer she her he his they them the and but not my our their this
that with from for who نور امل سلام كريم جميل جميله سعيد سعيده صالح حسن علي عمر مني شمس قمر هدي ايمان حياه فرح
امان رحمه بركه نعمه فضل عادل شريف امين صادق ناصر خالد وحيد سالم عزيز حبيب جديد وعد عهد وفا صبر رضا دعا شهد ورد
ورده زهره ريم سحر فجر ربيع هلال بدر نجم ليل ام اب اخ اخت ابن ابنه زوج زوجه عم خال جار جاره صديق صديقه هو هي هم
من عن في الي اميد شادي مهر ازاد ستاره بهار باران سپيده پري شيرين روشن گل لاله پروانه ارزو вера надежда любовь
слава мир роман свет
"""
COMMON = frozenset(_COMMON_TEXT.split())


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text as it stands there: where, in which line, and whether it begins a sentence."""

    text: str
    start: int
    line: int
    opens: bool

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)

    @property
    def cased(self) -> bool:
        """Tell whether its script has capitals."""
        return self.text[:1].lower() != self.text[:1].upper()

    @property
    def capital(self) -> bool:
        """Tell whether it begins with a capital."""
        return self.text[:1] != self.text[:1].lower()


@dataclass(frozen=True, slots=True, kw_only=True)
class NameHit:
    """One place: `kind` as in KINDS, the answer it stands in, where, the words, and the line they stand in."""

    kind: str
    question_id: str
    start: int
    words: str
    line: str
    beside: bool = False
    """In the words beside an answer, not in the answer."""

    @property
    def seen_as(self) -> tuple[str, str]:
        """What "it belongs here" is said about: these words as this kind, wherever in the note they stand."""
        return (self.kind, self.words.casefold())


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """Words of a note: the answer's id, and whether they stand beside it."""

    question_id: str
    words: str
    beside: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """The people and places around a client: names as they are written, by kind, and what is the client's own."""

    names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    own: tuple[str, ...] = ()
    own_id: str = ""
    shelters: tuple[str, ...] = ()


def plain_digits(text: str) -> str:
    """Return the text with the digits of every script as 0 to 9, letter for letter."""
    if text.isascii():
        return text
    return "".join(
        str(unicodedata.digit(sign)) if sign.isdigit() and unicodedata.digit(sign, -1) >= 0 else sign
        for sign in text
    )


def has_a_number(text: str) -> bool:
    """Tell whether an A-number stands in a text, in digits of any script."""
    return _A_NUMBER.search(plain_digits(text)) is not None


def without_a_numbers(text: str, instead: str) -> str:
    """Return a text with `instead` where an A-number stood."""
    spread = plain_digits(text)
    for found in reversed(list(_A_NUMBER.finditer(spread))):
        text = text[: found.start()] + instead + text[found.end() :]
    return text


def numbers_in(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield (kind, start, end) of telephone numbers and A-numbers, and of ids of clients as ``id``."""
    spread = plain_digits(text)
    taken: list[tuple[int, int]] = []
    for found in _A_NUMBER.finditer(spread):
        taken.append(found.span())
        yield "a_number", *found.span()
    for found in _ID.finditer(spread):
        taken.append(found.span())
        yield "id", *found.span()
    for found in _PHONE.finditer(spread):
        digits = re.sub(r"\D", "", found.group())
        if not _LEAST_PHONE <= len(digits) <= _MOST_PHONE or _FREE.fullmatch(digits):
            continue
        if _DATE.search(found.group()) or any(a < found.end() and found.start() < b for a, b in taken):
            continue
        yield "phone", *found.span()


def places_in(text: str, places: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Yield where an address stands, written small or large and with any blanks between its words."""
    for place in places:
        pattern = r"\s+".join(map(re.escape, place.split()))
        for found in re.finditer(pattern, text, re.IGNORECASE):
            yield found.span()


def line_of(text: str, start: int) -> str:
    """Return the line that a place of a text is in."""
    end = text.find("\n", start)
    return text[text.rfind("\n", 0, start) + 1 : len(text) if end < 0 else end].strip()


def opens_sentence(text: str, start: int) -> bool:
    """Tell whether a word begins a line or a sentence: there a capital says nothing."""
    before = text[max(0, start - 40) : start].rstrip(" \t\"'“”«»„‚‘’([{-–—")
    return not before or before[-1] in _ENDS or before[-1] == "\n"


def alone_is_name(word: Word, folded: str) -> bool:
    """Tell whether a word may be a name by itself; `folded` is its folded form."""
    if len(folded) < 3:
        return False
    if folded in COMMON:
        return word.cased and word.capital and not word.opens
    return True
