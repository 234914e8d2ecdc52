from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base
from db.vocabulary import Choice, Counted, Share, VoteKind


class Vote(Base):
    """One vote on an agenda item, as it was counted; a vote taken again stands beside the first."""

    __tablename__ = "vote"
    __table_args__ = (
        CheckConstraint("in_favour >= 0 AND against >= 0 AND abstained >= 0 AND present >= 0", name="counts"),
        CheckConstraint("(share = 'number') = (number IS NOT NULL)", name="own_number"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    item_id: Mapped[int] = mapped_column(ForeignKey("agenda_item.id"), index=True)
    position: Mapped[int] = mapped_column(comment="among the votes of its item, from 0")
    kind: Mapped[VoteKind] = mapped_column(default=VoteKind.MOTION)
    subject: Mapped[str] = mapped_column(default="", comment="what was put to the vote")
    secret: Mapped[bool] = mapped_column(default=False)
    repeats_id: Mapped[int | None] = mapped_column(
        ForeignKey("vote.id"), comment="the vote taken again, or the round before"
    )
    in_favour: Mapped[int] = mapped_column(default=0)
    against: Mapped[int] = mapped_column(default=0)
    abstained: Mapped[int] = mapped_column(default=0)
    present: Mapped[int] = mapped_column(default=0, comment="who could vote then")
    entitled: Mapped[int] = mapped_column(default=0, comment="of all who have a vote")
    share: Mapped[Share] = mapped_column(default=Share.HALF, comment="the rule as it was at the vote")
    number: Mapped[int | None]
    counted: Mapped[Counted] = mapped_column(default=Counted.PRESENT)
    seats: Mapped[int] = mapped_column(default=1, comment="how many an election chooses")
    issued: Mapped[int | None] = mapped_column(comment="ballot papers given out")
    spoilt: Mapped[int | None] = mapped_column(comment="ballot papers that did not count")


class Candidate(Base):
    """Somebody who stood in an election, with the votes of that round."""

    __tablename__ = "candidate"
    __table_args__ = (CheckConstraint("votes >= 0", name="votes"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    vote_id: Mapped[int] = mapped_column(ForeignKey("vote.id"), index=True)
    position: Mapped[int] = mapped_column(comment="on the ballot paper, from 0")
    name: Mapped[str]
    votes: Mapped[int] = mapped_column(default=0)


class Ballot(Base):
    """What one voter wrote in a vote by correspondence."""

    __tablename__ = "ballot"
    __table_args__ = (UniqueConstraint("vote_id", "attendance_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    vote_id: Mapped[int] = mapped_column(ForeignKey("vote.id"), index=True)
    attendance_id: Mapped[int] = mapped_column(ForeignKey("attendance.id"), index=True)
    choice: Mapped[Choice]
    received_on: Mapped[date | None]
