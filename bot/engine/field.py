"""The kinds of answer: how typed words become one, or a problem said kindly."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from . import dates
from .answer import Answer, Answers, Chosen, Picked, Pile, Skipped
from .message import Msg, _, _n

EARLIEST_YEAR = 1900
DIGITS = 12
"""More digits than any number asked for; what is longer is out of range by its first ones already."""
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]")
_DIGITS = re.compile(r"\d+")
_EMAIL = re.compile(r"[^@\s<>\"',;:()]+@[^@\s<>\"',;:()]+\.[^@\s<>\"',;:().]{2,}")
_PHONE = re.compile(r"\+?[\d\s().-]+")
_PHONE_DIGITS = range(7, 16)


@dataclass(frozen=True, slots=True)
class Problem:
    """Why an answer was not taken."""

    text: Msg


NO_SUCH_DAY = _("There is no such day in the calendar. Please check it and send it again.")
NO_YEAR = _("Please add the year, for example 2024.")


@dataclass(frozen=True, slots=True)
class Text:
    """Words, from `at_least` to `up_to` characters once tidied."""

    up_to: int
    at_least: int = 1

    def read(self, raw: str, today: date) -> str | Problem:  # noqa: ARG002 - every field reads alike
        """The tidied words, or what is wrong with their length."""
        text = tidy(raw)
        if not any(c.isalnum() for c in text):
            return Problem(_("Please write it in words."))
        if len(text) < self.at_least:
            return Problem(
                _n(
                    "Please write a little more: at least {n} character.",
                    "Please write a little more: at least {n} characters.",
                )(n=self.at_least)
            )
        if len(text) > self.up_to:
            return Problem(
                _(
                    "That is {length} characters, and {limit} fit here. "
                    "Please shorten it, or send it as a file."
                )(length=len(text), limit=self.up_to)
            )
        return text


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number from `low` to `high`."""

    low: int
    high: int

    def read(self, raw: str, today: date) -> int | Problem:  # noqa: ARG002 - every field reads alike
        """The number, alone or among a few words ("54 года")."""
        found = _DIGITS.findall(raw)
        if len(found) == 1 and "-" not in raw and self.low <= int(found[0][:DIGITS]) <= self.high:
            return int(found[0])
        return Problem(_("Please send one whole number, from {low} to {high}.")(low=self.low, high=self.high))


@dataclass(frozen=True, slots=True)
class Day:
    """A date, kept as FHIR spells it: "2023", "2023-04" or "2023-04-17".

    `partial` dates may leave the day or the month open. A past date lies between 1900 and today; an
    `ahead` one between today and five years on.
    """

    partial: bool = True
    ahead: bool = False

    def read(self, raw: str, today: date) -> str | Problem:
        """The date, or the one thing that keeps it from being one."""
        match dates.parts(raw):
            case None:
                return Problem(self._example())
            case None, int(month), int(day):
                coming = dates.next_year_with(month, day, today)
                if coming is None:
                    return Problem(NO_SUCH_DAY)
                return dates.spell(coming, month, day) if self.ahead else Problem(NO_YEAR)
            case None, _month, _day:
                return Problem(NO_YEAR)
            case year, month, day:
                return self._checked(year, month, day, today)

    def _checked(self, year: int, month: int | None, day: int | None, today: date) -> str | Problem:
        if not dates.real(year, month, day):
            return Problem(NO_SUCH_DAY)
        if not self.partial and day is None:
            return Problem(_("Please send the whole date: day, month and year. For example 12.03.2018."))
        first = date(year, month or 1, day or 1)
        last = first if day else date(year, month, 28) if month else date(year, 12, 31)
        if self.ahead:
            if (last if day else last + timedelta(days=3)) < today:
                return Problem(_("That day has already passed. Please send a day that is still ahead."))
            if year > today.year + 5:
                return Problem(_("That is very far ahead. Please check the year."))
        elif first > today:
            return Problem(_("That day has not come yet. Please check the date."))
        elif year < EARLIEST_YEAR:
            return Problem(_("That is too long ago. Please check the year."))
        return dates.spell(year, month, day)

    def _example(self) -> Msg:
        if self.partial:
            return _("I could not read that as a date. A year is enough: 2023, or 04.2023, or 17.04.2023.")
        return _("I could not read that as a date. Please send it like this: 12.03.2018.")


@dataclass(frozen=True, slots=True)
class Option:
    """A choice: `label` fits on a button; `text`, when there is one, says it in full above the buttons."""

    id: str
    label: Msg
    text: Msg | None = None


