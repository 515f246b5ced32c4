"""Runs every check in turn, the quick ones first; stops at the first that finds something."""

import subprocess
import sys
import time
from pathlib import Path

from checks import ROOT

PYTHON = sys.executable
BIN = Path(PYTHON).parent

# What is asked, what answers it, and what to do when the answer is no.
CHECKS: list[tuple[str, list[str | Path], str]] = [
    ("requirements", [PYTHON, "-m", "checks.lock", "--check"], "`make lock` pins them again."),
    ("house rules", [PYTHON, "-m", "checks.house"], "Each line says which file and why."),
    ("format", [BIN / "ruff", "format", "--check", "--quiet", "."], "`ruff format` writes it for you."),
    ("lint", [BIN / "ruff", "check", "--quiet", "."], "pyproject.toml says which rules we live by."),
    (
        "arrows",
        [BIN / "lint-imports", "--no-logo"],
        "An import points up; the contract's name says which rule.",
    ),
    (
        "catalogs",
        [PYTHON, "-m", "checks.catalogs"],
        "`make words` gathers texts; locales/ru is for the writer.",
    ),
    ("picture", [PYTHON, "-m", "checks.picture"], "`make draw` redraws it; look at what changed."),
    ("types", [BIN / "mypy"], "mypy says where a promise is not kept."),
]


def main() -> int:
    for name, argv, advice in CHECKS:
        started = time.monotonic()
        answer = subprocess.run(argv, cwd=ROOT, check=False, capture_output=True, text=True)
        seconds = time.monotonic() - started
        if answer.returncode:
            print(f"✗ {name}\n{answer.stdout}{answer.stderr}\nThe check of {name} failed. {advice}")
            return 1
        print(f"✓ {name:<14}{seconds:5.1f} s", flush=True)
    print("Everything is in order.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
