"""What a sign of an emergency is made of."""

from dataclasses import dataclass

from bot.engine.message import Msg


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign: phrases that are enough `alone`, and phrases that are only beside a word such as “suddenly”."""

    name: str
    explained: Msg
    alone: tuple[str, ...]
    sudden: tuple[str, ...] = ()
