"""Which desk should read a case, with the reasons a coordinator can check."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from bot import icd10
from bot.case.case import Case
from bot.case.dossier import Dossier, dossier
from bot.engine.message import Msg, _

from .desks import NAMES
from .lexicon import Hit, Lexicon, split
from .rules import TRIAGE, Owner, inside_any, niche, owner, rules

ADULT = 18
SURE = 0.4
"""A first desk below this is not sure enough to be chosen."""
APART = 0.1
"""Two desks of different groups closer than this leave the choice to a person."""
SHOWN = 4
_CODE, _ALSO, _STEP = 0.9, 0.6, 0.05
_MASS = 0.5
"""Weight of the unknown: one word alone never makes a desk certain."""
_CONTEXT = frozenset({"после", "фоне", "after", "due", "following"})
_CONTEXT_REACH = 4
_ASIDE = 0.3
"""What the reason and the treatments weigh beside the diagnosis."""


@dataclass(frozen=True, slots=True)
class Query:
    """What a decision rests on: words by their part, codes in their one spelling, age in full years."""

    diagnosis: str = ""
    codes: tuple[str, ...] = ()
    age: int | None = None
    sex: str | None = None
    proposed: str = ""
    aside: str = ""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A desk, with how sure we are (0 to 1) and why."""

    code: str
    score: float
    reasons: tuple[Msg, ...]


@dataclass(frozen=True, slots=True)
class Decision:
    """Desks, best first; the first one is general triage when we abstained.

    `niche` is the narrower room of the first desk. `ask` says what would decide an open case. `red_flags`
    name words that may mean an emergency today; they never decide anything.
    """

    ranked: tuple[Ranked, ...]
    niche: str | None = None
    abstained: bool = False
    minor: bool = False
    red_flags: tuple[str, ...] = ()
    ask: tuple[Msg, ...] = ()


def route(case: Case) -> Decision:
    """Decide for a submitted case. Pure: the same case, the same decision."""
    return decide(_query(dossier(case)))


def decide(query: Query) -> Decision:
    """Decide from codes first, then words, then the proposed treatment and the age."""
    heard = _heard(query)
    owned = [(code, found) for code in query.codes if (found := owner(code)) and found.desk != TRIAGE]
    impossible = next((code for code, _owner in owned if not _goes(code, query.sex)), None)
    board = _by_code(owned, heard) if owned else _by_words(heard)
    ask: tuple[Msg, ...] = ()
    if impossible is not None:
        ask = (
            _("Code {code} does not go with the patient's sex. Which of the two is right?")(code=impossible),
        )
    elif clash := _clash(owned, heard):
        ask = (
            _("The code speaks of {one}, the words of {other}. Which is right?")(
                one=NAMES[owned[0][1].desk], other=NAMES[clash]
            ),
        )
    elif not owned and not _clear(board):
        ask = (_("The diagnosis as the paper words it, or its ICD-10 code, would decide it."),)
    else:
        board = _minors(_treatments(board, query), query.age)
    return Decision(
        ranked=_ranked(board, abstained=bool(ask)),
        niche=None if ask or not owned else niche(_order(board)[0], owned[0][0]),
        abstained=bool(ask),
        minor=query.age is not None and query.age < ADULT,
        red_flags=_red_flags(query),
        ask=ask,
    )


@dataclass(frozen=True, slots=True)
class _Line:
    score: float = 0.0
    reasons: tuple[Msg, ...] = field(default=())

    def with_(self, score: float, reason: Msg) -> "_Line":
        return replace(self, score=max(self.score, score), reasons=(*self.reasons, reason))


_Board = dict[str, _Line]


@dataclass(frozen=True, slots=True)
class _Heard:
    """What the words say for one desk: how much, of which the diagnosis alone, and the words themselves."""

    weight: float
    diagnosis: float
    said: str


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
    )


def _by_code(owned: Sequence[tuple[str, Owner]], heard: Mapping[str, _Heard]) -> _Board:
    board: _Board = {}
    for rank, (code, found) in enumerate(owned):
        _raise(board, found.desk, _CODE - 2 * rank * _STEP, _of_code(code, found))
        for place, desk in enumerate(found.also):
            score = _ALSO - (rank + place) * _STEP
            _raise(board, desk, max(score, _STEP), _("also right for code {code}")(code=code))
    for desk, said in heard.items():
        if desk in board:
            _raise(board, desk, min(board[desk].score + _STEP, 1.0), _words(said))
        else:
            _raise(board, desk, min(_share(said, heard), _ALSO) / 2, _words(said))
    return board


def _by_words(heard: Mapping[str, _Heard]) -> _Board:
    return {desk: _Line(_share(said, heard), (_words(said),)) for desk, said in heard.items()}


def _treatments(board: _Board, query: Query) -> _Board:
    """Move or widen the choice by what is proposed."""
    if not board:
        return board
    first = _order(board)[0]
    hits = _treatment_words().find(split(query.proposed))
    for name, rule in rules().treatments.items():
        said = _said(hit for hit in hits if hit.owner == name)
        if said and first in rule.source:
            _raise(board, rule.to, min(board[first].score + _STEP, 1.0), _("proposed: {words}")(words=said))
            break
    radiation = _said(hit for hit in hits if hit.owner == "")
    if radiation and (first.endswith("_oncology") or rules().desks[first].group == "oncology"):
        score = max(board[first].score - 2 * _STEP, _STEP)
        _raise(board, "radiation_oncology", score, _("proposed: {words}")(words=radiation))
    return board


