import asyncio
from urllib.parse import parse_qs, urlsplit

from bot.rehearsal.chat import Chat, said
from bot.rehearsal.line import Line
from bot.rehearsal.rehearsal import Rehearsal
from bot.rehearsal.stories import BREAST, HEART, LUNG, SPINE, UNDIAGNOSED
from playground.server import Playground
from tests.parts import Valkey
from tests.whole.conftest import PATIENCE, Starting
from tests.whole.roads import Road

SENTENCE = "Ваше сообщение не потерялось"


async def test_a_family_is_told_when_the_database_is_away_and_what_it_said_then_is_taken_later(
    start: Starting, rehearsal: Rehearsal, line: Line, postgres_url: str, valkey_url: str
) -> None:
    where = urlsplit(postgres_url)
    [folder] = parse_qs(where.query)["host"]
    async with Road(f"{folder}/.s.PGSQL.5432") as road:
        url = f"postgresql://{where.username}@127.0.0.1:{road.port}{where.path}"
        start(DATABASE_URL=url, REDIS_URL=valkey_url)
        family = rehearsal.family(1, UNDIAGNOSED)
        await family.begin()
        await family.go_on(until="reason")

        await road.cut()
        await family.step()
        told = await hears(line.chat(family.person), SENTENCE)
        await road.build()
        [outcome] = await rehearsal.resume([family])

    assert told
    assert outcome.well, outcome.word


async def hears(chat: Chat, sentence: str) -> bool:
    """Whether somebody hears this within a reasonable time."""
    return await chat.until(lambda: any(sentence in said(one) for one in chat.messages.values()), PATIENCE)


async def test_families_notice_nothing_when_redis_dies_and_comes_back_empty(
    start: Starting, rehearsal: Rehearsal, sqlite_url: str, valkey: Valkey
) -> None:
    start(DATABASE_URL=sqlite_url, REDIS_URL=valkey.url)
    families = rehearsal.families([HEART, LUNG])
    await asyncio.gather(*(family.begin() for family in families))
    await asyncio.gather(*(family.go_on(until="country") for family in families))

    valkey.kill()
    await asyncio.gather(*(family.go_on(until="contact") for family in families))
    valkey.start()
    valkey.flush()
    outcomes = await rehearsal.resume(families)

    assert [outcome.word for outcome in outcomes if not outcome.well] == []


async def test_a_telegram_that_stumbles_all_the_time_loses_and_doubles_nothing(
    start: Starting, rehearsal: Rehearsal, playground: Playground, sqlite_url: str, valkey_url: str
) -> None:
    playground.world.faults.change(
        {
            "flood": {"chance": 0.03, "retry_after": 1, "times": None},
            "error": {"chance": 0.08, "code": 502, "times": None},
        }
    )
    start(DATABASE_URL=sqlite_url, REDIS_URL=valkey_url)

    outcomes = await rehearsal.play(rehearsal.families([BREAST, SPINE]))

    assert [outcome.word for outcome in outcomes if not outcome.well] == []
