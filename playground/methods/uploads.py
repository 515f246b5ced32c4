"""Messages with files, alone or as an album, and how a bot gets files back."""

import secrets
from typing import Any

from playground.errors import bad
from playground.files import DOWNLOAD_LIMIT, Upload, described
from playground.formatted import caption, formatted, limited_caption
from playground.media import KINDS, media_content, typed
from playground.messages import render
from playground.methods.messages import say
from playground.methods.table import Method, method, slow_method
from playground.outgoing import place
from playground.state import Json
from playground.wire import Call
from playground.world import World

_UNCAPTIONED = {"video_note", "sticker"}
_ALBUM_KINDS = {"photo", "video", "document", "audio"}
_KNOWN_KINDS = _ALBUM_KINDS | {"animation"}
_ALONE = {"document": "document", "audio": "audio"}
_MOST_IN_ALBUM = 10


def _sender(kind: str) -> Method:
    async def send(world: World, call: Call) -> Json:
        content = await media_content(world, kind, typed(call.file(kind), kind), call.params)
        if kind not in _UNCAPTIONED:
            content |= caption(world, call)
        if call.flag("has_spoiler") and kind in {"photo", "video", "animation"}:
            content["has_media_spoiler"] = True
        return say(world, call, content)

    return send


for _kind in KINDS:
    slow_method(f"send{_kind.replace('_', '')}")(_sender(_kind))


async def input_media(world: World, call: Call, given: Any, *, album: bool) -> Json:  # noqa: ANN401 - JSON
    """Return the content an InputMedia describes, caption included."""
    if not isinstance(given, dict):
        raise bad("can't parse InputMedia: expected an Object")
    kind = str(given.get("type", ""))
    if kind not in _KNOWN_KINDS:
        raise bad(f'can\'t parse InputMedia: type "{kind}" is unsupported')
    if album and kind not in _ALBUM_KINDS:
        raise bad(f"can't parse InputMedia: type \"{kind}\" can't be used in sendMediaGroup")
    source: Upload | str | None = call.attached(str(given.get("media", "")))
    if source is None:
        raise bad("can't parse InputMedia: media not found")
    details = {name: str(value) for name, value in given.items()}
    content = await media_content(world, kind, typed(source, kind), details)
    mode, entities = str(given.get("parse_mode") or ""), given.get("caption_entities")
    content |= limited_caption(*formatted(world, str(given.get("caption") or ""), mode, entities))
    if given.get("has_spoiler"):
        content["has_media_spoiler"] = True
    return content


@slow_method("sendMediaGroup")
async def send_media_group(world: World, call: Call) -> list[Json]:
    given = call.json("media", "can't parse media JSON object")
    if not isinstance(given, list):
        raise bad("can't parse media JSON object" if given is not None else "there are no messages to send")
    if not given:
        raise bad("there are no messages to send")
    if len(given) > _MOST_IN_ALBUM:
        raise bad("too many messages to send as an album")
    kinds = {str(each.get("type")) for each in given if isinstance(each, dict)}
    for kind in _ALONE:
        if kind in kinds and len(kinds) > 1 and kinds <= _ALBUM_KINDS:
            raise bad(f"{kind} can't be mixed with other media types")
    contents = [await input_media(world, call, each, album=True) for each in given]
    where = place(world, call, contents[0], messages=len(contents), keyboard=False)
    album = None if len(contents) == 1 else str(secrets.randbits(62))
    return [render(world, where.post(world, content, album=album)) for content in contents]


@method("getFile")
def get_file(world: World, call: Call) -> Json:
    file_id = call.text("file_id")
    if not file_id:
        raise bad("file_id not specified")
    file = world.files.by_id(file_id)
    if file is None:
        raise bad("invalid file_id")
    if file.size > DOWNLOAD_LIMIT:
        raise bad("file is too big")
    return described(file, file_id) | {"file_path": file.path}


@method("getUserProfilePhotos")
def get_user_profile_photos(world: World, call: Call) -> Json:
    if call.integer("user_id") not in world.people:
        raise bad("invalid user_id specified")
    return {"total_count": 0, "photos": []}
