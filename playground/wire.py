"""Reads a Bot API call off the wire: GET, forms, JSON and multipart become the same strings and files."""

import re
from typing import Any
from urllib.parse import parse_qsl

import orjson
from aiohttp import ClientResponse, web

from playground.errors import Refusal, bad
from playground.files import UPLOAD_LIMIT, Upload
from playground.multipart import parts

_NUMBER = re.compile(r"\s*-?\d+")
_TRUE = frozenset({"true", "yes", "1"})


class Call:
    """One call: its method as written, its parameters as strings, its uploads by part name."""

    __slots__ = ("files", "method", "params")

    def __init__(self, method: str, params: dict[str, str], files: dict[str, Upload]) -> None:
        self.method = method
        self.params = params
        self.files = files

    def text(self, name: str) -> str:
        """Return a parameter, empty when it is not there."""
        return self.params.get(name, "")

    def has(self, name: str) -> bool:
        """Tell whether a parameter was given."""
        return name in self.params

    def integer(self, name: str, default: int = 0) -> int:
        """Return a number; like Telegram, what does not look like one counts as 0."""
        given = self.params.get(name)
        if given is None:
            return default
        found = _NUMBER.match(given)
        return int(found.group()) if found else 0

    def flag(self, name: str) -> bool:
        """Return a yes or no."""
        return self.text(name).strip().lower() in _TRUE

    def json(self, name: str, refusal: str) -> Any:  # noqa: ANN401 - any JSON
        """Return a parameter that holds JSON (None when absent), or refuse in these words."""
        given = self.params.get(name)
        if not given:
            return None
        try:
            return orjson.loads(given)
        except ValueError:
            raise bad(refusal) from None

    def file(self, field: str) -> Upload | str | None:
        """Return the upload meant by `field` (a part of that name or attach://), or its file_id or URL."""
        if field in self.files:
            return self.files[field]
        return self.attached(self.text(field))

    def attached(self, value: str) -> Upload | str | None:
        """Return the upload meant by attach://name, or the value itself; None when there is neither."""
        if value.startswith("attach://"):
            return self.files.get(value.removeprefix("attach://"))
        return value or None


async def read(request: web.Request, method: str) -> Call:
    """Read a call; 413 when it is larger than Telegram takes."""
    params = {name: str(value) for name, value in request.query.items()}
    files: dict[str, Upload] = {}
    if request.method != "GET":
        if (request.content_length or 0) > UPLOAD_LIMIT + (1 << 20):
            raise Refusal(413, "Request Entity Too Large")
        match request.content_type:
            case "application/json":
                params |= _from_json(await request.read())
            case "multipart/form-data":
                _from_parts(await request.read(), request.headers["Content-Type"], params, files)
            case _:
                params |= parse_qsl((await request.read()).decode("utf-8", "replace"), keep_blank_values=True)
    return Call(method, params, files)


def _from_json(body: bytes) -> dict[str, str]:
    if not body.strip():
        return {}
    try:
        given = orjson.loads(body)
    except ValueError:
        raise bad("JSON object expected") from None
    if not isinstance(given, dict):
        raise bad("JSON object expected")
    return {
        name: value if isinstance(value, str) else orjson.dumps(value).decode()
        for name, value in given.items()
    }


def _from_parts(body: bytes, content_type: str, params: dict[str, str], files: dict[str, Upload]) -> None:
    for part in parts(body, content_type, as_telegram=True):
        if part.file_name is None:
            params[part.name] = part.data.decode("utf-8", "replace")
        elif len(part.data) > UPLOAD_LIMIT:
            raise Refusal(413, "Request Entity Too Large")
        else:
            files[part.name] = Upload(part.data, part.file_name or None, part.mime)


async def read_answer(answer: ClientResponse) -> Call | None:
    """Return the call a bot put into its answer to a webhook, None when there is none."""
    params: dict[str, str] = {}
    files: dict[str, Upload] = {}
    try:
        match answer.content_type:
            case "application/json":
                params = _from_json(await answer.read())
            case "multipart/form-data":
                _from_parts(await answer.read(), answer.headers["Content-Type"], params, files)
            case "application/x-www-form-urlencoded":
                params = dict(parse_qsl(await answer.text(), keep_blank_values=True))
            case _:
                return None
    except (Refusal, ValueError):
        return None
    method = params.pop("method", "")
    return Call(method, params, files) if method else None
