"""The exercise library: find by name, search in words, narrow by region, muscle or equipment."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from kneetrack.content.names import hyphenated, nearest, spellings
from kneetrack.content.terms import MUSCLES
from kneetrack.domain.errors import InputProblem
from kneetrack.domain.exercise import Exercise, Phase, Region
from kneetrack.domain.screen_questions import Screen
from kneetrack.domain.searching import fold

if TYPE_CHECKING:
    from kneetrack.domain.evidence import Source

_Word = TypeVar("_Word", Region, Phase)


@dataclass(frozen=True)
class Library:
    """Every exercise that could be read, by name, and the file names of those that could not.

    `screen` are the ten questions; it is without any where their file could not be read.
    """

    exercises: tuple[Exercise, ...]
    unreadable: tuple[str, ...] = ()
    sources: dict[str, Source] = field(default_factory=dict)
    screen: Screen = field(default_factory=Screen)
    _by_spelling: dict[str, Exercise] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def __post_init__(self) -> None:
        """Put exercises in the order of their names and prepare the look-up."""
        ordered = sorted(self.exercises, key=lambda exercise: (fold(exercise.name), exercise.id))
        object.__setattr__(self, "exercises", tuple(ordered))
        self._by_spelling.update({name: each for each in ordered for name in spellings(each)})

    def exercise(self, id_or_alias: str) -> Exercise:
        """Return the exercise with this id, name or other name.

        Raises InputProblem on the field "exercise" naming the nearest ones.
        """
        found = self._by_spelling.get(hyphenated(id_or_alias))
        if found is not None:
            return found
        near = dict.fromkeys(
            self._by_spelling[name].name
            for name in nearest(id_or_alias, self._by_spelling, count=5)
        )
        shown = "".join(letter if letter.isprintable() else " " for letter in id_or_alias[:60])
        advice = f"Nearest: {', '.join(list(near)[:3])}." if near else "The library is empty."
        raise InputProblem("exercise", f'No exercise is called "{shown.strip()}". {advice}')

    def name_of(self, exercise_id: str) -> str:
        """Return an exercise's name; an id that the library does not know stands for itself."""
        found = self._by_spelling.get(hyphenated(exercise_id))
        return found.name if found else exercise_id

    def search(self, text: str) -> tuple[Exercise, ...]:
        """Return exercises in which every word of `text` occurs; all of them for no words."""
        words = fold(text).replace("-", " ").replace("_", " ").split()
        return tuple(
            each for each in self.exercises if all(word in _searchable(each) for word in words)
        )

    def find(
        self,
        *,
        search: str = "",
        region: str | None = None,
        muscle: str | None = None,
        equipment: str | None = None,
        phase: str | None = None,
    ) -> tuple[Exercise, ...]:
        """Return exercises that fit everything given.

        Raises InputProblem for a region or phase that does not exist.
        """
        wanted_region = _word(region, "region", Region)
        wanted_phase = _word(phase, "phase", Phase)
        return tuple(
            each
            for each in self.search(search)
            if (wanted_region is None or each.region is wanted_region)
            and (wanted_phase is None or wanted_phase in each.phases)
            and (muscle is None or fold(muscle.strip()) in _muscle_words(each))
            and (equipment is None or fold(equipment.strip()) in _equipment_words(each))
        )


def _word(text: str | None, field_name: str, words: type[_Word]) -> _Word | None:
    if text is None:
        return None
    spelled = hyphenated(text).replace("-", "_")
    for word in words:
        if word.value == spelled:
            return word
    allowed = ", ".join(word.value for word in words)
    raise InputProblem(field_name, f"{field_name.capitalize()} must be one of: {allowed}.")


def _muscle_words(exercise: Exercise) -> str:
    names = (*exercise.muscles.primary, *exercise.muscles.secondary)
    return fold("\n".join(f"{name}, {MUSCLES.get(name, '')}" for name in names))


def _equipment_words(exercise: Exercise) -> str:
    return fold("\n".join((*exercise.equipment, *exercise.equipment_optional)))


def _searchable(exercise: Exercise) -> str:
    region = exercise.region.value.replace("_", " ")
    named = fold("\n".join((exercise.id, exercise.name, *exercise.aliases, region)))
    words = f"{named}\n{_muscle_words(exercise)}\n{_equipment_words(exercise)}"
    return words.replace("-", " ").replace("_", " ")
