"""What the office recorded of one invented sitting, in rows as the parts of the program give them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from app.meetings.minutes_text import Attached, Facts
from app.meetings.rows import AgendaRow, AttendanceRow, CandidateRow, Quorum, VoteRow
from app.resolutions.decisions.exclude import Exclude
from app.resolutions.text import Clause, ResolutionText
from db.vocabulary import AgendaKind, AttendanceRole, Counted, MeetingKind, Share, VoteKind

DAY = date(2026, 3, 14)
DRAFT, ADOPTED = 7, 8  # ids of documents


def item(number: int, title: str, **facts: object) -> AgendaRow:
    plain = AgendaRow(number, number, AgendaKind.ORDINARY, title, "", "", "", None, "", None, ())
    return replace(plain, **facts)  # type: ignore[arg-type]


def came(name: str, organization: str = "", role: AttendanceRole = AttendanceRole.MEMBER) -> AttendanceRow:
    guest = role is AttendanceRole.GUEST
    return AttendanceRow(0, role, None, organization, None, name, "", "", "", None, True, not guest)


def vote(item_id: int, in_favour: int, against: int = 0, abstained: int = 0, **facts: object) -> VoteRow:
    unanimous = bool(in_favour) and not (against or abstained)
    counted = VoteRow(
        id=item_id * 10,
        item_id=item_id,
        kind=VoteKind.MOTION,
        subject="",
        secret=False,
        repeats_id=None,
        in_favour=in_favour,
        against=against,
        abstained=abstained,
        present=7,
        entitled=9,
        share=Share.HALF,
        number=None,
        counted=Counted.PRESENT,
        needed=4,
        passed=in_favour >= 4,
        unanimous=unanimous,
        stands=True,
        seats=1,
        issued=None,
        spoilt=None,
        candidates=(),
        words="",
    )
    return replace(counted, **facts)  # type: ignore[arg-type]


def stood(name: str, votes: int, *, elected: bool = False) -> CandidateRow:
    return CandidateRow(0, name, votes, elected)


def crowd(size: int) -> Sequence[AttendanceRow]:
    return [came(f"Сорокина Инна Олеговна {place}", "ОО «Мост»") for place in range(size)]


DECIDING = ResolutionText(
    clauses=(
        Clause(
            "1",
            "Исключить клуб «Парус» из состава Содружества Заречья в связи с утратой связи.",
            decisions=(Exclude(organization="клуб «Парус»", reason="в связи с утратой связи"),),
            id=41,
        ),
        Clause("2", "Секретариату:", (Clause("2а", "известить клуб;"), Clause("2б", "обновить реестр."))),
    )
)
RESOLUTION = ResolutionText(title="РЕЗОЛЮЦИЯ", theme="Река и мосты", clauses=(Clause("1", "Беречь реку."),))

FACTS = Facts(
    kind=MeetingKind.COUNCIL,
    number=6,
    of_council="Координационного совета Заречья",
    place="г. Заречный",
    date_from=DAY,
    date_to=DAY,
    chair="Ольхова Лидия Григорьевна",
    clerk="Орлов Кирилл Львович",
    agenda=(
        item(1, "Утверждение протокола предыдущего заседания.", kind=AgendaKind.MINUTES),
        item(
            2,
            "О членстве клуба «Парус»",
            speaker="Орлов К.Л., секретарь-координатор",
            spoken="Л.Г. Ольхова – предложила подождать до осени.\nИ.И. Сорокина – напомнила о трёх письмах.",
            resolution_id=DRAFT,
        ),
        item(4, "О резолюции весеннего заседания", resolution_id=ADOPTED),
        item(3, "О плане ярмарки", speaker="И.И. Сорокина"),
    ),
    attendance=(
        came("Ольхова Лидия Григорьевна"),
        came("Орлов Кирилл Львович"),
        came("Сорокина Инна Ивановна", "ОО «Мост»", AttendanceRole.DELEGATE),
        replace(came("Ким Виктор"), present=False),
        replace(came("Ручьёв О.И.", role=AttendanceRole.GUEST), post="газета «Волна»"),
    ),
    votes=(
        vote(1, 7),
        vote(2, 3, 3, 1, id=20),
        vote(2, 5, 2, id=21, repeats_id=20),
        vote(4, 6, 0, 1),
    ),
    quorum=Quorum(7, 9, 5, "Кворум есть: 7 из 9, нужно 5"),
    attached={DRAFT: Attached(DECIDING, False), ADOPTED: Attached(RESOLUTION, True)},
    approved={1: "заседания совета № 5 от 15.01.2026"},
)
