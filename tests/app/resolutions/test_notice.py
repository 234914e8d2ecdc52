"""An organisation is told of its suspension or exclusion: in the right cases, with the clause itself."""

from datetime import date

import pytest

from app.documents.text import render_text
from app.errors import UserError
from app.members.notices import to_be_told
from app.members.operations import set_leader
from app.members.queries import card
from app.office import Office
from app.resolutions.addressee import of_organization
from app.resolutions.adoption import adopt
from app.resolutions.decisions.base import Decision
from app.resolutions.decisions.exclude import Exclude
from app.resolutions.decisions.suspend import Suspend
from app.resolutions.notice_document import compose_notice, proposed_name
from app.resolutions.operations import import_resolution
from app.resolutions.text import Clause, ResolutionText
from app.russian.posts import in_dative
from db.vocabulary import EventKind, MeetingKind
from tests.builders import member, secretary, step

DAY = date(2026, 6, 19)
ISSUED = date(2026, 6, 22)
UNTIL = "до отчётно-выборной конференции 2027 года"


def decided(office: Office, *clauses: Clause) -> None:
    """Adopt a resolution of these clauses."""
    text = ResolutionText(
        title="РЕЗОЛЮЦИЯ",
        meeting_kind=MeetingKind.THEMATIC,
        number=20,
        date_from=DAY,
        date_to=DAY,
        operative="ПОСТАНОВИЛИ",
        clauses=clauses,
    )
    office.do(adopt, office.do(import_resolution, text).ids[0])


def clause(text: str, *decisions: Decision, items: tuple[str, ...] = ()) -> Clause:
    return Clause("11", text, tuple(Clause("-", item) for item in items), decisions, written="11.")


@pytest.fixture
def yard(office: Office) -> int:
    secretary(office, "Соболева Ирина Марковна")
    yard = member(office, "Общественное объединение «Наш двор»", short_name="ОО «Наш двор»")
    office.do(set_leader, yard, "Гусев Тимур Петрович", date(2016, 4, 1))
    return yard


def told(office: Office, organization_id: int, **more: str) -> list[str]:
    document = office.read(compose_notice, organization_id, ISSUED, **more)
    return [line for line in render_text(document).replace("\u00a0", " ").splitlines() if line]


def test_a_suspended_organisation_is_told_until_when_and_what_it_means(office: Office, yard: int) -> None:
    text = f"Приостановить членство ОО «Наш двор» {UNTIL}."
    decided(office, clause(text, Suspend(organization="ОО «Наш двор»", until=UNTIL)))
    lines = told(office, yard)
    assert lines[1:8] == [
        "Исх. № ________ от 22 июня 2026 г.",
        "Руководителю",
        "Общественного объединения «Наш двор»",
        "Гусеву Т.П.",
        "УВЕДОМЛЕНИЕ",
        "о приостановлении членства",
        "Уважаемый Тимур Петрович!",
    ]
    assert lines[8].startswith("Секретариат уведомляет, что членство Общественного объединения «Наш двор»")
    assert lines[8].endswith(f"приостановлено с 19 июня 2026 г. {UNTIL}.")
    assert lines[9] == "Основание – п. 11 резолюции XX страновой тематической конференции от 19.06.2026:"
    assert lines[10] == f"11. {text}"
    assert "не имеет права голоса и не учитывается при определении кворума" in lines[11]
    assert lines[-1] == "Секретарь-координатор    И.М. Соболева"


def test_an_excluded_one_is_told_that_it_belongs_no_more(office: Office, yard: int) -> None:
    decided(office, clause("Исключить ОО «Наш двор».", Exclude(organization="ОО «Наш двор»")))
    lines = told(office, yard)
    assert "об исключении" in lines
    assert any(line.startswith("Секретариат уведомляет об исключении Общественного") for line in lines)
    assert not any("кворум" in line for line in lines)


def test_a_suspension_without_term_says_that_none_was_named(office: Office, yard: int) -> None:
    decided(office, clause("Приостановить членство ОО «Наш двор».", Suspend(organization="ОО «Наш двор»")))
    assert any("Срок приостановления не назван" in line for line in told(office, yard))


