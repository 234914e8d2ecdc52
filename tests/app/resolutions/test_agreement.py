"""A chip tells the truth: where the text says something else now, it says so and offers what to do."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from app.office import Office
from app.resolutions.agreement import disagreements, warnings
from app.resolutions.decisions import Decision
from app.resolutions.decisions.admit import Admit
from app.resolutions.decisions.amend import Amend
from app.resolutions.decisions.assign import Assign
from app.resolutions.decisions.cancel import Cancel
from app.resolutions.decisions.checklist import Checklist
from app.resolutions.decisions.composition import Composition
from app.resolutions.decisions.effects import CouncilMember
from app.resolutions.decisions.exclude import Exclude
from app.resolutions.decisions.extend import Extend
from app.resolutions.decisions.nominate import Nominate
from app.resolutions.decisions.publish import Publish
from app.resolutions.decisions.restore import Restore
from app.resolutions.decisions.schedule import Schedule
from app.resolutions.decisions.standing import Standing
from app.resolutions.decisions.suspend import Suspend
from app.resolutions.mending import rewritten, taken_from_text
from app.resolutions.proposing import first_wording
from app.resolutions.reading.clauses import understood
from app.resolutions.text import Clause
from db.vocabulary import MeetingKind, Period, PeriodKind
from tests.builders import member

DAY = date(2026, 6, 20)
COUNCIL = "Содружества Заречья"
YARD = "общественное объединение «Наш двор»"


def read(text: str, *below: str) -> Clause:
    children = tuple(Clause("-", line) for line in below)
    return understood([Clause("3", text, children)], DAY)[0]


# What was read, what somebody typed instead, what is said of it.
TYPED: tuple[tuple[str, str, str], ...] = (
    (
        f"Исключить {YARD} из состава Содружества Заречья.",
        "Поблагодарить общественное объединение «Наш двор».",
        "в тексте не читается решение «исключить: общественное объединение «Наш двор»»",
    ),
    (
        f"Исключить {YARD} из состава Содружества Заречья.",
        "Исключить Союз «Голоса реки» из состава Содружества Заречья.",
        "организация: в тексте – Союз «Голоса реки», в решении – общественное объединение «Наш двор»",
    ),
    (
        "Приостановить членство Союза «Голоса реки» в Содружестве до конференции 2027 года.",
        "Приостановить членство Союза «Голоса реки» в Содружестве до конференции 2028 года.",
        "срок: в тексте – до конференции 2028 года, в решении – до конференции 2027 года",
    ),
    (
        "Приостановить членство Союза «Голоса реки» в Содружестве до конференции 2027 года.",
        "Приостановить членство Союза «Голоса реки» в Содружестве.",
        "срок: в тексте не указано, в решении – до конференции 2027 года",
    ),
    (
        "Провести XVI страновую конференцию в 2027 году.",
        "Провести XVII страновую конференцию в 2027 году.",
        "номер: в тексте – 17, в решении – 16",
    ),
    (
        "Делегировать Петрову Лидию Георгиевну на Всемирный форум.",
        "Делегировать Орлову Нину Ивановну на Всемирный форум.",
        "кто: в тексте – Орлова Нина Ивановна, в решении – Петрова Лидия Георгиевна",
    ),
    (
        "Направить резолюцию в Посольство электронной почтой.",
        "Направить резолюцию в Министерство электронной почтой.",
        "кому: в тексте – в Министерство, в решении – в Посольство",
    ),
    (
        "Секретариату подготовить сборник песен до ноября 2026 года.",
        "Секретариату подготовить сборник песен до марта 2027 года.",
        "слов «до ноября 2026 года» в тексте нет",
    ),
    (
        "Секретариату подготовить сборник песен до ноября 2026 года.",
        f"Исключить {YARD} из состава Содружества Заречья.",
        "текст решает другое: исключить: общественное объединение «Наш двор»",
    ),
    (
        "Секретариату подготовить сборник песен.",
        "Оргкомитету подготовить сборник песен.",
        "ответственный: в тексте – Оргкомитет, в решении – Секретариат",
    ),
    (
        "Отменить п. 7в резолюции XIV страновой конференции.",
        "Отменить п. 8 резолюции XIV страновой конференции.",
        "пункт: в тексте – 8, в решении – 7в",
    ),
)


@pytest.mark.parametrize(("before", "typed", "said"), TYPED)
def test_what_was_read_agrees_and_what_is_typed_over_it_does_not(before: str, typed: str, said: str) -> None:
    clause = read(before)
    assert clause.decisions
    assert disagreements(clause) == ()
    changed = replace(clause, text=typed)
    assert said in disagreements(changed)
    assert next(warnings((changed,))).startswith("п.\u00a03: текст и решение расходятся – ")


@pytest.mark.parametrize(("before", "typed"), [pair[:2] for pair in TYPED if "организация:" in pair[2]])
def test_the_facts_are_taken_from_the_text(before: str, typed: str) -> None:
    changed = replace(read(before), text=typed)
    taken = replace(changed, decisions=taken_from_text(changed, 0))
    assert disagreements(taken) == ()


def test_the_card_that_was_chosen_stays_where_the_organisation_is_the_same() -> None:
    clause = read("Приостановить членство Союза «Голоса реки» в Содружестве до конференции 2027 года.")
    (decision,) = clause.decisions
    assert isinstance(decision, Suspend)
    chosen = replace(clause, decisions=(replace(decision, organization_id=7),))
    later = replace(chosen, text=chosen.text.replace("2027", "2029"))
    (taken,) = taken_from_text(later, 0)
    assert isinstance(taken, Suspend)
    assert (taken.organization_id, taken.until) == (7, "до конференции 2029 года")
    another = replace(chosen, text=chosen.text.replace("Голоса реки", "Ёлка"))
    (taken,) = taken_from_text(another, 0)
    assert isinstance(taken, Suspend)
    assert taken.organization_id is None


def test_a_text_that_decides_nothing_any_more_leaves_no_decision() -> None:
    clause = read(f"Исключить {YARD} из состава Содружества Заречья.")
    assert taken_from_text(replace(clause, text="Поблагодарить."), 0) == ()


def test_the_abbreviation_of_a_form_is_the_same_organisation() -> None:
    clause = read(f"Исключить {YARD} из состава Содружества Заречья.")
    short = replace(clause.decisions[0], organization="ОО «Наш двор»")
    assert disagreements(replace(clause, decisions=(short,))) == ()
    other = replace(clause.decisions[0], organization="Фонд «Наш двор»")
    assert disagreements(replace(clause, decisions=(other,)))


def test_a_list_below_the_clause_belongs_to_its_text() -> None:
    clause = read(
        "Исключить из состава Содружества Заречья в связи с утратой связи:",
        "Союз «Голоса реки»;",
        "Ассоциацию «Ёлка».",
    )
    assert len(clause.decisions) == 2
    assert disagreements(clause) == ()
    assert disagreements(replace(clause, children=clause.children[:1]))


def test_an_assignment_added_by_hand_is_what_the_text_says_whatever_that_is() -> None:
    assert disagreements(Clause("1", "Поблагодарить хор.", decisions=(Assign(),))) == ()
    assert disagreements(Clause("1", " ", decisions=(Assign(),))) == ("в тексте нет поручения",)


def test_members_named_beside_the_text_contradict_nothing() -> None:
    clause = replace(
        read("Утвердить состав совета (список прилагается)."),
        decisions=(Composition(members=(CouncilMember("Петрова Л.Г."),)),),
    )
    assert disagreements(clause) == ()


def test_a_period_within_a_longer_one_is_not_the_same() -> None:
    period = Period("до 5 мая", PeriodKind.SPAN, None, date(2026, 5, 5))
    assert disagreements(Clause("1", "Секретариату спеть до 5 мая.", period=period)) == ()
    assert disagreements(Clause("1", "Секретариату спеть до 5 мая 2027 года.", period=period)) == (
        "срок: в тексте – до 5 мая 2027 года, в решении – до 5 мая",
    )


EVERY_KIND: tuple[Decision, ...] = (
    Admit(organization="Клуб «Книга и круг»"),
    Suspend(organization="Союз «Голоса реки»", until="до 2027 года", reason="в связи с утратой связи"),
    Extend(organization="Союз «Голоса реки»", until="до конференции 2028 года"),
    Restore(organization="Союз «Голоса реки»"),
    Exclude(organization=YARD, reason="в связи с утратой связи"),
    Schedule(meeting_kind=MeetingKind.ELECTION, number=16),
    Schedule(meeting_kind=MeetingKind.COUNCIL),
    Composition(members=(CouncilMember("Петрова Л.Г.", "председатель"), CouncilMember("Ким В.М."))),
    Standing(title="Песни реки"),
    Checklist(what="фотографии", purpose="для юбилейной книги"),
    Nominate(person="Петрова Л.Г.", event="на Всемирный форум"),
    Publish(what="резолюцию", to="в Посольство", by="электронной почтой"),
    Amend(clause="7в", document="резолюции XIV страновой конференции", change="слово «да» исключить"),
    Cancel(clause="7в", document="резолюции XIV страновой конференции"),
)


def kinds() -> Iterator[str]:
    yield from (each.label() for each in EVERY_KIND)


@pytest.mark.parametrize("decision", EVERY_KIND, ids=list(kinds()))
def test_the_text_written_from_the_facts_agrees_with_them(decision: Decision) -> None:
    clause = Clause("3", "Совсем другое.", decisions=(decision,))
    assert disagreements(clause)
    written = rewritten(clause, COUNCIL)
    assert written is not None
    assert disagreements(written) == ()


def test_the_written_text_keeps_the_period_and_whoever_was_named() -> None:
    clause = read("Секретариату направить резолюцию в Посольство до ноября 2026 года.")
    changed = replace(clause, text="Секретариату спеть.")
    written = rewritten(changed, COUNCIL)
    assert written is not None
    assert written.text == "Направить резолюцию в Посольство до ноября 2026 года. Ответственный: Секретариат."
    assert disagreements(written) == ()


def test_what_has_no_words_of_its_own_is_not_rewritten() -> None:
    assert rewritten(Clause("1", "Спасибо.", decisions=(Assign(),)), COUNCIL) is None


@pytest.mark.parametrize(
    ("decision", "words"),
    [
        (Admit(organization="", reason="по заявлению"), "Принять в состав {council} {yard} по заявлению."),
        (
            Exclude(organization="", reason="в связи с утратой связи"),
            "Исключить {yard} из состава {council} в связи с утратой связи.",
        ),
    ],
)
def test_a_chosen_card_is_worded_by_its_full_name_in_the_right_case(
    office: Office, decision: Admit | Exclude, words: str
) -> None:
    card = member(office, "Общественное объединение «Наш двор»", short_name="ОО «Наш двор»")
    chosen = replace(decision, organization="ОО «Наш двор»", organization_id=card)
    clause = office.read(first_wording, chosen, "3")
    council = "Координационного совета культурных и благотворительных организаций Заречья"
    assert clause.text == words.format(council=council, yard=YARD)
    (kept,) = clause.decisions
    assert kept.facts()["organization_id"] == card
    assert disagreements(clause) == ()
