"""What staff received, read in their group, beside what the family told."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.engine import Chosen, Coded, Contact, Own, Question, Text
from bot.engine.dialog import Dialog
from bot.engine.field import tidy
from bot.engine.route import step_at

from .chat import Chat, Json, file_of, said
from .family import Family

WITHHELD = frozenset({("name",)})
"""Answers that never leave the database for a chat."""


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


def verdict(family: Family, found: Received | None) -> Verdict:
    """Compare what was told with what arrived."""
    words, files = list(told(family.dialog, family)), _files(family)
    if found is None:
        return Verdict(lost=(*words, *files))
    page = _flat(" ".join((found.title, *found.words)))
    names = [_flat(str(family.memory.answers.get(path, ""))) for path in WITHHELD]
    counts = Counter(found.files)
    repeated = [text for text, times in Counter(found.words).items() if times > 1]
    return Verdict(
        lost=(
            *(each for each in words if _flat(each) not in page),
            *(each for each in files if each not in counts),
        ),
        doubled=(*repeated, *(each for each, times in counts.items() if times > 1)),
        leaked=(*(each for each in names if each and each in page), *(set(counts) - set(files))),
        disordered=[each for each in found.files if each in files] != files and set(files) <= set(counts),
    )


def told(dialog: Dialog, family: Family) -> Iterator[str]:
    """Everything the family put into words of its own and staff have to read."""
    for path, answer in family.memory.answers.items():
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
    if family.memory.sent is not None:
        yield from family.memory.sent.asides
    yield from (addition.text for addition in family.added if addition.text)


def _files(family: Family) -> list[str]:
    return [*family.files, *(addition.file.unique for addition in family.added if addition.file)]


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
