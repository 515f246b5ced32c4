"""A case as staff see it: the sheet first, then every record in its order."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from html import escape
from itertools import groupby

from bot.case.case import Case, Record
from bot.case.completeness import missing
from bot.case.dossier import Dossier, Fact, Heap, dossier
from bot.engine.answer import File
from bot.engine.field import tidy
from bot.engine.message import Arg, Msg, _, _n, words
from bot.engine.review import shorten
from bot.i18n import Words

from . import letters
from .choice import tap
from .desks import NAMES, NICHES
from .pages import CAPTION, length, pages
from .rules import TRIAGE
from .specialty import Decision, Ranked

TITLE = 128
"""Characters of a topic's name; Telegram cuts the rest without a word."""
ALBUM = 10
LONGEST = 3500
"""Characters of one answer: with its label it always fits a message."""
INFANT = 24
"""Months up to which an age is said in months."""
_NAME = 120
_TOGETHER = {"photo": "pictures", "video": "pictures", "document": "documents", "audio": "audio"}
"""Kinds Telegram lets into one album; all others travel alone."""
_FAMILY = ("writer", "knows", "guardian", "contact")
_LANGUAGES = {"ru": _("The family writes in Russian."), "en": _("The family writes in English.")}

Say = Callable[[Msg], str]


@dataclass(frozen=True, slots=True)
class Page:
    """One message of words; `name` is its part in the ledger, `keys` are labels with what they bring back."""

    name: str
    html: str
    keys: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Enclosure:
    """One file with its caption; `name` is its part in the ledger, `number` what people call it."""

    name: str
    number: int
    file: File
    html: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything a topic gets, in order; an inner tuple of enclosures is an album, or one file alone."""

    title: str
    pages: tuple[Page, ...]
    albums: tuple[tuple[Enclosure, ...], ...]

    @property
    def parts(self) -> tuple[str, ...]:
        """The ledger's names of all parts, in the order they are sent."""
        return (*(page.name for page in self.pages), *(one.name for album in self.albums for one in album))


def sheet(case: Case, decision: Decision, words: Words, language: str) -> Sheet:
    """Lay a case out for staff who read `language`; the family's words stay in theirs. Never a name."""
    told = dossier(case)
    say: Say = partial(words.say, locale=language, escape=clean)
    lines = [line for block in _blocks(told, decision, say) if block for line in (*block, "")]
    plain = partial(words.say, locale=language)
    keys = tuple((plain(NAMES[one.code]), tap(told.code, one.code)) for one in decision.offered)
    return Sheet(
        title=title(told, decision.desk, plain),
        pages=(
            *(Page(f"sheet:{n}", html) for n, html in enumerate(pages(lines), start=1)),
            *((Page("offer", say(letters.OFFER), keys),) if keys else ()),
        ),
        albums=tuple(_albums(told.heaps, say)),
    )


def title(told: Dossier, desk: str, say: Say) -> str:
    """What the topic of a case is called while this desk reads it."""
    if (age := _age(told)) is None:
        return say(_("{code} · {desk}")(code=told.code, desk=NAMES[desk]))[:TITLE]
    return say(_("{code} · {desk} · {age}")(code=told.code, desk=NAMES[desk], age=age))[:TITLE]


def caption(file: File, head: Msg, say: Say) -> str:
    """What stands below a file: its number or source, its name, and the family's own caption."""
    name, said = tidy(file.name)[:_NAME], tidy(file.caption)
    first = say(_("{head} · {name}")(head=head, name=name)) if name else say(head)
    room = CAPTION - length(first) - 1
    return f"{first}\n{clean(said[:room])}" if said else first


def clean(raw: str) -> str:
    """A person's words inside HTML: nothing in them is markup, nothing in them is invisible."""
    return escape(tidy(raw), quote=False)


def _blocks(told: Dossier, decision: Decision, say: Say) -> Iterator[list[str]]:
    if decision.red_flags:
        signs = _joined([alarm.explained for alarm in decision.red_flags])
        yield [say(_("⚠️ The family's words may speak of an emergency: {signs}.")(signs=signs))]
    if decision.urgent:
        yield [say(_("⏱ Somebody should look today: {reasons}.")(reasons=_joined(decision.urgent)))]
    if decision.rare:
        yield [say(_("🧬 It may be a rare illness: {reasons}.")(reasons=_joined(decision.rare, "; ")))]
    yield [*_shown(told, ("decision", "by_when"), say)]
    yield [*_shown(told, ("diagnosis", "icd", "proposed"), say), *_patient(told, say)]
    yield [*_shown(told, ("reason",), say)]
    yield [*_listed(_("The family also said"), [*_whole(told.asides)], say)]
    yield [*_listed(_label(told, "treatments"), [_joined(parts) for parts in told.treatments], say)]
    yield [*_listed(_label(told, "questions"), told.questions, say)]
    yield [*_records(told.heaps, say)]
    yield [*_bullets(_("Missing"), missing(told), say)]
    yield [*_bullets(_("Where it should go"), [*_desks(decision)], say)]
    yield [*_bullets(_("To be settled"), decision.ask, say)]
    yield [*_shown(told, _FAMILY, say), *_language(told, say)]


