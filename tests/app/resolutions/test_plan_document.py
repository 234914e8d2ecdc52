from datetime import date

from app.documents.text import render_text
from app.resolutions.decisions.effects import AssignmentOpened, MembershipChanged, PostsChanged, Remembered
from app.resolutions.plan import AdoptionPlan, Consequence, Group, Obstacle
from app.resolutions.plan_document import compose_plan, sections
from db.vocabulary import EventKind, Status

DAY = date(2026, 6, 19)
EXCLUSION = Consequence(
    "3",
    Group.REGISTRY,
    "ОО «Наш двор»",
    "исключена",
    "в связи с утратой связи",
    MembershipChanged("ОО «Наш двор»", 1, EventKind.EXCLUDED, DAY),
    1,
    Status.SUSPENDED,
    Status.FORMER,
    EventKind.EXCLUDED,
)
DELEGATE = Consequence(
    "4",
    Group.REMEMBERED,
    "делегат: Ким В.М., на форум",
    "запомнится",
    "",
    Remembered("делегат: Ким В.М., на форум", None),
    3,
)
COUNCIL = Consequence(
    "5", Group.COUNCIL, "Состав совета: 1 человек", "войдут: Ким В.М.", "", PostsChanged((), DAY), 4
)
TASK = Consequence(
    "2а",
    Group.ASSIGNMENTS,
    "Собрать ноты",
    "Секретариат",
    "без срока",
    AssignmentOpened("Собрать ноты", ("Секретариат",), None),
    2,
)


def printed(*obstacles: Obstacle) -> str:
    planned = AdoptionPlan(
        1, "Резолюция XV форума", DAY, (TASK, EXCLUSION), obstacles, ("п. 5: проверьте срок.",)
    )
    return render_text(compose_plan(planned, "XV форум")).replace("\u00a0", " ")


def test_the_list_names_clause_subject_and_change() -> None:
    paper = printed()
    for words in (
        "Изменят реестр с 19 июня 2026 г.",
        "ОО «Наш двор»",
        "приостановлено → исключена",
        "Секретариат",
    ):
        assert words in paper
    assert paper.index("Изменят реестр") < paper.index("Поручения и заседания")


def test_what_stands_in_the_way_comes_first() -> None:
    paper = printed(Obstacle("3", "уже исключена."))
    assert paper.index("п. 3: уже исключена.") < paper.index("п. 5: проверьте срок.") < paper.index("Изменят")


def test_what_is_only_remembered_comes_last_and_the_council_after_the_registry() -> None:
    planned = AdoptionPlan(1, "Резолюция", DAY, (DELEGATE, TASK, COUNCIL, EXCLUSION), (), ())
    assert [(title.replace("\u00a0", " "), items) for title, items in sections(planned)] == [
        ("Изменят реестр с 19 июня 2026 г.", [EXCLUSION]),
        ("Изменят состав совета с 19 июня 2026 г.", [COUNCIL]),
        ("Поручения и заседания", [TASK]),
        ("Запомнятся при пункте", [DELEGATE]),
    ]
