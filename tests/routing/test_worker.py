"""A submitted case reaches its topic whole and in order, whatever Telegram, staff and fate do meanwhile."""

import asyncio
import json
import sys
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from bot.case.status import Status
from bot.engine.answer import Chosen, Own, Skipped
from playground.player import said_in
from tests.conftest import KEYS
from tests.routing.conftest import Office


def said(messages: list[dict[str, Any]]) -> str:
    return "\n".join(said_in(message) for message in messages)


async def grown(count: Callable[[], Awaitable[int]], beyond: int) -> None:
    async with asyncio.timeout(20):
        while await count() <= beyond:  # noqa: ASYNC110 - what we wait for happens in another process
            await asyncio.sleep(0.02)


async def test_a_case_with_an_album_a_pdf_and_two_questions_is_seen_whole_in_its_topic(
    office: Office,
) -> None:
    album = await office.photos("1.jpg", "2.jpg", "3.jpg")
    [pdf] = await office.papers("МРТ.pdf")
    questions = Chosen((Own("Можно ли сохранить грудь?"), Own("Нужна ли лучевая терапия?")), closed=True)
    await office.submits(*(("reports", photo) for photo in album), ("imaging", pdf), questions=questions)

    await office.works()

    sheet, *files = await office.topic()
    assert "1. Можно ли сохранить грудь?\n2. Нужна ли лучевая терапия?" in sheet["text"]
    assert [said_in(message) for message in files] == [
        "No. 1 · Doctors' papers",
        "No. 2 · Doctors' papers",
        "No. 3 · Doctors' papers",
        "No. 4 · Images · МРТ.pdf",
    ]
    assert len({message.get("media_group_id") for message in files[:3]}) == 1
    assert [f["photo"][-1]["file_unique_id"] for f in files[:3]] == [photo.unique for photo in album]
    assert files[3]["document"]["file_unique_id"] == pdf.unique
    assert await office.storage.cases.status("7F3K") == Status.SCREENING


async def test_the_topic_is_named_by_code_desk_and_age(office: Office) -> None:
    await office.submits()

    await office.works()

    assert (await office.player.topic("7F3K"))["name"] == "7F3K · Breast unit · 54 years"


async def test_the_family_hears_that_its_case_arrived_in_its_own_language(office: Office) -> None:
    await office.submits(("reports", (await office.papers("1.pdf"))[0]))

    await office.works()

    receipt = await office.maria.hears("7F3K")
    assert "/status" in receipt["text"]
    await office.works()
    assert len([m for m in await office.player.messages(office.maria.id) if "7F3K" in said_in(m)]) == 1


async def test_a_family_whose_code_contradicts_its_words_is_asked_one_question(office: Office) -> None:
    await office.submits(
        diagnosis="грыжа диска L5-S1, стеноз позвоночного канала", icd="C50.9", proposed=None
    )

    await office.works()

    receipt = await office.maria.hears("7F3K")
    assert "Один вопрос: код C50.9 обычно относится" in receipt["text"]
    assert "Coordinator decides" in (await office.player.topic("7F3K"))["name"]


async def test_every_kind_of_file_arrives(office: Office) -> None:
    kinds = ("voice", "audio", "video", "video_note", "animation", "document")
    files = []
    for kind in kinds:
        files += await office._sent([(f"{kind}.bin", kind.encode())], kind=kind)
    await office.submits(*(("other", file) for file in files))

    await office.works()

    _sheet, *messages = await office.topic()
    assert all(kind in message for kind, message in zip(kinds, messages, strict=True))


async def test_what_the_family_adds_later_follows_in_the_topic(office: Office) -> None:
    await office.submits()
    await office.works()
    [scan] = await office.papers("новый.pdf")
    await office.adds(text="Забыли сказать: <аллергия> на йод")
    await office.adds(file=scan)

    await office.works()

    *_sheet, words, file = await office.topic()
    assert words["text"] == "The family adds:\nЗабыли сказать: <аллергия> на йод"
    assert file["document"]["file_unique_id"] == scan.unique


async def test_what_is_added_before_the_topic_is_there_waits_for_the_sheet(office: Office) -> None:
    await office.submits()
    await office.adds(text="И ещё одно")
    await office.player.faults(flood={"method": "createForumTopic", "retry_after": 100, "times": 1})

    await office.works()
    await office.waiting()
    await office.works()
    await office.waiting()
    await office.works()

    messages = await office.topic()
    assert "Decision" in messages[0]["text"]
    assert messages[-1]["text"] == "The family adds:\nИ ещё одно"


