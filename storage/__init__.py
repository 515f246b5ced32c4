"""Keeps what `bot.ports` promises: `async with open_storage(...) as storage`."""

from .crypto import keys_in
from .health import reach_database, reach_redis
from .migrations import upgrade
from .open import Storage, open_storage

__all__ = ["Storage", "keys_in", "open_storage", "reach_database", "reach_redis", "upgrade"]
