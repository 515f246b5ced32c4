"""Fits the linear model: the same examples, the same table of small whole numbers."""

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import sparse
from sklearn.linear_model import LogisticRegression

from bot.routing.context import worth
from bot.routing.features import BUCKETS, tokens, weighed
from bot.routing.learned import Learned
from bot.routing.tables import ZERO

from .corpus import Example, in_latin, spoiled
from .lessons import Lesson

SEED = 20_250_101
CYRILLIC = frozenset("абвгдежзийклмнопрстуфхцчшщъыьэюяё")


@dataclass(frozen=True, slots=True)
class Recipe:
    """What is mixed, how strongly data pulls against zero (`strength`), and how far sums are stretched.

    `titles` of codes count as so many phrases a desk; mistyped copies and copies in Latin letters count
    less than the phrases themselves, and a correction by staff counts `lesson` phrases.

    The `heat` that fits unseen phrases of the bank is about 1.5; families write more freely than the bank
    does, so it is held back.
    """

    titles: float = 60.0
    lesson: float = 1.0
    spoiled_weight: float = 0.4
    latin_weight: float = 0.3
    strength: float = 15.0
    rounds: int = 120
    heat: float = 1.5


def widened(examples: Iterable[Example], recipe: Recipe) -> list[Example]:
    """The examples with copies as people mistype them, and Russian ones in Latin letters."""
    dice = random.Random(SEED)  # noqa: S311 - repeatable on purpose
    found: list[Example] = []
    for one in examples:
        found.append(one)
        found.append(Example(spoiled(one.text, dice), one.desk, one.niche, recipe.spoiled_weight))
        if CYRILLIC & set(one.text.lower()):
            found.append(Example(in_latin(one.text, dice), one.desk, one.niche, recipe.latin_weight))
    return found


def matrix(texts: Sequence[str]) -> sparse.csr_matrix:
    """One row a text, of length one: how often each bucket is hit."""
    return _sparse([_row(text) for text in texts])


def _row(text: str) -> list[tuple[int, float]]:
    words = tokens(text)
    hits = list(weighed(words, worth(text, words)))
    length = max(sum(weight * weight for _bucket, weight in hits), 1.0) ** 0.5
    return [(bucket, weight / length) for bucket, weight in hits]


def _sparse(rows: Sequence[Sequence[tuple[int, float]]]) -> sparse.csr_matrix:
    ends = np.cumsum([0, *map(len, rows)], dtype=np.int32)
    indices = np.array([bucket for row in rows for bucket, _weight in row], np.int32)
    data = np.array([weight for row in rows for _bucket, weight in row], np.float32)
    return sparse.csr_matrix((data, indices, ends), shape=(len(rows), BUCKETS))


def fit(examples: Sequence[Example], recipe: Recipe, lessons: Sequence[Lesson] = ()) -> Learned:
    """The model for these examples and what staff corrected.

    Each desk counts alike, however many phrases it has.
    """
    total: dict[str, float] = {}
    for one in examples:
        total[one.desk] = total.get(one.desk, 0.0) + one.weight
    mean = sum(total.values()) / len(total)
    weights = np.array([e.weight * (mean / total[e.desk]) ** 0.5 for e in examples], np.float32)
    machine = LogisticRegression(C=recipe.strength, max_iter=recipe.rounds, tol=1e-3)
    machine.fit(
        sparse.vstack([matrix([e.text for e in examples]), _sparse([one.features for one in lessons])]),
        [*(e.desk for e in examples), *(one.desk for one in lessons)],
        sample_weight=np.concatenate([weights, np.full(len(lessons), recipe.lesson, np.float32)]),
    )
    table, scale = small(machine.coef_.astype(np.float32).T)
    return Learned(
        desks=tuple(str(name) for name in machine.classes_),
        table=(table.astype(np.int16) + ZERO).astype(np.uint8).tobytes(),
        scale=tuple(float(f"{one:.6g}") for one in scale),
        bias=tuple(float(f"{one:.6g}") for one in machine.intercept_),
        heat=recipe.heat,
    )


def small(coefficients: npt.NDArray[np.float32]) -> tuple[npt.NDArray[np.int8], npt.NDArray[np.float32]]:
    """A column of weights as whole numbers from -127 to 127, with what one of them is worth."""
    scale = np.abs(coefficients).max(axis=0) / 127
    scale[scale == 0] = 1
    return np.rint(coefficients / scale).astype(np.int8), scale.astype(np.float32)
