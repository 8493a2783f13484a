"""The marks by which a journal file is known, and the fingerprint of its tables."""

from __future__ import annotations

APPLICATION_ID = 0x4B6E6565
"""Mark in the file header: the letters "Knee"."""

SCHEMA_VERSION = 1
"""Number of migration steps a journal of this release has seen (PRAGMA user_version)."""

SCHEMA_SHA256 = "93216d31e9c82cb0c87eeb7de5b31cc9d690e297511a3e20d1d3b825e0eb10dd"
"""Fingerprint of every table and index of that version; a test prints the new one."""

MIGRATIONS_TABLE = "_sqlite_migrations"
"""Where sqlite-utils notes which steps have run."""

ENTRY_TABLES = ("pain", "exercise", "note", "question")
