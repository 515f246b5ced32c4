"""Whether what we stand on answers, asked without leaving anything behind."""

from pathlib import Path

from redis.asyncio import Redis
from redis.exceptions import RedisError
from sqlalchemy import make_url

from .migrations import at_head

PATIENCE = 3.0
"""Seconds a server may take to say that it is there."""


async def reach_database(url: str) -> bool:
    """True at head, False when the schema is older or absent. Raises UnavailableError when nobody answers."""
    return await at_head(url) if _is_there(url) else False


def _is_there(url: str) -> bool:
    """False for a SQLite file that does not exist yet: opening it would make it."""
    file = make_url(url).database
    return not (url.startswith("sqlite") and file) or Path(file).exists()


async def reach_redis(url: str) -> bool:
    """Whether a Redis answers there. Raises ValueError for a URL that is none."""
    redis = Redis.from_url(url, socket_connect_timeout=PATIENCE, socket_timeout=PATIENCE)
    try:
        return bool(await redis.ping())
    except (RedisError, OSError):
        return False
    finally:
        await redis.aclose()
