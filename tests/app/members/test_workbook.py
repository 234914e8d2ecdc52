"""The roll as a workbook: real days and numbers, texts that stay texts, pages ready to print and to sign."""

import io
import zipfile
from datetime import date, datetime
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from app.members.operations import add_organization
from app.members.roll import reading, roll
from app.members.rows import Details
from app.members.timeline import Entry
from app.members.workbook import write_workbook
from app.office import Office
from db.vocabulary import EventKind, Precision
from tests.builders import member, organization, secretary, step

DAY = date(2024, 6, 15)
HEADER = 4


def written(office: Office, ids: list[int] | None = None) -> bytes:
    content = io.BytesIO()
    write_workbook(office.read(roll, DAY, ids), content)
    return content.getvalue()


def sheet_of(office: Office, name: str = "Действующие") -> Any:
    return load_workbook(io.BytesIO(written(office)))[name]


def titled(sheet: Worksheet) -> list[dict[str, Any]]:
    """Return the rows under the header by their titles, up to the first empty one."""
    titles, *rows = sheet.iter_rows(min_row=HEADER, values_only=True)
    filled = [dict(zip(map(str, titles), row, strict=True)) for row in rows]
    ends = next((n for n, row in enumerate(filled) if not any(row.values())), len(filled))
    return filled[:ends]


@pytest.fixture
def council(office: Office) -> Office:
    gone = member(office, "ОФ «Колодец»", city="Дальний")
    step(office, gone, EventKind.EXCLUDED, date(2018, 4, 14), reason="утрата связи")
    resting = member(office, "ОО «Дом ремёсел»", phones="+000 55 10 22", emails="dom@example.org")
    step(office, resting, EventKind.SUSPENDED, date(2024, 6, 14), until="до конференции 2025 года")
    details = Details(
        "Ассоциация «Живая нить»",
        registration_number="0041",
        registered_on=date(2007, 1, 1),
        registered_precision=Precision.YEAR,
        headcount=57,
        fields=("ремёсла", "молодёжь"),
    )
    office.do(
        add_organization, details, admitted=Entry(EventKind.ADMITTED, date(2012, 3, 15), basis="протокол № 1")
    )
    return office


def test_the_sheets_are_those_that_the_office_asks_for(council: Office) -> None:
    names = ["Действующие", "Приостановленные", "Бывшие", "История", "Руководители и контакты"]
    assert load_workbook(io.BytesIO(written(council))).sheetnames == names
    step(council, organization(council, "ОО «Парус»"), EventKind.APPLIED, date(2024, 5, 1))
    assert load_workbook(io.BytesIO(written(council))).sheetnames[2] == "Кандидаты"


def test_days_and_numbers_are_real_ones_and_what_is_imprecise_is_words(council: Office) -> None:
    (row,) = titled(sheet_of(council))
    assert (row["№"], row["С какого дня"], row["Основание"]) == (1, datetime(2012, 3, 15), "протокол № 1")
    told = titled(sheet_of(council, "Руководители и контакты"))[0]
    assert (told["Численность"], told["Дата регистрации"], told["Рег. №"]) == (57, "2007 год", "0041")
    assert told["Направления деятельности"] == "молодёжь; ремёсла"


def test_a_term_is_told_of_the_suspended_and_how_they_left_of_the_former(council: Office) -> None:
    (suspended,) = titled(sheet_of(council, "Приостановленные"))
    assert suspended["Приостановлено до"] == "до конференции 2025 года"
    (former,) = titled(sheet_of(council, "Бывшие"))
    assert (former["Членство"], former["С какого дня"]) == ("исключена", datetime(2018, 4, 14))


