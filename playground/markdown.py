"""Reads both of Telegram's Markdowns: plain text with entities, or Telegram's own complaint."""

import re
from dataclasses import dataclass

from playground.entities import order
from playground.errors import bad
from playground.links import link_entity, time_entity
from playground.state import Json

_SPACES = " \t\r\n\0\v"
_RESERVED = frozenset("_*[]()~`>#+-=|{}.!\n")
_OLD_RESERVED = frozenset("_*`[")
_NAMES = {
    "bold": "Bold",
    "italic": "Italic",
    "underline": "Underline",
    "strikethrough": "Strikethrough",
    "spoiler": "Spoiler",
    "code": "Code",
    "pre": "Pre",
    "pre_code": "PreCode",
    "text_link": "TextUrl",
    "custom_emoji": "CustomEmoji",
    "blockquote": "BlockQuote",
}
_ESCAPE = "can't parse entities: Character '{}' is reserved and must be escaped with the preceding '\\'"
_EMOJI = re.compile(r"tg://emoji/?\?id=(\d+)$", re.IGNORECASE)
_TIME = re.compile(r"tg://time/?\?unix=(\d+)(?:&format=([A-Za-z]*))?$", re.IGNORECASE)


@dataclass(slots=True)
class _Open:
    kind: str
    offset: int
    place: int
    begin: int
    language: str = ""


class _Reader:
    """Text being read, with what has been written of it so far."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.place = 0
        self.out: list[str] = []
        self.length = 0
        self.entities: list[Json] = []

    def at(self, ahead: int = 0) -> str:
        place = self.place + ahead
        return self.text[place] if place < len(self.text) else ""

    def write(self, character: str) -> None:
        self.out.append(character)
        self.length += 1 if character <= "\uffff" else 2

    def bytes_before(self, place: int) -> int:
        return len(self.text[:place].encode())

    def language(self) -> str:
        """Return the language after ```, if one is named, and step over it and one line break."""
        end = self.place
        while end < len(self.text) and self.text[end] not in _SPACES and self.text[end] != "`":
            end += 1
        language = ""
        if self.place != end < len(self.text) and self.text[end] != "`":
            language = self.text[self.place : end]
            self.place = end
        if self.at() in ("\n", "\r"):
            self.place += 2 if self.at(1) in ("\n", "\r") and self.at(1) != self.at() else 1
        return language


