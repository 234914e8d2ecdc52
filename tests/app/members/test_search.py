"""What is said on a card is found, whichever way it came there, and no longer when it is gone."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.changes import Changes, Noun
from app.members import search
from app.members.finding import finder
from app.members.former_names import add_former_name, correct_former_name, remove_former_name
from app.members.listing import listed
from app.members.operations import add_line, add_organization, edit_organization, set_leader
from app.members.people import correct_person
from app.members.posts import PostEntry, add_post, correct_post, remove_post
from app.members.queries import card
from app.members.rows import Details, FormerNameRow, PersonDetails
from app.members.together import give_field
from app.office import Office
from db.models import JournalEntry, Organization
from tests.builders import member, organization

TODAY = date.today()
DAY = date(2018, 1, 1)
NAME = "Хор «Ручей»"

SAID = {
    "name": ("Клуб «Тихая вода»", "тихая ВОДА"),
    "short_name": ("Водичка", "водичка"),
    "region": ("Верхний край", "верхний"),
    "city": ("Ёлкино", "елкино"),
    "address": ("ул. Садовая, 14", "садовая"),
    "phones": ("+000 (55) 10-22", "551022"),
    "emails": ("voda@zarechye.example", "VODA@"),
    "sites": ("voda.example", "voda.ex"),
    "registration_number": ("АВ-1122/7", "ав-1122"),
    "notes": ("архив в подвале", "подвале"),
    "fields": (("Хоровое пение",), "пение"),
}


@pytest.fixture
def known(office: Office) -> Iterator[int]:
    """Yield a card; whatever was done with it, its searched text is the one a renewal would write."""
    other = member(office, "ОФ «Свеча»")
    known = member(office, NAME)
    yield known
    kept = office.read(words_of, known), office.read(words_of, other)
    office.do(renew)
    assert (office.read(words_of, known), office.read(words_of, other)) == kept


def words_of(session: Session, organization_id: int) -> list[str]:
    folded = session.scalars(select(Organization.folded).where(Organization.id == organization_id)).one()
    return sorted(folded.split())


def renew(session: Session) -> Changes:
    search.renew_all(session.connection())
    return Changes("Обновлено", frozenset({Noun.ORGANIZATIONS}))


def found(office: Office, asked: str) -> list[int]:
    return office.read(finder).find(asked, office.read(listed, TODAY))


@pytest.mark.parametrize("field", SAID)
def test_each_field_of_the_card_is_searched_as_it_is_now(office: Office, known: int, field: str) -> None:
    value, asked = SAID[field]
    assert found(office, asked) == []
    office.do(edit_organization, known, replace(Details(NAME), **{field: value}))
    assert found(office, asked) == [known]
    office.do(edit_organization, known, Details(NAME))
    assert found(office, asked) == []
    office.undo()
    assert found(office, asked) == [known]


@pytest.mark.parametrize("field", SAID)
def test_a_card_is_found_from_its_first_moment(office: Office, known: int, field: str) -> None:
    value, asked = SAID[field]
    new = office.do(add_organization, replace(Details("ОО «Новая»"), **{field: value})).ids[0]
    assert found(office, asked) == [new]


def test_a_new_card_is_found_by_all_that_is_known_of_its_leader(office: Office, known: int) -> None:
    office.do(set_leader, known, "Орлов Кирилл Львович", None)
    (leader,) = office.read(card, known, TODAY).leaders
    office.do(
        correct_person, leader.person_id, PersonDetails("Орлов", "Кирилл", "Львович", phones="77-88-99")
    )
    new = office.do(add_organization, Details("ОО «Новая»"), leader="Орлов Кирилл Львович").ids[0]
    assert found(office, "778899") == [new, known]
    assert found(office, "руководитель") == [new, known]


def test_a_line_more_is_found(office: Office, known: int) -> None:
    office.do(add_line, known, "phones", "+000 33-44-55")
    office.do(add_line, known, "fields", "Ремёсла")
    assert found(office, "334455") == found(office, "ремесла") == [known]


def test_a_field_of_work_given_to_many_is_found(office: Office, known: int) -> None:
    everybody = office.read(listed, TODAY)
    office.do(give_field, everybody, "Краеведение")
    assert found(office, "краеведение") == everybody


def test_a_former_name_is_found_as_long_as_it_is_kept(office: Office, known: int) -> None:
    office.do(edit_organization, known, Details("Клуб «Мост»"), renamed_on=DAY)
    assert found(office, "ручей") == [known]
    office.do(add_former_name, known, FormerNameRow("Кружок песни", "", date(2014, 1, 1)))
    assert found(office, "кружок") == [known]
    (former,) = (row for row in office.read(card, known, TODAY).former_names if row.name == "Кружок песни")
    office.do(correct_former_name, replace(former, name="Студия песни", short_name="СтП"))
    assert (found(office, "кружок"), found(office, "стп")) == ([], [known])
    office.do(remove_former_name, former.id)
    assert found(office, "студия") == []


def test_a_leader_of_the_past_is_found_too(office: Office, known: int) -> None:
    office.do(set_leader, known, "Орлов Кирилл Львович", DAY)
    office.do(set_leader, known, "Саблина Полина Егоровна", TODAY, title="директор")
    assert found(office, "орлов") == found(office, "директор саблина") == [known]


def test_whoever_works_there_is_found_with_title_and_phones(office: Office, known: int) -> None:
    entry = PostEntry("Ветров Иван Ильич", "бухгалтер", is_leader=False)
    post = office.do(add_post, known, entry).ids[0]
    assert found(office, "бухгалтер ветров") == [known]
    office.do(correct_post, post, replace(entry, title="казначей"))
    assert (found(office, "бухгалтер"), found(office, "казначей")) == ([], [known])
    (row,) = office.read(card, known, TODAY).posts
    office.do(correct_person, row.person_id, PersonDetails("Ветер", "Иван", "", phones="+000 66-77"))
    assert (found(office, "ветров"), found(office, "0006677 ветер")) == ([], [known])
    office.do(remove_post, post)
    assert found(office, "казначей") == []


def test_nothing_is_written_where_what_is_searched_stays(office: Office, known: int) -> None:
    before = office.read(entries)
    office.do(edit_organization, known, Details(NAME, headcount=25))
    assert office.read(entries) == before + 1
    office.do(lambda session: (search.refresh(session, known), Changes("", frozenset()))[1])
    assert office.read(entries) == before + 1


def test_of_many_only_the_cards_named_are_written(office: Office, known: int) -> None:
    many = [organization(office, f"Клуб {number}") for number in range(3)]
    office.do(give_field, many, "Шахматы")
    before = office.read(entries)
    office.do(lambda session: (search.refresh(session, *many * 200), Changes("", frozenset()))[1])
    assert office.read(entries) == before


def entries(session: Session) -> int:
    return session.scalars(select(func.count()).select_from(JournalEntry)).one()
