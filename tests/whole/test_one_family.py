from collections import Counter

from bot.rehearsal.chat import said
from bot.rehearsal.family import Family
from bot.rehearsal.line import Line
from bot.rehearsal.moves import Story
from bot.rehearsal.rehearsal import Rehearsal
from bot.rehearsal.staff import received
from bot.rehearsal.stories import BREAST, EPILEPSY, HEART
from tests.parts import Valkey
from tests.whole.conftest import Starting, free_port
from tests.whole.roads import Crossing


async def live(rehearsal: Rehearsal, *stories: Story) -> list[Family]:
    """Families who go the whole way, side by side; each arrives whole, once and in order."""
    families = rehearsal.families(stories)
    outcomes = await rehearsal.play(families)
    assert [outcome.word for outcome in outcomes if not outcome.well] == []
    return families


def look_through(family: Family, line: Line) -> None:
    """Look at the topic of the story "heart" as a coordinator would."""
    group = line.chat(line.staff_chat)
    topic = received(group, family.code)
    assert topic is not None
    inside = [one for one in group.messages.values() if one.get("message_thread_id") == topic.thread]
    photos = Counter(one.get("media_group_id") for one in inside if "photo" in one)
    names = [one["document"]["file_name"] for one in inside if "document" in one]
    assert "Алиса" not in " ".join(map(said, inside))
    assert sorted(photos.values()) == [1, 3], "an album of three, and a scan"
    assert names == ["Заключение кардиолога.pdf"]
    sheet = topic.words[0]
    own, picked = "1. Можно ли подождать с операцией до школы?", "2. Какие у нас есть варианты"
    assert sheet.index(own) < sheet.index(picked), "two questions, in the order the family gave them"


async def test_a_family_is_seen_whole_in_a_topic_by_polling(
    start: Starting, rehearsal: Rehearsal, line: Line, database_url: str, valkey_url: str
) -> None:
    start(DATABASE_URL=database_url, REDIS_URL=valkey_url)

    [family] = await live(rehearsal, HEART)

    look_through(family, line)


async def test_a_family_is_seen_whole_in_a_topic_by_webhook_and_nothing_else_installed(
    start: Starting, rehearsal: Rehearsal, line: Line
) -> None:
    place = f"127.0.0.1:{free_port()}"
    start(WEBHOOK_URL=f"http://{place}/hook", WEBHOOK_SECRET="sesame", WEBHOOK_LISTEN=place)

    [family] = await live(rehearsal, HEART)

    look_through(family, line)


async def test_two_webhook_processes_side_by_side_serve_every_family_whole(
    start: Starting, rehearsal: Rehearsal, line: Line, crossing: Crossing, postgres_url: str, valkey: Valkey
) -> None:
    places = [f"127.0.0.1:{free_port()}" for _ in range(2)]
    crossing.lead_to(*places)
    for place in places:
        start(
            DATABASE_URL=postgres_url,
            REDIS_URL=valkey.url,
            WEBHOOK_URL=crossing.url,
            WEBHOOK_SECRET="sesame",
            WEBHOOK_LISTEN=place,
        )

    families = await live(rehearsal, HEART, BREAST, HEART, EPILEPSY)

    assert min(crossing.took.values()) > 50
    look_through(families[0], line)
