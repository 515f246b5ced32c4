"""What staff received, read in their group, beside what the family told."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.engine import Chosen, Coded, Contact, Own, Question, Text
from bot.engine.dialog import Dialog
from bot.engine.field import tidy
from bot.engine.route import step_at

from .chat import Chat, Json, file_of, said
from .memory import Memory

WITHHELD = frozenset({("name",)})
"""Answers that never leave the database for a chat."""


@dataclass(frozen=True, slots=True)
class Told:
    """What staff have to find: words, the `file_unique_id` of every file in order; and what they must not."""

    words: tuple[str, ...]
    files: tuple[str, ...]
    withheld: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Received:
    """A topic, read from top to bottom: its words, and the `file_unique_id` of every file."""

    thread: int
    title: str
    words: tuple[str, ...]
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a case; every tuple is empty when all is well."""

    lost: tuple[str, ...] = ()
    doubled: tuple[str, ...] = ()
    leaked: tuple[str, ...] = ()
    disordered: bool = False

    @property
    def well(self) -> bool:
        """Everything is there once, in order, and nothing that should not be."""
        return not (self.lost or self.doubled or self.leaked or self.disordered)


def received(group: Chat, code: str) -> Received | None:
    """The topic of a case, or nothing when there is none yet."""
    for message in group.messages.values():
        title = str(message.get("forum_topic_created", {}).get("name", ""))
        if title.split(" ", 1)[0] == code:
            return _read(group, message["message_thread_id"], title)
    return None


def told(dialog: Dialog, memory: Memory) -> Told:
    """What staff have to read of all that was told: words of the family's own, and its files."""
    names = tuple(str(memory.answers[path]) for path in WITHHELD if path in memory.answers)
    added = [addition.file.unique for addition in memory.added if addition.file]
    files = [ref.unique for pile in memory.piles() for ref in pile.files]
    return Told(tuple(_own_words(dialog, memory)), (*files, *added), names)


def verdict(was: Told, found: Received | None) -> Verdict:
    """Compare what was told with what arrived."""
    if found is None:
        return Verdict(lost=(*was.words, *was.files))
    page = _flat(" ".join((found.title, *found.words)))
    counts = Counter(found.files)
    repeated = [text for text, times in Counter(found.words).items() if times > 1]
    return Verdict(
        lost=(
            *(each for each in was.words if _flat(each) not in page),
            *(each for each in was.files if each not in counts),
        ),
        doubled=(*repeated, *(each for each, times in counts.items() if times > 1)),
        leaked=(
            *(each for each in was.withheld if _flat(each) in page),
            *(each for each in counts if each not in was.files),
        ),
        disordered=[each for each in dict.fromkeys(found.files) if each in was.files]
        != [each for each in was.files if each in counts],
    )


def _own_words(dialog: Dialog, memory: Memory) -> Iterator[str]:
    for path, answer in memory.answers.items():
        step = step_at(dialog, path)
        if path in WITHHELD or not isinstance(step, Question):
            continue
        match step.field, answer:
            case ((Text() | Coded() | Contact()), str(text)):
                yield text
            case _, Chosen(items=items):
                yield from (item.text for item in items if isinstance(item, Own))
            case _:
                pass
    if memory.sent is not None:
        yield from memory.sent.asides
    yield from (addition.text for addition in memory.added if addition.text)


def _read(group: Chat, thread: int, title: str) -> Received:
    inside = [
        message
        for _id, message in sorted(group.messages.items())
        if message.get("message_thread_id") == thread and "forum_topic_created" not in message
    ]
    return Received(thread, title, tuple(_words(inside)), tuple(_found(inside)))


def _words(messages: Sequence[Json]) -> Iterator[str]:
    return (text for message in messages if (text := said(message)))


def _found(messages: Sequence[Json]) -> Iterator[str]:
    return (file["file_unique_id"] for message in messages if (file := file_of(message)))


def _flat(text: str) -> str:
    return " ".join(tidy(text).split())
