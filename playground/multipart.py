"""Reads multipart/form-data, headers as Telegram reads them or as browsers mean them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from playground.errors import bad

_BOUNDARY = re.compile(r'boundary="?([^";,]+)"?', re.IGNORECASE)
_PARAMETER = re.compile(r';\s*([A-Za-z*]+)=(?:"((?:[^"\\]|\\.)*)"|([^;]*))')
_BREAK = b"\r\n"


@dataclass(frozen=True, slots=True)
class Part:
    """One part: a field, or a file when it has a `file_name` (which may be empty)."""

    name: str
    file_name: str | None
    mime: str | None
    data: bytes


def parts(body: bytes, content_type: str, *, as_telegram: bool) -> Iterator[Part]:
    """Yield the parts of a body.

    `as_telegram`: a file name ends at its first semicolon and keeps its backslashes, as it does there.
    Otherwise quoting is undone, as browsers and HTTP clients do it. 400 for what is no form.
    """
    found = _BOUNDARY.search(content_type)
    if found is None:
        raise bad("boundary not found")
    boundary = b"--" + found.group(1).encode()
    begin = body.find(boundary)
    while begin >= 0:
        begin += len(boundary)
        if body.startswith(b"--", begin):
            return
        end = body.find(_BREAK + boundary, begin)
        head_end = body.find(_BREAK * 2, begin)
        if end < 0 or head_end < 0:
            raise bad("can't parse form data")
        headers = _headers(body[begin:head_end].decode("utf-8", "replace"))
        read = _as_telegram if as_telegram else _as_meant
        said = read(headers.get("content-disposition", ""))
        if not said.get("name"):
            raise bad("field name in multipart/form-data not found")
        data = body[head_end + 4 : end] if head_end < end else b""
        yield Part(said["name"], said.get("filename"), headers.get("content-type"), data)
        begin = end + len(_BREAK)
    raise bad("can't parse form data")


def _headers(text: str) -> dict[str, str]:
    pairs = (line.partition(":") for line in text.split("\r\n") if ":" in line)
    return {name.strip().lower(): value.strip() for name, _, value in pairs}


def _as_telegram(disposition: str) -> dict[str, str]:
    said = {}
    for piece in disposition.split(";")[1:]:
        name, _, value = piece.partition("=")
        value = value.strip()
        said[name.strip()] = value[1:-1] if len(value) > 1 and value[0] == value[-1] == '"' else value
    return said


def _as_meant(disposition: str) -> dict[str, str]:
    said = {}
    for name, quoted, plain in _PARAMETER.findall(disposition):
        value = re.sub(r"\\(.)", r"\1", quoted) if quoted else plain.strip()
        said[name] = value.replace("%22", '"').replace("%0D", "").replace("%0A", "")
    return said
