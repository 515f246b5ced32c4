"""A case moves only along its table."""

from bot.case.status import BALL, MOVES, Status, Who, allowed, choices

OVER = {Status.CLOSED, Status.WITHDRAWN, Status.ERASED}


def test_the_usual_way_leads_from_a_draft_to_a_closed_case() -> None:
    way = [
        (Status.SUBMITTED, Who.FAMILY),
        (Status.SCREENING, Who.SERVICE),
        (Status.NEEDS_INFO, Who.STAFF),
        (Status.READY, Who.STAFF),
        (Status.SENT, Who.STAFF),
        (Status.ACCEPTED, Who.STAFF),
        (Status.IN_REVIEW, Who.STAFF),
        (Status.OPINION_IN, Who.STAFF),
        (Status.CLARIFYING, Who.FAMILY),
        (Status.CLOSED, Who.STAFF),
    ]

    stands = Status.DRAFT
    for new, by in way:
        assert allowed(stands, new, by), (stands, new)
        stands = new

    assert stands is Status.CLOSED


def test_a_family_may_leave_at_any_time_and_nobody_returns_from_erased() -> None:
    assert all(allowed(status, Status.ERASED, Who.FAMILY) for status in Status if status is not Status.ERASED)
    assert choices(Status.ERASED, Who.STAFF) == ()
    assert Status.SUBMITTED not in choices(Status.WITHDRAWN, Who.FAMILY)


def test_nobody_moves_another_ones_piece() -> None:
    assert not allowed(Status.SUBMITTED, Status.SCREENING, Who.STAFF)
    assert not allowed(Status.READY, Status.SENT, Who.FAMILY)
    assert not any(Who.HOSPITAL in move.by for move in MOVES)


def test_somebody_has_the_ball_until_the_case_is_over() -> None:
    assert set(Status) - set(BALL) == OVER


def test_every_status_can_be_reached_and_no_move_is_written_twice() -> None:
    pairs = [(move.old, move.new) for move in MOVES]

    reached = {Status.DRAFT}
    while more := {new for old, new in pairs if old in reached} - reached:
        reached |= more

    assert reached == set(Status)
    assert len(pairs) == len(set(pairs))