def test_of_a_list_only_the_own_item_is_quoted(office: Office, yard: int) -> None:
    member(office, "ОО «Дом ремёсел»")
    both = (Exclude(organization="ОО «Наш двор»"), Exclude(organization="ОО «Дом ремёсел»"))
    decided(office, clause("Исключить:", *both, items=("ОО «Дом ремёсел»;", "ОО «Наш двор».")))
    lines = told(office, yard)
    assert "11. Исключить:" in lines
    assert any("– ОО «Наш двор»." in line or "- ОО «Наш двор»." in line for line in lines)
    assert not any("Дом ремёсел" in line for line in lines)


def test_a_clause_below_another_is_quoted_with_the_sentence_it_ends(office: Office, yard: int) -> None:
    below = Clause("-", "исключить ОО «Наш двор».", decisions=(Exclude(organization="ОО «Наш двор»"),))
    decided(office, Clause("7", "В связи с утратой связи:", (below,), written="7."), Clause("8", "Иное."))
    lines = told(office, yard)
    assert "7. В связи с утратой связи:" in lines
    assert not any("Иное" in line for line in lines)


def test_another_addressee_is_greeted_without_a_name(office: Office, yard: int) -> None:
    decided(office, clause("Исключить ОО «Наш двор».", Exclude(organization="ОО «Наш двор»")))
    assert office.read(proposed_name, yard, ISSUED).replace("\u00a0", " ") == "Гусеву Т.П."
    lines = told(office, yard, name="Саблиной П.Е.")
    assert "Саблиной П.Е." in lines
    assert "Уважаемые коллеги!" in lines
    assert not any("Гусев" in line for line in lines)


def test_nobody_known_means_a_leader_without_a_name(office: Office) -> None:
    fund = member(office, "Колодец")
    decided(office, clause("Исключить «Колодец».", Exclude(organization="Колодец")))
    assert told(office, fund)[2:4] == ["Руководителю", "организации «Колодец»"]


def test_only_what_a_clause_decided_and_still_governs_is_told(office: Office, yard: int) -> None:
    crafts = member(office, "ОО «Дом ремёсел»")
    step(office, crafts, EventKind.SUSPENDED, DAY)  # on a paper from outside of the program
    decided(office, clause("Приостановить членство ОО «Наш двор».", Suspend(organization="ОО «Наш двор»")))
    assert to_be_told(office.read(card, yard, ISSUED), ISSUED) is not None
    assert to_be_told(office.read(card, yard, DAY), date(2026, 6, 18)) is None
    assert to_be_told(office.read(card, crafts, ISSUED), ISSUED) is None
    step(office, yard, EventKind.RESTORED, date(2026, 6, 21))
    assert to_be_told(office.read(card, yard, ISSUED), ISSUED) is None
    with pytest.raises(UserError, match="выберите другой день"):
        office.read(compose_notice, yard, ISSUED)


@pytest.mark.parametrize(
    ("name", "genitive"),
    [
        ("Ассоциация «Ёлка»", "Ассоциации «Ёлка»"),
        ("ОО «Наш двор»", "ОО «Наш двор»"),
        ("Золотое «сечение»", "организации «Золотое „сечение“»"),
    ],
)
def test_the_organisation_stands_in_the_genitive(name: str, genitive: str) -> None:
    assert of_organization(name) == genitive


@pytest.mark.parametrize(
    ("title", "dative"),
    [
        ("руководитель", "руководителю"),
        ("Председатель правления", "Председателю правления"),
        ("исполнительный директор", "исполнительному директору"),
        ("глава общины", "главе общины"),
        ("вице-президент", "вице-президенту"),
        ("секретарь-координатор", "секретарю-координатору"),
        ("сопредседатель", "сопредседателю"),
        ("душа компании", ""),
    ],
)
def test_a_post_stands_in_the_dative(title: str, dative: str) -> None:
    assert in_dative(title) == dative
