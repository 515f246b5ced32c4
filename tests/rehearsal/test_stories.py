import pytest

from bot.rehearsal.moves import Fixes, Greets, Says, Sends, Sticks, Story, Taps, TapsLate
from bot.rehearsal.stories import STORIES
from tests.rehearsal.armchair import Armchair

IDS = pytest.mark.parametrize("story", STORIES, ids=lambda story: story.id)


@IDS
def test_a_story_is_told_to_its_end_and_nothing_of_it_is_left_untold(story: Story) -> None:
    family = Armchair(story)

    family.live()

    assert family.memory.sent is not None
    assert family.unused == []
    assert family.memory.language == story.speaks


def test_between_them_the_stories_stray_in_every_way_people_do() -> None:
    moves = [move for story in STORIES for many in story.moves.values() for move in many]
    moves += [move for story in STORIES for move in (*story.opening, *story.after)]

    kinds = {type(move) for move in moves}

    assert kinds == {Says, Greets, Taps, TapsLate, Sends, Sticks, Fixes}
    assert {story.speaks for story in STORIES} == {"ru", "en"}
    assert len(STORIES) >= 8
