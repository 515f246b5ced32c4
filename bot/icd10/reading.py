"""Reads an ICD-10 code from what a paper shows or a person types."""

import re
from enum import Enum

from .codes import exists

# A Cyrillic letter, with the Latin ones it may stand for: by its shape first, then by its sound.
_LETTERS = {"В": "BV", "Н": "HN", "Р": "PR", "С": "CS"} | dict(
    zip("АЕКМОТХУДФГИЛЖЗ", "AEKMOTXYDFGILJZ", strict=True)
)
# Categories of the American modification that end in a letter, with the category each grew out of.
_CLINICAL = {"C4A": "C44", "C7A": "C26", "C7B": "C79", "D3A": "D36", "I1A": "I15"} | {
    "I5A": "I51", "J4A": "J44", "M1A": "M10", "O9A": "O99", "Z3A": "Z34",
}  # fmt: skip
_SHAPE = re.compile(
    r"""(?<![^\W_])                             # not in the middle of a word
    (?P<letter>[A-ZАВЕНКМОРТХУСДФГИЛЖЗ])
    (?P<gap>\s?)
    (?P<category>[\dOО][\dOОAА])
    (?P<below>(?:\s?\.\s?|\s?,)[\dOО]{1,2}|[\dOО]{1,2})?
    (?P<rest>[\dA-Z]{0,3})                      # American codes go on
    (?![^\W_])""",
    re.VERBOSE,
)
_CUE = re.compile(r"(?:МКБ|ICD|ДИАГНОЗ|DIAGNOS|КОД|CODE|\bDS|\bDX|ШИФР)[^\n]{0,40}$")
_ZERO = str.maketrans("OОА", "00A")
_TITLE = re.compile(r"(?:МКБ|ICD)\W{0,3}(?:10|11)(?:\W{0,2}(?:CM|КМ))?")


class Trouble(Enum):
    """Why no code was read."""

    UNREADABLE = "unreadable"
    """Nothing here is shaped like a code."""
    UNKNOWN = "unknown"
    """It is shaped like one, and the list does not have it."""


def read(raw: str) -> str | Trouble:
    """The first code in `raw` in its one spelling ("C50.9"), or why there is none.

    Understands lower case, a comma or nothing for the dot, spaces, daggers, Cyrillic letters that look or
    sound like Latin ones ("С50,4", "Ф84"), a label before it ("МКБ-10: М51.1") and American codes, which are
    shortened to what both lists share.
    """
    plain = _plain(raw)
    shaped = [
        found for found in _SHAPE.finditer(plain) if found["below"] or not found["gap"] or _sure(plain, found)
    ]
    code = next(filter(None, map(_settle, shaped)), None)
    return code or (Trouble.UNKNOWN if shaped else Trouble.UNREADABLE)


def find(text: str) -> tuple[str, ...]:
    """Every code a longer text surely names, in order, each once.

    Surely: it has a dot, stands first or in brackets, or a word such as "МКБ", "диагноз" or "code" comes
    before it on the line. "В 12 лет" and "Т2" are no codes.
    """
    plain = _plain(text)
    sure = (found for found in _SHAPE.finditer(plain) if _sure(plain, found))
    return tuple(dict.fromkeys(filter(None, map(_settle, sure))))


def _sure(plain: str, found: re.Match[str]) -> bool:
    before, after = plain[: found.start()].rstrip(), plain[found.end() :].strip(" .+*†-")
    dotted = bool(found["below"]) and not found["below"][0].isdigit() and not found["gap"]
    first = not before or before[-1] in "(["
    return dotted or (first and not (found["gap"] and after)) or bool(_CUE.search(before))


def _plain(raw: str) -> str:
    return _TITLE.sub(lambda found: found[0].rstrip("0123456789CMКМ -‑–—"), raw.upper())


def _settle(found: re.Match[str]) -> str | None:
    """The first reading that the list has, the fullest before a shortened one."""
    below = "".join(c for c in (found["below"] or "").translate(_ZERO) if c.isdigit())
    letters = _LETTERS.get(found["letter"], found["letter"])
    categories = [letter + found["category"].translate(_ZERO) for letter in letters]
    if grown := next((_CLINICAL[category] for category in categories if category in _CLINICAL), None):
        return grown
    tails = [f".{below[:n]}" for n in range(len(below), 0, -1)] or [""]
    return next(
        (category + tail for tail in tails for category in categories if exists(category + tail)), None
    )
