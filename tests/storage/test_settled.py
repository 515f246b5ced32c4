import os
from pathlib import Path

import pytest

from bot.ports import UnavailableError
from storage import turns_sqlite
from tests.parts import refuses
from tests.storage.families import opened, session, turn


@pytest.fixture
def synced(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The files that were brought to the disk, by their inodes."""
    seen: list[int] = []
    really = turns_sqlite.sync_data

    def sync_data(descriptor: int) -> None:
        seen.append(os.fstat(descriptor).st_ino)
        really(descriptor)

    monkeypatch.setattr(turns_sqlite, "sync_data", sync_data)
    return seen


def log_of(url: str) -> int:
    return Path(f"{url.removeprefix('sqlite:///')}-wal").stat().st_ino


async def test_many_turns_reach_the_disk_together_and_only_once(
    sqlite_url: str, valkey_url: str, synced: list[int]
) -> None:
    async with opened(sqlite_url, valkey_url) as storage:
        for chat in range(3):
            await turn(storage, chat, chat, session(f"C{chat}"))
        assert synced == []

        await storage.sessions.settled()
        await storage.sessions.settled()

        assert synced == [log_of(sqlite_url)]


async def test_what_a_killed_neighbour_kept_reaches_the_disk_too(
    sqlite_url: str, valkey_url: str, synced: list[int]
) -> None:
    async with opened(sqlite_url, valkey_url) as one, opened(sqlite_url, valkey_url) as other:
        await other.sessions.settled()
        await turn(one, 1, 1, session())
        del synced[:]

        async with other.sessions.hold(1):
            await other.sessions.settled()

        assert synced == [log_of(sqlite_url)]


async def test_a_disk_that_refuses_is_asked_again(
    sqlite_url: str, valkey_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(sqlite_url, valkey_url) as storage:
        await turn(storage, 1, 1, session())
        with monkeypatch.context() as broken:
            broken.setattr(turns_sqlite, "sync_data", refuses)
            for _ in range(2):
                with pytest.raises(UnavailableError):
                    await storage.sessions.settled()

        await storage.sessions.settled()
