import socket
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot.i18n import Words
from bot.rehearsal.line import Line
from bot.rehearsal.rehearsal import Rehearsal
from playground.server import Playground
from tests.conftest import KEYS
from tests.whole.roads import Crossing
from tests.whole.services import Service, Zygote, zygotes

WORDS = Words.load()
PATIENCE = 60.0
"""Seconds: a loaded machine is slow, and slow is not lost."""

Starting = Callable[..., Service]


@pytest.fixture(scope="session")
def zygote() -> Iterator[Zygote]:
    with zygotes() as one:
        yield one


@pytest.fixture
async def playground() -> AsyncIterator[Playground]:
    running = Playground()
    await running.start()
    yield running
    await running.stop()


@pytest.fixture
async def line(playground: Playground) -> AsyncIterator[Line]:
    async with Line(playground.url) as line:
        yield line


@pytest.fixture
async def crossing() -> AsyncIterator[Crossing]:
    crossing = Crossing()
    await crossing.open()
    yield crossing
    await crossing.close()


@pytest.fixture
def rehearsal(line: Line) -> Rehearsal:
    return Rehearsal(line, WORDS, today(), PATIENCE, pace=0.05)


@pytest.fixture
def start(zygote: Zygote, playground: Playground, tmp_path: Path) -> Iterator[Starting]:
    """Starts bot processes beside this playground; those left at the end are killed."""
    with ExitStack() as stack:
        count = 0

        def starting(*args: str, **settings: str) -> Service:
            nonlocal count
            count += 1
            service = Service(
                zygote,
                tmp_path / f"process-{count}",
                {
                    "PATH": "/usr/bin:/bin",
                    "BOT_TOKEN": playground.token,
                    "STAFF_CHAT_ID": str(playground.staff_chat_id),
                    "TELEGRAM_API_URL": playground.url,
                    "ENCRYPTION_KEYS": KEYS,
                    "DATA_DIR": str(tmp_path / "data"),
                    "STAFF_LANGUAGE": "ru",
                    "STAFF_PACE": "0",
                }
                | settings,
            )
            service.start(*args)
            stack.callback(service.end)
            return service

        yield starting


def today() -> date:
    return datetime.now(UTC).date()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
