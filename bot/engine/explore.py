"""Walking a dialog every way it can go, by calling `transition` itself."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice

from .answer import Answer, Chosen, File, Item, Own, Path, Picked, Pile, Rounds, settled
from .condition import Below, Fact, Younger, facts, holds
from .dialog import Dialog, Question, Repeat
from .event import Add, Event, Go, Leave, Pick, Pressed, Sent, Skip, Typed
from .field import Choice, Coded, Contact, Day, Field, Files, Number, Several, Sorting, Text, offered
from .route import conditions, find, rounds
from .session import Asking, Choosing, Ended, Leaving, Place, Reviewing, Session
from .several import chosen
from .transition import begin, transition

TODAY = date(2030, 6, 15)
"""The day every exploration happens on."""

SAMPLES = ("C50.9", "+79001234567", "Words enough for any answer", "2020")
"""What is typed where words are wanted; the first one the field takes is used."""


@dataclass(frozen=True, slots=True)
class Move:
    """From place to place, by this event."""

    source: str
    event: str
    target: str


@dataclass(frozen=True, slots=True)
class Atlas:
    """Everywhere a walk can be, with every way it can go."""

    places: frozenset[str]
    moves: frozenset[Move]


def explore(dialog: Dialog) -> Atlas:
    """Every place reachable by answering, and every move between places.

    Two sessions count as one when they stand in the same place and every condition still to come
    gives the same verdict on both; so the walk is small, and still meets every fork.
    """
    start = begin(dialog, case="EXPL", today=TODAY)
    queue, seen = deque([start]), {_essence(dialog, start)}
    moves: set[Move] = set()
    while queue:
        here = queue.popleft()
        for event in events(dialog, here):
            there = transition(dialog, here, event, TODAY).session
            moves.add(Move(name(here.place), spell(event), name(there.place)))
            if (key := _essence(dialog, there)) not in seen:
                seen.add(key)
                queue.append(there)
    return Atlas(frozenset(n for m in moves for n in (m.source, m.target)), frozenset(moves))


def events(dialog: Dialog, session: Session) -> Iterator[Event]:
    """One event for every way this place can be left by answering."""
    here = session.place
    match here:
        case Reviewing() | Choosing():
            yield Pressed(Go(), on=here)
        case Leaving():
            yield Pressed(Leave(), on=here)
        case Asking(path=path):
            match find(dialog, session.answers, path, session.today):
                case Question() as question:
                    yield from _answers(dialog, session, here, question)
                    yield from (Pressed(Skip(reason), on=here) for reason in question.skips)
                case Repeat() as group:
                    count = rounds(group, session.answers).count
                    if count < min(group.up_to, 2):
                        yield Pressed(Add(), on=here)
                    if count >= group.at_least:
                        yield Pressed(Go(), on=here)
                case None:
                    yield Pressed(Go(), on=here)
        case Ended():
            return


def name(place: Place) -> str:
    """A place in one word; the index inside a repeat does not matter."""
    match place:
        case Asking(path=path):
            return ".".join(part for part in path if isinstance(part, str))
        case Reviewing():
            return "review"
        case Choosing():
            return "change"
        case Leaving(how=how):
            return f"leaving:{how}"
        case Ended(how=how):
            return f"end:{how}"


def spell(event: Event) -> str:
    """An event in one word."""
    match event:
        case Pressed(press=Pick(option=option)):
            return option
        case Pressed(press=Skip(reason=reason)):
            return reason
        case Pressed(press=press):
            return type(press).__name__.lower()
        case Typed():
            return "text"
        case Sent():
            return "file"
        case _:
            return type(event).__name__.lower()


def _answers(dialog: Dialog, session: Session, here: Asking, question: Question) -> Iterator[Event]:
    given = session.answers.get(here.path)
    match question.field:
        case Choice() as field:
            yield from (Pressed(Pick(o.id), on=here) for o in offered(field, session.answers))
        case Several() as field:
            items = chosen(given)
            left = [o.id for o in offered(field, session.answers) if Picked(o.id) not in items]
            if isinstance(given, Chosen) and len(items) >= field.at_least:
                yield Pressed(Go(), on=here)
            elif left:
                yield Pressed(Pick(left[0]), on=here)
            elif field.own is not None:
                yield from (Typed(text) for text in _own(field.own, items))
        case Files():
            if isinstance(given, Pile) and given.files:
                yield Pressed(Go(), on=here)
            else:
                yield Sent(File("id", f"file-{here.path[0]}", "document"))
        case Sorting(options=options):
            yield from (Pressed(Pick(o.id), on=here) for o in options)
            yield Pressed(Go(), on=here)
        case field:
            yield from (Typed(text) for text in _typed(dialog, field, here.path))
            if (dialog.inbox,) not in session.answers:
                yield Sent(File("id", "early", "document"))


def _typed(dialog: Dialog, field: Field, path: Path) -> Iterator[str]:
    """Words for a field: numbers and dates on both sides of every limit some condition draws."""
    limits = [f for f in facts(conditions(dialog)) if f.step == path[-1]]
    match field:
        case Number(low=low, high=high):
            edges = {low, high} | {e for f in limits if isinstance(f, Below) for e in (f.limit - 1, f.limit)}
            yield from (str(n) for n in sorted(edges) if low <= n <= high)
        case Day(ahead=True):
            yield str(TODAY + timedelta(days=1))
        case Day():
            birthdays = [_years_ago(f.years) for f in limits if isinstance(f, Younger)]
            yield from (str(b + timedelta(days=d)) for b in birthdays for d in (0, 1))
            if not birthdays:
                yield "2020-01-02"
        case Text() | Contact() | Coded():
            yield next(s for s in SAMPLES if isinstance(field.read(s, TODAY), str))
        case _:
            return


def _own(field: Text, items: tuple[Item, ...]) -> tuple[str, ...]:
    """One more entry for a list that offers nothing to pick from."""
    fresh = (s for s in SAMPLES if isinstance(field.read(s, TODAY), str) and Own(s) not in items)
    return tuple(islice(fresh, 1))


def _years_ago(years: int) -> date:
    return TODAY.replace(year=TODAY.year - years)


def _essence(dialog: Dialog, session: Session) -> tuple[object, ...]:
    """What decides the rest of the walk."""
    place, answers = session.place, session.answers
    scope: Path = place.path[:-1] if isinstance(place, Asking) else ()
    here = place.path[0] if isinstance(place, Asking) else None
    ids = [step.id for step in dialog.steps]
    coming = dialog.steps[ids.index(str(here)) :] if here in ids else ()
    told: list[tuple[Fact, bool]] = [
        (fact, holds(fact, answers, scope, session.today))
        for step in coming
        for fact in facts((step.when, *(q.when for q in getattr(step, "steps", ()))))
    ]
    ahead = {step.id for step in coming}
    later = frozenset((path, _weight(a)) for path, a in answers.items() if path[0] in ahead)
    return place, tuple(told), later


def _weight(answer: Answer) -> object:
    """What an answer still ahead means for the way: whether it is settled, and how much it holds."""
    match answer:
        case Rounds(count=count):
            return settled(answer), count
        case Pile(files=files):
            return settled(answer), bool(files)
        case Chosen(items=items):
            return settled(answer), len(items)
        case _:
            return settled(answer), None
