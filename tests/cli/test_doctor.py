import asyncio
import json
import urllib.request
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from bot.cli.doctor import examine
from bot.settings import Settings
from playground.server import Playground


@pytest.fixture
async def playground() -> AsyncIterator[Playground]:
    server = Playground()
    await server.start()
    yield server
    await server.stop()


def settings(playground: Playground, folder: Path, **other: Any) -> Settings:
    known = {
        "bot_token": playground.token,
        "staff_chat_id": playground.staff_chat_id,
        "telegram_api_url": playground.url,
        "data_dir": folder,
    }
    return Settings.model_validate(known | other)


async def found(settings: Settings) -> tuple[list[str], list[str]]:
    """What is fine, then what is wrong."""
    fine: list[str] = []
    wrong: list[str] = []
    async for good, sentence in examine(settings):
        (fine if good else wrong).append(sentence)
    return fine, wrong


async def people(playground: Playground, path: str, body: dict[str, Any]) -> None:
    request = urllib.request.Request(
        f"{playground.url}/play/{path}", json.dumps(body).encode(), {"Content-Type": "application/json"}
    )
    await asyncio.to_thread(lambda: urllib.request.urlopen(request).read())


async def test_nothing_is_wrong_with_a_service_that_is_set_up(playground: Playground, tmp_path: Path) -> None:
    fine, wrong = await found(settings(playground, tmp_path))

    assert wrong == []
    assert any("can deliver cases" in sentence for sentence in fine)
    assert not (tmp_path / "bot.sqlite3").exists(), "a doctor looks and leaves nothing behind"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"bot_token": None}, "BOT_TOKEN is missing"),
        ({"bot_token": "4242:another-token"}, "Telegram does not know BOT_TOKEN"),
        ({"staff_chat_id": None}, "STAFF_CHAT_ID is missing"),
        ({"staff_chat_id": -1009999999999}, "not in the staff group"),
        ({"telegram_api_url": "http://127.0.0.1:9"}, "TELEGRAM_API_URL does not answer"),
        ({"database_url": "postgresql://me@127.0.0.1:9/db"}, "PostgreSQL database cannot be reached"),
        ({"redis_url": "redis://127.0.0.1:9"}, "Redis at REDIS_URL does not answer"),
    ],
)
async def test_one_wrong_setting_is_one_sentence(
    playground: Playground, tmp_path: Path, change: dict[str, Any], said: str
) -> None:
    _, wrong = await found(settings(playground, tmp_path, **change))

    [sentence] = wrong
    assert said in sentence


@pytest.mark.parametrize(
    ("rights", "said"),
    [
        ({"member": True, "admin": True, "rights": {"can_manage_topics": False}}, "may not manage topics"),
        ({"member": True, "admin": False}, "is no administrator"),
        ({"member": False}, "not in the staff group"),
    ],
)
async def test_missing_rights_in_the_group_are_named(
    playground: Playground, tmp_path: Path, rights: dict[str, Any], said: str
) -> None:
    await people(playground, f"groups/{playground.staff_chat_id}/bot", rights)

    _, wrong = await found(settings(playground, tmp_path))

    assert [s for s in wrong if said in s] == wrong
    assert wrong


async def test_keys_that_others_can_read_are_a_finding(playground: Playground, tmp_path: Path) -> None:
    key = tmp_path / "encryption.keys"
    key.write_text("not a real key")
    key.chmod(0o644)

    _, wrong = await found(settings(playground, tmp_path))

    assert wrong == [f"Other users can read {key}. Run: chmod 600 {key}"]
