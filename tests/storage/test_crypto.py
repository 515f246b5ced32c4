import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from storage.crypto import Keyring, SealError, keys_in, new_key


def test_a_value_moved_to_another_row_is_refused() -> None:
    ring = Keyring.parse(new_key())

    sealed = ring.seal("sessions:body:1", b"secret")

    assert ring.open("sessions:body:1", sealed) == b"secret"
    assert b"secret" not in sealed
    with pytest.raises(SealError):
        ring.open("sessions:body:2", sealed)


def test_a_single_changed_byte_is_refused() -> None:
    ring = Keyring.parse(new_key())
    sealed = ring.seal("here", b"secret")

    for at in range(len(sealed)):
        changed = sealed[:at] + bytes([sealed[at] ^ 1]) + sealed[at + 1 :]
        with pytest.raises(SealError):
            ring.open("here", changed)


def test_a_new_first_key_seals_while_the_old_one_still_opens() -> None:
    old, new = new_key(), new_key()
    before = Keyring.parse(old).seal("here", b"before")

    both = Keyring.parse(f"{new},{old}")
    after = both.seal("here", b"after")

    assert both.open("here", before) == b"before"
    assert Keyring.parse(new).open("here", after) == b"after"
    with pytest.raises(SealError):
        Keyring.parse(new).open("here", before)


@pytest.mark.parametrize("text", ["", "short", "ключ", "AAAA", f"{'A' * 44}!"])
def test_a_wrong_key_is_refused_without_being_quoted(text: str) -> None:
    with pytest.raises(ValueError, match="key") as caught:
        Keyring.parse(text)

    assert not text or text not in str(caught.value)


def test_the_first_run_makes_one_key_that_only_we_can_read(tmp_path: Path) -> None:
    folder = tmp_path / "data"

    with ThreadPoolExecutor(8) as pool:
        made = set(pool.map(lambda _: keys_in(folder), range(8)))

    assert len(made) == 1
    Keyring.parse(made.pop())
    assert stat.S_IMODE((folder / "encryption.keys").stat().st_mode) == 0o600
    assert [path.name for path in folder.iterdir()] == ["encryption.keys"]
