"""Copies of the office file: proved when they are made, and never taken for one when they are none."""

import json
import random
import resource
import shutil
import stat
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from app.office import Office
from db.backups import copies as making
from db.backups.contents import examine
from db.backups.copies import Copy, carry, copies, folder_of, make, thin
from db.backups.manifest import Why, manifest_of, seal_of
from db.backups.restoring import prove
from db.engine import open_engine
from db.errors import FileRefused
from tests.builders import member


@pytest.fixture(scope="module")
def filled_once(new_office_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = Path(shutil.copy(new_office_file, tmp_path_factory.mktemp("filled") / new_office_file.name))
    with Office.open(path) as office:
        for number in range(12):
            member(office, f"ОО «Опора {number}»", phones=f"+000 {number}")
    return path


@pytest.fixture
def filled(filled_once: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(filled_once, tmp_path / filled_once.name))


def by_hand(office: Path, name: str = "") -> Copy:
    return make(office, folder_of(office), Why.BY_HAND, name)


def listed(office: Path) -> list[Copy]:
    return copies(office, folder_of(office))


class Clock(datetime):
    """A clock that stands where a test puts it."""

    standing = datetime(2026, 5, 4, 9, tzinfo=UTC)

    @classmethod
    def now(cls, _zone: Any = None) -> Any:
        return cls.standing


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> type[Clock]:
    monkeypatch.setattr(making, "datetime", Clock)
    monkeypatch.setattr(Clock, "standing", Clock.standing)
    return Clock


def test_a_copy_is_sealed_with_all_that_proves_it(filled: Path) -> None:
    made = by_hand(filled)
    manifest = manifest_of(made.path)
    assert manifest == made.manifest
    assert manifest is not None
    assert manifest.contents.organizations == 12
    assert manifest.contents.council == "Содружество Заречья"
    assert manifest.contents.last[0] == "Добавлена организация: ОО «Опора 11»"
    assert len(manifest.contents.head) == 64
    assert prove(made.path) == manifest.contents
    assert listed(filled) == [made]


def test_copies_are_nobody_elses_business(filled: Path) -> None:
    made = by_hand(filled)
    for path, mode in ((made.path, 0o600), (seal_of(made.path), 0o600), (made.path.parent, 0o700)):
        assert stat.S_IMODE(path.stat().st_mode) == mode


def test_a_copy_is_made_while_others_read_and_write(filled: Path) -> None:
    engine = open_engine(filled, read_only=True)
    with engine.connect() as reader:
        reader.exec_driver_sql("SELECT * FROM organization").fetchone()
        made = by_hand(filled)
    engine.dispose()
    assert made.is_whole()


def test_each_copy_made_while_another_writes_is_one_state_of_the_office(office: Office) -> None:
    def work() -> None:
        for number in range(25):
            member(office, f"ОО «Опора {number}»")
            time.sleep(0.02)

    writer = threading.Thread(target=work)
    writer.start()
    made = []
    while writer.is_alive():
        made.append(by_hand(office.path))
    writer.join()
    for each in made:
        counts = prove(each.path).counts
        # One operation is one organisation with its admission, whatever the moment.
        assert counts["organization"] == counts["membership_event"] == each.manifest.contents.operation - 1


def test_the_order_is_that_of_making_not_that_of_the_clock(filled: Path, clock: type[Clock]) -> None:
    first = by_hand(filled)
    clock.standing -= timedelta(days=9000)
    second = by_hand(filled)
    clock.standing += timedelta(days=8000)
    third = by_hand(filled)
    assert listed(filled) == [third, second, first]


def test_numbers_go_on_after_those_in_another_place(filled: Path, tmp_path: Path) -> None:
    here = by_hand(filled)
    there = make(filled, tmp_path / "флешка", Why.BY_HAND)
    assert there.manifest.sequence == here.manifest.sequence + 1


def test_two_offices_in_one_folder_have_each_their_own_copies(filled: Path) -> None:
    other = filled.with_name("Соседи.sovet")
    Office.create(other, "Совет соседей").close()
    ours, theirs = by_hand(filled), by_hand(other)
    assert (listed(filled), listed(other)) == ([ours], [theirs])


@pytest.mark.parametrize("seed", range(20))
def test_a_copy_with_a_flipped_bit_is_none(filled: Path, seed: int) -> None:
    made = by_hand(filled)
    chance = random.Random(seed)
    content = bytearray(made.path.read_bytes())
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    made.path.write_bytes(content)
    assert not made.is_whole()
    with pytest.raises(FileRefused):
        prove(made.path)


def test_a_cut_copy_is_none(filled: Path) -> None:
    made = by_hand(filled)
    content = made.path.read_bytes()
    for length in range(0, len(content), len(content) // 9):
        made.path.write_bytes(content[:length])
        assert listed(filled) == []
        with pytest.raises(FileRefused):
            prove(made.path)


HOSTILE = [
    b"",
    b"\xff\xfe",
    b"[]",
    b"null",
    b"7",
    b"[" * 100_000,
    b'{"office": "x"}',
    b'{"moment": 5}',
    b"9" * 10_000,
]


@pytest.mark.parametrize("written", HOSTILE)
def test_a_seal_that_makes_no_sense_seals_nothing(filled: Path, written: bytes) -> None:
    made = by_hand(filled)
    seal_of(made.path).write_bytes(written)
    assert listed(filled) == []


@pytest.mark.parametrize(
    ("fact", "value"),
    [
        ("sequence", "много"),
        ("sequence", 1e400),
        ("size", -1),
        ("why", "просто так"),
        ("moment", "вчера"),
        ("moment", "2026-05-04T09:00:00"),
        ("contents", []),
        ("contents", {"schema": 2}),
    ],
)
def test_a_seal_with_a_senseless_fact_seals_nothing(filled: Path, fact: str, value: object) -> None:
    made = by_hand(filled)
    facts = json.loads(seal_of(made.path).read_text(encoding="utf-8"))
    seal_of(made.path).write_text(json.dumps({**facts, fact: value}), encoding="utf-8")
    assert listed(filled) == []


def test_a_seal_that_says_otherwise_than_the_copy_is_refused(filled: Path) -> None:
    made = by_hand(filled)
    facts = json.loads(seal_of(made.path).read_text(encoding="utf-8"))
    facts["contents"]["counts"]["organization"] += 1
    seal_of(made.path).write_text(json.dumps(facts), encoding="utf-8")
    with pytest.raises(FileRefused, match="уже не копия"):
        prove(made.path)


@contextmanager
def disk_full_after(size: int) -> Iterator[None]:
    """A disk on which no file grows beyond the size: the write that would is refused by the system."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_copy_on_a_full_disk_is_none_and_the_office_stays_whole(filled: Path) -> None:
    before = filled.read_bytes()
    for room in range(0, len(before) - 4096, len(before) // 12):
        with disk_full_after(room), pytest.raises(FileRefused, match="Копию файла"):
            by_hand(filled)
        assert listed(filled) == []
        assert [path.name for path in folder_of(filled).iterdir()] == []
    assert filled.read_bytes() == before
    assert by_hand(filled).is_whole()  # and once there is room, copies are made again


def test_a_copy_whose_seal_cannot_be_written_is_not_left_behind(
    filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(making, "seal", fail)
    with pytest.raises(FileRefused, match="не хватает места"):
        by_hand(filled)
    assert [*folder_of(filled).iterdir()] == []


@pytest.mark.parametrize(
    "harm",
    [
        "DELETE FROM organization WHERE id = 5",
        "DROP TABLE draft",
        "PRAGMA user_version = 1",
        "UPDATE council SET short_name = 'Иной'",
    ],
)
def test_a_copy_that_lacks_anything_is_found_out(
    filled: Path, monkeypatch: pytest.MonkeyPatch, harm: str
) -> None:
    vacuum_into = making._vacuum_into

    def lossy(engine: Any, part: Path) -> None:
        vacuum_into(engine, part)
        lost = open_engine(part)
        with lost.begin() as connection:
            for trigger in (
                connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type='trigger'")
                .scalars()
                .all()
            ):
                connection.exec_driver_sql(f"DROP TRIGGER {trigger}")
        with lost.connect() as connection:
            connection.connection.driver_connection.execute("PRAGMA foreign_keys = OFF")
            connection.exec_driver_sql(harm)
            connection.commit()
        lost.dispose()

    monkeypatch.setattr(making, "_vacuum_into", lossy)
    with pytest.raises(FileRefused, match="неполной"):
        by_hand(filled)
    assert listed(filled) == []


def test_an_empty_file_of_ours_is_no_copy(tmp_path: Path) -> None:
    """What a full disk once left behind: sound to SQLite, and empty."""
    Office.create(tmp_path / "a.sovet", "Совет").close()
    made = make(tmp_path / "a.sovet", tmp_path / "Копии", Why.BY_HAND)
    engine = open_engine(made.path)
    with engine.begin() as connection:
        connection.exec_driver_sql("PRAGMA writable_schema = ON")
        connection.exec_driver_sql("DELETE FROM sqlite_master")
    engine.dispose()
    with pytest.raises(FileRefused):
        examine(made.path)


def test_a_carried_copy_is_the_same_to_the_byte(filled: Path, tmp_path: Path) -> None:
    made = by_hand(filled)
    carried = carry(made, tmp_path / "флешка" / "Копии")
    assert carried.path.read_bytes() == made.path.read_bytes()
    assert copies(filled, carried.path.parent) == [carried]


def test_a_copy_that_has_rotted_is_not_carried(filled: Path, tmp_path: Path) -> None:
    made = by_hand(filled)
    made.path.write_bytes(made.path.read_bytes()[:-1] + b"!")
    with pytest.raises(FileRefused, match="неполной"):
        carry(made, tmp_path / "флешка")
    assert list((tmp_path / "флешка").iterdir()) == []


def test_a_rotten_copy_stands_in_for_no_other(filled: Path, clock: type[Clock]) -> None:
    older, newer = by_hand(filled), by_hand(filled)
    clock.standing += timedelta(days=1)
    by_hand(filled)
    newer.path.write_bytes(newer.path.read_bytes()[:-1] + b"!")
    thin(filled, folder_of(filled))
    assert older in listed(filled)


def test_thinning_real_files_removes_them_with_their_seals(filled: Path, clock: type[Clock]) -> None:
    for _ in range(9):
        made = [by_hand(filled), by_hand(filled, "до лета")]
        clock.standing += timedelta(days=1)
    thin(filled, folder_of(filled))
    left = listed(filled)
    assert left[0] == made[1]
    assert len(left) == 9 + 1  # the named ones, and the unnamed one of the last day
    assert len([*folder_of(filled).iterdir()]) == 2 * len(left)