@pytest.mark.parametrize(
    "fault",
    [
        {"flood": {"method": "sendDocument", "retry_after": 1, "times": 1}},
        {"error": {"method": "sendDocument", "code": 500, "times": 2}},
        {"timeout": {"method": "sendDocument", "after": "before", "times": 2}},
        {"error": {"method": "createForumTopic", "code": 502, "times": 1}},
    ],
    ids=["flood", "500", "connection lost", "no topic at first"],
)
async def test_trouble_with_telegram_delays_a_case_and_loses_nothing(
    office: Office, fault: dict[str, Any]
) -> None:
    await office.submits(
        ("reports", (await office.papers("1.pdf"))[0]), ("imaging", (await office.papers("2.pdf"))[0])
    )
    await office.player.faults(**fault)

    for _attempt in range(4):
        await office.works()
        await office.waiting()

    messages = await office.topic()
    assert [said_in(m)[:5] for m in messages] == ["Decis", "No. 1", "No. 2"]


async def test_a_message_that_may_have_arrived_is_the_only_one_that_comes_twice(office: Office) -> None:
    await office.submits(
        *(("reports", paper) for paper in await office.papers("1.pdf", "2.pdf", "3.pdf")),
        ("imaging", (await office.voice())[0]),
    )
    await office.player.faults(timeout={"method": "sendVoice", "after": "store", "times": 1})

    for _attempt in range(2):
        await office.works()
        await office.waiting()

    heads = [said_in(message)[:5] for message in await office.topic()]
    assert heads == ["Decis", "No. 1", "No. 2", "No. 3", "No. 4", "No. 4"]


async def test_a_family_that_blocked_the_bot_is_reached_another_way(office: Office) -> None:
    await office.submits()
    await office.maria.block()

    await office.works()

    note = (await office.topic())[-1]
    assert note["text"].endswith("Second contact: +79001234567")
    states = {(row.target, row.part): row.state for row in await office.storage.ledger.of("7F3K")}
    assert states["family", "receipt"] == "blocked"


async def test_a_deleted_topic_is_made_again_with_everything_in_it(office: Office) -> None:
    await office.submits(("reports", (await office.papers("1.pdf"))[0]))
    await office.works()
    await office.adds(text="Первое добавление")
    await office.works()
    old = (await office.player.topic("7F3K"))["thread_id"]
    async with office.http() as http:
        await http.delete(f"/play/chats/{office.staff}/topics/{old}")
    await office.adds(text="Второе добавление")

    await office.works()

    messages = await office.topic()
    assert (await office.player.topic("7F3K"))["thread_id"] != old
    assert [said_in(m).split("\n")[-1][:25] for m in messages if "Decision" not in said_in(m)] == [
        "The earlier topic of this",
        "No. 1 · Doctors' papers ·",
        "Первое добавление",
        "Второе добавление",
    ]


async def test_a_group_without_topics_gets_one_thread_of_replies(office: Office) -> None:
    group = await office.player.post("/play/groups", {"title": "Desk", "members": [], "admin": True})
    await office.submits(("reports", (await office.papers("1.pdf"))[0]))
    await office.works(await office.worker(staff=group["id"]))
    await office.adds(text="Ещё")

    await office.works(await office.worker(staff=group["id"]))

    head, *rest = [m for m in await office.player.messages(group["id"]) if said_in(m)]
    assert "Decision" in head["text"]
    assert [m["reply_to_message"]["message_id"] for m in rest] == [head["message_id"]] * 2


async def test_a_group_that_moved_keeps_its_case_under_the_new_id(office: Office) -> None:
    group = await office.player.post(
        "/play/groups", {"title": "Desk", "basic": True, "members": [], "admin": True}
    )
    await office.submits()
    worker = await office.worker(staff=group["id"])
    await office.works(worker)
    moved = await office.player.post(f"/play/groups/{group['id']}/migrate")
    await office.adds(text="После переезда")
    await office.submits(code="8G4M")

    await office.works(worker)

    topic = await office.storage.cases.topic("7F3K")
    assert topic is not None
    assert topic.chat == moved["id"]
    there = said(await office.player.messages(moved["id"]))
    assert "После переезда" in there
    assert there.count("Decision:") == 1


