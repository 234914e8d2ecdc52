"""What came of a resolution: told clause by clause from what the office recorded, as of a day."""

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from app.changes import Changes, Noun
from app.cli import main
from app.documents.text import render_text
from app.errors import UserError
from app.office import Office
from app.resolutions.adoption import adopt
from app.resolutions.decisions.assign import Assign
from app.resolutions.decisions.cancel import Cancel
from app.resolutions.decisions.exclude import Exclude
from app.resolutions.decisions.schedule import Schedule
from app.resolutions.decisions.suspend import Suspend
from app.resolutions.execution import Execution, execution
from app.resolutions.execution_document import compose_execution
from app.resolutions.operations import import_resolution
from app.resolutions.outcomes import Progress, Sort
from app.resolutions.text import Clause, ResolutionText
from db.models import Assignment, Meeting
from db.vocabulary import AssignmentState, EventKind, MeetingKind, Period, PeriodKind
from tests.builders import member, secretary, step

DAY = date(2026, 6, 19)
LATER = date(2026, 12, 1)
AUTUMN = Period("до ноября 2026 года", PeriodKind.SPAN, None, date(2026, 10, 31))
SPRING = Period("во втором квартале 2027 г.", PeriodKind.SPAN, date(2027, 4, 1), date(2027, 6, 30))


@pytest.fixture
def resting(office: Office) -> int:
    return member(office, "ОО «Дом ремёсел»")


@pytest.fixture
def resolution_id(office: Office, resting: int) -> int:
    member(office, "ОО «Наш двор»")
    text = ResolutionText(
        title="РЕЗОЛЮЦИЯ",
        meeting_kind=MeetingKind.THEMATIC,
        number=20,
        theme="Песни реки",
        date_from=DAY,
        date_to=DAY,
        operative="ПОСТАНОВИЛИ",
        clauses=(
            Clause("1", "Поблагодарить библиотеку."),
            Clause("2", "Собрать ноты.", decisions=(Assign(),), period=AUTUMN, responsible=("Секретариат",)),
            Clause("3", "Исключить ОО «Наш двор».", decisions=(Exclude(organization="ОО «Наш двор»"),)),
            Clause(
                "4",
                "Приостановить членство ОО «Дом ремёсел».",
                decisions=(Suspend(organization="ОО «Дом ремёсел»", until="до конференции 2027 года"),),
            ),
            Clause(
                "5",
                "Провести XXI конференцию; учесть:",
                (Clause("-", "просьбы хоров."),),
                decisions=(Schedule(meeting_kind=MeetingKind.ELECTION, number=21),),
                period=SPRING,
            ),
        ),
    )
    id_ = office.do(import_resolution, text).ids[0]
    office.do(adopt, id_)
    return id_


def outcomes(executed: Execution) -> dict[str, list[str]]:
    """The words by the clause's number."""
    return {
        each.clause.marker or "": [one.words.replace("\u00a0", " ") for one in each.outcomes]
        for each in executed.clauses
    }


def close(office: Office, state: AssignmentState, result: str, day: date = date(2026, 10, 12)) -> None:
    def act(session: Session) -> Changes:
        assignment = session.query(Assignment).one()
        assignment.state, assignment.result, assignment.closed_on = state, result, day
        return Changes("Закрыто", frozenset({Noun.ASSIGNMENTS}))

    office.do(act)


def test_every_clause_is_told_with_what_came_of_it(office: Office, resolution_id: int) -> None:
    assert outcomes(office.read(execution, resolution_id, DAY)) == {
        "1": [],
        "2": ["На контроле, не позднее 31.10.2026"],
        "3": ["ОО «Наш двор»: исключена 19.06.2026"],
        "4": ["ОО «Дом ремёсел»: членство приостановлено 19.06.2026 до конференции 2027 года"],
        "5": ["Запланировано: XXI страновая отчётно-выборная конференция, 01.04.2027–30.06.2027"],
        "-": [],
    }


def test_an_assignment_past_its_deadline_is_overdue(office: Office, resolution_id: int) -> None:
    executed = office.read(execution, resolution_id, LATER)
    assert outcomes(executed)["2"] == ["Не исполнено, срок истёк 31.10.2026"]
    assert executed.count(Sort.ASSIGNMENT, Progress.OVERDUE) == 1


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (AssignmentState.DONE, "Исполнено 12.10.2026: собрано 40 листов"),
        (AssignmentState.OBSOLETE, "Снято с контроля, утратило актуальность 12.10.2026: собрано 40 листов"),
        (AssignmentState.PASSED_ON, "Передано 12.10.2026: собрано 40 листов"),
    ],
)
def test_a_closed_assignment_tells_its_day_and_result(
    office: Office, resolution_id: int, state: AssignmentState, words: str
) -> None:
    close(office, state, "собрано 40 листов")
    assert outcomes(office.read(execution, resolution_id, LATER))["2"] == [words]
    assert outcomes(office.read(execution, resolution_id, DAY))["2"][0].startswith("На контроле")


