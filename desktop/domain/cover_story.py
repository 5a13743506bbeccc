"""What a cover story may not be: police, government, a clinic or family (PRACTICE 4). Words in English and Arabic.

A list finds the plain cases, not every one. It is looked at where a story is written, beside the words that say why.
"""

from __future__ import annotations

import re
import unicodedata

#: Whoever claims to be one of these is checked up on, or brings danger to the door.
_OFFICES = (
    "police", "sheriff", "officer", "detective", "fbi", "immigration", "uscis", "homeland security", "border patrol",
    "government", "embassy", "consulate", "court", "social security", "welfare office", "social services",
    "child protection", "city hall", "county office", "tax office", "irs",
    "clinic", "hospital", "doctor", "nurse", "dentist", "pharmacy", "ambulance", "health department",
    "شرطة", "ضابط", "محقق", "هجرة", "حكومة", "حكومي", "سفارة", "قنصلية", "محكمة", "بلدية", "ضرائب",
    "الضمان الاجتماعي", "حماية الطفل", "عيادة", "مستشفى", "طبيب", "طبيبة", "دكتور", "دكتورة", "ممرض", "ممرضة",
    "صيدلية", "إسعاف",
)  # fmt: skip
_KIN = (
    "family", "relative", "mother", "mom", "mum", "father", "dad", "sister", "brother", "aunt", "auntie", "uncle",
    "cousin", "niece", "nephew", "daughter", "son", "wife", "husband", "grandmother", "grandfather", "sister in law",
    "mother in law",
    "عائلة", "قريب", "قريبة", "أم", "أمها", "والدة", "أب", "والد", "أخت", "أختها", "أخ", "أخوها", "خالة", "خالتها",
    "خال", "عمة", "عمتها", "عم", "ابن عم", "ابنة عم", "بنت عم", "ابنة", "ابن", "زوجة", "زوج", "جدة", "جد",
)  # fmt: skip
_CLAIM = re.compile(
    r"\b(?:i am|i m|im|this is|it is|it s|we are|as|say i am)\s+(?:(?:her|his|your|their|a|an|the|my)\s+)?"
)
_MARKS = re.compile("[\u064b-\u0652\u0670\u0640]")
_BEFORE_ARABIC = ("وال", "بال", "فال", "كال", "لل", "ال")


def who_we_are_problem(words: str) -> str:
    """Return "office" or "kin" when the name we give claims to be one, else an empty text."""
    plain = _plain(words)
    return "office" if _holds(plain, _OFFICES) else "kin" if _holds(plain, _KIN) else ""


def story_problem(words: str) -> str:
    """Return "office" or "kin" when the words for another voice claim to be one, else an empty text.

    Family may be spoken of ("hang up when her husband answers"); nobody may claim to be family.
    """
    plain = _plain(words)
    if _holds(plain, _OFFICES):
        return "office"
    claimed = (plain[match.end() :] for match in _CLAIM.finditer(plain))
    if any(_starts(rest, _KIN) for rest in claimed) or _starts_arabic_claim(plain):
        return "kin"
    return ""


def _plain(words: str) -> str:
    """Return the words in small letters, without marks and points, one blank between them."""
    text = _MARKS.sub("", unicodedata.normalize("NFKC", words)).casefold()
    text = "".join(sign if sign.isalnum() else " " for sign in text)
    return " ".join(_bare(word) for word in text.split())


def _bare(word: str) -> str:
    for article in _BEFORE_ARABIC:
        if word.startswith(article) and len(word) > len(article) + 2:
            return word[len(article) :]
    return word


def _holds(plain: str, names: tuple[str, ...]) -> bool:
    return any(f" {_plain(name)} " in f" {plain} " for name in names)


def _starts(rest: str, names: tuple[str, ...]) -> bool:
    return any(f"{rest} ".startswith(f"{_plain(name)} ") for name in names)


def _starts_arabic_claim(plain: str) -> bool:
    return any(
        _starts(plain[match.end() :], _KIN) for match in re.finditer(r"(?:^|\s)(?:أنا|انا|نحن)\s+", plain)
    )
