"""Answers to a family's questions about where it stands, and about the bot itself."""

from collections.abc import Mapping

from bot.case.status import Status
from bot.conversation import Told
from bot.engine import Asking, Choosing, Ended, Leaving, Msg, Reviewing, _

HELP = _(
    "I ask one question at a time and gather the papers for a second opinion. You can stop at any moment: "
    "everything is kept.\n\n"
    "/status – where your request stands\n"
    "/back – one question back\n"
    "/language – another language\n"
    "/cancel – stop and erase everything\n\n"
    "To change an answer, choose “Change something” at the end, before sending."
)
UNKNOWN = _("I don't know this command. /help tells which ones there are.")

STANDS: Mapping[Status, Msg] = {
    Status.SUBMITTED: _("Your request {case} has arrived. A coordinator will read it soon."),
    Status.SCREENING: _("A coordinator is reading your request {case}."),
    Status.NEEDS_INFO: _(
        "Your request {case} is waiting for something from you. Please see the coordinator's last message."
    ),
    Status.READY: _("Your request {case} is complete. The coordinator is preparing it for a hospital."),
    Status.SENT: _("Your request {case} is with a hospital. We are waiting for its reply."),
    Status.ACCEPTED: _("A hospital has taken up your request {case}."),
    Status.DECLINED: _(
        "The hospital could not take up your request {case}. The coordinator is looking for another one."
    ),
    Status.IN_REVIEW: _("A specialist is studying your request {case}."),
    Status.OPINION_IN: _(
        "The opinion on your request {case} is here. The coordinator is preparing it for you."
    ),
    Status.CLARIFYING: _("Your further questions about request {case} are with the specialist."),
    Status.CLOSED: _("Your request {case} is closed."),
    Status.WITHDRAWN: _("Your request {case} was withdrawn."),
    Status.ERASED: _("Your request {case} was erased."),
}


def draft(told: Told) -> Msg | None:
    """Where a request stands that is not sent yet; nothing when it is sent."""
    match told.session.place:
        case Asking() if told.screen.header is not None:
            return _("Your request is not sent yet. You are here: {place}. Everything so far is kept.")(
                place=told.screen.header
            )
        case Asking() | Leaving():
            return _("Your request is not sent yet. Everything so far is kept.")
        case Reviewing() | Choosing():
            return _("Everything is filled in. Your request goes out when you press “Send the request”.")
        case Ended(how="sent"):
            return None
        case Ended():
            return _("There is no request at the moment. /start begins one.")


def submitted(case: str, status: str) -> Msg:
    """Where a request stands that was sent."""
    try:
        said = STANDS[Status(status)]
    except (ValueError, KeyError):
        said = STANDS[Status.SUBMITTED]
    return said(case=case)
