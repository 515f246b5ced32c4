"""Files inside messages: from an upload or a file_id to the Bot API object, for bots and people alike."""

import mimetypes
import re
from collections.abc import Mapping

from playground.errors import bad
from playground.files import Upload, described
from playground.state import File, Json
from playground.world import World

KINDS = ("photo", "document", "audio", "video", "animation", "voice", "video_note", "sticker")
_WORDS = {"video_note": "video note"}
_TYPES = {
    "photo": "Photo",
    "document": "Document",
    "audio": "Audio",
    "video": "Video",
    "animation": "Animation",
    "voice": "VoiceNote",
    "video_note": "VideoNote",
    "sticker": "Sticker",
}
_DEFAULT_MIME = {
    "voice": "audio/ogg",
    "audio": "audio/mpeg",
    "video": "video/mp4",
    "animation": "video/mp4",
    "sticker": "image/webp",
}
_LOOKS_LIKE_ID = re.compile(r"[A-Za-z0-9_\-]+$")
_VIDEO_SIZE = (640, 360)
_NOTE_SIZE = 240
_STICKER_SIZE = 512


async def media_content(
    world: World,
    kind: str,
    source: Upload | str | None,
    details: Mapping[str, str],
    *,
    size: int | None = None,
) -> Json:
    """Return the content field of a message with this file.

    `details` are the other parameters of the call (duration, width, …); a file_id keeps the kind it has.
    400 in Telegram's words when there is no such file, or it is not what it should be.
    """
    if source is None:
        raise bad(f"there is no {_WORDS.get(kind, kind)} in the request")
    if isinstance(source, str):
        return _known(world, kind, source)
    if kind == "photo":
        return _photo(world, await world.files.save_photo(source, size=size))
    file = await world.files.save(kind, source, size=size)
    _describe(file, details)
    return _content(world, world.files.keep(file), details)


def _known(world: World, kind: str, file_id: str) -> Json:
    if file_id.startswith(("http://", "https://")):
        raise bad("failed to get HTTP URL content")
    file = world.files.by_id(file_id)
    if file is None:
        if _LOOKS_LIKE_ID.match(file_id):
            raise bad("wrong remote file identifier specified: can't unserialize it. Wrong last symbol")
        raise bad("wrong file identifier/HTTP URL specified")
    if (file.kind == "photo") != (kind == "photo"):
        raise bad(f"can't use file of type {_TYPES[file.kind]} as {_TYPES[kind]}")
    return _photo(world, world.files.sizes(file)) if kind == "photo" else _content(world, file, {})


def _photo(world: World, sizes: list[File]) -> Json:
    return {
        "photo": [
            described(file, world.files.new_id(file)) | {"width": file.width, "height": file.height}
            for file in sizes
        ]
    }


def _number(details: Mapping[str, str], name: str, default: int) -> int:
    given = details.get(name, "")
    return int(given) if given.isdigit() else default


def _describe(file: File, details: Mapping[str, str]) -> None:
    width, height = {"video_note": (_NOTE_SIZE,) * 2, "sticker": (_STICKER_SIZE,) * 2}.get(
        file.kind, _VIDEO_SIZE
    )
    file.width = _number(details, "width", _number(details, "length", width))
    file.height = _number(details, "height", _number(details, "length", height))
    file.duration = _number(details, "duration", 1)


def _content(world: World, file: File, details: Mapping[str, str]) -> Json:
    """Return `{kind: object}` for anything but a photo."""
    told = described(file, world.files.new_id(file))
    mime = file.mime or _DEFAULT_MIME.get(file.kind)
    named: Json = {}
    if file.name:
        named["file_name"] = file.name
    if mime:
        named["mime_type"] = mime
    size = {"width": file.width, "height": file.height}
    match file.kind:
        case "audio":
            told |= named | {"duration": file.duration}
            told |= {name: details[name] for name in ("performer", "title") if details.get(name)}
        case "video":
            told |= named | size | {"duration": file.duration}
        case "animation":
            told |= named | size | {"duration": file.duration}
            return {"animation": told, "document": described(file, told["file_id"]) | named}
        case "voice":
            told |= {"duration": file.duration, "mime_type": mime}
        case "video_note":
            told |= {"duration": file.duration, "length": file.width}
        case "sticker":
            told |= size | {"type": "regular", "is_animated": False, "is_video": False}
            told |= {"emoji": details["emoji"]} if details.get("emoji") else {}
        case _:
            told |= named
    return {file.kind: told}


def typed(upload: Upload | str | None, kind: str) -> Upload | str | None:
    """Return an upload of a bot with the type Telegram reads from its name, whatever the part said."""
    if not isinstance(upload, Upload):
        return upload
    guessed = mimetypes.guess_type(upload.name or "")[0]
    return Upload(upload.data, upload.name, guessed or _DEFAULT_MIME.get(kind, "application/octet-stream"))
