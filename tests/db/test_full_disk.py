"""A full disk: whatever is being written, the old files stay whole, and a sentence says so."""

import gc
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import date
from pathlib import Path

import pytest

from app.backups.copies import back_up, copies
from app.documents import files
from app.documents.export import export
from app.errors import UserError
from app.members.export import export_roll
from app.office import Office
from app.resolutions.document import compose
from app.resolutions.queries import resolution_text, resolutions
from db.file import SCHEMA, free_space_warning, schema_of
from tests.torture.full_disk import attempts, failing, files_in, full_disks, room_for
from tests.torture.tally import Tally, Verdict
from tests.torture.work import OLD_FILE, new_office

OLD = b"the document of last year"


@pytest.fixture(scope="session")
def worked_office_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return new_office(tmp_path_factory.mktemp("worked") / "office.sovet")


@pytest.fixture
def worked(worked_office_file: Path, tmp_path: Path) -> Iterator[Office]:
    """An office with members and a resolution; its folder is watched."""
    with Office.open(Path(shutil.copy(worked_office_file, tmp_path / "office.sovet"))) as office:
        yield office


def assert_refused_without_harm(tally: Tally) -> None:
    assert tally.harm == 0, tally.words
    assert tally.verdicts[Verdict.NOTICED]


def test_acts_on_a_full_disk_change_nothing_and_work_again_once_there_is_room(tmp_path: Path) -> None:
    for tally in full_disks(tmp_path, 10):
        assert_refused_without_harm(tally)


# openpyxl leaves its sheet's stream to the collector, which finds the disk as full as openpyxl did.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("suffix", [".xlsx", ".csv", ".pdf", ".docx"])
def test_the_roll_of_last_year_survives_a_full_disk(worked: Office, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"roll{suffix}"
    path.write_bytes(OLD)
    assert_refused_without_harm(_exports(lambda: worked.read(export_roll, path, date(2026, 6, 19)), tmp_path))
    gc.collect()
    assert path.read_bytes() != OLD


@pytest.mark.parametrize("suffix", [".pdf", ".docx", ".txt"])
def test_the_resolution_of_last_year_survives_a_full_disk(
    worked: Office, tmp_path: Path, suffix: str
) -> None:
    path = tmp_path / f"resolution{suffix}"
    path.write_bytes(OLD)
    (row,) = worked.read(resolutions)
    document = compose(worked.read(resolution_text, row.id))
    assert_refused_without_harm(_exports(lambda: export(document, path), tmp_path))
    assert path.read_bytes() != OLD


def _exports(act: Callable[[], object], folder: Path) -> Tally:
    tally = attempts("export", folder, act, map(room_for, (0, 1, 100, 1000, 2000)))
    act()
    return tally


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_failure_at_the_last_moment_keeps_the_old_document(tmp_path: Path, step: str) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes(OLD)
    with failing({"fsync": os, "replace": Path}[step], step, 0), pytest.raises(UserError, match="места"):
        files.save(path, b"new")
    assert files_in(tmp_path) == {"letter.txt": OLD}


def test_founding_an_office_on_a_full_disk_leaves_nothing_behind(tmp_path: Path) -> None:
    path = tmp_path / "office.sovet"
    rooms = map(room_for, range(0, 200_000, 20_011))
    tally = attempts("founding", tmp_path, lambda: Office.create(path, "Совет").close(), rooms)
    assert_refused_without_harm(tally)
    assert files_in(tmp_path) == {}
    Office.create(path, "Совет").close()


def test_a_copy_is_whole_or_not_there(office_file: Path) -> None:
    def rooms() -> Iterator[AbstractContextManager[None]]:
        yield from map(room_for, range(0, office_file.stat().st_size, 20_011))
        yield failing(os, "fsync", 0)
        yield failing(Path, "replace", 0)

    assert_refused_without_harm(attempts("copy", office_file.parent, lambda: back_up(office_file), rooms()))
    back_up(office_file)
    assert len(copies(office_file)) == 1


def test_an_old_file_that_cannot_be_brought_up_to_date_stays_as_it_was(tmp_path: Path) -> None:
    old = Path(shutil.copy(OLD_FILE, tmp_path / "old.sovet"))
    before, refused = old.read_bytes(), 0
    for size in range(0, 2 * len(before), 20_011):
        try:
            with room_for(size):
                Office.open(old).close()
        except UserError:
            refused += 1
            assert files_in(tmp_path)["old.sovet"] == before
            assert "old.sovet-journal" not in files_in(tmp_path)
    assert refused
    assert schema_of(old) == SCHEMA


def test_the_secretary_is_told_before_the_disk_is_full(
    office_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(office_file)
    assert free_space_warning(office_file) is None
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=12 << 20))
    assert "12\u00a0МБ" in str(free_space_warning(office_file))


def test_a_large_file_needs_more_room(office_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = shutil.disk_usage(office_file)
    os.truncate(office_file, 100 << 20)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=499 << 20))
    assert free_space_warning(office_file) is not None
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=500 << 20))
    assert free_space_warning(office_file) is None
