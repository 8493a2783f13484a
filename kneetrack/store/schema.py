"""The marks by which a journal file is known, and the fingerprint of its tables."""

from __future__ import annotations

APPLICATION_ID = 0x4B6E6565
"""Mark in the file header: the letters "Knee"."""

SCHEMA_VERSION = 2
"""Number of migration steps a journal of this release has seen (PRAGMA user_version)."""

SCHEMA_SHA256 = "c8a9b2bbc5cca7a9e96211f3530640bf3c1cf41241f85c2916bb699eaec7ba5f"
"""Fingerprint of every table and index of that version; a test prints the new one."""

OLDER_SHA256 = {1: "93216d31e9c82cb0c87eeb7de5b31cc9d690e297511a3e20d1d3b825e0eb10dd"}
"""The same of each version before, which a journal must have before it is brought up to date."""

MIGRATIONS_TABLE = "_sqlite_migrations"
"""Where sqlite-utils notes which steps have run."""

ENTRY_TABLES = ("pain", "exercise", "note", "question", "screen")
