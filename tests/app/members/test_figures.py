"""The figures between two days: counted once on paper, in Word and in Excel, with a picture of the months."""

import io
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from app.documents.docx import render_docx
from app.documents.pdf import render_pdf
from app.documents.text import render_text
from app.errors import UserError
from app.members.figures import figures
from app.members.figures_document import compose_figures
from app.members.figures_workbook import render_figures
from app.members.operations import add_organization
from app.members.queries import counts
from app.members.rows import Details
from app.members.timeline import Entry
from app.office import Office
from db.vocabulary import EventKind, Status
from tests.builders import member, organization, step

FIRST, LAST = date(2023, 1, 1), date(2023, 12, 31)
GOLDEN = Path(__file__).parents[2] / "golden"


@pytest.fixture
def council(office: Office) -> Office:
    details = Details("ОО «Мост»", region="Столичный округ", headcount=57, fields=("дети", "книга"))
    entry = Entry(EventKind.ADMITTED, date(2012, 3, 15), basis="протокол")
    office.do(add_organization, details, admitted=entry)
    gone = member(office, "ОФ «Колодец»", region="Дальний район")
    step(office, gone, EventKind.EXCLUDED, date(2023, 4, 14))
    resting = member(office, "ОО «Дом ремёсел»", region="Столичный округ")
    step(office, resting, EventKind.SUSPENDED, date(2023, 6, 30), until="до конференции")
    member(office, "ОО «Арка»", since=date(2023, 1, 1))
    member(office, "ОО «Брод»", since=date(2024, 1, 1))
    step(office, organization(office, "Клуб «Парус»"), EventKind.APPLIED, date(2023, 12, 31))
    return office


def test_both_ends_and_all_between_are_counted(council: Office) -> None:
    counted = council.read(figures, FIRST, LAST)
    assert (counted.before[Status.ACTIVE], counted.before[Status.SUSPENDED]) == (3, 0)
    assert (counted.after[Status.ACTIVE], counted.after[Status.SUSPENDED]) == (2, 1)
    assert dict(counted.events) == {
        EventKind.ADMITTED: 1,
        EventKind.EXCLUDED: 1,
        EventKind.SUSPENDED: 1,
        EventKind.APPLIED: 1,
    }
    assert (counted.headcount, counted.told) == (57, 1)


def test_regions_and_fields_count_the_members_at_both_ends(council: Office) -> None:
    counted = council.read(figures, FIRST, LAST)
    regions = [(share.name, share.before, share.after, share.headcount) for share in counted.regions]
    assert regions == [("Столичный округ", 2, 2, 57), ("Дальний район", 1, 0, 0), ("не указано", 0, 1, 0)]
    fields = [(share.name, share.before, share.after, share.headcount) for share in counted.fields]
    assert fields == [("дети", 1, 1, 57), ("книга", 1, 1, 57), ("не указано", 2, 2, 0)]


def test_the_months_end_with_their_members(council: Office) -> None:
    points = council.read(figures, FIRST, LAST).points
    assert [point.word for point in points] == "янв фев мар апр май июн июл авг сен окт ноя дек".split()
    assert [point.active for point in points] == [4, 4, 4, 3, 3, 2, 2, 2, 2, 2, 2, 2]
    assert [point.suspended for point in points] == [0] * 5 + [1] * 7


def test_a_long_time_is_shown_by_years_and_a_short_one_ends_on_its_last_day(council: Office) -> None:
    years = council.read(figures, date(2012, 1, 1), date(2024, 6, 15)).points
    assert [point.word for point in years] == [str(year) for year in range(2012, 2025)]
    assert years[-1].day == date(2024, 6, 15)
    two = council.read(figures, date(2023, 11, 10), date(2024, 1, 10)).points
    assert [(point.word, point.day) for point in two] == [
        ("ноя 23", date(2023, 11, 30)),
        ("дек 23", date(2023, 12, 31)),
        ("янв 24", date(2024, 1, 10)),
    ]


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])  # it only reads
@given(first=st.dates(date(2011, 1, 1), date(2024, 12, 31)), days=st.integers(0, 1500))
def test_the_picture_agrees_with_the_counts_of_every_day(council: Office, first: date, days: int) -> None:
    last = first + timedelta(days=days)
    counted = council.read(figures, first, last)
    for point in counted.points:
        on = council.read(counts, point.day)
        assert (point.active, point.suspended) == (on[Status.ACTIVE], on[Status.SUSPENDED])
    assert (
        sum(share.after for share in counted.regions)
        == counted.points[-1].active + counted.points[-1].suspended
    )


def test_the_figures_read_as_they_should(council: Office) -> None:
    golden = (GOLDEN / "figures.txt").read_text(encoding="utf-8")
    assert render_text(compose_figures(council.read(figures, FIRST, LAST))) == golden


def test_an_office_without_members_has_figures_too(office: Office) -> None:
    counted = office.read(figures, FIRST, LAST)
    assert render_pdf(compose_figures(counted))
    assert render_docx(compose_figures(counted))
    assert render_figures(counted)


def test_the_workbook_has_numbers_and_a_chart_that_excel_draws(council: Office) -> None:
    book = load_workbook(io.BytesIO(render_figures(council.read(figures, FIRST, LAST))))
    assert book.sheetnames == ["Итоги", "По регионам", "По направлениям", "По времени"]
    rows = list(book["По регионам"].iter_rows(min_row=5, values_only=True))
    assert rows[0] == ("Столичный округ", 2, 2, 57)
    (chart,) = book["По времени"]._charts
    assert [series.val.numRef.f for series in chart.series] == [
        "'По времени'!$B$5:$B$16",
        "'По времени'!$C$5:$C$16",
    ]


def test_a_region_that_looks_like_a_formula_stays_text(office: Office) -> None:
    member(office, "ОО «Мост»", region="=1+1")
    book = load_workbook(io.BytesIO(render_figures(office.read(figures, FIRST, LAST))))
    assert (book["По регионам"]["A5"].value, book["По регионам"]["A5"].data_type) == ("=1+1", "s")


def test_days_the_wrong_way_round_are_refused(office: Office) -> None:
    with pytest.raises(UserError, match="поменяйте"):
        office.read(figures, LAST, FIRST)


@pytest.mark.parametrize(
    ("first", "last", "title"),
    [
        (FIRST, LAST, "Итоги 2023 года"),
        (date(2023, 1, 1), date(2023, 6, 19), "Итоги за период с 1 января 2023 г. по 19 июня 2023 г."),
    ],
)
def test_the_title_names_the_time(office: Office, first: date, last: date, title: str) -> None:
    assert office.read(figures, first, last).title.replace("\u00a0", " ") == title
