import asyncio
import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import aiohttp

from bot.rehearsal.line import Line
from bot.rehearsal.rehearsal import Rehearsal
from bot.rehearsal.stories import HIP
from storage.valkey import socket_of
from tests.whole.conftest import PATIENCE, WORDS, free_port, today
from tests.whole.services import ROOT

PROMPT = 8.0
"""Seconds a stop may take, on a machine that does other things as well."""


async def test_the_demo_serves_its_page_stops_cleanly_and_goes_on_where_it_was(tmp_path: Path) -> None:
    port = free_port()
    demo = begin(port, tmp_path)
    page = await look(demo, port)
    async with Line(f"http://127.0.0.1:{port}") as line:
        family = Rehearsal(line, WORDS, today(), PATIENCE, pace=0).family(1, HIP)
        await family.begin()
        await family.go_on(until="reports")
    while_running = left_behind(demo, tmp_path)
    code, seconds = await end(demo)
    afterwards = left_behind(demo, tmp_path)

    demo = begin(port, tmp_path)
    await look(demo, port)
    async with Line(f"http://127.0.0.1:{port}") as line:
        rehearsal = Rehearsal(line, WORDS, today(), PATIENCE, pace=0)
        family.line = line
        [outcome] = await rehearsal.resume([family])
    await end(demo)

    assert "<html" in page
    assert (code, seconds < PROMPT) == (0, True)
    assert (while_running, afterwards) == (["a process", "Valkey"], [])
    assert outcome.well, outcome.word


def begin(port: int, folder: Path) -> subprocess.Popen[str]:
    """A demo, as anybody starts it."""
    return subprocess.Popen(
        [sys.executable, "-m", "bot", "demo", "--port", str(port), "--data", str(folder / "demo")],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


async def look(demo: subprocess.Popen[str], port: int) -> str:
    """What its page says, once it has printed where that is."""
    assert demo.stdout is not None
    said = await asyncio.to_thread(demo.stdout.readline)
    assert f"http://127.0.0.1:{port}" in said
    async with aiohttp.ClientSession() as browser, browser.get(f"http://127.0.0.1:{port}/") as answer:
        return await answer.text()


async def end(demo: subprocess.Popen[str]) -> tuple[int, float]:
    """SIGTERM; its exit code, and how many seconds it took."""
    since = time.monotonic()
    demo.send_signal(signal.SIGTERM)
    code = await asyncio.to_thread(demo.wait)
    demo.communicate()
    return code, time.monotonic() - since


def left_behind(demo: subprocess.Popen[str], folder: Path) -> list[str]:
    """What runs of a demo: anything in its process group, and the Valkey that has a group of its own."""
    found = []
    with suppress(ProcessLookupError):
        os.killpg(demo.pid, 0)
        found.append("a process")
    with socket.socket(socket.AF_UNIX) as probe, suppress(OSError):
        probe.connect(str(socket_of((folder / "demo").resolve())))
        found.append("Valkey")
    return found
