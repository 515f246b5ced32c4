"""A case between two desks is offered to staff, and one tap in their group decides it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from pydantic import SecretStr

from bot.cli.compose import converse
from bot.routing.choice import choose, tap, tapped
from bot.settings import Settings
from playground.player import said_in
from tests.routing.conftest import Office

UNSURE: dict[str, Any] = {
    "diagnosis": "ИБС, стеноз трёх сосудов", "icd": None, "proposed": None, "reason": None, "by_when": None
}  # fmt: skip


def keys(message: dict[str, Any]) -> list[str]:
    """The labels under a message."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [key["text"] for row in rows for key in row]


@asynccontextmanager
async def listening(office: Office, **more: Any) -> AsyncIterator[None]:
    """The bot, composed as in real life, listens to the office's playground."""
    settings = Settings(
        bot_token=SecretStr(office.token),
        telegram_api_url=office.url,
        staff_chat_id=office.staff,
        **more,
    )
    stop = asyncio.Event()
    async with asyncio.TaskGroup() as group:
        group.create_task(converse(settings, office.storage, stop))
        try:
            yield
        finally:
            stop.set()


async def offered(office: Office) -> dict[str, Any]:
    """The last message in words; staff also see a notice when a topic is renamed."""
    return [message for message in await office.topic() if said_in(message)][-1]


async def test_a_case_between_two_desks_is_offered_with_a_button_for_each(office: Office) -> None:
    await office.submits(**UNSURE)

    await office.works()

    offer = await offered(office)
    assert said_in(offer) == "Which desk reads this case? One tap decides."
    assert keys(offer) == ["Cardiology", "Vascular surgery"]


async def test_a_case_with_a_clear_desk_is_not_asked_about(office: Office) -> None:
    await office.submits()

    await office.works()

    assert not any(keys(message) for message in await office.topic())


async def test_one_tap_sends_the_case_to_the_desk_and_keeps_the_lesson(office: Office) -> None:
    await office.submits(**UNSURE)
    await office.works()
    anna = await office.player.person("Anna", staff=True)

    async with listening(office):
        await anna.press("Vascular surgery", chat_id=office.staff)
        await office.player.topic("7F3K · Vascular surgery")

    offer = await offered(office)
    assert said_in(offer) == "Vascular surgery reads this case. Decided by Anna."
    assert keys(offer) == []
    (lesson,) = await office.storage.corrections.within(None)
    assert (lesson.case, lesson.decided, lesson.chosen) == ("7F3K", "general_triage", "vascular")
    assert lesson.features


async def test_the_answer_to_a_tap_is_in_the_language_of_staff(office: Office) -> None:
    office.language = "ru"
    await office.submits(**UNSURE)
    await office.works()
    anna = await office.player.person("Анна", staff=True)

    async with listening(office, staff_language="ru"):
        await anna.press("Кардиология", chat_id=office.staff)
        await office.player.topic("7F3K · Кардиология")

    assert said_in(await offered(office)) == "Обращение передано: Кардиология. Выбор: Анна."


async def test_a_tap_that_means_no_case_changes_nothing(office: Office) -> None:
    await office.submits(**UNSURE)
    await office.works()
    offer = await offered(office)
    anna = await office.player.person("Anna", staff=True)

    async with listening(office):
        for data in ("desk:ZZZZ:spine", "desk:7F3K:nowhere", "desk:7F3K", "hello"):
            await anna.press(data=data, message_id=offer["message_id"], chat_id=office.staff)
        await office.player.settled()

    assert keys(await offered(office)) == ["Cardiology", "Vascular surgery"]
    assert not await office.storage.corrections.within(None)


async def test_choosing_twice_keeps_the_last_choice(any_office: Office) -> None:
    storage = any_office.storage
    await any_office.submits(**UNSURE)

    for desk in ("cardiology", "vascular"):
        assert await choose("7F3K", desk, storage.cases, storage.corrections)

    (lesson,) = await storage.corrections.within(None)
    assert lesson.chosen == "vascular"


@pytest.mark.parametrize("data", ["", "desk", "desk:a", "desk:a:b:c", "T000:writer:pself"])
def test_other_buttons_choose_no_desk(data: str) -> None:
    assert tapped(data) is None


def test_a_button_carries_its_case_and_desk() -> None:
    assert tapped(tap("7F3K", "maxillofacial_dental")) == ("7F3K", "maxillofacial_dental")
    assert len(tap("7F3K", "maxillofacial_dental").encode()) <= 64
