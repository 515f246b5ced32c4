"""What a person in a story can do next."""

from dataclasses import dataclass

from bot.engine import Press


@dataclass(frozen=True, slots=True)
class Says:
    """Types this and sends it."""

    text: str


@dataclass(frozen=True, slots=True)
class Taps:
    """Presses the button on the present screen that means this."""

    press: Press


@dataclass(frozen=True, slots=True)
class TapsLate:
    """Scrolls up to the screen of an earlier place, by its name, and presses a button there."""

    place: str
    press: Press


@dataclass(frozen=True, slots=True)
class Sends:
    """Sends files by name: pictures as photos unless `documents`; several at once are one album."""

    names: tuple[str, ...]
    caption: str = ""
    documents: bool = False


@dataclass(frozen=True, slots=True)
class Sticks:
    """Sends a sticker."""


@dataclass(frozen=True, slots=True)
class Fixes:
    """Edits the message in which this place was answered."""

    place: str
    text: str


@dataclass(frozen=True, slots=True)
class Greets:
    """Presses Start, or sends /start in the middle of it all."""

    payload: str = ""


Move = Says | Taps | TapsLate | Sends | Sticks | Fixes | Greets


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One family.

    `speaks` is the language they choose, `client` the one their app is set to. `opening` is what they do
    before they have seen anything. `moves` holds, by the name of the place (`bot.engine.explore.name`),
    what they do each time they find themselves there; `after` what they still bring once it is sent.
    """

    id: str
    first_name: str
    speaks: str
    client: str
    moves: dict[str, tuple[Move, ...]]
    opening: tuple[Move, ...] = (Greets(),)
    after: tuple[Move, ...] = ()
