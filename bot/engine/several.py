"""Several choices with own words among them: how the list grows, shrinks and is put in order."""

from .answer import Answer, Answers, Chosen, Item, Own, Picked
from .event import Pick, Press, Raise, Remove
from .field import Problem, Several, offered
from .message import _, _n


def chosen(given: Answer | None) -> tuple[Item, ...]:
    """The list so far."""
    return given.items if isinstance(given, Chosen) else ()


def pressed(field: Several, answers: Answers, given: Answer | None, press: Press) -> Chosen | Problem:
    """The list after a press: an option in or out, an entry taken out or moved up."""
    items = chosen(given)
    match press:
        case Pick(option=id_) if Picked(id_) in items:
            return Chosen(tuple(i for i in items if i != Picked(id_)))
        case Pick(option=id_) if any(o.id == id_ for o in offered(field, answers)):
            return _grown(field, items, Picked(id_))
        case Remove(index=i) if 0 <= i < len(items):
            return Chosen((*items[:i], *items[i + 1 :]))
        case Raise(index=i) if 0 < i < len(items):
            return Chosen((*items[: i - 1], items[i], items[i - 1], *items[i + 1 :]))
        case _:
            return Problem(_("Please choose one of the buttons below."))


def add(field: Several, given: Answer | None, text: str) -> Chosen | Problem:
    """The list with one more entry in the person's own words; the same words twice are once."""
    items = chosen(given)
    return Chosen(items) if Own(text) in items else _grown(field, items, Own(text))


def close(field: Several, given: Answer | None) -> Chosen | Problem:
    """The finished list."""
    items = chosen(given)
    if len(items) < field.at_least:
        return Problem(_n("Please choose at least {n}.", "Please choose at least {n}.")(n=field.at_least))
    return Chosen(items, closed=True)


def _grown(field: Several, items: tuple[Item, ...], item: Item) -> Chosen | Problem:
    if len(items) >= field.up_to:
        return Problem(
            _n(
                "The list holds {n} entry. To add this one, take another out first.",
                "The list holds {n} entries. To add this one, take another out first.",
            )(n=field.up_to)
        )
    return Chosen((*items, item))