def _minors(board: _Board, age: int | None) -> _Board:
    if not board or age is None or age >= ADULT:
        return board
    first = _order(board)[0]
    if desk := rules().desks[first].minors:
        _raise(board, desk, min(board[first].score + _STEP, 1.0), _("age {n}: a desk for children")(n=age))
    return board


def _clash(owned: Sequence[tuple[str, Owner]], heard: Mapping[str, _Heard]) -> str | None:
    """The desk the diagnosis speaks of when no code can be meant by it."""
    said = {desk: words.diagnosis for desk, words in heard.items() if words.diagnosis >= 1}
    if not owned or not said:
        return None
    right = {desk for _code, found in owned for desk in (found.desk, *found.also)}
    groups = {rules().desks[desk].group for desk in right}
    loudest = max(said, key=lambda desk: said[desk])
    elsewhere = rules().desks[loudest].group not in groups and not right & set(said)
    return loudest if elsewhere and said[loudest] / (sum(said.values()) + _MASS) >= 2 * APART + SURE else None


def _clear(board: _Board) -> bool:
    """Whether the first desk is sure enough, and no desk of another kind is as likely."""
    first, second = (*_order(board), None, None)[:2]
    if first is None or board[first].score < SURE:
        return False
    if second is None or rules().desks[first].group == rules().desks[second].group:
        return True
    return board[first].score - board[second].score >= APART


def _goes(code: str, sex: str | None) -> bool:
    match sex:
        case "female":
            return not inside_any(code, rules().male)
        case "male":
            return not inside_any(code, rules().female)
        case _:
            return True


def _ranked(board: _Board, *, abstained: bool) -> tuple[Ranked, ...]:
    found = [Ranked(desk, round(board[desk].score, 2), board[desk].reasons) for desk in _order(board)][:SHOWN]
    if not abstained:
        return tuple(found)
    best = found[0].score if found else 0.0
    reason = _("too little was said to choose a desk") if not found else _("no desk is clearly the right one")
    return (Ranked(TRIAGE, round(1 - best / 2, 2), (reason,)), *found[: SHOWN - 1])


def _order(board: _Board) -> list[str]:
    return sorted(board, key=lambda desk: (-board[desk].score, desk))


def _raise(board: _Board, desk: str, score: float, reason: Msg) -> None:
    board[desk] = board.get(desk, _Line()).with_(score, reason)


def _heard(query: Query) -> dict[str, _Heard]:
    parts = ((query.diagnosis, 1.0), (f"{query.proposed}\n{query.aside}", _ASIDE))
    weights: dict[str, list[float]] = {}
    said: dict[str, list[str]] = {}
    for index, (text, worth) in enumerate(parts):
        tokens = split(text)
        for desk, hits in _grouped(_desk_words().find(tokens)):
            weights.setdefault(desk, [0.0] * len(parts))[index] = worth * _weight(hits, tokens)
            said.setdefault(desk, []).append(_said(hits))
    return {
        desk: _Heard(sum(of), of[0], ", ".join(dict.fromkeys(said[desk]))) for desk, of in weights.items()
    }


def _grouped(hits: Iterable[Hit]) -> Iterator[tuple[str, list[Hit]]]:
    by_owner: dict[str, list[Hit]] = {}
    for hit in hits:
        by_owner.setdefault(hit.owner, []).append(hit)
    yield from by_owner.items()


def _weight(hits: Sequence[Hit], tokens: Sequence[str]) -> float:
    """Each word counts once; a phrase is worth a little more, and what only explains the illness, half."""
    places = {place for hit in hits for place in hit.places}
    phrase = 0.5 if any(len(hit.places) > 1 for hit in hits) else 0.0
    before = {p: tokens[max(p - _CONTEXT_REACH, 0) : p] for p in places}
    return phrase + sum(0.5 if _CONTEXT & {w.lower() for w in before[p]} else 1.0 for p in places)


def _share(said: _Heard, heard: Mapping[str, _Heard]) -> float:
    return said.weight / (sum(other.weight for other in heard.values()) + _MASS)


def _of_code(code: str, found: Owner) -> Msg:
    if "-" in found.range:
        return _("code {code}, from {range}")(code=code, range=found.range)
    return _("code {code}")(code=code)


def _words(said: _Heard) -> Msg:
    return _("words: {words}")(words=said.said)


def _said(hits: Iterable[Hit]) -> str:
    return ", ".join(dict.fromkeys(hit.said for hit in hits))


def _red_flags(query: Query) -> tuple[str, ...]:
    tokens = split(f"{query.diagnosis}\n{query.proposed}\n{query.aside}")
    return tuple(dict.fromkeys(hit.owner for hit in _alarm_words().find(tokens)))


@cache
def _desk_words() -> Lexicon:
    return Lexicon({name: desk.words for name, desk in rules().desks.items()})


@cache
def _treatment_words() -> Lexicon:
    """Words of each treatment under its name, words of radiation under no name."""
    return Lexicon({name: rule.words for name, rule in rules().treatments.items()} | {"": rules().radiation})


@cache
def _alarm_words() -> Lexicon:
    return Lexicon(rules().red_flags)
