from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogs import DIALOGS
from bot.engine import (
    Add,
    Again,
    Asking,
    Back,
    Cancel,
    Change,
    Choosing,
    Edit,
    Ended,
    Go,
    Leave,
    Leaving,
    Pick,
    Place,
    Press,
    Pressed,
    Raise,
    Remove,
    Reviewing,
    Session,
    Skip,
    Stay,
    Why,
    begin,
)
from bot.engine.check import NAME_ROOM
from bot.transport.callback import ROOM, decode, encode

TODAY = date(2026, 9, 1)
LONGEST_CODE = 7

names = st.text("abcdefghijklmnopqrstuvwxyz_0123456789", min_size=1, max_size=NAME_ROOM)
inside = st.tuples(names, st.integers(0, 99), names).filter(
    lambda path: len(".".join(map(str, path))) <= NAME_ROOM
)
paths = names.map(lambda name: (name,)) | inside
standing = paths.map(Asking) | st.just(Reviewing()) | st.just(Choosing())
places = standing | st.builds(Leaving, standing, names) | st.builds(Ended, names)
numbers = st.integers(0, 199)
presses = (
    st.sampled_from([Back(), Go(), Add(), Change(), Why(), Cancel(), Leave(), Stay(), Again()])
    | st.builds(Pick, names)
    | st.builds(Skip, names)
    | st.builds(Remove, numbers)
    | st.builds(Raise, numbers)
    | st.builds(Edit, paths)
)


def session(case: str = "7F3K", place: Place | None = None) -> Session:
    walk = begin(DIALOGS["intake"], case, TODAY)
    return walk if place is None else replace(walk, place=place)


@given(case=st.text("23456789ABCDEFGH", min_size=1, max_size=LONGEST_CODE), place=places, press=presses)
def test_every_button_comes_back_as_it_was(case: str, place: Place, press: Press) -> None:
    data = encode(case, place, press)

    assert len(data.encode()) <= ROOM
    assert decode(data, session(case, place)) == Pressed(press, place)


@given(place=places, press=presses)
def test_a_button_of_another_case_means_nothing(place: Place, press: Press) -> None:
    data = encode("7F3K", place, press)

    assert decode(data, session("9QQQ", place)) is None


@given(st.text(max_size=70))
def test_whatever_comes_nothing_breaks(data: str) -> None:
    assert decode(data, session()) is None
    assert isinstance(decode(f"7F3K:{data}", session()), Pressed | None)


@pytest.mark.parametrize(
    "data",
    [
        *("", ":", "7F3K", "7F3K:", "7F3K:=", "7F3K:=:", "7F3K:=:z", "7F3K:=:gg", "7F3K:==:g", "7F3K:#x:g"),
        *("7F3K:=:p", "7F3K:=:s", "7F3K:=:x", "7F3K:=:x-1", "7F3K:=:x٣", "7F3K:=:u99999"),
        *("7F3K:=:e", "7F3K:=:ea.b.c", "7F3K:=:ea..c", "7F3K:a.1:g", "7F3K:a.1.b.c:g", "7F3K::g"),
    ],
)
def test_a_button_we_never_drew_means_nothing(data: str) -> None:
    assert decode(data, session(place=Reviewing())) is None


def test_an_old_goodbye_does_not_count_for_a_new_one() -> None:
    data = encode("7F3K", Leaving(Reviewing(), "cancelled"), Leave())

    assert decode(data, session(place=Reviewing())) is None
    assert decode(data, session(place=Leaving(Asking(("name",)), "declined"))) is None


def test_a_button_from_an_earlier_place_says_so() -> None:
    data = encode("7F3K", Asking(("sex",)), Pick("female"))

    assert decode(data, session(place=Reviewing())) == Pressed(Pick("female"), Asking(("sex",)))
