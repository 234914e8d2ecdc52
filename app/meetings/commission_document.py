"""«Протокол счётной комиссии»: how a secret vote or an election was counted, signed by the commission."""

from collections.abc import Iterator, Sequence
from typing import Final

from sqlalchemy.orm import Session

from app.council import council_details
from app.documents.tree import (
    Align,
    Block,
    Column,
    Document,
    Paragraph,
    Properties,
    Run,
    Signature,
    Signatures,
    Table,
)
from app.errors import UserError
from app.meetings.agenda_operations import the_item
from app.meetings.heading import heading
from app.meetings.holding import holding
from app.meetings.queries import meeting_row
from app.meetings.rows import VoteRow
from app.meetings.vote_words import elected_words
from app.meetings.votes import the_vote, votes
from app.meetings.words import of_meeting
from app.members.certificate import letterhead_lines
from app.members.signing import on_paper
from app.russian.names import initials_before, parse_name
from app.russian.numerals import plural
from app.russian.typography import quoted
from db.models import AgendaItem
from db.vocabulary import VoteKind

_ROUNDS: Final = ("", "", "второй тур", "третий тур", "четвёртый тур")


def is_counted_by_commission(row: VoteRow) -> bool:
    """Return whether there is a protocol of the commission: of a secret vote, and of any election."""
    return row.secret or row.kind is VoteKind.ELECTION


def compose_protocol(session: Session, vote_id: int) -> Document:
    """Return the protocol of the counting commission on one vote."""
    item = the_item(session, the_vote(session, vote_id).item_id)
    meeting = meeting_row(session, item.meeting_id)
    commission = holding(session, meeting.id).commission
    counted = [row for row in votes(session, meeting.id) if is_counted_by_commission(row)]
    place = next((place for place, row in enumerate(counted) if row.id == vote_id), None)
    if place is None:
        raise UserError("Протокол счётной комиссии бывает о тайном голосовании или о выборах.")
    title = f"ПРОТОКОЛ № {place + 1}\nсчётной комиссии"
    council = council_details(session)
    return Document(
        (
            *heading(title, meeting),
            *_opening(commission),
            *_body(item, counted[place]),
            Signatures(_signatures(commission)),
        ),
        Properties(
            f"Протокол № {place + 1} счётной комиссии {of_meeting(meeting.kind, meeting.number)}",
            author=council.name,
        ),
        letterhead=tuple(letterhead_lines(council)),
        long_kept=True,
    )


def _opening(commission: Sequence[str]) -> Iterator[Block]:
    if commission:
        yield _said(f"Состав комиссии: {', '.join(commission)}.")


def _body(item: AgendaItem, row: VoteRow) -> Iterator[Block]:
    yield _said(f"Вопрос повестки {item.number}: {item.title.rstrip('.')}.")
    yield _said(_put_to_the_vote(row))
    yield Table((Column("", 8), Column("", 2, Align.RIGHT)), tuple(_papers(row)))
    yield Paragraph((Run("Голоса распределились так:"),), keep_with_next=True)
    yield Table(
        (Column("Кандидат" if row.candidates else "Вариант", 8), Column("Голосов", 2, Align.RIGHT)),
        tuple(_options(row)),
    )
    yield _said(f"Для решения нужно {plural(row.needed, 'голос', 'голоса', 'голосов')}.")
    result = _result(row)
    end = "" if result.endswith(".") else "."
    yield Paragraph((Run("Решение комиссии: ", bold=True), Run(f"{result}{end}")))


def _put_to_the_vote(row: VoteRow) -> str:
    how = "Тайное голосование" if row.secret else "Открытое голосование"
    if row.kind is VoteKind.ELECTION:
        seats = plural(row.seats, "место", "места", "мест")
        about = f"выборы{f', {row.subject}' if row.subject else ''}, {seats}"
    else:
        about = f"о том, чтобы принять решение {quoted(row.subject)}" if row.subject else "по вопросу в целом"
    tour = _ROUNDS[min(row.round, len(_ROUNDS) - 1)] if row.kind is VoteKind.ELECTION else ""
    return f"{how}: {', '.join(filter(None, (about, tour)))}."


def _papers(row: VoteRow) -> Iterator[tuple[str, str]]:
    yield "Имеют право голоса", str(row.entitled)
    yield "Присутствует имеющих право голоса", str(row.present)
    if row.issued is not None:
        yield "Выдано бюллетеней", str(row.issued)
    if row.spoilt is not None:
        yield "Недействительных бюллетеней", str(row.spoilt)


def _options(row: VoteRow) -> Iterator[tuple[str, str]]:
    if row.candidates:
        yield from ((each.name, str(each.votes)) for each in row.candidates)
    else:
        yield "За", str(row.in_favour)
    if not row.candidates or row.against or row.abstained:
        yield "Против" if not row.candidates else "Против всех", str(row.against)
        yield "Воздержались", str(row.abstained)


def _result(row: VoteRow) -> str:
    if row.kind is VoteKind.ELECTION:
        chosen = [each.name for each in row.candidates if each.elected]
        return elected_words(chosen, row.needed)
    return "решение принято" if row.passed else "решение не принято"


def _signatures(commission: Sequence[str]) -> tuple[Signature, ...]:
    """Return the chairman's signature and those of the members, with room to write where none is named."""
    names = [initials_before(parse_name(name)) for name in commission] or [""]
    posts = ["Председатель счётной комиссии", *(["Член счётной комиссии"] * (len(names) - 1))]
    return tuple(on_paper(Signature(post, name)) for post, name in zip(posts, names, strict=True))


def _said(text: str) -> Paragraph:
    return Paragraph((Run(text),))
