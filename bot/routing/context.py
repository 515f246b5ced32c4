"""What a word is worth where it stands: neither a relative's illness nor a cause is the diagnosis."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from .features import Token, tokens
from .rules import Aside, rules

_NOT = frozenset({"не", "not", "never"})
_REACH = 12
"""Words after which a relative or a denial is forgotten, when no comma ends it before."""


def worth(text: str, words: Sequence[Token]) -> dict[int, float]:
    """The worth of words by position, from 0 to 1; words that are not named are worth 1.

    `words` are `tokens(text)`. Idle words are worth nothing. What follows “his grandmother had” or “на фоне”
    up to the next comma or full stop counts as little as the rules say; of what follows “not” or “исключили”,
    nothing counts. Words of denial may also stand behind: “рак исключили”.
    """
    ends = _clauses(text, words)
    shouted = text.isupper()
    weighed = {place: 0.0 for place, token in enumerate(words) if _idle(token, shouted=shouted)}
    for place in range(len(words)):
        for cue in _cues().get(words[place].word[:2], ()):
            if not _stands(cue.stems, words, place) or (place and words[place - 1].word in _NOT):
                continue
            clause = [p for p in range(len(words)) if ends[p] == ends[place]]
            if cue.rule.behind:
                span = [p for p in clause if p < place and place - p <= cue.rule.reach]
            else:
                after = place + len(cue.stems)
                span = [p for p in clause if after <= p < after + min(cue.rule.reach, _REACH)]
            for p in span:
                weighed[p] = min(weighed.get(p, 1.0), cue.rule.worth)
    return weighed


def _idle(token: Token, *, shouted: bool) -> bool:
    """Whether a word speaks for no desk; shouted in a calm text, ALL and IT are abbreviations."""
    abbreviation = token.said.isupper() and len(token.said) > 1 and not shouted
    return token.word in rules().idle and not abbreviation


@dataclass(frozen=True, slots=True)
class _Cue:
    stems: tuple[str, ...]
    rule: Aside


@cache
def _cues() -> Mapping[str, tuple[_Cue, ...]]:
    """Every cue, under the two letters it begins with."""
    cues = [
        _Cue(tuple(t.word for t in tokens(said)), rule)
        for rule in rules().asides.values()
        for said in rule.words
    ]
    starts = {cue.stems[0][:2] for cue in cues}
    return {start: tuple(cue for cue in cues if cue.stems[0][:2] == start) for start in starts}


def _stands(stems: Sequence[str], words: Sequence[Token], place: int) -> bool:
    here = words[place : place + len(stems)]
    return len(here) == len(stems) and all(
        # A short cue is a whole word: «не» begins far too many others.
        token.word == stem if len(stem) <= len("дед") else token.word.startswith(stem)
        for stem, token in zip(stems, here, strict=True)
    )


def _clauses(text: str, words: Sequence[Token]) -> Mapping[int, int]:
    """For each word, which part of the text between commas and full stops it stands in."""
    found: dict[int, int] = {}
    at = part = 0
    for place, token in enumerate(words):
        start = text.find(token.said, at)
        part += sum(c in ",.;:!?\n()" for c in text[at:start])
        at = start + len(token.said)
        found[place] = part
    return found
