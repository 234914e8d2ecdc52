from datetime import date, timedelta

import pytest

from app.errors import UserError
from app.members import queries
from app.members.finding import finder
from app.members.operations import edit_organization
from app.members.rows import Details
from app.members.together import contacted, give_field
from app.office import Office
from tests.builders import member

TODAY = date.today()


@pytest.fixture
def two(office: Office) -> list[int]:
    return [member(office, "Фонд «Маяк»"), member(office, "Союз «Пристань»")]


def last_contacts(office: Office, ids: list[int]) -> list[date | None]:
    return [office.read(queries.card, id_, TODAY).row.last_contact for id_ in ids]


def fields(office: Office, id_: int) -> tuple[str, ...]:
    return office.read(queries.card, id_, TODAY).details.fields


def test_all_chosen_ones_are_heard_from_in_one_operation(office: Office, two: list[int]) -> None:
    day = TODAY - timedelta(days=1)
    changes = office.do(contacted, two, day)
    assert last_contacts(office, two) == [day, day]
    assert changes.sentence.endswith("2\u00a0организации")
    office.undo()
    assert last_contacts(office, two) == [None, None]


def test_nobody_is_heard_from_tomorrow(office: Office, two: list[int]) -> None:
    with pytest.raises(UserError, match="на будущее"):
        office.do(contacted, two, TODAY + timedelta(days=1))
    assert last_contacts(office, two) == [None, None]


def test_a_field_of_work_is_given_to_those_without_it(office: Office, two: list[int]) -> None:
    office.do(edit_organization, two[0], Details("Фонд «Маяк»", fields=("Экология",)))
    changes = office.do(give_field, two, "  экология ")
    assert [fields(office, id_) for id_ in two] == [("Экология",), ("экология",)]
    assert changes.ids == (two[1],)


def test_the_given_field_is_found_and_undone_with_one_step(office: Office, two: list[int]) -> None:
    office.do(give_field, two, "реставрация")
    assert office.read(finder).find("реставр", two) == two
    office.undo()
    assert office.read(finder).find("реставр", two) == []
    assert fields(office, two[0]) == ()


def test_a_field_that_all_have_is_refused(office: Office, two: list[int]) -> None:
    office.do(give_field, two, "музыка")
    with pytest.raises(UserError, match="уже указано"):
        office.do(give_field, two, "Музыка")


def test_a_field_without_a_name_is_refused(office: Office, two: list[int]) -> None:
    with pytest.raises(UserError, match="Введите направление"):
        office.do(give_field, two, " ")


def test_a_card_that_is_gone_stops_the_whole_operation(office: Office, two: list[int]) -> None:
    with pytest.raises(UserError, match="больше нет"):
        office.do(give_field, [*two, 10_000], "музыка")
    assert fields(office, two[0]) == ()
