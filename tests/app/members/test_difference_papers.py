"""What changed goes to paper, to Word and to Excel; whatever stands in a name stays text in each of them."""

import io
import zipfile
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from app.documents.text import render_text
from app.members.difference import Difference, difference, since_list
from app.members.difference_document import compose_difference, export_difference, summary, title
from app.members.difference_workbook import render_difference
from app.members.operations import set_leader
from app.members.sent_lists import remember, sent
from app.office import Office
from app.russian.typography import plain_spaces
from db.vocabulary import EventKind
from tests.builders import member, step

JANUARY, JUNE = date(2024, 1, 31), date(2024, 6, 30)


@pytest.fixture
def council(office: Office) -> Office:
    member(office, "=1+1 <b>«Нить»</b>", since=date(2024, 3, 1))
    crafts = member(office, "ОО «Дом ремёсел»")
    step(office, crafts, EventKind.SUSPENDED, date(2024, 6, 14), until="до 2027 года", reason="утрата связи")
    office.do(set_leader, crafts, "Саблина Полина Егоровна", date(2024, 2, 1))
    return office


@pytest.fixture
def told(council: Office) -> Difference:
    return council.read(difference, JANUARY, JUNE)


def test_the_title_names_both_days_and_the_totals_follow(told: Difference) -> None:
    assert plain_spaces(title(told)) == "Изменения в реестре между 31 января 2024 г. и 30 июня 2024 г."
    assert [*map(plain_spaces, summary(told))] == [
        "Изменения у 2 организаций.",
        "Состоят: было 1, стало 1; членство приостановлено: было 0, стало 1.",
    ]


def test_each_kind_of_change_has_its_table(told: Difference) -> None:
    printed = plain_spaces(render_text(compose_difference(told)))
    kinds = ("Приняты (1)", "Членство приостановлено (1)", "Сменился руководитель (1)")
    places = [printed.index(kind) for kind in kinds]
    assert places == sorted(places)
    assert "членство приостановлено до 2027 года (протокол, утрата связи)" in printed
    assert "Саблина Полина Егоровна" in printed


def test_the_workbook_is_one_table_with_the_kind_in_a_column_and_no_formula(told: Difference) -> None:
    content = render_difference(told)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")
    rows = list(load_workbook(io.BytesIO(content)).active.iter_rows(values_only=True))
    header = next(place for place, row in enumerate(rows) if row[0] == "№")
    assert [row[:5] for row in rows[header + 1 :]] == [
        (1, "=1+1 <b>«Нить»</b>", "Приняты", "не состоит", "состоит"),
        (
            2,
            "ОО «Дом ремёсел»",
            "Членство приостановлено",
            "состоит",
            "членство приостановлено до 2027 года",
        ),
        (3, "ОО «Дом ремёсел»", "Сменился руководитель", "не указан", "Саблина Полина Егоровна"),
    ]


@pytest.mark.parametrize("suffix", [".xlsx", ".pdf", ".docx"])
def test_it_is_written_as_the_file_name_asks(told: Difference, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"Изменения{suffix}"
    export_difference(told, path)
    assert path.stat().st_size > 0
    if suffix == ".pdf":
        assert "=1+1 <b>«Нить»</b>" in PdfReader(path).pages[0].extract_text()


def test_days_between_which_nothing_changed_go_out_too(council: Office, tmp_path: Path) -> None:
    nothing = council.read(difference, JUNE, JUNE)
    assert "ничего не изменилось" in render_text(compose_difference(nothing))
    export_difference(nothing, tmp_path / "Изменения.xlsx")
    assert (tmp_path / "Изменения.xlsx").stat().st_size > 0


def test_the_list_that_was_compared_is_named(council: Office, tmp_path: Path) -> None:
    path = tmp_path / "Реестр.csv"
    path.write_bytes(b"list")
    council.record(remember, path, JANUARY, "Посольство", [1])
    said = summary(council.read(since_list, council.read(sent)[0].id, JUNE))
    assert "(на\u00a031.01.2024, Посольство)" in said[0]
    assert "часть реестра" in said[0]
    assert len(said) == 2
