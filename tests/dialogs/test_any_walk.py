from hypothesis import given, settings

from bot.dialogs.intake import INTAKE
from storage.codec import dump_session, load_session
from tests.walks import actions, keeps_its_promises


@settings(max_examples=150)
@given(actions)
def test_no_family_gets_lost_whatever_they_do(moves: list[int | str]) -> None:
    keeps_its_promises(INTAKE, moves, through_json=lambda session: load_session(dump_session(session)))
