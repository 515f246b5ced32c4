import struct
import zlib
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import pytest
import pytest_asyncio
from aiohttp import ClientSession

from playground.server import Playground
from tests.parts import CHROMIUM

playwright = pytest.importorskip("playwright.async_api", reason="playwright is not installed")
expect = playwright.expect

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium on this machine"),
    pytest.mark.asyncio(loop_scope="module"),
]

HOSTILE = "<b>Мама</b> <img src=x onerror=hacked=1> <script>hacked=1</script>"


@dataclass(slots=True)
class Desk:
    """A page on a playground, with a bot the test moves by hand: nothing happens that was not asked for."""

    playground: Playground
    http: ClientSession
    page: Any
    errors: list[str]
    offset: int = 0

    async def bot(self, method: str, **params: object) -> Any:
        """One Bot API call; returns its result."""
        url = f"{self.playground.url}/bot{self.playground.token}/{method}"
        async with self.http.post(url, json=params) as answer:
            said = await answer.json()
        assert said["ok"], said
        return said["result"]

    async def hears(self, kind: str) -> dict[str, Any]:
        """The next update of this kind that reaches the bot."""
        for _ in range(20):
            for update in await self.bot("getUpdates", offset=self.offset, timeout=1, limit=1):
                self.offset = update["update_id"] + 1
                if kind in update:
                    return dict(update[kind])
        raise AssertionError(f"no {kind} reached the bot")

    async def play(self, path: str, **body: object) -> Any:
        """One request on the people's side."""
        async with self.http.post(f"{self.playground.url}/play/{path}", json=body) as answer:
            assert answer.status == 200, await answer.text()
            return await answer.json()

    async def family(self, name: str = "Мария", *, started: bool = True, **address: object) -> int:
        """A new family, shown on the page; returns who it is."""
        person = int((await self.play("people", first_name=name, language_code="ru"))["id"])
        if started:
            await self.play(f"people/{person}/start")
            await self.hears("message")
        await self.open(person=person, **address)
        return person

    async def open(self, **address: object) -> None:
        asked = {"lang": "ru", "theme": "light"} | address
        query = "&".join(f"{key}={value}" for key, value in asked.items())
        await self.page.goto(f"{self.playground.url}/?{query}")
        await self.page.wait_for_selector("body[data-ready=true]")

    @property
    def phone(self) -> Any:
        return self.page.get_by_test_id("family-pane")

    @property
    def staff(self) -> Any:
        return self.page.get_by_test_id("staff-pane")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Any]:
    async with playwright.async_playwright() as player:
        chromium = await player.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"]
        )
        yield chromium
        await chromium.close()


