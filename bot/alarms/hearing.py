"""Whether words speak of an emergency today: not one long past, feared, denied or in good hands already."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from bot.engine.message import Msg

from .cues import ACUTE, DENIED, HABIT, LED_BY, PAST, SETTLED
from .phrases import Found, Phrases, Word, split
from .signs import SELF_HARM, SIGNS

_ALONE = Phrases({sign.name: sign.alone for sign in SIGNS})
_SUDDEN = Phrases({sign.name: sign.sudden for sign in SIGNS})
_CUES = Phrases(
    {"acute": ACUTE, "past": PAST, "habit": HABIT, "settled": SETTLED, "denied": DENIED, "led": LED_BY}
)
_BESIDE = 2
"""Words between which a denial still belongs to a sign."""
_EXPLAINED = {sign.name: sign.explained for sign in SIGNS}


@dataclass(frozen=True, slots=True)
class Alarm:
    """A sign that was heard; `explained` says it in words that fit a list: “bleeding”."""

    name: str
    explained: Msg


def alarms(text: str) -> tuple[Alarm, ...]:
    """The emergencies this text may speak of, in the order of `SIGNS`.

    Pure. For words a family types now; records tell of the past and would alarm for nothing. Some signs are
    enough alone, others only beside a word like “suddenly”; a sign that is denied, feared, usual or years old
    in its own clause is none, and neither is one in intensive care. Thoughts of suicide are heard always,
    unless denied.
    """
    words = split(text)
    cues = list(_CUES.find(words))
    heard = {found.name for found in _ALONE.find(words) if _fires(found, words, cues)}
    heard |= {found.name for found in _SUDDEN.find(words) if _bursts(found, words, cues)}
    return tuple(Alarm(sign.name, sign.explained) for sign in SIGNS if sign.name in heard)


def explained(name: str) -> Msg:
    """How a sign is called, by its name; raises KeyError for a name that is none."""
    return _EXPLAINED[name]


def _fires(found: Found, words: Sequence[Word], cues: Sequence[Found]) -> bool:
    if _denied(found, words, cues):
        return False
    if found.name == SELF_HARM:
        return True
    here = _named(cues, words, {words[found.last].clause})
    if "settled" in _named(cues, words, {word.clause for word in words}):
        return False
    return "acute" in here or not here & {"past", "habit"}


def _bursts(found: Found, words: Sequence[Word], cues: Sequence[Found]) -> bool:
    if not _fires(found, words, cues):
        return False
    sentence = words[found.last].sentence
    clauses = {word.clause for word in words if word.sentence == sentence}
    near = {word.clause for word in words if abs(word.sentence - sentence) <= 1}
    return "acute" in _named(cues, words, near) and not _named(cues, words, clauses) & {"past", "habit"}


def _denied(found: Found, words: Sequence[Word], cues: Sequence[Found]) -> bool:
    """“No” or “risk of” right before a part of it, or “was ruled out” right behind, in the same clause."""
    return any(
        (cue.name == "led" and 0 < first - cue.last <= _BESIDE and _together(words, cue.last, first))
        or (cue.name == "denied" and 0 < cue.first - last <= _BESIDE and _together(words, last, cue.first))
        for first, last in found.spans
        for cue in cues
    )


def _together(words: Sequence[Word], one: int, other: int) -> bool:
    return words[one].clause == words[other].clause


def _named(cues: Sequence[Found], words: Sequence[Word], clauses: AbstractSet[int]) -> set[str]:
    return {cue.name for cue in cues if words[cue.first].clause in clauses}
