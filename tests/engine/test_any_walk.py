from hypothesis import given

from tests.walks import actions, keeps_its_promises

from .clinic import CLINIC


@given(actions)
def test_no_walk_gets_lost_raises_or_forgets(moves: list[int | str]) -> None:
    keeps_its_promises(CLINIC, moves)
