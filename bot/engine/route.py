"""Which questions this person faces, in order. Derived, never stored."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from .answer import Answer, Answers, Path, Rounds, settled
from .condition import Condition, holds
from .dialog import Dialog, Question, Repeat, Step
from .session import Asking, Ended, Place, Reviewing


class Stop(NamedTuple):
    """A step that applies, at its address."""

    path: Path
    step: Step


def stops(dialog: Dialog, answers: Answers, today: date) -> Iterator[Stop]:
    """Every step that applies, in order, repeats unrolled.

    A condition sees only answers on this same route, so it can never look ahead, and an answer that no
    longer applies cannot keep others alive. The inbox is the exception to its own place: what waits
    there counts as told, wherever it waits.
    """
    told: dict[Path, Answer] = {}
    inbox = (dialog.inbox,)
    if inbox in answers:
        told[inbox] = answers[inbox]
    for step in dialog.steps:
        if step.when is not None and not holds(step.when, told, (), today):
            continue
        if isinstance(step, Repeat):
            for index in range(rounds(step, answers).count):
                scope: Path = (step.id, index)
                for question in step.steps:
                    if holds(question.when, told, scope, today):
                        yield _tell(Stop((*scope, question.id), question), answers, told)
        yield _tell(Stop((step.id,), step), answers, told)


def rounds(step: Repeat, answers: Answers) -> Rounds:
    """How often this group has been filled in so far."""
    match answers.get((step.id,)):
        case Rounds() as found:
            return found
        case _:
            return Rounds(step.at_least)


def place_after(dialog: Dialog, answers: Answers, today: date) -> Place:
    """The first step left open, or an ending, or the review.

    This one rule carries the whole dialog: going on, editing from the review, and questions that an
    edited answer brings to light.
    """
    for stop in stops(dialog, answers, today):
        answer = answers.get(stop.path)
        if not settled(answer):
            return Asking(stop.path)
        if isinstance(stop.step, Question) and isinstance(answer, str) and answer in stop.step.ends:
            return Ended(stop.step.ends[answer])
    return Reviewing()


def place_before(dialog: Dialog, answers: Answers, place: Place, today: date) -> Place:
    """One step back along the route; the first step has nothing behind it."""
    paths = [stop.path for stop in stops(dialog, answers, today)]
    here = paths.index(place.path) if isinstance(place, Asking) and place.path in paths else len(paths)
    return Asking(paths[max(here - 1, 0)])


def find(dialog: Dialog, answers: Answers, path: Path, today: date) -> Step | None:
    """The step at this address, when it is on the route."""
    if len(path) == 1:
        # The usual case by far, and the hot one: no repeat to unroll, and most steps have no condition.
        step = dialog.named.get(str(path[0]))
        if step is None or step.when is None:
            return step
    return next((stop.step for stop in stops(dialog, answers, today) if stop.path == path), None)


def relevant(dialog: Dialog, answers: Answers, today: date) -> dict[Path, Answer]:
    """The answers worth sending: those on the route, in the order asked."""
    return {s.path: answers[s.path] for s in stops(dialog, answers, today) if s.path in answers}


def step_at(dialog: Dialog, path: Path) -> Step | None:
    """The step this address names, on the route or not."""
    outer = dialog.named.get(str(path[0]))
    match outer, path:
        case _, (_,):
            return outer
        case Repeat(steps=steps), (_, int(), str(inner)):
            return next((q for q in steps if q.id == inner), None)
        case _:
            return None


def conditions(dialog: Dialog) -> Iterator[Condition]:
    """Every condition the dialog has, those behind wordings included."""
    for step in dialog.steps:
        if step.when is not None:
            yield step.when
    for question in dialog.questions():
        if question.when is not None:
            yield question.when
        yield from (condition for condition, _prompt in question.variants)


def _tell(stop: Stop, answers: Answers, told: dict[Path, Answer]) -> Stop:
    if stop.path in answers:
        told[stop.path] = answers[stop.path]
    return stop
