"""The journal's tables, built up step by step; a step once released never changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlite_utils.migrations import Migrations

from kneetrack.store.schema import APPLICATION_ID

if TYPE_CHECKING:
    from sqlite_utils import Database

steps = Migrations("kneetrack")

# Without a modifier SQLite lets 30 February and 24:00 through.
_RECORDED = "check (strftime('%Y-%m-%dT%H:%M:%S', recorded, '+0 days') is recorded)"

_HEAD = f"""
    seq integer primary key check (seq >= 1),
    id text not null unique check (length(id) = 36 and id not glob '*[^0-9a-f-]*'),
    day text not null check (date(day, '+0 days') is day and day >= '1900-01-01'),
    at text check (at is null or time(at || ':00', '+0 days') is at || ':00'),
    recorded text not null {_RECORDED},
    utc_offset_minutes integer not null check (utc_offset_minutes between -840 and 840),
    sha256 text not null check (length(sha256) = 64),
"""

_EXERCISE_ID = """check (length(exercise_id) between 1 and 64
        and exercise_id glob '[a-z]*' and exercise_id not glob '*[^a-z0-9_]*')"""


@steps(name="0001_first_journal")
def first_journal(db: Database) -> None:
    """Make room for pain, exercises done, notes, questions, settings, stars and the history."""
    for statement in (
        """create table journal (
            one integer primary key check (one = 1),
            journal_id text not null check (length(journal_id) = 36),
            made_up integer not null default 0 check (made_up in (0, 1)),
            next_seq integer not null default 1 check (next_seq >= 1),
            confirmations integer not null default 0 check (confirmations >= 0)
        ) strict""",
        f"""create table pain ({_HEAD}
            side text not null check (side in ('left', 'right')),
            kind text not null check (
                kind in ('worst', 'usual', 'now', 'before', 'during', 'after', 'morning')),
            score integer not null check (score between 0 and 10),
            activity text not null default '' check (
                length(activity) <= 200 and instr(activity, char(10)) = 0),
            note text not null default '' check (length(note) <= 100000)
        ) strict""",
        """create table pain_zone (
            pain_id text not null references pain (id) on delete cascade,
            place integer not null check (place >= 0),
            zone text not null check (zone in (
                'behind', 'inner', 'outer', 'above', 'below', 'tendon', 'joint-inner',
                'joint-outer', 'back', 'thigh-front', 'thigh-inner', 'thigh-outer', 'thigh-back',
                'shin', 'calf', 'hip', 'groin', 'foot')),
            primary key (pain_id, zone),
            unique (pain_id, place)
        ) strict""",
        f"""create table exercise ({_HEAD}
            exercise_id text not null {_EXERCISE_ID},
            side text check (side in ('left', 'right')),
            pain integer check (pain between 0 and 10),
            effort integer check (effort between 0 and 10),
            note text not null default '' check (length(note) <= 100000)
        ) strict""",
        """create table exercise_set (
            exercise_entry_id text not null references exercise (id) on delete cascade,
            number integer not null check (number between 1 and 20),
            reps integer check (reps between 1 and 1000),
            hold_seconds integer check (hold_seconds between 1 and 3600),
            load_kg real check (load_kg between 0 and 500),
            primary key (exercise_entry_id, number)
        ) strict""",
        f"""create table note ({_HEAD}
            text text not null check (length(trim(text)) > 0 and length(text) <= 100000)
        ) strict""",
        f"""create table question ({_HEAD}
            text text not null check (length(trim(text)) > 0 and length(text) <= 500),
            place integer not null check (place between 0 and 999)
        ) strict""",
        """create table setting (
            name text not null primary key,
            value text not null check (length(value) > 0)
        ) strict""",
        f"""create table star (
            exercise_id text not null primary key {_EXERCISE_ID}
        ) strict""",
        f"""create table changes (
            seq integer primary key,
            id text not null unique check (length(id) = 36),
            recorded text not null {_RECORDED},
            utc_offset_minutes integer not null check (utc_offset_minutes between -840 and 840),
            label text not null,
            state text not null check (state in ('done', 'undone', 'dropped')),
            inverse text not null check (length(inverse) > 1)
        ) strict""",
        "create index pain_day on pain (day)",
        "create index exercise_day on exercise (day)",
        "create index exercise_used on exercise (exercise_id, day)",
        "create index note_day on note (day)",
        f"pragma application_id = {APPLICATION_ID}",
    ):
        db.execute(statement)


@steps(name="0002_ten_questions")
def ten_questions(db: Database) -> None:
    """Make room for answers to the ten questions, and for what became of a yes."""
    for statement in (
        f"""create table screen ({_HEAD}
            cleared text not null default '' check (
                length(cleared) <= 200 and instr(cleared, char(10)) = 0)
        ) strict""",
        """create table screen_answer (
            screen_id text not null references screen (id) on delete cascade,
            place integer not null check (place between 0 and 39),
            question text not null check (length(question) between 1 and 40
                and question glob '[a-z]*' and question not glob '*[^a-z0-9-]*'),
            answer text not null check (answer in ('yes', 'no')),
            primary key (screen_id, question),
            unique (screen_id, place)
        ) strict""",
    ):
        db.execute(statement)
