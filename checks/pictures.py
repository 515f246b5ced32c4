"""Takes the documentation's pictures anew: one fictional family, from its first word to the staff topic."""

import asyncio
import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.async_api import Browser, Page, async_playwright

from bot import log
from bot.cli.compose import serve
from bot.cli.demo import on_the_desk
from bot.cli.rehearse import today
from bot.i18n import Words
from bot.rehearsal.family import Family
from bot.rehearsal.line import Line
from bot.rehearsal.rehearsal import Rehearsal, cast
from playground.server import Playground

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "pictures"
WIDE, PHONE = {"width": 1280, "height": 800}, {"width": 390, "height": 844}
TO_ITS_TOP = "bubble => bubble.scrollIntoView({block: 'start'})"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]


async def main() -> None:
    """Play the family, then look at it in both lights."""
    chromium = shutil.which("chromium")
    if chromium is None:
        raise SystemExit("There is no Chromium here. On Debian: apt-get install chromium")
    log.configure(level=30)
    with TemporaryDirectory(prefix="pictures-") as folder:
        playground, stop = Playground(), asyncio.Event()
        await playground.start()
        settings = on_the_desk(playground, Path(folder))
        async with asyncio.TaskGroup() as group:
            group.create_task(serve(settings, stop))
            async with Line(playground.url) as line, async_playwright() as play:
                rehearsal = Rehearsal(line, Words.load(settings.service_name), today())
                [family] = rehearsal.families(cast(1, "ru"))
                await rehearsal.play([family])
                browser = await play.chromium.launch(executable_path=chromium, args=FLAGS)
                for theme in ("light", "dark"):
                    await _take(browser, playground.url, family, theme)
                await browser.close()
            stop.set()
        await playground.stop()


async def _take(browser: Browser, url: str, family: Family, theme: str) -> None:
    page = await browser.new_page(viewport={"width": WIDE["width"], "height": WIDE["height"]})
    await _open(page, f"{url}/?lang=en&theme={theme}&person={family.person}")
    topic = page.get_by_test_id("topic").filter(has_text=family.code)
    await topic.click()
    await page.wait_for_timeout(1000)
    await page.screenshot(path=FOLDER / f"family-and-staff-{theme}.png")
    sheet = page.get_by_test_id("staff-pane").get_by_test_id("msg").first
    await sheet.evaluate(TO_ITS_TOP)
    await page.wait_for_timeout(400)
    await page.screenshot(path=FOLDER / f"staff-topic-{theme}.png")
    await page.close()
    phone = await browser.new_page(viewport={"width": PHONE["width"], "height": PHONE["height"]})
    await _open(phone, f"{url}/?lang=ru&theme={theme}&person={family.person}&pane=family")
    await phone.screenshot(path=FOLDER / f"family-chat-{theme}.png")
    review = phone.get_by_test_id("msg").filter(has_text="всё ли верно").last
    await review.evaluate(TO_ITS_TOP)
    await phone.wait_for_timeout(400)
    await phone.screenshot(path=FOLDER / f"review-{theme}.png")
    await phone.close()


async def _open(page: Page, address: str) -> None:
    await page.goto(address)
    await page.wait_for_selector("body[data-ready=true]")
    await page.wait_for_timeout(800)


if __name__ == "__main__":
    asyncio.run(main())
    print(*sorted(path.name for path in FOLDER.glob("*.png")), sep="\n", file=sys.stderr)