def test_a_meeting_that_was_held_tells_when_and_where(office: Office, resolution_id: int) -> None:
    def hold(session: Session) -> Changes:
        meeting = session.query(Meeting).filter_by(number=21).one()
        meeting.date_from, meeting.date_to = date(2027, 5, 17), date(2027, 5, 18)
        meeting.place = "г. Устье"
        return Changes("Проведено", frozenset({Noun.MEETINGS}))

    office.do(hold)
    name = "XXI страновая отчётно-выборная конференция, 17–18 мая 2027 г., г. Устье"
    assert outcomes(office.read(execution, resolution_id, date(2027, 5, 17)))["5"] == [f"Назначено: {name}"]
    assert outcomes(office.read(execution, resolution_id, date(2027, 5, 18)))["5"] == [f"Проведено: {name}"]


def test_a_planned_meeting_nobody_told_of_is_overdue(office: Office, resolution_id: int) -> None:
    executed = office.read(execution, resolution_id, date(2027, 7, 1))
    assert executed.count(Sort.MEETING, Progress.OVERDUE) == 1
    assert outcomes(executed)["5"][0].startswith("Срок прошёл")


def test_what_was_decided_next_about_the_organisation_is_told_too(
    office: Office, resolution_id: int, resting: int
) -> None:
    step(office, resting, EventKind.RESTORED, date(2027, 5, 18))
    told = outcomes(office.read(execution, resolution_id, date(2027, 6, 1)))["4"][0]
    assert told.endswith("; затем: членство возобновлено 18.05.2027")
    assert "затем" not in outcomes(office.read(execution, resolution_id, LATER))["4"][0]


def test_a_clause_cancelled_later_says_by_which(office: Office, resolution_id: int) -> None:
    cancelled = Cancel(clause="2", document="резолюции XX страновой тематической конференции")
    text = ResolutionText(
        title="РЕЗОЛЮЦИЯ",
        meeting_kind=MeetingKind.COUNTRY,
        number=22,
        date_from=date(2026, 9, 5),
        date_to=date(2026, 9, 5),
        operative="ПОСТАНОВИЛИ",
        clauses=(Clause("7", "Отменить пункт 2.", decisions=(cancelled,)),),
    )
    office.do(adopt, office.do(import_resolution, text).ids[0])
    closed, note = outcomes(office.read(execution, resolution_id, LATER))["2"]
    assert closed.startswith("Снято с контроля, утратило актуальность 05.09.2026")
    assert "п. 7 резолюции XXII страновой конференции" in note


def test_a_draft_has_nothing_to_execute(office: Office) -> None:
    draft = office.do(import_resolution, ResolutionText(title="РЕЗОЛЮЦИЯ")).ids[0]
    with pytest.raises(UserError, match="не отмечена принятой"):
        office.read(execution, draft, DAY)


def test_the_paper_reads_as_it_should(office: Office, resolution_id: int) -> None:
    secretary(office, "Соболева Ирина Марковна")
    close(office, AssignmentState.DONE, "собрано 40 листов")
    paper = render_text(office.read(compose_execution, resolution_id, LATER)).replace("\u00a0", " ")
    lines = paper.splitlines()
    assert "об исполнении резолюции XX страновой тематической конференции от 19.06.2026" in lines
    assert "по состоянию на 1 декабря 2026 г." in lines
    assert "1\tПоблагодарить библиотеку.\t\tна контроль не ставился" in lines
    assert (
        "2\tСобрать ноты.\tСекретариат до ноября 2026 года\tИсполнено 12.10.2026: собрано 40 листов." in lines
    )
    assert "–\tпросьбы хоров.\t\t" in paper
    assert (
        "Всего пунктов – 5; поручений – 1 (исполнено и снято с контроля – 1); записей в реестре – 2;"
        " заседаний – 1." in lines
    )
    assert lines[-1] == "Секретарь-координатор    И.М. Соболева"


def test_the_command_prints_it_or_writes_the_file(
    office: Office, resolution_id: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["--office", str(office.path), "resolution", "execution", str(resolution_id)]
    assert main(command) == 0
    assert "об исполнении резолюции" in capsys.readouterr().out
    assert main([*command, str(tmp_path / "Справка.pdf")]) == 0
    assert (tmp_path / "Справка.pdf").read_bytes().startswith(b"%PDF")
