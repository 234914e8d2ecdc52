"""The council's composition: as of any day, how it changed, who is elected, whose term ends."""

from collections.abc import Iterable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import func, select

from app.composition.operations import correct, elect, end, remove
from app.composition.queries import changes, composition, titles
from app.composition.rows import CouncilPostRow
from app.composition.rules import SOON, ends_soon, has_one_holder, holds, rank
from app.composition.words import counted
from app.errors import UserError
from app.members.posts import PostEntry
from app.office import Office
from app.resolutions.decisions.composition import Composition
from app.resolutions.decisions.effects import CouncilMember
from db.models import Person
from db.vocabulary import Body, Precision
from tests.app.resolutions.decisions_taken import adopted

OLHOVA, ORLOV, SOROKINA = "Ольхова Лидия Григорьевна", "Орлов Кирилл Львович", "Сорокина Инна Ивановна"
KIM, YOLKIN = "Ким Вера Сергеевна", "Ёлкин Пётр Ильич"
SINCE = date(2024, 5, 18)
TODAY = date.today()


def elected(
    office: Office, name: str, title: str = "", since: date | None = SINCE, body: Body = Body.COUNCIL
) -> int:
    return office.do(elect, body, PostEntry(name, title, since)).ids[0]


def names(rows: Iterable[CouncilPostRow]) -> list[str]:
    return [row.person for row in rows]


@pytest.fixture
def council(office: Office) -> Office:
    """A council entered in no order, with its secretariat and its audit commission."""
    elected(office, KIM, body=Body.AUDIT)
    elected(office, SOROKINA)
    elected(office, YOLKIN, "казначей")
    elected(office, ORLOV, "секретарь-координатор")
    elected(office, "Заречный Олег", "заместитель председателя")
    elected(office, "Яров Глеб", "первый заместитель председателя")
    elected(office, OLHOVA, "Председатель")
    elected(office, ORLOV, "руководитель секретариата", body=Body.SECRETARIAT)
    return office


def test_the_chairman_comes_first_then_deputies_the_secretary_other_posts_and_members(
    council: Office,
) -> None:
    rows = council.read(composition, TODAY)
    assert [(row.body, row.title) for row in rows] == [
        (Body.COUNCIL, "Председатель"),
        (Body.COUNCIL, "первый заместитель председателя"),
        (Body.COUNCIL, "заместитель председателя"),
        (Body.COUNCIL, "секретарь-координатор"),
        (Body.COUNCIL, "казначей"),
        (Body.COUNCIL, "член совета"),
        (Body.SECRETARIAT, "руководитель секретариата"),
        (Body.AUDIT, "член ревизионной комиссии"),
    ]
    assert counted(rows) == "7\u00a0человек"


def test_one_body_alone_and_search_in_names_posts_and_bases(council: Office) -> None:
    assert names(council.read(composition, TODAY, Body.AUDIT)) == [KIM]
    assert names(council.read(composition, TODAY, search="ЕЛКИН")) == [YOLKIN]
    assert names(council.read(composition, TODAY, search="секретар орлов")) == [ORLOV, ORLOV]


def test_who_is_elected_holds_the_post_from_that_day_and_not_on_the_last_one(office: Office) -> None:
    post = elected(office, KIM)
    office.do(end, post, date(2025, 3, 1), "заявление")
    on = {day: names(office.read(composition, day)) for day in (SINCE, date(2025, 2, 28), date(2025, 3, 1))}
    assert on == {SINCE: [KIM], date(2025, 2, 28): [KIM], date(2025, 3, 1): []}
    assert office.read(composition, SINCE - timedelta(days=1)) == []
    (row,) = office.read(composition, SINCE)
    assert row.basis == "полномочия прекращены: заявление"


def test_the_known_person_of_the_name_is_elected_and_no_second_card_is_made(council: Office) -> None:
    people = council.read(lambda session: session.scalar(select(func.count(Person.id))))
    assert people == 7  # the secretary is of two bodies


def test_without_a_title_one_is_a_plain_member_of_the_body(office: Office) -> None:
    elected(office, KIM, "  ", body=Body.SECRETARIAT)
    assert [row.title for row in office.read(composition, TODAY)] == ["член секретариата"]
    assert office.read(titles, Body.SECRETARIAT) == ["член секретариата"]
    assert office.read(titles, Body.COUNCIL) == []


def test_two_chairmen_at_a_time_are_refused_one_after_the_other_is_right(office: Office) -> None:
    first = elected(office, OLHOVA, "председатель")
    with pytest.raises(UserError, match="председателем совета записан"):
        elected(office, ORLOV, "Председатель", date(2025, 1, 1))
    assert names(office.read(composition, TODAY)) == [OLHOVA]
    office.do(end, first, date(2025, 1, 1))
    elected(office, ORLOV, "Председатель", date(2025, 1, 1))
    assert names(office.read(composition, TODAY)) == [ORLOV]
    elected(office, KIM, "председатель", body=Body.AUDIT)  # each body has its own


def test_the_same_post_twice_is_refused(office: Office) -> None:
    elected(office, KIM)
    with pytest.raises(UserError, match="уже есть"):
        elected(office, KIM, since=date(2025, 1, 1))
    elected(office, KIM, "казначей")  # another post of the same person is no second one


def test_a_refused_election_leaves_no_person_behind(office: Office) -> None:
    with pytest.raises(UserError, match="Проверьте год"):
        elected(office, KIM, since=date(2204, 5, 18))
    assert office.read(lambda session: session.scalar(select(func.count(Person.id)))) == 0


