"""Logs that carry case codes, ids and places, and never what a person said."""

import logging
import sys

import structlog


def configure(fmt: str = "text", level: int = logging.INFO) -> None:
    """Set logging up once per process; `fmt` is "text" for people or "json" for machines.

    Library logs go through the same door. Exceptions are printed as frames without values, because
    values may be people's words.
    """
    shared: list[structlog.typing.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _frames_only,
    ]
    renderer: structlog.typing.Processor = (
        structlog.processors.JSONRenderer(ensure_ascii=False)
        if fmt == "json"
        else structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())
    )
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.make_filtering_bound_logger(level),  # what is not said costs nothing
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, renderer],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    # These print request lines, which hold the bot's token.
    for chatty in ("httpx", "httpcore", "aiogram", "aiohttp.access", "alembic", "telegram"):
        logging.getLogger(chatty).setLevel(logging.WARNING)
    # Warns whenever it is stopped.
    logging.getLogger("taskiq").setLevel(logging.ERROR)


def _frames_only(
    _logger: object, _method: str, event: structlog.typing.EventDict
) -> structlog.typing.EventDict:
    """Where it went wrong without what it went wrong with."""
    found = event.pop("exc_info", None)
    error = sys.exc_info()[1] if found is True else found[1] if isinstance(found, tuple) else found
    if isinstance(error, BaseException):
        event["error"] = type(error).__name__
        event["at"] = frames(error)
    return event


def frames(error: BaseException) -> str:
    """The way through our code to an exception, innermost last: file:line function, no values."""
    found = []
    trace = error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        found.append(f"{code.co_filename.rpartition('/')[2]}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return " › ".join(found[-12:])
