"""A card on paper: what is known as of a day, the membership drawn, one page for an ordinary card."""

import io
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from app.documents.docx import render_docx
from app.documents.pdf import render_pdf
from app.documents.text import render_text
from app.documents.tree import Picture
from app.members.card_document import compose_card
from app.members.operations import add_organization, set_leader
from app.members.rows import Details
from app.office import Office
from db.vocabulary import EventKind, LegalForm, Precision
from tests.builders import heard, member, organization, step

DAY = date(2024, 6, 15)
GOLDEN = Path(__file__).parents[2] / "golden"


@pytest.fixture
def card_id(office: Office) -> int:
    details = Details(
        "Общественное объединение «Дом ремёсел»",
        "ОО «Дом ремёсел»",
        LegalForm.ASSOCIATION,
        registration_number="118",
        registered_on=date(2009, 1, 1),
        registered_precision=Precision.YEAR,
        region="Верхнеярский край",
        city="Верхний Яр",
        address="ул. Гончарная, 4",
        phones="+000 55 10 22\n+000 55 10 23",
        emails="dom@example.org",
        headcount=46,
        notes="Резьба, лоза, береста.",
        fields=("ярмарки", "ремёсла"),
    )
    organization_id = office.do(add_organization, details).ids[0]
    step(office, organization_id, EventKind.ADMITTED, date(2012, 3, 15))
    step(office, organization_id, EventKind.SUSPENDED, date(2018, 5, 19), until="до конференции 2019 года")
    step(office, organization_id, EventKind.RESTORED, date(2021, 5, 22))
    step(office, organization_id, EventKind.EXCLUDED, date(2024, 12, 1))
    office.do(set_leader, organization_id, "Кузнечихин Матвей Фомич", date(2009, 2, 2), title="председатель")
    office.do(set_leader, organization_id, "Саблина Полина Егоровна", date(2016, 4, 10), title="председатель")
    heard(office, organization_id, date(2024, 3, 1))
    heard(office, organization_id, date(2024, 5, 1), answered=False)
    return organization_id


def test_the_card_reads_as_it_should(office: Office, card_id: int) -> None:
    golden = (GOLDEN / "card.txt").read_text(encoding="utf-8")
    assert render_text(office.read(compose_card, card_id, DAY)) == golden


def test_an_ordinary_card_is_one_page(office: Office, card_id: int) -> None:
    content = render_pdf(office.read(compose_card, card_id, DAY))
    assert len(PdfReader(io.BytesIO(content)).pages) == 1


def test_what_comes_after_the_day_is_not_on_the_card(office: Office, card_id: int) -> None:
    assert "исключена" not in render_text(office.read(compose_card, card_id, DAY))
    assert "исключена" in render_text(office.read(compose_card, card_id, date(2025, 1, 1)))
    assert "Саблина" not in render_text(office.read(compose_card, card_id, date(2015, 1, 1)))


def test_the_membership_is_drawn_along_the_years(office: Office, card_id: int) -> None:
    (picture,) = (
        block for block in office.read(compose_card, card_id, DAY).blocks if isinstance(block, Picture)
    )
    assert picture.words == (
        "Членство: 15.03.2012 – принята; 19.05.2018 – членство приостановлено; "
        "22.05.2021 – членство возобновлено."
    )


def test_a_card_of_which_nothing_is_known_but_the_name_goes_out_too(office: Office) -> None:
    document = office.read(compose_card, organization(office, "ОО «Парус»"), DAY)
    assert "не состоит" in render_text(document)
    assert render_pdf(document)
    assert render_docx(document)


def test_a_membership_that_began_on_the_very_day_can_be_drawn(office: Office) -> None:
    document = office.read(compose_card, member(office, "ОО «Парус»", since=DAY), DAY)
    assert any(isinstance(block, Picture) for block in document.blocks)
    assert render_pdf(document)


def test_a_long_card_goes_on_on_the_next_pages_and_loses_nothing(office: Office) -> None:
    name = "Общественное объединение " + "ветеранов и друзей " * 6 + "«Родник»"
    long = member(office, name, notes="Слово " * 3000)
    for year in range(2013, 2023):
        step(office, long, EventKind.SUSPENDED, date(year, 2, 1), until="до конференции")
        step(office, long, EventKind.RESTORED, date(year, 8, 1))
    pages = PdfReader(io.BytesIO(render_pdf(office.read(compose_card, long, DAY)))).pages
    text = " ".join(page.extract_text() for page in pages)
    assert len(pages) > 2
    assert text.count("Слово") == 3000
    assert text.count("членство возобновлено") == 10
