"""When a step is asked: small facts about earlier answers, kept as data.

They stay as simple as FHIR's `enableWhen`, so that every dialog can be drawn, exported and checked
without running it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from .answer import Answer, Answers, Chosen, Path, Picked, Pile, Rounds, Skipped


@dataclass(frozen=True, slots=True, init=False)
class Is:
    """The answer is one of these; for several choices, at least one of them was picked."""

    step: str
    values: tuple[str | int, ...]

    def __init__(self, step: str, *values: str | int) -> None:
        object.__setattr__(self, "step", step)
        object.__setattr__(self, "values", values)


@dataclass(frozen=True, slots=True)
class Below:
    """The number is below the limit."""

    step: str
    limit: int


@dataclass(frozen=True, slots=True)
class Younger:
    """Fewer than this many full years since the date; an unknown day counts as the latest possible."""

    step: str
    years: int


@dataclass(frozen=True, slots=True)
class Given:
    """There is an answer, and it is not a skip; an empty pile or list is no answer."""

    step: str


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every fact holds."""

    facts: "tuple[Fact, ...]"


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one fact holds."""

    facts: "tuple[Fact, ...]"


Fact = Is | Below | Younger | Given
Condition = Fact | AllOf | AnyOf


def facts(conditions: Iterable[Condition | None]) -> tuple[Fact, ...]:
    """Every single fact these conditions look at."""
    found: list[Fact] = []
    for condition in conditions:
        match condition:
            case None:
                pass
            case AllOf(facts=many) | AnyOf(facts=many):
                found += many
            case fact:
                found.append(fact)
    return tuple(found)


def holds(condition: Condition | None, told: Answers, scope: Path, today: date) -> bool:
    """Whether `condition` is true for a step living in `scope`, on this day."""
    match condition:
        case None:
            return True
        case AllOf(facts=many):
            return all(holds(fact, told, scope, today) for fact in many)
        case AnyOf(facts=many):
            return any(holds(fact, told, scope, today) for fact in many)
        case Is(step=step, values=values):
            return _is(_nearest(step, told, scope), values)
        case Below(step=step, limit=limit):
            number = _nearest(step, told, scope)
            return isinstance(number, int) and number < limit
        case Younger(step=step, years=years):
            day = _nearest(step, told, scope)
            return isinstance(day, str) and years_between(day, today) < years
        case Given(step=step):
            return answered(_nearest(step, told, scope))


def answered(answer: Answer | None) -> bool:
    """Whether something was really said."""
    match answer:
        case None | Skipped() | Pile(files=()) | Rounds(count=0) | Chosen(items=()):
            return False
        case _:
            return True


def years_between(day: str, today: date) -> int:
    """Full years from a partial date ("2018", "2018-03", "2018-03-12") to today."""
    year, *rest = map(int, day.split("-"))
    month, of_month = (*rest, *(12, 31)[len(rest) :])
    return today.year - year - ((today.month, today.day) < (month, of_month))


def _is(answer: Answer | None, values: tuple[str | int, ...]) -> bool:
    match answer:
        case Chosen(items=items):
            return any(isinstance(item, Picked) and item.option in values for item in items)
        case str() | int():
            return answer in values
        case _:
            return False


def _nearest(step: str, told: Answers, scope: Path) -> Answer | None:
    """A sibling in the same repeat first, then the dialog around it."""
    return told.get((*scope, step), told.get((step,)))
