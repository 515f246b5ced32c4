"""What one event led to: the session as it now stands, with what the world should do about it."""

from dataclasses import dataclass

from .answer import Answers, File
from .event import Event
from .session import Session


@dataclass(frozen=True, slots=True)
class Keep:
    """Keep this file with the case."""

    file: File


@dataclass(frozen=True, slots=True)
class Drop:
    """Let go of a file, by its `unique`."""

    unique: str


@dataclass(frozen=True, slots=True)
class Submit:
    """Send the case: the relevant answers in the order asked; `asides` were said beside them."""

    answers: Answers
    asides: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Append:
    """Something said or sent after the case went out; exactly one of the two is there."""

    text: str = ""
    file: File | None = None


@dataclass(frozen=True, slots=True)
class Forget:
    """Erase everything this person told us."""


@dataclass(frozen=True, slots=True)
class Restart:
    """Begin a new walk, under a new case, then take this event there."""

    then: Event | None = None


Effect = Keep | Drop | Submit | Append | Forget | Restart


@dataclass(frozen=True, slots=True)
class Turn:
    """Where the conversation stands now, with what follows from it."""

    session: Session
    effects: tuple[Effect, ...] = ()
