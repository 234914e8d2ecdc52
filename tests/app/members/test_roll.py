"""The roll goes out as a workbook, a table on paper and plain cells, and text stays text in each."""

import io
import zipfile
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from app.documents.pdf import render_pdf
from app.members.document import compose
from app.members.export import export_roll, render_csv
from app.members.operations import record_contact
from app.members.roll import roll
from app.members.workbook import render_workbook
from app.office import Office
from db.vocabulary import EventKind
from tests.builders import member, organization, step

DAY = date(2024, 6, 15)
HEADER = 4


@pytest.fixture
def council(office: Office) -> Office:
    gone = member(office, "ОФ «Колодец»", city="Дальний")
    step(office, gone, EventKind.EXCLUDED, date(2018, 4, 14))
    resting = member(office, "ОО «Дом ремёсел»", phones="+000 55 10 22", emails="dom@example.org")
    step(office, resting, EventKind.SUSPENDED, date(2024, 6, 14), until="до конференции 2025 года")
    member(office, "Ассоциация «Живая нить»")
    office.do(record_contact, resting, date(2021, 2, 11))
    return office


def rows_of(office: Office) -> list[tuple[object, ...]]:
    book = load_workbook(io.BytesIO(render_workbook(office.read(roll, DAY))))
    return list(book["Реестр"].iter_rows(min_row=HEADER + 1, values_only=True))


def test_members_stand_first_then_the_suspended_then_those_who_left(council: Office) -> None:
    assert [(row[0], row[1]) for row in rows_of(council)] == [
        ("Ассоциация «Живая нить»", "состоит"),
        ("ОО «Дом ремёсел»", "членство приостановлено"),
        ("ОФ «Колодец»", "исключена"),
    ]


def test_days_are_real_dates_and_a_term_is_shown_only_while_it_rests(council: Office) -> None:
    since = [(row[2].date(), row[3]) for row in rows_of(council)]  # type: ignore[attr-defined]
    assert since == [
        (date(2012, 3, 15), None),
        (date(2024, 6, 14), "до конференции 2025 года"),
        (date(2018, 4, 14), None),
    ]


def test_the_workbook_is_ready_to_filter_and_to_print(council: Office) -> None:
    sheet = load_workbook(io.BytesIO(render_workbook(council.read(roll, DAY))))["Реестр"]
    assert sheet.freeze_panes == f"B{HEADER + 1}"
    assert sheet.auto_filter.ref == f"A{HEADER}:H{HEADER + 3}"
    assert sheet.print_title_rows == f"${HEADER}:${HEADER}"
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert sheet.oddFooter.center.text == "стр. &P из &N"


def test_a_row_is_as_high_as_its_longest_cell_asks(office: Office) -> None:
    member(office, "Ассоциация «Живая нить»")
    member(office, "ОО «Дом ремёсел»", phones="+000 55 10 22\n+000 55 10 23\n+000 55 10 24")
    member(office, f"Ю{'а' * 2000}")
    sheet = load_workbook(io.BytesIO(render_workbook(office.read(roll, DAY))))["Реестр"]
    heights = [sheet.row_dimensions[HEADER + place].height for place in (1, 2, 3)]
    assert heights[1] == 3 * heights[0]
    assert heights[2] <= 409


def test_the_title_names_the_day_and_what_of_it_is_of_that_day(council: Office) -> None:
    shown = council.read(roll, DAY)
    assert shown.title.replace("\u00a0", " ") == "Реестр организаций на 15 июня 2024 г."
    assert shown.summary.startswith("Состоят: 1, членство приостановлено: 1.")


@pytest.mark.parametrize(
    "name", ["=1+1", "+1+1", "-1+1", "@SUM(A1)", "=cmd|' /C calc'!A0", "<b>ОО</b> & «А»"]
)
def test_a_name_that_looks_like_a_formula_or_markup_stays_text(office: Office, name: str) -> None:
    organization(office, name)
    shown = office.read(roll, DAY)
    content = render_workbook(shown)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")
    cell = load_workbook(io.BytesIO(content))["Реестр"].cell(HEADER + 1, 1)
    assert (cell.value, cell.data_type) == (name, "s")
    assert name in PdfReader(io.BytesIO(render_pdf(compose(shown)))).pages[0].extract_text()
    line = render_csv(shown).decode("utf-8-sig").splitlines()[1]
    assert not line.lstrip('"').startswith(("=", "@", "+1", "-1"))


def test_a_telephone_number_in_plain_cells_is_left_as_it_is(council: Office) -> None:
    assert ";+000 55 10 22;" in render_csv(council.read(roll, DAY)).decode("utf-8-sig")


def test_the_registry_on_paper_repeats_its_header_on_every_page(office: Office) -> None:
    for number in range(60):
        member(office, f"Общественное объединение «Родник {number}»")
    pages = PdfReader(io.BytesIO(render_pdf(compose(office.read(roll, DAY))))).pages
    assert len(pages) > 1
    assert all("Руководитель" in page.extract_text() for page in pages)


def test_an_empty_registry_goes_out_too(office: Office, tmp_path: Path) -> None:
    for suffix in (".xlsx", ".pdf", ".docx", ".csv"):
        path = tmp_path / f"Реестр{suffix}"
        office.read(export_roll, path, DAY)
        assert path.stat().st_size > 0
