"""Who leads, who led when, who else works there; one person is one row."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.errors import UserError
from app.members.operations import add_organization, set_leader
from app.members.people import correct_person, guessed_gender, known_as, person_card
from app.members.posts import PostEntry, add_post, correct_post, remove_post
from app.members.queries import card, registry
from app.members.rows import Card, Details, PersonDetails
from app.office import Office
from db.models import Person, Post
from db.vocabulary import Gender, Precision
from tests.builders import member, organization
from tests.contents import contents

TODAY = date.today()
GUSEV = "Гусев Тимур Петрович"
LUNEV = "Лунёв Игорь Сергеевич"
ORLOV = "Орлов Кирилл Львович"


def shown(office: Office, organization_id: int) -> Card:
    return office.read(card, organization_id, TODAY)


def people(session: Session) -> int:
    return session.scalars(select(func.count(Person.id))).one()


def test_a_person_who_leads_two_organisations_is_one_person(office: Office) -> None:
    yard, river = member(office, "ОО «Наш двор»"), member(office, "Союз «Голоса реки»")
    office.do(set_leader, yard, GUSEV, date(2016, 4, 1))
    office.do(set_leader, river, "гусев  тимур петрович", date(2020, 1, 1))
    assert office.read(people) == 1
    (known,) = office.read(known_as, GUSEV)
    assert known.posts == (
        "руководитель, Союз «Голоса реки», с\u00a001.01.2020",
        "руководитель, ОО «Наш двор», с\u00a001.04.2016",
    )
    assert known.organizations == 2


def test_a_namesake_is_another_person(office: Office) -> None:
    yard, river = member(office, "ОО «Наш двор»"), member(office, "Союз «Голоса реки»")
    office.do(set_leader, yard, GUSEV, None)
    office.do(set_leader, river, GUSEV, None, namesake=True)
    assert office.read(people) == 2
    assert len({shown(office, each).leaders[0].person_id for each in (yard, river)}) == 2


def test_of_two_namesakes_the_chosen_one_is_appointed(office: Office) -> None:
    yard, river, lake = (member(office, name) for name in ("ОО «Наш двор»", "ОО «Река»", "ОО «Озеро»"))
    office.do(set_leader, yard, GUSEV, None)
    office.do(set_leader, river, GUSEV, None, namesake=True)
    second = shown(office, river).leaders[0].person_id
    office.do(set_leader, lake, GUSEV, None, person_id=second)
    assert shown(office, lake).leaders[0].person_id == second


def test_a_name_put_right_is_right_in_every_organisation_and_found_there(office: Office) -> None:
    yard, river = member(office, "ОО «Наш двор»"), member(office, "Союз «Голоса реки»")
    for each in (yard, river):
        office.do(set_leader, each, "Лунев Игорь Сергевич", None)
    person_id = shown(office, yard).leaders[0].person_id
    office.do(correct_person, person_id, PersonDetails("Лунёв", "Игорь", "Сергеевич"))
    assert [shown(office, each).row.leader for each in (yard, river)] == [LUNEV, LUNEV]
    assert len(office.read(registry, TODAY, search="сергеевич")) == 2
    assert office.read(registry, TODAY, search="сергевич") == []
    assert [person.id for person in office.read(known_as, LUNEV)] == [person_id]


def test_a_name_with_uulu_is_split_where_it_belongs(office: Office) -> None:
    yard = member(office, "ОО «Наш двор»")
    office.do(set_leader, yard, "Бакыт уулу Азамат", None)
    told = office.read(person_card, shown(office, yard).leaders[0].person_id).details
    assert (told.surname, told.given, told.patronymic) == ("Бакыт уулу", "Азамат", "")


def test_the_gender_is_guessed_until_it_is_set() -> None:
    assert guessed_gender(PersonDetails("Саблина", "Полина", "Егоровна")) is Gender.FEMALE
    assert guessed_gender(PersonDetails("Ким", "Виктория", gender=Gender.MALE)) is Gender.MALE


@pytest.mark.parametrize(
    ("details", "match"),
    [
        (PersonDetails(" "), "фамилию"),
        (PersonDetails("Лунёв", birthday=date(1890, 1, 1)), "проверьте год"),
        (PersonDetails("Лунёв", emails="lunev.example.org"), "не похоже на адрес"),
    ],
)
def test_a_person_is_not_written_with_what_cannot_be(
    office: Office, details: PersonDetails, match: str
) -> None:
    yard = member(office, "ОО «Наш двор»")
    office.do(set_leader, yard, LUNEV, None)
    with pytest.raises(UserError, match=match):
        office.do(correct_person, shown(office, yard).leaders[0].person_id, details)


def test_a_new_leader_ends_the_post_of_the_one_before_as_precisely_as_it_began(office: Office) -> None:
    yard = member(office, "ОО «Наш двор»")
    office.do(set_leader, yard, GUSEV, date(2016, 4, 1))
    office.do(set_leader, yard, LUNEV, date(2020, 1, 1), precision=Precision.YEAR)
    new, old = shown(office, yard).leaders
    assert (new.since, new.until) == (date(2020, 1, 1), None)
    assert (old.until, old.until_precision) == (date(2020, 1, 1), Precision.YEAR)


def test_a_leader_of_the_very_day_is_replaced_without_a_trace(office: Office) -> None:
    yard = member(office, "ОО «Наш двор»")
    office.do(set_leader, yard, GUSEV, TODAY)
    office.do(set_leader, yard, LUNEV, TODAY)
    assert [leader.name for leader in shown(office, yard).leaders] == [LUNEV]


@pytest.mark.parametrize("since", [None, date(2015, 1, 1)])
def test_a_leader_cannot_follow_one_who_came_later(office: Office, since: date | None) -> None:
    yard = member(office, "ОО «Наш двор»")
    office.do(set_leader, yard, GUSEV, date(2016, 4, 1))
    with pytest.raises(UserError, match=r"Гусев Тимур Петрович, с.01\.04\.2016.*приходит позже"):
        office.do(set_leader, yard, LUNEV, since)


def test_who_leads_already_is_not_appointed_again(office: Office) -> None:
    yard = member(office, "ОО «Наш двор»")
    office.do(set_leader, yard, GUSEV, date(2016, 4, 1))
    with pytest.raises(UserError, match="уже руководит"):
        office.do(set_leader, yard, GUSEV, TODAY)
    office.do(set_leader, yard, GUSEV, TODAY, title="председатель")
    assert shown(office, yard).leaders[0].title == "председатель"


def test_leaders_of_the_past_are_entered_afterwards(office: Office) -> None:
    yard = member(office, "ОО «Наш двор»")
    office.do(set_leader, yard, GUSEV, date(2016, 4, 1))
    office.do(add_post, yard, PostEntry(ORLOV, until=date(2016, 4, 1)))
    assert office.read(registry, date(2014, 1, 1))[0].leader == ORLOV
    with pytest.raises(UserError, match="Двух руководителей"):
        office.do(add_post, yard, PostEntry(LUNEV, since=date(2015, 1, 1), until=date(2017, 1, 1)))


def test_a_post_other_than_the_leaders_stands_beside_it(office: Office) -> None:
    yard = member(office, "ОО «Наш двор»")
    office.do(set_leader, yard, GUSEV, None)
    entry = PostEntry("Ёлкина Раиса Викторовна", "бухгалтер", since=date(2018, 1, 1), is_leader=False)
    office.do(add_post, yard, entry)
    told = shown(office, yard)
    assert [post.title for post in told.posts] == ["бухгалтер"]
    assert (told.row.leader, len(told.leaders)) == (GUSEV, 1)
    assert len(office.read(registry, TODAY, search="елкина бухгалтер")) == 1


def test_a_post_is_ended_corrected_and_taken_out(office: Office) -> None:
    yard = member(office, "ОО «Наш двор»")
    office.do(set_leader, yard, GUSEV, date(2016, 4, 1))
    post = shown(office, yard).leaders[0].id
    office.do(correct_post, post, PostEntry(GUSEV, "председатель", date(2016, 5, 1), until=date(2025, 1, 1)))
    ended = shown(office, yard)
    assert (ended.row.leader, ended.leaders[0].title) == ("", "председатель")
    office.do(remove_post, post)
    assert shown(office, yard).leaders == ()
    assert office.read(registry, TODAY, search="гусев") == []


def test_a_post_does_not_end_before_it_begins(office: Office) -> None:
    yard = member(office, "ОО «Наш двор»")
    with pytest.raises(UserError, match="раньше, чем начинается"):
        office.do(add_post, yard, PostEntry(GUSEV, since=date(2020, 1, 1), until=date(2020, 1, 1)))
    with pytest.raises(UserError, match="Проверьте год"):
        office.do(add_post, yard, PostEntry(GUSEV, since=date(2202, 1, 1)))


days = st.dates(date(2010, 1, 1), date(2026, 1, 1))
spans = st.tuples(st.none() | days, st.none() | days)


@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from((GUSEV, LUNEV, ORLOV)), spans, st.booleans()), max_size=6))
def test_nobody_leads_beside_another_whatever_is_entered_and_undo_gives_back_what_was(
    office: Office, taken: list[tuple[str, tuple[date | None, date | None], bool]]
) -> None:
    yard = organization(office, f"ОО «{len(office.read(registry, TODAY))}-я»")
    for name, (since, until), as_new in taken:
        before = office.read(contents)
        try:
            if as_new:
                office.do(set_leader, yard, name, since)
            else:
                office.do(add_post, yard, PostEntry(name, since=since, until=until))
        except UserError:
            assert office.read(contents) == before
            continue
        after = office.read(contents)
        office.undo()
        assert office.read(contents) == before
        office.redo()
        assert office.read(contents) == after
    posts = office.read(posts_of, yard)
    for boundary in {day for since, until in posts for day in (since, until) if day}:
        for day in (boundary - timedelta(days=1), boundary):
            assert sum(holds(day, post) for post in posts) <= 1


def posts_of(session: Session, organization_id: int) -> list[tuple[date | None, date | None]]:
    found = session.execute(select(Post.since, Post.until).where(Post.organization_id == organization_id))
    return [(since, until) for since, until in found]


def holds(day: date, post: tuple[date | None, date | None]) -> bool:
    since, until = post
    return (since is None or since <= day) and (until is None or until > day)


def test_the_leader_of_a_new_card_may_be_known_already(office: Office) -> None:
    office.do(set_leader, member(office, "ОО «Наш двор»"), GUSEV, None)
    office.do(add_organization, Details("Союз «Голоса реки»"), leader=GUSEV)
    assert office.read(people) == 1
