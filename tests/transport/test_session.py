import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramNetworkError

from bot.transport.session import Wire


async def test_a_call_that_comes_after_the_end_opens_no_connection() -> None:
    wire = Wire("http://127.0.0.1:9")
    bot = Bot("42:TEST", session=wire)
    await wire.close()

    with pytest.raises(TelegramNetworkError, match="ClientError"):
        await wire.call(bot, "getMe", {})
