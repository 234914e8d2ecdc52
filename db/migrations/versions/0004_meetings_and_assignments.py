"""Meetings with agenda, attendance and votes; assignments to their end; what goes out of a resolution"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def _words(name: str, *values: str) -> sa.Enum:
    return sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=20)


_AGENDA_KIND = _words("agendakind", "minutes", "standing", "suspension", "ordinary")
_ATTENDANCE_ROLE = _words("attendancerole", "delegate", "member", "guest")
_CHOICE = _words("choice", "for", "against", "abstained")
_COUNTED = _words("counted", "present", "all")
_DECISION_KIND = _words(
    "decisionkind",
    "admit",
    "suspend",
    "extend",
    "restore",
    "exclude",
    "schedule",
    "composition",
    "assign",
    "standing",
    "checklist",
    "nominate",
    "publish",
    "amend",
    "cancel",
)
_MEETING_KIND = _words(
    "meetingkind",
    "thematic",
    "election",
    "country",
    "extraordinary",
    "council",
    "secretariat",
    "regional",
    "youth",
    "forum",
)
_PERIOD_KIND = _words("periodkind", "span", "open", "relative", "standing")
_QUORUM_BASE = _words("quorumbase", "organizations", "delegates", "council", "secretariat", "none")
_REPLY = _words("reply", "comes", "stays_away")
_SHARE = _words("share", "half", "two_thirds", "number")
_VOTE_KIND = _words("votekind", "motion", "election")


def upgrade() -> None:
    _open_meetings()
    _remember_papers()
    _follow_assignments()
    _complete_the_council()


def _add(table: str, *columns: str) -> None:
    # So the table stays in its place; a batch would build it anew and fill it again.
    for column in columns:
        op.execute(f"ALTER TABLE {table} ADD COLUMN {column}")


def _one_of(table: str, column: str, *values: str) -> str:
    """Return a column of words, empty or one of these."""
    listed = ", ".join(f"'{value}'" for value in values)
    return f"{column} VARCHAR(20) CONSTRAINT ck_{table}_{column} CHECK ({column} IN ({listed}))"


def _kept_file(table: str, column: str) -> str:
    return f"{column} TEXT CONSTRAINT fk_{table}_{column} REFERENCES content (sha256)"


def _remember_papers() -> None:
    _add(
        "resolution",
        "kind VARCHAR(20) DEFAULT 'resolution' NOT NULL"
        " CONSTRAINT ck_resolution_documentkind CHECK (kind IN ('resolution', 'minutes'))",
        "numbers_stay BOOLEAN DEFAULT 0 NOT NULL",
        "signed_on DATE",
        "original_file TEXT DEFAULT '' NOT NULL",
        "original_sheet TEXT DEFAULT '' NOT NULL",
        "scan_name TEXT DEFAULT '' NOT NULL",
        _kept_file("resolution", "scan_sha256"),
    )
    _add("clause", _one_of("clause", "role", "item", "heard", "spoken", "decided", "voted"))
    op.create_table(
        "version",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("resolution_id", sa.Integer(), nullable=False),
        sa.Column("kept_at", sa.DateTime(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["resolution_id"], ["resolution.id"], name=op.f("fk_version_resolution_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_version")),
    )
    op.create_index(op.f("ix_version_resolution_id"), "version", ["resolution_id"], unique=False)
    op.create_table(
        "correction",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("resolution_id", sa.Integer(), nullable=False),
        sa.Column("clause_id", sa.Integer(), nullable=True),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("after", sa.Text(), nullable=False),
        sa.Column("made_on", sa.Date(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["clause_id"], ["clause.id"], name=op.f("fk_correction_clause_id")),
        sa.ForeignKeyConstraint(
            ["resolution_id"], ["resolution.id"], name=op.f("fk_correction_resolution_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_correction")),
    )
    op.create_index(op.f("ix_correction_resolution_id"), "correction", ["resolution_id"], unique=False)
    op.create_table(
        "dispatch",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("resolution_id", sa.Integer(), nullable=False),
        sa.Column("extract_id", sa.Integer(), nullable=True),
        sa.Column("organization_id", sa.Integer(), nullable=True),
        sa.Column("addressee", sa.Text(), nullable=False),
        sa.Column("sent_on", sa.Date(), nullable=False),
        sa.Column("means", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["extract_id"], ["extract.id"], name=op.f("fk_dispatch_extract_id")),
        sa.ForeignKeyConstraint(
            ["organization_id"], ["organization.id"], name=op.f("fk_dispatch_organization_id")
        ),
        sa.ForeignKeyConstraint(["resolution_id"], ["resolution.id"], name=op.f("fk_dispatch_resolution_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dispatch")),
    )
    op.create_index(op.f("ix_dispatch_resolution_id"), "dispatch", ["resolution_id"], unique=False)
    op.create_table(
        "extract",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("resolution_id", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("made_on", sa.Date(), nullable=False),
        sa.Column("addressee", sa.Text(), nullable=False),
        sa.Column("organization_id", sa.Integer(), nullable=True),
        sa.Column("certifier_post", sa.Text(), nullable=False),
        sa.Column("certifier", sa.Text(), nullable=False),
        sa.Column("original", sa.Text(), nullable=False),
        sa.Column("annulled", sa.Boolean(), nullable=False),
        sa.Column("annulled_reason", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "annulled = (annulled_reason <> '')", name=op.f("ck_extract_annulled_with_a_reason")
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"], ["organization.id"], name=op.f("fk_extract_organization_id")
        ),
        sa.ForeignKeyConstraint(["resolution_id"], ["resolution.id"], name=op.f("fk_extract_resolution_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_extract")),
        sa.UniqueConstraint("year", "number", name=op.f("uq_extract_year_number")),
    )
    op.create_index(op.f("ix_extract_resolution_id"), "extract", ["resolution_id"], unique=False)
    op.create_table(
        "extract_clause",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("extract_id", sa.Integer(), nullable=False),
        sa.Column("clause_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["clause_id"], ["clause.id"], name=op.f("fk_extract_clause_clause_id")),
        sa.ForeignKeyConstraint(["extract_id"], ["extract.id"], name=op.f("fk_extract_clause_extract_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_extract_clause")),
        sa.UniqueConstraint("extract_id", "clause_id", name=op.f("uq_extract_clause_extract_id_clause_id")),
    )


def _open_meetings() -> None:
    _add(
        "meeting",
        "host TEXT DEFAULT '' NOT NULL",
        "chair TEXT DEFAULT '' NOT NULL",
        "clerk TEXT DEFAULT '' NOT NULL",
        "commission TEXT DEFAULT '[]' NOT NULL",
        "recounted BOOLEAN DEFAULT 0 NOT NULL",
        "cancelled TEXT DEFAULT '' NOT NULL",
    )
    op.create_table(
        "quorum_rule",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_kind", _MEETING_KIND, nullable=False),
        sa.Column("base", _QUORUM_BASE, nullable=False),
        sa.Column("quota", sa.Integer(), nullable=False),
        sa.Column("share", _SHARE, nullable=False),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("may_not", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "(share = 'number') = (number IS NOT NULL)", name=op.f("ck_quorum_rule_own_number")
        ),
        sa.CheckConstraint("quota > 0", name=op.f("ck_quorum_rule_quota")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quorum_rule")),
        sa.UniqueConstraint("meeting_kind", name=op.f("uq_quorum_rule_meeting_kind")),
    )
    op.create_table(
        "majority_rule",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_kind", _MEETING_KIND, nullable=False),
        sa.Column("decision_kind", _DECISION_KIND, nullable=True),
        sa.Column("share", _SHARE, nullable=False),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("counted", _COUNTED, nullable=False),
        sa.CheckConstraint(
            "(share = 'number') = (number IS NOT NULL)", name=op.f("ck_majority_rule_own_number")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_majority_rule")),
        sa.UniqueConstraint(
            "meeting_kind", "decision_kind", name=op.f("uq_majority_rule_meeting_kind_decision_kind")
        ),
    )
    op.create_table(
        "agenda_item",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", _AGENDA_KIND, nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("speaker", sa.Text(), nullable=False),
        sa.Column("spoken", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("minutes_of_id", sa.Integer(), nullable=True),
        sa.Column("decision_id", sa.Integer(), nullable=True),
        sa.Column("event_id", sa.Integer(), nullable=True),
        sa.Column("resolution_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["decision_id"], ["decision.id"], name=op.f("fk_agenda_item_decision_id")),
        sa.ForeignKeyConstraint(["event_id"], ["membership_event.id"], name=op.f("fk_agenda_item_event_id")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_agenda_item_meeting_id")),
        sa.ForeignKeyConstraint(["minutes_of_id"], ["meeting.id"], name=op.f("fk_agenda_item_minutes_of_id")),
        sa.ForeignKeyConstraint(
            ["resolution_id"], ["resolution.id"], name=op.f("fk_agenda_item_resolution_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agenda_item")),
    )
    op.create_index(op.f("ix_agenda_item_meeting_id"), "agenda_item", ["meeting_id"], unique=False)
    op.create_table(
        "agenda_paper",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("content_sha256", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["content_sha256"], ["content.sha256"], name=op.f("fk_agenda_paper_content_sha256")
        ),
        sa.ForeignKeyConstraint(["item_id"], ["agenda_item.id"], name=op.f("fk_agenda_paper_item_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agenda_paper")),
    )
    op.create_index(op.f("ix_agenda_paper_item_id"), "agenda_paper", ["item_id"], unique=False)
    op.create_table(
        "attendance",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("role", _ATTENDANCE_ROLE, nullable=False),
        sa.Column("organization_id", sa.Integer(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("post", sa.Text(), nullable=False),
        sa.Column("mandate", sa.Text(), nullable=False),
        sa.Column("proxy", sa.Text(), nullable=False),
        sa.Column("reply", _REPLY, nullable=True),
        sa.Column("present", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_attendance_meeting_id")),
        sa.ForeignKeyConstraint(
            ["organization_id"], ["organization.id"], name=op.f("fk_attendance_organization_id")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_attendance_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attendance")),
    )
    op.create_index(op.f("ix_attendance_meeting_id"), "attendance", ["meeting_id"], unique=False)
    op.create_index(op.f("ix_attendance_organization_id"), "attendance", ["organization_id"], unique=False)
    op.create_table(
        "vote",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", _VOTE_KIND, nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("secret", sa.Boolean(), nullable=False),
        sa.Column("repeats_id", sa.Integer(), nullable=True),
        sa.Column("in_favour", sa.Integer(), nullable=False),
        sa.Column("against", sa.Integer(), nullable=False),
        sa.Column("abstained", sa.Integer(), nullable=False),
        sa.Column("present", sa.Integer(), nullable=False),
        sa.Column("entitled", sa.Integer(), nullable=False),
        sa.Column("share", _SHARE, nullable=False),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("counted", _COUNTED, nullable=False),
        sa.Column("seats", sa.Integer(), nullable=False),
        sa.Column("issued", sa.Integer(), nullable=True),
        sa.Column("spoilt", sa.Integer(), nullable=True),
        sa.CheckConstraint("(share = 'number') = (number IS NOT NULL)", name=op.f("ck_vote_own_number")),
        sa.CheckConstraint(
            "in_favour >= 0 AND against >= 0 AND abstained >= 0 AND present >= 0", name=op.f("ck_vote_counts")
        ),
        sa.ForeignKeyConstraint(["item_id"], ["agenda_item.id"], name=op.f("fk_vote_item_id")),
        sa.ForeignKeyConstraint(["repeats_id"], ["vote.id"], name=op.f("fk_vote_repeats_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vote")),
    )
    op.create_index(op.f("ix_vote_item_id"), "vote", ["item_id"], unique=False)
    op.create_table(
        "candidate",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("vote_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("votes", sa.Integer(), nullable=False),
        sa.CheckConstraint("votes >= 0", name=op.f("ck_candidate_votes")),
        sa.ForeignKeyConstraint(["vote_id"], ["vote.id"], name=op.f("fk_candidate_vote_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_candidate")),
    )
    op.create_index(op.f("ix_candidate_vote_id"), "candidate", ["vote_id"], unique=False)
    op.create_table(
        "ballot",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("vote_id", sa.Integer(), nullable=False),
        sa.Column("attendance_id", sa.Integer(), nullable=False),
        sa.Column("choice", _CHOICE, nullable=False),
        sa.Column("received_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["attendance_id"], ["attendance.id"], name=op.f("fk_ballot_attendance_id")),
        sa.ForeignKeyConstraint(["vote_id"], ["vote.id"], name=op.f("fk_ballot_vote_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ballot")),
        sa.UniqueConstraint("vote_id", "attendance_id", name=op.f("uq_ballot_vote_id_attendance_id")),
    )
    op.create_index(op.f("ix_ballot_attendance_id"), "ballot", ["attendance_id"], unique=False)
    op.create_index(op.f("ix_ballot_vote_id"), "ballot", ["vote_id"], unique=False)
    _add(
        "contact_record",
        "attendance_id INTEGER CONSTRAINT fk_contact_record_attendance_id REFERENCES attendance (id)",
    )
    op.create_index("ix_contact_record_attendance_id", "contact_record", ["attendance_id"], unique=False)


def _follow_assignments() -> None:
    _add(
        "assignment",
        "meeting_id INTEGER CONSTRAINT fk_assignment_meeting_id REFERENCES meeting (id)",
        _one_of("assignment", "recurrence", "monthly", "quarterly", "half_yearly", "yearly"),
        "previous_id INTEGER CONSTRAINT fk_assignment_previous_id REFERENCES assignment (id)",
        "result_name TEXT DEFAULT '' NOT NULL",
        _kept_file("assignment", "result_sha256"),
    )
    op.create_index("ix_assignment_meeting_id", "assignment", ["meeting_id"], unique=False)
    op.create_table(
        "assignment_part",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("assignment_id", sa.Integer(), nullable=False),
        sa.Column("organization_id", sa.Integer(), nullable=False),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["assignment_id"], ["assignment.id"], name=op.f("fk_assignment_part_assignment_id")
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"], ["organization.id"], name=op.f("fk_assignment_part_organization_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assignment_part")),
        sa.UniqueConstraint(
            "assignment_id", "organization_id", name=op.f("uq_assignment_part_assignment_id_organization_id")
        ),
    )
    op.create_index(
        op.f("ix_assignment_part_organization_id"), "assignment_part", ["organization_id"], unique=False
    )
    op.create_table(
        "progress_note",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("assignment_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["assignment_id"], ["assignment.id"], name=op.f("fk_progress_note_assignment_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_progress_note")),
    )
    op.create_index(op.f("ix_progress_note_assignment_id"), "progress_note", ["assignment_id"], unique=False)
    op.create_table(
        "deadline_move",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("assignment_id", sa.Integer(), nullable=False),
        sa.Column("moved_on", sa.Date(), nullable=False),
        sa.Column("decided_by", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("period_text", sa.Text(), nullable=True),
        sa.Column("period_kind", _PERIOD_KIND, nullable=True),
        sa.Column("period_start", sa.Date(), nullable=True),
        sa.Column("period_end", sa.Date(), nullable=True),
        sa.Column("period_disputed", sa.Boolean(), nullable=True),
        sa.Column("period_note", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["assignment_id"], ["assignment.id"], name=op.f("fk_deadline_move_assignment_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deadline_move")),
    )
    op.create_index(op.f("ix_deadline_move_assignment_id"), "deadline_move", ["assignment_id"], unique=False)


def _complete_the_council() -> None:
    _add(
        "council",
        _kept_file("council", "emblem_sha256"),
        "has_stamp BOOLEAN DEFAULT 0 NOT NULL",
        "executor TEXT DEFAULT '' NOT NULL",
    )
    _add("post", _one_of("post", "body", "council", "secretariat", "audit"))
    op.execute("UPDATE post SET body = 'council' WHERE organization_id IS NULL")
