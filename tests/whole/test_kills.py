import asyncio
import random

from bot.rehearsal.rehearsal import Rehearsal, cast
from storage import open_storage
from tests.conftest import KEYS
from tests.parts import Valkey
from tests.whole.conftest import Starting
from tests.whole.services import Service

FAMILIES = 30
KILLS = 6


async def test_a_bot_killed_in_the_middle_of_thirty_conversations_keeps_every_answer_and_file_once(
    start: Starting, rehearsal: Rehearsal, sqlite_url: str, valkey: Valkey
) -> None:
    bot = start(DATABASE_URL=sqlite_url, REDIS_URL=valkey.url)
    families = rehearsal.families(cast(FAMILIES))

    async with asyncio.TaskGroup() as group:
        killing = group.create_task(kill_again_and_again(bot, valkey, random.Random(7)))
        outcomes = await rehearsal.play(families)
        killing.cancel()

    assert [outcome.trouble for outcome in outcomes if outcome.trouble] == []
    assert [outcome.verdict for outcome in outcomes if outcome.verdict.lost or outcome.verdict.leaked] == []
    assert sum(len(outcome.verdict.doubled) for outcome in outcomes) <= KILLS, "at most the message in flight"
    async with open_storage(
        database_url=sqlite_url, redis_url=valkey.url, keys=KEYS, data_dir=bot.folder
    ) as kept:
        for family in families:
            case = await kept.cases.load(family.code)
            assert case is not None
            assert family.memory.sent is not None
            assert case.answers == family.memory.answers
            assert case.asides == family.memory.sent.asides
            piles = [ref.unique for pile in family.memory.piles() for ref in pile.files]
            assert [record.file.unique for record in case.records] == piles


async def kill_again_and_again(bot: Service, valkey: Valkey, dice: random.Random) -> None:
    """Kill and start again; every other time Redis forgets everything."""
    for number in range(KILLS):
        await asyncio.sleep(dice.uniform(1, 3))
        await asyncio.to_thread(bot.kill)
        if number % 2:
            valkey.flush()
        bot.start()
