from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base
from db.vocabulary import AttendanceRole, Counted, DecisionKind, MeetingKind, QuorumBase, Reply, Share


class Attendance(Base):
    """Somebody invited to a meeting: what was answered, who came, with what mandate."""

    __tablename__ = "attendance"

    id: Mapped[int] = mapped_column(primary_key=True)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"), index=True)
    role: Mapped[AttendanceRole]
    organization_id: Mapped[int | None] = mapped_column(
        ForeignKey("organization.id"), index=True, comment="for which a delegate comes"
    )
    person_id: Mapped[int | None] = mapped_column(
        ForeignKey("person.id"), comment="none: only the name is known"
    )
    name: Mapped[str] = mapped_column(default="", comment="who comes, as written on the sheet")
    post: Mapped[str] = mapped_column(default="", comment="what a guest is, and whence")
    mandate: Mapped[str] = mapped_column(default="", comment="«протокол правления № 4»")
    proxy: Mapped[str] = mapped_column(default="", comment="the proxy by which another comes instead")
    reply: Mapped[Reply | None]
    present: Mapped[bool] = mapped_column(default=False)


class QuorumRule(Base):
    """Whom the quorum of a kind of meeting counts, how many it takes, what such a meeting may not decide."""

    __tablename__ = "quorum_rule"
    __table_args__ = (
        CheckConstraint("quota > 0", name="quota"),
        CheckConstraint("(share = 'number') = (number IS NOT NULL)", name="own_number"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    meeting_kind: Mapped[MeetingKind] = mapped_column(unique=True)
    base: Mapped[QuorumBase]
    quota: Mapped[int] = mapped_column(default=1, comment="delegates from each organisation")
    share: Mapped[Share] = mapped_column(default=Share.HALF)
    number: Mapped[int | None]
    may_not: Mapped[tuple[str, ...]] = mapped_column(default=(), comment="kinds of decisions")


class MajorityRule(Base):
    """How many votes a kind of decision takes at a kind of meeting; no kind of decision: all others."""

    __tablename__ = "majority_rule"
    __table_args__ = (
        UniqueConstraint("meeting_kind", "decision_kind"),
        CheckConstraint("(share = 'number') = (number IS NOT NULL)", name="own_number"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    meeting_kind: Mapped[MeetingKind]
    decision_kind: Mapped[DecisionKind | None]
    share: Mapped[Share] = mapped_column(default=Share.HALF)
    number: Mapped[int | None]
    counted: Mapped[Counted] = mapped_column(default=Counted.PRESENT)
