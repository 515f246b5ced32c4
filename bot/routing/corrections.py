"""What is kept when a coordinator sends a case to another desk: numbers of its words, never the words."""

from collections import Counter
from collections.abc import Iterable

from bot.ports import Correction

from .context import worth
from .features import tokens, weighed

WORDS = 80
"""So many first words of a diagnosis are kept as numbers."""
PARTS = 100
"""Weights are kept in hundredths."""


def hashed(diagnosis: str) -> tuple[tuple[int, int], ...]:
    """The places the words fall into, each with its weight in hundredths, in the order of places.

    Many words share a place and their order is gone, so nobody can read them back; but somebody who guesses
    a word could look whether it may be there, and so the storage seals even the numbers.
    """
    words = tokens(diagnosis)[:WORDS]
    total: Counter[int] = Counter()
    for bucket, weight in weighed(words, worth(diagnosis, words)):
        total[bucket] += round(PARTS * weight)
    return tuple(sorted((bucket, weight) for bucket, weight in total.items() if weight))


def confusions(corrections: Iterable[Correction]) -> str:
    """A Markdown table: the desk decided on, the one a person chose, how often; the most frequent first."""
    many = Counter((one.decided, one.chosen) for one in corrections if one.decided != one.chosen)
    if not many:
        return "No case went to another desk than the router's."
    lines = ["| decided | chosen | cases |", "|---|---|---:|"]
    ranked = sorted(many.items(), key=lambda one: (-one[1], one[0]))
    return "\n".join([*lines, *(f"| {decided} | {chosen} | {n} |" for (decided, chosen), n in ranked)])
