"""What the phrase bank has taught: how likely each desk is for these words, with the words that say so.

A row of the table is read as one long whole number whose 16-bit lanes are the desks, so that adding rows
is adding numbers: quick enough without a library for arrays, whose import alone would cost a second.
"""

import json
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp
from pathlib import Path

from .features import BUCKETS, Token, features

WEIGHTS = Path(__file__).with_name("weights.bin")
"""Made by `make train`."""
ZERO = 128
"""How a weight of nothing is written; a lane holds weights from -128 to 127 as 0 to 255."""
_LANE = 2
_PIECE = 1 << 16


@dataclass(frozen=True, slots=True)
class Heard:
    """What the model makes of a text: `shares` of all desks (together 1), and how each word leans."""

    desks: tuple[str, ...]
    shares: tuple[float, ...]
    leanings: tuple[tuple[str, tuple[float, ...]], ...]

    def share(self, desk: str) -> float:
        """How likely this desk is, from 0 to 1."""
        return self.shares[self.desks.index(desk)] if desk in self.desks else 0.0

    def telling(self, desk: str, most: int = 3) -> list[str]:
        """The words, as they were written and in their order, that speak most for this desk."""
        if desk not in self.desks:
            return []
        column = self.desks.index(desk)
        lean = [of[column] - sum(of) / len(of) for _said, of in self.leanings]
        best = sorted(range(len(lean)), key=lambda place: -lean[place])[:most]
        return [self.leanings[place][0] for place in sorted(best) if lean[place] > 0]


@dataclass(frozen=True, slots=True)
class Learned:
    """A linear model: a row of weights for each bucket, a column for each desk.

    `lanes` holds the table, row after row, two bytes a weight (see ZERO); `scale` is what one of them is
    worth, column by column; `bias` is what a desk begins with, `heat` how far sums are stretched before
    they become shares.
    """

    desks: tuple[str, ...]
    lanes: bytearray
    scale: tuple[float, ...]
    bias: tuple[float, ...]
    heat: float

    def hear(self, words: Sequence[Token], worth: Mapping[int, float]) -> Heard:
        """Read the words; `worth` weighs some of them, by position, from 0 to 1."""
        leanings: list[tuple[str, tuple[float, ...]]] = []
        length = 0.0
        for place, buckets in features(words):
            if weight := worth.get(place, 1.0):
                # Every word counts alike, however many parts it has: CLL says as much as leukaemia.
                leanings.append((words[place].said, self._leaning(buckets, weight / len(buckets) ** 0.5)))
                length += weight * weight
        if not leanings:
            return Heard(self.desks, (0.0,) * len(self.desks), ())
        norm = max(length, 1.0) ** 0.5
        columns = zip(*(of for _said, of in leanings), strict=True)
        sums = [sum(column) / norm + begin for column, begin in zip(columns, self.bias, strict=True)]
        highest = max(sums)
        odds = [exp((one - highest) * self.heat) for one in sums]
        all_odds = sum(odds)
        return Heard(self.desks, tuple(one / all_odds for one in odds), tuple(leanings))

    def _leaning(self, buckets: Sequence[int], weight: float) -> tuple[float, ...]:
        width = _LANE * len(self.desks)
        total = sum(int.from_bytes(self.lanes[b * width : (b + 1) * width], "little") for b in buckets)
        lanes = memoryview(total.to_bytes(width, "little")).cast("H")
        nothing = ZERO * len(buckets)
        return tuple((lane - nothing) * scale * weight for lane, scale in zip(lanes, self.scale, strict=True))


def spread(pieces: Iterable[bytes], weights: int) -> bytearray:
    """So many weights of one byte, coming in pieces, in lanes of two bytes, so that their sums have room."""
    lanes = bytearray(_LANE * weights)
    at = 0
    for piece in pieces:
        lanes[at : at + _LANE * len(piece) : _LANE] = piece
        at += _LANE * len(piece)
    return lanes


@cache
def learned() -> Learned:
    """The model, read at its first use."""
    head, _, packed = WEIGHTS.read_bytes().partition(b"\n")
    known = json.loads(head)
    unpack = zlib.decompressobj()
    # Piece by piece, so that the table never stands in memory twice.
    pieces = (unpack.decompress(packed[at : at + _PIECE]) for at in range(0, len(packed), _PIECE))
    return Learned(
        desks=tuple(known["desks"]),
        lanes=spread(pieces, BUCKETS * len(known["desks"])),
        scale=tuple(known["scale"]),
        bias=tuple(known["bias"]),
        heat=known["heat"],
    )


def keep(model: Learned, file: Path = WEIGHTS) -> None:
    """Write a model down; the same model is the same file, byte for byte."""
    assert len(model.lanes) == _LANE * BUCKETS * len(model.desks)
    head = {"desks": model.desks, "scale": model.scale, "bias": model.bias, "heat": model.heat}
    file.write_bytes(json.dumps(head).encode() + b"\n" + zlib.compress(model.lanes[::_LANE], 9))
