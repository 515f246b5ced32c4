"""What a person sees, before any messenger draws it."""

from dataclasses import dataclass

from .event import Press
from .message import Msg
from .session import Place


@dataclass(frozen=True, slots=True)
class Button:
    """A label and what pressing it means."""

    label: Msg
    press: Press


@dataclass(frozen=True, slots=True)
class Screen:
    """One message: `header` says where we are, `remark` what just happened, `lines` the question."""

    place: Place
    lines: tuple[Msg, ...]
    rows: tuple[tuple[Button, ...], ...] = ()
    header: Msg | None = None
    remark: Msg | None = None
