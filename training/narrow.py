"""Fits what tells the rooms of one desk from each other: a small linear model for each desk."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt
from scipy import sparse
from sklearn.linear_model import LogisticRegression

from bot.routing.context import worth
from bot.routing.features import tokens
from bot.routing.niches import OTHER, PLACES, ROOMS, Narrowing, weighed
from bot.routing.rules import rules
from bot.routing.tables import ZERO

from .corpus import Example

STRENGTH = 15.0
ROUNDS = 60
NEVER = -9.0
"""What a room begins with of which there is no example."""
FAINT = 0.02
"""Weights below this share of a desk's largest are left out, so that desks do not disturb each other."""


def narrow(examples: Iterable[Example]) -> Narrowing:
    """The models for all desks with rooms; what names no room of its desk counts as OTHER."""
    of: dict[str, list[Example]] = defaultdict(list)
    for one in examples:
        of[one.desk].append(one)
    table = np.zeros((PLACES, ROOMS), np.int16)
    rooms: dict[str, tuple[str, ...]] = {}
    scale: dict[str, float] = {}
    bias: dict[str, tuple[float, ...]] = {}
    for desk, rule in sorted(rules().desks.items()):
        if not rule.niches:
            continue
        names = (*rule.niches, OTHER)
        weights, begins = _fit(desk, names, of[desk])
        step = float(f"{float(np.abs(weights).max()) / 127:.6g}")
        table += np.where(np.abs(weights) < 127 * FAINT * step, 0, np.rint(weights / step)).astype(np.int16)
        rooms[desk], scale[desk] = names, step
        bias[desk] = tuple(float(f"{one:.6g}") for one in begins)
    small = (np.clip(table, -ZERO, ZERO - 1) + ZERO).astype(np.uint8)
    return Narrowing(rooms=rooms, scale=scale, bias=bias, table=small.tobytes())


def _fit(
    desk: str, names: Sequence[str], examples: Sequence[Example]
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Weights by place and room, and what each room begins with."""
    labels = np.array([names.index(one.niche) if one.niche in names else len(names) - 1 for one in examples])
    many = np.bincount(labels, [one.weight for one in examples], len(names))
    shares = np.array([one.weight for one in examples]) * (many.mean() / many[labels]) ** 0.5
    machine = LogisticRegression(C=STRENGTH, max_iter=ROUNDS, tol=1e-3)
    machine.fit(_rows(desk, examples), labels, sample_weight=shares)
    weights = np.zeros((PLACES, ROOMS))
    begins = np.full(len(names), NEVER)
    found, start = machine.coef_, machine.intercept_
    if found.shape[0] == 1:  # of two rooms the library fits the second one only
        found, start = np.vstack([-found, found]) / 2, np.concatenate([-start, start]) / 2
    weights[:, machine.classes_] = found.T
    begins[machine.classes_] = start
    return weights, begins


def _rows(desk: str, examples: Sequence[Example]) -> sparse.csr_matrix:
    ends, places, shares = [0], [], []
    for one in examples:
        words = tokens(one.text)
        for place, share in weighed(desk, words, worth(one.text, words)):
            places.append(place)
            shares.append(share)
        ends.append(len(places))
    return sparse.csr_matrix((shares, places, ends), shape=(len(examples), PLACES))
