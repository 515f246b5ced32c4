"""Telegram allows a group twenty messages in any minute, every item of an album counted."""

import asyncio

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.routing.pace import Pace


class Time:
    """A clock that only moves when somebody sleeps."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.now += seconds


async def sent(pace: Pace, time: Time, chat: int, sizes: list[int]) -> list[float]:
    moments: list[float] = []
    for size in sizes:
        await pace.take(chat, size)
        moments += [time.now] * size
    return moments


def most(moments: list[float], seconds: float) -> int:
    return max(sum(start <= moment < start + seconds for moment in moments) for start in moments)


@settings(deadline=None, max_examples=50)
@given(sizes=st.lists(st.integers(1, 10), min_size=1, max_size=40))
def test_no_minute_of_a_group_ever_holds_more_than_twenty(sizes: list[int]) -> None:
    time = Time()

    moments = asyncio.run(sent(Pace(clock=time, sleep=time.sleep), time, -100, sizes))

    assert most(moments, 60) <= 20
    assert most(moments, 1) <= 30


async def test_a_group_gets_all_that_is_allowed_at_once() -> None:
    time = Time()

    moments = await sent(Pace(clock=time, sleep=time.sleep), time, -100, [1] * 30)

    assert moments[17] == 0
    assert moments[29] == pytest.approx(60)


async def test_a_busy_group_does_not_hold_up_a_family() -> None:
    time = Time()
    pace = Pace(clock=time, sleep=time.sleep)
    await sent(pace, time, -100, [1] * 18)

    await pace.take(42)

    assert time.now <= 1


async def test_a_chat_telegram_wants_left_alone_is_left_alone() -> None:
    time = Time()
    pace = Pace(clock=time, sleep=time.sleep)
    pace.hold(-100, 7)

    await pace.take(-100)

    assert time.now == pytest.approx(7)


async def test_no_limit_is_no_waiting_until_telegram_asks_for_it() -> None:
    pace = Pace.of(0)

    async with asyncio.timeout(1):
        for _ in range(500):
            await pace.take(-100, 10)

    pace.hold(-100, 60)
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.05):
            await pace.take(-100)
