"""Dates as people write them, in Russian and in English."""

import re
from datetime import date

_MONTHS = (
    ("янв", "jan"),
    ("фев", "feb"),
    ("мар", "mar"),
    ("апр", "apr"),
    ("мая май мае", "may"),
    ("июн", "jun"),
    ("июл", "jul"),
    ("авг", "aug"),
    ("сен", "sep"),
    ("окт", "oct"),
    ("ноя", "nov"),
    ("дек", "dec"),
)
_STEMS = {stem: n for n, stems in enumerate(_MONTHS, start=1) for words in stems for stem in words.split()}
_TOKEN = re.compile(r"\d+|[^\W\d_]+")
_YEAR_DIGITS = 4

Parts = tuple[int | None, int | None, int | None]


def parts(raw: str) -> Parts | None:
    """Year, month and day as far as `raw` names them, or nothing when it is not a date.

    Numbers go day, month, year as on Russian papers, or year, month, day when the year comes first.
    Month names may be Russian or English, in any form. A year has four digits. The parts need not
    form a real day: 31.02.2020 is read as it stands.
    """
    month: int | None = None
    numbers: list[str] = []
    for token in _TOKEN.findall(raw.lower()):
        if token.isdecimal():
            numbers.append(token)
        elif (named := _month(token)) is not None:
            if month is not None:
                return None
            month = named
        elif token not in {"г", "год", "года", "году", "of", "th", "st", "nd", "rd", "в", "in", "числа"}:
            return None
    if any(len(n) > _YEAR_DIGITS for n in numbers):
        return None
    years = [n for n in numbers if len(n) == _YEAR_DIGITS]
    if len(years) > 1:
        return None
    rest = [int(n) for n in numbers if len(n) != _YEAR_DIGITS]
    year = int(years[0]) if years else None
    if month is not None:
        return (year, month, rest[0] if rest else None) if len(rest) <= 1 else None
    match rest, bool(years) and numbers[0] == years[0]:
        case [], _ if year is not None:
            return year, None, None
        case [m], _ if year is not None:
            return year, m, None
        case [m, d], True:
            return year, m, d
        case [d, m], False:
            # Without a year this is a day and a month: 31.02.
            return year, m, d
        case _:
            return None


def real(year: int, month: int | None, day: int | None) -> bool:
    """Whether the calendar has such a day, month or year."""
    try:
        date(year, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        return False
    return True


def next_year_with(month: int, day: int, today: date) -> int | None:
    """The year in which this day comes next, or nothing when no year soon has it."""
    years = range(today.year, today.year + 5)
    return next((y for y in years if real(y, month, day) and date(y, month, day) >= today), None)


def spell(year: int, month: int | None, day: int | None) -> str:
    """FHIR's spelling: "2023", "2023-04" or "2023-04-17"."""
    known = (f"{year:04}", *(f"{part:02}" for part in (month, day) if part is not None))
    return "-".join(known)


def _month(word: str) -> int | None:
    return next((n for stem, n in _STEMS.items() if word.startswith(stem)), None)
