"""Nouns of the engine as bytes, back again unchanged."""

import json
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, assert_never

import orjson

from bot.engine.answer import (
    Answer,
    Answers,
    Chosen,
    File,
    Item,
    Own,
    Path,
    Picked,
    Pile,
    Ref,
    Rounds,
    Skipped,
)
from bot.engine.message import Arg, Msg, Partial
from bot.engine.session import Asking, Choosing, Ended, Leaving, Place, Reviewing, Session

# Written by hand because this runs once per update: each noun is a list that begins with its letter,
# and words and numbers stand for themselves. A letter, once given, keeps its meaning for ever.

Json = Any

_ODD = b" "
"""Begins what only the standard library can read again."""


def dump_session(session: Session) -> bytes:
    """The whole walk."""
    return _bytes(
        [
            session.case,
            session.dialog,
            session.version,
            _answers(session.answers),
            _place(session.place),
            session.today.isoformat(),
            None if session.remark is None else _msg(session.remark),
            session.sources,
            session.origin,
            session.asides,
        ]
    )


def load_session(raw: bytes) -> Session:
    """The walk as it was."""
    case, dialog, version, answers, place, today, remark, sources, origin, asides = _json(raw)
    return Session(
        case=case,
        dialog=dialog,
        version=version,
        answers=_to_answers(answers),
        place=_to_place(place),
        today=date.fromisoformat(today),
        remark=None if remark is None else _to_msg(remark),
        sources=tuple((source, tuple(path)) for source, path in sources),
        origin=origin,
        asides=tuple(asides),
    )


def dump_file(file: File) -> bytes:
    """A file as it arrived: its ids, name and words, not its content."""
    return _bytes(_file(file))


def load_file(raw: bytes) -> File:
    """The file as it was."""
    return File(*_json(raw))


def dump_addition(text: str, file: File | None) -> bytes:
    """What came after submitting."""
    return _bytes([text, None if file is None else _file(file)])


def load_addition(raw: bytes) -> tuple[str, File | None]:
    """What came, as it was."""
    text, file = _json(raw)
    return text, None if file is None else File(*file)


def dump_case(answers: Answers, order: Iterable[tuple[str, str]], asides: Sequence[str]) -> bytes:
    """A submitted case: its answers, (step, unique) of every record in order, and what was said beside."""
    return _bytes([_answers(answers), list(order), asides])


def load_case(raw: bytes) -> tuple[dict[Path, Answer], list[tuple[str, str]], tuple[str, ...]]:
    """The answers, the order of records and what was said beside."""
    answers, order, asides = _json(raw)
    return _to_answers(answers), [(step, unique) for step, unique in order], tuple(asides)


def dump_recent(recent: Sequence[int]) -> str:
    """Update ids as plain JSON."""
    return orjson.dumps(recent).decode()


def load_recent(raw: str | bytes) -> tuple[int, ...]:
    """Update ids again."""
    return tuple(orjson.loads(raw))


def _bytes(whole: Json) -> bytes:
    try:
        return orjson.dumps(whole)
    except TypeError:
        # Half a surrogate pair or a number past 64 bits: the standard library writes what orjson will not.
        return _ODD + json.dumps(whole).encode()


def _json(raw: bytes) -> Json:
    return json.loads(raw) if raw.startswith(_ODD) else orjson.loads(raw)


def _file(file: File) -> Json:
    return [file.id, file.unique, file.kind, file.name, file.mime, file.size, file.album, file.caption]


def _answers(answers: Answers) -> Json:
    return [(path, _answer(answer)) for path, answer in answers.items()]


def _answer(answer: Answer) -> Json:
    match answer:
        case str() | int():
            return answer
        case Skipped(reason=reason):
            return ["s", reason]
        case Chosen(items=items, closed=closed):
            return ["c", closed, [_item(item) for item in items]]
        case Pile(files=files, closed=closed):
            return ["f", closed, [(ref.unique, ref.name, ref.album) for ref in files]]
        case Rounds(count=count, closed=closed):
            return ["r", closed, count]
        case _:
            assert_never(answer)


def _item(item: Item) -> Json:
    match item:
        case Picked(option=option):
            return ["p", option]
        case Own(text=text):
            return ["o", text]
        case _:
            assert_never(item)


def _place(place: Place) -> Json:
    match place:
        case Asking(path=path):
            return ["a", path]
        case Reviewing():
            return ["r"]
        case Choosing():
            return ["c"]
        case Leaving(back=back, how=how):
            return ["l", _place(back), how]
        case Ended(how=how):
            return ["e", how]
        case _:
            assert_never(place)


def _msg(msg: Msg) -> Json:
    return [msg.one, msg.many, [(name, _arg(arg)) for name, arg in msg.args]]


def _arg(arg: Arg) -> Json:
    match arg:
        case str() | int():
            return arg
        case Partial(text=text):
            return ["p", text]
        case Msg():
            return ["m", _msg(arg)]
        case _:
            assert_never(arg)


def _to_answers(raw: Json) -> dict[Path, Answer]:
    return {tuple(path): _to_answer(answer) for path, answer in raw}


def _to_answer(raw: Json) -> Answer:
    match raw:
        case str() | int():
            return raw
        case ["s", reason]:
            return Skipped(reason)
        case ["c", closed, items]:
            return Chosen(tuple(_to_item(item) for item in items), closed)
        case ["f", closed, files]:
            return Pile(tuple(Ref(*ref) for ref in files), closed)
        case ["r", closed, count]:
            return Rounds(count, closed)
        case _:
            raise ValueError("This is no answer.")


def _to_item(raw: Json) -> Item:
    match raw:
        case ["p", option]:
            return Picked(option)
        case ["o", text]:
            return Own(text)
        case _:
            raise ValueError("This is no item of a choice.")


def _to_place(raw: Json) -> Place:
    match raw:
        case ["l", back, how]:
            return Leaving(_to_back(back), how)
        case ["e", how]:
            return Ended(how)
        case _:
            return _to_back(raw)


def _to_back(raw: Json) -> Asking | Reviewing | Choosing:
    match raw:
        case ["a", path]:
            return Asking(tuple(path))
        case ["r"]:
            return Reviewing()
        case ["c"]:
            return Choosing()
        case _:
            raise ValueError("This is no place.")


def _to_msg(raw: Json) -> Msg:
    one, many, args = raw
    return Msg(one, many, tuple((name, _to_arg(arg)) for name, arg in args))


def _to_arg(raw: Json) -> Arg:
    match raw:
        case str() | int():
            return raw
        case ["p", text]:
            return Partial(text)
        case ["m", msg]:
            return _to_msg(msg)
        case _:
            raise ValueError("This is no argument of a message.")
