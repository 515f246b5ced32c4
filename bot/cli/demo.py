"""The whole service on one desk: playground, bot and worker on embedded parts."""

import asyncio
from pathlib import Path

from bot.settings import Settings
from playground.server import Playground

from .compose import serve, signals


async def demo(port: int, host: str, data_dir: Path) -> None:
    """Run until Ctrl-C or SIGTERM; what was said is kept in `data_dir`, so the next start goes on."""
    # Read before the address is printed: whoever opens it should not wait for aiogram.
    import bot.transport  # noqa: F401

    stop = signals()
    playground = Playground(host=host, port=port, data=data_dir / "playground")
    try:
        await playground.start()
    except OSError as error:
        raise SystemExit(
            f"Port {port} is taken ({error.strerror}). Choose another: make demo PORT={port + 1}"
        ) from None
    try:
        settings = on_the_desk(playground, data_dir)
        print(
            f"Open {playground.url} — the family on the left, the staff on the right. Ctrl-C stops.",
            flush=True,
        )
        await serve(settings, stop)
    finally:
        await playground.stop()


def on_the_desk(playground: Playground, data_dir: Path) -> Settings:
    """Settings for a service whose Telegram is this playground; only language and name come from outside."""
    outside = Settings()
    return Settings.model_validate(
        {
            "bot_token": playground.token,
            "staff_chat_id": playground.staff_chat_id,
            "staff_language": outside.staff_language,
            "staff_pace": 0,
            "service_name": outside.service_name,
            "telegram_api_url": playground.url,
            "data_dir": data_dir,
            "log_format": outside.log_format,
        }
    )


def run(port: int, host: str, data_dir: Path) -> None:
    """`demo`, from a synchronous command line."""
    asyncio.run(demo(port, host, data_dir))
