"""A coordinator sends a case to another desk on the command line, and the week's report says so."""

import asyncio
import json
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.cli import learn
from bot.cli.compose import opened
from bot.engine.turn import Submit
from bot.settings import Settings
from tests.families import case
from tests.storage.families import KEYS, session, turn


@pytest.fixture
def settings(sqlite_url: str, valkey_url: str, tmp_path: Path) -> Settings:
    found = Settings(
        _env_file=None,
        database_url=sqlite_url,
        redis_url=valkey_url,
        encryption_keys=SecretStr(KEYS),
        data_dir=tmp_path,
    )
    asyncio.run(submitted(found))
    return found


async def submitted(settings: Settings) -> None:
    async with opened(settings) as storage:
        told = case()
        await turn(storage, 1, 1, session(), Submit(told.answers))


def test_a_choice_is_kept_counted_and_handed_to_the_training(
    settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    learn.correct(settings, "7f3k", "oncology_general")
    learn.report(settings, 1, jsonl=False)
    learn.report(settings, 0, jsonl=True)

    said = capsys.readouterr().out.splitlines()

    assert said[0] == "7F3K: oncology_general, where the router decided on breast."
    assert "| breast | oncology_general | 1 |" in said
    assert json.loads(said[-1])["desk"] == "oncology_general"
    assert "Рак" not in "".join(said)


@pytest.mark.parametrize(
    ("code", "desk", "why"),
    [("0000", "breast", "no submitted case 0000"), ("7F3K", "brain", "There is no desk brain")],
)
def test_a_case_or_a_desk_nobody_knows_is_said_in_a_sentence(
    settings: Settings, code: str, desk: str, why: str
) -> None:
    with pytest.raises(SystemExit, match=why):
        learn.correct(settings, code, desk)


def test_a_database_that_is_away_is_said_in_a_sentence(tmp_path: Path, valkey_url: str) -> None:
    away = Settings(
        _env_file=None,
        database_url="postgresql://nobody@127.0.0.1:1/none",
        redis_url=valkey_url,
        encryption_keys=SecretStr(KEYS),
        data_dir=tmp_path,
    )

    with pytest.raises(SystemExit, match="cannot be reached"):
        learn.report(away, 1, jsonl=False)
