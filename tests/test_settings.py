from pathlib import Path

import pytest
from pydantic import ValidationError

from bot.settings import Settings, sentences

NAMES = [name.upper() for name in Settings.model_fields]


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """An operator's empty desk: no environment, no .env."""
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)


def wrong(monkeypatch: pytest.MonkeyPatch, **environment: str) -> list[str]:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(ValidationError) as caught:
        Settings()
    return sentences(caught.value)


def test_nothing_set_is_enough_to_begin_with() -> None:
    settings = Settings()

    assert settings.bot_token is None
    assert settings.database == f"sqlite+aiosqlite:///{Path('data').resolve() / 'bot.sqlite3'}"


def test_the_env_file_is_read_and_the_environment_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text("STAFF_LANGUAGE=ru\nSERVICE_NAME=Вторая помощь\nWEBHOOK_URL=\n", encoding="utf-8")
    monkeypatch.setenv("SERVICE_NAME", "Второе мнение")

    settings = Settings()

    assert (settings.staff_language, settings.service_name) == ("ru", "Второе мнение")
    assert settings.webhook_url is None


def test_short_database_names_get_their_drivers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://me@host/db")

    assert Settings().database == "postgresql+asyncpg://me@host/db"


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("BOT_TOKEN", "not a token", "as BotFather gives it"),
        ("STAFF_CHAT_ID", "staff", "a whole number"),
        ("STAFF_LANGUAGE", "de", "one of en, ru"),
        ("TELEGRAM_API_URL", "ftp://x", "begins with http"),
        ("DATABASE_URL", "mysql://x", "sqlite:///path or postgresql://"),
        ("REDIS_URL", "localhost", "redis://host:6379/0"),
        ("WEBHOOK_LISTEN", "8443", "host and port"),
        ("SERVICE_NAME", "x" * 61, "60 characters"),
        ("LOG_FORMAT", "xml", "'text' or 'json'"),
    ],
)
def test_a_wrong_setting_is_named_and_explained(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, said: str
) -> None:
    [sentence] = wrong(monkeypatch, **{name: value})

    assert sentence.startswith(f"{name} is not usable: ")
    assert said in sentence


def test_a_webhook_without_a_secret_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    [sentence] = wrong(monkeypatch, WEBHOOK_URL="https://example.org/hook")

    assert sentence == "WEBHOOK_URL needs WEBHOOK_SECRET beside it, so that only Telegram is let in."


def test_a_wrong_secret_is_never_repeated(monkeypatch: pytest.MonkeyPatch) -> None:
    said = " ".join(wrong(monkeypatch, BOT_TOKEN="hush-hush", WEBHOOK_SECRET="päss wörd"))

    assert "hush" not in said
    assert "wörd" not in said


def test_every_setting_stands_in_the_example() -> None:
    example = (Path(__file__).parent.parent / ".env.example").read_text(encoding="utf-8")

    assert [name for name in NAMES if f"{name}=" not in example] == []
