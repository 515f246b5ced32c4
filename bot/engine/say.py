"""Answers in words, as the review, the question itself and the staff sheet show them."""

from collections.abc import Iterable, Iterator

from .answer import Answer, Answers, Chosen, Item, Own, Path, Picked, Pile, Rounds, Skipped
from .dialog import Dialog, Question, Repeat, Step
from .field import Contact, Day, Field, option
from .message import Msg, Partial, _, _n, words

OPEN = {"later": _("left for later"), "unknown": _("not known")}
"""How the commonest reasons read beside a label, where the button's own words would sound like an order."""


def say(step: Step, answer: Answer) -> tuple[Msg, ...]:
    """An answer as one or more lines; several choices take a line each."""
    match step, answer:
        case Question(skips=skips), Skipped(reason=reason):
            return (OPEN.get(reason) or skips.get(reason, _("not given")),)
        case _, Skipped():
            return (_("not given"),)
        case _, Pile(files=files):
            return (_n("{n} file", "{n} files")(n=len(files)),)
        case _, Rounds(count=count):
            return (_n("{n} entry", "{n} entries")(n=count) if count else _("none"),)
        case Question(field=field), Chosen(items=items):
            return tuple(item(field, i) for i in items)
        case Question(field=Day()), str(day):
            return (Msg("{value}", args=(("value", Partial(day)),)),)
        case Question(field=field), str(text):
            found = None if isinstance(field, Contact) else option(field, text)
            return (words(text) if found is None else found.text or found.label,)
        case _:
            return (Msg("{value}", args=(("value", answer if isinstance(answer, int) else ""),)),)


def item(field: Field, one: Item) -> Msg:
    """One entry of several choices, in full."""
    match one:
        case Own(text=text):
            return words(text)
        case Picked(option=id_):
            found = option(field, id_)
            return words(id_) if found is None else found.text or found.label


def entry(group: Repeat, answers: Answers, index: int) -> tuple[Msg, ...]:
    """What one entry of a repeat says: its answers in a row, skipped ones left out."""

    def parts() -> Iterator[Msg]:
        for question in group.steps:
            answer = answers.get((group.id, index, question.id))
            if answer is not None and not isinstance(answer, Skipped):
                yield from say(question, answer)

    return tuple(parts())


def joined(parts: Iterable[Msg]) -> Msg:
    """The parts of an entry in one line; an entry without any says that it is empty."""
    line: Msg | None = None
    for part in parts:
        line = part if line is None else _("{one}, {rest}")(one=line, rest=part)
    return line or _("not filled in yet")


def label(dialog: Dialog, path: Path) -> Msg | None:
    """How the step at this address is named in a list; nothing for steps that stay out of lists."""
    step = dialog.named.get(str(path[0]))
    if isinstance(step, Repeat) and len(path) > 1:
        return next((q.label for q in step.steps if q.id == path[-1]), None)
    return None if step is None else step.label
