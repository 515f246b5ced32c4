"""Addresses inside messages: which ones Telegram accepts, and how it writes them."""

import re

from playground.errors import bad
from playground.state import Json

_USER = re.compile(r"tg:(?://)?user/?\?id=([1-9]\d*)(?:[&#].*)?$", re.IGNORECASE)
_SCHEME = re.compile(r"(?:(tg|ton|tonsite):(?://)?|([A-Za-z][A-Za-z0-9+.\-]*)://)", re.IGNORECASE)
_HOST = re.compile(r"[\w.\-~!$&'()*+,;=%]+$")
_IPV6 = re.compile(r"\[[0-9A-Fa-f:.]+\]$")
_PORT = re.compile(r":(\d{1,5})$")
_END_OF_HOST = re.compile(r"[/?#]")
_FORMAT = re.compile(r"r|w?[dD]?[tT]?$")
_PORTS = range(1, 65536)


def checked_link(address: str) -> str | None:
    """Return an address as Telegram keeps it, or None when it is not one."""
    found = _SCHEME.match(address)
    rest = address[found.end() :] if found else address
    end = _END_OF_HOST.search(rest)
    authority = rest if end is None else rest[: end.start()]
    tail = "" if end is None else rest[end.start() :]
    if found and found.group(1):
        return _own_link(found.group(1).lower(), authority, tail)
    scheme = found.group(2).lower() if found else "http"
    user, at, host = authority.rpartition("@")
    port = _PORT.search(host)
    host = host[: port.start()] if port else host
    real = _IPV6.match(host) or ("." in host and _HOST.match(host))
    if scheme not in {"http", "https"} or not real or (port and int(port.group(1)) not in _PORTS):
        return None
    tail = tail if tail.startswith("/") else f"/{tail}"
    tail = "".join(f"%{ord(character):02X}" if character <= " " else character for character in tail)
    return f"{scheme}://{user}{at}{host.lower()}{port.group() if port else ''}{tail}"


def _own_link(scheme: str, host: str, tail: str) -> str | None:
    """Return a tg: link as Telegram keeps it."""
    if not re.fullmatch(r"[A-Za-z0-9_.\-]+" if scheme == "tonsite" else r"[A-Za-z0-9_\-]+", host):
        return None
    if scheme == "tonsite":
        return f"{scheme}://{host.lower()}{tail if tail.startswith('/') else f'/{tail}'}"
    short = tail == "/" or tail.startswith(("/?", "/#"))
    return f"{scheme}://{host.lower()}{tail[1:] if short else tail}"


def link_entity(address: str) -> Json | None:
    """Return the fields of a text_link or of a mention by id, None when the address is no address."""
    user = _USER.match(address)
    if user:
        return {"type": "text_mention", "user_id": int(user.group(1))}
    link = checked_link(address)
    return None if link is None else {"type": "text_link", "url": link}


def time_entity(unix: str, wanted: str) -> Json:
    """Return the fields of a date_time entity."""
    if not unix.isdigit():
        raise bad("can't parse entities: Invalid Unix time specified")
    if not _FORMAT.match(wanted):
        raise bad("can't parse entities: Invalid date-time format specified")
    told: Json = {"unix_time": int(unix)}
    return told | {"date_time_format": wanted} if wanted else told


_WORD = r"A-Za-z0-9_А-Яа-яЁё"
_TLDS = (
    "com|org|net|info|biz|edu|gov|int|io|me|app|dev|ai|co|uk|de|fr|es|it|pl|cz|at|ch|nl|be|se|no|fi|dk|pt|gr|tr|il|in|cn|"
    "jp|kr|us|ca|au|br|ru|su|by|kz|ua|am|ge|az|uz|kg|md|eu|asia|online|site|health|clinic|zip|md|рф"
)
_FOUND = (
    (
        "email",
        re.compile(
            r"(?<![\w.+\-@])[A-Za-z0-9_.+\-]{1,64}@[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)*\.[A-Za-z]{2,}(?![\w\-])"
        ),
    ),
    (
        "url",
        re.compile(
            rf"(?<![\w@/.])(?:tg://[\w\-]+|(?:https?|ftp)://[\w\-]+(?:\.[\w\-]+)+(?::\d+)?|(?:[\w\-]+\.)+(?:{_TLDS})(?![\w\-])(?::\d+)?)"
            r"(?:[/?#][^\s<>\"«»]*)?",
            re.IGNORECASE,
        ),
    ),
    (
        "bot_command",
        re.compile(rf"(?<![{_WORD}/<>])/[A-Za-z0-9_]{{1,64}}(?:@[A-Za-z0-9_]{{3,32}})?(?![{_WORD}@/<>])"),
    ),
    ("mention", re.compile(rf"(?<![{_WORD}`])@[A-Za-z0-9_]{{3,32}}(?![{_WORD}])")),
    ("hashtag", re.compile(r"(?<!\w)#(?=\d*[^\W\d])\w{1,256}(?!#)")),
    ("cashtag", re.compile(r"(?<![\w$])\$[A-Z]{1,8}(?![\w$])")),
)
_NOT_AT_END = ".,:;!?'\")]}»…"
_PAIRS = {")": "(", "]": "[", "}": "{"}


def find_entities(text: str) -> list[tuple[str, int, int]]:
    """Return (type, begin, end), in characters, of what Telegram marks by itself: commands, tags, links."""
    taken: list[tuple[str, int, int]] = []
    if not any(sign in text for sign in "@./#$"):
        return taken
    for kind, pattern in _FOUND:
        for found in pattern.finditer(text):
            begin, end = found.span()
            if kind == "url":
                end = _trimmed(text, begin, end)
            if all(end <= other_begin or begin >= other_end for _, other_begin, other_end in taken):
                taken.append((kind, begin, end))
    return sorted(taken, key=lambda entity: entity[1])


def _trimmed(text: str, begin: int, end: int) -> int:
    """Return where an address ends when the punctuation of the sentence around it is left out."""
    while text[end - 1] in _NOT_AT_END:
        opening = _PAIRS.get(text[end - 1])
        if opening and text.count(opening, begin, end) >= text.count(text[end - 1], begin, end):
            break
        end -= 1
    return end
