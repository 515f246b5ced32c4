"""What a button carries: whose case, which place drew it, what pressing it means; at most 64 bytes."""

from bot.engine import (
    Add,
    Again,
    Asking,
    Back,
    Cancel,
    Change,
    Choosing,
    Edit,
    Ended,
    Go,
    Leave,
    Leaving,
    Path,
    Pick,
    Place,
    Press,
    Pressed,
    Raise,
    Remove,
    Reviewing,
    Session,
    Skip,
    Stay,
    Why,
)

ROOM = 64
"""Bytes of callback data (Bot API, InlineKeyboardButton)."""

_PLAIN: dict[str, Press] = {
    "b": Back(),
    "g": Go(),
    "a": Add(),
    "c": Change(),
    "w": Why(),
    "q": Cancel(),
    "l": Leave(),
    "t": Stay(),
    "n": Again(),
}
_DIGITS = 3
_LETTERS = {type(press): letter for letter, press in _PLAIN.items()}


def encode(case: str, place: Place, press: Press) -> str:
    """`case:place:press`. Fits for every dialog that is sound (`bot.engine.faults`) and named in ASCII."""
    return drawn_by(case, place) + pressing(press)


def drawn_by(case: str, place: Place) -> str:
    """What all buttons of one screen begin with."""
    return f"{case}:{_place(place)}:"


def decode(data: str, session: Session) -> Pressed | None:
    """The press, or nothing when the button is not of this walk. Never raises.

    Where someone goes back to from a goodbye is not in the data: it is taken from where they stand.
    """
    match data.split(":", 2):
        case [session.case, place, press]:
            on, what = _read_place(place, session.place), _read_press(press)
            return None if on is None or what is None else Pressed(what, on)
        case _:
            return None


def _place(place: Place) -> str:
    match place:
        case Asking(path=path):
            return _path(path)
        case Reviewing():
            return "="
        case Choosing():
            return "#"
        case Leaving(how=how):
            return f"!{how}"
        case Ended(how=how):
            return f"${how}"


def _read_place(text: str, here: Place) -> Place | None:
    match text[:1], text[1:]:
        case "=", "":
            return Reviewing()
        case "#", "":
            return Choosing()
        case "!", how:
            return here if isinstance(here, Leaving) and here.how == how else None
        case "$", how:
            return Ended(how)
        case "=" | "#", _:
            return None
        case _:
            path = _read_path(text)
            return None if path is None else Asking(path)


def pressing(press: Press) -> str:
    """What pressing means, as a button's data ends."""
    letter = _LETTERS.get(type(press))
    if letter is not None:
        return letter
    match press:
        case Pick(option=option):
            return f"p{option}"
        case Skip(reason=reason):
            return f"s{reason}"
        case Remove(index=index):
            return f"x{index}"
        case Raise(index=index):
            return f"u{index}"
        case Edit(path=path):
            return f"e{_path(path)}"
        case _:
            raise AssertionError(press)


def _read_press(text: str) -> Press | None:
    match text[:1], text[1:]:
        case "p", option if option:
            return Pick(option)
        case "s", reason if reason:
            return Skip(reason)
        case "x", index if _counts(index):
            return Remove(int(index))
        case "u", index if _counts(index):
            return Raise(int(index))
        case "e", address:
            path = _read_path(address)
            return None if path is None else Edit(path)
        case letter, "":
            return _PLAIN.get(letter)
        case _:
            return None


def _path(path: Path) -> str:
    return ".".join(map(str, path))


def _read_path(text: str) -> Path | None:
    parts = text.split(".")
    match parts:
        case [one] if one:
            return (one,)
        case [group, index, step] if group and step and _counts(index):
            return (group, int(index), step)
        case _:
            return None


def _counts(text: str) -> bool:
    """Whether this is how we spell a number; `isdecimal` alone takes other scripts and endless digits too."""
    return text.isascii() and text.isdecimal() and len(text) <= _DIGITS
