"""What a family's words say for each desk: the rules' words and the learned ones, put together."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from .context import worth
from .features import Token, tokens
from .learned import Heard, learned
from .lexicon import Hit, Lexicon
from .niches import narrowing
from .rules import TRIAGE, rules

LEXICON = 0.4
"""What the rules' words weigh beside the learned ones."""
SIDE = 0.4
"""What the proposed treatment and the reason weigh beside the diagnosis."""
_MASS = 0.5
"""Weight of the unknown: one word alone never makes a desk certain."""
_PHRASE = 0.5
_WHOLE = 3
_TOLD = 5
"""So many of the rules' words are named as a reason."""


@dataclass(frozen=True, slots=True)
class Words:
    """How much the words speak for each desk, from 0 to 1, with the words that do."""

    shares: Mapping[str, float]
    _heard: Heard
    _said: Mapping[str, Sequence[str]]
    _words: Sequence[Token]
    _worth: Mapping[int, float]

    def named(self, desk: str) -> bool:
        """Whether a word of the rules speaks for this desk."""
        return desk in self._said

    def niche(self, desk: str) -> str | None:
        """The narrower room of this desk that the words mean, if they say so."""
        return narrowing().niche(desk, self._words, self._worth)

    def telling(self, desk: str) -> list[str]:
        """Up to a few words, as they were written, that speak for this desk."""
        return list(self._said.get(desk, ()))[:_TOLD] or self._heard.telling(desk)


def hear(diagnosis: str, beside: str = "") -> Words:
    """Read the diagnosis with what was said beside it: proposed treatment, reason, earlier treatments."""
    first = tokens(diagnosis)
    side = tokens(beside)
    other = SIDE if first else 1.0
    weighed = worth(diagnosis, first)
    weighed |= {len(first) + place: other * w for place, w in _all(side, worth(beside, side)).items()}
    words = [*first, *side]
    heard = learned().hear(words, weighed)
    hits = _hits(words, weighed)
    total = sum(weight for weight, _said in hits.values()) + _MASS
    shares = {desk: heard.shares.get(desk, 0.0) for desk in (*rules().desks, TRIAGE)}
    if hits:
        rules_weigh = LEXICON
        if len(heard.leanings) == 1:
            # A single word has few parts to learn from: the less the bank says of it, the more the rules do.
            shares[TRIAGE] = 0.0
            rules_weigh += (1 - LEXICON) * (1 - max(shares.values()))
        shares = {desk: (1 - rules_weigh) * share for desk, share in shares.items()}
        for desk, (weight, _said) in hits.items():
            shares[desk] += rules_weigh * weight / total
    return Words(shares, heard, {desk: said for desk, (_weight, said) in hits.items()}, words, weighed)


def says_nothing(text: str) -> bool:
    """Whether no word of this text names an organ or an illness; numbers name neither."""
    return all(
        token.word.isdecimal() or token.word in rules().idle or _vague(token.word) for token in tokens(text)
    )


@cache
def _vague_words() -> tuple[frozenset[str], tuple[str, ...]]:
    short = frozenset(word for word in rules().vague if len(word) <= _WHOLE)
    return short, tuple(word for word in rules().vague if len(word) > _WHOLE)


def _vague(word: str) -> bool:
    whole, beginnings = _vague_words()
    return word in whole or word.startswith(beginnings)


def _all(words: Sequence[Token], weighed: Mapping[int, float]) -> dict[int, float]:
    return {place: weighed.get(place, 1.0) for place in range(len(words))}


def _hits(words: Sequence[Token], weighed: Mapping[int, float]) -> dict[str, tuple[float, list[str]]]:
    """For each desk the weight of its rules' words, each word once, and the words."""
    found: dict[str, tuple[float, list[str]]] = {}
    for desk, hits in _by_owner(_lexicon().find([token.said for token in words])):
        places = {place for hit in hits for place in hit.places}
        weight = sum(weighed.get(place, 1.0) for place in places)
        phrase = _PHRASE if any(len(hit.places) > 1 for hit in hits) else 0.0
        if weight:
            found[desk] = (weight + phrase, list(dict.fromkeys(hit.said for hit in hits)))
    return found


def _by_owner(hits: Iterable[Hit]) -> Iterator[tuple[str, list[Hit]]]:
    owners: dict[str, list[Hit]] = {}
    for hit in hits:
        owners.setdefault(hit.owner, []).append(hit)
    yield from owners.items()


@cache
def _lexicon() -> Lexicon:
    return Lexicon({name: desk.words for name, desk in rules().desks.items()})
