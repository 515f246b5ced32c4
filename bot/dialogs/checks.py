"""Answers that have to agree with earlier ones."""

from bot.engine.answer import Answer, Answers
from bot.engine.field import Problem
from bot.engine.message import _


def began_after_birth(answer: Answer, answers: Answers) -> Problem | None:
    """A treatment begins no earlier than the life it belongs to."""
    if _earlier(answer, answers.get(("birth",))):
        return Problem(_("That is before the date of birth. Please check the year."))
    return None


def born_before_treatment(answer: Answer, answers: Answers) -> Problem | None:
    """A birth date, corrected from the review, still has to come before every treatment."""
    for path, began in answers.items():
        match path:
            case ("treatments", int(index), "started") if _earlier(began, answer):
                return Problem(
                    _("Treatment no. {n} begins before this date. Please check which of the two is right.")(
                        n=index + 1
                    )
                )
            case _:
                pass
    return None


def _earlier(one: object, other: object) -> bool:
    """Whether a date lies before another as far as both are known: "2018" is not before "2018-03"."""
    if not (isinstance(one, str) and isinstance(other, str)):
        return False
    known = min(len(one), len(other))
    return one[:known] < other[:known]
