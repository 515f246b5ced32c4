"""The command line: each command says what it does, and imports only what it needs."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

if TYPE_CHECKING:
    from bot.settings import Settings

app = typer.Typer(
    name="second-opinion",
    help="From a diagnosis to a second medical opinion a family can use.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

Data = Annotated[Path, typer.Option("--data", help="Where the demonstration keeps what was said.")]


@app.command()
def demo(
    port: Annotated[int, typer.Option(help="The page's port.")] = 8080,
    host: Annotated[str, typer.Option(help="The page's address.")] = "127.0.0.1",
    data: Data = Path("data/demo"),
) -> None:
    """Run playground, bot and worker on embedded parts, and print the page's address."""
    from bot import log
    from bot.cli import demo as command

    log.configure(_settings().log_format)
    command.run(port, host, data)


@app.command()
def run(
    *,
    worker: Annotated[bool, typer.Option("--worker/--no-worker", help="Deliver cases, too.")] = True,
) -> None:
    """Run the bot against Telegram, by webhook when WEBHOOK_URL is set, else by polling."""
    _serve(bot=True, worker=worker)


@app.command()
def worker() -> None:
    """Run a routing worker on its own."""
    _serve(bot=False, worker=True)


@app.command()
def doctor() -> None:
    """Say what is wrong with settings, token, group, database and Redis; exit 1 if anything is."""
    from bot.cli import doctor as command

    raise typer.Exit(command.run())


@app.command()
def migrate() -> None:
    """Bring the database's schema to head."""
    import asyncio

    from bot.ports import UnavailableError
    from storage import upgrade

    settings = _settings()
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    try:
        asyncio.run(upgrade(settings.database))
    except UnavailableError:
        _stop("The database cannot be reached. Ask: python -m bot doctor")
    print("The schema is at head.")


@app.command()
def route(
    text: Annotated[str, typer.Argument(help="What the family says.")] = "",
    icd: Annotated[str | None, typer.Option(help="The ICD-10 code on the paper.")] = None,
    age: Annotated[int | None, typer.Option(help="Full years.")] = None,
    proposed: Annotated[str, typer.Option(help="The treatment that is offered.")] = "",
    language: Annotated[str, typer.Option(help="The language of the reasons: en or ru.")] = "en",
    *,
    jsonl: Annotated[bool, typer.Option("--jsonl", help="One JSON object a line, in and out.")] = False,
) -> None:
    """Decide which specialist should read a case, and say why, as JSON."""
    from bot.cli import route as command

    if jsonl:
        command.many(sys.stdin, language)
    else:
        command.one(text, icd, age, proposed, language)


@app.command()
def correct(
    case: Annotated[str, typer.Argument(help="The case's code, such as 7F3K.")],
    desk: Annotated[str, typer.Argument(help="The desk that reads it, such as neuro_oncology.")],
) -> None:
    """Send a case to another desk than the router's, and keep the lesson without the words."""
    from bot.cli import learn as command

    command.correct(_settings(), case, desk)


@app.command()
def confusions(
    weeks: Annotated[float, typer.Option(min=0, help="How far back; 0 is from the beginning.")] = 1,
    *,
    jsonl: Annotated[bool, typer.Option("--jsonl", help="One correction a line, for make train.")] = False,
) -> None:
    """Say which desks people changed, as a table."""
    from bot.cli import learn as command

    command.report(_settings(), weeks, jsonl=jsonl)


@app.command()
def draw(dialog: Annotated[str, typer.Argument(help="Which dialog.")] = "intake") -> None:
    """Print a dialog as a Mermaid flowchart."""
    from bot.cli import draw as command

    command.draw(dialog)


@app.command()
def rehearse(
    families: Annotated[int, typer.Option(min=1, max=200, help="How many fictional families.")] = 20,
    language: Annotated[str | None, typer.Option(help="Only families speaking en or ru.")] = None,
) -> None:
    """Send fictional families the whole way through the playground, and report what became of them."""
    from bot import log
    from bot.cli import rehearse as command

    log.configure("text", level=30)
    raise typer.Exit(command.run(families, language))


def _serve(*, bot: bool, worker: bool) -> None:
    import asyncio

    from bot import log
    from bot.cli.compose import serve, signals, staff_chat, token
    from bot.ports import UnavailableError

    settings = _settings()
    token(settings)
    staff_chat(settings)
    log.configure(settings.log_format)

    async def main() -> None:
        await serve(settings, signals(), bot=bot, worker=worker)

    try:
        asyncio.run(main())
    except* UnavailableError:
        _stop("The database cannot be reached. Ask: python -m bot doctor")


def _settings() -> "Settings":
    from pydantic import ValidationError

    from bot.settings import Settings, sentences

    try:
        return Settings()
    except ValidationError as error:
        _stop(*sentences(error))


def _stop(*sentences: str) -> NoReturn:
    for sentence in sentences:
        print(sentence, file=sys.stderr)
    raise SystemExit(1)


def main() -> None:
    """Run the command line."""
    app()


if __name__ == "__main__":
    main()
