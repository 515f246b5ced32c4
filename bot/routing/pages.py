"""Fits lines of Telegram's HTML into messages."""

import re
from collections.abc import Iterable, Iterator
from html import unescape

TEXT = 4096
"""Characters of one message after its markup is parsed."""
CAPTION = 1024
"""Characters of one caption, likewise."""
_RAW = 30_000
"""Bytes of one message before parsing; Telegram refuses more than 32768."""
_TAG = re.compile(r"<[^>]*>")


def length(html: str) -> int:
    """How many characters a reader will see."""
    return len(unescape(_TAG.sub("", html)))


def pages(lines: Iterable[str]) -> Iterator[str]:
    """The lines, joined into as few messages as hold them; no line is longer than a message."""
    page: list[str] = []
    for line in lines:
        candidate = "\n".join((*page, line)).strip("\n")
        if page and (length(candidate) > TEXT or len(candidate.encode()) > _RAW):
            yield "\n".join(page).strip("\n")
            page = []
        page.append(line)
    if any(page):
        yield "\n".join(page).strip("\n")
