"""Mistakes in saving, opening, backing up and restoring."""

from __future__ import annotations

from functools import partial
from typing import Final

from tests.faults import files
from tests.faults.damage import DAMAGES
from tests.faults.damaged import damaged
from tests.faults.injection import KILL, injection
from tests.faults.kill_loop import kill_loop
from tests.faults.mutant import Mutant, Rig
from tests.faults.operations import OPERATIONS
from tests.faults.powercut import powercut


def faults_in(name: str, *, calls: tuple[str, ...], faults: tuple[str, ...]) -> Rig:
    found = next(operation for operation in OPERATIONS if operation.name == name)
    return partial(injection, operation=found, calls=calls, faults=faults)


def _damages(*names: str) -> Rig:
    return partial(damaged, kinds=[kind for kind in DAMAGES if kind.name in names])


_SAVED_TOO_EARLY: Final = (
    "cli/log_lines.py",
    "answer = _saved(line, services.journal, command.launcher.library)\n",
    "print_json({'saved': json.loads(line or b'')})\n"
    "                _saved(line, services.journal, command.launcher.library)\n"
    "                continue\n",
)

# Every step once, each with nothing but what was synced.
_ALL_LOST: Final = partial(powercut, images=10_000, saves=2, models=("all lost",))

SAVING_MUTANTS: Final[tuple[Mutant, ...]] = (
    Mutant(
        "an older journal is brought up to date bit by bit",
        (
            (
                "store/opening.py",
                'recursive_triggers=False)\n    connection.execute("begin immediate")',
                "recursive_triggers=False)",
            ),
            (
                "store/opening.py",
                '        connection.execute("commit")\n    finally:',
                "    finally:",
            ),
        ),
        faults_in("update", calls=("unlink",), faults=("EIO", KILL)),
        "other tables",
        ("strace",),
    ),
    Mutant(
        "an older journal is brought up to date without a backup",
        (("store/opening.py", "                before_migration(path)\n", ""),),
        faults_in("update", calls=("fsync",), faults=("EIO",)),
        "without a backup of what it was",
        ("strace",),
    ),
    Mutant(
        "the backup before an update gets a name that is not synced",
        (
            (
                "files/safe_write.py",
                "    sync_folder(target.parent)\n\n\ndef rename_new",
                "\n\ndef rename_new",
            ),
        ),
        partial(_ALL_LOST, older=True),
        "without a backup of what it was",
        ("strace",),
    ),
    Mutant(
        "called saved before it is",
        (_SAVED_TOO_EARLY,),
        _ALL_LOST,
        "lost though called saved",
        ("strace",),
    ),
    Mutant(
        "called saved before it is, and killed",
        (_SAVED_TOO_EARLY,),
        partial(kill_loop, kills=20),
        "lost though called saved",
    ),
    Mutant(
        "nothing is synced",
        (("store/database.py", '"synchronous = extra"', '"synchronous = off"'),),
        _ALL_LOST,
        "lost though called saved",
        ("strace",),
    ),
    Mutant(
        "the folder is not synced after a save",
        (("store/database.py", '"synchronous = extra"', '"synchronous = full"'),),
        _ALL_LOST,
        "lost though called saved",
        ("strace",),
    ),
    Mutant(
        "the folder is not synced after the making of the journal",
        (
            ("store/opening.py", "        sync_folder(path.parent)\n", ""),
            # Making the folder beside it would sync the journal's name along with its own.
            ("files/safe_write.py", "            sync_folder(one.parent)\n", "            pass\n"),
        ),
        partial(_ALL_LOST, fresh=True),
        "lost though called saved",
        ("strace",),
    ),
    Mutant(
        "errors of the disk are swallowed",
        (("store/problems.py", "        raise problem from error", "        return"),),
        faults_in("save", calls=("pwrite64", "fdatasync"), faults=("EIO",)),
        "lost though called saved",
        ("strace",),
    ),
    Mutant(
        "a save that failed at its very end is not looked up again",
        (("store/journal_store.py", 'if not self._stands(record.id, "done"):', "if True:"),),
        faults_in("log pain", calls=("fdatasync",), faults=("EIO",)),
        "called not saved, but it is there",
        ("strace",),
    ),
    Mutant(
        "a second try makes a second entry",
        (
            (
                "services/journal.py",
                "checked_id(entry_id) if entry_id is not None else new_id()",
                "new_id()",
            ),
        ),
        partial(kill_loop, kills=1),
        "never sent",
    ),
    Mutant(
        "answers to the questions are saved apart from their entry",
        (
            (
                "store/entry_rows.py",
                "        if self.parts and not is_new:",
                '        if self.table == "screen":\n'
                '            connection.execute("commit")\n'
                '            connection.execute("begin immediate")\n'
                "        if self.parts and not is_new:",
            ),
        ),
        faults_in("save answers", calls=("fdatasync",), faults=(KILL,)),
        "holds an entry that cannot be read",
        ("strace",),
    ),
    Mutant(
        "a changed entry is taken away before it is written anew",
        (
            (
                "store/records.py",
                '        entry = put.state.get("entry")',
                "        if before:\n"
                "            ENTRY_ROWS[put.table].remove(connection, put.key)\n"
                '            connection.execute("commit")\n'
                '            connection.execute("begin immediate")\n'
                '        entry = put.state.get("entry")',
            ),
        ),
        faults_in("change", calls=("fdatasync",), faults=("EIO", KILL)),
        "lost though called saved",
        ("strace",),
    ),
    Mutant(
        "a change that failed at its very end is called not made",
        (("store/journal_store.py", 'if not self._stands(record.id, "done"):', "if True:"),),
        faults_in("change", calls=("fdatasync",), faults=("EIO",)),
        "called not changed, but it is",
        ("strace",),
    ),
    Mutant(
        "a change keeps no way back",
        (("store/history.py", "    return inverse[::-1]", "    return []"),),
        faults_in("change", calls=("fdatasync",), faults=(KILL,)),
        "changed: score",
        ("strace",),
    ),
    Mutant(
        "the old journal goes before the restored one comes",
        (
            (
                "store/restore.py",
                "        os.replace(part, journal)",
                "        journal.unlink()\n        os.replace(part, journal)",
            ),
        ),
        faults_in("restore", calls=("rename",), faults=(KILL,)),
        "neither the old nor the other journal",
        ("strace",),
    ),
    Mutant(
        "the way back of a cut save stays beside a restored journal",
        (
            ("store/restore.py", "            _settle(journal)\n", ""),
            (
                "store/restore.py",
                "beside = [suffix for suffix in _BESIDE",
                "beside = [suffix for suffix in ()",
            ),
        ),
        files.restored_over_a_cut_save,
        "not those of the backup",
    ),
    Mutant(
        "a damaged journal is not looked through at opening",
        (("store/opening.py", "    if structure_problems(connection):", "    if False:"),),
        _damages("index page zeroed", "a score of 77", "page of notes is noise"),
        "log: exit 0",
    ),
    Mutant(
        "the file's own bytes are not looked at",
        (("store/opening.py", "    check_file(path)\n    with", "    with"),),
        _damages("last byte cut", "encoding 9", "a link"),
        "allowed (3,)",
    ),
    Mutant(
        "strange tables are not noticed",
        (("store/opening.py", "if ours.hexdigest() != sha256 or", "if"),),
        _damages("a planted trigger", "a table more", "a column more"),
        "log: exit 0",
    ),
    Mutant(
        "flipped bits are not noticed",
        (("store/soundness.py", "            if not intact:", "            if False:"),),
        _damages("bit flipped in a note"),
        "exit 0, allowed (1, 3)",
    ),
    Mutant(
        "a backup is not read back",
        (("store/backup.py", "problems = find_problems(part)", "problems = ()"),),
        _damages("bit flipped in a note"),
        "backup: exit 0",
    ),
    Mutant(
        "a backup is made under its final name",
        (
            (
                "store/backup.py",
                "    part = part_beside(target)\n    try:\n        os.close",
                "    part = target\n    try:\n        os.close",
            ),
            ("store/backup.py", "        put_in_place(part, target, overwrite=overwrite)\n", ""),
            ("store/backup.py", "        remove_part(part)\n", "        pass\n"),
        ),
        faults_in("backup", calls=("pwrite64",), faults=("ENOSPC",)),
        "the backup",
        ("strace",),
    ),
)
