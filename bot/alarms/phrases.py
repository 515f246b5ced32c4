"""A small language for phrases in which a clinician can check the signs of an emergency.

A word stands for every word that begins with it (`кровотеч`: кровотечение, кровотечения); `now!` is that
word and no other. `(a|b c)` is either. Words follow each other directly; over `~` up to four others may stand
between them, commas too, but never the end of a sentence. Parts joined by ` & ` stand near each other, in
any order, in one sentence or two.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

LONGEST = 4000
"""Characters of a text that are heard; an emergency is not told in more."""
_REACH = 4
_NEAR = 14
_KEY = 2
_PART = re.compile(r"(?P<word>\w+)|(?P<stop>[.!?;…\n]+)|(?P<pause>[,:()\u2013\u2014]+)")
_DECIMAL = re.compile(r"(?<=\d)[.,](?=\d)")
_LONG_WAYS = re.compile(r"\(([^()]* [^()]*)\)")
_APOSTROPHE = re.compile("['’ʼ`]")


@dataclass(frozen=True, slots=True)
class Word:
    """A word in small letters, ё as е, without apostrophes; which sentence and which clause it stands in."""

    text: str
    sentence: int
    clause: int


@dataclass(frozen=True, slots=True)
class Step:
    """One word of a phrase: the beginnings and whole words that fit, `reach` others may come before it."""

    beginnings: tuple[str, ...]
    whole: tuple[str, ...]
    reach: int

    def fits(self, word: str) -> bool:
        """Whether this word will do."""
        return word in self.whole or word.startswith(self.beginnings)


@dataclass(frozen=True, slots=True)
class Found:
    """Where a phrase stands: its name, with the first and last word of each of its parts by position."""

    name: str
    spans: tuple[tuple[int, int], ...]

    @property
    def first(self) -> int:
        """The position of the first word of all."""
        return min(first for first, _last in self.spans)

    @property
    def last(self) -> int:
        """The position of the last word of all."""
        return max(last for _first, last in self.spans)


class Phrases:
    """Phrases under names, looked up together."""

    def __init__(self, named: Mapping[str, Iterable[str]]) -> None:
        self._by_head: dict[str, list[tuple[str, list[str]]]] = defaultdict(list)
        self._by_start: dict[str, list[tuple[str, tuple[Step, ...]]]] = defaultdict(list)
        parts: dict[str, None] = {}
        for name, phrases in named.items():
            for phrase in phrases:
                head, *others = phrase.split(" & ")
                self._by_head[head].append((name, others))
                parts |= dict.fromkeys((head, *others))
        # A part that several phrases share is looked up once.
        for part in parts:
            for steps in map(_steps, _plain(part)):
                for start in {text[:_KEY] for text in (*steps[0].beginnings, *steps[0].whole)}:
                    self._by_start[start].append((part, steps))

    def find(self, words: Sequence[Word]) -> Iterator[Found]:
        """Every phrase in these words, once for each place of its first part."""
        spans = self._spans(words)
        for head, places in spans.items():
            for name, others in self._by_head.get(head, ()):
                for place in places:
                    rest = [_nearest(place, spans.get(other, ()), words) for other in others]
                    if all(rest):
                        yield Found(name, (place, *(one for one in rest if one)))

    def _spans(self, words: Sequence[Word]) -> Mapping[str, Sequence[tuple[int, int]]]:
        found: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for first, word in enumerate(words):
            # A beginning of one letter stands under that letter.
            for start in {word.text[:_KEY], word.text[:1]}:
                for part, steps in self._by_start.get(start, ()):
                    if steps[0].fits(word.text) and (last := _end(steps, words, first)) is not None:
                        found[part].append((first, last))
        return found


def split(text: str) -> list[Word]:
    """The words of a text, of which the first few thousand characters are read."""
    plain = _APOSTROPHE.sub("", _DECIMAL.sub("_", text[:LONGEST].lower().replace("ё", "е")))
    found, sentence, clause = [], 0, 0
    for part in _PART.finditer(plain):
        if part["word"]:
            found.append(Word(part["word"], sentence, clause))
        else:
            clause += 1
            sentence += part["stop"] is not None
    return found


def _plain(part: str) -> Iterator[str]:
    """The part, with each choice between more than single words written out."""
    if ways := _LONG_WAYS.search(part):
        head, tail = part[: ways.start()], part[ways.end() :]
        for way in ways[1].split("|"):
            yield from _plain(f"{head}{way}{tail}")
    else:
        yield part


def _steps(phrase: str) -> tuple[Step, ...]:
    steps, reach = [], 0
    for part in phrase.split():
        if part == "~":
            reach = _REACH
            continue
        ways = part.strip("()").split("|")
        beginnings = tuple(way for way in ways if not way.endswith("!"))
        steps.append(Step(beginnings, tuple(way[:-1] for way in ways if way.endswith("!")), reach))
        reach = 0
    return tuple(steps)


def _nearest(
    place: tuple[int, int], others: Sequence[tuple[int, int]], words: Sequence[Word]
) -> tuple[int, int] | None:
    """The closest of the others that is not far away and does not share a word with this place."""
    near = [
        (distance, other)
        for other in others
        if 0 < (distance := max(other[0] - place[1], place[0] - other[1])) <= _NEAR
        and abs(words[other[0]].sentence - words[place[0]].sentence) <= 1
    ]
    return min(near)[1] if near else None


def _end(steps: tuple[Step, ...], words: Sequence[Word], at: int) -> int | None:
    """The position of the phrase's last word when its first one stands at `at`."""
    if len(steps) == 1:
        return at
    for place in range(at + 1, min(at + 2 + steps[1].reach, len(words))):
        if words[place].sentence != words[at].sentence:
            return None
        if steps[1].fits(words[place].text) and (end := _end(steps[1:], words, place)) is not None:
            return end
    return None