async def test_a_group_without_rights_is_told_what_is_missing_and_gets_its_case_once_it_is_there(
    office: Office,
) -> None:
    await office.player.post(f"/play/groups/{office.staff}/bot", {"member": True, "admin": False})
    await office.submits()
    worker = await office.worker()
    await office.works(worker)
    await office.waiting()
    await office.works(worker)
    general = said(await office.player.messages(office.staff, thread_id=0))
    rights = {"member": True, "admin": True, "rights": {"can_manage_topics": True}}
    await office.player.post(f"/play/groups/{office.staff}/bot", rights)

    await office.waiting()
    await office.works(worker)

    assert general.count("Manage topics") == 1
    assert "Decision" in said(await office.topic())


async def test_a_file_telegram_lost_is_named_and_holds_up_no_other(office: Office) -> None:
    photos = await office.photos("1.jpg", "2.jpg", "3.jpg")
    gone = [photos[0], type(photos[1])("lost", "lost", "photo"), photos[2]]
    await office.submits(*(("reports", photo) for photo in gone))

    await office.works()

    _sheet, *rest = await office.topic()
    assert [said_in(m)[:12] for m in rest] == ["No. 1 · Doct", "Record no. 2", "No. 3 · Doct"]


async def test_an_erased_case_is_not_delivered(office: Office) -> None:
    await office.submits()
    await office.storage.cases.move("7F3K", Status.ERASED)

    await office.works()

    assert "7F3K" not in json.dumps(await office.player.get("/play/state"))
    assert (await office.storage.outbox.counts()).get("ready", 0) == 0


async def test_a_job_nobody_can_do_is_put_aside_and_staff_are_told(office: Office) -> None:
    await office.submits()
    await office.works()
    await office.storage.outbox.add("fly", "7F3K")

    for _attempt in range(8):
        await office.works()
        await office.waiting()

    assert (await office.storage.outbox.counts())["dead"] == 1
    assert "Case 7F3K could not be delivered" in said(await office.player.messages(office.staff, thread_id=0))


async def test_a_running_worker_hears_the_bell_and_stops_when_asked(office: Office) -> None:
    worker = await office.worker()
    async with asyncio.TaskGroup() as group:
        running = group.create_task(worker.run(office.storage.doorbell.listen))
        await office.submits(contact=Skipped("none"))
        await office.storage.doorbell.ring()
        await office.maria.hears("7F3K")
        worker.stop()

    assert running.done()
    assert (await office.storage.outbox.counts()).get("running", 0) == 0


async def test_a_lease_is_renewed_while_a_delivery_takes_long(office: Office) -> None:
    await office.submits(*(("reports", voice) for voice in [(await office.voice())[0] for _ in range(4)]))
    await office.player.faults(latency_ms=300)
    slow, quick = await office.worker(lease=0.5), await office.worker(lease=0.5)

    async with asyncio.TaskGroup() as group:
        group.create_task(slow.turn())
        await asyncio.sleep(1.0)
        assert not await quick.turn()

    assert [said_in(m)[:5] for m in await office.topic()] == ["Decis", "No. 1", "No. 2", "No. 3", "No. 4"]


async def test_a_worker_killed_in_the_middle_leaves_a_whole_topic(office: Office) -> None:
    album = await office.photos("1.jpg", "2.jpg", "3.jpg")
    singles = [(await office.voice())[0] for _ in range(7)]
    await office.submits(*(("reports", file) for file in (*singles[:4], *album, *singles[4:])))
    await office.player.faults(latency_ms=60)
    world = {
        "url": office.url,
        "token": office.token,
        "staff": str(office.staff),
        "database": office.database_url,
        "redis": office.redis_url,
        "keys": KEYS,
    }

    async def delivered() -> int:
        state = await office.player.get("/play/state")
        topics = next(chat["topics"] for chat in state["chats"] if chat["id"] == office.staff)
        threads = [topic["thread_id"] for topic in topics]
        return sum([len(await office.player.messages(office.staff, thread_id=thread)) for thread in threads])

    employee = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.routing.employee", json.dumps(world)
    )
    await grown(delivered, beyond=3)
    employee.kill()
    await employee.wait()
    missing = 12 - await delivered()
    await asyncio.sleep(1.1)  # the dead worker's lease
    await office.works()

    assert missing > 0
    numbers = [said_in(m).split(" · ")[0] for m in await office.topic() if said_in(m).startswith("No. ")]
    assert list(dict.fromkeys(numbers)) == [f"No. {n}" for n in range(1, 11)]
    twice = [number for number in set(numbers) if numbers.count(number) > 1]
    assert len(twice) <= 1 or sorted(twice) == [
        "No. 5",
        "No. 6",
        "No. 7",
    ]  # the one message, or album, in flight
