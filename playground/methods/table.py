"""The table of methods: each file beside this one writes its own into it."""

from collections.abc import Awaitable, Callable
from typing import TypeAlias

from playground.wire import Call
from playground.world import World

Answer: TypeAlias = object
Method: TypeAlias = Callable[[World, Call], Awaitable[Answer]]
TABLE: dict[str, Method] = {}


def method(name: str) -> Callable[[Callable[[World, Call], Answer]], Callable[[World, Call], Answer]]:
    """Enter a function that answers at once under a method's name."""

    def enter(function: Callable[[World, Call], Answer]) -> Callable[[World, Call], Answer]:
        async def later(world: World, call: Call) -> Answer:
            return function(world, call)

        TABLE[name.lower()] = later
        return function

    return enter


def slow_method(name: str) -> Callable[[Method], Method]:
    """Enter a function that may have to wait under a method's name."""

    def enter(function: Method) -> Method:
        TABLE[name.lower()] = function
        return function

    return enter
