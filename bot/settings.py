"""Every setting, read once from the environment and `.env`, each wrong one explained in a sentence."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal, Self
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, SecretStr, ValidationError, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.i18n import LOCALES

TOKEN = re.compile(r"[1-9]\d{0,19}:[A-Za-z0-9_-]{8,}")
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
TELEGRAM = "https://api.telegram.org"


def _token(value: SecretStr) -> SecretStr:
    if not TOKEN.fullmatch(value.get_secret_value()):
        raise ValueError("a token looks like 123456789:AAF…, as BotFather gives it")
    return value


def _http(value: str) -> str:
    parts = urlsplit(value)
    if parts.scheme not in {"http", "https"} or not parts.netloc:
        raise ValueError("an address begins with http:// or https://")
    return value.rstrip("/")


def _database(value: str) -> str:
    if not value.startswith(("sqlite+aiosqlite://", "postgresql+asyncpg://", "postgresql://", "sqlite://")):
        raise ValueError("a database is named by sqlite:///path or postgresql://user:password@host/name")
    for short, full in (("sqlite://", "sqlite+aiosqlite://"), ("postgresql://", "postgresql+asyncpg://")):
        if value.startswith(short):
            return value.replace(short, full, 1)
    return value


def _redis(value: str) -> str:
    if not value.startswith(("redis://", "rediss://", "unix://")):
        raise ValueError("Redis is named by redis://host:6379/0 or unix:///path/to/socket")
    return value


def _locale(value: str) -> str:
    if value not in LOCALES:
        raise ValueError(f"one of {', '.join(LOCALES)}")
    return value


def _listen(value: str) -> str:
    host, _, port = value.rpartition(":")
    if not host or not port.isdecimal():
        raise ValueError("host and port, like 127.0.0.1:8443")
    return value


def _secret(value: SecretStr) -> SecretStr:
    if not _SECRET.fullmatch(value.get_secret_value()):
        raise ValueError("1 to 256 of A–Z, a–z, 0–9, _ and -")
    return value


SAID = {
    "int_parsing": "it has to be a whole number, such as -1001234567890",
    "greater_than_equal": "it has to be 0 (no limit) or more",
    "less_than_equal": "Telegram lets 20 messages a minute into a group",
    "string_too_short": "it must not be empty",
    "string_too_long": "it may have 60 characters at most",
}
"""Our words for what pydantic says in its own."""


class Settings(BaseSettings):
    """What an operator decides. Field names are the names of the environment variables, in lower case."""

    model_config = SettingsConfigDict(
        env_file=".env", env_file_encoding="utf-8", extra="ignore", frozen=True, env_ignore_empty=True
    )

    bot_token: Annotated[SecretStr, AfterValidator(_token)] | None = None
    staff_chat_id: int | None = None
    staff_language: Annotated[str, AfterValidator(_locale)] = "en"
    staff_pace: Annotated[int, Field(ge=0, le=20)] = 18
    service_name: Annotated[str, Field(min_length=1, max_length=60)] = "Second Opinion"
    telegram_api_url: Annotated[str, AfterValidator(_http)] = TELEGRAM
    data_dir: Path = Path("data")
    database_url: Annotated[str, AfterValidator(_database)] | None = None
    redis_url: Annotated[str, AfterValidator(_redis)] | None = None
    queue_url: Annotated[str, AfterValidator(_redis)] | None = None
    encryption_keys: SecretStr | None = None
    webhook_url: Annotated[str, AfterValidator(_http)] | None = None
    webhook_secret: Annotated[SecretStr, AfterValidator(_secret)] | None = None
    webhook_listen: Annotated[str, AfterValidator(_listen)] = "127.0.0.1:8443"
    log_format: Literal["text", "json"] = "text"

    @model_validator(mode="after")
    def _together(self) -> Self:
        if self.webhook_url and not self.webhook_secret:
            raise ValueError("WEBHOOK_URL needs WEBHOOK_SECRET beside it, so that only Telegram is let in")
        return self

    @property
    def database(self) -> str:
        """The database's address; by default a file in the data folder."""
        return self.database_url or f"sqlite+aiosqlite:///{self.data_dir.resolve() / 'bot.sqlite3'}"


def sentences(error: ValidationError) -> list[str]:
    """A sentence for every wrong setting, by its name. Never a value: it may be a secret."""
    return [_sentence(m["loc"], m["type"], m["msg"], m.get("ctx") or {}) for m in error.errors()]


def _sentence(loc: tuple[int | str, ...], kind: str, said: str, ctx: Mapping[str, object]) -> str:
    why = str(ctx.get("error", SAID.get(kind, said)))
    if not loc:
        return f"{why}."
    return f"{str(loc[0]).upper()} is not usable: {why}."
