"""Finds the rules' words in what people wrote."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

_TOKEN = re.compile(r"[^\W_]+")
_BETWEEN = 2
"""How many other words may stand between two words of a phrase."""
_KEYS = (1, 2, 3, 4)
"""Phrases are kept under the first letters of their first word, up to so many."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase found: whose it is, which words of the text (by position) and how they were written."""

    owner: str
    places: tuple[int, ...]
    said: str


@dataclass(frozen=True, slots=True)
class _Stem:
    text: str
    whole: bool

    def begins(self, token: str) -> bool:
        return token == self.text if self.whole else token.startswith(self.text)


class Lexicon:
    """Phrases of many owners, looked up together."""

    def __init__(self, phrases: Mapping[str, Iterable[str]]) -> None:
        self._by_start: dict[str, list[tuple[str, tuple[_Stem, ...]]]] = defaultdict(list)
        for owner, said in phrases.items():
            for phrase in said:
                stems = tuple(
                    _Stem(lower(t), whole=t.isupper() and len(t) > 1) for t in _TOKEN.findall(phrase)
                )
                self._by_start[stems[0].text[: _KEYS[-1]]].append((owner, stems))

    def find(self, tokens: Sequence[str]) -> list[Hit]:
        """Every phrase in these words, which are `split` from a text."""
        small = [lower(token) for token in tokens]
        return [
            Hit(owner, places, " ".join(tokens[place] for place in places))
            for start, token in enumerate(small)
            for key in dict.fromkeys(token[:n] for n in _KEYS)
            for owner, stems in self._by_start.get(key, ())
            if (places := _places(stems, small, start))
        ]


def split(text: str) -> list[str]:
    """The words of a text as they are written."""
    return _TOKEN.findall(text)


def lower(token: str) -> str:
    """One spelling for comparing: lower case, with е for ё."""
    return token.lower().replace("ё", "е")


def _places(stems: tuple[_Stem, ...], tokens: Sequence[str], start: int) -> tuple[int, ...]:
    if not stems[0].begins(tokens[start]):
        return ()
    places = [start]
    for stem in stems[1:]:
        ahead = range(places[-1] + 1, min(places[-1] + 2 + _BETWEEN, len(tokens)))
        here = next((place for place in ahead if stem.begins(tokens[place])), None)
        if here is None:
            return ()
        places.append(here)
    return tuple(places)
