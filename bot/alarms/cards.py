"""What a family sees above the next question when its words may speak of an emergency."""

from bot.engine.message import Msg, _

from .hearing import alarms
from .signs import SELF_HARM

EMERGENCY = _(
    "<b>This may be an emergency.</b> Nobody here can help at once, but an ambulance can.\n\n"
    "Please call now: 112 in Europe and Russia, 103 in Russia and the countries near it, "
    "911 in the USA and Canada. Say what you have just written.\n\n"
    "If help is there already, or this is past, simply go on. Nothing you told us is lost."
)
DESPAIR = _(
    "<b>What you write matters more than any paper.</b> You do not have to bear it alone.\n\n"
    "If you or someone beside you is in danger, please call now: 112 in Europe and Russia, 103 in Russia "
    "and the countries near it, 911 or 988 in the USA and Canada. "
    "Until somebody comes, stay together, or call a person you trust.\n\n"
    "Your request waits here, and nothing is lost. You can go on whenever you like."
)


def card(text: str) -> Msg | None:
    """The card for these words, or None when they are no emergency."""
    heard = {alarm.name for alarm in alarms(text)}
    if SELF_HARM in heard:
        return DESPAIR
    return EMERGENCY if heard else None
