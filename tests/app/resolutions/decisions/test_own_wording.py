"""What our own wording writes is read back as the same decision."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from app.resolutions.decisions import KINDS, Wording, recognise
from app.resolutions.decisions.amend import Amend
from app.resolutions.decisions.base import Decision
from app.resolutions.decisions.cancel import Cancel
from app.resolutions.decisions.checklist import Checklist
from app.resolutions.decisions.composition import Composition
from app.resolutions.decisions.effects import CouncilMember
from app.resolutions.decisions.nominate import Nominate
from app.resolutions.decisions.publish import Publish
from app.resolutions.decisions.standing import Standing
from app.resolutions.fields import fields_of, resolution_of
from app.resolutions.reading.as_json import decision_json
from app.resolutions.reading.clauses import understood
from app.resolutions.text import Clause, ResolutionText

_SURNAMES = ("Петрова", "Ким", "Иванов", "Соболева", "Речная", "Городецкий", "Ветрова-Ёлкина", "Ниязова")
_NAMES = st.one_of(
    st.builds(
        "{} {}.{}.".format, st.sampled_from(_SURNAMES), st.sampled_from("АВЕЛ"), st.sampled_from("ГИМС")
    ),
    st.sampled_from(("Петрова Лидия Георгиевна", "Сомов Глеб Викторович", "Ниязова Мехри Тимуровна")),
)
_POSITIONS = st.sampled_from(("", "председатель", "секретарь-координатор", "руководитель ОФ «Родник»"))
_TITLES = st.sampled_from(("Песни реки", "Молодые голоса", "вопрос о библиотеке", "Берега и мосты"))
_WHAT = st.sampled_from(("тексты", "фотографии и видео", "истории семей, материалы"))
_PURPOSES = st.sampled_from(("", "для книги «Берега»", "для юбилейного сборника"))
_CLAUSES = st.builds("{}{}".format, st.integers(1, 40), st.sampled_from(("", "а", "в", "ж")))
_DOCUMENTS = st.sampled_from(
    (
        "резолюции XIX страновой тематической конференции от 12.05.2025",
        "резолюции XII страновой конференции",
        "постановления заседания совета № 6 от 01.02.2025",
    )
)
_REASONS = st.sampled_from(("", "в связи с переносом форума", "ввиду отсутствия средств"))
_SENT = st.sampled_from(("резолюцию", "обращение участников", "текст Декларации о реке"))
_TO = st.sampled_from(("в Посольство", "всем организациям", "на сайте совета", "членам совета"))
_BY = st.sampled_from(("", "электронной почтой", "заказным письмом"))

_MEMBERS = st.lists(st.builds(CouncilMember, _NAMES, _POSITIONS), min_size=1, max_size=6).map(tuple)
DECISIONS: st.SearchStrategy[Decision] = st.one_of(
    st.builds(Composition, members=_MEMBERS),
    st.builds(Standing, title=_TITLES),
    st.builds(Checklist, what=_WHAT, purpose=_PURPOSES),
    st.builds(Checklist, purpose=st.sampled_from(("к Декларации о реке", "к обращению хоров"))),
    st.builds(
        Nominate,
        person=_NAMES,
        event=st.sampled_from(("на Всемирный форум «Реки мира»", "на XX конференцию")),
    ),
    st.builds(Publish, what=_SENT, to=_TO, by=_BY),
    st.builds(
        Amend, clause=_CLAUSES, document=_DOCUMENTS, change=st.sampled_from(("", "слова «два» убрать."))
    ),
    st.builds(Cancel, clause=_CLAUSES, document=_DOCUMENTS, reason=_REASONS),
)


@given(DECISIONS)
def test_our_own_wording_reads_back_as_the_same_facts(decision: Decision) -> None:
    (clause,) = understood([Clause("1", decision.wording())], date(2026, 6, 19))
    assert decision in clause.decisions
    assert ".." not in clause.text


@given(DECISIONS)
def test_the_source_lies_within_the_text_in_order(decision: Decision) -> None:
    text = decision.wording()
    for read in recognise(Wording(text)):
        ends = [place for span in read.source for place in span]
        assert ends == sorted(ends)
        assert not ends or 0 <= ends[0] <= ends[-1] <= len(text)


@given(DECISIONS)
def test_facts_survive_the_file_and_a_reader_that_works_apart(decision: Decision) -> None:
    assert KINDS[decision.kind].from_facts(decision.facts()) == decision
    text = ResolutionText(clauses=(Clause("1", decision.wording(), decisions=(decision,)),))
    assert resolution_of(fields_of(text)) == text


@given(DECISIONS)
def test_json_has_the_shared_keys_and_no_row_of_the_file(decision: Decision) -> None:
    told = decision_json(decision)
    assert told["kind"] == decision.kind.value
    assert {"organization", "until", "reason"} <= told.keys()
    assert not any(key.endswith("_id") for key in told)
