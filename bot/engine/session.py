"""One person's walk through a dialog: everything the engine remembers."""

from dataclasses import dataclass
from datetime import date

from .answer import Answers, Path
from .message import Msg


@dataclass(frozen=True, slots=True)
class Asking:
    """A step is on the screen."""

    path: Path


@dataclass(frozen=True, slots=True)
class Reviewing:
    """Every answer is on the screen, ready to be sent."""


@dataclass(frozen=True, slots=True)
class Choosing:
    """The person is choosing which answer to change."""


@dataclass(frozen=True, slots=True)
class Leaving:
    """One question before everything is erased: really go, ending as `how`, or come `back`."""

    back: "Asking | Reviewing | Choosing"
    how: str


@dataclass(frozen=True, slots=True)
class Ended:
    """The walk is over; `how` names the ending."""

    how: str


Place = Asking | Reviewing | Choosing | Leaving | Ended


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A walk: whose case, by which definition, what was answered, where it stands.

    `today` is the day the person was last heard: ages are counted on it, so a session read twice is the
    same session. `sources` remembers which message gave which answer, so that an edited message corrects
    it. `asides` are words that answered no question and are kept for the coordinator. `origin` is what
    brought the person here (a deep link), or nothing.
    """

    case: str
    dialog: str
    version: int
    answers: Answers
    place: Place
    today: date
    remark: Msg | None = None
    sources: tuple[tuple[int, Path], ...] = ()
    asides: tuple[str, ...] = ()
    origin: str = ""
