"""Whether a page is sent anew, put in the place of the last one, or left as it is. Pure."""

from dataclasses import dataclass

from bot.ports import Shown

from .paint import Page


@dataclass(frozen=True, slots=True)
class Send:
    """A new message below; `strip` is the message that loses its keys then."""

    strip: int | None = None


@dataclass(frozen=True, slots=True)
class Redraw:
    """The message takes on the page, where it stands."""

    message: int


@dataclass(frozen=True, slots=True)
class Leave:
    """What hangs there is right."""

    shown: Shown


Act = Send | Redraw | Leave


@dataclass(frozen=True, slots=True)
class Cause:
    """Why there is something to show, gathered over all the turns not shown yet.

    `below`: the person has written or sent something, or is at another place now, so the next screen
    stands below. `pressed`: the newest message whose button was pressed while the place stayed the same.
    `stale`: the newest message with a button that did not count.
    """

    below: bool = False
    pressed: int | None = None
    stale: int | None = None

    def and_(self, other: "Cause") -> "Cause":
        """Both at once; `other` is the later one."""
        return Cause(
            self.below or other.below,
            self.pressed if other.pressed is None else other.pressed,
            self.stale if other.stale is None else other.stale,
        )


NOTHING_NEW = Cause()
"""No one did anything since: the screen is only owed."""
BELOW = Cause(below=True)


def choose(shown: Shown | None, page: Page, turn: int, cause: Cause) -> Act:
    """What to do with the page of this turn, given what hangs in the chat as far as anyone knows."""
    if shown is None or not shown.message:
        # Nobody knows: a pressed message may be redrawn, everything else stands safely at the bottom.
        return Send() if cause.below or cause.pressed is None else Redraw(cause.pressed)
    afresh = Send(shown.message if shown.keys else None)
    if cause.below:
        return afresh
    # Another process, or we before we were killed, may have sent a newer one, and that is looked at.
    hangs = max(shown.message, cause.pressed or 0)
    if hangs == shown.message and shown.digest == page.digest:
        return Leave(shown)
    if cause.pressed is not None:
        return Redraw(hangs)
    if cause.stale is not None and cause.stale <= shown.message and shown.turn >= turn - 1:
        # The screen is at the bottom already, and the toast has said what is to be said.
        return Leave(shown)
    return Leave(shown) if shown.turn >= turn else afresh
