import inspect
from collections.abc import Callable
from typing import Any, TypeVar

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.engine.answer import Answer, Answers, Chosen, File, Own, Path, Picked, Pile, Ref, Rounds, Skipped
from bot.engine.message import Arg, Msg, Partial
from bot.engine.session import Asking, Choosing, Ended, Leaving, Place, Reviewing, Session
from storage import codec

T = TypeVar("T")


def whole(noun: Callable[..., T], **parts: st.SearchStrategy[Any]) -> st.SearchStrategy[T]:
    """Any such noun, none of whose fields is left to its default: a field we do not know is noticed."""
    assert set(parts) == set(inspect.signature(noun).parameters)
    return st.builds(noun, **parts)


words = st.text(max_size=12)
odd = st.one_of(words, st.sampled_from(["\ud800", "\x00", "<b>", "\u202e", "'; --"]))
paths: st.SearchStrategy[Path] = st.lists(words | st.integers(0, 9), min_size=1, max_size=3).map(tuple)
refs = whole(Ref, unique=odd, name=odd, album=words)
items = st.one_of(whole(Picked, option=words), whole(Own, text=odd))
answers: st.SearchStrategy[Answer] = st.one_of(
    odd,
    st.integers(),
    whole(Skipped, reason=words),
    whole(Chosen, items=st.lists(items, max_size=3).map(tuple), closed=st.booleans()),
    whole(Pile, files=st.lists(refs, max_size=3).map(tuple), closed=st.booleans()),
    whole(Rounds, count=st.integers(0, 10), closed=st.booleans()),
)
backs = st.one_of(whole(Asking, path=paths), st.just(Reviewing()), st.just(Choosing()))
places: st.SearchStrategy[Place] = st.one_of(
    backs, whole(Leaving, back=backs, how=words), whole(Ended, how=words)
)
leaves: st.SearchStrategy[Arg] = st.one_of(odd, st.integers(), whole(Partial, text=words))


def messages(inner: st.SearchStrategy[Arg]) -> st.SearchStrategy[Msg]:
    args = st.lists(st.tuples(words, inner), max_size=2).map(tuple)
    return whole(Msg, one=odd, many=st.none() | words, args=args)


sessions = whole(
    Session,
    case=words,
    dialog=words,
    version=st.integers(0, 99),
    answers=st.dictionaries(paths, answers, max_size=6),
    place=places,
    today=st.dates(),
    remark=st.none() | messages(leaves | messages(leaves)),
    sources=st.lists(st.tuples(st.integers(), paths), max_size=3).map(tuple),
    origin=odd,
    asides=st.lists(odd, max_size=2).map(tuple),
)
files = whole(
    File,
    id=words,
    unique=words,
    kind=words,
    name=odd,
    mime=words,
    size=st.integers(0),
    album=words,
    caption=odd,
)


@given(sessions)
@settings(max_examples=150)
def test_a_session_comes_back_as_it_was(session: Session) -> None:
    again = codec.load_session(codec.dump_session(session))

    assert again == session
    assert list(again.answers) == list(session.answers)
    assert [type(answer) for answer in again.answers.values()] == [
        type(answer) for answer in session.answers.values()
    ]


@given(
    st.dictionaries(paths, answers, max_size=6),
    st.lists(st.tuples(words, words)),
    st.lists(odd, max_size=2).map(tuple),
)
@settings(max_examples=50)
def test_a_case_keeps_the_order_of_its_answers_and_records(
    told: Answers, order: list[tuple[str, str]], asides: tuple[str, ...]
) -> None:
    again, order_again, asides_again = codec.load_case(codec.dump_case(told, order, asides))

    assert list(again.items()) == list(told.items())
    assert (order_again, asides_again) == (order, asides)


@given(odd, st.none() | files)
@settings(max_examples=50)
def test_what_came_later_comes_back_as_it_was(text: str, file: File | None) -> None:
    assert codec.load_addition(codec.dump_addition(text, file)) == (text, file)
    if file is not None:
        assert codec.load_file(codec.dump_file(file)) == file
