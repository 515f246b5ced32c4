import asyncio
import itertools
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from storage import upgrade
from tests import parts

KEYS = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="


@pytest.fixture(scope="session")
def valkey_url() -> Iterator[str]:
    """A Valkey that many tests share; databases keep themselves apart in it."""
    with parts.valkey() as server:
        yield server.url


@pytest.fixture
def valkey() -> Iterator[parts.Valkey]:
    """A Valkey to be cruel to."""
    with parts.valkey() as server:
        yield server


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database at head, to copy: migrating takes longer than most tests."""
    path = tmp_path_factory.mktemp("template") / "head.sqlite3"
    asyncio.run(upgrade(f"sqlite:///{path}"))
    return path


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    """A SQLite database of one's own, at head."""
    path = shutil.copy(sqlite_template, tmp_path / "bot.sqlite3")
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE installation SET id = lower(hex(randomblob(8)))")
    return f"sqlite:///{path}"


@pytest.fixture(scope="session")
def postgres() -> Iterator[parts.Postgres]:
    """A PostgreSQL 18 server."""
    with parts.postgres() as server:
        yield server


@pytest.fixture(scope="session")
def postgres_template(postgres: parts.Postgres, worker_id: str) -> str:
    """The name of a database at head, to clone."""
    name = f"head_{worker_id}"
    postgres.say(f"CREATE DATABASE {name}")
    asyncio.run(upgrade(postgres.url(name)))
    return name


_numbers = itertools.count()


@pytest.fixture
def postgres_url(postgres: parts.Postgres, postgres_template: str) -> Iterator[str]:
    """A PostgreSQL database of one's own, at head."""
    name = f"{postgres_template}_{next(_numbers)}"
    postgres.say(f"CREATE DATABASE {name} TEMPLATE {postgres_template}")
    postgres.say("UPDATE installation SET id = replace(gen_random_uuid()::text, '-', '')", database=name)
    yield postgres.url(name)
    postgres.say(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request: pytest.FixtureRequest) -> str:
    """Each of the two databases in turn."""
    url: str = request.getfixturevalue(f"{request.param}_url")
    return url
