"""An assignment ends only with its ground: done with a result, of no use any more, or passed on."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from app.assignments.closing import close_as_done, close_as_obsolete, pass_on, reopen
from app.assignments.operations import add_note, set_recurrence
from app.assignments.queries import assignments
from app.assignments.rows import AssignmentRow, Standing
from app.assignments.story import result_file, story
from app.check import problems
from app.errors import UserError
from app.members.attachments import FileToKeep
from app.office import Office
from db.models import Assignment
from db.vocabulary import AssignmentState, Recurrence
from tests.app.assignments.given import DAY, given, row

TODAY = date.today()


def chain(office: Office) -> list[AssignmentRow]:
    """All assignments as of today, the oldest first."""
    return sorted(office.read(assignments, TODAY), key=lambda each: each.id)


def test_nothing_is_done_without_a_result(office: Office) -> None:
    id_ = given(office, "до 1 сентября 2026 года")
    with pytest.raises(UserError, match="чем исполнено"):
        office.do(close_as_done, id_, "  ")
    assert row(office, id_).state is AssignmentState.OPEN


def test_a_result_in_words_takes_the_assignment_off_control(office: Office) -> None:
    id_ = given(office, "до 1 сентября 2026 года")
    changes = office.do(close_as_done, id_, "письмо исх. № 14", day=DAY + timedelta(days=30))
    assert "снято с контроля, исполнено 19.07.2026" in changes.sentence
    closed = row(office, id_, TODAY)
    assert (closed.state, closed.standing) == (AssignmentState.DONE, Standing.CLOSED)
    assert (closed.closed_on, closed.result) == (date(2026, 7, 19), "письмо исх. № 14")
    assert row(office, id_, DAY).standing is Standing.OPEN


def test_a_file_is_a_result_by_itself_and_is_kept_as_it_was(office: Office) -> None:
    id_ = given(office)
    office.do(close_as_done, id_, "", FileToKeep("Отчёт о параде.pdf", b"%PDF-"))
    assert row(office, id_, TODAY).result_name == "Отчёт о параде.pdf"
    assert office.read(result_file, id_) == FileToKeep("Отчёт о параде.pdf", b"%PDF-")
    assert office.read(problems) == []


def test_a_program_is_no_result(office: Office) -> None:
    id_ = given(office)
    with pytest.raises(UserError, match="программа"):
        office.do(close_as_done, id_, "", FileToKeep(Path("парад.exe").name, b"MZ"))
    assert row(office, id_, TODAY).result_name == ""


@pytest.mark.parametrize(
    ("operation", "state"),
    [(close_as_obsolete, AssignmentState.OBSOLETE), (pass_on, AssignmentState.PASSED_ON)],
)
def test_what_is_not_done_needs_its_reason(office: Office, operation, state: AssignmentState) -> None:  # type: ignore[no-untyped-def]
    id_ = given(office)
    with pytest.raises(UserError, match="Укажите"):
        office.do(operation, id_, " ")
    office.do(operation, id_, "дом культуры")
    assert (row(office, id_, TODAY).state, row(office, id_, TODAY).result) == (state, "дом культуры")


@pytest.mark.parametrize("day", [DAY - timedelta(days=1), TODAY + timedelta(days=1)])
def test_nothing_was_done_before_it_was_given_nor_after_today(office: Office, day: date) -> None:
    id_ = given(office)
    with pytest.raises(UserError, match="Проверьте дату"):
        office.do(close_as_done, id_, "письмо", day=day)


def test_what_is_closed_is_closed_but_once(office: Office) -> None:
    id_ = given(office)
    office.do(close_as_done, id_, "письмо")
    with pytest.raises(UserError, match="уже снято"):
        office.do(pass_on, id_, "дому культуры")


def test_closing_is_one_step_of_undo(office: Office) -> None:
    id_ = given(office, "ежегодно")
    before = row(office, id_, TODAY)
    office.do(close_as_done, id_, "парад прошёл", FileToKeep("парад.txt", b"1"))
    office.undo()
    assert row(office, id_, TODAY) == before
    assert len(chain(office)) == 1


def test_one_put_back_under_control_remembers_how_it_was_closed(office: Office) -> None:
    id_ = given(office)
    office.do(close_as_done, id_, "письмо № 5", day=DAY)
    office.do(reopen, id_)
    told = office.read(story, id_, TODAY)
    assert told
    assert told.row.standing is Standing.OPEN
    assert told.notes[0].text == "Снова на контроле. Было исполнено 19.06.2026: письмо № 5"


def test_what_is_under_control_cannot_be_put_back(office: Office) -> None:
    with pytest.raises(UserError, match="и так на контроле"):
        office.do(reopen, given(office))


def test_one_that_comes_again_opens_the_next_when_it_is_closed(office: Office) -> None:
    given(office, "до 1 октября 2026 года", "Секретариат")
    (first,) = chain(office)
    office.do(set_recurrence, first.id, Recurrence.YEARLY)
    office.do(close_as_done, first.id, "парад прошёл", day=date(2026, 9, 5))
    closed, following = chain(office)
    assert closed.standing is Standing.CLOSED
    assert (following.text, following.responsible) == (first.text, ("Секретариат",))
    assert (following.deadline, following.recurrence) == (date(2027, 10, 1), Recurrence.YEARLY)
    assert office.read(story, closed.id, TODAY).next_id == following.id  # type: ignore[union-attr]


def test_the_next_one_was_not_there_before_the_former_was_closed(office: Office) -> None:
    id_ = given(office, "ежеквартально")
    office.do(close_as_done, id_, "отчёт", day=date(2026, 9, 5))
    assert [each.id for each in office.read(assignments, date(2026, 9, 4))] == [id_]
    assert len(office.read(assignments, date(2026, 9, 5))) == 2


def test_a_wording_that_says_how_often_makes_it_come_again_by_itself(office: Office) -> None:
    assert row(office, given(office, "ежеквартально")).recurrence is Recurrence.QUARTERLY


def test_what_is_of_no_use_any_more_does_not_come_again(office: Office) -> None:
    id_ = given(office, "ежегодно")
    office.do(close_as_obsolete, id_, "парадов больше нет")
    assert len(chain(office)) == 1


def test_putting_a_recurring_one_back_takes_back_the_next(office: Office) -> None:
    id_ = given(office, "ежегодно")
    office.do(close_as_done, id_, "парад прошёл")
    office.do(reopen, id_)
    assert [each.id for each in chain(office)] == [id_]


def test_the_next_one_already_worked_on_stays(office: Office) -> None:
    id_ = given(office, "ежегодно")
    _, following = office.do(close_as_done, id_, "парад прошёл").ids
    office.do(add_note, following, "позвонили оркестрам")
    with pytest.raises(UserError, match="следующее"):
        office.do(reopen, id_)


def test_the_chain_of_a_recurring_one_hangs_together(office: Office) -> None:
    id_ = given(office, "ежемесячно")
    for _ in range(3):
        id_ = office.do(close_as_done, id_, "отчёт").ids[-1]
    previous = office.read(
        lambda session: session.scalars(select(Assignment.previous_id).order_by(Assignment.id)).all()
    )
    assert previous == [None, 1, 2, 3]
    assert office.read(problems) == []
