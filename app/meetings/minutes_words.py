"""The words of minutes: of their paragraphs, of who was there, of the quorum, of the vote."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from app.meetings.rows import AttendanceRow, Quorum, VoteRow
from app.meetings.vote_words import elected_words, short
from app.resolutions.decisions.persons import names_in
from app.russian.names import initials_before, parse_name
from app.russian.numerals import plural
from app.russian.stops import unstopped
from app.russian.typography import plain_spaces
from db.vocabulary import AttendanceRole, ClauseRole, VoteKind

WORDS: Final = {
    ClauseRole.HEARD: "СЛУШАЛИ:",
    ClauseRole.SPOKEN: "ВЫСТУПИЛИ:",
    ClauseRole.VOTED: "ГОЛОСОВАЛИ:",
}
LISTED: Final = "Список присутствовавших"
PRESENT: Final = "Присутствовали"
TOOK_PART: Final = "Участвовали"  # by correspondence
GUESTS: Final = "Приглашённые"
QUORUM: Final = "Кворум"
_MOST: Final = 15  # names in a line; more go into a list of their own
# A preposition, a verb, or what goes on in small letters; «Содружество Заречья», «ОО «Мост»» are names.
_SENTENCE: Final = re.compile(
    r"(?:О|Об|Обо|По|За|Против|В|На|К|[А-ЯЁ][а-яё]+т[ьи])\s|[А-ЯЁ][а-яё-]+\s+[а-яё]"
)
_PEOPLE: Final = ("участник", "участника", "участников")


def short_name(name: str) -> str:
    """Return «Л.Г. Петрова», as it stands in minutes and under them."""
    return plain_spaces(initials_before(parse_name(name))) if name.strip() else ""


def present_lines(rows: Sequence[AttendanceRow], *, by_correspondence: bool) -> Iterator[str]:
    """Yield «Присутствовали: …» and «Приглашённые: …» from those who came."""
    came = present(rows)
    if came:
        verb = TOOK_PART if by_correspondence else PRESENT
        many = f"{plain_spaces(plural(len(came), *_PEOPLE))} (список прилагается)"
        yield f"{verb}: {many if is_long(rows) else ', '.join(map(_called, came))}."
    if guests := [row for row in rows if row.present and row.role is AttendanceRole.GUEST]:
        yield f"{GUESTS}: {', '.join(map(_called, guests))}."


def present(rows: Sequence[AttendanceRow]) -> list[AttendanceRow]:
    """Return those who came as delegates or members."""
    return [row for row in rows if row.present and row.role is not AttendanceRole.GUEST]


def is_long(rows: Sequence[AttendanceRow]) -> bool:
    """Return whether so many came that their names stand in an appendix."""
    return len(present(rows)) > _MOST


def listed_line(row: AttendanceRow) -> str:
    """Return «Л.Г. Петрова – ОО «Мост», протокол правления № 4», as the list of those present says it."""
    facts = (row.organization, row.post, row.mandate, row.proxy)
    return " – ".join(filter(None, (short_name(row.name), ", ".join(filter(None, facts)))))


def quorum_line(quorum: Quorum, *, by_correspondence: bool) -> str:
    """Return whether there was a quorum, counted out; empty where nobody counts."""
    if not quorum.entitled:
        return ""
    verb = "участвовали" if by_correspondence else "присутствовали"
    held = "имеется" if quorum.reached else "отсутствует"
    return (
        f"{QUORUM} {held}: {verb} {quorum.present} из {quorum.entitled} имеющих право голоса,"
        f" необходимо не менее {quorum.needed}."
    )


def was_counted(vote: VoteRow) -> bool:
    """Return whether anybody voted, as far as it is recorded."""
    return any((vote.in_favour, vote.against, vote.abstained, *(each.votes for each in vote.candidates)))


def vote_line(vote: VoteRow, *, several: bool) -> str:
    """Return one vote in words; what it was about is told where the item had several."""
    about = [_again(vote)] if vote.repeats_id else []
    if vote.subject and (several or vote.kind is VoteKind.ELECTION):
        about.append(_small(unstopped(vote.subject)))
    if vote.secret:
        about.append("тайным голосованием")
    told = _elected(vote) if vote.kind is VoteKind.ELECTION else _counted(vote)
    return f"{', '.join(about)}: {told}" if about else told


def _called(row: AttendanceRow) -> str:
    """Return «Л.Г. Петрова (ОО «Мост», доверенность № 3)»; of a member of the body the name is enough."""
    name = short_name(row.name)
    post = "" if row.role is AttendanceRole.MEMBER else row.post
    aside = ", ".join(filter(None, (row.organization, post, row.proxy)))
    return f"{name} ({aside})" if name and aside else name or aside


def _again(vote: VoteRow) -> str:
    return "Следующий тур" if vote.kind is VoteKind.ELECTION else "Повторное голосование"


def _small(subject: str) -> str:
    """Return «об избрании …», as it stands after a colon; a name keeps its capital."""
    said = _SENTENCE.match(subject) and not next(
        (name for name in names_in(subject) if not name.start()), None
    )
    return subject[:1].lower() + subject[1:] if said else subject


def _counted(vote: VoteRow) -> str:
    if vote.unanimous and vote.passed:
        return f"единогласно, «за» – {vote.in_favour}."
    counts = (("за", vote.in_favour), ("против", vote.against), ("воздержались", vote.abstained))
    told = ", ".join(f"«{words}» – {votes or 'нет'}" for words, votes in counts)
    return f"{told}; {'решение принято' if vote.passed else 'решение не принято'}."


def _elected(vote: VoteRow) -> str:
    others = {
        "против": vote.against,
        "воздержались": vote.abstained,
        "недействительных бюллетеней": vote.spoilt or 0,
    }
    counts = [(short(candidate.name), candidate.votes) for candidate in vote.candidates]
    counts += [(words, votes) for words, votes in others.items() if votes]
    told = ", ".join(f"{words} – {votes}" for words, votes in counts)
    chosen = [candidate.name for candidate in vote.candidates if candidate.elected]
    return plain_spaces(f"{told}. {elected_words(chosen, vote.needed).removesuffix('.')}.")
