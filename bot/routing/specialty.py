"""Which desk should read a case, with the reasons a coordinator can check."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from bot import icd10
from bot.alarms import Alarm, alarms
from bot.case.case import Case
from bot.case.dossier import Dossier, dossier
from bot.engine.message import Msg, _

from .desks import NAMES
from .hearing import Words, hear, says_nothing
from .lexicon import Hit
from .rules import TRIAGE, Owner, inside_any, niche, owner, rules
from .several import parted
from .signals import rare, urgent
from .treatments import radiation, treatments

ADULT = 18
SURE = 0.7
"""A first desk at least this likely is decided on."""
AGREED = 0.6
"""So likely is enough where a word of the rules speaks for the desk, too."""
OFFERED = 0.25
"""Between this and SURE the two likeliest desks are offered, for one tap by a person."""
APART = 0.1
"""Desks less likely than this, all together, are not what the words mean."""
SHOWN = 4
GENETICS = "genetics_metabolic"
_WHISPER = 0.01
_CODE, _ALSO, _STEP = 0.9, 0.6, 0.05


@dataclass(frozen=True, slots=True)
class Query:
    """What a decision rests on: words by their part, codes in their one spelling, age in full years.

    `days` are left until the family has to decide, where that day is known.
    """

    diagnosis: str = ""
    codes: tuple[str, ...] = ()
    age: int | None = None
    sex: str | None = None
    proposed: str = ""
    aside: str = ""
    days: int | None = None


@dataclass(frozen=True, slots=True)
class Ranked:
    """A desk, with how sure we are (0 to 1) and why."""

    code: str
    score: float
    reasons: tuple[Msg, ...]


@dataclass(frozen=True, slots=True)
class Decision:
    """Desks, best first, and whether we dare to choose.

    When we `abstained`, the case goes to general triage and `ranked` is only what we would have guessed.
    `niche` is the narrower room of the first desk. `ask` says what would decide an open case. `red_flags`
    are what in the family's own words may be an emergency today; they never decide anything. `urgent` says
    why a person should look today, `rare` why the illness may be a rare one: genetics then gets a copy.
    `question` is asked of the family when its code contradicts its words or the patient's sex.
    """

    ranked: tuple[Ranked, ...]
    niche: str | None = None
    abstained: bool = False
    minor: bool = False
    red_flags: tuple[Alarm, ...] = ()
    ask: tuple[Msg, ...] = ()
    question: Msg | None = None
    urgent: tuple[Msg, ...] = ()
    rare: tuple[Msg, ...] = ()

    @property
    def desk(self) -> str:
        """Who gets the case."""
        return TRIAGE if self.abstained else self.ranked[0].code

    @property
    def offered(self) -> tuple[Ranked, ...]:
        """The two desks a person may choose between with one tap, when we were nearly sure."""
        likely = [one for one in self.ranked if one.code != TRIAGE]
        return tuple(likely[:2]) if self.abstained and likely and likely[0].score >= OFFERED else ()

    @property
    def shown(self) -> tuple[Ranked, ...]:
        """What staff read: the desks, or that a person decides, with the two that are offered."""
        if not self.abstained:
            return self.ranked
        unsure = _("no desk is clearly the right one")
        reason = unsure if self.offered else _("too little was said to choose a desk")
        return (Ranked(TRIAGE, 1.0, (reason,)), *self.offered)


def route(case: Case) -> Decision:
    """Decide for a submitted case. Pure: the same case, the same decision."""
    return decide(_query(dossier(case)))


def decide(query: Query) -> Decision:
    """Decide from codes first, then words, then the proposed treatment and the age."""
    parts = parted(query.diagnosis, query.proposed)
    heard = hear(parts.main, f"{query.proposed}\n{query.aside}\n{parts.others}")
    codes = dict.fromkeys((*icd10.find(parts.main), *query.codes)) if parts.chosen else query.codes
    owned = [(code, found) for code in codes if (found := owner(code)) and found.desk != TRIAGE]
    board = _by_code(owned, heard) if owned else _by_words(heard)
    doubt = _doubt(query, owned, heard, board)
    # Age and treatment shape the guess, too, when nobody dares to choose.
    board.pop(TRIAGE, None)
    board = _of_age(_treatments(board, query), query.age, heard)
    said = f"{query.diagnosis}\n{query.proposed}\n{query.aside}"
    minor = query.age is not None and query.age < ADULT
    hints = rare(said, query.codes, minor=minor, tumour=_of_tumours(_likely(board)))
    return Decision(
        ranked=_with_copy(_ranked(board), hints),
        niche=None if doubt else _niche(_order(board)[0], owned, heard, query.age),
        abstained=doubt is not None,
        minor=minor,
        red_flags=alarms(said),
        ask=(doubt.ask,) if doubt else (),
        question=doubt.question if doubt else None,
        urgent=urgent(said, query.days),
        rare=hints,
    )


@dataclass(frozen=True, slots=True)
class _Line:
    score: float = 0.0
    reasons: tuple[Msg, ...] = field(default=())

    def with_(self, score: float, reason: Msg) -> "_Line":
        return replace(self, score=max(self.score, score), reasons=(*self.reasons, reason))


_Board = dict[str, _Line]


@dataclass(frozen=True, slots=True)
class _Doubt:
    """Why nobody dares to choose: what staff read, and what only the family can answer."""

    ask: Msg
    question: Msg | None = None


def _doubt(query: Query, owned: Sequence[tuple[str, Owner]], heard: Words, board: _Board) -> _Doubt | None:
    for code, _owner in owned:
        if not _goes(code, query.sex):
            return _Doubt(
                _("Code {code} does not go with the patient's sex. Which of the two is right?")(code=code),
                _(
                    "One question: the code {code} does not go with the patient's sex as we have noted it. "
                    "Which of the two is wrong? You can simply write it here."
                )(code=code),
            )
    if clash := _clash(owned, heard):
        code, found = owned[0]
        one, other = NAMES[found.desk], NAMES[clash]
        return _Doubt(
            _("The code speaks of {one}, the words of {other}. Which is right?")(one=one, other=other),
            _(
                "One question: the code {code} usually belongs to “{one}”, and your words to “{other}”. "
                "What does the paper say? You can write it here or send a photo of the page."
            )(code=code, one=one, other=other),
        )
    if not owned and (says_nothing(query.diagnosis) or not _clear(board, heard)):
        return _Doubt(_("The diagnosis as the paper words it, or its ICD-10 code, would decide it."))
    return None


def _niche(desk: str, owned: Sequence[tuple[str, Owner]], heard: Words, age: int | None) -> str | None:
    """By the code; else by the words, which beside a code may only name a room that no code has.

    Age decides between a room for children and its twin for adults.
    """
    rule = rules().desks[desk]
    found = niche(desk, owned[0][0]) if owned else None
    if found is None:
        meant = heard.niche(desk)
        found = meant if meant and not (owned and rule.niches[meant]) else None
    if found is None or age is None:
        return found
    twins = rule.grown if age >= ADULT else {grown: young for young, grown in rule.grown.items()}
    return twins.get(found, found)


def _query(told: Dossier) -> Query:
    words = told.diagnosis or ""
    codes = dict.fromkeys((*((told.icd,) if told.icd else ()), *icd10.find(words)))
    return Query(
        diagnosis=words,
        codes=tuple(codes),
        age=told.age,
        sex=told.sex,
        proposed=told.proposed or "",
        aside="\n".join((told.reason or "", *told.tried, *told.asides)),
        days=_days(told),
    )


def _days(told: Dossier) -> int | None:
    if told.by_when is None or len(told.by_when) < len("2026-10-01"):
        return None
    return (date.fromisoformat(told.by_when) - told.submitted).days


def _by_code(owned: Sequence[tuple[str, Owner]], heard: Words) -> _Board:
    board: _Board = {}
    for rank, (code, found) in enumerate(owned):
        _raise(board, found.desk, _CODE - 2 * rank * _STEP, _of_code(code, found))
        for place, desk in enumerate(found.also):
            score = _ALSO - (rank + place) * _STEP
            _raise(board, desk, max(score, _STEP), _("also right for code {code}")(code=code))
    for desk, share in _loudest(heard):
        if desk in board:
            _raise(board, desk, min(board[desk].score + _STEP, 1.0), _words(heard, desk))
        else:
            _raise(board, desk, min(share, _ALSO) / 2, _words(heard, desk))
    return board


def _by_words(heard: Words) -> _Board:
    return {desk: _Line(share, (_words(heard, desk),)) for desk, share in _loudest(heard)}


def _loudest(heard: Words) -> list[tuple[str, float]]:
    ranked = sorted(heard.shares.items(), key=lambda one: (-one[1], one[0]))
    return [(desk, share) for desk, share in ranked[:SHOWN] if share >= _WHISPER]


def _treatments(board: _Board, query: Query) -> _Board:
    """Move or widen the choice by what is proposed."""
    if not board:
        return board
    first = _order(board)[0]
    hits = treatments(query.proposed)
    for name, rule in rules().treatments.items():
        said = _said(hit for hit in hits if hit.owner == name)
        if said and first in rule.source:
            _raise(board, rule.to, min(board[first].score + _STEP, 1.0), _("proposed: {words}")(words=said))
            break
    rays = _said(radiation(query.proposed))
    if rays and _of_tumours(first):
        score = max(board[first].score - 2 * _STEP, _STEP)
        _raise(board, "radiation_oncology", score, _("proposed: {words}")(words=rays))
    return board


def _of_tumours(desk: str) -> bool:
    return desk.endswith("_oncology") or rules().desks[desk].group == "oncology"


def _of_age(board: _Board, age: int | None, heard: Words) -> _Board:
    """A desk for children stands before the first for a child, and gives way to one for adults."""
    if not board or age is None:
        return board
    first = _order(board)[0]
    rule = rules().desks[first]
    if age < ADULT and rule.minors:
        score = min(board[first].score + _STEP, 1.0)
        _raise(board, rule.minors, score, _("age {n}: a desk for children")(n=age))
    elif age >= ADULT and rule.adults:
        score = board.pop(first).score
        _raise(board, _grown(first, rule.adults, heard), score, _("age {n}: a desk for adults")(n=age))
    return board


def _grown(desk: str, usual: str, heard: Words) -> str:
    """Of the desks whose children go to this one, the one the words speak of most; else the usual one."""
    desks = [name for name, rule in rules().desks.items() if rule.minors == desk]
    best = max(desks, key=lambda name: heard.shares[name])
    return best if heard.shares[best] else usual


def _clash(owned: Sequence[tuple[str, Owner]], heard: Words) -> str | None:
    """The desk the words clearly speak of when no code can be meant by it."""
    if not owned:
        return None
    right = {desk for _code, found in owned for desk in (found.desk, *found.also)}
    groups = {rules().desks[desk].group for desk in right}
    loudest, share = max(heard.shares.items(), key=lambda one: one[1])
    agreeing = sum(heard.shares[desk] for desk in right)
    elsewhere = loudest != TRIAGE and rules().desks[loudest].group not in groups
    return loudest if elsewhere and share >= SURE and agreeing < APART else None


def _clear(board: _Board, heard: Words) -> bool:
    """Whether the first desk is sure enough to be decided on."""
    first = _first(board)
    return first != TRIAGE and board[first].score >= (AGREED if heard.named(first) else SURE)


def _likely(board: _Board) -> str:
    """The first desk, if it is more than a guess."""
    first = _first(board)
    return first if first in board and board[first].score >= OFFERED else TRIAGE


def _goes(code: str, sex: str | None) -> bool:
    match sex:
        case "female":
            return not inside_any(code, rules().male)
        case "male":
            return not inside_any(code, rules().female)
        case _:
            return True


def _ranked(board: _Board) -> tuple[Ranked, ...]:
    found = [Ranked(desk, round(board[desk].score, 2), board[desk].reasons) for desk in _order(board)][:SHOWN]
    return tuple(found) or (Ranked(TRIAGE, 1.0, (_("too little was said to choose a desk"),)),)


def _with_copy(ranked: tuple[Ranked, ...], hints: tuple[Msg, ...]) -> tuple[Ranked, ...]:
    """Genetics stands last when the illness may be a rare one and nothing else brought it in."""
    if not hints or any(one.code == GENETICS for one in ranked):
        return ranked
    return (*ranked, Ranked(GENETICS, _STEP, (_("a copy, as the illness may be a rare one"), *hints)))


def _first(board: _Board) -> str:
    return next(iter(_order(board)), TRIAGE)


def _order(board: _Board) -> list[str]:
    return sorted(board, key=lambda desk: (-board[desk].score, desk))


def _raise(board: _Board, desk: str, score: float, reason: Msg) -> None:
    board[desk] = board.get(desk, _Line()).with_(score, reason)


def _of_code(code: str, found: Owner) -> Msg:
    if "-" in found.range:
        return _("code {code}, from {range}")(code=code, range=found.range)
    return _("code {code}")(code=code)


def _words(heard: Words, desk: str) -> Msg:
    return _("words: {words}")(words=", ".join(heard.telling(desk)))


def _said(hits: Iterable[Hit]) -> str:
    return ", ".join(dict.fromkeys(hit.said for hit in hits))
