import asyncio
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from pathlib import Path

import aiohttp
import pytest

from bot.rehearsal.line import Line
from bot.rehearsal.rehearsal import Rehearsal
from bot.rehearsal.stories import HIP
from storage.valkey import socket_of
from tests.whole.conftest import PATIENCE, WORDS, free_port, today
from tests.whole.services import ROOT, Service, Zygote


@pytest.fixture
def cleanup() -> Iterator[ExitStack]:
    with ExitStack() as stack:
        yield stack


async def test_the_demo_serves_its_page_stops_cleanly_and_goes_on_where_it_was(
    cleanup: ExitStack, zygote: Zygote, tmp_path: Path
) -> None:
    port, folder = free_port(), tmp_path / "demo"
    url, args = f"http://127.0.0.1:{port}", ["demo", "--port", str(port), "--data", str(folder)]
    demo = begin(*args)
    cleanup.callback(demo.kill)
    page = await look(demo, url)
    async with Line(url) as line:
        family = Rehearsal(line, WORDS, today(), PATIENCE, pace=0).family(1, HIP)
        await family.begin()
        await family.go_on(until="reports")
    while_running = left_behind(demo, folder)
    code = await end(demo)
    afterwards = left_behind(demo, folder)

    again = Service(zygote, tmp_path / "again", {"PATH": os.environ["PATH"]})
    again.start(*args)
    cleanup.callback(again.end)
    async with Line(await again.says(url)) as line:
        family.line = line
        [outcome] = await Rehearsal(line, WORDS, today(), PATIENCE, pace=0).resume([family])
    stopped = await again.stop()

    assert "<html" in page
    assert (while_running, afterwards) == (["a process", "Valkey"], [])
    assert (code, stopped) == (0, 0)
    assert outcome.well, outcome.word


def begin(*args: str) -> subprocess.Popen[str]:
    """A demo, as anybody starts it."""
    command = [sys.executable, "-m", "bot", *args]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, start_new_session=True)


async def look(demo: subprocess.Popen[str], url: str) -> str:
    """What its page says, once it has printed where that is."""
    assert demo.stdout is not None
    assert url in await asyncio.to_thread(demo.stdout.readline)
    async with aiohttp.ClientSession() as browser, browser.get(url) as answer:
        return await answer.text()


async def end(demo: subprocess.Popen[str]) -> int:
    """SIGTERM; its exit code."""
    demo.send_signal(signal.SIGTERM)
    code = await asyncio.to_thread(demo.wait, PATIENCE)
    demo.communicate()
    return code


def left_behind(demo: subprocess.Popen[str], folder: Path) -> list[str]:
    """What runs of a demo: anything in its process group, and the Valkey that has a group of its own."""
    found = []
    with suppress(ProcessLookupError):
        os.killpg(demo.pid, 0)
        found.append("a process")
    with socket.socket(socket.AF_UNIX) as probe, suppress(OSError):
        probe.connect(str(socket_of(folder.resolve())))
        found.append("Valkey")
    return found