def test_the_history_tells_every_event_by_the_day_the_oldest_first(council: Office) -> None:
    rows = [tuple(row.values()) for row in titled(sheet_of(council, "История"))]
    assert [row[:3] for row in rows] == [
        ("Ассоциация «Живая нить»", "принята", datetime(2012, 3, 15)),
        ("ОО «Дом ремёсел»", "принята", datetime(2012, 3, 15)),
        ("ОО «Дом ремёсел»", "членство приостановлено", datetime(2024, 6, 14)),
        ("ОФ «Колодец»", "принята", datetime(2012, 3, 15)),
        ("ОФ «Колодец»", "исключена", datetime(2018, 4, 14)),
    ]
    assert rows[-1][5] == "утрата связи"


def test_every_sheet_is_ready_to_filter_and_to_print(council: Office) -> None:
    for sheet in load_workbook(io.BytesIO(written(council))):
        assert sheet["A1"].value.replace("\u00a0", " ") == "Реестр организаций на 15 июня 2024 г."
        assert sheet.freeze_panes in (f"B{HEADER + 1}", f"C{HEADER + 1}")
        assert sheet.auto_filter.ref.startswith(f"A{HEADER}:")
        assert sheet.auto_filter.ref.endswith(str(HEADER + len(titled(sheet))))
        assert sheet.print_title_rows == f"${HEADER}:${HEADER}"
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.oddFooter.center.text == "стр. &P из &N"


def test_a_printed_page_is_wide_enough_for_eight_points(council: Office) -> None:
    a_page_in_characters = 277 / 1.852  # millimetres by those that one of Excel's characters takes
    for sheet in load_workbook(io.BytesIO(written(council))):
        width = sum(column.width for column in sheet.column_dimensions.values())
        assert 11 * a_page_in_characters / width > 7.8


def test_the_member_sheets_have_a_place_to_sign(council: Office) -> None:
    sheet = sheet_of(council)
    foot = HEADER + 1 + 2
    assert sheet.cell(foot, 1).value == "Секретарь-координатор"
    assert sheet.cell(foot, 3).border.bottom.style == "thin"
    assert sheet.cell(foot + 2, 1).value == "Дата"
    secretary(council, "Соболева Ирина Марковна")
    assert sheet_of(council).cell(foot, 1).value == "Секретарь-координатор И.М.\u00a0Соболева"


def test_a_row_is_as_high_as_its_longest_cell_asks(office: Office) -> None:
    member(office, "Ассоциация «Живая нить»")
    member(office, "ОО «Дом ремёсел»", phones="+000 55 10 22\n+000 55 10 23\n+000 55 10 24")
    member(office, f"Ю{'а' * 2000}")
    sheet = sheet_of(office)
    heights = [sheet.row_dimensions[HEADER + place].height for place in (1, 2, 3)]
    assert heights[1] > heights[0]
    assert heights[1] == 45
    assert heights[2] <= 409


@pytest.mark.parametrize(
    "name", ["=1+1", "+1+1", "-1+1", "@SUM(A1)", "=cmd|' /C calc'!A0", "<b>ОО</b> & «А»", "  ОО  ]]> «Б»"]
)
def test_a_name_that_looks_like_a_formula_or_markup_stays_text(office: Office, name: str) -> None:
    member(office, name)
    content = written(office)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")
    cell = load_workbook(io.BytesIO(content))["Действующие"].cell(HEADER + 1, 2)
    assert (cell.value, cell.data_type) == (name.strip(), "s")


def test_rows_are_read_page_by_page_while_the_book_is_written(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.members.roll.AT_ONCE", 2)
    for number in range(5):
        member(office, f"ОО «Родник {number}»")
    read: list[int] = []

    def write(session: Any) -> bytes:
        content = io.BytesIO()
        write_workbook(reading(session, DAY, tell=read.append), content)
        return content.getvalue()

    rows = titled(load_workbook(io.BytesIO(office.read(write)))["Действующие"])
    assert [row["№"] for row in rows] == [1, 2, 3, 4, 5]
    assert read == [2, 2, 1] * 3  # its own sheet, the history, the contacts


def test_the_size_of_a_sheet_is_told_as_it_is(council: Office) -> None:
    sheet = load_workbook(io.BytesIO(written(council)), read_only=True)["История"]
    assert sheet.max_row == HEADER + 5
