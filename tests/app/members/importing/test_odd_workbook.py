"""A workbook with every oddity there is becomes what it should, row by row, whatever program saved it."""

from datetime import date
from pathlib import Path

import pytest

from app.members.importing import Outcome, Plan, PlanRow, in_words, plan, read_sheets, understand
from app.office import Office
from db.vocabulary import EventKind
from tests.app.members.importing import kinds, odd

K = EventKind


def told(row: PlanRow) -> dict[str, str]:
    """Return what a new row tells, in words."""
    return {name.value: in_words(said) for name, said in row.fields.items() if not isinstance(said, tuple)}


def outcomes(plan: Plan) -> dict[int, Outcome]:
    return {row.line: row.outcome for row in plan.rows}


@pytest.fixture
def odd_plan(office: Office, tmp_path: Path) -> Plan:
    return office.read(plan, understand(read_sheets(odd.write(tmp_path / "наш реестр.xlsx"))))


def row(plan: Plan, line: int) -> PlanRow:
    return next(row for row in plan.rows if row.line == line)


def test_each_row_of_an_odd_workbook_becomes_what_it_should(odd_plan: Plan) -> None:
    assert {row.line: row.outcome for row in odd_plan.rows} == (
        dict.fromkeys((8, 9, 10, 13, 14, 16, 17), Outcome.NEW)
        | dict.fromkeys((20, 21, 22), Outcome.QUESTION)
        | dict.fromkeys((18, 19, 23, 24, 25), Outcome.PROBLEM)
    )
    assert {row.sheet for row in odd_plan.rows} == {odd.SHEET}
    taken = {reading.name: reading.taken for reading in odd_plan.readings}
    assert taken == {"Памятка": False, odd.SHEET: True, "История": False, "Старое": False}
    assert [column.title for column in odd_plan.readings[1].unread] == ["Взнос"]


def test_a_row_tells_all_its_cells(odd_plan: Plan) -> None:
    assert told(row(odd_plan, 8)) == {
        "name": "Общественное объединение «Родник»",
        "short_name": "ОО «Родник»",
        "form": "общественное объединение",
        "status": "состоит",
        "admitted": "12.03.2009",
        "leader": "Саблина П.Е.",
        "leader_post": "председатель",
        "phones": "990312661234\n0555 12-34-56, доб. 12",
        "emails": "rodnik@zarechye.example\nsablina@zarechye.example",
        "region": "Камышинская область",
        "city": "г. Устье",
        "registration_number": "1234",
        "registered_on": "14.02.2011",
        "headcount": "120",
        "fields": "книги\nремёсла",
        "notes": "Численность: около 120\n=1+1 не формула",
    }


def test_statuses_become_steps_with_the_days_that_are_known(odd_plan: Plan) -> None:
    def steps(line: int) -> list[tuple[EventKind, str]]:
        work = row(odd_plan, line).work
        assert work
        return [(entry.kind, f"{entry.effective} {entry.precision}") for entry in work.steps]

    assert steps(8) == [(K.ADMITTED, "2009-03-12 day")]
    assert steps(9) == [(K.ADMITTED, "2018-04-01 month"), (K.SUSPENDED, "2019-12-31 not_later")]
    assert steps(10) == [(K.ADMITTED, "2010-05-06 day"), (K.EXCLUDED, "2018-04-14 day")]
    assert steps(13) == [(K.ADMITTED, "2010-12-31 not_later")]
    assert steps(14) == [(K.ADMITTED, "2019-01-01 not_later"), (K.SUSPENDED, "2019-01-01 year")]
    assert steps(16) == [(K.APPLIED, f"{date.today()} not_later")]
    assert steps(17) == [(K.ADMITTED, "2019-12-01 not_later"), (K.WITHDREW, "2019-12-01 month")]


def test_every_step_has_its_basis(odd_plan: Plan) -> None:
    work = row(odd_plan, 10).work
    assert work
    admitted, excluded = work.steps
    assert admitted.basis == "реестр «наш реестр.xlsx», лист «Реестр»"
    assert admitted.basis_date == date.today()
    assert (excluded.basis, excluded.basis_date) == ("Протокол № 3", date(2018, 4, 14))


def test_a_problem_names_its_cell(odd_plan: Plan) -> None:
    cells = {row.line: [problem.cell for problem in row.problems] for row in odd_plan.of(Outcome.PROBLEM)}
    assert cells == {18: ["M18"], 19: ["L19"], 23: ["A23"], 24: ["L24"], 25: ["G25"]}
    assert "31.02.2011" in row(odd_plan, 18).problems[0].message
    assert "раньше" in row(odd_plan, 19).problems[0].message


def test_doubles_within_the_file_are_asked_about(odd_plan: Plan) -> None:
    alike = {row.line: [(one.line, one.why) for one in row.alike] for row in odd_plan.of(Outcome.QUESTION)}
    assert alike == {
        20: [(8, "похожее название")],
        21: [(8, "тот же телефон")],
        22: [(13, "то же название")],
    }


def test_another_program_may_have_saved_it(office: Office, odd_plan: Plan, tmp_path: Path) -> None:
    workbook = tmp_path / "наш реестр.xlsx"
    for path in (
        kinds.as_open_document(workbook, tmp_path / "наш реестр.ods"),
        kinds.as_text(workbook, odd.SHEET, tmp_path / "наш реестр.csv"),
    ):
        found = office.read(plan, understand(read_sheets(path)))
        assert outcomes(found) == outcomes(odd_plan)
        for one, other in zip(found.rows, odd_plan.rows, strict=True):
            assert told(one) == told(other)
