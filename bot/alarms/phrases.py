"""A small language for phrases in which a clinician can check the signs of an emergency.

A word stands for every word that begins with it (`кровотеч`: кровотечение, кровотечения); `now!` is that
word and no other, and so are words of one or two letters (`не`, `on`). `(a|b c)` is either. Words follow each
other directly; over `~` up to four others may stand between them, commas too, but never the end of a
sentence. Parts joined by ` & ` stand near each other, in any order, in one sentence or two.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

LONGEST = 4000
"""Characters of a text that are heard; an emergency is not told in more."""
_REACH = 4
_NEAR = 14
_SHORT = 2
_LONG = 24
_PIECE = re.compile(r"(?P<word>\w+)|(?P<stop>[.!?;…\n]+)|(?P<pause>[,:()\u2013\u2014]+)")
_DECIMAL = re.compile(r"(?<=\d)[.,](?=\d)")
_GROUP = re.compile(r"\([^()]*\)|\S+")
_APOSTROPHE = re.compile("['’ʼ`]")


@dataclass(frozen=True, slots=True)
class Word:
    """A word in small letters, ё as е, without apostrophes; which sentence and which clause it stands in."""

    text: str
    sentence: int
    clause: int


class _Branch:
    """Where some words of a way lead: the groups it ends in, and what may follow at once or further on."""

    __slots__ = ("ends", "far", "near")

    def __init__(self) -> None:
        self.ends: list[str] | None = None
        self.near: dict[str, _Branch] | None = None
        self.far: dict[str, _Branch] | None = None


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
        self._root = _Branch()
        self._alone: set[str] = set()
        self._by_head: dict[str, list[tuple[str, list[str]]]] = defaultdict(list)
        self._by_group: dict[str, list[tuple[str, list[tuple[str, int]]]]] = defaultdict(list)
        parts: dict[str, None] = {}
        for name, phrases in named.items():
            for phrase in phrases:
                head, *others = phrase.split(" & ")
                self._by_head[head].append((name, others))
                parts |= dict.fromkeys((head, *others))
        # A part that several phrases share is looked up once, and so is a group that several parts share.
        groups: dict[str, None] = {}
        for part in parts:
            (first, _), *further = _groups(part)
            if further:
                self._by_group[first].append((part, further))
            else:
                self._alone.add(part)
            groups |= dict.fromkeys((first, *(group for group, _ in further)))
        grown: dict[str, _Branch] = {}
        for group in groups:
            for way in group.strip("()").split("|"):
                branch = grown.get(way)
                if branch is None:
                    branch = grown[way] = _grow(self._root, way)
                if branch.ends is None:
                    branch.ends = [group]
                else:
                    branch.ends.append(group)

    def find(self, words: Sequence[Word]) -> Iterator[Found]:
        """Every phrase in these words, once for each place of its first part."""
        spans = self._parts(words)
        for head, places in spans.items():
            for name, others in self._by_head.get(head, ()):
                if not all(other in spans for other in others):
                    continue
                for place in places:
                    taken = [place]
                    for other in others:
                        if (near := _nearest(taken, spans[other], words)) is None:
                            break
                        taken.append(near)
                    else:
                        yield Found(name, tuple(taken))

    def _parts(self, words: Sequence[Word]) -> Mapping[str, Sequence[tuple[int, int]]]:
        """The first and the last word of every part that stands here."""
        groups: dict[str, dict[int, list[int]]] = defaultdict(dict)
        keys = [_keys(word.text) for word in words]
        begins = self._root.near or {}
        for first in range(len(words)):
            for key in keys[first]:
                if branch := begins.get(key):
                    _follow(branch, words, keys, first, first, groups)
        found: dict[str, list[tuple[int, int]]] = {}
        for group, places in groups.items():
            if group in self._alone:
                found[group] = [(first, min(lasts)) for first, lasts in places.items()]
            for part, further in self._by_group.get(group, ()):
                if further[0][0] not in groups or further[-1][0] not in groups:
                    continue
                ends = [(first, _end(further, groups, words, lasts)) for first, lasts in places.items()]
                if spans := [(first, last) for first, last in ends if last is not None]:
                    found[part] = spans
        return found


def split(text: str) -> list[Word]:
    """The words of a text, of which the first few thousand characters are read."""
    plain = _APOSTROPHE.sub("", _DECIMAL.sub("_", text[:LONGEST].lower().replace("ё", "е")))
    found, sentence, clause = [], 0, 0
    for part in _PIECE.finditer(plain):
        if part["word"]:
            found.append(Word(part["word"], sentence, clause))
        else:
            clause += 1
            sentence += part["stop"] is not None
    return found


def _groups(part: str) -> list[tuple[str, int]]:
    """The groups and words of a part in their order, with how many words may stand before each."""
    found, reach = [], 0
    for group in _GROUP.findall(part):
        if group == "~":
            reach = _REACH
        else:
            found.append((group, reach))
            reach = 0
    return found


def _grow(branch: _Branch, way: str) -> _Branch:
    """The branch at the end of this way, grown where there was none."""
    near = True
    for word in way.split() if " " in way else (way,):
        if word == "~":
            near = False
            continue
        nexts = branch.near if near else branch.far
        if nexts is None:
            nexts = {}
            if near:
                branch.near = nexts
            else:
                branch.far = nexts
        key = f"{word}!" if len(word) <= _SHORT and word.isalpha() else word
        further = nexts.get(key)
        if further is None:
            further = nexts[key] = _Branch()
        branch, near = further, True
    return branch


def _keys(word: str) -> tuple[str, ...]:
    """The word and all its beginnings, as they stand in phrases."""
    return (f"{word}!", *(word[:length] for length in range(1, min(len(word), _LONG) + 1)))


def _follow(
    branch: _Branch,
    words: Sequence[Word],
    keys: Sequence[tuple[str, ...]],
    first: int,
    at: int,
    groups: dict[str, dict[int, list[int]]],
) -> None:
    """Notes for every group of which a way begins at `first` and leads through here, where it ends."""
    for group in branch.ends or ():
        groups[group].setdefault(first, []).append(at)
    for nexts, reach in ((branch.near, 0), (branch.far, _REACH)):
        if not nexts:
            continue
        for place in range(at + 1, min(at + 2 + reach, len(words))):
            if words[place].sentence != words[at].sentence:
                break
            for key in keys[place]:
                if further := nexts.get(key):
                    _follow(further, words, keys, first, place, groups)


def _end(
    further: Sequence[tuple[str, int]],
    groups: Mapping[str, Mapping[int, Sequence[int]]],
    words: Sequence[Word],
    lasts: Sequence[int],
) -> int | None:
    """Where a part ends of which the first group ends at one of `lasts`."""
    for group, reach in further:
        places = groups.get(group)
        if not places:
            return None
        ends: list[int] = []
        for last in lasts:
            for place in range(last + 1, min(last + 2 + reach, len(words))):
                if place in places and words[place].sentence == words[last].sentence:
                    ends += places[place]
        if not ends:
            return None
        lasts = ends
    return min(lasts)


def _nearest(
    taken: Sequence[tuple[int, int]], others: Sequence[tuple[int, int]], words: Sequence[Word]
) -> tuple[int, int] | None:
    """The one of the others closest to the first of those taken: not far, and in words of its own."""
    place = taken[0]
    near = [
        (distance, other)
        for other in others
        if (distance := max(other[0] - place[1], place[0] - other[1])) <= _NEAR
        and all(other[0] > last or first > other[1] for first, last in taken)
        and abs(words[other[0]].sentence - words[place[0]].sentence) <= 1
    ]
    return min(near)[1] if near else None
