"""What the model learns from: the phrase bank, and titles of code lists that may be used while building."""

import csv
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from bot.routing.niches import OTHER
from bot.routing.rules import TRIAGE, niche, owner

LOUDEST = 0.35
"""No title counts more than this beside a phrase."""
BANK = Path(__file__).resolve().parent.parent / "bot" / "routing" / "bank"


@dataclass(frozen=True, slots=True)
class Example:
    """Words with the desk that should read them; `weight` is how much they count."""

    text: str
    desk: str
    niche: str
    weight: float = 1.0


def bank(language: str | None = None) -> Iterator[Example]:
    """Every phrase of the bank, of one language or of both."""
    for folder in sorted(BANK.iterdir()):
        if folder.is_dir() and language in {None, folder.name}:
            for file in sorted(folder.glob("*.txt")):
                yield from _phrases(file)


def titles(mkb10: Path | None, worth: float) -> list[Example]:
    """Titles of ICD-10-CM and, when its file is there, of the Russian МКБ-10.

    All titles of a desk and language count `worth` phrases together, for some desks have thousands.
    `mkb10` is the ministry's list as CSV (NSI 1.2.643.5.1.13.13.11.1005). Nothing of the titles is kept but
    what they do to the weights.
    """
    found: list[Example] = []
    for source in (_american(), _russian(mkb10) if mkb10 else ()):
        read = list(source)
        many = Counter(one.desk for one in read)
        found += [replace(one, weight=min(worth / many[one.desk], LOUDEST)) for one in read]
    return found


def spoiled(text: str, dice: random.Random) -> str:
    """The same words as somebody types them in a hurry: a letter lost, doubled or swapped."""
    letters = list(text)
    places = [i for i, c in enumerate(letters) if c.isalpha() and 0 < i < len(letters) - 1]
    for place in dice.sample(places, min(len(places), 1 + len(text) // 40)):
        match dice.randrange(3):
            case 0:
                letters[place] = ""
            case 1:
                letters[place] *= 2
            case _:
                letters[place - 1], letters[place] = letters[place], letters[place - 1]
    return "".join(letters)


def in_latin(text: str, dice: random.Random) -> str:
    """Russian as people type it without a Russian keyboard; everyone has their own way."""
    way = {letter: dice.choice(ways) for letter, ways in _LATIN.items()}
    return "".join(way.get(c, c) for c in text.lower())


_LATIN = {
    letter: ways.split("|")
    for letter, ways in {
        "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e|yo", "ж": "zh|j", "з": "z",
        "и": "i", "й": "y|i|j", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
        "с": "s", "т": "t", "у": "u", "ф": "f", "х": "h|kh|x", "ц": "c|ts", "ч": "ch|4", "ш": "sh",
        "щ": "sch|shch|sh", "ъ": "", "ы": "y|i", "ь": "|'", "э": "e", "ю": "yu|u", "я": "ya|ia|ja",
    }.items()
}  # fmt: skip


def _phrases(file: Path) -> Iterator[Example]:
    room = ""
    for line in file.read_text(encoding="utf-8").splitlines():
        text = line.strip()
        if text.startswith("## "):
            room = text[3:].strip()
        elif text and not text.startswith("#"):
            yield Example(text.removesuffix("@child").strip(), file.stem, room)


def _american() -> Iterator[Example]:
    import simple_icd_10_cm as cm  # noqa: PLC0415 - only the training has it

    for code in cm.get_all_codes(with_dots=True):
        if not cm.is_category(code) and not cm.is_subcategory(code):
            continue
        short = code[: len("A00.0")].rstrip(".")
        found = owner(short)
        if found and found.desk != TRIAGE and len(code) <= len("A00.00"):
            for text in (cm.get_description(code), *cm.get_inclusion_term(code)):
                yield Example(text, found.desk, niche(found.desk, short) or OTHER)


def _russian(mkb10: Path) -> Iterator[Example]:
    with mkb10.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file, delimiter=";"):
            code, text = row.get("MKB_CODE", ""), row.get("MKB_NAME", "")
            found = owner(code) if code[:1].isalpha() and "-" not in code else None
            if found and found.desk != TRIAGE and text:
                yield Example(text, found.desk, niche(found.desk, code) or OTHER)
