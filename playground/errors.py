"""How the playground says no: in Telegram's words to a bot, in a plain sentence to people."""


class Refusal(Exception):
    """A Bot API call that is not carried out.

    `code` is the HTTP status and `error_code`; `description` is the text exactly as Telegram words it.
    """

    def __init__(
        self, code: int, description: str, *, retry_after: int | None = None, migrate_to: int | None = None
    ) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.retry_after = retry_after
        self.migrate_to = migrate_to

    def parameters(self) -> dict[str, int]:
        """Return the `parameters` object of the answer, empty when there is none."""
        if self.retry_after is not None:
            return {"retry_after": self.retry_after}
        if self.migrate_to is not None:
            return {"migrate_to_chat_id": self.migrate_to}
        return {}


def bad(description: str) -> Refusal:
    """Return a 400 as Telegram words it."""
    return Refusal(400, f"Bad Request: {description}")


def forbidden(description: str) -> Refusal:
    """Return a 403 as Telegram words it."""
    return Refusal(403, f"Forbidden: {description}")


def too_many(seconds: int) -> Refusal:
    """Return a 429 that asks to wait so many seconds."""
    return Refusal(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)


class Impossible(Exception):
    """Something a person of the playground cannot do; `status` is the HTTP status."""

    def __init__(self, sentence: str, status: int = 400) -> None:
        super().__init__(sentence)
        self.status = status
