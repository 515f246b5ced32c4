"""`make train`: teaches the router from the phrase bank, then writes its weights beside the code."""

import argparse
import sys
from pathlib import Path

from bot.routing import learned, niches

from .corpus import bank, titles
from .fit import Recipe, fit, widened
from .lessons import lessons
from .narrow import narrow

parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
parser.add_argument(
    "--mkb10", type=Path, help="the ministry's МКБ-10 list as CSV; without it, fewer words are known"
)
parser.add_argument("--out", type=Path, default=learned.WEIGHTS.parent, help="the folder for both files")
parser.add_argument(
    "--corrections", type=Path, help="what staff corrected: python -m bot confusions --weeks 0 --jsonl"
)
given = parser.parse_args()

recipe = Recipe()
phrases = list(bank())
print(f"{len(phrases)} phrases of the bank", file=sys.stderr)
learnt = list(lessons(given.corrections)) if given.corrections else []
print(f"{len(learnt)} corrections by staff", file=sys.stderr)
named = titles(given.mkb10, recipe.titles)
learned.keep(fit([*widened(phrases, recipe), *named], recipe, learnt), given.out / learned.WEIGHTS.name)
niches.keep(narrow([*phrases, *named]), given.out / niches.NICHES.name)
for file in (learned.WEIGHTS.name, niches.NICHES.name):
    print(f"{file}: {(given.out / file).stat().st_size / 1e6:.1f} MB", file=sys.stderr)
