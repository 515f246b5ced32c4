"""What the worker tells the family and staff of its own accord."""

from bot.engine.message import Msg, _, _n

RECEIVED_WITH = _n(
    "We have received your request <b>{code}</b>, with {n} file.",
    "We have received your request <b>{code}</b>, with {n} files.",
)
RECEIVED = _("We have received your request <b>{code}</b>.")
NEXT = _(
    "What happens next:\n"
    "1. A coordinator reads it all and writes to you here if something is missing.\n"
    "2. We look for a hospital with the right specialist, and ask you before anything goes there.\n"
    "3. You get the answer here.\n\n"
    "/status shows where your request stands."
)
ADDED = _("<b>The family adds:</b>\n{words}")
ADDED_FILE = _("<b>The family adds a file</b>")
UNSENDABLE = _(
    "Record no. {n} could not be sent: Telegram no longer has the file. Please ask the family for it again."
)
UNSENDABLE_ADDED = _(
    "A file the family added could not be sent: Telegram no longer has it. Please ask for it again."
)
BLOCKED = _("The family has blocked the bot and cannot be written to here. Second contact: {contact}")
BLOCKED_ALONE = _(
    "The family has blocked the bot and cannot be written to here. They left no second contact."
)
OFFER = _("Which desk reads this case? One tap decides.")
CHOSEN = _("{desk} reads this case. Decided by {name}.")
REMADE = _("The earlier topic of this case was deleted. Here is everything again.")
NO_TOPICS_RIGHT = _(
    "The bot may not make topics here, so cases are waiting. "
    "Please make it an administrator with the right “Manage topics”."
)
STUCK = _("Case {code} could not be delivered, and the bot has stopped trying. Its technical log says why.")


def receipt(code: str, files: int, question: Msg | None) -> tuple[Msg, ...]:
    """The paragraphs a family reads once its case has reached us; last, if there is one, our question."""
    first = RECEIVED_WITH(code=code, n=files) if files else RECEIVED(code=code)
    return (first, NEXT, question) if question else (first, NEXT)


def blocked(contact: str | None) -> Msg:
    """What staff do when Telegram no longer reaches a family."""
    return BLOCKED(contact=contact) if contact else BLOCKED_ALONE
