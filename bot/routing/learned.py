"""What the phrase bank has taught: how likely each desk is for these words, with the words that say so.

A row of the table is laid out as one long whole number whose 16-bit lanes are the desks, so that adding
rows is adding numbers: quick enough without a library for arrays, whose import alone would cost a second.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp
from pathlib import Path

from .features import BUCKETS, Token, features
from .tables import ZERO, pack, unpack

WEIGHTS = Path(__file__).with_name("weights.bin")
"""Made by `make train`."""
_LANE = 2


@dataclass(frozen=True, slots=True)
class Heard:
    """What the model makes of a text: how likely each desk is (together 1), and how each word leans.

    `shares` is empty for a text without a word that counts; a leaning has the desks in the order of `shares`.
    """

    shares: Mapping[str, float]
    leanings: tuple[tuple[str, tuple[float, ...]], ...]

    def telling(self, desk: str, most: int = 3) -> list[str]:
        """The words, as they were written and in their order, that speak most for this desk."""
        if desk not in self.shares:
            return []
        column = list(self.shares).index(desk)
        lean = [of[column] - sum(of) / len(of) for _said, of in self.leanings]
        best = sorted(range(len(lean)), key=lambda place: -lean[place])[:most]
        return [self.leanings[place][0] for place in sorted(best) if lean[place] > 0]


@dataclass(frozen=True, slots=True)
class Learned:
    """A linear model: a row of weights for each bucket, a column for each desk.

    `table` holds it row after row, a byte a weight (see ZERO); `scale` is what one of them is worth, column
    by column; `bias` is what a desk begins with, `heat` how far sums are stretched before they are shares.
    """

    desks: tuple[str, ...]
    table: bytes
    scale: tuple[float, ...]
    bias: tuple[float, ...]
    heat: float

    def hear(self, words: Sequence[Token], worth: Mapping[int, float]) -> Heard:
        """Read the words; `worth` weighs some of them, by position, from 0 to 1."""
        leanings: list[tuple[str, tuple[float, ...]]] = []
        length = 0.0
        for place, buckets in features(words, worth):
            weight = worth.get(place, 1.0)
            # Every word counts alike, however many parts it has: CLL says as much as leukaemia.
            leanings.append((words[place].said, self._leaning(buckets, weight / len(buckets) ** 0.5)))
            length += weight * weight
        if not leanings:
            return Heard({}, ())
        norm = max(length, 1.0) ** 0.5
        columns = zip(*(of for _said, of in leanings), strict=True)
        sums = [sum(column) / norm + begin for column, begin in zip(columns, self.bias, strict=True)]
        highest = max(sums)
        odds = [exp((one - highest) * self.heat) for one in sums]
        all_odds = sum(odds)
        shares = (one / all_odds for one in odds)
        return Heard(dict(zip(self.desks, shares, strict=True)), tuple(leanings))

    def _leaning(self, buckets: Sequence[int], weight: float) -> tuple[float, ...]:
        width = len(self.desks)
        row = bytearray(_LANE * width)
        total = 0
        for bucket in buckets:
            row[::_LANE] = self.table[bucket * width : (bucket + 1) * width]
            total += int.from_bytes(row, "little")
        lanes = memoryview(total.to_bytes(_LANE * width, "little")).cast("H")
        nothing = ZERO * len(buckets)
        return tuple((lane - nothing) * scale * weight for lane, scale in zip(lanes, self.scale, strict=True))


@cache
def learned() -> Learned:
    """The model, read at its first use."""
    known, table = unpack(WEIGHTS)
    return Learned(
        desks=tuple(known["desks"]),
        table=table,
        scale=tuple(known["scale"]),
        bias=tuple(known["bias"]),
        heat=known["heat"],
    )


def keep(model: Learned, file: Path = WEIGHTS) -> None:
    """Write a model down; the same model is the same file, byte for byte."""
    assert len(model.table) == BUCKETS * len(model.desks)
    head = {"desks": model.desks, "scale": model.scale, "bias": model.bias, "heat": model.heat}
    pack(file, head, model.table)
