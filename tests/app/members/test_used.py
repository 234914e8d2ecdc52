"""What the office has written before is offered again."""

from datetime import date

from app.members import used
from app.members.operations import annul_event, edit_organization, record_contact, set_leader
from app.members.rows import Details
from app.office import Office
from db.vocabulary import EventKind, LegalForm
from tests.builders import member, organization, step

DAY = date(2020, 5, 20)


def test_regions_cities_and_forms_grow_from_use(office: Office) -> None:
    assert (office.read(used.regions), office.read(used.cities), office.read(used.forms)) == ([], [], [])
    for name, region, city, form in (
        ("ОО «А»", "Южный край", "Устье", LegalForm.UNION),
        ("ОО «Б»", "Ёлкин край", "Елань", LegalForm.ASSOCIATION),
        ("ОО «В»", "Еланский край", "Устье", LegalForm.UNION),
        ("ОО «Г»", "", "", LegalForm.UNION),
    ):
        office.do(
            edit_organization, organization(office, name), Details(name, "", form, region=region, city=city)
        )
    assert office.read(used.regions) == ["Еланский край", "Ёлкин край", "Южный край"]
    assert office.read(used.cities) == ["Елань", "Устье"]
    assert office.read(used.forms) == [LegalForm.ASSOCIATION, LegalForm.UNION]


def test_a_field_of_work_is_offered_once_as_it_is_written_most_often(office: Office) -> None:
    for number, name in enumerate(("Молодежь", "молодёжь", "молодёжь", "Спорт")):
        card = Details(f"ОО «{number}»", fields=(name,))
        office.do(edit_organization, organization(office, card.name), card)
    assert office.read(used.fields_of_work) == ["молодёжь", "Спорт"]


def test_the_usual_reasons_come_first_and_each_kind_has_its_own(office: Office) -> None:
    reasons = ("утрата связи", "нет отчёта", "утрата связи", "", "опечатка")
    for number, reason in enumerate(reasons):
        event = step(office, member(office, f"ОО «{number}»"), EventKind.SUSPENDED, DAY, reason=reason)
    office.do(annul_event, event, "не та организация")
    step(office, member(office, "ОО «Ещё»"), EventKind.EXCLUDED, DAY, reason="выезд из страны")
    assert office.read(used.reasons, EventKind.SUSPENDED) == ["утрата связи", "нет отчёта"]
    assert office.read(used.reasons, EventKind.EXCLUDED) == ["выезд из страны"]
    assert office.read(used.reasons, EventKind.WITHDREW) == []


def test_the_usual_titles_and_means_come_first(office: Office) -> None:
    for number, (title, means) in enumerate((("директор", "звонок"), ("председатель", "письмо")) * 2):
        known = member(office, f"ОО «{number}»")
        office.do(set_leader, known, f"Орлов{number} Кирилл", DAY, title=title)
        office.do(record_contact, known, DAY, means=means)
    known = member(office, "ОО «Ещё»")
    office.do(set_leader, known, "Ветров Иван", DAY, title="председатель")
    office.do(record_contact, known, DAY, means="письмо")
    assert office.read(used.post_titles) == ["председатель", "директор"]
    assert office.read(used.means) == ["письмо", "звонок"]
