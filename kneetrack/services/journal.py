"""Keeping the journal: write an entry, change it, take it back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from kneetrack.domain.change import Change, Topic
from kneetrack.domain.day import check_day, moment_of
from kneetrack.domain.entry import checked_id
from kneetrack.domain.errors import InputProblem
from kneetrack.domain.journal import Entry, NoteEntry, QuestionEntry
from kneetrack.domain.new_id import id_of_other_side, new_id
from kneetrack.domain.pain import PainEntry, PainKind, Side, Zone
from kneetrack.domain.report_words import long_day
from kneetrack.domain.screen import ScreenAnswer, ScreenEntry
from kneetrack.domain.session_record import ExerciseEntry, SetDone, checked_exercise_id
from kneetrack.domain.wording import KIND_WORDS
from kneetrack.services.journal_reading import JournalReading
from kneetrack.store.history import ChangeRecord
from kneetrack.store.records import Put, put_entry, put_star, remove_entry

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime, time

    from kneetrack.services.change_feed import ChangeFeed
    from kneetrack.store.history import Reverted
    from kneetrack.store.journal_store import JournalStore

_TOPICS = {"setting": Topic.SETTINGS, "star": Topic.STARS}
_OF_A_DAY = {"pain", "exercise", "note"}


@dataclass(frozen=True)
class Saved:
    """Entries that are durable now; `new` is False when the same id had been saved before."""

    entries: tuple[Entry, ...]
    new: bool = True


class JournalService(JournalReading):
    """Everything that is asked of the journal's entries. Returns only after the disk has them.

    Every method that writes raises InputProblem for values that do not fit and EnvironmentProblem
    when the world fails; nothing is kept then. `origin` is passed on with the news of the change.
    """

    def __init__(
        self,
        store: JournalStore,
        feed: ChangeFeed,
        now: Callable[[], datetime],
        exercise_name: Callable[[str], str],
    ) -> None:
        super().__init__(store, now, exercise_name)
        self._feed = feed

    def log_pain(
        self,
        sides: Sequence[Side],
        score: int,
        *,
        kind: PainKind = PainKind.WORST,
        day: date | None = None,
        at: time | None = None,
        zones: tuple[Zone, ...] = (),
        activity: str = "",
        note: str = "",
        entry_id: str | None = None,
        origin: object = None,
    ) -> Saved:
        """Add one pain entry a side; two sides are two entries and one undo."""
        entries = [
            PainEntry(
                **head,
                side=side,
                score=score,
                kind=kind,
                zones=zones,
                activity=activity,
                note=note,
            )
            for side, head in zip(sides, self._heads(len(sides), day, at, entry_id), strict=True)
        ]
        return self._add(entries, origin, may_be_there=entry_id is not None)

    def log_exercise(
        self,
        exercise_id: str,
        *,
        sides: Sequence[Side | None] = (None,),
        sets: tuple[SetDone, ...] = (),
        pain: int | None = None,
        effort: int | None = None,
        day: date | None = None,
        at: time | None = None,
        note: str = "",
        entry_id: str | None = None,
        origin: object = None,
    ) -> Saved:
        """Add one finished exercise a side; two sides are two entries and one undo."""
        entries = [
            ExerciseEntry(
                **head,
                exercise_id=exercise_id,
                side=side,
                sets=sets,
                pain=pain,
                effort=effort,
                note=note,
            )
            for side, head in zip(sides, self._heads(len(sides), day, at, entry_id), strict=True)
        ]
        return self._add(entries, origin, may_be_there=entry_id is not None)

    def log_note(
        self,
        text: str,
        *,
        day: date | None = None,
        at: time | None = None,
        entry_id: str | None = None,
        origin: object = None,
    ) -> Saved:
        """Add a note to a day."""
        (head,) = self._heads(1, day, at, entry_id)
        entries = [NoteEntry(**head, text=text)]
        return self._add(entries, origin, may_be_there=entry_id is not None)

    def log_screen(
        self,
        answers: Sequence[ScreenAnswer],
        *,
        cleared: str = "",
        day: date | None = None,
        at: time | None = None,
        entry_id: str | None = None,
        origin: object = None,
    ) -> Saved:
        """Add answers to the ten questions; the newest ones count."""
        (head,) = self._heads(1, day, at, entry_id)
        entries = [ScreenEntry(**head, answers=tuple(answers), cleared=cleared)]
        return self._add(entries, origin, may_be_there=entry_id is not None)

    def set_worst(
        self,
        day: date,
        side: Side,
        score: int,
        *,
        kind: PainKind = PainKind.WORST,
        origin: object = None,
    ) -> Saved:
        """Set the one entry without a time of a knee, day and kind, whatever it was before."""
        return self.set_scores(day, {side: score}, kind=kind, origin=origin)

    def set_scores(
        self,
        day: date,
        scores: Mapping[Side, int],
        *,
        kind: PainKind = PainKind.WORST,
        origin: object = None,
    ) -> Saved:
        """Set that one entry of several knees, in one undo."""
        puts: list[Put] = []
        entries: list[Entry] = []
        labels: list[str] = []
        for side, score in scores.items():
            standing = self.worst_entries(day, side, kind)
            if standing:
                entry = replace(standing[0], score=score)
            else:
                (head,) = self._heads(1, day, None, None)
                entry = PainEntry(**head, side=side, score=score, kind=kind)
            entries.append(entry)
            if standing != (entry,):
                puts += [put_entry(entry), *(remove_entry(other) for other in standing[1:])]
                labels.append(self.describe(entry))
        if puts:
            self._change(" and ".join(labels), puts, frozenset({day}), origin)
        else:
            self._store.confirm_if_unsure()
        return Saved(tuple(entries), new=bool(puts))

    def clear_worst(
        self, day: date, side: Side, *, kind: PainKind = PainKind.WORST, origin: object = None
    ) -> None:
        """Make the one number of a knee, day and kind not set again."""
        standing = self.worst_entries(day, side, kind)
        if standing:
            label = f"{side.value.capitalize()} knee, {KIND_WORDS[kind]} cleared"
            puts = [remove_entry(entry) for entry in standing]
            self._change(label, puts, frozenset({day}), origin)

    def set_day_note(
        self, day: date, text: str, *, continues: str = "", origin: object = None
    ) -> str:
        """Set the day's note (the first one without a time); empty text takes it away.

        Returns the id of the change, to be given as `continues` while the person types on: all
        of it is then one undo. Returns `continues` when nothing was different.
        """
        standing = next((note for note in self.notes_on(day) if note.at is None), None)
        if text.strip() == "" and standing is None:
            return continues
        if standing is None:
            (head,) = self._heads(1, day, None, None)
            entry = NoteEntry(**head, text=text)
        elif standing.text == text:
            self._store.confirm_if_unsure()
            return continues
        else:
            entry = replace(standing, text=text) if text.strip() else standing
        put = put_entry(entry) if text.strip() else remove_entry(entry)
        if continues and self._store.continue_change(continues, [put]):
            self._feed.publish(Change(frozenset({Topic.ENTRIES}), frozenset({day}), origin))
            return continues
        label = "Note" if text.strip() else "Note removed"
        return self._change(label, [put], frozenset({day}), origin)

    def set_questions(self, texts: Sequence[str], *, origin: object = None) -> None:
        """Make the questions for the visit exactly these lines, in this order; one undo."""
        standing = self.questions()
        lines = [text.strip() for text in texts if text.strip()]
        if lines == [question.text for question in standing]:
            self._store.confirm_if_unsure()
            return
        puts: list[Put] = []
        for place, text in enumerate(lines):
            if place < len(standing):
                puts.append(put_entry(replace(standing[place], text=text, place=place)))
            else:
                (head,) = self._heads(1, None, None, None)
                puts.append(put_entry(QuestionEntry(**head, text=text, place=place)))
        puts += [remove_entry(question) for question in standing[len(lines) :]]
        self._change("Questions for the visit", puts, frozenset(), origin)

    def update(self, entry: Entry, *, may_be_gone: bool = False, origin: object = None) -> Entry:
        """Replace an entry by its changed self; it keeps its id and its place in the order.

        `may_be_gone` writes it again when it was removed meanwhile, so that no words go with it.
        """
        entry_id = checked_id(entry.id)
        standing = self._store.entry(entry_id) if may_be_gone else self._standing(entry_id)
        if standing is not None and type(entry) is not type(standing):
            raise InputProblem("type", "An entry cannot become one of another type.")
        check_day(entry.day, self.today())
        if entry == standing:
            self._store.confirm_if_unsure()
            return entry
        days = {entry.day} if standing is None else {entry.day, standing.day}
        self._change(self.describe(entry), [put_entry(entry)], frozenset(days), origin)
        return entry

    def remove(self, entry_id: str, *, origin: object = None) -> Entry:
        """Take an entry away; undo brings it back exactly, for 30 days."""
        entry = self._standing(entry_id)
        label = f"{self.describe(entry)} removed"
        self._change(label, [remove_entry(entry)], frozenset({entry.day}), origin)
        return entry

    def remove_all(self, entry_ids: Sequence[str], *, origin: object = None) -> None:
        """Take several entries away with one undo; those already gone are passed over."""
        found = [entry for one in entry_ids if (entry := self._store.entry(checked_id(one)))]
        if found:
            label = " and ".join(self.describe(entry) for entry in found) + " removed"
            puts = [remove_entry(entry) for entry in found]
            self._change(label, puts, frozenset(entry.day for entry in found), origin)

    def set_star(self, exercise_id: str, *, starred: bool, origin: object = None) -> None:
        """Star an exercise so that Today shows it, or take the star away."""
        checked_exercise_id(exercise_id)
        if (exercise_id in self.stars()) == starred:
            self._store.confirm_if_unsure()
            return
        name = self._exercise_name(exercise_id)
        label = f"{name} {'starred' if starred else 'no longer starred'}"
        self._change(
            label, [put_star(exercise_id, starred=starred)], frozenset(), origin, Topic.STARS
        )

    def undo(self, *, origin: object = None) -> Reverted | None:
        """Take back the last change, made here or elsewhere; None when there is none."""
        return self._tell(self._store.undo(), origin)

    def redo(self, *, origin: object = None) -> Reverted | None:
        """Make the last taken-back change again; None when there is none."""
        return self._tell(self._store.redo(), origin)

    def forget_old_changes(self) -> int:
        """Empty the bin of changes older than 30 days; return how many were forgotten."""
        return self._store.forget_old_changes(self._now())

    def changed_elsewhere(self) -> None:
        """Tell all pages that another program has written to the journal."""
        self._feed.publish(Change(frozenset(Topic)))

    def _heads(
        self, count: int, day: date | None, at: time | None, entry_id: str | None
    ) -> list[dict[str, Any]]:
        moment = moment_of(self._now())
        today = self.today()
        if not 1 <= count <= 2:
            raise InputProblem("side", "Side must be left, right or both.")
        first = checked_id(entry_id) if entry_id is not None else new_id()
        # The second side's id follows from the first, so that sending a line twice saves it once.
        ids = (first,) if count == 1 else (first, id_of_other_side(first))
        head = {
            "day": check_day(day or today, today),
            "at": at and _to_the_minute(at),
            "recorded": moment,
        }
        return [head | {"id": one} for one in ids]

    def _add(self, entries: Sequence[Entry], origin: object, *, may_be_there: bool) -> Saved:
        standing = [self._store.entry(entry.id) if may_be_there else None for entry in entries]
        for entry, there in zip(entries, standing, strict=True):
            if there is not None and not _same_subject(entry, there):
                # Answering "saved" here would lose what was sent now.
                raise InputProblem("id", "This id belongs to another entry already.")
        if all(standing):
            # Sent before. What is read now may still be on its way to the disk: make it durable.
            self._store.confirm()
            return Saved(tuple(entry for entry in standing if entry), new=False)
        fresh = [entry for entry, there in zip(entries, standing, strict=True) if there is None]
        label = " and ".join(self.describe(entry) for entry in entries)
        days = frozenset(entry.day for entry in entries)
        self._change(label, [put_entry(entry) for entry in fresh], days, origin)
        return Saved(tuple(entries))

    def _change(
        self,
        label: str,
        puts: Sequence[Put],
        days: frozenset[date],
        origin: object,
        topic: Topic = Topic.ENTRIES,
    ) -> str:
        record = ChangeRecord(new_id(), label, moment_of(self._now()))
        self._store.change(record, puts)
        self._feed.publish(Change(frozenset({topic}), days, origin))
        return record.id

    def _standing(self, entry_id: str) -> Entry:
        entry = self._store.entry(checked_id(entry_id))
        if entry is None:
            raise InputProblem("id", "There is no entry with this id.")
        return entry

    def _tell(self, reverted: Reverted | None, origin: object) -> Reverted | None:
        """Give the news of a change taken back or made again, and name its day unless today."""
        if reverted is not None:
            touched = {table for table, _key in reverted.keys}
            # Questions, settings and stars belong to no day: whoever shows any day should look.
            days = reverted.days if touched <= _OF_A_DAY else frozenset[date]()
            topics = frozenset(_TOPICS.get(table, Topic.ENTRIES) for table in touched)
            self._feed.publish(Change(topics, days, origin))
            if len(days) == 1 and days != {self.today()}:
                reverted = replace(reverted, label=f"{reverted.label} ({long_day(*days)})")
        return reverted


def _to_the_minute(at: time) -> time:
    return at.replace(second=0, microsecond=0, tzinfo=None)


def _same_subject(entry: Entry, there: Entry) -> bool:
    """Whether two entries under one id can be one entry sent twice: same type, same knee."""
    if isinstance(entry, PainEntry | ExerciseEntry) and type(entry) is type(there):
        return entry.side == there.side
    return type(entry) is type(there)
