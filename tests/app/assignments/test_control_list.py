"""The control list: by who is responsible, by deadline, by resolution; on paper, in Word, in Excel."""

from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from app.assignments.closing import close_as_done
from app.assignments.control_list import (
    ControlList,
    compose_control_list,
    control_list,
    counted,
    export_control_list,
)
from app.assignments.grouping import Grouping
from app.documents.pdf import render_pdf
from app.documents.style import STYLES, Style
from app.documents.text import render_text
from app.errors import UserError
from app.office import Office
from tests.app.assignments.given import resolve, task
from tests.builders import secretary

DAY = date(2026, 11, 2)


@pytest.fixture
def busy(office: Office) -> Office:
    """Two resolutions with assignments of every standing."""
    secretary(office, "Рябинина Вера Олеговна")
    resolve(
        office,
        task("Подготовить парад оркестров.", "до ноября 2026 года", "Секретариат", "Ким В.М."),
        task("Написать гимн.", "в апреле 2027 года", "Ким В.М.", marker="2"),
        task("Вести летопись.", "бессрочно", marker="3"),
    )
    resolve(office, task("=Обновить сайт.", "до 15 ноября 2026 года", "Секретариат"), number=21)
    resolve(office, task("Разослать книги."), number=22)
    office.do(close_as_done, 5, "разосланы", day=date(2026, 7, 1))
    return office


def told(office: Office, by: Grouping, ids: list[int] | None = None) -> ControlList:
    return office.read(control_list, DAY, by, ids)


def groups(found: ControlList) -> dict[str, list[int]]:
    """Which assignments stand in which group."""
    return {title.replace("\u00a0", " "): [row.id for row in rows] for title, rows in found.groups}


def test_each_responsible_has_a_list_of_all_that_concerns_him(busy: Office) -> None:
    assert groups(told(busy, Grouping.RESPONSIBLE)) == {
        "Ким В.М.": [1, 2],
        "Секретариат": [1, 4],
        "Ответственный не назван": [3, 5],
    }


def test_by_deadline_what_is_overdue_comes_first_then_month_by_month(busy: Office) -> None:
    assert groups(told(busy, Grouping.DEADLINE)) == {
        "Срок прошёл": [1],
        "Ноябрь 2026 г.": [4],
        "Апрель 2027 г.": [2],
        "Без последнего дня": [3],
        "Снято с контроля": [5],
    }


def test_by_resolution_each_document_has_its_own(busy: Office) -> None:
    found = groups(told(busy, Grouping.RESOLUTION))
    assert list(found.values()) == [[5], [4], [1, 3, 2]]
    assert next(iter(found)) == "Резолюция XXII страновой тематической конференции от 19.06.2026"


def test_only_those_that_the_page_shows_are_listed_in_its_order(busy: Office) -> None:
    assert [row.id for row in told(busy, Grouping.DEADLINE, [3, 2]).rows] == [3, 2]


def test_the_count_tells_how_many_are_overdue(busy: Office) -> None:
    words = counted(told(busy, Grouping.DEADLINE).rows).replace("\u00a0", " ")
    assert words == "3 на контроле, 1 просрочено, 1 ещё не началось, 1 снято"


def test_the_paper_says_what_who_until_when_and_how_it_stands(busy: Office) -> None:
    text = render_text(compose_control_list(told(busy, Grouping.RESPONSIBLE))).replace("\u00a0", " ")
    for words in (
        "Поручения на 2 ноября 2026 г.",
        "Ким В.М. (2)",
        "Подготовить парад оркестров.",
        "п. 1 резолюции XX страновой тематической конференции от 19.06.2026",
        "не позднее 31.10.2026",
        "Просрочено",
        "Исполнено 01.07.2026: разосланы",
        "В.О. Рябинина",
    ):
        assert words in text


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES.keys())
def test_it_is_printed_in_both_styles(busy: Office, style: Style, tmp_path: Path) -> None:
    path = tmp_path / "лист.pdf"
    path.write_bytes(render_pdf(compose_control_list(told(busy, Grouping.DEADLINE)), style))
    pages = PdfReader(path).pages
    assert "Вести летопись." in "".join(page.extract_text() for page in pages)
    assert pages[0].mediabox.width > pages[0].mediabox.height


def test_the_workbook_has_days_as_days_and_no_formula(busy: Office, tmp_path: Path) -> None:
    path = tmp_path / "лист.xlsx"
    export_control_list(told(busy, Grouping.DEADLINE), path)
    sheet = load_workbook(path)["Поручения"]
    rows = {row[1].value: row for row in sheet.iter_rows() if row[0].data_type == "n"}
    assert rows["Подготовить парад оркестров."][4].value.date() == date(2026, 10, 31)
    assert rows["Подготовить парад оркестров."][5].value.date() == date(2026, 10, 30)
    assert rows["=Обновить сайт."][1].data_type == "s"
    assert sheet.auto_filter.ref


def test_a_kind_of_file_that_is_not_known_is_refused(busy: Office, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"\.docx"):
        export_control_list(told(busy, Grouping.DEADLINE), tmp_path / "лист.odt")
