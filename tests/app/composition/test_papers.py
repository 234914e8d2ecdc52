"""The composition on paper, in Word and in Excel."""

from datetime import date
from io import BytesIO

import pytest

from app.composition.document import compose_composition, council_list
from app.composition.operations import elect
from app.composition.workbook import render_composition
from app.council_operations import set_council_detail
from app.documents.style import COUNCIL, STYLES, Style
from app.documents.text import render_text
from app.members.posts import PostEntry
from app.office import Office
from db.vocabulary import Body, Precision

DAY = date(2026, 6, 19)
CHAIR = PostEntry("Ольхова Лидия Григорьевна", "председатель", date(2024, 5, 18), basis="п. 3 резолюции")
MEMBER = PostEntry("Орлов Кирилл Львович", "", date(2022, 1, 1), Precision.YEAR, until=date(2027, 5, 18))


@pytest.fixture
def council(office: Office) -> Office:
    office.do(set_council_detail, "name_genitive", "Координационного совета Заречья")
    office.do(elect, Body.COUNCIL, MEMBER)
    office.do(elect, Body.COUNCIL, CHAIR)
    return office


def told(office: Office, day: date = DAY, body: Body | None = None) -> str:
    return render_text(compose_composition(office.read(council_list, day, body))).replace("\u00a0", " ")


def test_the_paper_names_the_council_the_day_and_everybody_in_order(council: Office) -> None:
    text = told(council)
    assert "СОСТАВ\nКоординационного совета Заречья\nна 19 июня 2026 г." in text
    assert text.index("Ольхова Лидия Григорьевна") < text.index("Орлов Кирилл Львович")
    assert "с 18.05.2024" in text
    assert "с 2022 года до 18.05.2027" in text
    assert "Секретариат" not in text  # one body needs no heading of its own


def test_several_bodies_stand_apart_and_one_alone_is_named_above(council: Office) -> None:
    council.do(elect, Body.AUDIT, PostEntry("Ким Вера Сергеевна", since=date(2024, 5, 18)))
    assert told(council).index("Совет\n") < told(council).index("Ревизионная комиссия\n")
    alone = told(council, body=Body.AUDIT)
    assert "СОСТАВ\nревизионной комиссии Координационного совета Заречья" in alone
    assert "Ольхова" not in alone.split("Ким Вера Сергеевна")[0]


def test_a_day_without_a_council_is_said(council: Office) -> None:
    assert "никто не записан" in told(council, date(2001, 1, 1))


@pytest.mark.parametrize("style", [COUNCIL, *STYLES.values()])
def test_the_pages_are_drawn_in_both_styles(council: Office, style: Style) -> None:
    from app.documents.pdf import render_pdf

    document = compose_composition(council.read(council_list, DAY))
    assert render_pdf(document, style).startswith(b"%PDF")


def test_excel_has_a_row_for_each_post_with_days_as_days(council: Office) -> None:
    from openpyxl import load_workbook

    sheet = load_workbook(BytesIO(render_composition(council.read(council_list, DAY))))["Состав"]
    rows = list(sheet.iter_rows(min_row=3, max_row=5, values_only=True))
    assert rows[0][1:4] == ("Орган", "Фамилия, имя, отчество", "Должность")
    assert rows[1][2:4] == ("Ольхова Лидия Григорьевна", "председатель")
    assert rows[1][4].date() == date(2024, 5, 18)
    assert rows[2][4] == "2022 год"
    assert rows[2][5].date() == date(2027, 5, 18)
