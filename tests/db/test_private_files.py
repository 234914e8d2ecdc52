"""The office's files are for its owner alone, from the first moment and whatever the system would allow."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from app.backups.copies import back_up
from app.changes import Changes
from app.errors import UserError
from app.members.operations import add_organization
from app.members.rows import Details
from app.office import Office

pytestmark = pytest.mark.skipif(
    os.name != "posix", reason="on Windows the user's own folder keeps others out"
)


@pytest.fixture
def generous_system() -> Iterator[None]:
    """Let everybody do everything with new files, as some systems do."""
    before = os.umask(0)
    yield
    os.umask(before)


def modes(folder: Path) -> dict[str, int]:
    return {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.rglob("*")}


def test_the_file_its_lock_its_journal_and_its_copies_are_private(
    generous_system: None, tmp_path: Path
) -> None:
    folder = tmp_path / "папка" / "секретариата"
    path = folder / "Содружество.sovet"
    seen: dict[str, int] = {}
    with Office.create(path, "Содружество Заречья") as office:
        office.do(add_and_look, folder, seen)
    back_up(path, tmp_path / "копии" / "здесь", "")
    seen |= modes(tmp_path)
    folders = {"папка", "секретариата", "копии", "здесь"}
    assert {name for name, mode in seen.items() if mode == 0o700} >= folders
    assert {name for name, mode in seen.items() if mode not in (0o600, 0o700)} == set()
    assert {path.name, f".{path.name}.lock", f"{path.name}-journal"} <= seen.keys()


def add_and_look(session: Session, folder: Path, seen: dict[str, int]) -> Changes:
    """Add an organisation, and note the files that are there while the transaction is under way."""
    changes = add_organization(session, Details("ОО «Тихая вода»"))
    seen |= modes(folder)
    return changes


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such files")
def test_a_pipe_is_no_office_file_and_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "Содружество.sovet"
    os.mkfifo(path)
    with pytest.raises(UserError, match="устройство или канал"):
        Office.open(path)
