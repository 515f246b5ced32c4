"""Words as the numbers a linear model understands: hashed, so that no vocabulary is kept."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from zlib import crc32

BUCKETS = 1 << 17
"""Places a feature can fall into; a power of two."""
LONGEST = 4000
"""Characters of a text that are read; what matters for a decision stands at the beginning."""
_WORD = re.compile(r"[^\W_]+(?:[+-](?=\W|$))?")
_LATIN, _RUSSIAN = re.compile("[a-z]"), re.compile("[а-я]")
_LOOKS = str.maketrans("aceopxykmtbhABCEHKMOPTXY", "асеорхукмтвнАВСЕНКМОРТХУ")
_BACK = {v: k for k, v in zip("aceopxykmtbh", "асеорхукмтвн", strict=True)}
_GRAMS = (4, 5)
_LONGEST_WORD = 40
_SHORT = 3
"""Words up to this long are taken whole: abbreviations and little words have no parts worth knowing."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word as it was written, and as it is compared."""

    said: str
    word: str


def tokens(text: str) -> list[Token]:
    """The words of a text, lower case, ё as е, letters of two alphabets in one word put right."""
    found = _WORD.findall(text[:LONGEST])
    whole = found if len(text) < LONGEST else found[:-1]  # the last one may be cut in two
    return [Token(said, _one_spelling(said)) for said in whole]


def features(words: Sequence[Token], worth: Mapping[int, float]) -> Iterator[tuple[int, tuple[int, ...]]]:
    """For each word its position, with the buckets of the word, of its parts, and of the pair it ends.

    `worth` weighs words by position, 0 to 1; a word worth nothing is passed over, also between a pair.
    """
    before = ""
    heard: set[str] = set()
    for place, token in enumerate(words):
        if token.word in heard or len(token.word) > _LONGEST_WORD or not worth.get(place, 1.0):
            continue  # said twice is said once, and no word is that long
        heard.add(token.word)
        yield place, (*_of_word(token.word), *((_bucket(f"2 {before} {token.word}"),) if before else ()))
        before = token.word


def weighed(words: Sequence[Token], worth: Mapping[int, float]) -> Iterator[tuple[int, float]]:
    """Every bucket the words hit, with the weight of the hit; `worth` weighs words by position, 0 to 1.

    Every word counts alike, however many parts it has: CLL says as much as leukaemia.
    """
    for place, buckets in features(words, worth):
        weight = worth.get(place, 1.0) / len(buckets) ** 0.5
        yield from ((bucket, weight) for bucket in buckets)


@lru_cache(maxsize=8192)
def _of_word(word: str) -> tuple[int, ...]:
    found = [_bucket(f"1 {word}")]
    if len(word) > _SHORT:
        edged = f"^{word}$"
        found += [_bucket(f"c {edged[i : i + n]}") for n in _GRAMS for i in range(len(edged) - n + 1)]
        # The beginning of a word carries its meaning in both languages; endings change with grammar.
        found += [_bucket(f"p {word[:n]}") for n in (4, 5, 6, 8) if len(word) > n]
    return tuple(found)


def _bucket(feature: str) -> int:
    return crc32(feature.encode()) & (BUCKETS - 1)


def _one_spelling(said: str) -> str:
    low = said.lower().replace("ё", "е")
    latin = len(_LATIN.findall(low))
    if latin and (russian := len(_RUSSIAN.findall(low))):
        return low.translate(_LOOKS) if russian >= latin else "".join(_BACK.get(c, c) for c in low)
    return low
