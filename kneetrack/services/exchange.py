"""Taking the journal along: everything into one file, and the contents of such a file back."""

from __future__ import annotations

import uuid
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kneetrack.domain.change import Change, Topic
from kneetrack.domain.day import check_day, day_of, moment_of
from kneetrack.domain.errors import InputProblem
from kneetrack.domain.plain import ENTRY_TYPES, type_of
from kneetrack.domain.settings import Settings, plain_settings
from kneetrack.exchange import journal_csv, journal_json
from kneetrack.exchange.contents import (
    LARGEST_FILE_BYTES,
    EntryRow,
    Findings,
    JournalContents,
    RefusedRow,
)
from kneetrack.files.safe_write import check_target, problem_of, write_whole
from kneetrack.store.history import ChangeRecord
from kneetrack.store.journal_store import JournalStore
from kneetrack.store.records import Put, put_entry, put_setting, put_star

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from kneetrack.services.assembly import Services
    from kneetrack.services.change_feed import ChangeFeed

FORMATS = (journal_json.FORM, journal_csv.FORM)
"""The forms of an export, by the word people ask for them with."""

_DUMP = {journal_json.FORM: journal_json.dump, journal_csv.FORM: journal_csv.dump}
_LOAD = {journal_json.FORM: journal_json.load, journal_csv.FORM: journal_csv.load}

_OF_THIS_COMPUTER = frozenset({"second_place"})
"""Settings that name a place on one computer; a file from elsewhere must not choose it."""


@dataclass(frozen=True)
class ImportOutcome:
    """What an import took: taken + already + refused make up all its rows.

    `settings` and `stars` name what was taken besides entries.
    """

    form: str
    taken: int
    already: int
    refused: tuple[RefusedRow, ...]
    settings: tuple[str, ...]
    stars: tuple[str, ...]

    @property
    def rows(self) -> int:
        """How many rows the file has."""
        return self.taken + self.already + len(self.refused)

    @property
    def changed(self) -> bool:
        """Whether anything was there to be taken."""
        return bool(self.taken or self.settings or self.stars)


class ExchangeService:
    """Exports everything and imports such exports; one import is one change with one undo."""

    def __init__(self, store: JournalStore, feed: ChangeFeed, now: Callable[[], datetime]) -> None:
        self._store = store
        self._feed = feed
        self._now = now

    def export_to(self, target: Path, form: str, *, overwrite: bool) -> dict[str, int]:
        """Write the whole journal to a file, read it back, and count the entries by type.

        `form` is a word of FORMATS. Raises InputProblem when the target is taken,
        EnvironmentProblem when the disk refuses.
        """
        check_target(target, overwrite=overwrite)
        entries = self._store.all_entries()
        contents = JournalContents(entries, self._store.settings(), self._store.stars())
        content = _DUMP[form](contents)
        write_whole(target, content, overwrite=overwrite, check=content.__eq__)
        found = Counter(map(type_of, entries))
        return {entry_type: found[entry_type] for entry_type in ENTRY_TYPES}

    def import_file(
        self, file: Path, *, form: str | None = None, dry_run: bool = False, origin: object = None
    ) -> ImportOutcome:
        """Add what an export holds and the journal does not; all of it or nothing.

        An entry that is here already stays as it is; settings are taken only where the journal
        still has the default. With `dry_run` the same is told and nothing is written.
        Raises InputProblem("file") when it is no export, EnvironmentProblem.
        """
        findings = _read(file, form)
        fresh, already = self._sort_out(findings)
        settings = self._settings_to_take(findings)
        here = set(self._store.stars())
        stars = [star for star in findings.stars if star not in here]
        outcome = ImportOutcome(
            findings.form,
            len(fresh),
            already,
            tuple(sorted(findings.refused, key=_line)),
            tuple(put.key for put in settings),
            tuple(stars),
        )
        if outcome.changed and not dry_run:
            puts = [put_entry(row.entry) for row in fresh]
            puts += settings
            puts += [put_star(star, starred=True) for star in stars]
            words = "1 entry" if len(fresh) == 1 else f"{len(fresh)} entries"
            record = ChangeRecord(str(uuid.uuid4()), f"Import of {words}", moment_of(self._now()))
            self._store.change(record, puts)
            topics = frozenset({Topic.ENTRIES, Topic.SETTINGS, Topic.STARS})
            self._feed.publish(Change(topics, frozenset(row.entry.day for row in fresh), origin))
        return outcome

    def _sort_out(self, findings: Findings) -> tuple[list[EntryRow], int]:
        """Return the entries to add and how many are here; refuse what fits neither."""
        here = {entry.id: entry for entry in self._store.all_entries()}
        today = day_of(self._now(), self._store.settings().day_ends_at)
        fresh: list[EntryRow] = []
        already = 0
        for row in findings.entries:
            standing = here.get(row.entry.id)
            try:
                check_day(row.entry.day, today)
                if standing is not None and standing != row.entry:
                    raise InputProblem(
                        "id", "This entry is in the journal with other contents, which were kept."
                    )
            except InputProblem as problem:
                findings.refuse(row.line, problem, row.file)
                continue
            if standing is None:
                fresh.append(row)
            else:
                already += 1
        return fresh, already

    def _settings_to_take(self, findings: Findings) -> list[Put]:
        current, default = plain_settings(self._store.settings()), plain_settings(Settings())
        return [
            put_setting(name, value)
            for name, value in findings.settings.items()
            if name not in _OF_THIS_COMPUTER
            and current[name] == default[name]
            and value != default[name]
        ]


def exchange_of(services: Services) -> ExchangeService:
    """Return the exchange of an open journal; made when asked for, for few sessions need it."""
    return ExchangeService(JournalStore(services.database), services.feed, services.journal.now)


def _read(file: Path, form: str | None) -> Findings:
    content = _content(file)
    found = _form_of(content)
    if form is not None and form != found:
        raise InputProblem("format", f"This file is not {form}; it looks like {found}.")
    return _LOAD[found](content)


def _content(file: Path) -> bytes:
    try:
        if not file.is_file():
            raise InputProblem("file", f"{file} is not a file.")
        with file.open("rb") as opened:
            content = opened.read(LARGEST_FILE_BYTES + 1)
    except OSError as error:
        raise problem_of(error, file) from error
    except ValueError:
        raise InputProblem("file", "The name of the file cannot be one.") from None
    if len(content) > LARGEST_FILE_BYTES:
        raise InputProblem("file", f"{file} is larger than 100 MB, which no export is.")
    return content


def _form_of(content: bytes) -> str:
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return journal_csv.FORM
    if content.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"{":
        return journal_json.FORM
    if content.startswith(b"SQLite format 3\x00"):
        raise InputProblem("file", "This is a backup; bring it back with 'kneetrack restore'.")
    raise InputProblem("file", "This is not an export of KneeTrack (JSON, or a zip of CSV files).")


def _line(row: RefusedRow) -> int:
    return row.line