def _shown(told: Dossier, steps: Sequence[str], say: Say) -> Iterator[str]:
    for step in steps:
        if fact := told.facts.get(step):
            for said in fact.said:
                yield say(_("<b>{label}:</b> {answer}")(label=fact.label, answer=shorten(said, LONGEST)))


def _patient(told: Dossier, say: Say) -> Iterator[str]:
    known = [_age(told), *(fact.said[0] for step in ("sex", "country") if (fact := told.facts.get(step)))]
    if parts := [part for part in known if part is not None]:
        yield say(_("<b>Patient:</b> {facts}")(facts=_joined(parts)))


def _listed(label: Msg | None, entries: Sequence[Msg], say: Say) -> Iterator[str]:
    if label is None or not entries:
        return
    yield say(_("<b>{label}:</b>")(label=label))
    for number, entry in enumerate(entries, start=1):
        yield say(_("{n}. {entry}")(n=number, entry=shorten(entry, LONGEST)))


def _bullets(label: Msg, entries: Sequence[Msg], say: Say) -> Iterator[str]:
    if entries:
        yield say(_("<b>{label}:</b>")(label=label))
        yield from (say(_("• {entry}")(entry=entry)) for entry in entries)


def _records(heaps: Sequence[Heap], say: Say) -> Iterator[str]:
    total = sum(len(heap.records) for heap in heaps)
    if not total:
        yield say(_("<b>Records:</b> none yet"))
        return
    yield say(_n("<b>Records: {n} file</b>", "<b>Records: {n} files</b>")(n=total))
    for heap in heaps:
        if heap.records:
            yield say(_("{pile}: no. {numbers}")(pile=heap.label, numbers=_numbers(heap.records)))


def _numbers(records: Sequence[Record]) -> str:
    """The numbers with runs written short: "1–3, 5"."""
    runs: list[list[int]] = []
    for record in records:
        if runs and record.number == runs[-1][-1] + 1:
            runs[-1].append(record.number)
        else:
            runs.append([record.number])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)


def _desks(decision: Decision) -> Iterator[Msg]:
    for place, ranked in enumerate(decision.shown):
        name = NAMES[ranked.code]
        if place == 0 and decision.niche:
            name = _("{desk} ({niche})")(desk=name, niche=NICHES[decision.niche])
        yield _desk(ranked, name)


def _desk(ranked: Ranked, name: Msg) -> Msg:
    if ranked.code == TRIAGE:
        return _("{desk}: {reasons}")(desk=name, reasons=_joined(ranked.reasons, "; "))
    return _("{desk}, {percent} %: {reasons}")(
        desk=name, percent=round(ranked.score * 100), reasons=_joined(ranked.reasons, "; ")
    )


def _language(told: Dossier, say: Say) -> Iterator[str]:
    if sentence := _LANGUAGES.get(told.language):
        yield say(sentence)


def _whole(said: Sequence[str]) -> Iterator[Msg]:
    """Words of any length, cut into entries that fit a message, none lost."""
    for text in said:
        yield from (words(text[at : at + LONGEST]) for at in range(0, len(text), LONGEST))


def _age(told: Dossier) -> Msg | None:
    if told.months is not None and told.months < INFANT:
        return _n("{n} month", "{n} months")(n=told.months)
    return None if told.age is None else _n("{n} year", "{n} years")(n=told.age)


def _label(told: Dossier, step: str) -> Msg | None:
    fact: Fact | None = told.facts.get(step)
    return None if fact is None else fact.label


def _joined(parts: Sequence[Msg], between: str = ", ") -> Msg:
    """Several sentences in a row, each still to be said in the reader's language."""
    args: tuple[tuple[str, Arg], ...] = tuple((f"p{n}", part) for n, part in enumerate(parts))
    return Msg(between.join(f"{{{name}}}" for name, _part in args), args=args)


def _albums(heaps: Sequence[Heap], say: Say) -> Iterator[tuple[Enclosure, ...]]:
    for heap in heaps:
        for kind, run in groupby(heap.records, key=lambda record: _TOGETHER.get(record.file.kind, "")):
            enclosures = [_enclosure(heap, record, say) for record in run]
            size = ALBUM if kind else 1
            yield from (tuple(enclosures[at : at + size]) for at in range(0, len(enclosures), size))


def _enclosure(heap: Heap, record: Record, say: Say) -> Enclosure:
    head = _("No. {n} · {pile}")(n=record.number, pile=heap.label)
    return Enclosure(f"record:{record.number}", record.number, record.file, caption(record.file, head, say))
