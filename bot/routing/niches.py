"""Which narrower room of a desk the words mean, as the phrase bank has taught."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp
from pathlib import Path
from zlib import crc32

from .features import Token
from .tables import ZERO, pack, unpack

NICHES = Path(__file__).with_name("niches.bin")
"""Made by `make train`."""
OTHER = "other"
"""No room of its own."""
ROOMS = 8
"""A desk has at most so many, with OTHER."""
PLACES = 1 << 17
SURE = 0.6
"""A room at least this likely is named."""
_STEMS = (4, 5, 6, 8)


@dataclass(frozen=True, slots=True)
class Narrowing:
    """A small linear model for each desk, all in one table of a byte a weight: PLACES rows of ROOMS columns.

    `rooms` names the columns of each desk, `scale` is what one of its weights is worth, `bias` what a room
    begins with.
    """

    rooms: Mapping[str, tuple[str, ...]]
    scale: Mapping[str, float]
    bias: Mapping[str, tuple[float, ...]]
    table: bytes

    def niche(self, desk: str, words: Sequence[Token], worth: Mapping[int, float]) -> str | None:
        """The room these words mean, or None; `worth` weighs words by position, 0 to 1."""
        names = self.rooms.get(desk, ())
        hits = list(weighed(desk, words, worth))
        if not names or not hits:
            return None
        sums = [
            begin
            + self.scale[desk] * sum(w * (self.table[place * ROOMS + column] - ZERO) for place, w in hits)
            for column, begin in enumerate(self.bias[desk])
        ]
        highest = max(sums)
        odds = [exp(one - highest) for one in sums]
        best = names[sums.index(highest)]
        return best if best != OTHER and 1 / sum(odds) >= SURE else None


def weighed(desk: str, words: Sequence[Token], worth: Mapping[int, float]) -> Iterator[tuple[int, float]]:
    """The rows of the words and their beginnings at this desk, with their weight; together of length one."""
    told = {token.word: weight for place, token in enumerate(words) if (weight := worth.get(place, 1.0))}
    parts = {word: [word, *(word[:n] + "…" for n in _STEMS if len(word) > n)] for word in told}
    length = sum(weight * weight for weight in told.values()) ** 0.5
    for word, weight in told.items():
        share = weight / length / len(parts[word]) ** 0.5
        yield from ((crc32(f"{desk} {part}".encode()) & (PLACES - 1), share) for part in parts[word])


@cache
def narrowing() -> Narrowing:
    """The models, read at their first use."""
    known, table = unpack(NICHES)
    return Narrowing(
        rooms={desk: tuple(names) for desk, names in known["rooms"].items()},
        scale=known["scale"],
        bias={desk: tuple(begins) for desk, begins in known["bias"].items()},
        table=table,
    )


def keep(models: Narrowing, file: Path = NICHES) -> None:
    """Write the models down; the same models are the same file, byte for byte."""
    head = {"rooms": models.rooms, "scale": models.scale, "bias": models.bias}
    pack(file, head, models.table)
