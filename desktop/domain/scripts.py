"""Which script a spelling is written in, as an ISO 15924 code, read from its letters."""

from __future__ import annotations

import unicodedata
from collections import Counter

#: First word of a letter's Unicode name → ISO 15924.
CODES = {
    "LATIN": "Latn",
    "ARABIC": "Arab",
    "CYRILLIC": "Cyrl",
    "ETHIOPIC": "Ethi",
    "MYANMAR": "Mymr",
    "BENGALI": "Beng",
    "DEVANAGARI": "Deva",
    "HEBREW": "Hebr",
    "GREEK": "Grek",
    "ARMENIAN": "Armn",
    "GEORGIAN": "Geor",
    "HANGUL": "Hang",
    "CJK": "Hani",
    "HIRAGANA": "Hira",
    "KATAKANA": "Kana",
    "THAI": "Thai",
    "KHMER": "Khmr",
    "LAO": "Laoo",
    "TAMIL": "Taml",
    "TELUGU": "Telu",
    "GUJARATI": "Gujr",
    "GURMUKHI": "Guru",
    "KAYAH": "Kali",
    "HANIFI": "Rohg",
    "SYRIAC": "Syrc",
    "TIBETAN": "Tibt",
}


def script_of(text: str) -> str | None:
    """Return the script most letters of `text` are in; None when there is no letter (an emoji is a name too)."""
    found: Counter[str] = Counter()
    for sign in text:
        if unicodedata.category(sign)[0] in "LM":
            code = CODES.get(unicodedata.name(sign, "").split(" ")[0].split("-")[0])
            if code:
                found[code] += 1
    return found.most_common(1)[0][0] if found else None
