"""A person's choice of a desk, where the router had another or dared none: a lesson, without the words."""

from dataclasses import dataclass

from bot.case.case import Case
from bot.ports import Cases, Correction, Corrections

from .corrections import hashed
from .rules import TRIAGE, rules
from .specialty import route

_TAP = "desk"


@dataclass(frozen=True, slots=True)
class Chosen:
    """The case goes to this `desk`, where the router had `decided` on another."""

    case: Case
    decided: str
    desk: str


async def choose(code: str, desk: str, cases: Cases, corrections: Corrections) -> Chosen | None:
    """Keep the choice and its lesson; None when there is no such submitted case or desk.

    The same choice again changes nothing. Raises UnavailableError.
    """
    if desk not in rules().desks or (case := await cases.load(code)) is None:
        return None
    decided = route(case).desk
    diagnosis = case.answers.get(("diagnosis",))
    words = diagnosis if isinstance(diagnosis, str) else ""
    await corrections.correct(Correction(code, decided, desk, hashed(words)))
    await cases.decide(code, [desk], abstained=desk == TRIAGE)
    return Chosen(case, decided, desk)


def tap(code: str, desk: str) -> str:
    """What a button that chooses this desk carries: "desk:7F3K:spine", within Telegram's 64 bytes."""
    return f"{_TAP}:{code}:{desk}"


def tapped(data: str) -> tuple[str, str] | None:
    """The case and the desk such a button means, or None for any other button."""
    match data.split(":"):
        case [kind, code, desk] if kind == _TAP:
            return code, desk
        case _:
            return None
