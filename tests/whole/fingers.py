"""A line whose acts are taps and typing on the page, by somebody who holds a telephone."""

from typing import Any

from bot.rehearsal.chat import Json, keys
from bot.rehearsal.line import Line

PATIENCE = 15.0
"""Seconds until what was done on the page has to be in the chat."""


class Fingers(Line):
    """Everything a family does is done on the page; what happens is still heard over the wire."""

    def __init__(self, url: str, page: Any) -> None:
        super().__init__(url)
        self._page = page

    @property
    def phone(self) -> Any:
        """The family's side of the page."""
        return self._page.get_by_test_id("family-pane")

    async def open(self, person: int) -> None:
        """Look at this person's chat."""
        await self._page.goto(f"/?person={person}&lang=ru&theme=light")
        await self._page.wait_for_selector("body[data-ready=true]")

    async def arrive(self, first_name: str, client: str) -> int:
        """Somebody new, whose chat is opened at once."""
        person = await super().arrive(first_name, client)
        await self.open(person)
        return person

    async def act(self, person: int, what: str, **wish: Any) -> Json:
        """Start, type, press or edit, the way the page offers it."""
        before = set(self.chat(person).messages)
        composer = self.phone.get_by_test_id("composer")
        match what:
            case "start":
                await self.phone.get_by_test_id("start").tap()
            case "text":
                await composer.fill(wish["text"])
                await self.phone.get_by_test_id("send").tap()
            case "edit":
                await composer.press("ArrowUp")
                await composer.fill(wish["text"])
                await composer.press("Enter")
                return {}
            case "press":
                message = self.chat(person).messages[wish["message_id"]]
                label = next((text for text, data in keys(message).items() if data == wish["data"]), None)
                if label is None:  # a tap on a screen that was not refreshed: no longer to be had on the page
                    return await super().act(person, what, **wish)
                bubble = self.phone.locator(f'[data-testid=msg][data-id="{wish["message_id"]}"]')
                await bubble.get_by_test_id("key").get_by_text(label, exact=True).tap()
                return {}
            case _:
                return await super().act(person, what, **wish)
        [sent] = await self._new(person, before, 1)
        return sent

    async def send(self, person: int, kind: str, files: list[tuple[str, bytes]], caption: str) -> list[Json]:
        """Attach files; the page shows pictures as photos of its own accord."""
        before = set(self.chat(person).messages)
        mime = "image/jpeg" if kind == "photo" else "application/pdf"
        given = [{"name": name, "mimeType": mime, "buffer": data} for name, data in files]
        await self.phone.get_by_test_id("attach-input").set_input_files(given)
        await self._page.get_by_test_id("caption").fill(caption)
        await self._page.get_by_test_id("dialog-ok").tap()
        return await self._new(person, before, len(files))

    async def _new(self, person: int, before: set[int], count: int) -> list[Json]:
        """What the person has sent since, once it is all there."""
        chat = self.chat(person)

        def mine() -> list[Json]:
            return [
                one for id_, one in chat.messages.items() if id_ not in before and one["from"]["id"] == person
            ]

        assert await chat.until(lambda: len(mine()) == count, PATIENCE), f"{len(mine())} of {count} arrived"
        return mine()
