"""Files as the Bot API hands them out: ids, sizes, paths."""

import asyncio
import io
import mimetypes
import secrets
from dataclasses import dataclass
from pathlib import Path

from playground.errors import bad
from playground.state import Counters, File, Json
from playground.store import Store

DOWNLOAD_LIMIT = 20 << 20
UPLOAD_LIMIT = 50 << 20
_PHOTO_LIMIT = 10 << 20
_EMPTY = "file must be non-empty"
_PHOTO_SIDES = 10_000
_PHOTO_RATIO = 20
_PHOTO_BOXES = (90, 320, 800, 1280)
_PREFIXES = {
    "photo": "AgACAg",
    "document": "BQACAg",
    "audio": "CQACAg",
    "video": "BAACAg",
    "animation": "CgACAg",
    "voice": "AwACAg",
    "video_note": "DQACAg",
    "sticker": "CAACAg",
}
_KINDS = {prefix: kind for kind, prefix in _PREFIXES.items()}
_FOLDERS = {"photo": "photos", "sticker": "stickers", "video": "videos", "voice": "voice", "audio": "music"}
_PREFIX_LENGTH = 6
_UNIQUE_LENGTH = 16


@dataclass(frozen=True, slots=True)
class Upload:
    """Bytes as they came over the wire; `name` and `mime` as the sender gave them."""

    data: bytes
    name: str | None = None
    mime: str | None = None


class Files:
    """Everything uploaded by anybody, in `directory` or in memory."""

    def __init__(self, store: Store, directory: Path | None, counters: Counters) -> None:
        self._store = store
        self._directory = directory
        self._counters = counters
        self._bytes: dict[str, bytes] = {}
        self._files: dict[str, File] = {}
        self._paths: dict[str, File] = {}

    def restore(self, file: File) -> None:
        """Take a file back from the journal."""
        self._files[file.unique_id] = file
        self._paths[file.path] = file

    def new_id(self, file: File) -> str:
        """Return a file_id for this file; it differs from message to message."""
        return _PREFIXES[file.kind] + file.unique_id + secrets.token_urlsafe(24)

    def by_id(self, file_id: str) -> File | None:
        """Return the file of a file_id."""
        if file_id[:_PREFIX_LENGTH] not in _KINDS:
            return None
        return self._files.get(file_id[_PREFIX_LENGTH : _PREFIX_LENGTH + _UNIQUE_LENGTH])

    def by_unique_id(self, unique_id: str) -> File | None:
        """Return the file of a file_unique_id."""
        return self._files.get(unique_id)

    def by_path(self, path: str) -> File | None:
        """Return the file of a file_path."""
        return self._paths.get(path)

    def read(self, file: File) -> bytes:
        """Return the bytes."""
        if self._directory is None:
            return self._bytes[file.unique_id]
        return (self._directory / file.unique_id).read_bytes()

    async def save(self, kind: str, upload: Upload, *, size: int | None = None) -> File:
        """Keep an upload; `size` is what the bot is told when it is not the real one."""
        if not upload.data:
            raise bad(_EMPTY)
        unique_id = secrets.token_urlsafe(12)
        ending = Path(upload.name or "").suffix or mimetypes.guess_extension(upload.mime or "") or ""
        ending = ending if ending[1:].isalnum() and ending.isascii() else ""
        self._counters.file += 1
        self._store.put("counters", "1", self._counters)
        file = File(
            unique_id=unique_id,
            kind=kind,
            size=len(upload.data) if size is None else size,
            path=f"{_FOLDERS.get(kind, 'documents')}/file_{self._counters.file}{ending}",
            mime=upload.mime,
            name=upload.name,
        )
        await self._write(unique_id, upload.data)
        return self.keep(file)

    def keep(self, file: File) -> File:
        """Remember what is known of a file."""
        self.restore(file)
        self._store.put("file", file.unique_id, file)
        return file

    async def save_photo(self, upload: Upload, *, size: int | None = None) -> list[File]:
        """Keep a picture in the sizes Telegram makes of it, smallest first."""
        if not upload.data:
            raise bad(_EMPTY)
        if len(upload.data) > _PHOTO_LIMIT:
            name = upload.name or "photo"
            raise bad(f'file "{name}" of size {len(upload.data)} bytes is too big for a photo')
        made = await asyncio.to_thread(_shrink, upload.data)
        if made is None:
            raise bad("IMAGE_PROCESS_FAILED")
        saved = []
        for number, (data, width, height) in enumerate(made, start=1):
            told = size if number == len(made) else None
            file = await self.save("photo", Upload(data, "photo.jpg", "image/jpeg"), size=told)
            file.width, file.height = width, height
            saved.append(file)
        for file in saved:
            file.sizes = [each.unique_id for each in saved]
            self.keep(file)
        return saved

    def sizes(self, photo: File) -> list[File]:
        """Return every size of a photo, smallest first."""
        return [self._files[unique_id] for unique_id in photo.sizes]

    async def _write(self, unique_id: str, data: bytes) -> None:
        if self._directory is None:
            self._bytes[unique_id] = data
            return
        self._directory.mkdir(parents=True, exist_ok=True)
        await asyncio.to_thread((self._directory / unique_id).write_bytes, data)


def described(file: File, file_id: str) -> Json:
    """Return what every file object of the Bot API starts with."""
    return {"file_id": file_id, "file_unique_id": file.unique_id, "file_size": file.size}


def _shrink(data: bytes) -> list[tuple[bytes, int, int]] | None:
    """Return (JPEG, width, height) for each size of a picture, or None when it is no picture."""
    from PIL import Image, ImageOps, UnidentifiedImageError  # noqa: PLC0415 - only pictures need it

    try:
        image = Image.open(io.BytesIO(data))
        width, height = image.size
        if width + height > _PHOTO_SIDES or max(width, height) > _PHOTO_RATIO * min(width, height):
            raise bad("PHOTO_INVALID_DIMENSIONS")
        as_is = image.format == "JPEG" and max(width, height) <= _PHOTO_BOXES[-1] and not image.getexif()
        image.draft("RGB", (_PHOTO_BOXES[-1], _PHOTO_BOXES[-1]))
        upright = ImageOps.exif_transpose(image).convert("RGB")
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError):
        return None
    side = max(width, height)
    boxes = [box for box in _PHOTO_BOXES if box < side]
    if side <= _PHOTO_BOXES[-1]:
        boxes.append(side)
    made = []
    for box in boxes:
        if as_is and box == side:
            made.append((data, width, height))
            continue
        smaller = upright.copy()
        smaller.thumbnail((box, box))
        out = io.BytesIO()
        smaller.save(out, "JPEG", quality=87)
        made.append((out.getvalue(), smaller.width, smaller.height))
    return made
