import pytest

from bot.ports import Shown
from bot.transport.choose import BELOW, NOTHING_NEW, Act, Cause, Leave, Redraw, Send, choose
from bot.transport.paint import Page

PAGE = Page("What is the name?", [], b"{}", "new")
HANGS = Shown(turn=4, message=70, digest="old", keys=True)
SAME = Shown(turn=4, message=70, digest="new", keys=True)
BARE = Shown(turn=4, message=70, digest="old", keys=False)
NOWHERE = Shown(turn=4, message=0, digest="", keys=False)


@pytest.mark.parametrize(
    ("shown", "turn", "cause", "act"),
    [
        (None, 1, NOTHING_NEW, Send()),
        (None, 5, BELOW, Send()),
        (None, 5, Cause(pressed=70), Redraw(70)),
        (None, 5, Cause(stale=60), Send()),
        (NOWHERE, 5, Cause(pressed=70), Redraw(70)),
        (HANGS, 5, BELOW, Send(strip=70)),
        (BARE, 5, BELOW, Send()),
        (SAME, 5, BELOW, Send(strip=70)),
        (HANGS, 5, Cause(pressed=70), Redraw(70)),
        (HANGS, 5, Cause(pressed=60), Redraw(70)),
        (SAME, 5, Cause(pressed=70), Leave(SAME)),
        (HANGS, 5, Cause(pressed=80), Redraw(80)),
        (SAME, 5, Cause(pressed=80), Redraw(80)),
        (HANGS, 6, Cause(below=True, pressed=70), Send(strip=70)),
        (HANGS, 5, Cause(stale=60), Leave(HANGS)),
        (HANGS, 5, Cause(stale=80), Send(strip=70)),
        (HANGS, 6, Cause(stale=60), Send(strip=70)),
        (HANGS, 4, NOTHING_NEW, Leave(HANGS)),
        (HANGS, 5, NOTHING_NEW, Send(strip=70)),
        (SAME, 5, NOTHING_NEW, Leave(SAME)),
    ],
)
def test_what_becomes_of_a_page(shown: Shown | None, turn: int, cause: Cause, act: Act) -> None:
    assert choose(shown, PAGE, turn, cause) == act


def test_causes_add_up_and_the_later_message_counts() -> None:
    assert Cause(pressed=1).and_(BELOW).and_(Cause(pressed=3, stale=2)) == Cause(
        below=True, pressed=3, stale=2
    )
    assert Cause(stale=2).and_(NOTHING_NEW) == Cause(stale=2)
