"""What a damaged file still yields: all rows but those of the damaged page, in a file that is sound."""

import random
import shutil
import struct
from pathlib import Path

import pytest

from app.check import problems
from app.office import Office
from db.backups.contents import Contents, examine, examine_office
from db.backups.salvage import compare, salvage
from db.engine import open_engine
from db.errors import FileRefused
from tests.builders import member

PAGE, LEAF = 4096, 0x0D


@pytest.fixture(scope="module")
def sound(new_office_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = Path(shutil.copy(new_office_file, tmp_path_factory.mktemp("sound") / "Содружество.sovet"))
    with Office.open(path) as office:
        for number in range(60):
            member(office, f"ОО «Опора {number}»", phones=f"+000 {number}", notes="и так далее " * 20)
    return path


@pytest.fixture
def damaged(sound: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(sound, tmp_path / sound.name))


def overwrite(path: Path, page: int) -> None:
    with path.open("r+b") as file:
        file.seek((page - 1) * PAGE)
        file.write(random.Random(page).randbytes(PAGE))


def rows(held: Contents) -> int:
    return sum(held.counts.values())


def page_of(path: Path, table: str) -> int:
    engine = open_engine(path, read_only=True)
    with engine.connect() as connection:
        found = connection.exec_driver_sql("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,))
        page = int(found.scalar_one())
    engine.dispose()
    return page


def leaves_of(content: bytes, page: int) -> list[int]:
    """The pages on which the rows of the tree under the page lie."""
    start = (page - 1) * PAGE
    kind, cells, rightmost = struct.unpack_from(">BxxHxxxI", content, start)
    if kind == LEAF:
        return [page]
    pointers = struct.unpack_from(f">{cells}H", content, start + 12)
    children = [struct.unpack_from(">I", content, start + pointer)[0] for pointer in pointers]
    return [leaf for child in (*children, rightmost) for leaf in leaves_of(content, child)]


def test_all_of_a_sound_file_is_saved(sound: Path, tmp_path: Path) -> None:
    fresh = tmp_path / "спасённое.sovet"
    salvage(sound, fresh)
    assert compare(sound, fresh) == []
    assert examine(fresh)[0] == examine_office(sound)


def test_whatever_page_is_overwritten_the_rest_is_saved(sound: Path, tmp_path: Path) -> None:
    """Each page but the first, which says where all the others are."""
    whole = rows(examine_office(sound))
    pages = sound.stat().st_size // PAGE
    saved = []
    for page in range(2, pages + 1, 11):
        damaged = Path(shutil.copy(sound, tmp_path / "битый.sovet"))
        overwrite(damaged, page)
        fresh = tmp_path / f"{page}.sovet"
        salvage(damaged, fresh)
        saved.append(rows(examine(fresh)[0]))
        with Office.open(fresh) as office:
            member(office, f"ОО «Новая {page}»")  # it can be worked with at once
    assert len(saved) > 5
    assert sum(saved) / len(saved) > 0.9 * whole
    assert max(saved) <= whole + 1  # where its row was lost, the council is named anew


def test_a_lost_leaf_loses_its_own_rows_alone(sound: Path, damaged: Path, tmp_path: Path) -> None:
    """The rows of all leaves of a table but one, before it and behind it."""
    lost = []
    for page in leaves_of(sound.read_bytes(), page_of(sound, "organization")):
        shutil.copy(sound, damaged)
        overwrite(damaged, page)
        salvage(damaged, tmp_path / "спасённое.sovet")
        found = compare(sound, tmp_path / "спасённое.sovet")
        lost.append(next(each.missing for each in found if each.table == "organization"))
    assert len(lost) >= 3
    assert sorted(number for leaf in lost for number in leaf) == list(range(1, 61))


def test_a_cut_file_yields_what_lay_before_the_cut(sound: Path, damaged: Path, tmp_path: Path) -> None:
    content = sound.read_bytes()
    damaged.write_bytes(content[: len(content) // 2])
    salvage(damaged, tmp_path / "спасённое.sovet")
    assert 0 < rows(examine(tmp_path / "спасённое.sovet")[0]) < rows(examine_office(sound))


@pytest.mark.parametrize("ruin", [lambda content: content[:50], lambda content: bytes(PAGE) + content[PAGE:]])
def test_a_file_that_has_lost_its_beginning_is_refused_in_words(
    damaged: Path, tmp_path: Path, ruin: object
) -> None:
    damaged.write_bytes(ruin(damaged.read_bytes()))  # type: ignore[operator]
    before = damaged.read_bytes()
    with pytest.raises(FileRefused, match="не файл секретариата"):
        salvage(damaged, tmp_path / "спасённое.sovet")
    assert damaged.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == [damaged.name]


def test_rows_that_refer_to_lost_ones_go_with_them(damaged: Path, tmp_path: Path) -> None:
    overwrite(damaged, page_of(damaged, "organization"))
    fresh = tmp_path / "спасённое.sovet"
    salvage(damaged, fresh)
    assert examine(fresh)[0].organizations == 0
    assert examine(fresh)[0].counts["membership_event"] == 0
    with Office.open(fresh, writing=False) as office:
        assert not [line for line in office.read(problems) if "пустоту" in line]


def test_a_council_whose_row_is_lost_is_named_again(damaged: Path, tmp_path: Path) -> None:
    overwrite(damaged, page_of(damaged, "council"))
    fresh = tmp_path / "спасённое.sovet"
    salvage(damaged, fresh)
    assert examine(fresh)[0].council == "Совет (название утрачено)"
    assert examine(fresh)[0].organizations == 60


def test_the_difference_to_a_copy_names_rows_that_are_missing_newer_and_changed(
    sound: Path, damaged: Path
) -> None:
    with Office.open(damaged) as office:
        member(office, "ОО «Новее копии»")
    difference = next(each for each in compare(sound, damaged) if each.table == "organization")
    assert (difference.in_copy, difference.salvaged) == (60, 61)
    assert (difference.missing, difference.newer, difference.changed) == ((), (61,), ())
    back = next(each for each in compare(damaged, sound) if each.table == "organization")
    assert back.missing == (61,)
