"""What a dialog promises before anyone talks to it."""

import dataclasses
import hashlib
from collections.abc import Iterator, Mapping

from .condition import Condition, Is, Younger, facts
from .dialog import Dialog, Question, Repeat, Step
from .explore import Atlas, explore
from .field import Choice, Day, Files, Option, Several, Sorting
from .message import Msg

NAME_ROOM = 24
"""Characters of a dotted address or an option id, so that any press fits in 64 bytes."""


def faults(dialog: Dialog) -> list[str]:
    """Every broken promise, in words. An empty list means the dialog is sound.

    Names are unique and short, conditions look back at steps and options that exist, endings have texts,
    the inbox sorts into steps that gather files, and walking the real `transition` meets every step and
    finds a way from every place to an ending.
    """
    found = [
        *_bad_names(dialog),
        *_bad_conditions(dialog),
        *_bad_endings(dialog),
        *_bad_inbox(dialog),
        *_bad_options(dialog),
    ]
    return found or [*_bad_walks(dialog, explore(dialog))]


def messages(node: object) -> Iterator[Msg]:
    """Every message a definition carries, wherever it is tucked away."""
    match node:
        case Msg():
            yield node
        case tuple() | list():
            for part in node:
                yield from messages(part)
        case Mapping():
            yield from messages(list(node.values()))
        case _ if dataclasses.is_dataclass(node):
            for part in dataclasses.fields(node):
                yield from messages(getattr(node, part.name))
        case _:
            return


def fingerprint(dialog: Dialog) -> str:
    """A short digest of everything that decides which answers fit; wording leaves it alone.

    When it changes, `version` has to change with it, and `changes` has to say what became of old answers.
    """
    text = "\n".join(_shape(step) for step in dialog.steps)
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def _shape(step: Step) -> str:
    if isinstance(step, Repeat):
        inner = ";".join(_shape(q) for q in step.steps)
        return f"{step.id} repeat {step.at_least}-{step.up_to} when {step.when!r} [{inner}]"
    options = [o.id for o in getattr(step.field, "options", ())]
    limits = {
        f.name: getattr(step.field, f.name)
        for f in dataclasses.fields(step.field)
        if isinstance(getattr(step.field, f.name), int)
    }
    kind = type(step.field).__name__
    return f"{step.id} {kind} {limits} {options} {sorted(step.skips)} {sorted(step.ends)} when {step.when!r}"


def _bad_names(dialog: Dialog) -> Iterator[str]:
    seen: set[str] = set()
    for step in dialog.steps:
        if step.id in seen:
            yield f"{step.id}: two steps share this name"
        seen.add(step.id)
        for inner in step.steps if isinstance(step, Repeat) else ():
            if len(f"{step.id}.00.{inner.id}") > NAME_ROOM:
                yield f"{step.id}.{inner.id}: the name is too long for a button"
        if len(step.id) > NAME_ROOM:
            yield f"{step.id}: the name is too long for a button"


def _bad_conditions(dialog: Dialog) -> Iterator[str]:
    earlier: dict[str, Step] = {s.id: s for s in dialog.steps if s.id == dialog.inbox}
    for step in dialog.steps:
        yield from _unknown(step.id, step.when, earlier)
        if isinstance(step, Repeat):
            inner = dict(earlier)
            for question in step.steps:
                yield from _unknown(f"{step.id}.{question.id}", question.when, inner)
                inner[question.id] = question
        earlier[step.id] = step


def _unknown(where: str, when: Condition | None, earlier: Mapping[str, Step]) -> Iterator[str]:
    for fact in facts([when]):
        match earlier.get(fact.step), fact:
            case None, _:
                yield f"{where}: asks about {fact.step}, which does not come before it"
            case Question(field=Choice(options=options) | Several(options=options)), Is(values=values):
                known = {o.id for o in options}
                yield from (f"{where}: {fact.step} has no option {v}" for v in values if v not in known)
            case Question(field=field), Younger() if not isinstance(field, Day):
                yield f"{where}: {fact.step} is not a date"
            case _:
                pass


def _bad_endings(dialog: Dialog) -> Iterator[str]:
    yield from (f"endings: {how} has no text" for how in ("sent", "cancelled") if how not in dialog.endings)
    for question in dialog.questions():
        for option, ending in question.ends.items():
            if ending not in dialog.endings:
                yield f"{question.id}: option {option} leads to {ending}, which has no text"


def _bad_inbox(dialog: Dialog) -> Iterator[str]:
    gathering = {q.id for q in dialog.questions() if isinstance(q.field, Files)}
    match next((s for s in dialog.steps if s.id == dialog.inbox), None):
        case Question(field=Sorting(options=options)):
            yield from (f"inbox: {o.id} gathers no files" for o in options if o.id not in gathering)
        case _:
            yield f"inbox: {dialog.inbox} has to be a Sorting step"
    if not any(s.id == dialog.language for s in dialog.steps):
        yield f"language: there is no step {dialog.language}"


def _bad_options(dialog: Dialog) -> Iterator[str]:
    for question in dialog.questions():
        options: tuple[Option, ...] = getattr(question.field, "options", ())
        ids = [o.id for o in options]
        yield from (
            f"{question.id}: two options are called {id_}" for id_ in {i for i in ids if ids.count(i) > 1}
        )
        yield from (f"{question.id}: option {i} is too long for a button" for i in ids if len(i) > NAME_ROOM)
        yield from (f"{question.id}: {end} is no option" for end in question.ends if end not in ids)


def _bad_walks(dialog: Dialog, atlas: Atlas) -> Iterator[str]:
    for step in dialog.steps:
        names = [f"{step.id}.{q.id}" for q in step.steps] if isinstance(step, Repeat) else []
        yield from (f"{n}: no answers lead here" for n in (step.id, *names) if n not in atlas.places)
    ends = {place for place in atlas.places if place.startswith("end:")}
    for place in sorted(atlas.places - _leading_to(ends, atlas)):
        yield f"{place}: no way from here to an ending"


def _leading_to(ends: set[str], atlas: Atlas) -> set[str]:
    reached = set(ends)
    while grown := {m.source for m in atlas.moves if m.target in reached} - reached:
        reached |= grown
    return reached
