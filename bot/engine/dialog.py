"""A dialog: what is asked, in which order, of whom. Nothing here runs."""

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from .answer import Answer, Answers
from .condition import Condition
from .field import Field, Problem
from .message import Msg, _

LATER: Mapping[str, Msg] = {"later": _("Skip for now")}
"""The plainest way to leave a question open."""

Check = Callable[[Answer, Answers], Problem | None]
"""Whether an answer agrees with the earlier ones. Pure."""
Alarm = Callable[[str], Msg | None]
"""What a person has to see at once when words speak of an emergency; None for all others. Pure."""


@dataclass(frozen=True, slots=True)
class Question:
    """One thing asked.

    `label` names it in the review and wherever it is quoted; a question without a label is not shown
    there. `variants` word the prompt for particular people, the first that holds wins. `skips` are the
    ways to leave it open, by reason. `ends` are options that close the dialog, each with its ending.
    """

    id: str
    prompt: Msg
    field: Field
    label: Msg | None = None
    when: Condition | None = None
    variants: tuple[tuple[Condition, Msg], ...] = ()
    why: Msg | None = None
    skips: Mapping[str, Msg] = dataclasses.field(default_factory=dict)
    ends: Mapping[str, str] = dataclasses.field(default_factory=dict)
    check: Check | None = None


@dataclass(frozen=True, slots=True)
class Repeat:
    """Questions asked once per entry; its own screen offers to add, remove, reorder, or go on."""

    id: str
    prompt: Msg
    steps: tuple[Question, ...]
    label: Msg
    add: Msg = _("Add")
    none: Msg = _("None to add")
    when: Condition | None = None
    why: Msg | None = None
    at_least: int = 0
    up_to: int = 10


Step = Question | Repeat


@dataclass(frozen=True, slots=True)
class Section:
    """Steps that belong together; a screen says "Records · 3 of 6"."""

    id: str
    title: Msg
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Renamed:
    """A step has a new id."""

    old: str
    to: str
    since: int


@dataclass(frozen=True, slots=True)
class Recoded:
    """An option of a step has a new id."""

    step: str
    old: str
    to: str
    since: int


@dataclass(frozen=True, slots=True)
class Reworded:
    """The meaning changed, so an old answer no longer counts."""

    step: str
    since: int


VersionChange = Renamed | Recoded | Reworded


@dataclass(frozen=True, kw_only=True)  # no slots: what is derived is kept, as every turn looks at it
class Dialog:
    """A whole conversation as data.

    `inbox` is the Sorting step that keeps a file sent before anyone asked for it; `language` the step
    whose answer is the language of every text. `changes` say what became of answers given to earlier
    versions. `endings` hold a text for every way to end; "sent" and "cancelled" are always among them.
    `alarm` hears everything a person types; what it says stands above the next question.
    """

    id: str
    version: int
    sections: tuple[Section, ...]
    endings: Mapping[str, Msg]
    inbox: str
    language: str
    changes: tuple[VersionChange, ...] = ()
    alarm: Alarm | None = None
    review: Msg = _("Please look through your answers.")

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """Every top-level step, in order."""
        return tuple(step for section in self.sections for step in section.steps)

    @cached_property
    def named(self) -> Mapping[str, Step]:
        """Every top-level step by its id; of two that share one, the first."""
        return {step.id: step for step in reversed(self.steps)}

    def questions(self) -> tuple[Question, ...]:
        """Every question, those inside repeats included."""
        return tuple(q for step in self.steps for q in (step.steps if isinstance(step, Repeat) else (step,)))
