"""An assignment to all organisations is opened into a list, each ticked when it has done its part."""

from datetime import date

import pytest

from app.assignments.closing import close_as_done
from app.assignments.operations import change_responsible
from app.assignments.parts import is_for_all, open_parts, remove_part, tick_part
from app.assignments.story import parts
from app.errors import UserError
from app.office import Office
from app.resolutions.decisions.exclude import Exclude
from app.resolutions.text import Clause
from db.vocabulary import EventKind
from tests.app.assignments.given import DAY, given, resolve, row, task
from tests.builders import member, organization, step

TODAY = date.today()
ALL = "всем руководителям организаций"


@pytest.mark.parametrize(
    "words",
    [
        "всем руководителям",
        "всем руководителям общественных объединений",
        "Все организации",
        "всем организациям-членам",
        "всем членским организациям",
        "руководители объединений",
        "руководителям национально-культурных объединений",
        "объединениям",
        "Общественные объединения",
        "организации-члены совета",
        "председателям всех организаций",
        "всех членов совета",
    ],
)
def test_words_that_mean_all_organisations(words: str) -> None:
    assert is_for_all((words,))


@pytest.mark.parametrize(
    "words",
    [
        "Секретариат",
        "руководитель организации «Наш двор»",
        "организация «Дом ремёсел»",
        "руководители ОО «Наш двор» и ОФ «Дом ремёсел»",
        "Петрова Л.Г.",
        "объединение «Ёлка»",
        "организационный комитет",
        "члены совета",
    ],
)
def test_words_that_mean_somebody(words: str) -> None:
    assert not is_for_all((words,))


def names(office: Office, assignment_id: int) -> list[str]:
    """Who is on the list of the assignment."""
    return [part.organization for part in office.read(parts, assignment_id, TODAY)]


def test_all_are_those_who_are_members_on_the_day_of_the_decision(office: Office) -> None:
    member(office, "ОО «Ёлка»")
    member(office, "ОО «Дом ремёсел»")
    step(office, member(office, "ОО «Родник»"), EventKind.SUSPENDED, date(2025, 1, 1))
    member(office, "ОО «Новый сад»", since=date(2026, 7, 1))
    organization(office, "ОО «Чужая»")
    id_ = given(office, "до 1 сентября 2026 года", ALL)
    assert names(office, id_) == ["ОО «Дом ремёсел»", "ОО «Ёлка»"]
    assert (row(office, id_).parts_done, row(office, id_).parts) == (0, 2)


def test_one_that_the_same_resolution_excludes_is_not_listed(office: Office) -> None:
    member(office, "ОО «Ёлка»")
    member(office, "ОО «Дом ремёсел»")
    gone = Clause("2", "Исключить.", decisions=(Exclude(organization="ОО «Ёлка»"),))
    resolve(office, task("Прислать отчёты.", "", ALL), gone)
    assert names(office, 1) == ["ОО «Дом ремёсел»"]


def test_each_is_ticked_with_its_day_and_a_note_and_may_be_unticked(office: Office) -> None:
    elka = member(office, "ОО «Ёлка»")
    member(office, "ОО «Дом ремёсел»")
    id_ = given(office, "", ALL)
    office.do(tick_part, id_, elka, date(2026, 7, 1), "прислали почтой")
    assert row(office, id_).parts_done == 1
    part = office.read(parts, id_, TODAY)[1]
    assert (part.done_on, part.note) == (date(2026, 7, 1), "прислали почтой")
    office.do(tick_part, id_, elka, None)
    assert row(office, id_).parts_done == 0


def test_an_organisation_that_it_does_not_concern_is_taken_off_the_list(office: Office) -> None:
    elka = member(office, "ОО «Ёлка»")
    id_ = given(office, "", ALL)
    office.do(remove_part, id_, elka)
    assert names(office, id_) == []
    with pytest.raises(UserError, match="больше нет"):
        office.do(tick_part, id_, elka, TODAY)


def test_an_assignment_may_be_opened_for_all_later_and_only_new_ones_are_added(office: Office) -> None:
    member(office, "ОО «Ёлка»")
    id_ = given(office, "", "Секретариат")
    assert names(office, id_) == []
    office.do(change_responsible, id_, (ALL,))
    office.do(open_parts, id_, DAY)
    member(office, "ОО «Новый сад»", since=date(2026, 7, 1))
    office.do(open_parts, id_, TODAY)
    assert names(office, id_) == ["ОО «Ёлка»", "ОО «Новый сад»"]
    with pytest.raises(UserError, match="новых организаций"):
        office.do(open_parts, id_, TODAY)


def test_the_next_one_of_a_recurring_assignment_has_a_list_of_its_own(office: Office) -> None:
    elka = member(office, "ОО «Ёлка»")
    id_ = given(office, "ежегодно", ALL)
    office.do(tick_part, id_, elka, DAY)
    following = office.do(close_as_done, id_, "все прислали").ids[-1]
    assert [part.done_on for part in office.read(parts, following, TODAY)] == [None]


def test_of_who_is_a_member_no_more_the_list_says_so(office: Office) -> None:
    bridge, river = member(office, "ОО «Мост»"), member(office, "ОО «Река»")
    id_ = given(office, "", ALL)
    step(office, bridge, EventKind.EXCLUDED, date(2026, 9, 1))
    step(office, river, EventKind.SUSPENDED, date(2026, 9, 1))
    assert [part.gone for part in office.read(parts, id_, date(2026, 8, 31))] == ["", ""]
    assert [part.gone for part in office.read(parts, id_, date(2026, 9, 1))] == ["исключена", ""]
