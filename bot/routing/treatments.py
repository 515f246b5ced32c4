"""What doctors propose, in the rules' words."""

from collections.abc import Sequence
from functools import cache

from .lexicon import Hit, Lexicon, split
from .rules import rules


def treatments(proposed: str) -> Sequence[Hit]:
    """The treatments that are named, each hit owned by its rule."""
    return _treatments().find(split(proposed))


def radiation(proposed: str) -> Sequence[Hit]:
    """The words that name radiation."""
    return _radiation().find(split(proposed))


@cache
def _treatments() -> Lexicon:
    return Lexicon({name: rule.words for name, rule in rules().treatments.items()})


@cache
def _radiation() -> Lexicon:
    return Lexicon({"radiation": rules().radiation})
