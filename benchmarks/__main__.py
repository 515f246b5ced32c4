"""The command line of the benchmark: `python -m benchmarks --help`."""

import argparse
import sys

from benchmarks.contest import hold
from benchmarks.peer import CONTESTANTS
from benchmarks.report import table, verdict


def main() -> None:
    """Run the contest and print what it found."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks", description="CPU time of one update of an intake."
    )
    parser.add_argument("names", nargs="*", help=f"contestants, all unless named: {', '.join(CONTESTANTS)}")
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--families", type=int, default=4, help="conversations of each contestant in a round")
    given = parser.parse_args()
    if unknown := set(given.names) - CONTESTANTS.keys():
        parser.error(f"no such contestant: {', '.join(sorted(unknown))}")
    names = given.names or list(CONTESTANTS)
    blocks = hold(names, given.rounds, given.families, lambda line: print(line, file=sys.stderr, flush=True))
    print(table(blocks))
    print(verdict(blocks))


if __name__ == "__main__":
    main()
