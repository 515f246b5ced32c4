"""A worker in a process of its own, to be killed by a test: its world comes as JSON in the first argument."""

import asyncio
import json
import sys
from pathlib import Path

from bot.i18n import Words
from bot.routing.courier import Courier
from bot.routing.delivery import Deliveries
from bot.routing.pace import Pace
from bot.routing.worker import Worker
from storage import open_storage


async def main(world: dict[str, str]) -> None:
    async with (
        open_storage(
            database_url=world["database"], redis_url=world["redis"], keys=world["keys"], data_dir=Path()
        ) as storage,
        Courier(world["token"], world["url"], Pace.of(0)) as courier,
    ):
        deliveries = Deliveries(
            storage.cases,
            storage.ledger,
            storage.chats,
            storage.outbox,
            courier,
            Words.load(),
            int(world["staff"]),
            "en",
        )
        await Worker(storage.outbox, deliveries, lease=1.0, poll=0.1).run(storage.doorbell.listen)


if __name__ == "__main__":
    asyncio.run(main(json.loads(sys.argv[1])))
