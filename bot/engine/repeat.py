"""Entries of a repeat, taken out or moved: every address inside follows."""

from collections.abc import Callable

from .answer import Answer, Answers, Path, Rounds
from .dialog import Repeat
from .route import rounds


def dropped(group: Repeat, answers: Answers, index: int) -> dict[Path, Answer]:
    """Without the entry at `index`; the later ones move up. The group is open again."""
    count = max(rounds(group, answers).count - 1, group.at_least)
    return _renumbered(group, answers, lambda i: None if i == index else i - (i > index), count)


def raised(group: Repeat, answers: Answers, index: int) -> dict[Path, Answer]:
    """With the entry at `index` one place earlier."""
    swap = {index: index - 1, index - 1: index}
    return _renumbered(group, answers, lambda i: swap.get(i, i), rounds(group, answers).count)


def _renumbered(
    group: Repeat, answers: Answers, new: Callable[[int], int | None], count: int
) -> dict[Path, Answer]:
    kept: dict[Path, Answer] = {}
    for path, answer in answers.items():
        match path:
            case (group.id, int(index), *rest):
                if (moved := new(index)) is not None:
                    kept[(group.id, moved, *rest)] = answer
            case _:
                kept[path] = answer
    kept[(group.id,)] = Rounds(count)
    return kept
