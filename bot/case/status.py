"""Where a case stands, and every move it may make."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Status(StrEnum):
    """The word kept for where a case stands."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    SCREENING = "screening"
    NEEDS_INFO = "needs_info"
    READY = "ready"
    SENT = "sent"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    IN_REVIEW = "in_review"
    OPINION_IN = "opinion_in"
    CLARIFYING = "clarifying"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"
    ERASED = "erased"


class Who(StrEnum):
    """Who moves a case, and whose turn it is."""

    FAMILY = "family"
    SERVICE = "service"
    """Our own code, without anybody's press."""
    STAFF = "staff"
    HOSPITAL = "hospital"


@dataclass(frozen=True, slots=True)
class Move:
    """One allowed step, with those who may make it."""

    old: Status
    new: Status
    by: frozenset[Who]


_FAMILY = frozenset({Who.FAMILY})
_SERVICE = frozenset({Who.SERVICE})
_STAFF = frozenset({Who.STAFF})
_STAFF_OR_FAMILY = frozenset({Who.STAFF, Who.FAMILY})
_OVER = (Status.WITHDRAWN, Status.ERASED)

BALL: Mapping[Status, Who] = {
    Status.DRAFT: Who.FAMILY,
    Status.SUBMITTED: Who.SERVICE,
    Status.SCREENING: Who.STAFF,
    Status.NEEDS_INFO: Who.FAMILY,
    Status.READY: Who.STAFF,
    Status.SENT: Who.HOSPITAL,
    Status.ACCEPTED: Who.HOSPITAL,
    Status.DECLINED: Who.STAFF,
    Status.IN_REVIEW: Who.HOSPITAL,
    Status.OPINION_IN: Who.STAFF,
    Status.CLARIFYING: Who.HOSPITAL,
}
"""Whose turn it is; nobody's once a case is closed, withdrawn or erased."""

MOVES: tuple[Move, ...] = (
    Move(Status.DRAFT, Status.SUBMITTED, _FAMILY),
    Move(Status.SUBMITTED, Status.SCREENING, _SERVICE),
    Move(Status.SCREENING, Status.NEEDS_INFO, _STAFF),
    Move(Status.SCREENING, Status.READY, _STAFF),
    Move(Status.NEEDS_INFO, Status.SCREENING, _STAFF_OR_FAMILY),
    Move(Status.NEEDS_INFO, Status.READY, _STAFF),
    Move(Status.READY, Status.NEEDS_INFO, _STAFF),
    Move(Status.READY, Status.SENT, _STAFF),
    Move(Status.SENT, Status.ACCEPTED, _STAFF),
    Move(Status.SENT, Status.DECLINED, _STAFF),
    Move(Status.SENT, Status.NEEDS_INFO, _STAFF),
    Move(Status.ACCEPTED, Status.IN_REVIEW, _STAFF),
    Move(Status.ACCEPTED, Status.NEEDS_INFO, _STAFF),
    Move(Status.DECLINED, Status.READY, _STAFF),
    Move(Status.DECLINED, Status.CLOSED, _STAFF),
    Move(Status.IN_REVIEW, Status.NEEDS_INFO, _STAFF),
    Move(Status.IN_REVIEW, Status.OPINION_IN, _STAFF),
    Move(Status.OPINION_IN, Status.CLARIFYING, _STAFF_OR_FAMILY),
    Move(Status.OPINION_IN, Status.CLOSED, _STAFF),
    Move(Status.CLARIFYING, Status.OPINION_IN, _STAFF),
    Move(Status.CLARIFYING, Status.CLOSED, _STAFF),
    *(Move(old, Status.WITHDRAWN, _STAFF_OR_FAMILY) for old in Status if old not in (*_OVER, Status.DRAFT)),
    *(Move(old, Status.ERASED, _STAFF_OR_FAMILY) for old in Status if old is not Status.ERASED),
)
"""Every step a case may take; whatever is not here does not happen."""


def allowed(old: Status, new: Status, by: Who) -> bool:
    """Whether `by` may move a case from `old` to `new`."""
    return any(move.old is old and move.new is new and by in move.by for move in MOVES)


def choices(old: Status, by: Who) -> tuple[Status, ...]:
    """Where `by` may move a case that stands at `old`, in the order of the table."""
    return tuple(move.new for move in MOVES if move.old is old and by in move.by)
