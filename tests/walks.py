"""Walks of people who do whatever they like, with what the engine promises all of them."""

from collections.abc import Callable
from datetime import date, timedelta

from hypothesis import strategies as st

from bot.engine import (
    Asking,
    Back,
    Called,
    Cancel,
    Corrected,
    Dialog,
    Ended,
    Event,
    File,
    Go,
    Greeted,
    Pick,
    Pressed,
    Restart,
    Sent,
    Session,
    Submit,
    Typed,
    Unreadable,
    begin,
    transition,
    view,
)
from bot.engine.explore import events
from bot.engine.route import relevant

TODAY = date(2026, 9, 1)
actions = st.lists(
    st.integers(0, 10_000)
    | st.text(max_size=30)
    | st.sampled_from(
        [
            "file",
            "album",
            "stale",
            "sticker",
            "/start",
            "/back",
            "/cancel",
            "/language",
            "1970",
            "2015-05-05",
            "c50",
            "edit",
            "+79001234567",
            "next",
            "next",
            "next",
            "next",
        ]
    ),
    max_size=60,
)


def event_for(dialog: Dialog, session: Session, action: int | str) -> Event:
    """What this action means on this screen."""
    place = session.place
    buttons = [b for row in view(dialog, session).rows for b in row]
    match action:
        case int() if buttons:
            return Pressed(buttons[action % len(buttons)].press, on=place)
        case int():
            return Pressed(Go(), on=place)
        case "file":
            return Sent(File("i", f"u{len(session.answers)}", "document", "scan.pdf"))
        case "album":
            return Sent(File("i", f"a{len(session.answers)}", "photo", album="7"))
        case "stale":
            return Pressed(Pick("en"), on=Asking(("nowhere", 3)))
        case "sticker":
            return Unreadable()
        case "/start":
            return Greeted("leaflet")
        case "/back":
            return Called(Back())
        case "/cancel":
            return Called(Cancel())
        case "/language":
            return Called(Pick("language"))
        case "edit":
            return Corrected("Новые слова", 7)
        case "next":
            return next(events(dialog, session), Greeted())
        case text:
            return Typed(text, 7)


def keeps_its_promises(
    dialog: Dialog, moves: list[int | str], through_json: Callable[[Session], Session] = lambda s: s
) -> None:
    """Total, repeatable, surviving storage; and an ending is reachable from wherever it leads."""
    session = begin(dialog, "7F3K", TODAY)
    for n, action in enumerate(moves):
        today = TODAY + timedelta(days=n)
        event = event_for(dialog, session, action)
        turn = transition(dialog, session, event, today)

        assert turn == transition(dialog, session, event, today)
        assert view(dialog, turn.session) == view(dialog, turn.session)
        if isinstance(session.place, Ended):
            assert turn.session.answers == session.answers
        for effect in turn.effects:
            if isinstance(effect, Submit):
                assert effect.answers == relevant(dialog, session.answers, today)
            if isinstance(effect, Restart):
                return
        assert through_json(turn.session) == turn.session
        session = turn.session

    assert ending_reachable(dialog, session)


def ending_reachable(dialog: Dialog, session: Session) -> bool:
    """Following the first way out at each place arrives somewhere."""
    for _ in range(200):
        if isinstance(session.place, Ended):
            return True
        session = transition(dialog, session, next(events(dialog, session)), session.today).session
    return False
