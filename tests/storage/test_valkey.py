import asyncio
import os
import signal
from pathlib import Path

import pytest
from redis.asyncio import Redis
from redis.exceptions import RedisError

from storage.valkey import embedded, socket_of
from tests.storage.others import others, serving


def alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


async def until_gone(pid: int) -> None:
    async with asyncio.timeout(10):
        while alive(pid):  # noqa: ASYNC110 - it is nobody's event
            await asyncio.sleep(0.01)


async def server(url: str) -> tuple[str, int]:
    """Which server answers there, once one does."""
    async with asyncio.timeout(10):
        while True:
            try:
                async with Redis.from_url(url) as redis:
                    info = await redis.info("server")
            except RedisError:
                await asyncio.sleep(0.02)
            else:
                return info["run_id"], info["process_id"]


async def test_four_starters_share_one_server_that_outlives_its_owner_but_not_them_all(
    tmp_path: Path,
) -> None:
    with others(4, serving, tmp_path) as crowd:
        said = [await other.says() for other in crowd]
        assert len(set(said)) == 1
        url, _run, pid = said[0]
        async with Redis.from_url(url) as redis:
            await redis.set("kept", "through it all")
        [owner] = [other for other in crowd if parent(pid) == other.process.pid]

        owner.process.kill()

        await until_gone(pid)
        _run, second = await server(url)
        assert second != pid
        assert parent(second) in {other.process.pid for other in crowd} - {owner.process.pid}
        async with Redis.from_url(url) as redis:
            assert await redis.get("kept") == b"through it all"

        for other in crowd:
            other.process.kill()
        await until_gone(second)


def parent(pid: int) -> int:
    return int(Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[1])


async def test_the_server_ends_with_the_block_and_keeps_its_data(tmp_path: Path) -> None:
    async with embedded(tmp_path) as url, Redis.from_url(url) as redis:
        await redis.set("kept", "1")
        _run, pid = await server(url)
    assert not alive(pid)

    async with embedded(tmp_path) as url, Redis.from_url(url) as redis:
        assert await redis.get("kept") == b"1"


async def test_a_killed_server_is_started_again(tmp_path: Path) -> None:
    async with embedded(tmp_path) as url:
        run, pid = await server(url)

        os.kill(pid, signal.SIGKILL)

        await until_gone(pid)
        assert (await server(url))[0] != run


async def test_what_goes_wrong_in_the_block_comes_out_as_it_is(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        async with embedded(tmp_path):
            raise KeyError


def test_a_path_too_long_for_a_socket_is_put_elsewhere(tmp_path: Path) -> None:
    deep = tmp_path / ("deep" * 30)

    assert len(os.fsencode(socket_of(deep))) < 100
    assert socket_of(deep) == socket_of(deep)
    assert socket_of(deep) != socket_of(deep / "er")
    assert socket_of(Path("/data")) == Path("/data/valkey.sock")
