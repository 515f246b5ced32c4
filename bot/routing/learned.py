"""What the phrase bank has taught: how likely each desk is for these words, with the words that say so."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from .features import Token, features

WEIGHTS = Path(__file__).with_name("weights.npz")
"""Made by `make train`."""

Table = npt.NDArray[np.int8]
Row = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Heard:
    """What the model makes of a text: `shares` of all desks (together 1), and how each word leans."""

    desks: tuple[str, ...]
    shares: Row
    leanings: Row
    words: tuple[str, ...]

    def share(self, desk: str) -> float:
        """How likely this desk is, from 0 to 1."""
        return float(self.shares[self.desks.index(desk)]) if desk in self.desks else 0.0

    def telling(self, desk: str, most: int = 3) -> list[str]:
        """The words, as they were written and in their order, that speak most for this desk."""
        if desk not in self.desks or not self.words:
            return []
        lean = self.leanings[:, self.desks.index(desk)] - self.leanings.mean(axis=1)
        best = [place for place in np.argsort(-lean)[:most] if lean[place] > 0]
        return [self.words[place] for place in sorted(best)]


@dataclass(frozen=True, slots=True)
class Learned:
    """A linear model: a row of weights for each bucket, a column for each desk.

    `table` holds small whole numbers and `scale` what one of them is worth, column by column; `bias` is
    what a desk begins with, `heat` how far sums are stretched before they become shares.
    """

    desks: tuple[str, ...]
    table: Table
    scale: Row
    bias: Row
    heat: float

    def hear(self, words: Sequence[Token], worth: Mapping[int, float]) -> Heard:
        """Read the words; `worth` weighs some of them, by position, from 0 to 1."""
        leanings = np.zeros((len(words), len(self.desks)), np.float32)
        length = 0.0
        for place, buckets in features(words):
            if weight := worth.get(place, 1.0):
                # Every word counts alike, however many parts it has: CLL says as much as leukaemia.
                share = self.scale * np.float32(weight / len(buckets) ** 0.5)
                leanings[place] = self.table[list(buckets)].sum(axis=0, dtype=np.float32) * share
                length += weight * weight
        if not length:
            return Heard(self.desks, np.zeros_like(self.bias), leanings, tuple(token.said for token in words))
        sums = leanings.sum(axis=0) / np.sqrt(max(length, 1.0)) + self.bias
        odds = np.exp((sums - sums.max()) * self.heat)
        return Heard(self.desks, odds / odds.sum(), leanings, tuple(token.said for token in words))


@cache
def learned() -> Learned:
    """The model, read at its first use."""
    with np.load(WEIGHTS) as kept:
        return Learned(
            desks=tuple(str(name) for name in kept["desks"]),
            table=kept["table"],
            scale=kept["scale"],
            bias=kept["bias"],
            heat=float(kept["heat"]),
        )


def keep(model: Learned, file: Path = WEIGHTS) -> None:
    """Write a model down; the same model is the same file, byte for byte."""
    np.savez_compressed(
        file,
        desks=np.array(model.desks),
        table=model.table,
        scale=model.scale,
        bias=model.bias,
        heat=np.float32(model.heat),
    )
