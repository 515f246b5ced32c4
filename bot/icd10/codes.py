"""Which ICD-10 codes there are, by the list in `codes.txt`."""

from functools import cache
from pathlib import Path

_CATEGORY = 3  # "C50": a letter with two digits


@cache
def _codes() -> frozenset[str]:
    text = Path(__file__).with_name("codes.txt").read_text("ascii")
    return frozenset(
        f"{category}.{below}" if below else category
        for category, *rest in map(str.split, text.splitlines())
        for below in ("", *rest)
    )


def exists(code: str) -> bool:
    """Whether the list has this code, spelled "C50" or "C50.9"."""
    return code in _codes()


def inside(code: str, range_: str) -> bool:
    """Whether a code lies in an inclusive range: "C70-C72", "D35.2-D35.4", "C79.3" or "C73".

    A category covers all below it. A category itself does not lie in a range of its parts.
    """
    low, high = _ends(range_)
    return low <= code and code[: len(high)] <= high


def width(range_: str) -> int:
    """How much a range covers, for telling the narrower of two: a category is 100, one digit below it 10."""
    low, high = _ends(range_)
    return _place(high, "9") - _place(low, "0") + 1


def _ends(range_: str) -> tuple[str, str]:
    low, _, high = range_.partition("-")
    return low, high or low


def _place(code: str, fill: str) -> int:
    return (ord(code[0]) * 100 + int(code[1:_CATEGORY])) * 100 + int(code[_CATEGORY + 1 :].ljust(2, fill))