@pytest_asyncio.fixture(loop_scope="module")
async def desk(browser: Any) -> AsyncIterator[Desk]:
    playground = Playground()
    await playground.start()
    context = await browser.new_context(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    page = await context.new_page()
    page.set_default_timeout(5000)
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    async with ClientSession() as http:
        yield Desk(playground, http, page, errors)
    await context.close()
    await playground.stop()
    assert errors == []


def picture(width: int, height: int) -> bytes:
    """A grey PNG."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\x99" * width) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


async def test_markup_a_person_types_stays_words_and_the_bots_markup_shows(desk: Desk) -> None:
    person = await desk.family()

    await desk.phone.get_by_test_id("composer").fill(HOSTILE)
    await desk.phone.get_by_test_id("send").click()
    heard = await desk.hears("message")
    await desk.bot("sendMessage", chat_id=person, text="Спасибо, <b>записали</b>.", parse_mode="HTML")

    bubbles = desk.phone.get_by_test_id("msg")
    await expect(bubbles).to_have_count(3)
    await expect(bubbles.nth(1)).to_contain_text(HOSTILE)
    await expect(bubbles.nth(1).locator("b, img, script")).to_have_count(0)
    await expect(bubbles.nth(2).locator("b")).to_have_text("записали")
    assert heard["text"] == HOSTILE


async def test_hostile_names_of_people_topics_and_files_stay_words(desk: Desk) -> None:
    await desk.bot("createForumTopic", chat_id=desk.playground.staff_chat_id, name=HOSTILE)
    await desk.family(HOSTILE[:60])

    await desk.phone.get_by_test_id("attach-input").set_input_files(
        {"name": "<img src=x onerror=alert(1)>.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7"}
    )
    await desk.page.get_by_test_id("dialog-ok").click()

    await expect(desk.phone.get_by_test_id("msg").last).to_contain_text("<img src=x onerror=alert(1)>.pdf")
    await expect(desk.phone.get_by_test_id("person").last).to_contain_text("<b>Мама</b>")
    await expect(desk.staff.get_by_test_id("topic").nth(1)).to_contain_text("<script>")
    assert await desk.page.evaluate("typeof window.hacked") == "undefined"


async def test_a_pressed_button_is_busy_until_the_bot_answers_with_a_toast_or_an_alert(desk: Desk) -> None:
    person = await desk.family()
    keyboard = {"inline_keyboard": [[{"text": "Да", "callback_data": "yes"}]]}
    await desk.bot("sendMessage", chat_id=person, text="Начнём?", reply_markup=keyboard)
    key = desk.phone.get_by_test_id("key")

    await key.click()
    first = await desk.hears("callback_query")
    await expect(key).to_have_attribute("aria-busy", "true")
    await desk.bot("answerCallbackQuery", callback_query_id=first["id"], text="Начинаем")
    await expect(desk.phone.get_by_test_id("toast")).to_have_text("Начинаем")
    await expect(key).not_to_have_attribute("aria-busy", "true")
    await key.click()
    second = await desk.hears("callback_query")
    await desk.bot("answerCallbackQuery", callback_query_id=second["id"], text="Уже", show_alert=True)

    await expect(desk.page.get_by_test_id("alert")).to_have_text("Уже")
    assert (first["data"], first["from"]["id"]) == ("yes", person)


async def test_edits_say_so_and_keyboards_and_messages_vanish(desk: Desk) -> None:
    person = await desk.family()
    keyboard = {"inline_keyboard": [[{"text": "Да", "callback_data": "yes"}]]}
    sent = await desk.bot("sendMessage", chat_id=person, text="Вопрос", reply_markup=keyboard)
    place = {"chat_id": person, "message_id": sent["message_id"]}
    bubble = desk.phone.locator(f'[data-testid=msg][data-id="{sent["message_id"]}"]')
    await expect(bubble.get_by_test_id("key")).to_have_count(1)

    await desk.bot("editMessageText", **place, text="Вопрос, яснее")
    await expect(bubble.get_by_test_id("text")).to_contain_text("Вопрос, яснее")
    await expect(bubble.get_by_test_id("edited")).to_have_text("изменено")
    await expect(bubble.get_by_test_id("key")).to_have_count(0)
    await desk.bot("deleteMessage", **place)

    await expect(bubble).to_have_count(0)


async def test_a_person_corrects_their_own_words(desk: Desk) -> None:
    person = await desk.family()
    composer = desk.phone.get_by_test_id("composer")
    await composer.fill("62 гада")
    await composer.press("Enter")
    await desk.hears("message")
    await expect(desk.phone.get_by_test_id("msg")).to_have_count(2)

    await composer.press("ArrowUp")
    await composer.fill("62 года")
    await composer.press("Enter")

    assert (await desk.hears("edited_message"))["text"] == "62 года"
    await expect(desk.phone.get_by_test_id("msg").last.get_by_test_id("edited")).to_be_visible()
    assert person


async def test_three_pictures_are_one_mosaic_and_one_album_for_the_bot(desk: Desk) -> None:
    await desk.family()
    shapes = [(80, 60), (60, 80), (70, 70)]

    await desk.phone.get_by_test_id("attach-input").set_input_files(
        [
            {"name": f"{n}.png", "mimeType": "image/png", "buffer": picture(*shape)}
            for n, shape in enumerate(shapes)
        ]
    )
    await desk.page.get_by_test_id("caption").fill("Три страницы")
    await desk.page.get_by_test_id("dialog-ok").click()

    album = desk.phone.get_by_test_id("album")
    await expect(album.get_by_test_id("mosaic").get_by_test_id("msg")).to_have_count(3)
    await expect(album.get_by_test_id("text")).to_contain_text("Три страницы")
    heard = [await desk.hears("message") for _ in shapes]
    assert len({message["media_group_id"] for message in heard}) == 1
    assert all("photo" in message for message in heard)


async def test_a_fresh_chat_offers_start_and_the_menu_speaks_the_familys_language(desk: Desk) -> None:
    await desk.bot("setMyCommands", commands=[{"command": "help", "description": "Help"}])
    await desk.bot(
        "setMyCommands", commands=[{"command": "help", "description": "Помощь"}], language_code="ru"
    )
    await desk.family(started=False, lang="en")

    await desk.phone.get_by_test_id("start").click()
    assert (await desk.hears("message"))["text"] == "/start"
    await desk.phone.get_by_test_id("commands-menu").click()
    await expect(desk.phone.get_by_test_id("command")).to_have_text(["Помощь/help"])
    await desk.phone.get_by_test_id("command").click()

    assert (await desk.hears("message"))["text"] == "/help"


async def test_a_reply_keyboard_types_for_the_person_and_goes_away(desk: Desk) -> None:
    person = await desk.family()
    keyboard = {"keyboard": [["Дальше"]], "resize_keyboard": True}
    await desk.bot("sendMessage", chat_id=person, text="Ещё файлы?", reply_markup=keyboard)

    await desk.phone.get_by_test_id("reply-key").click()
    assert (await desk.hears("message"))["text"] == "Дальше"
    await desk.bot("sendMessage", chat_id=person, text="Хорошо", reply_markup={"remove_keyboard": True})

    await expect(desk.phone.get_by_test_id("reply-keys")).to_be_hidden()


async def test_a_case_counts_as_unread_until_staff_open_its_topic_and_answer(desk: Desk) -> None:
    group = desk.playground.staff_chat_id
    await desk.open()
    await expect(desk.staff.get_by_test_id("topic")).to_have_count(1)
    made = await desk.bot("createForumTopic", chat_id=group, name="7F3K · Онкология")
    thread = made["message_thread_id"]
    await desk.bot("sendMessage", chat_id=group, message_thread_id=thread, text="Случай 7F3K")
    topic = desk.staff.locator(f'[data-testid=topic][data-thread="{thread}"]')
    await expect(topic.locator(".badge")).to_have_text("1")

    await topic.click()
    await expect(desk.staff.get_by_test_id("msg")).to_have_count(1)
    await desk.staff.get_by_test_id("topic").first.click()
    await expect(desk.staff.get_by_test_id("msg")).to_have_count(0)
    await expect(topic.locator(".badge")).to_have_count(0)
    await topic.click()
    await desk.staff.get_by_test_id("composer").fill("Беру")
    await desk.staff.get_by_test_id("send").click()

    heard = await desk.hears("message")
    while "text" not in heard:
        heard = await desk.hears("message")
    assert (heard["text"], heard["message_thread_id"]) == ("Беру", thread)


async def test_a_family_that_blocks_the_bot_can_come_back(desk: Desk) -> None:
    person = await desk.family()

    await desk.play(f"people/{person}/block")
    await desk.phone.get_by_test_id("unblock").click()

    await expect(desk.phone.get_by_test_id("composer")).to_be_visible()


async def test_a_narrow_screen_shows_one_pane_at_a_time_without_sideways_scroll(desk: Desk) -> None:
    await desk.page.set_viewport_size({"width": 390, "height": 844})
    await desk.family()
    await expect(desk.phone).to_be_visible()
    await expect(desk.staff).to_be_hidden()

    await desk.page.get_by_test_id("tab-staff").click()
    await expect(desk.phone).to_be_hidden()
    await desk.staff.get_by_test_id("topic").click()

    last = await desk.staff.get_by_test_id("mic").bounding_box()
    assert last is not None
    assert 0 < last["x"] < last["x"] + last["width"] <= 390


async def test_every_button_and_field_has_a_name_for_a_screen_reader(desk: Desk) -> None:
    person = await desk.family()
    keyboard = {"inline_keyboard": [[{"text": "Да", "callback_data": "yes"}]]}
    await desk.bot("sendMessage", chat_id=person, text="Начнём?", reply_markup=keyboard)
    await expect(desk.phone.get_by_test_id("key")).to_be_visible()

    nameless = await desk.page.evaluate(
        """() => [...document.querySelectorAll('button, input, select, textarea, a')]
            .filter((node) => !node.ariaLabel && !node.textContent.trim() && !node.labels?.length)
            .map((node) => node.outerHTML.slice(0, 90))"""
    )

    assert nameless == []
