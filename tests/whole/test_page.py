from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

import pytest

from bot.engine import Pick
from bot.rehearsal.moves import Fixes, TapsLate
from bot.rehearsal.rehearsal import Rehearsal
from bot.rehearsal.stories import HEART
from playground.server import Playground
from tests.parts import CHROMIUM
from tests.whole.conftest import PATIENCE, WORDS, Starting, today
from tests.whole.fingers import Fingers

playwright = pytest.importorskip("playwright.async_api", reason="playwright is not installed")
expect = playwright.expect

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium on this machine"),
]

STRAYING = {
    "decision": (Fixes("country", "Россия, Ржев"), *HEART.moves["decision"]),
    "imaging": (TapsLate("decision", Pick("treatment")), *HEART.moves["imaging"]),
}


@pytest.fixture
async def page(playground: Playground) -> AsyncIterator[Any]:
    """A telephone's browser."""
    async with playwright.async_playwright() as player:
        chromium = await player.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"]
        )
        context = await chromium.new_context(
            base_url=playground.url,
            viewport={"width": 390, "height": 844},
            has_touch=True,
            reduced_motion="reduce",
        )
        page = await context.new_page()
        page.set_default_timeout(PATIENCE * 1000)
        errors: list[str] = []
        page.on("pageerror", lambda error: errors.append(str(error)))
        yield page
        await chromium.close()
    assert errors == []


async def test_a_family_finishes_by_tapping_and_typing_and_its_case_appears_in_a_topic_on_the_right(
    start: Starting, playground: Playground, page: Any, sqlite_url: str, valkey_url: str
) -> None:
    start(DATABASE_URL=sqlite_url, REDIS_URL=valkey_url)
    async with Fingers(playground.url, page) as fingers:
        rehearsal = Rehearsal(fingers, WORDS, today(), PATIENCE, pace=0)
        family = rehearsal.family(1, replace(HEART, moves=HEART.moves | STRAYING))

        await family.begin()
        await family.go_on(until="decision")
        await family.step()
        await family.sees()
        await expect(fingers.phone.get_by_test_id("msg").last).to_contain_text("ответ исправлен")
        await family.go_on(until="imaging")
        await family.step()
        chat = fingers.chat(family.person)
        assert await chat.until(lambda: any("Эта кнопка" in toast for toast in chat.toasts), PATIENCE)
        await expect(fingers.phone.get_by_test_id("key").first).to_have_text("Пришлю позже")
        [outcome] = await rehearsal.resume([family])

    await page.set_viewport_size({"width": 1280, "height": 800})
    staff = page.get_by_test_id("staff-pane")
    await staff.get_by_test_id("topic").filter(has_text=family.code).click()
    await expect(staff.get_by_test_id("msg").first).to_contain_text("Россия, Ржев")
    await expect(staff.get_by_test_id("album").get_by_test_id("mosaic").locator("img")).to_have_count(3)
    assert outcome.well, outcome.word
