"""Every planted mistake; those around the journal: files, privacy, clocks, and what is typed."""

from __future__ import annotations

from functools import partial
from typing import Final

from tests.faults import clocks, files, leaks
from tests.faults.full_disk import full_disk
from tests.faults.hostile import hostile
from tests.faults.injection import KILL
from tests.faults.mutant import Mutant
from tests.faults.saving_mutants import SAVING_MUTANTS, faults_in

MUTANTS: Final[tuple[Mutant, ...]] = (
    *SAVING_MUTANTS,
    Mutant(
        "a busy journal is a bug",
        (
            (
                "store/problems.py",
                "case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:",
                "case -7:",
            ),
        ),
        files.in_use,
        "does not say that it is in use",
    ),
    Mutant(
        "a full disk is a bug",
        (("store/problems.py", "case sqlite3.SQLITE_FULL:", "case -8:"),),
        full_disk,
        "full: log: exit 1",
        ("unshare", "nsenter", "root"),
    ),
    Mutant(
        "a journal that was replaced is written to",
        (
            (
                "store/opening.py",
                'pragma journal_mode = delete").fetchone()[0] != "delete"',
                'pragma journal_mode = wal").fetchone()[0] != "wal"',
            ),
            ("store/database.py", "if _identity(self.path) != self._identity:", "if False:"),
        ),
        files.moved_away,
        "called saved after the journal had gone",
    ),
    Mutant(
        "files are for everybody",
        (("files/safe_write.py", "= 0o600, 0o700", "= 0o666, 0o777"),),
        files.privacy,
        "has mode 666",
    ),
    Mutant(
        "links are written through",
        (("files/safe_write.py", "    if not stat.S_ISREG(mode):", "    if False:"),),
        files.taken_targets,
        "something was changed",
    ),
    Mutant(
        "the first of two journals made at once is replaced",
        (("store/opening.py", "rename_new(part, path)", "part.replace(path)"),),
        files.first_start_together,
        "start ",
    ),
    Mutant(
        "an export is written straight over the old one",
        (
            (
                "files/safe_write.py",
                "    part = part_beside(target)\n    try:\n        descriptor = os.open("
                "part, os.O_WRONLY | os.O_CREAT | os.O_EXCL",
                "    part = target\n    try:\n        descriptor = os.open("
                "part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC",
            ),
        ),
        faults_in("export over", calls=("write", "fsync"), faults=("ENOSPC", KILL)),
        "the old file is gone",
        ("strace",),
    ),
    Mutant(
        "the report is written straight over the old one",
        (
            (
                "paper/pdf.py",
                "write_whole(out, pdf, overwrite=overwrite, check=is_whole_pdf)",
                "out.write_bytes(pdf)",
            ),
        ),
        faults_in("report over", calls=("write",), faults=("ENOSPC", KILL)),
        "the report is not whole",
        ("strace",),
    ),
    Mutant(
        "entries are ordered by the clock",
        (
            (
                "store/journal_store.py",
                '(plain["day"], seq, entry_of(plain))',
                '(plain["day"], plain["recorded"], entry_of(plain))',
            ),
        ),
        clocks.clocks,
        "written 1, 2, 3 and listed",
        ("faketime",),
    ),
    Mutant(
        "backups are thinned by whatever the clock says",
        (
            (
                "domain/backup_thinning.py",
                "\nALWAYS_KEPT = 3\nRECENT = 5\n",
                "\nALWAYS_KEPT = 0\nRECENT = 1\n",
            ),
        ),
        clocks.clocks,
        "thinned away",
        ("faketime",),
    ),
    Mutant(
        "a request to end is not heard",
        (
            (
                "cli/main.py",
                "    set_up_streams()\n    try:",
                "    set_up_streams()\n    import signal\n"
                "    signal.signal(signal.SIGTERM, signal.SIG_IGN)\n    try:",
            ),
        ),
        partial(clocks.ended_by_signal, times=1),
        "SIGTERM 0: took",
    ),
    Mutant(
        "the log tells what was written",
        (
            (
                "services/journal.py",
                "        self._store.change(record, puts)\n",
                "        self._store.change(record, puts)\n"
                "        import logging\n"
                "        logging.getLogger('kneetrack').info('saved %r', puts)\n",
            ),
        ),
        leaks.words_kept_private,
        "kneetrack.log",
        ("strace",),
    ),
    Mutant(
        "notes are read as markup",
        (("ui/widgets/plain_text.py", "Qt.TextFormat.PlainText", "Qt.TextFormat.RichText"),),
        leaks.nothing_fetched,
        "openat of it",
        ("strace",),
    ),
    Mutant(
        "it asks the network for something",
        (
            (
                "launch.py",
                "    from kneetrack.cli.main import run\n",
                "    from kneetrack.cli.main import run\n    import socket\n"
                "    socket.socket().close()\n",
            ),
        ),
        leaks.no_network,
        "socket of AF_INET",
        ("strace",),
    ),
    Mutant(
        "digits of any script are a score",
        (
            (
                "domain/pain.py",
                'if re.fullmatch(r"[0-9]|10", text.strip(" ")):',
                "if text.isdigit():",
            ),
        ),
        hostile,
        "exit 0, allowed (2,)",
    ),
    Mutant(
        "half a character is text",
        (("domain/text.py", "if _HALF_CHARACTER.search(text):", "if False:"),),
        hostile,
        "allowed (2,)",
    ),
)
