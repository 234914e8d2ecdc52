"""Undo of an adoption puts every row back, whatever kinds of decisions the resolution has."""

from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.check import problems
from app.office import Office
from app.resolutions.adoption import adopt
from app.resolutions.decisions.admit import Admit
from app.resolutions.decisions.amend import Amend
from app.resolutions.decisions.assign import Assign
from app.resolutions.decisions.base import Decision
from app.resolutions.decisions.cancel import Cancel
from app.resolutions.decisions.checklist import Checklist
from app.resolutions.decisions.composition import Composition
from app.resolutions.decisions.effects import CouncilMember
from app.resolutions.decisions.exclude import Exclude
from app.resolutions.decisions.nominate import Nominate
from app.resolutions.decisions.publish import Publish
from app.resolutions.decisions.schedule import Schedule
from app.resolutions.decisions.standing import Standing
from app.resolutions.decisions.suspend import Suspend
from app.resolutions.plan import plan
from db.vocabulary import MeetingKind, Period, PeriodKind
from tests.app.resolutions.decisions_taken import adopted, draft
from tests.builders import member, organization
from tests.contents import contents

BEFORE, DAY = date(2025, 5, 12), date(2026, 6, 19)
NINETEENTH = "резолюции XIX страновой конференции"
NEXT_YEAR = Period("в 2027 году", PeriodKind.SPAN, date(2027, 1, 1), date(2027, 12, 31))
KIM = CouncilMember("Ким Виктор Максимович", "председатель")
SOMOV = CouncilMember("Сомов Глеб Викторович")
LATER: tuple[Decision, ...] = (
    Admit(organization="клуб «Маяк»"),
    Exclude(organization="ОО «Наш двор»"),
    Suspend(organization="ОО «Мост»", until="до отчётно-выборной конференции 2027 года"),
    Schedule(meeting_kind=MeetingKind.ELECTION, number=21),
    Composition(members=(KIM, SOMOV)),
    Assign(),
    Standing(title="Песни реки"),
    Checklist(what="тексты", purpose="для книги"),
    Nominate(person="Ким В.М.", event="на Всемирный форум"),
    Publish(what="резолюцию", to="в Посольство"),
    Amend(clause="1", document=NINETEENTH, change="слова «два» убрать."),
    Cancel(clause="1", document=NINETEENTH),
    Cancel(clause="2", document=NINETEENTH),
)


def prepare(office: Office) -> None:
    for name in ("ОО «Наш двор»", "ОО «Мост»"):
        member(office, name)
    organization(office, "клуб «Маяк»")
    called = Schedule(meeting_kind=MeetingKind.ELECTION, number=22)
    adopted(office, 19, BEFORE, Assign(), called, Composition(members=(SOMOV,)), period=NEXT_YEAR)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(chosen=st.sets(st.sampled_from(range(len(LATER))), min_size=1))
def test_undo_restores_every_row_and_redo_brings_the_adoption_back(office: Office, chosen: set[int]) -> None:
    if not office.read(contents)["resolution"]:
        prepare(office)
    drafted = draft(office, 20, DAY, *(LATER[place] for place in sorted(chosen)), period=NEXT_YEAR)
    shown, before = office.read(plan, drafted), office.read(contents)
    assert len(shown.consequences) == len(chosen)
    assert not shown.obstacles
    office.do(adopt, drafted)
    after = office.read(contents)
    assert office.read(problems) == []
    office.undo()
    assert office.read(contents) == before
    assert office.read(plan, drafted) == shown
    office.redo()
    assert office.read(contents) == after
    office.undo()
    office.undo()  # the draft itself


def test_every_kind_of_decision_follows_into_the_plan(office: Office) -> None:
    prepare(office)
    planned = office.read(plan, draft(office, 20, DAY, *LATER, period=NEXT_YEAR))
    assert [item.marker for item in planned.consequences] == [
        str(place) for place in range(1, len(LATER) + 1)
    ]
