"""The floor: what aiogram's dispatcher costs before any bot does anything."""

from aiogram import Dispatcher
from aiogram.types import CallbackQuery, Message

from benchmarks.peers.over_wire import AiogramPeer


class Noop(AiogramPeer):
    """Routes each update to a handler that returns at once."""

    silent = True

    def build(self) -> Dispatcher:
        """Return a dispatcher with one handler for messages and one for presses."""
        dispatcher = Dispatcher()

        @dispatcher.message()
        async def on_message(message: Message) -> None:
            pass

        @dispatcher.callback_query()
        async def on_press(press: CallbackQuery) -> None:
            pass

        return dispatcher
