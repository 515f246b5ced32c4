"""A decision as plain data, for the command line and for other programs."""

from collections.abc import Callable
from typing import TypedDict

from bot import icd10
from bot.engine.message import Msg

from .features import LONGEST
from .specialty import Query, decide

OLDEST = 120


class Specialty(TypedDict):
    """A desk with its score, 0 to 1, and reasons in words."""

    code: str
    score: float
    reasons: list[str]


class Explained(TypedDict):
    """A decision, ready for JSON."""

    id: str | None
    specialties: list[Specialty]
    niche: str | None
    abstained: bool
    red_flags: list[str]
    ask: list[str]


def explain(
    text: str,
    icd: str | None,
    age: int | None,
    say: Callable[[Msg], str],
    id_: str | None = None,
    proposed: str = "",
) -> Explained:
    """Decide for words, a code as a paper shows it, full years and the treatment that is `proposed`.

    `say` puts reasons into a language.

    Raises ValueError, in a sentence, for a code that is none and for an impossible age.
    """
    if age is not None and not 0 <= age <= OLDEST:
        raise ValueError(f"an age lies between 0 and {OLDEST}, not {age}")
    codes = icd10.find(text[:LONGEST])
    match icd10.read(icd) if icd else None:
        case str(code):
            codes = tuple(dict.fromkeys((code, *codes)))
        case icd10.Trouble.UNREADABLE:
            raise ValueError("an ICD-10 code is a letter with two or three digits, such as C50.9")
        case icd10.Trouble.UNKNOWN:
            raise ValueError("the ICD-10 list has no such code")
        case None:
            pass
    decision = decide(Query(diagnosis=text[:LONGEST], codes=codes, age=age, proposed=proposed[:LONGEST]))
    return Explained(
        id=id_,
        specialties=[
            Specialty(code=desk.code, score=desk.score, reasons=[say(reason) for reason in desk.reasons])
            for desk in decision.ranked
        ],
        niche=decision.niche,
        abstained=decision.abstained,
        red_flags=[alarm.name for alarm in decision.red_flags],
        ask=[say(question) for question in decision.ask],
    )
