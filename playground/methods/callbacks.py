"""Answers to presses on inline buttons."""

from playground.errors import bad
from playground.methods.table import method
from playground.wire import Call
from playground.world import World

_TEXT_LIMIT = 200


@method("answerCallbackQuery")
def answer_callback_query(world: World, call: Call) -> bool:
    query = world.queries.get(call.text("callback_query_id"))
    if query is None or query.answered or query.deadline < world.now():
        raise bad("query is too old and response timeout expired or query ID is invalid")
    text = call.text("text")
    if len(text) > _TEXT_LIMIT:
        raise bad("MESSAGE_TOO_LONG")
    query.answered = True
    query.text, query.alert, query.url = text or None, call.flag("show_alert"), call.text("url") or None
    world.save_query(query)
    world.events.emit(
        "toast",
        chat_id=query.chat_id,
        person_id=query.person_id,
        query_id=query.id,
        text=query.text,
        alert=query.alert,
        url=query.url,
    )
    return True