class _Markdown2(_Reader):
    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.open: list[_Open] = []
        self.may_quote = True

    def parse(self) -> tuple[str, list[Json]]:
        while self.place < len(self.text):
            self._step()
        if self.open and self.open[-1].kind == "blockquote":
            self._close(self.open.pop())
        if self.open:
            raise self._no_end(self.open[-1])
        return "".join(self.out), sorted(self.entities, key=order)

    def _step(self) -> None:
        here = self.at()
        if here == "\\" and "\0" < self.at(1) <= "~":
            self.write(self.at(1))
            self.may_quote = self.at(1) == "\n" or (self.may_quote and self.at(1) == "\r")
            self.place += 2
            return
        inside = self.open[-1] if self.open else None
        in_code = inside is not None and inside.kind in {"code", "pre", "pre_code"}
        if here not in _RESERVED or (in_code and here != "`"):
            self.write(here)
            self.place += 1
            self.may_quote = self.may_quote and here == "\r"
            return
        if inside is not None and self._ends(inside):
            self._end(inside)
            return
        quoting = any(opened.kind == "blockquote" for opened in self.open)
        if inside is not None and quoting and self._quote_ends():
            raise self._no_end(inside)
        if here == "\n":
            self._line_break()
            return
        self._start()

    def _ends(self, inside: _Open) -> bool:
        here, then = self.at(), self.at(1)
        match inside.kind:
            case "bold":
                return here == "*"
            case "italic":
                return here == "_" and then != "_"
            case "underline":
                return here == "_" and then == "_"
            case "strikethrough":
                return here == "~"
            case "spoiler":
                return here == "|" and then == "|"
            case "code":
                return here == "`"
            case "pre" | "pre_code":
                return here == "`" and then == "`" and self.at(2) == "`"
            case "text_link" | "custom_emoji":
                return here == "]"
            case "blockquote":
                return self._quote_ends()
            case _:
                return False

    def _quote_ends(self) -> bool:
        here, then = self.at(), self.at(1)
        expandable = (
            here == "|" and then == "|" and (not self.at(2) or (self.at(2) == "\n" and self.at(3) != ">"))
        )
        return expandable or (here == "\n" and then != ">")

    def _start(self) -> None:
        here, begin, then = self.at(), self.place, self.at(1)
        width, kind, language = 1, "", ""
        match here:
            case "_":
                kind, width = ("underline", 2) if then == "_" else ("italic", 1)
            case "*":
                kind = "bold"
                if self.may_quote and self.text.startswith("**>", begin):
                    kind, width = "blockquote", 3
            case "~":
                kind = "strikethrough"
            case "|" if then == "|":
                kind, width = "spoiler", 2
            case "[":
                kind = "text_link"
            case "!" if then == "[":
                kind, width = "custom_emoji", 2
            case ">" if self.may_quote:
                kind = "blockquote"
            case "`":
                kind = "code"
                if self.text.startswith("```", begin):
                    self.place += 3
                    language = self.language()
                    kind, width = "pre_code" if language else "pre", 0
            case _:
                raise bad(_ESCAPE.format(here))
        self.place += width
        if kind == "blockquote" and any(opened.kind == "blockquote" for opened in self.open):
            return
        self.open.append(_Open(kind, self.length, begin, len(self.out), language))

    def _line_break(self) -> None:
        self.write("\n")
        self.place += 1
        self.may_quote = True

    def _end(self, inside: _Open) -> None:
        self.open.pop()
        here = self.at()
        match inside.kind:
            case "underline" | "spoiler":
                self.place += 2
                self._close(inside)
            case "pre" | "pre_code":
                self.place += 3
                self._close(inside)
            case "text_link":
                self._end_link(inside)
            case "custom_emoji":
                self._end_emoji(inside)
            case "blockquote" if here == "|":
                self.place += 2
                if self.at() == "\n":
                    self._line_break()
                self._close(inside, "expandable_blockquote")
            case "blockquote":
                self._line_break()
                self._close(inside)
            case _:
                self.place += 1
                self._close(inside)

    def _address(self, what: str) -> str:
        """Return what stands in the parentheses at this place and step behind them."""
        self.place += 1
        begin = self.place
        address: list[str] = []
        while self.at() and self.at() != ")":
            if self.at() == "\\" and "\0" < self.at(1) <= "~":
                self.place += 1
            address.append(self.at())
            self.place += 1
        if not self.at():
            raise bad(
                f"can't parse entities: Can't find end of {what} at byte offset {self.bytes_before(begin)}"
            )
        self.place += 1
        return "".join(address)

    def _end_link(self, inside: _Open) -> None:
        self.place += 1
        address = "".join(self.out[inside.begin :]) if self.at() != "(" else self._address("a URL")
        link = link_entity(address)
        if link is not None:
            self._close(inside, **link)

    def _end_emoji(self, inside: _Open) -> None:
        self.place += 1
        if self.at() != "(":
            raise bad("can't parse entities: The entity must contain a tg://emoji or tg://time URL")
        address = self._address("a URL")
        emoji, moment = _EMOJI.match(address), _TIME.match(address)
        if emoji:
            self._close(inside, custom_emoji_id=emoji.group(1))
        elif moment:
            self._close(inside, "date_time", **time_entity(moment.group(1), moment.group(2) or ""))
        else:
            raise bad("can't parse entities: Invalid tg://emoji or tg://time URL specified")

    def _close(self, inside: _Open, type: str = "", **more: object) -> None:  # noqa: A002 - the field's own name
        length = self.length - inside.offset
        if length == 0:
            return
        kind = type or ("pre" if inside.kind == "pre_code" else inside.kind)
        entity: Json = {"type": kind, "offset": inside.offset, "length": length, **more}
        if inside.language:
            entity["language"] = inside.language
        self.entities.append(entity)

    def _no_end(self, inside: _Open) -> Exception:
        place = self.bytes_before(inside.place)
        return bad(
            f"can't parse entities: Can't find end of {_NAMES[inside.kind]} entity at byte offset {place}"
        )


class _Markdown1(_Reader):
    def parse(self) -> tuple[str, list[Json]]:
        while self.place < len(self.text):
            here = self.at()
            if here == "\\" and self.at(1) in _OLD_RESERVED:
                self.write(self.at(1))
                self.place += 2
            elif here not in _OLD_RESERVED:
                self.write(here)
                self.place += 1
            else:
                self._entity(here)
        return "".join(self.out), sorted(self.entities, key=order)

    def _entity(self, sign: str) -> None:
        begin, offset = self.place, self.length
        end = "]" if sign == "[" else sign
        self.place += 1
        fenced = sign == "`" and self.text.startswith("``", self.place)
        language = ""
        if fenced:
            self.place += 2
            language = self.language()
            end = "```"
        written = len(self.out)
        while self.at() and not self.text.startswith(end, self.place):
            self.write(self.at())
            self.place += 1
        if not self.at():
            place = self.bytes_before(begin)
            raise bad(f"can't parse entities: Can't find end of the entity starting at byte offset {place}")
        self.place += len(end)
        if self.length == offset:
            return
        entity: Json = {"offset": offset, "length": self.length - offset}
        match sign:
            case "_":
                entity["type"] = "italic"
            case "*":
                entity["type"] = "bold"
            case "[":
                address = "".join(self.out[written:])
                if self.at() == "(":
                    close = self.text.find(")", self.place)
                    close = len(self.text) if close < 0 else close
                    address = self.text[self.place + 1 : close]
                    self.place = close + 1
                link = link_entity(address)
                if link is None:
                    return
                entity |= link
            case _:
                entity["type"] = "pre" if fenced else "code"
                if language:
                    entity["language"] = language
        self.entities.append(entity)


def parse_markdown(text: str, version: int) -> tuple[str, list[Json]]:
    """Return plain text with its entities for Markdown (1) or MarkdownV2 (2); 400 in Telegram's words."""
    return _Markdown2(text).parse() if version > 1 else _Markdown1(text).parse()
