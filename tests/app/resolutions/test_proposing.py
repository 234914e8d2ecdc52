"""Drafts about memberships: worded by the program, read back by its reader, adopted as they stand."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.changes import Changes
from app.documents.text import render_text
from app.errors import UserError
from app.members.queries import card
from app.office import Office
from app.resolutions.adoption import adopt
from app.resolutions.bodies import Case, declined
from app.resolutions.decisions import MembershipDecision
from app.resolutions.decisions.base import Decision
from app.resolutions.decisions.exclude import Exclude
from app.resolutions.decisions.extend import Extend
from app.resolutions.decisions.restore import Restore
from app.resolutions.decisions.suspend import Suspend
from app.resolutions.document import compose
from app.resolutions.operations import save_text
from app.resolutions.plan import plan
from app.resolutions.proposing import LOST, clause_about, draft_about
from app.resolutions.queries import resolution_text, state_of
from app.resolutions.reading import read_text
from app.resolutions.text import Clause, ResolutionText
from app.russian.folding import fold
from app.russian.typography import plain_spaces
from db.models import Council
from db.vocabulary import DecisionKind, EventKind, MeetingKind, ResolutionState, Status
from tests.builders import member, step

SUSPEND, EXCLUDE, RESTORE = DecisionKind.SUSPEND, DecisionKind.EXCLUDE, DecisionKind.RESTORE
CONFERENCE = "до отчётно-выборной конференции 2027 года"
COUNCIL = "Координационного совета культурных и благотворительных организаций Заречья"
DAY = date(2026, 6, 19)


def drafted(office: Office, *chosen: tuple[int, DecisionKind], **said: str) -> tuple[int, ResolutionText]:
    """The draft and its text."""
    made = office.do(draft_about, chosen, **said).ids[0]
    return made, office.read(resolution_text, made)


def sentences(text: ResolutionText) -> list[str]:
    return [clause.text for clause in text.clauses]


def at_meeting(text: ResolutionText) -> ResolutionText:
    """The text of the draft once its meeting is known."""
    held = replace(text, meeting="XX СТРАНОВОЙ ТЕМАТИЧЕСКОЙ КОНФЕРЕНЦИИ", number=20)
    return replace(held, meeting_kind=MeetingKind.THEMATIC, date_from=DAY, date_to=DAY)


def test_each_chosen_one_has_a_clause_with_its_name_declined(office: Office) -> None:
    crafts = member(office, "Общественное объединение «Дом ремёсел»")
    thread = member(office, "Ассоциация «Живая нить»")
    _, text = drafted(office, (crafts, SUSPEND), (thread, EXCLUDE), until=CONFERENCE, reason=LOST)
    assert [clause.marker for clause in text.clauses] == ["1", "2"]
    assert sentences(text) == [
        f"Приостановить членство общественного объединения «Дом ремёсел» в составе {COUNCIL} "
        f"в связи с утратой связи {CONFERENCE}.",
        f"Исключить ассоциацию «Живая нить» из состава {COUNCIL} в связи с утратой связи.",
    ]


def test_the_council_is_called_as_it_calls_itself_in_the_genitive(office: Office) -> None:
    def rename(session: object) -> Changes:
        council = session.get_one(Council, 1)  # type: ignore[attr-defined]
        council.name_genitive = "Содружества творческих объединений Заречья"
        return Changes("Изменены сведения о совете", frozenset())

    office.do(rename)
    _, text = drafted(office, (member(office, "Союз «Голоса реки»"), EXCLUDE))
    assert sentences(text) == [
        "Исключить союз «Голоса реки» из состава Содружества творческих объединений Заречья."
    ]


def test_the_draft_is_adopted_at_a_meeting_and_really_suspends_and_excludes(office: Office) -> None:
    resting = member(office, "Общественное объединение «Дом ремёсел»")
    gone = member(office, "Хор Тихая вода")
    back = member(office, "Студия «Окоём»")
    step(office, back, EventKind.SUSPENDED, date(2024, 6, 14))
    made, text = drafted(
        office, (resting, SUSPEND), (gone, EXCLUDE), (back, RESTORE), until=CONFERENCE, reason=LOST
    )
    assert [str(obstacle) for obstacle in office.read(plan, made).obstacles] == [
        "Не указана дата заседания: с неё действуют решения. Впишите дату."
    ]
    office.do(save_text, made, at_meeting(text))
    office.do(adopt, made)
    assert office.read(state_of, made) is ResolutionState.ADOPTED
    cards = [office.read(card, each, DAY) for each in (resting, gone, back)]
    assert [each.row.status for each in cards] == [Status.SUSPENDED, Status.FORMER, Status.ACTIVE]
    assert (cards[0].row.until, cards[0].events[0].reason) == (CONFERENCE, LOST)


def test_the_draft_is_one_step_of_undo(office: Office) -> None:
    made, _ = drafted(office, (member(office, "Союз «Голоса реки»"), EXCLUDE))
    assert plain_spaces(office.undoable() or "") == "Подготовлен проект резолюции: 1 пункт о членстве"
    office.undo()
    with pytest.raises(UserError):
        office.read(state_of, made)


def test_whom_it_cannot_be_decided_about_is_named_and_nothing_is_made(office: Office) -> None:
    resting, active = member(office, "Студия «Окоём»"), member(office, "Союз «Голоса реки»")
    step(office, resting, EventKind.SUSPENDED, date(2024, 6, 14))
    done = office.undoable()
    with pytest.raises(UserError, match=r"Приостановить можно .* состоит\. .*: Студия «Окоём»\.$"):
        office.do(draft_about, [(resting, SUSPEND), (active, SUSPEND)])
    with pytest.raises(UserError, match=r"Возобновить можно .*: Союз «Голоса реки»\.$"):
        office.do(draft_about, [(active, RESTORE)])
    assert office.undoable() == done


def test_a_draft_about_nobody_is_refused(office: Office) -> None:
    with pytest.raises(UserError, match="Выберите организации"):
        office.do(draft_about, [])


def test_the_whole_text_reads_back_with_the_same_decisions(office: Office) -> None:
    names = [
        "Общественное объединение «Дом ремёсел»",
        "Общественный фонд «Свеча»",
        "Объединение юридических лиц «Союз мастеров»",
        "Ассоциация «Живая нить»",
        "Союз «Голоса реки»",
        "Молодёжное движение «Я рядом»",
        "Филиал международной организации «Мост» в г. Заречный",
        "ОО «Наш двор»",
        "Лад",
        "Общество друзей парка",
        "Культурно-просветительское общество «Ёлка»",
        "Клуб «Книга «и» круг»",
        "Общественное объединение «Клуб «Парус»",
        f"Общественное объединение «{'Очень долгое название ' * 12}конец»",
    ]
    kinds = [SUSPEND, EXCLUDE]
    chosen = [(member(office, name), kinds[place % 2]) for place, name in enumerate(names)]
    _, text = drafted(office, *chosen, until="до 1 марта 2027 г.", reason=LOST)
    read = read_text(render_text(compose(at_meeting(text))))
    assert isinstance(read, ResolutionText)
    assert [clause.decisions for clause in read.clauses] == [
        tuple(without_card(decision) for decision in clause.decisions) for clause in text.clauses
    ]
    assert [decision_of(clause).organization_id for clause in text.clauses] == [id_ for id_, _ in chosen]
    for clause, name in zip(read.clauses, names, strict=True):
        assert fold(decision_of(clause).organization) == fold(name)


def decision_of(clause: Clause) -> MembershipDecision:
    (decision,) = clause.decisions
    assert isinstance(decision, MembershipDecision)
    return decision


def without_card(decision: Decision) -> Decision:
    assert isinstance(decision, MembershipDecision)
    return replace(decision, organization_id=None)


WORDS = st.text("абвгдежзийклмнопрстуфхцчшщыьэюяё", min_size=1, max_size=9).map(str.capitalize)
PROPER = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)
FORMS = st.sampled_from(
    "Общественное объединение|Общественный фонд|Объединение юридических лиц|Ассоциация|Союз|Движение|Филиал"
    "|ОО|ОФ|ОЮЛ|Региональная общественная организация|Молодёжный центр|Студия|Братство".split("|")
)
NAMES = st.one_of(
    st.builds("{} «{}»".format, FORMS, PROPER),
    st.builds("{} «{} «{}»»".format, FORMS, PROPER, PROPER),
    st.builds("{} «{} «{}»".format, FORMS, PROPER, PROPER),
    st.builds('{} "{}"'.format, FORMS, PROPER),
    st.builds("{} {}".format, FORMS, PROPER),
    PROPER,
)
REASONS = st.sampled_from(["", LOST, "по собственному заявлению", "за неуплату взносов"])
TERMS = st.sampled_from(["", CONFERENCE, "до 01.03.2027", "до 1 марта 2027 г.", "до возобновления связи"])
COUNCILS = st.sampled_from([COUNCIL, "Содружества Заречья", "Ассоциации «Содружество Заречья»", "КСЗ"])


@given(NAMES, st.sampled_from([Suspend, Extend, Exclude, Restore]), REASONS, TERMS, COUNCILS)
def test_every_wording_reads_back_to_the_same_organisation(
    name: str, kind: type[MembershipDecision], reason: str, until: str, council: str
) -> None:
    meant = kind(organization=name, organization_id=7, reason=reason)
    if isinstance(meant, Suspend):
        meant = replace(meant, until=until)
    clause = clause_about(meant, "1", council)
    read = read_text(f"РЕЗОЛЮЦИЯ\n\nПОСТАНОВИЛИ:\n\n1. {clause.text}\n")
    assert isinstance(read, ResolutionText)
    decision = decision_of(read.clauses[0])
    assert fold(decision.organization) == fold(name)
    assert (decision.kind, decision.term(), decision.reason) == (meant.kind, meant.term(), reason)
    assert (decision_of(clause).organization_id, clause.text.count("..")) == (7, 0)


def test_a_name_that_no_reader_could_tell_keeps_its_card_all_the_same() -> None:
    meant = Exclude(organization="Фонд. Память. Дело", organization_id=7)
    assert clause_about(meant, "1", COUNCIL).decisions == (meant,)


@pytest.mark.parametrize(
    ("name", "genitive", "accusative"),
    [
        ("рабочая группа", "рабочей группы", "рабочую группу"),
        ("хорошее общество", "хорошего общества", "хорошее общество"),
        ("Региональный союз", "Регионального союза", "Региональный союз"),
        ("общий женский клуб", "общего женского клуба", "общий женский клуб"),
        ("Зимняя школа «Лёд»", "Зимней школы «Лёд»", "Зимнюю школу «Лёд»"),
        ("соседняя община", "соседней общины", "соседнюю общину"),
        ("Тихий дом", "Тихого дома", "Тихий дом"),
        ("Молодёжная ассоциация", "Молодёжной ассоциации", "Молодёжную ассоциацию"),
        ("ОО «Мост»", "ОО «Мост»", "ОО «Мост»"),
        ("КСЗ", "КСЗ", "КСЗ"),
    ],
)
def test_a_body_is_declined_with_its_adjectives(name: str, genitive: str, accusative: str) -> None:
    assert (declined(name, Case.GENITIVE), declined(name, Case.ACCUSATIVE)) == (genitive, accusative)