def test_a_term_of_some_years_is_taken_and_one_of_centuries_is_a_slip(office: Office) -> None:
    later = TODAY.replace(year=TODAY.year + 4, day=1)
    office.do(elect, Body.COUNCIL, PostEntry(KIM, since=SINCE, until=later))
    with pytest.raises(UserError, match="Проверьте год"):
        office.do(elect, Body.COUNCIL, PostEntry(ORLOV, since=SINCE, until=date(2204, 5, 18)))


def test_powers_end_once(office: Office) -> None:
    post = elected(office, KIM)
    with pytest.raises(UserError, match="раньше, чем начинается"):
        office.do(end, post, SINCE)
    office.do(end, post, date(2025, 3, 1))
    with pytest.raises(UserError, match=r"кончаются уже 01\.03\.2025"):
        office.do(end, post, date(2025, 3, 2))


def test_a_post_is_corrected_also_into_another_body_and_taken_out_and_each_is_one_step(
    office: Office,
) -> None:
    post = elected(office, KIM)
    entry = PostEntry("", "казначей", date(2023, 1, 1), Precision.YEAR, basis="п. 4 протокола")
    office.do(correct, post, Body.AUDIT, entry)
    (row,) = office.read(composition, TODAY)
    assert (row.person, row.title, row.body, row.since_precision) == (
        KIM,
        "казначей",
        Body.AUDIT,
        Precision.YEAR,
    )
    office.do(remove, post)
    assert office.read(composition, TODAY) == []
    office.undo()
    office.undo()
    assert [(row.title, row.since) for row in office.read(composition, TODAY)] == [("член совета", SINCE)]
    office.undo()
    assert office.read(composition, TODAY) == []
    office.redo()
    assert names(office.read(composition, TODAY)) == [KIM]


def test_what_undo_has_taken_back_can_be_changed_no_more(office: Office) -> None:
    post = elected(office, KIM)
    office.undo()
    with pytest.raises(UserError, match="больше нет"):
        office.do(end, post, date(2025, 3, 1))


def test_terms_that_end_soon_are_told_unless_the_person_is_elected_anew(office: Office) -> None:
    leaving, staying = elected(office, KIM), elected(office, ORLOV)
    for post in (leaving, staying):
        office.do(end, post, TODAY + timedelta(days=30))
    elected(office, SOROKINA)
    elected(office, ORLOV, since=TODAY + timedelta(days=30))
    rows = office.read(composition, TODAY)
    assert names(row for row in rows if row.ends_soon) == [KIM]
    assert counted(rows) == "3\u00a0человека, у\u00a01 скоро кончаются полномочия"


def test_the_days_of_change_tell_who_came_and_who_left(office: Office) -> None:
    post = elected(office, KIM)
    elected(office, OLHOVA, "председатель")
    office.do(end, post, date(2025, 3, 1))
    elected(office, SOROKINA, since=date(2025, 3, 1))
    newest, first = office.read(changes)
    assert (newest.day, newest.people) == (date(2025, 3, 1), 2)
    assert (newest.came, newest.left) == ((f"{SOROKINA}, член совета",), (f"{KIM}, член совета",))
    assert (first.day, first.people, first.left) == (SINCE, 2, ())
    assert first.came == (f"{OLHOVA}, председатель", f"{KIM}, член совета")


def test_who_is_elected_anew_on_the_day_the_term_ends_is_no_change(office: Office) -> None:
    office.do(end, elected(office, KIM), date(2025, 3, 1))
    elected(office, KIM, since=date(2025, 3, 1))
    assert [change.day for change in office.read(changes)] == [SINCE]


def test_an_adopted_composition_replaces_the_council_and_leaves_the_other_bodies(council: Office) -> None:
    day = date(2026, 6, 19)
    adopted(council, 20, day, Composition(members=(CouncilMember(SOROKINA, "председатель"),)))
    assert names(council.read(composition, day, Body.COUNCIL)) == [SOROKINA]
    assert names(council.read(composition, day, Body.SECRETARIAT)) == [ORLOV]
    assert names(council.read(composition, day, Body.AUDIT)) == [KIM]


@pytest.mark.parametrize(
    ("title", "place"),
    [
        ("Председатель совета", 0),
        ("сопредседатель", 0),
        ("Первый заместитель председателя", 1),
        ("заместитель председателя", 2),
        ("ответственный секретарь", 3),
        ("секретарь-координатор", 3),
        ("казначей", 4),
        ("член совета", 5),
    ],
)
def test_each_title_has_its_place(title: str, place: int) -> None:
    assert rank(title) == place


def test_only_the_chairman_is_alone() -> None:
    assert has_one_holder("Председатель ревизионной комиссии")
    assert not has_one_holder("заместитель председателя")
    assert not has_one_holder("сопредседатель")


days = st.dates(date(2020, 1, 1), date(2030, 1, 1))


@given(since=days, length=st.integers(1, 2000), day=days)
def test_a_post_ends_soon_only_while_it_is_held_and_begins_to_exactly_before_its_end(
    since: date, length: int, day: date
) -> None:
    until = since + timedelta(days=length)
    held = holds(since, until, day)
    assert held == (since <= day < until)
    assert ends_soon(until, until - SOON)
    assert not ends_soon(until, until - SOON - timedelta(days=1))
    assert not ends_soon(until, until)
    assert not (ends_soon(until, day) and day >= until)
