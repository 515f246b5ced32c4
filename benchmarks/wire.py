"""The Bot API as a contestant's HTTP session meets it: an encoded request goes in, encoded bytes come out."""

import json

_BOT = {"id": 42, "is_bot": True, "first_name": "Intake", "username": "intake_bench_bot"}
_ABILITIES = {
    "can_join_groups": False,
    "can_read_all_group_messages": False,
    "supports_inline_queries": False,
}
_SHOWING = frozenset({"sendMessage", "editMessageText", "editMessageReplyMarkup"})
_EPOCH = 1_760_000_000


def _encoded(result: object) -> bytes:
    return json.dumps({"ok": True, "result": result}, separators=(",", ":")).encode()


_MESSAGE = _encoded(
    {
        "message_id": -1,
        "from": _BOT,
        "chat": {"id": -2, "type": "private", "first_name": "Olga", "username": "family"},
        "date": _EPOCH,
        "text": "6 of 12. Has a doctor named a diagnosis?",
        "reply_markup": {
            "inline_keyboard": [
                [{"text": "Yes", "callback_data": "option:yes"}],
                [{"text": "No", "callback_data": "option:no"}],
                [{"text": "Not sure", "callback_data": "option:unsure"}],
            ]
        },
    }
)
_BEFORE_ID, _REST = _MESSAGE.split(b"-1", 1)
_BEFORE_CHAT, _AFTER_CHAT = _REST.split(b"-2", 1)
_ME = _encoded(_BOT | _ABILITIES)
_TRUE = _encoded(result=True)


class Wire:
    """One family's chat at a time.

    A message comes back ready-made except for its id and chat: a contestant pays for building and encoding
    its request and for decoding and validating the response, never for the work of a server.
    """

    def __init__(self) -> None:
        self.chat = 0
        self.requests: list[tuple[str, object, int]] = []
        """Method, parameters as the contestant encoded them, id of the message sent or edited."""
        self._newest = 0

    def message_id(self) -> int:
        """Return the id of the chat's next message, whoever writes it."""
        self._newest += 1
        return self._newest

    def request(self, method: str, parameters: object, edited: int | None = None) -> bytes:
        """Take one Bot API call and return the response body; `edited` is the id of an edited message."""
        message_id = self.message_id() if edited is None and method in _SHOWING else edited or 0
        self.requests.append((method, parameters, message_id))
        if method in _SHOWING:
            return b"%b%d%b%d%b" % (_BEFORE_ID, message_id, _BEFORE_CHAT, self.chat, _AFTER_CHAT)
        return _ME if method == "getMe" else _TRUE
