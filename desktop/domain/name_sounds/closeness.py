"""How far two readings of a name are from each other: by ear; a vowel that was not written costs little."""

from __future__ import annotations

#: A sound that one of the two has not. Vowels are often not written, h and the half vowels are hardly heard.
_MISSING = {
    "a": 0.35,
    "e": 0.3,
    "i": 0.45,
    "o": 0.45,
    "u": 0.45,
    "h": 0.35,
    "y": 0.35,
    "w": 0.4,
    "A": 0.4,
    "E": 0.1,
    "I": 0.45,
    "'": 0.0,
    " ": 0.1,
}
_OTHER = 1.5
"""A consonant that is missing, or stands for quite another one."""

# Sounds that stand for each other, from nearly the same to related. Reason: letters one script has and another has not
# (p and b in Arabic), what a spelling leaves open (A, I, E), and where the tongue is.
_NEAR_TEXT = """
a e .35; e i .35; a i .6; a o .5; o u .25; a u .6; e o .6; e u .7; i u .7; i o .7
A a .05; A e .1; A i .3; I i .05; I a .15; I e .4; E a .3; E e .05; E i .3; A I .5; A E .3; E y .3
i y .15; e y .3; u w .15; o w .25; v w .3; a y .7; a w .8; u f .8; w f .6
b p .3; f v .3; t T .3; d D .3; t d 1.2; n m .6; T s .6; D z .5
k q .2; k g .6; g G .1; k X .5; k G .7; q g .4; q X .6; q G .5; g X .7; G X .6; h X .3; h G .5
s z .4; s S .4; s Q .3; s C .6; s J .8; s Z .7; z Q .4; z J .5; z Z .4; z S .6; z C .7
S C .3; S Z .4; S J .5; S Q .5; C J .5; C Q .4; C Z .5; J Z .2; J Q .6; Z Q .6
"""


def _near() -> dict[str, float]:
    found: dict[str, float] = {}
    for entry in _NEAR_TEXT.replace("\n", ";").split(";"):
        if entry.strip():
            one, other, cost = entry.split()
            found[one + other] = found[other + one] = float(cost)
    return found


_NEAR = _near()


def distance(one: str, other: str) -> float:
    """Return 0 for the same sounds; about 0.4 for each vowel, 1.5 for each consonant that differs."""
    missing, near = _MISSING, _NEAR
    before = [0.0]
    for sign in other:
        before.append(before[-1] + missing.get(sign, _OTHER))
    for first in one:
        gone = missing.get(first, _OTHER)
        last = before[0] + gone
        row = [last]
        for place, second in enumerate(other):
            best = before[place] if first == second else before[place] + near.get(first + second, _OTHER)
            above = before[place + 1] + gone
            best = min(best, above)
            beside = last + missing.get(second, _OTHER)
            best = min(best, beside)
            row.append(best)
            last = best
        before = row
    return before[-1]


def limit(reading: str) -> float:
    """Return up to which distance something still counts as a near match of a reading this long."""
    return 0.3 + 0.18 * len(reading)
