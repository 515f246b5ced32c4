"""What staff's corrections teach: `python -m bot confusions --weeks 0 --jsonl`, read back line by line."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.routing.corrections import PARTS
from bot.routing.features import BUCKETS
from bot.routing.rules import rules


@dataclass(frozen=True, slots=True)
class Lesson:
    """Places of hashed words with their weight, and the desk a person chose for them."""

    desk: str
    features: tuple[tuple[int, float], ...]


def lessons(file: Path) -> Iterator[Lesson]:
    """Every line of an export. Raises ValueError, in a sentence with its line, for one that is none."""
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        try:
            lesson = _lesson(line)
        except (KeyError, TypeError, ValueError) as error:
            raise ValueError(f"{file.name}, line {number} is no correction: {error}") from error
        if lesson.features:
            yield lesson


def _lesson(line: str) -> Lesson:
    raw = json.loads(line)
    if raw["desk"] not in rules().desks:
        raise ValueError(f"there is no desk {raw['desk']}")
    features = tuple((int(place), int(weight) / PARTS) for place, weight in raw["features"])
    if any(not 0 <= place < BUCKETS for place, _weight in features):
        raise ValueError(f"places lie between 0 and {BUCKETS - 1}")
    length = sum(weight * weight for _place, weight in features) ** 0.5 or 1.0
    return Lesson(raw["desk"], tuple((place, weight / length) for place, weight in features))
