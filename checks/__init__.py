"""What `make check` holds the house to, beyond what ruff, mypy and import-linter know."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def verdict(subject: str, complaints: list[str]) -> int:
    """Print the complaints, one a line, and return the exit code: 0 when there is none."""
    for complaint in complaints:
        print(complaint)
    if complaints:
        print(f"{subject}: {len(complaints)} to mend.")
    return 1 if complaints else 0
