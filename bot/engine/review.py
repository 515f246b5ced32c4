"""The answers seen all together, and the numbers by which one of them is changed."""

from collections.abc import Iterator, Sequence

from .answer import Answers, Path
from .dialog import Dialog, Question, Repeat
from .event import Edit
from .message import Arg, Msg, _
from .route import Stop, rounds, stops
from .say import entry, joined, label, say
from .screen import Button
from .session import Session

ROOM = 3000
"""Characters of answers that one message holds beside its labels."""
SHORTEST, LONGEST = 30, 240


def summary(dialog: Dialog, session: Session) -> tuple[Msg, ...]:
    """Every labelled answer under the title of its section, each shortened to a fair share of the room."""
    lines = list(_summary(dialog, session))
    return tuple(shorten(line, _share(len(lines))) for line in lines)


def changes(dialog: Dialog, session: Session) -> tuple[tuple[Msg, ...], tuple[Button, ...]]:
    """Every answer that can be changed, numbered, with a button for each number."""
    found = [stop for stop in _answered(dialog, session) if label(dialog, stop.path) is not None]
    lines = [_("What would you like to change?")]
    buttons = []
    for number, stop in enumerate(found, start=1):
        line = _("{n}. {label}: {answer}")(
            n=number, label=_name(dialog, stop.path), answer=say(stop.step, session.answers[stop.path])[0]
        )
        lines.append(shorten(line, min(_share(len(found)), 60)))
        buttons.append(Button(Msg("{value}", args=(("value", number),)), Edit(stop.path)))
    return tuple(lines), tuple(buttons)


def shorten(msg: Msg, room: int) -> Msg:
    """The same sentence with each of the person's words cut to `room` characters."""
    if all(isinstance(value, str) and len(value) <= room for _name, value in msg.args):
        return msg

    def cut(value: Arg) -> Arg:
        match value:
            case str() if len(value) > room:
                return value[: room - 1].rstrip() + "…"
            case Msg():
                return shorten(value, room)
            case _:
                return value

    return Msg(msg.one, msg.many, tuple((name, cut(value)) for name, value in msg.args))


def _summary(dialog: Dialog, session: Session) -> Iterator[Msg]:
    found = list(_answered(dialog, session))
    for section in dialog.sections:
        mine = {step.id for step in section.steps if step.label is not None}
        here = [stop for stop in found if stop.path[0] in mine and len(stop.path) == 1]
        if here:
            yield _("<b>{title}</b>")(title=section.title)
        for stop in here:
            yield from _lines(stop, session.answers)


def _lines(stop: Stop, answers: Answers) -> Iterator[Msg]:
    name = stop.step.label or stop.step.prompt
    match stop.step:
        case Repeat() as group if count := rounds(group, answers).count:
            yield _("{label}:")(label=name)
            yield from _listed([entry(group, answers, index) for index in range(count)])
        case Question() | Repeat():
            said = say(stop.step, answers[stop.path])
            if len(said) == 1:
                yield _("{label}: {answer}")(label=name, answer=said[0])
            else:
                yield _("{label}:")(label=name)
                yield from _listed([(one,) for one in said])


def _listed(entries: Sequence[Sequence[Msg]]) -> Iterator[Msg]:
    for number, parts in enumerate(entries, start=1):
        yield _("{n}. {entry}")(n=number, entry=joined(parts))


def _answered(dialog: Dialog, session: Session) -> Iterator[Stop]:
    return (s for s in stops(dialog, session.answers, session.today) if s.path in session.answers)


def _name(dialog: Dialog, path: Path) -> Msg:
    outer, inner = label(dialog, path[:1]), label(dialog, path)
    if len(path) > 1 and outer is not None and inner is not None:
        return _("{group} {n}, {label}")(group=outer, n=int(path[1]) + 1, label=inner)
    return inner or outer or Msg("")


def _share(lines: int) -> int:
    return max(SHORTEST, min(LONGEST, ROOM // max(lines, 1)))
