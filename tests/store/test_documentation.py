"""The page about the journal file names every table, every column and every setting."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

import kneetrack.store
from kneetrack.domain.pain import PainKind, Zone
from kneetrack.domain.settings import Settings, plain_settings
from kneetrack.store.opening import create_journal
from kneetrack.store.schema import (
    APPLICATION_ID,
    ENTRY_TABLES,
    MIGRATIONS_TABLE,
    SCHEMA_VERSION,
)

TEXT = (Path(kneetrack.store.__file__).parent / "README.md").read_text("utf-8")
SHARED = {"id", "seq", "day", "at", "recorded", "utc_offset_minutes", "sha256"}


@pytest.fixture(scope="module")
def columns(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    """Every column of every table of a new journal."""
    path = tmp_path_factory.mktemp("documentation") / "journal.db"
    create_journal(path)
    with closing(sqlite3.connect(path)) as connection:
        tables = connection.execute("select name from sqlite_master where type = 'table'")
        return {
            name: {row[1] for row in connection.execute(f"pragma table_info({name})")}
            for (name,) in tables.fetchall()
            if name != MIGRATIONS_TABLE
        }


def _section(title: str) -> str:
    return re.split(r"\n##", TEXT.split(title, 1)[1], maxsplit=1)[0]


def _first_cells(section: str) -> set[str]:
    rows = [line.split("|")[1] for line in section.splitlines() if line.startswith("| `")]
    return {name for cell in rows for name in re.findall(r"`([a-z0-9_]+)`", cell)}


def test_every_table_has_its_section_with_every_column(columns: dict[str, set[str]]) -> None:
    assert _first_cells(_section("## What all entries share")) == SHARED
    for table, there in columns.items():
        said = _first_cells(_section(f"\n### {table}"))
        if table == "setting":
            assert said == there | set(plain_settings(Settings()))
        elif table in ENTRY_TABLES:
            assert said == there - SHARED, table
        else:
            assert said == there, table


def test_every_word_of_the_domain_is_named() -> None:
    for word in (*PainKind, *Zone):
        assert f"`{word.value}`" in TEXT


def test_the_marks_are_the_right_ones() -> None:
    assert f"| {APPLICATION_ID} (" in TEXT
    assert f"| `pragma user_version` | {SCHEMA_VERSION} |" in TEXT
