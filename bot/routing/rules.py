"""Our rules of routing, read from `specialties.yaml` and checked."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from string import ascii_uppercase
from typing import Annotated, Self

import yaml
from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from bot.icd10 import inside, width

TRIAGE = "general_triage"
"""The desk of people who look at what no rule could place."""
_RANGE = re.compile(r"[A-Z]\d\d(\.\d{1,2})?(-[A-Z]\d\d(\.\d{1,2})?)?")


def _range(value: str) -> str:
    if not _RANGE.fullmatch(value):
        raise ValueError(f"{value!r} is not a range of ICD-10 codes such as C70-C72 or D35.2")
    return value


Range = Annotated[str, AfterValidator(_range)]


def _listed(value: object) -> object:
    """A text taken apart at its commas; YAML reads one long text far sooner than a long list."""
    return [word for part in value.split(",") if (word := part.strip())] if isinstance(value, str) else value


Phrases = Annotated[tuple[str, ...], BeforeValidator(_listed)]


class _Rule(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Desk(_Rule):
    """What one desk reads."""

    group: str
    minors: str | None = None
    adults: str | None = None
    codes: Mapping[Range, tuple[str, ...]] = Field(default_factory=dict)
    niches: Mapping[str, tuple[Range, ...]] = Field(default_factory=dict)
    grown: Mapping[str, str] = Field(default_factory=dict)
    words: Phrases = ()


class Treatment(_Rule):
    """A proposed treatment that moves a case from some desks to another."""

    source: tuple[str, ...] = Field(alias="from")
    to: str
    words: Phrases


class Aside(_Rule):
    """Words after which (or, `behind`, before which) up to `reach` others are worth less."""

    worth: float = Field(ge=0, le=1)
    reach: int = Field(ge=1, le=12)
    behind: bool = False
    words: Phrases


def _pattern(value: str) -> str:
    try:
        re.compile(value)
    except re.error as error:
        raise ValueError(f"{value!r} is not a regular expression: {error}") from None
    return value


class Rare(_Rule):
    """What hints at a rare illness: codes, words, spellings of gene variants, and words of organ systems."""

    codes: tuple[Range, ...] = ()
    words: Phrases = ()
    patterns: tuple[Annotated[str, AfterValidator(_pattern)], ...] = ()
    systems: Mapping[str, Phrases] = Field(default_factory=dict)


class Rules(_Rule):
    """Everything in the file."""

    desks: Mapping[str, Desk]
    treatments: Mapping[str, Treatment]
    radiation: Phrases
    female: tuple[Range, ...]
    male: tuple[Range, ...]
    asides: Mapping[str, Aside]
    urgent: Mapping[str, Phrases] = Field(default_factory=dict)
    rare: Rare = Rare()
    idle: Annotated[frozenset[str], BeforeValidator(_listed)] = frozenset()
    vague: Phrases = ()

    @model_validator(mode="after")
    def _named_desks_exist(self) -> Self:
        named = {desk for rule in self.desks.values() for also in rule.codes.values() for desk in also}
        named |= {desk for rule in self.desks.values() for desk in (rule.minors, rule.adults) if desk}
        named |= {desk for rule in self.treatments.values() for desk in (*rule.source, rule.to)}
        if strangers := sorted({TRIAGE, *named} - set(self.desks)):
            raise ValueError(f"there is no desk called {', '.join(strangers)}")
        return self


class Owner(_Rule):
    """The desk a code belongs to, by which range, with desks that are right too."""

    desk: str
    range: str
    also: tuple[str, ...]


@cache
def rules() -> Rules:
    """The rules, read once."""
    text = Path(__file__).with_name("specialties.yaml").read_text("utf-8")
    return Rules.model_validate(yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)))  # noqa: S506 - both are safe


def owner(code: str) -> Owner | None:
    """Who reads this ICD-10 code: the narrowest range that holds it wins."""
    holding = (one for one in _owners().get(code[0], ()) if inside(code, one.range))
    return min(holding, key=lambda one: width(one.range), default=None)


@cache
def _owners() -> Mapping[str, tuple[Owner, ...]]:
    """Every range under the letters it covers."""
    owners = [
        Owner(desk=name, range=range_, also=also)
        for name, desk in rules().desks.items()
        for range_, also in desk.codes.items()
    ]
    return {letter: tuple(one for one in owners if _covers(one.range, letter)) for letter in ascii_uppercase}


def _covers(range_: str, letter: str) -> bool:
    low, _, high = range_.partition("-")
    return low[0] <= letter <= (high or low)[0]


def inside_any(code: str, ranges: Iterable[str]) -> bool:
    """Whether a code lies in one of these ranges."""
    return any(inside(code, range_) for range_ in ranges)


def niche(desk: str, code: str) -> str | None:
    """The narrower room of a desk for this code, if it has one."""
    holding = [
        (width(range_), name)
        for name, ranges in rules().desks[desk].niches.items()
        for range_ in ranges
        if inside(code, range_)
    ]
    return min(holding)[1] if holding else None
