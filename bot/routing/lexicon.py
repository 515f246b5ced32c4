"""Finds the rules' words in what people wrote."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

_TOKEN = re.compile(r"[^\W_]+")
_BETWEEN = 2
"""How many other words may stand between two words of a phrase."""
_END = "."
"""Stands behind every word of a text, and behind a stem that is a whole word."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase found: whose it is, which words of the text (by position) and how they were written."""

    owner: str
    places: tuple[int, ...]
    said: str


class Lexicon:
    """Phrases of many owners, looked up together."""

    def __init__(self, phrases: Mapping[str, Iterable[str]]) -> None:
        self._by_start: dict[str, list[tuple[str, tuple[str, ...]]]] = defaultdict(list)
        for owner, said in phrases.items():
            for phrase in said:
                first, *others = map(_stem, _TOKEN.findall(phrase))
                self._by_start[first].append((owner, tuple(others)))
        lengths: dict[str, set[int]] = defaultdict(set)
        for first in self._by_start:
            lengths[first[0]].add(len(first))
        self._lengths = {letter: sorted(found) for letter, found in lengths.items()}

    def find(self, tokens: Sequence[str]) -> list[Hit]:
        """Every phrase in these words, which are `split` from a text."""
        small = [lower(token) + _END for token in tokens]
        return [
            Hit(owner, places, " ".join(tokens[place] for place in places))
            for start, token in enumerate(small)
            for length in self._lengths.get(token[0], ())
            if length <= len(token)
            for owner, others in self._by_start.get(token[:length], ())
            if (places := _places(others, small, start))
        ]


def split(text: str) -> list[str]:
    """The words of a text as they are written."""
    return _TOKEN.findall(text)


def lower(token: str) -> str:
    """One spelling for comparing: lower case, with е for ё."""
    return token.lower().replace("ё", "е")


def _stem(word: str) -> str:
    return lower(word) + _END if word.isupper() and len(word) > 1 else lower(word)


def _places(others: Sequence[str], tokens: Sequence[str], start: int) -> tuple[int, ...]:
    """Where the words of a phrase stand that begins at `start`; nothing when the others do not follow."""
    places = [start]
    for stem in others:
        ahead = range(places[-1] + 1, min(places[-1] + 2 + _BETWEEN, len(tokens)))
        here = next((place for place in ahead if tokens[place].startswith(stem)), None)
        if here is None:
            return ()
        places.append(here)
    return tuple(places)
