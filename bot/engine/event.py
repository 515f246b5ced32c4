"""What a person can do, whatever the messenger."""

from dataclasses import dataclass

from .answer import File, Path
from .session import Place


@dataclass(frozen=True, slots=True)
class Pick:
    """Choose this option, or take the choice back where several may be chosen."""

    option: str


@dataclass(frozen=True, slots=True)
class Skip:
    """Leave this question open, for this reason."""

    reason: str


@dataclass(frozen=True, slots=True)
class Back:
    """One question back."""


@dataclass(frozen=True, slots=True)
class Go:
    """Carry on from here: keep this answer, close this pile, send the case."""


@dataclass(frozen=True, slots=True)
class Add:
    """One more entry in this repeat."""


@dataclass(frozen=True, slots=True)
class Remove:
    """Take out the entry, choice or file at this index."""

    index: int


@dataclass(frozen=True, slots=True)
class Raise:
    """Move the entry or choice at this index one place up."""

    index: int


@dataclass(frozen=True, slots=True)
class Change:
    """Show what can be changed."""


@dataclass(frozen=True, slots=True)
class Edit:
    """Go to this answer and change it."""

    path: Path


@dataclass(frozen=True, slots=True)
class Why:
    """Tell me why you ask."""


@dataclass(frozen=True, slots=True)
class Cancel:
    """Leave and erase; asked once more before it happens."""


@dataclass(frozen=True, slots=True)
class Leave:
    """Yes, erase everything."""


@dataclass(frozen=True, slots=True)
class Stay:
    """No, go on where we were."""


@dataclass(frozen=True, slots=True)
class Again:
    """Begin a new walk after this one has ended."""


Press = Pick | Skip | Back | Go | Add | Remove | Raise | Change | Edit | Why | Cancel | Leave | Stay | Again


@dataclass(frozen=True, slots=True)
class Typed:
    """Words; `source` names the message they came in, when the messenger has such a thing."""

    text: str
    source: int | None = None


@dataclass(frozen=True, slots=True)
class Corrected:
    """An earlier message, edited."""

    text: str
    source: int


@dataclass(frozen=True, slots=True)
class Sent:
    """A file."""

    file: File


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button. `on` is the place that drew it: a button from another place is stale."""

    press: Press
    on: Place


@dataclass(frozen=True, slots=True)
class Called:
    """A command, which belongs to no place: cancel, language, back."""

    press: Press


@dataclass(frozen=True, slots=True)
class Greeted:
    """A hello: /start, perhaps with what brought the person here."""

    origin: str = ""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Something that cannot be an answer: a sticker, a place on the map, a poll."""


Event = Typed | Corrected | Sent | Pressed | Called | Greeted | Unreadable
