from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base


class Council(Base):
    """The office's own details; there is exactly one row."""

    __tablename__ = "council"
    __table_args__ = (CheckConstraint("id = 1", name="one_council"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(comment="«Координационный совет …»")
    name_genitive: Mapped[str] = mapped_column(
        default="", comment="из состава кого: «Координационного совета …»"
    )
    short_name: Mapped[str] = mapped_column(default="")
    city: Mapped[str] = mapped_column(default="")
    address: Mapped[str] = mapped_column(default="")
    phones: Mapped[str] = mapped_column(default="")
    emails: Mapped[str] = mapped_column(default="")
    site: Mapped[str] = mapped_column(default="")
    silent_years: Mapped[int] = mapped_column(
        CheckConstraint("silent_years BETWEEN 1 AND 50", name="silent_years"),
        server_default="3",
        comment="after so many years without an answer an organisation counts as lost",
    )
    emblem_sha256: Mapped[str | None] = mapped_column(ForeignKey("content.sha256"), comment="a picture")
    has_stamp: Mapped[bool] = mapped_column(default=False, comment="«М.П.» on what is certified")
    executor: Mapped[str] = mapped_column(default="", comment="the executor mark at the foot: name and phone")
