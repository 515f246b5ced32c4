"""Encryption at rest: one ring of keys, and a seal that fits only the place it was made for."""

import base64
import contextlib
import hashlib
import os
import secrets
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

_VERSION = b"v1"
_KEY_BYTES = 32
_ID_BYTES = 4
_NONCE_BYTES = 12
_HEAD = len(_VERSION) + _ID_BYTES + _NONCE_BYTES


class SealError(Exception):
    """A ciphertext not made by our keys for its place: moved, damaged, or the key is gone."""


class Keyring:
    """Keys in order: the first one seals, every one opens.

    A sealed value is `v1`, the key's id (4 bytes), the nonce (12 bytes) and AES-256-GCM's ciphertext.
    The place ("table:column:row") is authenticated with it, so a value moved to another row is refused.
    """

    def __init__(self, keys: list[bytes]) -> None:
        """Raises ValueError without keys, or when one is not 32 bytes."""
        if not keys or any(len(key) != _KEY_BYTES for key in keys):
            raise ValueError(
                f"Every encryption key must be {_KEY_BYTES} bytes, and there must be one at least."
            )
        self._ciphers = {hashlib.sha256(key).digest()[:_ID_BYTES]: AESGCM(key) for key in keys}
        first = next(iter(self._ciphers))
        self._head = _VERSION + first
        self._first = self._ciphers[first]

    @classmethod
    def parse(cls, text: str) -> "Keyring":
        """The ring written as base64 keys with commas between; raises ValueError, which quotes no key."""
        try:
            keys = [
                base64.b64decode(part, validate=True) for part in text.replace("\n", ",").split(",") if part
            ]
        except ValueError:
            raise ValueError("An encryption key is not base64.") from None
        return cls(keys)

    def seal(self, place: str, plain: bytes) -> bytes:
        """Encrypt for this place."""
        nonce = os.urandom(_NONCE_BYTES)
        return self._head + nonce + self._first.encrypt(nonce, plain, place.encode())

    def open(self, place: str, sealed: bytes) -> bytes:
        """Decrypt what was sealed for this place; raises SealError."""
        key_id = sealed[len(_VERSION) : len(_VERSION) + _ID_BYTES]
        cipher = self._ciphers.get(key_id)
        if sealed[: len(_VERSION)] != _VERSION or cipher is None:
            raise SealError(f"No key of ours made this: {place}")
        try:
            return cipher.decrypt(sealed[_HEAD - _NONCE_BYTES : _HEAD], sealed[_HEAD:], place.encode())
        except InvalidTag:
            raise SealError(f"This was not sealed for here: {place}") from None


def new_key() -> str:
    """A fresh key, as it is written in ENCRYPTION_KEYS."""
    return base64.b64encode(secrets.token_bytes(_KEY_BYTES)).decode()


def keys_in(data_dir: Path) -> str:
    """The keys this folder keeps, made at the first call (mode 0600); several first calls at once agree."""
    path = data_dir / "encryption.keys"
    if not path.exists():
        data_dir.mkdir(parents=True, exist_ok=True)
        draft = data_dir / f".encryption.keys.{secrets.token_hex(4)}"
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(new_key() + "\n")
            file.flush()
            os.fsync(file.fileno())
        # A link appears whole or not at all, and only once.
        with contextlib.suppress(FileExistsError):
            path.hardlink_to(draft)
        draft.unlink()
    return path.read_text().strip()
