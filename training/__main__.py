"""`make train`: teaches the router from the phrase bank, then writes its weights beside the code."""

import argparse
import sys
from pathlib import Path

from bot.routing.learned import WEIGHTS, keep

from .corpus import bank, titles
from .fit import Recipe, fit, widened

parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
parser.add_argument(
    "--mkb10", type=Path, help="the ministry's МКБ-10 list as CSV; without it, fewer words are known"
)
parser.add_argument("--out", type=Path, default=WEIGHTS)
given = parser.parse_args()

recipe = Recipe()
phrases = list(bank())
print(f"{len(phrases)} phrases of the bank", file=sys.stderr)
model = fit([*widened(phrases, recipe), *titles(given.mkb10, recipe.titles)], recipe)
keep(model, given.out)
print(f"{given.out.name}: {given.out.stat().st_size / 1e6:.1f} MB", file=sys.stderr)
