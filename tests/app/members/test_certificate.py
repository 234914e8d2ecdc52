"""The certificate says of every status, on any day, what is so, in sentences that are right for all."""

import io
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader
from sqlalchemy.orm import Session

from app.changes import Changes, Noun
from app.documents.docx import render_docx
from app.documents.pdf import render_pdf
from app.documents.text import render_text
from app.members.certificate import compose_certificate, compose_certificates
from app.members.operations import add_organization
from app.members.rows import Details
from app.members.timeline import Entry
from app.office import Office
from db.models import Council
from db.vocabulary import EventKind, Precision
from tests.builders import member, organization, secretary, step

DAY = date(2024, 6, 15)
ISSUED = date(2024, 6, 20)
COUNCIL = "объединения «Координационный совет культурных и благотворительных организаций Заречья»"
GOLDEN = Path(__file__).parents[2] / "golden"


def text_of(office: Office, organization_id: int, day: date = DAY, **more: str) -> str:
    document = office.read(compose_certificate, organization_id, day, issued=ISSUED, **more)
    return render_text(document).replace("\u00a0", " ")


def statement(office: Office, organization_id: int, day: date = DAY) -> str:
    return next(
        line for line in text_of(office, organization_id, day).splitlines() if line.startswith("Дана")
    )


def test_the_certificate_reads_as_it_should(office: Office) -> None:
    secretary(office, "Соболева Ирина Марковна")
    office.do(give_details)
    resting = member(office, "Общественное объединение «Дом ремёсел»")
    step(office, resting, EventKind.SUSPENDED, date(2018, 5, 19), until="до конференции 2019 года")
    step(office, resting, EventKind.EXTENDED, date(2019, 5, 19), until="до очередной конференции")
    golden = (GOLDEN / "certificate.txt").read_text(encoding="utf-8")
    assert render_text(office.read(compose_certificate, resting, DAY, issued=ISSUED)) == golden


def give_details(session: Session) -> Changes:
    council = session.get_one(Council, 1)
    council.name_genitive = "Координационного совета культурных и благотворительных организаций Заречья"
    council.address, council.phones = "г. Заречный, ул. Набережная, 12", "+000 20 14 08"
    council.emails, council.site = "sovet@example.org", "sovet.example.org"
    return Changes("Внесены сведения о совете", frozenset({Noun.COUNCIL}))


def test_a_member_is_one_since_its_admission_also_after_a_pause(office: Office) -> None:
    restored = member(office, "ОО «Мост»")
    step(office, restored, EventKind.SUSPENDED, date(2018, 5, 19))
    step(office, restored, EventKind.RESTORED, date(2019, 5, 19))
    assert statement(office, restored) == (
        f"Дана в том, что ОО «Мост» по состоянию на 15 июня 2024 г. состоит в составе {COUNCIL} "
        "с 15 марта 2012 г. Основание: протокол учредительной конференции № 1."
    )
    assert "– 19 мая 2019 г. – членство возобновлено (протокол)." in "–".join(
        text_of(office, restored).split("-")
    )


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (EventKind.EXCLUDED, "организация исключена 14 апреля 2018 г."),
        (EventKind.WITHDREW, "организация вышла из состава 14 апреля 2018 г."),
        (EventKind.DISSOLVED, "организация прекратила деятельность 14 апреля 2018 г."),
    ],
)
def test_a_former_member_is_none_and_it_is_said_why(office: Office, kind: EventKind, words: str) -> None:
    gone = member(office, "ОФ «Колодец»")
    step(office, gone, kind, date(2018, 4, 14))
    assert f"не состоит в составе {COUNCIL}: {words} Основание: протокол." in statement(office, gone)
    assert "состоит в составе" in statement(office, gone, date(2018, 4, 13))
    assert "не состоит" not in statement(office, gone, date(2018, 4, 13))


def test_a_candidate_is_no_member_yet(office: Office) -> None:
    candidate = organization(office, "Клуб «Парус»")
    step(office, candidate, EventKind.APPLIED, date(2024, 5, 1))
    assert "заявление о приёме подано 1 мая 2024 г., решение по нему не принято." in statement(
        office, candidate
    )
    step(office, candidate, EventKind.REFUSED, date(2024, 6, 1))
    assert "в приёме отказано 1 июня 2024 г." in statement(office, candidate)


def test_one_of_whom_nothing_is_recorded_is_none(office: Office) -> None:
    assert statement(office, organization(office, "Клуб «Парус»")).endswith(
        f"не состоит в составе {COUNCIL}."
    )


@pytest.mark.parametrize(
    ("precision", "words"),
    [
        (Precision.DAY, "с 1 апреля 2010 г."),
        (Precision.MONTH, "с апреля 2010 г."),
        (Precision.YEAR, "с 2010 г."),
        (Precision.NOT_LATER, "не позднее чем с 2010 г."),
    ],
)
def test_a_day_is_told_as_precisely_as_it_is_known(office: Office, precision: Precision, words: str) -> None:
    entry = Entry(EventKind.ADMITTED, date(2010, 4, 1), basis="реестр", precision=precision)
    old = office.do(add_organization, Details("ОО «Мост»"), admitted=entry).ids[0]
    assert f"{COUNCIL} {words} Основание: реестр." in statement(office, old)


def test_a_day_in_the_history_is_told_as_precisely_too(office: Office) -> None:
    entry = Entry(EventKind.ADMITTED, date(2010, 4, 1), basis="реестр", precision=Precision.MONTH)
    old = office.do(add_organization, Details("ОО «Мост»"), admitted=entry).ids[0]
    step(office, old, EventKind.EXCLUDED, date(2018, 4, 14))
    assert "- в апреле 2010 г. – принята (реестр);" in text_of(office, old)


def test_whom_it_is_for_is_named_where_that_is_told(office: Office) -> None:
    one = member(office, "ОО «Мост»")
    assert "Справка дана для предъявления по месту требования." in text_of(office, one)
    asked = text_of(office, one, addressee="Министерство культуры")
    assert "Справка дана для предъявления: Министерство культуры." in asked


def test_several_certificates_have_each_a_page_with_its_letterhead(office: Office) -> None:
    ids = [member(office, f"ОО «{name}»") for name in ("Мост", "Арка", "Брод")]
    document = office.read(compose_certificates, ids, DAY, issued=ISSUED)
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(render_pdf(document))).pages]
    assert [("СПРАВКА" in page, "ЗАРЕЧЬЯ" in page) for page in pages] == [(True, True)] * 3
    assert ["«Арка»" in page for page in pages] == [False, True, False]
    assert render_docx(document)


def test_no_sentence_ends_in_two_dots(office: Office) -> None:
    gone = member(office, "ОФ «Колодец»")
    step(office, gone, EventKind.EXCLUDED, date(2018, 4, 14))
    assert ".." not in text_of(office, gone)
