"""Reads HTML as Telegram does: plain text with entities counted in UTF-16 units, or Telegram's complaint."""

import re
import sys
from dataclasses import dataclass

from playground.errors import bad
from playground.links import link_entity, time_entity
from playground.state import Json

_SPACES = " \t\r\n\0\v"
_PLAIN = re.compile(r"[^<&]+")
_NAME = re.compile(rf"[^{_SPACES}>]*")
_ATTRIBUTE = re.compile(rf"[^{_SPACES}=>/\"']*")
_TOKEN = re.compile(r"[A-Za-z0-9.\-]*")
_GAP = re.compile(rf"[{_SPACES}]*")
_REFERENCE = re.compile(r"&(?:#x([0-9A-Fa-f]*)|#([0-9]*)|([A-Za-z]*));?")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_LONGEST_REFERENCE = 10
_SURROGATES = range(0xD800, 0xE000)
_TYPES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "a": "text_link",
    "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
}
_ORDER = ("blockquote", "expandable_blockquote", "pre", "code", "text_link", "text_mention")
_LAST = ("bold", "italic", "underline", "strikethrough", "spoiler", "date_time", "custom_emoji")


def units(text: str) -> int:
    """Return the length in UTF-16 code units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def order(entity: Json) -> tuple[int, int, int]:
    """Return where an entity stands among others: by offset, the longer and the outer first."""
    kind = entity["type"]
    rank = (
        _ORDER.index(kind)
        if kind in _ORDER
        else len(_ORDER) + 1 + (_LAST.index(kind) if kind in _LAST else -1)
    )
    return entity["offset"], -entity["length"], rank


@dataclass(slots=True)
class _Open:
    """A tag that waits for its end; `argument` is the address, language or id it carries."""

    tag: str
    argument: str
    offset: int
    begin: int
    format: str = ""


class _Html:
    def __init__(self, text: str) -> None:
        self.text = text
        self.place = 0
        self.out: list[str] = []
        self.length = 0
        self.chars = 0
        self.open: list[_Open] = []
        self.entities: list[Json] = []

    def parse(self) -> tuple[str, list[Json]]:
        text = self.text
        while self.place < len(text):
            plain = _PLAIN.match(text, self.place)
            if plain:
                self.place = plain.end()
                self._write(plain.group())
            elif text[self.place] == "&":
                character = self._reference()
                self._write(character)
            elif text.startswith("</", self.place):
                self._end()
            else:
                self._start()
        if self.open:
            raise _refuse(f'Can\'t find end tag corresponding to start tag "{self.open[-1].tag}"')
        result = "".join(self.out)
        if any(ord(character) in _SURROGATES for character in result):
            raise _refuse(
                "Text contains invalid Unicode characters after decoding HTML entities, "
                "check for unmatched surrogate code units"
            )
        for entity in self.entities:
            if entity["type"] == "code":
                entity.pop("language", None)
        return result, sorted(self.entities, key=order)

    def _write(self, text: str) -> None:
        self.out.append(text)
        self.length += units(text)
        self.chars += len(text)

    def _reference(self) -> str:
        """Return the character that a reference at this place stands for, or its "&" when for none."""
        found = _REFERENCE.match(self.text, self.place)
        character = None if found is None else _referred(found)
        if found is None or character is None:
            self.place += 1
            return "&"
        self.place = found.end()
        return character

    def _at(self) -> str:
        return self.text[self.place] if self.place < len(self.text) else ""

    def _skip(self, pattern: re.Pattern[str]) -> str:
        found = pattern.match(self.text, self.place)
        assert found is not None
        self.place = found.end()
        return found.group()

    def _start(self) -> None:
        begin = self.place
        self.place += 1
        tag = self._skip(_NAME)
        if not self._at():
            raise self._wrong("Unclosed start tag", begin)
        tag = _lower(tag)
        if tag not in _TYPES:
            raise self._wrong(f'Unsupported start tag "{tag}"', begin)
        opened = _Open(tag, "", self.length, self.chars)
        while True:
            self._skip(_GAP)
            if self._at() == ">":
                break
            name, value = self._attribute(tag, begin)
            _take(opened, name, value)
        if tag == "span" and opened.argument != "spoiler":
            raise self._wrong('Tag "span" must have class "tg-spoiler"', begin)
        self.place += 1
        self.open.append(opened)

    def _attribute(self, tag: str, begin: int) -> tuple[str, str | None]:
        name = self._skip(_ATTRIBUTE)
        if not name:
            raise self._wrong(f'Empty attribute name in the tag "{tag}"', begin)
        self._skip(_GAP)
        if self._at() != "=":
            if not self._at():
                raise self._wrong(f'Unclosed start tag "{tag}"', begin)
            return _lower(name), None
        self.place += 1
        self._skip(_GAP)
        quote = self._at()
        if not quote:
            raise self._wrong(f'Unclosed start tag "{tag}"', begin)
        if quote not in "'\"":
            token_begin = self.place
            value = _lower(self._skip(_TOKEN))
            if self._at() != ">" and self._at() not in _SPACES:
                raise self._wrong("Unexpected end of name token", token_begin)
        else:
            value = self._quoted(quote)
        if not self._at():
            raise self._wrong("Unclosed start tag", begin)
        return _lower(name), value

    def _quoted(self, quote: str) -> str:
        self.place += 1
        value: list[str] = []
        while self._at() and self._at() != quote:
            if self._at() == "&":
                value.append(self._reference())
            else:
                value.append(self._at())
                self.place += 1
        self.place += 1
        return "".join(value)

    def _end(self) -> None:
        begin = self.place
        if not self.open:
            raise self._wrong("Unexpected end tag", begin)
        self.place += 2
        name = _lower(self._skip(_NAME))
        self._skip(_GAP)
        if self._at() != ">":
            raise self._wrong("Unclosed end tag", begin)
        opened = self.open[-1]
        if name and name != opened.tag:
            raise self._wrong("Unmatched end tag", begin, f', expected "</{opened.tag}>", found "</{name}>"')
        self.place += 1
        self.open.pop()
        if self.length > opened.offset:
            self._close(opened)

    def _close(self, opened: _Open) -> None:
        entity: Json = {
            "type": _TYPES[opened.tag],
            "offset": opened.offset,
            "length": self.length - opened.offset,
        }
        match opened.tag:
            case "a":
                address = opened.argument or "".join(self.out)[opened.begin :]
                link = link_entity(address)
                if link is None:
                    return
                entity |= link
            case "tg-emoji":
                if not opened.argument.isdigit():
                    raise _refuse("Invalid custom emoji identifier specified")
                entity["custom_emoji_id"] = opened.argument
            case "tg-time":
                entity |= time_entity(opened.argument, opened.format)
            case "blockquote" if opened.argument:
                entity["type"] = "expandable_blockquote"
            case "pre" | "code":
                self._close_code(entity, opened.argument)
                return
            case _:
                pass
        self.entities.append(entity)

    def _close_code(self, entity: Json, language: str) -> None:
        last = self.entities[-1] if self.entities else None
        same = last is not None and (last["offset"], last["length"]) == (entity["offset"], entity["length"])
        if last is not None and same and {last["type"], entity["type"]} == {"pre", "code"}:
            said = language or last.get("language", "")
            if said:
                last["type"], last["language"] = "pre", said
                return
        if language:
            entity["language"] = language
        self.entities.append(entity)

    def _wrong(self, what: str, place: int, more: str = "") -> Exception:
        return _refuse(f"{what} at byte offset {len(self.text[:place].encode())}{more}")


def _take(opened: _Open, name: str, value: str | None) -> None:
    match opened.tag, name:
        case ("a", "href") | ("tg-emoji", "emoji-id") | ("tg-time", "unix"):
            opened.argument = value or ""
        case "tg-time", "format":
            opened.format = value or ""
        case "code", "class" if (value or "").startswith("language-"):
            opened.argument = (value or "").removeprefix("language-")
        case "span", "class" if (value or "").startswith("tg-"):
            opened.argument = (value or "").removeprefix("tg-")
        case "blockquote", "expandable":
            opened.argument = "1"
        case _:
            pass


def _referred(found: re.Match[str]) -> str | None:
    hexadecimal, decimal, name = found.groups()
    if name is not None:
        return _NAMED.get(name)
    digits = decimal if hexadecimal is None else hexadecimal
    code = int(digits, 10 if hexadecimal is None else 16) if digits else 0
    longer = len(found.group().removesuffix(";")) >= _LONGEST_REFERENCE
    return None if code == 0 or code >= sys.maxunicode or longer else chr(code)


def _lower(text: str) -> str:
    return "".join(character.lower() if character.isascii() else character for character in text)


def _refuse(words: str) -> Exception:
    return bad(f"can't parse entities: {words}")


def parse_html(text: str) -> tuple[str, list[Json]]:
    """Return plain text with its entities; 400 in Telegram's words when it is not well formed."""
    return _Html(text).parse()
