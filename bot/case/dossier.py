"""A case by its meaning: what staff, the router and the hospital's packet read."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.case.case import Case, Record
from bot.dialogs import DIALOGS
from bot.engine.answer import Answers, Chosen, Rounds, Skipped
from bot.engine.condition import years_between
from bot.engine.dialog import Dialog, Question, Repeat
from bot.engine.field import Field, Files, Sorting
from bot.engine.message import Msg, _
from bot.engine.say import entry, item, say

_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Fact:
    """One answer in words, under its label in the review; `left` says why it was left open, if it was."""

    label: Msg
    said: tuple[Msg, ...]
    left: str = ""


@dataclass(frozen=True, slots=True)
class Heap:
    """The records of one pile, in order; `left` says why there are none ("later", "none", "unknown")."""

    step: str
    label: Msg
    records: tuple[Record, ...]
    left: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """What the family told us.

    Single answers are as they were given: words stay the family's own, options are ids ("operation"), dates
    are FHIR's ("2018-03-12"). None means not asked or left open. `facts` holds every labelled answer by its
    step, in the order asked, for showing; `treatments` and `questions` are ready to be shown too.
    `asides` are words that answered no question.
    """

    code: str
    language: str
    submitted: date
    writer: str | None
    knows: str | None
    name: str | None
    birth: str | None
    sex: str | None
    country: str | None
    decision: str | None
    by_when: str | None
    diagnosis: str | None
    icd: str | None
    proposed: str | None
    reason: str | None
    contact: str | None
    tried: tuple[str, ...]
    asides: tuple[str, ...]
    facts: Mapping[str, Fact]
    treatments: tuple[tuple[Msg, ...], ...]
    questions: tuple[Msg, ...]
    heaps: tuple[Heap, ...]

    @property
    def age(self) -> int | None:
        """Full years on the day the case was sent."""
        return None if self.birth is None else years_between(self.birth, self.submitted)

    @property
    def months(self) -> int | None:
        """Full months on that day, when the birth date is known to the month."""
        match [] if self.birth is None else [int(part) for part in self.birth.split("-")]:
            case [year, month, *day]:
                months = (self.submitted.year - year) * _MONTHS + self.submitted.month - month
                return months - (bool(day) and self.submitted.day < day[0])
            case _:
                return None


def dossier(case: Case, dialogs: Mapping[str, Dialog] = DIALOGS) -> Dossier:
    """Read a case by the dialog it was told in; answers that dialog does not know are left out."""
    dialog, told = dialogs[case.dialog], case.answers
    return Dossier(
        code=case.code,
        language=case.language,
        submitted=case.submitted.date(),
        writer=_text(told, "writer"),
        knows=_text(told, "knows"),
        name=_text(told, "name"),
        birth=_text(told, "birth"),
        sex=_text(told, "sex"),
        country=_text(told, "country"),
        decision=_text(told, "decision"),
        by_when=_text(told, "by_when"),
        diagnosis=_text(told, "diagnosis"),
        icd=_text(told, "icd"),
        proposed=_text(told, "proposed"),
        reason=_text(told, "reason"),
        contact=_text(told, "contact"),
        tried=tuple(
            answer
            for path, answer in told.items()
            if path[0] == "treatments" and path[-1] == "name" and isinstance(answer, str)
        ),
        asides=case.asides,
        facts=dict(_facts(dialog, told)),
        treatments=tuple(_entries(dialog, told, "treatments")),
        questions=tuple(_items(dialog, told, "questions")),
        heaps=tuple(_heaps(dialog, told, case.records)),
    )


def _text(told: Answers, step: str) -> str | None:
    answer = told.get((step,))
    return answer if isinstance(answer, str) else None


def _facts(dialog: Dialog, told: Answers) -> Iterator[tuple[str, Fact]]:
    for step in dialog.steps:
        answer = told.get((step.id,))
        if answer is not None and step.label is not None:
            left = answer.reason if isinstance(answer, Skipped) else ""
            yield step.id, Fact(step.label, say(step, answer), left)


def _entries(dialog: Dialog, told: Answers, id_: str) -> Iterator[tuple[Msg, ...]]:
    group = next((step for step in dialog.steps if step.id == id_), None)
    match group, told.get((id_,)):
        case Repeat(), Rounds(count=count):
            yield from (entry(group, told, index) for index in range(count))
        case _:
            pass


def _items(dialog: Dialog, told: Answers, id_: str) -> Iterator[Msg]:
    question = next((step for step in dialog.steps if step.id == id_), None)
    match question, told.get((id_,)):
        case Question(field=field), Chosen(items=items):
            yield from (item(field, one) for one in items)
        case _:
            pass


def _heaps(dialog: Dialog, told: Answers, records: Sequence[Record]) -> Iterator[Heap]:
    piles = [q for q in dialog.steps if isinstance(q, Question) and _holds_files(q.field)]
    for question in piles:
        mine = tuple(record for record in records if record.step == question.id)
        answer = told.get((question.id,))
        left = answer.reason if isinstance(answer, Skipped) else ""
        if mine or question.label is not None:
            yield Heap(
                question.id, question.label or _("Not sorted yet"), mine, "" if mine else left or "none"
            )
    known = {question.id for question in piles}
    if strays := tuple(record for record in records if record.step not in known):
        yield Heap("", _("Not sorted yet"), strays)


def _holds_files(field: Field) -> bool:
    return isinstance(field, Files | Sorting)
