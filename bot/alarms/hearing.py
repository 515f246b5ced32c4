"""Whether words speak of an emergency today: not one long past, feared, denied or in good hands already."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.engine.message import Msg

from .cues import ACUTE, ASKED, DENIED, HABIT, KIN, LED_BY, LONG_AGO, PAST, SETTLED, SUPPOSED
from .phrases import Found, Phrases, Word, split
from .signs import SELF_HARM, SIGNS

_CUES = {
    "acute": ACUTE,
    "past": PAST,
    "long ago": LONG_AGO,
    "habit": HABIT,
    "asked": ASKED,
    "supposed": SUPPOSED,
    "kin": KIN,
    "settled": SETTLED,
    "denied": DENIED,
    "led": LED_BY,
}
_QUIET = frozenset({"past", "habit", "asked", "kin"})
_ALONE = {f"{sign.name} alone": sign for sign in SIGNS}
_SUDDEN = {f"{sign.name} suddenly": sign for sign in SIGNS}
_PHRASES = Phrases(
    _CUES
    | {name: sign.alone for name, sign in _ALONE.items()}
    | {name: sign.sudden for name, sign in _SUDDEN.items()}
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
    enough alone, others only beside a word like “suddenly” or beside another sign; a sign that is denied,
    feared, usual, somebody else's or years old in its own clause is none, and neither is one in intensive
    care. Thoughts of suicide are heard always, unless denied or long gone.
    """
    words = split(text)
    found = list(_PHRASES.find(words))
    signs = [one for one in found if one.name not in _CUES]
    if not signs:
        return ()
    told = _Told(words, [one for one in found if one.name in _CUES])
    heard = {_ALONE[one.name].name for one in signs if one.name in _ALONE and told.stands(one)}
    soft = [one for one in signs if one.name in _SUDDEN and told.stands(one)]
    heard |= {_SUDDEN[one.name].name for one in soft if told.bursts(one)}
    if not told.quiet():
        heard |= {_SUDDEN[one.name].name for one in soft if any(_apart(one, other) for other in soft)}
    return tuple(Alarm(sign.name, sign.explained) for sign in SIGNS if sign.name in heard)


def explained(name: str) -> Msg:
    """How a sign is called, by its name; raises KeyError for a name that is none."""
    return _EXPLAINED[name]


class _Told:
    """How a text is told: which of its clauses speak of now, of the past, of a fear."""

    def __init__(self, words: Sequence[Word], cues: Sequence[Found]) -> None:
        self._words = words
        self._clauses: Mapping[int, set[str]] = defaultdict(set)
        self._sentences: Mapping[int, set[str]] = defaultdict(set)
        for cue in cues:
            self._clauses[words[cue.first].clause].add(cue.name)
            self._sentences[words[cue.first].sentence].add(cue.name)
        self._every = {cue.name for cue in cues}
        self._led = [cue for cue in cues if cue.name == "led"]
        self._denied = [cue for cue in cues if cue.name == "denied"]

    def quiet(self) -> bool:
        """Whether anything at all is told as past, usual, feared or somebody else's."""
        return bool(self._every & _QUIET)

    def stands(self, sign: Found) -> bool:
        """Whether the sign is neither denied nor told as what is not now."""
        if self._is_denied(sign):
            return False
        here = _all(self._clauses, {self._words[place].clause for span in sign.spans for place in span})
        if sign.name in _ALONE and _ALONE[sign.name].name == SELF_HARM:
            return "acute" in here or not here & {"long ago", "kin"}
        if "settled" in self._every or "supposed" in here:
            return False
        return "acute" in here or not here & _QUIET

    def bursts(self, sign: Found) -> bool:
        """Whether a sign that stands is told as something that has just begun."""
        clauses = range(self._words[sign.first].clause, self._words[sign.last].clause + 1)
        here = _all(self._clauses, clauses)
        if "acute" in here and not here & _QUIET:
            return True
        sentence = self._words[sign.last].sentence
        near = _all(self._sentences, range(sentence - 1, sentence + 2))
        return "acute" in near and not self._sentences.get(sentence, set()) & _QUIET

    def _is_denied(self, sign: Found) -> bool:
        """“No” or “risk of” right before a part of it, or “was ruled out” behind, in the same clause."""
        return any(
            any(0 < first - cue.last <= _BESIDE and self._together(cue.last, first) for cue in self._led)
            or any(
                0 < cue.first - last <= _BESIDE and self._together(last, cue.first) for cue in self._denied
            )
            for first, last in sign.spans
        )

    def _together(self, one: int, other: int) -> bool:
        return self._words[one].clause == self._words[other].clause


def _apart(one: Found, other: Found) -> bool:
    """Whether they stand in different words, so that each adds to the other."""
    return one.last < other.first or other.last < one.first


def _all(named: Mapping[int, set[str]], places: Iterable[int]) -> set[str]:
    return {name for place in places for name in named.get(place, ())}
