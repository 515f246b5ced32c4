"""The diagnosis code as a field reads it: in its one spelling, or with the trouble said kindly."""

from bot import icd10
from bot.engine.field import Problem
from bot.engine.message import _


def diagnosis_code(raw: str) -> str | Problem:
    """An ICD-10 code such as "C50.9", however it was typed, or what keeps it from being one."""
    match icd10.read(raw):
        case str(code):
            return code
        case icd10.Trouble.UNREADABLE:
            return Problem(
                _("I see no code here. It is a letter with two or three digits, for example C50.9 or Q21.3.")
            )
        case icd10.Trouble.UNKNOWN:
            return Problem(
                _(
                    "The list has no such code. Please check the letter and the digits, "
                    "or choose “Not on paper”."
                )
            )
