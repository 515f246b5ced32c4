"""One contestant in a process of its own: it converses when told to and reports what that cost."""

import asyncio
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from time import process_time_ns

from benchmarks.family import SCRIPT, Family
from benchmarks.peer import Peer, contestant
from benchmarks.wire import Wire


class WrongRecordError(AssertionError):
    """A contestant ended with something else than the family said."""


@dataclass(frozen=True, slots=True)
class Conversation:
    updates: tuple[tuple[bytes, ...], ...]
    """What the family sent, step by step, as raw JSON."""
    cpu_ns: int
    requests: int


@dataclass(frozen=True, slots=True)
class Block:
    """Some conversations one after another."""

    cpu_us: float
    """Processor time of one update, microseconds."""
    yardstick_us: float
    """Processor time of a fixed piece of Python around each conversation: how fast the machine was."""
    requests: float
    """Bot API calls of one conversation."""
    peak_mb: float
    """Most memory the process has held since it started, MB."""


async def handled(peer: Peer, updates: Sequence[bytes]) -> int:
    """Return the processor time, in nanoseconds, until the updates of one step are wholly dealt with."""
    started = process_time_ns()
    await peer.take(updates)
    return process_time_ns() - started


async def converse(peer: Peer, wire: Wire, number: int) -> Conversation:
    """Play the script with one new family.

    Raises WrongRecordError when a step stays unanswered or the record is not what the family said.
    """
    family = Family(number, wire, peer.manner)
    wire.chat = family.chat
    sent: list[tuple[bytes, ...]] = []
    cpu_ns = requests = 0
    for step in SCRIPT:
        updates = family.does(step, number * 1000 + sum(map(len, sent)))
        sent.append(tuple(updates))
        wire.requests.clear()
        cpu_ns += await handled(peer, updates)
        requests += len(wire.requests)
        seen = [family.sees(method, peer.decode(given), message) for method, given, message in wire.requests]
        if not any(seen):
            msg = f"{step} got no answer"
            raise WrongRecordError(msg)
    record, expected = await peer.record(family.chat), family.expected()
    if record != expected:
        msg = f"family {number} said {expected}, the record holds {record}"
        raise WrongRecordError(msg)
    return Conversation(tuple(sent), cpu_ns, requests)


async def replay(peer: Peer, recorded: Conversation) -> Conversation:
    """Feed the updates of another's conversation to a contestant that never answers."""
    cpu_ns = sum([await handled(peer, updates) for updates in recorded.updates])
    return Conversation(recorded.updates, cpu_ns, requests=0)


def yardstick() -> float:
    """Return the processor time, in microseconds, of work that never changes."""
    started = process_time_ns()
    kept: dict[int, str] = {}
    for number in range(10_000):
        kept[number % 257] = str(number)
    return (process_time_ns() - started) / 1000


def peak_mb() -> float:
    """Return this process's peak resident memory, MB; `ru_maxrss` would include the parent's."""
    if sys.platform != "linux":
        return float("nan")
    line = next(
        line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM")
    )
    return int(line.split()[1]) / 1024


async def block(peer: Peer, wire: Wire, numbers: Sequence[int], recorded: Conversation) -> Block:
    """Measure some conversations.

    No garbage is collected on purpose beforehand: a full collection would drop aiogram's response models,
    and making them again would be counted against every contestant built on aiogram.
    """
    yards = [yardstick()]
    held = []
    for number in numbers:
        held.append(await (replay(peer, recorded) if peer.silent else converse(peer, wire, number)))
        yards.append(yardstick())
    updates = sum(len(step) for one in held for step in one.updates)
    return Block(
        cpu_us=sum(one.cpu_ns for one in held) / updates / 1000,
        yardstick_us=sum(yards) / len(yards),
        requests=sum(one.requests for one in held) / len(held),
        peak_mb=peak_mb(),
    )


async def record(name: str, redis_url: str) -> Conversation:
    """Return one verified conversation with a contestant that is started for it and stopped again."""
    peer, wire = contestant(name, redis_url), Wire()
    await peer.start(wire)
    try:
        return await converse(peer, wire, 1)
    finally:
        await peer.stop()


async def _serve(pipe: Connection, name: str, redis_url: str, recorded: Conversation) -> None:
    peer, wire = contestant(name, redis_url), Wire()
    await peer.start(wire)
    while numbers := pipe.recv():
        pipe.send(await block(peer, wire, numbers, recorded))
    await peer.stop()


def serve(pipe: Connection, name: str, redis_url: str, recorded: Conversation) -> None:
    """Run in a process of its own: take family numbers from the pipe, give back a Block, until given none."""
    asyncio.run(_serve(pipe, name, redis_url, recorded))
