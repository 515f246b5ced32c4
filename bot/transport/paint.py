"""A screen as a Telegram page: text with markup, and keys. Pure."""

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import TypedDict

import orjson

from bot.engine import Msg, Screen
from bot.i18n import Words

from .callback import drawn_by, pressing

ROOM = 4096
"""Characters of a message once its markup is read (Bot API, sendMessage)."""

_MARKUP = re.compile(r"<(/?)(\w+)[^<>]*>|&(?:#\d+|#x[0-9a-fA-F]+|\w+);|[^<&]+|[<&]")


class Key(TypedDict):
    """An inline button as it goes over the wire."""

    text: str
    callback_data: str


Keys = list[list[Key]]


@dataclass(frozen=True, slots=True)
class Page:
    """A message ready to be sent: HTML, keys, the keys as JSON, and a digest of it all."""

    text: str
    keys: Keys
    markup: bytes
    digest: str


def paint(words: Words, screen: Screen, case: str, language: str) -> Page:
    """Draw a screen of this case. People's words come out escaped, and the whole fits into one message."""
    text = fit(_text(words, screen, language), ROOM)
    start = drawn_by(case, screen.place)
    keys: Keys = [
        [
            {"text": words.say(button.label, language), "callback_data": start + pressing(button.press)}
            for button in row
        ]
        for row in screen.rows
    ]
    markup = orjson.dumps({"inline_keyboard": keys})
    digest = blake2b(markup, digest_size=9)
    digest.update(text.encode())
    return Page(text, keys, markup, digest.hexdigest())


def say(words: Words, msg: Msg, language: str) -> str:
    """One sentence as HTML."""
    return words.say(msg, language, escape)


def escape(text: str) -> str:
    """A person's words as words, whatever they look like."""
    return html.escape(text, quote=False)


def fit(text: str, room: int) -> str:
    """The text, cut to so many visible characters: at the end of a line if possible, never inside markup."""
    if len(text) <= room or seen(text) <= room:
        return text
    most, whole = room - len("\n…"), 0
    for line in text.split("\n"):
        length = seen(line)
        if whole + length > most:
            break
        whole += length + 1
    return _cut(text, whole - 1 if whole else most) + "\n…"


def seen(text: str) -> int:
    """How many characters of HTML a reader sees."""
    return sum(_length(found) for found in _MARKUP.finditer(text))


def _text(words: Words, screen: Screen, language: str) -> str:
    blocks = [say(words, screen.remark, language)] if screen.remark is not None else []
    head = "" if screen.header is None else f"<i>{say(words, screen.header, language)}</i>\n"
    blocks.append(head + _body([say(words, line, language) for line in screen.lines]))
    return "\n\n".join(blocks)


def _body(lines: Sequence[str]) -> str:
    """The question, a gap, and what belongs to it; a title in bold opens a new group."""
    text = lines[0]
    for number, line in enumerate(lines[1:]):
        text += ("\n\n" if number == 0 or line.startswith("<b>") else "\n") + line
    return text


def _length(found: re.Match[str]) -> int:
    if found[2]:
        return 0
    return 1 if found[0][0] == "&" else len(found[0])


def _cut(text: str, room: int) -> str:
    """So many visible characters, with every tag closed."""
    kept: list[str] = []
    still_open: list[str] = []
    for found in _MARKUP.finditer(text):
        length = _length(found)
        if length > room:
            kept.append(found[0][:room] if length > 1 else "")
            break
        room -= length
        kept.append(found[0])
        if found[2]:
            _track(still_open, found)
    return "".join((*kept, *_closing(still_open)))


def _track(still_open: list[str], tag: re.Match[str]) -> None:
    if tag[1]:
        still_open.pop()
    else:
        still_open.append(tag[2])


def _closing(still_open: Sequence[str]) -> Iterator[str]:
    return (f"</{name}>" for name in reversed(still_open))