Suggest = Callable[[Answers], tuple[str, ...]]
"""Which options to offer, by id and in order, given the answers so far. Pure."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the options; `suggest` may offer only some of them, the best first."""

    options: tuple[Option, ...]
    suggest: Suggest | None = None

    def read(self, raw: str, today: date) -> str | Problem:  # noqa: ARG002 - every field reads alike
        """Typed words never name an option here: equal labels are pressed at the edge."""
        return Problem(_("Please choose one of the buttons below."))


@dataclass(frozen=True, slots=True)
class Several:
    """From `at_least` to `up_to` of the options, and own words when `own` takes them."""

    options: tuple[Option, ...]
    suggest: Suggest | None = None
    own: Text | None = None
    at_least: int = 0
    up_to: int = 10

    def read(self, raw: str, today: date) -> str | Problem:
        """Own words for the list, or a request to press."""
        if self.own is None:
            return Problem(_("Please choose from the buttons below."))
        return self.own.read(raw, today)


@dataclass(frozen=True, slots=True)
class Contact:
    """A telephone number or an e-mail address."""

    def read(self, raw: str, today: date) -> str | Problem:  # noqa: ARG002 - every field reads alike
        """One spelling: "+79001234567" or "name@example.org"."""
        text = tidy(raw)
        if _EMAIL.fullmatch(text):
            return text
        digits = "".join(_DIGITS.findall(text))
        if _PHONE.fullmatch(text) and len(digits) in _PHONE_DIGITS:
            return ("+" if text.startswith("+") else "") + digits
        return Problem(
            _(
                "I could not read that. "
                "Please send a telephone number like +7 900 123-45-67, or an e-mail address."
            )
        )


@dataclass(frozen=True, slots=True)
class Coded:
    """A code that `reader` knows how to read and check. Pure."""

    reader: Callable[[str], str | Problem]

    def read(self, raw: str, today: date) -> str | Problem:  # noqa: ARG002 - every field reads alike
        """The code in its one spelling, or why it is none."""
        return self.reader(tidy(raw))


@dataclass(frozen=True, slots=True)
class Files:
    """Photos and documents, `up_to` of them; one above `heavy` bytes is kept, and the person is told."""

    up_to: int = 100
    heavy: int = 20 * 1024 * 1024

    def read(self, raw: str, today: date) -> str | Problem:  # noqa: ARG002 - every field reads alike
        """Words are not a file."""
        return Problem(_("Please send photos or documents here, or choose a button below."))


@dataclass(frozen=True, slots=True)
class Sorting:
    """Files that came before they were asked for: each option names the step a file moves to."""

    options: tuple[Option, ...]
    up_to: int = 200
    heavy: int = 20 * 1024 * 1024

    def read(self, raw: str, today: date) -> str | Problem:  # noqa: ARG002 - every field reads alike
        """Words do not sort files."""
        return Problem(_("Please choose one of the buttons below."))


Field = Text | Number | Day | Choice | Several | Contact | Coded | Files | Sorting


def one_of(**options: Msg) -> Choice:
    """Options in the order they are shown: `one_of(yes=_("Yes"), no=_("No"))`."""
    return Choice(tuple(Option(id_, label) for id_, label in options.items()))


def offered(field: Choice | Several, answers: Answers) -> tuple[Option, ...]:
    """The options on offer after these answers, in order."""
    if field.suggest is None:
        return field.options
    known = {option.id: option for option in field.options}
    return tuple(known[id_] for id_ in field.suggest(answers))


def option(field: Field, id_: str) -> Option | None:
    """The option of this id, offered or not."""
    match field:
        case Choice(options=options) | Several(options=options) | Sorting(options=options):
            return next((o for o in options if o.id == id_), None)
        case _:
            return None


def tidy(raw: str) -> str:
    """One Unicode form, no invisible or control characters, no blank edges; line breaks stay."""
    text = _INVISIBLE.sub("", unicodedata.normalize("NFC", raw))
    kept = "".join(
        c if c == "\n" or unicodedata.category(c) not in {"Cc", "Cs", "Co", "Cn"} else " " * c.isspace()
        for c in text
    )
    return "\n".join(" ".join(line.split()) for line in kept.split("\n")).strip()


def fits(field: Field, answer: Answer) -> bool:
    """Whether an answer given to an older definition still answers this one."""
    match field, answer:
        case _, Skipped():
            return True
        case Choice(), str(id_):
            return option(field, id_) is not None
        case Several(own=own), Chosen(items=items):
            return all(option(field, i.option) if isinstance(i, Picked) else own for i in items)
        case Number(low=low, high=high), int(number):
            return low <= number <= high
        case ((Text() | Day() | Contact() | Coded()), str()):
            return True
        case ((Files() | Sorting()), Pile()):
            return True
        case _:
            return False
