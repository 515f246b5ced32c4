"""What a person has told us, each answer at its own address."""

from collections.abc import Mapping
from dataclasses import dataclass

Path = tuple[str | int, ...]
"""An answer's address: ("age",), or ("treatments", 1, "started") inside a repeat."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """Asked, and left open; `reason` tells "later" from "I don't know" from "there is none"."""

    reason: str = "later"


@dataclass(frozen=True, slots=True)
class Picked:
    """One of the options offered."""

    option: str


@dataclass(frozen=True, slots=True)
class Own:
    """The person's own words beside the options."""

    text: str


Item = Picked | Own


@dataclass(frozen=True, slots=True)
class Chosen:
    """Several choices, in the person's order; `closed` once they say that is all."""

    items: tuple[Item, ...] = ()
    closed: bool = False


@dataclass(frozen=True, slots=True)
class File:
    """A file as it arrived.

    `id` fetches it, `unique` tells copies apart, `album` groups what was sent together.
    `size` is in bytes, 0 when the messenger did not say. `kind` is one of photo, document, voice,
    audio, video, video_note, animation.
    """

    id: str
    unique: str
    kind: str
    name: str = ""
    mime: str = ""
    size: int = 0
    album: str = ""
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Ref:
    """What the dialog itself has to remember of a file; everything else is kept in a row of its own."""

    unique: str
    name: str = ""
    album: str = ""


@dataclass(frozen=True, slots=True)
class Pile:
    """Files gathered so far, in order of arrival; `closed` once the person says that is all."""

    files: tuple[Ref, ...] = ()
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Rounds:
    """How many times a group has been filled in; `closed` when no more follow."""

    count: int
    closed: bool = False


Answer = str | int | Skipped | Chosen | Pile | Rounds
Answers = Mapping[Path, Answer]


def settled(answer: Answer | None) -> bool:
    """Whether there is nothing left to ask here."""
    match answer:
        case None:
            return False
        case Pile(closed=closed) | Rounds(closed=closed) | Chosen(closed=closed):
            return closed
        case str() | int() | Skipped():
            return True
